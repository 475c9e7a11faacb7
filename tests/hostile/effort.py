"""How hard properties are tried: a little each time, and long with ``--hypothesis-profile=long``."""

from __future__ import annotations

from hypothesis import settings


def cases(usual: int, long: int) -> settings:
    """So many examples of a property usually, and so many in the long run."""
    return settings(max_examples=long if is_long() else usual)


def is_long() -> bool:
    """Whether this is the long run."""
    return settings.get_current_profile_name() == "long"
