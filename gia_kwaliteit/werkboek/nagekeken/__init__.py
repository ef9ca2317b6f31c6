"""The copy of a werkboek in which every bevinding stands at its cell; nothing else of the archive changes."""
