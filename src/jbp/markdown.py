"""Text of a plan as Markdown shows it, in reports and in documents: as that text, whatever it holds.

Hosting services act on more than Markdown's own marks: they look through the finished page for mentions (``@name``),
references (``#1``), emoji (``:tada:``), commits and addresses, where a backslash in the source is long gone. They leave
code alone. So what Markdown itself acts on is escaped, and a word that a service would act on becomes code.
"""

from __future__ import annotations

import re
from typing import Final

from jbp.letters import one_line

_MARKS: Final = re.compile(r"[\\`*_\[\]|~$^#]|[!%](?=[\"\w\[])|&(?=\d)")
_ENTITIES: Final = ((re.compile(r"&(?!\d)"), "&amp;"), (re.compile("<"), "&lt;"), (re.compile(">"), "&gt;"))
_ACTED_ON: Final = re.compile(
    r"""@                                        # a mention, an address of electronic mail
    | \#\w                                      # an issue
    | :[\w+-]+: | :[^\W\d][\w+-]*$               # an emoji, or one that the next word's colon would make
    | :// | \bwww\. | \b(?:mailto|xmpp):         # what becomes a link by itself
    | \b(?:GH|CVE|GHSA)-\w                       # an issue, a weakness
    | \b(?=[0-9]*[a-f])(?=[a-f]*[0-9])[0-9a-f]{7,40}\b   # a commit
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What makes a heading, a list or a rule where it stands first.
_FIRST: Final = re.compile(r"\d{1,9}[.)](?=\s|$)|[+=-]")
_TICKS: Final = re.compile(r"`+")


def escape_markdown(text: str) -> str:
    """The text on one line, as a paragraph, a heading or a cell of a table shows it literally."""
    escaped = " ".join("\\|".join(map(_piece, word.split("|"))) for word in one_line(text).split(" "))
    first = _FIRST.match(escaped)
    if first is None:
        return escaped
    return f"{escaped[: first.end() - 1]}\\{escaped[first.end() - 1 :]}"


def _piece(text: str) -> str:
    """A word, or what stands between two pipes of it: no other mark could keep a pipe out of a table's grammar."""
    if _ACTED_ON.search(text):
        return _code(text)
    marked = _MARKS.sub(r"\\\g<0>", text)
    for mark, entity in _ENTITIES:
        marked = mark.sub(entity, marked)
    return marked


def _code(text: str) -> str:
    fence = "`" * (max(map(len, _TICKS.findall(text)), default=0) + 1)
    padding = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{padding}{text}{padding}{fence}"
