"""Stored templates lay out what the templates themselves do, and only as long as they are made of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from jinja2.bccache import bc_version
from tests.views.samples import AS_OF, sample

from jbp.rendering import environment, render, stored, stored_templates
from jbp.rendering.stored import FORM, StoredLoader, module_of
from jbp.views.catalogue import DOCUMENTS

FOLDER = Path(__file__).parents[2] / "templates"
TEMPLATES = {module_of(path.name): path for form in ("html", "md") for path in (FOLDER / form).glob("*.jinja")}


def test_the_installed_jinja_writes_the_form_that_is_stored() -> None:
    assert bc_version == FORM, "Jinja compiles templates into another form: change FORM, and run make generate"


def test_every_template_is_stored_and_nothing_else() -> None:
    found = {path.stem for path in Path(stored_templates.__file__).parent.glob("*.py")} - {"__init__"}
    assert found == set(TEMPLATES)


@pytest.mark.parametrize("form", ["html", "md"])
def test_documents_are_the_same_as_from_the_templates(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    views = [kind.builder(sample(), AS_OF) for kind in DOCUMENTS.values()]
    made = [render(view, form) for view in views]
    monkeypatch.setattr(environment, "StoredLoader", FileSystemLoader)
    _forget()
    try:
        assert [render(view, form) for view in views] == made
    finally:
        _forget()


def test_a_template_that_was_changed_is_compiled(tmp_path: Path) -> None:
    name = "index.html.jinja"
    (tmp_path / name).write_text("changed {{ 1 + 1 }}")
    assert Environment(loader=StoredLoader(tmp_path), autoescape=True).get_template(name).render() == "changed 2"


def test_a_template_that_was_added_is_compiled(tmp_path: Path) -> None:
    (tmp_path / "added.html.jinja").write_text("added")
    assert (
        Environment(loader=StoredLoader(tmp_path), autoescape=True).get_template("added.html.jinja").render() == "added"
    )


def test_what_another_jinja_made_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert stored._stored("index.html.jinja") is not None
    monkeypatch.setattr(stored, "FORM", FORM + 1)
    assert stored._stored("index.html.jinja") is None


def _forget() -> None:
    environment.html_environment.cache_clear()
    environment.markdown_environment.cache_clear()
