"""A paper by its address: the right file, what is known of it, and what is said when it cannot be had."""

import io
import json
import zipfile
from pathlib import Path

import answers
import pytest
from loopback import Loopback, Reply, desk, here, server  # noqa: F401 - fixtures

from reelwright.core.document import Document, Source
from reelwright.core.errors import (
    Damaged,
    InputError,
    NotFound,
    ReelwrightError,
    TooLarge,
    TryLater,
    Unsupported,
)
from reelwright.core.finding import Fetched, Known, Wanted
from reelwright.core.made import Made
from reelwright.document import formats
from reelwright.document.finding import fetching
from reelwright.document.finding.naming import named
from reelwright.document.finding.overlay import filled, laid_over
from reelwright.store import Folder

IDENTIFIER = "2101.00001v3"


def fetched(here: Loopback, home: Path, text: str) -> Made[Fetched]:
    wanted = named(text)
    assert isinstance(wanted, Wanted)
    return fetching.fetch(desk(here, home), Folder(home / "blobs"), wanted)


def bytes_of(made: Made[Fetched], home: Path) -> bytes:
    return Folder(home / "blobs").get(made.thing.source)


# --- arXiv -----------------------------------------------------------------------------------------------


def at_arxiv(here: Loopback, source: Reply, *, more: str = "", pdf: Reply | None = None) -> None:
    here.answers |= {
        "/api/query": Reply(answers.feed(answers.entry(more=more))),
        f"/e-print/{IDENTIFIER}": source,
        f"/pdf/{IDENTIFIER}": pdf or Reply(answers.pdf()),
    }


def test_the_source_is_taken_first_with_the_pdf_beside_it(here: Loopback, tmp_path: Path) -> None:
    # some servers call the archive's own gzip an encoding
    at_arxiv(here, Reply(answers.eprint(), headers={"Content-Encoding": "gzip"}))
    made = fetched(here, tmp_path, "arXiv:2101.00001")
    with zipfile.ZipFile(io.BytesIO(bytes_of(made, tmp_path))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "main.tex": answers.LATEX.encode(),
            "main.pdf": answers.pdf(),
        }
    assert made.thing.name == f"{IDENTIFIER}.zip"
    assert made.thing.known.address == f"arXiv:{IDENTIFIER}"
    assert made.notices == ()


@pytest.mark.parametrize("pdf", [Reply(status=404), Reply(status=500)])
def test_the_source_is_taken_alone_when_there_is_no_pdf(pdf: Reply, here: Loopback, tmp_path: Path) -> None:
    at_arxiv(here, Reply(answers.eprint()), pdf=pdf)
    made = fetched(here, tmp_path, "arXiv:2101.00001")
    assert bytes_of(made, tmp_path) == answers.eprint()
    assert made.thing.name == f"{IDENTIFIER}.tar.gz"
    assert "pages are not known" in made.notices[0].message


NO_SOURCES = {
    "absent": Reply(status=404),
    "forbidden": Reply(status=403),
    "a web page without an article": Reply(b"\0\1\2"),
    "a note": Reply(b"%auto-ignore\nThis paper has been withdrawn.\n"),
    "empty": Reply(b""),
    "broken": Reply(b"\x1f\x8b\x08\0\0"),
}


@pytest.mark.parametrize("source", NO_SOURCES.values(), ids=NO_SOURCES)
def test_without_a_source_the_pdf_is_taken(source: Reply, here: Loopback, tmp_path: Path) -> None:
    at_arxiv(here, source)
    made = fetched(here, tmp_path, "2101.00001v3")
    assert bytes_of(made, tmp_path) == answers.pdf()
    assert (made.thing.name, made.thing.source.media_type) == (f"{IDENTIFIER}.pdf", "application/pdf")
    assert made.thing.known.title == answers.TITLE
    assert "PDF was taken" in made.notices[0].message


def test_a_paper_that_is_only_a_pdf_is_fetched_once(here: Loopback, tmp_path: Path) -> None:
    at_arxiv(here, Reply(answers.pdf()))
    made = fetched(here, tmp_path, "2101.00001")
    assert (made.thing.name, made.notices) == (f"{IDENTIFIER}.pdf", ())
    assert f"/pdf/{IDENTIFIER}" not in here.paths


def test_an_old_id_has_a_name_without_a_slash(here: Loopback, tmp_path: Path) -> None:
    here.answers |= {
        "/api/query": Reply(answers.feed(answers.entry("hep-th/9901001v2"))),
        "/e-print/hep-th/9901001v2": Reply(answers.pdf()),
    }
    assert fetched(here, tmp_path, "hep-th/9901001").thing.name == "hep-th-9901001v2.pdf"


def test_a_withdrawn_paper_points_at_an_earlier_version(here: Loopback, tmp_path: Path) -> None:
    told = "<arxiv:comment>This paper has been withdrawn by the authors</arxiv:comment>"
    at_arxiv(here, NO_SOURCES["a note"], more=told, pdf=Reply(answers.HTML, 404))
    with pytest.raises(InputError, match=r"withdrawn.*arXiv:2101\.00001v2"):
        fetched(here, tmp_path, "2101.00001")


@pytest.mark.parametrize("pdf", [Reply(status=404), Reply(answers.HTML)])
def test_a_paper_without_any_file_is_said_so(pdf: Reply, here: Loopback, tmp_path: Path) -> None:
    at_arxiv(here, Reply(status=404), pdf=pdf)
    with pytest.raises(NotFound, match="neither a source nor a PDF"):
        fetched(here, tmp_path, "2101.00001")


# --- DOI -------------------------------------------------------------------------------------------------

DOI = "10.1000/bees.1"


def by_doi(here: Loopback, work: dict[str, object], **crossref: object) -> None:
    here.answers |= {
        "/crossref/works/10.1000%2Fbees.1": Reply(answers.one(answers.crossref(**crossref))),
        f"/openalex/works/doi:{DOI}": Reply(json.dumps(work).encode()),
    }


def test_the_best_open_copy_is_taken(here: Loopback, tmp_path: Path) -> None:
    best = answers.location(pdf_url=f"{here.url}/best.pdf", license="cc-by")
    by_doi(
        here, answers.openalex(best_oa_location=best, locations=[answers.location(pdf_url=f"{here.url}/2")])
    )
    here.answers["/best.pdf"] = Reply(answers.pdf(), headers={"Content-Type": "text/html"})
    made = fetched(here, tmp_path, f"https://doi.org/{DOI.upper()}")
    assert bytes_of(made, tmp_path) == answers.pdf()
    assert made.thing.name == "10.1000-bees.1.pdf"
    known = made.thing.known
    assert (known.title, known.venue, known.year) == (answers.TITLE, "Journal of Hives & Honey", "2022")
    assert (known.doi, known.address) == (DOI, f"doi:{DOI}")
    assert "creativecommons.org/licenses/by/4.0" in known.licence


def test_the_next_copy_is_tried_when_one_is_none(here: Loopback, tmp_path: Path) -> None:
    places = [
        answers.location(pdf_url=f"{here.url}/{name}") for name in ("gone", "film", "private", "good.pdf")
    ]
    by_doi(here, answers.openalex(best_oa_location=places[0], locations=places))
    here.answers |= {
        "/film": Reply(b"\0\0\0\x18ftypisom" + bytes(100)),
        "/private": Reply(status=302, headers={"Location": "http://10.0.0.1/"}),
        "/good.pdf": Reply(answers.pdf()),
    }
    made = fetched(here, tmp_path, DOI)
    assert bytes_of(made, tmp_path) == answers.pdf()
    assert here.paths.count("/gone") == 1


def test_a_landing_page_leads_to_its_pdf(here: Loopback, tmp_path: Path) -> None:
    place = answers.location(landing_page_url=f"{here.url}/article/1")
    by_doi(here, answers.openalex(best_oa_location=place))
    page = b'<!DOCTYPE html><html><head><meta name="Citation_PDF_URL" content="/files/1.pdf"></head></html>'
    here.answers |= {"/article/1": Reply(page), "/files/1.pdf": Reply(answers.pdf())}
    assert bytes_of(fetched(here, tmp_path, DOI), tmp_path) == answers.pdf()


def test_a_page_to_sign_in_is_no_copy(here: Loopback, tmp_path: Path) -> None:
    places = [answers.location(pdf_url=f"{here.url}/{name}") for name in ("sign-in", "good.pdf")]
    by_doi(here, answers.openalex(best_oa_location=places[0], locations=places))
    here.answers |= {"/sign-in": Reply(answers.HTML), "/good.pdf": Reply(answers.pdf())}
    assert bytes_of(fetched(here, tmp_path, DOI), tmp_path) == answers.pdf()
    here.answers["/good.pdf"] = Reply(answers.HTML)
    with pytest.raises(InputError, match="only a web page"):
        fetched(here, tmp_path, DOI)


@pytest.mark.skipif(not formats.HTML.reader, reason="the HTML reader is not here yet")
def test_an_article_that_is_a_web_page_is_a_copy(here: Loopback, tmp_path: Path) -> None:
    page = b"<!DOCTYPE html><html><body>" + b"<p>Bees hum in the hive.</p>" * 400 + b"</body></html>"
    by_doi(here, answers.openalex(best_oa_location=answers.location(landing_page_url=f"{here.url}/article")))
    here.answers["/article"] = Reply(page)
    made = fetched(here, tmp_path, DOI)
    assert (bytes_of(made, tmp_path), made.thing.name) == (page, "10.1000-bees.1.html")


def test_a_copy_at_arxiv_is_taken_from_arxiv(here: Loopback, tmp_path: Path) -> None:
    at_arxiv(here, Reply(answers.pdf()))
    by_doi(
        here, answers.openalex(best_oa_location=answers.location(pdf_url="https://arxiv.org/pdf/2101.00001"))
    )
    made = fetched(here, tmp_path, DOI)
    assert made.thing.name == f"{IDENTIFIER}.pdf"
    assert (made.thing.known.doi, made.thing.known.arxiv) == (DOI, "2101.00001")


def test_what_the_publisher_offers_is_the_last_resort(here: Loopback, tmp_path: Path) -> None:
    link = [{"URL": f"{here.url}/vor.pdf", "content-type": "application/pdf"}]
    by_doi(here, answers.openalex(), link=link)
    here.answers["/vor.pdf"] = Reply(answers.pdf())
    assert bytes_of(fetched(here, tmp_path, DOI), tmp_path) == answers.pdf()


def test_no_open_copy_is_said_so(here: Loopback, tmp_path: Path) -> None:
    by_doi(here, answers.openalex())
    with pytest.raises(NotFound, match=r"no open-access copy of 'Counting bees.*give the file"):
        fetched(here, tmp_path, DOI)


def test_a_doi_that_nobody_knows(here: Loopback, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="neither Crossref nor OpenAlex"):
        fetched(here, tmp_path, DOI)


def test_copies_that_cannot_be_had_are_named(here: Loopback, tmp_path: Path) -> None:
    by_doi(here, answers.openalex(best_oa_location=answers.location(pdf_url=f"{here.url}/gone.pdf")))
    with pytest.raises(InputError, match=r"none of the 1 known copies.*gone\.pdf") as caught:
        fetched(here, tmp_path, DOI)
    assert type(caught.value) is InputError


def test_a_doi_of_another_agency_is_known_to_openalex(here: Loopback, tmp_path: Path) -> None:
    place = answers.location(pdf_url=f"{here.url}/a.pdf")
    by_doi(here, answers.openalex(best_oa_location=place))
    here.answers |= {"/a.pdf": Reply(answers.pdf())}
    del here.answers["/crossref/works/10.1000%2Fbees.1"]
    made = fetched(here, tmp_path, DOI)
    assert (made.thing.known.title, made.notices) == (answers.TITLE, ())


def test_crossref_may_be_down(here: Loopback, tmp_path: Path) -> None:
    by_doi(here, answers.openalex(best_oa_location=answers.location(pdf_url=f"{here.url}/a.pdf")))
    here.answers |= {"/a.pdf": Reply(answers.pdf()), "/crossref/works/10.1000%2Fbees.1": Reply(status=500)}
    made = fetched(here, tmp_path, DOI)
    assert made.thing.known.title == answers.TITLE
    assert "Crossref did not answer" in made.notices[0].message


def test_without_openalex_it_can_be_tried_later(here: Loopback, tmp_path: Path) -> None:
    by_doi(here, answers.openalex())
    here.answers[f"/openalex/works/doi:{DOI}"] = Reply(status=500)
    with pytest.raises(TryLater):
        fetched(here, tmp_path, DOI)


# --- URLs ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "body", "name"),
    [
        ("/a/My%20paper.pdf", b"", "My-paper.pdf"),
        ("/download", b"", "download.pdf"),
        ("/article.php", b"", "article.php.pdf"),
        ("/", b"", "127.0.0.1.pdf"),
        ("/readme.md", b"# A paper\n\nIt has words.\n", "readme.md"),
    ],
)
def test_a_file_is_what_its_bytes_say(
    path: str, body: bytes, name: str, here: Loopback, tmp_path: Path
) -> None:
    here.answers[path] = Reply(body or answers.pdf(), headers={"Content-Type": "application/octet-stream"})
    made = fetched(here, tmp_path, here.url + path)
    assert made.thing.name == name
    assert made.thing.known == Known(url=here.url + path, address=here.url + path)


@pytest.mark.parametrize(
    ("reply", "kind", "word"),
    [
        (Reply(b"\x89PNG\r\n\x1a\n" + bytes(50)), InputError, ""),
        (Reply(b"\0\0\0\x18ftypisom" + bytes(100)), Unsupported, "video"),
        (Reply(b'{"error": "no"}'), Unsupported, "data"),
        (Reply(b""), Damaged, "empty"),
        (Reply(b"PK\x05\x06" + bytes(18)), Unsupported, "archive"),
    ],
)
def test_what_is_no_paper_is_named(
    reply: Reply, kind: type[ReelwrightError], word: str, here: Loopback, tmp_path: Path
) -> None:
    if reply.body.startswith(b"\x89PNG") and formats.PICTURE.reader:
        pytest.skip("pictures of pages are read")
    here.answers["/a.pdf"] = reply
    with pytest.raises(kind, match=word):
        fetched(here, tmp_path, f"{here.url}/a.pdf")


def test_a_paper_that_is_too_large_is_not_fetched(
    here: Loopback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "MOST", 1000)
    here.answers["/a.pdf"] = Reply(answers.pdf())
    with pytest.raises(TooLarge):
        fetched(here, tmp_path, f"{here.url}/a.pdf")


# --- what the services know, laid over what was read -----------------------------------------------------

KNOWN = Known(
    title="Counting bees with a cheap microphone",
    authors=("Ada Example",),
    year="2022",
    doi="10.1000/bees.1",
    address="doi:10.1000/bees.1",
)


def read(blob_of: Path, **more: object) -> Made[Document]:
    blob = Folder(blob_of).put(b"x", "application/pdf")
    facts = {"title": "COUNTING BEES", "authors": ("A. Example1",), "year": "", "venue": "J. Hives", **more}
    source = Source(blob=blob, name="a.pdf", pages=1)
    return Made[Document](thing=Document(language="en", source=source, blocks=(), **facts))


def test_the_record_fills_and_corrects(tmp_path: Path) -> None:
    made = laid_over(read(tmp_path), KNOWN)
    document = made.thing
    assert (document.title, document.authors) == (KNOWN.title, KNOWN.authors)
    assert (document.year, document.venue, document.doi) == ("2022", "J. Hives", "10.1000/bees.1")
    assert document.source.address == KNOWN.address
    assert made.notices == ()


def test_a_wrong_paper_is_told_of(tmp_path: Path) -> None:
    made = laid_over(read(tmp_path, title="Sonar of the harbour porpoise"), KNOWN)
    assert made.thing.title == KNOWN.title
    assert "right paper?" in made.notices[0].message


def test_tex_in_a_title_does_not_replace_what_was_read(tmp_path: Path) -> None:
    tex = KNOWN.model_copy(update={"title": r"Counting $n$ bees with \textit{one} microphone"})
    assert laid_over(read(tmp_path, title="Counting n bees"), tex).thing.title == "Counting n bees"
    assert laid_over(read(tmp_path, title=""), tex).thing.title == tex.title


def test_ones_own_file_stays_as_it_was_read(tmp_path: Path) -> None:
    made = read(tmp_path)
    assert laid_over(made, None) is made


def test_one_record_fills_another() -> None:
    assert filled(Known(title="A"), Known(title="B", year="2022")) == Known(title="A", year="2022")
