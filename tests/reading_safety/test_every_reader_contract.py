"""One contract of every reader: the same paper in, the same nouns out, whatever form it comes in."""

import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import typst
from PIL import Image
from trying import Desk, unfenced

from reelwright.core.document import Document
from reelwright.document.reading import read, take_in


@dataclass(frozen=True)
class Paper:
    """What a paper says, whatever form it has."""

    title: str = "Slow rivers carry fine sand"
    authors: tuple[str, ...] = ("Ada Brook", "Karl Ford")
    headings: tuple[str, ...] = ("Introduction", "Results")
    paragraphs: tuple[str, ...] = (
        "Rivers move sand from the hills to the sea, and slow rivers move only the finest grains of it.",
        "We measured four rivers over two summers and found that the load grows with the square of speed.",
    )
    header: tuple[str, ...] = ("River", "Speed (m/s)")
    rows: tuple[tuple[str, ...], ...] = (("Elder", "0.4"), ("Ash", "1.2"), ("Rowan", "2.5"))
    table: str = "Speed of each river in summer."
    figure: str = "Load against speed in four rivers."
    works: tuple[str, ...] = (
        "Brook, A. (2011). Grains in motion. Journal of Rivers, 4, 12–19.",
        "Ford, K. (2015). Sand and speed. Journal of Rivers, 8, 1–9.",
    )


PAPER = Paper()


def png() -> bytes:
    made = io.BytesIO()
    Image.radial_gradient("L").resize((320, 240)).save(made, "PNG")
    return made.getvalue()


def markdown(paper: Paper) -> dict[str, bytes]:
    table = "\n".join(f"| {' | '.join(row)} |" for row in (paper.header, ("---",) * 2, *paper.rows))
    text = (
        f"---\ntitle: {paper.title}\nauthors: [{', '.join(paper.authors)}]\n---\n\n"
        f"# {paper.headings[0]}\n\n{paper.paragraphs[0]}\n\n![{paper.figure}](plot.png)\n\n"
        f"# {paper.headings[1]}\n\n{paper.paragraphs[1]}\n\n{table}\n\nTable: {paper.table}\n\n"
        "# References\n\n" + "\n\n".join(paper.works) + "\n"
    )
    return {"paper.md": text.encode(), "plot.png": png()}


def latex(paper: Paper) -> dict[str, bytes]:
    rows = "".join(" & ".join(row) + r" \\" for row in paper.rows)
    people = r" \and ".join(paper.authors)
    works = "".join(rf"\bibitem{{w{at}}} {work}" for at, work in enumerate(paper.works))
    text = (
        r"\documentclass{article}\usepackage{graphicx}"
        rf"\title{{{paper.title}}}\author{{{people}}}\begin{{document}}\maketitle"
        rf"\section{{{paper.headings[0]}}}{paper.paragraphs[0]}"
        rf"\begin{{figure}}\includegraphics{{plot}}\caption{{{paper.figure}}}\end{{figure}}"
        rf"\section{{{paper.headings[1]}}}{paper.paragraphs[1]}"
        rf"\begin{{table}}\caption{{{paper.table}}}\begin{{tabular}}{{ll}}\hline"
        rf" {' & '.join(paper.header)} \\"
        rf"\hline {rows}\hline\end{{tabular}}\end{{table}}"
        rf"\begin{{thebibliography}}{{9}}{works}\end{{thebibliography}}\end{{document}}"
    )
    return {"main.tex": text.encode(), "plot.png": png()}


def cells(rows: tuple[tuple[str, ...], ...], tag: str) -> str:
    return "".join(f"<tr>{''.join(f'<{tag}>{one}</{tag}>' for one in row)}</tr>" for row in rows)


def html(paper: Paper) -> dict[str, bytes]:
    people = "".join(f'<meta name="citation_author" content="{one}">' for one in paper.authors)
    text = (
        f'<!DOCTYPE html><html lang="en"><head><title>{paper.title}</title>'
        f'<meta name="citation_title" content="{paper.title}">{people}</head><body><article>'
        f"<h1>{paper.title}</h1><h2>{paper.headings[0]}</h2><p>{paper.paragraphs[0]}</p>"
        f'<figure><img src="plot.png"><figcaption>Figure 1. {paper.figure}</figcaption></figure>'
        f"<h2>{paper.headings[1]}</h2><p>{paper.paragraphs[1]}</p>"
        f"<table><caption>Table 1. {paper.table}</caption><thead>{cells((paper.header,), 'th')}</thead>"
        f"<tbody>{cells(paper.rows, 'td')}</tbody></table>"
        f"<h2>References</h2><ol>{''.join(f'<li>{one}</li>' for one in paper.works)}</ol>"
        "</article></body></html>"
    )
    return {"paper.html": text.encode(), "plot.png": png()}


def jats(paper: Paper) -> dict[str, bytes]:
    people = "".join(
        f'<contrib contrib-type="author"><name><surname>{family}</surname><given-names>{given}</given-names>'
        "</name></contrib>"
        for given, family in (one.split() for one in paper.authors)
    )
    works = "".join(
        f'<ref id="w{at}"><mixed-citation>{one}</mixed-citation></ref>' for at, one in enumerate(paper.works)
    )
    text = (
        '<?xml version="1.0"?><article xmlns:xlink="http://www.w3.org/1999/xlink" xml:lang="en"><front>'
        f"<article-meta><title-group><article-title>{paper.title}</article-title></title-group>"
        f"<contrib-group>{people}</contrib-group></article-meta></front><body>"
        f"<sec><title>{paper.headings[0]}</title><p>{paper.paragraphs[0]}</p>"
        f'<fig id="f1"><label>Figure 1</label><caption><p>{paper.figure}</p></caption>'
        '<graphic xlink:href="plot.png"/></fig></sec>'
        f"<sec><title>{paper.headings[1]}</title><p>{paper.paragraphs[1]}</p>"
        f'<table-wrap id="t1"><label>Table 1</label><caption><p>{paper.table}</p></caption><table>'
        f"<thead>{cells((paper.header,), 'th')}</thead><tbody>{cells(paper.rows, 'td')}</tbody></table>"
        f"</table-wrap></sec></body><back><ref-list>{works}</ref-list></back></article>"
    )
    return {"article.xml": text.encode(), "plot.png": png()}


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DRAWN = "http://schemas.openxmlformats.org/drawingml/2006/main"
STYLES = {"T": "Title", "A": "Author", "H": "heading 1", "C": "caption", "B": "Bibliography"}


def para(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(paper: Paper) -> dict[str, bytes]:
    rows = (paper.header, *paper.rows)
    table = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if not at else ''}"
        f"{''.join(f'<w:tc>{para(one)}</w:tc>' for one in row)}</w:tr>"
        for at, row in enumerate(rows)
    )
    drawing = '<w:p><w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r></w:p>'
    body = (
        para(paper.title, "T") + "".join(para(one, "A") for one in paper.authors)
        + para(paper.headings[0], "H") + para(paper.paragraphs[0]) + drawing
        + para(f"Figure 1. {paper.figure}", "C") + para(paper.headings[1], "H") + para(paper.paragraphs[1])
        + para(f"Table 1. {paper.table}", "C") + f"<w:tbl>{table}</w:tbl>" + para("References", "H")
        + "".join(para(one, "B") for one in paper.works)
    )  # fmt: skip
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    packed = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = '<Relationship Id="{}" Type="' + OFFICE + '/{}" Target="{}"/>'
    members = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships xmlns="{packed}">'
        f"{link.format('m', 'officeDocument', 'word/document.xml')}</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:r="{OFFICE}" xmlns:a="{DRAWN}"><w:body>{body}'
        "</w:body></w:document>",
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{styles}</w:styles>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{packed}">'
        f"{link.format('s', 'styles', 'styles.xml')}{link.format('p1', 'image', 'media/plot.png')}"
        "</Relationships>",
        "word/media/plot.png": png(),
    }
    return {"paper.docx": zipped(members)}


def pdf(paper: Paper) -> dict[str, bytes]:
    rows = ", ".join(f"[{one}]" for row in (paper.header, *paper.rows) for one in row)
    words = "\n\n".join(paper.paragraphs[:1] * 3)
    text = (
        "#set page(width: 15cm, height: 24cm, numbering: none)\n#set text(size: 11pt)\n"
        f"#align(center)[#text(size: 20pt)[*{paper.title}*]\n\n{', '.join(paper.authors)}]\n"
        f'#set heading(numbering: "1")\n= {paper.headings[0]}\n{words}\n'
        f'#figure(image("plot.png", width: 6cm), supplement: "Figure", caption: [{paper.figure}])\n'
        f"= {paper.headings[1]}\n{paper.paragraphs[1]}\n"
        f"#figure(table(columns: 2, stroke: none, table.hline(), {rows}, table.hline()), kind: table,"
        f' supplement: "Table", caption: figure.caption(position: top)[{paper.table}])\n'
        "#heading(numbering: none)[References]\n"
        + "\n\n".join(f"\\[{at}\\] {one}" for at, one in enumerate(paper.works, 1))
    )
    with TemporaryDirectory() as folder:
        (Path(folder) / "plot.png").write_bytes(png())
        (Path(folder) / "paper.typ").write_text(text)
        return {"paper.pdf": typst.compile(str(Path(folder) / "paper.typ"))}


def zipped(members: dict[str, bytes | str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


FORMS = {
    "markdown": markdown, "latex": latex, "html": html, "docx": docx, "pdf": pdf,
    "latex packed": lambda paper: {"paper.zip": zipped(latex(paper))},
    "jats packed": lambda paper: {"paper.zip": zipped(jats(paper))},
    "markdown packed": lambda paper: {"paper.zip": zipped(markdown(paper))},
}  # fmt: skip


@pytest.fixture(scope="module")
def documents(tmp_path_factory) -> dict[str, Document]:
    made = {}
    for name, form in FORMS.items():
        folder = tmp_path_factory.mktemp(name.replace(" ", "-"))
        files = form(PAPER)
        for file, data in files.items():
            (folder / file).write_bytes(data)
        (folder / "desk").mkdir()
        desk, path = Desk(folder / "desk"), folder / next(iter(files))
        with unfenced():
            made[name] = read(desk, take_in(Path(path), desk.blobs), path.name, "", "").thing
    return made


def texts(document: Document, kind: str) -> list[str]:
    return [block.text for block in document.blocks if block.kind == kind]


@pytest.mark.parametrize("name", sorted(FORMS))
def test_the_same_paper_gives_the_same_nouns(name, documents):
    document = documents[name]
    assert document.title == PAPER.title
    assert document.authors == PAPER.authors
    assert document.language == "en"
    headings = [one.lstrip("0123456789. ") for one in texts(document, "heading")]
    assert [one for one in headings if one != "References"] == list(PAPER.headings)
    running = texts(document, "text")
    assert [one for one in dict.fromkeys(running) if one in PAPER.paragraphs] == list(PAPER.paragraphs)
    assert set(running) == set(PAPER.paragraphs)
    (table,) = [block for block in document.blocks if block.kind == "table"]
    assert table.table
    assert table.table.header == PAPER.header
    assert table.table.rows == PAPER.rows
    assert table.table.units[1:] == ("m/s",)
    assert table.text == PAPER.table
    (figure,) = [block for block in document.blocks if block.kind == "figure"]
    assert figure.picture
    assert figure.text == PAPER.figure
    works = [block.reference for block in document.blocks if block.kind == "reference"]
    assert [(one.year, one.title) for one in works if one] == [
        ("2011", "Grains in motion"),
        ("2015", "Sand and speed"),
    ]
