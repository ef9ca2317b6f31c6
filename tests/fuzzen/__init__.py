"""Fuzzing of the reader: damaged workbooks by the thousand, each must end in a beoordeling or a bevinding."""
