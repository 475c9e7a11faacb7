"""A plan on standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from jbp.api import inputs_of
from jbp.reading.inputs import FileBytes, Inputs
from jbp.workspace.files import read_stdin
from jbp.workspace.plan_files import PlanFile, load_files


def piped_inputs(name: str) -> Inputs:
    """The plan on standard input, in place of the file that it is called after, whose parts then are its parts."""
    data = read_stdin(None if sys.stdin is None else sys.stdin.buffer)
    main = FileBytes(name, data)
    if not Path(name).is_file():
        return Inputs(main)
    return inputs_of(load_files(PlanFile(Path(name), name)))._replace(main=main)
