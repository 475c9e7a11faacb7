"""Geometry of timelines, wheels and bars."""
