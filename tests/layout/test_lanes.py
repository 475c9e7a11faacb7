from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from jbp.layout.lanes import pack

_EXTENTS = st.lists(st.tuples(st.integers(0, 500), st.integers(1, 200)).map(lambda one: (one[0], one[0] + one[1])))


def test_what_follows_shares_a_lane() -> None:
    assert pack([(0, 10), (30, 40), (5, 20), (60, 70)]) == (0, 0, 1, 0)
    assert pack([]) == ()


@given(_EXTENTS)
def test_nothing_in_a_lane_overlaps_and_no_lane_is_empty(extents: list[tuple[int, int]]) -> None:
    ordered = sorted(extents)
    lanes = pack(ordered, gap=1)
    assert set(lanes) == set(range(max(lanes, default=-1) + 1))
    for lane in set(lanes):
        inside = [extent for extent, own in zip(ordered, lanes, strict=True) if own == lane]
        assert all(one[1] < other[0] for one, other in pairwise(inside))
