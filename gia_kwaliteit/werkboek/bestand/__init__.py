"""A spreadsheet file, opened safely; nothing here knows a kader."""
