"""What the plan of an alliance says, in one language: read from the TOML beside this module."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Literal, TypeAlias

from pydantic import BaseModel, ConfigDict

Language: TypeAlias = Literal["english", "german"]
LANGUAGES: tuple[Language, ...] = ("english", "german")


class _Entry(BaseModel):
    """An entry of the file: all its texts must be there, and no others."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Person(_Entry):
    """Somebody who works for a partner."""

    name: str
    title: str
    function: str


class Partner(_Entry):
    """A company; its people are its sponsor, its alliance manager and a specialist, in this order."""

    name: str
    kind: str
    color: str
    goals: tuple[str, ...]
    strength: str
    weakness: str
    opportunity: str
    threat: str
    gap: str
    offer: str
    region: str
    people: tuple[Person, Person, Person]


class Kpi(_Entry):
    """A KPI with its targets for the four quarters, and the actuals of those that are over or run."""

    title: str
    kind: str
    unit: str
    targets: tuple[int | str, ...]
    actuals: tuple[int | str, ...]
    headline: bool = False


class FocusArea(_Entry):
    """A focus area; with a `path` to its inclusion it is a potential expansion."""

    title: str
    component: str
    objective: str
    customer: str
    period_values: tuple[str, str]
    path: str | None = None


class Initiative(_Entry):
    """An initiative; `kpi` is the place of its leading indicator among the KPIs."""

    title: str
    component: str
    kpi: int
    approach: str
    challenge: str
    activities: tuple[str, ...]


class Need(_Entry):
    """What customers need, and how that is known."""

    title: str
    evidence: str


class Segment(_Entry):
    """A part of the market."""

    title: str
    size: int
    source: str


class Proposition(_Entry):
    """What the partners promise together."""

    statement: str
    relevancy: str
    quantified: str
    differentiation: str


class Account(_Entry):
    """A customer that is sold to."""

    title: str
    value: str
    stage: str


class Stage(_Entry):
    """A stage of the pipeline; `win_rate` in percent."""

    title: str
    count: int
    value: str
    win_rate: int


class Campaign(_Entry):
    """A campaign and what it is for."""

    title: str
    goal: str


class Risk(_Entry):
    """A risk, what is done about it, and what shows that it comes true."""

    title: str
    kind: str
    mitigation: str
    trigger: str


class Conversation(_Entry):
    """A hard conversation, with a position for each partner."""

    title: str
    kind: str
    positions: tuple[str, ...]


class Expectation(_Entry):
    """What one partner expects of another."""

    title: str
    topic: str


class Quote(_Entry):
    """What a stakeholder says."""

    quote: str
    function: str


class Recommendation(_Entry):
    """A next step, and the challenge that it answers."""

    title: str
    challenge: str


class Option(_Entry):
    """One way to decide."""

    title: str
    pros: tuple[str, ...]
    cons: tuple[str, ...]


class Decision(_Entry):
    """Something to decide, with two options."""

    title: str
    options: tuple[Option, Option]


class Body(_Entry):
    """A body of the alliance."""

    title: str
    purpose: str


class Meeting(_Entry):
    """A meeting and its agenda."""

    title: str
    agenda: tuple[str, ...]


class Review(_Entry):
    """A quarterly review and what came of it."""

    title: str
    goals_met: str
    obstacles: tuple[str, ...]
    decisions: tuple[str, ...]
    action: str


class Texts(_Entry):
    """All that an alliance says."""

    language: str
    title: str
    summary: str
    north_star: str
    vision: str
    mission: str
    go_to_market: str
    process: str
    qualification: str
    consequences: str
    plan_b: str
    single_channel: str
    currency: str
    components: tuple[str, ...]
    partners: tuple[Partner, ...]
    kpis: tuple[Kpi, ...]
    focus_areas: tuple[FocusArea, ...]
    needs: tuple[Need, ...]
    segments: tuple[Segment, ...]
    propositions: tuple[Proposition, ...]
    accounts: tuple[Account, ...]
    stages: tuple[Stage, ...]
    campaigns: tuple[Campaign, ...]
    risks: tuple[Risk, ...]
    milestones: tuple[str, ...]
    conversations: tuple[Conversation, ...]
    expectations: tuple[Expectation, ...]
    quotes: tuple[Quote, ...]
    recommendations: tuple[Recommendation, ...]
    decisions: tuple[Decision, ...]
    bodies: tuple[Body, Body]
    decision_right: str
    reserved_matter: str
    deadlock: str
    meetings: tuple[Meeting, Meeting]
    review: Review
    journal: tuple[str, ...]
    initiatives: tuple[Initiative, ...]


def texts_in(language: Language) -> Texts:
    """The texts in a language."""
    path = Path(__file__).with_name(f"{language}.toml")
    return Texts.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
