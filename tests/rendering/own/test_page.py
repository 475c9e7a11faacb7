"""A page of somebody's own carries the policy first, and holds nothing that leads out of it."""

from __future__ import annotations

import pytest
from tests.rendering.own.laid_out import fault_of, laid_out, text_of, view_of

from jbp.rendering.own.page import finished
from jbp.template_fault import TemplateFault

HEAD = '<!DOCTYPE html>\n<html lang="en">\n<head>\n'
REST = "<title>x</title>\n</head>\n<body>\n{}\n</body>\n</html>\n"


def _begun(page: str) -> str:
    return page.split("<title>", maxsplit=1)[0]


@pytest.mark.parametrize(
    "head",
    [
        "<!DOCTYPE html><html><head>",
        "\n\n<!doctype HTML>\n<HTML class=\"a\" lang='en'>\n<head>".replace("'", '"'),
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
        HEAD + '<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{{ policy }}">\n',
    ],
)
def test_the_policy_stands_first_and_once(head: str) -> None:
    page = text_of(head + REST.format("{{ view.heading.title }}"), "html")
    begun = _begun(page)
    assert begun.count("Content-Security-Policy") == 1
    assert begun.count('<meta charset="utf-8">') == 1
    assert begun.index("charset") < begun.index("Content-Security-Policy")
    assert "default-src &#39;none&#39;" in begun
    assert "script-src" not in begun
    assert not begun.split("Content-Security-Policy")[1].split(">", 1)[1].strip()


@pytest.mark.parametrize(
    "text",
    [
        "", "<p>x</p>", "<html><head>", "x<!DOCTYPE html><html><head>", '<!DOCTYPE html><html onclick="x"><head>',
        "<!DOCTYPE html><html><body><head>", "<!DOCTYPE html><html lang=x onclick=y><head>",
        "<!-- --><!DOCTYPE html><html><head>",
        "<!DOCTYPE html><html><script>1</script><head>", '<!DOCTYPE html><html lang="<"><head>',
        "<!DOCTYPE html><html><head x>",
    ],
)  # fmt: skip
def test_what_does_not_begin_as_a_page_is_refused(text: str) -> None:
    fault = fault_of(text, "html")
    assert fault.kind == "page"
    assert "page.html.jinja" in fault.hint


@pytest.mark.parametrize(
    "mark",
    [
        "<script>1</script>", "<SCRIPT src='x'></SCRIPT>", "<script\n>", "<svg><script/></svg>", "<!-- <script > -->",
        "<link rel='stylesheet' href='x'>", "<link/rel=dns-prefetch>", "<base href='x'>", "<iframe src='x'></iframe>",
        "<object data='x'></object>", "<embed src='x'>", "<meta http-equiv='refresh' content='0;url=x'>",
        "<META HTTP-EQUIV=refresh CONTENT=0>", "<meta\x0chttp-equiv='refresh'>", '<meta name="a" http-equiv="refresh">',
        '<meta name="a" content="b" content="<meta http-equiv=refresh>">', "<meta name=a content=b>",
        "<meta/charset=x>",
        '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">',
        "{% set a %}<me{% endset %}{{ a }}ta http-equiv=refresh>", "<title><script ></title>",
        "{% raw %}<script>{% endraw %}",
    ],
)  # fmt: skip
def test_what_would_lead_out_of_a_page_is_refused(mark: str) -> None:
    fault = fault_of(HEAD + REST.format(mark), "html")
    assert fault.kind == "page"
    assert fault.text.startswith("<")
    assert fault.message.endswith(".")


@pytest.mark.parametrize(
    "mark",
    [
        '<meta name="author" content="a &gt; b">', '<meta property="og:title" content="x" />', "<style>a{}</style>",
        '<img src="data:image/png;base64,x" alt="">', '<p style="color:red">x</p>', "<basefont>",
        "<scripted>", "<metadata>",
        '<a href="https://example.com">x</a>', "{{ '<script>' }}",
    ],
)  # fmt: skip
def test_what_stays_in_the_page_is_let_through(mark: str) -> None:
    assert "<body>" in text_of(HEAD + REST.format(mark), "html")


def test_the_shipped_script_of_a_deck_runs_and_no_other() -> None:
    made = finished("<!DOCTYPE html><html><head><script>1</script>", "html", view_of("qbr"), "qbr.html.jinja")
    assert isinstance(made, TemplateFault)
    assert made.kind == "page"


def test_a_deck_with_the_shipped_script_is_let_through() -> None:
    page = laid_out("{% extends 'shipped/deck.html.jinja' %}", "html", "qbr")
    assert isinstance(page, str)
    assert "script-src &#39;sha256-" in page
