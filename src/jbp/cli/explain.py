"""`jbp explain`."""

from typing import Annotated

import typer

from jbp.cli import options, words
from jbp.cli.known_rules import team_rules
from jbp.cli.request import Surroundings
from jbp.cli.session import begin
from jbp.linting.selection import one_rule
from jbp.report import pages
from jbp.rules.catalogue import rule_named
from jbp.workspace.output import write_stdout

Name = Annotated[
    str,
    typer.Argument(metavar="RULE", help="A rule's name or code.", autocompletion=words.rules, show_default=False),
]


def explain(
    surroundings: Surroundings,
    *,
    rule: Name,
    format: options.PageFormat = None,  # noqa: A002 - the word users know
) -> int:
    """Explain a rule: why it matters, how it is detected, how to mend it, with a bad and a good example."""
    session = begin(surroundings)
    form = session.word(format, "--format", pages.FORMATS, "text")
    # The team's own rules are read only where they may be meant: a mistake there keeps nobody from an explanation.
    found = rule_named(rule) or one_rule(rule, "explain", team_rules(surroundings, session))
    write_stdout(pages.page(found, form, width=session.environment.width, color=session.color))
    return 0
