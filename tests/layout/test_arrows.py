from __future__ import annotations

from jbp.layout.arrows import Box, connect

FIRST = Box(100, 50, 100, 20)


def test_in_one_lane_it_runs_straight() -> None:
    assert connect(FIRST, Box(250, 50, 50, 20)) == "M200 60H250"


def test_it_leaves_downward_or_upward_and_turns_into_the_start() -> None:
    assert connect(FIRST, Box(250, 100, 50, 20)) == "M195 70V110H250"
    assert connect(FIRST, Box(250, 0, 50, 20)) == "M195 50V10H250"


def test_what_starts_too_early_is_entered_from_above_or_below() -> None:
    assert connect(FIRST, Box(150, 100, 100, 20)) == "M195 70V100"
    assert connect(FIRST, Box(20, 100, 50, 20)) == "M195 70V96H65V100"
    assert connect(FIRST, Box(20, 0, 50, 20)) == "M195 50V24H65V20"


def test_it_goes_round_a_label_on_the_left() -> None:
    assert connect(FIRST, Box(400, 100, 50, 20), label_on_left=True) == "M195 70V96H405V100"
    assert connect(FIRST, Box(400, 50, 50, 20), label_on_left=True) == "M195 50V46H405V50"
