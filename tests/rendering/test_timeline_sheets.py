from __future__ import annotations

import re

from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF

from jbp.api import load_text, render


def page(initiatives: int) -> str:
    text = sample_plan("english", initiatives=initiatives, partners=2)
    shown = render(load_text("sample.plan.yaml", text.encode()), "timeline", format="html", as_of=AS_OF)
    assert isinstance(shown, str)
    return shown


def test_a_long_timeline_is_shown_again_in_sheets_which_hold_no_drawing_of_their_own() -> None:
    sheets = re.findall(r'<svg class="timeline-sheet".*?</svg></svg>', page(30))
    assert len(sheets) > 1
    for sheet in sheets:
        assert sheet.count('<use href="#drawing"/>') == 2
        assert [text for text in re.findall("<text[^>]*>(.*?)</text>", sheet) if "(continued)" not in text] == []
        assert 'aria-hidden="true"' in sheet
    assert page(30).count('id="drawing"') == 1


def test_a_short_timeline_has_no_sheets() -> None:
    assert '<svg class="timeline-sheet"' not in page(3)
