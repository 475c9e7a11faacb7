"""`jbp new`: where an entry goes, what is asked of it, and what is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from jbp.cli.questions import Question, questions
from jbp.cli.words import kinds as completed
from jbp.model.kinds import EntryKind, kind_called, kinds
from jbp.model.naming import NOUNS
from jbp.syntax.parse import Source, parse

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp

HEAD = (
    "jbp: 1\nid: p\ntitle: P\nprofile: new\nhorizon: {start: 2026-01-01, end: 2026-12-31}\n"
    "partners:\n  a: Alpha\n  b: Beta\npeople:\n  ana: {name: Ana Ruiz, partner: a}\n"
)
RISK = """risks:
  late-data:
    title: Late data
    ## Whom does it touch: all of you, or one? (joint, a or b)
    # party: joint
    kind: people
    ## How likely is it? (low, medium or high)
    # likelihood: medium
    ## How much would it hurt? (low, medium or high)
    # impact: high
    ## What do you do now, so that it does not happen?
    # mitigation: Start with the data that is there
    ## What would you see first?
    # trigger: Two late days in a week
    owner: ana
    ## When do you look at it again?
    # review_by: 2026-05-01
    ## How does it stand? (open, occurred, closed or accepted)
    # status: open
"""


def uncommented(text: str) -> str:
    """A text with every example in the place of its question."""
    lines = (line for line in text.splitlines(keepends=True) if not line.lstrip().startswith("## "))
    return "".join(line.replace("# ", "", 1) if line.lstrip().startswith("# ") else line for line in lines)


def filled(kind: EntryKind) -> list[str]:
    """The settings of an entry's required fields."""
    values = {"date": "2026-05-05", "start": "2026-01-01", "end": "2026-03-31", "partner": "a", "from": "a", "to": "b"}
    required = kind.required or ((kind.name_field,) if kind.name_field else ())
    fields = [field for field in required if field] if kind.fields else ["name"]
    return [f"--set={field}={values.get(field, 'Some words')}" for field in fields]


def test_an_entry_is_written_with_its_questions(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", f"{HEAD}# the rest\nreviews:\n  r: {{title: R, date: 2026-05-05}}\n")
    options = ("--set", "owner=ana", "--set", "name=Late data", "--set", "kind=people", "--as-of", "2026-01-31")
    shown = jbp("new", "risk", *options, "--dry-run")
    assert (shown.status, shown.err) == (0, "")
    assert "+  late-data:\n+    title: Late data\n" in shown.out
    assert "late-data" not in file.read_text()
    assert jbp("new", "risk", *options) == (
        0,
        "",
        (
            "plan.yaml:12: added the risk risks.late-data\n"
            "Next: answer the 7 questions that stand there, then run: jbp lint\n"
        ),
    )
    assert file.read_text() == f"{HEAD}{RISK}# the rest\nreviews:\n  r: {{title: R, date: 2026-05-05}}\n"
    assert jbp("validate").status == 0


@pytest.mark.parametrize("kind", kinds().values(), ids=lambda kind: kind.word)
def test_every_kind_can_be_added_and_its_examples_are_answers(kind: EntryKind, jbp: Jbp) -> None:
    """An entry of every kind, and what becomes of it when each example takes its question's place."""
    file = jbp.write("plan.yaml", HEAD)
    if kind.holders:
        holder = kind_called({"strategy": "partner"}.get(kind.pattern[0], "")) or next(
            one for one in kinds().values() if one.pattern == kind.pattern[: kind.pattern.index("*") + 1]
        )
        if holder.word != "partner":
            assert jbp("new", holder.word, *filled(holder), "--id", "holder").status == 0
    name = [] if kind.is_listed else ["--id", "a" if kind.is_of_partners else "new-one"]
    inside = ["--in", "a"] if kind.pattern[:2] == ("strategy", "alignment") else []
    settings = filled(kind) or [f"--set={field}={question.example}" for field, question in _first(kind)]
    added = jbp("new", kind.word, *name, *inside, *settings)
    assert (added.status, added.out) == (0, ""), added.err
    assert jbp("validate").status == 0
    text = file.read_text()
    if kind.word in questions():
        unanswered = set(questions()[kind.word]) - {setting.split("=")[1] for setting in settings}
        assert text.count("# ") - text.count("## ") >= len(unanswered)
    # Examples that name what this plan does not have are mistakes of reference, and no others.
    file.write_text(uncommented(text))
    found = jbp("validate", "--format", "concise").out
    assert {line.split()[2] for line in found.splitlines() if ": JBP" in line or " JBP" in line} <= {
        "JBP005",
        *(["JBP006"] if kind.holders else []),  # the holder's own example of its entries has become one
    }, found


def _first(kind: EntryKind) -> list[tuple[str, Question]]:
    if kind.word == "outcome":
        return [("payoffs", Question("", "{a: 1, b: 2}"))]
    return [
        (field, one) for field, one in questions()[kind.word].items() if one.example and one.example[0] not in "+@"
    ][:1]


def test_every_kind_of_the_format_is_there_and_completes() -> None:
    assert {".".join(kind.pattern) for kind in kinds().values()} >= set(NOUNS) - {"sign_off.*"}
    assert completed() == list(kinds())


def test_every_question_has_a_field() -> None:
    for word, fields in questions().items():
        assert set(fields) <= set(kinds()[word].fields), word
        assert not set(fields) & {"note", "links", "formerly", "private_to"}
    without = {word for word, kind in kinds().items() if kind.fields and word not in questions()}
    assert without == {"partner-objective", "capability-gap", "challenge", "offer", "outcome"}


def test_examples_are_written_as_a_plan_writes_them() -> None:
    for fields in questions().values():
        for question in fields.values():
            parsed = parse(Source("x", f"x: {question.example.replace('@', 'a')}\n"))
            assert not question.example or not parsed.problems, question
            assert question.text[-1] in "?."


def test_the_entry_takes_after_its_neighbours(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", f"{HEAD}risks:\n    one:\n        title: One\n\n    two: Two\n\nx-end: 1\n")
    jbp("new", "risk", "--set", "name=Three", "--as-of", "2026-01-01")
    assert "    two: Two\n\n    three:\n        title: Three\n        ## Whom" in file.read_text()
    assert file.read_text().endswith("        # status: open\n\nx-end: 1\n")


def test_where_entries_stand_in_brackets_there_is_no_room_for_questions(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", f"{HEAD}risks: {{one: One}}\n")
    added = jbp("new", "risk", "--set", "name=Two")
    assert file.read_text() == f"{HEAD}risks: {{one: One, two: {{title: Two}}}}\n"
    assert added.err == (
        "plan.yaml:11: added the risk risks.two\n"
        "The questions about it were left out: what stands in brackets has no room for comments.\nNext: jbp lint\n"
    )


def test_an_activity_goes_into_its_initiative(jbp: Jbp) -> None:
    file = jbp.write(
        "plan.yaml", f"{HEAD}initiatives:\n  one: One\n  two:\n    title: Two\n    activities:\n      x: X\n"
    )
    call = ("new", "activity", "--set", "name=Call", "--as-of", "2026-01-01")
    assert jbp(*call).err == (
        "jbp: In which initiative? Say it with --in. There are: initiatives.one, initiatives.two.\n"
    )
    assert 'There is no initiative "initiatives.three".' in jbp(*call, "--in", "initiatives.three").err
    assert jbp(*call, "--in", "initiatives.two").err.startswith(
        "plan.yaml:17: added the activity initiatives.two.activities.call\n"
    )
    assert "      x: X\n      call:\n        title: Call\n        ## Who does it?" in file.read_text()
    assert jbp("new", "initiatives.one.activities", "--set", "name=Call").status == 0
    assert "  one:\n    title: One\n    activities:\n      call:\n        title: Call\n" in file.read_text()
    assert jbp("new", "initiatives.two.activities.other", "--set", "name=Call").status == 0
    assert jbp("get", "initiatives.two.activities.other.title").out == "Call\n"


def test_it_goes_to_the_part_that_holds_its_section(jbp: Jbp) -> None:
    main = jbp.write("plan.yaml", f"{HEAD}parts: [kpis.yaml, work/*.yaml]\n")
    kpis = jbp.write("kpis.yaml", "# The KPIs\nkpis:\n  leads: Leads # of both\n")
    jbp.write("work/one.yaml", "initiatives:\n  one: One\n")
    two = jbp.write("work/two.yaml", "initiatives:\n  two: Two\nkpis: {}\n")
    jbp("new", "kpi", "--set", "name=Deals")
    assert kpis.read_text().startswith("# The KPIs\nkpis:\n  leads: Leads # of both\n  deals:\n    title: Deals\n")
    jbp("new", "initiative", "--set", "name=Three")
    assert "  two: Two\n  three:\n" in two.read_text()
    jbp("new", "activity", "--set", "name=Do", "--in", "two")
    assert "  two:\n    title: Two\n    activities:\n      do:\n" in two.read_text()
    assert main.read_text() == f"{HEAD}parts: [kpis.yaml, work/*.yaml]\n"
    jbp("new", "risk", "--set", "name=Late")
    assert "risks:\n  late:\n" in main.read_text()
    assert jbp("validate").status == 0


def test_what_is_added_to_an_overlay_stands_in_the_overlay(jbp: Jbp) -> None:
    shared = jbp.write("plan.yaml", f"{HEAD}risks:\n  late: Late\ninitiatives:\n  one: {{title: One}}\n")
    own = jbp.write("own.yaml", "jbp: 1\nextends: plan.yaml\nprivate_to: a\n")
    before = shared.read_text()
    for call in (("risk", "--set", "name=Ours"), ("activity", "--set", "name=Ours", "--set", "owner=ana")):
        added = jbp("new", *call, "--plan", "own.yaml", "--as-of", "2026-01-01")
        assert (added.status, added.out) == (0, ""), added.err
    assert shared.read_text() == before
    assert own.read_text().startswith(
        "jbp: 1\nextends: plan.yaml\nprivate_to: a\ninitiatives:\n  one:\n    activities:\n      ours:\n"
    )
    assert jbp("validate", "own.yaml").status == 0
    assert "risks.late exists already" in jbp("new", "risk", "--set", "name=Late", "--plan", "own.yaml").err


def test_questions_name_nothing_that_is_private(jbp: Jbp) -> None:
    text = HEAD.replace(
        "{name: Ana Ruiz, partner: a}", "{name: Ana, partner: a, private_to: a}\n  ben: {name: B, partner: b}"
    )
    file = jbp.write("plan.yaml", text)
    jbp("new", "risk", "--set", "name=Late")
    assert "    ## Which one person watches it? (ben)\n    # owner: ben\n" in file.read_text()


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("risk",), "A risk needs a name: --set name='…'"),
        (("person",), "A person needs a name and a partner: --set name='…' --set partner=a"),
        (("meeting", "--set", "name=M"), "A meeting needs a date: --set date=2026-03-31"),
        (("value-proposition",), "A value proposition needs a statement: --set statement='…'"),
        (("expectation", "--set", "name=E"), "An expectation needs from and to: --set from=a --set to=a"),
        (("dependence", "--id", "d"), "A dependence must say something, such as: --set party="),
        (("dependence", "--set", "share=20%"), "A dependence needs an id"),
        (
            ("declaration", "--set", "rivals=none"),
            "There is one declaration for each partner. Say for which: --id PARTNER",
        ),
        (("declaration", "--set", "rivals=none", "--id", "c"), 'The plan has no partner "c". There are: a, b.'),
        (("component",), "A component needs a name: --set name='…'"),
        (("component", "--set", "name=C", "--set", "x=1"), "has a name and nothing else; leave --set x out."),
        (("component", "--set", "name=C", "--id", "c"), "stands in a list and has no id; leave --id out."),
        (("activity", "--set", "name=A"), "the plan has none yet. First: jbp new initiative"),
        (("risk", "--set", "name=R", "--in", "one"), "A risk stands in no other entry; leave --in out."),
        (("risk", "--set", "name=R", "--id", "R 1"), '"R 1" cannot be an id: '),
        (("risk", "--set", "name=R", "--id", "R 1"), "Did you mean r-1?"),
        (("risk", "--set", "name=R", "--id", "total"), '"total" cannot be an id: '),
        (("risk", "--set", "name=日本"), "A risk needs an id"),
        (
            ("risk", "--set", "name"),
            '--set takes a field and its value, such as owner=ana or targets.total=40%; "name"',
        ),
        (("risk", "--set", "name=R", "--set", "title=S"), "--set title is given twice; give it once."),
        (("kpi", "--set", "name=K", "--set", "targets=9", "--set", "targets.total=1"), "another --set gives a value"),
        (("kpi", "--set", "name=K", "--set", "targets={total: [}"), "is not written as YAML"),
        (("riks", "--set", "name=R"), 'There is no kind of entry "riks". Did you mean "risk"?'),
        (
            ("person", "--set", "name=Ana", "--set", "partner=a"),
            "people.ana exists already. Choose another id with --id",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else " ".join(value),
)
def test_what_is_missing_or_wrong_is_asked_for(call: tuple[str, ...], said: str, jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", HEAD)
    ended = jbp("new", *call)
    assert (ended.status, ended.out) == (2, "")
    assert said in ended.err
    assert file.read_text() == HEAD


def test_a_new_mistake_is_shown_and_nothing_written(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", HEAD)
    ended = jbp("new", "risk", "--set", "name=R", "--set", "owner=zoe", "--set", "likelyhood=low")
    assert ended.status == 1
    assert "which does not exist" in ended.err
    assert "likelihood" in ended.err
    assert "plan.yaml was not written, since the plan would then have these mistakes." in ended.err
    assert file.read_text() == HEAD
    file.write_text(broken := HEAD.replace("partners:", "partners: ["))
    assert jbp("new", "risk", "--set", "name=R").status == 1
    assert file.read_text() == broken


def test_all_that_is_given_needs_no_question(jbp: Jbp) -> None:
    file = jbp.write("plan.yaml", HEAD)
    added = jbp("new", "term", "--set", "name=Deal", "--set", "means=Past stage 3, signed", "-q")
    assert added == (0, "", "")
    assert file.read_text() == HEAD + 'glossary:\n  deal: {title: Deal, means: "Past stage 3, signed"}\n'


@pytest.mark.parametrize("word", ["Focus area", "focus_area", "focus-area", "FOCUS-AREA"])
def test_a_kind_is_found_however_it_is_written(word: str) -> None:
    kind = kind_called(word)
    assert kind is not None
    assert kind.word == "focus-area"


def test_line_ends_and_byte_order_mark_stay(jbp: Jbp) -> None:
    file: Path = jbp.write("plan.yaml", "")
    file.write_bytes(b"\xef\xbb\xbf" + HEAD.replace("\n", "\r\n").encode())
    assert jbp("new", "risk", "--set", "name=R").status == 0
    data = file.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfjbp: 1\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
