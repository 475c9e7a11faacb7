"""Several formats of one report, written in one pass: each finding is looked at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from jbp.report.catalogue import reporter
from jbp.report.reporter import PlanReport

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from jbp.finding import Finding, Suppression
    from jbp.reading.document import Document
    from jbp.report.reporter import Reporter, Setting, Total

_BETWEEN = "\0"
"""What stands in no text that a format writes."""


class Several:
    """A reporter that writes in several formats. The first is the one that people see as it comes.

    Attributes:
        texts: the report in each format, by its name, once it was assembled.
        shows_suppressed: whether one of the formats does.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._reporters: dict[str, Reporter] = {name: reporter(name) for name in dict.fromkeys(names)}
        self._first = names[0]
        self.texts: dict[str, str] = {}
        self.shows_suppressed = any(each.shows_suppressed for each in self._reporters.values())

    def finding(
        self, found: Finding, document: Document, setting: Setting, suppression: Suppression | None = None
    ) -> str:
        """The finding in every format."""
        return _BETWEEN.join(
            each.finding(found, document, self._setting(name, setting), suppression)
            for name, each in self._reporters.items()
        )

    def assembled(self, plans: Iterable[PlanReport], total: Callable[[], Total], setting: Setting) -> Iterator[str]:
        """The report in the first format; in the others it stands in `texts` afterwards."""
        gathered = [PlanReport(plan.name, tuple(plan.findings)) for plan in plans]
        for place, (name, each) in enumerate(self._reporters.items()):
            own = (_of_format(plan, place, shows_suppressed=each.shows_suppressed) for plan in gathered)
            self.texts[name] = "".join(each.assembled(own, total, self._setting(name, setting)))
        yield self.texts[self._first]

    def aside(self, total: Total, setting: Setting) -> str:
        """What the first format says beside its report."""
        return self._reporters[self._first].aside(total, setting)

    def _setting(self, name: str, setting: Setting) -> Setting:
        """What goes into a file has no colours."""
        return setting if name == self._first else replace(setting, color=False)


def _of_format(plan: PlanReport, place: int, *, shows_suppressed: bool) -> PlanReport:
    findings = (one._replace(text=one.text.split(_BETWEEN)[place]) for one in plan.findings)
    return PlanReport(plan.name, (one for one in findings if shows_suppressed or not one.suppressed))
