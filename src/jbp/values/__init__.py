"""Quantities, dates, periods and durations: parsing and interval arithmetic."""
