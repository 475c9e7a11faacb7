"""What is wrong though YAML can be read: the forms that plans do not use, and the slips that YAML lets pass.

Each function makes one problem, in the words of somebody who writes plans and knows no YAML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from jbp.finding import Related, Spot
from jbp.syntax.guard import RULE as REFUSED
from jbp.syntax.nodes import MapNode, Scalar, is_absent
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.syntax.nodes import Entry, Node, Source

SYNTAX: Final = "yaml-syntax"
DUPLICATE: Final = "duplicate-id"
WRONG_TYPE: Final = "wrong-type"
TAB: Final = "a tab"

# Texts, since few plans need them compiled.
_CUT: Final = r"[ \t]+(#\w[^\r\n]*)"
_PROPERTY: Final = r"(?:[&!]\S*\s+)+"
_DIRECTIVE: Final = r"(?m)^%[^\r\n]*"
_SPECIAL: Final = {
    "&": "marks a value to be repeated elsewhere",
    "*": "repeats a value from elsewhere",
    "!": "gives a value a type",
    "%": "gives the parser an instruction",
    "@": "is reserved",
    "`": "is reserved",
}


def in_quotes(text: str) -> str:
    """A one-line text in the quotes that leave it most readable."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    if "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shorten(text: str) -> str:
    """A text as a message quotes it: on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= 40 else f"{flat[:39]}…"


def quote_it(
    source: Source, span: tuple[int, int], message: str, label: str = "this text", rule: str = SYNTAX
) -> Problem:
    """A problem that quotes around a stretch of text mend."""
    start, end = span
    text = source.text[start:end]
    meant = in_quotes(text) if text and "\n" not in text else None
    mend = f"Put the text in quotes: {meant}" if meant is not None and len(meant) <= 80 else "Put the text in quotes."
    return Problem(rule, message, Spot(source.name, start, end), label, mend, meant=meant)


def special(source: Source, start: int, end: int, rule: str = SYNTAX) -> Problem:
    """A text that begins with a character which YAML keeps for itself."""
    sign = source.text[start : start + 1]
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    message = f"A text cannot begin with {shown} unless it is in quotes: in YAML it {_SPECIAL[sign]}"
    return quote_it(source, (start, end), message, rule=rule)


def property_(source: Source, start: int, end: int) -> Problem:
    """An anchor, an alias or a tag: `&`, `*` or `!` at the start of a text."""
    if end > start and source.text[start] in _SPECIAL:
        return special(source, start, end, REFUSED)
    return property_of_collection(source, start, end)


def property_of_collection(source: Source, start: int, end: int) -> Problem:
    """An anchor or a tag before a list or a mapping."""
    written = source.text[start:end].rstrip()
    message = f"`{shorten(written)}` is for programs (an anchor or a tag); plans hold none"
    spot = Spot(source.name, start, start + len(written))
    return Problem(REFUSED, message, spot, "here", "Delete it, and write out what it stood for.")


def skip_properties(text: str, start: int, end: int) -> int:
    """Where a value begins behind its anchor and tag."""
    match = re.compile(_PROPERTY).match(text, start, end)
    return start if match is None else match.end()


def directive(source: Source) -> Problem:
    """A line `%YAML 1.2` or `%TAG …`."""
    match = re.search(_DIRECTIVE, source.text)
    start, end = match.span() if match is not None else (0, 0)
    message = "A line that begins with `%` gives the parser an instruction; plans hold none"
    return Problem(REFUSED, message, Spot(source.name, start, end), "this line", "Delete the line.")


def second_document(source: Source, start: int) -> Problem:
    """A second `---`."""
    message = "A second document begins here; a file holds one"
    spot = Spot(source.name, start, min(start + 3, len(source.text)))
    return Problem(REFUSED, message, spot, "here", "Delete the line, or move what follows into a file of its own.")


def key_is_no_text(source: Source, start: int) -> Problem:
    """A list or a mapping where a key belongs."""
    sign = source.text[start : start + 1]
    message = "A key must be a text, and this is a list or a mapping"
    if sign in {"[", "{"}:
        message = f"`{sign}` opens a list or a mapping, and a key must be a text"
    mend = "Put the key in quotes, or write a name for it."
    return Problem(REFUSED, message, Spot(source.name, start, start + 1), "here", mend)


def odd_key(source: Source, key: Scalar) -> Problem:
    """A key that is no name: `<<`, which merges mappings, `~`, or nothing at all."""
    spot = Spot(source.name, key.start, min(max(key.end, key.start + 1), len(source.text)))
    if key.text == "<<":
        message = "`<<` merges another mapping in; plans do without"
        return Problem(REFUSED, message, spot, "here", "Write the entries out.")
    return Problem(
        SYNTAX, "A colon stands here without a key before it", spot, "here", "Write the key before the colon."
    )


def explicit_key(source: Source, start: int) -> Problem:
    """The form `? key`."""
    message = "`?` begins a key in a form that plans do not use"
    mend = "Write `key: value`; put the text in quotes if the question mark belongs to it."
    return Problem(REFUSED, message, Spot(source.name, start, start + 1), "here", mend)


def indicator(source: Source, start: int, end: int) -> Problem:
    """A bare text inside brackets that begins with `?` or `:`, which YAML's versions read differently."""
    sign = source.text[start]
    return quote_it(source, (start, end), f"Inside brackets a text cannot begin with `{sign}` unless it is in quotes")


def pair_in_list(source: Source, node: MapNode) -> Problem:
    """`[Reach: companies]`, which YAML reads as a list of one mapping."""
    key = shorten(node.entries[0].key.text) if node.entries else "?"
    message = f"The colon after `{key}` makes a key of it; in a list of texts that needs quotes"
    return quote_it(source, (node.start, node.end), message)


def duplicate(source: Source, first: Scalar, second: Scalar) -> Problem:
    """A key that stands twice in one mapping."""
    line, _ = source.position(first.start)
    again, _ = source.position(second.start)
    where = f"on line {line} and again on line {again}" if line != again else f"twice on line {line}"
    return Problem(
        DUPLICATE,
        f"`{shorten(second.text)}` stands {where}",
        Spot(source.name, second.start, second.end),
        "stands here again",
        "Keep one of the two, or give one another name.",
        (Related(Spot(source.name, first.start, first.end), "stands here first"),),
    )


def empty_value(source: Source, entry: Entry) -> Problem:
    """A key without a value; or with `null` or `~`, which says the same."""
    key, value = entry
    line, _ = source.position(key.start)
    name = shorten(key.text)
    if isinstance(value, Scalar) and value.text:
        message = f"`{name}` is `{value.text}`; in a plan an absent value is an absent key"
        mend = f"Fill line {line} or delete it."
        return Problem(WRONG_TYPE, message, Spot(source.name, value.start, value.end), "no value", mend)
    cut = re.compile(_CUT).match(source.text, value.start)
    if cut is not None:
        message = f"`{name}` has no value, because `#` begins a comment"
        return quote_it(source, cut.span(1), message, "read as a comment", WRONG_TYPE)
    mend = f"Fill line {line} or delete it; if the lines below belong to it, indent them."
    return Problem(WRONG_TYPE, f"`{name}` has no value", Spot(source.name, key.start, key.end), "no value", mend)


def empty_item(source: Source, item: Node) -> Problem:
    """An item of a list that holds nothing."""
    line, _ = source.position(item.start)
    text = source.text[item.start : item.end]
    cut = re.compile(_CUT).match(source.text, item.start)
    if not text and cut is not None:
        message = "The list's item is empty, because `#` begins a comment"
        return quote_it(source, cut.span(1), message, "read as a comment", WRONG_TYPE)
    start = item.start if text else max(item.start - 1, 0)
    message = f"The list's item is `{text}`, which says nothing" if text else "The list's item is empty"
    return Problem(
        WRONG_TYPE, message, Spot(source.name, start, item.end), "no value", f"Fill line {line} or delete it."
    )


def stray_commas(source: Source, node: MapNode) -> Iterator[Problem]:
    """Keys without a value inside `{…}`: nearly always the rest of a text that holds a comma."""
    before: Entry | None = None
    run: list[Entry] = []
    for entry in node.entries:
        if not is_absent(entry.value):
            yield from _close_run(source, before, run)
            before, run = entry, []
        elif before is not None and isinstance(before.value, Scalar) and _is_bare(source, entry):
            run.append(entry)
        else:
            yield empty_value(source, entry)
    yield from _close_run(source, before, run)


def _close_run(source: Source, before: Entry | None, run: Sequence[Entry]) -> Iterator[Problem]:
    if before is None or not run:
        return
    last = run[-1].key
    value = before.value
    joined = source.text[value.start : last.end]
    if isinstance(value, Scalar) and value.style in {"single", "double"}:
        joined = value.text + source.text[value.end : last.end]
    meant = in_quotes(joined) if "\n" not in joined else None
    name = shorten(before.key.text)
    message = f"The comma ends the value of `{name}`, and `{shorten(run[0].key.text)}` is read as a key without a value"
    mend = f"If the comma belongs to the text, put it in quotes: {name}: {meant or 'with quotes around the whole text'}"
    spot = Spot(source.name, value.start, last.end)
    yield Problem(WRONG_TYPE, message, spot, "one text?", mend, meant=meant)


def _is_bare(source: Source, entry: Entry) -> bool:
    """Whether a key has no colon either."""
    value = entry.value
    return value.start == value.end and not source.text[entry.key.end :].lstrip().startswith(":")


def tabs(source: Source, places: Sequence[int]) -> Problem:
    """Tabs where blanks belong; one problem for all of them."""
    lines = sorted({source.position(place)[0] for place in places})
    first, more = lines[0], len(lines) - 1
    others = f" and {more} more line{'s' if more > 1 else ''}" if more else ""
    verb = "hold a tab" if more else "holds a tab"
    message = f"Line {first}{others} {verb} outside the texts; YAML wants blanks there"
    mend = "Put blanks in place of every tab; most editors can do that for the whole file."
    return Problem(SYNTAX, message, Spot(source.name, places[0], places[0] + 1), TAB, mend)


def no_mapping(source: Source, root: Node | None) -> Problem:
    """A file that holds nothing, or no keys."""
    mend = "A plan begins with `jbp: 1`; `jbp init` writes one."
    if root is None or is_absent(root):
        return Problem(WRONG_TYPE, "The file is empty: it holds no keys", Spot(source.name, 0, 0), "", mend)
    kind = "a text" if isinstance(root, Scalar) else "a list"
    message = f"The file holds {kind}, not keys with values"
    return Problem(WRONG_TYPE, message, Spot(source.name, root.start, root.end), f"this is {kind}", mend)
