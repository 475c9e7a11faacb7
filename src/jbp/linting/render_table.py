"""The table ``[render]`` of a configuration file: what counts for the documents of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.linting.toml_table import WrongSettingError, require_keys, shown, table_of, within

if TYPE_CHECKING:
    from jbp.linting.toml_table import Toml

_EXAMPLES: Final = {"theme": "acme/theme.toml", "template": "acme/templates"}


class RenderTable(NamedTuple):
    """What a configuration says of documents: paths, relative to its file; None where it says nothing.

    Attributes:
        theme: the look.
        template: the folder, or the file, of templates that come before the shipped ones.
    """

    theme: str | None
    template: str | None


def render_table(table: Toml, name: str) -> RenderTable:
    """What a configuration says of documents.

    Args:
        table: the whole configuration.
        name: what messages call its file.

    Raises:
        WrongSettingError: the table holds a key that means nothing, or a value that is no path.
    """
    return RenderTable(*(render_path(table, name, key) for key in RenderTable._fields))


def render_path(table: Toml, name: str, key: str) -> str | None:
    """One of the paths; what is wrong with the value of another one does not matter. Otherwise as `render_table`."""
    with within("render"):
        own = table_of(table.get("render", {}), f"{name}: render", '[render] with a line theme = "acme/theme.toml"')
        require_keys(own, _EXAMPLES, f"{name}, [render]")
    value = own.get(key)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        message = f'{name}, [render]: {key} must be a path, such as {key} = "{_EXAMPLES[key]}", and is {shown(value)}.'
        raise WrongSettingError(message, ("render", key))
    return value
