from __future__ import annotations

import tomllib

import pytest
from jsonschema import Draft7Validator  # type: ignore[import-untyped]
from tests.linting import test_configuration, test_overrides

from jbp.linting.config_schema import config_schema
from jbp.linting.configuration import KEYS, OVERRIDE_KEYS

SCHEMA = config_schema()


def is_valid(text: str) -> bool:
    return bool(Draft7Validator(SCHEMA).is_valid(tomllib.loads(text)))


def test_the_schema_is_one() -> None:
    Draft7Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("text", [test_configuration.TEXT, test_configuration.OPTIONS, test_overrides.TEXT])
def test_what_is_right_is_valid(text: str) -> None:
    assert is_valid(text)


@pytest.mark.parametrize(
    "text",
    [
        "selct = []",
        'ignore = "watermelon"',
        'severities = {watermelon = "warn"}',
        'severities = {yaml-syntax = "note"}',
        "rules = {overloaded-owner = {mots = 1}}",
        "rules = {overloaded-owner = {most = -1}}",
        'rules = {overloaded-owner = {most = "5%"}}',
        "rules = {no-single-owner = {ahead = 90}}",
        "rules = {vague-action = {extend-words = [1]}}",
        "[[overrides]]",
        'baseline = ""',
        'ci = {fmt = "off"}',
        "ci = {layout = false}",
    ],
)
def test_what_is_wrong_is_not(text: str) -> None:
    assert not is_valid(text)


def test_every_key_is_described() -> None:
    properties = SCHEMA["properties"]
    assert isinstance(properties, dict)
    assert set(properties) == set(KEYS)
    assert set(properties["overrides"]["items"]["properties"]) == set(OVERRIDE_KEYS)
