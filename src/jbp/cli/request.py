"""What a command line asks of `validate`, `lint` and `render`, as a value; and the fast way to read it.

Importing typer costs more than validating a plan does, so ordinary calls are read here. Whatever this reader is not
sure of (an unknown option, a value that looks like an option) it leaves to typer, which reads everything and explains
what is wrong. A test shows that both make the same request of the same arguments.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The options that every command takes; what was not given is None or False.

    Attributes:
        directory: the folder to work in.
        config: the configuration file to use instead of the one found beside the plans.
        as_of: the day that dates are judged by.
        color: ``auto``, ``always`` or ``never``.
        quiet: results only.
        verbose: also say what is done.
    """

    directory: str | None = None
    config: str | None = None
    as_of: str | None = None
    color: str | None = None
    quiet: bool = False
    verbose: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """A call of `validate` or `lint`; what was not given is None, empty or False.

    Attributes:
        command: ``validate`` or ``lint``.
        surroundings: the options that every command takes.
        plans: the arguments: files, folders, ``-``.
        partner: whose view is looked at.
        stdin_filename: what messages call standard input.
        select, ignore, pitfall: as given, commas and all.
        strict: errors stay errors in drafts.
        baseline: the file of findings that are known already.
        write_baseline: the file to write what is found to, so that it is known from now on.
        fix: mend what safe fixes mend.
        unsafe_fixes: with `fix` or `diff`, also what only unsafe ones mend.
        diff: show what fixes would change, and write nothing.
        statistics: how often each rule speaks, in place of the findings.
        fail_on: from which severity on the exit status is 1.
        output: the file to write the report to.
        format: the format of the report.
        base: the branch that the plan is compared with.
        changed_since: the revision since which a plan must have changed to be looked at.
    """

    command: str
    surroundings: Surroundings = Surroundings()
    plans: tuple[str, ...] = ()
    partner: str | None = None
    stdin_filename: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    pitfall: tuple[str, ...] = ()
    strict: bool = False
    baseline: str | None = None
    write_baseline: str | None = None
    fix: bool = False
    unsafe_fixes: bool = False
    diff: bool = False
    statistics: bool = False
    fail_on: str | None = None
    output: str | None = None
    format: str | None = None
    base: str | None = None
    changed_since: str | None = None


@dataclass(frozen=True, slots=True)
class Rendering:
    """A call of `render`; what was not given is None.

    Attributes:
        surroundings: the options that every command takes.
        document: which document, or ``all``; where a plan alone is named, the plan.
        plan: the plan.
        partner: whose view is shown.
        format: one of `jbp.rendering.FORMATS`.
        out: the folder or the file to write to.
        review: the review or meeting that an agenda, minutes or a deck is of.
        base: the branch that timeline and deck are compared with.
        theme: the look, as a file or by the name of one that is shipped.
        check: compare with what stands there, and write nothing.
        open: show what was made with the desktop's program for it.
        watch: make the documents again whenever something changes that they are made of.
        template: the folder or the file of templates that come before the shipped ones.
    """

    surroundings: Surroundings = Surroundings()
    document: str | None = None
    plan: str | None = None
    partner: str | None = None
    format: str | None = None
    out: str | None = None
    review: str | None = None
    base: str | None = None
    theme: str | None = None
    check: bool = False
    open: bool = False
    watch: bool = False
    template: str | None = None


@dataclass(frozen=True, slots=True)
class Comparing:
    """A call of `diff`; what was not given is None, empty or False.

    Attributes:
        surroundings: the options that every command takes.
        states: the earlier and the later state, as far as they are named.
        plan: which plan, where not all of the working folder are meant.
        base: the branch that the changes will go to.
        partner: whose view is compared.
        perspective: the partner for whom it is said whom each change favours.
        level: from which level on changes are shown.
        only: the rules, areas and addresses that are looked at.
        format: the format of the report.
        output: the file to write the report to.
        fail_on: from which level on the exit status is 1.
        exit_code: whether any change makes it 1.
    """

    surroundings: Surroundings = Surroundings()
    states: tuple[str, ...] = ()
    plan: str | None = None
    base: str | None = None
    partner: str | None = None
    perspective: str | None = None
    level: str | None = None
    only: tuple[str, ...] = ()
    format: str | None = None
    output: str | None = None
    fail_on: str | None = None
    exit_code: bool = False


_GLOBAL_FLAGS: Final = {"-q": "quiet", "--quiet": "quiet", "-v": "verbose", "--verbose": "verbose"}
_GLOBAL_VALUES: Final = {"-C": "directory", "--config": "config", "--as-of": "as_of", "--color": "color"}
_VALUES: Final = {
    "--for": "partner",
    "--stdin-filename": "stdin_filename",
    "--fail-on": "fail_on",
    "--output": "output",
    "--format": "format",
    "--changed-since": "changed_since",
}
_LINT_VALUES: Final = {"--baseline": "baseline", "--write-baseline": "write_baseline", "--base": "base"}
_LINT_FLAGS: Final = {
    "--strict": "strict",
    "--fix": "fix",
    "--unsafe-fixes": "unsafe_fixes",
    "--diff": "diff",
    "--statistics": "statistics",
}
_LISTS: Final = {"--select": "select", "--ignore": "ignore", "--pitfall": "pitfall"}
RENDERING_VALUES: Final = {
    "--for": "partner",
    "--format": "format",
    "--out": "out",
    "--review": "review",
    "--base": "base",
    "--template": "template",
    "--theme": "theme",
}
"""The options of `render` that take a value, and the fields of a `Rendering` they go to."""
_RENDERING_FLAGS: Final = {"--check": "check", "--open": "open", "--watch": "watch"}
_COMPARING_VALUES: Final = {
    "--plan": "plan",
    "--base": "base",
    "--for": "partner",
    "--perspective": "perspective",
    "--level": "level",
    "--format": "format",
    "--output": "output",
    "--fail-on": "fail_on",
}
_COMPARING_FLAGS: Final = {"--exit-code": "exit_code"}
_COMPARING_LISTS: Final = {"--only": "only"}
_COMMANDS: Final = ("validate", "lint")
_GROUPS: Final = ("templates",)
"""What has commands of its own below it."""
_MOST_NAMES: Final = 2


def hoisted(arguments: Sequence[str]) -> tuple[str, ...]:
    """The arguments with the options that stand before the command put behind it: ``-C a lint`` is ``lint -C a``."""
    at = 0
    while at < len(arguments):
        name, equals, _ = arguments[at].partition("=")
        if arguments[at] in _GLOBAL_FLAGS or (equals and (name in _GLOBAL_VALUES or name == "--for")):
            at += 1
        elif arguments[at] in _GLOBAL_VALUES or arguments[at] == "--for":
            at += 2
        else:
            break
    if at == 0 or at >= len(arguments) or arguments[at].startswith("-"):
        return tuple(arguments)
    last = at + (2 if arguments[at] in _GROUPS else 1)
    return (*arguments[at:last], *arguments[:at], *arguments[last:])


def read_arguments(arguments: Sequence[str]) -> Request | None:
    """The request of an ordinary call of `validate` or `lint`; None where typer is to read it."""
    command, *rest = hoisted(arguments) or ("",)
    if command not in _COMMANDS:
        return None
    lints = command == "lint"
    reader = _Reader(_VALUES | _LINT_VALUES, _LINT_FLAGS, _LISTS) if lints else _Reader(_VALUES, {}, {})
    return reader.request(command) if reader.take(iter(rest)) else None


def read_rendering(arguments: Sequence[str]) -> Rendering | None:
    """The request of an ordinary call of `render`; None where typer is to read it."""
    command, *rest = hoisted(arguments) or ("",)
    if command != "render":
        return None
    reader = _Reader(RENDERING_VALUES, _RENDERING_FLAGS, {})
    return reader.rendering() if reader.take(iter(rest)) else None


def read_comparing(arguments: Sequence[str]) -> Comparing | None:
    """The request of an ordinary call of `diff`; None where typer is to read it."""
    command, *rest = hoisted(arguments) or ("",)
    if command != "diff":
        return None
    reader = _Reader(_COMPARING_VALUES, _COMPARING_FLAGS, _COMPARING_LISTS)
    return reader.comparing() if reader.take(iter(rest)) else None


class _Reader:
    """One reading; what it gathers has the names of the fields of the request."""

    def __init__(self, values: Mapping[str, str], flags: Mapping[str, str], lists: Mapping[str, str]) -> None:
        self._known_values, self._known_flags, self._known_lists = values, flags, lists
        self._plans: list[str] = []
        self._global: dict[str, str] = {}
        self._global_flags: dict[str, bool] = {}
        self._values: dict[str, str] = {}
        self._lists: dict[str, tuple[str, ...]] = {}
        self._flags: dict[str, bool] = {}

    def take(self, rest: Iterator[str]) -> bool:
        """Take all arguments; False as soon as one is not understood for certain."""
        for argument in rest:
            if argument == "-" or not argument.startswith("-"):
                self._plans.append(argument)
            elif not self._option(argument, rest):
                return False
        return True

    def request(self, command: str) -> Request:
        """What was gathered."""
        return Request(
            command=command,
            surroundings=Surroundings(**self._global, **self._global_flags),  # type: ignore[arg-type]
            plans=tuple(self._plans),
            **self._flags,  # type: ignore[arg-type]
            **self._values,  # type: ignore[arg-type]
            **self._lists,  # type: ignore[arg-type]
        )

    def rendering(self) -> Rendering | None:
        """What was gathered for `render`; None where more is named than a document and a plan."""
        if len(self._plans) > _MOST_NAMES:
            return None
        return Rendering(
            Surroundings(**self._global, **self._global_flags),  # type: ignore[arg-type]
            **dict(zip(("document", "plan"), self._plans, strict=False)),  # type: ignore[arg-type]
            **self._values,  # type: ignore[arg-type]
            **self._flags,  # type: ignore[arg-type]
        )

    def comparing(self) -> Comparing:
        """What was gathered for `diff`."""
        return Comparing(
            Surroundings(**self._global, **self._global_flags),  # type: ignore[arg-type]
            tuple(self._plans),
            **self._values,  # type: ignore[arg-type]
            **self._flags,  # type: ignore[arg-type]
            **self._lists,  # type: ignore[arg-type]
        )

    def _option(self, argument: str, rest: Iterator[str]) -> bool:
        if argument in _GLOBAL_FLAGS:
            self._global_flags[_GLOBAL_FLAGS[argument]] = True
            return True
        if argument in self._known_flags:
            self._flags[self._known_flags[argument]] = True
            return True
        name, equals, value = argument.partition("=")
        if equals and not name.startswith("--"):
            return False
        return self._valued(name, value if equals else next(rest, ""))

    def _valued(self, name: str, value: str) -> bool:
        if not value or value.startswith("-"):
            return False
        if name in _GLOBAL_VALUES:
            self._global[_GLOBAL_VALUES[name]] = value
        elif name in self._known_values:
            self._values[self._known_values[name]] = value
        elif name in self._known_lists:
            field = self._known_lists[name]
            self._lists[field] = (*self._lists.get(field, ()), value)
        else:
            return False
        return True
