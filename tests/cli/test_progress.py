from __future__ import annotations

import re
from io import StringIO
from itertools import count

import pytest

from jbp.cli.progress import _is_watched, _with_bar, shown


def test_the_things_pass_whether_or_not_a_bar_is_shown() -> None:
    assert list(shown(range(5), 5, quiet=True)) == [0, 1, 2, 3, 4]
    assert list(shown(range(5), 5, quiet=False)) == [0, 1, 2, 3, 4]


def test_past_a_second_the_bar_goes_on_with_the_same_things() -> None:
    seconds = count()
    assert list(_with_bar(range(6), 6, lambda: float(next(seconds)), "Plans")) == [0, 1, 2, 3, 4, 5]


def test_the_bar_has_no_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(StringIO):
        def isatty(self) -> bool:
            return True

    seconds, terminal = count(), Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert list(_with_bar(range(6), 6, lambda: float(next(seconds)), "Plans")) == [0, 1, 2, 3, 4, 5]
    assert "Plans" in terminal.getvalue()
    assert not re.search(r"\x1b\[[0-9;]*(?:3[0-7]|38|9[0-7])[;m]", terminal.getvalue())


def test_work_that_ends_in_time_needs_no_bar() -> None:
    assert list(_with_bar(range(3), 3, lambda: 0.0, "Plans")) == [0, 1, 2]


@pytest.mark.parametrize(
    ("terminals", "on_stdout", "watched"),
    [
        ({"stderr"}, True, True),
        ({"stderr"}, False, True),
        ({"stderr", "stdout"}, True, False),
        ({"stderr", "stdout"}, False, True),
        ({"stdout"}, False, False),
        (set(), False, False),
    ],
)
def test_a_bar_is_for_people_and_never_among_results(
    monkeypatch: pytest.MonkeyPatch, terminals: set[str], *, on_stdout: bool, watched: bool
) -> None:
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda found=stream in terminals: found)
    assert _is_watched(on_stdout=on_stdout) is watched
