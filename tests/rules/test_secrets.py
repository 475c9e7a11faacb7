"""606 and 608: what is private and shows all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jbp.address import show_address
from jbp.linting.run import lint
from jbp.linting.settings import Settings
from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.read import read
from jbp.rules.base_plan import AS_OF, BASE, assembled

if TYPE_CHECKING:
    from jbp.finding import Finding

RULES = {"private-text-repeated", "shared-depends-on-private"}
THREE = BASE.replace("people:\n", "  c: {name: Cole}\npeople:\n", 1)
FUNDS = """\
marketing:
  funds:
    launch: {title: Launch fund, allocated: €50k, contributions: {a: €30k}, until: 2026-12-31}
"""
SECOND_PRICE = (
    "kpis:\n  price:\n    title: Price we would take\n    unit: money\n    private_to: a\n    targets: {total: 9}\n"
)
DERIVED = "  sum:\n    title: Sum of both\n    combine: formula\n    formula: price * 2\n"


def found(text: str, overlay: str | None = None, partner: str | None = None) -> list[Finding]:
    main = FileBytes("plan.yaml", text.encode())
    inputs = Inputs(main)
    if overlay is not None:
        head = "jbp: 1\nextends: plan.yaml\nprivate_to: a\n"
        inputs = Inputs(FileBytes("overlay.yaml", (head + overlay).encode()), base=inputs)
    document = read(inputs, partner)
    assert document.plan is not None, document.findings
    return [finding for finding in lint(document, AS_OF, Settings()) if finding.name in RULES]


def places(text: str, overlay: str | None = None, partner: str | None = None) -> list[str]:
    return [show_address(finding.at) for finding in found(text, overlay, partner)]


def journal(about: str = "", note: str = "", private: str = "") -> str:
    lines = ["  j:", "    headline: A day", "    date: 2026-05-04"]
    lines += [
        f"    {key}: {value}" for key, value in (("about", about), ("note", note), ("private_to", private)) if value
    ]
    return "\n".join(lines) + "\n"


def with_risk(journal_entry: str, mark: str = "a") -> str:
    risk = f"  r: {{title: Our best people may leave us soon, private_to: {mark}}}\n"
    return THREE.replace("risks:\n", f"risks:\n{risk}", 1).replace("journal:\n", f"journal:\n{journal_entry}", 1)


def test_a_shared_entry_that_refers_to_a_private_one_is_found_with_all_who_may_not_see_it() -> None:
    (finding,) = found(with_risk(journal(about="[risks.r]")))
    assert finding.message == (
        'journal entry "A day" refers to risk "Our best people may leave us soon", which Birk or Cole may not see'
    )
    assert finding.at == ("journal", "j", "about", 0)


@pytest.mark.parametrize(
    ("risk", "private", "expected"),
    [
        ("a", "a", []),
        ("[a, b]", "a", []),
        ("a", "[a, b]", ["journal.j.about"]),
        ("b", "a", ["journal.j.about"]),
    ],
)
def test_what_counts_is_whether_somebody_sees_the_one_and_not_the_other(
    risk: str, private: str, expected: list[str]
) -> None:
    assert places(with_risk(journal(about="risks.r", private=private), risk)) == expected


def test_who_may_not_see_the_private_entry_gets_no_finding() -> None:
    text = with_risk(journal(about="risks.r", note="They say our best people may leave us soon."))
    assert {finding.name for finding in found(text)} == RULES
    assert {finding.name for finding in found(text, partner="a")} == RULES
    assert found(text, partner="b") == []
    assert found(text, partner="c") == []


def test_a_formula_that_names_a_private_kpi_is_found() -> None:
    assert places(THREE.replace("kpis:\n", SECOND_PRICE + DERIVED, 1)) == ["kpis.sum.formula"]


def test_an_escape_that_writes_the_mark_hides_nothing_from_the_rules() -> None:
    text = with_risk(journal(about="risks.r")).replace("private_to", '"priv\\x61te_to"')
    assert places(text) == ["journal.j.about"]


def test_what_a_shared_plan_says_of_an_overlay_is_found_there() -> None:
    text = THREE.replace("journal:\n", "journal:\n" + journal(note="Supply is short, we would pay twice the price."), 1)
    added = "risks:\n  r: {title: For once we would pay twice the price}\n"
    assert places(text, added) == ["journal.j.note"]


def test_what_adds_up_only_with_an_overlay_is_found() -> None:
    text = THREE + FUNDS
    rest = "marketing: {funds: {launch: {contributions: {b: €20k}}}}\n"
    (finding,) = found(text, rest)
    assert finding.at == ("marketing", "funds", "launch", "contributions")
    assert finding.message == (
        'in what Birk or Cole may see, the contributions to fund "Launch fund" add up to €30k, and €50k are '
        "allocated; what is private makes up for it"
    )
    assert found(text.replace("{a: €30k}", "{a: €50k}"), "x-own: Sell alone.\n") == []


@pytest.mark.parametrize(
    ("note", "is_found"),
    [
        ("our best people may leave", True),
        ('"Our BEST people, (may) leave!"', True),
        ("Our best people may", False),
        ("our best people will leave us", False),
        ("|\n      Our best\n      people may\n      leave.", True),
    ],
)
def test_five_words_in_a_row_are_a_repetition_however_they_are_set(note: str, *, is_found: bool) -> None:
    assert (places(with_risk(journal(note=note))) == ["journal.j.note"]) is is_found


def test_the_words_of_a_mark_and_of_shared_entries_alone_are_no_repetition() -> None:
    assert places(assembled("risks: {}\n")) == []
    assert (
        places(with_risk(journal(private="a")).replace("title: A day", "title: Our best people may leave us soon"))
        == []
    )
