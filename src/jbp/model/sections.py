"""Which keys of a plan are its head, and which are sections that may stand in a part."""

from __future__ import annotations

HEAD = frozenset(
    {
        "jbp",
        "id",
        "title",
        "profile",
        "status",
        "context",
        "summary",
        "horizon",
        "currency",
        "exchange_rates",
        "fiscal_year",
        "revision",
        "revised_on",
        "review_every",
        "sign_off",
        "parts",
        "note",
        "links",
    }
)
"""What says which plan this is; it stands in the plan itself, never in a part."""

OVERLAY_HEAD = frozenset({"jbp", "extends", "private_to"})
"""What stands at the head of an overlay beside its sections."""
