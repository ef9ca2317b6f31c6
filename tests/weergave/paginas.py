"""Reads the tables of a page back."""

from html.parser import HTMLParser


class _Tabellenlezer(HTMLParser):
    """Reads every table of a page back: a list of rows of texts under each name of its region."""

    def __init__(self) -> None:
        super().__init__()
        self.tabellen: dict[str, list[list[str]]] = {}
        self.rijen: list[list[str]] = []
        self.in_cel = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "div" and dict(attrs).get("role") == "region":
            self.rijen = self.tabellen.setdefault(str(dict(attrs)["aria-label"]), [])
        elif tag == "tr":
            self.rijen.append([])
        elif tag in ("td", "th"):
            self.rijen[-1].append("")
            self.in_cel = True

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th"):
            self.in_cel = False
            self.rijen[-1][-1] = " ".join(self.rijen[-1][-1].split())

    def handle_data(self, data: str) -> None:
        if self.in_cel:
            self.rijen[-1][-1] += data


def lees_tabellen(pagina: str) -> dict[str, list[list[str]]]:
    """Every table of a page, by the name of its region."""
    lezer = _Tabellenlezer()
    lezer.feed(pagina)
    return lezer.tabellen
