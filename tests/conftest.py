"""What holds for every test: which programs a test needs, and that those programs end with the tests."""

from tests.programmas import kantoor


def pytest_unconfigure() -> None:
    """End the LibreOffice that the tests of this process shared."""
    kantoor.sluit()
