"""The main job on every example: validate it, lint it, render its documents into out/, and say where to look."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tools.examples import ROOT, Example, all_examples

JBP = Path(sys.executable).with_name("jbp")
OUT = "out"
FORMATS = ("html", "md")
# The plan that shows what good looks like; in the others there is something to find.
CLEAN = "after-reset"


def main() -> None:
    """Works through the examples; stops with jbp's own status where a command fails that should not."""
    examples = all_examples()
    for example in examples:
        print(f"\n── {example.name} ──")
        _jbp("validate", example.folder)
        faults = () if example.name == CLEAN else (1,)
        _jbp("lint", example.linted, "--as-of", str(example.as_of), "--format", "concise", may_end_with=faults)
        for form in FORMATS:
            _render(example, form)
    _where_to_look(examples)


def _render(example: Example, form: str) -> None:
    day = str(example.as_of)
    _jbp("render", "all", example.plan, "--format", form, "--out", f"{OUT}/{example.name}", "--as-of", day)


def _jbp(*arguments: str, may_end_with: tuple[int, ...] = ()) -> None:
    """Runs jbp as a person would, showing the call; 1 is what lint ends with when it has found something."""
    print(f"$ jbp {' '.join(arguments)}", flush=True)
    status = subprocess.run([JBP, *arguments], cwd=ROOT, check=False).returncode
    if status not in (0, *may_end_with):
        print(f"demo: this was expected to succeed, and ended with {status}", file=sys.stderr)
        sys.exit(status)


def _where_to_look(examples: tuple[Example, ...]) -> None:
    first = next(example for example in examples if example.name != CLEAN)
    print(f"\nThe documents are in {OUT}/, one folder for each example. Open the page that leads to them in a browser:")
    for example in examples:
        print(f"  {OUT}/{example.name}/index.html")
    print("What lint says of a plan, line by line, with what to do about it:")
    print(f"  {os.path.relpath(JBP, ROOT)} lint {first.linted} --as-of {first.as_of}")


if __name__ == "__main__":
    main()
