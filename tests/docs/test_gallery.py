"""The gallery shows the pictures that there are."""

from __future__ import annotations

from tools.pictures import OUT, PAGE, PICTURES, gallery_page

_PNG = b"\x89PNG\r\n\x1a\n"


def test_the_page_shows_every_picture_and_every_picture_is_there() -> None:
    assert PAGE.read_text(encoding="utf-8") == gallery_page(), "run: make pictures"
    assert {f"{one.name}.png" for one in PICTURES} == {file.name for file in OUT.iterdir()}
    assert all(file.read_bytes().startswith(_PNG) for file in OUT.iterdir())


def test_the_pictures_are_light_enough_to_be_read_over_a_slow_line() -> None:
    assert sum(file.stat().st_size for file in OUT.iterdir()) < 1_500_000


def test_what_is_to_be_seen_is_said_in_other_words_than_what_is_shown() -> None:
    assert all(len(one.seen) > 40 and one.seen != one.text for one in PICTURES)
