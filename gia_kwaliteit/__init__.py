"""gia: quality supervision with a spreadsheet (the public Python API)."""
