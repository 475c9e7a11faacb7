"""Where a plan stands today: what is late, due, stalled, and waiting for whom."""
