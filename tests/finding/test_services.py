"""The clients of arXiv, Crossref and OpenAlex, over answers of their published schemas and of none."""

import json
from collections.abc import Callable
from pathlib import Path

import answers
import pytest
from loopback import Loopback, Reply, desk, here, server  # noqa: F401 - fixtures

from reelwright.core.errors import Damaged, NotFound, ReelwrightError, TryLater
from reelwright.core.finding import Known
from reelwright.document.finding import arxiv, crossref, openalex
from reelwright.document.finding.asking import Desk
from reelwright.document.finding.atom import feed
from reelwright.document.finding.searching import search


def test_what_arxiv_knows(here: Loopback, tmp_path: Path) -> None:
    own = (
        "<arxiv:comment>12 pages</arxiv:comment><arxiv:doi>10.1000/Bees.1</arxiv:doi>"
        "<arxiv:journal_ref>J. Hives 3 (2022) 1-9</arxiv:journal_ref>"
    )
    split = answers.TITLE.replace(" with", "\n  with")
    here.answers["/api/query"] = Reply(answers.feed(answers.entry(title=split, more=own)))
    known, withdrawn = arxiv.known(desk(here, tmp_path), "2101.00001")
    assert known == Known(
        title=answers.TITLE,
        authors=("Ada Example", "Ben Sample"),
        year="2021",
        venue="J. Hives 3 (2022) 1-9",
        doi="10.1000/bees.1",
        arxiv="2101.00001v3",
        url="https://arxiv.org/abs/2101.00001v3",
        address="arXiv:2101.00001v3",
    )
    assert not withdrawn
    assert here.query(0)["id_list"] == "2101.00001"


@pytest.mark.parametrize(
    "body",
    [
        answers.feed(),
        answers.ERROR,
        answers.feed("<entry><id>http://arxiv.org/api/none</id></entry>"),
    ],
)
def test_a_paper_that_arxiv_does_not_have(body: bytes, here: Loopback, tmp_path: Path) -> None:
    here.answers["/api/query"] = Reply(body)
    with pytest.raises(NotFound, match=r"arXiv:2101.99999: arXiv has no paper"):
        arxiv.known(desk(here, tmp_path), "2101.99999")


BILLION = b"""<!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&b;</title></entry></feed>"""
OUTSIDE = b"""<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/hostname">]>
<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&x;</title></entry></feed>"""


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<feed",
        b"<rss version='2.0'/>",
        BILLION,
        OUTSIDE,
        b"<a>" * 100_000,
        b"\xff\xfe<",
        b"x" * 9_000_000,
    ],
)
def test_what_is_no_feed_is_found_out(body: bytes, tmp_path: Path) -> None:
    (tmp_path / "answer").write_bytes(body)
    with pytest.raises(Damaged):
        feed(tmp_path / "answer")


@pytest.mark.parametrize(
    ("body", "word"),
    [(answers.HTML, "arXiv answered with something else"), (b"Rate exceeded.", "too often")],
)
def test_what_is_no_feed_is_said_so(body: bytes, word: str, here: Loopback, tmp_path: Path) -> None:
    here.answers["/api/query"] = Reply(body)
    with pytest.raises(TryLater, match=word):
        arxiv.known(desk(here, tmp_path), "2101.00001")


def test_a_feed_that_never_ends_is_left(here: Loopback, tmp_path: Path) -> None:
    here.answers["/api/query"] = Reply(b"x" * 9_000_000)
    with pytest.raises(TryLater, match="arXiv answered with something else"):
        arxiv.known(desk(here, tmp_path), "2101.00001")


def test_what_crossref_knows(here: Loopback, tmp_path: Path) -> None:
    links = [
        {
            "URL": "https://x.org/a.pdf",
            "content-type": "application/pdf",
            "intended-application": "text-mining",
        },
        {"URL": "https://x.org/a", "content-type": "unspecified"},
    ]
    work = answers.crossref(link=links, subtitle=["A field study"])
    here.answers["/crossref/works/10.1000%2Fbees.1"] = Reply(answers.one(work))
    known, texts = crossref.known(desk(here, tmp_path, mailto="a@b.org"), "10.1000/bees.1")
    assert known == Known(
        title=f"{answers.TITLE}: A field study",
        authors=("Ada Example", "Ben Sample"),
        year="2022",
        venue="Journal of Hives & Honey",
        doi="10.1000/bees.1",
        url="https://doi.org/10.1000/bees.1",
        licence="https://creativecommons.org/licenses/by/4.0/",
        address="doi:10.1000/bees.1",
    )
    assert texts == ("https://x.org/a.pdf",)
    assert here.query(0) == {"mailto": "a@b.org"}


def test_a_bare_record_of_crossrefs_will_do(here: Loopback, tmp_path: Path) -> None:
    bare = {"DOI": "10.1000/x", "issued": {"date-parts": [[None]]}, "author": [{"name": "The Hive Group"}]}
    here.answers["/crossref/works/10.1000%2Fx"] = Reply(answers.one(bare))
    known, _ = crossref.known(desk(here, tmp_path), "10.1000/x")
    assert known == Known(authors=("The Hive Group",), doi="10.1000/x", address="doi:10.1000/x")


def test_what_openalex_knows(here: Loopback, tmp_path: Path) -> None:
    best = answers.location(landing_page_url="https://arxiv.org/abs/2101.00001", license="cc-by-sa")
    more = [
        answers.location(is_oa=False, pdf_url="https://closed.org/a.pdf"),
        answers.location(pdf_url="https://open.org/a.pdf", landing_page_url="https://open.org/a"),
    ]
    work = answers.openalex(best_oa_location=best, locations=more)
    here.answers["/openalex/works/doi:10.1000/bees.1"] = Reply(json.dumps(work).encode())
    known, copies = openalex.known(desk(here, tmp_path, openalex_key="k", mailto="a@b.org"), "10.1000/bees.1")
    assert known == Known(
        title=answers.TITLE,
        authors=("Ada Example", "Ben Sample"),
        year="2022",
        venue="Journal of Hives",
        doi="10.1000/bees.1",
        arxiv="2101.00001",
        url="https://doi.org/10.1000/bees.1",
        licence="cc-by-sa",
        address="doi:10.1000/bees.1",
    )
    assert copies == ("https://open.org/a.pdf", "https://arxiv.org/abs/2101.00001", "https://open.org/a")
    assert (here.query(0)["api_key"], here.query(0)["mailto"]) == ("k", "a@b.org")


@pytest.mark.parametrize("status", [401, 403, 429])
def test_openalex_without_a_key_says_where_to_get_one(status: int, here: Loopback, tmp_path: Path) -> None:
    here.answers["/openalex/works"] = Reply(b"{}", status)
    with pytest.raises(TryLater, match="REELWRIGHT_OPENALEX_KEY"):
        openalex.search(desk(here, tmp_path), "bees", 5)


WRONG_TYPES = json.dumps(
    {
        "status": "ok",
        "message": {"DOI": "10.1/x", "items": [{"DOI": "x", "title": "no list"}], "title": "no list"},
        "id": "W1",
        "authorships": "no list",
        "results": [{"id": "W1", "doi": {}}],
    }
).encode()


def by_crossref(asking: Desk) -> object:
    return crossref.known(asking, "10.1000/x")


def by_openalex(asking: Desk) -> object:
    return openalex.known(asking, "10.1000/x")


def crossref_search(asking: Desk) -> object:
    return crossref.search(asking, "bees", 5)


def openalex_search(asking: Desk) -> object:
    return openalex.search(asking, "bees", 5)


@pytest.mark.parametrize("ask", [by_crossref, by_openalex, crossref_search, openalex_search])
@pytest.mark.parametrize(
    "body",
    [
        b"",
        answers.HTML,
        b"{",
        b"[]",
        b"null",
        b'{"status": "ok", "message": null, "results": null}',
        b'{"status": "ok", "message": {"DOI": 3, "items": {}}, "id": 3, "results": [3]}',
        b'{"status": "failed", "message": {"DOI": "10.1/x", "items": []}, "error": "x"}',
        b"[" * 200_000,
        WRONG_TYPES,
        b"\xff\xfe\x00",
        b"x" * 9_000_000,
    ],
)
def test_what_is_not_of_the_schema_is_said_so(
    ask: Callable[[Desk], object], body: bytes, here: Loopback, tmp_path: Path
) -> None:
    for path in (
        "/crossref/works/10.1000%2Fx",
        "/crossref/works",
        "/openalex/works/doi:10.1000/x",
        "/openalex/works",
    ):
        here.answers[path] = Reply(body)
    with pytest.raises(TryLater, match=r"(Crossref|OpenAlex) answered with something else"):
        ask(desk(here, tmp_path))


def full(here: Loopback) -> None:
    """All services know the paper, and some others."""
    other = answers.crossref(DOI="10.1000/wasps", title=["Counting wasps"], author=[{"family": "Other"}])
    part = answers.crossref(DOI="10.1000/bees.1.s1", type="component")
    here.answers |= {
        "/api/query": Reply(answers.feed(answers.entry(), answers.entry("2105.00002v1", "Humming"))),
        "/crossref/works": Reply(answers.many(other, answers.crossref(), part)),
        "/openalex/works": Reply(answers.results(answers.openalex(), answers.openalex(display_name=None))),
    }


def test_a_title_is_asked_of_all_three(here: Loopback, tmp_path: Path) -> None:
    full(here)
    found = search(desk(here, tmp_path), f'"{answers.TITLE}": (AND) what?', 5)
    assert found.missing == ()
    assert found.candidates[0].known.title == answers.TITLE
    assert set(found.candidates[0].services) == {"arXiv", "Crossref", "OpenAlex"}
    assert found.candidates[0].known.address == "arXiv:2101.00001v3"
    assert len(found.candidates) == 3
    asked = {path: here.query(at) for at, path in enumerate(here.paths)}
    assert asked["/crossref/works"]["rows"] == "5"
    assert 'ti:"Counting bees' in asked["/api/query"]["search_query"]
    assert asked["/openalex/works"]["search"] == f"{answers.TITLE} what"


def test_as_many_are_shown_as_were_asked_for(here: Loopback, tmp_path: Path) -> None:
    full(here)
    assert len(search(desk(here, tmp_path), answers.TITLE, 2).candidates) == 2


def test_a_service_that_is_down_is_named_and_the_others_asked(here: Loopback, tmp_path: Path) -> None:
    full(here)
    here.answers["/crossref/works"] = Reply(b"", 500)
    found = search(desk(here, tmp_path), answers.TITLE, 5)
    assert found.candidates[0].known.title == answers.TITLE
    assert len(found.missing) == 1
    assert found.missing[0].startswith("Crossref did not answer")


def test_when_all_are_down_it_can_be_tried_later(here: Loopback, tmp_path: Path) -> None:
    for path in ("/api/query", "/crossref/works", "/openalex/works"):
        here.answers[path] = Reply(b"", 500)
    with pytest.raises(ReelwrightError) as caught:
        search(desk(here, tmp_path), answers.TITLE, 5)
    assert type(caught.value) is TryLater
    assert all(who in str(caught.value) for who in ("arXiv", "Crossref", "OpenAlex"))
