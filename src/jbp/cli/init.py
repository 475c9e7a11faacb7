"""`jbp init`."""

from pathlib import Path
from typing import Annotated

import typer

from jbp.cli import words
from jbp.cli.first_plan import CONTEXTS, PROFILES, first_plan, partners_named
from jbp.cli.init_example import example_files
from jbp.cli.request import Surroundings
from jbp.cli.schema import schema_text
from jbp.cli.session import Session, begin
from jbp.cli.together import write_together
from jbp.errors import UsageError
from jbp.resources import resource
from jbp.workspace.output import write_stderr, write_stdout

__all__ = ["CONTEXTS", "init"]

Folder = Annotated[
    str | None, typer.Argument(metavar="DIR", help="Where to write. Default: this folder.", show_default=False)
]
Profile = Annotated[
    str | None,
    typer.Option(
        "--profile",
        metavar="PROFILE",
        help="new (launch and enable), established (enhance) or underperforming (transform). Default: new.",
        autocompletion=words.profiles,
    ),
]
Partners = Annotated[
    list[str] | None,
    typer.Option("--partner", metavar="NAME", help="A partner's name; give it twice or more.", show_default=False),
]
Context = Annotated[
    str | None,
    typer.Option("--context", metavar="CONTEXT", help=f"{', '.join(CONTEXTS)}.", autocompletion=words.contexts),
]
Example = Annotated[
    str | None,
    typer.Option(
        "--example",
        metavar="NAME",
        help="Write one of jbp's examples instead of a first plan of your own.",
        autocompletion=words.examples,
    ),
]


def init(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    folder: Folder = None,
    profile: Profile = None,
    partner: Partners = None,
    context: Context = None,
    example: Example = None,
) -> int:
    """Write a first plan, with the field's questions as comments, and what checks it.

    Beside the plan: jbp.toml, a schema for editors, a pre-commit file and a CI file. Nothing is ever overwritten.
    """
    session = begin(surroundings)
    where = Path(folder or ".")
    if example is not None:
        if profile or partner or context:
            raise UsageError("--example brings a plan of its own, so it goes without --profile, --partner, --context.")
        plans = example_files(example)
    else:
        plans = {"plan.yaml": _plan(where, session, profile, partner, context)}
    write_together(where, {**plans, **_companions()})
    if not session.quiet:
        _say_what_next(where, tuple({**plans, **_companions()}))
    return 0


def _plan(where: Path, session: Session, profile: str | None, partner: list[str] | None, context: str | None) -> str:
    return first_plan(
        partners_named(tuple(partner or ())),
        profile=session.word(profile, "--profile", PROFILES, "new"),
        context=None if context is None else session.word(context, "--context", CONTEXTS, ""),
        folder=(session.cwd / where).name,
        today=session.as_of(),
    )


def _companions() -> dict[str, str]:
    """What stands beside a plan: its settings, the schema for editors, and the checks."""
    templates = resource("templates/init")
    return {
        "jbp.toml": (templates / "jbp.toml").read_text(encoding="utf-8"),
        ".jbp/plan.schema.json": schema_text("plan"),
        ".pre-commit-config.yaml": (templates / "pre-commit-config.yaml").read_text(encoding="utf-8"),
        ".github/workflows/jbp.yml": (templates / "workflow.yml").read_text(encoding="utf-8"),
    }


def _say_what_next(where: Path, names: tuple[str, ...]) -> None:
    write_stdout("".join(f"wrote {where / name}\n" for name in names))
    at = "" if where == Path() else f" {where}"
    write_stderr(f"\nNext: answer the questions in the plan, then run: jbp lint{at}\n")
    top = next((above for above in (where.resolve(), *where.resolve().parents) if (above / ".git").exists()), None)
    if top is not None and top != where.resolve():
        write_stderr(
            "pre-commit and GitHub look for .pre-commit-config.yaml and .github at the root of the repository; "
            "move them there.\n"
        )
