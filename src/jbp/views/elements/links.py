"""Links of a plan: only what a reader may follow without harm."""

from __future__ import annotations

import re

_ANY = r"""(?:(?!["'<>\\^`{|}])[!-~])"""
_HOST = r"""(?:(?!["'<>\\^`{|}/?#@])[!-~])+"""
_FOLLOWED = re.compile(rf"https://{_HOST}(?:[/?#]{_ANY}*)?|mailto:{_ANY}+")


def vetted(url: str) -> str:
    """The address where it is one of https or mail, written in ASCII and without a user; otherwise the empty text.

    Everything else stays text: ``javascript:``, ``data:`` and ``file:`` act, ``http:`` can be read on its way, and
    letters of other scripts can look like those of another host.
    """
    return url if _FOLLOWED.fullmatch(url) else ""
