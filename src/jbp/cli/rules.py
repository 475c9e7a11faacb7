"""`jbp rules`."""

from jbp.cli import options
from jbp.cli.known_rules import known_rules
from jbp.cli.request import Surroundings
from jbp.cli.session import begin
from jbp.report import pages
from jbp.workspace.output import write_stdout


def rules(
    surroundings: Surroundings,
    *,
    format: options.PageFormat = None,  # noqa: A002 - the word users know
) -> int:
    """List every rule, by pitfall, with its severity in a new, an established and an underperforming partnership.

    The team's own rules, which the configuration of this folder names, are among them.
    """
    session = begin(surroundings)
    form = session.word(format, "--format", pages.FORMATS, "text")
    found = known_rules(surroundings, session)
    write_stdout(pages.catalogue(found, form, width=session.environment.width, color=session.color))
    return 0
