"""DOI, arXiv id and address in one form, however they are printed."""

import pytest

from reelwright.document.citing.identifiers import arxiv_of, doi_of, url_of


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("doi: 10.1016/S0022-5347(17)32299-1.", "10.1016/s0022-5347(17)32299-1"),
        ("(https://doi.org/10.1000/ABC.def)", "10.1000/abc.def"),
        ("doi:10.1177/109434.https://doi.org/10.1177/109434.", "10.1177/109434"),
        ("10.1002/(SICI)1096(1998)4<3::AID-J>3.0.CO;2-P", "10.1002/(sici)1096(1998)4<3::aid-j>3.0.co;2-p"),
        ("pages 10.1234 to 10.5", ""),
    ],
)  # fmt: skip
def test_doi(text: str, doi: str) -> None:
    assert doi_of(text) == doi


@pytest.mark.parametrize(
    ("text", "arxiv"),
    [
        ("arXiv preprint arXiv:1706.03762v5, 2017", "1706.03762v5"),
        ("https://arxiv.org/abs/2010.10596.", "2010.10596"),
        ("doi:10.48550/arXiv.1708.07747", "1708.07747"),
        ("arXiv e-prints, Aug 2016. 1608.04295.", "1608.04295"),
        ("[hep-th/9901001]", "hep-th/9901001"),
        ("arXiv:math.GT/0309136", "math/0309136"),
        ("pp. 1608.04295", ""),
        ("arXiv 2399.12345", ""),
    ],
)
def test_arxiv(text: str, arxiv: str) -> None:
    assert arxiv_of(text) == arxiv


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("Available at https: //example.org/a_b. Accessed 2020.", "https://example.org/a_b"),
        ("https://doi.org/10.1000/1 www.example.org/x),", "https://www.example.org/x"),
        ("https://doi.org/10.1000/1", ""),
    ],
)
def test_url(text: str, url: str) -> None:
    assert url_of(text) == url
