"""Every document of every plan in light, dark and on paper, on a desk and on a phone: pictures, to be looked at.

The pictures are written into a folder for each plan, with an index.html to leaf through them. The whole matrix holds
more than a thousand and takes many minutes: name a few plans or documents to see those alone. The programs that take
them are those of `make judges`.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tools.examples import ROOT
from tools.gallery.browser import MissingProgramError, check_programs, take_pictures
from tools.gallery.contact_sheet import contact_sheet
from tools.gallery.looks import SCHEMES, WIDTHS, looks, task
from tools.gallery.plans import all_plans

from jbp.api import render
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tools.gallery.looks import Look
    from tools.gallery.plans import Shown


def main(arguments: Sequence[str] | None = None) -> int:
    """Render the documents asked for, and take their pictures; the exit status is 2 where a program is missing."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    plans = [plan for plan in all_plans() if not asked.plans or plan.name.startswith(tuple(asked.plans))]
    if not plans:
        parser.error(f"no plan is called {' or '.join(asked.plans)}, or begins so")
    try:
        check_programs(paper="print" in asked.schemes)
    except MissingProgramError as missing:
        print(f"gallery: {missing}", file=sys.stderr)
        return 2
    pages = [page for plan in plans for page in _render(plan, asked.documents, asked.out)]
    tasks = [task(page, look) for page in pages for look in _looks(asked)]
    print(f"{len(pages)} documents of {len(plans)} plans, each {len(tasks) // max(1, len(pages))} times …", flush=True)
    try:
        take_pictures(tasks)
    except subprocess.CalledProcessError as failed:
        print(f"gallery: {failed}", file=sys.stderr)
        return 2
    index = asked.out / "index.html"
    index.write_text(contact_sheet(asked.out), encoding="utf-8")
    print(f"Open {index} in a browser.")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tools.gallery", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = ", ".join(plan.name for plan in all_plans())
    parser.add_argument("--plans", nargs="+", metavar="PLAN", default=[], help=f"{names}; or how they begin")
    parser.add_argument("--documents", nargs="+", choices=tuple(DOCUMENTS), default=list(DOCUMENTS), metavar="DOCUMENT")
    parser.add_argument("--schemes", nargs="+", choices=SCHEMES, default=SCHEMES)
    parser.add_argument("--widths", nargs="+", type=int, default=WIDTHS, help="of the window, in pixels")
    parser.add_argument("--out", type=Path, default=ROOT / "out/gallery", help="the folder to write into")
    return parser


def _looks(asked: argparse.Namespace) -> tuple[Look, ...]:
    return tuple(looks(asked.schemes, asked.widths))


def _render(plan: Shown, documents: Sequence[str], out: Path) -> list[Path]:
    """The documents of a plan as pages in its folder; pictures of them from an earlier time go."""
    folder = out / plan.name
    folder.mkdir(parents=True, exist_ok=True)
    for earlier in (picture for document in documents for picture in folder.glob(f"{document}.*.png")):
        earlier.unlink()
    pages = [folder / f"{document}.html" for document in documents]
    document = plan.read()
    for page in pages:
        text = render(document, page.stem, format="html", as_of=plan.as_of)
        page.write_text(str(text), encoding="utf-8")
    return pages


if __name__ == "__main__":
    sys.exit(main())
