"""Every format of reports before programs written elsewhere: over the examples, the bad plans, and hostile texts."""

from __future__ import annotations

import json
import random
import re
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, cast

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]
from lxml import etree
from tests.hostile.reports import hostile_report
from tests.hostile.texts import EVERY
from tests.report.reports import layout_report
from tests.report.test_github import read as read_command
from tests.report.test_gitlab import checked
from tests.test_markdown import ACTED_ON
from tools.examples import all_examples

from jbp.letters import one_line, shortened
from jbp.markdown import escape_markdown
from jbp.report.catalogue import reporter
from jbp.report.sarif import failure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from tests.judges.conftest import Fault, Verdict

    Judge = Callable[[str, Iterable[Path]], list[Fault]]

# Every report is written for each of these tests, so one of several test processes does all of it.
pytestmark = [pytest.mark.judge, pytest.mark.xdist_group("reports")]

ROOT = Path(__file__).parents[2]
SAMPLES = Path(__file__).with_name("samples")
SCHEMAS = Path(__file__).with_name("schemas")
BAD = sorted((ROOT / "tests/plans/bad").iterdir())
FORMATS = ("sarif", "github", "gitlab", "junit", "markdown")
LATER = "2031-01-01"
"""A day on which much of every example is overdue."""
NAME = "plans/a b/ü|#1.yaml"
GROUPS = tuple(EVERY[start : start + 12] for start in range(0, len(EVERY), 12))
"""As many hostile texts as a report shows one below the other."""


@pytest.fixture(scope="session")
def reports(jbp: Callable[..., Verdict], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a folder for each format: reports of each example and day, of the bad plans, and of all texts."""
    out = tmp_path_factory.mktemp("reports")
    for form in FORMATS:
        folder = out / form
        folder.mkdir()
        for example in all_examples():
            for day in (str(example.as_of), LATER):
                verdict = jbp("lint", example.linted, "--as-of", day, "--format", form)
                _write(folder / f"{example.name}-{day}", verdict.stdout)
        for command in ("lint", "validate"):
            _write(folder / f"bad-{command}", jbp(command, *BAD, "--as-of", LATER, "--format", form).stdout)
        for number, texts in enumerate(GROUPS):
            _write(folder / f"hostile-{number}", hostile_report(reporter(form), texts, NAME))
        _write(folder / "layout", layout_report(reporter(form)))
    return out


def _write(file: Path, text: str) -> None:
    assert text
    file.with_suffix(".md" if file.parent.name == "markdown" else f".{file.parent.name}").write_text(text, "utf-8")


def _files(reports: Path, form: str) -> list[Path]:
    """All reports of a format: as many as there must be."""
    files = sorted((reports / form).iterdir())
    assert len(files) == 2 * len(all_examples()) + 3 + len(GROUPS)
    return files


def _texts(reports: Path, form: str) -> Iterator[str]:
    return (file.read_text("utf-8") for file in _files(reports, form))


@pytest.fixture(scope="session")
def sarif_schema() -> Any:
    """The schema of SARIF 2.1.0, as it comes with the validator."""
    [file] = (ROOT / "judges/node_modules/@microsoft").glob("sarif-multitool-*/sarif-2.1.0.json")
    return Draft202012Validator(json.loads(file.read_text("utf-8")))


def test_sarif_follows_its_schema(reports: Path, sarif_schema: Any, tmp_path: Path) -> None:
    (tmp_path / "failure.sarif").write_text(failure("jbp.toml:3:9: no rule <b>[x](1)\n{0}", 2), "utf-8")
    for file in (*_files(reports, "sarif"), tmp_path / "failure.sarif"):
        data = json.loads(file.read_text("utf-8"))
        assert [error.message for error in sarif_schema.iter_errors(data)] == [], file.name
        # That a region says where it starts stands in the schema of OASIS and is missing from the validator's.
        assert all("startLine" in region for region in _all(data, "region", "deletedRegion")), file.name


def test_the_schema_sees_what_is_wrong(sarif_schema: Any) -> None:
    for name, where in (("bad", "runs/0/results/0"), ("silent", "runs/0/results/0/level")):
        data = json.loads((SAMPLES / f"{name}.sarif").read_text("utf-8"))
        assert ["/".join(map(str, error.absolute_path)) for error in sarif_schema.iter_errors(data)] == [where]


def test_sarif_before_its_validator(judge: Judge, reports: Path, tmp_path: Path) -> None:
    failed = tmp_path / "failure.sarif"
    failed.write_text(failure("No plan was found.", 3), "utf-8")
    listed = "\n".join(map(str, judge("sarif", [*_files(reports, "sarif"), failed])))
    assert not listed, f"\n{listed}"


def test_the_validator_sees_what_is_wrong(judge: Judge) -> None:
    faults = {
        (Path(fault.file).name, fault.rule) for fault in judge("sarif", [SAMPLES / "bad.sarif", SAMPLES / "none.sarif"])
    }
    assert faults == {
        ("bad.sarif", "JSON1005/error"),
        ("bad.sarif", "SARIF1002/error"),
        ("bad.sarif", "SARIF1007/error"),
        ("none.sarif", "JSON0001/error"),
    }


def test_what_the_validator_passes_over_in_silence_is_a_fault(judge: Judge) -> None:
    assert [fault.rule for fault in judge("sarif", [SAMPLES / "silent.sarif"])] == ["silence/error"]


def _all(data: object, *keys: str) -> Iterator[dict[str, object]]:
    """Every value under one of the keys, however deep."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key in keys:
                yield value
            yield from _all(value, *keys)
    elif isinstance(data, list):
        for item in data:
            yield from _all(item, *keys)


def test_junit_follows_its_schema(reports: Path) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    for file in _files(reports, "junit"):
        schema.assertValid(etree.parse(file))


def test_the_schema_of_junit_sees_what_is_wrong() -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    suite = '<testsuite name="a" tests="1" failures="0" errors="0"><testcase file="x"/></testsuite>'
    assert not schema.validate(etree.fromstring(suite))
    assert len(schema.error_log) == 2


def test_gitlab_reports_hold_what_gitlab_asks_for(reports: Path) -> None:
    counts = [len(checked(text)) for text in _texts(reports, "gitlab")]
    assert sum(counts) > 300


def test_github_reads_every_command(reports: Path) -> None:
    for text in _texts(reports, "github"):
        commands = [command for command in map(read_command, text.splitlines()) if command]
        assert {command.name for command in commands} <= {"error", "warning", "notice"}
        assert all("title" in command.properties for command in commands)
    assert "::error file=plans/a b/ü|#1.yaml," in (reports / "github/hostile-0.github").read_text("utf-8")


class Reading(NamedTuple):
    """What somebody reads who is shown a Markdown file."""

    file: str
    within: str
    text: str
    plain: str
    kinds: list[str]


def _read(files: Iterable[Path]) -> tuple[list[Reading], list[dict[str, str]]]:
    """Every stretch of text that a reader is shown, and every block that is none."""
    command = ["node", str(ROOT / "judges/reader.mjs"), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=600)
    shown = json.loads(run.stdout)
    return [Reading(**each) for each in shown["texts"]], cast("list[dict[str, str]]", shown["blocks"])


def test_markdown_passes_a_linter(judge: Judge, reports: Path) -> None:
    listed = "\n".join(map(str, judge("markdown", _files(reports, "markdown"))))
    assert not listed, f"\n{listed}"


def test_nothing_in_markdown_acts(reports: Path) -> None:
    texts, blocks = _read(_files(reports, "markdown"))
    assert len(texts) > 1_000
    for each in texts:
        assert set(each.kinds) <= {"text", "code_inline"}, each
        assert not ACTED_ON.search(each.plain), each
    for block in blocks:
        assert re.fullmatch(r"<details>\n<summary>[\d,]+ more findings?</summary>\n|</details>\n", block["html"]), block


def test_a_hostile_text_is_read_as_itself(reports: Path) -> None:
    files = [reports / f"markdown/hostile-{number}.md" for number in range(len(GROUPS))]
    read = [each for each in _read(files)[0] if each.within == "td"]
    for file, texts in zip(files, GROUPS, strict=True):
        cells = [each.text for each in read if each.file == str(file)]
        lines = [shortened(text, 500) for text in texts] * 3
        assert [cell.strip() for cell in cells[2::4]] == [f"{one} (dangling-reference JBP005)".strip() for one in lines]
        assert cells[3::4] == lines


def test_ten_thousand_texts_are_read_as_themselves(tmp_path: Path) -> None:
    draw = random.Random(2026)  # noqa: S311 - nothing is secret here
    alphabet = "ab01 \\`*_[](){}<>|~$@#&!:;/.-+=%^'\"\n\x00\u202eé長GH"
    texts = ["x" + "".join(draw.choices(alphabet, k=draw.randint(1, 30))) for _ in range(10_000)]
    file = tmp_path / "texts.md"
    rows = "".join(f"| {escape_markdown(text)} | end |\n" for text in texts)
    file.write_text(f"| text | end |\n| --- | --- |\n{rows}", "utf-8")
    cells = [each for each in _read([file])[0] if each.within == "td"]
    assert [each.text for each in cells[::2]] == [one_line(text) for text in texts]
    assert all(set(each.kinds) <= {"text", "code_inline"} for each in cells)
    assert not any(ACTED_ON.search(each.plain) for each in cells)
