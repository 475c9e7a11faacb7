"""jbp as a library: read a plan, look for the pitfalls, make a document.

    import jbp

    document = jbp.load("plan.yaml")
    for finding in jbp.lint(document, as_of=date(2026, 6, 15)):
        print(document.place(finding.at).line, finding.message)

Nothing here looks at the clock: every result that depends on a day takes it as `as_of`.
"""

from __future__ import annotations

from pathlib import Path  # noqa: TID251 - callers may name a file by it; what is read is read by jbp.workspace
from typing import TYPE_CHECKING

from jbp.linting.run import lint as _lint
from jbp.linting.settings import Settings
from jbp.reading.inputs import FileBytes, Inputs, Table
from jbp.reading.read import read
from jbp.workspace.plan_files import PlanFile, load_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from jbp.changes.change import Change
    from jbp.changes.state import State
    from jbp.finding import Finding
    from jbp.reading.document import Document
    from jbp.rendering.own.templates import OwnTemplates
    from jbp.rendering.theme import Theme
    from jbp.workspace.plan_files import PlanFiles

DEFAULT = Settings()


def load(path: str | Path, *, partner: str | None = None) -> Document:
    """Read a plan with its parts, and the plan it extends where it is an overlay.

    Args:
        path: the plan's file.
        partner: the id of the partner whose view is wanted; None for all of it.

    Raises:
        ReadError: a file cannot be read.
    """
    return load_plan(PlanFile(Path(path), str(path)), partner=partner)


def load_plan(plan: PlanFile, *, partner: str | None = None) -> Document:
    """Read a plan that was found by `jbp.workspace.discover.find_plans`. Otherwise as `load`."""
    return read(inputs_of(load_files(plan)), partner)


def load_text(name: str, data: bytes, *, partner: str | None = None) -> Document:
    """Read a plan that stands in no file; it cannot have parts. `name` is what messages call it."""
    return read(Inputs(FileBytes(name, data)), partner)


def format_text(name: str, data: bytes, *, of_waivers: bool = False) -> bytes:
    """One file of a plan in the layout of ``jbp fmt``: it says the same, and comments stay with their entries.

    Args:
        name: what messages call the file.
        data: its bytes; those of a plan, a part or an overlay.
        of_waivers: whether it is a ``waivers.yaml``, whose fields are others.

    Raises:
        EditError: the file has mistakes that keep it from being read, or no layout could be shown to say the same.
    """
    from jbp.errors import EditError  # most calls lay nothing out  # noqa: PLC0415
    from jbp.reading.laid_out import laid_out  # noqa: PLC0415

    one = laid_out(FileBytes(name, data), of_waivers=of_waivers)
    if one.is_broken:
        raise EditError(f"{name} cannot be laid out before what jbp validate finds in it is mended")
    if one.refusal:
        raise EditError(one.refusal)
    return one.data


def lint(
    document: Document, *, as_of: date, settings: Settings = DEFAULT, base: Document | None = None
) -> tuple[Finding, ...]:
    """Everything to be said of a plan on a day: its integrity, and the five pitfalls where that is right.

    Args:
        document: the plan, as `load` gives it.
        as_of: the day that dates are judged by.
        settings: which rules run, and how severe they are.
        base: what the plan was, for the rules that look at what changed; without it they find nothing.
    """
    return _lint(document, as_of, settings, base)


def render(  # noqa: PLR0913 - what a document depends on
    document: Document,
    name: str,
    *,
    format: str,  # noqa: A002 - the word users know
    as_of: date,
    review: str | None = None,
    settings: Settings = DEFAULT,
    findings: Sequence[Finding] | None = None,
    template: OwnTemplates | str | Path | None = None,
    theme: Theme | None = None,
    base: Document | None = None,
) -> str | bytes:
    """One document of a plan.

    Args:
        document: the plan, as `load` gives it.
        name: one of `jbp.views.catalogue.DOCUMENTS`, such as ``scorecard``.
        format: one of `jbp.rendering.FORMATS`, such as ``html``.
        as_of: the day it is made for.
        review: the id of the review or meeting that an agenda, minutes or a deck is of; the one that comes by itself
            where none is named.
        settings: by which the plan is linted for a document that shows what is found in it.
        findings: what was found in it, where it was linted before.
        template: a folder of templates that come before the shipped ones, or a file that lays out the document; or
            what `load_templates` has read of one.
        theme: a company's look, as `load_theme` gives it; jbp's own where there is none.
        base: the plan as it was: timeline and deck show what slipped since then.

    Returns:
        A text; bytes where the format is no text, such as ``xlsx``.

    Raises:
        RenderError: the plan has mistakes of integrity, there is no such document, it holds nothing that the format
            could show, what the format needs is not installed, or the template is wrong.
        UsageError: there is no such format, or it does not show this document; or the template is of another one.
        ReadError: the template cannot be read.
    """
    from jbp.errors import RenderError  # jinja2 is imported by those alone who render  # noqa: PLC0415
    from jbp.rendering import render as render_view  # noqa: PLC0415
    from jbp.views.catalogue import DOCUMENTS  # noqa: PLC0415

    if document.plan is None:
        raise RenderError(f"{document.name} cannot be rendered before what jbp validate finds is mended")
    if name not in DOCUMENTS:
        raise RenderError(f'there is no document "{name}"; there are {", ".join(DOCUMENTS)}')
    kind = DOCUMENTS[name]
    if findings is None:
        findings = lint(document, as_of=as_of, settings=settings) if kind.takes_findings else ()
    view = kind.of(review, None if base is None else base.plan)(document.plan, as_of, findings)
    if template is not None:
        from jbp.workspace.own_documents import own_document  # few calls have a template  # noqa: PLC0415

        own = load_templates(template) if isinstance(template, str | Path) else template
        return own_document(view, format, own, theme=theme)
    if theme is None or not theme.fonts.files or format != "pdf":
        return render_view(view, format, theme)
    from jbp.workspace.theme_files import on_disk  # what sets a PDF reads fonts from files  # noqa: PLC0415

    with on_disk(theme.fonts) as fonts:
        return render_view(view, format, theme._replace(fonts=fonts))


def load_templates(path: str | Path) -> OwnTemplates:
    """Read a folder of templates, or a file of one with those beside it. They run in a limited process of their own.

    Raises:
        UsageError: the name of a file does not say what it lays out.
        ReadError: they cannot be read.
    """
    from jbp.workspace.template_files import read_templates  # as above  # noqa: PLC0415

    return read_templates(Path(path), str(path))


def load_theme(path: str | Path) -> Theme:
    """Read a company's look, with the files that belong to it.

    Args:
        path: a theme file, or the company's own presentation (.pptx).

    Raises:
        UsageError: it does not exist, or something in it cannot be taken.
        RenderError: the presentation cannot be taken for one.
        ReadError: a file cannot be read.
    """
    from jbp.workspace.theme_files import load_theme as load_files_of  # few calls have a theme  # noqa: PLC0415

    return load_files_of(Path(path))


def diff(base: Document, head: Document) -> tuple[Change, ...]:
    """What changed from one state of a plan to another, those changes first that matter most.

    Args:
        base: the earlier state, as `load` gives it.
        head: the later one; both as the same partner may see them.

    Raises:
        RenderError: one of them has mistakes of integrity.
    """
    from jbp.changes.diff import diff as compare  # noqa: PLC0415 - most calls compare nothing

    return compare(state_of(base), state_of(head))


def state_of(document: Document) -> State:
    """A document as `jbp.changes` compares it.

    Raises:
        RenderError: it has mistakes of integrity.
    """
    from jbp.changes import state  # noqa: PLC0415 - as above
    from jbp.errors import RenderError  # noqa: PLC0415

    found = state.state_of(document)
    if found is None:
        raise RenderError(f"{document.name} cannot be compared before what jbp validate finds is mended")
    return found


def inputs_of(files: PlanFiles) -> Inputs:
    """The files of a plan as reading takes them."""
    return Inputs(
        FileBytes(files.main.name, files.main.data),
        tuple(FileBytes(part.name, part.data) for part in files.parts),
        inputs_of(files.base) if files.base is not None else None,
        files.problems,
        FileBytes(files.waivers.name, files.waivers.data) if files.waivers is not None else None,
        tuple(
            Table(stated, FileBytes(file.name, file.data) if file else None, no) for stated, file, no in files.tables
        ),
    )
