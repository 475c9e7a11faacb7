"""The JSON Schema of a file of team rules, for editors: it completes keys, words and what can be selected.

Which fields an entry has depends on what is selected, which a schema cannot follow: that is checked when jbp reads the
file.
"""

from __future__ import annotations

from typing import TypeAlias

from jbp.rules.team.fields import plan_format, shown
from jbp.rules.team.paths import WHOLE_PLAN
from jbp.rules.team.read import MOST_RULES
from jbp.rules.team.read_rule import KEYS, PITFALLS, REQUIRED, SEVERITIES
from jbp.rules.team.wildcard import LONGEST

Schema: TypeAlias = "dict[str, object]"

_DRAFT = "http://json-schema.org/draft-07/schema#"
_NAME = "^(?!jbp)(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$"
# Editors type a plain `2026` or `true` before any schema sees it; all of them are texts to jbp.
_SCALAR: Schema = {"type": ["string", "number", "boolean"]}
_TEXT: Schema = {"type": "string", "minLength": 1}
_WHOLE: Schema = {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$"}


def team_rules_schema() -> Schema:
    """The schema, draft 7."""
    rules = {
        "type": "object",
        "maxProperties": MOST_RULES,
        "patternProperties": {_NAME: {"$ref": "#/definitions/rule"}},
        "additionalProperties": False,
    }
    return {
        "$schema": _DRAFT,
        "title": "A team's own rules for joint business plans (jbp)",
        **_closed({"rules": rules}, ("rules",)),
        "definitions": {
            "rule": _rule(),
            "condition": _condition(),
            "test": _test(),
            "tests": _tests(),
            "count": {"anyOf": [_WHOLE, _closed({"at_least": _WHOLE, "at_most": _WHOLE})]},
        },
    }


def _rule() -> Schema:
    described = {
        "select": _select(),
        "where": {"$ref": "#/definitions/condition"},
        "condition": {"$ref": "#/definitions/condition"},
        "message": {**_TEXT, "description": 'The headline of its findings: KPI "{title}" names no report.'},
        "severity": {"enum": list(SEVERITIES)},
        "code": {"type": "string", "pattern": "^(?!JBP)[A-Z]{2,8}[0-9]{3}$", "description": "ACME001"},
        "pitfall": {"enum": list(PITFALLS), "description": "The family it belongs to; record where none is stated."},
        "why": {**_TEXT, "description": "Why it matters."},
        "mend": {**_TEXT, "description": "How to mend what it finds."},
        "summary": {**_TEXT, "description": "The rule in one line."},
    }
    return _closed({key: described[key] for key in KEYS}, REQUIRED)


def _select() -> Schema:
    """Every pattern to complete by, and any other that begins with a section: ``kpis.close-rate``."""
    patterns = [shown(entry) for entry in plan_format().entries() if "links" not in entry]
    sections = "|".join(plan_format().fields_at(()) or ())
    return {
        "anyOf": [
            {"enum": [WHOLE_PLAN, *patterns]},
            {"type": "string", "pattern": rf"^({sections})[.\[]", "description": "* stands for every id."},
        ]
    }


def _condition() -> Schema:
    several = {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/condition"}}
    return {
        "description": "From fields of the entry to what is asked of them; all of it must hold.",
        "type": "object",
        "minProperties": 1,
        "properties": {"any": several, "all": several, "not": {"$ref": "#/definitions/condition"}},
        "propertyNames": {"pattern": "^[^*]+$"},
        "additionalProperties": {"$ref": "#/definitions/test"},
    }


def _test() -> Schema:
    return {
        "anyOf": [
            {"enum": ["stated", "absent"]},
            _SCALAR,
            {"type": "array", "minItems": 1, "items": _SCALAR},
            {"$ref": "#/definitions/tests"},
        ]
    }


def _tests() -> Schema:
    day: Schema = {**_SCALAR, "description": "A date, as_of, 30d ago or 30d ahead."}
    tests: Schema = {
        "at_least": _SCALAR,
        "at_most": _SCALAR,
        "before": day,
        "after": day,
        "like": {"type": "string", "maxLength": LONGEST, "description": "* is any characters, ? is one: *CRM*"},
        "count": {"$ref": "#/definitions/count"},
        "not": {"$ref": "#/definitions/test"},
    }
    return {**_closed(tests), "minProperties": 1}


def _closed(properties: Schema, required: tuple[str, ...] = ()) -> Schema:
    """A mapping of these keys and no others."""
    needed: Schema = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}
