"""Showing a vergelijking."""
