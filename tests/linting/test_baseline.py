from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from tests.linting.plans import document_of, without_risks

from jbp.errors import UsageError
from jbp.finding import Finding, Severity, Spot
from jbp.linting.baseline import Baseline, Entry, baseline_text, entries_of, is_baseline, parse_baseline
from jbp.linting.fingerprint import fingerprint
from jbp.linting.run import lint
from jbp.linting.settings import Settings
from jbp.resources import resource
from jbp.rules.base_plan import AS_OF, BASE

SCHEMA = json.loads(resource("schemas/baseline.schema.json").read_text(encoding="utf-8"))
HEALTHY = document_of()
DEFAULT = Settings()


def found(*address: str, name: str = "watermelon", code: str = "JBP405") -> Finding:
    return Finding(code, name, Severity.ERROR, "", address)


def known(*findings: Finding, plan: str = "plan.yaml") -> Baseline:
    return read(*entries_of(plan, findings, HEALTHY))


def read(*entries: Entry) -> Baseline:
    return parse_baseline("b.json", baseline_text(entries))


ONE, OTHER = found("initiatives", "a"), found("initiatives", "b")


def test_only_what_is_new_is_reported() -> None:
    document = document_of(without_risks())
    findings = lint(document, AS_OF, DEFAULT)
    assert [finding.name for finding in findings] == ["no-risks"]
    baseline = read(*entries_of("plan.yaml", findings, document))
    sifted = baseline.sift("plan.yaml", findings, document, DEFAULT)
    assert sifted.kept == ()
    assert sifted.stale == ()
    [one] = sifted.suppressed
    assert (one.finding, one.by.kind) == (findings[0], "baseline")
    mended = baseline.sift("plan.yaml", (), HEALTHY, DEFAULT)
    assert mended.stale == baseline.entries


def test_of_two_with_one_fingerprint_each_needs_an_entry() -> None:
    sifted = known(ONE).sift("plan.yaml", (ONE, OTHER, ONE), HEALTHY, DEFAULT)
    assert sifted.kept == (OTHER, ONE)
    assert len(sifted.suppressed) == 1
    sifted = known(ONE, ONE, ONE).sift("plan.yaml", (ONE, ONE), HEALTHY, DEFAULT)
    assert (len(sifted.kept), len(sifted.suppressed), len(sifted.stale)) == (0, 2, 1)


def test_an_entry_is_of_one_plan() -> None:
    sifted = known(ONE, plan="a/plan.yaml").sift("plan.yaml", (ONE,), HEALTHY, DEFAULT)
    assert (sifted.kept, sifted.stale) == ((ONE,), ())


@pytest.mark.parametrize(
    ("settings", "is_stale"),
    [
        (DEFAULT, True),
        (Settings(select=("JBP4",)), True),
        (Settings(select=("JBP1",)), False),
        (Settings(ignore=("watermelon",)), False),
        (Settings(severities={"watermelon": None}), False),
    ],
)
def test_an_entry_is_stale_only_where_its_rule_was_asked(settings: Settings, is_stale: bool) -> None:  # noqa: FBT001
    assert bool(known(ONE).sift("plan.yaml", (), HEALTHY, settings).stale) is is_stale


def test_nothing_is_stale_in_a_plan_that_could_not_be_judged() -> None:
    assert known(ONE).sift("plan.yaml", (), document_of("jbp: 1\n"), DEFAULT).stale == ()


def test_an_entry_of_a_rule_that_there_is_no_longer_is_stale() -> None:
    gone = found("initiatives", "a", name="no-such-rule", code="JBP999")
    sifted = known(gone).sift("plan.yaml", (), HEALTHY, Settings(select=("JBP1",)))
    assert [entry.rule for entry in sifted.stale] == ["no-such-rule"]


def test_errors_of_integrity_are_never_known() -> None:
    dangling = found("initiatives", "a", name="dangling-reference", code="JBP005")
    broken = found(name="yaml-syntax", code="JBP001")._replace(at=Spot("plan.yaml", 0, 1))
    loose = found("title", name="ambiguous-scalar", code="JBP013")
    assert [entry.rule for entry in entries_of("plan.yaml", (dangling, broken, loose), HEALTHY)] == ["ambiguous-scalar"]
    mark = fingerprint(dangling, HEALTHY)
    with pytest.raises(UsageError, match=r"findings\[0\]: dangling-reference .* Mend the plan"):
        read(Entry("plan.yaml", "dangling-reference", "", mark))
    smuggled = read(Entry("plan.yaml", "watermelon", "", mark))
    assert smuggled.sift("plan.yaml", (dangling,), HEALTHY, DEFAULT).kept == (dangling,)


def test_a_renamed_entry_stays_known() -> None:
    at = found("initiatives", "prototype")
    renaming = "  panel-one:\n    formerly: [prototype]\n    title: Prototype of the panel\n"
    text = BASE.replace("prototype", "panel-one")
    text = text.replace("  panel-one:\n    title: Prototype of the panel\n", renaming)
    assert renaming in text
    renamed = document_of(text)
    assert renamed.plan is not None
    sifted = known(at).sift("plan.yaml", (found("initiatives", "panel-one"),), renamed, DEFAULT)
    assert (sifted.kept, sifted.stale) == ((), ())


def test_a_baseline_is_the_same_bytes_in_any_order() -> None:
    entries = entries_of("b/plan.yaml", (OTHER, ONE), HEALTHY) + entries_of("a/plan.yaml", (OTHER,), HEALTHY)
    text = baseline_text(entries)
    assert text == baseline_text(reversed(entries))
    assert text.endswith("  ]\n}\n")
    assert [line.count('"plan"') for line in text.splitlines()] == [0, 0, 0, 0, 1, 1, 1, 0, 0]
    assert parse_baseline("b.json", text).entries == tuple(sorted(entries))
    for each in (text, baseline_text(())):
        Draft7Validator(SCHEMA).validate(json.loads(each))
        assert is_baseline(each.encode())
    assert parse_baseline("b.json", baseline_text(())).entries == ()


ENTRY: dict[str, Any] = {"plan": "p", "rule": "watermelon", "address": "", "fingerprint": "0" * 16}


def written(**changed: object) -> str:
    return json.dumps({"format_version": 1, "findings": [{**ENTRY, **changed}]})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "line 1 is not written as JSON"),
        ("{\n<<<<<<< HEAD\n", "line 2 is not written as JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ("9" * 5_000, "no baseline"),
        ("[]", "no baseline"),
        ("{}", "no baseline"),
        ('{"findings": []}', "no baseline"),
        ('{"format_version": true, "findings": []}', "no baseline"),
        ('{"format_version": "1", "findings": []}', "no baseline"),
        ('{"format_version": 1}', "no baseline"),
        ('{"format_version": 1, "findings": {}}', "no baseline"),
        ('{"format_version": 1, "findings": [], "more": 1}', "no baseline"),
        ('{"format_version": 2}', "written by a newer jbp (format 2; this one reads 1)"),
        ('{"format_version": 0}', "written by an older jbp (format 0; this one reads 1)"),
        ('{"format_version": 1, "findings": [1]}', "findings[0] is no finding"),
        (written(more="x"), "findings[0] is no finding"),
        (written(plan=1), "findings[0] is no finding"),
        (written(fingerprint="A" * 16), "a fingerprint is made of"),
    ],
)
def test_what_is_no_baseline_is_refused(text: str, said: str) -> None:
    with pytest.raises(UsageError, match=r"^b\.json") as raised:
        parse_baseline("b.json", text)
    assert said in str(raised.value)
    assert "jbp lint --write-baseline b.json" in str(raised.value)


@pytest.mark.parametrize("data", [b"", b"\xff", b"[" * 100_000, b"[]", b"{}", b'{"findings": []}'])
def test_a_file_that_is_no_baseline_is_not_taken_for_one(data: bytes) -> None:
    assert not is_baseline(data)


def test_a_baseline_of_another_version_may_be_written_over() -> None:
    assert is_baseline(b'{"format_version": 9, "findings": []}')
