"""Findings become text formats."""
