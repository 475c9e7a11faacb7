"""The command line as typer reads it: every command, and the words of its help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from jbp.cli.explain import explain
from jbp.cli.get import get
from jbp.cli.init import init
from jbp.cli.lint import lint
from jbp.cli.redact import redact
from jbp.cli.render import render
from jbp.cli.request import hoisted
from jbp.cli.rules import rules
from jbp.cli.schema import schema
from jbp.cli.set import set_
from jbp.cli.surrounded import surrounded
from jbp.cli.validate import validate
from jbp.cli.version import VERSION
from jbp.errors import UsageError
from jbp.workspace.output import write_stdout

if TYPE_CHECKING:
    from collections.abc import Sequence

_HELP = """Joint business planning as code: the plan that companies agree together is a text file, checked like code.

The usual way: jbp init, write the plan, jbp validate, jbp lint, jbp render."""

app = typer.Typer(
    name="jbp",
    help=_HELP,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["--help", "-h"], "max_content_width": 80},
)


def _show_version(asked: bool) -> None:  # noqa: FBT001 - typer's way of calling it
    if asked:
        write_stdout(f"jbp {VERSION}\n")
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[  # noqa: FBT002 - typer's way of stating a flag
        bool, typer.Option("--version", "-V", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    del version


for _name, _command in (
    ("init", init),
    ("validate", validate),
    ("lint", lint),
    ("render", render),
    ("explain", explain),
    ("rules", rules),
    ("get", get),
    ("set", set_),
    ("redact", redact),
    ("schema", schema),
):
    app.command(_name)(surrounded(_command))


def run(arguments: Sequence[str]) -> int:
    """Run a command line and give its exit status.

    Raises:
        UsageError: it cannot be understood.
        JbpError: what the command raises.
    """
    try:
        status = app(args=list(hoisted(arguments)), prog_name="jbp", standalone_mode=False)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except typer.TyperException as error:
        raise _usage(error) from error
    return status if isinstance(status, int) else 0


def _usage(error: typer.TyperException) -> UsageError:
    return UsageError(f"{error.format_message().rstrip('.')}. See: jbp --help")
