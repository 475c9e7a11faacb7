"""`jbp sign`."""

from typing import Annotated

import typer

from jbp.cli import options
from jbp.cli.request import Surroundings

Plan = Annotated[str | None, typer.Argument(metavar="PLAN", help="The plan. Default: the plan in this folder.")]
Person = Annotated[
    str | None,
    typer.Option(
        "--as", metavar="PERSON", help="Who signs: the id of somebody in `people`; they sign for their partner."
    ),
]
Check = Annotated[
    bool,
    typer.Option(
        "--check",
        help="Say which signatures hold, and write nothing; the exit status is 1 where one is void or missing.",
        show_default=False,
    ),
]


def sign(
    surroundings: Surroundings,
    *,
    plan: Plan = None,
    person: Person = None,
    check: Check = False,
    dry_run: options.DryRun = False,
) -> int:
    """Record a partner's agreement to exactly this plan: who, when, and the digest of what is agreed.

    What is agreed is what every partner may see, without what changes while the plan runs. jbp lint says when the plan
    has changed since (sign-off-void), and jbp diff says what changed.
    """
    from jbp.cli.signing import Signing, check_signatures, sign_plan  # typer alone is needed for help  # noqa: PLC0415

    asked = Signing(surroundings, plan, person, dry_run=dry_run)
    return check_signatures(asked) if check else sign_plan(asked)
