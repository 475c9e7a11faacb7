"""Plans to compare: the one with every field, and small edits of its text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from jbp.api import load_text, state_of
from jbp.changes.diff import diff

if TYPE_CHECKING:
    from jbp.changes.state import State

EVERY_FIELD = (Path(__file__).parents[1] / "plans/good/every-field.yaml").read_text(encoding="utf-8")

SMALL = """\
jbp: 1
id: small
title: Small
profile: new
status: agreed
horizon: {start: 2026-02-01, end: 2027-01-31}
currency: USD
periods:
  summer: {title: May-Jul, start: 2026-05-01, end: 2026-07-31}
  autumn: {title: Aug-Oct, start: 2026-08-01, end: 2026-10-31}
partners:
  a: Alpha
  b: Beta
people:
  ana: {name: Ana Ruiz, partner: a}
  ben: {name: Ben Osei, partner: b}
kpis:
  revenue: {title: Solution A revenue, party: b, unit: money, targets: {summer: $500k, autumn: $750k}}
  rate: {title: Close rate, unit: percent, targets: {summer: 30%, autumn: TBD}}
initiatives:
  lead-flow:
    title: Lead flow
    owner: ana
    activities:
      targets: {title: Finalize targets, owner: ana, due: 2026-05-31, status: on_track}
      calls: {title: Call the first ten, owner: ben, start: 2026-06-15, due: 2026-08-31, after: [targets]}
  launch: {title: Launch, owner: ben, cost: {a: $10k}}
risks:
  late: {title: Data comes late, level: medium, mitigation: Weekly calls, owner: ana}
"""


def state(text: str, name: str = "plan.yaml") -> State:
    """The state that a text writes; the text must be a plan."""
    return state_of(load_text(name, text.encode()))


def told(old: str, new: str, text: str = SMALL) -> list[tuple[str, str, str]]:
    """Level, rule and sentence of each change that an edit of a text makes."""
    assert old in text
    return [(str(one.level), one.rule, one.sentence) for one in diff(state(text), state(text.replace(old, new)))]
