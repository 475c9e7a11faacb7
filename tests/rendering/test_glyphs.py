from __future__ import annotations

from decimal import Decimal

import pytest

from jbp.rendering.glyphs import status_glyph, wheel_glyph
from jbp.views.elements.wording import WORDS


@pytest.mark.parametrize(
    ("percent", "glyph"),
    [("0", "○"), ("1", "◔"), ("25", "◔"), ("55", "◑"), ("80", "◕"), ("99", "◕"), ("100", "●"), ("120", "●")],
)
def test_only_nothing_and_everything_are_empty_and_full(percent: str, glyph: str) -> None:
    assert wheel_glyph(Decimal(percent)) == glyph


def test_every_status_has_a_shape_of_its_own() -> None:
    assert len({status_glyph(key) for key in WORDS.status}) == len(WORDS.status)
