from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.linting.plans import document_of

from jbp.finding import Finding, Severity, Spot
from jbp.linting.fingerprint import fingerprint, fingerprints

if TYPE_CHECKING:
    from collections.abc import Callable

    from jbp.reading.document import Document

BEFORE = "jbp: 1\ninitiatives:\n  shelf-reset:\n    title: Shelf reset\n    activities:\n      a: {title: A}\n"


def at(*address: str | int) -> Finding:
    return Finding("JBP105", "no-single-owner", Severity.ERROR, "", address, stated=("ana",))


@pytest.mark.parametrize("formerly", ["shelf-reset", "'shelf-reset'", "[shelf-reset, shelf]", "\n    - shelf-reset"])
def test_a_renamed_id_keeps_the_fingerprint(formerly: str) -> None:
    text = BEFORE.replace("  shelf-reset:", "  new-shelf:") + f"    formerly: {formerly}\n"
    before, after = document_of(BEFORE), document_of(text)
    for below in ((), ("activities", "a"), ("activities", "a", "due")):
        old = fingerprint(at("initiatives", "shelf-reset", *below), before)
        assert fingerprint(at("initiatives", "new-shelf", *below), after) == old
    assert fingerprint(at("initiatives", "new-shelf"), before) != fingerprint(at("initiatives", "new-shelf"), after)


@pytest.mark.parametrize("formerly", ["", "[]", "{a: b}", "[[a]]"])
def test_what_names_no_earlier_id_renames_nothing(formerly: str) -> None:
    after = document_of(BEFORE + f"    formerly: {formerly}\n")
    found = at("initiatives", "shelf-reset")
    assert fingerprint(found, after) == fingerprint(found, document_of(BEFORE))


def test_what_is_absent_has_a_fingerprint() -> None:
    document = document_of(BEFORE)
    marks = {fingerprint(at(*address), document) for address in ((), ("risks",), ("risks", 3), ("initiatives", 0, "x"))}
    assert len(marks) == 4


def test_broken_text_has_a_fingerprint() -> None:
    found = at()._replace(at=Spot("plan.yaml", 0, 1))
    assert fingerprint(found, document_of("a: [")) == fingerprint(at(), document_of())


def test_what_names_a_renamed_entry_keeps_its_fingerprint() -> None:
    before = document_of("jbp: 1\npeople: {ana: {}}\ngovernance: {votes: {ana: 1}}\n")
    after = document_of("jbp: 1\npeople: {anna: {formerly: ana}}\ngovernance: {votes: {anna: 1}}\n")
    for old, new in (("ana", "anna"), ("people.ana", "people.anna"), ("Ana (anna)", "Ana (anna)")):
        was = at("governance", "votes", "ana")._replace(stated=(old,))
        now = at("governance", "votes", "anna")._replace(stated=(new,))
        assert fingerprint(was, before) == fingerprint(now, after)


def test_renamings_are_looked_for_once_in_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Document] = []

    def counted(document: Document) -> Callable[[Finding], str]:
        asked.append(document)
        return fingerprints(document)

    monkeypatch.setattr("jbp.linting.fingerprint.fingerprints", counted)
    one, other = document_of(BEFORE), document_of(BEFORE + "    formerly: shelf\n")
    marks = [fingerprint(at("initiatives", "shelf-reset"), document) for document in (one, one, other, other, one)]
    assert marks[0] == marks[1] == marks[4] != marks[2] == marks[3]
    assert asked == [one, other, one]
