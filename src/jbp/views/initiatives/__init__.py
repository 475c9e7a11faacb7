"""The initiatives sheet."""
