from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from tests.linting.plans import document_of, without_risks

from jbp.finding import Severity
from jbp.linting.run import are_pitfalls_looked_at, lint
from jbp.linting.settings import Settings
from jbp.rule import Pitfall
from jbp.rules.base_plan import AS_OF, BASE


def found(text: str, settings: Settings | None = None) -> list[tuple[str, Severity]]:
    return [(each.name, each.severity) for each in lint(document_of(text), AS_OF, settings or Settings())]


def test_nothing_is_found_in_a_healthy_plan() -> None:
    assert found(BASE) == []


def test_a_pitfall_is_found_with_the_severity_of_the_profile() -> None:
    assert ("no-risks", Severity.ERROR) in found(without_risks())


def test_a_draft_gets_warnings_unless_strict() -> None:
    draft = without_risks().replace("status: active", "status: draft", 1)
    assert ("no-risks", Severity.WARNING) in found(draft)
    assert ("no-risks", Severity.ERROR) in found(draft, Settings(strict=True))


def test_select_ignore_and_pitfalls_choose() -> None:
    text = without_risks()
    assert [name for name, _ in found(text, Settings(select=("JBP401",)))] == ["no-risks"]
    assert [name for name, _ in found(text, Settings(select=("no-risks", "JBP5")))][:1] == ["no-risks"]
    assert "no-risks" not in [name for name, _ in found(text, Settings(ignore=("jbp4",)))]
    assert found(text, Settings(pitfalls=(Pitfall.FUTURES,))) == []


def test_a_stated_severity_replaces_the_rules_own() -> None:
    text = without_risks()
    note = Settings(severities=MappingProxyType({"no-risks": Severity.NOTE}))
    off = Settings(severities=MappingProxyType({"JBP401": None}))
    assert ("no-risks", Severity.NOTE) in found(text, note)
    assert "no-risks" not in [name for name, _ in found(text, off)]


def test_a_mistake_of_integrity_stops_the_pitfalls() -> None:
    document = document_of(without_risks().replace("title: Light solar roofs", "titel: Light solar roofs"))
    names = [each.name for each in lint(document, AS_OF, Settings(select=("no-risks",)))]
    assert "no-risks" not in names
    assert "unknown-key" in names
    assert not are_pitfalls_looked_at(document)


def test_a_warning_of_integrity_can_be_switched_off_and_stops_nothing() -> None:
    text = without_risks().replace("title: Light solar roofs", "title: yes")
    assert ("ambiguous-scalar", Severity.WARNING) in found(text)
    assert ("no-risks", Severity.ERROR) in found(text)
    assert "ambiguous-scalar" not in [name for name, _ in found(text, Settings(ignore=("JBP013",)))]


def test_findings_are_sorted_by_place() -> None:
    document = document_of("jbp: 1\nid: x\ntitle: T\nprofile: new\nhorizon: {start: 2026-01-01, end: 2026-12-31}\n"
                           "partners:\n  a: {name: A}\n  b: {name: B}\n")  # fmt: skip
    findings = lint(document, AS_OF, Settings())
    assert len(findings) > 5
    assert list(findings) == sorted(findings, key=document.order)


def test_a_settings_part_that_is_not_overridden_stays() -> None:
    settings = Settings(select=("JBP1",), strict=True)
    assert settings.overridden(select=("JBP2",)) == replace(settings, select=("JBP2",))
    assert settings.overridden(ignore=("JBP2",), strict=None) == replace(settings, ignore=("JBP2",))
