"""What a text means is worked out once, however many questions need it: that leaves time for more plans.

Nothing is remembered that could hide a leak: what is kept hangs on the whole text, with the file's name, or on a word,
and on nothing else. The cut, and whatever is said after it, is worked out anew for each plan.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from jbp.edit import quoting
from jbp.model.shape import Shape
from jbp.reading import read as reading
from jbp.reading import texts as gathering
from jbp.syntax import parse as parsing

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pytest

    from jbp.model.plan import Plan
    from jbp.reading.collector import Collector
    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs
    from jbp.reading.texts import Texts
    from jbp.syntax.events import Parser
    from jbp.syntax.nodes import MapNode
    from jbp.syntax.parse import Parsed, Source

_MOST = 150
"""How much is remembered at most."""


class Memory:
    """Stands in for reading, and remembers what came of it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._parsed: dict[tuple[Source, Parser], Parsed] = {}
        self._understood: dict[tuple[Source, bool], tuple[Plan | None, Collector]] = {}
        self._documents: dict[tuple[Inputs, str | None, bool], tuple[Document, Mapping[str, tuple[str, ...]]]] = {}
        self._parses, self._understands, self._reads = parsing.parse, reading._understand, reading._read
        for home in (parsing, gathering):
            monkeypatch.setattr(home, "parse", self._parse)
        monkeypatch.setattr(reading, "_understand", self._understand)
        monkeypatch.setattr(reading, "_read", self._read)
        monkeypatch.setattr(quoting, "can_be_plain", cache(quoting.can_be_plain))
        monkeypatch.setattr(Shape, "fields_at", cache(Shape.fields_at))

    def forget(self) -> None:
        """Forget the last plan; its texts may come again, and so may its earlier state."""
        earlier = {key: found for key, found in self._documents.items() if key[0].main.name.startswith("before/")}
        self._documents = earlier if len(earlier) < _MOST else {}
        if len(self._parsed) > _MOST:
            self._parsed.clear()
            self._understood.clear()

    def _parse(self, source: Source, parser: Parser = "c") -> Parsed:
        key = (source, parser)
        if key not in self._parsed:
            self._parsed[key] = self._parses(source, parser)
        return self._parsed[key]

    def _understand(self, tree: MapNode, texts: Texts) -> Plan | None:
        """Understand a tree; one that was read from a sound text alone, as a partner's always is, only once."""
        alone = len(texts.parsed) == 1 and texts.parsed[0].tree is tree and not texts.found.count
        if not alone or self._parsed.get((texts.parsed[0].source, "c")) is not texts.parsed[0]:
            return self._understands(tree, texts)
        key = (texts.parsed[0].source, texts.is_light)
        if key not in self._understood:
            self._understood[key] = (self._understands(tree, texts), texts.found)
        plan, texts.found = self._understood[key]
        return plan

    def _read(self, inputs: Inputs, texts: Texts, partner: str | None) -> Document:
        key = (inputs, partner, texts.is_light)
        if key not in self._documents:
            self._documents[key] = (self._reads(inputs, texts, partner), texts.owners)
        document, owners = self._documents[key]
        texts.owners.update(owners)
        return document
