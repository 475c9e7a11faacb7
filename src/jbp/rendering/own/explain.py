"""What went wrong in a template, in words that help: where, what, what exists there, and what to do."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, NamedTuple

from jinja2 import TemplateNotFound, TemplateRuntimeError, TemplatesNotFound, TemplateSyntaxError
from jinja2.environment import TemplateModule
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context
from jinja2.utils import missing

from jbp.letters import one_line
from jbp.rendering.own.filters import instead_of
from jbp.rendering.own.refusals import MissingNameError, OutOfTime, RefusedError, TooMuchError
from jbp.rendering.own.templates import SHIPPED, form_of
from jbp.rendering.own.visible import visible_names
from jbp.template_fault import TemplateFault

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import FrameType, TracebackType

    from jbp.rendering.own.environment import Sandbox
    from jbp.rendering.own.job import Job, Limits
    from jbp.template_fault import Kind

_LONGEST: Final = 200
"""How much of a line, a name or a message is repeated."""

_MOST_NAMES: Final = 60
_UNKNOWN = re.compile(r"No (?P<what>filter|test) named '(?P<name>[^']*)'")
_NOT_EXPORTED = re.compile(r"template '(?P<template>[^']*)' .* the requested name '(?P<name>[^']*)'")
_LOCAL = re.compile(r"l_\d+_(?P<name>\w+)")
_KINDS: Final = {
    **dict.fromkeys(("str", "Markup"), "A text"),
    **dict.fromkeys(("tuple", "list", "generator", "frozenset", "range"), "A list"),
    **dict.fromkeys(("int", "float", "Decimal", "bool"), "A number"),
    **dict.fromkeys(("dict", "mappingproxy"), "A table"),
    "date": "A day",
    "Macro": "A macro",
    "LoopContext": 'The word "loop"',
}
"""What messages call values that are no part of a view."""

_HIDDEN: Final = frozenset({"context", "environment", "missing", "undefined", "policy", "style", "script"})


class _Place(NamedTuple):
    """A line of a template that was being laid out, with what was known there."""

    template: str
    line: int
    frame: FrameType | None


class _Said(NamedTuple):
    """What is said of a fault."""

    kind: Kind
    message: str
    hint: str = ""


def explained(error: BaseException, job: Job, sandbox: Sandbox, limits: Limits) -> TemplateFault:
    """The fault that an exception means; of the templates that led to it, one that jbp does not ship is told of.

    Args:
        error: what was raised while the template was read or laid out.
        job: what was to be laid out.
        sandbox: the environment, which knows the filters.
        limits: what could be passed.
    """
    places = tuple(_places(error))
    deepest = places[-1] if places else _Place(job.main, 0, None)
    told = next((place for place in reversed(places) if place.template in job.own), deepest)
    said = _limit(error, deepest, limits) or _said(error, deepest, sandbox, job.sources)
    through = "" if told == deepest else f"{deepest.template}:{deepest.line}"
    return TemplateFault(
        kind=said.kind,
        message=_short(said.message, 4 * _LONGEST),
        hint=_short(said.hint, 10 * _LONGEST),
        template=told.template,
        line=told.line,
        text=_short(_line(job.sources.get(told.template, ""), told.line)),
        through=through,
    )


def _places(error: BaseException) -> Iterator[_Place]:
    """The lines of templates that led to an exception, the outermost first."""
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if template is not None and template.name is not None:
            yield _Place(template.name, template.get_corresponding_lineno(trace.tb_lineno), trace.tb_frame)
        trace = trace.tb_next
    if isinstance(error, TemplateSyntaxError):
        yield _Place(error.name or "", error.lineno, None)


def _said(error: BaseException, place: _Place, sandbox: Sandbox, sources: Mapping[str, str]) -> _Said:  # noqa: PLR0911 - one answer for each kind of fault
    match error:
        case RefusedError():
            return _Said(error.kind, str(error), error.hint)
        case MissingNameError():
            return _missing(error, place)
        case TemplatesNotFound() | TemplateNotFound():
            return _not_found(error, place, sources)
        case TemplateSyntaxError() | TemplateRuntimeError() if unknown := _UNKNOWN.search(str(error)):
            known = sandbox.filters if unknown["what"] == "filter" else sandbox.tests
            return _no_filter(unknown["what"], unknown["name"], known)
        case TemplateSyntaxError():
            return _Said("syntax", _sentence(error.message or "This cannot be read"), _mending(error.message or ""))
        case TemplateRuntimeError() if "non-namespace" in str(error):
            hint = "Make one with {% set mine = namespace(count=0) %}, and set mine.count."
            return _Said(
                "not-allowed", "What a view holds cannot be set; only a namespace of the template's own can.", hint
            )
        case SecurityError():
            return _Said("not-allowed", "This cannot be called.", "A template calls its macros, and nothing else.")
    return _Said("value", f"This cannot be laid out: {one_line(str(error)) or type(error).__name__}.")


def _limit(error: BaseException, place: _Place, limits: Limits) -> _Said | None:
    """What is said where a template has passed a limit."""
    often = "Most often it is a loop in a loop, or a list that grows in one."
    if isinstance(error, OutOfTime):
        return _Said("time", f"The template took {limits.longest}, and was stopped here.", often)
    if isinstance(error, MemoryError):
        return _Said("memory", f"The template needs {limits.largest} here.", often)
    if isinstance(error, TooMuchError):
        return _Said("output", f"The template writes {limits.widest}, and was stopped here.", often)
    if isinstance(error, RecursionError) and place.frame is not None:
        return _Said(
            "endless",
            "Templates or macros lead to each other without end.",
            f'To begin with the shipped template of the same name, write "{SHIPPED}" before its name.',
        )
    if isinstance(error, (RecursionError, SyntaxError)):  # Python's own: what Jinja makes of it is too deep as well
        return _Said("syntax", "Loops, conditions or brackets stand too deeply in each other.")
    return None


def _missing(error: MissingNameError, place: _Place) -> _Said:
    holder, name = error.holder, _short(error.name)
    if holder is missing:
        if imported := _NOT_EXPORTED.search(str(error)):
            return _Said("undefined", f'"{imported["template"]}" has no macro "{imported["name"]}".')
        return _Said("undefined", f'"{name}" does not exist here.', _exist(name, _known(place.frame), "There is"))
    if holder is None:
        return _Said(
            "undefined",
            f'"{name}" was asked of nothing: what stands before it is empty here.',
            "Ask first whether it is there: {% if … %}.",
        )
    names = visible_names(holder)
    if isinstance(holder, TemplateModule):
        return _Said("undefined", f'The imported template has no macro "{name}".', _exist(name, names, "It has"))
    kind = _KINDS.get(type(holder).__name__, type(holder).__name__)
    exist = _exist(name, names, "It has") if names else "It has no fields; {% for %} goes through a list."
    return _Said("undefined", f'{kind} has no "{name}".', exist)


def _known(frame: FrameType | None) -> tuple[str, ...]:
    """The names that a template could use in this place."""
    if frame is None:
        return ()
    here = ((_LOCAL.fullmatch(local), value) for local, value in frame.f_locals.items())
    names = {found["name"]: None for found, value in here if found is not None and value is not missing}
    context = frame.f_locals.get("context")
    if isinstance(context, Context):
        given = context.get_all()
        names |= dict.fromkeys((*(name for name in given if name not in context.environment.globals), *given))
    return tuple(name for name in names if name not in _HIDDEN and not name.startswith("_"))


def _exist(name: str, names: Iterable[str], lead: str) -> str:
    """What was probably meant, and all that exists."""
    known = tuple(names)
    close = get_close_matches(name, known, n=1, cutoff=0.6)
    hint = f'Did you mean "{close[0]}"? ' if close else ""
    if not known:
        return f"{lead} none."
    more = f", and {len(known) - _MOST_NAMES} more" if len(known) > _MOST_NAMES else ""
    return f"{hint}{lead}: {', '.join(known[:_MOST_NAMES])}{more}."


def _not_found(error: TemplateNotFound, place: _Place, sources: Mapping[str, str]) -> _Said:
    names = error.templates if isinstance(error, TemplatesNotFound) else [error.name]
    name = _short(str(names[0] if names else error.name))
    form = form_of(place.template)
    if form_of(name) not in (None, form):
        return _Said("missing-template", f'"{name}" is no template of {form}, and cannot stand in one.')
    known = [one for one in sources if not one.startswith(SHIPPED)]
    return _Said(
        "missing-template",
        f'There is no template "{name}".',
        f"{_exist(name, known, 'There are')} A template is looked for among yours and the shipped ones; no other file "
        "is ever read.",
    )


def _no_filter(what: str, name: str, known: Iterable[str]) -> _Said:
    reason = instead_of(name)
    if reason:
        return _Said("filter", f'There is no {what} "{name}" in these templates.', reason)
    return _Said("filter", f'There is no {what} "{_short(name)}".', _exist(name, sorted(known), "There are"))


def _mending(message: str) -> str:
    """What usually mends a mistake of writing, by what Jinja says of it."""
    if "unknown tag" in message or "end of template" in message.lower() or "unexpected end" in message.lower():
        return "Each {% if %}, {% for %}, {% block %} and {% macro %} has its {% end… %}."
    if "switched off" in message:
        return "Markup of your own stands in the template as it is; a text of a plan never becomes markup."
    return ""


def _sentence(text: str) -> str:
    text = one_line(text)
    return text[:1].upper() + text[1:].rstrip(".") + "."


def _line(source: str, number: int) -> str:
    lines = source.splitlines()
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _short(text: str, most: int = _LONGEST) -> str:
    text = one_line(text[: 2 * most])
    return text if len(text) <= most else f"{text[: most - 1]}…"
