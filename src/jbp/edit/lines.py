"""Lines written one below the other, with what stands between them: blank lines, and dashes in front of them."""

from __future__ import annotations


class Lines:
    """The lines of a file: blank ones never meet, and none opens or closes it."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._lead = ""
        self._gap = False
        self._is_open = False
        self._remark: int | None = None

    @property
    def has_lead(self) -> bool:
        """Whether the next line goes behind a dash."""
        return bool(self._lead)

    def gap(self) -> None:
        """A blank line is wanted before the next line."""
        self._gap = True

    def dash(self, indent: int) -> None:
        """The next line goes behind a dash, which stands at a column counted from 0."""
        self._lead = f"{self._lead or ' ' * indent}- "

    def add(self, indent: int, first: str, *more: str, is_open: bool = False) -> None:
        """Add a text.

        Args:
            indent: the column of its first line, counted from 0.
            first: its first line from there on.
            more: its other lines, whole.
            is_open: whether blank lines below would belong to the text.
        """
        # Without a blank line between them, a comment on what stands above would seem to speak of this line.
        if (self._gap or self._remark == indent) and self._lines and not self._is_open:
            self._lines.append("")
        self._lines += [f"{self._lead or ' ' * indent}{first}", *more]
        self._lead, self._gap, self._is_open, self._remark = "", False, is_open, None

    def end_remark(self, indent: int) -> None:
        """The last line is a comment, at this column, on what stands above it."""
        self._remark = indent

    def text(self, newline: str) -> str:
        """The text of all lines."""
        return "".join(line + newline for line in self._lines)
