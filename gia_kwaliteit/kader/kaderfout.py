"""The one exception about a kader: everything that is wrong with it, in Dutch."""


class Kaderfout(Exception):
    """The kader cannot be used; `meldingen` says in Dutch what is wrong where, one sentence each."""

    def __init__(self, meldingen: list[str]) -> None:
        super().__init__("\n".join(meldingen))
        self.meldingen = meldingen
