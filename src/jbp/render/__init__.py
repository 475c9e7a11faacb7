"""Views become files: one module per output format, one Jinja environment."""
