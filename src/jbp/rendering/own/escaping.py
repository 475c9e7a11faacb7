"""An environment that makes whatever it prints harmless in the format of its templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2.sandbox import ImmutableSandboxedEnvironment

if TYPE_CHECKING:
    from collections.abc import Callable

    from markupsafe import Markup


class Escaping(ImmutableSandboxedEnvironment):
    """What filters ask of the sandbox.

    Attributes:
        harmless: makes a value harmless in the format.
    """

    harmless: Callable[[object], Markup]
