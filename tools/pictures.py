"""The pictures of docs/gallery.md and of the README, taken from the shipped examples: `make pictures`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from PIL import Image
from tools.examples import ROOT, all_examples
from tools.gallery.browser import MissingProgramError, check_programs, open_pages

from jbp.api import load, load_theme, render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tools.gallery.looks import Task

OUT: Final = ROOT / "docs/pictures"
PAGE: Final = ROOT / "docs/gallery.md"
_DESK, _PHONE = 1180, 390
_COLORS = 256


class Picture(NamedTuple):
    """One picture of a document of an example.

    Attributes:
        name: of its file.
        example, document: what is shown.
        text: what the page says below it.
        seen: what is to be seen on it, for whoever does not see it.
        scheme, width, height: of the window; without a height the whole page is shown.
        at: a place on the page.
        theme: whose look it has, of those that are shipped; its own where none is named.
    """

    name: str
    example: str
    document: str
    text: str
    seen: str
    scheme: str = "light"
    width: int = _DESK
    height: int | None = None
    at: str = ""
    theme: str = ""


PICTURES: Final = (
    Picture(
        "scorecard",
        "after-reset",
        "scorecard",
        "The scorecard, on one page: what is late is bold, and has a shape of its own.",
        "North star; a goal with a bar and a tick at the plan to date; five initiatives by component with leading "
        "indicator, completion wheel, direction and status, one of them delayed; leading KPIs; top risks; a decision",
    ),
    Picture(
        "timeline",
        "after-reset",
        "timeline",
        "The timeline: bars in the colours of the partners, the status on a chip, and who waits for whom.",
        "Months from July 2025 to February 2027; bars in three bands of components, arrows from one to the next, "
        "milestones as diamonds, and a line for today",
    ),
    Picture(
        "dashboard",
        "pharmaco-dataco",
        "dashboard",
        "The executive dashboard: every activity, whose it is, and who must agree.",
        "A table of five activities with responsible party, stakeholders of both partners, status, and a mark where "
        "the target date is missing; below it the overview of the partnership begins",
        height=700,
    ),
    Picture(
        "focus-areas",
        "joint-selling",
        "focus-areas",
        "Focus areas, with the targets by period. A total that does not add up is marked.",
        "Two focus areas with objectives, clients, value and KPIs, each marked with the colour of its party; below, "
        "targets by period, in which a total of 18 to 22 deals is marked: the periods give 16 to 22",
        height=950,
    ),
    Picture(
        "initiatives",
        "after-reset",
        "initiatives",
        "The initiatives: all of them at a glance, and each with its details one click away.",
        "A table of five initiatives with indicator, completion, direction, status and owner; below, a line for each "
        "that opens its details",
    ),
    Picture(
        "risks",
        "after-reset",
        "risks",
        "Risks: a heat map, then each with mitigation, trigger and owner.",
        "Likelihood down, impact across; two risks stand in a dark red field of high impact, two in lighter ones",
        height=760,
    ),
    Picture(
        "strategy",
        "ecosystem",
        "strategy",
        "The strategy: three partners side by side.",
        "Vision and shared goals with their figures, then what each partner wants, lacks, fears and can offer",
        height=800,
    ),
    Picture(
        "pnl",
        "after-reset",
        "pnl",
        "Profit and loss of each partner, and when it breaks even.",
        "The cumulative results of two partners as lines, which cross zero in the second half of 2026, and the first "
        "of the two tables",
        height=760,
    ),
    Picture(
        "decisions",
        "after-reset",
        "decisions",
        "A decision worked out: what each option is worth to whom, and who would rather move.",
        "Three options with arguments for and against, payoffs and expected net present value; below, what each "
        "partner gets when each has chosen, with the stable outcomes marked",
        height=900,
    ),
    Picture(
        "one-pager",
        "after-reset",
        "one-pager",
        "The one-pager, for an executive who has one minute.",
        "What each partner and the customer gain, four KPIs against plan, risks, decisions and milestones ahead, and "
        "whom to call",
    ),
    Picture(
        "deck",
        "after-reset",
        "qbr",
        "The deck of a quarterly review: slides in the browser, each headline a claim.",
        'A slide with the headline "Net sales of Relevane is at 100% of plan to date; one initiative is delayed" and '
        "four cards with a large figure each",
        height=664,
        at="#slide-3",
    ),
    Picture(
        "theme",
        "after-reset",
        "scorecard",
        "Every document in a company's own look: a theme of colours, logo and fonts.",
        "The upper part of the scorecard with a company's logo, its fonts, and titles in its colour",
        height=520,
        theme="harbor",
    ),
    Picture(
        "timeline-dark",
        "ecosystem",
        "timeline",
        "Every page follows the reader's dark scheme.",
        "A timeline of three partners on a dark page",
        "dark",
        height=600,
    ),
    Picture(
        "scorecard-phone",
        "after-reset",
        "scorecard",
        "And fits a phone.",
        "The scorecard on a narrow screen: the goal as a card, and each initiative with its fields below each other",
        width=_PHONE,
        height=844,
    ),
)


def gallery_page() -> str:
    """The page that shows the pictures."""
    shown = "\n\n".join(f"{one.text}\n\n![{one.seen}](pictures/{one.name}.png)" for one in PICTURES)
    return (
        "# What the documents look like\n\n"
        "Made by `make pictures` from the [examples](../examples), as a browser shows them. The same documents can be\n"
        "had as PDF, PowerPoint, Excel and Markdown; [The documents](documents.md) says what each holds.\n\n"
        f"{shown}\n"
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
        for one in PICTURES:
            _shrink(Path(folder) / f"{one.name}.png")
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
        window: Task = {"scheme": one.scheme, "width": one.width, "at": one.at}
        if one.height is not None:
            window["height"] = one.height
        yield {"page": str(page), "out": str(page.with_suffix(".png")), **window}


def _shrink(picture: Path) -> None:
    """Writes a picture into the pages with a palette of its own colours: half as large, and to the eye the same."""
    with Image.open(picture) as taken:
        small = taken.convert("RGB").quantize(_COLORS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    small.save(OUT / picture.name, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
