"""Wrong plans, a family of mistakes each: found where they are marked, and said in words for people."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from jbp.api import inputs_of
from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.integrity import INTEGRITY
from jbp.reading.read import read
from jbp.workspace.plan_files import PlanFile, load_files

if TYPE_CHECKING:
    from jbp.reading.document import Document

PLANS = Path(__file__).parents[1] / "plans"
BAD = sorted((*PLANS.glob("bad/*.yaml"), *(_ for _ in PLANS.glob("bad/*/overlay.yaml"))))
BAD += sorted(path for path in PLANS.glob("bad/*/plan.yaml") if not path.with_name("overlay.yaml").exists())
GOOD = sorted((*PLANS.glob("good/*.yaml"), *PLANS.glob("good/*/plan.yaml"), *PLANS.glob("good/*/overlay.yaml")))

_MARKS = re.compile(r"# finding: ([a-z-]+(?:, [a-z-]+)*)")
# What pydantic, its core or a YAML parser would say; no finding may repeat it.
_MACHINE_WORDS = re.compile(
    r"pydantic|type=|input_|validation error|valid (?:string|dictionary|list|tuple|integer|date)|Extra inputs|"
    r"Field required|Input should|\bNone\b|\bdict\b|\btuple\b|\bstr\b|Traceback|mapping values are not allowed|"
    r"found character|expected <|while (?:parsing|scanning)|\\x|\[key\]|\.quantity|\.tbd|\.steps"
)


def document_of(path: Path) -> Document:
    return read(inputs_of(load_files(PlanFile(path, path.name))))


def marks_in(name: str, text: str) -> list[tuple[str, int, str]]:
    lines = enumerate(text.split("\n"), 1)
    return [
        (name, number, rule)
        for number, line in lines
        if (marks := _MARKS.search(line)) is not None
        for rule in marks[1].split(", ")
    ]


def marked(document: Document) -> list[tuple[str, int, str]]:
    return sorted(mark for name, source in document.sources.items() for mark in marks_in(name, source.text))


def found(document: Document) -> list[tuple[str, int, str]]:
    places = [(document.place(finding.at, finding.part), finding.name) for finding in document.findings]
    return sorted((place.file, place.line, name) for place, name in places)


def _id(path: Path) -> str:
    return path.stem if path.parent.name in {"bad", "good"} else path.parent.name


def test_there_are_wrong_plans_of_every_rule() -> None:
    assert len(BAD) >= 40
    names = {name for path in BAD for _, _, name in marked(document_of(path))}
    assert names == {rule.name for rule in INTEGRITY.values()}


@pytest.mark.parametrize("path", BAD, ids=_id)
def test_what_is_marked_is_found_and_nothing_else(path: Path) -> None:
    document = document_of(path)
    assert found(document) == marked(document)


@pytest.mark.parametrize("path", BAD, ids=_id)
def test_every_finding_is_a_sentence_with_a_next_step(path: Path) -> None:
    for finding in document_of(path).findings:
        said = " ".join((finding.message, finding.label, finding.mend, *(each.label for each in finding.related)))
        assert len(finding.message.split()) > 3
        assert not finding.message.endswith((".", ":"))
        assert "\n" not in said
        assert finding.label or finding.mend
        assert not finding.mend or finding.mend.endswith((".", "'", '"', "`", "…", "}"))
        assert not _MACHINE_WORDS.search(said), said


@pytest.mark.parametrize("path", GOOD, ids=_id)
def test_an_unusual_plan_is_a_plan(path: Path) -> None:
    document = document_of(path)
    assert found(document) == []
    assert document.plan is not None


@pytest.mark.parametrize("path", [path for path in GOOD if path.parent.name == "good"], ids=_id)
def test_a_plan_saved_on_windows_is_the_same_plan(path: Path) -> None:
    data = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    document = read(Inputs(FileBytes(path.name, data)))
    assert found(document) == []
    assert document.plan is not None
