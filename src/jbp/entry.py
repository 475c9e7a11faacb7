"""Where jbp begins. Ordinary calls are answered here without typer, whose import costs more than their work does."""

from __future__ import annotations

import gc
import os
import sys


def program() -> int:
    """Run the command line in a process that ends with it; the result is the exit status."""
    status = main()
    gc.freeze()  # the interpreter would look through all that was made once more before it ends
    return status


def main() -> int:
    """Run the command line; the result is the exit status."""
    arguments = sys.argv[1:]
    if arguments in (["--version"], ["-V"]):
        return _version()
    try:
        from jbp.cli.exits import ended  # `--version` alone needs none of it  # noqa: PLC0415

        return ended(lambda: _run(arguments), arguments)
    except KeyboardInterrupt:  # before anything was begun, or after all was told
        return 130


def _version() -> int:
    from jbp.version import VERSION  # nothing else is needed  # noqa: PLC0415

    try:
        sys.stdout.write(f"jbp {VERSION}\n")
        sys.stdout.flush()
    except (AttributeError, OSError, ValueError):
        os._exit(4)  # nobody reads it; the interpreter would complain once more at its end
    return 0


def _run(arguments: list[str]) -> int:
    gc.disable()  # the process ends with its work, and what it makes refers to nothing in circles
    if "_JBP_COMPLETE" not in os.environ:
        from jbp.cli.request import read_arguments, read_comparing, read_rendering  # noqa: PLC0415 - see `main`

        request = read_arguments(arguments)
        if request is not None:
            from jbp.cli.check import check  # noqa: PLC0415 - see `main`

            return check(request)
        rendering = read_rendering(arguments)
        if rendering is not None:
            from jbp.cli.documents import make_documents  # noqa: PLC0415 - see `main`

            return make_documents(rendering)
        comparing = read_comparing(arguments)
        if comparing is not None:
            from jbp.cli.comparing import compare  # noqa: PLC0415 - see `main`

            return compare(comparing)
    from jbp.cli.app import run  # typer, and every other command  # noqa: PLC0415

    return run(arguments)
