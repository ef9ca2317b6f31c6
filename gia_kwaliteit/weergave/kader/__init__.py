"""Showing a kader."""
