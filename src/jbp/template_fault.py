"""What is wrong with a template, as people are told and as programs are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

Kind: TypeAlias = Literal[
    "syntax",
    "undefined",
    "filter",
    "missing-template",
    "unprintable",
    "not-allowed",
    "value",
    "endless",
    "time",
    "memory",
    "output",
    "page",
    "ended",
    "name",
]
"""The kinds of fault, by a word that stays the same from version to version."""

LIMIT_KINDS: frozenset[Kind] = frozenset({"time", "memory", "output", "ended"})
"""What is told of a template that has passed a limit."""

KINDS: tuple[str, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class TemplateFault:
    """One fault of one template.

    Attributes:
        kind: which kind of fault it is.
        message: what is wrong, in a sentence.
        hint: what exists, and how to mend it; may be empty.
        template: the name of the template; empty where nobody can say.
        line: the line in it, counted from 1; 0 where nobody can say.
        text: what stands on that line.
        through: where in another template it came to light, as ``parts.html.jinja:12``; empty where it was here.
    """

    kind: Kind
    message: str
    hint: str = ""
    template: str = ""
    line: int = 0
    text: str = ""
    through: str = ""


def sentences(fault: TemplateFault, shown: str) -> str:
    """The fault as an error says it: a line for what and where, one for the text there, one for what to do.

    Args:
        fault: the fault.
        shown: what messages call the template.
    """
    place = f"{shown}:{fault.line}" if fault.line else shown
    lines = [f"{place}: {fault.message} [{fault.kind}]"]
    if fault.text:
        lines.append(f"{fault.line} | {fault.text}" if fault.line else f"There stands: {fault.text}")
    if fault.hint:
        lines.append(fault.hint)
    if fault.through:
        lines.append(f"It came to light at {fault.through}.")
    return "\n".join(lines)
