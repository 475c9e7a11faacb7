"""The timeline: initiatives and milestones over the horizon."""
