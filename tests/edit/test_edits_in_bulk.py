"""Random edits of random layouts; what is asked of each stands in `judged`."""

from __future__ import annotations

from functools import lru_cache
from random import Random
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
import yaml
from tests.edit.judged import SECTIONS, Edit, judge
from tests.edit.layouts import Laid, invented, pieces, strewn
from tests.edit.second_reader import Entry, Path, Read, entries, read, read_slowly

from jbp.edit.apply import apply, encoded
from jbp.errors import EditError
from jbp.operation import Commented, Data, Insert, Operation, Quote, Remove, Rename, Set
from jbp.syntax.parse import Source, parse

if TYPE_CHECKING:
    from tests.conftest import Figures

TEXTS = (
    *("x", "Two words", "40%", "-$2M", "10-12", "2026-03-31", "NO", "012", "1:30", "null", "~", "", " a ", "a: b"),
    *("a #b", "#a", "- a", "-a", "[a]", "{a: b}", "a, b", "'a'", '"a"', "&a", "*a", "!a", "|", ">", "%a", "@a", "a\nb"),
    *("a\nb\n", "a\n\nb", "\na", "a\n\n", "  a\nb", "a \nb", "a\n# b\n", "don't", 'say "x"', "back\\slash", "日本"),
    *("? a", "=", "<<"),
)
NEW_KEYS = ("new", "new key", "p1: x", "x, y", "NO", "2026-01-01", "don't", "#k", "é")
MOST_REFUSED = 0.002
EVERY = 40
"""Of so many edits one is also read by a parser that shares nothing with jbp's."""


def value(rng: Random) -> Data:
    """Something to write."""
    match rng.randrange(8):
        case 0:
            return tuple(rng.sample(TEXTS, rng.randint(0, 3)))
        case 1:
            return {key: rng.choice(TEXTS) for key in rng.sample(NEW_KEYS, rng.randint(0, 3))}
        case 2:
            return {"title": rng.choice(TEXTS), "targets": {"p1": "10-12"}, "links": ({"label": rng.choice(TEXTS)},)}
        case _:
            return rng.choice(TEXTS)


def drawn(found: list[Entry], said: Read, rng: Random) -> Edit:
    """An edit that is possible."""
    by_path = {entry.path: entry for entry in found}
    entry = rng.choice(found)
    around = by_path.get(entry.path[:-1])
    match rng.choice(["set", "set", "insert", "insert", "root", "remove", "rename", "quote"]):
        case "set":
            return Edit(Set(entry.path, value(rng)), entry, around)
        case "remove":
            near = [one for one in found if one.path[:-1] == entry.path[:-1] and abs(one.number - entry.number) == 1]
            before, after = (next((one for one in near if one.number == entry.number + by), None) for by in (-1, 1))
            return Edit(Remove(entry.path), entry, around, (before, after))
        case "rename" if isinstance(entry.path[-1], str):
            free = [key for key in NEW_KEYS if (*entry.path[:-1], key) not in by_path]
            return Edit(Rename(entry.path, rng.choice(free)), entry, around)
        case "quote" if isinstance(entry.value, yaml.ScalarNode) and not is_empty(entry.value):
            return Edit(Quote(entry.path), entry, around)
        case "root":
            assert isinstance(said, dict)
            key = rng.choice([key for key in (*NEW_KEYS, *SECTIONS) if key not in said])
            return Edit(Insert((key,), value(rng)), None, None)
        case _:
            return inserted(entry, around, rng)


def inserted(entry: Entry, around: Entry | None, rng: Random) -> Edit:
    node = entry.value
    if isinstance(node, yaml.SequenceNode):
        return Edit(Insert((*entry.path, len(node.value)), value(rng)), entry, around)
    if isinstance(node, yaml.ScalarNode) and not is_empty(node):
        return Edit(Set(entry.path, value(rng)), entry, around)
    keys = {key.value for key, _ in node.value} if isinstance(node, yaml.MappingNode) else set()
    key = rng.choice([key for key in NEW_KEYS if key not in keys])
    deeper: Path = rng.choice([(), (), ("below",), (0,), ("below", "further")])
    new = value(rng)
    in_brackets = entry.in_flow or (isinstance(node, yaml.MappingNode) and node.flow_style and node.value)
    if not deeper and not in_brackets and rng.random() < 0.3:
        new = Commented({"title": "T", "owner": "ana"}, {"owner": ("## How?", "# status: x")}, ("## Who?",))
    return Edit(Insert((*entry.path, key, *deeper), new), entry, around)


def is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in {"", "~", "null"}


def tried(texts: list[Laid], rng: Random, edits: int) -> tuple[int, list[str]]:
    """How many edits were tried on each of some texts, and what was said where one was refused."""
    count, refused = 0, []
    once = lru_cache(maxsize=4)(parse)  # the text before is the same for several edits
    for laid in texts:
        said, found = read(laid.text), entries(laid.text)
        for _ in range(edits if found else 0):
            edit = drawn(found, said, rng)
            source = Source("x", laid.text, laid.bom)
            count += 1
            try:
                with patch("jbp.edit.apply.parse", once):
                    after = apply(source, (edit.operation,))
            except EditError as error:
                refused.append(f"{error} {edit.operation!r} {laid.text!r}")
                continue
            try:
                judge(laid.text, after, edit, said, slowly=count % EVERY == 0 and is_read_slowly(laid.text))
                assert encoded(source, after).startswith(b"\xef\xbb\xbf") == laid.bom
                if "\r\n" in laid.text:
                    assert after.count("\n") == after.count("\r\n")
            except (AssertionError, ValueError) as error:
                pytest.fail(f"{edit.operation!r}\n--- before\n{laid.text!r}\n--- after\n{after!r}\n{error}")
    return count, refused


def is_read_slowly(text: str) -> bool:
    """Whether the other parser reads a text at all: it knows YAML 1.1 alone."""
    try:
        read_slowly(text)
    except ValueError:
        return False
    return True


def laid_out(of_plans: list[str], rng: Random, made_up: int) -> list[Laid]:
    """Pieces of plans, strewn with comments, and so many texts made up."""
    return [*(strewn(piece, rng) for piece in of_plans), *(invented(rng) for _ in range(made_up))]


def test_some_edits_change_nothing_else() -> None:
    rng = Random(1)  # noqa: S311 - the same edits every time
    texts = laid_out(rng.sample(pieces(), 60), rng, 40)
    count, refused = tried(texts, rng, 5)
    assert count >= 480
    assert len(refused) <= count * MOST_REFUSED, refused


BEFORE = "#c0\nrisks:\n  a: A  #c1\n  b: {c: 1, d: 2}\nkpis: {}\n"


@pytest.mark.parametrize(
    ("operation", "after"),
    [
        (Set(("risks", "a"), "B"), BEFORE.replace("a: A", "a: C")),
        (Set(("risks", "a"), "B"), BEFORE.replace("a: A  #c1", "a: B")),
        (Set(("risks", "a"), "B"), BEFORE.replace("a: A", "a: B").replace("kpis: {}", "kpis:  {}")),
        (Set(("risks", "a"), "B"), BEFORE.replace("a: A", "a: B").replace("#c0\n", "#c0\n\n")),
        (Set(("risks", "a"), "B"), BEFORE.replace("a: A", "a: B").removesuffix("\n")),
        (Set(("risks", "b", "c"), "2"), BEFORE.replace("c: 1, d: 2", "c: 2, d:  2")),
        (Set(("risks", "b", "d"), "3"), BEFORE.replace("c: 1, d: 2", "c:  1, d: 3")),
        (Remove(("risks", "b", "d")), BEFORE.replace("{c: 1, d: 2}", "{ c: 1}")),
        (Remove(("risks", "a")), BEFORE.replace("#c0\n", "").replace("  a: A  #c1\n", "")),
        (Insert(("risks", "e"), "E"), BEFORE.replace("2}\n", "2}\n  e: E\n").replace("c: 1, d", "c: 1,  d")),
        (Insert(("risks", "e"), "E"), BEFORE.replace("risks:\n", "risks:\n  e: E\n")),
        (Rename(("risks", "a"), "e"), BEFORE.replace("a: A", "e:  A").replace("kpis: {}", "kpis: {} ")),
    ],
)
def test_the_judge_sees_what_is_wrong(operation: Operation, after: str) -> None:
    found = {entry.path: entry for entry in entries(BEFORE)}
    touched = operation.address[:-1] if isinstance(operation, Insert) else operation.address
    edit = Edit(operation, found[touched], found.get(touched[:-1]))
    with pytest.raises(AssertionError):
        judge(BEFORE, after, edit, read(BEFORE), slowly=False)


@pytest.mark.long
def test_edits_change_nothing_else(figures: Figures) -> None:
    count, refused = 0, list[str]()
    for seed in range(4):
        rng = Random(seed)  # noqa: S311 - the same edits every time
        more, also = tried(laid_out(pieces() * 3, rng, 300), rng, 5)
        count, refused = count + more, refused + also
    assert len(refused) <= count * MOST_REFUSED, refused[:20]
    figures.tell("edits tried, none wrong", count)
