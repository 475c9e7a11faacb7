"""A page that a hostile template has laid out, in a real browser: nothing in it runs, and nothing is asked for."""

from __future__ import annotations

import os
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.judges.conftest import Verdict

pytestmark = pytest.mark.judge

BROWSER = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--virtual-time-budget=3000")
HOSTILE = """<!DOCTYPE html>
<html lang="en">
<head>
<title>untouched</title>
<style>@import url("OUT/import"); body { background: url("OUT/background"); font-family: x }
@font-face { font-family: x; src: url("OUT/font") }</style>
</head>
<body onload="document.title = 'ran'">
<h1>{{ view.heading.title }}</h1>
<img src="OUT/picture" onerror="document.title = 'ran'" alt="">
<picture><source srcset="OUT/source"><img src="data:," onerror="document.title = 'ran'" alt=""></picture>
<svg onload="document.title = 'ran'"><image href="OUT/image"/><animate onbegin="document.title = 'ran'"/></svg>
<video src="OUT/video" poster="OUT/poster" autoplay></video><audio src="OUT/sound" autoplay></audio>
<input autofocus onfocus="document.title = 'ran'"><details open ontoggle="document.title = 'ran'">x</details>
<a id="there" href="javascript:document.title = 'ran'" ping="OUT/ping">x</a>
</body>
</html>
"""


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """A server on this machine, and what it was asked for."""
    paths: list[str] = []

    class Server(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", paths
        server.shutdown()


def _shown(page: Path, home: Path) -> str:
    command = (BROWSER, *FLAGS, f"--user-data-dir={home}", "--dump-dom", page.as_uri())
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def test_a_hostile_page_runs_nothing_and_asks_for_nothing(
    jbp: Callable[..., Verdict], tmp_path: Path, asked: tuple[str, list[str]]
) -> None:
    out, paths = asked
    template = tmp_path / "scorecard.html.jinja"
    template.write_text(HOSTILE.replace("OUT", out), encoding="utf-8")
    page = tmp_path / "page.html"
    verdict = jbp("render", "scorecard", "examples/after-reset", "--template", str(template), "--out", str(page))
    assert verdict.status == 0, verdict.stderr
    assert "<title>untouched</title>" in _shown(page, tmp_path / "home")
    assert paths == []

    # The same page without its policy does all of it: so it is the policy that holds it back.
    text = page.read_text(encoding="utf-8")
    start = text.index('<meta http-equiv="Content-Security-Policy"')
    page.write_text(text[:start] + text[text.index(">", start) + 1 :], encoding="utf-8")
    assert "<title>ran</title>" in _shown(page, tmp_path / "home")
    assert "/picture" in paths
