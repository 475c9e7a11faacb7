"""The stored schema gives what the models give: the same tree, the same errors."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Mapping
from pathlib import Path

import pydantic_core
import pytest

from jbp.api import lint, load, render
from jbp.model import stored
from jbp.model.plan import Plan
from jbp.model.stored import is_usable, validator
from jbp.model.stored_schema import PYDANTIC_CORE
from jbp.reading.data import to_data
from jbp.syntax.nodes import Source
from jbp.syntax.parse import parse

ROOT = Path(__file__).parents[2]
PLANS = sorted(
    [*ROOT.glob("tests/plans/good/*.yaml"), *ROOT.glob("tests/plans/bad/*.yaml"), *ROOT.glob("examples/*/plan.yaml")]
)
MUTANTS = 1000
JUNK = [
    "",
    "x",
    "NO",
    "10-12",
    "2026-02-30",
    "40%",
    "$1M",
    "all",
    "-1",
    [],
    ["a"],
    {},
    {"title": "t"},
    {"tbd": "w"},
    "x" * 70,
]


def data_of(path: Path) -> object:
    tree = parse(Source(path.name, path.read_text(encoding="utf-8"))).tree
    return to_data(tree) if tree is not None else {}


def plain(value: object) -> object:
    """A typed tree with nothing left of the classes that hold it."""
    if isinstance(value, Mapping):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    if hasattr(value, "__pydantic_fields_set__"):
        return (
            type(value).__name__,
            {name: plain(item) for name, item in vars(value).items()},
            plain(getattr(value, "__pydantic_extra__", None)),
        )
    return value


def verdict(data: object, *, stored: bool) -> object:
    judge = validator() if stored else Plan.__pydantic_validator__
    try:
        return plain(judge.validate_python(data))
    except pydantic_core.ValidationError as error:
        return [(one["type"], one["loc"]) for one in error.errors(include_url=False, include_context=False)]


def test_the_stored_schema_belongs_to_the_installed_core() -> None:
    assert is_usable(), f"stored for {PYDANTIC_CORE}, installed is {pydantic_core.__version__}: run make generate"


@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_every_plan_gets_the_same_verdict(path: Path) -> None:
    data = data_of(path)
    assert verdict(data, stored=True) == verdict(data, stored=False)


def test_mutants_get_the_same_verdict() -> None:
    chance = random.Random(20261122)  # noqa: S311 - the same mutants every time
    originals = [data_of(path) for path in PLANS]
    for _ in range(MUTANTS):
        mutant = mutated(chance.choice(originals), chance)
        assert verdict(mutant, stored=True) == verdict(mutant, stored=False), mutant


def mutated(data: object, chance: random.Random) -> object:
    """The same data with one place changed: a value exchanged, a key renamed, a key taken away."""
    if isinstance(data, dict) and data:
        key = chance.choice(list(data))
        if chance.random() < 0.75:
            return {**data, key: mutated(data[key], chance)}
        rest = {name: value for name, value in data.items() if name != key}
        return rest if chance.random() < 0.5 else {**rest, key + chance.choice("sx-"): data[key]}
    if isinstance(data, list) and data and chance.random() < 0.7:
        index = chance.randrange(len(data))
        return [*data[:index], mutated(data[index], chance), *data[index + 1 :]]
    return chance.choice(JUNK)


def test_where_another_core_is_installed_the_models_serve(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "PYDANTIC_CORE", "0")
    stored.validator.cache_clear()
    try:
        document = load(ROOT / "examples/after-reset/plan.yaml")
        assert type(document.plan) is Plan
        assert lint(document, as_of=dt.date(2026, 6, 15)) == ()
        assert "Relevane" in render(document, "scorecard", format="html", as_of=dt.date(2026, 6, 15))
    finally:
        stored.validator.cache_clear()
