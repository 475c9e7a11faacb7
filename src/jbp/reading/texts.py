"""The files of a plan while they become one tree: parsed, united, an overlay laid over the plan, figures put in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.finding import Spot
from jbp.model.stored import shape
from jbp.reading.overlay_owners import owners_of
from jbp.reading.unite import lay_overlay, unite_parts
from jbp.syntax.nodes import MapNode, Scalar, Source, find, keys_at
from jbp.syntax.parse import Parsed, decode, parse

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.finding import Location
    from jbp.reading.actuals import Actuals
    from jbp.reading.collector import Collector
    from jbp.reading.inputs import FileBytes, FileProblem, Inputs
    from jbp.syntax.by_section import Sections

FORMAT_VERSION: Final = "1"


class Texts:
    """The files of a plan while they become one tree."""

    def __init__(self, found: Collector, known: Sections | None = None, *, is_light: bool = False) -> None:
        self.found = found
        self.known = known
        self.is_light = is_light
        self.sources: dict[str, Source] = {}
        self.parsed: list[Parsed] = []
        self.owners: dict[str, tuple[str, ...]] = {}
        self.overlay: MapNode | None = None
        self.actuals: dict[str, Actuals] = {}
        self.covered: set[tuple[str, int]] = set()
        self.is_whole = True

    def tree(self, inputs: Inputs) -> MapNode | None:
        """The united tree of a plan, or of an overlay laid over the plan that it extends."""
        own = self._united(inputs)
        if any(problem.at == ("extends",) for problem in inputs.problems):
            return None  # an overlay of nothing: by itself it lacks what every plan must state
        if own is None or not self._may_extend(own, inputs):
            return None
        if inputs.base is None:
            return self._with_actuals(own, inputs)
        self.overlay = own
        for file in (inputs.main, *inputs.parts):
            self.owners[file.name] = owners_of(own)
        shared = self._united(inputs.base)
        if shared is None:
            return None
        shared = self._with_actuals(shared, inputs.base)
        return lay_overlay(shared, self._with_actuals(own, inputs, shared), self.found)

    def _with_actuals(self, tree: MapNode, inputs: Inputs, shared: MapNode | None = None) -> MapNode:
        """A tree with the figures of its tables; for an overlay, the plan that it extends is `shared`."""
        if not inputs.tables:
            return tree
        from jbp.reading.actuals import with_actuals  # few plans have tables  # noqa: PLC0415

        own = {file.name for file in (inputs.main, *inputs.parts)}
        actuals = with_actuals(tree, inputs.tables, shared, own if shared is None else own | self.sources.keys())
        self.actuals[inputs.main.name] = actuals
        for source in actuals.sources:
            self.sources[source.name] = source
            if shared is not None:
                self.owners[source.name] = self.owners[inputs.main.name]
        return actuals.tree

    def tell_of_tables(self) -> None:
        """Note what is wrong with tables: all of it, for somebody who sees the whole plan."""
        from jbp.reading.actuals import tell  # as above  # noqa: PLC0415

        tell([mistake for actuals in self.actuals.values() for mistake in actuals.mistakes], self.found)

    def _may_extend(self, own: MapNode, inputs: Inputs) -> bool:
        """Whether a file is a plan, or an overlay that this jbp can lay over one; what keeps it from that is noted."""
        extends = own.get("extends")
        if extends is None:
            return True
        if not isinstance(extends.value, Scalar):
            spot = Spot(extends.value.file, extends.value.start, extends.value.end)
            message = "an overlay extends one plan, and `extends` holds more than a path"
            self.found.add("wrong-type", spot, message, label="one path belongs here", mend="Write the path alone.")
            return False
        version = own.get("jbp")
        if inputs.base is None or version is None:
            return True
        value = version.value
        return is_known_version(own, self.found, Spot(value.file, value.start, value.end))

    def redacted(self, name: str, tree: MapNode, partner: str) -> Source | None:
        """The text that is left for a partner; None where that cannot be told from a text with mistakes."""
        if self.found:
            return None
        from jbp.cut.cut import cut  # only --for pays for it  # noqa: PLC0415
        from jbp.edit.attach import attached  # noqa: PLC0415
        from jbp.edit.canonical import canonical  # noqa: PLC0415
        from jbp.edit.remarks import united  # noqa: PLC0415

        left = cut(tree, partner, self.owners)
        if self.actuals and self._is_short_of_figures(left, partner):
            return None
        remarks = united(
            [
                attached(one.source, one.tree, one.comments, doubtful=False)
                for one in self.parsed
                if one.tree is not None and partner in self.owners.get(one.source.name, (partner,))
            ]
        )
        return Source(name, canonical(left, shape(), remarks))

    def _is_short_of_figures(self, left: MapNode, partner: str) -> bool:
        """Whether a table is wrong in what concerns the KPIs that a partner may see."""
        seen = frozenset(keys_at(left, ("kpis",)))
        return any(
            mistake.concerns(seen)
            for name, actuals in self.actuals.items()
            if partner in self.owners.get(name, (partner,))
            for mistake in actuals.mistakes
        )

    def _united(self, inputs: Inputs) -> MapNode | None:
        main = self._read(inputs.main)
        parts = [tree for tree in map(self._read, inputs.parts) if tree is not None]
        self._add_file_problems(inputs.main.name, main, inputs.problems)
        return unite_parts(main, parts, self.found) if main is not None and parts else main

    def _read(self, file: FileBytes) -> MapNode | None:
        source = decode(file.data, file.name)
        if not isinstance(source, Source):
            self.sources[file.name] = Source(file.name, file.data.decode(errors="replace"))
            self.found.add_problems((source,))
            return None
        return self.parse(source)

    def parse(self, source: Source) -> MapNode | None:
        """The tree of one file; what is wrong with its text is noted."""
        self.sources[source.name] = source
        parsed = parse(source) if self.known is None else self.known.parse(source)
        self.found.add_problems(parsed.problems)
        if parsed.tree is None:
            parsed = self._recovered(parsed)
        self.parsed.append(parsed)
        return parsed.tree

    def _recovered(self, broken: Parsed) -> Parsed:
        """What can be read of a broken text, so that its other mistakes are told as well."""
        from jbp.syntax.recover import recover  # only a broken text pays for it  # noqa: PLC0415

        again = recover(broken)
        if again is None:
            return broken
        self.found.add_problems(again.problems)
        self.covered.update((broken.source.name, line) for line in again.lines)
        self.is_whole = self.is_whole and again.is_whole
        return again.parsed

    def _add_file_problems(self, name: str, tree: MapNode | None, problems: Iterable[FileProblem]) -> None:
        for problem in problems:
            node = find(tree, problem.at) if tree is not None else None
            spot = Spot(name, node[1].start, node[1].end) if node is not None else Spot(name, 0, 0)
            self.found.add(problem.rule, spot, problem.message.rstrip("."), mend=problem.mend)


def is_known_version(tree: MapNode, found: Collector, at: Location = ("jbp",)) -> bool:
    """Whether a file is written in the version of the format that this jbp reads; another is noted."""
    node = find(tree, ("jbp",))
    if node is None or not isinstance(node[1], Scalar) or node[1].text in {FORMAT_VERSION, ""}:
        return True
    found.add(
        "unsupported-format-version",
        at,
        f'this plan is written in version "{node[1].text}" of the format, and this jbp reads version {FORMAT_VERSION}',
        label="not a version that this jbp reads",
        mend=f"Write jbp: {FORMAT_VERSION}, or install the jbp that reads this version.",
    )
    return False
