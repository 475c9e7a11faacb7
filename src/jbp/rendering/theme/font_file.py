"""A font's file: what it is, what it is called, and how heavy and wide its letters are.

Of TrueType and OpenType the tables say so; those of WOFF2 are packed in a way that Python cannot unpack by itself, so
there the file's name counts, which by custom ends in ``-Bold`` or ``-SemiBoldItalic``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from struct import error as StructError  # noqa: N812 - an exception
from struct import unpack_from
from typing import TYPE_CHECKING, Final

from jbp.errors import UsageError
from jbp.rendering.theme import Font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.rendering.theme import FontKind

MOST_BYTES: Final = 2 * 1024 * 1024
"""How large a font's file may be: a page carries all of them."""
_KINDS: Final[Mapping[bytes, FontKind]] = {
    b"\x00\x01\x00\x00": "ttf",
    b"true": "ttf",
    b"OTTO": "otf",
    b"wOF2": "woff2",
}
_MOST_TABLES: Final = 64
_NEEDED: Final = (b"name", b"OS/2", b"cmap", b"head")
_WEIGHTS: Final = (
    ("thin", 100), ("hairline", 100), ("extralight", 200), ("ultralight", 200), ("light", 300), ("semibold", 600),
    ("demibold", 600), ("extrabold", 800), ("ultrabold", 800), ("bold", 700), ("medium", 500), ("black", 900),
    ("heavy", 900),
)  # fmt: skip
_USUAL: Final = 0.508
"""How wide the small letters and figures that jbp measures with are on an average, in the size of a font."""
_SAMPLE: Final = "etaoinshrdlucmfwypvbgkjqxz0123456789"


def font_of(where: str, name: str, data: bytes, families: tuple[str, ...]) -> Font:
    """The font in a file.

    Args:
        where: what messages call the file.
        name: its name without folders.
        data: its bytes.
        families: the names that the theme gives its fonts, one of which this must be.

    Raises:
        UsageError: it is no font that browsers take, or another one than the theme names.
    """
    kind = _KINDS.get(data[:4])
    if kind is None:
        raise UsageError(
            f"{where} is no font of TrueType, OpenType or WOFF2. State files that end in .ttf, .otf, .woff2."
        )
    stem = re.sub(r"\.\w+$", "", name)
    if kind == "woff2":
        return Font(_family_by_name(where, stem, families), *_style_by_name(stem), kind, data)
    try:
        tables = _tables(data)
        names = tuple(dict.fromkeys(_names(tables[b"name"])))
        weight, slanted = unpack_from(">H", tables[b"OS/2"], 4)[0], unpack_from(">H", tables[b"OS/2"], 62)[0]
        heaviest = _heaviest(tables[b"fvar"]) if b"fvar" in tables else 0
        breadth = _breadth(tables)
    except (KeyError, IndexError, ValueError, StructError) as error:
        raise UsageError(f"{where} is a broken font. Take it once more from where it comes from.") from error
    family = next((one for one in families if _plain(one) in map(_plain, names)), None)
    if family is None:
        called = f'is called "{names[0]}"' if names else "has no name"
        raise UsageError(
            f"{where}: this font {called}, and [fonts] names {' and '.join(families)}. Use one name for both."
        )
    return Font(family, min(900, max(100, weight)), bool(slanted & 0x201), kind, data, heaviest, breadth)


def _plain(name: str) -> str:
    return re.sub(r"[\W_]", "", name).casefold()


def _family_by_name(where: str, stem: str, families: tuple[str, ...]) -> str:
    fitting = [one for one in families if _plain(stem).startswith(_plain(one))]
    if not fitting:
        raise UsageError(
            f"{where}: a file of WOFF2 is known by its name, and this one begins with no font of [fonts] "
            f"({', '.join(families)}). Call it {re.sub(r'[^A-Za-z0-9]', '', families[0])}-Bold.woff2 or the like."
        )
    return max(fitting, key=len)


def _style_by_name(stem: str) -> tuple[int, bool]:
    plain = _plain(stem)
    # The longer words first: "semibold" ends in "bold", and "extralight" in "light".
    ordered = sorted(_WEIGHTS, key=lambda pair: -len(pair[0]))
    weight = next((weight for word, weight in ordered if word in plain), 400)
    return weight, "italic" in plain or "oblique" in plain


def _tables(data: bytes) -> dict[bytes, bytes]:
    """The tables by their tags; every font that a browser shows has those that are needed."""
    (count,) = unpack_from(">H", data, 4)
    if not 0 < count <= _MOST_TABLES:
        raise ValueError
    found: dict[bytes, bytes] = {}
    for place in range(count):
        tag, _, start, length = unpack_from(">4sIII", data, 12 + 16 * place)
        if start + length > len(data):
            raise ValueError
        found[tag] = data[start : start + length]
    if any(tag not in found for tag in _NEEDED):
        raise KeyError
    return found


def _names(table: bytes) -> Iterator[str]:
    """The names of the family: the typographic one first, which a single weight has beside that of its own."""
    _, count, start = unpack_from(">HHH", table, 0)
    records = [unpack_from(">HHHHHH", table, 6 + 12 * place) for place in range(min(count, 2_000))]
    for wanted in (16, 1):
        for platform, _, _, number, length, offset in records:
            if number == wanted:
                raw = table[start + offset : start + offset + length]
                name = raw.decode("utf-16-be" if platform != 1 else "mac-roman", "replace")
                yield "".join(letter for letter in name if letter.isprintable() and letter != '"')[:63]


def _heaviest(table: bytes) -> int:
    """The heaviest weight of a variable font; 0 where its weight does not vary."""
    offset, _, count, size = unpack_from(">HHHH", table, 4)
    for place in range(min(count, _MOST_TABLES)):
        tag, _, _, most = unpack_from(">4siii", table, offset + place * size)
        if tag == b"wght":
            return min(900, int(most) >> 16)
    return 0


def _breadth(tables: Mapping[bytes, bytes]) -> float:
    """How wide letters run in comparison to those that jbp measures texts with; 0 where that is unknown."""
    units: int = unpack_from(">H", tables[b"head"], 18)[0]
    if b"hmtx" not in tables or b"hhea" not in tables or not units:
        return 0.0
    (measured,) = unpack_from(">H", tables[b"hhea"], 34)
    glyphs = [glyph for glyph in _glyphs(tables[b"cmap"]) if glyph]
    if not glyphs or not measured:
        return 0.0
    # Glyphs without a width of their own have that of the last one, as those of a typewriter do.
    widths = [unpack_from(">H", tables[b"hmtx"], 4 * min(glyph, measured - 1))[0] for glyph in glyphs]
    return float(sum(widths) / len(widths) / units / _USUAL)


def _glyphs(table: bytes) -> Iterator[int]:
    """The glyphs of the sample, where the font maps letters in the common way (a table of format 4)."""
    (count,) = unpack_from(">H", table, 2)
    starts = [unpack_from(">HHI", table, 4 + 8 * place)[2] for place in range(min(count, _MOST_TABLES))]
    start = next((one for one in starts if unpack_from(">H", table, one)[0] == 4), None)
    if start is not None:
        segments = unpack_from(">H", table, start + 6)[0] // 2
        ends = unpack_from(f">{segments}H", table, start + 14)
        for letter in map(ord, _SAMPLE):
            yield _glyph(letter, table, start + 16 + 2 * segments, (segments, bisect_left(ends, letter)))


def _glyph(letter: int, table: bytes, begins: int, place: tuple[int, int]) -> int:
    """The glyph of a letter, whose segment is the first that does not end before it; 0 where the font has none."""
    segments, at = place
    if at >= segments:
        return 0
    row = 2 * segments
    fields = [unpack_from(">H", table, begins + shift * row + 2 * at) for shift in range(3)]
    first, delta, offset = (int(number) for (number,) in fields)
    if letter < first:
        return 0
    if not offset:
        return (letter + delta) % 65536
    (glyph,) = unpack_from(">H", table, begins + 2 * row + 2 * at + offset + 2 * (letter - first))
    return int(glyph + delta) % 65536 if glyph else 0
