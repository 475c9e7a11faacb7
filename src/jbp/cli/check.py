"""`jbp validate` and `jbp lint`: find the plans, look at each, report, and decide the exit status."""

from __future__ import annotations

import gc
from contextlib import closing
from itertools import chain
from typing import TYPE_CHECKING, Final, cast

from jbp.cli.looking import Look, Looker, Mending
from jbp.cli.named_plans import PIPE, located, named_plans
from jbp.cli.reporting import ReportWriter
from jbp.cli.session import begin, output_file
from jbp.cli.settings import SettingsFinder
from jbp.errors import NoPlanError, UsageError
from jbp.report.catalogue import FORMATS, reporter
from jbp.report.reporter import Setting
from jbp.workspace.output import write_stdout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.cli.bases import Bases
    from jbp.cli.looking import Outcome
    from jbp.cli.request import Request
    from jbp.cli.session import Session
    from jbp.report.reporter import Reporter
    from jbp.workspace.plan_files import PlanFile

RANKS: Final = {"error": 2, "warning": 1, "note": 0, "never": 3}
"""How severe a finding must be for an exit status of 1."""
_COUNTABLE: Final = ("text", "json")
"""The formats that statistics can be written in."""


def check(request: Request) -> int:
    """Validate or lint what was named, write the report, and give the exit status."""
    session = begin(request.surroundings)
    _refuse_contradictions(request, session.text(request.partner, "for"))
    look = _look(request, session)
    try:
        return _checked(request, look, session)
    finally:
        if look.bases is not None:
            look.bases.close()


def _checked(request: Request, look: Look, session: Session) -> int:
    threshold = RANKS[session.option(request.fail_on, "fail-on", RANKS, "error")]
    plans = _changed(request, _plans(request, look), look)
    if not plans:
        session.say(f"nothing changed since {request.changed_since}")
        return 0
    if session.verbose:
        _say_what_is_done(request, look, plans, session)
    looker = Looker(look)
    outcomes = outcomes_of(looker, plans, quiet=session.quiet, mending=look.mending)
    output = output_file(request.output, session)
    if look.mending is not None and not look.mending.writes:
        from jbp.cli.differences import show_differences  # few calls ask for it  # noqa: PLC0415

        return show_differences(outcomes, output, quiet=session.quiet)
    mends_pipe = look.mending is not None and any(plan.path == PIPE for plan in plans)
    if mends_pipe:
        outcomes = iter((_piped_through(outcomes, plans),))
    writer = ReportWriter(look, looker, plans)
    writer.write(outcomes, output, aside=mends_pipe)
    writer.finish(quiet=session.quiet)
    return writer.status(threshold)


def _refuse_contradictions(request: Request, partner: str | None) -> None:
    """Refuse options that ask for what cannot be had together."""
    if request.unsafe_fixes and not (request.fix or request.diff):
        raise UsageError("--unsafe-fixes says which fixes count, so it needs --fix or --diff.")
    if partner is not None and (request.fix or request.diff or request.write_baseline):
        option = "--fix" if request.fix else "--diff" if request.diff else "--write-baseline"
        raise UsageError(f"{option} works on the whole plan, and --for shows a part of it. Leave one of them out.")
    if request.diff and (request.statistics or request.write_baseline or request.format):
        option = "--statistics" if request.statistics else "--format" if request.format else "--write-baseline"
        raise UsageError(f"--diff shows only what fixes would change, so {option} has nothing to say. Leave it out.")


def _look(request: Request, session: Session) -> Look:
    """How the plans are looked at. Raises `UsageError` where an option holds what it cannot."""
    as_of = session.as_of()  # a wrong day is wrong usage for validate too, which needs none
    lints = request.command == "lint"
    settings = SettingsFinder(request, session.environment, session.cwd)
    partner = session.text(request.partner, "for")
    return Look(
        cwd=session.cwd,
        partner=partner,
        as_of=as_of if lints else None,
        reporter=_reporter(request, session),
        setting=Setting(
            command=request.command,
            as_of=str(as_of) if lints else None,
            width=session.environment.width,
            color=session.color and request.output is None,
            quiet=session.quiet,
        ),
        settings=settings,
        to_write=None if request.write_baseline is None else session.cwd / request.write_baseline,
        bases=_bases(request, session),
        mending=Mending(request.unsafe_fixes, writes=not request.diff) if request.fix or request.diff else None,
    )


def _bases(request: Request, session: Session) -> Bases | None:
    """What the plans are compared with, where that is asked: by `--base`, or by `JBP_BASE` in CI."""
    base = session.text(request.base, "base") if request.command == "lint" else None
    if base is None:
        return None
    from jbp.cli.bases import Bases  # few calls compare  # noqa: PLC0415

    return Bases(session.cwd, base)


def _changed(request: Request, plans: tuple[PlanFile, ...], look: Look) -> tuple[PlanFile, ...]:
    """Those of the plans that are not what they were at a revision; standard input counts as changed."""
    if request.changed_since is None:
        return plans
    from jbp.api import inputs_of  # few calls ask for it  # noqa: PLC0415
    from jbp.cli.bases import Bases  # noqa: PLC0415
    from jbp.workspace.plan_files import load_files  # noqa: PLC0415

    with closing(Bases(look.cwd, request.changed_since, exact=True)) as bases:
        return tuple(
            plan for plan in plans if plan.path == PIPE or bases.has_changed(plan, inputs_of(load_files(plan)))
        )


def _reporter(request: Request, session: Session) -> Reporter:
    form = session.option(request.format, "format", FORMATS, "text")
    if not request.statistics:
        return reporter(form)
    if form not in _COUNTABLE:
        raise UsageError(f"--statistics is written as {' or '.join(_COUNTABLE)}, not as {form}.")
    from jbp.report import statistics, statistics_json  # few calls ask for it  # noqa: PLC0415

    return cast("Reporter", statistics if form == "text" else statistics_json)


def _plans(request: Request, look: Look) -> tuple[PlanFile, ...]:
    """The plans that are named. An option that names an unknown rule is told even where there are none.

    Raises:
        NoPlanError: there are no plans.
        UsageError: an option names a rule that there is not.
    """
    try:
        plans = named_plans(request.plans, look.cwd, request.stdin_filename)
    except NoPlanError:
        look.settings.require_known(())
        raise
    look.settings.require_known(located(plan, look.cwd) for plan in plans)
    return plans


def _say_what_is_done(request: Request, look: Look, plans: tuple[PlanFile, ...], session: Session) -> None:
    """Tell a person who asked for it what is looked at, and by which configuration."""
    for plan in plans:
        file = look.settings.file(located(plan, look.cwd).parent)
        session.say(f"{request.command} {plan.shown}" + (f", configured by {file}" if file else ""))


def outcomes_of(
    looker: Looker, plans: tuple[PlanFile, ...], *, quiet: bool, mending: Mending | None = None
) -> Iterator[Outcome]:
    """What comes of each plan, in their order, overlays last; many plans are divided among the cores.

    An overlay repeats what is found in the plan that it extends: said once, it is said of that plan. Plans that are
    mended are looked at by this process alone, one after the other, since they may share files.
    """
    first, *rest = plans
    if not rest:
        yield looker.looked_at(first)
        return
    # The first plan loads whatever the others need too, so that no worker has to.
    outcome = looker.look_at(first)
    from jbp.cli.progress import shown  # one plan needs neither bar nor company  # noqa: PLC0415
    from jbp.workspace.fan import fan  # noqa: PLC0415

    gc.freeze()  # what is loaded by now stays; only what a plan leaves behind is collected
    overlays: list[Outcome] = []
    others = fan(looker.look_at, rest) if mending is None else map(looker.look_at, rest)
    seen = shown(chain((outcome,), others), len(plans), quiet=quiet)
    for each in _after_all(looker, plans, seen) if mending is not None and mending.writes else seen:
        if each.is_overlay:
            overlays.append(each)
        else:
            yield each
    yield from overlays


def _after_all(looker: Looker, plans: tuple[PlanFile, ...], seen: Iterator[Outcome]) -> Iterator[Outcome]:
    """What comes of each plan once all are mended: a later one may have changed what an earlier one shares with it."""
    mended = list(seen)
    if not any(outcome.fixed for outcome in mended):
        yield from mended
        return
    for plan, before in zip(plans, mended, strict=True):
        after = looker.look_at(plan)
        yield after._replace(fixed=before.fixed + after.fixed)


def _piped_through(outcomes: Iterator[Outcome], plans: tuple[PlanFile, ...]) -> Outcome:
    """The one outcome of a plan from standard input, which goes on to standard output as it is mended."""
    if len(plans) > 1:
        raise UsageError("--fix writes the plan of standard input to standard output, so - must stand alone.")
    outcome = next(outcomes)
    write_stdout(outcome.mended)
    return outcome
