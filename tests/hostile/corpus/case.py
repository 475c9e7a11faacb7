"""A hostile file: its name, its bytes, and what it would be without what makes it hostile."""

from __future__ import annotations

from typing import Final, NamedTuple

HEAD: Final = b"""\
jbp: 1
id: hostile
title: Hostile
profile: new
horizon: {start: 2026-01-01, end: 2026-12-31}
partners:
  a: {name: A}
  b: {name: B}
"""
"""A plan that says nothing else; most hostile files are this plan and what somebody put behind it."""

SOUND: Final = (
    HEAD
    + b"""\
people:
  ana: {name: Ana, partner: a}
kpis:
  revenue: {title: Revenue, unit: money, targets: {2026-H1: $1M}}
"""
)
"""A plan that nothing is wrong with, for the paths on which another file is the hostile one."""


class Case(NamedTuple):
    """One hostile file.

    Attributes:
        name: its family and what it tries, ``encoding/utf-16``.
        data: its bytes.
    """

    name: str
    data: bytes

    @property
    def sections(self) -> bytes:
        """What it holds beside the head of a plan, as a part or an overlay holds it."""
        return self.data.removeprefix(HEAD)


def plan(name: str, text: str | bytes) -> Case:
    """A sound head, and a hostile text behind it."""
    return Case(name, HEAD + (text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")))


def bare(name: str, text: str | bytes) -> Case:
    """A hostile text with nothing before it."""
    return Case(name, text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass"))


def named(character: str) -> str:
    """A character as a name of a case holds it."""
    return f"{ord(character):04x}"
