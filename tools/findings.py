"""The list of findings in an example's README: what lint finds in it, and why each matters.

It stands between two marks and is made by `make generate`, so that the list is held to what lint really says.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from tools.examples import ROOT, Example

from jbp.api import lint, load
from jbp.rule import Pitfall
from jbp.rules.catalogue import rule_named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from jbp.finding import Finding
    from jbp.reading.document import Document

_BEGIN, _END = "<!-- findings -->", "<!-- /findings -->"
_MARKUP = str.maketrans({mark: f"\\{mark}" for mark in "\\*_[]<>|"})


def readme_of(example: Example) -> tuple[Path, str]:
    """An example's README, with the list as it should be.

    Raises:
        ValueError: the README has no marks to put the list between.
    """
    path = ROOT / example.folder / "README.md"
    text = path.read_text(encoding="utf-8")
    before, begin, rest = text.partition(_BEGIN)
    _, end, after = rest.partition(_END)
    if not (begin and end):
        raise ValueError(f"{path} has no {_BEGIN} … {_END}")
    return path, f"{before}{_BEGIN}\n\n" + "\n".join(_list(example)) + f"\n\n{_END}{after}"


def _list(example: Example) -> Iterator[str]:
    document = load(ROOT / example.plan)
    findings = lint(document, as_of=example.as_of)
    if not findings:
        yield "Lint finds nothing to say about this plan."
        return
    yield f"Lint finds {len(findings)} things to say about this plan:"
    families = {pitfall: number for number, pitfall in enumerate(Pitfall)}
    ordered = sorted(findings, key=lambda one: (families[_pitfall(one)], one.code))
    for pitfall, family in groupby(ordered, key=_pitfall):
        yield f"\n## {pitfall.title}\n"
        for code, same in groupby(family, key=lambda one: one.code):
            yield from _rule(code, tuple(same), document)


def _pitfall(finding: Finding) -> Pitfall:
    rule = rule_named(finding.code)
    return rule.pitfall if rule is not None else Pitfall.INTEGRITY


def _rule(code: str, findings: tuple[Finding, ...], document: Document) -> Iterator[str]:
    rule = rule_named(code)
    if rule is not None:
        yield f"- {rule.name} ({code}, {findings[0].severity}): {_escaped(rule.why)}"
    for finding in findings:
        place = document.place(finding.at, finding.part)
        name = place.file.rpartition("/examples/")[2].partition("/")[2]
        yield f"  - {name}, line {place.line}: {_escaped(finding.message)}"


def _escaped(text: str) -> str:
    """The text with Markdown's marks taken literally, but for what stands between backticks."""
    pieces = text.split("`")
    return "`".join(piece if number % 2 else piece.translate(_MARKUP) for number, piece in enumerate(pieces))
