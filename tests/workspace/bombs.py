"""Templates that try to harm: to run for ever, to fill memory or disk, to see or read what is not theirs."""

from __future__ import annotations

from typing import Final, NamedTuple


class Bomb(NamedTuple):
    """One of them: what it tries, its text, and the kinds of fault that may be told of it."""

    name: str
    text: str
    kinds: tuple[str, ...]


_LONG: Final = "{% for a in range(9000) %}"
_ROUND: Final = "{% endfor %}"
_GROWING: Final = "{% set ns = namespace(x=START) %}{% for a in range(99) %}{% set ns.x = STEP %}{% endfor %}"


def _growing(start: str, step: str) -> str:
    return _GROWING.replace("START", start).replace("STEP", step)


def _loops(depth: int, body: str) -> str:
    return f"{_LONG * depth}{body}{_ROUND * depth}"


def _bomb(name: str, text: str, *kinds: str) -> Bomb:
    return Bomb(name, text, kinds)


BOMBS: Final = (
    # For ever
    _bomb("nested ranges", _loops(4, ""), "time"),
    _bomb("nested ranges that add up", _loops(2, "{% set x = a + 1 %}"), "time"),
    _bomb(
        "a macro that calls itself twice",
        "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
        "time",
    ),
    _bomb("a macro that calls itself", "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "endless"),
    _bomb(
        "macros that call each other",
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        "endless",
    ),
    _bomb("a template that includes itself", "{% include self_name %}", "endless"),
    _bomb("a template that extends itself", "{% extends self_name %}", "endless"),
    _bomb("a template that imports itself", "{% import self_name as x %}", "endless"),
    _bomb("a template that imports itself, twice each", f"{'{% import self_name as x with context %}' * 2}", "endless"),
    _bomb("a loop that calls itself", "{% for a in [[1]] recursive %}{{ loop([[1]]) }}{% endfor %}", "endless"),
    _bomb("a block that holds itself", "{% block b %}{{ self.b() }}{% endblock %}", "endless"),
    _bomb(
        "a caller that calls itself",
        "{% macro m() %}{{ caller() }}{% endmacro %}{% macro n() %}{% call m() %}{{ n() }}{% endcall %}{% endmacro %}"
        "{{ n() }}",
        "endless",
    ),
    _bomb("a power", "{{ 9 ** (9 ** 9) }}", "not-allowed"),
    _bomb("a power of powers", "{% set x = 2 ** 2 ** 2 ** 2 ** 2 ** 2 %}", "not-allowed"),
    _bomb("a product that squares itself", _growing("7", "ns.x * ns.x"), "not-allowed"),
    _bomb("a list of too much", "{{ (range(9000) | list + range(9000) | list) | sort }}", "not-allowed"),
    _bomb("sorting in loops", _loops(2, "{% set x = range(9000) | sort(reverse=true) | list %}"), "time"),
    _bomb("grouping in loops", _loops(2, "{% set x = view.goals | groupby('title') %}"), "time"),
    _bomb("a cycle without end", "{% set c = cycler(1, 2) %}" + _loops(3, "{% set x = c.next() %}"), "time"),
    _bomb("a joiner without end", "{% set j = joiner() %}" + _loops(3, "{{ j() }}"), "time", "output"),
    _bomb("a range without end", "{{ range(10000000000) | list }}", "not-allowed"),
    _bomb("a range beyond what can be counted", f"{{{{ range({10**30}) }}}}", "not-allowed"),
    _bomb("rounding to the left", "{{ 5 | round(-999999999) }}", "not-allowed"),
    _bomb("blanks without end", _loops(1, " " * 999) + "x", "output"),
    _bomb("blanks, nearly without end", "{% for a in range(200) %}" + " " * 999 + f"{_ROUND}x", "none"),
    # Memory and output
    _bomb("a text repeated", "{{ 'a' * 999999999 }}", "not-allowed"),
    _bomb("a list repeated", "{{ ([0] * 999999999) | length }}", "not-allowed"),
    _bomb("a text that doubles", _growing("'aaaaaaaa'", "ns.x ~ ns.x"), "memory", "time"),
    _bomb("a text that doubles by adding", _growing("'aaaaaaaa'", "ns.x + ns.x"), "memory", "time"),
    _bomb("a text that doubles by joining", _growing("'aaaaaaaa'", "[ns.x, ns.x] | join"), "memory", "time"),
    _bomb("a text that grows by replacing", _growing("'aaaa'", "ns.x | replace('a', 'aaaa')"), "memory", "time"),
    _bomb(
        "a text that grows in a block",
        "{% set ns = namespace(x='aaaaaaaa') %}{% for a in range(99) %}{% set y %}{{ ns.x }}{{ ns.x }}{% endset %}"
        "{% set ns.x = y %}{% endfor %}",
        "memory",
        "time",
    ),
    _bomb("a list that doubles", _growing("[1]", "ns.x + ns.x"), "not-allowed"),
    _bomb(
        "lists in lists",
        "{% set ns = namespace(x=[]) %}" + _loops(2, "{% set ns.x = [ns.x, range(900) | list] %}"),
        "memory",
        "time",
    ),
    _bomb("a value that holds itself", "{% set ns = namespace() %}{% set ns.x = ns %}{{ ns }}", "unprintable"),
    _bomb("a flood", _loops(2, "all work and no play"), "output"),
    _bomb(
        "a flood from a macro",
        "{% macro m() %}" + _loops(2, "all work") + "{% endmacro %}{{ m() }}",
        "memory",
        "time",
    ),
    _bomb("a width of a formatted number", "{{ '%999999999d' % 1 }}", "not-allowed"),
    _bomb("a width in braces", "{{ '{:>999999999}'.format(1) }}", "not-allowed"),
    _bomb("a width in braces in braces", "{{ '{:>{n}}'.format(1, n=999999999) }}", "not-allowed"),
    _bomb("a format filter", "{{ '%999999999d' | format(1) }}", "filter"),
    _bomb("a text in the middle", "{{ 'a' | center(999999999) }}", "not-allowed"),
    _bomb("a text moved in", "{{ 'a' | indent(999999999, true) }}", "not-allowed"),
    _bomb("a text wrapped", "{{ ('a ' * 400) | wordwrap(999999999) }}", "not-allowed"),
    _bomb("a batch filled up", "{{ [1] | batch(999999999, 0) | list }}", "not-allowed"),
    _bomb("slices without end", "{{ [1] | slice(999999999) | list }}", "not-allowed"),
    _bomb("much nonsense", "{{ lipsum(n=99999999) }}", "undefined"),
    # The template itself
    _bomb("brackets in brackets", "{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}", "syntax", "time"),
    _bomb("lists in brackets", "{{ " + "[" * 5_000 + " }}", "syntax"),
    _bomb("nots without end", "{{ " + "not " * 20_000 + "1 }}", "syntax"),
    _bomb("points without end", "{{ view" + ".heading" * 20_000 + " }}", "syntax", "time"),
    _bomb("sums without end", "{{ 1" + " + 1" * 20_000 + " }}", "syntax", "time"),
    _bomb("loops in loops in loops", "{% for a in [1] %}" * 30 + _ROUND * 30, "syntax"),
    _bomb("conditions in conditions", "{% if 1 %}" * 5_000 + "{% endif %}" * 5_000, "syntax"),
    _bomb("thousands of blocks that are not closed", "{% block a %}" * 5_000, "syntax"),
    _bomb("a number of many digits", "{{ " + "9" * 9_000 + " }}", "syntax", "value"),
    _bomb("half a letter", '{{ "\\ud800" }}', "none"),
    # What is not theirs
    _bomb("the class of a value", "{{ view.__class__ }}", "undefined"),
    _bomb("all classes", "{{ ''.__class__.__mro__[1].__subclasses__() }}", "undefined"),
    _bomb("the class of a value, by brackets", "{{ view['__class__'] }}", "undefined"),
    _bomb("the class by a filter", "{{ '' | attr('__class__') }}", "filter"),
    _bomb("the class by going through", "{{ [view] | map(attribute='__class__') | join }}", "undefined"),
    _bomb("the class by a text with places", "{{ '{0.__class__}'.format(view) }}", "not-allowed"),
    _bomb(
        "the class by a text with places that is laid out",
        "{% set x %}{{ '{0.__class__}' }}{% endset %}{{ x.format(view) }}",
        "not-allowed",
    ),
    _bomb("the class by a map of places", "{{ '{a.__class__}'.format_map({'a': view}) }}", "undefined"),
    _bomb("the globals of a macro", "{% macro m() %}{% endmacro %}{{ m._func.__globals__ }}", "undefined"),
    _bomb("the frame of a generator", "{{ ([1] | map('upper')).gi_frame.f_globals }}", "undefined"),
    _bomb("the environment", "{{ self._TemplateReference__context.environment }}", "undefined"),
    _bomb("the environment of a loop", "{% for a in [1] %}{{ loop._undefined }}{% endfor %}", "undefined"),
    _bomb("the words, set anew", "{% set words.as_of = 'x' %}", "not-allowed"),
    _bomb("a field, set anew", "{% set view.heading = 'x' %}", "not-allowed"),
    _bomb("a list, added to", "{{ [].append(1) }}", "undefined"),
    _bomb("a number, called", "{{ 5() }}", "not-allowed"),
    _bomb("a file above", "{% include '../../../../etc/passwd' %}", "missing-template"),
    _bomb("a file by its path", "{% include '/etc/passwd' %}", "missing-template"),
    _bomb("a file by its path, imported", "{% import '/etc/passwd' as x %}", "missing-template"),
    _bomb("a file by its path, extended", "{% extends '/etc/passwd' %}", "missing-template"),
    _bomb("a file by a name that no file has", "{% include '\\x00' %}", "missing-template"),
    _bomb("a file among others", "{% include ['/etc/passwd', '/etc/hostname'] %}", "missing-template"),
    _bomb("escaping switched off", "{% autoescape false %}{{ view.heading.title }}{% endautoescape %}", "syntax"),
    _bomb("a text as markup", "{{ view.heading.title | safe }}", "filter"),
)  # fmt: skip
