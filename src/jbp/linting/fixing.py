"""Fixes: what findings offer as operations, applied to a plan's files and proved.

As many fixes as touch different places are applied together, and the plan is read and judged again. What turns out to
break something is taken back, and the others stay: the plan is never left half mended.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jbp.edit.apply import apply, encoded
from jbp.errors import EditError
from jbp.finding import Severity, Spot
from jbp.linting.fix_places import Touched, is_open, places_of
from jbp.reading.inputs import FileBytes
from jbp.reading.routing import file_of, own_files, with_file
from jbp.syntax.nodes import Source
from jbp.syntax.parse import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jbp.finding import Finding, Fix, Location
    from jbp.operation import Operation
    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs

Look: TypeAlias = "Callable[[Inputs], tuple[Document, Sequence[Finding]]]"
"""Reads a plan and says what is to be reported of it."""

PASSES: Final = 10
"""How often a plan is looked at again; a fix may make room for another, but not for ever."""


class Changed(NamedTuple):
    """A file that fixes have changed.

    Attributes:
        file: how messages call it.
        old_text, new_text: its text before and after, without a byte order mark.
        data: the bytes to write, with the byte order mark where the file had one.
    """

    file: str
    old_text: str
    new_text: str
    data: bytes


class Dropped(NamedTuple):
    """A finding whose fix was tried and taken back, and why: a sentence."""

    finding: Finding
    reason: str


class Mended(NamedTuple):
    """What came of mending a plan.

    Attributes:
        inputs: its files as they are to be.
        changed: those that are not what they were, in the order of the plan's files.
        fixed: the findings that are mended, in the order in which they were.
        document: the plan after it.
        left: what is still to be reported of it.
        dropped: the findings among them whose fix does not help here.
    """

    inputs: Inputs
    changed: tuple[Changed, ...]
    fixed: tuple[Finding, ...]
    document: Document
    left: tuple[Finding, ...]
    dropped: tuple[Dropped, ...]


def mend(inputs: Inputs, look: Look, *, unsafe: bool) -> Mended:
    """Apply the fixes that a plan's findings offer.

    A fix is kept when its own finding is gone after it and the plan has no mistake of integrity that it did not have.
    The files of a plan that an overlay extends are not changed: they are mended where that plan is.

    Args:
        inputs: the plan's files.
        look: reads and judges them; called again after each change, so its verdict must depend on the files alone.
        unsafe: whether to apply also the fixes that may change what the plan means.
    """
    work = _Mending(inputs, look, unsafe=unsafe)
    for _ in range(PASSES):
        taken = work.next()
        if not taken:
            break
        work.settle(taken)
    now = work.now
    return Mended(
        now.inputs,
        tuple(_changes(inputs, now.inputs)),
        tuple(work.fixed),
        now.document,
        now.findings,
        tuple(work.dropped(now.findings)),
    )


class _State(NamedTuple):
    """A plan with what is to be said of it."""

    inputs: Inputs
    document: Document
    findings: tuple[Finding, ...]


class _Mending:
    """The work on one plan: how it stands by now, and what was tried."""

    def __init__(self, inputs: Inputs, look: Look, *, unsafe: bool) -> None:
        self._look = look
        self._unsafe = unsafe
        self.now = self._looked_at(inputs)
        self.fixed: list[Finding] = []
        self._dropped: dict[str, str] = {}

    def next(self) -> list[Finding]:
        """The findings whose fixes can be applied together: no two of them touch the same place."""
        taken: list[Finding] = []
        touched = Touched()
        opens = is_open(self.now.document, self.now.inputs)
        for finding in self.now.findings:
            fix = finding.fix
            if fix is None or not (fix.safe or self._unsafe) or _key(finding) in self._dropped:
                continue
            places = [place for operation in fix.operations for place in places_of(operation)]
            if not any(map(touched.overlaps, places)) and opens(fix):
                taken.append(finding)
                touched.add(places)
        return taken

    def settle(self, taken: Sequence[Finding]) -> None:
        """Apply fixes together; where that does not do, each half by itself, down to the one that breaks something."""
        try:
            after = self._looked_at(_applied([each.fix for each in taken if each.fix], self.now))
            reason = _objection(taken, self.now, after)
        except EditError as error:
            after, reason = self.now, str(error)
        if reason is None:
            self.now = after
            self.fixed += taken
        elif len(taken) == 1:
            self._dropped[_key(taken[0])] = reason
        else:
            half = len(taken) // 2
            self.settle(taken[:half])
            self.settle(taken[half:])

    def dropped(self, findings: Iterable[Finding]) -> Iterator[Dropped]:
        """Those of the findings whose fix was tried in vain, with the reason."""
        for finding in findings:
            reason = self._dropped.get(_key(finding))
            if reason is not None:
                yield Dropped(finding, reason)

    def _looked_at(self, inputs: Inputs) -> _State:
        document, findings = self._look(inputs)
        return _State(inputs, document, tuple(findings))


def _key(finding: Finding) -> str:
    """What makes a fix the same one at the next look, where lines may have moved."""
    return f"{finding.code} {finding.fix!r}"


def _applied(fixes: Sequence[Fix], state: _State) -> Inputs:
    """The files after fixes.

    Raises:
        EditError: one of them cannot be applied.
    """
    operations: dict[str, list[Operation]] = {}
    for fix in fixes:
        for operation in fix.operations:
            name = file_of(operation.address, state.document, state.inputs)
            operations.setdefault(name, []).append(operation)
    inputs = state.inputs
    for file in own_files(inputs):
        if file.name in operations:
            inputs = with_file(inputs, FileBytes(file.name, _edited(file, operations[file.name])))
    return inputs


def _edited(file: FileBytes, operations: Sequence[Operation]) -> bytes:
    source = _source(file)
    return encoded(source, apply(source, operations))


def _source(file: FileBytes) -> Source:
    source = decode(file.data, file.name)
    if not isinstance(source, Source):
        raise EditError(f"{file.name} cannot be read: {source.message}.")
    return source


def _objection(taken: Sequence[Finding], before: _State, after: _State) -> str | None:
    """Why the files after fixes are no better than those before; None where they are."""
    new = next(_new_mistakes(before.document, after.document), None)
    if new is not None:
        return f"The plan would then have another mistake: {new.message}."
    there, still = (Counter(map(_place, state.findings)) for state in (before, after))
    for place, count in Counter(map(_place, taken)).items():
        if still[place] > there[place] - count:
            return "What was found is still found after it."
    return None


def _new_mistakes(before: Document, after: Document) -> Iterator[Finding]:
    """The errors of integrity that a plan has after an edit and did not have before."""
    said = {(finding.code, finding.message) for finding in before.findings}
    places = {(finding.code, finding.at) for finding in before.findings if not isinstance(finding.at, Spot)}
    for finding in after.findings:
        known = (finding.code, finding.message) in said or (finding.code, finding.at) in places
        if finding.severity is Severity.ERROR and not known:
            yield finding


def _place(finding: Finding) -> tuple[str, Location | str]:
    """What a finding speaks of, wherever that has moved to; a stretch of text is known by what is said of it."""
    return finding.code, finding.message if isinstance(finding.at, Spot) else finding.at


def _changes(before: Inputs, after: Inputs) -> Iterator[Changed]:
    for old, new in zip(own_files(before), own_files(after), strict=True):
        if old.data != new.data:
            yield Changed(new.name, _source(old).text, _source(new).text, new.data)
