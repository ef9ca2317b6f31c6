"""How results are shown to people and programs: the terminal and JSON."""
