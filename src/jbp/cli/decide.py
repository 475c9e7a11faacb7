"""`jbp decide`."""

from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.request import Surroundings

Name = Annotated[
    str | None,
    typer.Argument(metavar="DECISION", help="The decision's id. Default: all of them.", show_default=False),
]
PlanArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="PLAN", help="The plan, or - for standard input. Default: the plan in this folder.", show_default=False
    ),
]


def decide(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    decision: Name = None,
    plan: PlanArgument = None,
    plan_option: options.OnePlan = None,
    partner: options.Partner = None,
    format: options.PageFormat = None,  # noqa: A002 - the word users know
) -> int:
    """Work out decisions: the options side by side, what each partner gets, and what follows if all think ahead.

    It says what is stable, who would rather move and to what, and what follows where one partner moves first.
    """
    from jbp.cli.deciding import Question, work_out  # no other command loads the views  # noqa: PLC0415

    return work_out(surroundings, Question(decision, plan, plan_option, partner, format))
