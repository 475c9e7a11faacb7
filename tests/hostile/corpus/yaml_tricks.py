"""What general YAML allows and plans do not, what is not YAML at all, and what exhausts whoever reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import HEAD, Case, bare, plan

if TYPE_CHECKING:
    from collections.abc import Iterator

_TRICKS: Final = {
    "anchor": "summary: &a text\n",
    "anchor-on-a-key": "&a summary: text\n",
    "anchor-on-a-list": "parts: &a []\n",
    "anchor-on-nothing": "summary: &a\n",
    "anchor-of-odd-name": "summary: &:@!% text\n",
    "alias": "x-a: &a text\nsummary: *a\n",
    "alias-of-nothing": "summary: *nobody\n",
    "alias-of-itself": "x-a: &a [*a]\n",
    "alias-of-itself-in-a-mapping": "x-a: &a {b: *a}\n",
    "alias-as-a-key": "x-a: &a text\n*a : b\n",
    "merge": "x-a: &a {b: c}\nx-d:\n  <<: *a\n",
    "merge-of-a-list": "x-a: &a {b: c}\nx-d: {<<: [*a, *a]}\n",
    "merge-of-a-text": "x-d: {<<: text}\n",
    "merge-of-nothing": "<<:\n",
    "merge-at-the-root": "<<: {title: Other}\n",
    "merge-in-quotes": '"<<": {title: Other}\n',
    "merge-twice": "x-d:\n  <<: {a: b}\n  <<: {c: d}\n",
    "value-key": "x-d: {=: text}\n",
    "tag-of-python": "summary: !!python/object/apply:os.system ['id']\n",
    "tag-of-python-name": "summary: !!python/name:os.system\n",
    "tag-of-python-new": "summary: !!python/object/new:os.system [id]\n",
    "tag-of-ruby": "summary: !ruby/object:Gem::Installer {i: x}\n",
    "tag-of-java": 'summary: !!javax.script.ScriptEngineManager [!!java.net.URL ["http://a.example"]]\n',
    "tag-of-javascript": "summary: !!js/function 'function(){}'\n",
    "tag-binary": "summary: !!binary aGVsbG8=\n",
    "tag-binary-broken": "summary: !!binary ====\n",
    "tag-int": "summary: !!int x\n",
    "tag-float": "summary: !!float 1e999999999\n",
    "tag-timestamp": "summary: !!timestamp 9999-99-99\n",
    "tag-null": "summary: !!null x\n",
    "tag-set": "x-a: !!set {a, b}\n",
    "tag-omap": "x-a: !!omap [a: b, a: c]\n",
    "tag-pairs": "x-a: !!pairs [a: b]\n",
    "tag-map-on-a-list": "x-a: !!map [a]\n",
    "tag-str": "jbp: !!str 1\n",
    "tag-verbatim": "summary: !<tag:yaml.org,2002:str> x\n",
    "tag-verbatim-open": "summary: !<tag x\n",
    "tag-empty": "summary: ! x\n",
    "tag-of-unknown-handle": "summary: !e!tag x\n",
    "tag-with-percent": "summary: !a%zz x\n",
    "tag-on-a-key": "!!str summary: x\n",
    "tag-include": "summary: !include /etc/passwd\n",
    "tag-env": "summary: !ENV ${HOME}\n",
    "key-mapping": "? {a: b}\n: c\n",
    "key-list": "? [a, b]\n: c\n",
    "key-flow-mapping": "{a: b}: c\n",
    "key-explicit": "? summary\n: text\n",
    "key-explicit-alone": "? summary\n",
    "key-empty": ": text\n",
    "key-null": "~: text\n",
    "key-boolean": "true: text\nyes: text\n",
    "key-number": "1: a\n01: b\n0x1: c\n1.0: d\n",
    "key-in-many-lines": 'x-a: {"two\n  lines": b}\n',
    "key-block": "? |\n  block\n: text\n",
    "key-of-blanks": '"   ": text\n',
    "key-prototype": "__proto__: {a: b}\nconstructor: c\n__class__: d\n__init__: e\n",
    "keys-twice": "summary: a\nsummary: b\n",
    "keys-twice-in-quotes": 'summary: a\n"summary": b\n',
    "keys-thrice-far": "x-a: {a: 1, b: 2, a: 3, c: 4, 'a': 5}\n",
    "tab-indents": "people:\n\tana: {name: Ana, partner: a}\n",
    "tab-behind-colon": "summary:\ttext\n",
    "tab-behind-dash": "x-a:\n-\ttext\n",
    "tab-before-comment": "summary: text\t# why\n",
    "tab-alone": "\t\n",
    "tab-in-flow": "x-a: [a,\tb]\n",
    "tab-in-block": "summary: |\n\ttext\n",
    "flow-question": "x-a: {? b}\n",
    "flow-question-glued": "x-a: {?b: c}\n",
    "flow-question-in-list": "x-a: [? a : b]\n",
    "flow-pair-in-list": "x-a: [a: b]\n",
    "flow-empty-entries": "x-a: [, a, , b]\n",
    "flow-colon-only": "x-a: [:]\n",
    "flow-colons": "x-a: {a::b, ::c}\n",
    "flow-adjacent": 'x-a: {"a":b, "c":"d"}\n',
    "flow-comma-in-text": "risks:\n  r1: {title: Once, with help}\n",
    "flow-comment": "x-a: [a, # b]\n  c]\n",
    "flow-over-lines": "x-a: {a\n: b,\nc\n}\n",
    "flow-less-indented": "x-a: [\na,\nb\n]\n",
    "flow-closes-the-other": "x-a: [a}\n",
    "flow-closes-nothing": "x-a: ]\n",
    "flow-dash": "x-a: [-, - a, -b]\n",
    "flow-document-mark": "x-a: [\n---\n]\n",
    "flow-percent": "x-a: [%a]\n",
    "open-single": "summary: 'text\n",
    "open-double": 'summary: "text\n',
    "open-escape": 'summary: "text\\',
    "open-list": "x-a: [a, b\n",
    "open-mapping": "x-a: {a: b\n",
    "open-block": "summary: |",
    "open-folded-header": "summary: >2-\n",
    "open-tag": "summary: !<",
    "open-anchor": "summary: &",
    "open-alias": "summary: *",
    "open-directive": "%",
    "open-dash": "-",
    "open-question": "?",
    "open-nest": "x-a: [{b: ['c, \"d",
    "indicator-at": "summary: @text\n",
    "indicator-backtick": "summary: `text\n",
    "indicator-percent": "summary: %text\n",
    "indicator-bar": "summary: | text\n",
    "indicator-greater": "summary: >40%\n",
    "block-indent-0": "summary: |0\n text\n",
    "block-indent-huge": "summary: |99999999999\n text\n",
    "block-comment-glued": "summary: |#c\n  text\n",
    "block-first-line-deeper": "summary: |\n     \n  text\n",
    "block-keeps": "summary: |+\n  text\n\n\n\n",
    "block-at-root": "|\n",
    "colon-twice": "summary: a: b\n",
    "colon-glued": "summary:text\n",
    "indent-back": "x-a:\n    b: 1\n  c: 2\n",
    "indent-on": "summary: text\n  more: 1\n",
    "list-and-mapping": "x-a:\n  - b\n  c: d\n",
    "dash-in-value": "x-a: - b\n",
    "directive-yaml": "%YAML 1.1\n---\nsummary: a\n",
    "second-document": "---\njbp: 1\n",
    "document-end": "...\n",
    "document-end-and-more": "...\nsummary: a\n",
    "document-end-with-text": "... text\n",
    "many-documents": "---\n" * 500,
    "bare-document-mark": "--- text\n",
    "quoted-document-mark": 'summary: "a\n--- b"\n',
}
_ALONE: Final = {
    "json": '{"jbp": 1, "id": "hostile", "title": "T", "profile": "new", "partners": {"a": {"name": "A"}}}\n',
    "json-with-tabs": '{\n\t"jbp": 1,\n\t"id": "hostile"\n}\n',
    "json-with-escapes": '{"title": "\\ud83d\\ude00 \\/ \\u0000"}\n',
    "json-lines": '{"jbp": 1}\n{"jbp": 1}\n',
    "directive-first": "%YAML 1.2\n---\njbp: 1\n",
    "directive-future": "%YAML 9.9\n---\njbp: 1\n",
    "directive-broken": "%YAML 1.\n---\njbp: 1\n",
    "directive-twice": "%YAML 1.2\n%YAML 1.2\n---\njbp: 1\n",
    "directive-tag": "%TAG !e! tag:example.org,2026:\n---\njbp: !e!x 1\n",
    "directive-tag-twice": "%TAG ! a\n%TAG ! b\n---\njbp: 1\n",
    "directive-unknown": "%FOO bar\n---\njbp: 1\n",
    "text": "jbp\n",
    "number": "1\n",
    "list": "- jbp: 1\n",
    "null": "~\n",
    "quoted": '"jbp: 1"\n',
    "version-other": "jbp: 2\n",
    "version-huge": "jbp: " + "9" * 5000 + "\n",
    "version-list": "jbp: [1]\n",
    "version-text": "jbp: one\n",
    "html": "<!doctype html><script>alert(1)</script>\n",
    "xml": '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>\n',
    "toml": '[jbp]\nid = "hostile"\n',
    "zip": "PK\x03\x04" + "\x00" * 60,
    "shell": "#!/bin/sh\nrm -rf x\n",
    "conflict": "jbp: 1\n<<<<<<< ours\nid: a\n=======\nid: b\n>>>>>>> theirs\n",
    "jinja": "jbp: 1\ntitle: {{ 7 * 7 }}\n{% for i in range(10) %}\n",
}


def cases() -> Iterator[Case]:
    """Every case of what YAML would make of a text."""
    for name, text in _TRICKS.items():
        yield plan(f"yaml/{name}", text)
    for name, text in _ALONE.items():
        yield bare(f"no-plan/{name}", text)
    yield from _bombs()
    yield from _deep()


def _bombs() -> Iterator[Case]:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)]
    yield plan("bomb/aliases", "x-bomb:\n  a0: &a0 [lol]\n" + "".join(f"  {level}" for level in levels))
    merges = [f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 9)}]}}\n" for n in range(1, 8)]
    yield plan("bomb/merges", "x-bomb:\n  m0: &m0 {k: v}\n" + "".join(f"  {merge}" for merge in merges))
    yield plan("bomb/anchors", "x-bomb:\n" + "".join(f"  k{n}: &a{n} v\n" for n in range(3000)))
    yield plan("bomb/tags", "x-bomb:\n" + "".join(f"  k{n}: !t{n} v\n" for n in range(3000)))
    step = 2**61 - 1
    yield plan("bomb/colliding-keys", "x-bomb:\n" + "".join(f"  {n * step}: v\n" for n in range(20_000)))
    yield plan("bomb/huge-keys", "x-bomb:\n" + "".join(f"  {'9' * 4000}{n}: v\n" for n in range(100)))
    yield plan("bomb/same-key", "x-bomb:\n" + "  k: v\n" * 50_000)
    yield plan("bomb/misspelt-keys", "".join(f"titel{n}: v\n" for n in range(3000)))
    yield plan("bomb/dangling", "risks:\n" + "".join(f"  r{n}: {{title: T, owner: nobody{n}}}\n" for n in range(3000)))
    yield plan("bomb/close-ids", "people:\n" + "".join(f"  p{n}: {{name: P, partner: aa{n}}}\n" for n in range(3000)))


def _deep() -> Iterator[Case]:
    for depth in (33, 1000, 100_000):
        yield plan(f"deep/lists-{depth}", "x-a: " + "[" * depth + "]" * depth + "\n")
        yield plan(f"deep/open-lists-{depth}", "x-a: " + "[" * depth)
        yield plan(f"deep/mappings-{depth}", "x-a: " + "{a: " * depth + "b" + "}" * depth + "\n")
        yield plan(f"deep/dashes-{depth}", "x-a:\n  " + "- " * depth + "a\n")
        yield plan(f"deep/questions-{depth}", "? " * depth + "a\n")
    yield plan("deep/indents-1000", "".join(" " * n + "a:\n" for n in range(1000)))
    yield plan("deep/brackets-mixed", "x-a: " + "[{a: " * 20_000)
    yield bare("deep/closing", HEAD + b"x-a: " + b"]" * 100_000)
