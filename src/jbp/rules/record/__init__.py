"""Rules about the record: what was signed, moved, waived and kept private."""
