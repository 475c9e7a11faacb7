"""The files of waivers that stand beside a plan, and beside the plan that it extends.

A mistake in one is an error of integrity like any other, so that the pitfalls wait until it is mended: what the
partners accept is not known before, and a report that mixes it with what is new would help nobody. The exit status
says so, and the report, so that nobody takes the silence for health. In two cases nothing is said of such a file:

- In a partner's view. What is waived may be private to another, and that an entry covers nothing would tell that there
  is something which this partner cannot see. What it covers of the plan as this partner sees it is waived all the same,
  but neither its text nor its reasons are part of what is read; an entry with a mistake does nothing. What stands
  beside an overlay belongs to its owners, and does not count for others.
- Where an overlay is read, of what belongs to the plan that it extends: an overlay may mend what a waiver of the plan
  covers, and the waiver is needed all the same. (Mistakes are told, as those of that plan are.)
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from jbp.reading.collector import Collector
from jbp.reading.waivers_file import read_waivers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.reading.document import Document
    from jbp.reading.inputs import FileBytes, Inputs
    from jbp.waiver import Waiver

_REASON: Final = "accepted by the partners"
"""What a partner's view says in place of a reason that it may not show."""


def with_waivers_beside(
    document: Document, inputs: Inputs, partner: str | None, owners: Mapping[str, tuple[str, ...]]
) -> Document:
    """The document with the waivers of the files beside its plan, and what is wrong with those files.

    Args:
        document: the plan, as it was read without them.
        inputs: its files.
        partner: for whom it was cut, if for anybody.
        owners: for each overlay's file, the partners it is private to.
    """
    base = inputs.base
    if inputs.waivers is not None and (partner is None or partner in owners.get(inputs.main.name, (partner,))):
        document = _with(document, inputs.waivers, told=partner is None)
    if base is None:
        return document
    if partner is None:
        files = {file.name for file in (base.main, *base.parts)}
        document = replace(document, waivers=tuple(_answered_for(waiver, files) for waiver in document.waivers))
    if base.waivers is not None:
        document = _with(document, base.waivers, told=partner is None, silent=True)
    return document


def _answered_for(waiver: Waiver, files: set[str]) -> Waiver:
    return replace(waiver, silent=True) if waiver.spot.file in files else waiver


def _with(document: Document, file: FileBytes, *, told: bool, silent: bool = False) -> Document:
    """The document with the waivers of one file.

    Args:
        document: the document.
        file: the file of waivers.
        told: whether its text may be shown, and its mistakes are told.
        silent: whether nothing is to be said of its waivers.
    """
    found = Collector()
    source, waivers = read_waivers(file, document.tree, found)
    if not told:
        hidden = (replace(each, reason=_REASON if each.reason.strip() else "", silent=True) for each in waivers)
        return replace(document, waivers=(*document.waivers, *hidden))
    if silent:
        waivers = tuple(replace(each, silent=True) for each in waivers)
    document = replace(
        document,
        sources={**document.sources, source.name: source},
        waivers=(*document.waivers, *waivers),
        findings=(*document.findings, *found.findings()),
    )
    return document.with_findings(sorted(document.findings, key=document.order)) if found else document
