"""Every file goes through the writer that leaves it whole; what touches files otherwise is listed here."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SOURCE = Path(__file__).parents[2] / "src/jbp"

_CHANGING = (
    "O_WRONLY O_RDWR O_CREAT O_TRUNC O_APPEND open_code fdopen FileIO sendfile splice "
    "write_text write_bytes touch truncate ftruncate mkdir makedirs mkfifo mknod rename renames link symlink "
    "symlink_to hardlink_to rmdir removedirs unlink rmtree chmod lchmod fchmod chown fchown copyfile copyfileobj "
    "copy2 copytree copymode copystat mkstemp mkdtemp mktemp NamedTemporaryFile TemporaryFile "
    "SpooledTemporaryFile TemporaryDirectory "
)
SEEN = frozenset({*_CHANGING.split(), "open to write"})
"""Names that change what lies on a disk, or open it for that, whatever they belong to."""

WRITERS = {
    "workspace/disk.py": {"fchmod", "fchown", "rename", "link", "unlink"},  # the seam of the writer
    "workspace/write.py": {"O_RDWR", "O_CREAT", "rename", "link"},  # the writer, through the seam
    "workspace/lock.py": {"O_RDWR", "O_CREAT"},  # its lock
    # A job summary is appended to, since other steps of a job write to it as well; the rest opens the null device.
    "workspace/output.py": {"O_WRONLY", "O_RDWR", "O_APPEND", "O_CREAT", "ftruncate"},
    "workspace/folders.py": {"mkdir"},
    "workspace/theme_files.py": {"mkdtemp", "write_bytes", "rmtree"},  # fonts, in a folder that nobody else knows
    "cli/setting_up.py": {"unlink"},  # takes back .gitattributes, which it has just made
    "cli/together.py": {"mkdir", "rmdir", "unlink"},  # takes back what it has just made
}


def names(tree: ast.AST) -> Iterator[str]:
    """Every name that a module asks of something, or takes from a library that knows files."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            yield node.attr
        elif isinstance(node, ast.ImportFrom) and node.module in {"os", "shutil", "tempfile", "io"}:
            yield from (each.name for each in node.names)
        if isinstance(node, ast.Call) and opens_to_write(node):
            yield "open to write"


def opens_to_write(call: ast.Call) -> bool:
    """Whether a call opens a file with a mode that writes, or with one that is not written there."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name != "open":
        return False
    modes = [each.value for each in call.keywords if each.arg == "mode"]
    modes += [each for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    return any(not isinstance(mode, ast.Constant) or set(str(mode.value)) & set("wax+") for mode in modes)


def replaces_a_file(tree: ast.AST) -> bool:
    """Whether `os.replace` or `Path.replace` is called; texts are replaced with two arguments."""
    return any(
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "replace"
        and (getattr(node.func.value, "id", "") == "os" or (len(node.args) == 1 and not node.keywords))
        for node in ast.walk(tree)
    )


def printing(tree: ast.AST) -> bool:
    """Whether a module prints, or writes to a standard stream."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "print":
            return True
        if isinstance(node, ast.Attribute) and node.attr in {"write", "writelines", "buffer"}:
            stream = node.value
            if isinstance(stream, ast.Attribute) and stream.attr in {"stdout", "stderr", "__stdout__", "__stderr__"}:
                return True
    return False


MODULES = [path.relative_to(SOURCE).as_posix() for path in sorted(SOURCE.rglob("*.py"))]


@cache
def tree_of(module: str) -> ast.AST:
    return ast.parse((SOURCE / module).read_text(encoding="utf-8"))


def that_say(words: Iterable[str]) -> list[str]:
    """The modules in whose text one of these words stands: to look through the others would take most of the time."""
    said = re.compile("|".join(words))
    return [module for module in MODULES if said.search((SOURCE / module).read_text(encoding="utf-8"))]


def test_nobody_but_the_writer_opens_a_file_to_write() -> None:
    assert "workspace/write.py" in MODULES
    meant = that_say([*_CHANGING.split(), "open"])
    found = {module: {name for name in names(tree_of(module)) if name in SEEN} for module in meant}
    assert {module: words for module, words in found.items() if words} == WRITERS
    assert [module for module in that_say(["replace"]) if replaces_a_file(tree_of(module))] == []


def test_nobody_but_output_writes_to_standard_streams() -> None:
    found = {module for module in that_say(["print", "write", "buffer"]) if printing(tree_of(module))}
    assert found == {"entry.py", "workspace/output.py"}


@pytest.mark.parametrize(
    "text",
    [
        "from pathlib import Path\nPath('x').write_text('y')",
        "open('x', 'w')",
        "open('x', mode='a')",
        "path.open(mode)\npath.open(mode=mode)",
        "import os\nos.open('x', os.O_CREAT)",
        "from os import rename",
    ],
)
def test_what_writes_is_seen(text: str) -> None:
    assert {name for name in names(ast.parse(text)) if name in SEEN}


def test_what_replaces_or_prints_is_seen() -> None:
    assert replaces_a_file(ast.parse("path.replace(other)"))
    assert not replaces_a_file(ast.parse("text.replace('a', 'b')"))
    assert printing(ast.parse("import sys\nsys.stdout.write('x')"))
    assert printing(ast.parse("print('x')"))
