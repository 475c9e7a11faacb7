"""The colours that a theme states become a palette in which everything can still be read.

A company chooses what carries its look: the colour of titles, letters, paper, lines, and of the partners. What means
something stays as it is: the colours of statuses hold their distance for people who see colours otherwise, and a
plan's reader knows them from every other plan. So letters and marks that are too weak are moved in lightness, as the
partners' colours of a plan are; a paper on which a status could not be seen is refused.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.linting.toml_table import WrongSettingError
from jbp.rendering.palette import (
    DARK,
    LIGHT,
    MARK_CONTRAST,
    OWN,
    TEXT_CONTRAST,
    Palette,
    Scheme,
    contrast,
    mixed,
    moved,
    readable_on,
)
from jbp.rendering.theme import Mended

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GROUNDS: Final = ("paper", "panel")
COLORS: Final = ("accent", "ink", "quiet", *GROUNDS, "rule", "joint")
"""What a theme may colour, beside the partners."""

_MARKS: Final = ("done", "on-track", "delayed-edge", "stalled", "not-started")
_ON_GROUNDS: Final = {**dict.fromkeys(_MARKS, MARK_CONTRAST), "today": TEXT_CONTRAST}
"""What keeps its colour, with the contrast that it needs on paper and panel."""
_WORDS: Final = {
    "done": 'the status "complete"',
    "on-track": 'the status "on track"',
    "delayed-edge": 'the status "delayed"',
    "stalled": 'the status "stalled"',
    "not-started": 'the status "not started"',
    "today": "the line of today",
}
_LETTERS: Final = ("ink", "quiet", "accent")
_SHARES: Final = {"panel": 0.04, "rule": 0.18, "faint": 0.09, "quiet": 0.32}
"""How much ink is in the paper of a panel and of lines, and how much paper in the ink of what is said aside."""


class Stated(NamedTuple):
    """The colours that a theme states for one scheme; `where` is its place in messages."""

    where: str
    tokens: Mapping[str, str]
    partners: tuple[str, ...] = ()


def palette_of(light: Stated, dark: Stated) -> tuple[Palette, tuple[Mended, ...]]:
    """The palette, and what had to be moved for it.

    Raises:
        UsageError: a status could not be seen on the paper or the panel.
    """
    # What titles and partners are coloured in goes for dark pages too, as bright as these need it.
    shared = {key: light.tokens[key] for key in ("accent",) if key in light.tokens}
    in_dark = Stated(dark.where, {**shared, **dark.tokens}, dark.partners or light.partners)
    one, mended = _scheme(light, LIGHT)
    other, mended_dark = _scheme(in_dark, DARK)
    palette = Palette(
        one,
        other,
        (*light.partners, *OWN.partners[len(light.partners) :]),
        (*in_dark.partners, *OWN.partners_dark[len(in_dark.partners) :]),
    )
    stated_in_dark = tuple(each for each in mended_dark if each.key.rpartition(" ")[2] in dark.tokens)
    return palette, (*mended, *stated_in_dark)


def _scheme(stated: Stated, own: Scheme) -> tuple[Scheme, tuple[Mended, ...]]:
    tokens = {**own.tokens, **_neutrals(stated.tokens, own), **stated.tokens}
    for ground in GROUNDS:
        if tokens[ground] != own.tokens[ground]:
            _require_seen(stated.where, ground, tokens, own, is_stated=ground in stated.tokens)
    mended = tuple(_mended(stated, tokens, darker=own is LIGHT))
    tokens |= {each.key.rpartition(" ")[2]: each.shown for each in mended}
    if "quiet" not in stated.tokens:
        tokens["quiet"] = _moved("quiet", tokens, darker=own is LIGHT)
    # Links and what has the focus stand in the colour of titles, or as they do by themselves.
    tokens["focus"] = tokens.get("accent") or _moved("focus", tokens, darker=own is LIGHT)
    tokens["on-joint"] = readable_on(tokens["joint"])
    return Scheme(MappingProxyType(tokens)), mended


def _neutrals(stated: Mapping[str, str], own: Scheme) -> dict[str, str]:
    """Panel, lines and what is said aside, between paper and ink; nothing where both are jbp's own."""
    if "paper" not in stated and "ink" not in stated:
        return {}
    paper, ink = (stated.get(key, own.tokens[key]) for key in ("paper", "ink"))
    found = {key: mixed(paper, ink, _SHARES[key]) for key in ("panel", "rule", "faint")}
    return {**found, "quiet": mixed(ink, paper, _SHARES["quiet"])}


def _mended(stated: Stated, tokens: Mapping[str, str], *, darker: bool) -> Iterator[Mended]:
    for key in (*_LETTERS, "joint"):
        if key not in stated.tokens:
            continue
        shown = _moved(key, tokens, darker=darker)
        if shown != tokens[key]:
            on = min(_grounds(tokens), key=lambda ground: contrast(tokens[key], ground))
            yield Mended(f"{stated.where} {key}", tokens[key], shown, on, contrast(tokens[key], on), _least(key))


def _moved(key: str, tokens: Mapping[str, str], *, darker: bool) -> str:
    return moved(tokens[key], _grounds(tokens), _least(key), darker=darker)


def _least(key: str) -> float:
    return MARK_CONTRAST if key == "joint" else TEXT_CONTRAST


def _grounds(tokens: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(tokens[ground] for ground in GROUNDS)


def _require_seen(where: str, ground: str, tokens: Mapping[str, str], own: Scheme, *, is_stated: bool) -> None:
    """Refuse a ground on which something could not be seen whose colour has a meaning."""
    color = tokens[ground]
    weak = _weakest(color, own)
    if weak is None:
        return
    key = ground if is_stated else "paper"
    nearest = _nearest(tokens[key], own)
    hint = " A dark page is stated under [dark]." if own is LIGHT and _is_dark(color) else ""
    message = (
        f"{where}: on {key} {tokens[key]} {_WORDS[weak]} could hardly be seen: the "
        f"contrast is {contrast(own.tokens[weak], color):.1f}, and {_ON_GROUNDS[weak]:g} is needed. "
        f"Colours of statuses do not change with a theme. The nearest {key} that holds is {nearest}.{hint}"
    )
    raise WrongSettingError(message, ("colors" if own is LIGHT else "dark", key))


def _weakest(ground: str, own: Scheme) -> str | None:
    """What could be seen least on a ground; None where all of it can be seen."""
    shares = {key: contrast(own.tokens[key], ground) / least for key, least in _ON_GROUNDS.items()}
    weakest = min(shares, key=shares.__getitem__)
    return weakest if shares[weakest] < 1 else None


def _nearest(color: str, own: Scheme) -> str:
    """The paper or panel nearest to a colour on which everything can be seen."""
    for share in range(101):
        found = mixed(color, own.paper, share / 100)
        if _weakest(found, own) is None and _weakest(mixed(found, own.tokens["ink"], _SHARES["panel"]), own) is None:
            return found
    return own.paper


def _is_dark(color: str) -> bool:
    return contrast(color, "#ffffff") > contrast(color, "#000000")
