"""The diagnosis: what stands in the way, and what was found in the plan."""
