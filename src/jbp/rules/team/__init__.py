"""A team's own rules: stated as data in a YAML file, or written in Python by others."""
