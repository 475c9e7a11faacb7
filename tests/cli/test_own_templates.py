"""`jbp render --template`: a folder or a file of templates of one's own."""

from __future__ import annotations

import os
from datetime import date
from typing import TYPE_CHECKING

import pytest

import jbp as library
from jbp.cli.own_templates import template_folder
from jbp.cli.request import Rendering
from jbp.cli.session import Session
from jbp.errors import RenderError
from jbp.rules.base_plan import BASE
from jbp.workspace.environment import Environment

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

DAY = ("--as-of", "2026-06-15")
OWNERS = (
    "Initiative,Owner\n"
    "{% for g in view.groups %}{% for row in g.rows %}{{ row.title }},{{ row.owner }}\n{% endfor %}{% endfor %}"
)


@pytest.fixture
def planned(jbp: Jbp) -> Jbp:
    jbp.write("plan.yaml", BASE)
    return jbp


def test_a_folder_comes_before_the_shipped_templates(planned: Jbp) -> None:
    planned.write("mine/scorecard.md.jinja", "Ours: {{ view.heading.title }}\n")
    ours = planned("render", "scorecard", "--template", "mine", *DAY)
    assert (ours.status, ours.err) == (0, "")
    assert ours.out.startswith("Ours: ")
    shipped = planned("render", "scorecard", "--template", "none", *DAY)
    assert shipped.out.startswith("# ")
    other = planned("render", "risks", "--template", "mine", *DAY)
    assert other.out == planned("render", "risks", *DAY).out


def test_a_file_lays_out_the_document_in_the_format_that_it_says(planned: Jbp) -> None:
    planned.write("mine/owners.csv.jinja", OWNERS)
    ended = planned("render", "scorecard", "--template", "mine/owners.csv.jinja", "--out", "out", *DAY)
    assert ended.status == 0
    assert (planned.folder / "out/scorecard.csv").read_text(encoding="utf-8").startswith("Initiative,Owner\n")


def test_the_variable_names_templates_and_the_flag_counts_first(planned: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    planned.write("mine/scorecard.md.jinja", "Ours")
    monkeypatch.setenv("JBP_TEMPLATE", "mine")
    assert planned("render", "scorecard", *DAY).out == "Ours\n"
    assert planned("render", "scorecard", "--template", "none", *DAY).out.startswith("# ")


@pytest.mark.parametrize("document", ["scorecard", "risks"])
def test_documents_take_a_frame_of_ones_own(planned: Jbp, document: str) -> None:
    planned.write(
        "mine/page.html.jinja",
        "{% extends 'shipped/page.html.jinja' %}{% block head %}<style>h1 { color: red }</style>{% endblock %}",
    )
    page = planned("render", document, "--template", "mine", *DAY).out
    assert page.startswith("<!DOCTYPE html>")
    assert "<style>h1 { color: red }</style>" in page


def test_of_several_documents_those_without_a_template_are_left_out(planned: Jbp) -> None:
    planned.write("mine/scorecard.csv.jinja", OWNERS)
    ended = planned("render", "all", "--template", "mine", "--format", "csv", "--out", "out", *DAY)
    assert ended.status == 0
    assert [file.name for file in (planned.folder / "out").iterdir()] == ["scorecard.csv"]
    assert "left out: mine holds no risks.csv.jinja, and jbp ships none." in ended.err


def test_a_mistake_says_template_line_and_what_exists(planned: Jbp) -> None:
    planned.write("mine/scorecard.md.jinja", "#\n\n{% for goal in view.gaols %}{% endfor %}\n")
    ended = planned("render", "scorecard", "--template", "mine", *DAY)
    assert ended.status == 4
    assert ended.out == ""
    assert ended.err.splitlines()[:2] == [
        'jbp: mine/scorecard.md.jinja:3: ScorecardView has no "gaols". [undefined]',
        "     3 | {% for goal in view.gaols %}{% endfor %}",
    ]
    assert 'Did you mean "goals"?' in ended.err


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (("scorecard", "--template", "nothing"), 4, "nothing does not exist."),
        (("scorecard", "--template", "plan.yaml"), 2, "plan.yaml does not say what it lays out"),
        (("scorecard", "--template", "mine", "--format", "pdf"), 2, "The format pdf is not made of templates."),
        (("scorecard", "--template", "mine", "--format", "html"), 2, "mine holds templates of md, and none of html."),
        (
            ("scorecard", "--template", "mine/x.md.jinja", "--format", "html"),
            2,
            "mine/x.md.jinja lays out md, and html",
        ),
        (("scorecard", "--template", "mine/x.md.jinja", "--out", "x.html"), 2, "mine/x.md.jinja lays out md, and html"),
        (("scorecard", "--format", "csv"), 2, "need a template of your own: --template FILE.csv.jinja"),
        (("scorecard", "--template", "empty"), 2, "empty holds no templates at all, and none of md."),
    ],
)
def test_what_does_not_go_together_is_said(planned: Jbp, arguments: tuple[str, ...], status: int, words: str) -> None:
    planned.write("mine/x.md.jinja", "x")
    planned.write("empty/README.md", "x")
    ended = planned("render", *arguments)
    assert ended.status == status
    assert words in ended.err


def test_what_a_template_must_not_read_is_told_as_an_error(planned: Jbp) -> None:
    (planned.folder / "mine").mkdir()
    os.mkfifo(planned.folder / "mine/scorecard.md.jinja")
    assert planned("render", "scorecard", "--template", "mine").status == 4
    (planned.folder / "mine/scorecard.md.jinja").unlink()
    (planned.folder / "mine/scorecard.md.jinja").symlink_to("/etc/passwd")
    ended = planned("render", "scorecard", "--template", "mine")
    assert ended.status == 4
    assert "root:" not in ended.err + ended.out


def test_a_template_of_a_partners_view_sees_that_view_alone(planned: Jbp) -> None:
    private = "\nrisks:\n  hidden: {title: Hush hush, private_to: [a]}\n"
    planned.write("plan.yaml", BASE.replace("\nrisks:\n", private, 1))
    planned.write("mine/risks.md.jinja", "{% extends 'sheet.md.jinja' %}")
    seen = {key: planned("render", "risks", "--template", "mine", "--for", key, *DAY).out for key in ("a", "b")}
    assert "Hush hush" in seen["a"]
    assert seen["b"].startswith("# ")
    assert "Hush hush" not in seen["b"]


def test_the_library_takes_a_path_or_what_was_read_of_it(planned: Jbp) -> None:
    file = planned.write("mine/scorecard.md.jinja", "Ours")
    document = library.load(planned.folder / "plan.yaml")
    day = date(2026, 6, 15)
    for template in (file, str(file.parent), library.load_templates(file.parent)):
        assert library.render(document, "scorecard", format="md", as_of=day, template=template) == "Ours\n"
    file.write_text("{{ nothing }}", encoding="utf-8")
    with pytest.raises(RenderError, match=r"scorecard\.md\.jinja:1: \"nothing\" does not exist here"):
        library.render(document, "scorecard", format="md", as_of=day, template=file)


def test_what_is_watched_are_the_templates_too(planned: Jbp) -> None:
    environment = Environment(options={"template": "mine"})
    session = Session(environment, planned.folder, color=False, quiet=True, verbose=False, as_of_text=None)
    plan = planned.folder / "plan.yaml"
    assert template_folder(Rendering(), session, plan) == planned.folder / "mine"
    assert template_folder(Rendering(template="x/a.md.jinja"), session, plan) == planned.folder / "x"
    assert template_folder(Rendering(template="none"), session, plan) is None


def test_what_a_configuration_names_is_watched(planned: Jbp) -> None:
    session = Session(Environment(), planned.folder, color=False, quiet=True, verbose=False, as_of_text=None)
    plan = planned.folder / "plan.yaml"
    assert template_folder(Rendering(), session, plan) is None
    planned.write("jbp.toml", '[render]\ntemplate = "mine"\n')
    assert template_folder(Rendering(), session, plan) == planned.folder / "mine"
    assert template_folder(Rendering(template="none"), session, plan) is None
    planned.write("jbp.toml", "[render]\ntemplate = 5\n")
    assert template_folder(Rendering(), session, plan) is None


def test_a_configuration_names_templates_beside_it(planned: Jbp) -> None:
    planned.write("plans/acme/plan.yaml", BASE)
    planned.write("plans/jbp.toml", '[render]\ntemplate = "looks"\n')
    planned.write("plans/looks/scorecard.md.jinja", "Ours")
    call = ("-C", "plans", "render", "scorecard", "acme", *DAY)
    assert planned(*call).out == "Ours\n"
    assert planned(*call, "--template", "none").out.startswith("# ")
    assert planned(*call, "--format", "html").out.startswith("<!DOCTYPE html>")
    assert planned(*call, "--format", "csv").status == 2


def test_a_configuration_may_name_a_file_of_another_format(planned: Jbp) -> None:
    planned.write("jbp.toml", '[render]\ntemplate = "mine/owners.csv.jinja"\n')
    planned.write("mine/owners.csv.jinja", OWNERS)
    assert planned("render", "scorecard", "--format", "csv", *DAY).out.startswith("Initiative,Owner\n")
    assert planned("render", "scorecard", *DAY).out.startswith("# ")


@pytest.mark.parametrize(
    ("said", "status", "words"),
    [
        ('"nothing"', 4, "jbp.toml:2:1, [render]: nothing does not exist."),
        ('"plan.yaml"', 2, "jbp.toml:2:1, [render]: plan.yaml does not say what it lays out"),
        ("5", 2, 'jbp.toml:2:1, [render]: template must be a path, such as template = "acme/templates"'),
        ('""', 2, "jbp.toml:2:1, [render]: template must be a path"),
    ],
)
def test_a_wrong_name_in_a_configuration_is_told(planned: Jbp, said: str, status: int, words: str) -> None:
    planned.write("jbp.toml", f"[render]\ntemplate = {said}\n")
    ended = planned("render", "scorecard", *DAY)
    assert ended.status == status
    assert words in ended.err
    assert planned("render", "scorecard", "--template", "none", *DAY).status == 0


def test_in_a_repository_a_configuration_names_no_templates_outside_of_it(planned: Jbp) -> None:
    planned.write("elsewhere/scorecard.md.jinja", "Outside")
    planned.write("repository/plan.yaml", BASE)
    (planned.folder / "repository/.git").mkdir()
    planned.write("repository/jbp.toml", '[render]\ntemplate = "../elsewhere"\n')
    ended = planned("render", "scorecard", "repository", *DAY)
    assert ended.status == 4
    assert "leads out of the folder it must stay in" in ended.err
