"""606 and 608: what is private and shows all the same, in a shared entry that repeats it or needs it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.address import show_address
from jbp.figures.calendar import plan_calendar
from jbp.figures.parties import partner_name
from jbp.finding import Related
from jbp.rule import Flag, Option
from jbp.rules.actions.money import funds_out_of_order, shares_do_not_add_up
from jbp.rules.actions.targets import funnel_mismatch, total_mismatch
from jbp.rules.phrasing import listed
from jbp.rules.record.family import RECORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from jbp.finding import Location
    from jbp.model.plan import Plan
    from jbp.reading.partner_views import Broken, PartnerView, Passage
    from jbp.rules.context import Context

WORDS = Option("words", 5, "from how many words in a row on a text of a private entry counts as repeated")

_EDGES: Final = re.compile(r"^\W+|\W+$")
_LONGEST: Final = 60
_ADDING: Final = (total_mismatch, funnel_mismatch, funds_out_of_order, shares_do_not_add_up)


@RECORD.rule(
    "JBP606",
    "private-text-repeated",
    "E E E",
    summary="A shared entry repeats the words of a private one.",
    why=(
        "`private_to` hides an entry, and not its words. A sentence that was copied from a company's own note into a "
        "shared entry goes to the partner with every view and every file, and what redaction cannot understand nobody "
        "takes out any more."
    ),
    detection=(
        f"Of a text in an entry that is private, or in an overlay, {WORDS.default} or more words in a row stand in a "
        "text of an entry that a partner is shown from whom the former is kept. Capitals and the punctuation around "
        "words do not count; words are what blanks part. Comments, file names and commit messages are not looked at."
    ),
    false_positives=(
        "A private note that quotes the title of a shared entry, or a turn of phrase that anybody uses: say it in "
        "other words, or name the entry under `about`."
    ),
    mend="Say it in other words in one of the two, or make the shared entry private as well.",
    bad="""\
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
    note: Prices rose twice, and Birk would pay ten percent more.  # finding: private-text-repeated
  fire-test:
    title: The panel fails the fire test
    party: joint
    kind: technology
    level: high
    mitigation: A second laminate is tested as well
    trigger: A pretest above the limit
    owner: finn
    review_by: 2026-08-03
    status: open
  margin:
    title: Birk would pay ten percent more than we ask
    party: a
    private_to: a
    kind: financial
    level: low
    mitigation: Wait with the next offer
    trigger: A second supplier makes an offer
    owner: dia
    review_by: 2026-09-01
    status: open
""",
    good="""\
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
    note: Prices rose twice.
  fire-test:
    title: The panel fails the fire test
    party: joint
    kind: technology
    level: high
    mitigation: A second laminate is tested as well
    trigger: A pretest above the limit
    owner: finn
    review_by: 2026-08-03
    status: open
  margin:
    title: Birk would pay ten percent more than we ask
    party: a
    private_to: a
    kind: financial
    level: low
    mitigation: Wait with the next offer
    trigger: A second supplier makes an offer
    owner: dia
    review_by: 2026-09-01
    status: open
""",
    options=(WORDS,),
)
def private_text_repeated(context: Context) -> Iterator[Flag]:
    """A shared text with words of a private one in it."""
    least = max(context.option(WORDS), 1)
    found: dict[tuple[Passage, Passage, str], list[str]] = {}
    for view in context.views:
        runs = _runs(view.hidden, least)
        for passage in view.shown:
            repeated = _repeated(passage, runs, least)
            if repeated is not None:
                found.setdefault((passage, *repeated), []).append(view.partner)
    for (shared, private, words), partners in found.items():
        yield Flag(
            at=shared.at,
            part="value",
            message=f'{shared.entry} repeats "{words}" from {private.entry}, which {_kept(partners, context.plan)}',
            label="words of a private entry",
            related=(Related(private.at, "they stand here in private", "value"),),
            stated=(show_address(private.at),),
            mend="Say it in other words in one of the two, or make the shared entry private as well.",
        )


def _runs(hidden: tuple[Passage, ...], least: int) -> Mapping[tuple[str, ...], Passage]:
    """Every run of so many words in private texts, with the first text that holds it."""
    runs: dict[tuple[str, ...], Passage] = {}
    for passage in hidden:
        words = [plain for plain, _ in _words(passage.text)]
        for start in range(len(words) - least + 1):
            runs.setdefault(tuple(words[start : start + least]), passage)
    return runs


def _repeated(shown: Passage, runs: Mapping[tuple[str, ...], Passage], least: int) -> tuple[Passage, str] | None:
    """The private text that a shared one repeats first, and the words as the shared one writes them."""
    words = _words(shown.text)
    for start in range(len(words) - least + 1):
        private = runs.get(tuple(plain for plain, _ in words[start : start + least]))
        if private is None:
            continue
        end = start + 1
        while runs.get(tuple(plain for plain, _ in words[end : end + least])) is private:
            end += 1
        text = " ".join(written for _, written in words[start : end + least - 1])
        return private, text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
    return None


def _words(text: str) -> list[tuple[str, str]]:
    """The words of a text: as they are compared, and as they are written."""
    pairs = ((_EDGES.sub("", word).casefold(), word) for word in text.split())
    return [(plain, word) for plain, word in pairs if plain]


@RECORD.rule(
    "JBP608",
    "shared-depends-on-private",
    "E E E",
    summary="A shared entry refers to a private one, or needs it to add up.",
    why=(
        "Whoever may not see the private entry reads a shared one with a hole in it: an initiative without its KPI, "
        "a share that is short of 100%. The hole tells that something is kept from them, the figures often tell what, "
        "and the partners no longer agree on the same plan."
    ),
    detection=(
        "A reference in an entry that a partner is shown leads to an entry that is kept from this partner, by "
        "`private_to` or since it stands in an overlay; so does a formula. Or a total, a formula, a fund or a share "
        "that agrees in the whole plan (total-mismatch, funnel-mismatch, funds-out-of-order and shares-do-not-add-up "
        "with their defaults) does not in what the partner is shown. In a partner's own view nothing is said of what "
        "is kept from this partner."
    ),
    false_positives="A reference that the partners agreed to keep open: say so in a waiver.",
    mend=(
        "Take the reference out of the shared entry and let the private one name the shared one (`about`), make both "
        "private, or share both."
    ),
    bad="""\
pulse:
  slow-samples:
    quote: We wait weeks for a sample.
    party: b
    function: Engineering
    date: 2026-05-11
    about: recommendations.second-source  # finding: shared-depends-on-private
recommendations:
  sample-stock: {title: Keep ten samples in stock, challenge: Samples come late, owner: eva, due: 2026-07-31}
  second-source:
    title: Ask a second laminator
    private_to: a
    challenge: Samples come late
    owner: dia
    due: 2026-07-31
""",
    good="""\
pulse:
  slow-samples:
    quote: We wait weeks for a sample.
    party: b
    function: Engineering
    date: 2026-05-11
recommendations:
  sample-stock: {title: Keep ten samples in stock, challenge: Samples come late, owner: eva, due: 2026-07-31}
  second-source:
    title: Ask a second laminator
    private_to: a
    challenge: Samples come late
    owner: dia
    due: 2026-07-31
    about: pulse.slow-samples
""",
)
def shared_depends_on_private(context: Context) -> Iterator[Flag]:
    """A shared entry that leads to a private one, or whose figures need it."""
    leads: dict[Broken, list[str]] = {}
    misses: dict[_Short, list[str]] = {}
    for view in context.views:
        for one in view.broken:
            leads.setdefault(one, []).append(view.partner)
        for short in _short(view, context):
            misses.setdefault(short, []).append(view.partner)
    for one, partners in leads.items():
        yield Flag(
            at=one.at,
            part=one.part,
            message=f"{one.entry} refers to {one.target}, which {_kept(partners, context.plan)}",
            label="refers to a private entry",
            related=(Related(one.to, "private"),),
            stated=(show_address(one.to),),
            mend="Let the private entry name the shared one instead (`about`), make both private, or share both.",
        )
    for short, partners in misses.items():
        seen = f"in what {_names(partners, context.plan)} may see"
        yield Flag(
            at=short.at,
            message=f"{seen}, {short.message}; what is private makes up for it",
            label="adds up only with what is private",
            mend="State it so that it adds up without what is private, or share that.",
        )


class _Short(NamedTuple):
    """Something that does not add up in what a partner is shown: where, and what a rule says of it."""

    at: Location
    message: str


def _short(view: PartnerView, context: Context) -> Iterator[_Short]:
    """What adds up in the whole plan, and not in what a partner is shown of it."""
    if view.plan is None:
        return
    theirs = replace(context, plan=view.plan, calendar=plan_calendar(view.plan))
    for check in _ADDING:
        whole = {flag.at for flag in check(context)}
        yield from (_Short(flag.at, flag.message) for flag in check(theirs) if flag.at not in whole)


def _kept(partners: list[str], plan: Plan) -> str:
    return f"{_names(partners, plan)} may not see"


def _names(partners: list[str], plan: Plan) -> str:
    return listed((partner_name(partner, plan) for partner in partners), "or")
