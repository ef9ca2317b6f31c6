"""Awkward werkboeken: what people and programs do to a filled werkboek before it is sent in."""
