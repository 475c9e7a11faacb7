"""What stands private beside a shared plan must not change one byte of what a partner reads."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.effort import cases

from jbp.cut import cut
from jbp.edit.attach import attached
from jbp.edit.canonical import canonical
from jbp.model.stored import shape
from jbp.syntax.nodes import MapNode, find
from jbp.syntax.parse import Source, parse

PLANS = sorted((Path(__file__).parents[2] / "examples").glob("*/plan.yaml"))
TABLES = (
    "people",
    "kpis",
    "initiatives",
    "risks",
    "milestones",
    "conversations",
    "futures",
    "focus_areas",
    "decisions",
)

BODIES = (
    "title: Secret",
    "title: Secret  # beside\nowner: {ben}\n# between\nabout: kpis.secret-kpis",
    "title: [broken, {{type: yes}}]\nunknown: 012\nstatus: no_such_status",
    "name: Secret\npartner: nobody\nlinks:\n  - label: One\n    # in a list\n    url: javascript:alert(1)",
    "title: |\n  Several lines\n\n  # and no comment\nformula: secret-kpis * 2",
    "activities:\n  # first\n  step: {{title: Step, after: [other]}}\n  other: Other",
    "formerly: [old-secret]\nnote: '# x'\nx-crm: {{key: 1}}\ntargets: {{2026-Q1: 1, total: TBD}}",
    "{{}}",
)
MARKS = ("{other}", "[{other}]", "nobody", "[]", "[{reader}, nobody]", "[[{reader}]]", "")


@cache
def read_by(partner: str, text: str) -> str:
    parsed = parse(Source("plan.yaml", text))
    assert parsed.tree is not None, parsed.problems[0]
    remarks = attached(parsed.source, parsed.tree, parsed.comments, doubtful=False)
    return canonical(cut(parsed.tree, partner, {}), shape(), remarks)


def private_entry(drawn: st.DataObject, table: str, names: dict[str, str]) -> list[str]:
    """The lines of an entry that the reader may not see, with comments and blank lines around and in it."""
    body = drawn.draw(st.sampled_from(BODIES)).format(**names)
    mark = "private_to: " + drawn.draw(st.sampled_from(MARKS)).format(**names)
    inner = [] if body == "{}" else body.splitlines()
    lines = [f"  secret-{table}:" + drawn.draw(st.sampled_from(["", "  # beside the secret"]))]
    first, last = ([mark], []) if drawn.draw(st.booleans()) else ([], [mark])
    lines += [f"    {line}" if line else "" for line in [*first, *inner, *last]]
    above = drawn.draw(
        st.sampled_from([[], ["  # above"], ["", "  # above", "  # two lines"], ["  # apart", "", "  # above"]])
    )
    below = drawn.draw(
        st.sampled_from([[], [""], ["    # at its end"], ["    # commented: out", ""], ["#    commented: out", ""]])
    )
    return [*above, *lines, *below]


@cases(30, 1_000)
@given(st.data())
def test_private_entries_leave_no_trace_in_what_a_partner_reads(drawn: st.DataObject) -> None:
    shared = drawn.draw(st.sampled_from(PLANS)).read_text("utf-8")
    tree = parse(Source("plan.yaml", shared)).tree
    assert tree is not None
    partners = find(tree, ("partners",))
    assert partners is not None
    assert isinstance(partners[1], MapNode)
    other, reader = (entry.key.text for entry in partners[1].entries[:2])
    names = {"other": other, "reader": reader, "ben": "nobody-else"}
    lines = shared.splitlines()
    for table in drawn.draw(st.lists(st.sampled_from(TABLES), unique=True, min_size=1, max_size=4)):
        secret = private_entry(drawn, table, names)
        if f"{table}:" not in lines:
            lines += [f"{table}:", *secret]
            continue
        start = lines.index(f"{table}:") + 1
        entries = [at for at in range(start, len(lines)) if is_entry(lines, start, at)]
        place = drawn.draw(st.sampled_from(entries))
        while lines[place - 1].lstrip().startswith("#"):
            place -= 1
        lines[place:place] = secret
    assert read_by(reader, "\n".join(lines) + "\n") == read_by(reader, shared)


def is_entry(lines: list[str], start: int, at: int) -> bool:
    """Whether an entry of the table that begins at `start` stands on a line."""
    inside = all(line.startswith(" ") or not line for line in lines[start : at + 1])
    return inside and lines[at].startswith("  ") and not lines[at].startswith(("   ", "  #", "  -"))
