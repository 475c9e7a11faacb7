"""The rules of integrity on the shape of a plan: which keys it has, and what kind of value stands behind each."""

from __future__ import annotations

from jbp.reading.integrity_rule import SMALLEST, integrity_rule

UNKNOWN_KEY = integrity_rule(
    "JBP002",
    "unknown-key",
    summary="The format does not know a key.",
    why=(
        "A key with a slip in it would be passed over in silence: the owner whom everybody sees in the file would be "
        "missing from every table and every check."
    ),
    detection=(
        "A key stands where the format has none of that name, and does not begin with `x-`. The key that was probably "
        "meant is named, where there is a close one."
    ),
    false_positives="A team's own field. Let its name begin with `x-`, and it is carried along untouched.",
    mend="Correct the key, take it out, or begin its name with `x-`.",
    fix="Unsafe: writes the key that was probably meant.",
    bad=SMALLEST + "people:\n  ana:\n    name: Ana\n    partner: north\n    funktion: Sales  # finding: unknown-key\n",
    good=SMALLEST + "people:\n  ana:\n    name: Ana\n    partner: north\n    function: Sales\n    x-desk: 4\n",
)

MISSING_KEY = integrity_rule(
    "JBP003",
    "missing-key",
    summary="Something is missing that every plan must state.",
    why=(
        "Very little is required, because a plan grows while partners talk. But a person without a company, or an "
        "entry without a name, cannot be shown to anybody."
    ),
    detection=(
        "Required are, for the plan: jbp, id, title, profile, the start and end of the horizon, and two or more "
        "partners; for an entry: its name (title, name, statement, quote or headline), the partner of a person, start "
        "and end of a period, the date of journal entries, meetings, reviews and health checks, from and to of an "
        "expectation, by and digest of a sign-off."
    ),
    false_positives="None. What a good plan should state beyond that is asked by the other rules.",
    mend="Add the line that is named.",
    bad=SMALLEST + "people:\n  ana: {name: Ana, function: Sales}  # finding: missing-key\n",
    good=SMALLEST + "people:\n  ana: {name: Ana, partner: north, function: Sales}\n",
)

WRONG_TYPE = integrity_rule(
    "JBP004",
    "wrong-type",
    summary="A value is not of the kind that its field needs.",
    why=(
        'A status of "green" means something else to each partner; the fixed words mean the same to all of them, and '
        "only what is of the right kind can be counted, compared and shown."
    ),
    detection=(
        "A word stands outside its field's list; a text stands where a list or entries belong, or the other way "
        "round; a key has no value; an id, a duration, a whole number or true and false is not written as one; the "
        "`order` of a decision names a partner twice, or partners beside `simultaneous`; a file of figures "
        "(`actuals_from`) is no table with the columns kpi, when and value, or a cell of it is empty. The word that "
        "was probably meant is named."
    ),
    false_positives="None.",
    mend="Write one of the words that are listed, or the kind of value that is named; delete a key without a value.",
    fix="Unsafe: writes the word, the id or the value that was probably meant.",
    bad=SMALLEST + "initiatives:\n  audit: {title: Roof audit, status: green}  # finding: wrong-type\n",
    good=SMALLEST + "initiatives:\n  audit: {title: Roof audit, status: on_track}\n",
)

UNSUPPORTED_FORMAT_VERSION = integrity_rule(
    "JBP012",
    "unsupported-format-version",
    summary="The plan is written in a version of the format that this jbp does not read.",
    why=(
        "A newer format may give a field another meaning. To read it by the old one would show partners something "
        "that they did not agree to."
    ),
    detection="`jbp` at the head of the plan is another number than 1.",
    false_positives="None.",
    mend="Install a newer jbp, or write `jbp: 1` if the number was a slip.",
    bad=SMALLEST.replace("jbp: 1\n", "jbp: 2  # finding: unsupported-format-version\n"),
    good=SMALLEST,
)

SHAPE_RULES = (UNKNOWN_KEY, MISSING_KEY, WRONG_TYPE, UNSUPPORTED_FORMAT_VERSION)
"""002, 003, 004 and 012."""
