from __future__ import annotations

import dataclasses

import pytest
from tests.views.samples import AS_OF, sample

from jbp.views.catalogue import DOCUMENTS


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_document_is_called_by_its_name_and_its_view_is_a_value(name: str) -> None:
    kind = DOCUMENTS[name]
    view = kind.builder(sample(), AS_OF)
    assert (view.document, kind.name) == (name, name)
    assert view.heading.document == kind.title
    assert view == kind.builder(sample(), AS_OF)
    assert dataclasses.is_dataclass(view)
    hash(view)
