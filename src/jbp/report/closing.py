"""The closing words of a report for people: what was found, where, what was not looked at, and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.letters import one_line
from jbp.report.columns import wrap
from jbp.report.safe import neutral
from jbp.report.style import paint
from jbp.values.date import show_stated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.report.reporter import Setting, Total

_MOST_STALE: Final = 10
"""How many entries of a baseline that is out of date are named."""


def closing_words(total: Total, setting: Setting) -> str:
    """A sentence that sums up, and one for all else that is to be known; who wants results only is told what fails."""
    if not total.plans:
        return ""
    if setting.quiet:
        return stale_words(total, setting)
    lines = [line for sentence in _sentences(total, setting) for line in wrap(one_line(sentence), setting.width, 0)]
    if not total.findings and not total.stale:
        lines = [paint(line, "good", on=setting.color) for line in lines]
    return neutral("\n".join([*lines, *_stale(total, setting)])) + "\n"


def stale_words(total: Total, setting: Setting) -> str:
    """What makes a baseline fail: the entries that nothing is found for any more; empty where there are none."""
    return "".join(f"{neutral(line)}\n" for line in _stale(total, setting))


def counted(number: int, one: str) -> str:
    """The number with its noun: ``1 plan``, ``3 plans``."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def _sentences(total: Total, setting: Setting) -> Iterator[str]:
    fixed = sum(plan.fixed for plan in total.plans)
    yield (f"Mended {counted(fixed, 'finding')}. " if fixed else "") + _summary(total, setting)
    unjudged = [plan.name for plan in total.plans if not plan.judged]
    if setting.command == "lint" and unjudged:
        yield _unjudged(unjudged)
    yield from _not_counted(total)
    if setting.command == "lint":
        yield from _fixable(total)


def _summary(total: Total, setting: Setting) -> str:
    plans = total.plans[0].name if len(total.plans) == 1 else counted(len(total.plans), "plan")
    kinds = ((total.errors, "error"), (total.warnings, "warning"), (total.notes, "note"))
    found = [counted(number, kind) for number, kind in kinds if number]
    day = f", as of {show_stated(setting.as_of)}" if setting.as_of else ""
    if found:
        listed = f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else found[0]
        return f"Found {listed} in {plans}{day}."
    if setting.command == "validate":
        return f"{plans} is a valid plan." if len(total.plans) == 1 else f"All {plans} are valid."
    return f"No findings in {plans}{day}."


def _unjudged(names: list[str]) -> str:
    shown = ", ".join(names[:3]) + (f" and {counted(len(names) - 3, 'other plan')}" if len(names) > 3 else "")
    return (
        f"The pitfalls were not looked at in {shown}: mend the errors above first, "
        "since a plan with mistakes of integrity (JBP001 to JBP012) cannot be judged."
    )


def _not_counted(total: Total) -> Iterator[str]:
    waived, known = sum(plan.waived for plan in total.plans), sum(plan.known for plan in total.plans)
    parts = [
        f"{counted(waived, 'finding')} that {'is' if waived == 1 else 'are'} waived" if waived else "",
        f"{counted(known, 'finding')} that the baseline knows" if known else "",
    ]
    if any(parts):
        yield f"Not counted: {' and '.join(part for part in parts if part)}."


def _fixable(total: Total) -> Iterator[str]:
    safe, unsafe = (sum(plan.fixable[kind] for plan in total.plans) for kind in (0, 1))
    if safe and unsafe:
        yield (f"{safe:,} can be mended with --fix, {unsafe:,} more with --unsafe-fixes; --diff shows how.")
    elif safe or unsafe:
        option = "--fix" if safe else "--fix --unsafe-fixes"
        yield f"{safe or unsafe:,} can be mended with {option}; --diff shows how."


def _stale(total: Total, setting: Setting) -> Iterator[str]:
    """What the baseline holds that is not found any more; each a line, so that it can be searched for."""
    if not total.stale:
        return
    yield from wrap("The baseline is out of date, since these are not found any more:", setting.width, 0)
    yield from (f"  {one_line(entry)}" for entry in total.stale[:_MOST_STALE])
    if len(total.stale) > _MOST_STALE:
        yield f"  … and {len(total.stale) - _MOST_STALE:,} more"
    yield f"Write it anew: jbp lint --write-baseline {one_line(total.baseline) or 'FILE'}"
