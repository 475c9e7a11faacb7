"""What stops a template: limits that it has passed, and things that it may not do. Each says so in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import StrictUndefined, UndefinedError
from jinja2.utils import missing

if TYPE_CHECKING:
    from jbp.template_fault import Kind


class RefusedError(Exception):
    """A template asks for what none is given; the message says what, and `hint` what to do instead."""

    def __init__(self, message: str, hint: str = "", kind: Kind = "not-allowed") -> None:
        super().__init__(message)
        self.hint = hint
        self.kind: Kind = kind


class TooMuchError(Exception):
    """A template has written more than it may."""


class OutOfTime(BaseException):
    """A template has taken longer than it may; raised between any two of its steps, and nothing in it may catch it."""


class MissingNameError(UndefinedError):
    """A template names what does not exist.

    Attributes:
        name: the name.
        holder: the value that has nothing of this name; `jinja2.utils.missing` where a name of its own was meant.
    """

    def __init__(self, message: str | None, holder: object, name: object) -> None:
        super().__init__(message)
        self.holder = holder
        self.name = str(name)


class Missing(StrictUndefined):
    """What a name that does not exist stands for: whatever is done with it says so."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: object = missing,
        name: str | None = None,
        exc: type[Exception] = UndefinedError,
    ) -> None:
        def error(message: str | None) -> MissingNameError:
            return MissingNameError(hint or message, obj, name)

        del exc  # access that is not safe is told in the same words: there is nothing of this name
        super().__init__(hint, obj, name, error)  # type: ignore[arg-type]  # called with the message, as a class would be
