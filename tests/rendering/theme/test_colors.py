from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.errors import UsageError
from jbp.rendering.palette import DARK, LIGHT, MARK_CONTRAST, OWN, TEXT_CONTRAST, Scheme, contrast, tones_of
from jbp.rendering.theme.color_vision import VISIONS, distance
from jbp.rendering.theme.colors import COLORS, Stated, palette_of
from jbp.views.elements.marks import PartnerTone

_COLOR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
_STATED = st.dictionaries(st.sampled_from([key for key in COLORS if key not in ("paper", "panel")]), _COLOR)
_GROUND = st.integers(0xE0, 0xFF).map(lambda part: f"#{part:02x}{part:02x}{part:02x}")
_MARKS = ("done", "on-track", "delayed-edge", "stalled", "not-started")


def _light(**tokens: str) -> Stated:
    return Stated("[colors]", tokens)


def _none() -> Stated:
    return Stated("[dark]", {})


def _require_readable(scheme: Scheme) -> None:
    tokens = scheme.tokens
    for ground in (tokens["paper"], tokens["panel"]):
        for key in ("ink", "quiet", "focus", *(["accent"] if "accent" in tokens else [])):
            assert contrast(tokens[key], ground) >= TEXT_CONTRAST, (key, ground)
        for key in (*_MARKS, "joint"):
            assert contrast(tokens[key], ground) >= MARK_CONTRAST, (key, ground)
    assert contrast(tokens["on-joint"], tokens["joint"]) >= TEXT_CONTRAST


@given(_STATED, _STATED, _GROUND, st.lists(_COLOR, max_size=5))
def test_whatever_a_theme_states_can_be_read(
    light: dict[str, str], dark: dict[str, str], paper: str, partners: list[str]
) -> None:
    stated = Stated("[colors]", {**light, "paper": paper}, tuple(partners))
    palette, _ = palette_of(stated, Stated("[dark]", dark))
    _require_readable(palette.light)
    _require_readable(palette.dark)
    for tone in tones_of([PartnerTone(f"p{place}", "", None) for place in range(1, 8)], palette):
        assert contrast(tone.light, palette.light.paper) >= MARK_CONTRAST
        assert contrast(tone.dark, palette.dark.paper) >= MARK_CONTRAST


@given(_COLOR)
def test_a_ground_is_taken_or_refused_with_one_that_is_taken(paper: str) -> None:
    try:
        palette, _ = palette_of(_light(paper=paper), _none())
    except UsageError as error:
        nearest = re.search(r"nearest paper that holds is (#[0-9a-f]{6})", str(error))
        assert nearest is not None
        palette, _ = palette_of(_light(paper=nearest[1]), _none())
    _require_readable(palette.light)


def test_no_colour_that_means_something_changes() -> None:
    fixed = [key for key in LIGHT.tokens if key not in (*COLORS, "faint", "focus", "on-joint")]
    palette, _ = palette_of(_light(accent="#d00000", ink="#222222", paper="#fffdf8"), _none())
    for own, made in ((LIGHT, palette.light), (DARK, palette.dark)):
        assert {key: own.tokens[key] for key in fixed} == {key: made.tokens[key] for key in fixed}


def test_without_colours_nothing_changes() -> None:
    palette, mended = palette_of(_light(), _none())
    assert (palette.light.tokens, palette.dark.tokens, mended) == (LIGHT.tokens, DARK.tokens, ())
    assert palette.partners == OWN.partners
    assert palette.accent == LIGHT.tokens["ink"]


def test_a_weak_colour_is_moved_and_told() -> None:
    palette, (mended,) = palette_of(_light(accent="#ffc800"), _none())
    assert mended.key == "[colors] accent"
    assert (mended.stated, mended.shown) == ("#ffc800", palette.light.tokens["accent"])
    assert mended.ratio < 2
    assert palette.dark.tokens["accent"] == "#ffc800"


def test_a_dark_page_is_told_where_it_belongs() -> None:
    with pytest.raises(UsageError, match=r'"complete" could hardly be seen.*A dark page is stated under \[dark\]'):
        palette_of(_light(paper="#0b1e3c"), _none())


def test_two_colours_are_enough_for_a_paper_of_ones_own() -> None:
    palette, _ = palette_of(_light(paper="#fff8ec", ink="#2b1d0e"), _none())
    tokens = palette.light.tokens
    assert len({tokens[key] for key in ("paper", "panel", "faint", "rule", "quiet", "ink")}) == 6
    steps = [contrast(tokens[key], tokens["paper"]) for key in ("paper", "panel", "faint", "rule", "quiet", "ink")]
    assert steps == sorted(steps)


def test_the_own_colours_lie_apart_for_everybody() -> None:
    for vision in VISIONS.values():
        for one, other in (("#0f65c2", "#f5627c"), ("#2e7d6b", "#a23b26"), ("#000000", "#ffffff")):
            assert distance(one, other, vision) > 20
    assert distance("#000000", "#ffffff", VISIONS["by anybody"]) == pytest.approx(100, abs=0.1)
    assert distance("#ff0000", "#cc0000", VISIONS["by people who do not see red (protanopia)"]) < 12
