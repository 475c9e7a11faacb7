"""The plan's arithmetic."""
