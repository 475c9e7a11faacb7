"""Leaks seeded on purpose: faults that somebody could build into jbp, each of which shows a little of what is private.

Each is a function that puts the fault in with `monkeypatch`. The comparison of bytes must notice every one.
"""

from __future__ import annotations

import hashlib
import importlib
import io
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from jbp import api
from jbp.cli import reporting
from jbp.cut import gone as going
from jbp.cut import hide as hiding
from jbp.cut import sight as seeing
from jbp.cut.sight import Sight
from jbp.cut.target import Targets
from jbp.edit import attach, canonical, remarks
from jbp.linting import run as judging
from jbp.linting import score as scoring
from jbp.model.references import Kind
from jbp.reading import read as reading
from jbp.reading.collector import Collector
from jbp.reading.document import Document
from jbp.reading.texts import Texts
from jbp.syntax.nodes import Entry, ListNode, MapNode, Scalar, scalars

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import pytest

    from jbp.address import Address
    from jbp.cut.gone import Gone
    from jbp.finding import Finding
    from jbp.model.plan import Plan
    from jbp.reading.document import Place
    from jbp.syntax.nodes import Node
    from jbp.waiver import Waiver

    Leak = Callable[[pytest.MonkeyPatch], None]

T = TypeVar("T")


class Seen(NamedTuple):
    """A partner's document beside what it was cut from."""

    document: Document
    tree: MapNode
    texts: Texts

    @property
    def kept(self) -> int:
        """How many texts are kept from the partner."""
        shown = 0 if self.document.tree is None else sum(1 for _ in scalars(self.document.tree))
        return sum(1 for _ in scalars(self.tree)) - shown


class Uncut:
    """Remembers of each partner's document what it was cut from, as a fault in jbp might."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._seen: list[Seen] = []
        self._original = reading._read_cut
        monkeypatch.setattr(reading, "_read_cut", self._read_cut)

    def _read_cut(self, name: str, tree: MapNode | None, texts: Texts, partner: str) -> Document:
        document = self._original(name, tree, texts, partner)
        if tree is not None:
            self._seen = [*self._seen[-7:], Seen(document, tree, texts)]
        return document

    def of(self, thing: object) -> Seen | None:
        """What a partner's document, or the plan in it, was cut from."""
        for seen in reversed(self._seen):
            if thing is seen.document.plan or (isinstance(thing, Document) and thing.tree is seen.document.tree):
                return seen
        return None

    @property
    def last(self) -> Seen | None:
        """What was cut last."""
        return self._seen[-1] if self._seen else None

    def document(self, document: Document) -> Document:
        """The whole plan in place of what the partner may see; as it is where that is no plan."""
        seen = self.of(document)
        if seen is None:
            return document
        texts = Texts(Collector())
        texts.parsed, texts.sources = seen.texts.parsed, seen.texts.sources
        whole = reading._document(document.name, texts, seen.tree, reading._understand(seen.tree, texts))
        return document if whole.plan is None else whole

    def plan(self, plan: Plan) -> Plan:
        """The same of a plan."""
        seen = self.of(plan)
        found = None if seen is None else self.document(seen.document).plan
        return plan if found is None else found


cutting = importlib.import_module("jbp.cut.cut")

LEAKS: Final[dict[str, Leak]] = {}


def leak(name: str) -> Callable[[Leak], Leak]:
    """Add the decorated fault to the list."""

    def add(fault: Leak) -> Leak:
        LEAKS[name] = fault
        return fault

    return add


def _each(names: tuple[str, ...], title: str) -> Callable[[Callable[[pytest.MonkeyPatch, str], None]], None]:
    """Add the decorated fault once for each name."""

    def add(fault: Callable[[pytest.MonkeyPatch, str], None]) -> None:
        for name in names:
            LEAKS[title.format(name)] = lambda monkeypatch, name=name: fault(monkeypatch, name)  # type: ignore[misc]

    return add


# The cut.


@_each(("people", "kpis", "initiatives", "risks", "journal", "futures", "meetings", "conversations"), "hidden {} stay")
def _section_stays(monkeypatch: pytest.MonkeyPatch, section: str) -> None:
    def hide(tree: MapNode, sight: Sight, gone: Gone) -> MapNode:
        left = hiding.hide(tree, sight, gone)
        entry = tree.get(section)
        return (
            left
            if entry is None
            else left._replace(entries=(*tuple(e for e in left.entries if e.key.text != section), entry))
        )

    monkeypatch.setattr(cutting, "hide", hide)


@leak("hidden entries inside shared ones stay")
def _nested(monkeypatch: pytest.MonkeyPatch) -> None:
    below = hiding._below

    def shown(node: Node, address: Address, sight: Sight, gone: Gone) -> Node | None:
        return node if len(address) > 1 else below(node, address, sight, gone)

    monkeypatch.setattr(hiding, "_below", shown)


@leak("only sections of their own are looked into")
def _shallow(monkeypatch: pytest.MonkeyPatch) -> None:
    below = hiding._below

    def shown(node: Node, address: Address, sight: Sight, gone: Gone) -> Node | None:
        return (
            node
            if address[0] in {"strategy", "customers", "marketing", "governance"}
            else below(node, address, sight, gone)
        )

    monkeypatch.setattr(hiding, "_below", shown)


@leak("overlays are open to all")
def _open_overlays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sight, "reads", lambda _self, _entry: True)


@leak("texts of overlays inside shared entries stay")
def _overlay_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    reads = Sight.reads
    monkeypatch.setattr(Sight, "reads", lambda self, entry: isinstance(entry.value, Scalar) or reads(self, entry))


def _admitting(monkeypatch: pytest.MonkeyPatch, admits: Callable[[Sight, Node], bool]) -> None:
    monkeypatch.setattr(Sight, "_admits", admits)


@leak("a mark that names the partner among strangers shows")
def _strangers(monkeypatch: pytest.MonkeyPatch) -> None:
    def admits(self: Sight, mark: Node) -> bool:
        items = mark.items if isinstance(mark, ListNode) else (mark,)
        return any(isinstance(item, Scalar) and item.text == self.partner for item in items)

    _admitting(monkeypatch, admits)


@leak("a mark that is no list of texts shows")
def _nested_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    admits = Sight._admits
    _admitting(monkeypatch, lambda self, mark: admits(self, mark) or not all(
        isinstance(item, Scalar) for item in (mark.items if isinstance(mark, ListNode) else (mark,))
    ))  # fmt: skip


@leak("a mark that names nobody shows")
def _empty_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    admits = Sight._admits
    _admitting(monkeypatch, lambda self, mark: admits(self, mark) or (isinstance(mark, ListNode) and not mark.items))


@leak("a mark that names an unknown partner shows")
def _unknown_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    admits = Sight._admits
    _admitting(monkeypatch, lambda self, mark: admits(self, mark) or (
        isinstance(mark, Scalar) and mark.text not in self.partners
    ))  # fmt: skip


@leak("a misspelt mark shows")
def _misspelt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seeing, "says_private", lambda key: key == "private_to")


@leak("emptied sections stay")
def _emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    below = hiding._below

    def kept(node: Node, address: Address, sight: Sight, gone: Gone) -> Node | None:
        left = below(node, address, sight, gone)
        return node._replace(entries=()) if left is None and isinstance(node, MapNode) else left

    monkeypatch.setattr(hiding, "_below", kept)


@leak("references stay")
def _references(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "sever", lambda tree, _gone: tree)


@leak("addresses of what is hidden stay")
def _addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Targets, "_address", lambda _self, _text: None)


@_each((Kind.PERSON, Kind.KPI, Kind.CUSTOMER, Kind.NEED), "ids of a hidden {} stay")
def _ids(monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    found = Targets._id
    monkeypatch.setattr(Targets, "_id", lambda self, one, text: None if one == kind else found(self, one, text))


@leak("earlier ids of what is hidden stay")
def _former(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(going, "_former_ids", lambda _node: ())


@leak("lists lose only one name")
def _one_name(monkeypatch: pytest.MonkeyPatch) -> None:
    lost = Targets.lost
    asked: set[Address] = set()

    def once(self: Targets, kind: Kind, text: str, at: Address) -> bool:
        if not lost(self, kind, text, at) or at[:-1] in asked:
            return False
        asked.add(at[:-1])
        return len(asked) % 2 == 1

    monkeypatch.setattr(Targets, "lost", once)


@leak("names of parts stay")
def _parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cutting, "_FILES_ONLY", frozenset())


@leak("what is hidden leaves a mark")
def _marked(monkeypatch: pytest.MonkeyPatch) -> None:
    mapping = hiding._mapping

    def marked(node: MapNode, address: Address, sight: Sight, gone: Gone) -> MapNode:
        left = mapping(node, address, sight, gone)
        if len(left.entries) == len(node.entries):
            return left
        key = Scalar("x-hidden", "plain", node.file, node.start, node.start)
        return left._replace(entries=(*left.entries, Entry(key, key._replace(text="1"))))

    monkeypatch.setattr(hiding, "_mapping", marked)


@leak("the order tells that something is hidden")
def _order(monkeypatch: pytest.MonkeyPatch) -> None:
    mapping = hiding._mapping

    def turned(node: MapNode, address: Address, sight: Sight, gone: Gone) -> MapNode:
        left = mapping(node, address, sight, gone)
        return left if len(left.entries) == len(node.entries) else left._replace(entries=left.entries[::-1])

    monkeypatch.setattr(hiding, "_mapping", turned)


# The text.


@leak("doubtful comments stay")
def _doubtful(monkeypatch: pytest.MonkeyPatch) -> None:
    attached = attach.attached
    monkeypatch.setattr(attach, "attached", lambda *given, doubtful: attached(*given, doubtful=not doubtful))


@leak("comments of hidden entries stay at the top")
def _comments(monkeypatch: pytest.MonkeyPatch) -> None:
    united = remarks.united

    def gathered(several: list[remarks.Remarks]) -> remarks.Remarks:
        one = united(several)
        return replace(one, header=(*one.header, *sorted(one.beside.values())))

    monkeypatch.setattr(remarks, "united", gathered)


@leak("comments of overlays stay")
def _overlay_comments(monkeypatch: pytest.MonkeyPatch) -> None:
    redacted, cut = Texts.redacted, cutting.cut

    def shown(self: Texts, name: str, tree: MapNode, partner: str) -> object:
        owners = self.owners
        monkeypatch.setattr(cutting, "cut", lambda tree, partner, _: cut(tree, partner, owners))
        self.owners = {}
        try:
            return redacted(self, name, tree, partner)
        finally:
            self.owners = owners

    monkeypatch.setattr(Texts, "redacted", shown)


def _text(monkeypatch: pytest.MonkeyPatch, change: Callable[[str, MapNode, int], str]) -> None:
    """Change the text that is left, by the cut tree and by how many entries were hidden."""
    written, hide = canonical.canonical, hiding.hide
    roots: list[int] = [0]

    def counted(tree: MapNode, sight: Sight, gone: Gone) -> MapNode:
        left = hide(tree, sight, gone)
        roots[0] = len(gone.roots)
        return left

    monkeypatch.setattr(cutting, "hide", counted)
    monkeypatch.setattr(canonical, "canonical", lambda tree, *given: change(written(tree, *given), tree, roots[0]))


@leak("the text says how much is hidden")
def _counted(monkeypatch: pytest.MonkeyPatch) -> None:
    _text(monkeypatch, lambda text, _, hidden: text + (f"# {hidden} not shown\n" if hidden else ""))


@leak("blank lines stand where something is hidden")
def _blank(monkeypatch: pytest.MonkeyPatch) -> None:
    _text(monkeypatch, lambda text, _, hidden: "\n" * hidden + text)


@leak("the text keeps the width of what is hidden")
def _trailing(monkeypatch: pytest.MonkeyPatch) -> None:
    _text(monkeypatch, lambda text, _, hidden: text.replace("\n", " " * hidden + "\n", 1))


@leak("the text says how long the whole one is")
def _length(monkeypatch: pytest.MonkeyPatch) -> None:
    _text(monkeypatch, lambda text, tree, _: f"{text}# of {tree.end} characters\n")


@leak("the revision counts private changes")
def _revision(monkeypatch: pytest.MonkeyPatch) -> None:
    _text(monkeypatch, lambda text, _, hidden: text.replace("revision: 2", f"revision: {2 + bool(hidden)}"))


# Places, findings, waivers.


@leak("lines are those of the whole plan")
def _lines(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, place = Uncut(monkeypatch), Document.place

    def shifted(self: Document, *given: object) -> Place:
        found, seen = place(self, *given), uncut.of(self)  # type: ignore[arg-type]
        return found if seen is None else found._replace(line=found.line + seen.kept)

    monkeypatch.setattr(Document, "place", shifted)


@leak("columns are those of the whole plan")
def _columns(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, place = Uncut(monkeypatch), Document.place

    def shifted(self: Document, *given: object) -> Place:
        found, seen = place(self, *given), uncut.of(self)  # type: ignore[arg-type]
        return found if seen is None else found._replace(column=found.column + bool(seen.kept))

    monkeypatch.setattr(Document, "place", shifted)


def _read_cut(monkeypatch: pytest.MonkeyPatch, change: Callable[[Document, MapNode, Texts], Document]) -> None:
    original = reading._read_cut

    def changed(name: str, tree: MapNode | None, texts: Texts, partner: str) -> Document:
        document = original(name, tree, texts, partner)
        return document if tree is None else change(document, tree, texts)

    monkeypatch.setattr(reading, "_read_cut", changed)


@leak("the plan is called by the file it stands in")
def _file_name(monkeypatch: pytest.MonkeyPatch) -> None:
    _read_cut(monkeypatch, lambda document, _, texts: replace(document, name=list(texts.sources)[-1]))


@leak("mistakes of private entries are told")
def _mistakes(monkeypatch: pytest.MonkeyPatch) -> None:
    def told(document: Document, tree: MapNode, _: Texts) -> Document:
        texts = Texts(Collector())
        reading._understand(tree, texts)
        known = {finding.message for finding in document.findings}
        more = [replace_at(finding) for finding in texts.found.findings() if finding.message not in known]
        return document.with_findings((*document.findings, *more))

    _read_cut(monkeypatch, told)


def replace_at(finding: Finding) -> Finding:
    """A finding at the plan itself, without the places that the redacted text does not have."""
    return finding._replace(at=(), related=(), fix=None)


@leak("waivers in private entries count")
def _waivers(monkeypatch: pytest.MonkeyPatch) -> None:
    _read_cut(monkeypatch, lambda document, _, texts: replace(document, waivers=tuple(_moved_waivers(texts, document))))


def _moved_waivers(texts: Texts, document: Document) -> Iterator[Waiver]:
    """The waivers of the whole plan, each at a place that the redacted text has."""
    first = document.spot(())
    for waiver in reading._waivers(texts.parsed):
        yield replace(waiver, spot=first)


@leak("rules look at the whole plan")
def _rules(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, context = Uncut(monkeypatch), judging._context

    def whole(document: Document, plan: Plan, *given: object) -> object:
        return context(document, uncut.plan(plan), *given)  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "_context", whole)


@leak("what depends on something private is told to all")
def _exposed(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, views = Uncut(monkeypatch), judging._views

    def whole(document: Document) -> object:
        return (
            () if (seen := uncut.of(document)) is None else views(replace(document, tree=seen.tree, owners={"x": ()}))
        )

    monkeypatch.setattr(judging, "_views", whole)


@leak("the exit status is that of the whole plan")
def _status(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, status = Uncut(monkeypatch), reporting.ReportWriter.status

    def whole(self: reporting.ReportWriter, threshold: int) -> int:
        return 1 if uncut.last is not None and uncut.last.kept > 0 else status(self, threshold)

    monkeypatch.setattr(reporting.ReportWriter, "status", whole)


@leak("the score takes private findings into account")
def _score(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, score = Uncut(monkeypatch), scoring.score

    def whole(*given: object) -> scoring.Score:
        found = score(*given)  # type: ignore[arg-type]
        return found._replace(points=found.points - bool(uncut.last and uncut.last.kept))

    monkeypatch.setattr(importlib.import_module("jbp.cli.score"), "score", whole)


# Commands that look at the whole plan.


@leak("get finds values of the whole plan")
def _get(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, home = Uncut(monkeypatch), importlib.import_module("jbp.cli.get")
    load = home.load_one

    def whole(*given: object) -> Document:
        document: Document = load(*given)
        seen = uncut.of(document)
        return document if seen is None else replace(document, tree=seen.tree, sources=seen.texts.sources)

    monkeypatch.setattr(home, "load_one", whole)


# What is written beside the content.


def _made(monkeypatch: pytest.MonkeyPatch, form: str, change: Callable[[bytes, str], bytes]) -> None:
    """Change documents of a format by the digest of the whole plan."""
    uncut, render = Uncut(monkeypatch), api.render

    def told(document: Document, name: str, *, format: str, **named: object) -> str | bytes:  # noqa: A002
        made = render(document, name, format=format, **named)  # type: ignore[arg-type]
        seen = uncut.of(document)
        if format != form or seen is None:
            return made
        data = made.encode() if isinstance(made, str) else made
        texts = "\n".join(scalar.text for scalar in scalars(seen.tree))
        return change(data, hashlib.sha256(texts.encode()).hexdigest())

    monkeypatch.setattr(api, "render", told)


@_each(("html", "svg", "md"), "a document in {} holds the digest of the whole plan")
def _digest(monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    _made(monkeypatch, form, lambda data, digest: data + f"<!-- {digest} -->\n".encode())


@_each(("json", "ics", "pdf"), "a document in {} is as long as the whole plan tells")
def _padded(monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    _made(monkeypatch, form, lambda data, digest: data + b" " * (1 + int(digest[:2], 16)))


@_each(("xlsx", "pptx"), "a document in {} is marked with the digest of the whole plan")
def _zipped(monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    def marked(data: bytes, digest: str) -> bytes:
        file = io.BytesIO(data)
        with zipfile.ZipFile(file, "a") as archive:
            archive.comment = digest.encode()
        return file.getvalue()

    _made(monkeypatch, form, marked)


@leak("files are called by how much is hidden")
def _names(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, home = Uncut(monkeypatch), importlib.import_module("jbp.cli.writing")
    write = home.write_output

    def told(path: object, data: str | bytes) -> None:
        kept = uncut.last.kept if uncut.last is not None else 0
        write(path.with_name(f"{kept}-{path.name}") if kept else path, data)  # type: ignore[attr-defined]

    monkeypatch.setattr(home, "write_output", told)


@leak("a note tells that something is hidden")
def _note(monkeypatch: pytest.MonkeyPatch) -> None:
    uncut, home = Uncut(monkeypatch), importlib.import_module("jbp.cli.redact")
    load = home.load_one

    def told(*given: object) -> Document:
        document: Document = load(*given)
        seen = uncut.of(document)
        if seen is not None and seen.kept:
            home.write_stderr("note: this is not the whole plan\n")
        return document

    monkeypatch.setattr(home, "load_one", told)
