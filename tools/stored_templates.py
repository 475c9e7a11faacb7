"""Writes the shipped templates as Jinja compiles them; `jbp.rendering.stored` says why."""

from __future__ import annotations

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
    return f'{_HEAD.format(name=name)}{code}\nMADE_OF = "{made_of(source)}"\n'
