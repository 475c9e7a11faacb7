"""How fast jbp is, as ratios measured in one run: against a bare interpreter, yamllint and check-jsonschema.

    make bench

Every figure is the median of whole processes with compiled modules and no cache. Times differ from machine to machine
and from hour to hour; the ratios are what is to be compared.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.history import write_history
from benchmarks.large_plan import write_large_plan
from benchmarks.measure import Figure, measure
from benchmarks.plans import ROOT, write_crowded_plan, write_plan, write_plans, write_tuned_plan

if TYPE_CHECKING:
    from collections.abc import Sequence

_BIN = Path(sys.executable).parent
_SCHEMA = str(ROOT / "schemas/plan.schema.json")
_FOUND = frozenset({0, 1})  # a linter that finds something has done its work
_FORMATS = ("text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown")
_DOCUMENTS = (
    ("scorecard", "html"),
    ("qbr", "html"),
    ("qbr", "pptx"),
    ("plan", "html"),
    ("plan", "pdf"),
    ("all", "html"),
    ("all", "md"),
)
_REVISIONS = 500
_AS_OF = ("--as-of", "2026-06-15")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=7, help="runs of each command on one plan (default 7)")
    parser.add_argument("--plans", type=int, default=1000, help="how many plans make many (default 1000)")
    parser.add_argument("--many-runs", type=int, default=5, help="runs of jbp on many plans (default 5)")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        one_plan(Path(folder), arguments.runs)
        documents(Path(folder), arguments.runs)
        histories(Path(folder), arguments.runs)
        many_findings(Path(folder), arguments.runs)
        many_plans(Path(folder), arguments.plans, arguments.many_runs)


def one_plan(folder: Path, runs: int) -> None:
    """Cold starts: one process, one plan of about 400 lines."""
    plan = str(write_plan(folder))
    lines = Path(plan).read_text(encoding="utf-8").count("\n")
    tuned = str(write_tuned_plan(folder / "tuned"))
    bare = measure([sys.executable, "-c", "pass"], runs=runs)
    rows = {
        "bare interpreter": bare,
        "jbp --version": measure(_jbp("--version"), runs=runs),
        "jbp validate": measure(_jbp("validate", plan), runs=runs),
        "jbp lint": measure(_jbp("lint", *_AS_OF, plan), runs=runs, expected=_FOUND),
        "jbp lint, tuned": measure(_jbp("lint", *_AS_OF, tuned), runs=runs, expected=_FOUND),
        "jbp score": measure(_jbp("score", *_AS_OF, plan), runs=runs),
        "jbp decide": measure(_jbp("decide", *_AS_OF, "--plan", plan), runs=runs),
        "jbp render scorecard": measure(_jbp("render", "scorecard", plan, "--format", "html", *_AS_OF), runs=runs),
        "yamllint": measure(_yamllint(plan), runs=runs, expected=_FOUND),
        "check-jsonschema": measure(_check_jsonschema(plan), runs=runs),
    }
    rival = rows["check-jsonschema"].seconds
    print(f"One plan of {lines} lines, cold, median of {runs} processes")
    print(f"{'':24}{'ms':>8}{'x bare':>9}{'faster than check-jsonschema':>31}{'MiB':>7}")
    for name, figure in rows.items():
        ratio = figure.seconds / bare.seconds
        print(f"{name:24}{figure.seconds * 1000:8.0f}{ratio:9.1f}{rival / figure.seconds:30.1f}x{figure.peak:7.0f}")
    print()


def documents(folder: Path, runs: int) -> None:
    """Documents of the plan of about 400 lines, one alone and all together, and those of a plan of 2,000 entries."""
    plans = {"400 lines": write_plan(folder), "2,000 entries": write_large_plan(folder)}
    bare = measure([sys.executable, "-c", "pass"], runs=runs)
    print(f"Documents, cold, median of {runs} processes")
    print(f"{'':38}{'ms':>8}{'x bare':>9}{'MiB':>7}")
    for (size, plan), (document, form) in product(plans.items(), _DOCUMENTS):
        place = folder / f"{size}-{document}" if document == "all" else folder / f"{size}-{document}.{form}"
        command = _jbp("render", document, str(plan), "--format", form, "--out", str(place), *_AS_OF)
        figure = measure(command, runs=runs)
        name = f"{document} as {form}, {size}"
        print(f"{name:38}{figure.seconds * 1000:8.0f}{figure.seconds / bare.seconds:9.1f}{figure.peak:7.0f}")
    print()


def histories(folder: Path, runs: int) -> None:
    """What changed in a plan of about 480 lines, between two revisions and over a history of 500."""
    plan = write_history(folder / "history", _REVISIONS)
    here = ("-C", str(plan.parent))
    bare = measure([sys.executable, "-c", "pass"], runs=runs)
    rows = {
        "jbp diff HEAD~1 HEAD": measure(_jbp("diff", "HEAD~1", "HEAD", *here), runs=runs),
        "jbp diff HEAD~1 --format html": measure(_jbp("diff", "HEAD~1", "HEAD", "--format", "html", *here), runs=runs),
        "jbp log": measure(_jbp("log", *here), runs=max(1, runs // 2)),
        "jbp trend": measure(_jbp("trend", *here), runs=max(1, runs // 2)),
    }
    print(f"A plan with {_REVISIONS} revisions in git, median of {runs} processes")
    print(f"{'':32}{'ms':>8}{'x bare':>9}{'MiB':>7}")
    for name, figure in rows.items():
        print(f"{name:32}{figure.seconds * 1000:8.0f}{figure.seconds / bare.seconds:9.1f}{figure.peak:7.0f}")
    print()


def many_findings(folder: Path, runs: int) -> None:
    """One plan of which much is to be said, in every format."""
    plan = str(write_crowded_plan(folder))
    bare = measure([sys.executable, "-c", "pass"], runs=runs)
    print(f"A plan with about 5,000 findings, median of {runs} processes")
    print(f"{'':24}{'ms':>8}{'x bare':>9}{'MiB':>7}")
    for form in _FORMATS:
        figure = measure(_jbp("lint", *_AS_OF, "--format", form, plan), runs=runs, expected=_FOUND)
        print(f"--format {form:15}{figure.seconds * 1000:8.0f}{figure.seconds / bare.seconds:9.1f}{figure.peak:7.0f}")
    print()


def many_plans(folder: Path, count: int, runs: int) -> None:
    """All plans as arguments of one process each."""
    plans = [str(path) for path in write_plans(folder / "many", count)]
    rivals = 1  # they take the better part of a minute
    rows: dict[str, Figure] = {
        "jbp validate": measure(_jbp("validate", "-q", *plans), runs=runs),
        "jbp lint": measure(_jbp("lint", "-q", *_AS_OF, *plans), runs=runs, expected=_FOUND),
        "yamllint": measure(_yamllint(*plans), runs=rivals, expected=_FOUND),
        "check-jsonschema": measure(_check_jsonschema(*plans), runs=rivals),
    }
    print(f"{count} plans, one process, median of {runs} (the others: one run after a warm-up)")
    print(f"{'':24}{'s':>8}{'yamllint takes':>17}{'check-jsonschema takes':>25}{'MiB':>7}")
    for name, figure in rows.items():
        against_yamllint = rows["yamllint"].seconds / figure.seconds
        against_schema = rows["check-jsonschema"].seconds / figure.seconds
        print(f"{name:24}{figure.seconds:8.2f}{against_yamllint:16.1f}x{against_schema:24.1f}x{figure.peak:7.0f}")
    lint, validate = rows["jbp lint"].seconds, rows["jbp validate"].seconds
    print(f"lint takes {lint / validate:.1f} times as long as validate")


def _jbp(*arguments: str) -> Sequence[str]:
    return [str(_BIN / "jbp"), *arguments]


def _yamllint(*plans: str) -> Sequence[str]:
    return [str(_BIN / "yamllint"), "-d", "relaxed", *plans]


def _check_jsonschema(*plans: str) -> Sequence[str]:
    return [str(_BIN / "check-jsonschema"), "--schemafile", _SCHEMA, *plans]


if __name__ == "__main__":
    main()
