from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.rendering.palette import DARK, LIGHT, MARK_CONTRAST, TEXT_CONTRAST, Scheme, contrast, tones_of, visible_on
from jbp.views.elements.marks import PartnerTone

_COLORS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
_TEXT = [
    ("ink", "paper"), ("quiet", "paper"), ("ink", "panel"), ("quiet", "panel"), ("on-tbd", "tbd"),
    ("on-joint", "joint"), ("today", "paper"),
    ("on-heat-low", "heat-low"), ("on-heat-medium", "heat-medium"), ("on-heat-high", "heat-high"),
]  # fmt: skip
_MARKS = [
    ("done", "paper"), ("on-track", "paper"), ("delayed-edge", "paper"), ("stalled", "paper"), ("not-started", "paper"),
    ("joint", "paper"), ("focus", "paper"), ("on-done", "done"), ("on-delayed", "delayed"), ("on-stalled", "stalled"),
]  # fmt: skip


@pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])
def test_text_can_be_read_and_marks_can_be_seen(scheme: Scheme) -> None:
    for pairs, least in ((_TEXT, TEXT_CONTRAST), (_MARKS, MARK_CONTRAST)):
        for one, other in pairs:
            assert contrast(scheme.tokens[one], scheme.tokens[other]) >= least, (one, other)


def test_both_schemes_have_the_same_tokens() -> None:
    assert LIGHT.tokens.keys() == DARK.tokens.keys()


@given(_COLORS)
def test_whatever_color_a_plan_states_can_be_seen_and_read_on(color: str) -> None:
    (tone,) = tones_of([PartnerTone("p1", "A", color)])
    assert contrast(tone.light, LIGHT.paper) >= MARK_CONTRAST
    assert contrast(tone.dark, DARK.paper) >= MARK_CONTRAST
    assert contrast(tone.light, tone.on_light) >= TEXT_CONTRAST
    assert contrast(tone.dark, tone.on_dark) >= TEXT_CONTRAST


def test_a_color_that_can_be_seen_is_left_alone() -> None:
    assert visible_on(LIGHT.paper, "#0b5cad") == "#0b5cad"
    assert visible_on(LIGHT.paper, "#fff") != "#ffffff"


def test_what_is_no_color_is_replaced() -> None:
    tones = tones_of([PartnerTone("p1", "A", "red;}"), PartnerTone("p2", "B", None)])
    assert [tone.light for tone in tones] == ["#0f65c2", "#f5627c"]
