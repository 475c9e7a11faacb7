from __future__ import annotations

import pytest

from jbp.views.elements.links import vetted


@pytest.mark.parametrize(
    "url", ["https://example.org", "https://example.org/a?b=c#d", "mailto:ana@a.example", "https://example.org:8443/x"]
)
def test_https_and_mail_may_be_followed(url: str) -> None:
    assert vetted(url) == url


@pytest.mark.parametrize(
    "url",
    [
        *("javascript:alert(1)", "http://example.org", "data:text/html,x", "file:///etc/passwd", "//example.org", ""),
        *("https://user@example.org", "https://", "https://exämple.org", "https://a.example/\u202ex", "https://a.b/ c"),
        *('https://a.b/"onclick="x', "https://a.b/<script>", " https://a.b", "HTTPS://a.b\n"),
    ],
)
def test_everything_else_stays_text(url: str) -> None:
    assert vetted(url) == ""
