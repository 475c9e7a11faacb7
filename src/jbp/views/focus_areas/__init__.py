"""The focus areas: what each measures and aims at."""
