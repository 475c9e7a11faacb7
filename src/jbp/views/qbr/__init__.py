"""The quarterly business review, as slides."""
