"""One self-contained page of HTML: its style stands in it, and its policy allows that style and nothing else."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from typing import TYPE_CHECKING

from markupsafe import Markup

from jbp.rendering.environment import html_environment
from jbp.rendering.palette import DARK, LIGHT, tones_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jbp.rendering.palette import Scheme, Tone
    from jbp.views.heading import Heading
    from jbp.views.view import View


def render_html(view: View) -> str:
    """The page of a view."""
    environment = html_environment()
    style = style_of(view.heading)
    page = environment.get_template(f"{view.document}.html.jinja")
    return page.render(view=view, style=Markup(style), policy=_policy(style))  # noqa: S704 - holds colours of ours alone


def style_of(heading: Heading) -> str:
    """The page's style: the colours of both schemes and of the partners, then the shipped rules."""
    tones = tones_of(heading.partners)
    rules, _, _ = html_environment().loader.get_source(html_environment(), "style.css")  # type: ignore[union-attr]
    light = "".join(_declarations(LIGHT, tones, dark=False))
    dark = "".join(_declarations(DARK, tones, dark=True))
    classes = "".join(_classes(tones))
    return (
        f":root{{color-scheme:light dark;{light}}}\n"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n{classes}{rules.strip()}"
    )


def _policy(style: str) -> str:
    """What the page may do: show itself in this very style, and nothing else."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


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
        yield f".party-{key}{{fill:var(--{key})}}.on-{key}{{fill:var(--on-{key})}}"
    yield "\n"
