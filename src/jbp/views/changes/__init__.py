"""What changed between two states of a plan, as a document."""
