"""The sections of the steering: risks, decisions, governance, meetings, and what people say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.sample_plans.shape import Shape, day, numbered

if TYPE_CHECKING:
    from tools.sample_plans.texts import Decision, Risk
    from tools.sample_plans.yaml_text import Value

_LEVELS = (("medium", "high"), ("high", "high"), ("low", "medium"), ("high", "medium"), ("low", "low"))


def risks(shape: Shape) -> dict[str, Value]:
    """The register, over all of the heat map."""
    return {
        key: _risk(shape, place, risk) for place, (key, risk) in enumerate(numbered("risk", shape.texts.risks).items())
    }


def conversations(shape: Shape) -> dict[str, Value]:
    """Hard conversations with a position of every partner."""
    return {
        key: {
            "title": one.title,
            "kind": one.kind,
            "positions": dict(zip(shape.partners, one.positions, strict=False)),
            "raised_on": "2026-04-20",
            "owner": shape.manager(place),
            "resolve_by": day(180 + 20 * place),
            "status": "open",
        }
        for place, (key, one) in enumerate(numbered("conversation", shape.texts.conversations).items())
    }


def decisions(shape: Shape) -> dict[str, Value]:
    """What is to be decided, with options, payoffs and a game of the first two partners."""
    return {key: _decision(shape, one) for key, one in numbered("decision", shape.texts.decisions).items()}


def expectations(shape: Shape) -> dict[str, Value]:
    """What the partners expect of each other."""
    return {
        key: {
            "title": one.title,
            "topic": one.topic,
            "from": shape.partner(place + 1),
            "to": shape.partner(place),
            "owner": shape.owner(place),
            "agreed_on": "2026-01-20",
            "repeats": "monthly",
            "status": "partly_met" if place else "met",
        }
        for place, (key, one) in enumerate(numbered("expectation", shape.texts.expectations).items())
    }


def governance(shape: Shape) -> dict[str, Value]:
    """Two bodies with people of every partner, decision rights, escalation."""
    texts = shape.texts
    sponsors = [shape.sponsor(place) for place in range(shape.partner_count)]
    managers = [shape.manager(place) for place in range(shape.partner_count)]
    steering, office = texts.bodies
    return {
        "bodies": {
            "steering": {
                "title": steering.title,
                "level": "steering",
                "purpose": steering.purpose,
                "chairs": sponsors[:1],
                "members": sponsors,
                "cadence": "quarterly",
                "quorum": {"each": 1},
                "votes": "one_per_partner",
            },
            "office": {
                "title": office.title,
                "level": "management",
                "purpose": office.purpose,
                "chairs": managers[:2],
                "members": managers,
                "cadence": "fortnightly",
                "reports_to": "steering",
            },
        },
        "decision_rights": {"prices": {"title": texts.decision_right, "final_say": "a", "consulted": ["b"]}},
        "reserved_matters": {"share": {"title": texts.reserved_matter, "needs": "all"}},
        "escalation": {
            "level-1": {"level": 1, "to": managers[:2], "within": "7d"},
            "level-2": {"level": 2, "to": sponsors[:2], "within": "14d"},
        },
        "deadlock": {"text": texts.deadlock, "after": "30d", "to": sponsors[:2]},
        "communication": {
            "channel": texts.single_channel,
            "cadence": "weekly",
            "single_point": {key: f"{key}-manager" for key in shape.partners},
        },
    }


def meetings(shape: Shape) -> dict[str, Value]:
    """The kick-off, and a meeting of sponsors to come."""
    kickoff, sponsors = shape.texts.meetings
    people: list[Value] = [shape.sponsor(place) for place in range(shape.partner_count)]
    held: dict[str, Value] = {"kind": "kickoff", "date": "2026-01-14", "minutes_on": "2026-01-15"}
    coming: dict[str, Value] = {"kind": "sponsor", "date": "2026-07-02"}
    return {
        key: {
            "title": meeting.title,
            **fixed,
            "attendees": people,
            "agenda": {
                item: {"title": title, "minutes": 20 + 10 * place, "for": "decision", "owner": shape.manager(place)}
                for place, (item, title) in enumerate(numbered("item", meeting.agenda).items())
            },
        }
        for key, meeting, fixed in (("kickoff", kickoff, held), ("sponsors", sponsors, coming))
    }


def reviews(shape: Shape) -> dict[str, Value]:
    """The review of spring, and what came of it."""
    review = shape.texts.review
    return {
        "spring": {
            "title": review.title,
            "kind": "qbr",
            "date": "2026-04-16",
            "attendees": [shape.manager(place) for place in range(shape.partner_count)],
            "led_by": [shape.manager(0), shape.manager(1)],
            "goals_met": review.goals_met,
            "obstacles": list(review.obstacles),
            "decisions": list(review.decisions),
            "actions": {
                "action": {"title": review.action, "owner": shape.manager(1), "due": "2026-05-29", "status": "on_track"}
            },
            "minutes_on": "2026-04-17",
            "next": "2026-07-16",
        }
    }


def voices(shape: Shape) -> dict[str, Value]:
    """The journal, what stakeholders say, and what is recommended."""
    texts = shape.texts
    return {
        "journal": {
            key: {"date": day(100 + 30 * place), "headline": headline, "by": shape.manager(place)}
            for place, (key, headline) in enumerate(numbered("entry", texts.journal).items())
        },
        "pulse": {
            key: {
                "quote": one.quote,
                "party": shape.partner(place),
                "function": one.function,
                "date": day(120 + 10 * place),
            }
            for place, (key, one) in enumerate(numbered("voice", texts.quotes).items())
        },
        "recommendations": {
            key: {
                "title": one.title,
                "challenge": one.challenge,
                "tool": "governance",
                "owner": shape.manager(place),
                "due": day(190 + 10 * place),
                "about": f"pulse.voice-{place + 1}",
            }
            for place, (key, one) in enumerate(numbered("step", texts.recommendations).items())
        },
    }


def _risk(shape: Shape, place: int, risk: Risk) -> dict[str, Value]:
    likelihood, impact = _LEVELS[place % len(_LEVELS)]
    return {
        "title": risk.title,
        "party": shape.party(place),
        "kind": risk.kind,
        "likelihood": likelihood,
        "impact": impact,
        "mitigation": risk.mitigation,
        "trigger": risk.trigger,
        "owner": shape.owner(place),
        "review_by": day(180 + 15 * place),
        "status": "open",
    }


def _decision(shape: Shape, decision: Decision) -> dict[str, Value]:
    wait, start = decision.options
    payoffs = (("wait", "wait", 3, 2), ("start", "start", 1, 4), ("wait", "start", 0, 1), ("start", "wait", 1, 0))
    return {
        "title": decision.title,
        "decide_by": "2026-07-16",
        "makers": [shape.sponsor(0), shape.sponsor(1)],
        "order": ["a", "b"],
        "discount_rate": "8%",
        "options": {
            "wait": {
                "title": wait.title,
                "pros": list(wait.pros),
                "cons": list(wait.cons),
                "recommended": True,
                "cash_flows": [{"year": 1, "amount": "-€2M", "probability": "60%"}, {"year": 2, "amount": "€4M"}],
            },
            "start": {
                "title": start.title,
                "pros": list(start.pros),
                "cons": list(start.cons),
                "cash_flows": [{"year": 1, "amount": "-€3M"}, {"year": 2, "amount": "€5M", "probability": "50%"}],
            },
        },
        "game": {
            "players": {"a": ["wait", "start"], "b": ["wait", "start"]},
            "outcomes": [
                {"choices": {"a": first, "b": second}, "payoffs": {"a": own, "b": other}}
                for first, second, own, other in payoffs
            ],
        },
    }
