"""`jbp templates`: what is shipped, copies of it, and checks of one's own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.views.samples import AS_OF, sample

from jbp.cli.example_views import ExampleViews
from jbp.cli.words import templates as completed
from jbp.rendering.own.reach import reached
from jbp.rendering.shipped import FORMS, shipped
from jbp.resources import resource
from jbp.rules.base_plan import BASE
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp


def _files(folder: Path) -> set[str]:
    return {file.name for file in folder.iterdir()}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_catalogue_knows_which_templates_lay_out_a_document(name: str) -> None:
    kind = DOCUMENTS[name]
    view = kind.builder(sample(), AS_OF)
    assert (view.document, view.template) == (name, kind.template)
    assert all(f"{kind.template}.{form}.jinja" in shipped(form) for form in FORMS)


@pytest.mark.parametrize("form", FORMS)
def test_each_shipped_template_says_what_it_lays_out_and_takes_what_exists(form: str) -> None:
    for one in shipped(form).values():
        assert one.summary
        assert set(one.takes) <= set(shipped(form))
    assert len(shipped(form)) == len(list(resource(f"templates/{form}").glob("*.jinja")))


def test_the_list_names_every_template_and_document(jbp: Jbp) -> None:
    ended = jbp("templates", "list")
    assert ended.status == 0
    assert all(name in ended.out for form in FORMS for name in shipped(form))
    assert all(ended.out.count(name) >= 2 for name in DOCUMENTS)
    assert max(map(len, ended.out.splitlines())) <= 80


def test_programs_are_given_the_list_as_json(jbp: Jbp) -> None:
    data = json.loads(jbp("templates", "list", "--format", "json").out)
    assert data["format_version"] == 1
    found = {one["name"]: one for one in data["templates"]}
    assert found["sheet.html.jinja"]["documents"][0] == "one-pager"
    assert found["page.html.jinja"]["documents"] == []
    assert found["scorecard.html.jinja"]["takes"] == ["page.html.jinja"]
    for form in FORMS:
        named = [one for each in data["templates"] if each["format"] == form for one in each["documents"]]
        assert sorted(set(named) - {"index"}) == sorted(DOCUMENTS)


@pytest.mark.parametrize("name", ["scorecard.html", "scorecard.html.jinja"])
def test_a_template_is_shown_as_it_is(jbp: Jbp, name: str) -> None:
    assert jbp("templates", "show", name).out == shipped("html")["scorecard.html.jinja"].text


def test_a_document_shows_the_template_of_its_kind(jbp: Jbp) -> None:
    assert jbp("templates", "show", "risks.md").out == shipped("md")["sheet.md.jinja"].text
    assert jbp("templates", "show", "page").out == shipped("html")["page.html.jinja"].text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("scorecard", "scorecard is shipped in 2 formats. Say which: scorecard.html or scorecard.md."),
        ("scorcard.html", 'There is no template "scorcard.html". Did you mean "scorecard"?'),
        ("scorecard.pdf", "Templates are shipped for html and md, and not for pdf."),
        ("../html/page.html", "There is no template"),
        ("/etc/passwd", "There is no template"),
        ("", "There is no template"),
    ],
)
def test_what_is_not_shipped_is_said(jbp: Jbp, name: str, words: str) -> None:
    ended = jbp("templates", "show", name)
    assert ended.status == 2
    assert words in ended.err


def test_a_copy_lays_out_its_document_alone(jbp: Jbp) -> None:
    ended = jbp("templates", "copy", "risks.html", "page.html")
    assert ended.status == 0
    assert ended.out == "wrote templates/page.html.jinja\nwrote templates/risks.html.jinja\n"
    assert "jbp templates check templates" in ended.err
    assert "jbp render risks --format html --template templates" in ended.err
    assert _files(jbp.folder / "templates") == {"page.html.jinja", "risks.html.jinja"}
    assert (jbp.folder / "templates/risks.html.jinja").read_text("utf-8") == shipped("html")["sheet.html.jinja"].text


def test_a_copy_of_no_format_is_of_all_and_may_bring_its_pieces(jbp: Jbp) -> None:
    assert jbp("templates", "copy", "scorecard", "--out", "a/b", "--parts", "-q").err == ""
    assert _files(jbp.folder / "a/b") == {
        "scorecard.html.jinja", "page.html.jinja", "parts.html.jinja", "scorecard.md.jinja", "parts.md.jinja",
    }  # fmt: skip


def test_nothing_is_overwritten_unless_that_is_asked_for(jbp: Jbp) -> None:
    jbp.write("templates/page.html.jinja", "mine")
    ended = jbp("templates", "copy", "page.html", "risks.html")
    assert ended.status == 4
    assert "does not overwrite what exists: templates/page.html.jinja" in ended.err
    assert _files(jbp.folder / "templates") == {"page.html.jinja"}
    assert jbp("templates", "copy", "page.html", "--force").status == 0
    assert (jbp.folder / "templates/page.html.jinja").read_text("utf-8") == shipped("html")["page.html.jinja"].text


def test_a_copy_gives_what_the_shipped_template_gives(jbp: Jbp) -> None:
    jbp.write("plan.yaml", BASE)
    call = ("render", "timeline", "--as-of", "2026-06-15")
    before = jbp(*call)
    jbp("templates", "copy", "timeline.md", "--parts")
    assert jbp(*call, "--template", "templates") == before


@pytest.mark.parametrize("form", FORMS)
def test_copies_of_all_templates_are_good(jbp: Jbp, form: str) -> None:
    jbp("templates", "copy", *(name.removesuffix(".jinja") for name in shipped(form)))
    ended = jbp("templates", "check", "templates")
    assert ended.status == 0, ended.out
    assert ended.out.endswith(f"Found no fault in {len(shipped(form))} templates with the plans of 4 examples.\n")
    assert f"templates/sheet.{form}.jinja: good for 14 documents\n" in ended.out
    assert f"templates/scorecard.{form}.jinja: good for scorecard\n" in ended.out


def test_a_fault_is_told_once_with_where_it_was_seen(jbp: Jbp) -> None:
    jbp.write("mine/scorecard.md.jinja", "{% for goal in view.goals %}\n{{ goal.titel }}\n{% endfor %}\n")
    jbp.write("mine/parts.md.jinja", "{% macro x() %}{% endmacro %}")
    jbp.write("mine/notes.tex.jinja", "x")
    ended = jbp("templates", "check", "mine")
    assert ended.status == 1
    assert ended.out.count("goal.titel") == 1
    assert 'mine/scorecard.md.jinja:2: Indicator has no "titel". [undefined]\n  2 | {{ goal.titel }}\n' in ended.out
    assert 'Did you mean "title"?' in ended.out
    assert "Seen in the document scorecard of the example " in ended.out
    assert "mine/notes.tex.jinja: The name of the template does not say what it lays out" in ended.out
    assert "mine/parts.md.jinja" in ended.out


def test_programs_are_given_faults_as_json(jbp: Jbp) -> None:
    jbp.write("mine/scorecard.md.jinja", "{{ view.gaols }}")
    ended = jbp("templates", "check", "mine/scorecard.md.jinja", "--format", "json")
    assert ended.status == 1
    data = json.loads(ended.out)
    assert len(data["examples"]) == 4
    (one,) = data["templates"]
    assert (one["template"], one["format"], one["documents"]) == ("mine/scorecard.md.jinja", "md", ["scorecard"])
    (fault,) = one["faults"]
    assert (fault["kind"], fault["line"], fault["document"]) == ("undefined", 1, "scorecard")


def test_a_template_of_any_name_is_tried_on_every_document(jbp: Jbp) -> None:
    jbp.write(
        "mine/owners.txt.jinja", "{% for g in view.groups %}{% for r in g.rows %}{{ r.owner }}{% endfor %}{% endfor %}"
    )
    assert "mine/owners.txt.jinja: good for scorecard\n" in jbp("templates", "check", "mine/owners.txt.jinja").out
    assert "mine/owners.txt.jinja: good for scorecard\n" in jbp("templates", "check", "mine").out
    ended = jbp("templates", "check", "mine/owners.txt.jinja", "--document", "risks")
    assert ended.status == 1
    assert 'Sheet has no "groups"' in ended.out


def test_a_template_that_fits_nothing_is_told_of_where_it_came_furthest(jbp: Jbp) -> None:
    jbp.write("mine/owners.txt.jinja", "{{ view.heading.title }}\n{{ view.goals | length }}\n{{ view.nothing }}\n")
    ended = jbp("templates", "check", "mine/owners.txt.jinja")
    assert ended.status == 1
    assert 'mine/owners.txt.jinja:3: ScorecardView has no "nothing".' in ended.out


def test_after_a_limit_nothing_else_is_tried(jbp: Jbp) -> None:
    jbp.write("mine/sheet.txt.jinja", "{% for a in range(9000) %}{{ '%9000d' }}" + "x" * 9_000 + "{% endfor %}")
    ended = jbp("templates", "check", "mine")
    assert ended.status == 1
    assert "The template writes more than 16 MiB, and was stopped here. [output]" in ended.out.replace("\n  ", " ")
    assert "Nothing was tried after it." in ended.out.replace("\n  ", " ")


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("mine",), 2, "mine holds no templates. Their names end with .html.jinja"),
        (("nothing",), 4, "nothing does not exist."),
        (("mine/README.md",), 2, "mine/README.md does not say what it lays out"),
        (("mine", "--document", "scorcard"), 2, 'Did you mean "scorecard"?'),
        ((), 2, "Missing argument"),
    ],
)
def test_what_cannot_be_checked_is_said(jbp: Jbp, arguments: tuple[str, ...], status: int, words: str) -> None:
    jbp.write("mine/README.md", "x")
    ended = jbp("templates", "check", *arguments)
    assert ended.status == status
    assert words in ended.err


def test_the_group_alone_shows_its_help(jbp: Jbp) -> None:
    ended = jbp("templates")
    assert ended.status == 2
    assert "Say what is wrong with templates." in ended.err


def test_a_shell_completes_templates() -> None:
    names = completed()
    assert {"scorecard.html", "page.html", "risks.md"} <= set(names)
    assert len(names) == len(set(names))


def test_what_a_template_takes_from_others_is_found() -> None:
    sources = {
        "a": "{% extends 'b' %}{%- import \"c\" as c %}",
        "b": "{% include 'a' %}{%from 'd' import x%}",
        "c": "{% include name %}{# {% include 'e' %} #}",
    }
    assert reached("a", sources) == {"a", "b", "c"}
    assert reached("nothing", sources) == frozenset()


def test_every_example_has_every_document() -> None:
    views = ExampleViews()
    assert len(views.names) == 4
    assert all(len(views.of(document, "html")) == 4 for document in DOCUMENTS)


def test_a_copy_that_fails_says_what_was_copied_before(jbp: Jbp) -> None:
    jbp("templates", "copy", "page.html", "--parts")
    files = sorted(path.name for path in (jbp.folder / "templates").iterdir())
    (jbp.folder / "templates" / files[1]).unlink()
    (jbp.folder / "templates" / files[1]).mkdir()
    ended = jbp("templates", "copy", "page.html", "--parts", "--force")
    assert ended.status == 4
    assert f"templates/{files[1]} was not written: it is a folder" in ended.err
    assert f"Written before it: templates/{files[0]}." in ended.err
