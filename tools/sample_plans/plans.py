"""A whole plan of an alliance that does not exist, in the size that is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tools.sample_plans import figures, market, steering, work
from tools.sample_plans.shape import END, START, Shape
from tools.sample_plans.texts import texts_in
from tools.sample_plans.yaml_text import yaml_text

if TYPE_CHECKING:
    from tools.sample_plans.texts import Language
    from tools.sample_plans.yaml_text import Value


def sample_plan(language: Language, *, initiatives: int, partners: int) -> str:
    """The text of a plan that passes `jbp validate` and has something to show in every document.

    Args:
        language: ``english`` in short texts, or ``german`` in long ones.
        initiatives: how many; up to 30.
        partners: how many; 2 to 5.

    Raises:
        ValueError: there are not so many.
    """
    shape = Shape(texts_in(language), partners, initiatives)
    return yaml_text(_head(shape) | _sections(shape))


def _head(shape: Shape) -> dict[str, Value]:
    texts = shape.texts
    return {
        "jbp": 1,
        "id": f"sample-{texts.language}-{shape.initiative_count}-{shape.partner_count}",
        "title": texts.title,
        "profile": "established",
        "status": "active",
        "context": "ecosystem" if shape.partner_count > 2 else "joint_selling",
        "summary": texts.summary,
        "horizon": {"start": START.isoformat(), "end": END.isoformat(), "extension": "2027-12-31"},
        "currency": texts.currency,
        "revision": 2,
        "revised_on": "2026-06-01",
        "review_every": "3m",
        "partners": _partners(shape),
        "people": _people(shape),
        "consequences": texts.consequences,
        "plan_b": texts.plan_b,
    }


def _sections(shape: Shape) -> dict[str, Value]:
    return {
        "strategy": market.strategy(shape),
        "customers": market.customers(shape),
        "value_propositions": market.value_propositions(shape),
        "focus_areas": market.focus_areas(shape),
        "kpis": figures.kpis(shape),
        "components": list(shape.texts.components),
        "initiatives": work.initiatives(shape),
        "milestones": work.milestones(shape),
        "risks": steering.risks(shape),
        **steering.voices(shape),
        "sales": market.sales(shape),
        "marketing": market.marketing(shape),
        "financials": figures.financials(shape),
        "incentives": figures.incentives(shape),
        "expectations": steering.expectations(shape),
        "conversations": steering.conversations(shape),
        "decisions": steering.decisions(shape),
        "governance": steering.governance(shape),
        "meetings": steering.meetings(shape),
        "reviews": steering.reviews(shape),
    }


def _partners(shape: Shape) -> dict[str, Value]:
    return {
        key: {
            "name": partner.name,
            "kind": partner.kind,
            "touch": "high",
            "color": partner.color,
            "facts": {"Region": partner.region},
            "goals": list(partner.goals),
        }
        for key, partner in shape.partners.items()
    }


def _people(shape: Shape) -> dict[str, Value]:
    parts = (
        ("sponsor", "executive", ["executive_sponsor"]),
        ("manager", "manager", ["alliance_manager"]),
        ("specialist", "specialist", ["technical_support"]),
    )
    return {
        f"{key}-{part}": {
            "name": person.name,
            "partner": key,
            "function": person.function,
            "title": person.title,
            "level": level,
            "roles": roles,
        }
        for key, partner in shape.partners.items()
        for person, (part, level, roles) in zip(partner.people, parts, strict=True)
    }
