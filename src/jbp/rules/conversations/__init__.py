"""Pitfall 4: having the hard conversations."""
