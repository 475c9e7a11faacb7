"""Yes, no and unknown put together, as Kleene does: what may turn out either way is unknown, and so does not hold.

Source: S. C. Kleene, Introduction to Metamathematics, 1952, section 64.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

Verdict: TypeAlias = "bool | None"
"""Whether something holds; None where nobody can know, as of ``8-12`` whether it is at least 10."""


def opposite(verdict: Verdict) -> Verdict:
    """Yes for no; unknown stays unknown."""
    return None if verdict is None else not verdict


def every(verdicts: Iterable[Verdict]) -> Verdict:
    """No where one is no, else unknown where one is unknown; yes of none at all."""
    answer: Verdict = True
    for verdict in verdicts:
        if verdict is False:
            return False
        answer = answer if verdict else None
    return answer


def some(verdicts: Iterable[Verdict]) -> Verdict:
    """Yes where one is yes, else unknown where one is unknown; no of none at all."""
    return opposite(every(opposite(verdict) for verdict in verdicts))
