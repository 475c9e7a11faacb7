from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from jbp.errors import ReadError
from jbp.workspace.files import (
    MAX_BYTES,
    MissingFileError,
    RefusedFileError,
    is_below,
    read_bytes,
    read_start,
    read_stdin,
)


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(b"jbp: 1\r\n\xff")
    assert read_bytes(plan) == b"jbp: 1\r\n\xff"
    assert read_bytes(plan, tmp_path) == b"jbp: 1\r\n\xff"


def test_the_largest_file_is_read_and_a_larger_one_refused(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(b"x" * MAX_BYTES)
    assert len(read_bytes(plan)) == MAX_BYTES
    plan.write_bytes(b"x" * (MAX_BYTES + 2))
    with pytest.raises(RefusedFileError, match=r"larger than 2 MiB"):
        read_bytes(plan)
    assert len(read_start(plan)) == MAX_BYTES + 1


def test_what_is_no_file_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "round").symlink_to("round")
    for name, words in (("pipe", "regular file"), ("", "folder"), ("round", "link to itself")):
        with pytest.raises(RefusedFileError, match=words):
            read_bytes(tmp_path / name)
    with pytest.raises(RefusedFileError, match="device"):
        read_bytes(Path("/dev/null"))


@pytest.mark.parametrize("name", ["none.yaml", "no/folder.yaml", "x" * 300, "nul\0"])
def test_what_does_not_exist_is_said_to(tmp_path: Path, name: str) -> None:
    with pytest.raises(MissingFileError, match=r"does not exist|not the name of a file"):
        read_bytes(tmp_path / name)


def test_messages_call_the_file_as_they_are_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"^plans/a\.yaml does not exist"):
        read_bytes(tmp_path / "a.yaml", shown="plans/a.yaml")


def test_links_may_not_lead_out_of_the_root_whether_or_not_their_aim_exists(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "root-secret").write_text("secret")
    (root / "out").symlink_to("../root-secret")
    (root / "nowhere").symlink_to("../none")
    (root / "in").symlink_to("file")
    (root / "file").write_text("text")
    assert read_bytes(root / "in", root) == b"text"
    assert read_bytes(root / "out") == b"secret"
    for name in ("out", "nowhere"):
        with pytest.raises(RefusedFileError, match="leads out of the folder"):
            read_bytes(root / name, root)


def test_what_the_system_forbids_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", forbid)
    with pytest.raises(ReadError, match="you are not allowed to read it"):
        read_bytes(tmp_path / "plan.yaml")


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("jbp: 1\n")
    real = os.read

    def read(descriptor: int, size: int) -> bytes:
        chunk = real(descriptor, size)
        if not chunk:
            with plan.open("a") as file:
                file.write("more\n")
        return chunk

    monkeypatch.setattr(os, "read", read)
    with pytest.raises(ReadError, match="changed while it was being read"):
        read_bytes(plan)


def test_standard_input_is_read_to_its_end_but_not_for_ever() -> None:
    assert read_stdin(io.BytesIO(b"jbp: 1\n")) == b"jbp: 1\n"
    assert len(read_stdin(io.BytesIO(b"x" * (MAX_BYTES + 9)))) == MAX_BYTES + 1
    with Path("/dev/zero").open("rb") as endless:
        assert len(read_stdin(endless)) == MAX_BYTES + 1


def test_standard_input_that_is_closed_is_said_to_be() -> None:
    closed = io.BytesIO()
    closed.close()
    for stream in (None, closed):
        with pytest.raises(ReadError, match="Standard input"):
            read_stdin(stream)


def test_below_means_the_folder_or_in_it() -> None:
    assert is_below("/a/b", "/a")
    assert is_below("/a", "/a")
    assert is_below("/a", "/")
    assert not is_below("/ab", "/a")
