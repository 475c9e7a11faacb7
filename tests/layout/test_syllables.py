from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.layout.syllables import pieces, syllables


@pytest.mark.parametrize(
    "parts",
    [
        "Wohnungs-bau-gesell-schaft",
        "Hand-werks-genos-sen-schaft",
        "Ener-gie-bera-tungs-gesell-schaft",
        "Geschäfts-ord-nung",  # the joint of a compound, where the next part begins with a vowel
        "Öffent-lich-keits-arbeit",
        "Geschäfts-füh-rung",
        "Produk-tions-steue-rung",
        "Mess-stel-len-betrieb",  # st begins a part after a doubled consonant
        "Ausbil-dungs-beauf-tragter",
        "Preis-gleit-formel",
        "Kälte-mit-telent-wick-lung",  # ck stays together
        "respon-sibi-lities",
        "imple-men-tation",
        "appro-fon-dis-sement",
        "respon-sabi-lidades",
    ],
)
def test_a_long_word_is_broken_where_a_reader_would(parts: str) -> None:
    assert "-".join(syllables(parts.replace("-", ""))) == parts


@pytest.mark.parametrize(
    "word", ["Geschäft", "Kundenbetreuu", "промышленность", "κωνσταντινούπολη", "漢" * 20, "a" * 20]
)
def test_a_short_word_and_one_in_another_script_stay_whole(word: str) -> None:
    assert syllables(word) == (word,)


@given(st.text(st.characters(categories=["L"]), max_size=40))
def test_the_parts_are_the_word_and_none_is_tiny(word: str) -> None:
    parts = syllables(word)
    assert "".join(parts) == word
    assert all(len(part) >= 3 for part in parts) or len(parts) == 1


@given(st.text())
def test_the_pieces_are_the_text(text: str) -> None:
    assert "".join(pieces(text)) == text


def test_only_long_words_are_broken() -> None:
    text = "Der Wohnungsbaugesellschafts-Vertrag (2026)"
    assert pieces(text) == ("Der Wohnungs", "bau", "gesell", "schafts-Vertrag (2026)")
