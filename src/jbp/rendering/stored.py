"""The shipped templates in stored form, so that a document is laid out without compiling its templates first.

Reading three templates and compiling them costs as much as laying out a scorecard. So what Jinja makes of each (the
template is the one source of truth) is stored in `stored_templates`, and used where the template is still the one it
was made of and the installed Jinja writes the same form. Otherwise the template is compiled. See decision 017.
"""

from __future__ import annotations

from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING

from jinja2 import FileSystemLoader
from jinja2.bccache import bc_version

if TYPE_CHECKING:
    from collections.abc import MutableMapping
    from types import ModuleType

    from jinja2 import Environment, Template

FORM = 5
"""The number that Jinja gives to the form of what it compiles, as it is stored."""


def module_of(template: str) -> str:
    """The name of the module that holds a template: ``html_focus_areas`` for ``focus-areas.html.jinja``."""
    name, form, _ = template.rsplit(".", 2)
    return f"{form}_{name.replace('-', '_')}"


def made_of(source: str) -> str:
    """What tells one state of a template from another."""
    return sha256(source.encode()).hexdigest()


class StoredLoader(FileSystemLoader):
    """Templates of a folder, compiled beforehand where that was done. It serves one environment.

    A stored template knows the environment that loaded it last; templates of one format have one environment.
    """

    def load(
        self,
        environment: Environment,
        name: str,
        globals: MutableMapping[str, object] | None = None,  # noqa: A002
    ) -> Template:
        """The template of a name, as any loader gives it."""
        source, _, _ = self.get_source(environment, name)
        stored = _stored(name)
        if stored is None or made_of(source) != stored.MADE_OF:
            return super().load(environment, name, globals)
        return environment.template_class.from_module_dict(environment, vars(stored), globals or {})


def _stored(template: str) -> ModuleType | None:
    if bc_version != FORM:
        return None
    try:
        return import_module(f"jbp.rendering.stored_templates.{module_of(template)}")
    except ImportError:  # a template that was added, or a Jinja that has its names elsewhere
        return None
