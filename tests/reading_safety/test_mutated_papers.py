"""Spoilt papers of every form end as a Document or as an error that says what to do."""

import pytest
from mutating import mutated
from trying import attempt, sources, unfenced

from conftest import SHARED

PAPERS = (
    "papers/scholcomm_manubot.html", "papers/scholcomm_manubot.docx",
    "papers/ecology_insect-biomass_plos.xml",
    "papers/socsci_literature-networks_plos.xml", "papers/botany-pt_scielo-jats-package.zip",
    "papers/astronomy_joss-exoplanet.zip", "briefs/brief-2_postgres-vacuum.md", "bad/latex-shell-escape.zip",
    "bad/jats-external-entity.xml", "papers/econ-twocol_globalsearchregression.pdf",
)  # fmt: skip
SEEDS = (1, 2)


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    with unfenced():
        pass  # so that each fork has all modules


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("name", PAPERS)
def test_a_spoilt_paper_is_read_or_refused(name, seed):
    path = SHARED / name
    if not path.exists():
        pytest.skip("the shared test data is not here")
    data, how = mutated(path.read_bytes(), path.name, seed)
    made = attempt(data, path.name, written=seed == 1)
    assert made.faults == [], how


def test_the_bench_finds_its_papers_and_no_held_out_one():
    if not SHARED.is_dir():
        pytest.skip("the shared test data is not here")
    names = {path.name for path in sources()}
    assert {path.rpartition(".")[2] for path in names} >= {"pdf", "xml", "html", "docx", "zip", "gz", "md"}
    assert not any(name.startswith(("cs-nofig", "infosci-pt", "security_onion")) for name in names)


def test_mutations_are_the_same_for_the_same_seed():
    data = b"<article><body><p>One of 12 words.</p></body></article>" * 20
    assert mutated(data, "a.xml", 7) == mutated(data, "a.xml", 7)
    assert len({mutated(data, "a.xml", seed)[0] for seed in range(40)}) > 30
