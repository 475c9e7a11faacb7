"""What templates of other people may do, and that texts of a plan stay texts in each format."""

from __future__ import annotations

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.rendering.own.laid_out import laid_out, text_of, view_of

from jbp.rendering.own.environment import Sandbox
from jbp.rendering.own.visible import visible_names
from jbp.views.elements.wording import WORDS

HOSTILE = """
    title: "<script>alert(1)</script> [x](https://e.example) | `y`"
    strategy: {north_star: '=1+1, "quoted" <b>'}
"""
PAGE = '<!DOCTYPE html>\n<html lang="en">\n<head>\n<title>x</title>\n</head>\n<body>\n{}\n</body>\n</html>\n'
T = "view.heading.title"
WAYS = [
    f"{{{{ {T} }}}}",
    f"{{{{ {T} ~ ' and ' ~ {T} }}}}",
    f"{{{{ [{T}, {T}] | join(', ') }}}}",
    f"{{% set x %}}{{{{ {T} }}}}{{% endset %}}{{{{ x ~ {T} }}}}{{{{ x + {T} }}}}{{{{ {T} + x }}}}",
    f"{{% set x %}}{{{{ {T} }}}}{{% endset %}}{{{{ [x, {T}] | join({T}) }}}}",
    f"{{% macro m(a) %}}{{{{ a }}}}{{% endmacro %}}{{{{ m({T}) ~ {T} }}}}{{{{ m({T}) | replace('1', {T}) }}}}",
    f"{{% filter upper %}}{{{{ {T} }}}}{{% endfilter %}}",
    f"{{% filter replace('alert', {T}) %}}{{{{ {T} }}}}{{% endfilter %}}",
    f"{{{{ {T} | replace('alert', '<b>') }}}}",
    f"{{% set lt %}}<{{% endset %}}{{% filter replace('&lt;', lt) %}}{{{{ {T} }}}}{{% endfilter %}}",
    f"{{{{ '{{}}'.format({T}) }}}}{{{{ words.as_of.format(day={T}) }}}}",
    f"{{% set x %}}{{{{ '{{}}' }}}}{{% endset %}}{{{{ x.format({T}) }}}}",
    f"{{{{ {T} | e }}}}{{{{ {T} | escape }}}}{{{{ {T} | string }}}}{{{{ {T} | default('x') }}}}",
    f"{{{{ {T} | list | join }}}}{{{{ {T} | first }}}}{{{{ {T} | trim }}}}{{{{ {T} | truncate(30) }}}}",
    f"{{{{ view.nothing | default({T}) }}}}",
]


@pytest.mark.parametrize("way", WAYS)
def test_a_text_never_becomes_markup_of_a_page(way: str) -> None:
    page = text_of(PAGE.format(way), "html", sections=HOSTILE)
    body = page.split("<body>")[1]
    assert "<" not in body.replace("</body>", "").replace("</html>", "")
    assert "&LT;SCRIPT" in body or "lt;" in body or "&lt;" in body


@pytest.mark.parametrize("way", [*WAYS, f"{{{{ {T} | address }}}}"])
def test_a_text_never_becomes_markup_of_markdown(way: str) -> None:
    text = re.sub(r"(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)", "", text_of(way, sections=HOSTILE))  # without what is code
    for mark in ("<script", "<SCRIPT", "<b>"):
        assert mark not in text
    assert re.search(r"(?<!\\)\]\(", text) is None
    assert "`" not in text.replace("\\`", "")
    assert "|" not in text.replace("\\|", "")


@pytest.mark.parametrize(
    "way",
    [f"{{{{ {T} | tone_swatch }}}}", f"{{{{ own_names({T}, 1) }}}}", f"{{{{ {T} | e }}}}"],
)
def test_what_draws_makes_no_markup_of_a_text(way: str) -> None:
    page = text_of(PAGE.format(way), "html", sections=HOSTILE)
    assert "<script" not in page


cells = st.lists(st.lists(st.text(st.characters(codec="utf-8")), min_size=2, max_size=2), min_size=1, max_size=3)


@given(cells)
def test_a_cell_is_read_back_as_one_cell_and_never_computed(rows: list[list[str]]) -> None:
    sandbox = Sandbox("csv", {"a": "{% for row in rows %}{{ row[0] }},{{ row[1] }}\n{% endfor %}"}, {})
    written = sandbox.get_template("a").render(rows=rows)
    read = list(csv.reader(io.StringIO(written, newline=""), strict=True))
    assert [len(row) for row in read] == [2] * len(rows)
    for row in read:
        assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


def test_numbers_and_days_of_a_table_stay_what_they_are() -> None:
    text = "{{ -5 }},{{ 2.5 }},{% for item in view.milestones %}{{ item.end }}{% endfor %}\n"
    made = laid_out(text, "csv", "timeline")
    assert isinstance(made, str)
    assert made.startswith("-5,2.5,2026-")


def test_text_is_left_as_it_is_but_for_what_would_act() -> None:
    assert (
        text_of("a {{ 'x\\x1b[2Jy <&>' }} \x1b[2J\n", "txt")
        == "a x\N{REPLACEMENT CHARACTER}[2Jy <&> \N{REPLACEMENT CHARACTER}[2J\n"
    )


def test_nothing_is_printed_where_there_is_nothing() -> None:
    assert text_of("a{{ none }}b{{ view.heading.summary }}c") == "abc\n"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("{{ 1 + 2 * 3 }}", "7"),
        ("{{ 7 % 2 }} {{ 7 // 2 }}", "1 3"),
        ("{{ '-' * 3 }}", "---"),
        ("{{ 3 * 'ab' }}", "ababab"),
        ("{{ 'a' + 'b' }}", "ab"),
        ("{% for a in range(3) %}{{ a }}{% endfor %}", "012"),
        ("{% for a in ['x', 'y'] %}{{ loop.index }}{{ a }}{{ loop.cycle(1, 2) }}{% endfor %}", "1x12y2"),
        (
            "{% set n = namespace(sum=0) %}{% for a in range(4) %}{% set n.sum = n.sum + a %}{% endfor %}{{ n.sum }}",
            "6",
        ),
        ("{{ view.goals | map(attribute='title') | join('; ') }}", "Revenue"),
        ("{{ [1, 2, 3] | select('odd') | list | length }}", "2"),
        ("{{ {'a': 1}.items() | list | length }}", "1"),
        ("{{ 'a,b'.split(',') | last }}", "b"),
        ("{{ view.heading.title | truncate(5) }}", "A..."),
        ("{{ view.undefined_name is defined }}", "False"),
        ("{{ view.undefined_name | default('x') }}", "x"),
        ("{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.next() }}", "aba"),
        (
            "{{ words.as_of.format(day=1) }} {{ '{} {}'.format(1, 2) }} {{ '{a} {0}'.format(1, a=2) }}",
            "As of 1 1 2 2 1",
        ),
        ("{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}", "12"),
        ("{% call(x) m() %}{{ x }}{% endcall %}{% macro m() %}{{ caller(5) }}{% endmacro %}", ""),
    ],
)
def test_what_a_template_needs_is_there(text: str, made: str) -> None:
    if made:
        assert text_of(text, "txt") == made


def test_a_folder_comes_before_the_shipped_templates_in_their_own_words() -> None:
    page = laid_out(
        "{% extends 'shipped/scorecard.md.jinja' %}", others={"parts.md.jinja": "{% macro head() %}OURS{% endmacro %}"}
    )
    assert not isinstance(page, str)  # the shipped scorecard asks for macros that ours has not
    assert page.template == "scorecard.md.jinja"


def test_a_frame_of_ones_own_frames_every_document() -> None:
    made = laid_out(
        "{% extends 'sheet.html.jinja' %}",
        "html",
        "risks",
        others={
            "page.html.jinja": "{% extends 'shipped/page.html.jinja' %}"
            "{% block head %}<style>h1{color:red}</style>{% endblock %}"
        },
    )
    assert isinstance(made, str)
    assert "<style>h1{color:red}</style>" in made


def test_a_style_sheet_takes_the_place_of_the_shipped_one() -> None:
    made = laid_out("{% extends 'shipped/scorecard.html.jinja' %}", "html", others={"style.css": "h1 { color: blue }"})
    assert isinstance(made, str)
    assert "h1 { color: blue }" in made
    assert ".kicker" not in made.split("</style>")[0]


def test_words_and_fields_are_what_can_be_seen() -> None:
    view = view_of("timeline")
    assert {"document", "template", "heading", "bands"} <= set(visible_names(view))
    item = view_of("timeline").milestones[0]  # type: ignore[attr-defined]
    assert {"days", "is_dated", "title"} <= set(visible_names(item))
    assert "as_of" in visible_names(WORDS)
    assert not any(name.startswith("_") for name in (*visible_names(view), *visible_names(WORDS)))
