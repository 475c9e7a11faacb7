"""What stakeholders say, partner by partner, the newest first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from jbp.figures.parties import partners_of
from jbp.values.date import show_date
from jbp.views.diagnosis.entry_names import names_about
from jbp.views.diagnosis.wording import DIAGNOSIS_WORDS as WORDS
from jbp.views.elements.blocks import Card, Cards, Quote
from jbp.views.elements.marks import mark_party

if TYPE_CHECKING:
    from jbp.model.plan import Plan
    from jbp.model.record import Voice


def voices_block(plan: Plan) -> Cards:
    """A panel for each partner whose people said something, and one for the voices of several or of none."""
    by_partner: dict[str, list[Voice]] = {key: [] for key in (*plan.partners, "")}
    for voice in sorted(plan.pulse.values(), key=lambda one: one.date or date.min, reverse=True):
        partners = partners_of(voice.party, plan)
        by_partner[partners[0] if len(partners) == 1 else ""].append(voice)
    return Cards(tuple(_card(plan, partner, voices) for partner, voices in by_partner.items() if voices))


def _card(plan: Plan, partner: str, voices: list[Voice]) -> Card:
    if not partner:
        return Card(WORDS.others, tuple(_quote(plan, voice, of_party=True) for voice in voices))
    quotes = tuple(_quote(plan, voice, of_party=False) for voice in voices)
    return Card(plan.partners[partner].name, quotes, mark_party((partner,), plan))


def _quote(plan: Plan, voice: Voice, *, of_party: bool) -> Quote:
    """A quote with its function, its day, and what it speaks of; with its party where the panel does not say it."""
    names = ", ".join(names_about(plan, voice.about))
    by = (
        voice.function or "",
        show_date(voice.date) if voice.date else "",
        WORDS.said_about.format(names=names) if names else "",
    )
    party = mark_party(voice.party, plan) if of_party and voice.party else None
    return Quote(voice.quote, ", ".join(filter(None, by)), party)
