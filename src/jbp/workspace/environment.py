"""What the surroundings say: variables, and the terminal. Read once, handed on as a value."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping

Color: TypeAlias = Literal["auto", "always", "never"]
"""Whether to colour: only where a person looks at a terminal, always, or never."""

_PREFIX = "JBP_"
_WIDTH = 80
_NARROWEST, _WIDEST = 20, 1000


class Environment(NamedTuple):
    """The variables that jbp looks at, and the terminal it talks to.

    Attributes:
        options: what ``JBP_*`` variables say, by the long option they stand for: ``JBP_AS_OF`` is ``as-of``.
            An empty variable says nothing.
        no_color: `NO_COLOR` is set and not empty.
        ci: `CI` is set, and not to ``false`` or ``0``.
        service: which CI service runs jbp, where it is known.
        summary: the file that a job's summary is written to, where the service gives one.
        terminal: whether standard output is a terminal.
        width: columns of that terminal, 80 where there is none.
    """

    options: Mapping[str, str] = MappingProxyType({})
    no_color: bool = False
    ci: bool = False
    service: Literal["github", "gitlab"] | None = None
    summary: Path | None = None
    terminal: bool = False
    width: int = _WIDTH

    def colors(self, wish: Color) -> bool:
        """Whether standard output is to be coloured, by what ``--color`` (or ``JBP_COLOR``) asks for."""
        return wish == "always" or (wish == "auto" and self.terminal and not self.no_color)


def read_environment(variables: Mapping[str, str] | None = None) -> Environment:
    """The surroundings as they are now, or with these variables in place of the process's own."""
    given = os.environ if variables is None else variables
    terminal = _is_terminal()
    return Environment(
        options=MappingProxyType(
            {
                name.removeprefix(_PREFIX).lower().replace("_", "-"): value
                for name, value in given.items()
                if name.startswith(_PREFIX) and value
            }
        ),
        no_color=bool(given.get("NO_COLOR")),
        ci=_is_true(given.get("CI")),
        service=_service(given),
        summary=Path(given["GITHUB_STEP_SUMMARY"]) if given.get("GITHUB_STEP_SUMMARY") else None,
        terminal=terminal and given.get("TERM") != "dumb",
        width=_width(given.get("COLUMNS", ""), terminal=terminal),
    )


def _is_true(value: str | None) -> bool:
    return (value or "").lower() not in ("", "0", "false")


def _service(variables: Mapping[str, str]) -> Literal["github", "gitlab"] | None:
    if _is_true(variables.get("GITHUB_ACTIONS")):
        return "github"
    return "gitlab" if _is_true(variables.get("GITLAB_CI")) else None


def _is_terminal() -> bool:
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):  # standard output is closed
        return False


def _width(columns: str, *, terminal: bool) -> int:
    if columns.isascii() and columns.isdigit() and len(columns) < 6 and int(columns):
        width = int(columns)
    elif terminal:
        width = _terminal_width()
    else:
        width = _WIDTH
    return min(max(width, _NARROWEST), _WIDEST)


def _terminal_width() -> int:
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or _WIDTH
    except (OSError, ValueError):
        return _WIDTH
