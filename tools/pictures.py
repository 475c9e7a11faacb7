"""The pictures of docs/gallery.md and of the README, taken from the shipped examples: `make pictures`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from tools.examples import ROOT, all_examples
from tools.gallery.browser import MissingProgramError, check_programs, open_pages

from jbp.api import load, load_theme, render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.gallery.looks import Task

OUT: Final = ROOT / "docs/pictures"
PAGE: Final = ROOT / "docs/gallery.md"
_DESK, _PHONE = 1180, 390


class Picture(NamedTuple):
    """One picture: of which document of which example, how it is looked at, and what it shows, in words."""

    name: str
    example: str
    document: str
    text: str
    scheme: str = "light"
    width: int = _DESK
    height: int = 760
    at: str = ""
    theme: str = ""


PICTURES: Final = (
    Picture("scorecard", "after-reset", "scorecard", "The scorecard: goals, initiatives with completion and direction"),
    Picture("timeline", "after-reset", "timeline", "The execution timeline by month, in the colours of the partners"),
    Picture(
        "dashboard", "after-reset", "dashboard", "The executive dashboard: each activity with its status", height=700
    ),
    Picture("focus-areas", "joint-selling", "focus-areas", "Focus areas with their targets by period", height=800),
    Picture("risks", "after-reset", "risks", "The risk register with its heat map", height=760),
    Picture("strategy", "ecosystem", "strategy", "Strategy: three partners side by side", height=760),
    Picture("pnl", "after-reset", "pnl", "Profit and loss by partner, and when each breaks even", height=760),
    Picture("decisions", "after-reset", "decisions", "A decision: options, payoffs, what is stable", height=760),
    Picture("one-pager", "after-reset", "one-pager", "For an executive who has one minute", height=800),
    Picture(
        "deck", "after-reset", "qbr", "A slide of the business review, its headline a claim", height=664, at="#slide-3"
    ),
    Picture("theme", "after-reset", "scorecard", "A scorecard in a company's own look", height=520, theme="harbor"),
    Picture("scorecard-dark", "pharmaco-dataco", "scorecard", "A scorecard in the dark scheme", "dark"),
    Picture("timeline-phone", "ecosystem", "timeline", "A timeline on a phone", width=_PHONE, height=760),
)


def gallery_page() -> str:
    """The page that shows the pictures."""
    shown = "\n\n".join(f"![{one.text}](pictures/{one.name}.png)\n\n*{one.text}.*" for one in PICTURES)
    return (
        "# A gallery\n\nMade by `make pictures` from the [examples](../examples), as a browser shows them.\n"
        f"[The documents](documents.md) names them all.\n\n{shown}\n"
    )


def main() -> int:
    """Take the pictures and write the page; the exit status is 2 where a program is missing."""
    try:
        check_programs(paper=False)
    except MissingProgramError as missing:
        print(f"pictures: {missing}", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        open_pages(list(_tasks(Path(folder))))
    PAGE.write_text(gallery_page(), encoding="utf-8")
    print(f"{len(PICTURES)} pictures in {OUT.relative_to(ROOT)}, shown by {PAGE.relative_to(ROOT)}")
    return 0


def _tasks(folder: Path) -> Iterator[Task]:
    examples = {example.name: example for example in all_examples()}
    for one in PICTURES:
        example = examples[one.example]
        theme = load_theme(ROOT / f"templates/themes/{one.theme}/theme.toml") if one.theme else None
        made = render(load(ROOT / example.plan), one.document, format="html", as_of=example.as_of, theme=theme)
        page = folder / f"{one.name}.html"
        page.write_text(made if isinstance(made, str) else made.decode(), encoding="utf-8")
        size: Task = {"scheme": one.scheme, "width": one.width, "height": one.height, "at": one.at}
        yield {"page": str(page), "out": str(OUT / f"{one.name}.png"), **size}


if __name__ == "__main__":
    sys.exit(main())
