"""The first plan of a partnership: its frame filled in, and the field's questions as comments."""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from jbp.edit.quoting import can_be_plain, is_ambiguous, is_typed
from jbp.errors import UsageError
from jbp.resources import resource

if TYPE_CHECKING:
    from collections.abc import Callable

CONTEXTS = (
    "joint_selling", "co_development", "co_commercialization", "licensing",
    "supply", "channel", "ecosystem", "retail",
)  # fmt: skip
"""The kinds of partnership, as the plan format names them."""
PROFILES = ("new", "established", "underperforming")
"""The stages of a partnership, as the plan format names them."""

_HEADINGS = {
    "new": "A first joint plan: launch and enable",
    "established": "The next joint plan of an established partnership: enhance",
    "underperforming": "A new joint plan for a partnership that falls short: transform",
}
_RESERVED = frozenset({"joint", "total", "none", "all", "team", "tbd", "simultaneous"})
_LONGEST_ID = 40
_SOME = ("Partner A", "Partner B")


class NamedPartner(NamedTuple):
    """A partner of a first plan."""

    id: str
    name: str


def partners_named(names: tuple[str, ...]) -> tuple[NamedPartner, ...]:
    """The partners of these names, with ids made of them; two unnamed ones where no name is given.

    Raises:
        UsageError: one partner alone, or a name that says nothing.
    """
    if len(names) == 1:
        raise UsageError(f'A joint plan has two partners or more: give --partner again, beside "{names[0]}".')
    partners: list[NamedPartner] = []
    for name in names or _SOME:
        shown = " ".join(name.split())
        if not shown or not shown.isprintable():
            raise UsageError("--partner needs a name, such as --partner Acme.")
        taken = {partner.id for partner in partners}
        partners.append(NamedPartner(_unlike(id_of(shown), taken), shown))
    return tuple(partners)


def id_of(name: str, otherwise: str = "partner") -> str:
    """The id that a name gives: ``Basel Data`` is ``basel-data``; what has no Latin letters is called `otherwise`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", plain)
    made = "-".join(words)[:_LONGEST_ID].strip("-") or otherwise
    # The format refuses some of these, and other programs would read the others as a number or as true.
    is_no_id = made in _RESERVED or made.startswith("x-") or made.replace("-", "").isdigit() or is_typed(made)
    return f"{otherwise}-{made}" if is_no_id else made


def first_plan(
    partners: tuple[NamedPartner, ...], *, profile: str, context: str | None, folder: str, today: dt.date
) -> str:
    """The text of a first plan, for the year that begins with the next month.

    Args:
        partners: two or more.
        profile: one of `PROFILES`.
        context: one of `CONTEXTS`; None leaves it open, as a question.
        folder: the folder it will lie in, after which it is named.
        today: the day from which the next month is counted.
    """
    start = (today.replace(day=1) + dt.timedelta(days=32)).replace(day=1)
    names = [partner.name for partner in partners]
    return _template(profile)(
        heading=_HEADINGS[profile],
        id=id_of(folder, "plan"),
        title=f"Joint business plan of {', '.join(names[:-1])} and {names[-1]}",
        profile=profile,
        context=context,
        partners=partners,
        first=partners[0],
        second=partners[1],
        start=start.isoformat(),
        end=(start.replace(year=start.year + 1) - dt.timedelta(days=1)).isoformat(),
        day=lambda count: (start + dt.timedelta(days=count)).isoformat(),
    )


def _template(profile: str) -> Callable[..., str]:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415 - init alone needs it here

    environment = Environment(  # noqa: S701 - what it writes is YAML, and names pass the filter `yaml`
        loader=FileSystemLoader(resource("templates/init")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["yaml"] = _written
    return environment.get_template(f"{profile}.yaml.jinja").render


def _written(text: str) -> str:
    """A text as YAML writes it: bare where it is then read as the same text."""
    bare = can_be_plain(text, flow=False) and not is_ambiguous(text)
    return text if bare else json.dumps(text, ensure_ascii=False)


def _unlike(made: str, taken: set[str]) -> str:
    number = 2
    unlike = made
    between = "" if made == "x" else "-"  # keys that begin with x- are the team's own data
    while unlike in taken:
        unlike, number = f"{made}{between}{number}", number + 1
    return unlike
