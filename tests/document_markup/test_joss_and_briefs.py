"""Markdown papers with a bibliography, archives of them, and texts that ask for a film."""

import io
import zipfile
from pathlib import Path

import pytest
from markup_desk import kinds, read_data, read_path, shared, told
from PIL import Image

PAPER = r"""---
title: Tides in bays
tags: [tides, bays]
authors:
  - name: Ada Bay
    affiliation: 1
affiliations:
  - name: University of Shores
    index: 1
date: 6 May 2020
bibliography: paper.bib
---

# Summary

The tides are high [see @garrett, p. 3; @bay], as @bay says and @lost does not. \autoref{fig:rig} shows it,
and \eqref{eq:period} tells why.

![The rig. \label{fig:rig}](rig.png)

$$T = 4 L \label{eq:period}$$

# References
"""
BIB = """@article{garrett, author = {Garrett, Chris}, title = {Tidal resonance}, journal = {Nature},
 year = {1972}, doi = {10.1038/238441a0}}
@book{bay, author = {Bay, Ada and Li, Chen}, title = {Shores}, year = 2019}
@book{never, author = {Never, N.}, title = {Not cited}, year = 2000}
"""


def png() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (120, 90), "teal").save(file, "PNG")
    return file.getvalue()


def checked(made) -> None:
    document = made.thing
    assert (document.title, document.authors) == ("Tides in bays", ("Ada Bay",))
    assert (document.year, document.keywords) == ("2020", ("tides", "bays"))
    assert "University of Shores" not in document.model_dump_json()
    (text,) = kinds(made, "text")
    assert text.text == (
        "The tides are high (see Garrett, 1972, p. 3; Bay & Li, 2019), as Bay & Li (2019) says and @lost "
        "does not. Figure 1 shows it, and (1) tells why."
    )
    works = {block.id: block.reference for block in kinds(made, "reference")}
    assert [(one.key, one.doi) for one in works.values()] == [("garrett", "10.1038/238441a0"), ("bay", "")]
    cited = [
        (text.text[one.start : one.end], [works[target].key for target in one.targets])
        for one in text.citations
    ]
    assert cited == [
        ("(see Garrett, 1972, p. 3; Bay & Li, 2019)", ["garrett", "bay"]),
        ("Bay & Li (2019)", ["bay"]),
    ]
    (figure,) = kinds(made, "figure")
    assert (figure.label, figure.text, figure.picture is not None) == ("Figure 1", "The rig.", True)
    assert [(block.label, block.text) for block in kinds(made, "equation")] == [("(1)", "T = 4 L")]


def test_a_paper_with_its_bibliography_beside_it(tmp_path):
    (tmp_path / "paper.bib").write_text(BIB)
    (tmp_path / "rig.png").write_bytes(png())
    checked(read_data(PAPER, "paper.md", tmp_path))


def test_a_paper_in_an_archive(tmp_path):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("x/README.md", "# Read me\n\n" + "Nothing but a long text. " * 200)
        for name, data in (("paper.md", PAPER.encode()), ("paper.bib", BIB.encode()), ("rig.png", png())):
            archive.writestr(f"x/{name}", data)
    checked(read_data(file.getvalue(), "paper.zip", tmp_path))


def test_a_broken_bibliography_costs_only_itself(tmp_path):
    (tmp_path / "paper.bib").write_text("@article{garrett, author = {{{")
    made = read_data(PAPER, "paper.md", tmp_path)
    assert "bibliography: not readable" in told(made)
    assert kinds(made, "text")[0].text.startswith("The tides are high, as")


def test_a_real_archive_is_whole():
    made = shared("papers/astronomy_joss-exoplanet.zip")
    assert (made.thing.title.split(":")[0], len(made.thing.authors)) == ("exoplanet", 16)
    assert len(kinds(made, "reference")) == 43
    assert kinds(made, "figure")[0].label == "Figure 1"
    assert kinds(made, "figure")[0].picture
    assert not any("@" in block.text for block in kinds(made, "text"))


def test_labels_in_bold_are_wishes():
    made = shared("briefs/brief-1_tides.md")
    brief = made.thing.brief
    assert (brief.minutes, brief.audience) == (2.0, "Curious 14-year-olds.")
    assert brief.avoid[0] == "No formulas."
    assert "continents get in the way" in brief.avoid[1]
    assert brief.ending.startswith("A question the viewer")
    (text,) = made.thing.blocks
    assert text.text == brief.topic
    assert made.thing.title == "Why are there two high tides a day?"


def test_sections_are_wishes():
    made = shared("briefs/brief-2_postgres-vacuum.md")
    brief = made.thing.brief
    assert (brief.minutes, brief.tone) == (4.0, "calm male or female voice")
    assert brief.audience.startswith("Back-end developers")
    assert brief.avoid == ("No benchmark numbers: we have not measured any.",)
    assert len(brief.show) == 2
    assert [block.kind for block in made.thing.blocks] == ["heading", "list", "list", "list", "list", "code"]
    assert kinds(made, "code")[0].text.startswith("SELECT relname")


def test_a_german_brief_in_one_paragraph():
    made = shared("briefs/brief-3_kurz-erklaert-waermepumpe.md")
    brief = made.thing.brief
    assert (made.thing.language, brief.minutes) == ("de", 1.5)
    assert (brief.audience, brief.avoid) == (
        "Hausbesitzer:innen ohne technische Vorbildung.",
        ("Keine Markennamen.",),
    )
    assert brief.tone == "sachlich, nicht werblich."
    assert made.thing.blocks[0].text == "Kältemittel verdampft schon bei −20 °C"
    assert len(made.thing.blocks) == 4


def test_front_matter_and_own_pictures(tmp_path):
    (tmp_path / "rig.png").write_bytes(png())
    text = (
        "---\ntopic: How a tide gauge works\naudience: pupils\nlength: 2.5\n"
        "avoid: [formulas, brand names]\n---\n\n"
        "A float rises with the water and moves a pen.\n\n![The gauge](rig.png)\n"
    )
    made = read_data(text, "brief.md", tmp_path)
    brief = made.thing.brief
    assert (brief.topic, brief.audience, brief.minutes) == ("How a tide gauge works", "pupils", 2.5)
    assert brief.avoid == ("formulas", "brand names")
    assert [block.kind for block in made.thing.blocks] == ["text", "figure"]


@pytest.mark.parametrize(
    ("text", "minutes", "topic"),
    [
        (
            "Please make a 3-minute video for teenagers about why bridges hum in the wind.",
            3.0,
            "why bridges hum",
        ),
        ("Bitte erstelle ein Erklärvideo von 90 Sekunden über Wärmepumpen im Altbau.", 1.5, "Wärmepumpen"),
    ],
)
def test_one_sentence_can_be_a_brief(text, minutes, topic, tmp_path):
    brief = read_data(text, "wish.txt", tmp_path).thing.brief
    assert brief.minutes == minutes
    assert topic in brief.topic


def test_a_paper_is_no_brief(tmp_path):
    text = "# Tides\n\nThe audience of this method: engineers.\n\nWe measured for a length of 2 minutes.\n"
    assert read_data(text, "paper.md", tmp_path).thing.brief is None
    assert shared("papers/astronomy_joss-exoplanet.zip").thing.brief is None
    assert read_path(Path(__file__).parents[2] / "README.md").thing.brief is None
