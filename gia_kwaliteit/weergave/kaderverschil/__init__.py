"""Showing what differs between two kaders."""
