"""Pitfall 5: possible future changes to collaboration or competition."""
