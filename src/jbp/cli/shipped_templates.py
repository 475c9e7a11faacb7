"""What `jbp templates list`, `show` and `copy` do with the templates that travel with jbp."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from jbp.cli.named_themes import shipped_themes
from jbp.cli.session import begin
from jbp.cli.shipped_themes import copy_theme
from jbp.cli.together import write_over, write_together
from jbp.cli.words import list_formats
from jbp.errors import UsageError
from jbp.rendering.own.templates import ENDING
from jbp.rendering.shipped import FORMS, shipped, with_what_it_takes
from jbp.report import template_list
from jbp.views.catalogue import DOCUMENTS
from jbp.views.index.name import INDEX
from jbp.workspace.output import write_stderr, write_stdout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jbp.cli.request import Surroundings
    from jbp.rendering.shipped import Shipped

_OUT: Final = "templates"


class _Found(NamedTuple):
    """A shipped template, and what a copy of it is called."""

    template: Shipped
    name: str


def list_templates(surroundings: Surroundings, format: str | None) -> int:  # noqa: A002 - the word users know
    """List the shipped templates."""
    session = begin(surroundings)
    form = session.word(format, "--format", list_formats(), "text")
    listed = [template_list.Listed(one, _documents(one)) for form in FORMS for one in shipped(form).values()]
    if form == "json":
        write_stdout(template_list.templates_json(listed))
    else:
        write_stdout(template_list.templates_text(listed, width=session.environment.width, color=session.color))
        write_stdout(f"\nthemes, for --theme: {', '.join(shipped_themes())}\n")
    return 0


def show_template(surroundings: Surroundings, name: str) -> int:
    """Print one shipped template."""
    begin(surroundings)
    found = _found(name)
    if len(found) > 1:
        names = " or ".join(one.name.removesuffix(ENDING) for one in found)
        raise UsageError(f"{name} is shipped in {len(found)} formats. Say which: {names}.")
    write_stdout(found[0].template.text)
    return 0


def copy_templates(
    surroundings: Surroundings, names: tuple[str, ...], out: str | None, *, parts: bool, force: bool
) -> int:
    """Write shipped templates into a folder.

    Raises:
        UsageError: there is no such template.
        WriteError: something stands in the way, or cannot be written.
    """
    session = begin(surroundings)
    if set(names) & {*shipped_themes()}:
        if len(names) > 1:
            raise UsageError("A theme is a folder of its own. Copy it in a call of its own.")
        return copy_theme(names[0], out, session, force=force)
    folder = Path(out or _OUT)
    found = [one for name in names for one in _found(name)]
    files = {one.name: one.template.text for one in found}
    if parts:
        taken = (part for one in found for part in with_what_it_takes(one.template)[1:])
        files = {**{part.name: part.text for part in taken}, **files}
    files = dict(sorted(files.items()))
    if force:
        write_over(folder, files)
    else:
        write_together(folder, files)
    write_stdout("".join(f"wrote {folder / name}\n" for name in files))
    if not session.quiet:
        _say_what_next(folder, found)
    return 0


def _say_what_next(folder: Path, found: list[_Found]) -> None:
    named = (document for one in found for document in _documents(one.template, one.name))
    document = next((document for document in named if document in DOCUMENTS), "all")
    form = found[0].template.form
    out = "" if document != "all" else " --out documents"
    write_stderr(
        f"\nNext: change them, then run: jbp templates check {folder}\n"
        f"and: jbp render {document} --format {form} --template {folder}{out}\n"
    )


def _documents(one: Shipped, name: str | None = None) -> tuple[str, ...]:
    """The documents that a template lays out; of a copy with a document's name, that one alone."""
    stem = (name or one.name).partition(".")[0]
    if stem in DOCUMENTS or stem == INDEX:
        return (stem,)
    own = shipped(one.form)
    return tuple(
        kind.name
        for kind in DOCUMENTS.values()
        if kind.template == one.stem and f"{kind.name}.{one.form}{ENDING}" not in own
    )


def _found(name: str) -> tuple[_Found, ...]:
    """The templates that a name means: of one format where it says which, else of all.

    Raises:
        UsageError: it means none.
    """
    stem, _, form = name.removesuffix(ENDING).rpartition(".") if "." in name else (name, "", "")
    found = tuple(_named(stem, (form,) if form else FORMS))
    if found:
        return found
    from jbp.linting.toml_table import hint  # only an error pays for it  # noqa: PLC0415

    known = [*dict.fromkeys([one.stem for form in FORMS for one in shipped(form).values()]), *DOCUMENTS]
    if form and form not in FORMS:
        raise UsageError(f"Templates are shipped for {' and '.join(FORMS)}, and not for {form}.")
    raise UsageError(f'There is no template "{name}". {hint(stem, dict.fromkeys(known))}')


def _named(stem: str, forms: tuple[str, ...]) -> Iterator[_Found]:
    for form in forms:
        names = (stem, DOCUMENTS[stem].template) if stem in DOCUMENTS else (stem,)
        templates = (shipped(form).get(f"{one}.{form}{ENDING}") for one in names)
        one = next((template for template in templates if template is not None), None)
        if one is not None:
            yield _Found(one, f"{stem}.{form}{ENDING}")
