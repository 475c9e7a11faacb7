"""The rules of integrity on the text of a file, before any of it means something."""

from __future__ import annotations

from jbp.reading.integrity_rule import SMALLEST, integrity_rule

YAML_SYNTAX = integrity_rule(
    "JBP001",
    "yaml-syntax",
    summary="The text is no YAML.",
    why=(
        "One quote that is never closed can hide the rest of a plan, and a program that guesses what was meant shows "
        "partners a plan that nobody wrote. So the text is read whole or not at all."
    ),
    detection=(
        "The parser stops: a quote or a bracket is not closed, a line stands in a column where no entry above begins, "
        "a colon or a blank behind it is missing, a text holds a colon and a blank without quotes, or a tab stands "
        "where blanks belong. What is said is told from the line itself, never in the parser's words."
    ),
    false_positives="None: no program reads the text as it stands.",
    mend=(
        "Go to the line that is named. Nearly always the whole value needs quotes, or the line needs the same number "
        "of blanks before it as its neighbours."
    ),
    bad=SMALLEST + "summary: Two firms: one roof  # finding: yaml-syntax\n",
    good=SMALLEST + 'summary: "Two firms: one roof"\n',
)

DUPLICATE_ID = integrity_rule(
    "JBP006",
    "duplicate-id",
    summary="A key or an id stands twice.",
    why=(
        "Two entries of one id are usually two people who copied the same line. Other programs keep the last of them "
        "and drop the first without a word, and an owner or a target is lost."
    ),
    detection=(
        "The same key stands twice in one mapping, after characters that look alike in Unicode are made one; or the "
        "same entry stands in two files of one plan; or two outcomes of a game state the same choices, with "
        "different payoffs; or a KPI has two figures for one period in its table, or states its actuals beside the "
        "table. Both places are named."
    ),
    false_positives="None: only one of the two could be read.",
    mend="Keep one of the two, or give one another id.",
    bad=SMALLEST
    + "risks:\n  weather: {title: A wet spring}\n  weather: {title: A hard winter}  # finding: duplicate-id\n",
    good=SMALLEST + "risks:\n  spring: {title: A wet spring}\n  winter: {title: A hard winter}\n",
)

REFUSED_INPUT = integrity_rule(
    "JBP010",
    "refused-input",
    summary="The file holds what no plan may hold.",
    why=(
        "Plans come from several companies. A file can be made so that it shows one thing and means another, or so "
        "that reading it takes all the memory there is; a plan needs none of the means for that."
    ),
    detection=(
        "The file is not UTF-8, is larger than 2 MiB, is nested more than 32 deep, holds more than 100,000 entries or "
        "a text above 64 KiB; it holds control characters, invisible characters or characters that turn the direction "
        "of the text, also where they are written as escapes; or it uses anchors, aliases, merge keys, tags, "
        "directives or a second document. A table of figures holds more than 10,000 rows; a file that the plan names "
        "lies outside its folder."
    ),
    false_positives=(
        "A text pasted from a word processor may carry invisible characters that mean no harm; they are refused all "
        "the same, because nobody can see the difference."
    ),
    mend="Delete what is named; write out what an alias or a merge key stood for; save the file as UTF-8.",
    bad=SMALLEST + "people:\n  ana: &lead {name: Ana, partner: north}  # finding: refused-input\n",
    good=SMALLEST + "people:\n  ana: {name: Ana, partner: north}\n",
)

AMBIGUOUS_SCALAR = integrity_rule(
    "JBP013",
    "ambiguous-scalar",
    sev="W W W",
    summary="A value without quotes may be read as something else.",
    why=(
        "Here every value is the text that was written. But the same file opened in a spreadsheet import, an editor "
        "or another tool may turn NO into false, 012 into ten and 1:30 into ninety, and a text is cut where a number "
        'sign follows a blank: "Sell Solution #2" is read as "Sell Solution".'
    ),
    detection=(
        "A value without quotes is one of yes, no, on, off, y and n, or a number with a leading zero, an underscore, "
        "a colon or an exponent; or a text is followed by one blank and a comment that reads like its rest. Plain "
        "dates and plain numbers are never meant, and neither is a comment behind two blanks."
    ),
    false_positives="A short comment behind one blank. Put two blanks before it.",
    mend="Put the value in quotes.",
    fix="Safe: writes the same text in quotes; a text that ends at a `#` is left to you.",
    bad=SMALLEST + "facts:\n  Exclusive: no  # finding: ambiguous-scalar\n",
    good=SMALLEST + 'facts:\n  Exclusive: "no"\n',
)

TEXT_RULES = (YAML_SYNTAX, DUPLICATE_ID, REFUSED_INPUT, AMBIGUOUS_SCALAR)
"""001, 006, 010 and 013."""
