"""The sections of the market: strategy, customers, focus areas, sales, marketing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.sample_plans.shape import QUARTERS, Shape, day, numbered

if TYPE_CHECKING:
    from tools.sample_plans.texts import FocusArea, Partner
    from tools.sample_plans.yaml_text import Value


def strategy(shape: Shape) -> dict[str, Value]:
    """Why the partners work together, and what each brings and lacks."""
    texts = shape.texts
    return {
        "north_star": texts.north_star,
        "vision": {"text": texts.vision, "horizon": "10y"},
        "mission": {"text": texts.mission, "horizon": "5y"},
        "shared_goals": {
            f"goal-{place}": {"title": kpi.title, "kpis": [f"kpi-{place}"], "due": day(364)}
            for place, kpi in enumerate(texts.kpis, 1)
            if kpi.headline
        },
        "alignment": {key: _alignment(partner) for key, partner in shape.partners.items()},
        "swot": {key: _swot(partner) for key, partner in shape.partners.items()},
    }


def customers(shape: Shape) -> dict[str, Value]:
    """Segments, what they need, and the accounts that are sold to."""
    texts = shape.texts
    segments, needs = numbered("segment", texts.segments), numbered("need", texts.needs)
    return {
        "segments": {
            key: {"title": one.title, "size": one.size, "source": one.source, "as_of": "2026-01-15"}
            for key, one in segments.items()
        },
        "needs": {
            key: {
                "title": need.title,
                "segment": f"segment-{place}",
                "evidence": {"text": need.evidence, "date": "2025-11-15"},
            }
            for place, (key, need) in enumerate(needs.items(), 1)
        },
        "accounts": {
            key: {
                "title": account.title,
                "segment": "segment-1",
                "stage": account.stage,
                "value": f"€{account.value}",
                "relationship": "good" if place % 2 else "weak",
                "lead": shape.partner(place),
            }
            for place, (key, account) in enumerate(numbered("account", texts.accounts).items())
        },
    }


def value_propositions(shape: Shape) -> dict[str, Value]:
    """What the partners promise together."""
    return {
        key: {
            "statement": one.statement,
            "relevancy": one.relevancy,
            "quantified_value": one.quantified,
            "differentiation": one.differentiation,
            "for": "segment-1",
            "need": "need-1",
        }
        for key, one in numbered("proposition", shape.texts.propositions).items()
    }


def focus_areas(shape: Shape) -> dict[str, Value]:
    """Where the partners work together, each with a gain for every partner."""
    return {
        key: _focus_area(shape, place, area)
        for place, (key, area) in enumerate(numbered("area", shape.texts.focus_areas).items())
    }


def sales(shape: Shape) -> dict[str, Value]:
    """How the partners sell, and the pipeline."""
    texts = shape.texts
    return {
        "goals": {QUARTERS[1]: texts.focus_areas[0].objective},
        "qualification": texts.qualification,
        "process": texts.process,
        "cycle": "9m",
        "pipeline": {
            "stages": {
                key: {
                    "title": stage.title,
                    "count": stage.count,
                    "value": f"€{stage.value}",
                    "win_rate": f"{stage.win_rate}%",
                }
                for key, stage in zip(("lead", "trial", "offer"), texts.stages, strict=True)
            },
            "source": "CRM 7",
            "as_of": "2026-06-10",
            "reported": "monthly",
        },
    }


def marketing(shape: Shape) -> dict[str, Value]:
    """Campaigns with a budget of every partner."""
    return {
        "go_to_market": shape.texts.go_to_market,
        "expected_roi": 3,
        "campaigns": {
            key: {
                "title": campaign.title,
                "owner": shape.owner(place),
                "start": day(60 + place * 90),
                "end": day(140 + place * 90),
                "budget": dict.fromkeys(shape.partners, f"€{40 - 10 * place}k"),
                "expected": {"kpi": "kpi-5", "value": 20},
                "note": campaign.goal,
                **({"result": 9} if place == 0 else {}),
            }
            for place, (key, campaign) in enumerate(numbered("campaign", shape.texts.campaigns).items())
        },
    }


def _alignment(partner: Partner) -> dict[str, Value]:
    return {
        "objectives": numbered("objective", partner.goals),
        "capability_gaps": {"gap": partner.gap},
        "challenges": {"challenge": partner.weakness},
        "risks": {"risk": partner.threat},
        "can_offer": {"offer": partner.offer},
    }


def _swot(partner: Partner) -> dict[str, Value]:
    return {
        "strengths": [partner.strength],
        "weaknesses": [partner.weakness],
        "opportunities": [partner.opportunity],
        "threats": [partner.threat],
    }


def _focus_area(shape: Shape, place: int, area: FocusArea) -> dict[str, Value]:
    first, others = area.period_values
    return {
        "title": area.title,
        "state": "expansion" if area.path else "current",
        "component": area.component,
        "rationale": {"partners": {key: partner.goals[place % 2] for key, partner in shape.partners.items()}},
        "objectives": {"goal": {"title": area.objective, "party": "joint", "serves": ["strategy.shared_goals.goal-1"]}},
        "needs": [f"need-{place % len(shape.texts.needs) + 1}"],
        "target_customers": [f"segment-{place % len(shape.texts.segments) + 1}"],
        "value": {
            "partners": {key: f"€{first if key == 'a' else others}" for key in shape.partners},
            "customer": area.customer,
            "period": "total",
        },
        "kpis": [f"kpi-{number}" for number in range(1, len(shape.texts.kpis) + 1) if (number - 1) % 3 == place],
        **({"horizon": "2y", "path_to_inclusion": area.path} if area.path else _mobilized(shape)),
    }


def _mobilized(shape: Shape) -> dict[str, Value]:
    levels = ("full", "on_track", "insufficient", "on_track", "full")
    return {"mobilization": dict(zip(shape.partners, levels, strict=False))}
