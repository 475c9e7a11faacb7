"""What is raised when jbp cannot do what was asked.

Mistakes in a plan are findings, that is values; an exception of this module means that there is no answer.
Anything else that is raised is a bug.
"""

from __future__ import annotations


class JbpError(Exception):
    """jbp cannot do what was asked; the message is a sentence for people, and says how to mend it."""

    exit_code = 4


class UsageError(JbpError):
    """The call or the configuration is wrong."""

    exit_code = 2


class NoPlanError(JbpError):
    """Nothing that was named holds a plan."""

    exit_code = 3


class ReadError(JbpError):
    """A file, a folder or a stream could not be read."""


class WriteError(JbpError):
    """A file could not be written; what stood there before still stands."""


class UnconfirmedError(WriteError):
    """A file was written and stands there, but the disk did not confirm that it will outlast a power cut."""


class EditError(JbpError):
    """An edit was refused, because its result could not be shown to be right; the text is unchanged."""


class RenderError(JbpError):
    """A document could not be made from its view."""


class RenderWarning(UserWarning):
    """A document was made, and cannot show all of it as it is written; the message says what it shows instead."""


class LettersWarning(RenderWarning):
    """The letters that a document cannot show, which are often the same in all documents of a plan."""
