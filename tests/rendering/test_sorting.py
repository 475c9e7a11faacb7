from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from jbp.rendering.sorting import FEW, sort_key, sorted_columns, sorts
from jbp.views.elements.blocks import Column, Row, RowGroup, rows_of, table_of
from jbp.views.elements.cells import NOTHING, Cell, Completion, Day, Figure, Level, Lines, Link, Text
from jbp.views.elements.marks import PartyMark, StatusMark, StatusView, TrendMark
from jbp.views.elements.wording import WORDS

KINDS = (Column("Name", width=3), Column("Day", "day"), Column("Number", "number"), Column("Long", width=4))


def _status(said: str, computed: str | None = None) -> StatusView:
    marks = [None if key is None else StatusMark(key, WORDS.status[key]) for key in (said, computed)]
    assert marks[0] is not None
    return StatusView(marks[0], marks[1])


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        (Day("3 Jun 2026", date(2026, 6, 3)), "2026-06-03"),
        (Day("28 days after the launch"), ""),
        (Figure("$1.2M", number=Decimal("1.20E+6")), "1200000"),
        (Figure("10\N{EN DASH}12", middle=Decimal(11)), "11"),
        (Figure("TBD", tbd=True), ""),
        (Figure("40%", middle=Decimal(40)), "40"),
        (Completion(Decimal(55), "55%"), "55"),
        (Completion(None, ""), ""),
        (Level("high", "High"), "3"),
        (TrendMark("down", "Down"), "1"),
        (Lines((NOTHING, Day("1 May 2026", date(2026, 5, 1)), Text("done 2 May 2026"))), "2026-05-01"),
        (Lines(()), ""),
        (PartyMark("none", (), ""), ""),
        (NOTHING, ""),
        (None, ""),
    ],
)
def test_a_cell_is_sorted_by_the_value_behind_its_words(cell: Cell | Figure | None, key: str) -> None:
    assert sort_key(cell) == key
    assert str(sorts(cell)) == f' data-sort="{key}"'


@pytest.mark.parametrize("cell", [Text("Ana Ruiz"), Link("ana@example.com", ""), "Ana Ruiz"])
def test_words_are_sorted_as_they_stand(cell: Cell | str) -> None:
    assert sort_key(cell) is None
    assert sorts(cell) == ""


def test_statuses_are_sorted_by_how_soon_they_must_be_seen() -> None:
    keys = [sort_key(_status(status)) for status in WORDS.status]
    ranked = sorted(WORDS.status, key=lambda status: -int(sort_key(_status(status)) or 0))
    assert len(set(keys)) == len(keys)
    assert ranked[:2] == ["stalled", "delayed"]
    assert ranked.index("on_track") < ranked.index("done") < ranked.index("not_applicable")


def test_a_status_that_dates_contradict_is_as_urgent_as_the_worse_of_the_two() -> None:
    assert sort_key(_status("on_track", "delayed")) == sort_key(_status("delayed"))
    assert sort_key(_status("stalled", "delayed")) == sort_key(_status("stalled"))


def test_parties_are_sorted_as_the_plan_orders_them_and_what_is_joint_comes_after() -> None:
    marks = [PartyMark(tone, (), tone) for tone in ("joint", "p2", "several", "p1")]
    keys = sorted(filter(None, map(sort_key, marks)))
    assert keys == [sort_key(PartyMark(tone, (), "")) for tone in ("p1", "p2", "joint", "several")]


def test_a_table_of_few_rows_or_whose_order_means_something_is_not_sorted() -> None:
    named = [Day(f"{place} Jan", date(2026, 1, place)) for place in (1, 2, 3, 4)]
    rows = [(Text(f"N{place}"), day) for place, day in enumerate(named)]
    assert sorted_columns(rows_of("T", KINDS[:2], rows)) == {0, 1}
    assert sorted_columns(rows_of("T", KINDS[:2], rows[:FEW])) == frozenset()
    assert sorted_columns(rows_of("T", KINDS[:2], rows, in_order=True)) == frozenset()


def test_columns_of_sentences_and_those_that_are_the_same_throughout_are_not_sorted() -> None:
    columns = (*KINDS, Column("Owner"))
    rows = [
        (
            Text(f"N{place}"),
            Day(f"{place} Jan", date(2026, 1, place)),
            Figure("1", number=Decimal(1)),
            Text(f"Sentence {place}"),
            Text(f"Owner {place}"),
        )
        for place in (1, 2, 3, 4)
    ]
    assert sorted_columns(rows_of("T", columns, rows)) == {0, 1, 4}


def test_names_and_sentences_alone_make_no_table_to_sort() -> None:
    rows = [(Text(f"N{place}"), Text(f"Sentence {place}")) for place in range(9)]
    assert sorted_columns(rows_of("T", (KINDS[0], KINDS[3]), rows)) == frozenset()


def test_totals_are_no_rows_to_sort() -> None:
    rows = [Row((Text(f"N{place}"), Figure(str(place), number=Decimal(place)))) for place in range(3)]
    total = Row((Text("Total"), Figure("3", number=Decimal(3))), total=True)
    columns = (Column("Name"), Column("Number", "number"))
    assert sorted_columns(table_of("T", columns, RowGroup((*rows, total)))) == frozenset()
    assert sorted_columns(table_of("T", columns, RowGroup((*rows, *rows, total)))) == {0, 1}
