"""A Word document becomes a Document: by its styles, by its look, with formulas, fields and pictures."""

import io
import json
import zipfile

import pytest
from markup_desk import kinds, read_data, shared, told
from PIL import Image
from word_files import cell, field, para, picture, run, word_file

from reelwright.core.errors import InputError, TooLarge

LONG = "The tides that are in the bays of this coast were measured for a year, and they are high. "


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (120, 90), "teal").save(file, "PNG")
    return file.getvalue()


def maths(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


WORK = {
    "title": "Tidal resonance",
    "author": [{"family": "Garrett", "given": "C."}],
    "issued": {"date-parts": [["1972"]]},
    "DOI": "10.1038/238441a0",
    "container-title": "Nature",
}
ITEMS = json.dumps({"citationItems": [{"id": 7, "itemData": WORK}]})
ZOTERO = f"ADDIN ZOTERO_ITEM CSL_CITATION {ITEMS}"

BODY = "".join(
    [
        para("Tides in bays", "Titel"),
        para("Ada Bay¹, Chen Li²"),
        para("¹ University of Shores"),
        para("Contents ... 1", "Verzeichnis1"),
        para("1 Introduction", "berschrift1"),
        para(
            run(LONG)
            + field(ZOTERO, "(Garrett 1972)")
            + "<w:del><w:r><w:delText>never said</w:delText></w:r></w:del>"
            + f"<w:ins>{run(' Added later.')}</w:ins>"
            + '<w:r><w:footnoteReference w:id="2"/></w:r>'
            + run(" H")
            + run("2", '<w:vertAlign w:val="subscript"/>')
            + run("O", "")
            + run("hidden", "<w:vanish/>")
        ),
        para("Deeper", "berschrift2"),
        para("first", more='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        para("Time and tide wait for none.", "Zitat"),
        para(
            "<m:oMathPara><m:oMath><m:f><m:num>"
            + maths("4L")
            + "</m:num><m:den><m:rad><m:radPr><m:degHide/></m:radPr><m:deg/><m:e>"
            + maths("gH")
            + "</m:e></m:rad></m:den></m:f></m:oMath></m:oMathPara>"
        ),
        para(
            f"<m:oMath><m:sSup><m:e>{maths('x')}</m:e><m:sup>{maths('2')}</m:sup></m:sSup>{maths('≤α')}</m:oMath>"
            "<w:r><w:tab/></w:r>" + run("(2)")
        ),
        para(picture("rig")),
        para(run("Figure ") + field("SEQ Figure", "1") + run(": The rig."), "Beschriftung"),
        para("Table 1: Bays."),
        "<w:tbl><w:tblPr><w:tblLook w:firstRow='1'/></w:tblPr><w:tr>"
        + cell("Bay", '<w:vMerge w:val="restart"/>')
        + cell("Range (m)", '<w:gridSpan w:val="2"/>')
        + "</w:tr><w:tr>"
        + cell("Fundy", '<w:vMerge w:val="restart"/>')
        + cell("11")
        + cell("16.3")
        + "</w:tr><w:tr>"
        + cell("", "<w:vMerge/>")
        + cell("12")
        + cell("17")
        + "</w:tr></w:tbl>",
        para(picture("old")),
        para("Figure 2. Drawn long ago."),
        para(picture("outside")),
        para("Figure 3. Elsewhere."),
        para("References", "berschrift1"),
        para("[1] Garrett, C. Tidal resonance. Nature, 1972."),
        para("[2] Bay, A. Shores. Sea Press, 2019."),
    ]
)


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    data = word_file(
        BODY,
        {"rig.png": png(), "old.emf": b"\x01\0\0\0" + bytes(200)},
        f'<w:footnote w:id="2">{para("With a rod.")}</w:footnote>',
        "http://127.0.0.1:9/x.png",
    )
    return read_data(data, "paper.docx", tmp_path_factory.mktemp("docx"))


def test_the_title_page_is_the_front(paper):
    assert paper.thing.title == "Tides in bays"
    assert paper.thing.authors == ("Ada Bay", "Chen Li")
    assert "University" not in paper.thing.model_dump_json()
    assert "Contents" not in paper.thing.model_dump_json()


def test_localised_styles_and_numbers_give_sections(paper):
    assert [(block.level, block.label, block.text) for block in kinds(paper, "heading")] == [
        (1, "1", "Introduction"),
        (2, "", "Deeper"),
        (1, "", "References"),
    ]
    assert [block.text for block in kinds(paper, "list")] == ["first"]
    assert [block.text for block in kinds(paper, "quote")] == ["Time and tide wait for none."]


def test_changes_are_accepted_and_fields_cite(paper):
    text = kinds(paper, "text")[0]
    assert text.text == f"{LONG}(Garrett 1972) Added later. H₂O"
    keys = {block.id: block.reference for block in kinds(paper, "reference")}
    (cited,) = text.citations
    assert text.text[cited.start : cited.end] == "(Garrett 1972)"
    found = keys[cited.targets[0]]
    assert (found.key, found.title, found.doi, found.authors) == (
        "1",
        "Tidal resonance",
        "10.1038/238441a0",
        ("C. Garrett",),
    )
    assert [block.text for block in kinds(paper, "footnote")] == ["With a rod."]


def test_formulas_are_latex(paper):
    assert [(block.label, block.text) for block in kinds(paper, "equation")] == [
        ("", "\\frac{4L}{\\sqrt{gH}}"),
        ("(2)", "x^{2}\\leq \\alpha"),
    ]
    assert all(block.picture for block in kinds(paper, "equation"))


def test_pictures_and_tables_have_their_captions(paper):
    figures = [(block.label, block.text, block.picture is not None) for block in kinds(paper, "figure")]
    assert figures == [
        ("Figure 1", "The rig.", True),
        ("Figure 2", "Drawn long ago.", False),
        ("Figure 3", "Elsewhere.", False),
    ]
    assert "Windows metafile" in told(paper)
    assert "nothing is fetched" in told(paper)
    (table,) = kinds(paper, "table")
    assert (table.label, table.text) == ("Table 1", "Bays.")
    assert table.table.header == ("Bay", "Range (m)", "Range (m)")
    assert table.table.rows == (("Fundy", "11", "16.3"), ("Fundy", "12", "17"))


def test_headings_by_look_alone(tmp_path):
    bold, large = "<w:b/>", '<w:b/><w:sz w:val="36"/>'
    body = "".join(
        [
            para(run("A study of bays", large)),
            para("Ada Bay"),
            para(run("Abstract", bold)),
            para(LONG * 2),
            para(run("1. Introduction", bold)),
            para(run("Bold", bold) + run(f" words that begin a sentence are no heading. {LONG}")),
            para(run("1.1 Background", bold)),
            para(LONG * 2),
            para(run("2. Results", bold)),
            para(LONG * 2),
        ]
    )
    made = read_data(word_file(body, styles=""), "plain.docx", tmp_path)
    assert (made.thing.title, made.thing.authors) == ("A study of bays", ("Ada Bay",))
    assert [(block.level, block.label, block.text) for block in kinds(made, "heading")] == [
        (1, "", "Abstract"),
        (1, "1", "Introduction"),
        (2, "1.1", "Background"),
        (1, "2", "Results"),
    ]


def test_works_that_only_fields_name_are_listed(tmp_path):
    body = para("Bays", "Titel") + para(run(LONG) + field(ZOTERO, "(Garrett 1972)"))
    made = read_data(word_file(body), "fields.docx", tmp_path)
    (work,) = kinds(made, "reference")
    assert work.text == "C. Garrett (1972). Tidal resonance. Nature."
    assert kinds(made, "text")[0].citations[0].targets == (work.id,)


def test_a_real_document_is_whole():
    made = shared("papers/scholcomm_manubot.docx")
    assert (made.thing.title, len(made.thing.authors)) == ("Open collaborative writing with Manubot", 7)
    counts = {kind: len(kinds(made, kind)) for kind in ("heading", "figure", "table", "reference", "code")}
    assert counts == {"heading": 27, "figure": 3, "table": 2, "reference": 92, "code": 1}
    assert all(block.picture for block in kinds(made, "figure"))
    assert kinds(made, "reference")[0].reference.title == "Reinventing Discovery"


def test_bombs_and_stray_members_are_refused(tmp_path):
    with pytest.raises(TooLarge, match="unpacks to too much"):
        read_data(word_file(para("x") + " " * 50_000_000), "bomb.docx", tmp_path)
    with pytest.raises(InputError):
        read_data(word_file("<w:p>" * 50_000), "deep.docx", tmp_path)


@pytest.mark.parametrize("seed", range(4))
def test_spoilt_files_are_read_or_refused(seed, tmp_path):
    data = bytearray(word_file(BODY, {"rig.png": png()}))
    for step in range(20):
        data[(seed * 7919 + step * 613) % len(data)] ^= 1 << (step % 8)
    try:
        made = read_data(bytes(data), "spoilt.docx", tmp_path)
    except InputError as error:
        assert error.message
    else:
        assert made.thing.blocks


def test_what_word_papers_do_without_styles_is_read(tmp_path):
    entries = " ".join(f"{at}. Reed, A. Light on reef {at}. Sea 201{at}, 4, 7." for at in range(1, 5))
    grid = [("", "Depth", "Light"), ("Reef", "12.5", "3 %"), ("Rig", "7", "41 %")]
    rows = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in grid)
    body = (
        para("Title:")
        + para("“Reefs at dusk and what they show of the light”")
        + para("Words of the reef \ufffc are many, and $\\tau^2 = 3$ of them cost $5.")
        + f"<w:tbl>{rows}</w:tbl>"
        + para("| Table 1: Light by depth. |", "Beschriftung")
        + f"<w:tbl><w:tr>{cell('a = b + c,')}{cell('(2)')}</w:tr></w:tbl>"
        + para("References", "berschrift1")
        + para(entries)
    )
    made = read_data(word_file(body), "reefs.docx", tmp_path)
    assert made.thing.title == "Reefs at dusk and what they show of the light"
    assert kinds(made, "text")[0].text == "Words of the reef are many, and τ² = 3 of them cost $5."
    (table,) = kinds(made, "table")
    assert (table.table.header, len(table.table.rows)) == (("", "Depth", "Light"), 2)
    assert [(one.label, one.text) for one in kinds(made, "equation")] == [("(2)", "a = b + c")]
    works = kinds(made, "reference")
    assert [one.label for one in works] == ["1", "2", "3", "4"]
    assert works[1].text == "Reed, A. Light on reef 2. Sea 2012, 4, 7."


def test_what_the_file_says_of_itself_and_of_its_parts_is_read(tmp_path):
    """The package's own list of relations names the main part and the properties (ECMA-376, part 2)."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word_file(para(LONG) + para(LONG)))) as given,
        zipfile.ZipFile(packed, "w") as made,
    ):
        for name in given.namelist():
            data = given.read(name)
            if name == "_rels/.rels":
                core = (
                    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/'
                    'metadata/core-properties" Target="docProps/core.xml"/></Relationships>'
                )
                data = data.replace(b"word/document.xml", b"/word/document2.xml")
                data = data.replace(b"</Relationships>", core.encode())
            made.writestr(name.replace("document.xml", "document2.xml"), data)
        made.writestr(
            "docProps/core.xml",
            '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Reefs at dusk</dc:title></p>',
        )
    assert read_data(packed.getvalue(), "reefs.docx", tmp_path).thing.title == "Reefs at dusk"
