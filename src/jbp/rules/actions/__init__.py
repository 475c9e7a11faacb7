"""Pitfall 3: from concepts to concrete opportunities and actions."""
