"""The closing words of a report for people: what was found, where, and what was not looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.report.columns import wrap
from jbp.report.safe import neutral, one_line
from jbp.report.style import paint

if TYPE_CHECKING:
    from jbp.report.reporter import Setting, Total


def closing_words(total: Total, setting: Setting) -> str:
    """A sentence that sums up, and one that names the plans whose pitfalls were not looked at."""
    if setting.quiet or not total.plans:
        return ""
    sentences = [_summary(total, setting)]
    unjudged = [plan.name for plan in total.plans if not plan.judged]
    if setting.command == "lint" and unjudged:
        sentences.append(_unjudged(unjudged))
    lines = [line for sentence in sentences for line in wrap(one_line(sentence), setting.width, 0)]
    if not total.errors and not total.warnings and not total.notes:
        lines = [paint(line, "good", on=setting.color) for line in lines]
    return neutral("\n".join(lines)) + "\n"


def counted(number: int, one: str) -> str:
    """The number with its noun: ``1 plan``, ``3 plans``."""
    return f"{number:,} {one if number == 1 else one + 's'}"


def _summary(total: Total, setting: Setting) -> str:
    plans = total.plans[0].name if len(total.plans) == 1 else counted(len(total.plans), "plan")
    kinds = ((total.errors, "error"), (total.warnings, "warning"), (total.notes, "note"))
    found = [counted(number, kind) for number, kind in kinds if number]
    day = f", as of {setting.as_of}" if setting.as_of else ""
    if found:
        listed = f"{', '.join(found[:-1])} and {found[-1]}" if len(found) > 1 else found[0]
        return f"Found {listed} in {plans}{day}."
    if setting.command == "validate":
        return f"{plans} is a valid plan." if len(total.plans) == 1 else f"All {plans} are valid."
    return f"No findings in {plans}{day}."


def _unjudged(names: list[str]) -> str:
    shown = ", ".join(names[:3]) + (f" and {counted(len(names) - 3, 'other plan')}" if len(names) > 3 else "")
    return (
        f"The pitfalls were not looked at in {shown}: mend the errors above first, "
        "since a plan with mistakes of integrity (JBP001 to JBP012) cannot be judged."
    )
