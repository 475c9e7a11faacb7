"""The one error of this package: a text that writes no value."""

from __future__ import annotations


class BadValue(ValueError):  # noqa: N818 - it is caught and becomes a finding; nobody sees it as an error
    """A text that writes no value of the kind its field needs.

    Attributes:
        rule: the name of the rule that speaks: ``bad-quantity``, ``impossible-date``, ``wrong-type``,
            ``unknown-period``.
        message: a sentence: what was read, and what is meant or needed.
        meant: the text that was probably meant, which parses; None where nobody can know.
    """

    def __init__(self, rule: str, message: str, meant: str | None = None) -> None:
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.meant = meant


_LONGEST_QUOTE = 40


def quote(text: str) -> str:
    """The text as a message repeats it: in straight quotation marks, on one line and not longer than anybody reads."""
    line = "".join(mark if mark.isprintable() else " " for mark in text[: _LONGEST_QUOTE + 1])
    return f'"{line[:_LONGEST_QUOTE]}…"' if len(line) > _LONGEST_QUOTE else f'"{line}"'
