from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from tests.rendering.decks import as_theme, company_theme, opened, sample_deck, words

from jbp.errors import JbpError
from jbp.rendering import archive as archives
from jbp.rendering.archive import packed, unpacked
from jbp.rendering.powerpoint import check_theme, render_pptx


def _changed(**changes: bytes) -> bytes:
    return packed(unpacked(company_theme()) | changes)


def test_a_companys_theme_is_kept_and_its_slides_are_not() -> None:
    made = render_pptx(sample_deck(), as_theme(company_theme()))
    deck = opened(made)
    assert {slide.slide_layout.name for slide in deck.slides} == {"Title Slide", "Title Only"}
    assert len(deck.slide_layouts) == 11
    assert not any("must go" in text for slide in deck.slides for text in words(slide.shapes))
    files = unpacked(made)
    assert files["ppt/theme/theme1.xml"] == unpacked(company_theme())["ppt/theme/theme1.xml"]
    assert not any(b"Jane Doe" in file or b"must go" in file for file in files.values())


def test_every_slide_has_its_title_and_no_empty_placeholder() -> None:
    for theme in (company_theme(), company_theme(dark=True, named=False), company_theme(feet=False)):
        for slide in opened(render_pptx(sample_deck(), as_theme(theme))).slides:
            assert slide.shapes.title.text_frame.text
            assert all(shape.text_frame.text for shape in slide.placeholders)
            assert any("As of 15 Jun 2026" in text for text in words(slide.shapes))


def test_the_same_theme_gives_the_same_bytes() -> None:
    assert render_pptx(sample_deck(), as_theme(company_theme())) == render_pptx(
        sample_deck(), as_theme(company_theme())
    )


def test_our_own_presentation_can_be_a_theme() -> None:
    own = render_pptx(sample_deck())
    assert check_theme(own) == ()
    assert len(opened(render_pptx(sample_deck(), as_theme(own))).slides) == len(opened(own).slides)


def test_what_a_theme_lacks_is_said() -> None:
    assert check_theme(company_theme()) == ()
    assert check_theme(company_theme(named=False, feet=False)) == (
        'No layout is called "Title Slide": "Layout 0" is taken instead.',
        'No layout is called "Title Only": "Layout 5" is taken instead.',
        'The layout "Layout 5" has no footer: plan and day are written at its lower edge.',
        'The layout "Layout 5" has no slide number.',
    )


def _bomb() -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        archive.writestr("ppt/presentation.xml", b"0" * (archives.MOST_OF_ONE + 1))
    return stream.getvalue()


def _lying() -> bytes:
    """An archive that states a small size for a large file."""
    data = bytearray(_bomb())
    size = (archives.MOST_OF_ONE + 1).to_bytes(4, "little")
    return bytes(data.replace(size, (10).to_bytes(4, "little")))


def _external() -> bytes:
    name = "ppt/slideMasters/_rels/slideMaster1.xml.rels"
    rels = unpacked(company_theme())[name].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
        b' Target="https://tracker.example/x.png" TargetMode="External"/></Relationships>',
    )
    return _changed(**{name: rels})


def _entities() -> bytes:
    text = unpacked(company_theme())["ppt/presentation.xml"]
    at = text.index(b"?>") + 2
    return _changed(**{"ppt/presentation.xml": text[:at] + b'<!DOCTYPE x [<!ENTITY a "aaaa">]>' + text[at:]})


def _twice() -> bytes:
    return packed({"a.xml": b"1", "A.xml": b"2"})


def _without(name: str) -> bytes:
    return packed({key: file for key, file in unpacked(company_theme()).items() if key != name})


HOSTILE = {
    "nothing": (b"", "no PowerPoint file"),
    "noise": (b"PK\x03\x04" + b"\xff" * 500, "no PowerPoint file"),
    "cut off": (company_theme()[:9000], "no PowerPoint file"),
    "bomb": (_bomb(), "too large"),
    "lying bomb": (_lying(), "no PowerPoint file"),
    "picture from elsewhere": (_external(), "outside itself"),
    "entities": (_entities(), "entities"),
    "no presentation": (_without("ppt/presentation.xml"), "cannot be read"),
    "no master": (_without("ppt/slideMasters/slideMaster1.xml"), "cannot be read"),
    "no types": (_without("[Content_Types].xml"), "cannot be read"),
    "no XML": (_changed(**{"ppt/presentation.xml": b"<p"}), "cannot be read"),
    "another XML": (_changed(**{"ppt/slideMasters/slideMaster1.xml": b"<x/>"}), "cannot be read"),
    "a workbook": (packed({"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"}), "cannot be read"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_broken_or_harmful_theme_is_refused_in_a_sentence(case: str) -> None:
    data, said = HOSTILE[case]
    with pytest.raises(JbpError, match=said):
        render_pptx(sample_deck(), as_theme(data))
    assert len(check_theme(data)) == 1
    assert said in check_theme(data)[0]


def test_a_file_that_stands_in_it_twice_is_refused() -> None:
    assert "twice" in check_theme(_twice())[0]
