"""Texts that try to act on whoever shows them, and what is to be read where they were shown.

`folded` is the one expectation of all formats: the text on one line, with a sign in the place of each character that no
document may hold. It is written from Unicode's own tables, not from the patterns of the product.
"""

from __future__ import annotations

import random
import sys
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST: Final = 10_000
BRIEF: Final = 20
INSTEAD: Final = "\N{REPLACEMENT CHARACTER}"

HOSTILE: Final = (
    # Markup
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- comment --> </details></svg></style>",
    "&lt;b&gt; &amp; &#64;user &copy; R&D &1 &#x202e; &nbsp;",
    "]]> <?xml version='1.0'?> <![CDATA[ ]]> &quot; \" ' <!DOCTYPE x [<!ENTITY a 'b'>]>",
    '"><svg onload=alert(1)> \' onfocus=alert(1) autofocus x="',
    "**bold** _em_ `code` ~~gone~~ ``two`` ` one | two \\| three \\\\| four",
    "[link](javascript:alert(1)) ![image](https://x.example/i.png) <https://x.example> [ref][1] [x](1)",
    "[1]: javascript:alert(1)",
    "# heading",
    "- point - [ ] task",
    "1. first",
    "=== ---",
    "> quoted",
    "    indented",
    "``` yaml",
    "| a | b |\n| - | - |\n| c | d |",
    "$x^2$ $$y$$ $1M to $2M",
    "{0} {1} {{2}} ${{ secrets.TOKEN }} {% raw %} {# x #} %s %(x)s {name}",
    '#read("/etc/passwd") #panic() #import "@preview/x:0.1.0": * $sum$ <label> @reference // /* ~',
    # Links and services
    "javascript:alert(1) data:text/html,x vbscript:x file:///etc/passwd https://example.org/ javascript:alert(1)",
    "https://x.example/?a=1|b www.x.example mailto:a@x.example a@x.example ftp://x.example",
    "@user @org/team #1 GH-1 owner/repo#2 !3 $4 %5 ~6 &7 :tada: 0123abc deadbee1 feedfacefeedface1234 x|@user|#9",
    "::error file=x::owned\n::set-env name=x::y ##[error]z %0A::warning::w",
    # Spreadsheets and calendars
    "=cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "+1+1",
    "-2+3",
    "\t=1+1",
    "_x0041_ _x000D_",
    "[]:*?/\\",
    "history",
    "'quoted'",
    "internal:A1 external:c:\\x.exe",
    "a;b,c\\n:d\\",
    "BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT",
    # Diagrams
    "section x: y, z; title t %% note",
    "style x:#fff;a classDef y:#000;b %%{init: {}}%% click a call b() ---",
    # Letters
    "two\nlines\r\nand\u2028more\x0bstill\x85end\rthere",
    "tab\there  and   blanks\u00a0hard",
    "a\x00b\x07c\x1b[31mred\x1b[0m\x7f\x9b31m\x85\x1cx",
    "right\u202eto left\u202c and \u2066x\u2069 \u200bnothing\ufeff soft\u00adhyphen",
    "half \ud800 a pair \udc00, \ufffe and \uffff \ufdd0 \U0001fffe, \U0001f600 whole",
    "\U000e0041\U000e007f tagged",
    "é 長い名前 עברית العربية हिन्दी 👨\u200d👩\u200d👧 e\u0301\u0323 ﷽ \ue000",
    "İ ß ﬁ ǅ",
    'quotes " and \' and \\ and \\" and \\n',
    "`",
    "\\",
    "|",
    "\\|",
    "`|`@",
    "G:é",
)


class Lengthy(str):
    """A long text, of which a report of a failure shows the beginning alone."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<{len(self)} letters: {self[:30]!r}…>"


LONG: Final = (
    "x" * LONGEST,
    "長い名前" * (LONGEST // 4),
    "é😀" * (LONGEST // 2),
    "| " * (LONGEST // 2),
    "@a" * (LONGEST // 2),
    "<" * LONGEST,
    "a word or two " * (LONGEST // 14),
)

EVERY: Final = ("", *HOSTILE, *LONG)
"""All of them, and nothing at all."""

_MARKS: Final = "ab01 \\`*_[](){}<>|~$@#&!:;/.,-+=%^'\"\n\t\r\x00\x1b\x85\u202e\u2028\ud800\ufffeé長GHwx"
_SNIPPETS: Final = (
    "<", ">", "&", '"', "'", "|", "\\", "`", "``", "*", "_", "[", "](", ")", "![", "#", "-", "=", "+", "@", ":", "::",
    "//", "javascript:", "https://x.example", "<script>", "</td>", "<!--", "-->", "&lt;", "&#60;", "]]>", "\n", "\r\n",
    "\t", " ", "  ", "\x00", "\x1b[2J", "\u202e", "\u200b", "\ud83d", "\ude00", "\U0001f600", "e\u0301", "x", "word",
    "1.", "%", "$", "{", "}", "{{", "%}", "#1", "@a", ":x:", "_x0041_", "%%", ";", ",", "\\n", "~",
)  # fmt: skip

_BREAKS: Final = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")


@cache
def many(count: int, fits: Callable[[str], bool] = lambda _: True) -> tuple[str, ...]:
    """So many different texts that fit and show anything: the known ones, and others made of what could do harm.

    They are the same in every run, so that what fails can be tried again.
    """
    draw = random.Random(2026)  # noqa: S311 - nothing is secret here
    found = dict.fromkeys(text for text in EVERY if folded(text) and fits(text))
    while len(found) < count:
        text = draw.choice((_of_marks, _of_snippets, _of_any_letters, _of_known))(draw)
        if folded(text) and fits(text):
            found[text] = None
    return tuple(found)


def _of_marks(draw: random.Random) -> str:
    return "".join(draw.choices(_MARKS, k=draw.randint(1, 30)))


def _of_snippets(draw: random.Random) -> str:
    return "".join(draw.choices(_SNIPPETS, k=draw.randint(1, 10)))


def _of_any_letters(draw: random.Random) -> str:
    most = draw.choice((0x7F, 0xFF, 0x2FFF, sys.maxunicode))
    return "".join(chr(draw.randint(0, most)) for _ in range(draw.randint(1, 20)))


def _of_known(draw: random.Random) -> str:
    """A piece of a known text, with something before it."""
    text = draw.choice(HOSTILE)
    return draw.choice(_SNIPPETS) + text[draw.randrange(len(text)) :]


def short_texts() -> st.SearchStrategy[str]:
    """Any text of a few dozen characters: those known to do harm, and those made of what could."""
    return st.one_of(
        st.sampled_from(HOSTILE),
        st.text(alphabet=_MARKS, max_size=30),
        st.lists(st.sampled_from(_SNIPPETS), min_size=1, max_size=10).map("".join),
        st.text(st.characters(codec=None), max_size=20),
    )


def texts() -> st.SearchStrategy[str]:
    """Any text, of up to 10,000 characters."""
    return st.one_of(
        short_texts(),
        st.sampled_from([Lengthy(text) for text in LONG]),
        st.builds(lambda text, times: Lengthy((text * times)[:LONGEST]), short_texts(), st.integers(2, 200)),
    )


def shown_texts() -> st.SearchStrategy[str]:
    """Those of the short ones that show anything."""
    return short_texts().filter(folded)


def brief_texts() -> st.SearchStrategy[str]:
    """Those of them that fit any line."""
    return shown_texts().filter(lambda text: len(text) <= BRIEF)


def acts(text: str) -> bool:
    """Whether what was read still holds a letter that no document may hold; line feeds and tabs are text."""
    return any(map(is_refused, set(text) - set("\t\n")))


def folded(text: str) -> str:
    """What is to be read where a text was shown on one line."""
    return " ".join("".join(map(_shown, text)).split())


def lined(text: str) -> str:
    """What is to be read where a text keeps its lines: breaks of every kind are one kind, blanks stay."""
    joined = text.replace("\r\n", "\n")
    return "".join("\n" if letter in _BREAKS else letter if letter == "\t" else _kept(letter) for letter in joined)


def kept(text: str) -> str:
    """What is to be read where nothing but line feeds and tabs breaks a line."""
    return "".join(letter if letter in "\t\n" else _kept(letter) for letter in text)


def whole(text: str) -> str:
    """What is to be read where all letters stay, and halves of a letter that meet are one."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def unspaced(text: str) -> str:
    """The same without blanks and hyphens, for what is broken into lines wherever there is no more room."""
    return "".join(folded(text).split()).replace("-", "")


@cache
def _shown(letter: str) -> str:
    return " " if letter.isspace() and not "\x1c" <= letter <= "\x1f" else _kept(letter)


@cache
def _kept(letter: str) -> str:
    return INSTEAD if is_refused(letter) else letter


def is_refused(letter: str) -> bool:
    """Whether a letter acts instead of being read, hides, or is none: reading refuses it, so no document shows it."""
    return unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") or _is_none(letter) or _hides(letter)


def _is_none(letter: str) -> bool:
    """Whether Unicode says that it will never be a character."""
    return ord(letter) & 0xFFFE == 0xFFFE or "\ufdd0" <= letter <= "\ufdef"


def _hides(letter: str) -> bool:
    """Whether it is a mark of format that cannot be seen; the joiners of letters and emoji are text.

    Two stretches of Unicode belong to such marks also where none is there yet.
    """
    if "\U000e0000" <= letter <= "\U000e007f" or "\u2060" <= letter <= "\u206f":
        return True
    return unicodedata.category(letter) == "Cf" and letter not in "\u200c\u200d" and not _is_seen(letter)


def _is_seen(letter: str) -> bool:
    """Whether a mark of format is drawn: those over numbers of Arabic, Syriac, Kaithi and Egyptian."""
    return letter in "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd" or (
        "\U00013430" <= letter <= "\U0001345f"
    )
