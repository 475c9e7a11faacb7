"""The page that leads to all documents of a plan."""
