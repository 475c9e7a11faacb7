"""The gallery shows the pictures that there are."""

from __future__ import annotations

from tools.pictures import OUT, PAGE, PICTURES, gallery_page

_PNG = b"\x89PNG\r\n\x1a\n"


def test_the_page_shows_every_picture_and_every_picture_is_there() -> None:
    assert PAGE.read_text(encoding="utf-8") == gallery_page(), "run: make pictures"
    assert {f"{one.name}.png" for one in PICTURES} == {file.name for file in OUT.iterdir()}
    assert all(file.read_bytes().startswith(_PNG) for file in OUT.iterdir())
