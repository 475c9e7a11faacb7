"""The profit and loss statement."""
