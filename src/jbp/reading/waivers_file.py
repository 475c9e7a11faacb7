"""A file of waivers, ``waivers.yaml``: ``waivers: {w1: {rule: watermelon, reason: agreed with both sponsors}}``."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

from jbp.address import parse_address
from jbp.finding import Spot
from jbp.reading.names import shortened
from jbp.reading.typed import close_word
from jbp.reading.waivers import names_in
from jbp.syntax.nodes import ListNode, MapNode, Scalar, Source, is_absent
from jbp.syntax.parse import decode, parse
from jbp.waiver import Waiver

if TYPE_CHECKING:
    from jbp.address import Address
    from jbp.reading.collector import Collector
    from jbp.reading.inputs import FileBytes
    from jbp.syntax.nodes import Entry, Node
    from jbp.syntax.problem import Problem

FIELDS: Final = ("rule", "address", "fingerprint", "plan", "until", "reason")
"""The fields of a waiver, in their order."""
_SYNONYMS: Final = {
    "at": "address",
    "code": "rule",
    "comment": "reason",
    "end": "until",
    "entry": "address",
    "expires": "until",
    "justification": "reason",
    "name": "rule",
    "note": "reason",
    "why": "reason",
}
"""What people call a field that a waiver calls otherwise."""
_SEPARATORS: Final = r"[\s/:>\u203a.]+"
"""What people write between the steps of an address."""
_MOST_GUESSES: Final = 50
"""For how many addresses it is asked which entry was meant: each time all entries of the plan are looked at."""
_SHAPE: Final = "Write `waivers:`, and below it each waiver under an id of its own: `w1: {rule: …, reason: …}`."


def read_waivers(file: FileBytes, tree: MapNode | None, found: Collector) -> tuple[Source, tuple[Waiver, ...]]:
    """The text of a file of waivers, and the waivers that speak of a plan.

    An entry with a mistake is none: without the address that was meant it would cover the whole plan.

    Args:
        file: the file.
        tree: the plan.
        found: takes what is wrong with the file.
    """
    source = decode(file.data, file.name)
    if not isinstance(source, Source):
        found.add_problems((source,))
        return Source(file.name, file.data.decode(errors="replace")), ()
    if not any(line.strip() and not line.lstrip().startswith("#") for line in source.text.splitlines()):
        return source, ()
    parsed = parse(source)
    found.add_problems(parsed.problems if parsed.tree is not None else _in_its_words(parsed.problems))
    section = _section(parsed.tree, found) if parsed.tree is not None else None
    if section is None:
        return source, ()
    plan = _Plan(tree)
    read = (_Entry(entry, plan, found).waiver() for entry in section.entries if _is_stated(entry))
    return source, tuple(waiver for waiver in read if waiver is not None)


def _in_its_words(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """The problems of a text that is no mapping: what is said then speaks of plans."""
    if any(problem.rule != "wrong-type" for problem in problems):
        return problems
    return tuple(problem._replace(mend=_SHAPE) for problem in problems)


def _section(tree: MapNode, found: Collector) -> MapNode | None:
    """What stands under `waivers`, the one key of the file."""
    section: MapNode | None = None
    for entry in tree.entries:
        key, value = entry
        if key.text != "waivers":
            _report_stranger(key, tree, found)
        elif isinstance(value, MapNode):
            section = section or value
        elif _is_stated(entry):
            message = f"waivers holds {_kind(value)}, where entries are meant, each under an id of its own"
            found.add("wrong-type", _spot(value), message, label="entries belong here", mend=_SHAPE)
    return section


def _report_stranger(key: Scalar, tree: MapNode, found: Collector) -> None:
    if key.text.startswith("x-"):
        return
    meant = close_word(key.text, ("waivers",)) if tree.get("waivers") is None else None
    mend = _SHAPE
    if meant is not None:
        mend = f"Write {meant}."
    elif key.text == "jbp":
        mend = "Take it out: the version of the format stands in the plan."
    found.add(
        "unknown-key",
        _spot(key),
        f'a file of waivers holds `waivers` alone, and "{shortened(key.text)}" is another key',
        label=f"did you mean {meant}?" if meant else "not `waivers`",
        mend=mend,
        stated=(key.text,),
    )


class _Plan:
    """The plan that the waivers of a file speak of."""

    def __init__(self, tree: MapNode | None) -> None:
        self._tree = tree
        entry = tree.get("id") if tree is not None else None
        self.id = entry.value.text if entry is not None and isinstance(entry.value, Scalar) else ""
        self._guesses = _MOST_GUESSES

    @property
    def example(self) -> str:
        """An address that shows how one is written."""
        from jbp.reading.addresses import example_address  # only a mistake pays for it  # noqa: PLC0415

        return example_address(self._entries)

    def meant(self, text: str) -> str | None:
        """The address that a text was probably meant for."""
        self._guesses -= 1
        if self._guesses < 0:
            return None
        from jbp.reading.addresses import meant_address  # as above  # noqa: PLC0415

        dotted = ".".join(step for step in re.split(_SEPARATORS, text) if step)
        return dotted if dotted in self._entries else meant_address(dotted, self._entries)

    @cached_property
    def _entries(self) -> dict[str, Address]:
        from jbp.reading.addresses import entry_addresses  # as above  # noqa: PLC0415

        return {} if self._tree is None else entry_addresses(self._tree)


class _Entry:
    """One entry of the file, while it becomes a waiver."""

    def __init__(self, entry: Entry, plan: _Plan, found: Collector) -> None:
        self._key, self._value = entry
        self._name = f'waiver "{shortened(self._key.text)}"'
        self._plan = plan
        self._found = found
        self._texts: dict[str, Scalar] = {}
        self._rules: tuple[str, ...] = ()
        self._is_right = True
        self._seen: set[str] = set()

    def waiver(self) -> Waiver | None:
        """The waiver; None where the entry has a mistake, which is noted, or is meant for another plan."""
        if not isinstance(self._value, MapNode):
            message = f"{self._name} is {_kind(self._value)}, where keys such as rule and reason are meant"
            self._report("wrong-type", self._value, message, "keys belong here", f"Write {_example(self._key.text)}.")
            return None
        for entry in self._value.entries:
            self._read(entry)
        if "rule" not in self._seen:
            mend = "Add `rule: ` with the name or the code of the rule that it is to cover."
            self._report("missing-key", self._key, f"{self._name} does not say which rule it covers", _NO_RULE, mend)
        address = self._address()
        if not self._is_right or self._text("plan") not in (None, self._plan.id):
            return None
        return Waiver(
            rules=self._rules,
            address=address,
            reason=self._text("reason") or "",
            until=self._text("until"),
            spot=_spot(self._key),
            fingerprint=self._text("fingerprint"),
            name=self._key.text,
        )

    def _read(self, entry: Entry) -> None:
        key, value = entry
        if key.text not in FIELDS:
            self._report_unknown(key)
        elif key.text in self._seen:
            return  # a key that stands twice has been reported
        elif is_absent(value):
            self._seen.add(key.text)
            self._is_right = False  # as has one without a value
        elif key.text == "rule":
            self._seen.add("rule")
            self._read_rules(value)
        elif isinstance(value, Scalar):
            self._seen.add(key.text)
            self._texts[key.text] = value
        else:
            self._seen.add(key.text)
            message = f"{self._name}: {key.text} holds {_kind(value)}, where a text is meant"
            self._report("wrong-type", value, message, "a text belongs here", "Write one text without brackets.")

    def _read_rules(self, value: Node) -> None:
        items = value.items if isinstance(value, ListNode) else (value,)
        texts = [item.text for item in items if isinstance(item, Scalar) and not is_absent(item)]
        if len(texts) < len(items):
            message = f"{self._name}: rule holds more than the names or codes of rules"
            self._report("wrong-type", value, message, "names of rules belong here", "Write `rule: watermelon`.")
            return
        self._rules = names_in(",".join(texts))
        if not self._rules:
            message = f"{self._name} names no rule"
            self._report("missing-key", value, message, _NO_RULE, "Write the name or the code of a rule.")

    def _report_unknown(self, key: Scalar) -> None:
        if key.text.startswith("x-"):
            return
        meant = _SYNONYMS.get(key.text.lower()) or close_word(key.text, FIELDS)
        if meant is not None:
            self._seen.add(meant)  # what is missing stands here, by another name
        self._report(
            "unknown-key",
            key,
            f'{self._name} has a key "{shortened(key.text)}", which waivers do not have',
            f"did you mean {meant}?" if meant else "unknown key",
            f"Write {meant}." if meant else f"A waiver has {', '.join(FIELDS[:-1])} and {FIELDS[-1]}. Take it out.",
        )

    def _address(self) -> Address | None:
        """The address that the entry states; the whole plan where it states none."""
        node = self._texts.get("address")
        address = parse_address(node.text) if node is not None else ()
        if node is not None and address is None:
            message = f'{self._name} names its entry as "{shortened(node.text)}", which is no address'
            meant = self._plan.meant(node.text)
            label = f"did you mean {meant}?" if meant else "no address"
            mend = f"Write {meant}." if meant else f"Write an address, such as {self._plan.example}, or none at all."
            self._report("wrong-type", node, message, label, mend)
        return address

    def _text(self, field: str) -> str | None:
        node = self._texts.get(field)
        return None if node is None else node.text

    def _report(self, rule: str, at: Node, message: str, label: str, mend: str) -> None:
        self._is_right = False
        self._found.add(rule, _spot(at), message, label=label, mend=mend, stated=(self._key.text,))


_NO_RULE: Final = "rule is missing"


def _is_stated(entry: Entry) -> bool:
    """Whether an entry is for jbp to read: it has a value, and is not the team's own data."""
    return not is_absent(entry.value) and not entry.key.text.startswith("x-")


def _example(key: str) -> str:
    return f"`{shortened(key)}: {{rule: watermelon, reason: …}}`"


def _kind(node: Node) -> str:
    if isinstance(node, Scalar):
        return "a text"
    return "a list" if isinstance(node, ListNode) else "entries of its own"


def _spot(node: Node) -> Spot:
    return Spot(node.file, node.start, node.end)
