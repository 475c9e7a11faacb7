"""`jbp rules`."""

from jbp.cli import options
from jbp.cli.request import Surroundings
from jbp.cli.session import begin
from jbp.report import pages
from jbp.rules.catalogue import ALL_RULES
from jbp.workspace.output import write_stdout


def rules(
    surroundings: Surroundings,
    *,
    format: options.PageFormat = None,  # noqa: A002 - the word users know
) -> int:
    """List every rule, by pitfall, with its severity in a new, an established and an underperforming partnership."""
    session = begin(surroundings)
    form = session.word(format, "--format", pages.FORMATS, "text")
    write_stdout(pages.catalogue(ALL_RULES, form, width=session.environment.width, color=session.color))
    return 0
