"""`jbp ci`."""

from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.request import Surroundings

Reports = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT=FILE",
        help="Also write a report: comment (findings and changes, for a pull request), changes (JSON), or a format of "
        "lint: sarif, gitlab, junit, json, markdown, github, concise, text. Again for more.",
    ),
]
PythonRules = Annotated[
    bool,
    typer.Option("--python-rules", help="Load the rules in Python that the configuration names.", show_default=False),
]


def ci(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    plans: options.Plans = None,
    base: options.Base = None,
    partner: options.Partner = None,
    strict: options.Strict = False,
    fail_on: options.FailOn = None,
    report: Reports = None,
    python_rules: PythonRules = False,
) -> int:
    """Judge a proposed change in one pass: validate and lint the plans, and say what changed since the base.

    Plan files that it changes must be laid out as jbp fmt does it; [ci] fmt = false in the configuration asks for none.
    The base is where this branch parted from the one that it goes to. The configuration, the team's rules and the
    baseline are those of the base. On GitHub findings become annotations, and the job's summary tells all of it.
    """
    from jbp.cli.proposal import Proposal, judge_proposal  # typer alone is needed for help  # noqa: PLC0415

    return judge_proposal(
        Proposal(
            surroundings,
            tuple(plans or ()),
            base,
            partner,
            strict=strict,
            fail_on=fail_on,
            reports=tuple(report or ()),
            python_rules=python_rules,
        )
    )
