"""What is asked of an edit, without a look at how edits are made or proved.

Does another YAML reader find exactly the data that was asked for, are the lines outside the entry the same bytes as
before, and is every comment still there that did not belong to what was removed?
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml
from tests.edit.layouts import comments_of
from tests.edit.second_reader import Entry, Path, Read, read, read_slowly

from jbp.operation import Data, Insert, Operation, Remove, Rename, Set

if TYPE_CHECKING:
    from collections.abc import Sequence

SECTIONS = ("risks", "sign_off", "journal", "meetings")
"""Sections that a text is given, each in a place of its own."""
STRIPPED = r"([|>][0-9]?)[-+]?(?= *(#|$))"


class Edit(NamedTuple):
    """An edit to try.

    Attributes:
        operation: what is done.
        entry: the entry that it touches; of an insert the one it goes into, None at the root.
        around: the entry that holds the touched one; None at the root.
        beside: the neighbours before and after it.
    """

    operation: Operation
    entry: Entry | None
    around: Entry | None
    beside: tuple[Entry | None, Entry | None] = (None, None)


def plain(data: Data) -> Read:
    if isinstance(data, str):
        return data
    if isinstance(data, tuple):
        return [plain(item) for item in data]
    return {key: plain(one) for key, one in data.items()}


def expected(said: Read, operation: Operation) -> Read:
    """What a text must say after an operation; simpler than, and apart from, what jbp holds itself to."""
    return _after(said, operation.address, operation)


def _after(said: Read | None, path: Path, operation: Operation) -> Read:
    step, *rest = path
    if isinstance(step, int):
        items = list(said) if isinstance(said, list) else []
        inner = (
            [_after(items[step] if step < len(items) else None, tuple(rest), operation)]
            if rest
            else _one(items[step] if step < len(items) else None, operation)
        )
        return [*items[:step], *inner, *items[step + 1 :]]
    table = dict(said) if isinstance(said, dict) else {}
    if rest:
        return table | {step: _after(table.get(step), tuple(rest), operation)}
    if isinstance(operation, Rename):
        return {operation.key if key == step else key: one for key, one in table.items()}
    if isinstance(operation, Remove):
        return {key: one for key, one in table.items() if key != step}
    return table | {step: _one(table.get(step), operation)[0]}


def _one(old: Read | None, operation: Operation) -> list[Read]:
    if isinstance(operation, Remove):
        return []
    if isinstance(operation, Set | Insert):
        return [plain(operation.value)]
    return [old if old is not None else ""]


def order(said: Read, path: Path = ()) -> list[Path]:
    """The paths of all keys in their order."""
    if isinstance(said, dict):
        return [one for key, inner in said.items() for one in ((*path, key), *order(inner, (*path, key)))]
    if isinstance(said, list):
        return [one for number, inner in enumerate(said) for one in order(inner, (*path, number))]
    return []


def judge(before: str, after: str, edit: Edit, said: Read, *, slowly: bool) -> None:
    """Everything that is asked of an edit."""
    operation = edit.operation
    wanted = expected(said, operation)
    found = read(after) if after.strip() else {}
    assert found == wanted
    if slowly:
        assert (read_slowly(after) or {}) == wanted
    if operation.address[0] in SECTIONS and edit.entry is None:
        # A section goes to a place of its own; the others stay in their order.
        assert isinstance(found, dict)
        assert [key for key in found if key != operation.address[0]] == list(said)
    else:
        assert order(found) == order(wanted)
    assert_comments(before, after, edit)
    assert_lines(before, after, edit)


def lines_of(edit: Edit, lines: list[str]) -> tuple[int, int]:
    """The first line that an edit may change, and the first after it that it may not."""
    operation, entry = edit.operation, edit.entry
    assert entry is not None
    last_of_all = isinstance(operation, Remove) and entry.siblings == 1
    touched = edit.around if last_of_all and edit.around is not None else entry
    first, last = touched.start[0], touched.end[0]
    column = touched.start[1]
    if isinstance(touched.path[-1], int) and not touched.in_flow:
        while not lines[first].lstrip().startswith("-"):  # the dash may stand above what it opens
            first -= 1
        column = lines[first].index("-")
    if isinstance(operation, Remove):
        while first > 0 and (not lines[first - 1].strip() or lines[first - 1].lstrip().startswith("#")):
            first -= 1
        before, after = edit.beside
        if entry.in_flow and before is not None:  # its comma
            first = min(first, before.end[0])
        if after is not None and re.fullmatch(r"[ -]*-[ -]*", lines[entry.start[0]][: entry.start[1]]):
            last = max(last, after.start[0])  # the next one takes its place behind the dash
    while last + 1 < len(lines) and (not lines[last + 1].strip() or lines[last + 1].lstrip().startswith("#")):
        if not isinstance(operation, Remove) and (not lines[last + 1].strip() or indent_of(lines[last + 1]) <= column):
            break
        last += 1
    return first, last + 1


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip())


def assert_lines(before: str, after: str, edit: Edit) -> None:
    """That the lines outside the touched entry are what they were, and that within a line nothing else changed."""
    old, new = before.split("\n"), after.split("\n")
    if isinstance(edit.operation, Insert) and (edit.entry is None or is_block(edit.entry)):
        assert_only_added(old, new, edit)
        return
    if edit.entry is None:
        return
    first, end = lines_of(edit, old)
    assert new[:first] == old[:first]
    rest = [line.rstrip("\r") for line in old[end:]]
    assert not rest or [line.rstrip("\r") for line in new[len(new) - len(rest) :]] == rest
    assert_within_line(before, after, edit)


def is_block(entry: Entry) -> bool:
    node = entry.value
    return isinstance(node, yaml.CollectionNode) and not node.flow_style and bool(node.value)


def alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many at the beginning are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((number for number, (left, right) in pairs if left != right), min(len(one), len(other)))


def assert_only_added(old: list[str], new: list[str], edit: Edit) -> None:
    """That all lines are there, and the new ones stand together where they belong."""
    old, new = [line.rstrip("\r") for line in old], [line.rstrip("\r") for line in new]
    if old[-1]:
        # A block text that ended with the file, and with no line end, says so once a line follows (``|-``).
        old, new = [re.sub(STRIPPED, r"\1", line) for line in old], [re.sub(STRIPPED, r"\1", line) for line in new]
    front = alike(old, new)
    back = alike(old[front:][::-1], new[front:][::-1])
    assert front + back >= len(old), "a line was changed"
    if edit.entry is not None:
        first, end = edit.entry.start[0], lines_of(edit, old)[1]
        assert new[: first + 1] == old[: first + 1]
        assert not old[end:] or new[len(new) - len(old[end:]) :] == old[end:]


def assert_within_line(before: str, after: str, edit: Edit) -> None:
    """That what stands on the line before the entry is the same, and in brackets what stands behind it."""
    operation, entry = edit.operation, edit.entry
    assert entry is not None
    if isinstance(operation, Remove):
        if entry.in_flow and entry.siblings > 1:
            assert_out_of_brackets(before, after, entry)
        return
    line, column = entry.start if isinstance(operation, Rename) else entry.head
    offset = sum(len(one) + 1 for one in before.split("\n")[:line]) + column
    if not (isinstance(entry.path[-1], int) and not entry.in_flow):
        assert after.startswith(before[:offset])
    if entry.in_flow and not isinstance(operation, Rename):
        end = sum(len(one) + 1 for one in before.split("\n")[: entry.end[0]]) + entry.end[1]
        assert after.endswith(before[end:].lstrip(" ") if entry.end == entry.head else before[end:])


def assert_out_of_brackets(before: str, after: str, entry: Entry) -> None:
    """That nothing is gone from brackets but the entry, a comma and blanks."""
    starts = [0, *(number + 1 for number, sign in enumerate(before) if sign == "\n")]
    own = before[starts[entry.start[0]] + entry.start[1] : starts[entry.end[0]] + entry.end[1]]
    front = alike(before, after)
    back = alike(before[front:][::-1], after[front:][::-1])
    lost, came = before[front : len(before) - back], after[front : len(after) - back]
    assert not came.strip()
    if "#c" not in lost:
        assert sorted(re.sub(r"[\s,]", "", lost)) == sorted(re.sub(r"[\s,]", "", own))


def assert_comments(before: str, after: str, edit: Edit) -> None:
    """That comments stand in their order, and only those are gone that belonged to what is gone."""
    old, new = comments_of(before), comments_of(after)
    gone = [comment for comment in old if comment not in new]
    assert [comment for comment in old if comment in new] == new
    if not gone:
        return
    assert edit.entry is not None
    operation, lines = edit.operation, before.split("\n")
    assert isinstance(operation, Remove) or (
        isinstance(operation, Set) and isinstance(edit.entry.value, yaml.CollectionNode)
    )
    first, end = lines_of(edit, lines)
    within = comments_of("\n".join(lines[first:end]))
    assert set(gone) <= set(within)
