"""The film as one argument: hook, question, passages that hold together, pictures with their meaning."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from script_papers import ABROAD, FIGURE, TABLE, TIDES, StandStill, is_signpost, paper, written

from conftest import SHARED
from reelwright.core.document import Block, Place
from reelwright.core.script import ChartCard, FigureCard, TableCard
from reelwright.document.reading import read
from reelwright.script.languages.tables import TONGUES
from reelwright.script.material import gathered
from reelwright.script.opening import questioned
from reelwright.script.over_pictures import label_key
from reelwright.script.signposts import signpost
from reelwright.script.sources import basis, letters
from reelwright.script.timing import script_seconds
from reelwright.store.folder import Folder

EN = TONGUES["en"]


class _Kept(StandStill):
    def __init__(self, folder) -> None:
        self.blobs = Folder(folder / "blobs")
        self.scratch = folder / "scratch"
        self.scratch.mkdir()


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """A real paper of two columns, its tools."""
    path = SHARED / "papers" / "ml-twocol_counterfactuals.pdf"
    if not path.exists():
        pytest.skip("the shared papers are not here")
    tools = _Kept(tmp_path_factory.mktemp("real"))
    return read(tools, tools.blobs.put_file(path, "application/pdf"), path.name, "", "").thing, tools


def spoken(script):
    return [line for scene in script.scenes for line in scene.lines]


def test_a_film_opens_with_why_it_matters_then_names_the_paper() -> None:
    script = written(StandStill, TIDES, 2.0, "general", 160.0).thing
    hook, title = script.scenes[0].lines
    assert hook.cites
    assert hook.basis
    assert "TideNet" not in hook.text
    assert "Forecasting the Tide with One Gauge" in title.text
    assert sum(line.text == hook.text for line in spoken(script)) == 1


ASKED = [
    ("The authors ask whether tides rise.", "en", "The question is whether tides rise."),
    ("The authors investigated how bees find home.", "en", "The question is how bees find home."),
    ("Die Autoren untersuchen, ob Bienen schlafen.", "de", "Die Frage ist, ob Bienen schlafen."),
    ("The authors show how bees find home.", "en", None),
    ("The authors examine how bees fly, and show that they sleep.", "en", None),
    ("The authors investigate bees.", "en", None),
]


@pytest.mark.parametrize(("text", "language", "question"), ASKED)
def test_a_question_is_asked_only_where_the_authors_ask_one(text, language, question) -> None:
    assert questioned(text, TONGUES[language]) == (question or text)


@pytest.mark.parametrize("language", sorted(TONGUES))
def test_each_turn_has_three_signposts_that_claim_nothing(language) -> None:
    tongue = TONGUES[language]
    assert len(tongue.phrases.turns) == len(tongue.phrases.chapters)
    for variants in tongue.phrases.turns:
        assert len(set(variants)) >= 3
        for text in variants:
            assert is_signpost(text, tongue)
            assert not re.search(r"\d", text)
            assert len(text.split()) <= 9


def test_a_chapter_has_at_most_one_signpost_and_a_short_film_none() -> None:
    long = written(StandStill, TIDES, 2.0, "general", 160.0).thing
    chapter = ""
    seen: list[str] = []
    for scene in long.scenes:
        chapter = scene.chapter or chapter
        seen += [chapter for line in scene.lines if is_signpost(line.text, EN)]
    assert seen
    assert len(seen) == len(set(seen))
    short = written(StandStill, TIDES, 1.0, "general", 160.0).thing
    assert not any(is_signpost(line.text, EN) for line in spoken(short))
    material = gathered(TIDES, EN)
    calm, troubled = ("Tides rise twice a day.",), ("Forecasts fail in storms, and little is known of why.",)
    background = EN.phrases.turns[0][-1]
    assert (
        signpost("problem", calm, (), material) == background != signpost("problem", troubled, (), material)
    )
    for title in ("A", "B", "C", "D", "E"):  # nothing comes in 'there' where nothing was told of before
        other = replace(material, document=material.document.model_copy(update={"title": title}))
        assert signpost("idea", calm, (), other) != EN.phrases.turns[1][1]


def test_no_picture_is_shown_over_one_empty_line(real) -> None:
    document, tools = real
    for made in (
        written(StandStill, TIDES, 2.0, "expert", 160.0).thing,
        written(tools, document, 5.0, "student", 160.0).thing,
    ):
        pictures = [one for one in made.scenes if isinstance(one.shows, FigureCard | TableCard | ChartCard)]
        assert pictures
        for scene in pictures:
            said = [line for line in scene.lines if line.cites]
            assert len(said) >= 2 or len(said[0].text.split()) >= 10, said
            assert any(scene.shows.block in line.cites for line in said)


def test_what_leans_follows_what_it_leans_on(real) -> None:
    document, tools = real
    heard = {letters(" ".join(one.basis)): one for one in gathered(document, EN).heard}
    for minutes in (3.0, 10.0):
        lines = [
            line for line in spoken(written(tools, document, minutes, "student", 160.0).thing) if line.cites
        ]
        leaning = 0
        for before, line in pairwise(lines):
            own = heard.get(letters(" ".join(line.basis)))
            if own is None or not own.plain.leans or before.basis == line.basis:
                continue
            last = heard[letters(" ".join(before.basis))]
            assert (last.group, last.near) == (own.group, own.near - 1), line.text
            leaning += 1
        assert leaning or minutes < 5


def test_a_marker_is_kept_only_behind_its_sentence(real) -> None:
    document, tools = real
    heard = {letters(" ".join(one.basis)): one for one in gathered(document, EN).heard}
    lines = [line for line in spoken(written(tools, document, 10.0, "student", 160.0).thing) if line.cites]
    kept = 0
    for before, line in pairwise(lines):
        own = heard.get(letters(" ".join(line.basis)))
        if own is not None and own.link and line.text.startswith(f"{own.link.capitalize()},"):
            last = heard[letters(" ".join(before.basis))]
            assert (last.group, last.near) == (own.group, own.near - 1), line.text
            kept += 1
    assert kept


@pytest.mark.parametrize("minutes", [1.0, 2.0, 5.0, 10.0])
def test_a_film_lasts_as_long_as_asked(real, minutes) -> None:
    document, tools = real
    made = written(tools, document, minutes, "general", 165.0)
    assert script_seconds(made.thing.scenes, 165.0) == pytest.approx(60 * minutes, rel=0.05)
    assert not made.notices or "length" not in [notice.where for notice in made.notices]


def test_the_longest_honest_film_says_so(real) -> None:
    document, tools = real
    made = written(tools, document, 20.0, "general", 165.0)
    found = script_seconds(made.thing.scenes, 165.0) / 60
    assert found > 10
    assert ("length" in [notice.where for notice in made.notices]) == (found < 19)
    chapters = [scene.chapter for scene in made.thing.scenes if scene.chapter]
    assert chapters == [name for name in EN.phrases.chapters if name in chapters]


def test_experts_hear_more_of_method_and_evidence(real) -> None:
    document, tools = real

    def share(audience: str) -> float:
        script = written(tools, document, 5.0, audience, 165.0).thing
        chapter, spent = "", {}
        for scene in script.scenes:
            chapter = scene.chapter or chapter
            spent[chapter] = spent.get(chapter, 0) + sum(len(line.text.split()) for line in scene.lines)
        return (spent["How it works"] + spent["Results"]) / sum(spent.values())

    assert share("expert") > share("general") + 0.05


def test_five_more_languages_are_told_with_signposts_of_their_own() -> None:
    for language, document in ABROAD.items():
        script = written(StandStill, document, 2.0, "general", 150.0).thing
        assert any(is_signpost(line.text, TONGUES[language]) for line in spoken(script)), language


def test_the_words_of_a_block_are_found_behind_a_cleaned_sentence() -> None:
    def text(name: str, words: str) -> Block:
        return Block(id=name, kind="text", text=words, place=Place(page=1))

    whole = text("a", "One.  The ﬁrst\nflow [12] is “fast”. Two.")
    assert basis("The first flow [12] is “fast”.", (whole,)) == (("a", "The ﬁrst flow [12] is “fast”."),)
    cut = (text("b", "Ice melts. It melts the"), text("c", "faster in summer. Snow too."))
    assert basis("It melts the faster in summer.", cut) == (
        ("b", "It melts the"),
        ("c", "faster in summer."),
    )
    assert basis("Nothing of the kind.", cut) == ()


def test_a_supplement_s_figure_is_not_the_paper_s() -> None:
    assert label_key(FIGURE) == "figure 1"
    assert label_key(TABLE) == "table 1"
    assert label_key(FIGURE.model_copy(update={"label": "Figure SI.1"})) == ""
    assert label_key(FIGURE.model_copy(update={"label": "Figure S2"})) == "figure s2"


def test_a_term_is_explained_before_it_is_used() -> None:
    text = (
        "# Moss and Snowbed Dynamics\n\n## Abstract\n\nSnowbeds are shrinking in many mountains. "
        "We present a survey of snowbed dynamics in twelve valleys. "
        "The snowbed area fell by 40% in ten years. "
        "The loss was largest on southern slopes.\n\n## Introduction\n\n"
        "Mountains warm faster than lowlands in most regions. "
        "A snowbed is a hollow in which snow stays until late summer. "
        "The loss of every snowbed threatens rare mosses.\n\n"
        "## Methods\n\nWe measured the area of 80 hollows from aerial images. "
        "Each snowbed was visited twice.\n\n"
        "## Results\n\nThe snowbed area fell by 40% between 2010 and 2020. "
        "Rare mosses vanished from 12 hollows.\n\n"
        "## Conclusion\n\nWe have shown that snowbeds shrink quickly in all twelve valleys."
    )
    lines = [line.text for line in spoken(written(StandStill, paper(text), 1.5, "general", 160.0).thing)]
    explained = next(at for at, line in enumerate(lines) if "is a hollow" in line)
    method = next(
        at for at, line in enumerate(lines) if "visited twice" in line or "measured the area" in line
    )
    assert explained < method
