"""What changed between two states of a plan, and the digest of what was agreed."""
