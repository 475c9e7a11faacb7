from __future__ import annotations

from fnmatch import fnmatchcase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jbp.linting.path_pattern import parse_pattern


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("old.plan.yaml", "old.plan.yaml"),
        ("old.plan.yaml", "a/b/old.plan.yaml"),
        ("*.plan.yaml", "a/b/old.plan.yaml"),
        ("/old.plan.yaml", "old.plan.yaml"),
        ("./old.plan.yaml", "old.plan.yaml"),
        ("a/old.plan.yaml", "a/old.plan.yaml"),
        ("drafts", "drafts/plan.yaml"),
        ("drafts", "a/drafts/b/plan.yaml"),
        ("drafts/", "a/drafts/b/plan.yaml"),
        ("drafts/**", "drafts/plan.yaml"),
        ("drafts/**", "drafts/a/b/plan.yaml"),
        ("drafts/*", "drafts/a/b/plan.yaml"),
        ("**/drafts/*.yaml", "drafts/plan.yaml"),
        ("**/drafts/*.yaml", "a/b/drafts/plan.yaml"),
        ("a/**/plan.yaml", "a/plan.yaml"),
        ("a/**/plan.yaml", "a/b/c/plan.yaml"),
        ("202?", "2024/plan.yaml"),
        ("**", "a/plan.yaml"),
        (".", "a/plan.yaml"),
        ("../plans/*", "../plans/plan.yaml"),
        ("[a].yaml", "[a].yaml"),
    ],
)
def test_what_a_pattern_means(pattern: str, path: str) -> None:
    assert parse_pattern(pattern).matches(path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("old.plan.yaml", "older.plan.yaml"),
        ("/old.plan.yaml", "a/old.plan.yaml"),
        ("a/old.plan.yaml", "b/a/old.plan.yaml"),
        ("drafts/", "drafts"),
        ("drafts/**", "drafts"),
        ("drafts/**", "a/drafts/plan.yaml"),
        ("a/*/plan.yaml", "a/b/c/plan.yaml"),
        ("202?", "202/plan.yaml"),
        ("*.plan.yaml", "plan.yaml"),
        ("Drafts", "drafts/plan.yaml"),
        ("[ab].yaml", "a.yaml"),
    ],
)
def test_what_it_does_not_mean(pattern: str, path: str) -> None:
    assert not parse_pattern(pattern).matches(path)


@pytest.mark.parametrize("pattern", ["*a" * 2000 + "b", "**/" * 2000 + "b/", "*" * 4000 + "b"])
def test_no_pattern_takes_long(pattern: str) -> None:
    assert not parse_pattern(pattern).matches("a" * 255)
    assert not parse_pattern(pattern).matches("/".join(["a"] * 200))


@given(st.text("ab*?", min_size=1, max_size=12), st.text("ab", min_size=1, max_size=12))
def test_of_one_name_it_means_what_a_shell_means(pattern: str, name: str) -> None:
    assert parse_pattern(pattern).matches(name) is fnmatchcase(name, pattern)


@given(st.text("ab*?/.", min_size=1), st.text("ab/.", min_size=1))
def test_every_text_is_a_pattern(pattern: str, path: str) -> None:
    assert parse_pattern(pattern).matches(path) in {True, False}
    assert parse_pattern("**/" + pattern).matches(path) or not parse_pattern(pattern).matches(path)
