"""What a KPI's figures were, and for how long: from the plan as it is, and from what its history changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from jbp.changes.content import PlanContent

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from jbp.address import Address
    from jbp.changes.change import Change
    from jbp.changes.content import Content
    from jbp.changes.history import Step
    from jbp.model.plan import Plan

What: TypeAlias = Literal["target", "actual", "forecast"]

_FIELDS: Final[dict[str, What]] = {"targets": "target", "actuals": "actual", "forecast": "forecast"}


class Held(NamedTuple):
    """A figure that held for a while.

    Attributes:
        kpi: the id that the KPI has now.
        what: target, actual or forecast.
        key: the period or the day that it is for.
        value: the figure.
        since: the day from which on the plan said so; None where the history does not tell.
        until: the day from which on it said something else; None where it still says so.
    """

    kpi: str
    what: What
    key: str
    value: Content
    since: date | None = None
    until: date | None = None


def held_figures(plan: Plan, steps: Iterable[Step]) -> tuple[Held, ...]:
    """The figures of all KPIs as they are and as they were, by KPI, kind and period; the latest first.

    Args:
        plan: the plan as it is, its KPIs included that were never committed.
        steps: its history, newest first; none where there is no repository.
    """
    found = _Figures(plan)
    for step in steps:
        for change in step.changes:
            found.go_back(change, step.day)
        if step.is_first:
            found.begin(step.day)
    return tuple(found.sorted())


class _Figures:
    """The figures while the history is walked back."""

    def __init__(self, plan: Plan) -> None:
        self._kpis = PlanContent(plan).entries("kpis")
        self._now = {key: key for key in self._kpis}
        self._order = list(self._kpis)
        self._open: dict[tuple[str, str, str], Held] = {}
        self._closed: list[Held] = []
        for kpi, content in self._kpis.items():
            self._open_all(kpi, content, None)

    def go_back(self, change: Change, day: date) -> None:
        """Undo a change that was made on a day."""
        at, was = change.at, change.was_at
        if at[:1] != ("kpis",) or len(at) < 2:
            return
        now = self._now.get(str(at[1]))
        if change.kind == "renamed" and len(at) == 2 and now is not None:
            del self._now[str(at[1])]
            self._now[str(was[1])] = now
        elif change.kind == "added" and len(at) == 2 and now is not None:
            for place in [place for place in self._open if place[0] == now]:
                self._close(place, day)
            del self._now[str(at[1])]
        elif len(at) == 4 and at[2] in _FIELDS and now is not None:
            self._replace((now, str(at[2]), str(at[3])), change.before, day)

    def begin(self, day: date) -> None:
        """The plan began on a day: what is left held from then on."""
        for place in list(self._open):
            self._close(place, day)

    def sorted(self) -> Iterator[Held]:
        held = [*self._closed, *self._open.values()]
        fields = list(_FIELDS.values())
        order = {kpi: place for place, kpi in enumerate(self._order)}
        latest = {one: place for place, one in enumerate(held)}
        yield from sorted(held, key=lambda one: (order[one.kpi], fields.index(one.what), one.key, latest[one]))

    def _open_all(self, kpi: str, content: Content, until: date | None) -> None:
        for field, what in _FIELDS.items():
            figures = content.get(field) if isinstance(content, Mapping) else None
            for key, value in figures.items() if isinstance(figures, Mapping) else ():
                self._open[kpi, field, key] = Held(kpi, what, key, value, None, until)

    def _replace(self, place: tuple[str, str, str], before: Content | None, day: date) -> None:
        self._close(place, day)
        if before is not None:
            kpi, field, key = place
            self._open[place] = Held(kpi, _FIELDS[field], key, before, None, day)

    def _close(self, place: tuple[str, str, str], day: date) -> None:
        held = self._open.pop(place, None)
        if held is not None:
            self._closed.append(held._replace(since=day))


def figures_of(held: Iterable[Held], kpi: str) -> tuple[Held, ...]:
    """Those of one KPI."""
    return tuple(one for one in held if one.kpi == kpi)


def address_of(held: Held) -> Address:
    """Where the plan states a figure."""
    field = next(field for field, what in _FIELDS.items() if what == held.what)
    return ("kpis", held.kpi, field, held.key)
