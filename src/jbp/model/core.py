"""The compiled part of pydantic-core, without the package around it.

The package declares a hundred types for who writes schemas; importing them takes five times as long as the compiled
part and as long as typing ten plans. So the package is put off until somebody asks for something of it, as pydantic
itself does.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING

PACKAGE = "pydantic_core"


class _PutOff(ModuleType):
    """A package that has been found and not been run; its modules can be imported, its first attribute runs it."""

    def __getattr__(self, name: str) -> object:
        self.__class__ = ModuleType  # type: ignore[assignment]  # whatever it lacks from here on, it lacks
        if self.__spec__ is not None and self.__spec__.loader is not None:
            self.__spec__.loader.exec_module(self)
        return getattr(self, name)


def _put_off() -> None:
    spec = find_spec(PACKAGE) if PACKAGE not in sys.modules else None
    if spec is not None:
        package = module_from_spec(spec)
        package.__class__ = _PutOff
        sys.modules[PACKAGE] = package


if TYPE_CHECKING:
    from pydantic_core import SchemaValidator, ValidationError, __version__
else:
    _put_off()
    try:
        from pydantic_core._pydantic_core import SchemaValidator, ValidationError, __version__
    except ImportError:  # another version calls its compiled part otherwise
        from pydantic_core import SchemaValidator, ValidationError, __version__

__all__ = ["SchemaValidator", "ValidationError", "__version__"]
