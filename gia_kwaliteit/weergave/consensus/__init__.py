"""Showing a consensus."""
