"""What is wrong with templates, for people and for programs."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, NamedTuple

from jbp.letters import one_line
from jbp.report.closing import counted
from jbp.report.columns import wrap
from jbp.report.safe import neutral
from jbp.report.style import paint
from jbp.template_fault import LIMIT_KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from jbp.template_fault import TemplateFault

_FEW = 4
"""More documents than these are counted, not named."""


class Found(NamedTuple):
    """A fault, and the document of the example that showed it."""

    fault: TemplateFault
    document: str
    example: str


class Checked(NamedTuple):
    """A template that was checked.

    Attributes:
        template: what messages call it.
        form: the format.
        documents: those that it lays out, or has a part in.
        faults: what is wrong with it, each once.
    """

    template: str
    form: str
    documents: tuple[str, ...]
    faults: tuple[Found, ...]


def faults_text(checked: Sequence[Checked], examples: Sequence[str], *, width: int, color: bool) -> str:
    """The faults for people, template by template, and a sentence that sums up."""
    lines = [line for one in checked for line in _told(one, width, color=color)]
    lines += ["", *_closing(checked, examples, width, color=color)]
    return neutral("\n".join(lines)) + "\n"


def faults_json(checked: Sequence[Checked], examples: Sequence[str]) -> str:
    """The faults for programs."""
    data = {
        "format_version": 1,
        "examples": list(examples),
        "templates": [
            {
                "template": one.template,
                "format": one.form,
                "documents": list(one.documents),
                "faults": [
                    {**asdict(found.fault), "document": found.document, "example": found.example}
                    for found in one.faults
                ],
            }
            for one in checked
        ],
    }
    return json.dumps(data, indent=2) + "\n"


def _told(one: Checked, width: int, *, color: bool) -> Iterator[str]:
    if not one.faults:
        number = len(one.documents)
        named = ", ".join(one.documents) if number <= _FEW else counted(number, "document")
        yield from wrap(one_line(f"{one.template}: good for {named}"), width, 2)
        return
    for found in one.faults:
        yield from _fault(found, one.template, width, color=color)


def _fault(found: Found, template: str, width: int, *, color: bool) -> Iterator[str]:
    fault = found.fault
    where = f"{template}:{fault.line}" if fault.line else template
    head, *others = wrap(one_line(f"{where}: {fault.message} [{fault.kind}]"), width, 2)
    yield paint(head, "error", on=color)
    yield from (paint(line, "error", on=color) for line in others)
    if fault.text:
        lead = f"{fault.line} | " if fault.line else "| "
        yield f"  {paint(lead, 'gutter', on=color)}{_cut(one_line(fault.text), width - len(lead) - 2)}"
    for sentence in (fault.hint, f"It came to light at {fault.through}." if fault.through else "", _seen(found)):
        if sentence:
            first, *rest = wrap(one_line(sentence), width, 2)
            yield from (f"  {first}", *rest)


def _cut(text: str, room: int) -> str:
    """As much of a line of a template as stands on one line."""
    return text if len(text) <= room else f"{text[: max(room - 1, 0)]}…"


def _seen(found: Found) -> str:
    if not found.document:
        return ""
    seen = f"Seen in the document {found.document} of the example {found.example}."
    return f"{seen} Nothing was tried after it." if found.fault.kind in LIMIT_KINDS else seen


def _closing(checked: Sequence[Checked], examples: Sequence[str], width: int, *, color: bool) -> Iterator[str]:
    faults = sum(len(one.faults) for one in checked)
    looked_at = f"{counted(len(checked), 'template')} with the plans of {counted(len(examples), 'example')}"
    said = f"Found {counted(faults, 'fault')}" if faults else "Found no fault"
    for line in wrap(f"{said} in {looked_at}.", width, 0):
        yield line if faults else paint(line, "good", on=color)
