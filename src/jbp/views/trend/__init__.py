"""The figures of a KPI over time, as a chart."""
