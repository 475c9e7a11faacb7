"""Governance: who decides, who meets when, and what was promised."""
