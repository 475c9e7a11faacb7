"""Changes for programs: one JSON object, as ``schemas/diff.schema.json`` describes it.

What the changes say leads from one state to the other: first rename and move entries (references follow), then write
`after` at `address`, or remove what stands there. Lists are sets with repetitions, but for `decisions.*.order`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from jbp.address import show_address
from jbp.changes.content import canonical
from jbp.changes.summary import summarize

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from jbp.address import Address
    from jbp.changes.change import Change
    from jbp.changes.comparison import Comparison
    from jbp.changes.content import Content, Plain
    from jbp.reading.document import Document
    from jbp.report.changes.setting import ChangesSetting

Json: TypeAlias = "str | int | bool | Sequence[Json] | Mapping[str, Json] | None"

FORMAT_VERSION = 1


def json_(comparisons: Sequence[Comparison], setting: ChangesSetting) -> str:
    """The object, with every plan in which something changed. Letters outside ASCII are escapes."""
    plans = [_plan(one, setting) for one in comparisons if not one.is_same]
    return json.dumps({"format_version": FORMAT_VERSION, "command": "diff", "plans": plans}, indent=2) + "\n"


def _plan(one: Comparison, setting: ChangesSetting) -> Json:
    summary = summarize(one.changes)
    return {
        "plan": one.name,
        "title": one.title,
        "base": one.base_name,
        "head": one.head_name,
        "fate": one.fate,
        "summary": {
            "headline": summary.headline,
            "levels": {level.value: count for level, count in summary.counts},
            "rules": [{"rule": kin.rule, "level": kin.level.value, "count": kin.number} for kin in summary.kindred],
        },
        "changes": [_change(change, one, setting) for change in one.changes],
    }


def _change(change: Change, one: Comparison, setting: ChangesSetting) -> Json:
    data: dict[str, Json] = {
        "rule": change.rule,
        "kind": change.kind,
        "area": change.area,
        "direction": change.direction or None,
        "level": change.level.value,
        "address": show_address(change.at),
        "was_address": show_address(change.was_at),
        "before": _value(change.before),
        "after": _value(change.after),
        "sentence": change.sentence,
        "details": list(change.details),
        "private_to": list(change.private_to),
        "base_place": _place(one.base, change.was_at) if change.kind != "added" else None,
        "head_place": _place(one.head, change.at) if change.kind != "removed" else None,
    }
    if setting.perspective is not None:
        data["favours"] = _favour(change)
    return data


def _favour(change: Change) -> Json:
    if change.favour is None:
        return None
    return {"gains": list(change.favour.gains), "bears": list(change.favour.bears), "why": change.favour.why}


def _value(content: Content | None) -> Plain | None:
    return None if content is None else canonical(content)


def _place(document: Document | None, at: Address) -> Json:
    if document is None:
        return None
    place = document.place(at, "key")
    return {"file": place.file, "line": place.line, "column": place.column}
