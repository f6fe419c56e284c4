"""Real papers, read whole: fronts, sections, figures, tables, references, undisturbed text."""

# fronts and section lists are easier to check by eye when each stands on few, long lines
# ruff: noqa: E501

import re
from itertools import pairwise

import cv2
import numpy as np
import pytest
from pdf_desk import of_kind, paper, texts

FRONTS = {
    "ml-twocol_counterfactuals.pdf": (
        "Explaining Black-Box Models through Counterfactuals",
        ("Patrick Altmeyer", "Arie van Deursen", "Cynthia C. S. Liem"),
    ),
    "bio-twocol_bioinformatics.pdf": (
        "Structure-based bioinformatics with BiochemicalAlgorithms.jl",
        ("Jennifer Leclaire", "Thomas Kemmer", "Andreas Hildebrandt"),
    ),
    "chemphys-twocol_msd.pdf": (
        "Accurate Estimation of Diffusion Coefficients and their Uncertainties from Computer Simulation",
        ("Andrew R. McCluskey", "Samuel W. Coles", "Benjamin J. Morgan"),
    ),
    "ecology-twocol_amazon-landcover.pdf": (
        "Differentiating diversity among different land cover types in the eastern Amazon",
        (
            "Carlos Henrique Saraiva DIAS", "Izildinha Souza MIRANDA", "Igor DO VALE",
            "Graciliano Galdino Alves SANTOS", "Salustiano Vilar COSTA NETO", "Luiz Gonzaga Silva COSTA",
        ),
    ),
    "geophysics_gps-noise_usgs.pdf": ("Summary of noise spectra from Panga GPS network", ("John Langbein",)),
    "scholcomm-onecol_manubot.pdf": (
        "Open collaborative writing with Manubot",
        (
            "Daniel S. Himmelstein", "Vincent Rubinetti", "David R. Slochower", "Dongbo Hu", "Venkat S. Malladi",
            "Casey S. Greene", "Anthony Gitter",
        ),
    ),
}  # fmt: skip
SECTIONS = {
    "ml-twocol_counterfactuals.pdf": [
        (1, "ABSTRACT"), (1, "Keywords"), (1, "Introduction"), (1, "Background and related work"),
        (2, "Literature on Explainable AI"), (2, "A framework for Counterfactual Explanations"),
        (2, "Existing software"), (1, "Introducing: CounterfactualExplanations.jl"), (2, "Models"),
        (2, "Generators"), (2, "Data Catalogue"), (2, "Plotting"), (1, "Basic Usage"),
        (2, "A Simple Generic Generator"), (2, "Composing Generators"), (2, "Mutability Constraints"),
        (2, "Evaluation and Benchmarking"), (1, "Customization and Extensibility"), (2, "Adding Custom Models"),
        (2, "Adding Custom Generators"), (1, "A Real-World Examples"), (2, "Give Me Some Credit"), (2, "MNIST"),
        (1, "Discussion and Outlook"), (2, "Candidate models and generators"), (2, "Additional datasets"),
        (1, "Concluding remarks"), (1, "Acknowledgements"), (1, "References"),
    ],
    "chemphys-twocol_msd.pdf": [
        (1, "INTRODUCTION"), (1, "RESULTS"), (2, "Background"), (2, "Approximating Σ from simulation data"),
        (2, "Validation"),
    ],
    "systems-twocol_xkblas-multigpu.pdf": [
        (1, "ABSTRACT"), (1, "Keywords"), (1, "Introduction"), (1, "Background"), (2, "Krylov.jl"),
    ],
}  # fmt: skip
COUNTS = {  # figures, tables, references
    "ml-twocol_counterfactuals.pdf": (9, 1, 44),
    "bio-twocol_bioinformatics.pdf": (5, 1, 29),
    "chemphys-twocol_msd.pdf": (10, 0, None),
    "systems-twocol_xkblas-multigpu.pdf": (10, 4, 25),
    "scholcomm-onecol_manubot.pdf": (3, 2, 100),
    "ecology-twocol_amazon-landcover.pdf": (1, 6, None),
}
HEADS = ("Proceedings of JuliaCon", "The Proceedings of the JuliaCon Conferences", "ACTA AMAZONICA", "Differentiating biodiversity among")  # fmt: skip
EVERY = sorted({*FRONTS, *SECTIONS, *COUNTS})


@pytest.mark.parametrize("name", FRONTS)
def test_title_and_authors(name: str) -> None:
    document = paper(name)[0].thing
    assert (document.title, document.authors) == FRONTS[name]


@pytest.mark.parametrize("name", SECTIONS)
def test_sections_stand_in_order_at_their_depth(name: str) -> None:
    headings = [(block.level, block.text) for block in of_kind(paper(name)[0].thing, "heading")]
    assert headings[: len(SECTIONS[name])] == SECTIONS[name]


@pytest.mark.parametrize("name", COUNTS)
def test_labelled_figures_tables_and_references_are_all_there(name: str) -> None:
    document = paper(name)[0].thing
    figures, tables, references = COUNTS[name]
    assert len([b for b in of_kind(document, "figure") if b.label]) == figures
    assert len([b for b in of_kind(document, "table") if b.label]) == tables
    assert references is None or len(of_kind(document, "reference")) == references


@pytest.mark.parametrize("name", COUNTS)
def test_every_figure_and_table_has_a_picture_that_is_not_blank(name: str) -> None:
    made, desk = paper(name)
    for block in made.thing.blocks:
        if block.kind in ("figure", "table"):
            assert block.picture is not None, (block.kind, block.label)
            data = np.frombuffer(desk.blobs.get(block.picture.blob), np.uint8)
            image = cv2.imdecode(data, cv2.IMREAD_COLOR)
            assert image.shape[:2] == (block.picture.height, block.picture.width)
            assert max(image.shape[:2]) <= 2420
            assert (image.min(axis=2) < 200).mean() > 0.002


@pytest.mark.parametrize("name", EVERY)
def test_no_running_head_and_no_page_number_stays_in_the_text(name: str) -> None:
    document = paper(name)[0].thing
    running = texts(document, "text", "list", "heading")
    assert not [text for text in running if any(text.startswith(head) for head in HEADS)]
    assert not [text for text in running if re.fullmatch(r"\W*\d{1,4}\W*", text)]


@pytest.mark.parametrize("name", EVERY)
def test_hyphens_of_line_ends_are_undone(name: str) -> None:
    words = " ".join(texts(paper(name)[0].thing, "text", "list")).split()
    broken = [w for w, after in pairwise(words) if re.fullmatch(r"[a-z]{2,}-", w) and after.islower()]
    assert len(broken) <= 0.0005 * len(words), broken


@pytest.mark.parametrize("name", EVERY)
def test_paragraphs_are_whole(name: str) -> None:
    """Few begin in the middle of a sentence: columns, pages and floats are joined over."""
    blocks = paper(name)[0].thing.blocks
    cut = [
        block.text
        for before, block in pairwise(blocks)
        if block.kind == "text"
        and block.text[:1].islower()
        and before.kind in ("text", "figure", "table", "footnote")
    ]
    count = len([block for block in blocks if block.kind == "text"])
    assert len(cut) <= 0.04 * count, [text[:60] for text in cut]


def test_sentences_run_on_over_columns_pages_and_floats() -> None:
    text = " ".join(texts(paper("ml-twocol_counterfactuals.pdf")[0].thing, "text"))
    assert "Explainability benefits internal as well as external quality assurance." in text
    assert "we may want to constrain the mutability of features." in text
    order = [
        text.index(sentence)
        for sentence in (
            "Machine Learning models like Deep Neural Networks",
            "The availability of open-source software to explain black-box models",
            "The first broad distinction we want to make here",
            "Custom datasets can also be easily preprocessed",
            "To address these issues, we can leverage the ideas",
        )
    ]
    assert order == sorted(order)


def test_line_numbers_are_gone_and_citations_stay_apart() -> None:
    text = " ".join(texts(paper("chemphys-twocol_msd.pdf")[0].thing, "text"))
    assert (
        "Mass transport is a fundamental physical process that is central to our understanding of fluids [1–3]"
        in text
    )
    assert "state devices such as batteries, fuel cells, and chemical sensors [6–8]." in text
    assert not re.search(r"\b(?:which|the) \d{2,3} [a-z]", text)


def test_a_table_has_header_and_cells() -> None:
    table = of_kind(paper("ml-twocol_counterfactuals.pdf")[0].thing, "table")[0]
    assert table.label == "Table 1"
    assert table.text.startswith("Overview of implemented counterfactual generators")
    assert table.table is not None
    assert table.table.header == ("Generator", "Model Type", "Search Space", "Composable")
    assert table.table.rows[0] == ("ClaPROAR [1]", "gradient based", "feature", "yes")
    assert len(table.table.rows) == 10


def test_listings_keep_their_lines_and_have_captions() -> None:
    codes = of_kind(paper("ml-twocol_counterfactuals.pdf")[0].thing, "code")
    assert [block.label for block in codes] == [f"Code {n}" for n in range(1, 8)]
    assert codes[1].caption == "Composing a custom generator."
    assert codes[1].text.splitlines()[:2] == [
        "generator = GradientBasedGenerator()",
        "@chain generator begin",
    ]


def test_equations_are_pictures_with_their_labels() -> None:
    equations = of_kind(paper("chemphys-twocol_msd.pdf")[0].thing, "equation")
    assert [block.label for block in equations[:8]] == [f"({n})" for n in range(1, 9)]
    assert all(block.picture is not None for block in equations)


def test_publication_facts() -> None:
    amazon = paper("ecology-twocol_amazon-landcover.pdf")[0].thing
    assert amazon.doi == "10.1590/1809-4392202202951"
    assert amazon.url == "https://doi.org/10.1590/1809-4392202202951"
    assert amazon.licence.startswith("CC BY")
    assert (amazon.year, amazon.language) == ("2023", "en")


def test_the_abstract_is_told_from_the_rest() -> None:
    for name in ("ml-twocol_counterfactuals.pdf", "chemphys-twocol_msd.pdf"):
        abstract = [
            b.text for b in paper(name)[0].thing.blocks if b.section == "Abstract" and b.kind == "text"
        ]
        assert len(" ".join(abstract)) > 600


def test_ligatures_that_the_file_does_not_name_are_told_by_their_width() -> None:
    document = paper("scholcomm-onecol_manubot.pdf")[0].thing
    assert "Manubot contribution workflow" in texts(document, "heading")
    text = " ".join(texts(document, "text"))
    assert "different" in text and "files" in text and "specific" in text
    assert "\ufffd" not in text


def test_places_are_inside_the_pages() -> None:
    document = paper("systems-twocol_xkblas-multigpu.pdf")[0].thing
    for block in document.blocks:
        assert 1 <= block.place.page <= document.source.pages
        box = block.place.box
        assert box is not None and 0 <= box.x0 < box.x1 <= 596 and 0 <= box.y0 < box.y1 <= 843
