"""Hostile tables of figures, configurations, themes, waivers, team rules and templates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from tests.hostile.corpus.case import Case, bare

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLES: Final = {
    "sound": "kpi,when,value\nrevenue,2026-H1,$1M\n",
    "nothing-but-a-head": "kpi,when,value\n",
    "head-twice": "kpi,when,value,kpi\nrevenue,2026-H1,1,revenue\n",
    "no-head": "revenue,2026-H1,1\n",
    "quote-open": 'kpi,when,value\n"revenue,2026-H1,1\n',
    "quote-inside": 'kpi,when,value\nrev"enue,2026-H1,1\n',
    "behind-a-quote": 'kpi,when,value\n"revenue"x,2026-H1,1\n',
    "quotes-only": '"' * 20_001,
    "quotes-in-pairs": 'kpi,when,value\n"' + '""' * 40_000 + '",2026-H1,1\n',
    "nul": "kpi,when,value\nrevenue,2026-H1,\x001\n",
    "semicolons": "kpi;when;value\nrevenue;2026-H1;1\n",
    "tabs": "kpi\twhen\tvalue\nrevenue\t2026-H1\t1\n",
    "sep-line": "sep=,\nkpi,when,value\n",
    "formula-cells": "kpi,when,value\n=cmd|' /C calc'!A0,@SUM(1),+1\n-2+3,2026-H1,=1+1\n",
    "million-cells": "," * 1_000_000 + "\n",
    "million-cells-quoted": '"",' * 300_000 + "\n",
    "many-rows": "kpi,when,value\n" + "revenue,2026-H1,1\n" * 60_000,
    "blank-rows": "kpi,when,value\n" + "\n" * 500_000,
    "one-cell": "x" * 1_000_000,
    "returns": "kpi,when,value\r" * 1000,
    "huge-number": "kpi,when,value\nrevenue,2026-H1," + "9" * 60_000 + "\n",
    "exponent": "kpi,when,value\nrevenue,2026-H1,1e999999\n",
    "infinite": "kpi,when,value\nrevenue,2026-H1,inf\nrevenue,2026-H2,nan\n",
    "dates": "kpi,when,value\nrevenue,2026-02-30,1\nrevenue,0000-00-00,1\n",
    "unknown-kpis": "kpi,when,value\n" + "".join(f"k{n},2026-H1,1\n" for n in range(9000)),
    "same-period": "kpi,when,value\n" + "revenue,2026-H1,1\n" * 5000,
    "columns-missing": "kpi,when,value\nrevenue\n,,\nrevenue,2026-H1,1,2,3\n",
    "yaml": "kpi: [a, b\n",
}
_TOML: Final = {
    "sound": 'select = ["JBP1"]\n',
    "open-array": "select = [[[\n",
    "deep-arrays": "select = " + "[" * 100_000,
    "deep-arrays-closed": "select = " + "[" * 3000 + "]" * 3000 + "\n",
    "deep-tables": "select = " + "{a = " * 3000 + "1" + "}" * 3000 + "\n",
    "dotted": "a." * 400 + "a = 1\n",
    "dotted-far": "a." * 30_000 + "a = 1\n",
    "dotted-lines": ("a." * 400 + "a = 1\n") * 200,
    "dotted-tables": "".join(f"[a{'.b' * 400}.c{n}]\n" for n in range(200)),
    "many-tables": "".join(f"[a{n}]\n" for n in range(20_000)),
    "many-overrides": '[[overrides]]\npaths = ["a"]\n' * 5000,
    "huge-integer": "a = " + "9" * 10_000 + "\n",
    "huge-hex": "a = 0x" + "f" * 10_000 + "\n",
    "huge-float": "a = 1e999999999\n",
    "tiny-float": "a = 1e-999999999999999999\n",
    "long-float": "[rules.JBP101]\nmost = 0." + "1" * 60_000 + "\n",
    "infinite": "a = inf\nb = nan\n",
    "date": "select = 9999-12-31T23:59:60Z\n",
    "bad-date": "select = 2026-02-30\n",
    "key-twice": "select = []\nselect = []\n",
    "table-twice": "[rules]\n[rules]\n",
    "array-and-table": "[rules]\n[[rules]]\n",
    "empty-key": '"" = 1\n',
    "quoted-keys": '"select\\u0000" = 1\n',
    "escape": 'select = ["\\ud800"]\n',
    "escape-control": 'select = ["\\u001b]0;x\\u0007"]\n',
    "control": 'select = ["\x07"]\n',
    "override-of-bidi": 'select = ["\u202e"]\n',
    "types": "select = 1\nignore = {}\nseverities = []\nrules = true\noverrides = 1\n",
    "nested-types": "severities = {JBP101 = {}}\nrules = {JBP101 = {most = [[1]]}}\nrender = {theme = 1}\n",
    "option-huge": "[rules.JBP101]\nmost = " + "9" * 4000 + "\n",
    "paths": '[[overrides]]\npaths = ["' + "*" * 3000 + 'x", "' + "**/" * 1000 + '", "[[[[", "!a", "\\\\"]\n',
    "paths-of-stars": '[[overrides]]\npaths = ["' + "*a" * 2000 + '"]\n',
    "paths-of-doubles": '[[overrides]]\npaths = ["' + "**/a/" * 60 + 'b"]\n',
    "team-rules-outside": 'team_rules = ["../../../../etc/passwd", "/dev/zero"]\n',
    "team-rules-itself": 'team_rules = ["jbp.toml"]\n',
    "python-rules": 'python_rules = ["os", "../x", "__main__", ""]\n',
    "baseline-outside": 'baseline = "/dev/zero"\n',
    "baseline-folder": 'baseline = "."\n',
    "theme-outside": '[render]\ntheme = "/dev/zero"\ntemplates = "../.."\n',
    "not-utf-8": "a = 'x'\n# \udcff",
    "size": "#" + "x" * 300_000 + "\n",
    "yaml": "select: [a]\n",
    "json": '{"select": ["JBP1"]}\n',
    "ini": "[tool.jbp\nselect = 1\n",
    "theme-colours": '[colors]\naccent = "red;}</style><script>"\npartners = ["#fff", "javascript:x"]\n',
    "theme-fonts": '[fonts]\nbody = "a\\"; src: url(http://a.example)"\nfiles = ["../../x", "/dev/zero", "a.woff2"]\n',
    "theme-logo": 'logo = "/etc/passwd"\nlogo_dark = "../../../x.svg"\n',
    "theme-logo-itself": 'logo = "theme.toml"\npresentation = "theme.toml"\n',
    "theme-name": 'name = "' + "x" * 100_000 + '"\n',
}
_YAML: Final = {
    "waivers": "waivers:\n" + "  - {rule: JBP101, at: a, reason: b}\n" * 3000,
    "waivers-odd": "waivers: {a: b, 1: [c], {}: d}\n",
    "waivers-dates": "waivers:\n- {rule: all, at: '*', reason: '', until: 9999-99-99}\n- text\n- [[]]\n- \n",
    "waivers-addresses": "waivers:\n- {rule: JBP101, at: '" + 'a."' * 10_000 + "', reason: x}\n",
    "rules-many": "rules:\n"
    + "".join(f"  r{n}: {{code: ACM{n:03}, select: kpis.*, require: title}}\n" for n in range(300)),
    "rules-code": "rules:\n  r1: {code: JBP001, select: '" + "*." * 5000 + "*', require: x}\n",
    "rules-deep": "rules:\n  r1:\n    code: ACM001\n    select: kpis.*\n    where: "
    + "{not: " * 28
    + "x"
    + "}" * 28
    + "\n",
    "rules-message": "rules:\n  r1: {code: ACM001, select: kpis.*, message: '{title.__class__} {0} {{'}\n",
    "rules-odd": "rules:\n  r1: text\n  2: []\n  r3: {code: [], select: {}, require: [1, {}]}\n",
    "rules-any": "rules:\n  r1:\n    code: ACM001\n    select: kpis.*\n    where: {any: ["
    + "{title: x}, " * 3000
    + "]}\n",
}
_TEMPLATES: Final = {
    "open": "{{ ",
    "open-block": "{% for x in y %}",
    "open-comment": "{# ",
    "braces": "{{" * 20_000,
    "deep": "{% if x %}" * 3000 + "{% endif %}" * 3000,
    "brackets": "{{ " + "(" * 5000 + " }}",
    "nots": "{{ " + "not " * 5000 + "x }}",
    "pluses": "{{ " + "1 + " * 5000 + "1 }}",
    "filters": "{{ x" + "|upper" * 5000 + " }}",
    "dots": "{{ x" + ".a" * 5000 + " }}",
    "itself": "{% extends 'scorecard.md.jinja' %}{% include 'hostile.md.jinja' %}",
    "class": "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "power": "{{ 9 ** 9 ** 9 ** 9 }}",
    "range": "{% for a in range(999999999) %}{% endfor %}",
    "repeat": "{{ 'x' * 999999999 }}",
    "import": "{% import '/etc/passwd' as x %}",
    "unknown": "{{ nobody.nothing }}",
    "number": "{{ " + "9" * 10_000 + " }}",
    "string": "{{ '\\ud800' }}",
}


def cases() -> Iterator[Case]:
    """Every case of files that are no plans."""
    for family, texts in (("csv", _TABLES), ("toml", _TOML), ("beside", _YAML), ("template", _TEMPLATES)):
        for name, text in texts.items():
            yield bare(f"{family}/{name}", text.encode("utf-8", "surrogateescape"))
