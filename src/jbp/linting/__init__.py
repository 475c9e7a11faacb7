"""Which rules run, how severe they are, and what is waived."""
