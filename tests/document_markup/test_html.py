"""A saved web page becomes a Document: the article alone, with formulas, figures, references."""

import base64
import io
from pathlib import Path

import pytest
from markup_desk import kinds, read_data, read_path, shared, told
from PIL import Image

from reelwright.core.errors import Damaged, InputError


def png(colour: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (120, 90), colour).save(file, "PNG")
    return file.getvalue()


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    (folder / "rig.png").write_bytes(png("teal"))
    text = (Path(__file__).parent / "page.html").read_text()
    path = folder / "page.html"
    path.write_text(text.replace("PICTURE", base64.b64encode(png("gold")).decode()))
    return read_path(path)


def test_the_front_comes_from_the_head(page):
    document = page.thing
    assert (document.title, document.authors) == ("Tides in bays", ("Ada Bay", "Chen Li"))
    assert (document.year, document.venue, document.doi) == ("2020", "Journal of Shores", "10.1234/shore.7")
    assert (document.licence, document.language) == ("CC BY 4.0", "en")


def test_what_surrounds_the_article_is_gone(page):
    text = page.thing.model_dump_json()
    for word in ("cookies", "Home", "Most read", "Tweet", "Copyright of the site", "script", "color: red"):
        assert word not in text


def test_sections_and_their_text(page):
    assert [(block.level, block.label, block.text) for block in kinds(page, "heading")] == [
        (1, "", "Abstract"),
        (1, "1", "Introduction"),
        (2, "", "Deeper"),
        (1, "", "References"),
    ]
    text = next(block for block in kinds(page, "text") if block.text.startswith("The tides"))
    assert text.text == (
        "The tides that are in the bays of this coast were measured for years [1, 2]. "
        "The range is x² ≤ α and H₂O is β, so [2]."
    )
    keys = {block.id: block.reference.key for block in kinds(page, "reference")}
    assert [keys[one.targets[0]] for one in text.citations] == ["1", "2", "2"]
    assert [block.text for block in kinds(page, "footnote")] == ["With a rod."]
    assert [block.text for block in kinds(page, "list")] == ["first", "second", "nested"]
    assert [block.text for block in kinds(page, "quote")] == ["Time and tide wait for none."]
    assert [block.text for block in kinds(page, "code")] == ["period = 4 * length\nprint(period)"]
    (theorem,) = kinds(page, "theorem")
    assert (theorem.label, theorem.caption, theorem.text) == (
        "Theorem 2",
        "Resonance",
        "Bays ring like bells.",
    )


def test_formulas_of_every_make_are_typeset(page):
    assert [(block.label, block.text) for block in kinds(page, "equation")] == [
        ("(1)", "T = \\frac{4L}{\\sqrt{gH}}"),
        ("", "E = mc^2"),
        ("(3)", "a=b"),
        ("", "k = 7"),
    ]
    assert all(block.picture for block in kinds(page, "equation"))


def test_pictures_beside_and_inside_are_shown_and_none_is_fetched(page):
    figures = [(block.label, block.text, block.picture is not None) for block in kinds(page, "figure")]
    assert figures == [
        ("Figure 1", "The rig. Photo by Bay.", True),
        ("Figure 2", "Inside.", True),
        ("Figure 3", "Far away.", False),
    ]
    assert kinds(page, "figure")[0].credit == "Photo by Bay"
    assert "nothing is fetched" in told(page)


def test_tables_and_references(page):
    (table,) = kinds(page, "table")
    assert (table.label, table.text, table.table.header) == ("Table 1", "Bays.", ("Bay", "Range (m)"))
    assert (table.table.rows, table.table.units, table.table.notes) == (
        (("Fundy", "16.3"),),
        ("", "m"),
        "At spring.",
    )
    first, second = kinds(page, "reference")
    assert (first.label, first.reference.doi) == ("1", "10.1038/238441a0")
    assert "Scholar" not in first.text
    assert (second.reference.title, second.reference.authors) == ("Shores", ("Ada Bay", "Chen Li"))
    assert (second.reference.venue, second.reference.year) == ("Sea Press", "2019")


def test_a_real_page_is_whole():
    made = shared("papers/scholcomm_manubot.html")
    document = made.thing
    assert (document.title, len(document.authors)) == ("Open collaborative writing with Manubot", 7)
    assert not any(block.text == "Authors" for block in kinds(made, "heading"))
    counts = {kind: len(kinds(made, kind)) for kind in ("figure", "table", "reference", "code")}
    assert counts == {"figure": 3, "table": 2, "reference": 100, "code": 1}
    assert kinds(made, "table")[0].table.header[:3] == ("Feature", "Manubot", "Authorea")
    assert kinds(made, "reference")[0].reference.authors == ("Michael Nielsen",)
    assert sum(len(block.citations) for block in document.blocks) >= 100


@pytest.mark.parametrize(
    "text",
    [
        "<html><body>" + "<div>" * 30_000 + "deep",
        "<html>" + "<p>The tides of the sea are in the bay and they are high.",
        "<html><body><table>" + "<tr><td colspan=99999 rowspan=99999>x" * 500,
        "<!DOCTYPE html>" + "&lt;" * 100_000,
        "<html><p>The tide.<ol class='references'><li id='ref-1'>A work<br>&#1;by \x02 Bay, 2019.</li></ol>",
    ],
    ids=["deep", "unclosed", "spans", "entities", "controls"],
)
def test_hostile_pages_are_read_or_refused(text, tmp_path):
    try:
        made = read_data(text, "page.html", tmp_path)
    except InputError as error:
        assert error.message
    else:
        assert len(made.model_dump_json()) < 2_000_000


def test_a_page_without_text_says_so(tmp_path):
    with pytest.raises(Damaged, match="no text"):
        read_data("<!DOCTYPE html><html><body><script>load()</script></body></html>", "page.html", tmp_path)


def test_another_encoding_is_understood(tmp_path):
    head = '<html><head><meta charset="iso-8859-1"></head><body>'
    text = f"{head}<p>Die Größe der Flut für die Küste ist groß.</p></body></html>"
    made = read_data(text.encode("latin-1"), "page.html", tmp_path)
    assert made.thing.blocks[0].text == "Die Größe der Flut für die Küste ist groß."


def test_titles_bylines_and_formulas_as_sites_write_them(tmp_path):
    words = "<p>The reef is dark at dusk, and it is bright at dawn, as all of the reefs here are.</p>" * 9
    text = (
        '<html><head><title>Reefs at dusk - Wiki</title><script type="application/ld+json">'
        '{"@type": "Article", "headline": "kind of light", "name": "Reefs at dusk", '
        '"author": {"@type": "Person", "name": "by Ann Reed"}}</script></head><body><article>'
        f"<h1>Reefs at dusk</h1><h3>By Ann Reed</h3><h2>Light</h2>{words}"
        '<p>It is <span class="eq"><math display="block"><mi>E</mi><mo>=</mo><mi>h</mi></math></span>'
        " here.</p>"
        "<table><tr><th>Reef</th><th>Depth</th></tr></table><table><tr><td>North</td><td>3</td></tr></table>"
        "<table><tr><td>South</td><td>4</td></tr></table>"
        '<h2>References</h2><ol class="references"><li id="cite_note-1">^ <a href="#r">a</a> '
        '<a href="#s">b</a> '
        "Reed, A. (2011). Light. Sea.</li></ol></article></body></html>"
    )
    made = read_data(text, "reefs.html", tmp_path)
    assert (made.thing.title, made.thing.authors) == ("Reefs at dusk", ("Ann Reed",))
    assert [(one.level, one.text) for one in kinds(made, "heading")] == [(1, "Light"), (1, "References")]
    assert [one.text for one in kinds(made, "equation")] == ["E=h"]
    (table,) = kinds(made, "table")
    assert (table.table.header, table.table.rows) == (("Reef", "Depth"), (("North", "3"), ("South", "4")))
    assert [one.text for one in kinds(made, "reference")] == ["Reed, A. (2011). Light. Sea."]


def test_a_page_of_plain_text_is_read_as_that(tmp_path):
    body = "\n\n".join(
        f"   The reef number {at} is dark at dusk,\n   and bright at dawn." for at in range(60)
    )
    made = read_data(
        f"<html><title>Reefs</title><body><pre>1.  Light\n\n{body}\n\n2.  Dusk\n\n{body}</pre></body></html>",
        "reefs.html",
        tmp_path,
    )
    assert [(one.label, one.text) for one in kinds(made, "heading")] == [("1", "Light"), ("2", "Dusk")]
    assert kinds(made, "text")[0].text == "The reef number 0 is dark at dusk, and bright at dawn."


def test_a_page_inside_one_cell_is_a_page(tmp_path):
    words = "<p>The reef is dark at dusk, and it is bright at dawn, as all of the reefs here are.</p>" * 50
    made = read_data(
        f"<html><body><table><tr><td>Home</td><td>{words}</td></tr></table></body></html>", "r.html", tmp_path
    )
    assert len(kinds(made, "text")) >= 50
    assert not kinds(made, "table")
