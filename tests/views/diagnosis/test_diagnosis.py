from __future__ import annotations

from datetime import date

from tests.figures.plans import plan_of
from tests.views.on_examples import render_examples
from tests.views.reading import cards, columns, read_rows, sentences, table, titles

from jbp.finding import Finding, Severity
from jbp.linting.score import score
from jbp.rules.catalogue import ALL_RULES, rule_named
from jbp.views.diagnosis.view import view_diagnosis
from jbp.views.elements.blocks import Quote
from jbp.views.elements.cells import Level
from jbp.views.elements.charts import BarChart

AS_OF = date(2026, 6, 15)


def finding(name: str, message: str, severity: Severity = Severity.ERROR, mend: str = "Mend `it`.") -> Finding:
    rule = rule_named(name)
    assert rule is not None
    return Finding(rule.code, rule.name, severity, message, ("x",), mend=mend)


FOUND = (
    finding("no-risks", "the plan records no risks", mend="Add `risks` with `party`."),
    finding("finance-unwatched", 'the finances of "A" were never checked', Severity.NOTE, "Look at A."),
    finding("finance-unwatched", 'the finances of "B" were never checked', Severity.WARNING, "Look at B."),
    finding("no-alliance-manager", 'partner "A" has no alliance manager'),
)


def test_challenges_stand_under_their_pitfalls_with_the_next_step() -> None:
    challenges = table(view_diagnosis(plan_of(""), AS_OF, FOUND), "Key challenges")
    assert [group.title for group in challenges.groups] == [
        "The right stakeholders, at the right time",
        "Having the hard conversations",
        "Possible future changes to collaboration or competition",
    ]
    assert read_rows(challenges)[1] == ("The plan records no risks", "Error", 'Add "risks" with "party".', "+25")


def test_many_findings_of_one_rule_are_one_challenge_of_the_highest_severity() -> None:
    challenge = table(view_diagnosis(plan_of(""), AS_OF, FOUND), "Key challenges").groups[2].rows
    assert len(challenge) == 1
    text, severity, mend, _ = (read_rows(table(view_diagnosis(plan_of(""), AS_OF, FOUND), "Key challenges")))[2]
    rule = rule_named("finance-unwatched")
    assert rule is not None
    assert text == (
        f'{rule.summary.rstrip(".")} / The finances of "A" were never checked / The finances of "B" were never checked'
    )
    assert severity == "Warning"
    assert mend.startswith(rule.mend[:10])
    assert challenge[0].cells[1] == Level("medium", "Warning")


def test_readiness_is_what_the_score_says() -> None:
    sheet = view_diagnosis(plan_of(""), AS_OF, FOUND)
    expected = score(FOUND, {rule.code: rule.pitfall for rule in ALL_RULES})
    (chart,) = sheet.sections[0].blocks
    assert isinstance(chart, BarChart)
    assert [int(bar.value) for bar in chart.bars] == [one.points for one in expected.pitfalls]
    assert {bar.mark_shown for bar in chart.bars} == {"100"}
    assert sheet.lead == (
        f"3 key challenges found: 2 errors, 1 warning. Readiness {expected.points} of 100; "
        "lowest: The right stakeholders, at the right time (75)."
    )


def test_without_findings_nothing_is_called_a_challenge() -> None:
    sheet = view_diagnosis(plan_of(""), AS_OF)
    assert titles(sheet) == ["Readiness"]
    assert sheet.lead == "No challenges were found. Readiness 100 of 100."


def test_a_rule_of_the_team_has_a_place_of_its_own() -> None:
    own = Finding(
        "acme-crm-link", "acme-crm-link", Severity.WARNING, "no link to the CRM", ("kpis", "k"), mend="Add it."
    )
    challenges = table(view_diagnosis(plan_of(""), AS_OF, (own,)), "Key challenges")
    assert [group.title for group in challenges.groups] == ["The team's own rules"]
    assert read_rows(challenges) == [("No link to the CRM", "Warning", "Add it.")]


def test_what_stands_in_backticks_of_the_plan_itself_stays() -> None:
    marked = finding("no-risks", 'KPI "`rm -rf /`" has no `owner`')
    assert read_rows(table(view_diagnosis(plan_of(""), AS_OF, (marked,)), "Key challenges"))[0][0] == (
        'KPI "`rm -rf /`" has no "owner"'
    )


VOICES = """
pulse:
  old: {quote: Slow., party: b, function: Data, date: 2026-03-10}
  new: {quote: Still slow., party: b, date: 2026-05-10, about: initiatives.flow}
  ours: {quote: We try., party: a}
  both: {quote: We hope., party: joint}
initiatives: {flow: {title: Lead flow}}
"""


def test_stakeholders_speak_partner_by_partner_the_newest_first() -> None:
    sheet = view_diagnosis(plan_of(VOICES), AS_OF)
    assert [card.title for card in cards(sheet, "What stakeholders say")] == ["Partner A", "Partner B", "Others"]
    assert sentences(sheet, "What stakeholders say") == ["We try.", "Still slow.", "Slow.", "We hope."]
    quotes = [block for card in cards(sheet, "What stakeholders say") for block in card.blocks]
    assert [block.by for block in quotes if isinstance(block, Quote)] == [
        "",
        "10 May 2026, on Lead flow",
        "Data, 10 Mar 2026",
        "",
    ]


def test_late_recommendations_come_first_and_done_ones_last() -> None:
    plan = plan_of("""
    people: {ana: {name: Ana Ruiz, partner: a}}
    pulse: {slow: {quote: Slow., party: b}}
    recommendations:
      done: {title: Done, due: 2026-01-01, status: done}
      soon: {title: Soon, due: 2026-07-01}
      late: {title: Late, due: 2026-05-15, owner: ana, tool: governance, challenge: Answers take days,
        about: pulse.slow}
      open: {title: Open}
    """)
    steps = table(view_diagnosis(plan, AS_OF), "Recommended next steps")
    first, *rest = read_rows(steps)
    assert [row[0] for row in (first, *rest)] == ["Late", "Soon", "Open", "Done"]
    assert first[1:] == (
        'Answers take days / see "Slow."',
        "Governance",
        "Ana Ruiz",
        "15 May 2026",
        "Delayed",
    )


def test_root_causes_and_lessons() -> None:
    plan = plan_of("""
    root_causes: {late: {title: Reports came late, kind: partnership, evidence: Three months}}
    lessons: {pilot: {title: The pilot worked, kind: success}, two: {title: One list is enough}}
    """)
    sheet = view_diagnosis(plan, AS_OF)
    assert columns(table(sheet, "Root causes")) == ["Root cause", "Lies in", "Evidence"]
    assert read_rows(table(sheet, "Root causes")) == [("Reports came late", "The partnership", "Three months")]
    assert sentences(sheet, "What works") == ["The pilot worked"]
    assert sentences(sheet, "Lessons") == ["One list is enough"]


def test_every_example_renders() -> None:
    assert all(render_examples(view_diagnosis))
