"""The command line as typer reads it: every command, and the words of its help."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Annotated

import typer
import typer.main

from jbp.cli.ci import ci
from jbp.cli.decide import decide
from jbp.cli.diff import diff
from jbp.cli.explain import explain
from jbp.cli.fmt import fmt
from jbp.cli.get import get
from jbp.cli.git_driver import git_driver
from jbp.cli.git_setup import git_setup
from jbp.cli.init import init
from jbp.cli.lint import lint
from jbp.cli.log import log
from jbp.cli.new import new
from jbp.cli.redact import redact
from jbp.cli.render import render
from jbp.cli.request import hoisted
from jbp.cli.rules import rules
from jbp.cli.schema import schema
from jbp.cli.score import score_
from jbp.cli.set import set_
from jbp.cli.sign import sign
from jbp.cli.status import status
from jbp.cli.surrounded import surrounded
from jbp.cli.templates import templates
from jbp.cli.trend import trend
from jbp.cli.validate import validate
from jbp.errors import UsageError, WriteError
from jbp.version import VERSION
from jbp.workspace.output import write_stderr, write_stdout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HELP = """Joint business planning as code: the plan that companies agree together is a text file, checked like code.

The usual way: jbp init, write the plan, jbp validate, jbp lint, jbp render."""

_ALIKE = 0.6
"""From which likeness on an option is proposed in place of one that does not exist."""
_INTERRUPTED = 130
"""What typer gives where Ctrl-C ended a command, of which it says nothing."""

app = typer.Typer(
    name="jbp",
    help=_HELP,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 80},
)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - typer's way of calling it
    if asked:
        write_stdout(f"jbp {VERSION}\n")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _root(
    context: typer.Context,
    version: Annotated[  # noqa: FBT002 - typer's way of stating a flag
        bool, typer.Option("--version", "-V", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    del version
    if context.invoked_subcommand is None:
        write_stderr(f"{context.get_help()}\n")
        raise typer.Exit(UsageError.exit_code)


for _name, _command, _line in (
    ("init", init, "Write a first plan, with the field's questions."),
    ("validate", validate, "Say whether plans are plans."),
    ("lint", lint, "Say whether plans are good plans."),
    ("fmt", fmt, "Lay plans out, saying the same as before."),
    ("ci", ci, "Judge a proposed change: validate, lint, and what changed."),
    ("score", score_, "Say how ready plans are, from 0 to 100."),
    ("render", render, "Make the documents that people look at."),
    ("status", status, "Show what is due, late, stalled and waiting."),
    ("diff", diff, "Say what changed in a plan, in its own words."),
    ("log", log, "Tell the history of a plan, or of one of its entries."),
    ("trend", trend, "Show KPIs over time, as they are and as they were."),
    ("decide", decide, "Work out what a decision pays whom."),
    ("explain", explain, "Explain a rule."),
    ("rules", rules, "List every rule."),
    ("get", get, "Print one value of a plan."),
    ("set", set_, "Write one value of a plan in place."),
    ("new", new, "Add an entry to a plan, with the field's questions."),
    ("sign", sign, "Record a partner's agreement to exactly this plan."),
    ("redact", redact, "Write the plan as one partner may see it."),
    ("git-setup", git_setup, "Let git compare and merge plans entry by entry."),
    ("git-driver", git_driver, "Answer git; jbp git-setup tells it to ask."),
    ("schema", schema, "Print the JSON Schema of plans."),
):
    app.command(_name, short_help=_line)(surrounded(_command))
app.add_typer(templates, short_help="Show, copy and check templates.")


@cache
def _commands() -> Callable[..., object]:
    """What typer makes of all commands: made once, though a process may be called more often than once."""
    return typer.main.get_command(app)


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit status.

    Raises:
        UsageError: it cannot be understood.
        JbpError: what the command raises.
    """
    try:
        status = _commands()(args=list(hoisted(arguments)), prog_name="jbp", standalone_mode=False)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except SystemExit as error:  # typer ends by itself where a pipe is closed, and after completing for a shell
        if not error.code:
            return 0
        raise WriteError("The help was not written in full: whoever was reading it has stopped.") from error
    except typer.TyperException as error:
        raise _usage(error) from error
    if status == _INTERRUPTED:
        raise KeyboardInterrupt
    return status if isinstance(status, int) else 0


def _usage(error: typer.TyperException) -> UsageError:
    """What typer found wrong, in our words: the sentence, and where to look."""
    context = getattr(error, "ctx", None)
    where = getattr(context, "command_path", None) or "jbp"
    option, possible = getattr(error, "option_name", None), getattr(error, "possibilities", None)
    if option is not None and type(error).__name__ == "NoSuchOption":
        meant = sorted(name for name in possible or () if _is_like(option, name))
        hint = f" Did you mean {' or '.join(meant)}?" if meant else ""
        message = f"{where} has no option {option}.{hint}"
    else:
        message = error.format_message().rstrip(".").removesuffix("?.") + "."
    return UsageError(f"{message.replace('?.', '?')} See: {where} --help")


def _is_like(option: str, name: str) -> bool:
    """Whether one may have meant the option of this name: the dashes that all have in common make none alike."""
    from difflib import SequenceMatcher  # only a wrong call pays for it  # noqa: PLC0415

    alike: float = SequenceMatcher(None, option.lstrip("-"), name.lstrip("-")).ratio()
    return alike >= _ALIKE
