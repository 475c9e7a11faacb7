from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from tests.linting.plans import without_risks
from tests.rendering.decks import company_theme

if TYPE_CHECKING:
    from tests.cli.calls import Jbp

THEME = 'name = "{0}"\nfooter = "{0} only"\n'


def _last(jbp: Jbp, *options: str) -> str:
    ended = jbp("render", "scorecard", "plan.yaml", "--as-of", "2026-06-15", *options)
    assert (ended.status, ended.err) == (0, "")
    return ended.out.splitlines()[-1]


@pytest.fixture
def themed(jbp: Jbp) -> Jbp:
    jbp.write("plan.yaml", without_risks())
    for name in ("flag", "env", "conf"):
        jbp.write(f"{name}/theme.toml", THEME.format(name))
    return jbp


def test_flag_before_environment_before_configuration(themed: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = _last(themed)
    themed.write("jbp.toml", '[render]\ntheme = "conf/theme.toml"\n')
    assert _last(themed) == "conf only"
    monkeypatch.setenv("JBP_THEME", "env/theme.toml")
    assert _last(themed) == "env only"
    assert _last(themed, "--theme", "flag") == "flag only"
    assert _last(themed, "--theme", "none") == plain
    assert "only" not in plain


def test_a_configuration_names_a_theme_beside_it(themed: Jbp) -> None:
    themed.write("plans/plan.yaml", without_risks())
    themed.write("plans/jbp.toml", '[render]\ntheme = "../conf"\n')
    call = ("render", "scorecard", "plans/plan.yaml", "--as-of", "2026-06-15")
    assert themed(*call).out.endswith("conf only\n")
    themed.write("plans/jbp.toml", '[render]\ntheme = "harbor"\n')
    assert themed(*call).out.endswith("Harbor and partners · for the joint team only\n")
    themed.write("plans/pyproject.toml", '[tool.jbp.render]\ntheme = "../flag"\n')
    (themed.folder / "plans/jbp.toml").unlink()
    assert themed(*call).out.endswith("flag only\n")


@pytest.mark.parametrize(
    ("config", "said"),
    [
        ('[render]\nthem = "conf"\n', 'jbp.toml:2:1, [render]: there is no setting "them". Did you mean "theme"?'),
        ("[render]\ntheme = 5\n", "jbp.toml:2:1, [render]: theme must be a path"),
        ('[render]\ntheme = "no.toml"\n', "jbp.toml:2:1, [render]: There is no theme no.toml"),
        ('render = "theme"\n', "jbp.toml:1:1: render must be a table"),
    ],
)
def test_a_configuration_that_is_wrong_is_told(themed: Jbp, config: str, said: str) -> None:
    themed.write("jbp.toml", config)
    ended = themed("render", "scorecard", "plan.yaml")
    assert ended.status == 2
    assert said in ended.err
    if "no.toml" not in config:
        assert said in themed("lint", "plan.yaml").err


def test_a_configuration_reaches_nothing_outside_its_repository(themed: Jbp) -> None:
    (themed.folder / "repo/.git").mkdir(parents=True)
    themed.write("repo/plan.yaml", without_risks())
    themed.write("repo/jbp.toml", '[render]\ntheme = "../conf/theme.toml"\n')
    ended = themed("render", "scorecard", "repo/plan.yaml")
    assert (ended.status, ended.out) == (4, "")
    assert "leads out of the folder it must stay in" in ended.err


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("harbr", 'jbp: --theme: there is no theme "harbr". Did you mean "harbor"?'),
        ("no/theme.toml", "jbp: --theme: there is no theme no/theme.toml. Check the name and the folder."),
        ("plan.yaml", "jbp: plan.yaml:1:4: this is not written as TOML"),
    ],
)
def test_a_theme_that_is_none_is_told(themed: Jbp, name: str, said: str) -> None:
    ended = themed("render", "scorecard", "plan.yaml", "--theme", name)
    assert ended.status == 2
    assert ended.err.startswith(said)


def test_all_documents_and_the_page_that_leads_to_them_wear_the_theme(themed: Jbp) -> None:
    ended = themed("render", "all", "plan.yaml", "--theme", "harbor", "--format", "html", "--out", "out", "-q")
    assert ended.status == 0
    pages = sorted((themed.folder / "out").iterdir())
    assert "index.html" in [page.name for page in pages]
    for page in pages:
        assert "for the joint team only" in page.read_text(encoding="utf-8"), page.name


def test_documents_are_compared_in_their_theme(themed: Jbp) -> None:
    call = ("render", "scorecard", "plan.yaml", "--as-of", "2026-06-15", "--theme", "flag", "--out", "s.md")
    assert themed(*call).status == 0
    assert themed(*call, "--check").status == 0
    themed.write("flag/theme.toml", THEME.format("other"))
    ended = themed(*call, "--check")
    assert ended.status == 1
    assert "--theme flag" in ended.out + ended.err


def test_themes_are_checked(themed: Jbp) -> None:
    ended = themed("templates", "check", "harbor", "flag")
    assert (ended.status, ended.err) == (0, "")
    assert ended.out.startswith("harbor can be used, and looks everywhere as it says.\nflag can be used")
    themed.write("weak.toml", '[colors]\naccent = "#ffc800"\n')
    ended = themed("templates", "check", "weak.toml")
    assert ended.status == 0
    assert "It is shown as #8a6c00." in " ".join(ended.out.split())
    assert max(map(len, ended.out.splitlines())) <= 80
    themed.write("wrong.toml", '[colors]\npaper = "#808080"\n')
    ended = themed("templates", "check", "wrong.toml")
    assert (ended.status, ended.out) == (2, "")
    assert "The nearest paper that holds is #" in ended.err


def test_a_presentation_is_checked(themed: Jbp) -> None:
    (themed.folder / "acme.pptx").write_bytes(company_theme(feet=False))
    ended = themed("templates", "check", "acme.pptx", "--format", "json")
    assert ended.status == 0
    (told,) = json.loads(ended.out)["themes"]
    assert told["theme"] == "acme.pptx"
    assert any("has no footer" in note for note in told["notes"])
    assert themed("templates", "check", "acme.pptx", ".", "--format", "json").status == 2


def test_a_shipped_theme_is_copied_to_begin_with(themed: Jbp) -> None:
    ended = themed("templates", "copy", "harbor")
    assert ended.status == 0
    assert "jbp render scorecard --theme harbor" in ended.err
    assert {file.name for file in (themed.folder / "harbor").iterdir()} == {"theme.toml", "logo.svg", "logo-dark.svg"}
    assert _last(themed, "--theme", "harbor").startswith("Harbor and partners")
    assert themed("templates", "copy", "harbor").status == 4
    assert themed("templates", "copy", "harbor", "--force").status == 0
    assert themed("templates", "copy", "harbor", "--out", "acme").status == 0
    assert themed("templates", "copy", "harbor", "sheet.html").status == 2
    assert "themes, for --theme: harbor" in themed("templates", "list").out
