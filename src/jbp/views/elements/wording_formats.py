"""The fixed words of what only some formats show: charts of the older documents, sheets of a workbook."""

from __future__ import annotations


class FormatWording:
    """The fixed words of single formats; another language is another one."""

    __slots__ = ()

    goals_chart: str = "Actual / plan to date, as shares of the target"
    attained_of_target: str = "Of target"
    through: str = "Actual through"
    of_plan: str = "{actual}, {share} of plan to date"
    target_in: str = "Target {current}"
    front: str = "Summary"
    notes: str = "Notes"
    says: str = "{lead} {status}"
    because: str = "{status}: {reason}"
    continued: str = "(continued) "
    value: str = "Value"
    number: str = "Value in numbers"
    compared: str = "Compared with"
    compared_number: str = "Compared with, in numbers"
    period: str = "Period"
    page: str = "Page {page} of {pages}"
    not_accessible: str = "The PDF is not as readers of screens need it: {reason}"
    letters_lacking: str = (
        'The fonts of the PDF lack {count} of the letters, the first is {letter} in "{text}". '
        "Each is shown by its code, such as {code}; pages, slides and workbooks show them in the reader's own fonts."
    )
    letters_to_install: str = (
        'The fonts of the PDF lack {count} of the letters, the first is {letter} in "{text}". '
        'Each is shown by its code, such as {code}. Install more fonts with: pip install "jbp[pdf-fonts]"'
    )


FORMAT_WORDS = FormatWording()
