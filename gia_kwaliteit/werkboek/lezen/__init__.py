"""Reading a filled werkboek."""
