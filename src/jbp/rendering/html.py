"""One self-contained page of HTML: its style and its script stand in it, and its policy allows these alone."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from types import MappingProxyType
from typing import TYPE_CHECKING

from jinja2 import TemplateNotFound
from markupsafe import Markup, escape

from jbp.rendering.environment import html_environment
from jbp.rendering.palette import OWN, tones_of
from jbp.rendering.symbols import DRAWING
from jbp.views.elements.wording_deck import DECK_WORDS

_DECK = "deck"
"""The template of slides."""

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from jbp.rendering.palette import Palette, Scheme, Tone
    from jbp.rendering.theme import Theme
    from jbp.views.elements.heading import Heading
    from jbp.views.elements.view import View


def render_html(view: View, theme: Theme | None = None) -> str:
    """The page of a view."""
    environment = html_environment()
    style, script = style_of(view.heading, view.template, theme=theme), script_of(view.template)
    further = _sources(theme)
    page = environment.get_template(f"{view.template}.html.jinja")
    return page.render(
        view=view,
        style=Markup(style),  # noqa: S704 - holds colours and names that were checked, and data without a meaning
        script=Markup(script),  # noqa: S704 - shipped with jbp, and holds nothing of a plan
        policy=_policy(style, "", further),
        policy_with_script=_policy(style, script, further),
        deck_words=DECK_WORDS,
        own_names=own_names,
        **letterhead(theme),
    )


def letterhead(theme: Theme | None) -> dict[str, object]:
    """What a template shows of a theme beside its style: whether it has a logo, in words what, and the footer."""
    if theme is None:
        return {"has_logo": False, "logo_alt": "", "footer": ""}
    return {"has_logo": theme.logo is not None, "logo_alt": theme.logo_alt, "footer": theme.footer}


def _sources(theme: Theme | None) -> str:
    """What a page's policy allows in addition: pictures and fonts of a theme, which stand in the page itself."""
    if theme is None:
        return ""
    pictures = " img-src data:;" if theme.logo is not None else ""
    return pictures + (" font-src data:;" if theme.fonts.files else "")


def _frame_of(template: str) -> str:
    """Whether a template lays out slides or a page: each of the two has rules and a script of its own."""
    return template if template == _DECK else "page"


def own_names(drawing: Markup, place: int) -> Markup:
    """A drawing whose inner names end in a number, so that several of them can stand on one page.

    Only names between quotation marks of the drawing itself are meant; those of a plan's texts are escaped.
    """
    named = str(escape(drawing))
    for name in ("chart-title", "chart-text", "arrow", DRAWING):
        named = named.replace(f'id="{name}"', f'id="{name}-{place}"').replace(
            f'"url(#{name})"', f'"url(#{name}-{place})"'
        )
    labelled = 'aria-labelledby="chart-title chart-text"'
    own = f'aria-labelledby="chart-title-{place} chart-text-{place}"'
    return Markup(named.replace(labelled, own))  # noqa: S704 - what it was before, but for these names


def style_of(
    heading: Heading,
    template: str = "",
    sheets: Mapping[str, str] = MappingProxyType({}),
    theme: Theme | None = None,
) -> str:
    """The page's style: the colours of both schemes and of the partners, the shipped rules, then those of a theme.

    Args:
        heading: names the partners, whose colours it holds.
        template: adds the rules that this template ships for itself, where it does.
        sheets: by the names of shipped style sheets, what stands in their place.
        theme: a company's look; jbp's own where there is none.
    """
    palette = OWN if theme is None else theme.palette
    tones = tones_of(heading.partners, palette)
    names = dict.fromkeys(("style.css", f"{_frame_of(template)}.css", f"{template}.css"))
    rules = "\n".join((sheets.get(name) or _shipped(name)).strip() for name in names)
    light = "".join(_declarations(palette.light, tones, dark=False))
    dark = "".join(_declarations(palette.dark, tones, dark=True))
    classes = "".join(_classes(tones, palette))
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{classes}{rules.strip()}"
    ) + (_themed(theme, template) if theme is not None else "")


def _themed(theme: Theme, template: str) -> str:
    from jbp.rendering.html_theme import theme_style  # most pages have none  # noqa: PLC0415

    return theme_style(theme, slides=template == _DECK)


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


def _policy(style: str, script: str, further: str) -> str:
    """What the page may do: show itself in this very style, run this very script if it has one, and nothing else.

    `further` allows what a theme puts into the page.
    """
    scripts = f" script-src {digest(script)};" if script else ""
    return f"default-src 'none'; style-src {digest(style)};{scripts}{further} base-uri 'none'; form-action 'none'"


def digest(text: str) -> str:
    """A style or a script as a policy names it."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _declarations(scheme: Scheme, tones: Iterable[Tone], *, dark: bool) -> Iterator[str]:
    for name, color in scheme.tokens.items():
        yield f"--{name}:{color};"
    for tone in tones:
        yield f"--{tone.key}:{tone.dark if dark else tone.light};"
        yield f"--on-{tone.key}:{tone.on_dark if dark else tone.on_light};"


def _classes(tones: Iterable[Tone], palette: Palette) -> Iterator[str]:
    for name in palette.light.tokens:
        yield f".f-{name}{{fill:var(--{name})}}.s-{name}{{stroke:var(--{name})}}"
    for key in (*(tone.key for tone in tones), "joint"):
        yield f".party-{key}{{fill:var(--{key})}}.on-{key}{{fill:var(--on-{key})}}.stroke-{key}{{stroke:var(--{key})}}"
    yield "\n"
