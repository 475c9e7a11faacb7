from __future__ import annotations

from jbp.layout.labels import fit_label

CHART = (100.0, 900.0)


def test_a_label_that_fits_stands_inside() -> None:
    assert fit_label("Short", (200, 600), CHART).place == "inside"


def test_else_to_the_right_and_else_to_the_left() -> None:
    right = fit_label("A label of some length", (200, 220), CHART)
    assert (right.place, right.left) == ("right", 200)
    assert 220 < right.chip < right.x < right.right <= CHART[1]
    left = fit_label("A label of some length", (870, 890), CHART)
    assert (left.place, left.right) == ("left", 890)
    assert CHART[0] <= left.left == left.chip < left.x < 870


def test_a_label_that_fits_nowhere_is_broken_where_there_is_most_room() -> None:
    text = "a very long label " * 20
    label = fit_label(text, (200, 220), CHART)
    assert label.place == "right"
    assert len(label.lines) > 1
    assert label.right <= CHART[1]
    assert " ".join(label.lines).split() == text.split()
