"""The words that options take, for the shell's completion."""

from __future__ import annotations

from typing import Final

PITFALLS: Final = ("stakeholders", "customers", "actions", "conversations", "futures")
"""The five pitfalls, by the name that ``--pitfall`` takes."""


def pitfalls() -> list[str]:
    """The words of ``--pitfall``."""
    return list(PITFALLS)


def severities() -> list[str]:
    """The words of ``--fail-on``."""
    return ["error", "warning", "note", "never"]


def report_formats() -> list[str]:
    """The formats of reports."""
    from jbp.report.catalogue import FORMATS  # noqa: PLC0415 - only a shell that completes asks

    return list(FORMATS)


def score_formats() -> list[str]:
    """The formats of a score."""
    return ["text", "json", "svg"]


def page_formats() -> list[str]:
    """The formats of the pages on rules."""
    return ["text", "markdown", "json"]


def document_formats() -> list[str]:
    """The formats of documents."""
    from jbp.rendering.formats import ALL_FORMATS  # noqa: PLC0415 - as above

    return list(ALL_FORMATS)


def colors() -> list[str]:
    """The words of ``--color``."""
    return ["auto", "always", "never"]


def profiles() -> list[str]:
    """The profiles of a partnership."""
    return ["new", "established", "underperforming"]


def contexts() -> list[str]:
    """The contexts of a partnership."""
    from jbp.cli.first_plan import CONTEXTS  # noqa: PLC0415 - only a shell that completes asks

    return list(CONTEXTS)


def schemas() -> list[str]:
    """The schemas."""
    return ["plan", "part", "overlay", "config", "theme", "team-rules", "waivers", "baseline", "findings", "diff"]


def rules(incomplete: str = "") -> list[str]:
    """The names of the rules; their codes, where one is begun."""
    from jbp.rules.catalogue import ALL_RULES  # noqa: PLC0415 - as above

    return [rule.code if incomplete.upper().startswith("JBP") else rule.name for rule in ALL_RULES]


def kinds() -> list[str]:
    """The kinds of entries that can be added to a plan."""
    from jbp.model.kinds import kinds as every_kind  # noqa: PLC0415 - as above

    return list(every_kind())


def documents() -> list[str]:
    """The documents."""
    from jbp.views.catalogue import DOCUMENTS  # noqa: PLC0415 - as above

    return [*DOCUMENTS, "all"]


def templates() -> list[str]:
    """The shipped templates, with their formats, and the documents that have none of their own."""
    from jbp.rendering.shipped import FORMS, shipped  # noqa: PLC0415 - as above
    from jbp.views.catalogue import DOCUMENTS  # noqa: PLC0415

    return [f"{name}.{form}" for form in FORMS for name in dict.fromkeys((*map(_stem, shipped(form)), *DOCUMENTS))]


def _stem(name: str) -> str:
    return name.partition(".")[0]


def list_formats() -> list[str]:
    """The formats of lists."""
    return ["text", "json"]


def themes() -> list[str]:
    """The themes that are shipped, and the word for none."""
    from jbp.cli.configuration_file import NONE  # noqa: PLC0415 - as above
    from jbp.cli.named_themes import shipped_themes  # noqa: PLC0415

    return [*shipped_themes(), NONE]


def examples() -> list[str]:
    """The examples that `init` can copy."""
    from jbp.cli.init_example import example_names  # noqa: PLC0415 - as above

    return list(example_names())
