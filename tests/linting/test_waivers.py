from __future__ import annotations

import datetime as dt

import pytest
from tests.linting.plans import document_of, without_risks

from jbp.finding import Spot
from jbp.linting.run import judge, lint
from jbp.linting.settings import Settings
from jbp.linting.waivers import holds
from jbp.rule import Pitfall, Rule, severities
from jbp.rules.base_plan import AS_OF, BASE
from jbp.rules.family import LintRule
from jbp.waiver import Waiver

DAY = dt.date(2026, 6, 15)
ABOUT_WAIVERS = {"unused-waiver", "expired-waiver", "waiver-without-reason"}


def waiver(until: str | None = None, reason: str = "agreed") -> Waiver:
    return Waiver(("no-risks",), (), reason, until, Spot("plan.yaml", 0, 1))


@pytest.mark.parametrize(
    ("until", "reason", "counts"),
    [
        (None, "agreed with both sponsors", True),
        ("2026-06-15", "agreed", True),
        ("2026-06-14", "agreed", False),
        ("2026-02-30", "agreed", False),
        ("soon", "agreed", False),
        ("", "agreed", False),
        (None, "", False),
        (None, "  ", False),
    ],
)
def test_a_waiver_needs_a_reason_and_ends_with_its_day(until: str | None, reason: str, *, counts: bool) -> None:
    assert holds(waiver(until, reason), DAY) is counts


def names(text: str, settings: Settings | None = None) -> list[str]:
    return [finding.name for finding in lint(document_of(text), AS_OF, settings or Settings())]


def about_waivers(text: str, settings: Settings | None = None) -> list[tuple[str, str, str, str]]:
    """What is said of the waivers of a plan: rule, message, label and next step."""
    found = lint(document_of(text), AS_OF, settings or Settings())
    return [(each.name, each.message, each.label, each.mend) for each in found if each.name in ABOUT_WAIVERS]


@pytest.mark.parametrize("rule", ["no-risks", "JBP401", "jbp401", "401", "all-green, no-risks"])
def test_above_the_first_line_it_covers_the_whole_plan(rule: str) -> None:
    text = f"# jbp: ignore[{rule}] -- the sponsors know\n" + without_risks()
    assert "no-risks" in names(without_risks())
    assert "no-risks" not in names(text)


def test_without_a_reason_it_covers_nothing() -> None:
    assert "no-risks" in names("# jbp: ignore[no-risks]\n" + without_risks())


def test_on_or_above_the_line_that_is_shown_it_covers_that_finding_alone() -> None:
    bad = BASE.replace("owner: finn", "owner: Sales team")
    document = document_of(bad)
    shown = [each for each in lint(document, AS_OF, Settings()) if each.name == "no-single-owner"]
    assert shown
    mark = "# jbp: ignore[no-single-owner] until 2026-07-01 -- being hired"
    for finding in shown:
        lines = bad.splitlines()
        at = document.place(finding.at, finding.part).line - 1
        beside = [*lines[:at], f"{lines[at]}  {mark}", *lines[at + 1 :]]
        above = [*lines[:at], " " * (len(lines[at]) - len(lines[at].lstrip())) + mark, *lines[at:]]
        for text in (beside, above):
            assert names("\n".join(text) + "\n").count("no-single-owner") == len(shown) - 1


def test_an_error_of_integrity_in_the_text_is_no_entry_to_waive() -> None:
    assert "yaml-syntax" in names("# jbp: ignore[yaml-syntax] -- we like it\njbp: 1\na: [\n")


def test_a_warning_about_the_text_is_waived_on_its_line() -> None:
    doubtful = BASE.replace("Samples came late, kind", "no, kind")
    assert names(doubtful) == ["ambiguous-scalar"]
    assert names(_marked(doubtful, "late-samples:", "# jbp: ignore[ambiguous-scalar] -- it is a name")) == []
    elsewhere = _marked(doubtful, "slow-market:", "# jbp: ignore[ambiguous-scalar] -- it is a name")
    assert sorted(names(elsewhere)) == ["ambiguous-scalar", "unused-waiver"]


def _marked(text: str, start: str, mark: str) -> str:
    lines = text.splitlines()
    return "\n".join(f"{line}  {mark}" if line.strip().startswith(start) else line for line in lines) + "\n"


@pytest.mark.parametrize(
    ("written", "rules", "until", "reason"),
    [
        ("# jbp: ignore[a] -- why", ("a",), None, "why"),
        ("#jbp:ignore[ a , b,a ]--why", ("a", "b"), None, "why"),
        ("# jbp: ignore[a] until 2026-03-01 -- why -- and why", ("a",), "2026-03-01", "why -- and why"),
        ("# jbp: ignore[a] until: 2026-03-01 --- see ticket #5", ("a",), "2026-03-01", "see ticket #5"),
        ("# jbp: ignore[a] until 1 March 2026 \N{EM DASH} why", ("a",), "1 March 2026", "why"),
        ("# jbp: ignore[a] until -- why", ("a",), "", "why"),
        ("# jbp: ignore[a] for now -- why", ("a",), "for now", "why"),
        ("# jbp: ignore[a] because we may", ("a",), "because we may", ""),
        ("# jbp: ignore[a] --   ", ("a",), None, ""),
        ("# jbp: ignore[a]", ("a",), None, ""),
        ("# jbp: ignore[] -- why", (), None, "why"),
        ("# jbp: ignore[a -- why", ("a -- why",), None, ""),
        ("# jbp: ignore[a] -- why  # yamllint disable-line", ("a",), None, "why"),
        ("# jbp: ignore[a]  # another remark", ("a",), None, ""),
        ("# JBP: Ignore [a] Until 2026-03-01 -- why", ("a",), "2026-03-01", "why"),
        ("# jbp: ignores(a) -- why", ("a",), None, "why"),
        ("# jbp: ignore a, b -- why", (), None, "why"),
        ("# jbp: ignore", (), None, ""),
    ],
)
def test_what_is_nearly_a_waiver_is_read_as_one(
    written: str, rules: tuple[str, ...], until: str | None, reason: str
) -> None:
    (found,) = document_of(f"{written}\n{BASE}").waivers
    assert (found.rules, found.until, found.reason) == (rules, until, reason)
    assert f"{written}\n"[: found.spot.end].rstrip() in written


@pytest.mark.parametrize(
    "written", ["# ignore[a] -- why", "# write # jbp: ignore[a] -- why", "# jbp: keep[a] -- why", "# jbp: ignored"]
)
def test_a_remark_about_waivers_is_none(written: str) -> None:
    assert document_of(f"{written}\n{BASE}").waivers == ()


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("jbp: 1\nx-a:\n  - b\n  - c  #\nid: p\n", ("x-a", 1)),
        ("jbp: 1\nx-a:\n  - b\n  #\n  - c\nid: p\n", ("x-a", 1)),
        ("jbp: 1\nx-a: [\n  b,\n  ]  #\nid: p\n", ("x-a", 0)),
        ("jbp: 1\nx-a: |  #\n  b\nid: p\n", ("x-a",)),
        ("jbp: 1\nx-a:\n  b: 1\n  #\nid: p\n", ("id",)),
        ("jbp: 1  #\nid: p\n", ()),
        ("#\n\njbp: 1\nid: p\n", ()),
        ("jbp: 1\nid: p\n#\n", None),
    ],
)
def test_it_speaks_of_what_begins_on_its_line_or_below(text: str, address: tuple[str | int, ...] | None) -> None:
    (found,) = document_of(text.replace("#", "# jbp: ignore[no-risks] -- agreed")).waivers
    assert found.address == address


def test_below_everything_it_covers_nothing_and_that_is_said() -> None:
    text = without_risks() + "# jbp: ignore[no-risks] -- agreed\n"
    assert "no-risks" in names(text)
    ((name, message, _, mend),) = about_waivers(text)
    assert (name, message) == ("unused-waiver", "the waiver stands above no entry, and so covers nothing")
    assert "on the line of the entry" in mend


@pytest.mark.parametrize(
    ("written", "name", "said"),
    [
        ("ignore[all-green] -- agreed", "unused-waiver", "covers nothing: all-green finds nothing there"),
        (
            "ignore[JBP406, no-risks] -- agreed",
            "unused-waiver",
            "covers less than it names: JBP406 finds nothing there",
        ),
        ("ignore[no-rizks] -- agreed", "unused-waiver", 'names the rule "no-rizks", which does not exist'),
        ("ignore[x, y] -- agreed", "unused-waiver", 'names the rules "x" and "y", which do not exist'),
        ("ignore[JBP4] -- agreed", "unused-waiver", 'names the rule "JBP4", which does not exist'),
        ("ignore[] -- agreed", "unused-waiver", "names no rule, and so covers nothing"),
        ("ignore[all-green, overdue] -- agreed", "unused-waiver", "all-green and overdue find nothing there"),
        ("ignore[unused-waiver] -- agreed", "unused-waiver", 'names "unused-waiver", which no waiver covers'),
        ("ignore[no-risks, JBP001] -- agreed", "unused-waiver", 'names "JBP001", which no waiver covers'),
        ("ignore -- agreed", "unused-waiver", "names no rule, and so covers nothing"),
        (
            "ignore[no-risks] until 2026-06-14 -- agreed",
            "expired-waiver",
            "ended on 14 Jun 2026, 1 day ago, and what it covered is reported again",
        ),
        (
            "ignore[all-green] until 2026-06-01 -- agreed",
            "expired-waiver",
            "ended on 1 Jun 2026, 14 days ago, and covers nothing any more",
        ),
        ("ignore[no-risks] until 30.6.2026 -- agreed", "expired-waiver", "is no date"),
        ("ignore[no-risks] until 2026-06-31 -- agreed", "expired-waiver", "June 2026 has 30 days"),
        ("ignore[no-risks] for now -- agreed", "expired-waiver", '"for now" is no date'),
        ("ignore[no-risks]", "waiver-without-reason", "gives no reason, so what it was to cover is reported"),
        ("ignore[nonsense] until 2026-01-01", "waiver-without-reason", "gives no reason"),
    ],
)
def test_a_waiver_that_means_nothing_any_more_is_found_once(written: str, name: str, said: str) -> None:
    ((found, message, label, mend),) = about_waivers(f"# jbp: {written}\n{without_risks()}")
    assert found == name
    assert message.startswith("the waiver ")
    assert said in message
    assert label
    assert mend


def test_what_was_probably_meant_is_said() -> None:
    def said(written: str) -> tuple[str, str]:
        ((_, _, label, mend),) = about_waivers(f"# jbp: {written}\n{without_risks()}")
        return label, mend

    assert said("ignore[no-rizks] -- agreed") == ('did you mean "no-risks"?', "Write no-risks.")
    assert said("ignore[no-risks] until 30.6.2026 -- x") == ("did you mean 2026-06-30?", "Write `until 2026-06-30`.")
    assert said("ignore[no-risks, qqqq] -- agreed")[0] == "no such rule"
    assert said("ignore[no-risks, all-green] -- agreed")[1] == "Take all-green out of it, and leave the rest."
    assert "`# jbp: ignore[no-risks] until 2026-07-01 -- …`" in said("ignore[no-risks] until 2026-07-01")[1]


def test_it_is_found_where_it_is_written() -> None:
    text = BASE.replace("plan_b: Each", "# jbp: ignore[no-plan-b] -- agreed  # a remark\nplan_b: Each")
    document = document_of(text)
    (finding,) = lint(document, AS_OF, Settings())
    place = document.place(finding.at, finding.part)
    assert document.sources[place.file].line_text(place.line).startswith("# jbp: ignore")
    assert (place.column, place.end_column) == (1, len("# jbp: ignore[no-plan-b] -- agreed") + 1)
    assert finding.stated == ("plan_b", "no-plan-b", "", "", "agreed")


UNUSED = "# jbp: ignore[all-green] -- agreed\n" + BASE


@pytest.mark.parametrize(
    "settings",
    [
        Settings(select=("JBP603", "no-risks")),
        Settings(ignore=("all-green",)),
        Settings(severities={"all-green": None}),
        Settings(pitfalls=(Pitfall.STAKEHOLDERS,)),
        Settings(ignore=("unused-waiver",)),
    ],
)
def test_what_was_not_asked_is_never_called_unused(settings: Settings) -> None:
    assert about_waivers(UNUSED)
    assert about_waivers(UNUSED, settings) == []


def test_what_the_profile_switches_off_is_never_called_unused() -> None:
    text = "# jbp: ignore[kickoff-roles-missing] -- agreed\n" + BASE
    assert about_waivers(text)
    assert about_waivers(text.replace("profile: new", "profile: established")) == []


def test_a_rule_of_the_team_is_a_rule() -> None:
    rule = Rule("TEAM001", "no-pizza", Pitfall.RECORD, severities("W W W"), "", "", "", "", "", "", "")
    settings = Settings(team=(LintRule(rule, lambda _: iter(())),))
    for name in ("no-pizza", "team001"):
        text = f"# jbp: ignore[{name}] -- agreed\n{BASE}"
        assert [message for _, message, _, _ in about_waivers(text, settings)] == [
            f"the waiver covers nothing: {name} finds nothing there"
        ]
        assert "does not exist" in about_waivers(text)[0][1]


def test_two_waivers_of_one_finding_are_both_used() -> None:
    text = "# jbp: ignore[no-risks] -- agreed\n# jbp: ignore[JBP401] -- agreed too\n" + without_risks()
    verdict = judge(document_of(text), AS_OF, Settings())
    assert verdict.findings == ()
    assert [(each.finding.name, each.by.reason) for each in verdict.suppressed] == [("no-risks", "agreed")]


def test_many_waivers_cost_no_more_than_few() -> None:
    text = "# jbp: ignore[no-risks] -- agreed\n" * 5000 + without_risks()
    document = document_of(text)
    assert len(document.waivers) == 5000
    assert lint(document, AS_OF, Settings()) == ()
