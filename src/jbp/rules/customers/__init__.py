"""Pitfall 2: working backward from customer needs and market opportunities."""
