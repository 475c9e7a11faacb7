"""Waiting for changes: what folders look like decides, and whatever brings a change about is seen."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

import pytest
import watchfiles

from jbp.errors import JbpError
from jbp.workspace import watched as watching_module
from jbp.workspace.watched import Watched, look, require_watcher, wait_for_change

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


def _write(file: Path, text: str = "a: 1\n") -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _replace(file: Path) -> None:
    """What an editor does that writes beside the file and takes its name."""
    _write(file.with_name("new.tmp"), "a: 2\n")
    file.with_name("new.tmp").replace(file)


def test_ctrl_c_while_the_watch_is_given_up_is_heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _write(tmp_path / "plan.yaml")
    watching = Watched(folders=frozenset({tmp_path}))

    def interrupted(_: Watched) -> Iterator[None]:
        try:
            while True:
                yield
        finally:
            raise KeyboardInterrupt

    monkeypatch.setattr(watching_module, "_wakes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        wait_for_change(watching, {})


CHANGES: dict[str, tuple[Callable[[Path], None], str]] = {
    "written": (lambda folder: _write(folder / "plan.yaml", "a: 12\n"), "plan.yaml"),
    "replaced": (lambda folder: _replace(folder / "plan.yaml"), "plan.yaml"),
    "removed": (lambda folder: (folder / "plan.yaml").unlink(), "plan.yaml"),
    "added": (lambda folder: _write(folder / "waivers.yaml"), "waivers.yaml"),
    "in a tree": (lambda folder: _write(folder / "tree/deep/er/part.yml"), "tree/deep/er/part.yml"),
    "in a folder that was not there": (lambda folder: _write(folder / "later/actuals.csv"), "later/actuals.csv"),
    "of another ending": (lambda folder: _write(folder / "look/company.pptx"), "look/company.pptx"),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(tmp_path: Path, change: str) -> None:
    _write(tmp_path / "plan.yaml")
    watched = Watched(
        folders=frozenset({tmp_path, tmp_path / "later"}),
        trees=frozenset({tmp_path / "tree"}),
        files=frozenset({tmp_path / "look/company.pptx"}),
    )
    seen = look(watched)
    act, name = CHANGES[change]
    act(tmp_path)
    assert wait_for_change(watched, seen) == (tmp_path / name,)


def test_what_nothing_is_made_of_does_not_count(tmp_path: Path) -> None:
    _write(tmp_path / "plan.yaml")
    watched = Watched(frozenset({tmp_path}), frozenset({tmp_path}))
    seen = look(watched)
    for name in ("scorecard.html", ".jbp-1.lock", "plan.yaml~", ".git/config.yaml", "4913"):
        _write(tmp_path / name)
    assert look(watched) == seen


def test_a_time_that_does_not_move_hides_no_other_file(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    _write(file)
    watched = Watched(files=frozenset({file}))
    before, seen = file.stat(), look(watched)
    file.rename(tmp_path / "old")
    _write(file)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert look(watched) != seen


def test_where_the_system_watches_nothing_the_clock_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise FileNotFoundError

    file = tmp_path / "plan.yaml"
    watched = Watched(files=frozenset({file}))
    seen = look(watched)
    monkeypatch.setattr(watchfiles, "watch", refuse)
    monkeypatch.setattr(time, "sleep", lambda _: _write(file))
    assert wait_for_change(watched, seen) == (file,)


def test_without_the_library_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    with pytest.raises(JbpError, match=r'pip install "jbp\[watch\]"'):
        require_watcher()
