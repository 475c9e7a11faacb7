"""Decisions: the sheet of all, and one as `jbp decide` shows it."""
