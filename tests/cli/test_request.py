"""The fast reader and typer read the same arguments alike; whatever it is not sure of it leaves to typer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.cli import app
from jbp.cli.request import (
    Comparing,
    Rendering,
    Request,
    Surroundings,
    hoisted,
    read_arguments,
    read_comparing,
    read_rendering,
)
from jbp.errors import JbpError

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS = ("plan.yaml", "plans/acme", "-", "a b", "watermelon,JBP1", "json", "2026-03-31", "always", "x=y", "")
VALUED = (
    *("-C", "--config", "--as-of", "--color", "--for", "--stdin-filename", "--fail-on"),
    *("--output", "--format", "--select", "--ignore", "--pitfall", "--baseline", "--write-baseline", "--base"),
    "--changed-since",
)
OF_RENDER = ("--out", "--review", "--template", "--theme", "--base")
FLAGS = ("-q", "--quiet", "-v", "--verbose", "--strict", "--fix", "--unsafe-fixes", "--diff", "--statistics")
ODD = ("--", "-qv", "-Cx", "--fixes", "--help", "--sel", "-x", "--strict=yes", "--quiet=1", "-C=x", "-")


def read_by_typer(arguments: Sequence[str]) -> Request | None:
    """The request that typer makes; None where it makes none."""
    with mock.patch("jbp.cli.validate.check") as validated, mock.patch("jbp.cli.lint.check") as linted:
        validated.return_value = linted.return_value = 0
        try:
            app.run(arguments)
        except (JbpError, SystemExit):
            return None
    calls = [*validated.call_args_list, *linted.call_args_list]
    return calls[0].args[0] if calls else None


pieces = st.one_of(
    st.sampled_from(WORDS).map(lambda word: (word,)),
    st.tuples(st.sampled_from(VALUED), st.sampled_from(WORDS)),
    st.tuples(st.sampled_from(VALUED), st.sampled_from(WORDS)).map(lambda pair: (f"{pair[0]}={pair[1]}",)),
    st.sampled_from(FLAGS).map(lambda flag: (flag,)),
    st.sampled_from((*ODD, *VALUED)).map(lambda odd: (odd,)),
)


@given(st.lists(pieces, max_size=2), st.sampled_from(["validate", "lint"]), st.lists(pieces, max_size=5))
def test_both_read_the_same_arguments_alike(
    before: list[tuple[str, ...]], command: str, after: list[tuple[str, ...]]
) -> None:
    arguments = [*(word for piece in before for word in piece), command, *(word for piece in after for word in piece)]
    fast = read_arguments(arguments)
    if fast is not None:
        assert fast == read_by_typer(arguments)


@pytest.mark.parametrize(
    "arguments",
    [
        ["validate"],
        ["lint", "plans", "--as-of", "2026-03-31", "--format=json"],
        [
            "-C",
            "x",
            "--color=never",
            "-q",
            "lint",
            "a",
            "b",
            "--select",
            "JBP1",
            "--select=JBP2,watermelon",
            "--strict",
        ],
        [
            "validate",
            "-",
            "--stdin-filename",
            "plan.yaml",
            "--for",
            "b",
            "--output",
            "r.txt",
            "--fail-on",
            "note",
            "-v",
        ],
        ["--for", "a", "lint", "--pitfall", "futures", "--ignore", "x", "--config", "c.toml"],
    ],
)
def test_an_ordinary_call_is_read_fast(arguments: list[str]) -> None:
    fast = read_arguments(arguments)
    assert fast is not None
    assert fast == read_by_typer(arguments)


@pytest.mark.parametrize(
    "arguments",
    [[], ["render"], ["lint", "--fixes"], ["validate", "--fix"],
     ["lint", "--as-of"], ["lint", "--as-of", "-q"], ["validate", "--strict"],
     ["lint", "--help"], ["lint", "-qv"], ["--version", "lint"]],
)  # fmt: skip
def test_what_is_not_ordinary_is_left_to_typer(arguments: list[str]) -> None:
    assert read_arguments(arguments) is None


def comparing_by_typer(arguments: Sequence[str]) -> Comparing | None:
    """The request that typer makes of a call of `diff`; None where it makes none."""
    with mock.patch("jbp.cli.comparing.compare", return_value=0) as made:
        try:
            app.run(arguments)
        except (JbpError, SystemExit):
            return None
    return made.call_args_list[0].args[0] if made.call_args_list else None


OF_DIFF = ("--plan", "--base", "--perspective", "--level", "--only", "--fail-on", "--output", "--format", "--for")
comparing_pieces = st.one_of(
    st.sampled_from(WORDS).map(lambda word: (word,)),
    st.tuples(st.sampled_from((*VALUED, *OF_DIFF)), st.sampled_from(WORDS)),
    st.tuples(st.sampled_from(OF_DIFF), st.sampled_from(WORDS)).map(lambda pair: (f"{pair[0]}={pair[1]}",)),
    st.sampled_from((*FLAGS, "--exit-code", *ODD)).map(lambda odd: (odd,)),
)


@given(st.lists(comparing_pieces, max_size=5))
def test_both_read_the_arguments_of_diff_alike(pieces: list[tuple[str, ...]]) -> None:
    arguments = ["diff", *(word for piece in pieces for word in piece)]
    fast = read_comparing(arguments)
    if fast is not None:
        assert fast == comparing_by_typer(arguments)


def test_an_ordinary_call_of_diff_is_read_fast() -> None:
    arguments = ["-C", "x", "diff", "main", "HEAD", "--format=json", "--only", "kpis", "--exit-code", "-q"]
    fast = read_comparing(arguments)
    assert fast is not None
    assert fast == comparing_by_typer(arguments)


def rendering_by_typer(arguments: Sequence[str]) -> Rendering | None:
    """The request that typer makes of a call of `render`; None where it makes none."""
    with mock.patch("jbp.cli.documents.make_documents", return_value=0) as made:
        try:
            app.run(arguments)
        except (JbpError, SystemExit):
            return None
    return made.call_args_list[0].args[0] if made.call_args_list else None


rendering_pieces = st.one_of(
    st.sampled_from(WORDS).map(lambda word: (word,)),
    st.tuples(st.sampled_from((*VALUED, *OF_RENDER)), st.sampled_from(WORDS)),
    st.tuples(st.sampled_from((*VALUED, *OF_RENDER)), st.sampled_from(WORDS)).map(
        lambda pair: (f"{pair[0]}={pair[1]}",)
    ),
    st.sampled_from((*FLAGS, "--check", "--open", "--watch", *ODD)).map(lambda odd: (odd,)),
)


@given(st.lists(rendering_pieces, max_size=1), st.lists(rendering_pieces, max_size=4))
def test_both_read_the_arguments_of_render_alike(before: list[tuple[str, ...]], after: list[tuple[str, ...]]) -> None:
    arguments = [*(word for piece in before for word in piece), "render", *(word for piece in after for word in piece)]
    fast = read_rendering(arguments)
    if fast is not None:
        assert fast == rendering_by_typer(arguments)


def test_an_ordinary_call_of_render_is_read_fast() -> None:
    arguments = ["-C", "x", "render", "scorecard", "plan.yaml", "--format=html", "--out", "o", "--for", "a", "-q"]
    arguments += ["--check", "--open", "--watch", "--template", "t"]
    fast = read_rendering(arguments)
    surroundings = Surroundings(directory="x", quiet=True)
    assert fast == Rendering(
        surroundings, "scorecard", "plan.yaml", "a", "html", "o", check=True, open=True, watch=True, template="t"
    )
    assert fast == rendering_by_typer(arguments)


@pytest.mark.parametrize(
    "arguments", [["render", "a", "b", "c"], ["render", "--output", "x"], ["lint"], ["render", "-h"]]
)
def test_an_odd_call_of_render_is_left_to_typer(arguments: list[str]) -> None:
    assert read_rendering(arguments) is None


def test_options_before_the_command_stand_behind_it() -> None:
    assert hoisted(["-C", "x", "-q", "lint", "y"]) == ("lint", "-C", "x", "-q", "y")
    assert hoisted(["--for=a", "lint"]) == ("lint", "--for=a")
    assert hoisted(["-q", "templates", "show", "x"]) == ("templates", "show", "-q", "x")
    assert hoisted(["-q", "templates"]) == ("templates", "-q")
    assert hoisted(["--version"]) == ("--version",)
    assert hoisted(["-q"]) == ("-q",)
    assert hoisted(["-C"]) == ("-C",)


def test_every_option_of_a_request_is_read() -> None:
    arguments = ["lint", "p", "--select", "a", "--ignore", "b", "--pitfall", "c"]
    arguments += ["--strict", "--fix", "--unsafe-fixes", "--diff", "--statistics"]
    arguments += ["--baseline", "b", "--write-baseline", "w", "--base", "main", "--changed-since", "main"]
    arguments += [
        word for option in ("for", "stdin-filename", "fail-on", "output", "format") for word in (f"--{option}", "x")
    ]
    arguments += ["-C", "x", "--config", "x", "--as-of", "x", "--color", "x", "-q", "-v"]
    request = read_arguments(arguments)
    assert request is not None
    assert all(getattr(request, name) for name in Request.__dataclass_fields__)
    assert all(getattr(request.surroundings, name) for name in Surroundings.__dataclass_fields__)
