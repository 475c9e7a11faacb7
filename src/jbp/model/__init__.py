"""The nouns of a plan as frozen pydantic models, one file each, data only."""
