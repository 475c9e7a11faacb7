"""Every way on which jbp reads a file: where a hostile file is put, and the call that reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from tests.hostile.corpus.case import HEAD, SOUND, Case

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_DAY: Final = "2026-06-15"
_LINT: Final = ("lint", "plan.yaml", "--format", "json", "--as-of", _DAY)
_VALIDATE: Final = ("validate", *_LINT[1:])
_RENDER: Final = ("render", "scorecard", "plan.yaml", "--as-of", _DAY)
_OVERLAY: Final = b"jbp: 1\nextends: plan.yaml\nprivate_to: a\n"
_PARTS: Final = HEAD + b"parts: [hostile.yaml]\n"
_TABLE: Final = HEAD + b"kpis:\n  revenue: {title: Revenue, unit: money, actuals_from: hostile.csv}\n"


class Way(NamedTuple):
    """A way on which a file is read.

    Attributes:
        words: the call.
        files: the files beside it, by name, of a hostile file.
        stdin: the file that is handed over as standard input; none where empty.
        sound: a file that nothing is wrong with.
    """

    words: tuple[str, ...]
    files: Callable[[Case], Mapping[str, bytes]]
    stdin: str = ""
    sound: bytes = SOUND


WAYS: Final[Mapping[str, Way]] = {
    "plan": Way(_LINT, lambda case: {"plan.yaml": case.data}),
    "part": Way(_VALIDATE, lambda case: {"plan.yaml": _PARTS, "hostile.yaml": case.sections}),
    "overlay": Way(
        ("validate", "own.plan.yaml", *_LINT[2:]),
        lambda case: {"plan.yaml": SOUND, "own.plan.yaml": _OVERLAY + case.sections},
    ),
    "extended plan": Way(
        ("validate", "own.plan.yaml", *_LINT[2:]), lambda case: {"plan.yaml": case.data, "own.plan.yaml": _OVERLAY}
    ),
    "standard input": Way(
        ("validate", "-", "--stdin-filename", "plan.yaml", *_LINT[2:]), lambda case: {"given": case.data}, "given"
    ),
    "table": Way(
        _VALIDATE, lambda case: {"plan.yaml": _TABLE, "hostile.csv": case.data}, sound=b"period,actual\n2026-H1,$1M\n"
    ),
    "configuration": Way(_LINT, lambda case: {"plan.yaml": SOUND, "jbp.toml": case.data}, sound=b""),
    "team rules": Way(
        _LINT,
        lambda case: {"plan.yaml": SOUND, "jbp.toml": b'team_rules = ["hostile.yaml"]\n', "hostile.yaml": case.data},
        sound=b"",
    ),
    "waivers": Way(_VALIDATE, lambda case: {"plan.yaml": SOUND, "waivers.yaml": case.data}, sound=b""),
    "baseline": Way(
        (*_LINT, "--baseline", "hostile.json"),
        lambda case: {"plan.yaml": SOUND, "hostile.json": case.data},
        sound=b"{}",
    ),
    "theme": Way(
        (*_RENDER, "--format", "html", "--theme", "theme.toml"),
        lambda case: {"plan.yaml": SOUND, "theme.toml": case.data},
        sound=b"",
    ),
    "template": Way(
        (*_RENDER, "--format", "md", "--template", "hostile.md.jinja"),
        lambda case: {"plan.yaml": SOUND, "hostile.md.jinja": case.data},
        sound=b"{{ view }}\n",
    ),
}
"""The ways on which one file is read; that of git needs a repository, see `tests.hostile.corpus.blobs`."""

NAMES: Final = frozenset(
    {"plan.yaml", "own.plan.yaml", "hostile.yaml", "hostile.csv", "hostile.json", "jbp.toml", "waivers.yaml", "given"}
    | {"theme.toml", "hostile.md.jinja"}
)


def loading(way: Way, folder: Path) -> list[tuple[Path, tuple[str, ...]]]:
    """Calls that load all that a way needs: one that reads a sound file, and one that reads a broken one."""
    calls = []
    for name, data in (("sound", way.sound), ("broken", HEAD + b"\tkpis: [\n")):
        place = folder / name
        place.mkdir()
        lay(Case(name, data), way, place)
        calls.append((place, way.words))
    return calls


def lay(case: Case, way: Way, folder: Path) -> None:
    """Put the files of a way into a folder, and take others away."""
    files = way.files(case)
    for name in NAMES - set(files):
        (folder / name).unlink(missing_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
