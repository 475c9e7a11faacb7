"""What a template of somebody's own has laid out, made ready to be shown: harmless, whoever wrote the template.

A page carries a policy, first in its head, under which nothing in it runs, is loaded or is sent. What a policy cannot
hold back, such as a page that leads elsewhere by itself, is refused. Marks are looked for in the raw text, not by a
parser: a parser that reads a page otherwise than a browser would let through what the browser then obeys.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from markupsafe import Markup, escape

from jbp.letters import legible_lines
from jbp.rendering.html import digest, letterhead, script_of, style_of
from jbp.rendering.markdown import with_footer
from jbp.template_fault import TemplateFault
from jbp.views.elements.wording_deck import DECK_WORDS

if TYPE_CHECKING:
    from jbp.rendering.own.templates import OwnTemplates
    from jbp.rendering.theme import Theme
    from jbp.views.elements.view import View

_CHARSET: Final = '<meta charset="utf-8">'
_HEAD = re.compile(r'\s*<!doctype html>\s*<html(?: (?:lang|dir|class|id)="[^"<>]*")*>\s*<head>\s*', re.IGNORECASE)
_TAG = re.compile(r"<(meta|script|link|base|iframe|frame|frameset|object|embed|applet|portal)(?=[\s/>])", re.IGNORECASE)
_META = re.compile(r'<meta(?: (?:charset|name|content|property)="[^"<>]*")+ ?/?>', re.IGNORECASE)


def given_to_pages(view: View, templates: OwnTemplates, theme: Theme | None) -> dict[str, object]:
    """What a template of HTML has beside the view."""
    style = style_of(view.heading, view.template, templates.sources, theme)
    return {
        **letterhead(theme),
        "style": Markup(style),  # noqa: S704 - see `finished_page`
        "script": Markup(script_of(view.template)),  # noqa: S704 - shipped, and holds nothing of a plan
        "policy": policy_of(""),
        "policy_with_script": policy_of(script_of(view.template)),
        "deck_words": DECK_WORDS,
    }


def policy_of(script: str) -> str:
    """What a page may do whose template is not shipped: be looked at, and run this script if it has one.

    Its styles and pictures stand in the page itself.
    """
    scripts = f" script-src {digest(script)};" if script else ""
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;{scripts} "
        "base-uri 'none'; form-action 'none'"
    )


def finished(text: str, form: str, view: View, template: str, theme: Theme | None = None) -> str | TemplateFault:
    """The document, or what keeps it from being shown.

    Args:
        text: what the template has laid out.
        form: the format.
        view: the document's content.
        template: the name of the template.
        theme: a company's look, whose footer stands below a text of Markdown.
    """
    text = legible_lines(text)
    if form == "html":
        return _finished_page(text, view, template)
    return with_footer(text, theme) if form == "md" and theme is not None else text


def _finished_page(text: str, view: View, template: str) -> str | TemplateFault:
    head = _HEAD.match(text)
    if head is None:
        return TemplateFault(
            "page",
            "The page does not begin as one.",
            'Begin with {% extends "page.html.jinja" %}, or with <!DOCTYPE html>, <html lang="en"> and <head>, one '
            "after the other.",
            template,
        )
    start = head.end() + (len(_CHARSET) if text.startswith(_CHARSET, head.end()) else 0)
    script = script_of(view.template)
    rest = text[start:].lstrip()
    for policy in (_policy_mark(""), _policy_mark(script)):
        rest = rest.removeprefix(policy)
    begun = text[:start].rstrip() + "\n" + ("" if start > head.end() else f"{_CHARSET}\n")
    begun += _policy_mark(script if f">{script}<" in rest else "")
    return _outward(rest, script, template) or begun + ("" if rest.startswith("\n") else "\n") + rest


def _policy_mark(script: str) -> str:
    return f'<meta http-equiv="Content-Security-Policy" content="{escape(policy_of(script))}">'


def _outward(text: str, script: str, template: str) -> TemplateFault | None:
    """The first mark of a page that would lead out of it, or run what is not shipped."""
    for tag in _TAG.finditer(text):
        name = tag[1].lower()
        if name == "meta" and _META.match(text, tag.start()):
            continue
        if name == "script" and script and text.startswith(f"<script>{script}</script>", tag.start()):
            continue
        return TemplateFault("page", *_said(name), template, text=_excerpt(text, tag.start()))
    return None


def _said(name: str) -> tuple[str, str]:
    if name == "meta":
        return (
            "A <meta> of a page has a name and its content, and nothing more.",
            'Write <meta name="…" content="…">, with double quotes; what http-equiv does, jbp does for every page.',
        )
    if name == "script":
        return "A page runs no script of its own: it may be shown to people who do not know who wrote it.", ""
    return (
        f"A page holds no <{name}>: it stands for itself, and loads nothing.",
        'Styles stand in <style>, pictures in <img src="data:…">.',
    )


def _excerpt(text: str, at: int) -> str:
    return " ".join(text[at : at + 80].split())
