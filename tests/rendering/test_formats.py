from __future__ import annotations

import sys

import pytest
from tests.views.samples import AS_OF, sample

from jbp.errors import RenderError, UsageError
from jbp.rendering import FORMATS, render
from jbp.rendering.formats import painter
from jbp.views.meetings.calendar import view_calendar
from jbp.views.risks.view import view_risks


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_makes_what_it_says(name: str) -> None:
    made = render(view_calendar(sample(), AS_OF) if name == "ics" else view_risks(sample(), AS_OF), name)
    assert isinstance(made, bytes if FORMATS[name].binary else str)


def test_a_library_that_is_missing_is_named_with_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    monkeypatch.delitem(sys.modules, "jbp.rendering.xlsx", raising=False)
    with pytest.raises(RenderError, match=r'pip install "jbp\[xlsx\]"'):
        painter(FORMATS["xlsx"])


def test_the_calendar_program_gets_the_calendar_alone() -> None:
    with pytest.raises(UsageError, match="calendar alone"):
        render(view_risks(sample(), AS_OF), "ics")
