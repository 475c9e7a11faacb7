"""The dashboard: the partners beside each other."""
