"""Papers of our own making: what stands in them is known, how they are set is drawn by chance."""

import random
from dataclasses import dataclass
from io import BytesIO

import pypdfium2 as pdfium
from pdf_desk import typeset

WORDS = tuple(
    """
    analysis method results estimate variance distribution temperature measurement algorithm
    performance significant experiment observation statistical uncertainty characteristic
    implementation optimisation representation environment development international configuration
    simulation theoretical understanding relationship parameters consideration frequency resolution
    material structure function boundary condition between through without another different several
    because however although therefore system model network protein signal surface energy pressure
    velocity the of and to in is that for with as are this by on which from efficient workflow offline
    """.split()  # noqa: SIM905 - words are read more easily than a list of strings
)
NAMES = ("Ada Lovelace", "Grace Hopper", "Émile Borel", "Maria Gaetana Agnesi", "Carl Friedrich Gauß")
# by language: abstract, keywords, sections, references, theorem, proof
TONGUES = {
    "en": ("Abstract", "Keywords", ("Introduction", "Data and methods", "Results", "Discussion"),
           "References", "Theorem", "Proof"),
    "de": ("Zusammenfassung", "Schlagwörter", ("Einleitung", "Daten und Verfahren", "Ergebnisse", "Fazit"),
           "Literatur", "Satz", "Beweis"),
    "pt": ("Resumo", "Palavras-chave", ("Introdução", "Dados e métodos", "Resultados", "Conclusão"),
           "Referências", "Teorema", "Demonstração"),
    "fr": ("Résumé", "Mots-clés", ("Introduction", "Données et méthodes", "Résultats", "Conclusion"),
           "Références", "Théorème", "Démonstration"),
}  # fmt: skip
ENTRIES = (
    ("Abel, N. H. and Bolyai, J.", "1999", "A paper about pages that were set by chance", "Journal of Pages"),
    ("Cauchy, A. L.", "2003", "Another paper on columns and on gutters", "Annals of Layout"),
    ("Dirichlet, P. G., Euler, L. and Fermat, P.", "2011", "Lines and their numbers in the margin of a text",
     "Transactions on Reading"),
    ("Galois, É.", "2020", "On the last page", "Acta Typographica"),
)  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """How a paper is set. `rotated` is the quarter turns of its pages' /Rotate."""

    columns: int
    size: float
    language: str
    counted: bool  # lines bear numbers
    indented: bool  # paragraphs begin with an indent; otherwise white stands between them
    numbered: bool  # sections
    entries: str  # 'bracket', 'dot' or 'hanging'
    rotated: int = 0


@dataclass(frozen=True)
class Paper:
    """What stands in a paper."""

    title: str
    authors: tuple[str, ...]
    abstract: str
    keywords: tuple[str, ...]
    headings: tuple[tuple[int, str], ...]
    texts: tuple[str, ...]
    items: tuple[str, ...]
    notes: tuple[str, ...]
    theorem: tuple[str, str, str]  # label, name, text
    proof: str
    references: tuple[str, ...]


def paragraph(chance: random.Random, least: int = 3, most: int = 8) -> str:
    """Sentences of words drawn by chance."""
    sentences = [
        " ".join(chance.choice(WORDS) for _ in range(chance.randint(7, 16))).capitalize() + "."
        for _ in range(chance.randint(least, most))
    ]
    return " ".join(sentences)


def paper(chance: random.Random, layout: Layout) -> Paper:
    """A paper in the words of `layout`'s language where they matter."""
    abstract, keywords, sections, references, theorem, _ = TONGUES[layout.language]
    start, rest = paragraph(chance, 2, 3), paragraph(chance, 2, 4)
    broken = f"{start[:-1]} is … where $ is the rest and {rest[:1].lower()}{rest[1:]}".replace("$", "a")
    texts = [paragraph(chance) for _ in range(9)]
    texts[3] = broken
    second = "A second level"
    return Paper(
        title="On the " + " ".join(chance.sample(WORDS[:30], 6)),
        authors=tuple(chance.sample(NAMES, chance.randint(1, 4))),
        abstract=paragraph(chance),
        keywords=tuple(chance.sample(WORDS[:20], 4)),
        headings=(
            (1, abstract), (1, keywords), (1, sections[0]), (1, sections[1]), (2, second),
            (1, sections[2]), (1, sections[3]), (1, references),
        ),
        texts=tuple(texts),
        items=tuple(paragraph(chance, 1, 1).lower().rstrip(".") for _ in range(5)),
        notes=(f"{paragraph(chance, 1, 1)}", f"{paragraph(chance, 1, 1)}"),
        theorem=(f"{theorem} 1", "Cauchy", paragraph(chance, 1, 2)),
        proof=paragraph(chance, 1, 2),
        references=tuple(f"{a} ({y}). {t}. {v}, 12, 1–20." for a, y, t, v in ENTRIES),
    )  # fmt: skip


def source(made: Paper, layout: Layout) -> str:
    """`made` in typst."""
    t = [*made.texts]
    start, rest = t[3].split(" … ")
    one = TONGUES[layout.language]
    label, name, stated = made.theorem
    indent = "(amount: 1.2em, all: true)" if layout.indented else "0pt"
    spacing = "0.65em" if layout.indented else "1.3em"
    heads = iter(text for _, text in made.headings[2:])
    return f"""#set page("a4", columns: {layout.columns}, numbering: "1", margin: 2cm,
  header: [Journal of Layouts #h(1fr) Vol. 3 (2021)])
#set columns(gutter: 5%)
#set par(justify: true, first-line-indent: {indent}, spacing: {spacing}, leading: 0.65em)
#set text(size: {layout.size}pt, lang: "{layout.language}", hyphenate: true)
#set heading(numbering: {'"1.1"' if layout.numbered else "none"})
#set list(spacing: 0.8em, indent: 0.8em)
#set enum(spacing: 0.8em, indent: 0.8em)
{"#set par.line(numbering: n => text(size: 6pt)[#n])" if layout.counted and layout.columns < 3 else ""}
#place(top + center, scope: "parent", float: true)[
  #set par(first-line-indent: 0pt)
  #text(17pt, weight: "bold")[{made.title}] \\ #v(4pt)
  {", ".join(f"{name}#super[{n}]" for n, name in enumerate(made.authors, start=1))} \\
  #text(8pt)[#super[1] University of Somewhere] #v(8pt)]
#heading(numbering: none)[{one[0]}]
{made.abstract}

#heading(numbering: none)[{one[1]}]
{", ".join(made.keywords)}

= {next(heads)}
{t[0]} #footnote[{made.notes[0]}]

{t[1]}

= {next(heads)}
{t[2]}

{start}
$ a = b + integral_0^1 f(x) dif x $
{_unindented(layout)}{rest}

{t[4]}

*{label}* ({name}). _{stated}_

_{one[5]}._ {made.proof} #h(1fr) $square$

== {next(heads)}
{t[5]}
- {made.items[0]}
- {made.items[1]}

{t[6]} #footnote[{made.notes[1]}]

= {next(heads)}
{t[7]}
+ {made.items[2]}
+ {made.items[3]}
+ {made.items[4]}

= {next(heads)}
{t[8]}

#heading(numbering: none)[{next(heads)}]
{_entries(made, layout)}
"""


def _unindented(layout: Layout) -> str:
    return "#h(-1.2em)" if layout.indented else ""


def _entries(made: Paper, layout: Layout) -> str:
    if layout.entries == "hanging":
        body = "\n\n".join(made.references)
        return f"#set par(first-line-indent: 0pt, hanging-indent: 1.5em)\n{body}"
    marks = {"bracket": "[{}]", "dot": "{}."}[layout.entries]
    rows = ", ".join(f"[{marks.format(n)}], [{text}]" for n, text in enumerate(made.references, start=1))
    return f"#set par(first-line-indent: 0pt)\n#grid(columns: (1.8em, 1fr), row-gutter: 0.9em, {rows})"


def pdf(made: Paper, layout: Layout) -> bytes:
    """`made`, set as `layout` says."""
    data = typeset(source(made, layout))
    return turned(data, layout.rotated) if layout.rotated else data


def turned(data: bytes, quarters: int) -> bytes:
    """The same pages, their text upright, with a /Rotate that undoes what was done to their content."""
    given = pdfium.PdfDocument(data)
    made = pdfium.PdfDocument.new()
    for index in range(len(given)):
        wide, high = given[index].get_size()
        made.import_pages(given, [index])
        page = made[index]
        matrix = {
            1: pdfium.PdfMatrix(0, 1, -1, 0, high, 0),
            2: pdfium.PdfMatrix(-1, 0, 0, -1, wide, high),
            3: pdfium.PdfMatrix(0, -1, 1, 0, 0, wide),
        }[quarters]
        for item in page.get_objects(max_depth=1):
            item.transform(matrix)
        box = (0, 0, high, wide) if quarters % 2 else (0, 0, wide, high)
        page.set_mediabox(*box)
        page.set_cropbox(*box)
        page.set_rotation(90 * quarters)
        page.gen_content()
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()
