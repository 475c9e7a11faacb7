from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

from tests.figures.plans import plan_of
from tests.views.samples import AS_OF, sample
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF as SAMPLE_DAY

from jbp.api import load_text
from jbp.rendering import render
from jbp.views.qbr.slides import is_crowded
from jbp.views.qbr.view import view_qbr
from jbp.views.risks.view import view_risks

HOSTILE = """
    title: </script><script>alert(1)</script> | `x`
    partners: {a: {name: '"><img src=x>', goals: ["</section>"]}, b: {name: B}}
    journal: {j: {headline: "</script> | <b>", date: 2026-06-01}}
    milestones: {m: {title: 'id="chart-title"', due: 2026-06-20}}
    initiatives: {i: {title: I, activities: {a: {title: "url(#arrow)", start: 2026-05-01, due: 2026-06-01}}}}
"""


def _page(sections: str | None = None) -> str:
    page = render(view_qbr(sample() if sections is None else plan_of(sections), AS_OF), "html")
    assert isinstance(page, str)
    return page


def test_each_slide_is_a_region_that_its_headline_names() -> None:
    page = _page()
    slides = re.findall(r'<section class="slide[^"]*" id="(slide-\d+)" aria-labelledby="(headline-\d+)"', page)
    assert len(slides) > 3
    assert [name.replace("slide", "headline") for name, _ in slides] == [headline for _, headline in slides]
    assert all(re.search(rf'<h[12] id="{headline}">', page) for _, headline in slides)


def test_notes_stand_in_details_and_are_left_out_on_paper() -> None:
    page = _page()
    assert '<details class="notes"><summary>Notes</summary>' in page
    assert ".notes{display:none}" in page[page.index("@page{size:13") :]


def test_the_policy_allows_the_decks_own_script_alone() -> None:
    page = _page()
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 1
    digest = b64encode(sha256(scripts[0].encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in unescape(page)
    assert "//" not in scripts[0]


def test_a_page_without_a_script_may_run_none() -> None:
    page = render(view_risks(sample(), AS_OF), "html")
    assert isinstance(page, str)
    assert "script" not in page
    assert ".slide" not in page


def test_texts_of_a_plan_stay_texts_on_slides() -> None:
    page = _page(HOSTILE)
    assert page.count("<script") == 1
    assert "<img" not in page
    assert len(re.findall(r"</section>", page)) == len(re.findall(r"<section", page))
    assert re.search(r">[^<]*url\(#arrow\)[^<]*</text>", page)


def test_drawings_on_one_page_share_no_names() -> None:
    pair = "{a: {title: A, start: 2026-05-01}, b: {title: B, due: 2026-06-01}}"
    work = ", ".join(f"i{place}: {{title: I{place}, activities: {pair}}}" for place in range(15))
    page = _page(f"initiatives: {{{work}}}")
    names = re.findall(r' id="([^"]+)"', page)
    assert len(names) == len(set(names))
    assert len(re.findall(r'class="timeline-chart"', page)) > 1


def test_markdown_parts_slides_by_rules_and_quotes_the_notes() -> None:
    text = render(view_qbr(sample(), AS_OF), "md")
    assert isinstance(text, str)
    slides = text.split("\n---\n")
    assert len(slides) == len(view_qbr(sample(), AS_OF).slides) + 1
    assert all(slide.lstrip().startswith("## ") for slide in slides[1:])
    assert all("\n> " in slide for slide in slides[1:])
    assert "```mermaid\ngantt" in text


def test_the_first_slide_bears_the_colours_of_the_partners_and_of_what_is_joint() -> None:
    page = _page()
    stripe = page[page.index('<div class="stripe"') : page.index("</div>", page.index('<div class="stripe"'))]
    assert re.findall(r'class="party-(\w+)"', stripe) == ["p1", "joint", "p2"]


def test_a_timeline_on_a_slide_is_as_wide_as_its_slide_and_so_low_that_its_letters_stay_large() -> None:
    text = sample_plan("german", initiatives=30, partners=2)
    plan = load_text("sample.plan.yaml", text.encode()).plan
    assert plan is not None
    deck = str(render(view_qbr(plan, SAMPLE_DAY), "html"))
    sizes = re.findall(r'<svg class="timeline-chart"[^>]* viewBox="0 0 (\d+) ([0-9.]+)"', deck)
    assert len(sizes) > 5
    assert {width for width, _ in sizes} == {"872"}
    # A slide has room for about 310 points, so that no letter is much smaller than 11 points.
    assert max(float(height) for _, height in sizes) < 360


def test_a_slide_with_much_on_it_says_so() -> None:
    text = sample_plan("german", initiatives=30, partners=2)
    plan = load_text("sample.plan.yaml", text.encode()).plan
    assert plan is not None
    view = view_qbr(plan, SAMPLE_DAY)
    deck = str(render(view, "html"))
    said = re.findall(r'<section class="slide( crowded)?" id="slide-(\d+)"', deck)
    assert [int(place) for crowded, place in said if crowded] == [
        place for place, slide in enumerate(view.slides, 2) if is_crowded(slide)
    ]
