"""Figures that stand in tables: read as if they were written in the plan, and never shown to whom they are private."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.address import parse_address
from jbp.errors import EditError
from jbp.linting.fingerprint import fingerprint
from jbp.reading.inputs import FileBytes, Inputs, Table
from jbp.reading.read import read, redact
from jbp.reading.routing import file_of
from jbp.syntax.nodes import find

if TYPE_CHECKING:
    from jbp.reading.document import Document

HEAD = """\
jbp: 1
id: roofs
title: Roofs
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
currency: EUR
partners: {a: Aldane, b: Birk}
"""
PLAN = (
    HEAD
    + "kpis:\n"
    + "  sales: {title: Sales, unit: money, actuals_from: t.csv, note: ours}\n"
    + "  share: {title: Share, unit: percent, actuals_from: t.csv}\n"
)


def inputs(
    table: str | bytes | None,
    plan: str = PLAN,
    base: Inputs | None = None,
    name: str = "plan.yaml",
    **more: str,
) -> Inputs:
    """A plan with its tables: what `t.csv` holds, and others by their name without its ending."""
    tables = {} if table is None else {"t.csv": table}
    tables |= {f"{key}.csv": text for key, text in more.items()}
    folder = name.rpartition("/")[0]
    return Inputs(
        FileBytes(name, plan.encode()),
        base=base,
        tables=tuple(
            Table(key, FileBytes(f"{folder}/{key}".lstrip("/"), value if isinstance(value, bytes) else value.encode()))
            for key, value in tables.items()
        ),
    )


def figures(document: Document, kpi: str) -> dict[str, str]:
    assert document.plan is not None, document.findings
    return {when: getattr(figure, "text", "TBD") for when, figure in document.plan.kpis[kpi].actuals.items()}


def places(document: Document) -> list[tuple[str, str, int, int]]:
    found = [(each.name, document.place(each.at, each.part)) for each in document.findings]
    return [(name, place.file, place.line, place.column) for name, place in found]


def test_rows_are_the_figures_of_the_kpis_that_name_the_file() -> None:
    document = read(
        inputs("kpi,when,value\nsales,2026-01,€4k\nshare,2026-01,12\nsales,2026-02, 3-4k \nshare,total,TBD")
    )
    assert document.findings == ()
    assert figures(document, "sales") == {"2026-01": "€4k", "2026-02": "3-4k"}
    assert figures(document, "share") == {"2026-01": "12", "total": "TBD"}
    place = document.place(("kpis", "sales", "actuals", "2026-02"))
    assert place == ("t.csv", 4, 16, 4, 20, "kpis.sales.actuals.2026-02")
    assert document.place(("kpis", "sales", "actuals"))[:3] == ("t.csv", 2, 1)
    assert document.place(("kpis", "sales", "actuals_from"))[:2] == ("plan.yaml", 9)


def test_it_is_the_plan_in_which_the_figures_are_written() -> None:
    rows = "sales,2026-01,€4k\nshare,2026-Q1,12 %\nsales,2026-02-30,3\nsales,2026-02,x"
    inline = (
        HEAD
        + "kpis:\n  sales: {title: Sales, unit: money, actuals: {2026-01: €4k, 2026-02-30: 3, 2026-02: x}}\n"
        + "  share: {title: Share, unit: percent, actuals: {2026-Q1: 12 %}}\n"
    )
    table, written = read(inputs(f"kpi,when,value\n{rows}")), read(inputs(None, inline))
    assert len(written.findings) == 3
    said = sorted((each.name, each.message, each.at, fingerprint(each, table)) for each in table.findings)
    assert said == sorted((each.name, each.message, each.at, fingerprint(each, written)) for each in written.findings)


def test_a_table_is_not_mended_by_jbp() -> None:
    (finding,) = read(inputs('kpi,when,value\nsales,2026-01,"1,200"')).findings
    assert (finding.name, finding.mend, finding.fix) == ("bad-quantity", "Write 1200.", None)
    (finding,) = read(
        inputs("kpi,when,value", PLAN + "  visits: {title: Visits, actuals: {2026-01: '1,200'}}\n")
    ).findings
    assert finding.fix is not None


@pytest.mark.parametrize(
    "table",
    [
        b"\xef\xbb\xbfkpi,when,value\r\nsales,2026-01,4k\r\n",
        'note,value,when,kpi\n"a\nb",4k,2026-01,sales,,\n,,,\n',
        '"kpi","when","value"\n"sales","2026-01","4k"',
        "\n kpi , when,value\nsales , 2026-01 ,\t4k",
    ],
)
def test_what_a_spreadsheet_adds_means_nothing(table: str | bytes) -> None:
    document = read(inputs(table))
    assert document.findings == ()
    assert figures(document, "sales") == {"2026-01": "4k"}


@pytest.mark.parametrize(
    ("table", "rule", "place", "message", "mend"),
    [
        ("", "wrong-type", (1, 1), "is empty", "kpi,when,value"),
        ("kpi,when", "wrong-type", (1, 1), 'none of them is called "value"', "more columns may follow"),
        ("kpi\twhen\tvalue", "wrong-type", (1, 1), "separated by tabs", "with commas"),
        ("sep=;\nkpi;when;value", "wrong-type", (1, 1), "separated by semicolons", "with commas"),
        ("kpi,when,value\nsales,2026-01", "wrong-type", (2, 14), 'KPI "sales" says nothing under "value"', "Fill"),
        ("kpi,when,value\nsales", "wrong-type", (2, 6), 'nothing under "when" and "value"', "Fill the cells"),
        ('kpi,when,value\nsales,2026-01,""', "wrong-type", (2, 15), 'nothing under "value"', "delete the row"),
        ("kpi,when,value\nsales,2026-01,4,5", "wrong-type", (2, 17), "holds 4 cells", "with a point"),
        (b"kpi,when,value\nsales,2026-01,4 \x80", "refused-input", (2, 17), "not UTF-8", "CSV UTF-8"),
        ("kpi,when,value".encode("utf-16"), "refused-input", (1, 1), "written in UTF-16", "CSV UTF-8"),
        ("kpi,when,value\n" * 140_000, "refused-input", (1, 1), "larger than 2 MiB", "Divide it"),
        ("kpi,when,value\n" + "sales,2026-01,4\n" * 10_001, "refused-input", (10_001, 1), "10,000 rows", "Keep"),
        ("kpi,when,value\nsales,2026-01,4\u202e", "refused-input", (2, 16), "direction", "Take the character away"),
    ],
)
def test_a_file_that_is_no_table_says_what_to_do(
    table: str | bytes, rule: str, place: tuple[int, int], message: str, mend: str
) -> None:
    document = read(inputs(table))
    finding = document.findings[-1]
    assert places(document)[-1] == (rule, "t.csv", *place)
    assert message in finding.message
    assert mend in finding.mend
    assert {each.name for each in document.findings} <= {rule, "duplicate-id"}


def test_both_places_of_a_second_figure_are_named() -> None:
    document = read(inputs("kpi,when,value\nsales,2026-01,4\nshare,2026-01,4\nsales, 2026-01,5"))
    (finding,) = document.findings
    assert (finding.name, finding.message) == ("duplicate-id", 'KPI "Sales" has two figures for 2026-01')
    assert places(document) == [("duplicate-id", "t.csv", 4, 8)]
    assert [document.place(each.at)[1:3] for each in finding.related] == [(2, 7)]
    assert figures(document, "sales") == {"2026-01": "4"}


def test_mistakes_beyond_number_are_not_told_one_by_one() -> None:
    document = read(inputs("kpi,when,value\n" + "sales,2026-01,\n" * 2000))
    assert len(document.findings) == 501
    assert {each.name for each in document.findings} == {"wrong-type", "refused-input"}


def test_wrong_values_are_all_named() -> None:
    document = read(inputs("kpi,when,value\n" + "".join(f"sales,{2026 + year}-01,x\n" for year in range(600))))
    wrong = [each for each in document.findings if each.name == "bad-quantity"]
    assert len(wrong) == 600
    assert document.place(wrong[-1].at)[:3] == ("t.csv", 601, 15)


def test_without_the_file_the_field_is_kept_and_nothing_is_said() -> None:
    document = read(inputs(None))
    assert document.findings == ()
    assert figures(document, "sales") == {}


def test_a_table_that_nobody_names_any_more_is_not_looked_into() -> None:
    document = read(
        inputs("no table", HEAD + "kpis: {sales: {title: Sales, x-was: {actuals_from: t.csv}}, x-k: {a: b}}\n")
    )
    assert document.findings == ()
    assert set(document.sources) == {"plan.yaml"}


@pytest.mark.parametrize("address", ["kpis.sales.actuals.2026-01", "kpis.sales.actuals.2026-09", "kpis.sales.actuals"])
def test_what_stands_in_a_table_is_changed_there(address: str) -> None:
    given_files = inputs("kpi,when,value\nsales,2026-01,4\n")
    steps = parse_address(address)
    assert steps is not None
    with pytest.raises(EditError, match=r"stands in t\.csv: change it there"):
        file_of(steps, read(given_files), given_files)
    assert file_of(("kpis", "sales", "note"), read(given_files), given_files) == "plan.yaml"


class TestPartner:
    """What one partner may see."""

    def test_figures_stand_in_the_plan_and_the_file_is_not_named(self) -> None:
        document = read(inputs('kpi,when,value\nsales,2026-01,"4k"\nshare,2026-01,x\n', PLAN), "b")
        assert set(document.sources) == {"plan.yaml"}
        assert "actuals: {2026-01: 4k}" in document.sources["plan.yaml"].text
        assert "t.csv" not in document.sources["plan.yaml"].text
        assert [each.name for each in document.findings] == ["bad-quantity"]
        assert document.place(document.findings[0].at).file == "plan.yaml"

    def test_rows_of_what_is_private_to_others_are_not_there(self) -> None:
        private = PLAN.replace("share: {", "share: {private_to: a, ")
        document = read(inputs("kpi,when,value\nshare,2026-01,12.5\nsales,2026-01,4k", private), "b")
        assert "12.5" not in "".join(source.text for source in document.sources.values())
        assert document.tree is not None
        assert find(document.tree, ("kpis", "share")) is None

    def test_a_mistake_in_rows_that_a_partner_sees_keeps_the_plan_from_being_shown(self) -> None:
        broken = inputs("kpi,when,value\nsales,2026-01,")
        (finding,) = read(broken, "b").findings
        assert "cannot be shown to b" in finding.message
        assert redact(broken, "b") is None

    def test_what_reads_as_something_else_is_quoted(self) -> None:
        plan = HEAD + "kpis: {k: {title: K, actuals_from: t.csv}}\n"
        text = redact(inputs('kpi,when,value\nk,2026-01,NO\nk,2026-02,"a: b"\nk,2026-03,5\nk,2026-04,~5', plan), "b")
        assert text is not None
        assert 'actuals: {2026-01: "NO", 2026-02: "a: b", 2026-03: 5, 2026-04: ~5}' in text.text


class TestOverlay:
    """Tables of an overlay, and of the plan that it extends."""

    OURS = (
        "jbp: 1\nextends: ../plan.yaml\nprivate_to: a\nkpis:\n"
        "  sales: {note: ours}\n  visits: {actuals_from: t.csv}\n  margin: {title: Margin, actuals_from: t.csv}\n"
    )
    ROWS = "kpi,when,value\nvisits,2026-01,4\nmargin,2026-01,5\n"
    SHARED = inputs(
        "kpi,when,value\nsales,2026-01,3\n",
        PLAN.replace(", note: ours", "") + "  visits: {title: Visits, actuals: {2026-02: 2}}\n",
    )

    def test_each_reads_its_own(self) -> None:
        document = read(inputs(self.ROWS, self.OURS, self.SHARED, "own/ours.yaml"))
        assert document.findings == ()
        assert set(document.sources) == {"own/ours.yaml", "own/t.csv", "plan.yaml", "t.csv"}
        assert figures(document, "sales") == {"2026-01": "3"}
        assert figures(document, "visits") == {"2026-02": "2", "2026-01": "4"}
        assert figures(document, "margin") == {"2026-01": "5"}

    @pytest.mark.parametrize("rows", [ROWS, "no table", ROWS + "sales,2026-02,4\nsale,2026-03,5\nvisits,2026-01,\n"])
    def test_whom_it_is_not_for_sees_none_of_its_rows(self, rows: str) -> None:
        seen, shared = read(inputs(rows, self.OURS, self.SHARED, "own/ours.yaml"), "b"), read(self.SHARED, "b")
        assert seen.sources["own/ours.yaml"].text == shared.sources["plan.yaml"].text
        assert len(seen.sources) == 1
        assert seen.findings == ()

    def test_a_table_of_the_shared_plan_is_none_of_the_overlay(self) -> None:
        ours = inputs("kpi,when,value\nvisits,2026-01,4", self.OURS, self.SHARED, "ours.yaml")
        document = read(ours)
        assert [each.name for each in document.findings] == ["wrong-type"]
        assert "t.csv belongs to the plan already" in document.findings[0].message
        seen, shared = redact(ours, "b"), redact(self.SHARED, "b")
        assert seen is not None
        assert shared is not None
        assert seen.text == shared.text


# What may stand beside the shared figures and is private to a: rows, and a table of its own.
ROWS: tuple[str, ...] = (
    "secret,2026-01,1",
    "secret,2026-01,1",
    "secret,2026-02,",
    'secret,x,"1,2"',
    "secret,,",
    "secre,2026-01,9",
)
ROWS += ("secret,2026-03,1,2,3,4,5", ",2026-01,1", ",,,", "", 'secret,2026-04,1,"so\nit, is"', "secret")
OWN_TABLES = ("kpi,when,value\nsecret,2026-01,1\nsales,2026-05,1\nsales,2026-06,\n", "kpi;when;value", '"', "")
SHARED_ROWS = ("sales,2026-01,4k,", "share,2026-01,12,counted", 'sales,2026-02,"€1,5k",', "share,30.6.2026,TBD,")


@given(st.binary(max_size=80), st.binary(max_size=80))
def test_nothing_that_a_table_holds_raises(first: bytes, second: bytes) -> None:
    for table in (first, b"kpi,when,value\n" + first, b"kpi,when,value\nsales," + first + b"," + second):
        document = read(inputs(table))
        assert all(document.place(each.at, each.part).line for each in document.findings)
        read(inputs(table), "b")


@given(st.data())
def test_private_rows_change_nothing_for_others(drawn: st.DataObject) -> None:
    rows = drawn.draw(st.lists(st.sampled_from(SHARED_ROWS), unique=True))
    header = "kpi,when,value,note"
    shared = inputs("\n".join([header, *rows]))
    for row in drawn.draw(st.lists(st.sampled_from(ROWS), max_size=6)):
        rows.insert(drawn.draw(st.integers(0, len(rows))), row)
    file = drawn.draw(st.sampled_from(["t.csv", "own.csv", "lost.csv", "plan.yaml", ""]))
    more = drawn.draw(st.sampled_from(["", ", actuals: {2026-07: 1}"]))
    names = f", actuals_from: {file}" if file else ""
    secret = f"  secret: {{title: Secret, private_to: a{names}{more}}}\n"
    whole = inputs("\n".join([header, *rows]), PLAN + secret, own=drawn.draw(st.sampled_from(OWN_TABLES)))
    lost = Table("lost.csv", None, ("dangling-reference", '"lost.csv" does not exist beside the plan'))
    taken = Table("plan.yaml", whole.main)
    whole = whole._replace(tables=(*whole.tables, lost, taken))
    seen, expected = read(whole, "b"), read(shared, "b")
    assert {name: source.text for name, source in seen.sources.items()} == {
        name: source.text for name, source in expected.sources.items()
    }
    assert seen.findings == expected.findings
    assert seen.tree == expected.tree
    assert redact(whole, "b") == redact(shared, "b")
