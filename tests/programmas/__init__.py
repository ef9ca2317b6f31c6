"""The programs that tests start: gia itself, LibreOffice and Chromium."""
