"""script.yaml: the same script comes back. What is said of wrong edits stands in tests/script_edit."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from script_papers import TIDES, StandStill, written

from reelwright.core.errors import InputError
from reelwright.core.script import Bullet, Line, Outro, QuoteCard, Scene, Script, Statement
from reelwright.script.adopting import adopt, cited_paper
from reelwright.script.checking import check
from reelwright.script.yaml_form import from_yaml, to_yaml

SCRIPT = written(StandStill, TIDES, 2.0, "expert", 160.0).thing
TEXT = to_yaml(SCRIPT, TIDES)
NAME = "script.yaml"


def test_the_same_script_comes_back() -> None:
    assert from_yaml(TEXT, NAME, TIDES) == SCRIPT
    assert adopt(StandStill, TEXT, NAME, TIDES).thing == SCRIPT


def test_a_card_without_a_caption_comes_back() -> None:
    bare = tuple(
        scene.model_copy(update={"shows": scene.shows.model_copy(update={"caption": "", "label": ""})})
        if scene.shows.kind in ("figure", "chart", "table")
        else scene
        for scene in SCRIPT.scenes
    )
    script = SCRIPT.model_copy(update={"scenes": bare})
    assert script != SCRIPT
    assert from_yaml(to_yaml(script, TIDES), NAME, TIDES) == script


def test_the_file_tells_how_to_edit_it_and_where_a_line_stands_in_the_paper() -> None:
    assert TEXT.startswith("# The script of a film.")
    assert "# p. 1" in TEXT
    assert "sha256: " in TEXT
    assert "width" not in TEXT  # pictures are named by their block only


def test_the_paper_is_known_without_its_document() -> None:
    assert cited_paper(TEXT, NAME) == ("tide.pdf", "cd" * 32, "")


words = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=40
).filter(str.strip)


@given(words, words, words, words)
@settings(max_examples=60, deadline=None)
def test_any_text_survives_the_file(heading, said, point, quoted) -> None:
    scenes = (
        Scene(
            id="a", heading=heading, chapter=point, lines=(Line(id="a-1", text=said, say=quoted),),
            shows=Statement(bullets=(Bullet(text=point, line="a-1"),)),
        ),
        Scene(
            id="b", heading="2024", lines=(Line(id="b-1", text="yes"),),
            shows=QuoteCard(text=quoted, source="p. 3"),
        ),
        Scene(id="c", heading="", lines=(Line(id="c-1", text="null"),), shows=Outro(reference=said)),
    )  # fmt: skip
    script = Script(title=heading, language="en", source_name=said, source_sha256="0" * 64, scenes=scenes)
    assert from_yaml(to_yaml(script), NAME) == script


def test_a_new_line_needs_neither_id_nor_cites_and_is_noticed() -> None:
    at = TEXT.index("      - id: s02-1")
    edited = TEXT[:at] + "      - text: This was added by hand.\n" + TEXT[at:]
    made = adopt(StandStill, edited, NAME, TIDES)
    assert made.thing.scenes[1].lines[0].text == "This was added by hand."
    assert ["cites no block" in notice.message for notice in made.notices] == [True]


def test_a_cite_of_nothing_and_a_changed_number_are_found() -> None:
    at = next(
        scene
        for scene in SCRIPT.scenes
        if any("50%" in line.text or "12 " in line.text for line in scene.lines)
    )
    lines = tuple(
        line.model_copy(update={"text": line.text.replace("50%", "55%").replace("12 ", "13 ")})
        for line in at.lines
    )
    scenes = tuple(
        at.model_copy(update={"lines": lines}) if scene is at else scene for scene in SCRIPT.scenes
    )
    notices = check(SCRIPT.model_copy(update={"scenes": scenes}), TIDES)
    assert any("says" in notice.message for notice in notices)
    wrong = TEXT.replace("cites: [p", "cites: [zz", 1)
    with pytest.raises(InputError, match="does not have"):
        check(from_yaml(wrong, NAME, TIDES), TIDES)


def test_a_figure_needs_the_paper() -> None:
    if any(scene.shows.kind == "figure" for scene in SCRIPT.scenes):
        with pytest.raises(InputError, match="not at hand"):
            from_yaml(TEXT, NAME)
