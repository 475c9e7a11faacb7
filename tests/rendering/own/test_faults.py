"""What is said of a template's mistakes: where, what, what exists there, how to mend it."""

from __future__ import annotations

import pytest
from tests.rendering.own.laid_out import fault_of

from jbp.template_fault import TemplateFault, sentences

PARTS = "{% import 'parts.md.jinja' as parts with context %}"


@pytest.mark.parametrize(
    ("text", "kind", "message", "hint"),
    [
        ("{{ view.gaols }}", "undefined", 'ScorecardView has no "gaols".', 'Did you mean "goals"? It has: document,'),
        ("{% if view.gaols %}{% endif %}", "undefined", 'ScorecardView has no "gaols".', "goals"),
        ("{% for a in view.gaols %}{% endfor %}", "undefined", 'ScorecardView has no "gaols".', "goals"),
        ("{{ view['gaols'] }}", "undefined", 'ScorecardView has no "gaols".', "goals"),
        ("{{ view.gaols.first }}", "undefined", 'ScorecardView has no "gaols".', "goals"),
        ("{{ view.gaols() }}", "undefined", 'ScorecardView has no "gaols".', "goals"),
        ("{{ veiw.goals }}", "undefined", '"veiw" does not exist here.', 'Did you mean "view"? There is: view, words,'),
        (
            "{% for goal in view.goals %}{{ gaol }}{% endfor %}",
            "undefined",
            '"gaol" does not exist here.',
            'Did you mean "goal"?',
        ),
        ("{{ words.as_off }}", "undefined", 'Wording has no "as_off".', 'Did you mean "as_of"?'),
        ("{{ view.heading.title.txt }}", "undefined", 'A text has no "txt".', "format, split"),
        ("{{ view.goals.first }}", "undefined", 'A list has no "first".', "{% for %} goes through a list"),
        ("{{ view.goals[99] }}", "undefined", 'A list has no "99".', "{% for %}"),
        ("{{ none.x }}", "undefined", '"x" was asked of nothing', "Ask first"),
        (f"{PARTS}{{{{ parts.stauts(1) }}}}", "undefined", 'has no macro "stauts".', 'Did you mean "status"?'),
        (
            "{% from 'parts.md.jinja' import stauts with context %}{{ stauts(1) }}",
            "undefined",
            '"parts.md.jinja" has no macro "stauts".',
            "",
        ),
        ("{{ 1 | uper }}", "filter", 'There is no filter "uper".', 'Did you mean "upper"?'),
        ("{% if false %}{{ 1 | uper }}{% endif %}x{{ 1 | uper }}", "filter", 'There is no filter "uper".', "upper"),
        ("{{ 1 is evn }}", "filter", 'There is no test "evn".', 'Did you mean "even"?'),
        ("{{ view.heading.title | safe }}", "filter", 'no filter "safe" in these templates', "never becomes markup"),
        ("{% include 'part.md.jinja' %}", "missing-template", '"part.md.jinja".', 'Did you mean "parts.md.jinja"?'),
        ("{% include 'page.html.jinja' %}", "missing-template", "is no template of md", ""),
        ("{{ view.heading }}", "unprintable", "This is a Heading, which has no text.", "one of its fields: title,"),
        ("{{ view.goals[0] }}", "unprintable", "This is an Indicator, which has no text.", "title"),
        ("{{ view.goals }}", "unprintable", "This is a list, which has no text.", "{% for %}"),
        (f"{PARTS}{{{{ parts.status }}}}", "unprintable", "This is a macro", "parts.party(row.party)"),
        ("{% if %}", "syntax", "Expected an expression, got 'end of statement block'.", ""),
        ("{% if true %}", "syntax", "Unexpected end of template.", "has its {% end… %}"),
        ("{% endfor %}", "syntax", "Encountered unknown tag 'endfor'.", "has its {% end… %}"),
        ("{{ 1 + }}", "syntax", "Unexpected 'end of print statement'.", ""),
        ("{% autoescape false %}{% endautoescape %}", "syntax", "Escaping cannot be switched off.", "as it is"),
        ("{{ 'x' | glyph }}", "value", 'The filter "glyph" knows no "x".', ""),
        ("{{ view.goals[0] | glyph }}", "value", "takes a text, and was given an Indicator.", ""),
        ("{{ view.nothing | glyph }}", "undefined", 'ScorecardView has no "nothing".', "It has"),
        ("{{ 1 + 'a' }}", "not-allowed", '"+" computes with numbers, and one of these is a text.', "Join texts"),
        ("{{ '%s' % 1 }}", "not-allowed", '"%" does not fill in texts here.', "~"),
        ("{% extends 'scorecard.md.jinja' %}", "endless", "without end", '"shipped/" before its name'),
    ],
)  # fmt: skip
def test_a_mistake_says_what_is_wrong_and_what_exists(text: str, kind: str, message: str, hint: str) -> None:
    fault = fault_of(f"# Head\n\n{text}")
    assert fault.kind == kind
    assert message in fault.message
    assert hint in fault.hint
    assert fault.template == "scorecard.md.jinja"
    assert fault.line == 3
    assert fault.text == text


def test_a_mistake_inside_a_shipped_template_is_told_of_the_line_that_led_there() -> None:
    fault = fault_of(f"{PARTS}\n{{{{ parts.status(view.heading) }}}}")
    assert (fault.template, fault.line) == ("scorecard.md.jinja", 2)
    assert fault.through.startswith("parts.md.jinja:")
    assert fault.message == 'Heading has no "key".'


def test_a_mistake_in_another_template_is_told_of_that_one() -> None:
    fault = fault_of("{% include 'mine/part.md.jinja' %}", others={"mine/part.md.jinja": "\n\n{{ view.gaols }}"})
    assert (fault.template, fault.line, fault.through) == ("mine/part.md.jinja", 3, "")


def test_a_long_line_is_not_repeated_in_full() -> None:
    fault = fault_of("x" * 5_000 + "{{ view." + "y" * 5_000 + " }}")
    assert len(fault.text) <= 200
    assert len(fault.message) <= 800


def test_a_fault_is_told_in_lines() -> None:
    fault = TemplateFault(
        "undefined", "It is not there.", "There is: view.", "a.md.jinja", 3, "{{ x }}", "b.md.jinja:1"
    )
    assert sentences(fault, "mine/a.md.jinja").splitlines() == [
        "mine/a.md.jinja:3: It is not there. [undefined]",
        "3 | {{ x }}",
        "There is: view.",
        "It came to light at b.md.jinja:1.",
    ]
