"""What the pages say, held against the product: where links lead, what calls ask for, what a terminal shows."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Final, cast

import pytest
import typer.main
from tests.docs.pages import PAGES, ROOT, WRITTEN, anchors, blocks, links, name_of, prose, sections, spoken, text_of
from typer.core import TyperGroup

from jbp.api import load_text
from jbp.cli.app import app
from jbp.cli.request import hoisted
from jbp.finding import Severity
from jbp.linting.configuration import parse_configuration
from jbp.linting.selection import unknown_selectors
from jbp.reading.collector import Collector
from jbp.reading.inputs import FileBytes
from jbp.reading.waivers_file import read_waivers
from jbp.rendering.theme.reading import parse_theme
from jbp.report.catalogue import FORMATS
from jbp.rules.catalogue import rule_named
from jbp.syntax.nodes import Source
from jbp.syntax.parse import parse
from jbp.views.catalogue import DOCUMENTS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.calls import Jbp
    from tests.docs.pages import Block

COMMANDS: Final = typer.main.get_group(app).commands
CALLING: Final = {"sh", "console", "yaml", "text"}
OTHER_FORMATS: Final = {"text", "json", "svg", "markdown", "md", "html"}
CONSOLES: Final = [
    (page, number)
    for page in WRITTEN
    for number, section in enumerate(sections(text_of(page)))
    if any(block.language == "console" for block in blocks(section))
]


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_links_lead_somewhere(page: Path) -> None:
    lost: list[str] = []
    for link in links(text_of(page)):
        path, _, anchor = link.partition("#")
        target = page.parent / path if path else page
        if not target.exists() or (anchor and anchor not in anchors(text_of(target))):
            lost.append(link)
    assert lost == []


def test_the_index_leads_to_every_page() -> None:
    index = ROOT / "docs/index.md"
    linked = {(index.parent / link.partition("#")[0]).resolve() for link in links(text_of(index))}
    assert {page for page in (ROOT / "docs").glob("*.md") if page != index} <= linked


_PATH: Final = re.compile(
    r"[\w.]+(/[\w.-]+)*(/|\.py|\.mjs|\.jinja)|(src|tests|tools|docs|judges|schemas|templates)/[\w./-]+"
)


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_files_that_are_named_exist(page: Path) -> None:
    """A path in running text stands from the root of the checkout, or the product's own folders, or is a plan's."""
    named = [each for each in spoken(text_of(page)) if _PATH.fullmatch(each)]
    folders = (ROOT, ROOT / "src/jbp", ROOT / "templates/html", ROOT / "templates/md")
    lost = [each for each in named if not any((at / each).exists() for at in folders)]
    assert [each for each in lost if not each.startswith(("out/", "acme_", ".jbp/", "mine/", "shipped/"))] == []


_CALL: Final = re.compile(r"(?:^ *|: |\$ |\()(jbp [a-z-][^|#()]*)")


def calls(text: str) -> list[str]:
    """The command lines of a page: in its blocks, indented, and as code in its text."""
    lines = [line for block in blocks(text) if block.language in CALLING for line in block.text.splitlines()]
    lines += [line for line in prose(text).splitlines() if line.startswith("    jbp ")]
    found = [call[1] for line in lines if (call := _CALL.search(line))]
    return [each for each in spoken(text) if each.startswith("jbp ")] + [each.rstrip() for each in found]


@pytest.mark.parametrize("page", WRITTEN, ids=name_of)
def test_calls_are_understood(page: Path) -> None:
    wrong = {call: said for call in calls(text_of(page)) if (said := complaint(call))}
    assert wrong == {}


def complaint(call: str) -> str | None:
    """Why a command line is none; None where it is one. A command may be named alone."""
    words = hoisted(shlex.split(call)[1:])
    if len(words) == 1 and words[0].startswith("-"):
        return None if words[0] in {"--help", "--version", "--install-completion"} else f"no option {words[0]}"
    name, *arguments = words
    command = COMMANDS.get(name)
    if isinstance(command, TyperGroup) and arguments:
        command, name, *arguments = command.commands.get(arguments[0]), *arguments
    if command is None:
        return f"no command {name}"
    if not arguments:
        return None
    try:
        given = command.make_context(name, arguments).params
    except typer.TyperException as error:
        return error.format_message()
    return _wrong_word(name, given)


def _wrong_word(name: str, given: dict[str, object]) -> str | None:
    """A rule, a format or a document that there is not; words in capitals stand for any."""
    said = {key: value for key, value in given.items() if isinstance(value, str) and not value.isupper()}
    selected = [text for key in ("select", "ignore") for text in cast("list[str]", given.get(key, ()))]
    formats = FORMATS if name in {"lint", "validate"} else OTHER_FORMATS
    wrong = [
        *unknown_selectors(",".join(selected).split(",") if selected else ()),
        *(word for key, word in said.items() if key == "rule" and rule_named(word) is None),
        *(word for key, word in said.items() if key == "format" and word not in formats),
        *(word for key, word in said.items() if key == "document" and word not in {*DOCUMENTS, "all"}),
    ]
    return f"there is no {' and no '.join(wrong)}" if wrong else None


@pytest.mark.parametrize(
    "call",
    [
        *("jbp lnt", "jbp --no-such", "jbp lint --fxi", "jbp lint --select JBP9", "jbp lint --format odt"),
        *(
            "jbp explain no-such",
            "jbp render poster",
            "jbp set kpis.deals",
            "jbp templates chekc",
            "jbp templates copy --all",
        ),
    ],
)
def test_wrong_calls_are_seen(call: str) -> None:
    assert complaint(call)


def _configurations(page: Path) -> list[str]:
    """What a page shows of jbp.toml; that of team rules speaks of rules and packages that its own test makes."""
    found = [block.text for block in blocks(text_of(page)) if block.language == "toml"]
    if page.name == "themes.md":
        found = [text for text in found if text.startswith("[render]")]
    return [] if page.name == "team-rules.md" else found


def test_themes_are_understood() -> None:
    found = [block.text for block in blocks(text_of(ROOT / "docs/themes.md")) if block.language == "toml"]
    themes = [text for text in found if not text.startswith("[render]")]
    assert len(themes) < len(found)
    assert [parse_theme("theme.toml", text).name for text in themes] == ["Acme", "Sunny"]


@pytest.mark.parametrize("page", [page for page in WRITTEN if _configurations(page)], ids=name_of)
def test_configurations_are_understood(page: Path) -> None:
    for text in _configurations(page):
        parse_configuration("jbp.toml", text)


def _is_stated(text: str) -> bool:
    return any(line and not line.startswith("#") for line in text.splitlines())


YAML: Final = [
    (name_of(page), block.text)
    for page in WRITTEN
    for block in blocks(text_of(page))
    if block.language == "yaml" and _is_stated(block.text)
]


@pytest.mark.parametrize("text", [text for _, text in YAML], ids=[name for name, _ in YAML])
def test_yaml_is_what_it_claims_to_be(text: str) -> None:
    assert parse(Source("block.yaml", text)).problems == ()
    if text.startswith("jbp: 1\n") and "\nextends:" not in text:
        found = load_text("plan.yaml", text.encode()).findings
        assert [each.message for each in found if each.severity is Severity.ERROR] == []
    if text.startswith("waivers:\n"):
        mistakes = Collector()
        read_waivers(FileBytes("waivers.yaml", text.encode()), None, mistakes)
        assert [each.message for each in mistakes.findings()] == []


@pytest.mark.parametrize("page", ["docs/reports.md", "docs/configuration.md"])
def test_every_format_of_reports_is_named(page: str) -> None:
    assert set(FORMATS) <= set(spoken(text_of(ROOT / page)))


@pytest.mark.parametrize("form", ["json", "sarif", "gitlab", "junit", "markdown"])
def test_a_report_holds_what_the_page_shows_of_it(form: str, jbp: Jbp) -> None:
    """The page shows pieces: each line, or of JSON each text and each figure, stands in the report."""
    section = next(each for each in sections(text_of(ROOT / "docs/reports.md")) if each.startswith(f"## {form}\n"))
    shown = next(block for block in blocks(section) if block.language in {"json", "xml", "markdown"})
    shutil.copytree(ROOT / "examples", jbp.folder / "examples")
    call = ("lint", "examples/joint-selling", "--as-of", "2020-06-01", "--select", "total-mismatch", "--format", form)
    report = jbp(*call).out
    lines = [line.strip() for line in shown.text.splitlines()]
    pieces = re.findall(r'"(?:[^"\\]|\\.)*"(?:: \d+)?', shown.text) if shown.language == "json" else lines
    assert pieces
    assert [piece for piece in pieces if "…" not in piece and piece not in report] == []


@pytest.mark.parametrize(("page", "number"), CONSOLES, ids=[f"{name_of(page)}-{number}" for page, number in CONSOLES])
def test_a_terminal_shows_what_the_page_shows(page: Path, number: int, jbp: Jbp) -> None:
    """The calls of a section, one after the other, in a folder with the examples.

    A block that the text before it names a file for is written there, behind what the file holds already.
    """
    shutil.copytree(ROOT / "examples", jbp.folder / "examples")
    for block in blocks(sections(text_of(page))[number]):
        file = re.search(r"`([\w./-]+\.(?:ya?ml|toml|jinja))`[^`]*:\s*\Z", block.before)
        if block.language == "console":
            _show(block, jbp)
        elif file is not None:
            old = jbp.folder / file[1]
            jbp.write(file[1], (old.read_text(encoding="utf-8") if old.exists() else "") + block.text)


def _show(block: Block, jbp: Jbp) -> None:
    for shown in re.split(r"^(?=\$ )", block.text, flags=re.MULTILINE)[1:]:
        call, *lines = shown.removeprefix("$ ").splitlines()
        if call.startswith("cd "):
            jbp.folder /= call.removeprefix("cd ")
            continue
        if call.startswith("sh "):
            _run_shell(call, jbp)
            continue
        ended = jbp(*shlex.split(call, comments=True)[1:])
        said = [line.rstrip() for line in (ended.out + ended.err).splitlines()]
        assert _is_shown(lines, said), f"$ {call}\n{ended.out}{ended.err}"


def _run_shell(call: str, jbp: Jbp) -> None:
    """Run a script that is shipped, with jbp on the path."""
    program = jbp.folder / "bin/jbp"
    program.parent.mkdir()
    paths = os.pathsep.join(path for path in sys.path if path)
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{paths}" exec "{sys.executable}" -m jbp "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    variables = os.environ | {"PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}"}
    subprocess.run(shlex.split(call), cwd=jbp.folder, env=variables, check=True)


def _is_shown(lines: list[str], said: list[str]) -> bool:
    """Whether these lines were said; a line with nothing but … stands for any number of them."""
    pattern = "".join("(?:.*\n)*?" if line.strip() == "…" else re.escape(line.rstrip()) + "\n" for line in lines)
    return re.fullmatch(pattern + "\n*", "".join(f"{line}\n" for line in said)) is not None
