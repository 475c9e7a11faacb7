"""The risks sheet."""
