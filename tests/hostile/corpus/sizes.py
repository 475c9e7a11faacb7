"""Files at the limits and far beyond them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.hostile.corpus.case import HEAD, Case, bare, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

_KIB = 1024
_MIB = 1024 * _KIB


def cases() -> Iterator[Case]:
    """Every case of sizes."""
    yield plan("size/text-64-kib", "summary: " + "x" * (64 * _KIB) + "\n")
    yield plan("size/text-beyond", "summary: " + "x" * (64 * _KIB + 1) + "\n")
    yield plan("size/text-of-a-mebibyte", 'summary: "' + "x" * _MIB + '"\n')
    yield plan("size/block-of-a-mebibyte", "summary: |\n" + "  text\n" * (_MIB // 7))
    yield plan("size/folded-of-a-mebibyte", "summary: >\n" + "  text\n\n" * (_MIB // 8))
    yield plan("size/text-of-many-lines", "summary: a\n" + "  b\n" * 100_000)
    yield plan("size/escapes", 'summary: "' + "\\x41" * 60_000 + '"\n')
    yield plan("size/quotes", "summary: '" + "''" * 40_000 + "'\n")
    yield plan("size/key-beyond-1024", "x-" + "k" * 2000 + ": v\n")
    yield plan("size/key-64-kib", "x-" + "k" * (64 * _KIB) + ": v\n")
    yield plan("size/entries-100001", "x-a:\n" + "- b\n" * 100_001)
    yield plan("size/keys-100001", "x-a:\n" + "".join(f" k{n}: v\n" for n in range(100_001)))
    yield plan("size/empty-lists", "x-a: [" + "[]," * 99_000 + "]\n")
    yield plan("size/commas", "x-a: [" + "," * 500_000 + "]\n")
    yield plan("size/blanks", "summary:" + " " * _MIB + "x\n")
    yield plan("size/blank-lines", "\n" * _MIB + "summary: x\n")
    yield plan("size/comments", "# why\n" * 200_000)
    yield plan("size/one-comment", "#" + "x" * _MIB + "\n")
    yield plan("size/colons", "summary: " + "a: " * 100_000 + "\n")
    yield plan("size/hashes", "summary: " + "a #" * 20_000 + "\n")
    yield plan("size/dashes", "-" * 500_000 + "\n")
    yield plan("size/tabs", "summary: a" + "\t" * 100_000 + "b\n")
    yield plan("size/returns", "\r\n" * 500_000)
    yield plan("size/wide-letters", "summary: " + "\U0001f600" * 10_000 + "\n")
    yield bare("size/2-mib", HEAD + b"#" + b"x" * (2 * _MIB - len(HEAD) - 2) + b"\n")
    yield bare("size/2-mib-and-one", HEAD + b"#" + b"x" * (2 * _MIB - len(HEAD) - 1) + b"\n")
    yield bare("size/8-mib", b"a" * (8 * _MIB))
    yield bare("size/8-mib-of-nul", b"\0" * (8 * _MIB))
    yield plan("size/empty-values-501", "".join(f"x-{n}:\n" for n in range(501)))
    yield plan("size/mistakes-20000", "".join(f"unknown-{n}: v\n" for n in range(20_000)))
    yield plan("size/people-5000", "people:\n" + "".join(f"  p{n}: {{name: P, partner: a}}\n" for n in range(5000)))
    yield plan("size/risks-of-strangers", "risks:\n" + "".join(f"  r{n}: {{title: T, x: y}}\n" for n in range(5000)))
    yield plan("size/partners-2000", "x-a: b\nperiods:\n" + _periods(2000))
    yield plan("size/owners", "risks:\n  r1: {title: T, about: [" + "risks.r1, " * 20_000 + "]}\n")


def _periods(many: int) -> str:
    return "".join(f"  p{n}x: {{start: 2026-01-01, end: 2026-12-31}}\n" for n in range(many))
