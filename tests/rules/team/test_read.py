from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.rules.team.asking import mistakes, rule_of

from jbp.errors import UsageError
from jbp.finding import Severity
from jbp.rule import Pitfall
from jbp.rules.team.read import MOST_RULES, team_rules, team_rules_of
from jbp.syntax.parse import Source

RULE = "{select: kpis.*, condition: {source: stated}, message: found, severity: error}"


def test_what_a_file_states_becomes_a_rule() -> None:
    rule = rule_of("kpis.*", "{source: stated}", where="{kind: lagging}", code="ACME001", pitfall="actions").rule
    assert (rule.code, rule.name, rule.pitfall, rule.scope) == ("ACME001", "own-rule", Pitfall.ACTIONS, "local")
    assert set(rule.severities) == {Severity.WARNING}
    assert rule.summary == "The team asks of every `kpis.*` of which `kind` is lagging that `source` is stated."
    for text in (rule.summary, rule.why, rule.detection, rule.false_positives, rule.mend):
        assert text.endswith(".")
    assert rule.bad == rule.good == ""


def test_what_a_file_says_of_a_rule_is_kept() -> None:
    rule = rule_of("kpis.*", "{source: stated}", why="Because.", mend="Write it.", summary="A source.").rule
    assert (rule.why, rule.mend, rule.summary) == ("Because.", "Write it.", "A source.")


def test_without_a_code_a_rule_goes_by_its_name() -> None:
    rule = rule_of("kpis.*", "{source: stated}").rule
    assert (rule.code, rule.pitfall) == ("own-rule", Pitfall.RECORD)


def test_all_mistakes_are_said_at_once_in_the_order_of_the_file() -> None:
    text = """\
ruls: 1
rules:
  no-risks:
    select: kpis.*
    where: {kind: laging}
    condition: {titel: stated, baseline.date: {before: today}}
    message: KPI {titel}
    severity: warn
  other:
    selct: kpis.*
    condition: {anything: stated}
    message: found
    severity: error
    code: JBP900
    pitfall: action
"""
    assert mistakes(text) == [
        '1:1: there is no key "ruls" here; did you mean "rules"?',
        '3:3: "no-risks" is the name of a rule that jbp brings itself (JBP401); choose another.',
        '5:19: `kind` is never "laging"; did you mean "lagging"?',
        '6:17: `kpis.*` has no field "titel"; did you mean "title"?',
        '6:56: `baseline.date`: "today" is written as_of: the day that the plan is looked at.',
        '7:14: `kpis.*` has no field "titel"; did you mean "title"?',
        '8:15: there is no severity "warn"; did you mean "warning"?',
        '9:3: the rule "other" has no `select`.',
        '10:5: a rule has no key "selct"; did you mean "select"?',
        '14:11: "JBP900" begins with JBP, as only the codes of the rules do that jbp brings itself.',
        '15:14: there is no pitfall "action"; did you mean "actions"?',
    ]


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"select": "kpi.*"}, 'the plan has no field "kpi"; did you mean "kpis"?'),
        ({"select": "kpis"}, "`kpis` holds the entries; kpis.* selects every one of them"),
        ({"select": "kpis.*.title"}, "`kpis.*.title` holds a text; select the entry that holds it"),
        ({"select": "financials.cost_share"}, "name it in `condition`"),
        ({"select": "kpis.*.title.*"}, "holds a text, and no `*` stands below it"),
        ({"select": "customers.*.*"}, "name one of the fields of `customers`"),
        ({"select": "kpis..x"}, "is no address pattern"),
        ({"select": "kpis*"}, "is no address pattern"),
        ({"select": "x-crm"}, "is asked for in `condition`"),
        ({"select": "kpis.x-crm"}, "no `x-crm` stands below it"),
        ({"select": "[kpis.*]"}, "`select` is a text"),
        ({"condition": "{}"}, "a mapping from fields to what is asked"),
        ({"condition": "stated"}, "a mapping from fields to what is asked"),
        ({"condition": "{targets.*: stated}"}, "`*` can stand only in `select`"),
        ({"condition": "{a..b: stated}"}, "is written like baseline.date"),
        ({"condition": "{source.name: stated}"}, "`kpis.*.source` holds a text, and no `name` stands below it"),
        ({"condition": "{source: {lik: x}}"}, 'there is no test "lik"; did you mean "like"?'),
        ({"condition": "{source: {at_least: 5}}"}, "`at_least` compares figures"),
        ({"condition": "{source: {before: as_of}}"}, "`before` compares dates, and `source` holds a text"),
        ({"condition": "{weight: {like: x}}"}, "`like` looks at texts, and `weight` holds a number"),
        ({"condition": "{source: {count: 2}}"}, "`count` counts lists and entries"),
        ({"condition": "{targets: {count: many}}"}, "is no whole number"),
        ({"condition": "{targets: {count: {least: 2}}}"}, '`count` knows no "least"; did you mean "at_least"?'),
        ({"condition": "{targets: {count: [2]}}"}, "`count` takes a whole number"),
        ({"condition": f"{{source: {{like: {'x' * 201}}}}}"}, "at most 200 characters"),
        ({"condition": "{source: {}}"}, "nothing is asked of `source`"),
        ({"condition": "{source: []}"}, "the list of what may stand there is empty"),
        ({"condition": "{source: [[a]]}"}, "compared with a single value"),
        ({"condition": "{baseline: 5}"}, "`baseline` holds fields of its own, so ask whether it is stated"),
        ({"condition": "{baseline: {date: as_of}}"}, "ask of one of them as `baseline.date`"),
        ({"condition": "{targets.total: {at_least: 10-12}}"}, 'a limit is a single figure, and "10-12" is none'),
        ({"condition": "{targets.total: {at_least: ten}}"}, "is no quantity"),
        ({"condition": "{baseline.date: {after: 2026-02-30}}"}, "February 2026 has 28 days"),
        ({"condition": "{baseline.date: {after: 30 days ago}}"}, "30d ago and 30d ahead are possible too"),
        ({"condition": "{headline: yes}"}, "did you mean true?"),
        ({"condition": "{any: {source: stated}}"}, "`any` is a list of conditions"),
        ({"condition": "{any: []}"}, "`any` is a list of conditions"),
        ({"condition": "{not: stated}"}, "a mapping from fields to what is asked"),
        ({"condition": "{party: {at_least: 2}}"}, "`party` holds a list of texts"),
        ({"message": "'KPI {titel}'"}, 'did you mean "title"?'),
        ({"message": "'KPI {baseline}'"}, "name a single one, such as {baseline.…}"),
        ({"message": "'KPI {'"}, "is not closed"),
        ({"message": "{title}: found"}, ""),
        ({"code": "acme001"}, "two to eight capital letters and three digits"),
        ({"code": "JBP401"}, "begins with JBP"),
        ({"pitfall": "integrity"}, 'there is no pitfall "integrity"'),
        ({"why": ""}, "`why` has no value"),
    ],
)
def test_what_cannot_be_is_said(keys: dict[str, str], said: str) -> None:
    with pytest.raises(UsageError) as raised:
        rule_of(**{"select": "kpis.*", "condition": "{source: stated}", **keys})
    assert said in str(raised.value)


@pytest.mark.parametrize("name", ["CRM", "a_b", "-a", "42", "jbp-own", "jbp401", "x" * 65])
def test_a_name_is_in_kebab_case_and_not_taken(name: str) -> None:
    (said,) = mistakes(f"rules:\n  {name}: {RULE}\n")
    assert name in said


def test_two_rules_have_two_names_and_two_codes() -> None:
    coded = RULE.replace("select", "code: ACME001, select")
    (said,) = mistakes(f"rules:\n  first: {coded}\n  second: {coded}\n")
    assert said.endswith('"ACME001" is the code of the rule "first" already.')
    assert any(
        "stands on line 2 and again on line 3" in said for said in mistakes(f"rules:\n  a: {RULE}\n  a: {RULE}\n")
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "1:1: The file is empty: it holds no keys. A file of team rules begins with `rules:`."),
        ("- a\n", "A file of team rules begins with `rules:`."),
        ("rules: {a: [\n", "The file ends inside"),
        ("rules: none\n", "here stand the rules, each under its name"),
        ("rule: {}\n", "the key `rules` is missing"),
        ("rules:\n  a: found\n", 'the rule "a" is a mapping'),
        ("rules:\n  a: &x {select: kpis.*}\n", "is for programs"),
    ],
)
def test_a_text_that_states_no_rules_is_explained(text: str, said: str) -> None:
    assert any(said in line for line in mistakes(text))


def test_a_file_without_rules_is_one() -> None:
    assert team_rules(Source("team-rules.yaml", "rules: {}\n")) == ()


def test_there_is_an_end_to_what_a_file_may_ask() -> None:
    many = "".join(f"  r{number}x: {RULE}\n" for number in range(MOST_RULES + 1))
    assert mistakes(f"rules:\n{many}") == ["1:1: a file states at most 200 rules; put the others into a second file."]
    wide = ", ".join(["{source: stated}"] * 1001)
    (said,) = mistakes(f"rules:\n  a: {RULE.replace('{source: stated}', f'{{any: [{wide}]}}')}\n")
    assert said == "1:1: a file asks at most 1000 things; put some into a second file."


def test_of_very_many_mistakes_the_first_are_said() -> None:
    wrong = ", ".join(f"f{number}: stated" for number in range(60))
    said = mistakes(f"rules:\n  a: {RULE.replace('source: stated', wrong)}\n")
    assert len(said) == 51
    assert said[-1] == " and 10 more"


def test_bytes_are_read_as_a_plans_are() -> None:
    assert len(team_rules_of("r.yaml", f"\ufeffrules:\n  a: {RULE}\n".encode())) == 1
    with pytest.raises(UsageError, match=r"r\.yaml:1:1: .*UTF-16"):
        team_rules_of("r.yaml", "rules: {}".encode("utf-16"))


WORDS = st.sampled_from(
    ["stated", "absent", "kpis.*", "as_of", "{title}", "{", "30d ago", "$5", "*", "x", "any", "plan"]
)
KEYS = st.sampled_from(
    ["select", "condition", "where", "any", "not", "all", "count", "like", "source", "targets", "x-a"]
)
NODES = st.recursive(
    WORDS.map(lambda word: f'"{word}"'),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: f"[{', '.join(items)}]")
        | st.dictionaries(KEYS, inner, max_size=4).map(
            lambda items: "{" + ", ".join(f"{key}: {value}" for key, value in items.items()) + "}"
        )
    ),
)


@settings(deadline=None)
@given(NODES, NODES, NODES)
def test_nothing_but_a_usage_error_comes_of_any_file(condition: str, message: str, select: str) -> None:
    rule = f"{{select: {select}, condition: {condition}, message: {message}, severity: note}}"
    mistakes(f"rules: {{own-rule: {rule}}}\n")
    mistakes(f"rules: {{own-rule: {rule.replace(select, 'kpis.*', 1)}}}\n")
    mistakes(f"rules: {condition}\n")


@settings(deadline=None)
@given(st.text())
def test_nothing_but_a_usage_error_comes_of_any_text(text: str) -> None:
    mistakes(text)
