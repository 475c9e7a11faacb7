"""Trees become a Document: a typed plan, where each address stands, and what is wrong with it."""
