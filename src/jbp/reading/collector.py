"""How mistakes of integrity become findings while a plan is read."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from jbp.finding import Fix, Severity, Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jbp.address import Address
    from jbp.finding import Finding, Location, Part, Related
    from jbp.syntax.problem import Problem

_NONE: Mapping[Spot, Fix] = MappingProxyType({})


class Collector:
    """Gathers findings of 001 to 013, and knows which addresses have been reported already."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []
        self._reported: set[tuple[Location, str]] = set()

    def __bool__(self) -> bool:
        return any(finding.severity is Severity.ERROR for finding in self._findings)

    @property
    def count(self) -> int:
        """How much was found so far."""
        return len(self._findings)

    def add(  # noqa: PLR0913 - these are the parts of a finding
        self,
        name: str,
        at: Location,
        message: str,
        *,
        part: Part = "value",
        label: str = "",
        mend: str = "",
        related: tuple[Related, ...] = (),
        stated: tuple[str, ...] = (),
        fix: Fix | None = None,
    ) -> None:
        """Add a finding of the rule of this name; one cause at one place is said once."""
        if (at, part) in self._reported:
            return
        self._reported.add((at, part))
        from jbp.reading.integrity import INTEGRITY  # only a mistake pays for them  # noqa: PLC0415
        from jbp.rule import Flag  # noqa: PLC0415

        rule = INTEGRITY[name]
        severity = rule.severities.new or Severity.ERROR
        flag = Flag(at, message, part, label, related, stated, mend, fix)
        self._findings.append(rule.finding(flag, severity))

    def add_problems(self, problems: Iterable[Problem], fixes: Mapping[Spot, Fix] = _NONE) -> None:
        """Add what is wrong with a text, with the fix of each that has one."""
        for problem in problems:
            self.add(
                problem.rule,
                problem.spot,
                problem.message,
                label=problem.label,
                mend=problem.mend,
                related=problem.related,
                fix=fixes.get(problem.spot),
            )

    def has_reported(self, at: Location) -> bool:
        """Whether something was said about this very place."""
        return any((at, part) in self._reported for part in ("key", "value"))

    def has_refused(self, file: str, start: int, end: int) -> bool:
        """Whether something between two offsets of a file was refused."""
        return any(
            finding.name == "refused-input"
            and isinstance(finding.at, Spot)
            and finding.at.file == file
            and start <= finding.at.start <= end
            for finding in self._findings
        )

    def findings(self) -> tuple[Finding, ...]:
        """Everything gathered so far, in the order of gathering."""
        return tuple(self._findings)


def replacement(address: Address, meant: str | None, *, safe: bool = False) -> Fix | None:
    """The fix that writes what was probably meant."""
    from jbp.operation import Set  # only a mistake pays for it  # noqa: PLC0415

    return None if meant is None else Fix(f"write {meant}", (Set(address, meant),), safe=safe)


def renaming(address: Address, meant: str | None) -> Fix | None:
    """The fix that gives a key the name that was probably meant."""
    from jbp.operation import Rename  # only a mistake pays for it  # noqa: PLC0415

    return None if meant is None else Fix(f"write {meant}", (Rename(address, meant),))
