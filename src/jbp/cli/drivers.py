"""The drivers that let git speak of plans: what they answer.

Git calls them with the paths of files that it wrote for the purpose. A part by itself, and a plan that cannot be read,
are told as they are written, so that nothing of a change is ever hidden.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from jbp.changes.comparison import Comparison
from jbp.changes.diff import diff
from jbp.changes.state import state_of
from jbp.changes.wording_of_plan import lines_of
from jbp.cli.session import begin
from jbp.edit.apply import encoded
from jbp.edit.merge import merged, says_the_same
from jbp.errors import UsageError
from jbp.letters import legible_lines, one_line
from jbp.reading.inputs import FileBytes, Inputs
from jbp.reading.read import read_lightly
from jbp.report.changes.setting import ChangesSetting
from jbp.report.changes.text import text
from jbp.report.difference import difference
from jbp.report.safe import neutral
from jbp.syntax.nodes import Source
from jbp.syntax.parse import decode
from jbp.workspace.files import read_start
from jbp.workspace.git import run
from jbp.workspace.output import write_stderr, write_stdout
from jbp.workspace.write import Standing, write_atomically

if TYPE_CHECKING:
    from jbp.cli.request import Surroundings
    from jbp.cli.session import Session
    from jbp.reading.document import Document

_NOTHING: Final = "/dev/null"


def answer(surroundings: Surroundings, driver: str, arguments: tuple[str, ...]) -> int:
    """Answer git, and give the exit status that it expects."""
    session = begin(surroundings)
    if driver == "diff" and len(arguments) in (1, 7, 9):
        return _diff(arguments, session)
    if driver == "text" and len(arguments) == 1:
        write_stdout(_text(arguments[0]))
        return 0
    if driver == "merge" and len(arguments) == 5:
        return _merge(arguments, session)
    raise UsageError("git calls this by itself, after jbp git-setup. See: jbp git-setup --help")


def _diff(arguments: tuple[str, ...], session: Session) -> int:
    """What changed in a file: path, old file, old hex, old mode, new file, new hex, new mode (and a new name)."""
    name = one_line(arguments[0])
    if len(arguments) == 1:
        write_stdout(f"{name} is not merged.\n")
        return 0
    old, new = _document(arguments[1]), _document(arguments[4])
    states = [None if one is None else state_of(one) for one in (old, new)]
    if old is None or new is None or None in states:
        write_stdout(_by_lines(name, arguments[1], arguments[4]))
        return 0
    earlier, later = states
    changes = diff(earlier, later) if earlier is not None and later is not None else ()
    found = Comparison(name, "before", "after", old, new, changes)
    setting = ChangesSetting(session.environment.width, color=session.color, verbose=True)
    told = text((found,), setting)
    write_stdout(told if changes else f"{name}: comments, order or layout changed, and nothing that the plan says.\n")
    return 0


def _by_lines(name: str, old: str, new: str) -> str:
    before, after = (legible_lines(_raw(one).decode("utf-8", "replace")) for one in (old, new))
    return neutral(difference(name, before, after))


def _raw(path: str) -> bytes:
    return b"" if path == _NOTHING else read_start(Path(path))


def _document(path: str) -> Document | None:
    """The document of one file by itself; None where it is no plan."""
    if path == _NOTHING:
        return None
    document = read_lightly(Inputs(FileBytes(path, _raw(path))))
    return document if document.plan is not None else None


def _text(path: str) -> str:
    document = _document(path)
    if document is None or document.plan is None:
        return legible_lines(_raw(path).decode("utf-8", "replace"))
    return "".join(f"{one_line(line)}\n" for line in lines_of(document.plan))


def _merge(arguments: tuple[str, ...], session: Session) -> int:
    """Unite two edits in place of ours; 1 where conflict markers are left."""
    base, ours, theirs, size, name = arguments
    sources = [decode(_raw(path), name) for path in (base, ours, theirs)]
    old, own, other = sources
    names = ("-L", "ours", "-L", "base", "-L", "theirs")
    words = ("merge-file", "-p", f"--marker-size={_size(size)}", *names, "--", ours, base, theirs)
    by_lines = run(words, session.cwd)
    if isinstance(old, Source) and isinstance(own, Source) and isinstance(other, Source):
        united = merged(old, own, other)
        if united is not None:
            # Where the lines unite to the same, their layout and their comments are kept as well.
            lines = Source(name, by_lines.output.decode("utf-8", "replace"))
            kept = by_lines.status == 0 and says_the_same(lines, Source(name, united))
            _write(ours, by_lines.output if kept else encoded(own, united))
            return 0
    conflicts = by_lines.output if by_lines.status else _whole(ours, theirs, _size(size))
    _write(ours, conflicts)
    write_stderr(f"jbp: both sides changed the same in {one_line(name)}; the lines are marked.\n")
    return 1


def _size(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and 1 <= int(text) <= 1000 else 7


def _whole(ours: str, theirs: str, size: int) -> bytes:
    """Both texts between markers, where their lines would unite to what neither side means."""
    own, other = (_raw(path) for path in (ours, theirs))
    begin_, middle, end = (mark * size for mark in ("<", "=", ">"))
    return b"".join(
        (f"{begin_} ours\n".encode(), _ended(own), f"{middle}\n".encode(), _ended(other), f"{end} theirs\n".encode())
    )


def _ended(data: bytes) -> bytes:
    return data if data.endswith(b"\n") else data + b"\n"


def _write(path: str, data: bytes) -> None:
    write_atomically(Path(path), data, Standing.ANYTHING)
