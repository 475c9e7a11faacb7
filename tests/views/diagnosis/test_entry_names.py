from __future__ import annotations

from tests.figures.plans import plan_of

from jbp.views.diagnosis.entry_names import entry_name, names_about


def test_entries_are_called_by_their_title_name_or_words() -> None:
    plan = plan_of("""
    people: {ana: {name: Ana Ruiz, partner: a}}
    pulse: {slow: {quote: Slow.}}
    initiatives: {flow: {title: Lead flow, activities: {calls: {title: Calls}}}}
    """)
    about = (
        "people.ana",
        "pulse.slow",
        "initiatives.flow.activities.calls",
        "pulse.slow",
        "currency",
        "a..b",
        "kpis.k",
    )
    assert names_about(plan, about) == ("Ana Ruiz", "Slow.", "Calls")
    assert entry_name(plan, ("partners", "b")) == "Partner B"
