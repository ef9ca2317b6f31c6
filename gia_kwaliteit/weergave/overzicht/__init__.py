"""Showing an overzicht."""
