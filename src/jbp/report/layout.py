"""Files that are not laid out as `jbp fmt` does it: for a log, for GitHub's annotations, and for a comment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.letters import one_line, shortened
from jbp.markdown import escape_markdown
from jbp.report.closing import counted
from jbp.report.github import command
from jbp.report.safe import neutral

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST: Final = 20
"""How many files a comment names."""
_NAME: Final = 200
"""How many letters of the name of each."""
_MEND: Final = "Run `jbp fmt`, which changes nothing but the layout."


class Untidy(NamedTuple):
    """A file that is not laid out, as messages call it, with the first line that would change."""

    name: str
    line: int


def text(files: Sequence[Untidy]) -> str:
    """The lines for a log."""
    listed = "".join(f"  {one_line(one.name)}:{one.line}\n" for one in files)
    return neutral(f"\n{_headline(files)}\n{listed}{_MEND}\n")


def commands(files: Sequence[Untidy]) -> str:
    """A command of GitHub for each file."""
    message = f"This file is not laid out. {_MEND}"
    return "".join(
        command("error", [("file", one_line(one.name)), ("line", str(one.line)), ("title", "jbp fmt")], message)
        for one in files
    )


def markdown(files: Sequence[Untidy]) -> str:
    """The section of a comment."""
    listed = "".join(
        f"- {escape_markdown(shortened(one_line(one.name), _NAME))}, line {one.line}\n" for one in files[:_MOST]
    )
    more = f"- and {counted(len(files) - _MOST, 'file')} more\n" if len(files) > _MOST else ""
    return f"## Layout\n\n{_headline(files)} {_MEND}\n\n{listed}{more}"


def _headline(files: Sequence[Untidy]) -> str:
    return f"{counted(len(files), 'file')} {'is' if len(files) == 1 else 'are'} not laid out."
