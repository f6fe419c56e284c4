"""script.yaml: the same script comes back, whatever its texts are, and edits by hand do what they say."""

import pytest
from harbour import NAME, PAPER, PIXELS, SCRIPT, TEXT, StandStill
from hypothesis import given, settings
from hypothesis import strategies as st

from reelwright.core.document import Block
from reelwright.core.errors import InputError
from reelwright.core.pronouncing import Pronunciation
from reelwright.core.script import (
    Bullet,
    ChartCard,
    EquationCard,
    FigureCard,
    Line,
    Outro,
    QuoteCard,
    Scene,
    Script,
    Statement,
    TableCard,
    TitleCard,
)
from reelwright.script.adopting import adopt
from reelwright.script.yaml_form import from_yaml, to_yaml

ODD = (
    "a: b",
    "# no comment",
    "- no list",
    "'",
    '"',
    "''",
    '""',
    "it's",
    'say "so"',
    "{a}",
    "[a]",
    "&a",
    "*a",
    "!a",
    "%a",
    "@a",
    "`a`",
    "| a",
    "> a",
    "? a",
    "a #b",
    "a : b",
    "null",
    "~",
    "yes",
    "No",
    "true",
    "012",
    "1e3",
    "0x1f",
    "1_000",
    "2026-11-21",
    "12:30:45",
    ".inf",
    "---",
    "...",
    "=",
    "<<",
    "a\nb",
    "a\n\n b\n",
    " a",
    "a ",
    "\ta",
    "a\tb",
    "\u2028a\u2029",
    "\x85a",
    "\ufeffa",
    "e\u0301",
    "\u202eabc",
    "😀 🏳️‍🌈",
    "漢字かな",
    "עברית",
    "\U00010348",
    "a\\nb",
    "\\",
    "\u00a0a\u00a0",
    "\u200ba",
    "x" * 300,
    "word " * 60 + "end",
    "C:\\new",
    "R² ≤ 10⁻³ µm",
)
free = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=40) | st.sampled_from(
    ODD
)
words = free.filter(str.strip)
names = st.text("abcXYZ019-_.é", min_size=1, max_size=8)
blocks = st.sampled_from([block.id for block in PAPER.blocks])
tables = st.integers(1, 3).flatmap(
    lambda wide: st.tuples(
        st.lists(free, min_size=wide, max_size=wide).map(tuple),
        st.lists(st.lists(free, min_size=wide, max_size=wide).map(tuple), min_size=1, max_size=3).map(tuple),
    )
)
bars = st.lists(st.tuples(free, st.floats(allow_nan=False, allow_infinity=False)), min_size=1, max_size=4)


def _points(lines: tuple[Line, ...]) -> st.SearchStrategy[tuple[Bullet, ...]]:
    waits = st.sampled_from(["", *(line.id for line in lines)])
    return st.lists(st.builds(Bullet, text=words, line=waits), max_size=3).map(tuple)


def _card(lines: tuple[Line, ...]) -> st.SearchStrategy[object]:
    figure = st.builds(
        FigureCard, block=st.just("f1"), picture=st.just(PIXELS), label=free, caption=free, credit=free
    )
    table = tables.flatmap(
        lambda both: st.builds(
            TableCard, block=st.just("t1"), label=free, caption=free, header=st.just(both[0]),
            rows=st.just(both[1]), highlight=st.sampled_from([(), ((0, 0),)]),
        )
    )  # fmt: skip
    chart = bars.flatmap(
        lambda pairs: st.builds(
            ChartCard, block=st.just("t1"), label=free, caption=free, unit=free,
            labels=st.just(tuple(label for label, _ in pairs)),
            values=st.just(tuple(value for _, value in pairs)),
        )
    )  # fmt: skip
    return st.one_of(
        st.builds(TitleCard, title=free, authors=free, venue=free),
        st.builds(Statement, bullets=_points(lines)),
        figure,
        st.builds(EquationCard, block=st.just("e1"), picture=st.just(PIXELS), source=free, label=free,
                  bullets=_points(lines)),
        st.builds(EquationCard, block=st.just("e1"), source=free, label=free),
        table,
        chart,
        st.builds(QuoteCard, text=free, source=free),
        st.builds(Outro, reference=free, find=free, bullets=_points(lines)),
    )  # fmt: skip


@st.composite
def scripts(draw: st.DrawFn) -> Script:
    made = []
    for at in range(draw(st.integers(1, 3))):
        lines = tuple(
            Line(id=f"{at}{name}", text=draw(words), say=draw(free),
                 cites=tuple(draw(st.lists(blocks, max_size=3))),
                 basis=tuple(draw(st.lists(free, max_size=2))))
            for name in draw(st.lists(names, min_size=1, max_size=3, unique=True))
        )  # fmt: skip
        made.append(
            Scene(id=f"scene {at}", heading=draw(free), lines=lines, chapter=draw(free), page=draw(free),
                  shows=draw(_card(lines)))
        )  # fmt: skip
    own = draw(st.dictionaries(words, words, max_size=3))
    return Script(
        title=draw(free), language="en", source_name=draw(free), source_sha256="cd" * 32, scenes=tuple(made),
        authors=tuple(draw(st.lists(free, max_size=3))), reference=draw(free), find=draw(free),
        licence=draw(free), writer=draw(free), source_address=draw(free),
        pronunciations=tuple(Pronunciation(word=word, said=said) for word, said in own.items()),
    )  # fmt: skip


@given(scripts())
@settings(max_examples=60, deadline=None)
def test_any_script_comes_back(script: Script) -> None:
    assert from_yaml(to_yaml(script, PAPER), NAME, PAPER) == script


@pytest.mark.parametrize("text", ODD)
def test_an_odd_text_comes_back_from_every_place(text: str) -> None:
    first, *rest = SCRIPT.scenes
    line = first.lines[0].model_copy(update={"text": text, "say": text, "basis": (text, text)})
    scene = first.model_copy(
        update={"heading": text, "page": text, "lines": (line,), "shows": QuoteCard(text=text, source=text)}
    )
    script = SCRIPT.model_copy(
        update={
            "title": text,
            "authors": (text, text),
            "scenes": (scene, *rest),
            "pronunciations": (Pronunciation(word=text, said=text),),
        }
    )
    assert from_yaml(to_yaml(script, PAPER), NAME, PAPER) == script


def test_what_a_line_was_made_from_and_its_page_stand_with_it() -> None:
    at = TEXT.index("- id: s2-1")
    told = TEXT[at : TEXT.index("- id: s2-2")]
    assert "cites: [p1]  # p. 1\n" in told
    assert "from:\n          - Tide forecasts decide when large ships may enter a harbour.\n" in told
    assert "basis" not in TEXT
    assert "pronunciations:\n  TideNet: tide net\n  Byron: buyron\n" in TEXT


def edited(old: str, new: str) -> Script:
    assert old in TEXT
    return adopt(StandStill, TEXT.replace(old, new, 1), NAME, PAPER).thing


def test_lines_and_scenes_are_added_without_ids() -> None:
    script = edited(
        "  - id: s3\n",
        "  - lines:\n      - text: A new one.\n    shows: {kind: quote, text: a, source: b}\n  - id: s3\n",
    )
    added = script.scenes[2]
    assert (added.heading, added.lines[0].text, added.lines[0].cites) == ("", "A new one.", ())
    ids = [scene.id for scene in script.scenes] + [line.id for scene in script.scenes for line in scene.lines]
    assert len(set(ids)) == len(ids)


def test_scenes_are_moved_and_taken_out() -> None:
    third, fourth, fifth = (TEXT.index(f"  - id: s{number}\n") for number in (3, 4, 5))
    moved = TEXT[:third] + TEXT[fourth:fifth] + TEXT[third:fourth] + TEXT[fifth:]
    script = adopt(StandStill, moved, NAME, PAPER).thing
    assert [scene.id for scene in script.scenes] == ["s1", "s2", "s4", "s3", "s5", "s6", "s7", "s8"]
    assert {scene.id: scene for scene in script.scenes} == {scene.id: scene for scene in SCRIPT.scenes}
    shorter = adopt(StandStill, TEXT[:third] + TEXT[fifth:], NAME, PAPER).thing
    assert shorter.scenes == (*SCRIPT.scenes[:2], *SCRIPT.scenes[4:])


def test_a_card_becomes_another() -> None:
    script = edited("kind: quote\n      text: The method cannot forecast storm surges.\n      source: p. 4",
                    "kind: figure\n      block: f1\n      label: Figure 1\n      caption: ''")  # fmt: skip
    assert script.scenes[6].shows == FigureCard(block="f1", picture=PIXELS, label="Figure 1", caption="")


def test_comments_blank_lines_and_order_of_keys_mean_nothing() -> None:
    text = TEXT.replace("    heading: Limits\n", "    # mine\n\n    heading:   Limits  # my heading\n")
    text = text.replace(
        "kind: quote\n      text: The method", "kind: quote  # a card\n      text: The method"
    )
    assert adopt(StandStill, text, NAME, PAPER).thing == SCRIPT


# another file of the same paper, and another paper
NEXT_PRINT = PAPER.model_copy(
    update={
        "source": PAPER.source.model_copy(
            update={"blob": PAPER.source.blob.model_copy(update={"sha256": "ef" * 32}), "name": "v2.pdf"}
        )
    }
)
STRANGE = NEXT_PRINT.model_copy(
    update={
        "blocks": tuple(
            block.model_copy(update={"text": "Nothing of that kind is written here at all."})
            for block in PAPER.blocks
        )
    }
)
FEWER = NEXT_PRINT.model_copy(update={"blocks": PAPER.blocks[:3]})


def test_another_file_of_the_same_paper_is_taken_with_a_notice() -> None:
    made = adopt(StandStill, TEXT, NAME, NEXT_PRINT)
    assert made.thing == SCRIPT
    assert "not the very file" in made.notices[0].message
    assert "all its cites hold" in made.notices[0].message
    assert not any(
        "not the very file" in notice.message for notice in adopt(StandStill, TEXT, NAME, PAPER).notices
    )


@pytest.mark.parametrize("other", [STRANGE, FEWER], ids=["other words", "fewer blocks"])
def test_another_paper_is_refused_by_name(other: object) -> None:
    with pytest.raises(
        InputError, match=r"from another paper \(harbour.pdf\) than the one given \(v2.pdf\)"
    ) as caught:
        adopt(StandStill, TEXT, NAME, other)
    assert "Give the paper" in caught.value.fix


def test_one_changed_sentence_does_not_make_another_paper() -> None:
    changed = tuple(
        Block(**{**block.model_dump(), "text": "It is good."}) if block.id == "p4" else block
        for block in PAPER.blocks
    )
    made = adopt(StandStill, TEXT, NAME, NEXT_PRINT.model_copy(update={"blocks": changed}))
    assert "4 of 5 lines hold" in made.notices[0].message
