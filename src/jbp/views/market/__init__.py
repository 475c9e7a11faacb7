"""The market: strategy, marketing and sales."""
