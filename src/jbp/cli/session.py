"""What every command starts from: where it works, which day it is, and to whom it speaks."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from jbp.errors import ReadError, UsageError
from jbp.workspace.environment import read_environment
from jbp.workspace.output import write_stderr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from jbp.cli.request import Surroundings
    from jbp.workspace.environment import Color, Environment

_COLORS: Final = ("auto", "always", "never")
_WRITTEN_BY_PEOPLE: Final = (".yaml", ".yml", ".toml")
"""What the files of a plan, and those around it, end with; no report is one of these."""


@dataclass(frozen=True, slots=True)
class Session:
    """One call of jbp.

    Attributes:
        environment: variables and terminal.
        cwd: the working folder, ``-C`` obeyed.
        color: whether standard output is coloured.
        quiet: results only.
        verbose: also say what is done.
        as_of_text: the day that was asked for, as written; None for today.
        as_of_from: where it was asked for: the option, or the variable of the environment.
    """

    environment: Environment
    cwd: Path
    color: bool
    quiet: bool
    verbose: bool
    as_of_text: str | None
    as_of_from: str = "--as-of"

    def as_of(self) -> date:
        """The day that dates are judged by.

        Raises:
            UsageError: what was asked for is no date.
        """
        if self.as_of_text is None:
            from jbp.workspace.clock import today  # noqa: PLC0415 - most commands ask for no day

            return today()
        return self.day(self.as_of_text, self.as_of_from)

    def day(self, text: str, name: str) -> date:
        """The day that an option of a name writes.

        Raises:
            UsageError: it is no date.
        """
        from jbp.values.date import parse_date  # noqa: PLC0415 - few commands ask for one
        from jbp.values.problem import BadValue  # noqa: PLC0415

        try:
            return parse_date(text)
        except BadValue as error:
            raise UsageError(f"{name}: {error.message}") from error

    def option(self, flag: str | None, name: str, words: Iterable[str], default: str) -> str:
        """The word that a flag, else its environment variable, gives.

        Raises:
            UsageError: it is none of the words.
        """
        return self.word(self.text(flag, name), called(flag, name, self.environment), words, default)

    def word(self, given: str | None, name: str, words: Iterable[str], default: str) -> str:
        """The word that was given, for which no environment variable stands.

        Raises:
            UsageError: it is none of the words.
        """
        return _one_of(given or default, tuple(words), name)

    def text(self, flag: str | None, name: str) -> str | None:
        """The text that a flag, else its environment variable, gives; None where neither does."""
        return flag or self.environment.options.get(name)

    def say(self, text: str) -> None:
        """Tell a person who asked for it (``-v``) what is done."""
        if self.verbose:
            write_stderr(f"jbp: {text}\n")


def begin(surroundings: Surroundings) -> Session:
    """Begin a call.

    Raises:
        ReadError: there is no folder to work in.
        UsageError: an option holds a word that it does not know.
    """
    if surroundings.directory is not None:
        try:
            os.chdir(surroundings.directory)
        except (OSError, ValueError) as error:
            raise ReadError(f"-C: {surroundings.directory} is no folder that can be entered.") from error
    environment = read_environment()
    color = _one_of(
        surroundings.color or environment.options.get("color") or "auto",
        _COLORS,
        called(surroundings.color, "color", environment),
    )
    return Session(
        environment=environment,
        cwd=_cwd(),
        color=environment.colors(cast("Color", color)),
        quiet=surroundings.quiet,
        verbose=surroundings.verbose,
        as_of_text=surroundings.as_of or environment.options.get("as-of"),
        as_of_from=called(surroundings.as_of, "as-of", environment),
    )


def called(flag: object, option: str, environment: Environment) -> str:
    """How messages call what says an option: ``--as-of``, or ``JBP_AS_OF`` where only the environment says it."""
    if flag or option not in environment.options:
        return f"--{option}"
    return f"JBP_{option.upper().replace('-', '_')}"


def output_file(named: str | None, session: Session) -> Path | None:
    """The file that a report goes into; None for standard output.

    Raises:
        UsageError: what stands there is most likely a plan, which a slip must not destroy.
    """
    if named is None:
        return None
    path = session.cwd / named
    if path.suffix.lower() in _WRITTEN_BY_PEOPLE and path.exists():
        raise UsageError(f"--output: {named} exists and may be a plan, so it is not written over. Name another file.")
    return path


def _cwd() -> Path:
    try:
        return Path(os.getcwd())  # noqa: PTH109 - the same, without what Path.cwd loads
    except OSError as error:
        raise ReadError("The working folder does not exist any more. Go to another one and run jbp again.") from error


def _one_of(word: str, words: tuple[str, ...], option: str) -> str:
    if word in words:
        return word
    from jbp.reading.typed import close_word  # noqa: PLC0415 - only an error pays for it

    close = close_word(word, words)
    hint = f'Did you mean "{close}"?' if close else f"It takes one of: {', '.join(words)}."
    raise UsageError(f'{option} does not know "{word}". {hint}')
