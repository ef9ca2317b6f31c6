"""The programs that tests start: gia itself, LibreOffice and Chromium."""

merken: set[str] = set()


def vereist(merk: str) -> None:
    """Fail when the test that runs is not marked for what it starts, since `make test-snel` would start it too."""
    assert merk in merken, f"zet @pytest.mark.{merk} bij deze test"
