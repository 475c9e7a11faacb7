"""Results: to standard output or into a file, whole or with a sentence that says why not."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from jbp.errors import WriteError

if TYPE_CHECKING:
    from typing import TextIO


def write_stdout(result: str | bytes) -> None:
    """Write a result to standard output: bytes as they are, a text as UTF-8 with the line ends it has.

    Raises:
        WriteError: its reader has gone, the disk behind it is full, or it is closed.
    """
    stream = sys.stdout
    if stream is None and not result:
        return
    if stream is None:
        raise WriteError("The result could not be written: standard output is closed.")
    try:
        binary = getattr(stream, "buffer", None)
        stream.flush()
        if binary is None:  # a caller has put a text stream there
            stream.write(result if isinstance(result, str) else result.decode("utf-8", "backslashreplace"))
        else:
            binary.write(encoded(result) if isinstance(result, str) else result)
        stream.flush()
    except BrokenPipeError as error:
        silence_stdout()
        raise WriteError("The result was not written in full: whoever was reading it has stopped.") from error
    except (OSError, ValueError) as error:
        silence_stdout()
        reason = getattr(error, "strerror", None) or "standard output is closed"
        raise WriteError(f"The result could not be written to standard output: {reason}.") from error


def write_stderr(text: str) -> None:
    """Write a message for people to standard error; where nobody can read it, there is nobody left to tell."""
    try:
        sys.stderr.write(text)
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        _silence(sys.stderr)


def write_output(path: Path, data: str | bytes) -> None:
    """Write a result into a file, over whatever stands there (``--output FILE``).

    Raises:
        WriteError: it was not written, and what stood there still stands.
    """
    from jbp.workspace.write import Standing, write_atomically  # noqa: PLC0415 - most calls write no file

    write_atomically(Path(path), encoded(data) if isinstance(data, str) else data, Standing.ANYTHING)


def append_output(path: Path, text: str) -> None:
    """Write a result behind what a file holds already, such as the summary of a job, to which others write as well.

    Raises:
        WriteError: it could not be written, and the file holds what it held before.
    """
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC | os.O_NONBLOCK
    try:
        descriptor = os.open(path, flags, 0o644)
        try:
            _append(descriptor, encoded(text))
        finally:
            os.close(descriptor)
    except OSError as error:
        raise WriteError(f"{path} could not be written: {error.strerror}. It holds what it held before.") from error


def _append(descriptor: int, data: bytes) -> None:
    before = os.fstat(descriptor).st_size
    rest = memoryview(data)
    try:
        while rest:
            rest = rest[os.write(descriptor, rest) :]
    except BaseException:
        with contextlib.suppress(OSError):  # a pipe cannot be shortened
            os.ftruncate(descriptor, before)
        raise


def encoded(text: str) -> bytes:
    """The bytes that a result is written as: UTF-8."""
    # Half a surrogate pair can come from a file's name; it must not stop the result it stands in.
    return text.encode("utf-8", "backslashreplace")


def silence_stdout() -> None:
    """Point standard output at nothing, or the interpreter would try, and complain, again when it ends."""
    _silence(sys.stdout)


def _silence(stream: TextIO | None) -> None:
    if stream is None:
        return
    try:
        nothing = os.open(os.devnull, os.O_WRONLY | os.O_CLOEXEC)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)
    except (AttributeError, OSError, ValueError):
        return


def occupy_standard_numbers() -> None:
    """Put nothing where standard input, output or error is closed.

    Or the next file that is opened would have its number, and whatever another program says there would stand in it.
    """
    while (nothing := os.open(os.devnull, os.O_RDWR | os.O_CLOEXEC)) <= 2:
        pass
    os.close(nothing)
