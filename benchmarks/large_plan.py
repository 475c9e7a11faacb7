"""A plan of about 2,000 entries, as a partnership of many countries and several years would keep it.

It is the format's example with more of everything: people, KPIs with figures, initiatives with activities that wait for
each other, milestones, risks, a journal, reviews, decisions. What is said varies by place, so that no two are alike and
every run writes the same.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from benchmarks.plans import EXAMPLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

PEOPLE, KPIS, AREAS, INITIATIVES, ACTIVITIES = 150, 160, 24, 80, 8
MILESTONES, RISKS, JOURNAL, VOICES, ADVICE = 120, 180, 240, 60, 30
SEGMENTS, NEEDS, ACCOUNTS, PROPOSITIONS = 8, 24, 60, 20
CAMPAIGNS, EXPECTATIONS, CONVERSATIONS, DECISIONS = 30, 30, 40, 24
REVIEWS, ACTIONS, MEETINGS, LESSONS = 12, 4, 24, 20

_FIRST = dt.date(2026, 2, 1)
_DAYS = 364
_PARTNERS = ("a", "b", "c")
_PARTIES = ("joint", "a", "b", "c", "joint")
_NAMES = ("Ada", "Bela", "Chen", "Dora", "Emil", "Fatima", "Goran", "Hana", "Ivo", "Jana", "Kofi", "Lena", "Mara")
_FAMILIES = (
    "Adeyemi",
    "Berg",
    "Costa",
    "Dimitrov",
    "Eriksen",
    "Fischer",
    "Garcia",
    "Haddad",
    "Ivanova",
    "Jensen",
    "Kim",
)
_FUNCTIONS = ("Sales", "Marketing", "Alliances", "Finance", "Legal", "Services", "Engineering")
_LEVELS = ("executive", "manager", "specialist", "specialist")
_VERBS = ("Agree", "Build", "Certify", "Document", "Equip", "Hand over", "Localise", "Pilot", "Publish", "Train")
_THINGS = (
    "the reference list", "the joint offer", "the price book", "the demonstration line", "the lead-flow process",
    "the service desk", "the data hand-over", "the partner portal", "the sales play", "the training of resellers",
)  # fmt: skip
_PLACES = ("Austria", "Brazil", "Canada", "Denmark", "Estonia", "France", "Ghana", "Hungary", "India", "Japan", "Kenya")
_COMPONENTS = ("Sales", "Marketing", "Solutions", "Leadership & Governance")
_STATUSES = ("done", "on_track", "on_track", "delayed", "not_started", "stalled", "on_track")
_LEVEL_WORDS = ("low", "medium", "high")


def write_large_plan(folder: Path) -> Path:
    """The plan of about 2,000 entries."""
    path = folder / "large.plan.yaml"
    path.write_text(large_plan(), encoding="utf-8")
    return path


def large_plan() -> str:
    """Its text."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for header, lines in _additions():
        before, mark, after = text.partition(header)
        if not mark:
            raise ValueError(f"{EXAMPLE.name} has no line {header.strip()!r} any more")
        text = before + mark + "".join(f"{line}\n" for line in lines) + after
    return text


def _additions() -> Iterator[tuple[str, Iterable[str]]]:
    """What is put behind which line of the example."""
    yield "\npeople:\n", map(_person, range(PEOPLE))
    yield "\nlessons:\n", (f"  lesson-{at}: {{title: {_work(at)} early pays off}}" for at in range(LESSONS))
    yield "\n  segments:\n", map(_segment, range(SEGMENTS))
    yield "\n  needs:\n", map(_need, range(NEEDS))
    yield "\n  accounts:\n", map(_account, range(ACCOUNTS))
    yield "\nvalue_propositions:\n", map(_proposition, range(PROPOSITIONS))
    yield "\nfocus_areas:\n", map(_area, range(AREAS))
    yield "\nkpis:\n", map(_kpi, range(KPIS))
    yield "\ninitiatives:\n", (line for at in range(INITIATIVES) for line in _initiative(at))
    yield "\nmilestones:\n", map(_milestone, range(MILESTONES))
    yield "\nrisks:\n", map(_risk, range(RISKS))
    yield "\njournal:\n", map(_entry, range(JOURNAL))
    yield "\npulse:\n", map(_voice, range(VOICES))
    yield "\nrecommendations:\n", map(_advice, range(ADVICE))
    yield "\n  campaigns:\n", map(_campaign, range(CAMPAIGNS))
    yield "\nexpectations:\n", map(_expectation, range(EXPECTATIONS))
    yield "\nconversations:\n", map(_conversation, range(CONVERSATIONS))
    yield "\ndecisions:\n", map(_decision, range(DECISIONS))
    yield "\nmeetings:\n", map(_meeting, range(MEETINGS))
    yield "\nreviews:\n", (line for at in range(REVIEWS) for line in _review(at))


def _of(words: tuple[str, ...], at: int) -> str:
    return words[at % len(words)]


def _work(at: int) -> str:
    """A piece of work in words, hardly ever twice the same."""
    return f"{_of(_VERBS, at)} {_of(_THINGS, at // 3)} for {_of(_PLACES, at // 7)}"


def _day(at: int, later: int = 0) -> dt.date:
    """A day of the plan, spread evenly; never after its end."""
    return _FIRST + dt.timedelta(days=min(at * 37 % _DAYS + later, _DAYS))


def _owner(at: int) -> str:
    return f"person-{at * 7 % PEOPLE}"


def _person(at: int) -> str:
    partner = _of(_PARTNERS, at)
    return (
        f"  person-{at}: {{name: {_of(_NAMES, at)} {_of(_FAMILIES, at // 13)}, partner: {partner}, "
        f"function: {_of(_FUNCTIONS, at // 3)}, level: {_of(_LEVELS, at // 5)}, email: person-{at}@{partner}.example}}"
    )


def _segment(at: int) -> str:
    return (
        f"    segment-{at}: {{title: Plants in {_of(_PLACES, at)}, size: {300 + 40 * at}, source: Trade register, "
        "as_of: 2025-11-01}"
    )


def _need(at: int) -> str:
    return (
        f"    need-{at}: {{title: Plants in {_of(_PLACES, at)} lose {at + 2} hours a week, "
        f"segment: segment-{at % SEGMENTS}, evidence: {{text: {at + 3} interviews, date: 2025-11-15}}}}"
    )


def _account(at: int) -> str:
    return (
        f"    account-{at}: {{title: {_of(_FAMILIES, at)} Works {at}, segment: segment-{at % SEGMENTS}, "
        f"stage: qualified, value: ${100 + 10 * at}k, relationship: good, lead: {_of(_PARTNERS, at)}}}"
    )


def _proposition(at: int) -> str:
    return (
        f"  proposition-{at}: {{statement: Plants in {_of(_PLACES, at)} stop less, relevancy: Ends lost hours, "
        f"quantified_value: Cuts stops by {20 + at}%, differentiation: The only offer from one hand, "
        f"for: segment-{at % SEGMENTS}, need: need-{at}}}"
    )


def _area(at: int) -> str:
    kpis = ", ".join(f"kpi-{each}" for each in range(at, KPIS, AREAS))
    return (
        f"  area-{at}: {{title: {_of(_COMPONENTS, at)} in {_of(_PLACES, at)}, state: current, "
        f"component: {_of(_COMPONENTS, at)}, needs: [need-{at}], target_customers: [segment-{at % SEGMENTS}], "
        f"kpis: [{kpis}], objectives: {{grow: {{title: Grow by {at + 5}%, party: joint}}}}, "
        f"value: {{partners: {{a: ${200 + at}k, b: ${150 + at}k}}, customer: Fewer lost hours, period: total}}}}"
    )


def _kpi(at: int) -> str:
    base = 10 + at % 17
    kind = "lagging" if at % 4 == 0 else "leading"
    return (
        f"  kpi-{at}: {{title: {_of(_THINGS, at)[4:].capitalize()} in {_of(_PLACES, at // 3)} {at}, kind: {kind}, "
        f"unit: count, goal: increase, combine: sum, definition: Counted once a month, source: CRM report {200 + at}, "
        f"owner: {_owner(at)}, cadence: monthly, baseline: {{value: {base - 3}, date: 2026-01-31}}, "
        f"targets: {{p1: {base}, p2: {base + 2}-{base + 4}, p3: {base + 3}, total: {3 * base + 5}-{3 * base + 7}}}, "
        f"actuals: {{p1: {base - at % 5}, 2026-05-31: {at % 6}}}}}"
    )


def _initiative(at: int) -> Iterator[str]:
    yield f"  initiative-{at}:"
    yield f"    title: {_work(at * 11)} ({at})"
    yield f"    component: {_of(_COMPONENTS, at)}"
    yield f"    focus_areas: [area-{at % AREAS}]"
    yield f"    owner: {_owner(at)}"
    yield "    sponsor: ana"
    yield f"    leading_kpi: kpi-{at * 4 % KPIS + 1}"
    yield f"    trend: {_of(('up', 'flat', 'down'), at)}"
    yield f"    status: {_of(('on_track', 'delayed', 'not_started', 'stalled'), at)}"
    yield f"    start: {_day(at % 5)}"
    yield f"    due: {_day(at % 5, 280)}"
    yield f"    approach: [Begin with {at % 4 + 2} plants]"
    yield f"    challenges: [Two systems in {_of(_PLACES, at)}]"
    yield "    activities:"
    for number in range(ACTIVITIES):
        yield from _activity(at, number)


def _activity(initiative: int, number: int) -> Iterator[str]:
    at = initiative * ACTIVITIES + number
    start = _day(initiative % 5, 30 * number)
    due = start + dt.timedelta(days=12 + at % 16)
    status = _of(_STATUSES, at)
    yield f"      step-{number}:"
    yield f"        title: {_work(at)}"
    yield f"        party: {_of(_PARTIES, at)}"
    yield f"        owner: {_owner(at)}"
    sides = (f"a: [Sales, {_owner(at * 3)}]", f"b: [{_of(_FUNCTIONS, at)}]", f"c: [{_of(_FUNCTIONS, at + 2)}]")
    yield f"        stakeholders: {{{', '.join(sides)}}}"
    yield f"        status: {status}"
    yield f"        start: {start}"
    yield f"        due: {min(due, _FIRST + dt.timedelta(days=_DAYS))}"
    if status == "done":
        yield f"        done_on: {due - dt.timedelta(days=2)}"
    if status in {"delayed", "stalled"}:
        yield f"        corrective_action: A fixed hour a week with {_of(_FUNCTIONS, at)}"
    if number:
        yield f"        after: [initiatives.initiative-{initiative}.activities.step-{number - 1}]"


def _milestone(at: int) -> str:
    return (
        f"  milestone-{at}: {{title: {_of(_PLACES, at)} goes live with {_of(_THINGS, at)}, party: {_of(_PARTIES, at)}, "
        f"due: {_day(at)}, status: {_of(('on_track', 'not_started'), at)}, focus_area: area-{at % AREAS}}}"
    )


def _risk(at: int) -> str:
    return (
        f"  risk-{at}: {{title: {_of(_THINGS, at)[4:].capitalize()} comes late in {_of(_PLACES, at)}, "
        f"party: {_of(_PARTIES, at)}, kind: business, likelihood: {_of(_LEVEL_WORDS, at)}, "
        f"impact: {_of(_LEVEL_WORDS, at // 3)}, mitigation: A second supplier from month {at % 9 + 2}, "
        f"trigger: Two weeks without news, owner: {_owner(at)}, review_by: {_day(at, 60)}, "
        f"status: open, about: initiatives.initiative-{at % INITIATIVES}}}"
    )


def _entry(at: int) -> str:
    return (
        f"  entry-{at}: {{date: {_FIRST + dt.timedelta(days=at % 130)}, headline: {_work(at)} was talked about, "
        f"about: initiatives.initiative-{at % INITIATIVES}, status: on_track, by: {_owner(at)}}}"
    )


def _voice(at: int) -> str:
    return (
        f"  voice-{at}: {{quote: We wait {at % 9 + 2} days for an answer., party: {_of(_PARTNERS, at)}, "
        f"function: {_of(_FUNCTIONS, at)}, date: {_FIRST + dt.timedelta(days=at)}, "
        f"about: initiatives.initiative-{at % INITIATIVES}}}"
    )


def _advice(at: int) -> str:
    return (
        f"  advice-{at}: {{title: {_work(at * 5)} together, challenge: Answers take days, tool: governance, "
        f"owner: {_owner(at)}, due: {_day(at)}, about: pulse.voice-{at}}}"
    )


def _campaign(at: int) -> str:
    return (
        f"    campaign-{at}: {{title: Webinars in {_of(_PLACES, at)} {at}, tactic: webinars, owner: {_owner(at)}, "
        f"start: {_day(at % 8)}, end: {_day(at % 8, 60)}, budget: {{a: ${10 + at}k, b: ${12 + at}k}}, "
        f"expected: {{kpi: kpi-{at}, value: {at + 5}}}, result: {at + 3}}}"
    )


def _expectation(at: int) -> str:
    return (
        f"  expectation-{at}: {{title: Answer {_of(_FUNCTIONS, at).lower()} of {_of(_PLACES, at)} within a day, "
        f"topic: technical_support, from: {_of(_PARTNERS, at)}, to: {_of(_PARTNERS, at + 1)}, owner: {_owner(at)}, "
        "agreed_on: 2026-01-20, repeats: monthly, status: met}"
    )


def _conversation(at: int) -> str:
    return (
        f"  conversation-{at}: {{title: Who pays for {_of(_THINGS, at)} in {_of(_PLACES, at)}?, kind: money, "
        f"positions: {{a: Each its own part, b: The one who gains more}}, raised_on: {_day(at % 3)}, "
        f"owner: {_owner(at)}, resolve_by: {_day(at, 90)}, status: open}}"
    )


def _decision(at: int) -> str:
    return (
        f"  decision-{at}: {{title: When does {_of(_PLACES, at)} begin?, decide_by: {_day(at, 120)}, "
        f"makers: [ana, ben], options: {{now: {{title: Now, pros: [First in the market], cons: [Thin staff], "
        f"payoffs: {{a: {at % 4}, b: 2}}, recommended: true}}, later: {{title: In autumn, pros: [More proof], "
        f"cons: [A rival may enter], payoffs: {{a: 2, b: {at % 3}}}}}}}}}"
    )


def _meeting(at: int) -> str:
    return (
        f"  meeting-{at}: {{title: Review of {_of(_PLACES, at)}, kind: steering, date: {_day(at)}, "
        f"attendees: [{_owner(at)}, ana, ben]}}"
    )


def _review(at: int) -> Iterator[str]:
    yield f"  review-{at}:"
    yield f"    title: Review of month {at + 1}"
    yield "    kind: qbr"
    yield f"    date: {_FIRST + dt.timedelta(days=30 * at + 7)}"
    yield "    attendees: [ana, ben]"
    yield "    led_by: [ana, ben]"
    yield f"    goals_met: {at + 3} of {at + 5}"
    yield f"    obstacles: [Late data from {_of(_PLACES, at)}]"
    yield "    actions:"
    for number in range(ACTIONS):
        yield (
            f"      action-{number}: {{title: {_work(at * ACTIONS + number)} again, owner: {_owner(at + number)}, "
            f"due: {_FIRST + dt.timedelta(days=30 * at + 20 + number)}, status: {_of(_STATUSES, at + number)}}}"
        )
