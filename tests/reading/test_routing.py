from __future__ import annotations

from dataclasses import replace

import pytest

from jbp.address import parse_address
from jbp.errors import EditError
from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.read import read
from jbp.reading.routing import file_of, own_files, with_file
from jbp.syntax.nodes import MapNode

MAIN = b"""\
jbp: 1
id: roofs
title: Roofs
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
partners: {a: Aldane, b: Birk}
kpis:
  tests: Tests passed
"""
PART = b"kpis:\n  orders: {title: Orders, targets: {total: 3}}\nrisks:\n  rain: Rain\n"
SHARED = Inputs(FileBytes("plan.yaml", MAIN), (FileBytes("more.yaml", PART),))
OVERLAY = Inputs(
    FileBytes("ours.yaml", b"jbp: 1\nextends: plan.yaml\nprivate_to: a\nrisks:\n  margin: Our margin\n"),
    (FileBytes("notes.yaml", b"facts: {Reach: far}\n"),),
    SHARED,
)


def routed(address: str, inputs: Inputs) -> str:
    steps = parse_address(address)
    assert steps is not None
    return file_of(steps, read(inputs), inputs)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("title", "plan.yaml"),
        ("kpis.tests", "plan.yaml"),
        ("kpis.orders.targets.total", "more.yaml"),
        ("risks", "more.yaml"),
        ("kpis", "plan.yaml"),
        ("kpis.visits", "plan.yaml"),
        ("kpis.orders.owner", "more.yaml"),
        ("kpis.orders.actuals.2026-Q1", "more.yaml"),
        ("risks.snow", "more.yaml"),
        ("governance.communication.channel", "plan.yaml"),
        ("status", "plan.yaml"),
    ],
)
def test_an_operation_goes_where_its_entry_stands_or_would_stand(address: str, file: str) -> None:
    assert routed(address, SHARED) == file


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("risks.margin", "ours.yaml"),
        ("risks.snow", "ours.yaml"),
        ("risks.rain", "more.yaml"),
        ("risks.rain.owner", "more.yaml"),
        ("kpis.visits", "plan.yaml"),
        ("facts.Reach", "notes.yaml"),
        ("facts.Size", "notes.yaml"),
        ("governance.communication", "ours.yaml"),
    ],
)
def test_an_overlay_holds_what_it_adds(address: str, file: str) -> None:
    assert routed(address, OVERLAY) == file


def test_what_stands_in_a_table_is_changed_there() -> None:
    document = read(SHARED)
    assert document.tree is not None
    *others, last = document.tree.entries
    table = last._replace(key=last.key._replace(file="actuals.csv"))
    tree = MapNode((*others, table), False, "plan.yaml", 0, 0)  # noqa: FBT003 - a NamedTuple of nodes
    with pytest.raises(EditError, match=r"^risks stands in actuals\.csv: change it there\.$"):
        file_of(("risks",), replace(document, tree=tree), SHARED)


def test_what_cannot_be_read_cannot_be_edited() -> None:
    broken = Inputs(FileBytes("plan.yaml", b"\xff\xfe"))
    with pytest.raises(EditError, match="before it can be read"):
        file_of(("title",), read(broken), broken)


def test_a_file_takes_the_place_of_the_one_of_its_name() -> None:
    assert [file.name for file in own_files(OVERLAY)] == ["ours.yaml", "notes.yaml"]
    new = FileBytes("more.yaml", b"risks: {}\n")
    assert with_file(OVERLAY, new) == OVERLAY._replace(base=SHARED._replace(parts=(new,)))
    assert with_file(OVERLAY, FileBytes("other.yaml", b"")) == OVERLAY
