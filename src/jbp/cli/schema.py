"""`jbp schema`."""

from pathlib import Path
from typing import Annotated

import typer

from jbp.cli import words
from jbp.cli.request import Surroundings
from jbp.cli.session import begin
from jbp.resources import resource
from jbp.workspace.folders import make_folder
from jbp.workspace.output import write_output, write_stderr, write_stdout

_FOLDER = Path(".jbp")

Name = Annotated[
    str | None,
    typer.Argument(
        metavar="SCHEMA",
        help="plan, part (of a plan), overlay, config (jbp.toml), theme (theme.toml), team-rules, waivers, baseline, "
        "findings (what --format json writes) or diff (what jbp diff --format json writes). Default: plan.",
        autocompletion=words.schemas,
        show_default=False,
    ),
]
Write = Annotated[
    bool,
    typer.Option("--write", help="Write it to .jbp/SCHEMA.schema.json, where editors find it.", show_default=False),
]


def schema(surroundings: Surroundings, *, name: Name = None, write: Write = False) -> int:
    """Print the JSON Schema of plans, or of the files around them, which editors complete and check by."""
    session = begin(surroundings)
    word = session.word(name, "schema", words.schemas(), "plan")
    text = schema_text(word)
    if not write:
        write_stdout(text)
        return 0
    file = _FOLDER / f"{word}.schema.json"
    make_folder(_FOLDER)
    write_output(file, text)
    if not session.quiet:
        write_stderr(f"wrote {file}\n")
    return 0


def schema_text(name: str) -> str:
    """The schema of this name, as it is shipped."""
    return resource(f"schemas/{name}.schema.json").read_text(encoding="utf-8")
