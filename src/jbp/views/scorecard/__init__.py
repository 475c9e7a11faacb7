"""The scorecard: goals, initiatives, leading KPIs, risks and decisions on one page."""
