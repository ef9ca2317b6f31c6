"""Run gia as `python -m gia_kwaliteit`."""

from gia_kwaliteit.cli import start

start()
