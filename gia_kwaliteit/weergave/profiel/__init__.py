"""Showing a profiel."""
