"""The pictures of a verslag: every figure stands in them as text, no text is cut off, and nothing depends on colour."""

from collections.abc import Iterator
from itertools import pairwise

import matplotlib as mpl
import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.colors import to_rgb
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from gia_kwaliteit.kader import Kader
from gia_kwaliteit.kleuren import BOVEN, GRIJS, HOOGST, LAAGST, ONDER
from gia_kwaliteit.verslag import Verslag
from gia_kwaliteit.verslag.beelden import figuur_van, stijl, teken
from gia_kwaliteit.verslag.beeldsoorten import (
    Aantalbeeld,
    Balkgroep,
    Balkregel,
    Beeld,
    Matrixbeeld,
    Niveaubeeld,
    Niveauregel,
    Oogopslagbeeld,
    Paarbeeld,
    Stipbeeld,
    Stipregel,
)
from gia_kwaliteit.verslag.huisstijl import Sjabloon
from tests.bouwers import kader_muziekschool
from tests.bouwers.lange_namen import kader_met_lange_namen
from tests.bouwers.verslagen import GEVALLEN, KADER

PALET = Sjabloon().palet(KADER)
PAAR = Paarbeeld(
    titel="Output",
    alternatief="Output.",
    maximum=100,
    grens="voldoende",
    koppen=("Onthaalbureau", "Vlaams gemiddelde"),
    regels=(("O1", 71.25, 60.0), ("O2", 40.0, None), ("O3", None, 80.5), ("O4", None, None)),
)
AANTAL = Aantalbeeld(
    titel="Input",
    alternatief="Input.",
    regels=(("Leerkrachten", 12.5), ("Inburgeraars", 848)),
    geschat=frozenset({"Inburgeraars"}),
)


def _figuur(beeld: Beeld) -> Figure:
    """The drawing of a picture, laid out as in the verslag."""
    with mpl.rc_context(stijl(PALET)):
        figuur = figuur_van(beeld, PALET)
        FigureCanvasAgg(figuur).draw()  # type: ignore[no-untyped-call]
    return figuur


def _teksten(figuur: Figure) -> list[str]:
    return [tekst.get_text() for tekst in figuur.findobj(Text) if tekst.get_visible() and tekst.get_text()]


def _beelden(verslag: Verslag) -> Iterator[Beeld]:
    yield from verslag.oogopslag.beelden
    for rubriek in verslag.rubrieken:
        yield from rubriek.beelden


def test_een_paar_staat_er_met_beide_cijfers() -> None:
    figuur = _figuur(PAAR)
    teksten = _teksten(figuur)
    for cijfer in ("71,3", "60,0", "40,0", "80,5", "geen gegevens"):
        assert teksten.count(cijfer) == 1, cijfer
    assert {"Onthaalbureau", "Vlaams gemiddelde"} <= set(teksten)
    (as_,) = figuur.axes
    tekens = {(round(float(lijn.get_xdata()[0]), 2), str(lijn.get_marker())) for lijn in as_.lines if _is_stip(lijn)}  # type: ignore[arg-type, index]
    assert tekens == {(71.25, "o"), (60.0, "D"), (40.0, "o"), (80.5, "D")}


def _is_stip(lijn: Line2D) -> bool:
    return len(lijn.get_xdata()) == 1  # type: ignore[arg-type]


@pytest.mark.parametrize(("maximum", "laag"), [(20, 0.0), (20, 0.4), (20, 1.9), (100, 0.0), (100, 9.9), (100, 12.0)])
def test_een_laag_cijfer_staat_naast_de_labels_en_niet_erop(maximum: float, laag: float) -> None:
    regels = (("P1 " + "Situatiebepaling " * 4, laag, 0.75 * maximum), ("P2 Doelen", laag, laag), ("P3", 5.0, None))
    beeld = Paarbeeld(titel="T", alternatief="T.", maximum=maximum, grens="half", koppen=("A", "B"), regels=regels)
    figuur = _figuur(beeld)
    (as_,) = figuur.axes
    rechts = max(label.get_window_extent().x1 for label in as_.get_yticklabels())
    assert [tekst.get_text() for tekst in as_.texts if tekst.get_window_extent().x0 <= rechts] == []
    # Every value stands at its mark, so that the axis has no numbers; half of what can be reached has its line.
    assert as_.get_xticks().tolist() == []
    assert as_.get_xlim()[1] == maximum
    (lijn,) = as_.collections
    assert np.asarray(lijn.get_paths()[0].vertices)[:, 0].tolist() == [maximum / 2] * 2
    assert as_.get_title() == "half"


def test_zonder_schatting_is_er_geen_open_teken_om_uit_te_leggen() -> None:
    (beeld,) = [beeld for beeld in _beelden(GEVALLEN["half"]()) if isinstance(beeld, Stipbeeld)]
    assert "Onthaalbureau (geschat)" not in _teksten(_figuur(beeld))


def _tekens(as_: Axes, vulling: str) -> list[tuple[float, str]]:
    """Every sign on an axis that is filled, open or empty: where it is, and its shape."""
    soorten = {"none": "leeg", "white": "open"}
    return [
        (round(float(lijn.get_xydata()[0, 0]), 2), str(lijn.get_marker()))  # type: ignore[index, arg-type]
        for lijn in as_.lines
        if _is_stip(lijn) and soorten.get(str(lijn.get_markerfacecolor()), "vol") == vulling
    ]


def test_een_cijfer_staat_op_een_as_tussen_de_onthaalbureaus_en_wat_geschat_is_is_open() -> None:
    teksten = ("27 (geschat)", "Vlaanderen 26,5 per onthaalbureau (2012)", "bij u in 2012: 13")
    regel = Stipregel(
        label="I1.2 Begeleiders", waarde=27, teksten=teksten, geschat=True, vlaams=26.5, bureaus=(13, 55), eerder=13
    )
    figuur = _figuur(Stipbeeld(titel="T", alternatief="T.", regels=(regel,)))
    (as_,) = figuur.axes
    assert as_.get_xlim() == (0, 60)
    assert (_tekens(as_, "vol"), _tekens(as_, "open")) == ([(26.5, "D")], [(27, "o")])
    assert _tekens(as_, "leeg") == [(13, "o"), (55, "o"), (13, "s")]
    legende = ("Onthaalbureau (geschat)", "Vlaanderen", "Elk onthaalbureau in Vlaanderen")
    naast = ("I1.2 Begeleiders", *teksten, "0", "30", "60")
    assert set(_teksten(figuur)) == {*naast, *legende, "Dit onthaalbureau in het rapport"}


def test_een_cijfer_ver_buiten_de_andere_laat_hun_as_heel_en_zegt_dat_het_verder_ligt() -> None:
    ver = Stipregel(label="A", waarde=99999, teksten=("99999",), vlaams=20, bureaus=(10, 40), normen=(30,))
    nul = Stipregel(label="B", waarde=0, teksten=("0",))
    onder = Stipregel(label="C", waarde=-5, teksten=("−5",), vlaams=10)
    figuur = _figuur(Stipbeeld(titel="T", alternatief="T.", regels=(ver, nul, onder)))
    grenzen = [as_.get_xlim() for as_ in figuur.axes]
    # Of 40 the axis goes to 50; of nothing but 0 there is still an axis; below 0 there is room too.
    assert grenzen == [(0, 50), (0, 1), (-5, 10)]
    assert _tekens(figuur.axes[0], "vol")[-1] == (50, ">")
    assert {"99999", "Verder dan de as", "Norm of richtgetal"} <= set(_teksten(figuur))


def test_aandelen_delen_een_as_en_aantallen_niet() -> None:
    def regel(waarde: float, schaal: str) -> Stipregel:
        return Stipregel(label=f"{waarde}", waarde=waarde, teksten=(f"{waarde}",), schaal=schaal)

    regels = (regel(4, "%"), regel(51, "%"), regel(4, ""), regel(5540, ""))
    figuur = _figuur(Stipbeeld(titel="T", alternatief="T.", regels=regels))
    assert [as_.get_xlim()[1] for as_ in figuur.axes] == [60, 60, 4, 6000]
    # The figures of a shared axis stand below the last of its lines.
    assert [[tekst.get_text() for tekst in as_.get_xticklabels()] for as_ in figuur.axes[:2]] == [
        [],
        ["0 %", "30 %", "60 %"],
    ]


def test_een_geschat_aantal_is_gearceerd_en_zegt_het() -> None:
    figuur = _figuur(AANTAL)
    assert {"12,5", "848 (geschat)"} <= set(_teksten(figuur))
    assert [balk.get_hatch() for balk in figuur.axes[0].patches] == [None, "////"]


def test_een_score_staat_bij_haar_balk_en_de_aantallen_erin() -> None:
    def regel(label: str, score: float | None, tekst: str, aantallen: tuple[int, ...]) -> Balkregel:
        return Balkregel(label=label, score=score, tekst=tekst, is_voldoende=score == 12.25, aantallen=aantallen)

    groep = Balkgroep(
        titel="Scores",
        maximum=20,
        regels=(
            regel("P1", 12.25, "12,3", (1, 0, 7, 0, 0)),
            regel("P2", 0.0, "0,0", (8, 0, 0, 0, 0)),
            regel("P3", None, "geen score", (0, 0, 0, 0, 8)),
        ),
        niveaus=KADER.schaal.namen,
        lage=2,
    )
    figuur = _figuur(Oogopslagbeeld(titel="Scores", alternatief="Scores.", grens="voldoende", groepen=(groep,)))
    teksten = _teksten(figuur)
    for tekst in ("12,3", "0,0", "geen score", "1", "7", "8", "voldoende"):
        assert tekst in teksten, tekst
    assert {*KADER.schaal.namen, "zonder niveau"} <= set(teksten)
    kleur_van = {tekst.get_text(): tekst.get_color() for tekst in figuur.findobj(Text) if isinstance(tekst, Text)}
    assert (kleur_van["12,3"], kleur_van["0,0"], kleur_van["geen score"]) == (BOVEN, ONDER, GRIJS)


def test_de_stroken_zijn_even_lang_en_keren_om_tussen_laag_en_hoog() -> None:
    """Of 8 criteria each strip is as long; what is low ends where what is high begins, on the line."""
    aantallen = [(1, 2, 3, 2, 0), (0, 0, 5, 3, 0), (4, 4, 0, 0, 0), (1, 1, 1, 1, 4)]
    regels = tuple(Balkregel(label="P", score=10, tekst="10,0", aantallen=a) for a in aantallen)
    groep = Balkgroep(titel="S", maximum=20, regels=regels, niveaus=KADER.schaal.namen, lage=2)
    (as_,) = _figuur(Oogopslagbeeld(titel="S", alternatief="S.", grens="voldoende", groepen=(groep,))).axes
    stroken = [vak for vak in as_.patches if isinstance(vak, Rectangle) and vak.get_x() > 4.2]
    per_regel: dict[float, list[Rectangle]] = {}
    for vak in stroken:
        per_regel.setdefault(round(vak.get_y(), 3), []).append(vak)
    lengtes = [sum(vak.get_width() for vak in vakken) for vakken in per_regel.values()]
    assert lengtes == pytest.approx([lengtes[0]] * 4)
    laag = {PALET.niveaus[naam].lower() for naam in ("afwezig", "voldoende")}
    grenzen = {
        round(vak.get_x() + (vak.get_width() if is_laag else 0), 6)
        for vakken in per_regel.values()
        for is_laag in (True, False)
        for vak in [v for v in vakken if (mpl.colors.to_hex(v.get_facecolor()) in laag) is is_laag][
            -1 if is_laag else 0 :
        ][:1]
    }
    assert len(grenzen) == 1


def test_elk_criterium_heeft_een_vak_in_de_kleur_van_zijn_niveau() -> None:
    vakken = (
        ("DG1", "afwezig"),
        ("DG2", "voldoende"),
        ("OS1", "goed uitgewerkt"),
        ("OS2", "sterk punt"),
        ("DT1", None),
    )
    regel = Niveauregel(label="P1 Kwaliteitszorg", score="11,3", is_voldoende=True, vakken=vakken)
    beeld = Niveaubeeld(titel="T", alternatief="T.", niveaus=KADER.schaal.namen, regels=(regel,))
    figuur = _figuur(beeld)
    assert {"P1 Kwaliteitszorg", "11,3", "DG1", "DG2", "OS1", "OS2", "DT1", *KADER.schaal.namen} <= set(
        _teksten(figuur)
    )
    kleuren = [mpl.colors.to_hex(vak.get_facecolor()) for vak in figuur.axes[0].patches]
    assert kleuren == ["#c8501e", "#f6d98b", "#7fb5dd", "#1f4e85", "#ffffff"]


def test_een_matrix_toont_elk_cijfer_en_een_streep_waar_er_geen_is() -> None:
    beeld = Matrixbeeld(
        titel="M", alternatief="M.", kolommen=("Een", "Twee"), rijen=(("P1", (0.0, 62.5)), ("P2", (None, 100.0)))
    )
    figuur = _figuur(beeld)
    teksten = _teksten(figuur)
    assert sorted(tekst for tekst in teksten if tekst in ("0,0", "62,5", "100,0", "–")) == ["0,0", "100,0", "62,5", "–"]
    # Nothing is the strongest orange and not white; all of it is the strongest blue.
    nul, half, _, alles = [mpl.colors.to_hex(vak.get_facecolor()).upper() for vak in figuur.axes[0].patches]
    assert (nul, alles) == (LAAGST, HOOGST)
    assert _contrast(half, "#FFFFFF") < _contrast(nul, "#FFFFFF")


@pytest.mark.parametrize("naam", GEVALLEN)
def test_geen_tekst_valt_buiten_het_beeld(naam: str) -> None:
    for beeld in _beelden(GEVALLEN[naam]()):
        figuur = _figuur(beeld)
        vak = figuur.bbox
        for tekst in figuur.findobj(Text):
            if isinstance(tekst, Text) and tekst.get_visible() and tekst.get_text():
                plaats = tekst.get_window_extent()
                assert vak.x0 - 1 <= plaats.x0, (beeld.titel, tekst.get_text())
                assert plaats.x1 <= vak.x1 + 1, (beeld.titel, tekst.get_text())
                assert vak.y0 - 1 <= plaats.y0, (beeld.titel, tekst.get_text())
                assert plaats.y1 <= vak.y1 + 1, (beeld.titel, tekst.get_text())
                # On paper it is as large, and nothing smaller than 8 points is read.
                assert float(tekst.get_fontsize()) >= 8.0, (beeld.titel, tekst.get_text())
        assert round(figuur.get_figwidth() * 25.4) == 174  # mm, as wide as the text of the page


@pytest.mark.parametrize("kader", [KADER, kader_muziekschool()], ids=lambda kader: kader.id)
def test_de_uitleg_van_de_kleuren_staat_heel_in_het_beeld(kader: Kader) -> None:
    niveaus = [naam for schaal in kader.gebruikte_schalen for naam in schaal.namen]
    regel = Niveauregel(label="M1", score="10,0", is_voldoende=True, vakken=(("1", niveaus[0]), ("2", None)))
    balk = Balkregel(label="M1", score=9.0, tekst="9,0", aantallen=(*(1 for _ in niveaus), 1))
    groep = Balkgroep(titel="Op 20", niveaus=tuple(niveaus), lage=2, maximum=20, regels=(balk,))
    niveaubeeld = Niveaubeeld(titel="T", alternatief="T.", niveaus=tuple(niveaus), regels=(regel,))
    palet = Sjabloon().palet(kader)
    for beeld in (niveaubeeld, Oogopslagbeeld(titel="T", alternatief="T.", grens="half", groepen=(groep,))):
        with mpl.rc_context(stijl(palet)):
            figuur = figuur_van(beeld, palet)
            FigureCanvasAgg(figuur).draw()  # type: ignore[no-untyped-call]
        legende = figuur.axes[0].get_legend()
        assert legende is not None
        plaatsen = [tekst.get_window_extent() for tekst in legende.get_texts()]
        assert all(figuur.bbox.x0 + 20 < plaats.x0 and plaats.x1 <= figuur.bbox.x1 + 1 for plaats in plaatsen)
        # It stands below everything else that is drawn.
        rest = [tekst for tekst in figuur.axes[0].texts if tekst.get_text()]
        assert max(plaats.y1 for plaats in plaatsen) <= min(tekst.get_window_extent().y0 for tekst in rest)


# Seventy signs, as a name of a group of competences can have.
_LANG = tuple(f"F{nummer} De leerkracht als begeleider van leer- en ontwikkelingsprocessen" for nummer in (1, 2, 3))


@pytest.mark.parametrize(
    "beeld",
    [
        Paarbeeld(
            titel="T",
            alternatief="T.",
            maximum=20,
            grens="half",
            koppen=("A", "B"),
            regels=tuple((naam, 9.0, 12.0) for naam in _LANG),
        ),
        Aantalbeeld(titel="T", alternatief="T.", regels=tuple((naam, 8.0) for naam in _LANG)),
        Matrixbeeld(titel="T", alternatief="T.", kolommen=("Een",), rijen=tuple((naam, (50.0,)) for naam in _LANG)),
        Niveaubeeld(
            titel="T",
            alternatief="T.",
            niveaus=KADER.schaal.namen,
            regels=tuple(
                Niveauregel(label=naam, score="11,3", is_voldoende=True, vakken=(("1", "afwezig"),)) for naam in _LANG
            ),
        ),
        Oogopslagbeeld(
            titel="T",
            alternatief="T.",
            grens="half",
            groepen=(
                Balkgroep(
                    titel="Kern: score op 20",
                    niveaus=KADER.schaal.namen,
                    lage=2,
                    maximum=20,
                    regels=tuple(
                        Balkregel(label=naam, score=9.0, tekst="9,0", aantallen=(1, 2, 1, 0, 0)) for naam in _LANG
                    ),
                ),
            ),
        ),
    ],
    ids=lambda beeld: type(beeld).__name__,
)
def test_een_lange_naam_staat_er_heel_en_niet_over_een_andere(beeld: Beeld) -> None:
    figuur = _figuur(beeld)
    zichtbaar = [tekst for tekst in figuur.findobj(Text) if isinstance(tekst, Text) and tekst.get_visible()]
    plaatsen = {" ".join(tekst.get_text().split()): tekst.get_window_extent() for tekst in zichtbaar}
    # From top to bottom.
    van_boven = [plaatsen[naam] for naam in _LANG]
    assert all(boven.y0 > onder.y1 for boven, onder in pairwise(van_boven))


def _licht(kleur: str) -> float:
    """The relative luminance of a colour (WCAG 2.1)."""
    delen = [deel / 12.92 if deel <= 0.04045 else ((deel + 0.055) / 1.055) ** 2.4 for deel in to_rgb(kleur)]
    return 0.2126 * delen[0] + 0.7152 * delen[1] + 0.0722 * delen[2]


def _contrast(een: str, ander: str) -> float:
    hoog, laag = sorted((_licht(een), _licht(ander)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


def test_elk_cijfer_in_een_balk_steekt_af_tegen_zijn_kleur() -> None:
    """4.5 to 1 is what WCAG asks of a text."""
    for niveau, kleur in PALET.niveaus.items():
        regel = Niveauregel(label="P1", score="–", is_voldoende=True, vakken=(("3", niveau),))
        beeld = Niveaubeeld(titel="T", alternatief="T.", niveaus=(niveau,), regels=(regel,))
        (cijfer,) = [tekst for tekst in _figuur(beeld).axes[0].texts if tekst.get_text() == "3"]
        assert _contrast(str(cijfer.get_color()), kleur) >= 4.5, niveau
    for score in range(0, 101, 5):
        beeld_ = Matrixbeeld(titel="M", alternatief="M.", kolommen=("K",), rijen=(("P1", (float(score),)),))
        (as_,) = _figuur(beeld_).axes
        (cijfer,) = as_.texts
        vulling = as_.patches[0].get_facecolor()
        assert _contrast(str(cijfer.get_color()), mpl.colors.to_hex(vulling)) >= 4.5, score


@pytest.mark.parametrize("formaat", ["svg", "png"])
def test_hetzelfde_beeld_geeft_dezelfde_bytes(formaat: str) -> None:
    een, ander = (teken(PAAR, PALET, formaat) for _ in range(2))  # type: ignore[arg-type]
    assert een == ander


@pytest.mark.parametrize("aantal", range(2, 9))
def test_de_uitleg_van_veel_lange_niveaus_staat_binnen_het_beeld(aantal: int) -> None:
    """Matplotlib fills the columns of an explanation its own way: 7 in 5 columns are 2, 2, 1, 1 and 1."""
    kader = kader_met_lange_namen()
    niveaus = kader.getelde_niveaus[:aantal]
    beeld = Niveaubeeld(
        titel="T",
        alternatief="T.",
        niveaus=niveaus,
        regels=(Niveauregel(label="P", score="1,0", is_voldoende=True, vakken=(("1", niveaus[0]), ("2", None))),),
    )
    palet = Sjabloon().palet(kader)
    with mpl.rc_context(stijl(palet)):
        figuur = figuur_van(beeld, palet)
        FigureCanvasAgg(figuur).draw()  # type: ignore[no-untyped-call]
    (as_,) = figuur.axes
    legende = as_.get_legend()
    assert legende is not None
    assert {naam for tekst in legende.get_texts() for naam in tekst.get_text().split(" / ")} >= set(niveaus)
    assert legende.get_window_extent().x0 >= 0
