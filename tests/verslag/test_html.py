"""The verslag as a page: its tables hold the figures of the profiel, hostile text stays text, a browser is content."""

import re
from dataclasses import replace
from html import escape, unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from gia_kwaliteit.verslag import Verslag
from gia_kwaliteit.verslag.html import als_html
from gia_kwaliteit.verslag.huisstijl import Sjabloon, Sjabloonfout
from tests.bouwers import beoordeling
from tests.bouwers.pdf import bladzijden_van
from tests.bouwers.verslagen import GEVALLEN, KADER, KWAAD, lange_codes, lange_tekst, maak, verwachte_cijfers, voorbeeld
from tests.bouwers.voorraad import uit_voorraad
from tests.programmas import browser


class _Lezer(HTMLParser):
    """Reads every table of a page back, by its caption or what it is folded behind, and the texts between the tags."""

    def __init__(self) -> None:
        super().__init__()
        self.tabellen: dict[str, list[list[str]]] = {}
        self.teksten: list[str] = []
        self.titel, self.rijen, self.waar, self.vouw = "", list[list[str]](), "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.titel, self.rijen = self.vouw, []
        elif tag == "tr":
            self.rijen.append([])
        elif tag in ("td", "th"):
            self.rijen[-1].append("")
        if tag in ("caption", "td", "th", "style", "summary"):
            self.waar = tag
        assert all(not naam.startswith("on") for naam, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self.tabellen[self.titel] = self.rijen
        self.waar = "" if tag == self.waar else self.waar
        self.vouw = "" if tag == "details" else self.vouw

    def handle_data(self, data: str) -> None:
        if self.waar == "caption":
            self.titel += data
        elif self.waar == "summary":
            self.vouw += data
        elif self.waar in ("td", "th"):
            self.rijen[-1][-1] += data
        if self.waar != "style":
            self.teksten.append(data)


def _pagina(verslag: Verslag, sjabloon: Sjabloon | None = None) -> str:
    inhoud = als_html(verslag, KADER, sjabloon) if sjabloon else uit_voorraad(als_html, verslag, KADER, Sjabloon())
    return inhoud.decode()


def _gelezen(pagina: str) -> _Lezer:
    lezer = _Lezer()
    lezer.feed(pagina)
    return lezer


def test_elk_cijfer_op_de_bladzijde_is_dat_van_het_profiel() -> None:
    verslag, profiel = voorbeeld()
    tabellen = _gelezen(_pagina(verslag)).tabellen
    for begin, verwacht in verwachte_cijfers(profiel).items():
        (rijen,) = [rijen[1:] for titel, rijen in tabellen.items() if titel.startswith(begin)]
        kolom = 2 if re.fullmatch(r"[PR]\d+", rijen[0][0]) else 1
        assert {rij[0]: rij[kolom] for rij in rijen} == verwacht
    assert verwacht == {"R1": "3", "R2": "4", "R3": "4", "R4": "4"}


@pytest.mark.parametrize("naam", GEVALLEN)
def test_de_bladzijde_houdt_elke_cel_en_elk_feit_van_het_verslag(naam: str) -> None:
    verslag = GEVALLEN[naam]()
    lezer = _gelezen(_pagina(verslag))
    for rubriek in verslag.rubrieken:
        assert set(rubriek.feiten) <= set(lezer.teksten)
        for tabel in rubriek.tabellen:
            assert [tuple(rij) for rij in lezer.tabellen[tabel.titel][1:]] == list(tabel.rijen)


def test_elke_lange_tekst_staat_helemaal_op_de_bladzijde() -> None:
    """Every motivering, toelichting and bespreking."""
    teksten = {" ".join(tekst.split()) for tekst in _gelezen(_pagina(GEVALLEN["lang"]())).teksten}
    assert [code for code in lange_codes() if lange_tekst(code) not in teksten] == []


@pytest.mark.parametrize("naam", GEVALLEN)
def test_de_bladzijde_staat_op_zichzelf_en_toont_niets_onafs(naam: str) -> None:
    pagina = _pagina(GEVALLEN[naam]())
    assert not re.search(r'\s(?:src|href)="(?!data:image/|#)|url\(|@import|<link|<script', pagina)
    zichtbaar = re.sub(r"<style>.*?</style>|<[^>]*>", " ", pagina, flags=re.DOTALL)
    assert not re.search(r"\b(?:None|nan|Undefined)\b", zichtbaar)
    assert "<figure>" not in pagina or naam != "leeg"


def test_kwade_tekst_blijft_letterlijk_tekst() -> None:
    pagina = _pagina(GEVALLEN["kwaad"]())
    assert escape(KWAAD) in pagina.replace("&#39;", "&#x27;").replace("&#34;", "&quot;")
    assert not re.search(r"[\x00-\x08\x1b\u202e\u2066]", pagina)


def test_een_eigen_huisstijl_kleurt_en_benoemt_het_verslag(tmp_path: Path) -> None:
    huisstijl = yaml.safe_load((Sjabloon().bestand("huisstijl.yaml")).read_text(encoding="utf-8"))
    huisstijl |= {"titel": "Inspectieverslag", "logo": "logo.svg"}
    huisstijl["kleuren"]["hoofdkleur"] = "#225500"
    huisstijl["uitleg"] = {"B.output": "Onze eigen zin."}
    (tmp_path / "huisstijl.yaml").write_text(yaml.safe_dump(huisstijl), encoding="utf-8")
    (tmp_path / "logo.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>', encoding="utf-8")
    pagina = _pagina(GEVALLEN["half"](), Sjabloon(tmp_path))
    assert "<title>Inspectieverslag: " in pagina
    assert "--hoofd: #225500" in pagina
    # What a score says does not change with the house.
    assert "--boven: #1F4E85; --een: #225500" in pagina
    assert '<p class="uitleg">Onze eigen zin.</p>' in pagina
    assert '<img class="logo" src="data:image/svg+xml;base64,' in pagina


@pytest.mark.parametrize(
    ("bestand", "inhoud", "melding"),
    [
        ("huisstijl.yaml", "titel: [", "geen geldige YAML"),
        ("huisstijl.yaml", "titel: T\nkleur: rood\n", "kleur"),
        ("verslag.html", "{{ v.naam", "verslag.html, regel 1"),
        ("verslag.html", "{{ v.bestaat_niet }}", "bestaat_niet"),
    ],
)
def test_een_fout_in_een_sjabloon_wordt_gezegd(tmp_path: Path, bestand: str, inhoud: str, melding: str) -> None:
    (tmp_path / bestand).write_text(inhoud, encoding="utf-8")
    with pytest.raises(Sjabloonfout, match=re.escape(melding)):
        _pagina(GEVALLEN["leeg"](), Sjabloon(tmp_path))


def test_elke_verwijzing_leidt_naar_haar_tabel() -> None:
    """A browser opens what is folded around the place that somebody goes to."""
    verslag = GEVALLEN["voorbeeld"]()
    pagina = _pagina(verslag)
    plaatsen = re.findall(r' id="([^"]+)"', pagina)
    assert len(plaatsen) == len(set(plaatsen))
    assert set(re.findall(r' href="#([^"]+)"', pagina)) <= set(plaatsen)
    hoofdstuk = pagina[pagina.index('id="B.lijsten"') : pagina.index('id="B.actieplan"')]
    naar = dict(re.findall(r'<a href="#tabel-(\d+)">([^<]+)</a>', hoofdstuk))
    (rubriek,) = [rubriek for rubriek in verslag.rubrieken if rubriek.code == "B.lijsten"]
    assert [unescape(titel) for titel in naar.values()] == [tabel.titel for tabel in rubriek.tabellen]
    assert all(verslag.alle_tabellen[int(nummer) - 1].titel == unescape(titel) for nummer, titel in naar.items())


def test_een_eigen_sjabloon_kan_een_beeld_als_tekening_tonen(tmp_path: Path) -> None:
    """As text and boxes a picture is whole at every width; as a drawing it is the one of the PDF."""
    beeld = '<img src="{{ b|beeldbron }}" alt="{{ b.titel }}">'
    bron = f"{{% for r in v.rubrieken %}}{{% for b in r.beelden %}}{beeld}{{% endfor %}}{{% endfor %}}"
    (tmp_path / "verslag.html").write_text(bron, encoding="utf-8")
    verslag = GEVALLEN["half"]()
    pagina = _pagina(verslag, Sjabloon(tmp_path))
    assert pagina.count('<img src="data:image/svg+xml;base64,') == sum(len(r.beelden) for r in verslag.rubrieken)
    assert "<img" not in _pagina(verslag)


@pytest.mark.parametrize("logo", ["../geheim.png", "logo.exe", "weg.png"])
def test_een_logo_is_een_afbeelding_in_de_map(tmp_path: Path, logo: str) -> None:
    huisstijl = Sjabloon().bestand("huisstijl.yaml").read_text(encoding="utf-8").replace('logo: ""', f"logo: {logo}")
    (tmp_path / "huisstijl.yaml").write_text(huisstijl, encoding="utf-8")
    with pytest.raises(Sjabloonfout, match=re.escape(logo)):
        _pagina(GEVALLEN["leeg"](), Sjabloon(tmp_path))


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize(("naam", "breedtes"), [("voorbeeld", (400, 1400)), ("leeg", (1400,)), ("kwaad", (400,))])
def test_een_browser_opent_de_bladzijde_zonder_fouten_ook_op_een_donker_scherm(
    naam: str, breedtes: tuple[int, ...], tmp_path: Path
) -> None:
    dom = browser.open_zonder_fouten(_pagina(GEVALLEN[naam]()), tmp_path, *breedtes, donker=naam != "kwaad")
    assert "<title>Verslag over de kwaliteit: " in dom


@browser.nodig
@pytest.mark.browser
@pytest.mark.parametrize("naam", ["voorbeeld", "lang", "kwaad"])
def test_alleen_beelden_en_cijfertabellen_schuiven(naam: str, tmp_path: Path) -> None:
    breder = (
        "[...d.querySelectorAll('.schuif'), d.documentElement]"
        ".filter(e => !(e.querySelector('.cijfertabel, img') && innerWidth < 720 && e.tagName != 'HTML'))"
        ".filter(e => e.scrollWidth > e.clientWidth).map(e => e.ariaLabel || e.tagName)"
    )
    assert browser.gemeten(_pagina(GEVALLEN[naam]()), (320, 400, 1400), tmp_path, breder) == {}


@browser.nodig
@pytest.mark.browser
def test_op_elke_breedte_is_elk_woord_heel_en_in_beeld(tmp_path: Path) -> None:
    """Nothing sticks out, no word is broken, and no two values stand over each other: also not on a telephone."""
    assert browser.slechte_teksten(_pagina(GEVALLEN["voorbeeld"]()), (360, 400, 700, 1400), tmp_path) == {}


@browser.nodig
@pytest.mark.browser
def test_op_papier_staat_geen_kop_alleen_onderaan(tmp_path: Path) -> None:
    assert browser.koppen_onderaan(_pagina(GEVALLEN["voorbeeld"]()), tmp_path) == []


@browser.nodig
@pytest.mark.browser
def test_de_bladzijde_is_af_te_drukken_zonder_afgesneden_tekst(tmp_path: Path) -> None:
    from pypdf import PdfReader

    pad, pdf = tmp_path / "verslag.html", tmp_path / "verslag.pdf"
    verslag = GEVALLEN["voorbeeld"]()
    pad.write_text(_pagina(verslag), encoding="utf-8")
    browser.als_pdf(pad, pdf)
    maten = {(round(float(b.mediabox.width)), round(float(b.mediabox.height))) for b in PdfReader(pdf).pages}
    assert maten <= {(595, 842)}
    gedrukt = "".join("".join(bladzijden_van(pdf)).split())
    for rubriek in verslag.rubrieken:
        for tabel in rubriek.tabellen:
            assert "".join(tabel.rijen[-1][-1].split()) in gedrukt, tabel.titel


def test_een_webadres_is_te_volgen_en_de_rest_blijft_tekst() -> None:
    adres = 'https://voorbeeld.be/a?b=1&c="d"'
    bron = beoordeling(KADER, {"R1.1": "Nee"}, motiveringen={"R1.1": f"<b>Zie</b> {adres}, of www.debrug.be."})
    pagina = _pagina(maak(replace(bron, besprekingen={"B.samenvattend": "Lees https://voorbeeld.be/x"})))
    assert (
        '&lt;b&gt;Zie&lt;/b&gt; <a href="https://voorbeeld.be/a?b=1&amp;c=" rel="noreferrer">'
        'https://voorbeeld.be/a?b=1&amp;c=</a>&#34;d&#34;, of <a href="http://www.debrug.be" rel="noreferrer">'
        "www.debrug.be</a>."
    ) in pagina
    assert 'Lees <a href="https://voorbeeld.be/x" rel="noreferrer">https://voorbeeld.be/x</a></p>' in pagina
