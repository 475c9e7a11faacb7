"""The tree as one partner may see it; nothing that stands downstream of the cut can show what was taken away."""

from jbp.cut.cut import cut

__all__ = ["cut"]
