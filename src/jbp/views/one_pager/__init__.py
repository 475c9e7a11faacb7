"""The one-pager: the plan for those who read one page."""
