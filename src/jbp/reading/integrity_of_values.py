"""The rules of integrity on what values mean: what they refer to, days, periods, figures, and what an overlay adds."""

from __future__ import annotations

from jbp.reading.integrity_rule import SMALLEST, integrity_rule

_AUDIT = "initiatives:\n  audit:\n    title: Roof audit\n    activities:\n"

DANGLING_REFERENCE = integrity_rule(
    "JBP005",
    "dangling-reference",
    scope="plan",
    summary="A reference leads to nothing in the plan.",
    why=(
        "An owner who is nowhere introduced, or a focus area measured by a KPI that was renamed, is a promise that "
        "nobody can keep track of."
    ),
    detection=(
        "A field that points at an entry (an owner, a KPI, a segment, a partner in the colour of a cell, an address "
        "under `about`, …) names one that does not exist. Where a person or a function may stand, only what has the "
        "form of an id must exist. In the outcomes of a game whose `players` are stated, somebody chooses who is none "
        "of them, or what is not among that player's choices. A row of a table of figures is of a KPI that does not "
        "exist or does not name the table; a file that the plan names is not there. The closest name is offered."
    ),
    false_positives=(
        "A team named in lower-case letters (`owner: sales`) has the form of an id. Write it as people do: `Sales`."
    ),
    mend="Correct the name, or add the entry that it names.",
    fix="Unsafe: writes the id that was probably meant, in formulas too.",
    bad=SMALLEST
    + "people:\n  ana: {name: Ana, partner: north}\n"
    + "risks:\n  weather: {title: A wet spring, owner: anna}  # finding: dangling-reference\n",
    good=SMALLEST
    + "people:\n  ana: {name: Ana, partner: north}\n"
    + "risks:\n  weather: {title: A wet spring, owner: ana}\n",
)

IMPOSSIBLE_DATE = integrity_rule(
    "JBP007",
    "impossible-date",
    scope="plan",
    summary="A day does not exist, a period is unknown, or periods overlap.",
    why=(
        '"06/07/2026" is June to one partner and July to the other, and figures of two periods that overlap count '
        "the same deal twice."
    ),
    detection=(
        "A date is not written year-month-day or names a day that the calendar lacks; the key of a figure is neither "
        "a period of the plan nor one of the calendar; a period or the horizon ends before it starts, or lies outside "
        "the horizon with its extension; periods overlap; two keys of one set of figures overlap, `total` apart."
    ),
    false_positives="None.",
    mend="Write the day as 2026-03-31; correct the period, or add it under `periods`.",
    fix="Unsafe: writes the day or the period that was probably meant.",
    bad=SMALLEST + "agreement:\n  start: 2026-02-30  # finding: impossible-date\n",
    good=SMALLEST + "agreement:\n  start: 2026-02-28\n",
)

DEPENDENCY_CYCLE = integrity_rule(
    "JBP008",
    "dependency-cycle",
    scope="plan",
    summary="Entries wait for each other.",
    why="Work that waits for itself never starts, and a figure computed from itself has no value.",
    detection=(
        "What stands under `after` leads from an activity or an initiative back to itself; so do the formulas of "
        "KPIs, or `reports_to` of bodies. The whole circle is named once."
    ),
    false_positives="None.",
    mend="Decide which of them comes first, and take its `after` (or the KPI out of its formula) away.",
    bad=SMALLEST
    + _AUDIT
    + "      visit: {title: Visit the roofs, after: [report]}  # finding: dependency-cycle\n"
    + "      report: {title: Write the report, after: [visit]}\n",
    good=SMALLEST
    + _AUDIT
    + "      visit: {title: Visit the roofs}\n"
    + "      report: {title: Write the report, after: [visit]}\n",
)

BAD_QUANTITY = integrity_rule(
    "JBP009",
    "bad-quantity",
    summary="A figure is not written as one, cannot be, or is in a currency without a rate.",
    why=(
        '"1,200" is twelve hundred to one partner and one point two to the other. Amounts in two currencies can only '
        "be compared at a rate that both have agreed."
    ),
    detection=(
        "A quantity is not digits with at most one point, with k, M or B, a currency, % or pt; it holds commas, "
        "blanks, underscores or an exponent; a range runs backward; a share is a bare number between 0 and 1; a share "
        "of costs, revenue or dependence, a win rate or a probability lies outside 0% to 100%, or a discount rate is "
        "-100% or less; or an amount is in another currency than the plan's and `exchange_rates` has none for it. The "
        "reading that was probably meant is named."
    ),
    false_positives="None.",
    mend="Write the figure that is offered; add the currency to `exchange_rates.rates`.",
    fix="Unsafe: writes the figure that was probably meant.",
    bad=SMALLEST + "financials:\n  investment: $1,200k  # finding: bad-quantity\n",
    good=SMALLEST + "financials:\n  investment: $1200k\n",
)

OVERLAY_CHANGES_SHARED_ENTRY = integrity_rule(
    "JBP011",
    "overlay-changes-shared-entry",
    scope="plan",
    summary="An overlay changes what the shared plan states.",
    why=(
        "An overlay holds what one company keeps to itself. If it could change a shared date or target, each partner "
        "would look at another plan without knowing it."
    ),
    detection=(
        "An overlay states a key that the shared plan states already, and not with the same text. It may add entries, "
        "also inside a shared entry, and keys that the shared entry does not state."
    ),
    false_positives="None.",
    mend="Change it in the shared plan, with the partners; or add an entry of your own beside it.",
    bad=(
        "jbp: 1\nextends: shared.plan.yaml\nprivate_to: north\n"
        "risks:\n  weather: {title: Our margin}  # finding: overlay-changes-shared-entry\n"
        "# file: shared.plan.yaml\n" + SMALLEST + "risks:\n  weather: {title: A wet spring}\n"
    ),
    good=(
        "jbp: 1\nextends: shared.plan.yaml\nprivate_to: north\n"
        "risks:\n  margin: {title: Our margin}\n"
        "# file: shared.plan.yaml\n" + SMALLEST + "risks:\n  weather: {title: A wet spring}\n"
    ),
)

VALUE_RULES = (
    DANGLING_REFERENCE,
    IMPOSSIBLE_DATE,
    DEPENDENCY_CYCLE,
    BAD_QUANTITY,
    OVERLAY_CHANGES_SHARED_ENTRY,
)
"""005, 007, 008, 009 and 011."""
