"""Text to tree: what `jbp.syntax` is for. Nothing that a file holds raises here; it becomes problems."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jbp.syntax import comments, faults, guard
from jbp.syntax.build import Builder, Stopped
from jbp.syntax.events import Broken, c_events, pure_events, veil
from jbp.syntax.guard import decode
from jbp.syntax.nodes import MapNode, Source
from jbp.syntax.problem import Problem

if TYPE_CHECKING:
    from jbp.syntax.comments import Comment
    from jbp.syntax.events import Parser

__all__ = ["Parsed", "Problem", "Source", "decode", "parse"]

# The pure parser reads some 300,000 characters a second. A text too long for it is judged by the C parser alone.
_PURE_LIMIT = 150_000


@dataclass(frozen=True)
class Parsed:
    """What a text became.

    Attributes:
        source: the text.
        tree: its root; None when the text is no YAML to its end, is no mapping or passes a limit. Where there is a
            tree, it holds everything that was written: later stages pass over entries that `nodes.is_absent` knows as
            empty, and take the first of a key that stands twice, because both have been reported.
        problems: everything wrong with the text, in the order of the text; no warnings, see `jbp.syntax.ambiguous`.
    """

    source: Source
    tree: MapNode | None
    problems: tuple[Problem, ...]

    @cached_property
    def comments(self) -> tuple[Comment, ...]:
        """Every comment of the text; none where there is no tree."""
        return comments.comments(self.source, self.tree) if self.tree is not None else ()


def parse(source: Source, parser: Parser = "c") -> Parsed:
    """Read a text into a tree, with all that is wrong with it.

    Args:
        source: the text.
        parser: ``c`` is fast; ``pure`` gives the same and is there to show that.
    """
    refused = guard.refuse(source)
    if refused is not None:
        return Parsed(source, None, (refused,))
    builder, error = _build(source, parser)
    if parser == "c" and len(source.text) <= _PURE_LIMIT and (error is not None or _is_doubtful(source, builder)):
        # The C parser reads YAML 1.1 in places: what it finds fault with may be a plan, and with tabs it is too kind.
        builder, error = _build(source, "pure")
    return _parsed(source, builder, error)


def _is_doubtful(source: Source, builder: Builder) -> bool:
    """Whether a text that the C parser has read holds something that it is known to read wrong."""
    if builder.doubtful or "\t" in source.text:
        return True
    return any(comments.misplaced(source, builder.scalars, complete=not builder.stopped))


def _build(source: Source, parser: Parser) -> tuple[Builder, Broken | None]:
    covered = veil(source.text) if parser == "c" else None
    builder = Builder(source, covered)
    try:
        builder.take(c_events(covered.text) if covered is not None else pure_events(source.text))
    except Broken as error:
        return builder, error
    except Stopped:
        return builder, None
    return builder, None


def _parsed(source: Source, builder: Builder, error: Broken | None) -> Parsed:
    complete = error is None and not builder.stopped
    problems = [*builder.problems, *comments.misplaced(source, builder.scalars, complete=complete)]
    root = None
    if error is not None:
        from jbp.syntax import explain  # noqa: PLC0415 - most plans are sound, and its patterns take time to compile

        broken = explain.broken(source, error, builder.scalars)
        problems = _without_echoes(source, problems, broken)
        # Tabs are one mistake, whether between the texts that were read or where the parser gave up.
        if broken.label not in {problem.label for problem in problems if problem.label == faults.TAB}:
            problems.append(broken)
    elif isinstance(builder.root, MapNode):
        root = builder.root
    elif not builder.stopped:
        problems.append(faults.no_mapping(source, builder.root))
    problems.sort(key=_place)
    return Parsed(source, root, tuple(problems))


def _without_echoes(source: Source, problems: list[Problem], broken: Problem) -> list[Problem]:
    """The problems without the empty values that the broken line itself made: it is one mistake."""
    line, _ = source.position(broken.spot.start)
    return [p for p in problems if p.rule != faults.WRONG_TYPE or source.position(p.spot.start)[0] != line]


def _place(problem: Problem) -> tuple[int, int]:
    return problem.spot.start, problem.spot.end
