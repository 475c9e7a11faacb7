from __future__ import annotations

from jbp.views.elements.blocks import (
    Bullets,
    Column,
    Item,
    Paragraph,
    Row,
    RowGroup,
    facts_of,
    is_empty,
    rows_of,
    table_of,
)
from jbp.views.elements.cells import NOTHING, Day, Figure, Level, Lines, Text, is_blank
from jbp.views.elements.sheets import section

COLUMNS = (Column("A"), Column("B"), Column("C", "number"))


def test_a_section_of_nothing_is_none() -> None:
    assert section("Empty", None, Paragraph(""), Bullets(()), rows_of("T", COLUMNS, ())) == ()
    [found] = section("Filled", Paragraph(""), Bullets((Item("x"),)))
    assert found.blocks == (Bullets((Item("x"),)),)


def test_a_table_has_no_empty_column_and_no_empty_group() -> None:
    table = table_of(
        "T",
        COLUMNS,
        RowGroup((Row((Text("a"), NOTHING, Figure("1"))),), "one"),
        RowGroup((), "none"),
        RowGroup((Row((Text("b"), Text(""), Figure(""))),), "two"),
    )
    assert [column.title for column in table.columns] == ["A", "C"]
    assert [group.title for group in table.groups] == ["one", "two"]
    assert table.groups[1].rows[0].cells == (Text("b"), Figure(""))


def test_what_says_something_is_not_blank() -> None:
    assert is_blank(Lines((Text(""), Day(""))))
    assert not is_blank(Lines((Text(""), Text("x"))))
    assert not is_blank(Level("low", "Low"))
    assert is_empty(rows_of("T", COLUMNS, [(NOTHING, NOTHING, NOTHING)])) is False


def test_facts_without_a_value_are_left_out() -> None:
    assert facts_of(("A", Text("")), ("B", Text("b"))).pairs == (("B", Text("b")),)
