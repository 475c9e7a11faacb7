from __future__ import annotations

from jbp.rendering.tables import without_empty_columns


def test_a_column_that_no_row_fills_is_left_out() -> None:
    table = "# T\n\n| a | b | c |\n| --- | ---: | --- |\n| 1 |  | x \\| y |\n| 2 |  |  |\n\nend"
    assert without_empty_columns(table) == "# T\n\n| a | c |\n| --- | --- |\n| 1 | x \\| y |\n| 2 |  |\n\nend"


def test_a_table_without_empty_columns_stays_to_the_byte() -> None:
    table = "| a |  b |\n| --- | --- |\n|  | 2 |\n| 1 |  |"
    assert without_empty_columns(table) == table
