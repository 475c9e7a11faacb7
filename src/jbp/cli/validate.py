"""`jbp validate`."""

from jbp.cli import options
from jbp.cli.check import check
from jbp.cli.request import Request, Surroundings


def validate(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    plans: options.Plans = None,
    partner: options.Partner = None,
    stdin_filename: options.StdinFilename = None,
    fail_on: options.FailOn = None,
    output: options.Output = None,
    format: options.ReportFormat = None,  # noqa: A002 - the word users know
    changed_since: options.ChangedSince = None,
) -> int:
    """Say whether plans are plans: syntax, fields, references, dates and cycles.

    Everything that is wrong is reported at once, each with its place and how to mend it.
    """
    return check(
        Request(
            command="validate",
            surroundings=surroundings,
            plans=tuple(plans or ()),
            partner=partner,
            stdin_filename=stdin_filename,
            fail_on=fail_on,
            output=output,
            format=format,
            changed_since=changed_since,
        )
    )
