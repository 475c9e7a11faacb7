from __future__ import annotations

import pytest
from tools.sample_plans.plans import sample_plan
from tools.sample_plans.shape import AS_OF
from tools.sample_plans.texts import LANGUAGES, Language, texts_in

from jbp.api import load_text, render
from jbp.views.catalogue import DOCUMENTS
from jbp.views.elements.wording import WORDS

SIZES = [(1, 2), (3, 5), (30, 2), (30, 5)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("initiatives", "partners"), SIZES)
def test_a_sample_plan_is_a_plan_of_the_size_asked_for(language: Language, initiatives: int, partners: int) -> None:
    text = sample_plan(language, initiatives=initiatives, partners=partners)
    document = load_text("sample.plan.yaml", text.encode())
    assert document.findings == ()
    assert document.plan is not None
    assert (len(document.plan.initiatives), len(document.plan.partners)) == (initiatives, partners)


def test_every_document_has_something_to_show() -> None:
    document = load_text("sample.plan.yaml", sample_plan("german", initiatives=3, partners=5).encode())
    for name in DOCUMENTS:
        page = render(document, name, format="html", as_of=AS_OF)
        assert isinstance(page, str)
        assert WORDS.nothing_yet not in page, name


def test_the_texts_of_a_language_differ() -> None:
    for language in LANGUAGES:
        titles = [one.title for one in texts_in(language).initiatives]
        activities = [title for one in texts_in(language).initiatives for title in one.activities]
        assert len(set(titles)) == len(titles) == 30
        assert len(set(activities)) > len(activities) - 5


@pytest.mark.parametrize(("initiatives", "partners"), [(0, 2), (31, 2), (3, 1), (3, 6)])
def test_no_plan_is_made_of_what_the_texts_do_not_hold(initiatives: int, partners: int) -> None:
    with pytest.raises(ValueError, match="a sample plan has"):
        sample_plan("english", initiatives=initiatives, partners=partners)
