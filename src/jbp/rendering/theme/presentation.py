"""The look of a company's presentation, for documents that are no slides: its colours and the names of its fonts.

It is read without the library of presentations, so that a web page needs none. What cannot be read plainly is left
out; whether the file can serve for slides is another question, which `jbp.rendering.powerpoint` answers.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

from jbp.rendering.archive import refuse_entities, unpacked
from jbp.rendering.palette import TEXT_CONTRAST, contrast, is_color
from jbp.rendering.theme.reading import FONT_NAME

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAIN: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SLIDES: Final = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_RELATED: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LARGEST: Final = 2_000_000
_FONT: Final = re.compile(FONT_NAME)


class Look(NamedTuple):
    """What a presentation says of its look; empty where it does not say it plainly."""

    tokens: Mapping[str, str]
    body: str = ""
    heading: str = ""


def look_of(data: bytes) -> Look:
    """The look of a presentation.

    Raises:
        RenderError: it is no presentation, is broken, or holds more than one would.
    """
    files = unpacked(data)
    refuse_entities(files)
    master, theme = _master_and_theme(files)
    if master is None or theme is None:
        return Look({})
    colors = {one.tag.removeprefix(_MAIN): _color_of(one) for one in theme.findall(f".//{_MAIN}clrScheme/*")}
    return Look(_tokens(master, colors), _font_of(theme, "minorFont"), _font_of(theme, "majorFont"))


def _tokens(master: ET.Element, colors: Mapping[str, str]) -> dict[str, str]:
    """Paper and letters of the master, and what its titles are coloured in, or else the first accent."""
    mapped = master.find(f"{_SLIDES}clrMap")
    names = {} if mapped is None else dict(mapped.attrib)
    paper, ink = (colors.get(names.get(key, own), "") for key, own in (("bg1", "lt1"), ("tx1", "dk1")))
    path = f"{_SLIDES}txStyles/{_SLIDES}titleStyle/{_MAIN}lvl1pPr/{_MAIN}defRPr/{_MAIN}solidFill/*"
    title = master.find(path)
    titled = ""
    if title is not None and not len(title):
        named = title.get("val", "")
        titled = colors.get(names.get(named, named), f"#{named}".lower())
    accent = titled if is_color(titled) and titled != ink else colors.get("accent1", "")
    found = {"accent": accent} if accent else {}
    if paper and ink and contrast(paper, ink) >= TEXT_CONTRAST:
        found |= {"paper": paper, "ink": ink}
    return found


def _color_of(slot: ET.Element) -> str:
    color = slot.find("*")
    value = "" if color is None else f"#{color.get('lastClr') or color.get('val') or ''}".lower()
    return value if is_color(value) else ""


def _font_of(theme: ET.Element, kind: str) -> str:
    found = theme.find(f".//{_MAIN}fontScheme/{_MAIN}{kind}/{_MAIN}latin")
    name = "" if found is None else found.get("typeface", "")
    return name if _FONT.fullmatch(name) else ""


def _master_and_theme(files: Mapping[str, bytes]) -> tuple[ET.Element | None, ET.Element | None]:
    start = _parsed(files, "ppt/presentation.xml")
    first = None if start is None else start.find(f"{_SLIDES}sldMasterIdLst/{_SLIDES}sldMasterId")
    if first is None:
        return None, None
    master = _target(files, "ppt", "presentation.xml", first.get(_RELATED, ""))
    folder, _, name = master.rpartition("/")
    return _parsed(files, master), _parsed(files, _target(files, folder, name, "/theme"))


def _target(files: Mapping[str, bytes], folder: str, name: str, wanted: str) -> str:
    """The file that another one names, by the key of the relation or the end of its kind."""
    relations = _parsed(files, f"{folder}/_rels/{name}.rels")
    for one in relations if relations is not None else ():
        if one.get("Id") == wanted or (wanted.startswith("/") and one.get("Type", "").endswith(wanted)):
            return _resolved(folder, one.get("Target", ""))
    return ""


def _resolved(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    steps = folder.split("/")
    for step in target.split("/"):
        if step == "..":
            del steps[-1:]
        else:
            steps.append(step)
    return "/".join(steps)


def _parsed(files: Mapping[str, bytes], name: str) -> ET.Element | None:
    content = files.get(name, b"")
    if not content or len(content) > _LARGEST:
        return None
    try:
        return ET.fromstring(content)  # noqa: S314 - `refuse_entities` has looked at it
    except (ET.ParseError, ValueError, LookupError):
        return None
