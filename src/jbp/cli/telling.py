"""What `jbp log` does: the history of one plan, told. Nothing here needs typer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.address import parse_address
from jbp.changes.history import of_address, selected
from jbp.changes.material import Level
from jbp.changes.selection import Selection
from jbp.cli.history import History
from jbp.cli.one_plan import PLAN, find_one, load_one, refuse_file
from jbp.cli.session import begin
from jbp.cli.walking import Walk, head_of
from jbp.errors import UsageError
from jbp.report.changes.log import LogSetting, log_json, log_text
from jbp.workspace.output import write_stdout

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jbp.changes.history import Step
    from jbp.cli.request import Surroundings

FORMATS: Final = ("text", "json")


class Telling(NamedTuple):
    """A call of `log`; what was not given is None."""

    surroundings: Surroundings
    address: str | None = None
    plan: str | None = None
    partner: str | None = None
    since: str | None = None
    level: str | None = None
    format: str | None = None


def tell_history(asked: Telling) -> int:
    """Tell the history, and give the exit status."""
    session = begin(asked.surroundings)
    form = session.option(asked.format, "format", FORMATS, "text")
    least = Level(session.word(asked.level, "--level", tuple(Level), Level.INFO))
    partner = session.text(asked.partner, "for")
    since = session.day(asked.since, "--since") if asked.since is not None else None
    if asked.address is not None:
        refuse_file(asked.address, session.cwd, "an address, such as kpis.close-rate")
    found = find_one(asked.plan, session.cwd, PLAN)
    if partner is not None:
        load_one(asked.plan, session, partner)  # refuses whom the plan does not know
    with History(session.cwd) as history:
        walk = Walk(history.repository(), history.objects(), partner, since)
        steps: Iterable[Step] = walk.steps(*head_of(walk, found.path))
    if asked.address is not None:
        address = parse_address(asked.address)
        if address is None:
            raise UsageError(f'"{asked.address}" is no address. An address is written like kpis.close-rate')
        steps = of_address(steps, address)
    told = tuple(selected(steps, Selection(least)))
    setting = LogSetting(found.shown, session.environment.width, color=session.color, verbose=session.verbose)
    write_stdout(log_json(told, setting) if form == "json" else log_text(told, setting))
    return 0
