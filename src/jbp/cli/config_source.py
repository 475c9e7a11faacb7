"""Where configuration is read from: the disk, or, in CI, the base of a proposal (`jbp.cli.base_source`).

A proposal can change `jbp.toml`, the team's rules and the baseline, and so decide what is found in it. In CI they are
taken from the base, so that a change of the rules counts once it was agreed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.workspace.files import MAX_BYTES, read_bytes

if TYPE_CHECKING:
    from pathlib import Path


class ConfigSource:
    """The disk, as it is.

    Attributes:
        python_rules: whether rules in Python, which a configuration names, are loaded.
    """

    def __init__(self, *, python_rules: bool = True) -> None:
        self.python_rules = python_rules

    def has(self, path: Path) -> bool:
        """Whether there is a file."""
        return path.is_file()

    def read(self, path: Path, root: Path | None, shown: str, most: int = MAX_BYTES) -> bytes:
        """Its content. Raises as `jbp.workspace.files.read_bytes`."""
        return read_bytes(path, root, shown=shown, most=most)


DISK: Final = ConfigSource()
"""The disk, with all that a configuration names."""
