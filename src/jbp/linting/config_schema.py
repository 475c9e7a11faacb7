"""The JSON Schema of configuration files, by which editors complete and check a ``jbp.toml``.

It is made from what the reader knows: its keys, the rules and their options. The names of a team's own rules are open.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from jbp.linting.configuration import SEVERITIES
from jbp.linting.rule_options import EXCEPT, EXTEND, is_percent
from jbp.linting.selection import is_fixed
from jbp.rules.catalogue import ALL_RULES
from jbp.values.duration import Duration, show_duration

if TYPE_CHECKING:
    from jbp.rule import Option, Rule

Schema: TypeAlias = "dict[str, object]"

_DRAFT = "http://json-schema.org/draft-07/schema#"
_TEXT: Schema = {"type": "string", "pattern": r"\S"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_SELECTORS: Schema = {"$ref": "#/definitions/selectors"}
_PERCENT: Schema = {"type": "string", "pattern": "^[0-9]+(\\.[0-9]+)?%$"}


def config_schema() -> Schema:
    """The schema of ``jbp.toml``, and of ``[tool.jbp]`` in a pyproject.toml."""
    return {
        "$schema": _DRAFT,
        "title": "Configuration of jbp (jbp.toml)",
        "description": "Which rules jbp lint asks, and how much each matters.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **_about_rules(),
            "overrides": {"type": "array", "items": _override(), "description": "What counts for some plans alone."},
            "baseline": {**_TEXT, "description": "The file of known findings, beside this file."},
            "team_rules": {**_TEXTS, "description": "Files with the team's own rules, beside this file."},
            "python_rules": {**_TEXTS, "description": "Installed plug-ins that hold rules."},
            "render": _render(),
            "ci": _ci(),
        },
        "definitions": {
            "selectors": {"type": "array", "items": _selector()},
            "severity": {"enum": list(SEVERITIES)},
            "severities": _severities(),
            "rules": _rules(),
        },
    }


def _render() -> Schema:
    theme = {**_TEXT, "description": "The look of the documents: a theme file or a presentation, beside this file."}
    template = {**_TEXT, "description": "A folder or a file of templates of your own, beside this file."}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {"theme": theme, "template": template},
        "description": "What counts for the documents.",
    }


def _ci() -> Schema:
    layout = {"type": "boolean", "default": True, "description": "Whether plans must be laid out as jbp fmt does it."}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {"fmt": layout},
        "description": "What counts for jbp ci.",
    }


def _about_rules() -> Schema:
    """What the file as a whole and each of its overrides may say of rules."""
    return {
        "select": {"description": "Only these rules.", "allOf": [_SELECTORS]},
        "ignore": {"description": "Not these rules.", "allOf": [_SELECTORS]},
        "severities": {"description": "How much rules matter.", "allOf": [{"$ref": "#/definitions/severities"}]},
        "rules": {"description": "The options of rules.", "allOf": [{"$ref": "#/definitions/rules"}]},
    }


def _override() -> Schema:
    paths = {**_TEXTS, "minItems": 1, "description": "Which plans: *, ? and ** as .gitignore writes them."}
    return {
        "type": "object",
        "required": ["paths"],
        "additionalProperties": False,
        "properties": {"paths": paths, **_about_rules()},
    }


def _selector() -> Schema:
    """A rule's name, its code or the beginning of codes, or the name of a rule of the team's own."""
    names = [rule.name for rule in ALL_RULES]
    return {"anyOf": [{"enum": names}, {"type": "string", "pattern": "^[A-Za-z]{2,8}[0-9]{0,3}$"}, _TEXT]}


def _severities() -> Schema:
    word: Schema = {"$ref": "#/definitions/severity"}
    return {
        "type": "object",
        "properties": {
            rule.name: not is_fixed(rule) and {"description": f"{rule.code}: {rule.summary}", "allOf": [word]}
            for rule in ALL_RULES
        },
        "additionalProperties": word,
    }


def _rules() -> Schema:
    return {
        "type": "object",
        "properties": {rule.name: _options(rule) for rule in ALL_RULES if rule.options},
        "additionalProperties": {"type": "object"},
    }


def _options(rule: Rule) -> Schema:
    properties = {key: schema for option in rule.options for key, schema in _keys(option).items()}
    return {
        "type": "object",
        "description": f"{rule.code}: {rule.summary}",
        "additionalProperties": False,
        "properties": properties,
    }


def _keys(option: Option[object]) -> dict[str, Schema]:
    """What may be said of an option, by the keys under which it is said."""
    name, meaning, default = option.name, option.meaning, option.default
    if isinstance(default, tuple):
        return {
            name: {**_TEXTS, "default": list(default), "description": f"In place of the rule's own: {meaning}."},
            EXTEND + name: {**_TEXTS, "description": f"Added: {meaning}."},
            EXCEPT + name: {**_TEXTS, "description": f"Taken out: {meaning}."},
        }
    if isinstance(default, Duration):
        described = f"{meaning} (default: {show_duration(default)})."
        return {name: {"type": "string", "pattern": "^[0-9]{1,4}[dwmy]$", "description": described}}
    number: Schema = {"type": "number" if isinstance(default, Decimal) else "integer", "minimum": 0}
    kind: Schema = {"anyOf": [number, _PERCENT]} if is_percent(option) else number
    return {name: {**kind, "description": f"{meaning} (default: {default})."}}
