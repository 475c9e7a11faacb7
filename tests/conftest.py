"""What all tests share: golden files, which `pytest --update` writes anew."""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings
from tools.security_figures import FIGURE, documented

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

# A machine may be busy: how long an example takes says nothing of whether the property holds. Each run tries the same
# examples, so that a commit fails for what it changes; others are looked for with `--hypothesis-profile=long`.
settings.register_profile(
    "jbp", deadline=None, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("long", settings.get_profile("jbp"), derandomize=False, max_examples=10_000, print_blob=True)
settings.load_profile("jbp")

GOLDEN = Path(__file__).parent / "golden"


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is collected stays until the end: looking through all of it for garbage again and again takes a fifth."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.freeze()


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Send tests of one `xdist_group` to one worker, which makes what they share once.

    A worker tells the group behind the test's name; pytest-xdist 3.8 writes it where pytest 9.2 no longer looks for it.
    """
    if not config.getoption("loadgroup", default=False):
        return
    for item in items:
        group = item.get_closest_marker("xdist_group")
        if group is not None and not item.nodeid.endswith(f"@{group.args[0]}"):
            item._id = type(item.id).parse(f"{item.nodeid}@{group.args[0]}")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the golden files anew instead of comparing")


class Golden:
    """The files that hold what a program said when somebody last looked and agreed."""

    def __init__(self, *, update: bool) -> None:
        self._update = update

    def check(self, name: str, text: str) -> None:
        """Compare with the golden file of a name; with `--update`, write it."""
        path = GOLDEN / name
        if self._update:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.exists(), f"there is no golden file {name}; look at the output and run pytest --update"
        assert text == path.read_text(encoding="utf-8"), f"{name} has changed; look, and run pytest --update"


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    return Golden(update=bool(request.config.getoption("--update")))


class Figures:
    """How much was attacked: each figure is printed, and may not be less than what docs/security.md says."""

    def __init__(self, record: Callable[[str, object], None]) -> None:
        self._record = record

    def tell(self, name: str, value: int) -> None:
        """State a figure: what was counted, in words of docs/security.md, and how many."""
        print(f"{name}: {value:,}")  # noqa: T201 - the figure itself
        self._record(FIGURE + name, value)
        assert value >= documented().get(name, 0), f"{name}: {value:,} is less than docs/security.md says"


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Figures:
    return Figures(record_property)
