"""Writes the figures of docs/security.md from what the attacks of the tests count.

Run by `make figures`: every test marked `long` runs and states its figures with the fixture `figures`; they take the
place of the table. The tests themselves (`make attacks`) fail where a figure has become less than the page says.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

ROOT: Final = Path(__file__).parents[1]
PAGE: Final = ROOT / "docs/security.md"
FIGURE: Final = "figure: "
"""What the name of a figure begins with among the properties of a test report."""

_TABLE: Final = re.compile(r"(<!-- figures -->\n).*?(<!-- /figures -->)", re.DOTALL)
_ROW: Final = re.compile(r"^\| (?P<name>[^|]+?) \| (?P<value>[\d,]+) \|$", re.MULTILINE)


def documented() -> dict[str, int]:
    """The figures of the page, by what they count."""
    table = _TABLE.search(PAGE.read_text(encoding="utf-8"))
    rows = _ROW.finditer(table[0]) if table else ()
    return {row["name"]: int(row["value"].replace(",", "")) for row in rows}


def counted(report: Path) -> dict[str, int]:
    """The figures of a test report in the form of JUnit."""
    found = ET.parse(report).iter("property")  # noqa: S314 - pytest has just written it
    pairs = ((one.get("name", ""), one.get("value", "0")) for one in found)
    return {name.removeprefix(FIGURE): int(value) for name, value in sorted(pairs) if name.startswith(FIGURE)}


def table(figures: dict[str, int]) -> str:
    """The table of the page."""
    rows = "".join(f"| {name} | {value:,} |\n" for name, value in figures.items())
    return f"| attacked with | how many |\n| --- | ---: |\n{rows}"


def main() -> int:
    """Run the attacks and write the figures; nothing is written where one of them fails."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        command = [
            sys.executable,
            "-m",
            "pytest",
            "-n",
            "2",
            "--dist",
            "loadgroup",
            "-m",
            "long",
            f"--junitxml={report}",
        ]
        status = subprocess.run([*command, *sys.argv[1:]], cwd=ROOT, check=False).returncode
        if status == 0:
            page = PAGE.read_text(encoding="utf-8")
            figures = documented() | counted(report) if sys.argv[1:] else counted(report)
            PAGE.write_text(_TABLE.sub(lambda found: found[1] + table(figures) + found[2], page), encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main())
