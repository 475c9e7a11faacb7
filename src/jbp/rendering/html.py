"""One self-contained page of HTML: its style and its script stand in it, and its policy allows these alone."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound
from markupsafe import Markup, escape

from jbp.rendering.environment import html_environment
from jbp.rendering.palette import DARK, LIGHT, tones_of
from jbp.views.elements.wording_deck import DECK_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jbp.rendering.palette import Scheme, Tone
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.view import View


def render_html(view: View) -> str:
    """The page of a view."""
    environment = html_environment()
    style, script = style_of(view.heading, view.template), script_of(view.template)
    page = environment.get_template(f"{view.template}.html.jinja")
    return page.render(
        view=view,
        style=Markup(style),  # noqa: S704 - holds colours of ours alone
        script=Markup(script),  # noqa: S704 - shipped with jbp, and holds nothing of a plan
        policy=_policy(style, ""),
        policy_with_script=_policy(style, script),
        deck_words=DECK_WORDS,
        own_names=own_names,
    )


def _frame_of(template: str) -> str:
    """Whether a template lays out slides or a page: each of the two has rules and a script of its own."""
    return template if template == "deck" else "page"


def own_names(drawing: Markup, place: int) -> Markup:
    """A drawing whose inner names end in a number, so that several of them can stand on one page.

    Only names between quotation marks of the drawing itself are meant; those of a plan's texts are escaped.
    """
    named = str(escape(drawing))
    for name in ("chart-title", "chart-text", "arrow"):
        named = named.replace(f'id="{name}"', f'id="{name}-{place}"').replace(
            f'"url(#{name})"', f'"url(#{name}-{place})"'
        )
    labelled = 'aria-labelledby="chart-title chart-text"'
    own = f'aria-labelledby="chart-title-{place} chart-text-{place}"'
    return Markup(named.replace(labelled, own))  # noqa: S704 - what it was before, but for these names


def style_of(heading: Heading, template: str = "", sheets: Mapping[str, str] = MappingProxyType({})) -> str:
    """The page's style: the colours of both schemes and of the partners, then the shipped rules.

    Args:
        heading: names the partners, whose colours it holds.
        template: adds the rules that this template ships for itself, where it does.
        sheets: by the names of shipped style sheets, what stands in their place.
    """
    tones = tones_of(heading.partners)
    names = dict.fromkeys(("style.css", f"{_frame_of(template)}.css", f"{template}.css"))
    rules = "\n".join((sheets.get(name) or _shipped(name)).strip() for name in names)
    light = "".join(_declarations(LIGHT, tones, dark=False))
    dark = "".join(_declarations(DARK, tones, dark=True))
    classes = "".join(_classes(tones))
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{classes}{rules.strip()}"
    )


def _shipped(name: str) -> str:
    """A file that stands beside the templates; empty where there is none of this name."""
    environment = html_environment()
    try:
        text, _, _ = environment.loader.get_source(environment, name)  # type: ignore[union-attr]
    except TemplateNotFound:
        return ""
    return text


def script_of(template: str) -> str:
    """The script that a page or slides ship, without its lines of comment and its breaks.

    Each statement in it ends in a semicolon. It is smaller so, and the W3C's checker takes the digest of a script's
    last line for that of the whole.
    """
    lines = (line.strip() for line in _shipped(f"{_frame_of(template)}.js").splitlines())
    return " ".join(line for line in lines if line and not line.startswith("//"))


def _policy(style: str, script: str) -> str:
    """What the page may do: show itself in this very style, run this very script if it has one, and nothing else."""
    scripts = f" script-src {digest(script)};" if script else ""
    return f"default-src 'none'; style-src {digest(style)};{scripts} base-uri 'none'; form-action 'none'"


def digest(text: str) -> str:
    """A style or a script as a policy names it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _declarations(scheme: Scheme, tones: Iterable[Tone], *, dark: bool) -> Iterator[str]:
    for name, color in scheme.tokens.items():
        yield f"--{name}:{color};"
    for tone in tones:
        yield f"--{tone.key}:{tone.dark if dark else tone.light};"
        yield f"--on-{tone.key}:{tone.on_dark if dark else tone.on_light};"


def _classes(tones: Iterable[Tone]) -> Iterator[str]:
    for name in LIGHT.tokens:
        yield f".f-{name}{{fill:var(--{name})}}.s-{name}{{stroke:var(--{name})}}"
    for key in (*(tone.key for tone in tones), "joint"):
        yield f".party-{key}{{fill:var(--{key})}}.on-{key}{{fill:var(--on-{key})}}.stroke-{key}{{stroke:var(--{key})}}"
    yield "\n"
