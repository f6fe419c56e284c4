"""JATS becomes a Document: front matter, sections, floats, formulas, citations, packages."""

import io
import zipfile
from pathlib import Path

import pytest
from markup_desk import kinds, read_data, shared, told
from PIL import Image, ImageDraw

from reelwright.core.errors import Damaged, InputError, TooLarge

INSECTS = "papers/ecology_insect-biomass_plos.xml"

ARTICLE = (Path(__file__).parent / "article.xml").read_text()


def article(language: str = "en", graphic: str = "journal-1-g001.tif") -> str:
    return ARTICLE.replace("LANGUAGE", language).replace("GRAPHIC", graphic)


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    return read_data(article(), "paper.xml", tmp_path_factory.mktemp("jats"))


def test_the_front_is_what_the_article_states(paper):
    document = paper.thing
    assert document.title == "Tides in narrow bays: A study"
    assert document.authors == ("Ada Bay", "The Tide Group")
    assert (document.year, document.venue, document.doi) == ("2020", "Journal of Shores", "10.1234/shore.7")
    assert (document.licence, document.keywords, document.language) == (
        "CC BY-NC 4.0",
        ("tides", "bays"),
        "en",
    )


def test_a_structured_abstract_keeps_its_parts(paper):
    abstract = [block for block in paper.thing.blocks if block.section == "Abstract"]
    assert [(block.label, block.text) for block in abstract] == [
        ("Background", "Bays resonate."),
        ("Methods", "We looked."),
    ]
    assert any(block.section == "Author summary" for block in paper.thing.blocks)
    assert "graphical abstract is left out" in told(paper)
    assert "translation is left out" in told(paper)


def test_sections_have_levels_and_no_hung_on_marks(paper):
    assert [(block.level, block.label, block.text) for block in kinds(paper, "heading")] == [
        (1, "", "Author summary"),
        (1, "1", "Introduction"),
        (2, "", "Deeper"),
        (3, "", "Box 1 Moon"),
        (1, "", "Proof of it"),
        (1, "", "Acknowledgments"),
        (1, "", "References"),
    ]
    (theorem,) = kinds(paper, "theorem")
    assert (theorem.label, theorem.caption, theorem.text) == ("Theorem 2", "Resonance", "Bays ring.")


def test_a_sentence_reads_as_text_and_cites(paper):
    text = next(block for block in kinds(paper, "text") if block.text.startswith("The bays"))
    assert text.text == (
        "The bays of this coast and the tides that are in them were measured for a year [1,3] and more "
        "[1–3]. H₂O rose by 10⁻³ m, as x² ≤ α says; ⟨formula⟩ is lost. See Figure 1."
    )
    keys = {block.id: block.reference.key for block in kinds(paper, "reference")}
    cited = [
        (text.text[one.start : one.end], [keys[target] for target in one.targets]) for one in text.citations
    ]
    assert cited == [("1", ["1"]), ("3", ["3"]), ("1", ["1"]), ("3", ["2", "3"])]
    assert [(block.label, block.text) for block in kinds(paper, "footnote")] == [("a", "With a rod.")]
    assert "1 formula(s) inside sentences are pictures only" in told(paper)


def test_displayed_formulas_are_typeset(paper):
    (formula,) = kinds(paper, "equation")
    assert (formula.label, formula.text) == ("(1)", "T=\\frac{4L}{\\sqrt{gH}}")
    assert formula.picture is not None


def test_tables_are_flat_with_units_and_notes(paper):
    (block,) = kinds(paper, "table")
    assert (block.label, block.text) == ("Table 1", "Bays. All of them.")
    assert block.table.header == ("Bay", "Range: mean (m)", "Range: max (m)")
    assert block.table.rows == (("Fundy", "11", "16.3"), ("Fundy", "12", "17"))
    assert (block.table.units, block.table.notes) == (("", "m", "m"), "* At spring.")


def test_lists_are_items(paper):
    assert [block.text for block in kinds(paper, "list")] == ["first", "second", "nested"]


def test_references_are_taken_apart(paper):
    first, second, third = (block for block in kinds(paper, "reference"))
    assert first.reference.authors == ("C Garrett",)
    assert (first.reference.title, first.reference.venue) == ("Tidal resonance", "Nature")
    assert (first.reference.year, first.reference.doi) == ("1972", "10.1038/238441a0")
    assert first.text.startswith("C Garrett, et al. (1972). Tidal resonance. Nature 238: 441–443.")
    assert (second.reference.arxiv, second.reference.url) == ("2001.01234", "https://example.org/s")
    assert (third.reference.year, third.text) == ("2019", "Sea C. 2019. Waves.")


def test_a_caption_without_its_picture_stays_and_is_told_once(paper):
    (figure,) = kinds(paper, "figure")
    assert (figure.label, figure.text, figure.picture) == ("Figure 1", "The rig. Seen from above.", None)
    assert figure.section == "Introduction"  # where the text first speaks of it
    assert told(paper).count("the pictures of 1 figure(s)") == 1


def test_a_wrong_language_is_heard_and_told(tmp_path):
    body = (
        "<sec><title>Uno</title>"
        + "<p>Los peces de la costa que viven en el mar son muy grandes.</p>" * 20
        + "</sec>"
    )
    text = article().replace("<sec><label>1</label>", body + "<sec><label>1</label>")
    made = read_data(text, "a.xml", tmp_path)
    assert made.thing.language == "es"
    assert "says 'en', its text is 'es'" in told(made)
    assert read_data(text, "b.xml", tmp_path, "en").thing.language == "en"


def test_small_faults_of_the_xml_are_mended(tmp_path):
    made = read_data(article().replace("<p>It pulls.</p>", "<p>It pulls & pushes.</p>"), "a.xml", tmp_path)
    assert any("It pulls" in block.text for block in made.thing.blocks)
    with pytest.raises(Damaged, match=r"broken|no text"):
        read_data("<article>" + "<<>>" * 300, "b.xml", tmp_path)


def packed(members: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def png(number: int) -> bytes:
    picture = Image.new("RGB", (120 + number, 90), "white")
    ImageDraw.Draw(picture).ellipse((10 * number, 10, 60 + 10 * number, 60), fill="teal")
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("graphic", "names", "width"),
    [
        ("a-g001.tif", ("a-g002.png", "a-g001.png"), 121),
        ("info:doi/10.1371/journal.g001", ("journal.g001.PNG", "journal.g002.PNG"), 120),
        ("10.1234-fig-1", ("images/shore_fig1.png", "images/shore_fig2.png"), 120),
        ("a-g001.tif", ("0c10c88b56f3f9b4f4eccfe9ddbca3fd581aac1b.png",), 120),
        (
            "a-g001.tif",
            ("0c10c88b56f3f9b4f4eccfe9ddbca3fd581aac1b.png", "fd89fb6a2a0f973016f2de7ee2b64b51ca573999.png"),
            0,
        ),
    ],
    ids=["stem", "doi", "number", "sole", "unknown"],
)
def test_pictures_are_found_under_other_names(graphic, names, width, tmp_path):
    members = {"x/paper.xml": article(graphic=graphic).encode()} | {
        name: png(at) for at, name in enumerate(names)
    }
    made = read_data(packed(members), "package.zip", tmp_path)
    (figure,) = kinds(made, "figure")
    assert (figure.picture.width if figure.picture else 0) == width
    if not width:
        assert "names that the text does not use" in told(made)


def test_checksums_for_names_are_told_apart_by_the_papers_pdf():
    made = shared("papers/oncology_scielo-documentstore.zip")
    # Figure 1 is the wide heat map, Figure 2 the bars; the archive lists them the other way round
    assert [(block.label, block.picture.width) for block in kinds(made, "figure")] == [
        ("Figure 1", 900),
        ("Figure 2", 600),
    ]
    assert "the order in which the paper's PDF shows them" in told(made)


def test_a_package_in_another_language_chooses_its_own_abstract():
    made = shared("papers/botany-pt_scielo-jats-package.zip")
    document = made.thing
    assert (document.language, document.keywords[0]) == ("pt", "acetilcolinesterase")
    assert document.blocks[0].text.startswith("O objetivo deste trabalho")
    assert all(block.picture for block in kinds(made, "figure"))
    assert all(block.credit == "" for block in kinds(made, "figure"))
    assert len(kinds(made, "reference")) == 56


def test_a_real_article_is_whole():
    made = shared(INSECTS)
    document = made.thing
    assert document.title.startswith("More than 75 percent decline")
    assert (len(document.authors), document.authors[-1], document.licence) == (
        12,
        "Hans de Kroon",
        "CC BY 4.0",
    )
    counts = {kind: len(kinds(made, kind)) for kind in ("figure", "table", "equation", "reference")}
    assert counts == {"figure": 5, "table": 4, "equation": 6, "reference": 67}
    assert all(block.picture for block in kinds(made, "equation"))
    table = kinds(made, "table")[0].table
    assert table.rows[0] == ("1989", "8", "0", "162", "146.62", "12.81")
    assert all(block.reference.key == block.label for block in kinds(made, "reference"))


def test_external_entities_stay_unread(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret words")
    text = article().replace(
        "<article ",
        '<!DOCTYPE article SYSTEM "http://127.0.0.1:9/x.dtd" '
        f'[<!ENTITY leak SYSTEM "file://{secret}">]><article ',
        1,
    )
    made = read_data(text.replace("It pulls.", "It &leak; pulls."), "a.xml", tmp_path)
    assert "secret words" not in made.model_dump_json()
    assert "secret" not in shared("bad/jats-external-entity.xml").model_dump_json()


def test_bombs_are_refused(tmp_path):
    laughs = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10 if at else "ha" * 20}">' for at in range(12))
    text = (
        article()
        .replace("<article ", f"<!DOCTYPE article [{laughs}]><article ", 1)
        .replace("It pulls.", "&a11;")
    )
    made = read_data(text, "laughs.xml", tmp_path)
    assert len(made.model_dump_json()) < 100_000
    deep = "<article><body>" + "<sec>" * 100_000
    with pytest.raises(InputError):
        read_data(deep, "deep.xml", tmp_path)
    with pytest.raises(TooLarge, match="unpacks to too much"):
        read_data(packed({"a.xml": article().encode() + b" " * 50_000_000}), "bomb.zip", tmp_path)


@pytest.mark.parametrize("seed", range(6))
def test_cut_and_spoilt_files_are_read_or_refused(seed, tmp_path):
    data = bytearray(article().encode())
    for step in range(12):
        data[(seed * 7919 + step * 613) % len(data)] = (seed * 31 + step * 17) % 256
    try:
        made = read_data(bytes(data[: len(data) - seed * 300]), "a.xml", tmp_path)
    except InputError as error:
        assert error.message
    else:
        assert made.thing.blocks


def paper_of(body: str, back: str = "", ids: str = "") -> str:
    return (
        '<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta>'
        f"{ids}<title-group><article-title>Reefs at dusk</article-title></title-group></article-meta></front>"
        f"<body>{body}</body><back>{back}</back></article>"
    )


def test_entries_without_blanks_between_their_parts_are_read_apart(tmp_path):
    one = (
        "<name><surname>Reed</surname><given-names>AB</given-names></name>"
        "{}<year>2011</year>{}<article-title>Light on reefs</article-title>{}<source>Sea</source>"
        '<volume>5</volume>{}<fpage>7</fpage>{}<pub-id pub-id-type="pmid">22158327</pub-id>'
    )
    told = "<comment>doi:10.1234/sea.489</comment>"
    refs = (
        f"<ref id='a'><element-citation>{one.format('', '', '', '', told)}</element-citation></ref>"
        f"<ref id='b'><citation>{one.format('', '', '', '', '')}</citation></ref>"
        f"<ref id='c'><mixed-citation>{one.format(' (', ') ', '. ', ': ', '')}</mixed-citation></ref>"
    )
    made = read_data(paper_of("<p>All is dark.</p>", f"<ref-list>{refs}</ref-list>"), "reefs.xml", tmp_path)
    first, second, third = kinds(made, "reference")
    assert first.reference.doi == "10.1234/sea.489"
    assert second.text == "AB Reed (2011). Light on reefs. Sea 5: 7."
    assert third.text == "Reed AB (2011) Light on reefs. Sea 5: 7"


def test_floats_that_leave_their_numbers_to_the_page_get_them(tmp_path):
    body = (
        '<p>As seen (<xref rid="f2">[fig:dusk]</xref>).</p>'
        '<fig id="f1"><caption><p>At dawn.</p></caption><graphic xlink:href="dawn.png"/></fig>'
        '<fig id="f2"><caption><p>At dusk.</p></caption><graphic xlink:href="dusk.png"/></fig>'
        "<p><named-content><disp-formula><tex-math>E = h f</tex-math></disp-formula></named-content>"
        " holds.</p>"
    )
    ids = '<article-id pub-id-type="doi">N/A</article-id>'
    made = read_data(paper_of(body, ids=ids), "reefs.xml", tmp_path)
    assert [(one.label, one.text) for one in kinds(made, "figure")] == [
        ("Figure 1", "At dawn."),
        ("Figure 2", "At dusk."),
    ]
    assert [one.text for one in kinds(made, "text", "equation")] == [
        "As seen (Figure 2).",
        "E = h f",
        "holds.",
    ]
    assert made.thing.doi == ""


def test_a_missing_text_is_told(tmp_path):
    bare = (
        paper_of("")
        .replace("<body></body>", "")
        .replace(
            "<back></back>",
            "<back><ref-list><ref id='a'><mixed-citation>Reed, Sea.</mixed-citation></ref></ref-list></back>",
        )
    )
    assert "its text is not in this file" in told(read_data(bare, "reefs.xml", tmp_path))


@pytest.mark.parametrize(("fence", "tex"), [("&#xA;x007B;", "\\begin{cases}"), ("when", "\\left. ")])
def test_fences_that_were_written_wrong_spoil_no_formula(fence, tex, tmp_path):
    maths = (
        f'<disp-formula><math><mfenced open="{fence}" close=""><mtable><mtr><mtd><mi>a</mi></mtd></mtr>'
        "<mtr><mtd><mi>b</mi></mtd></mtr></mtable></mfenced></math></disp-formula>"
    )
    made = read_data(paper_of(f"<p>All is dark.</p>{maths}"), "reefs.xml", tmp_path)
    (equation,) = kinds(made, "equation")
    assert equation.text.startswith(tex)
    assert equation.picture
