"""The examples of the product: where each lies, and the day from which its README looks at it."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]

_CALL = re.compile(r"^ +jbp lint (?P<what>examples/\S+) --as-of (?P<day>\d{4}-\d{2}-\d{2})$", re.MULTILINE)


class Example(NamedTuple):
    """One folder of `examples`, with paths relative to the root of the checkout.

    Attributes:
        name: the folder's name.
        folder: the folder itself.
        plan: the plan in it.
        linted: what its README gives to `jbp lint`: the folder or a plan in it.
        as_of: the day from which the README looks at the plan.
    """

    name: str
    folder: str
    plan: str
    linted: str
    as_of: dt.date


def all_examples() -> tuple[Example, ...]:
    """Every example, by name.

    Raises:
        ValueError: a README does not say how to lint its example (`jbp lint examples/… --as-of …`, indented).
    """
    return tuple(_example(folder) for folder in sorted((ROOT / "examples").iterdir()) if folder.is_dir())


def _example(folder: Path) -> Example:
    call = _CALL.search((folder / "README.md").read_text(encoding="utf-8"))
    if call is None:
        raise ValueError(f"examples/{folder.name}/README.md holds no line `jbp lint examples/… --as-of …`")
    return Example(
        name=folder.name,
        folder=f"examples/{folder.name}",
        plan=f"examples/{folder.name}/plan.yaml",
        linted=call["what"],
        as_of=dt.date.fromisoformat(call["day"]),
    )
