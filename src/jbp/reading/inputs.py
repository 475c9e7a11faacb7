"""What reading starts from: the bytes of a plan's files, already fetched."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from jbp.address import Address


class FileProblem(NamedTuple):
    """A mistake in what a plan says of its files: a part that does not exist, a plan that cannot be extended.

    Attributes:
        rule: the name of the rule it belongs to.
        message: a sentence for people.
        at: the address in the file that says so.
        mend: the next step, in words.
    """

    rule: str
    message: str
    at: Address
    mend: str = ""


class FileBytes(NamedTuple):
    """A file: what messages call it, and its bytes."""

    name: str
    data: bytes


class Table(NamedTuple):
    """A table of figures, in a CSV file that KPIs name under `actuals_from`.

    Attributes:
        stated: what they name it by.
        file: the file; None where it cannot be taken.
        problem: rule and message of why it cannot be taken.
    """

    stated: str
    file: FileBytes | None
    problem: tuple[str, str] | None = None


class Inputs(NamedTuple):
    """The files of one plan.

    Attributes:
        main: the plan, or the overlay.
        parts: its parts, in the order of ``parts``, each once.
        base: for an overlay, the files of the plan that it extends.
        problems: the mistakes in what `main` says of files.
        waivers: the file of waivers that stands beside `main`.
        tables: the tables that KPIs of `main` and its parts name. Without them nobody looks into `actuals_from`.
    """

    main: FileBytes
    parts: tuple[FileBytes, ...] = ()
    base: Inputs | None = None
    problems: tuple[FileProblem, ...] = ()
    waivers: FileBytes | None = None
    tables: tuple[Table, ...] = ()
