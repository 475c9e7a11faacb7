"""Pitfall 1: the right stakeholders, at the right time."""
