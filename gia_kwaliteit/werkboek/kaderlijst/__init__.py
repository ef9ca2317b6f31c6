"""A table of criteria such as people already have, read as the beginning of a kader of their own."""
