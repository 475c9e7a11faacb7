from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from tests.linting.fixes import CASES, Case

from jbp.api import inputs_of, render
from jbp.edit.said import changed, said
from jbp.finding import Finding, Fix, Severity
from jbp.linting.fix_places import is_open
from jbp.linting.fixing import Changed, Mended, mend
from jbp.linting.run import lint
from jbp.linting.settings import Settings
from jbp.model.sections import HEAD
from jbp.operation import Insert, Remove, Rename, Set
from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.read import read
from jbp.report.difference import diff_of
from jbp.rules.base_plan import AS_OF, BASE
from jbp.syntax.nodes import Scalar, find
from jbp.views.catalogue import DOCUMENTS
from jbp.workspace.plan_files import PlanFile, load_files

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.operation import Operation
    from jbp.reading.document import Document

TESTS = Path(__file__).parents[1]
PLANS = sorted(
    path
    for folder in (TESTS / "plans", TESTS.parent / "examples")
    for path in folder.glob("**/*.yaml")
    if re.search(r"^jbp:", path.read_bytes().decode(errors="replace"), re.MULTILINE)
)
_SECTION = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)


@cache
def look(inputs: Inputs) -> tuple[Document, tuple[Finding, ...]]:
    """What a plan says and what is found in it; many tests look at the same plans, and nothing of this changes."""
    document = read(inputs)
    return document, lint(document, AS_OF, Settings())


def plan(text: str) -> Inputs:
    return Inputs(FileBytes("plan.yaml", text.encode()))


def text_of(mended: Mended) -> str:
    return mended.inputs.main.data.decode()


def open_fixes(findings: tuple[Finding, ...], document: Document, inputs: Inputs) -> list[bool]:
    """Of each fix that can be applied, whether it is safe."""
    opens = is_open(document, inputs)
    return [finding.fix.safe for finding in findings if finding.fix is not None and opens(finding.fix)]


def case_id(case: Case) -> str:
    return f"{case.rule}-{CASES.index(case)}"


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_a_fix_changes_what_it_says_and_nothing_else(case: Case) -> None:
    inputs = plan(case.before)
    document, findings = look(inputs)
    offered = [finding for finding in findings if finding.fix is not None]
    assert {finding.name for finding in offered} == {case.rule}
    assert open_fixes(findings, document, inputs) == [case.safe] * len(offered)
    mended = mend(inputs, look, unsafe=True)
    assert text_of(mended) == case.after
    assert sorted(map(_what, mended.fixed)) == sorted(map(_what, offered))
    assert case.rule not in {finding.name for finding in mended.left}
    assert mended.dropped == ()
    assert mended.changed == (Changed("plan.yaml", case.before, case.after, case.after.encode()),)


def _what(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.message


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_only_safe_fixes_are_applied_unasked(case: Case) -> None:
    mended = mend(plan(case.before), look, unsafe=False)
    assert text_of(mended) == (case.after if case.safe else case.before)
    assert bool(mended.fixed) == bool(mended.changed) == case.safe


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_byte_order_mark_and_line_ends_survive(case: Case) -> None:
    def saved(text: str) -> bytes:
        return b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode()

    mended = mend(Inputs(FileBytes("plan.yaml", saved(case.before))), look, unsafe=True)
    assert mended.inputs.main.data == mended.changed[0].data == saved(case.after)
    assert not mended.changed[0].new_text.startswith("\ufeff")


@pytest.mark.parametrize("case", CASES, ids=case_id)
def test_a_fix_goes_to_the_part_that_holds_its_entry(case: Case) -> None:
    main, part = in_parts(case.before)
    mended = mend(Inputs(FileBytes("plan.yaml", main), (FileBytes("part.yaml", part),)), look, unsafe=True)
    assert (mended.inputs.main.data, mended.inputs.parts[0].data) == in_parts(case.after)
    assert [each.file for each in mended.changed] == ["part.yaml"]


def in_parts(text: str) -> tuple[bytes, bytes]:
    """A plan's head, and its sections."""
    sections = _SECTION.split(text)
    head = "".join(one for one in sections if one.partition(":")[0] in HEAD)
    return head.encode(), "".join(one for one in sections if one.partition(":")[0] not in HEAD).encode()


@pytest.mark.parametrize("case", [case for case in CASES if case.safe], ids=case_id)
def test_after_a_safe_fix_every_document_shows_the_same(case: Case) -> None:
    def shown(text: str) -> list[str]:
        document = read(plan(text))
        kinds = [kind for kind in DOCUMENTS.values() if not kind.takes_findings]  # what is found differs, of course
        return [str(render(document, kind.name, format="md", as_of=AS_OF)) for kind in kinds]

    assert shown(case.after) == shown(case.before)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
@pytest.mark.parametrize("unsafe", [False, True])
def test_any_plan_says_after_fixes_what_their_operations_say(path: Path, unsafe: bool) -> None:  # noqa: FBT001
    inputs = inputs_of(load_files(PlanFile(path, path.name)))
    before, _ = look(inputs)
    mended = mend(inputs, look, unsafe=unsafe)
    assert mend(inputs, look, unsafe=unsafe)._replace(document=mended.document) == mended
    again = mend(mended.inputs, look, unsafe=unsafe)
    assert (again.inputs, again.changed, again.fixed) == (mended.inputs, (), ())
    if before.tree is None or mended.document.tree is None:
        assert not mended.fixed
        return
    expected = said(before.tree)
    for finding in mended.fixed:
        assert finding.fix is not None
        assert finding.fix.safe or unsafe
        for operation in finding.fix.operations:
            expected = changed(expected, operation)
    assert said(mended.document.tree) == expected


def test_an_overlay_is_mended_and_the_plan_that_it_extends_is_not() -> None:
    shared = Inputs(FileBytes("shared.yaml", BASE.replace("kind: leading", "kind: Leading").encode()))
    text = (
        "jbp: 1\nextends: shared.yaml\nprivate_to: a\nfacts:\n  Exclusive: no\n"
        "risks:\n  margin: {title: Our margin falls, owner: diaa}\n"
    )
    inputs = Inputs(FileBytes("overlay.yaml", text.encode()), base=shared)
    document, findings = look(inputs)
    assert sorted(open_fixes(findings, document, inputs)) == [False, True]
    mended = mend(inputs, look, unsafe=True)
    assert text_of(mended) == text.replace(": no\n", ': "no"\n').replace("diaa", "dia")
    assert mended.inputs.base == shared
    assert "wrong-type" in {finding.name for finding in mended.left}


def test_what_cannot_be_read_is_left() -> None:
    text = BASE.replace("title: Light solar roofs", "title: Light: solar").replace("kind: leading", "kind: Leading")
    inputs = plan(text)
    document, findings = look(inputs)
    assert any(finding.fix for finding in findings)
    assert open_fixes(findings, document, inputs) == []
    mended = mend(inputs, look, unsafe=True)
    assert (text_of(mended), mended.fixed, mended.dropped) == (text, (), ())


class Wish(NamedTuple):
    """A made-up rule: the text at an address should be another, and how to come there."""

    at: Address
    text: str
    operations: tuple[Operation, ...]
    safe: bool = True


def wished(inputs: Inputs, *wishes: Wish) -> Mended:
    """What comes of a plan whose findings are the wishes that are not fulfilled."""

    def looked(now: Inputs) -> tuple[Document, tuple[Finding, ...]]:
        document = read(now)
        assert document.tree is not None
        findings = []
        for number, wish in enumerate(wishes):
            found = find(document.tree, wish.at)
            if found is None or not isinstance(found[1], Scalar) or found[1].text != wish.text:
                fix = Fix("wish", wish.operations, safe=wish.safe)
                findings.append(Finding(f"JBP9{number:02}", "wish", Severity.NOTE, "a wish", wish.at, fix=fix))
        return document, tuple(findings)

    return mend(inputs, looked, unsafe=False)


def test_of_fixes_that_overlap_one_comes_after_the_other() -> None:
    name, entry = ("partners", "a", "name"), ("partners", "a")
    mended = wished(
        plan("jbp: 1\npartners:\n  a: {name: A}\n"),
        Wish(name, "C", (Set(name, "B"), Set(name, "C"))),
        Wish((*entry, "note"), "well", (Set(entry, {"name": "C", "note": "well"}),)),
    )
    assert text_of(mended) == "jbp: 1\npartners:\n  a: {name: C, note: well}\n"
    assert [finding.code for finding in mended.fixed] == ["JBP900", "JBP901"]


def test_fixes_that_undo_each_other_end() -> None:
    mended = wished(
        plan(BASE), Wish(("title",), "A", (Set(("title",), "A"),)), Wish(("title",), "B", (Set(("title",), "B"),))
    )
    assert mended.fixed
    assert len(mended.left) == 1


def test_an_item_that_moves_up_is_not_taken_for_another() -> None:
    at = ("x-list",)
    mended = wished(
        plan(BASE + "x-list: [a, b, c]\n"),
        Wish((*at, 0), "b", (Remove((*at, 0)),)),
        Wish((*at, 1), "c", (Remove((*at, 1)),)),
    )
    assert text_of(mended) == BASE + "x-list: [b, c]\n"


def test_two_keys_that_are_to_get_one_name_do_not_meet() -> None:
    mended = wished(
        plan(BASE + "x-own: {a: 1, b: 2}\n"),
        Wish(("x-own", "c"), "1", (Rename(("x-own", "a"), "c"),)),
        Wish(("x-own", "d"), "2", (Rename(("x-own", "b"), "c"),)),
    )
    assert text_of(mended) == BASE + "x-own: {c: 1, b: 2}\n"
    assert [dropped.finding.code for dropped in mended.dropped] == ["JBP901"]
    assert "exists already" in mended.dropped[0].reason


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (Wish(("profile",), "nwe", (Set(("profile",), "nwe"),)), "another mistake"),
        (Wish(("people", "ana", "partner"), "x", (Set(("people", "ana", "partner"), "x"),)), "another mistake"),
        (Wish(("id",), "x", (Insert(("id",), "x"),)), "exists already"),
        (Wish(("id",), "x", (Set(("id",), "y"),)), "still found"),
        (Wish(("id",), "x", (Set(("title",), "y"), Remove(("nowhere",)))), "does not exist"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_fix_that_breaks_something_or_does_not_help_is_taken_back_whole(wish: Wish, reason: str) -> None:
    others = [Wish(at, "x", (Set(at, "x"),)) for at in (("title",), ("plan_b",), ("consequences",))]
    mended = wished(plan(BASE), *others[:2], wish, others[2])
    assert [finding.at for finding in mended.fixed] == [other.at for other in others]
    assert [each.finding.at for each in mended.dropped] == [wish.at]
    assert reason in mended.dropped[0].reason
    tree = mended.document.tree
    assert tree is not None
    assert [entry.key.text for entry in tree.entries] == re.findall(r"^([a-z_]+):", BASE, re.MULTILINE)


def test_a_fix_of_two_files_is_applied_in_both() -> None:
    files = Inputs(FileBytes("plan.yaml", BASE.encode()), (FileBytes("more.yaml", b"facts: {Reach: wide}\n"),))
    mended = wished(files, Wish(("title",), "T", (Set(("title",), "T"), Set(("facts", "Reach"), "far"))))
    assert [each.file for each in mended.changed] == ["plan.yaml", "more.yaml"]
    assert mended.changed[1].new_text == "facts: {Reach: far}\n"
    assert diff_of(mended.changed).endswith(
        "--- more.yaml\n+++ more.yaml\n@@ -1 +1 @@\n-facts: {Reach: wide}\n+facts: {Reach: far}\n"
    )


def test_a_plan_without_fixes_is_looked_at_once() -> None:
    looks = []

    def counted(inputs: Inputs) -> tuple[Document, tuple[Finding, ...]]:
        looks.append(inputs)
        return look(inputs)

    assert mend(plan(BASE), counted, unsafe=True).changed == ()
    assert len(looks) == 1
    assert mend(plan(CASES[0].before), counted, unsafe=True).fixed
    assert len(looks) == 3
