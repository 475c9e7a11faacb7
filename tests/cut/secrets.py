"""Plans that hold something private: a shared plan, with private things put in wherever a plan may hold them.

What is put in is what people write: entries with comments and blank lines, in the plan, in a part, in an overlay and in
rows of a table; names of it in private and in shared places; values that are wrong, and marks that are.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from tests.cut.accepted import FILE, waivers_of, with_private_waivers

from jbp.address import parse_address
from jbp.model.naming import NAME_FIELDS
from jbp.model.references import PATTERNS, SECTIONS, Kind
from jbp.model.stored import shape
from jbp.syntax.nodes import ListNode, MapNode, Scalar, find, walk
from jbp.syntax.parse import Source, parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from tests.cut.shared_plans import Shared

    from jbp.address import Address
    from jbp.model.shape import Shape


def _tables_of(fields: Shape, at: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """Every table of the format whose entries may be private; a star stands for any id."""
    for name in fields.fields_at(at) or ():
        below = (*at, name)
        entry = fields.fields_at((*below, "*"))
        if entry is not None and "private_to" in entry:
            yield below
        yield from _tables_of(fields, below if entry is None else (*below, "*"))


TABLES: Final = tuple(_tables_of(shape()))
_NAMES = {"people": "name", "journal": "headline", "pulse": "quote", "value_propositions": "statement"}
_KINDS = {tuple(section.split(".")): kind for kind, sections in SECTIONS.items() for section in sections}

# What entries of some tables hold, besides their name, so that they would count wherever something is counted.
_BODIES: Final[dict[str, tuple[str, ...]]] = {
    "people": ("partner: {other}", "roles: [alliance_manager, finance]", "level: executive", "function: Secrecy"),
    "kpis": (
        *("party: joint", "kind: lagging", "unit: money", "goal: increase", "combine: sum", "owner: {person}"),
        *("targets: {{2026-Q1: €7, 2026-Q2: €9, total: €99}}", "actuals: {{2026-Q1: €6}}", "trend: down"),
        *("formula: orders * 2", "actuals_from: {table}", "baseline: {{value: €1, date: 2025-12-31}}"),
    ),
    "initiatives": (
        *("party: {other}", "owner: {person}", "status: stalled", "start: 2026-01-01", "end: 2026-06-01"),
        *("progress: 13%", "cost: {{{other}: €7k}}", "focus_areas: [panel, {friend}]", "leading_kpi: orders"),
        *("activities: {{one: {{title: One, due: 2026-06-20, owner: {person}, after: [{friend}]}}}}", "after: [line]"),
    ),
    "focus_areas": (
        *("state: current", "kpis: [orders, {friend}]", "value: {{partners: {{a: €1M}}, period: total}}"),
        *("objectives: {{o: {{title: O}}}}", "target_customers: [factories]"),
    ),
    "risks": (
        *("party: joint", "kind: market", "level: high", "owner: {person}", "review_by: 2026-06-17", "status: open"),
        *("likelihood: high", "impact: high", "mitigation: None yet"),
    ),
    "milestones": ("party: joint", "due: 2026-06-18", "owner: {person}", "status: delayed"),
    "resources": ("party: {other}", "people: 7", "amount: €700k", "period: total"),
    "journal": ("date: 2026-06-11", "by: {person}", "status: stalled"),
    "pulse": ("party: {other}", "function: Sales", "date: 2026-06-12"),
    "conversations": (
        *("kind: money", "raised_on: 2026-01-01", "resolve_by: 2026-06-16", "status: escalated", "owner: {person}"),
        "positions: {{{other}: No, {reader}: Yes}}",
    ),
    "decisions": (
        *("decide_by: 2026-06-19", "makers: [{person}]", "decided: {{option: x, by: [{person}]}}"),
        "options: {{x: {{title: X, payoffs: {{a: €9M, b: €9M}}}}}}",
    ),
    "futures": ("kind: ownership", "term: short", "review_by: 2026-06-21", "owner: {person}", "competitor: rival"),
    "expectations": ("from: {other}", "to: {reader}", "status: not_met", "topic: pricing", "due: 2026-06-20"),
    "meetings": ("kind: steering", "date: 2026-06-22", "attendees: [{person}]"),
    "reviews": ("kind: qbr", "date: 2026-06-23", "attendees: [{person}]", "next: 2026-06-30"),
    "health": ("date: 2026-06-10", "scale: 5", "scores: {{strategic: {{a: 1, b: 1}}}}"),
    "marketing": ("budget: {{a: €90k}}", "start: 2026-06-16", "end: 2026-06-20", "owner: {person}", "claimed: €9k"),
    "governance": ("level: steering", "chairs: [{person}]", "members: [ana, {person}]", "cadence: weekly"),
    "customers": ("segment: factories", "size: 9000", "value: €90M", "overlaps: [panel]"),
    "dependence": ("partner: {other}", "of: revenue", "share: 90%"),
}
_ANYWHERE: Final = (
    *("about: {address}", "note: Nobody else may know", "links: [{{label: L, url: https://example.com/x}}]"),
    *("formerly: [{former}]", "x-own: {{key: [1, 2]}}", "about: [plan_b, {address}]", "owner: {person}"),
)
_WRONG: Final = (
    *("unknown_key: 1", "status: no_such_word", "owner: nobody-at-all", "due: 2026-02-30", "targets: {{p9: a lot}}"),
    *("about: risks.no-such-risk", "party: stranger", "kpi: no-kpi", "links: 12", 'note: "\\u00e9 \\t"'),
)
_MARKS: Final = (
    *("{other}",) * 6,
    *("[{other}]", "nobody", "[]", "[{reader}, nobody]", "[[{reader}]]", "{{x: {reader}}}", '""'),
)
_SPELT: Final = (*("private_to",) * 12, "Private-To", "privateTo")
_COMMENTS: Final = ("# hush", "#    commented: out", "# jbp: ignore[risk-unmitigated] -- hush", "# due: 2026-06-16")


class Secret(NamedTuple):
    """A private entry: its table, its id, its lines."""

    table: Address
    id: str
    lines: tuple[str, ...]


def with_secrets(shared: Shared, draw: Random, *, later: bool = False, overlays: bool = True) -> dict[str, str]:
    """The files of a plan that one partner sees as the shared plan: something private is in it, somewhere."""
    return put_into(shared, secrets_of(shared, draw, later=later), draw, later=later, overlays=overlays)


def put_into(
    shared: Shared, secrets: tuple[Secret, ...], draw: Random, *, later: bool = False, overlays: bool = True
) -> dict[str, str]:
    """The files of a shared plan with these entries in it: in the plan itself, in a part or in an overlay."""
    text = shared.later if later else shared.text
    tree = tree_of(text)
    where = draw.choice(("plan", "plan", "part", *(["overlay"] if overlays else [])))
    may_part = {one for one in secrets if where != "plan" and len(one.table) <= 2}
    outside = tuple(one for one in secrets if one in may_part and draw.random() < 0.5)
    inside = tuple(one for one in secrets if one not in outside)
    files = {"plan.yaml": _woven(shared, text, inside, secrets if where != "overlay" else inside, draw)}
    apart = _standing_alone(outside)
    if apart and where == "part":
        files["plan.yaml"] = _named_part(files["plan.yaml"])
        files["kept/own.yaml"] = f"# nobody reads this\n{apart}"
    if where == "overlay":
        files = {"shared.yaml": files["plan.yaml"], "plan.yaml": _overlay(outside, tree, shared, draw)}
    if shared.table or "secret.csv" in "".join(files.values()):
        files |= _tables(shared, secrets, draw)
    addresses = tuple(".".join(map(str, (*secret.table, secret.id))) for secret in secrets)
    return files | _named(FILE, with_private_waivers(shared, addresses, draw))


def of_nobody(shared: Shared, *, later: bool = False) -> dict[str, str]:
    """The files of the shared plan itself."""
    text = shared.later if later else shared.text
    return {"plan.yaml": text, **_named("figures.csv", shared.table), **_named(FILE, waivers_of(shared))}


def _named(name: str, text: str) -> dict[str, str]:
    """A file; none where it would be empty."""
    return {name: text} if text else {}


@cache
def tree_of(text: str) -> MapNode:
    """What a shared plan says; read once for all that is put into it."""
    tree = parse(Source("plan.yaml", text)).tree
    assert tree is not None
    return tree


def secrets_of(shared: Shared, draw: Random, *, later: bool = False, sound: bool = False) -> tuple[Secret, ...]:
    """A few private entries; with `sound` more, each saying all there is to say, and nothing wrong by itself."""
    tree = tree_of(shared.later if later else shared.text)
    tables = draw.choices(TABLES, k=draw.randint(6, 14) if sound else draw.randint(1, 5))
    names = [(_starless(table, tree, draw), f"{draw.choice('qzkm')}-{draw.choice(('secret', 'talks', '7x'))}-{n}")
             for n, table in enumerate(tables)]  # fmt: skip
    if draw.random() < 0.6:
        names.append((("people",), "zoe"))
    missed = _missed_tables(tree)
    if missed and not sound and draw.random() < 0.3:
        names.append((draw.choice(missed), "k-talks-9"))
    known = [(table, id_) for table, id_ in names if table is not None]
    told = _told_soundly if sound else _told
    return tuple(Secret(table, id_, told(table, id_, _names(known, shared, draw), draw)) for table, id_ in known)


def _missed_tables(tree: MapNode) -> tuple[Address, ...]:
    """The tables that shared entries name something of that nobody wrote down: a mistake, whatever is private there."""
    lists = ((at, node) for at, _, node in walk(tree) if isinstance(node, ListNode) and _kind_at(at) is Kind.ADDRESS)
    texts = (item.text for _, node in lists for item in node.items if isinstance(item, Scalar))
    named = [address for text in texts if (address := parse_address(text)) is not None]
    return tuple(dict.fromkeys(one[:-1] for one in named if len(one) > 2 and find(tree, one[:-1]) is None))


def _starless(table: tuple[str, ...], tree: MapNode, draw: Random) -> Address | None:
    """The address of a table, in some shared entry where it lies in one; None where the plan has none such."""
    address: Address = ()
    for step in table:
        node = find(tree, address)
        if step != "*":
            address = (*address, step)
            continue
        if node is None or not isinstance(node[1], MapNode):
            return None
        found = [key.text for key, value in node[1].entries if isinstance(value, MapNode)]
        if not found:
            return None
        address = (*address, draw.choice(found))
    return address


def _names(known: list[tuple[Address, str]], shared: Shared, draw: Random) -> dict[str, str]:
    """What the lines of a private entry name."""
    friend_table, friend = draw.choice(known)
    return {
        "other": shared.other,
        "reader": shared.reader,
        "person": "zoe"
        if (("people",), "zoe") in known and draw.random() < 0.6
        else draw.choice(("ana", "ben", "dia")),
        "friend": friend,
        "address": ".".join(map(str, (*friend_table, friend))),
        "former": draw.choice(("old-secret", "past-7x")),
        "table": draw.choice(("figures.csv" if shared.table else "secret.csv", "secret.csv")),
    }


def _told(table: Address, id_: str, names: dict[str, str], draw: Random) -> tuple[str, ...]:
    """The lines of a private entry, its id first; one level deeper each."""
    name = _NAMES.get(str(table[0]), "title") if len(table) == 1 else "title"
    pool = (*_BODIES.get(str(table[0]), ()), *draw.sample(_ANYWHERE, 2))
    lines = [f"{name}: Hush {id_}", *draw.sample(pool, draw.randint(1, len(pool)))]
    if draw.random() < 0.3:
        lines.append(draw.choice(_WRONG))
    lines.append(f"{draw.choice(_SPELT)}: {draw.choice(_MARKS)}")
    return _lines(id_, lines, names, draw)


def _told_soundly(table: Address, id_: str, names: dict[str, str], draw: Random) -> tuple[str, ...]:
    """The same, of fields alone that such an entry has."""
    fields = shape().fields_at((*table, id_)) or ()
    name = tuple(f"{one}: Hush {id_}" for one in fields if one in NAME_FIELDS)
    pool = (*_BODIES.get(str(table[0]), ()), *draw.sample(_ANYWHERE, 2))
    lines = [*name, *(line for line in pool if line.partition(":")[0] in fields)]
    return _lines(id_, [*lines, f"private_to: {draw.choice(_MARKS[:7])}"], names, draw)


def _lines(id_: str, lines: list[str], names: dict[str, str], draw: Random) -> tuple[str, ...]:
    unique = {line.partition(":")[0]: line.format(**names) for line in lines}
    if {"actuals", "actuals_from"} <= unique.keys():
        del unique["actuals"]
    body = list(unique.values())
    draw.shuffle(body)
    return (f"{id_}:", *(f"  {line}" for line in body))


def _woven(shared: Shared, text: str, secrets: tuple[Secret, ...], named: tuple[Secret, ...], draw: Random) -> str:
    """The plan with these entries in it, and with names of private ones in shared places."""
    tree = tree_of(text)
    edits = [*_names_of(tree, named, draw), *_items_of(text, tree, shared.other, draw)]
    absent: dict[Address, list[Secret]] = {}
    for secret in secrets:
        found = find(tree, secret.table)
        if found is None or not isinstance(found[1], MapNode):
            absent.setdefault(_standing(tree, secret.table), []).append(secret)
        else:
            edits.append(_edit(text, found[1], secret.lines, draw))
    for at, ones in absent.items():
        found = find(tree, at)
        if not at or found is None or not isinstance(found[1], MapNode):
            continue
        if found[1].flow:
            edits.append((found[1].start + 1, _in_flow(_nested(ones, len(at))) + (", " if found[1].entries else "")))
        else:
            edits.append(_edit(text, found[1], tuple(_written(_nested(ones, len(at)), 0)), draw))
    for at_, added in sorted(edits, key=lambda edit: edit[0], reverse=True):
        text = text[:at_] + added + text[at_:]
    return _before_the_end(text, _standing_alone(absent.get((), ())))


def _standing(tree: MapNode, table: Address) -> Address:
    """How far the way to a table leads through what is there."""
    return next(table[:depth] for depth in range(len(table), -1, -1) if find(tree, table[:depth]) is not None)


def _before_the_end(text: str, added: str) -> str:
    """A text with sections behind its last one; what is said at its end stays there."""
    return text.removesuffix("# The end.\n") + added + ("# The end.\n" if text.endswith("# The end.\n") else "")


def _edit(text: str, table: MapNode, lines: tuple[str, ...], draw: Random) -> tuple[int, str]:
    """Where lines go in a mapping, and how they are written there."""
    if table.flow:
        return table.start + 1, _in_flow({"": list(lines)}) + (", " if table.entries else "")
    first = table.entries[0].key
    column = first.start - (text.rfind("\n", 0, first.start) + 1)
    at = text.rfind("\n", 0, draw.choice(table.entries).key.start) + 1
    while (above := text.rfind("\n", 0, max(at - 1, 0)) + 1) < at and text[above:at].lstrip().startswith("#"):
        at = above
    return at, "".join(_dressed([" " * column + line for line in lines], column, draw))


def _dressed(lines: list[str], column: int, draw: Random) -> list[str]:
    """Lines of an entry with comments and blank lines around and in them."""
    margin = " " * column
    above = draw.choice(([], [], [f"{margin}# above"], [f"{margin}# apart", "", f"{margin}# above"]))
    inner: list[str] = []
    for number, line in enumerate(lines):
        if number and draw.random() < 0.15:
            inner.append(draw.choice((f"{margin}  {draw.choice(_COMMENTS)}", "")))
        beside = f"  {draw.choice(_COMMENTS)}" if draw.random() < 0.1 else ""
        inner.append(line + beside)
    below = draw.choice(([], [], [""], [f"{margin}  # at its end"], [f"{margin}  {draw.choice(_COMMENTS)}", ""]))
    return [f"{line}\n" for line in (*above, *inner, *below)]


def _names_of(tree: MapNode, secrets: tuple[Secret, ...], draw: Random) -> list[tuple[int, str]]:
    """Names of private entries in lists of shared ones, which a partner must not find there either."""
    edits = []
    by_kind: dict[Kind | None, list[Secret]] = {Kind.ADDRESS: list(secrets)}
    for secret in secrets:
        kind = _KINDS.get(tuple(map(str, secret.table)))
        if kind is not None:
            by_kind.setdefault(Kind.PERSON if kind is Kind.PERSON_LOOSELY else kind, []).append(secret)
    for at, _, node in walk(tree):
        named = by_kind.get(_kind_at(at)) if isinstance(node, ListNode) and node.flow and node.items else None
        if named and draw.random() < 0.25:
            one = draw.choice(named)
            name = one.id
            if _kind_at(at) is Kind.ADDRESS:
                former = [line.partition("[")[2][:-1] for line in one.lines if line.startswith("  formerly: [")]
                name = ".".join(map(str, (*one.table, *(former or (one.id,)))))
            edits.append((node.start + 1, f"{name}, "))
    return edits


_ITEMS: Final = {
    "links": "{{label: Hush, url: https://example.com/hush, private_to: {other}}}",
    "cash_flows": "{{year: 1, amount: €70M, probability: 13%, private_to: [{other}]}}",
}
"""What may be private in a list, without an id."""


def _items_of(text: str, tree: MapNode, other: str, draw: Random) -> list[tuple[int, str]]:
    """Private items in lists of shared entries, and in lists that these do not have otherwise."""
    edits = []
    for at, key, node in walk(tree):
        item = _ITEMS.get(key.text, "").format(other=other) if key is not None else ""
        if item and isinstance(node, ListNode) and node.flow and node.items and draw.random() < 0.5:
            edits.append((node.items[draw.randrange(len(node.items))].start, f"{item}, "))
        if len(at) == 2 and isinstance(node, MapNode) and _takes_links(at, node) and draw.random() < 0.1:
            line = f"links: [{_ITEMS['links'].format(other=other)}]"
            edits.append(_edit(text, node, (line,), draw) if not node.flow else (node.start + 1, f"{line}, "))
    return edits


def _takes_links(at: Address, node: MapNode) -> bool:
    return bool(node.entries) and node.get("links") is None and "links" in (shape().fields_at(at) or ())


def _kind_at(at: Address) -> Kind | None:
    """What the items of a list at an address refer to."""
    if at and at[-1] == "about":
        return Kind.ADDRESS
    pattern = PATTERNS
    for step in at:
        found = pattern.at(step)
        if found is None:
            return None
        pattern = found
    items = pattern.steps.get("[]")
    return None if items is None else items.value


def _standing_alone(secrets: Iterable[Secret]) -> str:
    """Sections that hold these entries and nothing else."""
    return "".join(f"{line}\n" for line in _written(_nested(secrets, 0), 0))


def _nested(secrets: Iterable[Secret], depth: int) -> dict[str, object]:
    """Entries in the tables below a depth that they stand in."""
    nested: dict[str, object] = {}
    for secret in secrets:
        node = nested
        for step in secret.table[depth:]:
            node = node.setdefault(str(step), {})  # type: ignore[assignment]
        node[secret.id] = list(secret.lines)
    return nested


def _written(node: dict[str, object], depth: int) -> list[str]:
    lines: list[str] = []
    for key, value in node.items():
        if isinstance(value, list):
            lines += [" " * depth + line for line in value]
        elif isinstance(value, dict):
            lines += [" " * depth + f"{key}:", *_written(value, depth + 2)]
    return lines


def _in_flow(node: dict[str, object]) -> str:
    """The same between curly brackets."""
    written = []
    for key, value in node.items():
        if isinstance(value, list):
            written.append(f"{value[0]} {{{', '.join(line.strip() for line in value[1:])}}}")
        elif isinstance(value, dict):
            written.append(f"{key}: {{{_in_flow(value)}}}")
    return ", ".join(written)


def _named_part(text: str) -> str:
    """The plan with the name of a part, which can tell as much as the part."""
    return text.replace("\npartners:\n", "\nparts: [kept/own.yaml]\npartners:\n", 1)


def _overlay(secrets: tuple[Secret, ...], tree: MapNode, shared: Shared, draw: Random) -> str:
    """An overlay of the other partner, with entries and with keys of shared entries."""
    text = f"# ours alone\njbp: 1\nextends: shared.yaml\nprivate_to: {shared.other}\n{_standing_alone(secrets)}"
    risks = find(tree, ("risks",))
    if risks is not None and "risks:" not in text and isinstance(risks[1], MapNode) and draw.random() < 0.7:
        entry = draw.choice(risks[1].entries)
        if isinstance(entry.value, MapNode):
            text += f"risks:\n  {entry.key.text}:\n    note: We know better.  # hush\n    x-own: 1\n"
    return text


def _tables(shared: Shared, secrets: tuple[Secret, ...], draw: Random) -> dict[str, str]:
    """The tables of figures, with rows of private KPIs and with what is wrong in them."""
    kpis = [secret.id for secret in secrets if secret.table == ("kpis",)]
    rows = [f"{kpi},{when},{value}\n" for kpi in kpis for when, value in (("2026-Q1", "70000"), ("2026-Q2", "a lot"))]
    head, *lines = (shared.table or "kpi,when,value\n").splitlines(keepends=True)
    named = [line for line in lines for line in (draw.choice(rows) if kpis and draw.random() < 0.4 else "", line)]
    return {
        **({"figures.csv": head + "".join(named)} if shared.table else {}),
        "secret.csv": "kpi,when,value\n" + "".join(rows[::2]),
    }
