"""Rules written in Python by others: what goes wrong in them is theirs, and is said so."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

from jbp.errors import JbpError
from jbp.rule import Flag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.rules.context import Context
    from jbp.rules.family import LintRule


def guarded(rule: LintRule) -> LintRule:
    """The same rule, of which every failure becomes an error that names the rule and the plan.

    While a plan is linted, the check raises `JbpError` (exit status 4) where it raises anything else, or yields what is
    no `Flag`.
    """

    def check(context: Context) -> Iterator[Flag]:
        try:
            for flag in rule.check(context):
                yield _checked(flag)
        except JbpError:
            raise
        except Exception as error:  # noqa: BLE001 - it is others' code, in which anything may be wrong
            _refuse(rule, context, error)

    return replace(rule, check=check)


def _checked(flag: object) -> Flag:
    if not isinstance(flag, Flag):
        raise TypeError(f"a check yields values of jbp.rule.Flag, not of {type(flag).__name__}")
    is_address = isinstance(flag.at, tuple) and all(isinstance(step, str | int) for step in flag.at)
    if not is_address or not isinstance(flag.message, str):
        raise TypeError('a Flag has an address, such as at=("kpis", "deals"), and a text as its message')
    return flag


def _refuse(rule: LintRule, context: Context, error: Exception) -> NoReturn:
    said = " ".join(str(error).split()) or "no more is said"
    raise JbpError(
        f'The team\'s rule {rule.rule.name} ({rule.rule.code}) fails on the plan "{context.plan.title}": '
        f"{type(error).__name__}: {said}{_where(error)}. That is a mistake in the plug-in; whoever wrote it can mend "
        f"it. Until then, --ignore {rule.rule.name} lints without it."
    ) from error


def _where(error: Exception) -> str:
    """The innermost place in the plug-in's own code that the error came through; empty where it never was there."""
    place = ""
    trace = error.__traceback__
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if not module.startswith("jbp."):
            file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
            place = f" ({file}, line {trace.tb_lineno})"
        trace = trace.tb_next
    return place
