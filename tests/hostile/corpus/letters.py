"""Encodings, marks and characters that a text may not hold, or that look like others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import HEAD, Case, bare, named, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENCODINGS: Final = ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-7", "cp037", "cp1252")
_MARKS: Final = {
    "of-utf-8": b"\xef\xbb\xbf",
    "of-utf-8-twice": b"\xef\xbb\xbf\xef\xbb\xbf",
    "of-utf-16": b"\xff\xfe",
    "of-utf-16-big": b"\xfe\xff",
    "of-utf-32": b"\xff\xfe\x00\x00",
    "of-utf-32-big": b"\x00\x00\xfe\xff",
    "of-utf-7": b"+/v8-",
    "of-utf-1": b"\xf7\x64\x4c",
    "of-scsu": b"\x0e\xfe\xff",
    "of-gb18030": b"\x84\x31\x95\x33",
}
_BYTES: Final = {
    "lone-continuation": b"\x80",
    "overlong-nul": b"\xc0\x80",
    "overlong-slash": b"\xe0\x80\xaf",
    "half-of-a-pair": b"\xed\xa0\x80",
    "both-halves": b"\xed\xa0\xbd\xed\xb8\x80",
    "beyond-unicode": b"\xf4\x90\x80\x80",
    "five-bytes": b"\xf8\x88\x80\x80\x80",
    "cut-short": b"\xe2\x82",
    "ff": b"\xff",
    "latin-1": b"Zo\xeb",
}
_CONTROLS: Final = "\x00\x01\x07\x08\x0b\x0c\x0e\x1a\x1b\x1f\x7f\x80\x85\x9b\x9f"
_INVISIBLE: Final = (
    "\u00ad\u034f\u061c\u115f\u17b4\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2028\u2029"
    "\u2060\u2061\u2064\u2066\u2067\u2068\u2069\u206a\u3164\ufe0f\ufeff\uffa0\ufff9\ufffc\ufffe\uffff"
    "\U0001bca0\U0001d173\U000e0001\U000e0041\U000e007f\U000e0100\U0001fffe\U0010ffff"
)
_ESCAPES: Final = [
    r"\0",
    r"\a",
    r"\b",
    r"\e",
    r"\N",
    r"\_",
    r"\L",
    r"\P",
    r"\x00",
    r"\x1b",
    r"\x7f",
    r"\x85",
    r"\u0000",
    r"\u001b",
    r"\u200b",
    r"\u202e",
    r"\u2066",
    r"\u2028",
    r"\ufeff",
    r"\ufffe",
    r"\ud800",
    r"\udfff",
    r"\U0000202e",
    r"\U000e0041",
    r"\U00110000",
    r"\Uffffffff",
    r"\u12",
    r"\x1",
    r"\q",
    r"\u{202e}",
]


def cases() -> Iterator[Case]:
    """Every case of encodings and characters."""
    text = HEAD.decode() + "summary: Zoë\n"
    for encoding in _ENCODINGS:
        yield bare(f"encoding/{encoding}", text.encode(encoding, "replace"))
    for name, mark in _MARKS.items():
        yield bare(f"mark/{name}", mark + HEAD)
        yield bare(f"mark/nothing-but-{name}", mark)
    yield plan("mark/inside", b"summary: \xef\xbb\xbfx\n")
    for name, data in _BYTES.items():
        yield plan(f"bytes/{name}-in-a-text", b"summary: a" + data + b"b\n")
        yield plan(f"bytes/{name}-in-a-key", b"x-" + data + b": b\n")
        yield plan(f"bytes/{name}-in-a-comment", b"# " + data + b"\n")
    for control in _CONTROLS:
        yield plan(f"control/{named(control)}-in-a-text", f"summary: a{control}b\n")
        yield plan(f"control/{named(control)}-between", f"summary:{control}b\n")
        yield plan(f"control/{named(control)}-in-quotes", f'summary: "a{control}b"\n')
    for letter in _INVISIBLE:
        yield plan(f"invisible/{named(letter)}-in-a-text", f"summary: a{letter}b\n")
        yield plan(f"invisible/{named(letter)}-in-an-id", f"risks:\n  r{letter}1: {{title: T}}\n")
        yield plan(f"invisible/{named(letter)}-in-a-comment", f"summary: a # {letter} b\n")
    for at, escape in enumerate(_ESCAPES):
        yield plan(f"escape/{at:02}-in-a-text", f'summary: "a{escape}b"\n')
    for at, escape in enumerate(_ESCAPES[::3]):
        yield plan(f"escape/{at:02}-in-a-key", f'"x-a{escape}": b\n')
    yield from _ends()
    yield from _twins()


def _ends() -> Iterator[Case]:
    body = HEAD.decode()
    yield bare("ends/returns-alone", body.replace("\n", "\r"))
    yield bare("ends/returns-and-feeds", body.replace("\n", "\r\n"))
    yield bare("ends/mixed", body.replace("\n", "\r\n", 3))
    yield bare("ends/feeds-and-returns", body.replace("\n", "\n\r"))
    yield bare("ends/next-lines", body.replace("\n", "\x85"))
    yield bare("ends/separators", body.replace("\n", "\u2028"))
    yield bare("ends/none", body.rstrip("\n"))
    yield bare("ends/nothing", "")
    yield bare("ends/one-line-end", "\n")
    yield bare("ends/blanks", "   \n  \n")
    yield bare("ends/comments", "# jbp: 1\n#\n")
    yield bare("ends/nul-file", b"\x00" * 4096)
    yield bare("ends/control-z", HEAD + b"\x1a")
    yield bare("ends/all-bytes", bytes(range(256)))


def _twins() -> Iterator[Case]:
    """Texts that look alike and are not, and keys that are the same once normalised."""
    pairs = {
        "composed": ("\u00e9", "e\u0301"),
        "angstrom": ("\u212b", "\u00c5"),
        "hangul": ("\uac00", "\u1100\u1161"),
        "ligature": ("\ufb01", "fi"),
        "full-width": ("\uff41", "a"),
        "cyrillic": ("\u0430", "a"),
        "greek": ("\u03bf", "o"),
    }
    for name, (one, other) in pairs.items():
        yield plan(f"twins/{name}-keys", f"x-team:\n  {one}: 1\n  {other}: 2\n")
        yield plan(f"twins/{name}-ids", f"risks:\n  r{one}: {{title: T}}\n  r{other}: {{title: T}}\n")
        yield plan(f"twins/{name}-reference", f"risks:\n  r1: {{title: T, owner: {one}}}\n")
    yield plan("twins/zalgo", "summary: Z" + "\u0301" * 5000 + "\n")
    yield plan("twins/many-marks", f"x-a{chr(0x0315) * 2000}{chr(0x0301) * 2000}: 1\n")
    yield plan("twins/right-to-left", "summary: \u05e9\u05dc\u05d5\u05dd (abc) \u0645\u0631\n")
    yield plan("twins/private-use", "summary: " + "".join(map(chr, range(0xE000, 0xE012))) + ' [a:b, "c?d"]\n')
    yield plan("twins/stand-ins", 'x-a: ["\ue000", \ue001, x:y, who?, "\\ue002"]\n')
