"""The examples that `jbp init --example` writes."""

from __future__ import annotations

from jbp.errors import UsageError
from jbp.resources import resource


def example_names() -> tuple[str, ...]:
    """The examples that travel with jbp."""
    return tuple(sorted(folder.name for folder in resource("examples").iterdir() if folder.is_dir()))


def example_files(name: str) -> dict[str, str]:
    """The plan of an example with its parts and overlay, by their paths in its folder.

    Raises:
        UsageError: there is no example of this name.
    """
    names = example_names()
    if name not in names:
        from jbp.reading.typed import close_word  # only an error pays for it  # noqa: PLC0415

        close = close_word(name, names)
        hint = f'Did you mean "{close}"? ' if close else ""
        raise UsageError(f'There is no example "{name}". {hint}There are: {", ".join(names)}.')
    folder = resource(f"examples/{name}")
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.yaml"))
    }
