"""Writes the shipped templates as Jinja compiles them; `jbp.rendering.stored` says why."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from jbp.rendering.environment import html_environment, markdown_environment
from jbp.rendering.stored import made_of, module_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from jinja2 import Environment

_HEAD = '"""{name} as Jinja compiles it. Written by `make generate`; do not edit it."""\n\n'


def stored_templates() -> Iterator[tuple[str, str]]:
    """By the name of its module, the text of each."""
    for environment in (html_environment(), markdown_environment()):
        for name in environment.list_templates(extensions=["jinja"]):
            yield module_of(name), _stored(environment, name)


def _stored(environment: Environment, name: str) -> str:
    assert environment.loader is not None  # noqa: S101 - see jbp.rendering.environment
    source, _, _ = environment.loader.get_source(environment, name)
    code = environment.compile(source, name, name, raw=True, defer_init=True)
    form = {"html": "html", "md": "markdown"}[name.split(".")[-2]]
    head = f"{_HEAD.format(name=name)}from jbp.rendering.written import written_{form} as written\n"
    return f'{head}{ast.unparse(_Direct().visit(ast.parse(code)))}\nMADE_OF = "{made_of(source)}"\n'


class _Direct(ast.NodeTransformer):
    """Does at once what Jinja asks about at each step, where the shipped templates have one answer.

    A value is escaped in one step; what stands after a point is an attribute and never a key, what stands in brackets a
    key and never an attribute; and what is called is a macro or a function that takes no context.
    """

    def visit_Call(self, node: ast.Call) -> ast.expr:
        """A call as it is stored."""
        self.generic_visit(node)
        match ast.unparse(node.func), node.args:
            case "escape", [ast.Call(func=ast.Name("written"))]:
                return node.args[0]
            case "environment.finalize", values:
                return ast.Call(ast.Name("written"), values, [])
            case "environment.getattr", [value, ast.Constant(value=str(name))]:
                return ast.Attribute(value, name)
            case "environment.getitem", [value, key]:
                return ast.Subscript(value, key)
            case "context.call", [called, *values]:
                named = [one for one in node.keywords if one.arg not in ("_loop_vars", "_block_vars")]
                return ast.Call(called, values, named)
        return node
