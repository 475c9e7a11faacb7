"""Templates are read as plans are: plain files that lie where they should, of a size that people write."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from jbp.errors import JbpError, ReadError, UsageError
from jbp.workspace.files import MissingFileError, RefusedFileError
from jbp.workspace.template_files import MOST_BYTES, MOST_FILES, read_templates

if TYPE_CHECKING:
    from pathlib import Path


def _write(path: Path, text: str | bytes = "x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_a_folder_gives_its_templates_and_styles_and_nothing_else(tmp_path: Path) -> None:
    for name in ("a.html.jinja", "parts/b.md.jinja", "style.css", "README.md", ".hidden.jinja", ".git/c.jinja"):
        _write(tmp_path / name, name)
    found = read_templates(tmp_path, "mine")
    assert dict(found.sources) == {name: name for name in ("a.html.jinja", "parts/b.md.jinja", "style.css")}
    assert found.main is None
    assert found.forms == ("html", "md")
    assert found.shown("parts/b.md.jinja") == "mine/parts/b.md.jinja"


def test_a_file_gives_itself_and_what_lies_beside_it(tmp_path: Path) -> None:
    for name in ("board.csv.jinja", "parts.csv.jinja", "deep/c.csv.jinja", "style.css"):
        _write(tmp_path / name, name)
    found = read_templates(tmp_path / "board.csv.jinja", "mine/board.csv.jinja")
    assert set(found.sources) == {"board.csv.jinja", "parts.csv.jinja", "style.css"}
    assert found.main == "board.csv.jinja"
    assert found.forms == ("csv",)
    assert found.shown("board.csv.jinja") == "mine/board.csv.jinja"
    assert read_templates(tmp_path / "board.csv.jinja", "board.csv.jinja").shown("x") == "x"


def test_the_mark_of_an_encoding_is_no_text(tmp_path: Path) -> None:
    _write(tmp_path / "a.md.jinja", "\ufeff# x")
    assert read_templates(tmp_path, "mine").sources["a.md.jinja"] == "# x"


@pytest.mark.parametrize("name", ["nothing", "nothing.html.jinja", "no/folder/a.html.jinja"])
def test_what_does_not_exist_is_said_to(tmp_path: Path, name: str) -> None:
    with pytest.raises(MissingFileError, match=r"^mine does not exist"):
        read_templates(tmp_path / name, "mine")


@pytest.mark.parametrize("name", ["a.html", "a.jinja", "a.tex.jinja", "a.pdf.jinja", "plan.yaml", ".jinja"])
def test_a_name_that_says_no_format_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"^mine/x does not say what it lays out: .*\.html\.jinja"):
        read_templates(_write(tmp_path / name), "mine/x")


def test_what_is_no_plain_file_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.html.jinja")
    for path in (tmp_path, tmp_path / "a.html.jinja"):
        with pytest.raises(RefusedFileError, match="not a regular file"):
            read_templates(path, "mine")
    folder = tmp_path / "b.html.jinja"
    folder.mkdir()
    assert read_templates(folder, "mine").sources == {}


def test_a_link_may_not_lead_out_of_the_folder(tmp_path: Path) -> None:
    secret = _write(tmp_path / "secret.txt", "of somebody else")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/a.html.jinja").symlink_to(secret)
    for path in ("mine", "mine/a.html.jinja"):
        with pytest.raises(RefusedFileError, match="leads out of the folder"):
            read_templates(tmp_path / path, path)
    _write(tmp_path / "mine/b.html.jinja")
    with pytest.raises(RefusedFileError, match=r"^mine/a\.html\.jinja leads out"):
        read_templates(tmp_path / "mine/b.html.jinja", "mine/b.html.jinja")


def test_a_link_inside_the_folder_is_followed_and_one_to_a_folder_is_not(tmp_path: Path) -> None:
    _write(tmp_path / "mine/a.html.jinja", "a")
    (tmp_path / "mine/b.html.jinja").symlink_to("a.html.jinja")
    (tmp_path / "mine/up").symlink_to(tmp_path)
    assert dict(read_templates(tmp_path / "mine", "mine").sources) == {"a.html.jinja": "a", "b.html.jinja": "a"}


def test_a_folder_must_lie_where_it_is_said_to(tmp_path: Path) -> None:
    _write(tmp_path / "mine/a.html.jinja")
    (tmp_path / "here").mkdir()
    (tmp_path / "here/mine").symlink_to(tmp_path / "mine")
    with pytest.raises(RefusedFileError, match="leads out"):
        read_templates(tmp_path / "here/mine", "mine", tmp_path / "here")
    assert read_templates(tmp_path / "mine", "mine", tmp_path).sources
    assert read_templates(tmp_path / "mine/a.html.jinja", "a.html.jinja", tmp_path).main == "a.html.jinja"


def test_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    _write(tmp_path / "a.html.jinja", b"one\ntwo \xe4\n")
    with pytest.raises(ReadError, match=r"^mine/a\.html\.jinja:2 is not written in UTF-8"):
        read_templates(tmp_path, "mine")


def test_a_template_may_not_be_beyond_all_measure(tmp_path: Path) -> None:
    _write(tmp_path / "a.html.jinja", "x" * (MOST_BYTES + 1))
    with pytest.raises(RefusedFileError, match=r"larger than 256 KiB"):
        read_templates(tmp_path, "mine")
    _write(tmp_path / "a.html.jinja", "x" * MOST_BYTES)
    assert read_templates(tmp_path, "mine").sources


def test_there_may_not_be_more_than_people_write(tmp_path: Path) -> None:
    for number in range(9):
        _write(tmp_path / f"a{number}.html.jinja", "x" * MOST_BYTES)
    with pytest.raises(RefusedFileError, match=r"larger than 2 MiB together"):
        read_templates(tmp_path, "mine")
    for number in range(MOST_FILES + 1):
        _write(tmp_path / f"a{number}.html.jinja")
    with pytest.raises(RefusedFileError, match=r"more than 200 templates"):
        read_templates(tmp_path, "mine")


def test_folders_too_deep_are_not_looked_into(tmp_path: Path) -> None:
    _write(tmp_path / "1/2/3/4/a.html.jinja")
    _write(tmp_path / "1/2/3/4/5/b.html.jinja")
    assert set(read_templates(tmp_path, "mine").sources) == {"1/2/3/4/a.html.jinja"}


def test_a_name_that_no_file_has_is_refused(tmp_path: Path) -> None:
    with pytest.raises(JbpError):
        read_templates(tmp_path / "a\0.html.jinja", "mine")
