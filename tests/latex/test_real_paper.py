"""A real paper as arXiv gives it, with its PDF beside it."""

import tarfile
from itertools import pairwise

import pytest
from latex_tools import of_kind, read_path

from conftest import SHARED

SOURCE = SHARED / "papers" / "chemphys_msd-arxiv.tar.gz"
PDF = SHARED / "papers" / "chemphys-twocol_msd.pdf"


@pytest.mark.skipif(not SOURCE.is_file(), reason="the shared test data is not here")
def test_structure_from_latex_and_pages_from_the_pdf(tmp_path):
    folder = tmp_path / "paper"
    folder.mkdir()
    with tarfile.open(SOURCE) as archive:
        for member in archive:
            if member.isreg() and "/" not in member.name.removeprefix("./"):
                (folder / member.name).write_bytes(archive.extractfile(member).read())
    (folder / "ms.pdf").write_bytes(PDF.read_bytes())
    document = read_path(folder, tmp_path / "tools").thing
    assert document.title.startswith("Accurate Estimation of Diffusion Coefficients")
    assert document.authors == ("Andrew R. McCluskey", "Samuel W. Coles", "Benjamin J. Morgan")
    assert document.source.pages == 15
    figures = of_kind(document, "figure")
    assert [one.label for one in figures] == [f"Figure {n}" for n in range(1, 8)] + [
        f"Figure SI.{n}" for n in (1, 2, 3)
    ]
    assert all(one.picture and one.place.box for one in figures)
    assert len(of_kind(document, "equation")) == 40
    assert len(of_kind(document, "reference")) == 51
    assert all(one.reference.title for one in of_kind(document, "reference"))
    headings = of_kind(document, "heading")
    assert [one.text for one in headings[:4]] == [
        "Introduction", "Results", "Background", "Approximating Σ from simulation data",
    ]  # fmt: skip
    texts = [one for one in of_kind(document, "text") if len(one.text) > 200]
    assert sum(one.place.box is not None for one in texts) >= 0.95 * len(texts)
    pages = [one.place.page for one in texts]
    assert sum(a > b for a, b in pairwise(pages)) <= 2
