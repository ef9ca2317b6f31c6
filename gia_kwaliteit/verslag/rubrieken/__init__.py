"""The chapters of a verslag, a module each."""
