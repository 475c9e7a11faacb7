"""The key challenges: what linting found, rule by rule under its pitfall, as people read it who never saw a rule."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.finding import Severity
from jbp.linting.score import PITFALLS
from jbp.rule import Pitfall
from jbp.views.diagnosis.wording import DIAGNOSIS_WORDS as WORDS
from jbp.views.elements.blocks import Column, Row, RowGroup, table_of
from jbp.views.elements.cells import Figure, Level, Lines, Text
from jbp.views.elements.wording import sentence, show_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jbp.finding import Finding
    from jbp.linting.score import Score
    from jbp.views.elements.blocks import Table
    from jbp.views.elements.cells import Cell

_LEVELS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "high",
    Severity.WARNING: "medium",
    Severity.NOTE: "low",
}
_ORDER: Final = (*PITFALLS, Pitfall.INTEGRITY, Pitfall.RECORD, None)
_CODE: Final = re.compile(r"`([A-Za-z][\w.-]*(?::[^`]*)?)`")


class Challenge(NamedTuple):
    """What one rule found.

    Attributes:
        pitfall: where it belongs; None for a rule of the team's own.
        title: what is the matter: of one finding its sentence, of several what they have in common.
        entries: the sentences of several findings; empty where there is one alone.
        severity: the highest of them.
        mend: the next step.
        points: by how much the pitfall's readiness rises once all of it is mended.
    """

    pitfall: Pitfall | None
    title: str
    entries: tuple[str, ...]
    severity: Severity
    mend: str
    points: int


def challenges_of(findings: Sequence[Finding], readiness: Score) -> tuple[Challenge, ...]:
    """The challenges by pitfall, in each those first whose mending helps most."""
    points = {gain.code: gain.points for one in readiness.pitfalls for gain in one.gains}
    by_rule: dict[str, list[Finding]] = {}
    for finding in findings:
        by_rule.setdefault(finding.code, []).append(finding)
    found = [_challenge(of_rule, points.get(code, 0)) for code, of_rule in by_rule.items()]
    return tuple(sorted(found, key=lambda one: (_ORDER.index(one.pitfall), -one.points, -one.severity.rank)))


def _challenge(findings: Sequence[Finding], points: int) -> Challenge:
    from jbp.rules.catalogue import rule_named  # whoever makes other documents need not load it  # noqa: PLC0415

    first, rule = findings[0], rule_named(findings[0].code)
    sentences = tuple(dict.fromkeys(_sentence(finding.message) for finding in findings))
    steps = tuple(dict.fromkeys(finding.mend for finding in findings if finding.mend))
    general = rule.mend if rule is not None else " ".join(steps)
    common = _plain(rule.summary).rstrip(".") if rule is not None else show_word(first.name)
    return Challenge(
        pitfall=None if rule is None else rule.pitfall,
        title=sentences[0] if len(sentences) == 1 else common,
        entries=sentences if len(sentences) > 1 else (),
        severity=max((finding.severity for finding in findings), key=lambda one: one.rank),
        mend=_plain(steps[0] if len(steps) == 1 else general),
        points=points,
    )


def _sentence(message: str) -> str:
    """A headline as a sentence for people begins."""
    return _plain(sentence(message))


def _plain(text: str) -> str:
    """A text in which the names of fields stand in quotes, as people quote, and not in the marks of Markdown."""
    return _CODE.sub(lambda found: f'"{found[1].strip().rstrip(":")}"', text)


def challenge_table(challenges: Sequence[Challenge]) -> Table:
    """The challenges, a band for each pitfall in which there are any."""
    columns = (
        Column(WORDS.key_challenge, width=5),
        Column(WORDS.severity, "mark"),
        Column(WORDS.next_step, width=4),
        Column(WORDS.points, "number"),
    )
    groups = (
        RowGroup(
            tuple(Row(_row(one)) for one in challenges if one.pitfall == pitfall),
            WORDS.own_rules if pitfall is None else pitfall.title,
        )
        for pitfall in _ORDER
    )
    return table_of(WORDS.key_challenges, columns, *groups)


def _row(challenge: Challenge) -> tuple[Cell, ...]:
    title = Text(challenge.title, strong=True)
    gain = WORDS.gain.format(points=challenge.points) if challenge.points else ""
    return (
        Lines((title, *(Text(entry, quiet=True) for entry in challenge.entries))) if challenge.entries else title,
        Level(_LEVELS[challenge.severity], WORDS.severities[challenge.severity.value]),
        Text(challenge.mend),
        Figure(gain, number=Decimal(challenge.points) if gain else None),
    )
