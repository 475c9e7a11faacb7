"""Random trees of the format's subset of YAML, and their data."""

from __future__ import annotations

from typing import TypeAlias

from hypothesis import strategies as st

from jbp.syntax.nodes import Entry, ListNode, MapNode, Node, Scalar, is_absent
from jbp.syntax.parse import Source, parse

Plain: TypeAlias = "str | list[Plain] | list[tuple[str, Plain]] | None"

WORDS = st.sampled_from(
    [
        *(
            "a",
            "Sales",
            "40%",
            "-$2M",
            "10-12",
            "2026-03-31",
            "NO",
            "012",
            "1:30",
            "null",
            "~",
            "true",
            "<<",
            "=",
            "-",
            "--- x",
        ),
        *(
            "a: b",
            "a:b",
            ":a",
            "a:",
            "a #b",
            "#a",
            "? a",
            "a ?b",
            "why?",
            "- a",
            "-a",
            "[a]",
            "{a: b}",
            "a, b",
            "a]",
            "'a'",
            '"a"',
        ),
        *(
            "%a",
            "@a",
            "`a`",
            "!a",
            "&a",
            "*a",
            "|",
            ">",
            " a",
            "a ",
            "a\tb",
            "\ta",
            "a\nb",
            "a\n",
            "a\n\nb\n",
            "\na",
            "a\n\n",
        ),
        *(
            "a\n  b\nc",
            "  a\nb",
            "a \nb",
            "a\n# b\n",
            "a\n---\nb",
            "don't",
            'say "x"',
            "back\\slash",
            "…",
            "naïve",
            "日本",
            "a\u00a0b",
        ),
        *(
            "http://a.example/?q=1",
            "a{b",
            "x}y",
            "mailto:a@b",
            "-?",
            "-:",
            "a'b: c",
            "1e5",
            ".5",
            "0x1F",
            "2026-3-1",
            "...",
            "'",
            '"',
        ),
        *("", ":", "a\\", "\\n", "y", "a::b", "a ::b", "#", "a: #", '"a":b', "]:a", "a\u2028b"),
    ]
)
LETTERS = st.text(st.sampled_from("ab01-_:?#,.[]{}'\"\\|>&*!%@` \n\té"), max_size=12)
TEXTS = st.one_of(WORDS, LETTERS)
KEYS = st.one_of(st.sampled_from(["a", "b", "p1", "x-crm", "Market cap", "2026-03-31", "total"]), TEXTS).filter(
    lambda key: key != "" and "\u2028" not in key
)
STYLES = st.sampled_from(["plain", "single", "double", "literal", "folded"])
SCALARS = st.builds(lambda text, style: Scalar(text, style, "", 0, 0), TEXTS, STYLES)


def _mapping(entries: list[tuple[str, Node]]) -> MapNode:
    unique = {key: Entry(Scalar(key, "plain", "", 0, 0), value) for key, value in entries}
    return MapNode(tuple(unique.values()), False, "", 0, 0)  # noqa: FBT003 - a NamedTuple of nodes


def _collections(inner: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    mappings = st.lists(st.tuples(KEYS, inner), max_size=4).map(_mapping)
    lists = st.lists(inner, max_size=4).map(lambda items: ListNode(tuple(items), False, "", 0, 0))  # noqa: FBT003
    return st.one_of(mappings, lists)


NODES: st.SearchStrategy[Node] = st.recursive(SCALARS, _collections, max_leaves=14)
TREES = st.lists(st.tuples(KEYS, NODES), min_size=1, max_size=4).map(_mapping)


def data(node: Node) -> Plain:
    """What a node says: mappings as pairs, so that order and keys that stand twice count; empty values as None."""
    if isinstance(node, Scalar):
        return None if is_absent(node) else node.text
    if isinstance(node, ListNode):
        return [data(item) for item in node.items]
    return [(key.text, data(value)) for key, value in node.entries]


def read(text: str) -> MapNode:
    parsed = parse(Source("plan.yaml", text))
    assert parsed.tree is not None, parsed.problems
    return parsed.tree
