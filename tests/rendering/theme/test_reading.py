from __future__ import annotations

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.errors import UsageError
from jbp.rendering.theme.reading import parse_theme
from jbp.rendering.theme.schema import theme_schema

WRONG = {
    "a key that is none": ('naem = "x"', 'theme.toml:1:1: there is no setting "naem". Did you mean "name"?'),
    "a colour that is none": ('[colors]\nacent = "#000"', 'theme.toml:2:1, [colors]: there is no setting "acent". Did'),
    "a font key that is none": ('[fonts]\nbdy = "x"', 'theme.toml:2:1, [fonts]: there is no setting "bdy". Did you'),
    "a status": ('[colors]\nstalled = "#ff0000"', "stalled is no colour that a theme changes"),
    "a status in the words of a plan": (
        '[dark]\non_track = "#ff0000"',
        "theme.toml:2:1, [dark]: on_track is no colour",
    ),
    "a word for a colour": ('[colors]\nink = "navy"', 'ink must be a colour such as "#0b5cad", and is "navy"'),
    "a colour without its mark": ('[colors]\nink = "0b5cad"', 'Did you mean "#0b5cad"?'),
    "rules in a colour": ('[colors]\nink = "#000;} body{display:none"', "ink must be a colour"),
    "an address as a colour": ('[colors]\nink = "url(https://x.example)"', "ink must be a colour"),
    "a number as a colour": ("[colors]\nink = 5", "and is the number 5"),
    "too many partners": ('[colors]\npartners = ["#000","#111","#222","#333","#444","#555"]', "up to five colours"),
    "partners that are no list": ('[colors]\npartners = "#000"', "theme.toml:2:1, [colors]: partners must be a list"),
    "rules in a font": ("[fonts]\nbody = 'x\";} @import url(//x)'", "body must be the name of one font"),
    "several fonts": ('[fonts]\nbody = "Arial, sans-serif"', "must be the name of one font"),
    "a tag in a font": ('[fonts]\nheading = "</style><script>"', "heading must be the name of one font"),
    "files without a name": ('[fonts]\nfiles = ["a.ttf"]', "has files, and names no font"),
    "files that are no list": ('[fonts]\nbody = "A"\nfiles = "a.ttf"', "theme.toml:3:1, [fonts]: files must be a list"),
    "too many files": (
        f'[fonts]\nbody = "A"\nfiles = {[f"{n}.ttf" for n in range(13)]}',
        "files are 13, and may be 12",
    ),
    "a footer that is none": ("footer = 7", "theme.toml:1:1: footer must be a text, and is the number 7"),
    "a footer that is a page": (f'footer = "{"x" * 161}"', "footer has 161 letters, and may have 160"),
    "a logo that is no path": ("logo = true", "logo must be the path of a file"),
    "a dark logo alone": ('logo_dark = "a.svg"', "theme.toml:1:1 has a logo_dark and no logo"),
    "a table that is none": ('colors = "#000"', "theme.toml:1:1: colors must be a table"),
    "no TOML": ("name = ", "is not written as TOML"),
    "a bomb of dots": (
        "a" + ".a" * 9000 + "=1",
        "theme.toml:1:1002: a line of a configuration may hold 500 dots at most",
    ),
    "a huge file": ("#" * 300_000, "larger than 256 KiB"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_a_theme_cannot_be_is_said_with_its_place(case: str) -> None:
    text, said = WRONG[case]
    with pytest.raises(UsageError) as error:
        parse_theme("theme.toml", text)
    assert said in str(error.value)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(UsageError):
        assert parse_theme("theme.toml", text).shown == "theme.toml"


def test_texts_stand_on_one_line_without_what_acts() -> None:
    stated = parse_theme("theme.toml", 'footer = "a\\n  b\\u202e\\u0007"\nname = "x"')
    assert stated.footer.startswith("a b")
    assert stated.footer.isprintable()


def test_a_short_colour_is_written_out() -> None:
    stated = parse_theme("theme.toml", '[colors]\nink = "#0aF"\npartners = ["#fff"]')
    assert stated.colors.tokens == {"ink": "#00aaff"}
    assert stated.colors.partners == ("#ffffff",)


def test_every_key_is_in_the_schema_with_its_meaning() -> None:
    schema = json.loads(json.dumps(theme_schema()))
    described = [
        *schema["properties"].values(),
        *schema["properties"]["colors"]["properties"].values(),
        *schema["properties"]["fonts"]["properties"].values(),
    ]
    assert all(one["description"].endswith(".") or "description" in one for one in described)
    assert schema["additionalProperties"] is False
