"""Writing a werkboek."""
