"""Why a text is no YAML, in words: what the parser stumbled over, told from the text around it.

What the parser itself says ("did not find expected key") is never shown: it only tells the cases apart.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.finding import Related, Spot
from jbp.syntax import faults, lookalikes
from jbp.syntax.faults import SYNTAX, quote_it, shorten
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from jbp.syntax.events import Broken
    from jbp.syntax.nodes import Scalar, Source

_NO_BLANK: Final = re.compile(r"[ \t]*(?:- +)*(?P<key>[\w.-]+):(?P<rest>[^\s:/][^\r\n]*)")
_PAIR: Final = re.compile(
    r"[ \t]*(?:- +)*(?P<key>\"[^\"\n]*\"|'[^'\n]*'|-*[^\s\"'#{\[-](?:[^#\n]|(?<=\S)#)*?):[ \t]+(?P<value>\S.*)"
)
_COMMENT: Final = re.compile(r"#(?<=\s#)")
_DIRECTIVE: Final = re.compile(r"^%", re.MULTILINE)
_LONGEST_KEY: Final = 1024


class _Stop(NamedTuple):
    """Where the parser stopped (`at`), what it was reading (`opened`), and the texts it had read."""

    source: Source
    at: int
    opened: int
    scalars: Sequence[Scalar]

    @property
    def text(self) -> str:
        return self.source.text

    @property
    def sign(self) -> str:
        return self.text[self.at : self.at + 1]

    @property
    def line(self) -> int:
        return self.source.position(self.at)[0]

    @property
    def opened_line(self) -> int:
        return self.source.position(self.opened)[0]

    def spot(self, start: int, end: int) -> Spot:
        return Spot(self.source.name, start, max(start, end))

    def line_spot(self, line: int) -> Spot:
        """A line without its indentation and the blanks and comment behind it."""
        text = self.source.line_text(line)
        start = self.source.offset(line)
        return self.spot(start + len(text) - len(text.lstrip()), start + _content_end(text))


def broken(source: Source, error: Broken, scalars: Sequence[Scalar]) -> Problem:
    """The problem that a text is no YAML."""
    last = scalars[-1].end if scalars else 0
    at = min(error.at if error.at is not None else last, len(source.text))
    stop = _Stop(source, at, error.opened if error.opened is not None else at, scalars)
    if stop.sign == "\t" or "\t" in _indentation(source.line_text(stop.line)):
        line_start = source.offset(stop.line)
        return faults.tabs(source, [source.text.index("\t", line_start)])
    detail = error.detail.lower()
    for words, explanation in _CASES:
        if words in detail:
            return explanation(stop)
    return _unreadable(stop)


def _unclosed_quote(stop: _Stop) -> Problem:
    end = _line_end(stop.source, stop.opened)
    sign = stop.text[stop.opened : stop.opened + 1]
    message = f"The quote {sign} that opens on line {stop.opened_line} is never closed"
    mend = f"Close it with {sign} at the end of the text."
    if sign == "'":
        mend += ' If it is an apostrophe, put the whole text in double quotes: "…"'
    return Problem(SYNTAX, message, stop.spot(stop.opened, end), "opens here", mend)


def _escape(stop: _Stop) -> Problem:
    start = max(stop.text.rfind("\\", stop.opened, stop.at + 1), stop.opened)
    message = "A backslash inside double quotes begins a special character, and there is none of this name"
    mend = "Write \\\\ for a backslash, or use single quotes: '…'"
    return Problem(SYNTAX, message, stop.spot(start, min(start + 2, len(stop.text))), "here", mend)


def _block_header(stop: _Stop) -> Problem:
    sign = stop.text[stop.opened : stop.opened + 1]
    end = _value_end(stop.source, stop.opened)
    message = f"`{sign}` at the start of a value opens a block of text on the lines below; nothing may follow it here"
    return quote_it(stop.source, (stop.opened, end), message)


def _blank_first_line(stop: _Stop) -> Problem:
    """A block text whose first line holds nothing but blanks, and too few of them."""
    line = stop.opened_line - 1
    while line > 1 and not stop.source.line_text(line - 1).strip():
        line -= 1
    start = stop.source.offset(line)
    message = f"Line {line} holds nothing but blanks, and a block of text takes its indentation from its first line"
    mend = "Delete the line, or the blanks in it."
    return Problem(SYNTAX, message, stop.spot(start, start + len(stop.source.line_text(line))), "blanks", mend)


def _second_colon(stop: _Stop) -> Problem:
    """A colon where none may stand: in a value, or in a line that belongs to the value above."""
    line = stop.source.line_text(stop.line)
    start = stop.source.offset(stop.line)
    pair = _PAIR.match(line)
    if pair is not None and start + pair.start("value") <= stop.at:
        return _value_holds_colon(stop, start + pair.start("value"), pair["key"])
    if stop.at - start > _LONGEST_KEY:
        message = f"The key on line {stop.line} is longer than {_LONGEST_KEY:,} characters"
        return Problem(SYNTAX, message, stop.spot(start, stop.at), "this key", "Give the entry a shorter name.")
    return _joined_to_line_above(stop)


def _value_holds_colon(stop: _Stop, start: int, key: str) -> Problem:
    end = _value_end(stop.source, start)
    message = f"The value of `{shorten(key)}` holds a colon and a blank, which YAML reads as one more key"
    return quote_it(stop.source, (start, end), message)


def _joined_to_line_above(stop: _Stop) -> Problem:
    """A line that is right by itself, and is read as going on with a line above."""
    above = _line_above(stop.source, stop.line)
    if above is None:
        return _unreadable(stop)
    text = stop.source.line_text(above)
    if _NO_BLANK.match(text) is not None and _PAIR.match(text) is None:
        return _no_blank(stop, above)
    first = above
    depth = len(_indentation(stop.source.line_text(stop.line)))
    while _PAIR.match(text) is None or len(_indentation(text)) >= depth:
        above = _line_above(stop.source, above)
        if above is None:
            return _no_colon(stop, first)
        text = stop.source.line_text(above)
    message = f"Line {stop.line} is indented below line {above}, which already has a value"
    mend = f"Begin it in the same column as line {above}; or, if it continues that text, put the whole text in quotes."
    related = (Related(stop.line_spot(above), "has a value"),)
    return Problem(SYNTAX, message, stop.line_spot(stop.line), "indented too far", mend, related)


def _lone_text(stop: _Stop) -> Problem:
    """A line where an entry belongs, and there is no colon."""
    line = stop.opened_line
    if _NO_BLANK.match(stop.source.line_text(line)) is not None:
        return _no_blank(stop, line)
    return _no_colon(stop, line)


def _no_colon(stop: _Stop, line: int) -> Problem:
    odd = lookalikes.odd_blank(stop.source, line) or lookalikes.wide_colon(stop.source, line)
    if odd is not None:
        return odd
    message = f"Line {line} is no entry: it has no colon"
    mend = "Write `key: value`. If the line continues the text above, indent it further than that text's key."
    return Problem(SYNTAX, message, stop.line_spot(line), "no colon", mend)


def _no_blank(stop: _Stop, line: int) -> Problem:
    match = _NO_BLANK.match(stop.source.line_text(line))
    key, rest = (match["key"], match["rest"].rstrip()) if match is not None else ("key", "value")
    start = stop.source.offset(line) + (match.start("key") if match is not None else 0)
    message = f"There is no blank after the colon of `{shorten(key)}`"
    spot = stop.spot(start, start + len(key) + 1)
    return Problem(SYNTAX, message, spot, "no blank behind it", f"Write `{key}: {shorten(rest)}`.", meant=f"{key}: ")


def _special(stop: _Stop) -> Problem:
    """A sign at the start of a value that YAML keeps for itself."""
    start = stop.opened
    sign = stop.text[start : start + 1]
    if sign == "%" and stop.text[start - 1 : start] in {"", "\n"}:
        return faults.directive(stop.source)
    if sign in {"|", ">"}:
        return _content(stop)
    if sign not in {"&", "*", "!", "%", "@", "`"}:
        return _unreadable(stop)
    return faults.special(stop.source, start, _value_end(stop.source, start))


def _directive(stop: _Stop) -> Problem:
    return faults.directive(stop.source)


def _dash(stop: _Stop) -> Problem:
    message = "A list's item begins on a line of its own; here a `-` stands behind something else"
    end = _value_end(stop.source, stop.at)
    mended = quote_it(stop.source, (stop.at, end), message, "here")
    return mended._replace(mend=f"Move the item to the next line, indented; or, if it is a text: {mended.meant}")


def _question(stop: _Stop) -> Problem:
    return faults.explicit_key(stop.source, stop.at)


def _brackets(stop: _Stop) -> Problem:
    """A list or a mapping in brackets that does not end where it should."""
    opening = stop.text[stop.opened : stop.opened + 1]
    closing = "]" if opening == "[" else "}"
    same_line = stop.line == stop.opened_line and stop.at < len(stop.text)
    if same_line and stop.sign == ":":
        start = stop.scalars[-1].start if stop.scalars else stop.at
        message = "A second colon stands in one value"
        return quote_it(stop.source, (max(start, stop.opened + 1), _value_end(stop.source, stop.at)), message)
    if same_line:
        message = f"A comma is missing, or text stands behind a closed quote or bracket, inside the `{opening}`"
        mend = "Part the entries by commas, and put a text that holds quotes or brackets in quotes as a whole."
        return Problem(SYNTAX, message, stop.spot(stop.at, stop.at + 1), "not expected here", mend)
    hidden = lookalikes.hidden_end(stop.source, stop.opened)
    if hidden is not None:
        return hidden
    message = f"The `{opening}` on line {stop.opened_line} is not closed"
    mend = f"Write `{closing}` where it ends, or the comma that is missing between two entries."
    related = (Related(stop.line_spot(stop.line), "not expected inside the brackets"),)
    return Problem(SYNTAX, message, stop.spot(stop.opened, stop.opened + 1), "opens here", mend, related)


def _content(stop: _Stop) -> Problem:
    """Something else where a value belongs."""
    sign = stop.sign
    if not sign.strip():
        return _open_at_end(stop)
    if sign in {"]", "}"}:
        message, mend = f"`{sign}` closes what was never opened", "Delete it, or put the text in quotes."
    elif sign == ",":
        message, mend = "A comma stands where a value belongs", "Delete the comma, or put the text in quotes."
    else:
        message = f"Inside brackets a text cannot begin with `{sign}` unless it is in quotes"
        return quote_it(stop.source, (stop.at, _value_end(stop.source, stop.at)), message)
    return Problem(SYNTAX, message, stop.spot(stop.at, stop.at + 1), "here", mend)


def _open_at_end(stop: _Stop) -> Problem:
    """The file ends right behind an opening bracket or a comma inside of one."""
    start = max(stop.text.rfind("[", 0, stop.at), stop.text.rfind("{", 0, stop.at))
    if start < 0:
        return _unreadable(stop)
    hidden = lookalikes.hidden_end(stop.source, start)
    if hidden is not None:
        return hidden
    message = f"The file ends inside the `{stop.text[start]}` on line {stop.source.position(start)[0]}"
    mend = "Write what is missing, and close every bracket."
    return Problem(SYNTAX, message, stop.spot(start, start + 1), "opens here", mend)


def _tag(stop: _Stop) -> Problem:
    """A `!`, whose place the parsers name only roughly."""
    start = stop.text.rfind("!", 0, max(stop.at, stop.opened) + 1)
    if start < 0:
        return _unreadable(stop)
    return faults.special(stop.source, start, _value_end(stop.source, start))


def _block(stop: _Stop) -> Problem:
    """A line, or the rest of one, that belongs to no entry above."""
    line_start = stop.source.offset(stop.line)
    if stop.sign in {"]", "}"}:
        return _content(stop)
    if stop.text[line_start : stop.at].strip(" -"):
        return _text_behind(stop)
    if stop.sign == "-":
        message = f"The list's item on line {stop.line} stands where a key belongs"
        mend = "Indent it as the other items of its list, or write the key that it belongs to."
    else:
        odd = (
            lookalikes.odd_blank(stop.source, stop.line)
            if "\u00a0" in _indentation(stop.source.line_text(stop.line))
            else None
        )
        if odd is not None:
            return odd
        column = stop.at - line_start + 1
        above = _line_above(stop.source, stop.line)
        text = stop.source.line_text(above) if above is not None else ""
        if above is not None and _NO_BLANK.match(text) is not None and _PAIR.match(text) is None:
            return _no_blank(stop, above)
        message = f"Line {stop.line} begins in column {column}, where no entry above begins"
        mend = "Begin it in the column of the entries it belongs with, or one step (two blanks) below its key."
    return Problem(SYNTAX, message, stop.line_spot(stop.line), "belongs to nothing", mend)


def _text_behind(stop: _Stop) -> Problem:
    """Text behind a closing quote or bracket: `title: "Once" again`, `title: 'Anna's plan'`."""
    last = stop.scalars[-1] if stop.scalars else None
    if last is not None and last.style in {"single", "double"} and "\n" in stop.text[last.start : last.end]:
        return _unclosed_quote(stop._replace(opened=last.start))
    line_start = stop.source.offset(stop.line)
    pair = _PAIR.match(stop.source.line_text(stop.line))
    start = line_start + pair.start("value") if pair is not None else stop.at
    start = min(start, stop.at)
    end = _value_end(stop.source, stop.at)
    written = stop.text[start:end]
    message = "The text goes on behind its closing quote or bracket"
    problem = quote_it(stop.source, (start, end), message)
    if len(written) > 1 and written[0] == written[-1] and written[0] in {"'", '"'}:
        meant = faults.in_quotes(written[1:-1])
        problem = problem._replace(meant=meant, mend=f"Put the whole text in other quotes: {meant}")
    return problem


def _second_root(stop: _Stop) -> Problem:
    behind = stop.scalars[-1].end if stop.scalars else 0
    if _DIRECTIVE.search(stop.text, behind, stop.at + 1) is not None:
        return faults.directive(stop.source)
    message = f"Line {stop.line} stands outside the plan's entries"
    mend = "Write it as `key: value`, in the column where the other keys begin."
    return Problem(SYNTAX, message, stop.line_spot(stop.line), "outside", mend)


def _unreadable(stop: _Stop) -> Problem:
    line = (
        stop.line if stop.at < len(stop.text) or not stop.scalars else stop.source.position(stop.scalars[-1].start)[0]
    )
    message = f"Line {line} cannot be read"
    mend = "Check quotes, brackets, colons and the indentation of this line and the one above."
    return Problem(SYNTAX, message, stop.line_spot(line), "from here on", mend)


# By what the parsers say, the special before the general: both speak of escapes "while scanning a quoted scalar".
_CASES: Final[tuple[tuple[str, Callable[[_Stop], Problem]], ...]] = (
    ("follow up line", _blank_first_line),
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("quoted scalar", _unclosed_quote),
    ("block scalar", _block_header),
    ("mapping values are not allowed", _second_colon),
    ("scanning a simple key", _lone_text),
    ("an alias", _special),
    ("an anchor", _special),
    ("a tag", _tag),
    ("an tag", _tag),
    ("undefined tag", _tag),
    ("cannot start any token", _special),
    ("directive", _directive),
    ("yaml document", _directive),
    ("entries are not allowed", _dash),
    ("keys are not allowed", _question),
    ("flow mapping", _brackets),
    ("flow sequence", _brackets),
    ("node content", _content),
    ("block mapping", _block),
    ("block collection", _block),
    ("block sequence", _block),
    ("<document start>", _second_root),
    ("document end", _second_root),
)


def _indentation(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _line_above(source: Source, line: int) -> int | None:
    """The nearest line above that holds more than a comment."""
    for above in range(line - 1, 0, -1):
        text = source.line_text(above).strip()
        if text and not text.startswith("#"):
            return above
    return None


def _line_end(source: Source, at: int) -> int:
    line, _ = source.position(at)
    return source.offset(line) + len(source.line_text(line).rstrip())


def _value_end(source: Source, at: int) -> int:
    """Where the value that holds an offset ends: before a comment, and before what closes it inside brackets."""
    line, column = source.position(at)
    text = source.line_text(line)
    if "{" in text[: column - 1] or "[" in text[: column - 1]:
        match = re.compile(r"[^,\]}]*").match(text, column - 1)
        end = match.end() if match is not None else len(text)
        return max(at, source.offset(line) + len(text[:end].rstrip()))
    return max(at, source.offset(line) + _content_end(text, column - 1))


def _content_end(text: str, start: int = 0) -> int:
    """Where a line ends, from a column on, without its comment and the blanks before that."""
    comment = _COMMENT.search(text, start)
    return len((text if comment is None else text[: comment.start()]).rstrip())
