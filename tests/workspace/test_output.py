from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from jbp.errors import WriteError
from jbp.workspace.output import append_output, write_output, write_stderr, write_stdout

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = """
import sys
from jbp.errors import JbpError
from jbp.workspace.output import write_stdout
try:
    write_stdout("line\\n" * 50_000)
except JbpError as error:
    print(error, file=sys.stderr)
    raise SystemExit(error.exit_code)
"""


def test_text_goes_to_stdout_as_utf8_with_its_own_line_ends(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    write_stdout("10\u201312\r\n\udcff\n")
    assert capfdbinary.readouterr().out == b"10\xe2\x80\x9312\r\n\\udcff\n"


def test_a_text_stream_in_place_of_stdout_works_too(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    write_stdout("text")
    assert stream.getvalue() == "text"


@pytest.mark.parametrize(
    ("redirection", "words"),
    [("| true", "whoever was reading it has stopped"), ("> /dev/full", "No space left"), (">&-", "is closed")],
)
def test_a_stdout_that_fails_is_one_sentence_and_no_traceback(redirection: str, words: str) -> None:
    script = f'set -o pipefail; "$0" -c "$1" {redirection}'
    done = subprocess.run(
        ["bash", "-c", script, sys.executable, PROGRAM], capture_output=True, text=True, check=False, timeout=20
    )
    assert done.returncode == 4
    assert words in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_closed_stderr_is_no_reason_to_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    write_stderr("nobody hears this\n")


def test_output_goes_into_a_file_over_what_stands_there(tmp_path: Path) -> None:
    for result in ("first and longer\n", "second\n", b"\x00"):
        write_output(tmp_path / "out", result)
    assert (tmp_path / "out").read_bytes() == b"\x00"
    with pytest.raises(WriteError, match="is a folder"):
        write_output(tmp_path, "text")


def test_a_result_is_appended_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    summary = tmp_path / "summary.md"
    append_output(summary, "first\n")
    append_output(summary, "second\n")
    real = os.write
    taken: list[int] = []

    def full(descriptor: int, data: memoryview) -> int:
        if taken:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken.append(real(descriptor, data[:3]))
        return 3

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(WriteError, match="No space left on device"):
        append_output(summary, "third\n")
    assert taken == [3]
    assert summary.read_text(encoding="utf-8") == "first\nsecond\n"
