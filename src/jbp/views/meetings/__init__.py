"""Meetings: their agenda, their minutes and their calendar."""
