"""The beginsituatie-analyse of a subject: its seven parts in the order of the report (source lines 6045–6053).

It is a verslag with other chapters: what the werkboek says stands in them once more, beside the dossier and the visit.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date

from gia_kwaliteit.beoordeling import Beoordeling
from gia_kwaliteit.dossier import Dossierrij, Dossiersoort, van_soort
from gia_kwaliteit.kader import Beginsituatie, Bestanddeel, Bestanddeelsoort, Kader, Onderzoeksthema
from gia_kwaliteit.profiel import Lijstpunt, Profiel
from gia_kwaliteit.rubrieken import CONTEXT, INPUT, LIJSTEN, OUTPUT, SAMENVATTEND, rubriek_van
from gia_kwaliteit.tekst import bronregels, opgesomd
from gia_kwaliteit.verslag.inhoud import maak_verslag
from gia_kwaliteit.verslag.model import Kolom, Rubriek, Tabel, Verslag
from gia_kwaliteit.verslag.rubrieken.delen import CODE, getypt
from gia_kwaliteit.verslag.rubrieken.werkbezoek import maak_bezoekrubriek
from gia_kwaliteit.werkbezoek import Werkbezoek

_DOSSIERKOLOMMEN = (
    Kolom(kop="Datum", breedte=2),
    Kolom(kop="Bron", breedte=4),
    Kolom(kop="Wat eruit volgt", breedte=9),
    Kolom(kop="Bij", breedte=2),
)
_SWOTKOLOMMEN = (CODE, Kolom(kop="Wat", breedte=9), Kolom(kop="Waaruit dat blijkt", breedte=6))
_VRAAGKOLOMMEN = (CODE, Kolom(kop="Vraag", breedte=6), Kolom(kop="Antwoord", breedte=8))
_OPEN = "nog te beantwoorden"
# With what the codes of its chapters begin.
_CODE = "B.begin-"
# Which rows of the dossier each part shows; a row without a kind is a signal.
_SOORTEN: Mapping[Bestanddeelsoort, tuple[Dossiersoort | None, ...]] = {
    Bestanddeelsoort.swot: (
        Dossiersoort.sterkte,
        Dossiersoort.zwakte,
        Dossiersoort.opportuniteit,
        Dossiersoort.bedreiging,
    ),
    Bestanddeelsoort.bronnen: (Dossiersoort.bron,),
    Bestanddeelsoort.signalen: (Dossiersoort.signaal, None),
}


# What somebody does who asked for one of what has none.
RAAD = "Laat --als beginsituatie weg voor een gewoon verslag."


class GeenBeginsituatie(ValueError):
    """The kader says nothing of a beginsituatie-analyse."""


def analyse_van(kader: Kader) -> Beginsituatie:
    """Return what a kader says of the beginsituatie-analyse; raises GeenBeginsituatie for one that says nothing."""
    if kader.beginsituatie is None:
        raise GeenBeginsituatie(f"Het kader {kader.id} heeft geen beginsituatie-analyse (beginsituatie.yaml). {RAAD}")
    return kader.beginsituatie


def maak_beginsituatie(
    beoordeling: Beoordeling,
    profiel: Profiel,
    kader: Kader,
    bezoek: Werkbezoek | None = None,
    *,
    vandaag: date | None = None,
) -> Verslag:
    """Return the beginsituatie-analyse of one subject, from its zelfevaluatie and what was seen on a visit.

    `profiel` is that of `beoordeling`. A part of which nothing is known says what would fill it. Raises
    GeenBeginsituatie for a kader without one.
    """
    begin = analyse_van(kader)
    basis = maak_verslag(beoordeling, profiel, kader, vandaag=vandaag)
    maker = _Maker(basis, beoordeling, profiel, kader, begin.themas, bezoek)
    *eerste, laatste = (maker.rubriek(deel) for deel in begin.bestanddelen)
    laatste = replace(laatste, feiten=(*laatste.feiten, *maker.zonder_deel(deel.soort for deel in begin.bestanddelen)))
    besproken = [rubriek.code for rubriek in basis.rubrieken if rubriek.bespreking]
    weg = (*basis.weggelaten, *(code for code in besproken if code not in maker.opgenomen))
    return replace(basis, titel=begin.titel, rubrieken=(*eerste, laatste), weggelaten=weg)


def is_beginsituatie(verslag: Verslag) -> bool:
    """Say whether a verslag is a beginsituatie-analyse."""
    return any(rubriek.code.startswith(_CODE) for rubriek in verslag.rubrieken)


class _Maker:
    """Makes the chapters; `basis` is the ordinary verslag, from which they take tables and pictures."""

    def __init__(
        self,
        basis: Verslag,
        beoordeling: Beoordeling,
        profiel: Profiel,
        kader: Kader,
        themas: tuple[Onderzoeksthema, ...],
        bezoek: Werkbezoek | None,
    ) -> None:
        self.uit_verslag = {rubriek.code: rubriek for rubriek in basis.rubrieken}
        self.opgenomen: set[str] = set()
        woorden, soort = kader.woorden, beoordeling.gegevens.soort
        self.waaruit = woorden.naam_van_soort(soort) if soort in woorden.soorten else woorden.links.enkelvoud
        self.dossier = beoordeling.dossier
        self.profiel = profiel
        self.themas = themas
        self.bezoek = bezoek

    def rubriek(self, deel: Bestanddeel) -> Rubriek:
        """Return the chapter of a part of the analysis, which begins with the words of the report."""
        makers: Mapping[Bestanddeelsoort, Callable[[], Rubriek]] = {
            Bestanddeelsoort.resultaten: self._resultaten,
            Bestanddeelsoort.cijfers: self._cijfers,
            Bestanddeelsoort.swot: self._swot,
            Bestanddeelsoort.bronnen: self._bronnen,
            Bestanddeelsoort.signalen: self._signalen,
            Bestanddeelsoort.werkbezoek: self._werkbezoek,
            Bestanddeelsoort.stand: self._stand,
        }
        gemaakt = makers[deel.soort]()
        lead = deel.tekst
        if deel.regels:
            lead = f"In de woorden van het rapport: “{lead}” ({bronregels(deel.regels.replace('-', '–'))})."
        return replace(
            gemaakt,
            code=f"{_CODE}{deel.soort}",
            titel=deel.titel,
            feiten=(*gemaakt.feiten, lead),
            herkomst=(*gemaakt.herkomst, lead),
        )

    def zonder_deel(self, delen: Iterable[Bestanddeelsoort]) -> tuple[str, ...]:
        """Return what is said of the rows of the dossier that none of these parts shows."""
        getoond = {soort for deel in delen for soort in _SOORTEN.get(deel, ())}
        vragen = {vraag.code for thema in self.themas for vraag in thema.vragen}
        rijen = [rij for rij in self.dossier if rij.soort not in getoond and rij.code not in vragen]
        if not rijen:
            return ()
        staan = "staat 1 rij" if len(rijen) == 1 else f"staan {len(rijen)} rijen"
        return (f"Op het blad Dossier {staan} van een soort die in deze analyse geen plaats heeft.",)

    def _resultaten(self) -> Rubriek:
        onderdelen = (rubriek_van(uitkomst.scoregroep) for uitkomst in self.profiel.onderdelen.values())
        # What is said of all goes first; a part has a few short sentences, which stand together behind its name.
        return self._samen(SAMENVATTEND, *onderdelen, LIJSTEN, feiten=_achter_hun_naam)

    def _cijfers(self) -> Rubriek:
        return self._samen(INPUT, OUTPUT, CONTEXT, feiten=_elk_met_hun_naam)

    def _samen(self, *codes: str, feiten: Callable[[Rubriek], Iterable[str]]) -> Rubriek:
        """Return one chapter with what several chapters of the verslag say; `feiten` says whose each fact is."""
        rubrieken = [self.uit_verslag[code] for code in codes if code in self.uit_verslag]
        self.opgenomen |= {r.code for r in rubrieken}
        herkomst = {r.code: tuple(f"{r.titel}: {feit}" for feit in r.herkomst) for r in rubrieken}
        besprekingen = [f"{r.titel}: {r.bespreking}" for r in rubrieken if r.bespreking]
        return Rubriek(
            code="",
            feiten=tuple(feit for r in rubrieken for feit in (*feiten(r), *herkomst[r.code])),
            herkomst=tuple(feit for r in rubrieken for feit in herkomst[r.code]),
            beelden=tuple(beeld for r in rubrieken for beeld in r.beelden),
            tabellen=tuple(tabel for r in rubrieken for tabel in (*r.voorop, *r.tabellen)),
            naslag=tuple(tabel for r in rubrieken for tabel in r.naslag),
            bespreking="\n".join(besprekingen),
        )

    def _swot(self) -> Rubriek:
        lijsten = (
            ("Sterktes", self.profiel.good_practices, Dossiersoort.sterkte),
            ("Zwaktes", self.profiel.werkpunten, Dossiersoort.zwakte),
            ("Opportuniteiten", (), Dossiersoort.opportuniteit),
            ("Bedreigingen", (), Dossiersoort.bedreiging),
        )
        tabellen = [self._swottabel(titel, punten, soort) for titel, punten, soort in lijsten]
        leeg = [tabel.titel.lower() for tabel in tabellen if not tabel.rijen]
        feiten = [f"{tabel.titel}: {len(tabel.rijen)}." for tabel in tabellen if tabel.rijen]
        if leeg:
            feiten.append(f"Nog geen {opgesomd(leeg)}: vul ze aan op het blad Dossier, met die soort.")
        return Rubriek(code="", feiten=tuple(feiten), voorop=tuple(tabel for tabel in tabellen if tabel.rijen))

    def _swottabel(self, titel: str, punten: Iterable[Lijstpunt], soort: Dossiersoort) -> Tabel:
        rijen = [(punt.code, punt.criterium, self.waaruit) for punt in punten]
        rijen += [(getypt(rij.waarover), getypt(rij.signaal), _waar(rij)) for rij in van_soort(self.dossier, soort)]
        return Tabel(titel=titel, kolommen=_SWOTKOLOMMEN, rijen=tuple(rijen))

    def _bronnen(self) -> Rubriek:
        leeg = "Op het blad Dossier staat nog geen bron, zoals een doorlichtingsverslag of een werkingsverslag."
        return _uit_dossier("Bronnen", van_soort(self.dossier, Dossiersoort.bron), leeg)

    def _signalen(self) -> Rubriek:
        rijen = van_soort(self.dossier, *_SOORTEN[Bestanddeelsoort.signalen])
        return _uit_dossier("Signalen", rijen, "Op het blad Dossier staat nog geen signaal.")

    def _werkbezoek(self) -> Rubriek:
        if self.bezoek is None:
            return Rubriek(code="", feiten=("Er is geen werkbezoek bij: geef het op met --werkbezoek.",))
        return maak_bezoekrubriek(self.bezoek)

    def _stand(self) -> Rubriek:
        antwoorden = {thema: self._antwoorden(thema) for thema in self.themas}
        open_ = [code for gegeven in antwoorden.values() for code, tekst in gegeven.items() if not tekst]
        alle = sum(map(len, antwoorden.values()))
        beantwoord = alle - len(open_)
        heeft = "heeft" if beantwoord == 1 else "hebben"
        feiten = [f"{beantwoord} van de {alle} onderzoeksvragen {heeft} een antwoord."] if alle else []
        if open_:
            feiten.append("Een antwoord komt op het blad Dossier, met bij Code die van de vraag.")
        return Rubriek(
            code="",
            feiten=tuple(feiten),
            voorop=tuple(self._thematabel(thema, gegeven) for thema, gegeven in antwoorden.items()),
        )

    def _antwoorden(self, thema: Onderzoeksthema) -> dict[str, str]:
        """Return what the dossier answers to each question of a theme; nothing where it says nothing.

        A row with the code of a question and no text is a place for an answer to come.
        """
        gezegd = [rij for rij in self.dossier if rij.signaal.strip()]
        return {
            vraag.code: "\n".join(f"{rij.signaal} ({_waar(rij)})" for rij in gezegd if rij.code == vraag.code)
            for vraag in thema.vragen
        }

    def _thematabel(self, thema: Onderzoeksthema, gegeven: Mapping[str, str]) -> Tabel:
        rijen = [
            (vraag.code, vraag.tekst, getypt(gegeven[vraag.code]) if gegeven[vraag.code] else _OPEN)
            for vraag in thema.vragen
        ]
        gesprekken = dict.fromkeys(
            zin for code in thema.raakt for zin in (self.bezoek.gesprekken(code) if self.bezoek else ())
        )
        return Tabel(titel=thema.naam, kolommen=_VRAAGKOLOMMEN, rijen=tuple(rijen), noot="\n".join(gesprekken))


def _achter_hun_naam(rubriek: Rubriek) -> Iterable[str]:
    """Return the facts of a chapter in one line that begins with its title; those about all as they are."""
    if rubriek.code == SAMENVATTEND or not rubriek.kernfeiten:
        return rubriek.kernfeiten
    return (f"{rubriek.titel}: {' '.join(rubriek.kernfeiten)}",)


def _elk_met_hun_naam(rubriek: Rubriek) -> Iterable[str]:
    """Return the facts of a chapter, each in a line that begins with its title."""
    return (f"{rubriek.titel}: {feit}" for feit in rubriek.kernfeiten)


def _uit_dossier(titel: str, rijen: tuple[Dossierrij, ...], leeg: str) -> Rubriek:
    """Return a chapter with rows of the dossier, or what would fill it."""
    if not rijen:
        return Rubriek(code="", feiten=(leeg,))
    cellen = tuple(
        tuple(getypt(tekst) for tekst in (rij.wanneer, rij.waaruit, rij.signaal, rij.waarover)) for rij in rijen
    )
    aantal = f"{len(rijen)} rij{'' if len(rijen) == 1 else 'en'} op het blad Dossier."
    return Rubriek(code="", feiten=(aantal,), voorop=(Tabel(titel=titel, kolommen=_DOSSIERKOLOMMEN, rijen=cellen),))


def _waar(rij: Dossierrij) -> str:
    """Return from whom or what a row is, and when."""
    return ", ".join(filter(None, (rij.waaruit, rij.wanneer))) or "dossier"
