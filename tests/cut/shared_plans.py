"""Plans that hold nothing private: what a partner's view is compared with."""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jbp.rules.base_plan import BASE
from jbp.syntax.nodes import keys_at
from jbp.syntax.parse import Source, parse

GOOD = Path(__file__).parents[1] / "plans" / "good"
AS_OF = "2026-06-15"
_SECTION = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)
_HEAD = frozenset(
    {"jbp", "id", "title", "profile", "status", "context", "horizon", "currency", "revision", "revised_on", "partners"}
)
_LEAVES = frozenset(
    {
        *("lessons", "root_causes", "value_propositions", "milestones", "resources", "risks", "journal"),
        *("recommendations", "expectations", "consequences", "conversations", "futures", "declared", "exit", "plan_b"),
        *("agreement", "meetings", "reviews", "health", "review_every", "sales", "marketing", "decisions", "glossary"),
        *("incentives", "dependence"),
    }
)
_MORE = """\
sales:
  pipeline:
    stages:
      lead: {title: First talk, win_rate: 20%}
      offer: {title: Offer, win_rate: 50%}
marketing:
  tactics:
    fair: {title: Trade fair, kpis: [orders]}
  campaigns:
    # before the fair
    spring:
      title: Spring fair
      tactic: fair
      owner: dia
      start: 2026-05-01
      end: 2026-05-04
      budget: {a: €10k, b: €5k}
  funds:
    launch: {title: Launch fund, allocated: €50k, contributions: {a: €30k, b: €20k}, until: 2026-12-31}
decisions:
  price:
    title: Which price opens the market?
    makers: [ana, ben]
    decide_by: 2026-07-01
    links: [{label: Study, url: https://example.com/study}, {label: Prices of others}]
    options:
      # the first on the table
      low:
        title: Low
        payoffs: {a: €1M, b: €2M}
        cash_flows: [{year: 1, amount: €1M}, {year: 2, amount: €2M, probability: 50%}]
      high: {title: High, payoffs: {a: €2M, b: €1M}}
    game:
      players: {a: [low, high], b: [low, high]}
      outcomes:
        - {choices: {a: low, b: low}, payoffs: {a: 2, b: 2}}
        - {choices: {a: low, b: high}, payoffs: {a: 1, b: 3}}
        - {choices: {a: high, b: low}, payoffs: {a: 3, b: 1}}
        - {choices: {a: high, b: high}, payoffs: {a: 0, b: 0}}
glossary:
  norm: {title: Norm, means: What the institute tests}
incentives:
  bonus: {title: Bonus for orders, kpi: orders, from: a, to: b}
dependence:
  cells: {partner: b, of: supply, share: 60%}
"""
_TABLE = "kpi,when,value\norders,2026-Q1,51000\ntests,2026-Q1,5\n"


class Shared(NamedTuple):
    """A plan that holds nothing private to others.

    Attributes:
        number: tells it from the others.
        text: the plan.
        table: the table of figures that its KPIs name; empty where they name none.
        reader: the partner who looks at it.
        other: a partner to whom things may be private.
        later: the plan as it is somewhat later.
    """

    number: int
    text: str
    table: str
    reader: str
    other: str
    later: str


@cache
def shared_plans(count: int, seed: int = 1) -> tuple[Shared, ...]:
    """As many plans of all kinds: some healthy, some with mistakes, of two, three and five partners."""
    draw = random.Random(seed)  # noqa: S311 - no secret depends on it
    return tuple(_shared(number, draw) for number in range(count))


def _shared(number: int, draw: random.Random) -> Shared:
    if number % 6 == 5:
        text = (GOOD / f"{draw.choice(('five-partners', 'words', 'written-short', 'formulas'))}.yaml").read_text(
            "utf-8"
        )
        tree = parse(Source("plan.yaml", text)).tree
        assert tree is not None
        reader, other = draw.sample(keys_at(tree, ("partners",)), 2)
        return Shared(number, text, "", reader, other, text)
    sections = {text.partition(":")[0]: text for text in _SECTION.split(BASE + _MORE) if text}
    for name in sorted(sections.keys() - _HEAD):
        share = 0.4 if name in _LEAVES or number % 3 == 2 else 0
        if draw.random() < share:
            del sections[name]
    text = "".join(sections.values())
    if draw.random() < 0.4:
        text = text.replace("people:\n", "  c: {name: Cole, kind: reseller}\npeople:\n", 1)
    if draw.random() < 0.5:
        text = f"# The plan of both.\n\n{text}# The end.\n"
    table = ""
    if "kpis" in sections and draw.random() < 0.3:
        table = _TABLE
        text = re.sub(r"^    actuals: .*\n", "    actuals_from: figures.csv\n", text, flags=re.MULTILINE)
    later = text.replace("title: Light solar roofs", "title: Light solar roofs of both").replace("50k", "60k")
    later = later.replace("2026-09-01", "2026-10-01").replace("status: open", "status: closed", 1)
    return Shared(number, text, table, *draw.choice((("a", "b"), ("b", "a"))), later)
