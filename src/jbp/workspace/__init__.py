"""The only layer that touches the world: files, processes, clock and environment."""
