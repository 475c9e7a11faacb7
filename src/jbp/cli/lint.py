"""`jbp lint`."""

from jbp.cli import options
from jbp.cli.check import check
from jbp.cli.request import Request, Surroundings


def lint(  # noqa: PLR0913 - a command's options are its arguments
    surroundings: Surroundings,
    *,
    plans: options.Plans = None,
    partner: options.Partner = None,
    stdin_filename: options.StdinFilename = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    pitfall: options.PitfallOption = None,
    strict: options.Strict = False,
    fix: options.Fix = False,
    unsafe_fixes: options.UnsafeFixes = False,
    diff: options.Diff = False,
    baseline: options.Baseline = None,
    write_baseline: options.WriteBaseline = None,
    statistics: options.Statistics = False,
    fail_on: options.FailOn = None,
    output: options.Output = None,
    format: options.ReportFormat = None,  # noqa: A002 - the word users know
    base: options.Base = None,
    changed_since: options.ChangedSince = None,
) -> int:
    """Say whether plans are good plans: validate them, and look for the five common pitfalls.

    jbp rules lists what is looked for, and jbp explain RULE says why it matters.
    """
    return check(
        Request(
            command="lint",
            surroundings=surroundings,
            plans=tuple(plans or ()),
            partner=partner,
            stdin_filename=stdin_filename,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            pitfall=tuple(pitfall or ()),
            strict=strict,
            baseline=baseline,
            write_baseline=write_baseline,
            fix=fix,
            unsafe_fixes=unsafe_fixes,
            diff=diff,
            statistics=statistics,
            fail_on=fail_on,
            output=output,
            format=format,
            base=base,
            changed_since=changed_since,
        )
    )
