"""A logo's file becomes a picture that holds nothing but the picture.

A name proves nothing, so a file is taken for what its bytes are. Of PNG and JPEG the parts that make the picture are
copied, and all else stays behind: who made it, where, with what, and whatever somebody hid in it or behind its end.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zlib import crc32, decompressobj
from zlib import error as ZlibError  # noqa: N812 - an exception

from jbp.errors import UsageError
from jbp.rendering.theme import Logo
from jbp.rendering.theme.svg import vetted_svg

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES: Final = 512 * 1024
"""How large a logo's file may be: pages carry it, each of them."""
_MOST_PIXELS: Final = 2048
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS: Final = frozenset({b"IHDR", b"PLTE", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"IDAT", b"IEND"})
_CHANNELS: Final = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS: Final = (1, 2, 4, 8, 16)
_STEP: Final = 1 << 16
_JPEG: Final = b"\xff\xd8\xff"
_SIZES: Final = frozenset({0xC0, 0xC1, 0xC2})
"""The frames of JPEG that programs show: baseline, extended and progressive."""
_JPEG_PARTS: Final = _SIZES | {0xC4, 0xDB, 0xDD, 0xDA, 0xE0, 0xEE}
"""Tables, frames, scans, and the two marks that say how colours are meant (JFIF and Adobe)."""
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA


def logo_of(where: str, data: bytes) -> Logo:
    """The picture.

    Args:
        where: what messages call the file.
        data: its bytes.

    Raises:
        UsageError: it is no picture of PNG, JPEG or SVG, is broken or too large, or holds what no logo needs.
    """
    if len(data) > MOST_BYTES:
        raise UsageError(f"{where} is larger than 512 KiB. Save the logo smaller: 400 pixels in height are plenty.")
    try:
        if data.startswith(_PNG):
            return _measured(where, _png(data))
        if data.startswith(_JPEG):
            return _measured(where, _jpeg(data))
    except (IndexError, KeyError, ValueError, ZlibError) as error:
        raise UsageError(f"{where} is a broken picture. Save it anew as PNG, JPEG or SVG.") from error
    if b"<svg" in data[:4096] or b":svg" in data[:4096]:
        drawing = vetted_svg(where, data)
        return Logo("svg", drawing.text.encode(), drawing.width, drawing.height)
    raise UsageError(f"{where} is no picture that a logo can be. Save it as PNG, JPEG or SVG.")


def _measured(where: str, logo: Logo) -> Logo:
    if logo.width < 1 or logo.height < 1:
        raise ValueError
    if max(logo.width, logo.height) > _MOST_PIXELS:
        size = f"{logo.width:g} × {logo.height:g} pixels"  # noqa: RUF001 - a multiplication sign
        raise UsageError(f"{where} has {size}, and may have {_MOST_PIXELS} each way. Save the logo smaller.")
    return logo


def _png(data: bytes) -> Logo:
    kept = [_PNG]
    packed: list[bytes] = []
    header = b""
    for kind, content in _png_parts(data):
        header = header or (content if kind == b"IHDR" else b"?")
        if kind in _PNG_PARTS:
            kept.append(len(content).to_bytes(4) + kind + content + crc32(kind + content).to_bytes(4))
        elif not kind[0] & 0x20:  # the picture cannot be shown without it, and the standard does not know it
            raise ValueError
        if kind == b"IDAT":
            packed.append(content)
    width, height = int.from_bytes(header[:4]), int.from_bytes(header[4:8])
    if max(width, height) <= _MOST_PIXELS:
        _require_pixels(b"".join(packed), width, height, header)
    return Logo("png", b"".join(kept), width, height)


def _require_pixels(packed: bytes, width: int, height: int, header: bytes) -> None:
    """Unpack the pixels, without keeping them, to see that they are as many as the picture says."""
    depth, color, interlaced = header[8], header[9], header[12]
    if depth not in _DEPTHS:
        raise ValueError
    most = height * (1 + (width * _CHANNELS[color] * depth + 7) // 8)
    unpacking, found = decompressobj(), 0
    while not unpacking.eof:
        step = unpacking.decompress(packed, _STEP)
        found, packed = found + len(step), unpacking.unconsumed_tail
        # An interlaced picture has a few bytes more: seven smaller pictures begin more rows.
        if found > most * (2 if interlaced else 1) + 64 or not (step or packed):
            raise ValueError
    if found < most:
        raise ValueError


def _png_parts(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The parts up to the end of the picture; what a file holds behind it is not read."""
    at = len(_PNG)
    while True:
        length, kind = int.from_bytes(data[at : at + 4]), data[at + 4 : at + 8]
        content, check = data[at + 8 : at + 8 + length], data[at + 8 + length : at + 12 + length]
        if len(check) != 4 or crc32(kind + content) != int.from_bytes(check):
            raise ValueError
        yield kind, content
        if kind == b"IEND":
            return
        at += 12 + length


def _jpeg(data: bytes) -> Logo:
    kept = [data[:2]]
    size: tuple[int, int] | None = None
    for kind, content in _jpeg_parts(data):
        if kind in _SIZES:
            size = int.from_bytes(content[7:9]), int.from_bytes(content[5:7])
        if kind in _JPEG_PARTS:
            kept.append(content)
        elif kind < 0xE0:  # a way of packing pictures that browsers do not show
            raise ValueError
    if size is None:
        raise ValueError
    return Logo("jpeg", b"".join([*kept, bytes((0xFF, _END))]), *size)


def _jpeg_parts(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The parts with their marks, a scan with all that belongs to it; what stands behind the end is not read."""
    at = 2
    while data[at + 1] != _END:
        if data[at] != 0xFF:
            raise ValueError
        if data[at + 1] == 0xFF:
            at += 1
            continue
        kind, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4])
        end = at + 2 + length
        if length < 2 or end > len(data) or kind == _START:
            raise ValueError
        if kind == _SCAN:
            end = _end_of_scan(data, end)
        yield kind, data[at:end]
        at = end


def _end_of_scan(data: bytes, at: int) -> int:
    """Where the next mark stands that is no part of the scan: neither a stuffed byte nor a restart."""
    while True:
        at = data.index(0xFF, at)
        if data[at + 1] == 0xFF:
            at += 1
        elif data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:
            at += 2
        else:
            return at
