"""Joint business planning as code."""
