"""Each escaper with many texts, read back; and that none is forgotten."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from tests.hostile.escapers import ESCAPERS, NO_ESCAPERS
from tests.hostile.texts import many
from tests.hostile.twins import same

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Figures
    from tests.hostile.escapers import Escaper

ROOT: Final = Path(__file__).parents[2]
MANY: Final = 10_000

_NAMED: Final = re.compile("escape|quoted|neutral|legible|breakable|vetted|plain_cell|csv_cell|harmless")
"""How escapers are called."""
_CALLED: Final = {"translate", "quoteattr"}
"""What functions call that make texts harmless by themselves; of modules, `shlex`, `html` and `markupsafe`."""


_LIBRARIES: Final = ("markupsafe", "html", "urllib.parse", "xml.sax.saxutils")
_SPOKEN_OF: Final = re.compile(rf"def \w*(?:{_NAMED.pattern})|translate|quote|escape|shlex\.|html\.")
"""What stands in each module that holds an escaper; only these are looked through."""


def _read_back(escaper: Escaper, count: int) -> int:
    texts = many(count, escaper.fits)
    same(escaper.read(texts), map(escaper.expected, texts))
    return len(texts)


@pytest.mark.parametrize("name", [name for name, escaper in ESCAPERS.items() if not escaper.programs])
def test_texts_are_read_back_as_themselves(name: str) -> None:
    _read_back(ESCAPERS[name], 120)


@pytest.mark.long
def test_ten_thousand_texts_are_read_back_through_every_escaper(figures: Figures) -> None:
    counts = {name: _read_back(escaper, MANY) for name, escaper in ESCAPERS.items()}
    figures.tell("texts through each escaper, read back", min(counts.values()))
    figures.tell("escapers", len(counts))


def test_no_escaper_is_forgotten() -> None:
    tried = {home for escaper in ESCAPERS.values() for home in escaper.homes}
    found = {name for path in sorted((ROOT / "src").rglob("*.py")) for name in _escapers_of(path)}
    assert found - tried - set(NO_ESCAPERS) == set(), (
        "these look like escapers: give each a property, or say what it is"
    )
    assert set(NO_ESCAPERS) <= found


def _escapers_of(path: Path) -> Iterator[str]:
    text = path.read_text("utf-8")
    if not _SPOKEN_OF.search(text):
        return
    module = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
    tree = ast.parse(text)
    imports = [one for one in ast.walk(tree) if isinstance(one, ast.ImportFrom) and one.module in _LIBRARIES]
    taken = {name.name for one in imports for name in one.names}
    yield from (f"{module}{name}" for name in _functions(tree, "", taken))


def _functions(tree: ast.AST, within: str, taken: set[str]) -> Iterator[str]:
    """The functions that are called like an escaper or call one of a library; a module's own lines are the module."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            inside = f"{within}.{node.name}"
            if isinstance(node, ast.FunctionDef) and _NAMED.search(node.name):
                yield inside
            yield from _functions(node, inside, taken)
        else:
            if isinstance(node, ast.Call) and _makes_harmless(node.func, taken):
                yield within
            yield from _functions(node, within, taken)


def _makes_harmless(called: ast.expr, taken: set[str]) -> bool:
    if isinstance(called, ast.Name):
        return called.id in taken & {"escape", "quote", "quoteattr", "unescape"}
    return isinstance(called, ast.Attribute) and (
        called.attr in _CALLED or (isinstance(called.value, ast.Name) and called.value.id in ("shlex", "html"))
    )
