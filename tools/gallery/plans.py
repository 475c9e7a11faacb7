"""The plans that are shown: the shipped examples, and invented ones, large and small, in short words and in long."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tools.examples import ROOT, all_examples
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF
from tools.sample_plans.texts import LANGUAGES

from jbp.api import load, load_text

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterator

    from tools.examples import Example
    from tools.sample_plans.texts import Language

    from jbp.reading.document import Document

INITIATIVES, PARTNERS = (3, 30), (2, 5)


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan, and the day from which it is looked at.

    Attributes:
        name: as files and options call it: ``after-reset``, ``german-30-5``.
        as_of: the day.
        read: reads the plan.
    """

    name: str
    as_of: dt.date
    read: Callable[[], Document]


def all_plans() -> Iterator[Shown]:
    """The examples, then the invented plans, from small to large."""
    yield from map(example_plan, all_examples())
    for language in LANGUAGES:
        for initiatives in INITIATIVES:
            for partners in PARTNERS:
                name = f"{language}-{initiatives}-{partners}"
                yield Shown(name, AS_OF, partial(_sample, name, language, initiatives, partners))


def example_plan(example: Example) -> Shown:
    """A shipped example."""
    return Shown(example.name, example.as_of, partial(load, ROOT / example.plan))


def _sample(name: str, language: Language, initiatives: int, partners: int) -> Document:
    text = sample_plan(language, initiatives=initiatives, partners=partners)
    return load_text(f"{name}.plan.yaml", text.encode())
