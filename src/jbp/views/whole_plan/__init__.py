"""The whole plan as one document."""
