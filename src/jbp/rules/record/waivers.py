"""603 to 605: waivers that still mean something.

A waiver gets one finding at most. Without a reason it never held; past its end it holds no more; and only of one that
holds is it worth saying that it covers nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jbp.address import show_address
from jbp.figures.work import count_days
from jbp.rule import Flag
from jbp.rules.phrasing import listed
from jbp.rules.record.ends import end_of, has_ended
from jbp.rules.record.family import WAIVERS
from jbp.values.date import show_date
from jbp.values.problem import BadValue, quote

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from jbp.rules.context import Context
    from jbp.waiver import Waiver, WaiverRecord


@WAIVERS.rule(
    "JBP603",
    "unused-waiver",
    "W W W",
    summary="A waiver covers nothing.",
    why=(
        "A waiver is an agreement about one finding. Once that is mended, the waiver stands ready to hide the next one "
        "of its kind, which nobody has agreed to; and one with a slip in a name never did what its author believes."
    ),
    detection=(
        "A waiver that gives a reason and has not ended names a rule that was asked and that finds nothing at the "
        "waiver's entry or below it; names what is no rule; names no rule at all; or stands above no entry. A rule "
        "that was not asked, because of the settings or the plan's profile, is never called unused. Nothing is said "
        "of the waivers of a plan in an overlay that extends it, and nothing of `waivers.yaml` in a partner's view."
    ),
    false_positives=(
        "A waiver in a `waivers.yaml` that several plans share, and that is meant for one of them: say for which with "
        "`plan`. A waiver for what comes back with the calendar, such as an overdue date: write it when it is due."
    ),
    mend="Remove the waiver, or correct the rule or the address that it names.",
    bad="""\
# jbp: ignore[no-risks] -- the workshop on risks is in July  # finding: unused-waiver
risks:
  cell-price:
    title: Cells become dearer
    party: a
    kind: market
    level: medium
    mitigation: Price fixed for a year
    trigger: Two months of rising prices
    owner: dia
    review_by: 2026-09-01
    status: open
""",
    good="""\
# jbp: ignore[no-risks] until 2026-07-31 -- the workshop on risks is in July
risks: {}
""",
)
def unused_waiver(context: Context) -> Iterator[Flag]:
    """A waiver that holds, of something that is not there."""
    for record in context.waivers:
        waiver = record.waiver
        if not waiver.reason.strip() or has_ended(waiver, context.as_of):
            continue
        if not waiver.rules:
            yield _flag(waiver, "names no rule, and so covers nothing", "no rule", _NAME)
        elif waiver.address is None:
            yield _flag(waiver, "stands above no entry, and so covers nothing", "nothing below it", _MOVE)
        elif record.unknown:
            yield _unknown(record)
        elif record.idle:
            yield _idle(record)


def _unknown(record: WaiverRecord) -> Flag:
    waiver, unknown, close = record.waiver, record.unknown, record.close
    noun = f"the rule {quote(unknown[0])}" if len(unknown) == 1 else f"the rules {listed(map(quote, unknown))}"
    return _flag(
        waiver,
        f"names {noun}, which {'does' if len(unknown) == 1 else 'do'} not exist",
        f"did you mean {listed(map(quote, close))}?" if close else "no such rule",
        f"Write {listed(close)}." if len(close) == len(unknown) else "`jbp rules` lists every rule by name and code.",
    )


def _idle(record: WaiverRecord) -> Flag:
    waiver, idle = record.waiver, listed(record.idle)
    if record.fixed:
        return _flag(
            waiver,
            f"names {listed(map(quote, record.fixed))}, which no waiver covers",
            "not to be waived",
            "Take it out. A mistake of integrity is mended, and a waiver that means nothing is corrected or removed.",
        )
    if record.astray and waiver.address is not None:
        shown = show_address(waiver.address)
        mend = f"Write {record.meant}." if record.meant else _REMOVE[waiver.name is not None]
        return _flag(waiver, f"covers nothing: the plan has no {quote(shown)}", "nothing stands there", mend)
    which = " with its fingerprint" if waiver.fingerprint is not None else ""
    nothing = f"{idle} {'finds' if len(record.idle) == 1 else 'find'} nothing there{which}"
    if len(record.idle) < len(waiver.rules):
        mend = f"Take {idle} out of it, and leave the rest."
        return _flag(waiver, f"covers less than it names: {nothing}", "nothing to waive", mend)
    return _flag(waiver, f"covers nothing: {nothing}", "nothing to waive", _REMOVE[waiver.name is not None])


_REMOVE = (
    "Remove it.",
    "Remove it; or, where it is meant for another plan of this folder, say for which with `plan`.",
)
_NAME = "Name the rules that it is to cover: `# jbp: ignore[watermelon] -- …`."
_MOVE = "Write it on the line of the entry that it is meant for, or above that line."


@WAIVERS.rule(
    "JBP604",
    "expired-waiver",
    "W W W",
    summary="A waiver's last day has passed.",
    why=(
        "An end is the promise to look again. A waiver that outlives its end would turn what was accepted for a "
        "quarter into what is accepted for good, and the next reader could not tell the two apart."
    ),
    detection=(
        "A waiver that gives a reason has an `until` before the day of the check (on its last day it still holds), or "
        "one that is no date, which counts as ended because nobody can know when it would. What it covered is "
        "reported again."
    ),
    false_positives="None. A waiver that is meant to stay needs no end.",
    mend="Mend what it covered, or agree a new end and write why; remove the waiver if it covers nothing any more.",
    bad="""\
# jbp: ignore[no-risks] until 2026-05-31 -- the workshop on risks is in May  # finding: expired-waiver
# finding on the plan: no-risks
risks: {}
""",
    good="""\
# jbp: ignore[no-risks] until 2026-07-31 -- the workshop on risks was put off to July
risks: {}
""",
)
def expired_waiver(context: Context) -> Iterator[Flag]:
    """A waiver that was to be looked at again."""
    for record in context.waivers:
        waiver = record.waiver
        if not waiver.reason.strip() or not has_ended(waiver, context.as_of):
            continue
        idle = set(record.idle) | set(record.unknown) >= set(waiver.rules)
        then = "covers nothing any more" if idle else "what it covered is reported again"
        try:
            end = end_of(waiver)
        except BadValue as error:
            yield _no_end(waiver, error, then)
            continue
        if end is not None:
            yield _ended(waiver, end, context.as_of, then, idle=idle)


def _ended(waiver: Waiver, end: date, as_of: date, then: str, *, idle: bool) -> Flag:
    ago = f"{count_days((as_of - end).days)} ago"
    mend = "Mend what it covered, or agree a new end and write why." if not idle else "Remove it."
    return _flag(waiver, f"ended on {show_date(end)}, {ago}, and {then}", f"ended {ago}", mend)


def _no_end(waiver: Waiver, error: BadValue, then: str) -> Flag:
    key = "until: " if waiver.name is not None else "until "
    return _flag(
        waiver,
        f"counts as ended, and {then}: {error.message.rstrip('.')}",
        f"did you mean {error.meant}?" if error.meant else "no day of the calendar",
        f"Write `{key}{error.meant}`." if error.meant else f"Write its last day, such as `{key}2026-03-31`.",
    )


@WAIVERS.rule(
    "JBP605",
    "waiver-without-reason",
    "W W W",
    summary="A waiver gives no reason.",
    why=(
        "A finding that is waived was looked at by somebody who decided to live with it. Without the reason nobody of "
        "the other company can agree, and in a year nobody of one's own can say whether it still counts."
    ),
    detection=(
        "Behind the rules, and the end if there is one, stands no `--` with words behind it; in `waivers.yaml`, "
        "`reason` is absent or blank. Such a waiver does not hold: what it was to cover is reported."
    ),
    false_positives="None.",
    mend="Write why the partners accept the finding, and who agreed.",
    bad="""\
# jbp: ignore[no-risks] until 2026-07-31  # finding: waiver-without-reason
# finding on the plan: no-risks
risks: {}
""",
    good="""\
# jbp: ignore[no-risks] until 2026-07-31 -- both sponsors wait for the workshop in July
risks: {}
""",
    scope="local",
)
def waiver_without_reason(context: Context) -> Iterator[Flag]:
    """A waiver that nobody accounts for."""
    for record in context.waivers:
        waiver = record.waiver
        if not waiver.reason.strip():
            yield _flag(
                waiver, "gives no reason, so what it was to cover is reported", "no reason", _give_a_reason(waiver)
            )


def _give_a_reason(waiver: Waiver) -> str:
    if waiver.name is not None:
        return "Add `reason: ` with why it is accepted, and who agreed."
    until = f" until {waiver.until}" if waiver.until is not None else ""
    rules = ", ".join(waiver.rules) or "watermelon"
    return f"Write why it is accepted, and who agreed, behind two hyphens: `# jbp: ignore[{rules}]{until} -- …`."


def _flag(waiver: Waiver, says: str, label: str, mend: str) -> Flag:
    """What is to be said of a waiver, where it is written."""
    address = "" if waiver.address is None else show_address(waiver.address)
    return Flag(
        at=waiver.spot,
        message=f"{'the waiver' if waiver.name is None else f'waiver {quote(waiver.name)}'} {says}",
        label=label,
        stated=(address, *waiver.rules, waiver.fingerprint or "", waiver.until or "", waiver.reason),
        mend=mend,
    )
