"""`jbp explain`."""

from typing import Annotated

import typer

from jbp.cli import options, words
from jbp.cli.known_rules import known_rules
from jbp.cli.request import Surroundings
from jbp.cli.session import Session, begin
from jbp.linting.selection import unknown_rule
from jbp.report import pages
from jbp.rule import Rule
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
    found = rule_named(rule) or _own(rule, surroundings, session)
    if found is None:
        raise unknown_rule(rule, "explain")
    write_stdout(pages.page(found, form, width=session.environment.width, color=session.color))
    return 0


def _own(text: str, surroundings: Surroundings, session: Session) -> Rule | None:
    """The team's own rule of this name or code."""
    rules = known_rules(surroundings, session)
    return next((each for each in rules if text.lower() in (each.name, each.code.lower())), None)
