"""The lint catalogue: one module a pitfall, one decorated generator a rule."""
