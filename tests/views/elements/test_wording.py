from __future__ import annotations

from importlib import import_module
from pathlib import Path

import pytest

import jbp.views
from jbp.views.elements.wording import WORDS, Wording, show_word

_VIEWS = Path(jbp.views.__file__).parent
_MODULES = sorted(".".join(path.relative_to(_VIEWS).with_suffix("").parts) for path in _VIEWS.glob("**/*wording*.py"))


@pytest.mark.parametrize(
    ("word", "shown"),
    [
        ("solution-c-revenue", "Solution C revenue"),
        ("key_accounts", "Key accounts"),
        ("Market cap", "Market cap"),
        ("", ""),
    ],
)
def test_a_teams_own_word_is_shown_for_people(word: str, shown: str) -> None:
    assert show_word(word) == shown


@pytest.mark.parametrize("name", _MODULES)
def test_no_fixed_word_is_empty_and_nobody_can_set_one(name: str) -> None:
    module = import_module(f"jbp.views.{name}")
    (wording,) = (
        value
        for key, value in vars(module).items()
        if key.endswith("WORDS") and key != "_WORDS" and type(value).__module__ == module.__name__
    )
    words = [key for key in vars(type(wording)) if not key.startswith("_")]
    assert words
    for key in words:
        assert getattr(wording, key)
        with pytest.raises(AttributeError):
            setattr(wording, key, "")


def test_another_language_is_a_subclass() -> None:
    class German(Wording):
        __slots__ = ()
        joint = "Gemeinsam"

    assert (German().joint, German().target) == ("Gemeinsam", WORDS.target)
