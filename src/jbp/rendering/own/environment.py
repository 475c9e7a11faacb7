"""The sandbox: the Jinja environment of templates that jbp does not ship."""

from __future__ import annotations

import re
import sys
from datetime import date
from decimal import Decimal
from string import Formatter
from types import BuiltinMethodType, MappingProxyType, MethodType
from typing import TYPE_CHECKING, Final, NoReturn

from jinja2 import DictLoader, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator
from jinja2.environment import TemplateModule
from jinja2.runtime import Undefined
from jinja2.utils import Cycler, Joiner, Namespace
from markupsafe import Markup, escape

from jbp.letters import legible_lines
from jbp.rendering.escaping import literal_markdown
from jbp.rendering.own.arithmetic import OPERATORS, bounded_range, computed
from jbp.rendering.own.escaping import Escaping
from jbp.rendering.own.filters import filters_of, with_article
from jbp.rendering.own.refusals import Missing, RefusedError
from jbp.rendering.own.visible import is_callable_here, is_visible, visible_names
from jbp.values.notation import plain
from jbp.views.elements.wording import WORDS
from jbp.views.elements.wording_page import PAGE_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2.compiler import Frame
    from jinja2.runtime import Context

_ACTING: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a formula of the text of a cell, in the programs that open tables."""

_QUOTED = re.compile(r'[",;\n\r\t]|^ | $')


def _csv_cell(value: object) -> Markup:
    """A value as one cell: a text that a spreadsheet could compute is led by an apostrophe; numbers stay numbers."""
    if isinstance(value, Markup):
        return value
    text = _in_letters(value)
    if isinstance(value, str) and text.startswith(_ACTING):
        text = f"'{text}"
    if _QUOTED.search(text):
        text = '"' + text.replace('"', '""') + '"'
    return Markup(text)  # noqa: S704 - a cell of its own, whatever it holds


def _plain_text(value: object) -> Markup:
    return value if isinstance(value, Markup) else Markup(_in_letters(value))  # noqa: S704 - text has no markup


def _in_letters(value: object) -> str:
    """A text without control characters, a number without powers of ten, a day as a plan writes it."""
    return plain(value) if isinstance(value, Decimal) else legible_lines(str(value))


_HARMLESS: Final[Mapping[str, Callable[[object], Markup]]] = MappingProxyType(
    {
        "html": lambda value: value if isinstance(value, Markup) else escape(_in_letters(value)),
        "md": lambda value: value if isinstance(value, Markup) else literal_markdown(_in_letters(value)),
        "csv": _csv_cell,
        "txt": _plain_text,
    }
)


class _Generator(CodeGenerator):
    """Jinja's compiler, which by itself escapes fixed values for HTML before it asks how they are printed."""

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> str:
        if not isinstance(node, nodes.TemplateData):
            raise nodes.Impossible  # it is printed like any other value, when the template is laid out
        return super()._output_child_to_const(node, frame, finalize)


class Sandbox(Escaping):
    """Jinja for templates of other people: nothing is seen or called but what `visible` names, texts stay texts.

    Args:
        form: the format that the templates lay out.
        sources: every template there is, by its name.
        functions: what else a template may call, by the name that it has there.
    """

    intercepted_binops = OPERATORS
    code_generator_class = _Generator

    def __init__(self, form: str, sources: Mapping[str, str], functions: Mapping[str, Callable[..., object]]) -> None:
        self.harmless = _HARMLESS[form]
        super().__init__(
            loader=DictLoader(sources),
            undefined=Missing,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            finalize=self._printed,
        )
        self.filters = filters_of(form, self.harmless)
        self._functions = {
            **functions,
            "range": bounded_range,
            "namespace": Namespace,
            "cycler": Cycler,
            "joiner": Joiner,
            "dict": dict,
        }
        self.globals = {"words": WORDS, "page_words": PAGE_WORDS, **self._functions}

    def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:  # noqa: ARG002 - jinja2's signature
        """Whether a template may see it: see `visible`."""
        return is_visible(obj, attr)

    def is_safe_callable(self, obj: object) -> bool:
        """Whether a template may call it."""
        return isinstance(obj, _Filled) or is_callable_here(obj) or any(obj is one for one in self._functions.values())

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:  # noqa: ARG002 - as above
        """The result of an operator, within bounds."""
        return computed(operator, left, right, self.harmless)

    def wrap_str_format(self, value: object) -> Callable[..., str] | None:
        """A text's `format`, which fills in whole values and knows no widths."""
        if not isinstance(value, (BuiltinMethodType, MethodType)) or value.__name__ != "format":
            return None
        return _Filled(value.__self__, self.harmless) if isinstance(value.__self__, str) else None

    def handle_exception(self, source: str | None = None) -> NoReturn:  # noqa: ARG002 - as above
        """Let what was raised through as it is: `explain` reads the lines of templates from it."""
        error = sys.exception()
        assert error is not None  # noqa: S101 - called where something was raised
        raise error

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for one in tree.find_all((nodes.EvalContextModifier, nodes.ScopedEvalContextModifier)):
            raise TemplateSyntaxError("Escaping cannot be switched off.", one.lineno, name, filename)
        _join_by_filter(tree)
        return tree

    def _printed(self, value: object) -> object:
        """What ``{{ }}`` prints: a text, a number or a day; nothing for None; anything else is a slip."""
        if value is None:
            return ""
        if isinstance(value, (Undefined, TemplateModule)):
            return value  # which says so itself, or is laid out already
        if isinstance(value, (str, int, float, Decimal, date)):
            return self.harmless(value)
        raise RefusedError(*_unprintable(value), kind="unprintable")


def _unprintable(value: object) -> tuple[str, str]:
    kind = type(value).__name__
    names = visible_names(value)
    if isinstance(value, (tuple, list, frozenset, set)):
        return "This is a list, which has no text.", 'Go through it with {% for %}, or print it with | join(", ").'
    if kind == "Macro":
        return (
            "This is a macro, which has no text.",
            "Call it with what it lays out in brackets: parts.party(row.party).",
        )
    if names:
        return f"This is {with_article(kind)}, which has no text.", f"Print one of its fields: {', '.join(names)}."
    return "This cannot be printed.", ""


class _Filled:
    """A text with places in braces, to be filled in: ``words.as_of.format(day=…)``."""

    def __init__(self, text: str, harmless: Callable[[object], Markup]) -> None:
        self._text = text
        self._harmless = harmless

    def __call__(self, *given: object, **named: object) -> str:
        """The text with its places filled in.

        Raises:
            RefusedError: a place asks for a width or for a part of a value.
        """
        values = {**{str(place): value for place, value in enumerate(given)}, **named}
        laid_out = isinstance(self._text, Markup)
        pieces: list[str] = []
        for number, (text, place, wanted, conversion) in enumerate(Formatter().parse(str(self._text))):
            pieces.append(text)
            if place is None:
                continue
            name = place or str(number)
            if wanted or conversion or name not in values:
                written = f"{place}{f'!{conversion}' if conversion else ''}{f':{wanted}' if wanted else ''}"
                raise RefusedError(
                    f'The place "{{{written}}}" cannot be filled in.',
                    f"format fills in whole values, and has: {', '.join(values) or 'none'}.",
                )
            pieces.append(str(self._harmless(values[name]) if laid_out else values[name]))
        return Markup("".join(pieces)) if laid_out else "".join(pieces)  # noqa: S704 - escaped, where it must be


def _join_by_filter(tree: nodes.Template) -> None:
    """Write every ``a ~ b`` as ``[a, b] | join``, which knows the escape of the format; Jinja's own knows HTML's."""
    for parent in list(tree.find_all(nodes.Node)):
        for name, value in parent.iter_fields():
            if isinstance(value, nodes.Concat):
                setattr(parent, name, _as_join(value))
            elif isinstance(value, list):
                value[:] = [_as_join(one) if isinstance(one, nodes.Concat) else one for one in value]


def _as_join(concat: nodes.Concat) -> nodes.Filter:
    listed = nodes.List(concat.nodes, lineno=concat.lineno, environment=concat.environment)
    return nodes.Filter(listed, "join", [], [], None, None, lineno=concat.lineno, environment=concat.environment)
