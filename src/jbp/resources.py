"""The files that travel with jbp: schemas, templates and examples; and those of packages that hold only files.

In a wheel they lie in ``jbp/_data``; in a checkout at its root.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

_PACKAGE = Path(__file__).parent


def resource(name: str) -> Path:
    """The path of a shipped file or folder, such as ``schemas/plan.schema.json``.

    Raises:
        FileNotFoundError: the installation is broken; nothing a plan holds leads here.
    """
    for root in (_PACKAGE / "_data", _PACKAGE.parents[1]):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"jbp's own file {name} is missing; install jbp again")


def installed_folder(package: str) -> Path | None:
    """The folder of a package that holds files and no program, such as fonts; None where it is not installed.

    The package is not run.
    """
    spec = find_spec(package)
    return Path(spec.origin).parent if spec is not None and spec.origin else None
