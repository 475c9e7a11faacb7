"""The tree of a plan, cut for one partner."""
