"""The table ``[render]`` of a configuration file: what counts for the documents of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from jbp.errors import UsageError
from jbp.linting.toml_table import require_keys, shown, table_of

if TYPE_CHECKING:
    from jbp.linting.toml_table import Toml

RENDER_KEYS: Final = ("theme",)


def render_theme(table: Toml, name: str) -> str | None:
    """The theme that a configuration names, relative to its file; None where it names none.

    Args:
        table: the whole configuration.
        name: what messages call its file.

    Raises:
        UsageError: the table holds a key that means nothing, or the theme is no path.
    """
    own = table_of(table.get("render", {}), f"{name}: render", '[render] with a line theme = "acme/theme.toml"')
    require_keys(own, RENDER_KEYS, f"{name}, [render]")
    theme = own.get("theme")
    if theme is not None and (not isinstance(theme, str) or not theme.strip()):
        raise UsageError(
            f'{name}, [render]: theme must be a path, such as theme = "acme/theme.toml", and is {shown(theme)}.'
        )
    return theme
