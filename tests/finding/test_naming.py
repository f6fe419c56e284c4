"""What a person's words name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelwright.core.errors import InputError
from reelwright.core.finding import Wanted
from reelwright.document.finding.naming import Title, named


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("2101.00001", "2101.00001"),
        ("2101.00001v3", "2101.00001v3"),
        ("0704.0001", "0704.0001"),
        ("arXiv:2101.00001V2", "2101.00001v2"),
        ("arxiv: 2101.00001", "2101.00001"),
        (" hep-th/9901001v2 ", "hep-th/9901001v2"),
        ("arXiv:math.GT/0309136", "math/0309136"),
        ("https://arxiv.org/abs/2101.00001", "2101.00001"),
        ("https://arxiv.org/abs/hep-th/9901001v1", "hep-th/9901001v1"),
        ("http://www.arxiv.org/pdf/2101.00001v2.pdf", "2101.00001v2"),
        ("https://export.arxiv.org/pdf/2101.00001", "2101.00001"),
        ("https://arxiv.org/html/2101.00001v1/", "2101.00001v1"),
        ("https://arxiv.org/e-print/2101.00001", "2101.00001"),
        ("https://arxiv.org/abs/2101.00001?context=cs#x", "2101.00001"),
        ("arxiv.org/abs/2101.00001", "2101.00001"),
        ("https://ar5iv.labs.arxiv.org/html/2101.00001", "2101.00001"),
        ("10.48550/arXiv.2101.00001", "2101.00001"),
        ("https://doi.org/10.48550/arXiv.hep-th/9901001", "hep-th/9901001"),
    ],
)
def test_an_arxiv_id_in_every_dress(text: str, identifier: str) -> None:
    assert named(text) == Wanted(kind="arxiv", value=identifier)


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("10.1000/xyz123", "10.1000/xyz123"),
        ("doi:10.1000/XYZ(1)<2>;3", "10.1000/xyz(1)<2>;3"),
        ("DOI: 10.1000/xyz", "10.1000/xyz"),
        ("https://doi.org/10.1016/S0140-6736(99)04345-6", "10.1016/s0140-6736(99)04345-6"),
        ("http://dx.doi.org/10.1000%2Fxyz", "10.1000/xyz"),
        ("doi.org/10.1000.10/xyz", "10.1000.10/xyz"),
    ],
)
def test_a_doi_in_every_dress(text: str, doi: str) -> None:
    assert named(text) == Wanted(kind="doi", value=doi)


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org/paper.pdf",
        "http://example.org",
        "https://arxiv.org/list/cs.CL/recent",
        "https://notarxiv.org/abs/2101.00001",
        "https://arxiv.org.evil.example/abs/2101.00001",
        "https://doi.org/",
    ],
)
def test_other_addresses_are_asked_as_they_are(text: str) -> None:
    assert named(text) == Wanted(kind="url", value=text)


@pytest.mark.parametrize("text", ["ftp://example.org/a.pdf", "file:///etc/passwd", "https://exa mple.org/"])
def test_what_is_no_address_of_the_web_is_refused(text: str) -> None:
    with pytest.raises(InputError):
        named(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Attention is all you need", "Attention is all you need"),
        ("Deep  learning", "Deep learning"),
        ('"Attention"', "Attention"),
        ("„Über Bienen“", "Über Bienen"),
        ("title: Attention", "Attention"),
        ("Client/server systems in practice", "Client/server systems in practice"),
        ("Building servers with Node.js", "Building servers with Node.js"),
        ("What is 10.1000/xyz about?", "What is 10.1000/xyz about?"),
    ],
)
def test_words_are_a_title(text: str, words: str) -> None:
    assert named(text) == Title(words)


@pytest.mark.parametrize(
    "text",
    ["paper.pdf", "my fine paper.pdf", "./my paper", "~/papers", "/a b/c d", "paper", "notes.tar.gz", ""],
)
def test_the_rest_is_a_path(text: str) -> None:
    assert named(text) is None


NEW = st.builds(
    lambda year, month, number: f"{year:02}{month:02}.{number:05}",
    st.integers(7, 99),
    st.integers(1, 12),
    st.integers(0, 99999),
)
OLD = st.builds(
    lambda archive, year, month, number: f"{archive}/{year:02}{month:02}{number:03}",
    st.sampled_from(["hep-th", "math", "cond-mat", "astro-ph", "q-alg", "cs"]),
    st.integers(0, 99),
    st.integers(1, 12),
    st.integers(0, 999),
)


@given(st.one_of(NEW, OLD), st.sampled_from(["", "v1", "v12"]))
def test_all_addresses_of_a_paper_are_one(identifier: str, version: str) -> None:
    whole = identifier + version
    ways = (whole, f"arXiv:{whole}", f"https://arxiv.org/abs/{whole}", f"https://arxiv.org/pdf/{whole}.pdf")
    assert {named(way) for way in ways} == {Wanted(kind="arxiv", value=whole)}
    assert named(f"10.48550/arXiv.{identifier}") == Wanted(kind="arxiv", value=identifier)


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    try:
        found = named(text)
    except InputError:
        return
    assert found is None or isinstance(found, (Wanted, Title))
