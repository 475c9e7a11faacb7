"""Rules for people: the page of one rule, and the catalogue of all of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from jbp.finding import called
from jbp.report.columns import wrap
from jbp.report.style import paint
from jbp.rule import Pitfall
from jbp.rules.base_plan import AS_OF, BASE, assembled
from jbp.values.duration import Duration

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from jbp.finding import Severity
    from jbp.rule import Rule

FORMATS: Final = ("text", "markdown", "json")
_PROFILES: Final = ("new", "established", "underperforming")
_PARTNERSHIPS: Final = ("a new partnership", "an established one", "an underperforming one")
_LETTERS: Final = {"error": "E", "warning": "W", "note": "I"}


def page(rule: Rule, form: str, *, width: int = 80, color: bool = False) -> str:
    """The page of one rule, in one of `FORMATS`."""
    if form == "json":
        return json.dumps({"format_version": 1, **_data(rule)}, indent=2) + "\n"
    if form == "markdown":
        return "\n".join(_markdown_page(rule)) + "\n"
    return "\n".join(_text_page(rule, width, color=color)) + "\n"


def catalogue(rules: Sequence[Rule], form: str, *, width: int = 80, color: bool = False) -> str:
    """Every rule, by pitfall, in one of `FORMATS`."""
    if form == "json":
        return json.dumps({"format_version": 1, "rules": [_data(rule) for rule in rules]}, indent=2) + "\n"
    if form == "markdown":
        return "\n".join(_markdown_catalogue(rules)) + "\n"
    return "\n".join(_text_catalogue(rules, width, color=color)) + "\n"


def _severity(severity: Severity | None) -> str:
    return "off" if severity is None else severity.value


def _severities(rule: Rule) -> tuple[Severity | None, ...]:
    return rule.severities.new, rule.severities.established, rule.severities.underperforming


def _said(rule: Rule) -> str:
    """The severities in words, once where all are the same."""
    words = [_severity(severity) for severity in _severities(rule)]
    if len(set(words)) == 1:
        return f"{words[0]} in every partnership"
    return ", ".join(f"{word} in {which}" for word, which in zip(words, _PARTNERSHIPS, strict=True))


def _sections(rule: Rule) -> Iterator[tuple[str, str]]:
    yield "Why it matters", rule.why
    yield "How it is detected", rule.detection
    yield "Where it may be wrong", rule.false_positives
    yield "How to mend it", rule.mend
    yield "Which fix is offered", rule.fix


def _examples(rule: Rule) -> Iterator[tuple[str, str]]:
    """The examples that the rule has; a team's own rule may have none."""
    if rule.bad:
        yield "Found", rule.bad
    if rule.good:
        yield "Not found", rule.good


def _is_fragment(rule: Rule) -> bool:
    """Whether the examples are the sections that matter, and not whole plans as those of integrity."""
    return bool(rule.bad) and rule.pitfall is not Pitfall.INTEGRITY


def _about_examples(rule: Rule) -> str:
    return (
        f"The examples show the sections that matter, of a plan in which nothing else is found as of {AS_OF}; "
        f"`jbp explain {rule.name} --format json` has it whole."
    )


def _options(rule: Rule) -> Iterator[tuple[str, str]]:
    """The rule's options, each with its default in words."""
    for option in rule.options:
        yield option.name, f"{option.meaning}. Default: {_default(option.default)}."


def _default(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    return str(_plain(value))


def _plain(value: object) -> object:
    """An option's default as JSON and a configuration file write it."""
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Duration):
        return f"{value.amount}{value.unit}"
    return value if isinstance(value, int) else str(value)


def _text_page(rule: Rule, width: int, *, color: bool) -> Iterator[str]:
    yield paint(called(rule.name, rule.code), "strong", on=color)
    yield from wrap(rule.summary, width, 0)
    yield ""
    yield from wrap(f"Pitfall: {rule.pitfall.title}", width, 2)
    yield from wrap(f"Severity: {_said(rule)}", width, 2)
    for title, text in _sections(rule):
        if text:
            yield from ("", paint(title, "strong", on=color))
            yield from (f"  {line}" for line in wrap(" ".join(text.split()), width - 2, 0))
    if rule.options:
        yield from ("", paint(f"What can be set, under [rules.{rule.name}] in jbp.toml", "strong", on=color))
    for name, meaning in _options(rule):
        first, *others = wrap(f"{name}: {meaning}", width, 4, 2)
        yield from (f"  {first}", *others)
    for title, example in _examples(rule):
        yield from ("", paint(title, "strong", on=color))
        yield from (f"    {line}".rstrip() for line in example.rstrip("\n").split("\n"))
    if _is_fragment(rule):
        yield from ("", *wrap(_about_examples(rule), width, 0))


def _markdown_page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.name}" + ("" if rule.code == rule.name else f" ({rule.code})")
    yield from ("", rule.summary, "")
    yield f"- Pitfall: {rule.pitfall.title}"
    yield f"- Severity: {_said(rule)}"
    for title, text in _sections(rule):
        if text:
            yield from ("", f"## {title}", "", " ".join(text.split()))
    if rule.options:
        yield from ("", "## What can be set", "", f"Under `[rules.{rule.name}]` in `jbp.toml`:", "")
        yield from (f"- `{name}`: {meaning}" for name, meaning in _options(rule))
    for title, example in _examples(rule):
        yield from ("", f"## {title}", "", "```yaml", *example.rstrip("\n").split("\n"), "```")
    if _is_fragment(rule):
        yield from ("", _about_examples(rule))


def _letters(rule: Rule) -> str:
    return " ".join("-" if severity is None else _LETTERS[severity.value] for severity in _severities(rule))


def _families(rules: Sequence[Rule]) -> Iterator[tuple[Pitfall, list[Rule]]]:
    for pitfall in Pitfall:
        family = [rule for rule in rules if rule.pitfall is pitfall]
        if family:
            yield pitfall, family


def _text_catalogue(rules: Sequence[Rule], width: int, *, color: bool) -> Iterator[str]:
    indent = len("  JBP101  E E E  ")
    for pitfall, family in _families(rules):
        yield paint(pitfall.title, "strong", on=color)
        for rule in family:
            code = "own   " if rule.code == rule.name else f"{rule.code:6}"
            yield f"  {code}  {_letters(rule)}  {paint(rule.name, 'strong', on=color)}"
            yield from (" " * indent + line for line in wrap(rule.summary, width - indent, 0))
        yield ""
    yield from wrap(
        "E error, W warning, I note, - off; in a new, an established and an underperforming partnership. "
        "More on one of them: jbp explain RULE",
        width,
        0,
    )


def _markdown_catalogue(rules: Sequence[Rule]) -> Iterator[str]:
    yield from ("# Rules", "", "E error, W warning, I note, - off; for a new, an established and an underperforming")
    yield "partnership."
    for pitfall, family in _families(rules):
        yield from ("", f"## {pitfall.title}", "", "| Code | Name | Severity | Finding |", "| --- | --- | --- | --- |")
        yield from (f"| {_cells((rule.code, rule.name, _letters(rule), rule.summary))} |" for rule in family)


def _cells(texts: Iterable[str]) -> str:
    return " | ".join(text.replace("|", "\\|") for text in texts)


def _whole(rule: Rule, example: str) -> str:
    """An example as a plan that can be linted, as of the day that `as_of` states; pages show only what matters in it.

    Examples of integrity are plans already. A line ``# file: name`` in one of them begins another file.
    """
    return assembled(example) if _is_fragment(rule) else example


def _data(rule: Rule) -> dict[str, object]:
    severities = dict(zip(_PROFILES, map(_severity, _severities(rule)), strict=True))
    return {
        "code": rule.code,
        "name": rule.name,
        "pitfall": rule.pitfall.value,
        "severities": severities,
        "summary": rule.summary,
        "why": rule.why,
        "detection": rule.detection,
        "false_positives": rule.false_positives,
        "mend": rule.mend,
        "fix": rule.fix,
        "bad": _whole(rule, rule.bad),
        "good": _whole(rule, rule.good),
        "as_of": AS_OF.isoformat(),
        "base": BASE if rule.compares else None,
        "scope": rule.scope,
        "options": [
            {"name": option.name, "default": _plain(option.default), "meaning": option.meaning}
            for option in rule.options
        ],
    }
