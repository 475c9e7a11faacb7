"""The mistakes of a file of team rules: gathered, so that all of them are said at once."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from jbp.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.syntax.nodes import Node, Source

_MOST = 50
"""How many mistakes are said; who has more begins with these."""


class Slip(Exception):  # noqa: N818 - it never leaves the package: `Mistakes` takes it down
    """What is written at a node cannot be read; reading goes on with what stands beside it."""

    def __init__(self, at: Node, sentence: str) -> None:
        super().__init__(sentence)
        self.at = at
        self.sentence = sentence


class Mistakes:
    """Gathers what is wrong with a file."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._found: list[tuple[int, str]] = []

    def add(self, at: Node | int, sentence: str) -> None:
        """Add one, at a node or at an offset; the sentence has no full stop or ends with one."""
        offset = at if isinstance(at, int) else at.start
        self._found.append((offset, sentence if sentence.endswith((".", "?")) else f"{sentence}."))

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Take down a slip, and go on behind it."""
        try:
            yield
        except Slip as slip:
            self.add(slip.at, slip.sentence)

    def refuse(self) -> None:
        """Refuse the file if anything is wrong with it.

        Raises:
            UsageError: a line for each mistake, ``team-rules.yaml:4:13: …``, in the order of the file.
        """
        if self._found:
            found = sorted(self._found)
            more = [f"{self._source.name}: and {len(found) - _MOST} more"] if len(found) > _MOST else []
            raise UsageError("\n".join((*map(self._line, found[:_MOST]), *more)))

    def _line(self, mistake: tuple[int, str]) -> str:
        offset, sentence = mistake
        line, column = self._source.position(offset)
        return f"{self._source.name}:{line}:{column}: {sentence}"


def meant(word: str, words: Iterable[str]) -> str:
    """The end of a sentence about a word that does not exist: the one that was probably meant, else all."""
    from jbp.reading.typed import close_word  # only a mistake pays for it  # noqa: PLC0415

    every = tuple(words)
    close = close_word(word, every)
    if close:
        return f'did you mean "{close}"?'
    return f"it is one of {', '.join(every)}" if len(every) > 1 else f'there is only "{every[0]}"'
