"""The one place that decides how a call ends: what was raised becomes a sentence and an exit status."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from jbp.errors import JbpError, WriteError
from jbp.version import VERSION
from jbp.workspace.output import occupy_standard_numbers, silence_stdout, write_stderr, write_stdout
from jbp.workspace.stopping import end_by, endings_heard

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BUG: Final = 70
INTERRUPTED: Final = 130


def ended(run: Callable[[], int], arguments: Sequence[str]) -> int:
    """The exit status of a call, whatever happens in it; a signal that asked it to end has its way when all is tidy."""
    with endings_heard() as heard:
        status = _status(run, arguments)
    return end_by(heard[0]) if heard else status


def _status(run: Callable[[], int], arguments: Sequence[str]) -> int:
    try:
        occupy_standard_numbers()
        return run()
    except JbpError as error:
        return _refused(error, arguments)
    except KeyboardInterrupt:
        write_stderr("jbp: interrupted\n")
        return INTERRUPTED
    except (OSError, MemoryError) as error:
        return _failed(error)
    except Exception as error:  # noqa: BLE001 - anything else is a bug, and shows as one, without a traceback
        write_stderr(_bug(error, arguments))
        return BUG


def told(error: JbpError) -> str:
    """What cannot be done, as people read it: whole lines, harmless to a terminal."""
    from jbp.letters import one_line  # only an error pays for it  # noqa: PLC0415
    from jbp.report.safe import neutral  # as above  # noqa: PLC0415

    lines = (f"{_prefix(at)}{one_line(line)}" for at, line in enumerate(_lines(error)))
    return neutral("".join(f"{part}\n" for line in lines for part in _fitted(line)))


def _fitted(line: str) -> list[str]:
    """The line as a terminal of this width shows it without breaking words; as it is where nobody looks on."""
    try:
        terminal = sys.stderr.isatty()
    except (AttributeError, ValueError):  # standard error is closed
        terminal = False
    if not terminal:
        return [line]
    from jbp.report.columns import wrap  # as above  # noqa: PLC0415
    from jbp.workspace.environment import read_environment  # as above  # noqa: PLC0415

    return wrap(line, read_environment().width, len(_prefix(1))) or [line]


def _failed(error: OSError | MemoryError) -> int:
    """What the machine refuses is no bug, wherever it happens."""
    silence_stdout()
    if isinstance(error, MemoryError):
        write_stderr("jbp: this machine has not enough memory for that.\n")
    elif not isinstance(error, BrokenPipeError):
        write_stderr(f"jbp: {error.strerror or error}{f': {error.filename!r}' if error.filename else ''}\n")
    return JbpError.exit_code


def _refused(error: JbpError, arguments: Sequence[str]) -> int:
    from jbp.letters import one_line  # as above  # noqa: PLC0415

    write_stderr(told(error))
    failure = None if isinstance(error, WriteError) else _failure_in(_format_of(arguments))
    if failure is not None:
        try:
            write_stdout(failure(one_line(str(error)), error.exit_code))
        except WriteError:
            return WriteError.exit_code
    return error.exit_code


def _lines(error: JbpError) -> list[str]:
    """The lines of a message: several mistakes of one file are told in one, a line each."""
    return str(error).splitlines() or [""]


def _prefix(line: int) -> str:
    return "     " if line else "jbp: "


def _failure_in(form: str) -> Callable[[str, int], str] | None:
    """What writes in a format for programs why there is no report; None where the format has no such thing."""
    if form == "json":
        from jbp.report.json_ import failure  # noqa: PLC0415 - as above

        return failure
    if form == "sarif":
        from jbp.report.sarif import failure as failure_in_sarif  # noqa: PLC0415 - as above

        return failure_in_sarif
    if form == "github":
        from jbp.report.github import failure as failure_for_github  # noqa: PLC0415 - as above

        return failure_for_github
    return None


def _format_of(arguments: Sequence[str]) -> str:
    """The format that a call asks for, also where it cannot be understood otherwise."""
    asked = ""
    for place, argument in enumerate(arguments):  # of several, the last one counts
        if argument.startswith("--format="):
            asked = argument.removeprefix("--format=")
        elif argument == "--format":
            asked = next(iter(arguments[place + 1 :]), "")
    return asked or os.environ.get("JBP_FORMAT", "")


def _bug(error: Exception, arguments: Sequence[str]) -> str:
    """What to report of a bug: enough to find it, and nothing of what the plan says but the error's own words."""
    import platform  # noqa: PLC0415 - as above

    from jbp.letters import legible  # noqa: PLC0415 - as above
    from jbp.report.safe import neutral  # noqa: PLC0415 - as above

    lines = [
        "jbp: this is a bug in jbp, not a mistake in your plan. Nothing was lost.",
        "Please report it to the maintainers with these lines:",
        f"  jbp {VERSION}, Python {platform.python_version()}, {platform.system()} {platform.machine()}",
        f"  jbp {' '.join(arguments)}",
        f"  {type(error).__name__}: {error}",
        *(f"  at {where}" for where in _frames(error)),
    ]
    return neutral(legible("\n".join(lines))) + "\n"


def _frames(error: Exception) -> list[str]:
    frames: list[str] = []
    trace = error.__traceback__
    while trace is not None:
        code = trace.tb_frame.f_code
        frames.append(f"{'/'.join(code.co_filename.split('/')[-3:])}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return frames[-8:]
