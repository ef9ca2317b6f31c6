"""The overzicht on a real Dask cluster on this machine: a scheduler and two workers, of which one is killed midway."""

import json
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from distributed import Client

from gia_kwaliteit.verzameling.cluster import Clusterfout, lees_op_cluster
from gia_kwaliteit.verzameling.lezer import Uittreksellezer
from gia_kwaliteit.verzameling.werkers import lees_hier
from gia_kwaliteit.verzameling.zoeken import Zoekfout, vind_werkboeken
from tests.bouwers import GOED, PROJECT
from tests.bouwers.overzichten import KADER, schrijf_werkboek, vermenigvuldig, willekeurige_scores
from tests.programmas.gia import gia, zonder_traceback

pytestmark = pytest.mark.proces

AANTAL = 60


@pytest.fixture(scope="module")
def werkboeken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty werkboeken, one of them broken."""
    map_ = tmp_path_factory.mktemp("veel")
    basis = schrijf_werkboek(map_ / "basis.xlsx", "NAAM", willekeurige_scores(random.Random(1)))
    vermenigvuldig(basis, map_, AANTAL - 1)
    basis.unlink()
    (map_ / "kapot.xlsx").write_bytes(b"niets")
    return map_


class _Cluster:
    """A scheduler and two workers, each a process of its own, on loopback."""

    def __init__(self, map_: Path) -> None:
        gegevens = map_ / "scheduler.json"
        vast = ("--host", "127.0.0.1", "--no-dashboard", "--scheduler-file", str(gegevens))
        self.scheduler = self._start("scheduler", *vast, "--port", "0")
        for _ in range(600):
            if gegevens.exists() and gegevens.stat().st_size:
                break
            time.sleep(0.1)
        self.adres = json.loads(gegevens.read_text(encoding="utf-8"))["address"]
        werker = ("worker", self.adres, "--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard")
        self.werkers = [self._start(*werker, "--local-directory", str(map_)) for _ in range(2)]

    @staticmethod
    def _start(*woorden: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "dask", *woorden],
            cwd=PROJECT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def stop(self) -> None:
        """End what is still running."""
        for proces in (*self.werkers, self.scheduler):
            proces.kill()
            proces.wait()

    def wacht_op_werkers(self) -> None:
        """Wait until both workers have told the scheduler that they are there."""
        with Client(self.adres) as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(2, timeout=60)


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[_Cluster]:
    """A cluster of two workers."""
    loopt = _Cluster(tmp_path)
    try:
        loopt.wacht_op_werkers()
        yield loopt
    finally:
        loopt.stop()


def test_een_werker_die_halverwege_sterft_verandert_niets_aan_de_uitkomst(werkboeken: Path, cluster: _Cluster) -> None:
    paden = vind_werkboeken([str(werkboeken)]).werkboeken
    assert len(paden) == AANTAL
    lezer = Uittreksellezer.voor(KADER)
    gelezen = 0

    def stap(aantal: int) -> None:
        nonlocal gelezen
        gelezen += aantal
        if gelezen >= AANTAL // 4 and cluster.werkers[0].poll() is None:
            cluster.werkers[0].kill()
            cluster.werkers[0].wait()

    op_cluster = lees_op_cluster(paden, lezer, cluster.adres, stap)
    assert cluster.werkers[0].poll() is not None
    assert gelezen == AANTAL
    assert op_cluster == lees_hier(paden, lezer, 1)
    assert sum(bool(uittreksel.scores) for uittreksel in op_cluster) == AANTAL - 1


def test_de_opdracht_geeft_op_het_cluster_hetzelfde_als_hier(werkboeken: Path, cluster: _Cluster) -> None:
    hier = gia("overzicht", werkboeken, "--json", map_=werkboeken)
    for plaats in (werkboeken, werkboeken.as_uri()):
        daar = gia("overzicht", plaats, "--json", "--cluster", cluster.adres, map_=werkboeken)
        assert (daar.returncode, daar.stdout) == (1, hier.stdout)
        zonder_traceback(daar)


def test_een_cluster_zonder_werkers_of_zonder_antwoord_zegt_dat(tmp_path: Path) -> None:
    pad = str(schrijf_werkboek(tmp_path / "brug.xlsx", "De Brug", {"P1.DG1": GOED}))
    with pytest.raises(Clusterfout, match=r"op kapot antwoordt geen cluster"):
        lees_op_cluster([pad], Uittreksellezer.voor(KADER), "kapot")
    uitkomst = gia("overzicht", ".", "--cluster", "tcp://127.0.0.1:9", map_=tmp_path)
    assert uitkomst.returncode == 2
    assert "op tcp://127.0.0.1:9 antwoordt geen cluster. Controleer het adres van de scheduler." in uitkomst.stderr
    zonder_traceback(uitkomst)


def test_een_url_wordt_gelezen_en_doorzocht_met_fsspec(tmp_path: Path) -> None:
    schrijf_werkboek(tmp_path / "brug.xlsx", "De Brug", {"P1.DG1": GOED})
    geheugen = fsspec.filesystem("memory")
    inhoud = (tmp_path / "brug.xlsx").read_bytes()
    for naam in ("/map/a.xlsx", "/map/onder/b.xlsx", "/map/~$a.xlsx", "/map/.weg/c.xlsx", "/map/lees.txt"):
        geheugen.pipe_file(naam, inhoud)
    vondst = vind_werkboeken(["memory://map", "memory://map/a.xlsx"])
    assert vondst.werkboeken == ("memory:///map/a.xlsx", "memory:///map/onder/b.xlsx")
    assert vondst.genoemd == {"memory:///map/a.xlsx"}
    uittreksels = lees_hier(vondst.werkboeken, Uittreksellezer.voor(KADER))
    assert [(u.naam, u.werkboek) for u in uittreksels] == [("De Brug", "a.xlsx"), ("De Brug", "b.xlsx")]
    for url, melding in (("memory://weg", "bestaat niet"), ("onzin://x", "kan niet worden gelezen")):
        with pytest.raises(Zoekfout, match=melding):
            vind_werkboeken([url])


def test_een_cluster_waarvan_alle_werkers_weg_zijn_wordt_opgegeven(
    werkboeken: Path, cluster: _Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gia_kwaliteit.verzameling.spreiding._GEDULD", 0.2)
    paden = vind_werkboeken([str(werkboeken)]).werkboeken
    lezer = Uittreksellezer.voor(KADER)

    def stap(_aantal: int) -> None:
        for werker in cluster.werkers:
            werker.kill()
            werker.wait()

    with pytest.raises(Clusterfout, match="heeft geen enkele worker meer"):
        lees_op_cluster(paden, lezer, cluster.adres, stap)
    with pytest.raises(Clusterfout, match=r"heeft geen enkele worker\. Start er minstens één"):
        lees_op_cluster(paden, lezer, cluster.adres)


def test_een_scheduler_die_wegvalt_geeft_een_zin_en_geen_half_overzicht(
    werkboeken: Path, cluster: _Cluster, capfd: pytest.CaptureFixture[str]
) -> None:
    paden = vind_werkboeken([str(werkboeken)]).werkboeken

    def stap(_aantal: int) -> None:
        cluster.scheduler.kill()
        cluster.scheduler.wait()

    with pytest.raises(Clusterfout, match=rf"het cluster op {cluster.adres} is weggevallen"):
        lees_op_cluster(paden, Uittreksellezer.voor(KADER), cluster.adres, stap)
    assert capfd.readouterr().err == ""


def test_zonder_adres_is_er_geen_cluster(tmp_path: Path) -> None:
    schrijf_werkboek(tmp_path / "brug.xlsx", "De Brug", {"P1.DG1": GOED})
    uitkomst = gia("overzicht", ".", "--cluster", "", map_=tmp_path)
    assert uitkomst.returncode == 2
    assert "bij --cluster staat geen adres." in uitkomst.stderr
    archief = gia("overzicht", "zip:///::boeken.zip", map_=tmp_path)
    assert (archief.returncode, "is een URL in een andere; die leest gia niet." in archief.stderr) == (2, True)
