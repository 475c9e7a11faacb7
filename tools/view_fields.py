"""The reference of what templates are given, `docs/template-fields.md`: the fields of every view and all in it.

Made from the views' classes and their docstrings; `view_meanings.toml` has what needs no docstring of its own.
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
import textwrap
import tomllib
from collections import Counter, deque
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, get_origin

from jbp.cli.example_views import ExampleViews
from jbp.rendering.environment import HTML_FILTERS, MARKDOWN_FILTERS, WhenUsed, kind_of
from jbp.rendering.own.filters import plain_filters
from jbp.rendering.own.visible import fields_of
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements import blocks, cells, charts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

_MEANINGS = Path(__file__).with_name("view_meanings.toml")
_LINE = re.compile(r"^    +(?P<names>\w+(?:, \w+)*): (?P<text>.+(?:\n {12,}.+)*)", re.MULTILINE)
_WORDS = {
    "str": "text",
    "int": "whole number",
    "bool": "true or false",
    "Decimal": "number",
    "date": "day",
    "Trend": "`up`, `flat` or `down`",
}
_ALIASES = {"Cell": cells, "Block": blocks, "Chart": charts}
"""What stands for several classes, with the module that says for which."""

_HEAD = """# What templates are given

This page is made from the code by `make generate`. [Templates of your own](templates.md) says how to use it.

Every template has `view`, the content of its document, and `words`, the fixed words of all documents. A field is
written behind a point: `view.heading.title`. A *list* is gone through with `{% for %}`. Where a field may be *nothing*,
ask first: `{% if row.trend %}`. Everything is a plain value: all figures are computed, and ready in words.
"""

_PAGES = """A template of HTML also has `style` (the style sheet with the partners' colours), `script` (what the page's
controls need), `policy` and `policy_with_script`, `page_words` and `deck_words`; of a [theme](themes.md) `has_logo`,
`logo_alt` and `footer`, which are empty where there is none.
"""


def template_fields() -> str:
    """The page.

    Raises:
        ValueError: a field has no meaning, or a meaning no field.
    """
    meanings = tomllib.loads(_MEANINGS.read_text(encoding="utf-8"))
    examples = ExampleViews()
    documents = {name: type(examples.of(name, "html")[0].view) for name in DOCUMENTS}
    titles = _titles(_reached(tuple(dict.fromkeys(documents.values()))))
    used: set[tuple[str, str]] = set()
    lines = [_HEAD, *_documents(documents, titles), _PAGES, *_filters()]
    for kind in titles:
        lines += _section(kind, titles, meanings, used)
    lines += _alternatives(titles)
    unused = {(table, name) for table, names in meanings.items() for name in names} - used
    if unused:
        raise ValueError(f"{_MEANINGS.name} speaks of fields that do not exist: {sorted(unused)}")
    return "\n".join(lines).rstrip("\n") + "\n"


def _reached(roots: tuple[type, ...]) -> tuple[type, ...]:
    """The classes of the views, and all that stand in them, in the order in which a reader meets them."""
    found: dict[type, None] = {}
    waiting = deque(roots)
    while waiting:
        kind = waiting.popleft()
        if kind not in found:
            found[kind] = None
            waiting.extend(one for name, written in _types(kind) for one in _classes(written, _home(kind, name)))
    return tuple(found)


def _types(kind: type) -> Iterator[tuple[str, str]]:
    """The fields of a class with their types as they are written."""
    yield from ((field.name, str(field.type)) for field in fields(kind))


def _home(kind: type, name: str) -> ModuleType:
    """The module in which a field's type is written: that of the class that states it."""
    holder = next(base for base in kind.__mro__ if name in inspect.get_annotations(base))
    return sys.modules[holder.__module__]


def _classes(written: str, module: ModuleType) -> Iterator[type]:
    """The classes that a type names."""
    for name in (node.id for node in ast.walk(ast.parse(written)) if isinstance(node, ast.Name)):
        meant, home = _meant(name, module)
        if isinstance(meant, str):
            yield from _classes(meant, home)
        elif isinstance(meant, type) and is_dataclass(meant):
            yield meant


def _meant(name: str, module: ModuleType) -> tuple[object, ModuleType]:
    """What a name means in a module, also where it is imported for type checkers alone, and where it is at home."""
    if hasattr(module, name):
        return getattr(module, name), module
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.ImportFrom) and any(alias.name == name for alias in node.names):
            return _meant(name, import_module(node.module or ""))
    return None, module


def _titles(kinds: tuple[type, ...]) -> dict[type, str]:
    """What the page calls each class: its name, and its family's where another class has the same name."""
    names = Counter(kind.__name__ for kind in kinds)
    return {
        kind: kind.__name__ if names[kind.__name__] == 1 else f"{kind.__name__} ({_family(kind)})" for kind in kinds
    }


def _family(kind: type) -> str:
    return kind.__module__.split(".")[2].replace("_", "-")


def _anchor(title: str) -> str:
    return re.sub(r"[^a-z0-9 -]", "", title.lower()).replace(" ", "-")


def _link(title: str) -> str:
    return f"[{title}](#{_anchor(title)})"


def _documents(documents: dict[str, type], titles: dict[type, str]) -> Iterator[str]:
    yield from ("| Document | `view` | Laid out by |", "| --- | --- | --- |")
    for name, kind in documents.items():
        template = DOCUMENTS[name].template
        yield f"| `{name}` | {_link(titles[kind])} | `{template}.html.jinja`, `{template}.md.jinja` |"
    yield ""


def _filters() -> Iterator[str]:
    yield from ("## Filters", "", "Behind a bar: `{{ row.status.said.key | symbol }}`.", "")
    yield from ("| Filter | In | Gives |", "| --- | --- | --- |")
    yield f"| `kind` | all | {_sentence(kind_of)} |"
    for form, made in (("html", HTML_FILTERS), ("md", MARKDOWN_FILTERS)):
        yield from (f"| `{name}` | {form} | {_sentence(function)} |" for name, function in sorted(made.items()))
    own = f"Of Jinja's own there are {', '.join(f'`{name}`' for name in sorted(plain_filters()))}."
    yield from ("", *textwrap.wrap(own, 120), "")


def _sentence(found: object) -> str:
    function = found.function if isinstance(found, WhenUsed) else found
    said = (inspect.getdoc(function) or "").partition("\n")[0]
    return _shown(said)


def _section(
    kind: type, titles: dict[type, str], meanings: dict[str, dict[str, str]], used: set[tuple[str, str]]
) -> Iterator[str]:
    yield from (f"## {titles[kind]}", "", f"{_sentence(kind)}.", "")
    types = dict(_types(kind))
    yield from ("| Field | Kind | Meaning |", "| --- | --- | --- |")
    for name in fields_of(kind):
        written = types.get(name)
        said = "text" if written is None and name in ("document", "template") else _computed(kind, name)
        if written is not None:
            said = _kind(ast.parse(written, mode="eval").body, _home(kind, name), titles)
        yield f"| `{name}` | {said} | {_meaning(kind, name, meanings, used)} |"
    yield ""


def _computed(kind: type, name: str) -> str:
    """The kind of what a class computes; of a list it is said in its meaning what it holds."""
    found = inspect.getattr_static(kind, name)
    written = getattr(found.fget, "__annotations__", {}).get("return", "str") if isinstance(found, property) else "str"
    return _WORDS.get(written, "list")


def _kind(node: ast.expr, module: ModuleType, titles: dict[type, str]) -> str:  # noqa: PLR0911 - one answer for each kind
    """A type in words.

    Raises:
        ValueError: there are none for it yet.
    """
    match node:
        case ast.Constant(value=None):
            return "nothing"
        case ast.Name(id=name):
            return _named(name, module, titles)
        case ast.BinOp(left=left, right=ast.Constant(value=None)):
            return f"{_kind(left, module, titles)}, or nothing"
        case ast.BinOp(left=left, right=right):
            return f"{_kind(left, module, titles)} or {_kind(right, module, titles)}"
        case ast.Subscript(value=ast.Name(id="Literal"), slice=ast.Tuple(elts=words)):
            return ", ".join(f"`{ast.literal_eval(word)}`" for word in words)
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[one, ast.Constant(value=value)])) if (
            value is ...
        ):
            return f"list: {_kind(one, module, titles)}"
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=several)):
            return f"pair: {', '.join(_kind(one, module, titles) for one in several)}"
        case ast.Subscript(value=ast.Name(id="frozenset"), slice=one):
            return f"set: {_kind(one, module, titles)}"
    raise ValueError(f"the page has no words for {ast.unparse(node)}")


def _named(name: str, module: ModuleType, titles: dict[type, str]) -> str:
    if name in _ALIASES:
        return _link(name)
    if name in _WORDS:
        return _WORDS[name]
    meant, home = _meant(name, module)
    if isinstance(meant, type) and meant in titles:
        return _link(titles[meant])
    if isinstance(meant, str):
        return _kind(ast.parse(meant, mode="eval").body, home, titles)
    if get_origin(meant) is not None:
        return "text"
    raise ValueError(f"the page has no words for {name}")


def _alternatives(titles: dict[type, str]) -> Iterator[str]:
    """What may stand where one of several classes stands."""
    for alias, module in _ALIASES.items():
        yield from (f"## {alias}", "", "One of these; `{{ one | kind }}` says which:", "")
        written = str(getattr(module, alias))
        for name in re.findall(r"\w+", written):
            meant, _ = _meant(name, module)
            shown = _link(titles[meant]) if isinstance(meant, type) else _link(name)
            yield f"- {shown}"
        yield ""


def _meaning(kind: type, name: str, meanings: dict[str, dict[str, str]], used: set[tuple[str, str]]) -> str:
    stated = _stated(kind).get(name)
    if stated is not None:
        return stated
    found = inspect.getattr_static(kind, name, None)
    if isinstance(found, property):
        return _sentence(found)
    for table in (kind.__name__, "any"):
        if name in meanings.get(table, {}):
            used.add((table, name))
            return meanings[table][name]
    raise ValueError(f"{kind.__name__}.{name} has no meaning yet: state it in its docstring or in {_MEANINGS.name}")


def _stated(kind: type) -> dict[str, str]:
    """What a class's docstring says of its attributes."""
    said = (kind.__doc__ or "").partition("Attributes:")[2]
    texts = {line["names"]: " ".join(line["text"].split()) for line in _LINE.finditer(said)}
    return {name: _shown(text[0].upper() + text[1:]) for names, text in texts.items() for name in names.split(", ")}


def _shown(text: str) -> str:
    """A sentence of a docstring as people read it who do not know Python."""
    return re.sub(r"\bNone\b", "nothing", text.replace("``", "`").replace("|", "\\|")).rstrip(".")
