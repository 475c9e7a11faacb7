"""What `jbp diff` does: two states of the plans, compared and told. Nothing here needs typer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from jbp.api import state_of
from jbp.changes.comparison import Comparison
from jbp.changes.diff import diff
from jbp.changes.material import Level
from jbp.changes.selection import Selection
from jbp.cli.history import History
from jbp.cli.one_plan import errors_of, tell
from jbp.cli.partner import require_partner
from jbp.cli.session import begin, output_file
from jbp.cli.sides import Sides, same
from jbp.cli.spec import Reader
from jbp.reading.read import read
from jbp.report.changes.setting import ChangesSetting
from jbp.workspace.output import write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from jbp.changes.state import State
    from jbp.cli.request import Comparing
    from jbp.cli.session import Session
    from jbp.cli.sides import Pair
    from jbp.cli.spec import Spec
    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs

FORMATS: Final = ("text", "markdown", "html", "json")


def compare(asked: Comparing) -> int:
    """Tell what changed, and give the exit status."""
    session = begin(asked.surroundings)
    form = session.option(asked.format, "format", FORMATS, "text")
    selection = _selection(asked, session)
    with History(session.cwd) as history:
        base, head = Reader(session.cwd, history.repository, session.text(asked.base, "base")).sides(
            asked.states, asked.plan
        )
        compared = Compared(base, head, session, session.text(asked.partner, "for"))
        found = tuple(compared.comparisons(history))
    if compared.is_broken:
        return 1
    _require_perspective(found, asked.perspective)
    shown = tuple(one._replace(changes=selection.of(one.changes)) for one in found)
    _write(_told(shown, form, asked, session), output_file(asked.output, session))
    return _status(shown, asked, session)


@dataclass(slots=True)
class Compared:
    """The comparisons of a call; what cannot be compared is told, and remembered.

    Attributes:
        base: the earlier side.
        head: the later one.
        session: the call.
        partner: whose view is compared; None for all of it.
        tells: whether the mistakes of a plan are told, or only that it has some.
        is_asked: which plans are compared; nothing is said of others.
        is_broken: whether a plan could not be compared so far.
    """

    base: Spec
    head: Spec
    session: Session
    partner: str | None
    tells: bool = True
    is_asked: Callable[[Pair], bool] = bool
    is_broken: bool = field(default=False, init=False)

    def comparisons(self, history: History) -> Iterator[Comparison]:
        """Each plan of both sides; those in which nothing changed as well."""
        for pair in Sides(self.session.cwd, history.repository, history.objects).pairs(self.base, self.head):
            if self.is_asked(pair):
                yield from self._compared(pair)

    def _compared(self, pair: Pair) -> Iterator[Comparison]:
        if pair.base is not None and pair.head is not None and same(pair.base, pair.head) and self.partner is None:
            return
        base, head = self._read(pair.base), self._read(pair.head)
        whole = (one for one in (head, base) if one is not None)
        name = next((one.name for one in whole), "")
        states = [self._state(one) for one in (base, head) if one is not None]
        if None in states:
            self.is_broken = True
            return
        comparison = Comparison(name, self.base.shown, self.head.shown, base, head)
        if base is None or head is None:
            yield comparison
            return
        earlier, later = states
        if earlier is not None and later is not None:
            yield comparison._replace(changes=diff(earlier, later))

    def _read(self, inputs: Inputs | None) -> Document | None:
        if inputs is None:
            return None
        document = read(inputs, self.partner)
        require_partner(document, self.partner)
        return document

    def _state(self, document: Document) -> State | None:
        """A document as it is compared; None where it is broken, which is told."""
        mistakes = errors_of(document)
        if document.plan is not None and not mistakes:
            return state_of(document)
        if self.tells:
            tell(mistakes, document, self.session)
            write_stderr(f"\njbp: {document.name} cannot be compared before this is mended.\n")
        else:
            write_stderr(f"jbp: {document.name} has mistakes, so what changed in it is not told.\n")
        return None


def _selection(asked: Comparing, session: Session) -> Selection:
    return Selection(Level(session.word(asked.level, "--level", tuple(Level), Level.INFO)), asked.only)


def _require_perspective(found: tuple[Comparison, ...], perspective: str | None) -> None:
    """Refuse a point of view that no plan at hand knows."""
    for one in found:
        document = one.head or one.base
        if document is not None:
            require_partner(document, perspective)


def _told(found: tuple[Comparison, ...], form: str, asked: Comparing, session: Session) -> str:
    setting = ChangesSetting(
        width=session.environment.width,
        color=session.color and asked.output is None,
        verbose=session.verbose,
        perspective=asked.perspective,
    )
    if form == "json":
        from jbp.report.changes.json_ import json_  # each format is loaded where it is wanted  # noqa: PLC0415

        return json_(found, setting)
    if form == "html":
        from jbp.cli.changes_page import changes_page  # noqa: PLC0415 - as above

        return changes_page(found, asked.perspective, session.as_of())
    if form == "markdown":
        from jbp.report.changes.markdown import markdown  # noqa: PLC0415 - as above

        return markdown(found, setting)
    from jbp.report.changes.text import text  # noqa: PLC0415 - as above

    return text(found, setting)


def _write(text: str, path: Path | None) -> None:
    if path is None:
        write_stdout(text)
    else:
        write_output(path, text)


def _status(found: tuple[Comparison, ...], asked: Comparing, session: Session) -> int:
    """1 where there is a change that the options ask about."""
    if asked.exit_code and any(not comparison.is_same for comparison in found):
        return 1
    if asked.fail_on is None:
        return 0
    least = Level(session.word(asked.fail_on, "--fail-on", tuple(Level), Level.MATERIAL))
    return int(any(_matters(comparison, least) for comparison in found))


def _matters(comparison: Comparison, least: Level) -> bool:
    if comparison.fate != "changed":
        return True
    return any(change.level.rank >= least.rank for change in comparison.changes)
