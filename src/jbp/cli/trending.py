"""What `jbp trend` does: the figures of KPIs over time. Nothing here needs typer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.changes.content import PlanContent
from jbp.changes.held import held_figures
from jbp.changes.showing import Showing
from jbp.cli.history import History
from jbp.cli.one_plan import PLAN, errors_of, find_one, load_one, refuse_file, tell
from jbp.cli.session import begin
from jbp.cli.walking import Walk, head_of
from jbp.errors import UsageError
from jbp.figures.calendar import plan_calendar
from jbp.report.changes.trend import WRITERS, Trend
from jbp.workspace.git import GitError, repository_of
from jbp.workspace.output import write_stderr, write_stdout

if TYPE_CHECKING:
    from pathlib import Path

    from jbp.changes.history import Step
    from jbp.cli.request import Surroundings
    from jbp.cli.session import Session
    from jbp.model.plan import Plan

_SVG: Final = "svg"
FORMATS: Final = (*WRITERS, _SVG)


class Trending(NamedTuple):
    """A call of `trend`; what was not given is None or empty."""

    surroundings: Surroundings
    kpis: tuple[str, ...] = ()
    plan: str | None = None
    partner: str | None = None
    format: str | None = None


def show_trend(asked: Trending) -> int:
    """Show the figures, and give the exit status."""
    session = begin(asked.surroundings)
    form = session.option(asked.format, "format", FORMATS, "text")
    partner = session.text(asked.partner, "for")
    for kpi in asked.kpis:
        refuse_file(kpi, session.cwd, "the id of a KPI")
    found = find_one(asked.plan, session.cwd, PLAN)
    document = load_one(asked.plan, session, partner)
    mistakes = errors_of(document)
    if document.plan is None or mistakes:
        tell(mistakes, document, session)
        write_stderr(f"\njbp: {document.name} has no figures to show before this is mended.\n")
        return 1
    plan = document.plan
    kpis = _known(asked.kpis, plan, document.name)
    if form == _SVG:
        write_stdout(_drawn(kpis, plan, session))
        return 0
    held = held_figures(plan, _steps(found.path, partner, session))
    width, color = session.environment.width, session.color
    trend = Trend(document.name, kpis, held, Showing(PlanContent(plan)), plan_calendar(plan), width, color=color)
    write_stdout(WRITERS[form](trend))
    return 0


def _known(asked: tuple[str, ...], plan: Plan, name: str) -> tuple[str, ...]:
    """The KPIs that are asked for.

    Raises:
        UsageError: the plan has none of a name.
    """
    for kpi in asked:
        if kpi not in plan.kpis:
            from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415

            close = close_word(kpi, tuple(plan.kpis))
            hint = f'Did you mean "{close}"?' if close else f"There are: {', '.join(plan.kpis) or 'none'}."
            raise UsageError(f'{name} has no KPI "{kpi}". {hint}')
    return asked or tuple(plan.kpis)


def _steps(path: Path, partner: str | None, session: Session) -> tuple[Step, ...]:
    """The plan's history; none where it lies in no repository, or nothing was committed."""
    if repository_of(path.parent) is None:
        return ()
    try:
        with History(session.cwd) as history:
            walk = Walk(history.repository(), history.objects(), partner)
            return walk.steps(*head_of(walk, path))
    except GitError as error:
        session.say(f"without history: {error}")
        return ()


def _drawn(kpis: tuple[str, ...], plan: Plan, session: Session) -> str:
    from jbp.rendering.picture import render_svg  # this format alone needs it  # noqa: PLC0415
    from jbp.views.trend.view import view_trend  # noqa: PLC0415

    if len(kpis) != 1:
        raise UsageError("A picture shows one KPI. Name it: jbp trend KPI --format svg")
    return render_svg(view_trend(plan, kpis[0], session.as_of()))
