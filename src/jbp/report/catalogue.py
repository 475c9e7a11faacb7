"""The formats of reports, by name."""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jbp.report.reporter import Reporter

FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "text": "jbp.report.text",
        "concise": "jbp.report.concise",
        "json": "jbp.report.json_",
        "sarif": "jbp.report.sarif",
        "github": "jbp.report.github",
        "gitlab": "jbp.report.gitlab",
        "junit": "jbp.report.junit",
        "markdown": "jbp.report.markdown",
    }
)
"""The module of each format, imported when it is asked for."""


def reporter(name: str) -> Reporter:
    """The format of this name."""
    return cast("Reporter", import_module(FORMATS[name]))
