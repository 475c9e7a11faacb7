"""Many texts through the escapers of reports, templates and edits, and what a real reader makes of them."""

from __future__ import annotations

import csv
import json
import re
import shlex
import subprocess
from io import StringIO
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote
from xml.etree import ElementTree as ET

import yaml
from tests.hostile.back_from_documents import stretches
from tests.hostile.read_html import read_fragment
from tests.hostile.read_markdown import READER
from tests.hostile.read_terminal import known, on_screen
from tests.hostile.texts import folded, kept, lined, unspaced
from tests.report.reports import SETTING, dangling, shelf
from tests.report.test_github import read as read_command

from jbp.edit.quoting import as_scalar, double_quoted, single_quoted, written, written_key
from jbp.finding import Related
from jbp.letters import legible_lines, one_line
from jbp.rendering.own.environment import _HARMLESS
from jbp.report import concise, github, gitlab, json_, junit, markdown, sarif, text
from jbp.report.changes.markdown import _escaped
from jbp.report.safe import neutral, plain_cell
from jbp.report.sarif_places import _quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import ModuleType

SHORTENED: Final = 500
"""Where a comment cuts a text."""
LONGEST_KEY: Final = 1024
"""How long a key may be to YAML itself."""
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def _written(reporter: ModuleType, texts: Sequence[str]) -> list[str]:
    """Findings of two texts each, as a format writes them."""
    document = shelf()
    pairs = zip(texts[::2], texts[1::2], strict=True)
    return [reporter.finding(dangling(message=one, mend=other), document, SETTING) for one, other in pairs]


def json_report(texts: Sequence[str]) -> Iterator[str]:
    """Messages and next steps of a report for programs."""
    for found in json.loads(f"[{','.join(_written(json_, texts))}]"):
        yield from (found["message"], found["mend"])


def sarif_report(texts: Sequence[str]) -> Iterator[str]:
    """Messages of SARIF, in which nothing is a link or the place of an argument."""
    found = dangling(related=tuple(Related(("kpis", "category-share"), one) for one in texts))
    for place in json.loads(sarif.finding(found, shelf(), SETTING))["relatedLocations"]:
        said = place["message"]["text"]
        assert "](" not in said
        assert not re.search(r"(?<!\{)\{\d+\}(?!\})", said)
        yield _as_one_place(said)


def in_sarif(text_: str) -> str:
    """What must be read there: the text in its lines, but for what keeps a link or a place from being one."""
    return _as_one_place(kept(text_))


def _as_one_place(said: str) -> str:
    return re.sub(r"\] (?=\()", "]", re.sub(r"\{+(\d+)\}+", r"{\1}", said))


def sarif_address(texts: Sequence[str]) -> Iterator[str]:
    """Names of files as addresses."""
    for name in texts:
        quoted = _quoted(name)
        assert re.fullmatch(r"[A-Za-z0-9_.~%/-]*", quoted)
        yield unquote(quoted)


def annotated(texts: Sequence[str]) -> Iterator[str]:
    """Annotations of GitHub, read as its runner reads a line: once as the message and once as the name of the file."""
    for text_ in texts:
        line = github.command("error", [("file", one_line(text_)), ("line", "1")], one_line(text_))
        assert line.count("\n") == 1
        command = read_command(line)
        assert command is not None
        assert set(command.properties) == {"file", "line"}
        assert command.properties["file"] == command.message
        yield command.message


def code_quality(texts: Sequence[str]) -> Iterator[str]:
    """Descriptions of GitLab's report."""
    for found in json.loads(f"[{','.join(_written(gitlab, texts))}]"):
        yield from (found["description"], found["content"]["body"])


def junit_report(texts: Sequence[str]) -> Iterator[str]:
    """Failures of JUnit's XML."""
    for case in ET.fromstring(f"<testsuite>{''.join(_written(junit, texts))}</testsuite>".encode()):  # noqa: S314 - ours
        [failure] = case
        yield failure.attrib["message"]
        yield (failure.text or "").split("\n", 2)[2]


def comment(texts: Sequence[str]) -> Iterator[str]:
    """Rows of a comment on a pull request."""
    document = shelf()
    rows = "".join(markdown.finding(dangling(message=one, mend=one), document, SETTING) for one in texts)
    read = list(stretches(f"| a | b | c | d |\n| - | - | - | - |\n{rows}"))[4:]
    for start in range(0, len(read), 4):
        severity, where, message, step = read[start : start + 4]
        assert (severity, where) == ("error", "line 18 initiatives.shelf-reset.leading_kpi")
        assert message == f"{step} (dangling-reference JBP005)"
        yield step


def cut(text_: str) -> str:
    """What must be read of a text in a comment."""
    line = folded(text_)
    return line if len(line) <= SHORTENED else line[: SHORTENED - 1].rstrip() + "…"


def terminal(texts: Sequence[str]) -> list[str]:
    """Findings of a line each on a terminal."""
    document = shelf()
    lines = [concise.finding(dangling(message=one), document, SETTING) for one in texts]
    return [unspaced(read.partition("dangling-reference: ")[2]) for read in on_screen(line[:-1] for line in lines)]


def on_terminal(text_: str) -> str:
    """What must be read on a terminal: blanks between colons stand for themselves."""
    return unspaced(known(folded(text_)))


def narrow_terminal(texts: Sequence[str]) -> Iterator[str]:
    """Findings on a terminal of eighty columns, which shows each letter of them and does nothing else."""
    document = shelf()
    alone = {"label": "", "related": (), "mend": "", "fix": None}
    blocks = [text.finding(dangling(message=one, **alone), document, SETTING) for one in texts]
    lines = [line for block in blocks for line in block.splitlines()]
    read = iter(on_screen(lines, 100))
    for block in blocks:
        said = "".join(next(read) for _ in block.splitlines())
        yield unspaced(said.partition("error: ")[2].partition("dangling-reference JBP005")[0])


def raw_lines(texts: Sequence[str]) -> Iterator[str]:
    """What git is told of a file that is no plan: its lines, on a terminal."""
    shown = [legible_lines(text_).split("\n") for text_ in texts]
    read = iter(on_screen(f".{line}" for lines in shown for line in lines))
    for lines in shown:
        yield unspaced("".join(next(read)[1:] for _ in lines))


def log(texts: Sequence[str]) -> Iterator[str]:
    """Lines of the log of a CI service, of which none is a command."""
    for line in neutral("\n".join(map(one_line, texts))).split("\n"):
        assert read_command(line) is None, line
        yield unspaced(line)


def table_of_figures(texts: Sequence[str]) -> Iterator[str]:
    """Cells of the CSV of figures, which no spreadsheet computes."""
    file = StringIO(newline="")
    csv.writer(file).writerows([plain_cell(one_line(one)), "end"] for one in texts)
    yield from _cells(file.getvalue())


def own_table(texts: Sequence[str]) -> Iterator[str]:
    """Cells of a CSV that a template of others lays out."""
    yield from _cells("".join(f"{_HARMLESS['csv'](one)},end\r\n" for one in texts))


def _cells(made: str) -> Iterator[str]:
    for cell, end in csv.reader(StringIO(made, newline=""), strict=True):
        assert end == "end"
        assert not cell.startswith(_FORMULA) or re.fullmatch(r"-\d+(\.\d+)?", cell), cell
        yield cell


def in_cell(text_: str) -> str:
    """What must stand in a cell that keeps its lines: a text that acts is led by an apostrophe."""
    shown = lined(text_)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown


def in_cell_of_figures(text_: str) -> str:
    """What must stand in a cell of one line, where a number stays one."""
    shown = folded(text_)
    return shown if re.fullmatch(r"-[0-9]+(\.[0-9]+)?", shown) else in_cell(shown)


def own_page(texts: Sequence[str]) -> Iterator[str]:
    """Words and attributes of a page that a template of others lays out."""
    made = "".join(f'<i title="{_HARMLESS["html"](one)}">{_HARMLESS["html"](one)}</i>' for one in texts)
    for element in read_fragment(made):
        assert element.tag == "i"
        assert len(element) == 0
        assert element.attrib == {"title": element.text}
        yield element.text or ""


def yaml_values(texts: Sequence[str]) -> Iterator[str]:
    """Values and keys that jbp writes into a plan, as a general reader of YAML reads them."""
    for one in texts:
        single = single_quoted(one)
        values = [double_quoted(one), *([single] if single else []), written(as_scalar(one), flow=False)]
        lines = "".join(f"- {value}\n" for value in values)
        read = _read_yaml(f"{lines}- [{written(as_scalar(one), flow=True)}, end]\n")
        assert read == [*[one] * len(values), [one, "end"]]
        if len(one) < LONGEST_KEY:
            key, inside = (written_key(as_scalar(one), flow=flow) for flow in (False, True))
            assert _read_yaml(f"- {{{inside}: end}}\n- {key}: end\n") == [{one: "end"}] * 2
        yield one


def _read_yaml(text_: str) -> object:
    return yaml.load(text_, yaml.CBaseLoader)  # noqa: S506 - makes nothing but texts


def shell(texts: Sequence[str]) -> list[str]:
    """Words of a call that jbp shows to be copied, as a shell reads them."""
    calls = "".join(f"printf '%s\\0' {one_line(shlex.join([one_line(one)]))}\n" for one in texts)
    made = subprocess.run(["sh"], input=calls.encode(), capture_output=True, check=True, timeout=600).stdout
    return made.decode().split("\0")[:-1]


def changed(texts: Sequence[str]) -> Iterator[str]:
    """Sentences of changes in a comment, each in bold letters and once more below."""
    cells = (f"**{_escaped(one, SHORTENED)}**<br>{_escaped(one, SHORTENED)}" for one in texts)
    rows = "".join(f"| {cell} | end |\n" for cell in cells)
    for token in READER.parse(f"| a | b |\n| - | - |\n{rows}"):
        pieces = token.children or []
        if "strong_open" not in {one.type for one in pieces}:
            continue
        letters = (one.content if one.type in ("text", "code_inline") else f"\0{one.type}\0" for one in pieces)
        _, bold, below = re.split("\0strong_open\0|\0strong_close\0\0html_inline\0", "".join(letters))
        assert bold == below
        yield bold
