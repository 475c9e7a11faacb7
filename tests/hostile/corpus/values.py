"""Hostile values in fields that the schema types: ids, dates, durations, periods, figures, formulas, references."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import Case, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS: Final = [
    "NO",
    "on",
    "Off",
    "y",
    "TRUE",
    "null",
    "~",
    "012",
    "0o17",
    "0x1F",
    "0b101",
    "1_000",
    "1:30",
    "1:30:45.5",
    "2026-02-30",
    "2026-13-01",
    "0000-00-00",
    "9999-12-31",
    "10000-01-01",
    "2026-1-1",
    "20260101",
    "2026-01-01T00:00:00Z",
    ".inf",
    "-.inf",
    ".nan",
    "NaN",
    "Infinity",
    "1e3",
    "1e999999",
    "1e-999999",
    "-0",
    "+1",
    "١٢٣",
    "\uff15\uff10\uff05",
    "²",
    "Ⅻ",
    "1..2",
    "1.2.3",
    ".5",
    "5.",
    "--",
    "-",
    "+",
    "=",
    "<<",
    "*",
    "&",
    "!",
    "|",
    ">",
    "@",
    "`",
    "%",
    "...",
    "---",
    "0x",
    "0xFFFFFFFFFFFFFFFFFFFFFFFF",
    "340282366920938463463",
    "true",
    "false",
    "[]",
    "{}",
    "''",
    '""',
    "#x",
    "joint",
    "total",
    "none",
    "all",
    "TBD",
    "constructor",
    "__class__",
    "{{7*7}}",
    "${HOME}",
    "$(id)",
    "%s%s%n",
    "../../etc",
]
_LONG: Final = {
    "digits-31": "9" * 31,
    "digits-5000": "9" * 5000,
    "digits-60000": "9" * 60_000,
    "zeros-60000": "0" * 60_000 + "1",
    "fraction-60000": "0." + "1" * 60_000,
    "minus-60000": "-" * 60_000,
    "commas": "1,000" * 10_000,
    "points": "1." * 30_000,
    "dollars": "$" * 60_000,
    "blanks": "1" + " " * 60_000 + "2",
    "range-of-ranges": "1-" * 30_000 + "1",
    "letters": "k" * 60_000,
    "dots-and-quotes": '"' + "a." * 30_000 + '"',
}
_PLACES: Final = {
    "date": "horizon: {{start: {0}, end: 2026-12-31}}\n",
    "quantity": "kpis:\n  k1: {{title: K, targets: {{2026-H1: {0}}}}}\n",
    "period": "kpis:\n  k1: {{title: K, targets: {{{0}: 1}}}}\n",
    "id": "risks:\n  {0}: {{title: T}}\n",
    "text": "risks:\n  r1: {{title: {0}}}\n",
    "reference": "risks:\n  r1: {{title: T, owner: {0}, about: {0}}}\n",
    "duration": "review_every: {0}\n",
    "word": "status: {0}\n",
    "private": "risks:\n  r1: {{title: T, private_to: {0}}}\n",
    "formula": "kpis:\n  k1: {{title: K, combine: formula, formula: {0}}}\n",
    "money": "currency: {0}\nexchange_rates: {{as_of: 2026-01-01, rates: {{EUR: {0}}}}}\n",
    "address": "journal:\n  j1: {{title: T, date: {0}, about: [{0}]}}\n",
}
_FORMULAS: Final = {
    "open-brackets": "(" * 900,
    "brackets": "(" * 400 + "k2" + ")" * 400,
    "brackets-21": "( " * 21 + "k2" + " )" * 21,
    "closing": ")" * 500,
    "power": "9 ** 9 ** 9",
    "powers": " ** ".join("9" * 200),
    "factors": " * ".join(["9" * 30] * 30),
    "quotients": " / ".join(["0." + "0" * 28 + "1"] * 28),
    "by-nothing": "k2 / 0",
    "by-itself": "k2 / ( k2 - k2 )",
    "operators": "+ - * /" * 100,
    "import": "\"__import__('os').system('id')\"",
    "call": "eval(k2)",
    "attribute": "k2.__class__",
    "index": "'k2[0]'",
    "lambda": "'(lambda: k2)()'",
    "too-long": "k2 + " * 20_000 + "k2",
    "crowded": "k2" + "*k2" * 330,
    "unicode": "k2 \u00d7 k2",
    "itself": "k1 + k1",
    "circle": "k3 + 1",
    "percent": "100% / 3",
    "minus": "- " * 300 + "k2",
}


def cases() -> Iterator[Case]:
    """Every case of typed values."""
    for at, word in enumerate(_WORDS):
        yield plan(f"value/{at:02}-everywhere", "".join(place.format(word) for place in _PLACES.values()))
    for at, word in enumerate(_WORDS[::2]):
        quoted = "'" + word.strip("'\"").replace("'", "''") + "'"
        yield plan(f"value/{at:02}-in-quotes", "".join(place.format(quoted) for place in _PLACES.values()))
    for place, text in _PLACES.items():
        for name, value in _LONG.items():
            if name in {"digits-5000", "range-of-ranges", "blanks"} or place in {"quantity", "date"}:
                yield plan(f"long/{name}-as-{place}", text.format(value))
        yield plan(f"shape/list-as-{place}", text.format("[a, b]"))
        yield plan(f"shape/mapping-as-{place}", text.format("{a: b}"))
        yield plan(f"shape/nested-as-{place}", text.format("{a: [{b: [c]}]}"))
    for name, formula in _FORMULAS.items():
        yield plan(f"formula/{name}", _kpis(formula))
    yield from _circles()
    yield from _shapes()


def _kpis(formula: str) -> str:
    return (
        f"kpis:\n  k1: {{title: K, combine: formula, formula: {formula}}}\n"
        "  k2: {title: K, targets: {2026-H1: 7}, actuals: {2026-H1: 5}}\n"
        "  k3: {title: K, combine: formula, formula: k1 * 2}\n"
    )


def _circles() -> Iterator[Case]:
    yield plan(
        "circle/formulas",
        "kpis:\n"
        + "".join(f"  k{n}: {{title: K, combine: formula, formula: k{(n + 1) % 900} + 1}}\n" for n in range(900)),
    )
    yield plan(
        "circle/chain-of-formulas",
        "kpis:\n"
        + "".join(f"  k{n}: {{title: K, combine: formula, formula: k{n + 1} + k{n + 1}}}\n" for n in range(900))
        + "  k900: {title: K, targets: {2026-H1: 2}}\n",
    )
    yield plan(
        "circle/averages",
        "kpis:\n  k1: {title: K, combine: average, average_by: k2}\n"
        "  k2: {title: K, combine: average, average_by: k1}\n",
    )
    activities = "".join(f"      a{n}: {{title: A, after: [a{(n + 1) % 2000}]}}\n" for n in range(2000))
    yield plan("circle/activities", "initiatives:\n  i1:\n    title: I\n    activities:\n" + activities)
    chain = "".join(f"      a{n}: {{title: A, after: [a{n + 1}]}}\n" for n in range(2000))
    yield plan("circle/long-chain", "initiatives:\n  i1:\n    title: I\n    activities:\n" + chain + "      a2000: A\n")
    many = ", ".join(f"a{n}" for n in range(150))
    dense = "".join(f"      a{n}: {{title: A, after: [{many}]}}\n" for n in range(150))
    yield plan("circle/all-after-all", "initiatives:\n  i1:\n    title: I\n    activities:\n" + dense)
    yield plan(
        "circle/bodies",
        "governance:\n  bodies:\n    b1: {title: B, reports_to: b2}\n    b2: {title: B, reports_to: b1}\n",
    )
    yield plan("circle/formerly", "risks:\n  r1: {title: T, formerly: [r2]}\n  r2: {title: T, formerly: [r1]}\n")
    yield plan("circle/about", "risks:\n  r1: {title: T, about: risks.r2}\n  r2: {title: T, about: risks.r1}\n")


def _shapes() -> Iterator[Case]:
    for section in (
        "people",
        "kpis",
        "risks",
        "initiatives",
        "periods",
        "decisions",
        "customers",
        "governance",
        "strategy",
    ):
        for name, value in (("text", "text"), ("list", "[a, {b: c}]"), ("odd", "{a: [b], '1': {c: d}}")):
            yield plan(f"section/{section}-as-{name}", f"{section}: {value}\n")
    outcomes = ", ".join(f"{{a: x{n}, b: y, payoffs: {{a: 1, b: 2}}}}" for n in range(500))
    yield plan("game/many-outcomes", f"decisions:\n  d1: {{title: D, game: {{outcomes: [{outcomes}]}}}}\n")
    options = "".join(f"        o{n}: {{title: O}}\n" for n in range(2000))
    yield plan("game/many-options", f"decisions:\n  d1:\n    title: D\n    options:\n{options}")
    moves = "{players: {" + ", ".join(f"p{n}: [x, y]" for n in range(30)) + "}}"
    yield plan("game/many-players", f"decisions:\n  d1: {{title: D, game: {moves}}}\n")
    yield plan(
        "horizon/ages", "horizon: {start: 0001-01-01, end: 9999-12-31, extension: 9999-12-31}\nreview_every: 1d\n"
    )
    yield plan("horizon/backward", "horizon: {start: 2026-12-31, end: 2026-01-01}\n")
