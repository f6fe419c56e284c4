"""The laws every script keeps, on made papers in six languages and on real ones."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from script_papers import ABROAD, TIDES, StandStill, is_signpost, paper, written

from conftest import SHARED
from reelwright.core.errors import InputError
from reelwright.core.noun import save
from reelwright.document.reading import read
from reelwright.script.checking import check, untraced
from reelwright.script.cleaning import whole
from reelwright.script.languages.tables import TONGUES, tongue_of
from reelwright.script.remembering import CLOSING
from reelwright.script.substance import room
from reelwright.script.timing import script_seconds

PRINT = re.compile(
    r"https?:|www\.|\[\d|\bFigs?\.|\bSection \d|\bet al\b|\bEq\.|[()\[\]{}]|\b(?:we|our|us)\b|\s[.,;]|\.\.|,,"
)


def held(block) -> str:
    """A block's text, and the cells of its table row by row."""
    rows = (block.table.header, *block.table.rows) if block.table else ()
    return " ".join(" ".join((block.text, *(cell for row in rows for cell in row))).split())


def laws(made, document) -> None:
    """Raises AssertionError when a line, card or bullet breaks one."""
    script = made.thing
    blocks = {block.id: block for block in document.blocks}
    assert check(script, document) == ()
    assert script.scenes[0].shows.kind == "title"
    assert script.scenes[-1].shows.kind == "outro"
    spoken = [line.text for scene in script.scenes for line in scene.lines]
    assert len(spoken) == len(set(spoken))
    for scene in script.scenes:
        ids = {line.id for line in scene.lines}
        assert 1 <= len(scene.lines) <= 5
        assert scene.heading
        for line in scene.lines:
            assert whole(line.text), line.text
            if scene.shows.kind not in ("title", "outro"):
                assert not PRINT.search(line.text), line.text
                assert line.cites or is_signpost(line.text, tongue_of(script.language) or TONGUES["en"])
                assert len(line.cites) <= 3
                for words in line.basis:
                    assert any(words in held(blocks[cite]) for cite in line.cites), words
                assert all(blocks[cite].kind != "reference" for cite in line.cites)
        if scene.shows.kind == "statement":
            assert scene.shows.bullets[0].line == scene.lines[0].id
        for bullet in getattr(scene.shows, "bullets", ()):
            assert bullet.line in ids or (scene.shows.kind == "outro" and not bullet.line)
            most = room(sum(bool(line.cites) for line in scene.lines))
            assert len(bullet.text.split()) <= (most if scene.shows.kind == "statement" else CLOSING)
            assert bullet.text[-1] not in ".,;:–"
    assert sum(bool(scene.chapter) for scene in script.scenes) == len(
        {scene.chapter for scene in script.scenes if scene.chapter}
    )


def test_a_small_paper_becomes_a_film_with_its_arc() -> None:
    made = written(StandStill, TIDES, 1.5, "general", 160.0)
    laws(made, TIDES)
    chapters = [scene.chapter for scene in made.thing.scenes if scene.chapter]
    assert chapters == [
        name
        for name in ("The problem", "The idea", "How it works", "Results", "Limits", "Remember")
        if name in chapters
    ]
    assert {"The problem", "The idea", "Results", "Remember"} <= set(chapters)
    assert made.thing.find == "https://doi.org/10.1234/tide.1"
    spoken = " ".join(line.text for scene in made.thing.scenes for line in scene.lines)
    assert "organized" not in spoken
    assert "J. Smith" not in spoken
    kinds = [scene.shows.kind for scene in made.thing.scenes]
    assert "chart" in kinds or "figure" in kinds


def test_a_film_is_as_long_as_asked_or_says_why() -> None:
    short = written(StandStill, TIDES, 1.0, "general", 160.0)
    assert abs(script_seconds(short.thing.scenes, 160.0) - 60) <= 6.0
    assert short.notices == ()
    long = written(StandStill, TIDES, 9.0, "general", 160.0)
    assert [notice.where for notice in long.notices] == ["length"]


def test_a_chart_shows_what_the_table_holds() -> None:
    made = written(StandStill, TIDES, 2.0, "expert", 160.0)
    charts = [scene.shows for scene in made.thing.scenes if scene.shows.kind == "chart"]
    assert charts
    assert charts[0].labels == ("Harmonic", "Persistence", "Neural", "Combined")
    assert charts[0].values == (14.2, 21.5, 9.8, 7.1)
    assert charts[0].unit == "cm"


def test_writing_is_deterministic() -> None:
    once, again = (written(StandStill, TIDES, 1.5, "student", 150.0) for _ in range(2))
    assert save(once.thing) == save(again.thing)


@given(
    minutes=st.floats(0.5, 20),
    pace=st.floats(90, 220),
    audience=st.sampled_from(["general", "student", "expert"]),
)
@settings(max_examples=15, deadline=None)
def test_any_wish_keeps_the_laws(minutes, pace, audience) -> None:
    made = written(StandStill, TIDES, minutes, audience, pace)
    laws(made, TIDES)


@pytest.mark.parametrize("language", sorted(ABROAD))
def test_five_more_languages_keep_the_laws(language) -> None:
    document = ABROAD[language]
    made = written(StandStill, document, 1.0, "general", 150.0)
    laws(made, document)
    chapters = [scene.chapter for scene in made.thing.scenes if scene.chapter]
    assert len(chapters) >= 3, chapters


def test_an_unknown_language_is_written_with_a_notice() -> None:
    made = written(StandStill, TIDES.model_copy(update={"language": "nl"}), 1.0, "general", 160.0)
    assert "language" in [notice.where for notice in made.notices]


def test_a_paper_without_a_sentence_is_refused() -> None:
    empty = paper("# Nothing\n\n## Introduction\n\nx = y + z\n\nTable of values")
    with pytest.raises(InputError, match="no whole sentence"):
        written(StandStill, empty, 1.0, "general", 160.0)


def test_no_number_is_said_that_its_block_does_not_hold() -> None:
    assert untraced("It fell by 50% in 12 harbours.", "by 50 % at twelve harbours", "en") == ()
    assert untraced("It fell by 51%.", "by 50 %", "en") == ("51",)
    assert untraced("It has 12,000 lines and 0.5 errors.", "12000 lines, 0.50 errors", "en") == ()
    assert untraced("Three rivers.", "the 3 rivers", "en") == ()


class _Kept:
    """Blobs in memory, with files on demand."""

    def __init__(self, folder: Path) -> None:
        from reelwright.store.folder import Folder

        self.blobs = Folder(folder / "blobs")
        self.scratch = folder / "scratch"
        self.scratch.mkdir()

    @staticmethod
    def progress(_share: float) -> None:
        """Goes nowhere."""


@pytest.mark.parametrize("name", ["chemphys-twocol_msd.pdf"])
def test_real_papers_keep_the_laws(name, tmp_path) -> None:
    path = SHARED / "papers" / name
    if not path.exists():
        pytest.skip("the shared papers are not here")
    tools = _Kept(tmp_path)
    document = read(tools, tools.blobs.put_file(path, "application/pdf"), name, "", "").thing
    for minutes in (1.0, 3.0):
        made = written(tools, document, minutes, "general", 160.0)
        laws(made, document)
        assert abs(script_seconds(made.thing.scenes, 160.0) / 60 - minutes) <= 0.1 * minutes


@pytest.mark.parametrize(
    "name", ["brief-1_tides.md", "brief-2_postgres-vacuum.md", "brief-3_kurz-erklaert-waermepumpe.md"]
)
def test_a_brief_is_told_by_its_questions_and_facts(name, tmp_path) -> None:
    path = SHARED / "briefs" / name
    if not path.exists():
        pytest.skip("the shared briefs are not here")
    tools = _Kept(tmp_path)
    document = read(tools, tools.blobs.put_file(path, "text/markdown"), name, "", "").thing
    made = written(tools, document, 2.0, "general", 160.0)
    spoken = " ".join(line.text for scene in made.thing.scenes for line in scene.lines)
    for order in ("Audience", "minutes", "Zielgruppe", "subtitles", "14-year-olds"):
        assert order not in spoken
    assert len(made.thing.scenes) >= 3
