"""What in a text is a web address, where it leads, and that no text takes long."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gia_kwaliteit.webadres import Stuk, stukken

LANG = "https://voorbeeld.example.org/sites/kwaliteit/Gedeelde%20documenten/formulier_tevredenheid_2013.xlsx?web=1"
# What is typed, and per address in it where it leads.
ADRESSEN = [
    (f"Zie {LANG}.", [(LANG, LANG)]),
    ("(www.debrug.be/x_(y)).", [("www.debrug.be/x_(y)", "http://www.debrug.be/x_(y)")]),
    (
        "www.a.be, “https://b.be”; en https://c.be/?q=1&r=[2]!",
        [
            ("www.a.be", "http://www.a.be"),
            ("https://b.be", "https://b.be"),
            ("https://c.be/?q=1&r=[2", "https://c.be/?q=1&r=[2"),
        ],
    ),
    ("HTTP://Été.be/é|x", [("HTTP://Été.be/é|x", "http://Été.be/%C3%A9%7Cx")]),
    ("http://localhost:8080/a", [("http://localhost:8080/a", "http://localhost:8080/a")]),
    ("twee\nhttps://a.be/\nregels", [("https://a.be/", "https://a.be/")]),
]
GEEN = [
    "xhttps://a.be",
    "https://",
    "https://…",
    "www.",
    "een.twee",
    "iemand@voorbeeld.be",
    "https://bank.be@elders.be/",  # it looks as if it leads to the bank
    "https://bank.be\\@elders.be/",
    "https://a.be:99999/",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "https://a.be:" + "9" * 5000,
    "https://a.be/" + "x" * 2000,
    "https://" + "a" * 64 + ".be/",  # no computer has such a name
    "https://" + "a.be" * 70,
]


@pytest.mark.parametrize(("tekst", "adressen"), ADRESSEN)
def test_een_webadres_wordt_heel_gevonden_zonder_wat_de_zin_sluit(tekst: str, adressen: list[tuple[str, str]]) -> None:
    gevonden = list(stukken(tekst))
    assert "".join(stuk.tekst for stuk in gevonden) == tekst
    assert [(stuk.tekst, stuk.doel) for stuk in gevonden if stuk.doel] == adressen


@pytest.mark.parametrize("tekst", GEEN)
def test_wat_geen_webadres_is_of_misleidt_is_nergens_te_volgen(tekst: str) -> None:
    assert [stuk for stuk in stukken(tekst) if stuk.doel] == []


def test_een_tekst_zonder_webadres_is_een_stuk() -> None:
    assert list(stukken("Niets te volgen.")) == [Stuk("Niets te volgen.")]
    assert list(stukken("")) == []


@given(st.text(st.sampled_from("htps:/w.@()[]\\?#&%é “”\n-ab1"), max_size=60))
def test_de_stukken_zijn_samen_de_tekst(tekst: str) -> None:
    gevonden = list(stukken(tekst))
    assert "".join(stuk.tekst for stuk in gevonden) == tekst
    for stuk in gevonden:
        assert not stuk.doel or (stuk.doel.startswith(("http://", "https://")) and stuk.doel.isprintable())


@pytest.mark.parametrize(
    "stuk", ["(", ".", "https://a", "www.", "https://a/()", "https://a/(a", "https://a.", "https://a/(x).", "a@"]
)
def test_geen_tekst_duurt_lang(stuk: str) -> None:
    tekst = "https://a/" + stuk * (32_000 // len(stuk))
    begin = time.perf_counter()
    assert "".join(deel.tekst for deel in stukken(tekst)) == tekst
    assert time.perf_counter() - begin < 1
