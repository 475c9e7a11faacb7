from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jbp.api import load_text
from jbp.cli import together
from jbp.cli.first_plan import CONTEXTS, PROFILES, first_plan, id_of, partners_named
from jbp.cli.init_example import example_names
from jbp.errors import WriteError
from jbp.finding import Severity
from jbp.model.words import Context, Profile
from jbp.rules.base_plan import AS_OF
from jbp.values.date import parse_date
from jbp.workspace.write import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp

WRITTEN = {"plan.yaml", "jbp.toml", ".jbp/plan.schema.json", ".pre-commit-config.yaml", ".github/workflows/jbp.yml"}
THREE = ("Acme", "Basel: Data", "null")
EXAMPLE = re.compile(r"^( *)# (?!yaml-language-server)", re.MULTILINE)


def written(profile: str, context: str | None = None, names: tuple[str, ...] = THREE) -> str:
    return first_plan(partners_named(names), profile=profile, context=context, folder="acme", today=AS_OF)


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_words_are_those_of_the_format() -> None:
    assert Context.__args__ == CONTEXTS  # type: ignore[attr-defined]
    assert Profile.__args__ == PROFILES  # type: ignore[attr-defined]


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("context", [None, "channel"])
def test_a_first_plan_is_a_plan_and_so_is_every_answer_in_it(profile: str, context: str | None) -> None:
    text = written(profile, context)
    assert text.startswith("# yaml-language-server: $schema=.jbp/plan.schema.json\n")
    for plan in (text, EXAMPLE.sub(r"\1", text)):
        document = load_text("plan.yaml", plan.encode())
        assert [finding.message for finding in document.findings] == []
        assert document.plan is not None
        assert document.plan.profile == profile
        assert [partner.name for partner in document.plan.partners.values()] == list(THREE)
    assert document.plan is not None
    assert document.plan.initiatives
    assert document.plan.governance is not None


def test_it_begins_with_the_next_month_and_lasts_a_year() -> None:
    document = load_text("plan.yaml", written("new").encode())
    assert document.plan is not None
    assert document.plan.horizon.start == parse_date("2026-07-01")
    assert document.plan.horizon.end == parse_date("2027-06-30")


@given(st.text(max_size=80))
def test_any_name_gives_an_id(name: str) -> None:
    document = load_text(
        "p",
        f"jbp: 1\nid: {id_of(name)}\ntitle: T\nprofile: new\nhorizon: {{start: 2026-01-01, end: 2026-12-31}}\n"
        "partners: {a: {name: A}, b: {name: B}}\n".encode(),
    )
    assert not any(
        finding.severity is Severity.ERROR for finding in document.findings
    )  # `0o7` is an id, though other programs may read a number


NAMES = st.text(st.characters(categories=("L", "N", "P", "S")), min_size=1, max_size=30)


@given(st.lists(NAMES, min_size=2, max_size=4))
@example(["X", "X"])
def test_partners_of_any_name_give_a_plan(names: list[str]) -> None:
    document = load_text("p", written("new", names=tuple(names)).encode())
    assert [finding.message for finding in document.findings] == []
    assert document.plan is not None
    assert len(document.plan.partners) == len(names)


def test_everything_is_written_and_what_is_written_works(jbp: Jbp) -> None:
    ended = jbp("init", "acme", "--partner", "Acme", "--partner", "Birk", "--profile", "established")
    assert ended.status == 0
    assert files(jbp.folder / "acme") == WRITTEN
    assert "jbp lint acme" in ended.err
    assert jbp("validate", "acme").status == 0
    assert jbp("lint", "acme").status == 0  # a draft has no errors


def test_nothing_is_ever_overwritten(jbp: Jbp) -> None:
    jbp.write("acme/jbp.toml", "# mine\n")
    ended = jbp("init", "acme")
    assert ended.status == 4
    assert "acme/jbp.toml" in ended.err
    assert files(jbp.folder / "acme") == {"jbp.toml"}


def test_all_or_nothing(jbp: Jbp, monkeypatch: pytest.MonkeyPatch) -> None:
    real = write_atomically

    def failing(path: Path, data: bytes, expected: None) -> None:
        if path.name == "jbp.yml":
            raise WriteError("the disk is full")
        real(path, data, expected)

    monkeypatch.setattr(together, "write_atomically", failing)
    assert jbp("init", "deep/acme").status == 4
    assert list(jbp.folder.iterdir()) == []


def test_a_file_where_a_folder_must_be(jbp: Jbp) -> None:
    jbp.write("acme", "")
    ended = jbp("init", "acme")
    assert ended.status == 4
    assert "acme" in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--partner", "Acme"), "two partners or more"),
        (("--partner", " ", "--partner", "B"), "needs a name"),
        (("--profile", "old"), "new, established, underperforming"),
        (("--context", "chanel"), 'Did you mean "channel"?'),
        (("--example", "pharmaco-datco"), "Did you mean"),
        (("--example", "ecosystem", "--profile", "new"), "a plan of its own"),
    ],
)
def test_wrong_words_are_answered_with_the_right_ones(jbp: Jbp, arguments: tuple[str, ...], said: str) -> None:
    ended = jbp("init", "acme", *arguments)
    assert ended.status == 2
    assert said in ended.err
    assert not (jbp.folder / "acme").exists()


@pytest.mark.parametrize("name", example_names())
def test_an_example_can_be_written(jbp: Jbp, name: str) -> None:
    assert jbp("init", name, "--example", name).status == 0
    assert files(jbp.folder / name) >= WRITTEN
    assert jbp("validate", name).status == 0


def test_what_checks_the_plan_uses_only_commands_that_exist(jbp: Jbp) -> None:
    jbp("init")
    text = "".join((jbp.folder / name).read_text() for name in (".pre-commit-config.yaml", ".github/workflows/jbp.yml"))
    calls = re.findall(r"(?:entry|run): jbp (.+)", text)
    assert calls
    for call in calls:
        assert jbp(*call.split()).status == 0
