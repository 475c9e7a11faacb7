"""Leaks seeded on purpose where a plan's history is read from git: commits that are told of, and states left uncut.

Each is a fault with the commands that show it; the comparison of bytes must notice every one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.cli import bases, comparing, telling, trending, walking
from jbp.cli.walking import Walk
from jbp.reading import texts as gathering
from jbp.reading import waivers_beside

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from tests.cut.leaks import Leak
    from tests.cut.questions import Question

    from jbp.changes.history import Step
    from jbp.reading.document import Document
    from jbp.reading.inputs import Inputs


class HistoryLeak(NamedTuple):
    """A fault, and the first words of the commands that show it."""

    seed: Leak
    shown_by: tuple[str, ...]

    def is_shown_by(self, question: Question) -> bool:
        """Whether a question shows it."""
        return question[0] in self.shown_by


def _steps_seen(change: Callable[[Step], Step]) -> Leak:
    """Change a step before it is decided whether a partner is told of it."""

    return lambda monkeypatch: monkeypatch.setattr(Walk, "_seen", lambda _, step: change(step))


def _uncut(home: object, name: str, *, where: Callable[[Inputs], bool] = bool) -> Leak:
    """Read a state whole where it should be cut for a partner."""

    def seed(monkeypatch: pytest.MonkeyPatch) -> None:
        reads = getattr(home, name)

        def whole(inputs: Inputs, partner: str | None = None, *more: object) -> Document:
            document: Document = reads(inputs, None if where(inputs) else partner, *more)
            return document

        monkeypatch.setattr(home, name, whole)

    return seed


def _walked_whole(home: object) -> Leak:
    """Walk through the whole plan's history where a partner's should be walked."""

    def seed(monkeypatch: pytest.MonkeyPatch) -> None:
        def walk(repository: object, objects: object, _partner: object = None, *more: object) -> Walk:
            return Walk(repository, objects, None, *more)  # type: ignore[arg-type]

        monkeypatch.setattr(home, "Walk", walk)

    return seed


def _counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell with the first step how many commits there are."""
    steps = Walk.steps

    def told(self: Walk, head: str, name: str) -> tuple[Step, ...]:
        found = steps(self, head, name)
        return tuple(step._replace(subject=f"of {len(list(self._points(head, name)))}") for step in found)

    monkeypatch.setattr(Walk, "steps", told)


def _dated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Date every step by the newest commit, whatever that changed."""
    steps = Walk.steps

    def told(self: Walk, head: str, name: str) -> tuple[Step, ...]:
        newest = max(point.commit.day for point in self._points(head, name))
        return tuple(step._replace(day=newest) for step in steps(self, head, name))

    monkeypatch.setattr(Walk, "steps", told)


def _open_overlays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take an overlay that a commit holds for everybody's."""
    monkeypatch.setattr(gathering, "owners_of", lambda _: ("a", "b", "c"))


def _told_waivers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Show reasons and mistakes of the file of waivers."""
    beside = waivers_beside._with
    monkeypatch.setattr(waivers_beside, "_with", lambda *given, **_: beside(*given, told=True))


_OF_COMMIT: Final = ("log",)
HISTORY_LEAKS: Final = {
    "commits that change nothing a partner sees are told": HistoryLeak(
        _steps_seen(
            lambda step: step._replace(id="", author="", subject="", is_broken=not step.changes and not step.is_first)
        ),
        _OF_COMMIT,
    ),
    "words of commits are told": HistoryLeak(_steps_seen(lambda step: step._replace(id="", author="")), _OF_COMMIT),
    "ids of commits are told": HistoryLeak(_steps_seen(lambda step: step._replace(subject="", author="")), _OF_COMMIT),
    "the log counts all commits": HistoryLeak(_counted, _OF_COMMIT),
    "steps are dated by the newest commit": HistoryLeak(_dated, _OF_COMMIT),
    "the log is of the whole plan": HistoryLeak(_walked_whole(telling), _OF_COMMIT),
    "the trend is of the whole plan": HistoryLeak(_walked_whole(trending), ("trend",)),
    "states of a history are not cut": HistoryLeak(_uncut(walking, "read_lightly"), ("log", "trend")),
    "the later side of a diff is not cut": HistoryLeak(
        _uncut(comparing, "read", where=lambda inputs: ":" not in inputs.main.name), ("diff",)
    ),
    "the earlier side of a diff is not cut": HistoryLeak(
        _uncut(comparing, "read", where=lambda inputs: ":" in inputs.main.name), ("diff",)
    ),
    "the base of a proposal is not cut": HistoryLeak(_uncut(bases, "read"), ("ci", "lint", "render")),
    "overlays in commits are open to all": HistoryLeak(_open_overlays, ("log", "diff")),
    "waivers are told with their reasons and mistakes": HistoryLeak(_told_waivers, ("lint", "ci")),
}
