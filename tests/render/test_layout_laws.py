"""Whatever a script says: nothing leaves the frame, nothing overlaps, all can be read."""

from dataclasses import replace

import drawing_room as room
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reelwright.core.media import Size
from reelwright.core.script import (
    Bullet,
    ChartCard,
    EquationCard,
    FigureCard,
    Outro,
    QuoteCard,
    Statement,
    TableCard,
    TitleCard,
)
from reelwright.core.time import SECOND, Span
from reelwright.core.timeline import Board, Caption, Cue
from reelwright.render.layout import arrange, essential, plan
from reelwright.render.typeset import measure

WORDS = (
    "attention", "a", "of", "the", "heteroscedasticity", "42", "p < 0.05", "Ω", "naïve", "Dampfschifffahrt",
    "#let x = 1", "$a$", "*bold*", "<script>", "@ref", "\\frac", "—", "模型", "注意力机制", "العربية",
    "עברית", "x" * 45,
)  # fmt: skip
text = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=60),
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.lists(st.sampled_from(WORDS), min_size=20, max_size=60).map(lambda words: " ".join(words)[:320]),
)
points = st.lists(st.builds(Bullet, text=text), max_size=8).map(tuple)
pictures = st.sampled_from(
    [(1400, 620), (800, 800), (300, 2400), (4000, 200), (40, 30), (1, 1), (2000, 1500)]
).map(lambda sides: room.unseen(*sides))
cells = st.one_of(st.sampled_from(["", "12.4", "–", "±0.3", "Ours", "x" * 60]), text)


@st.composite
def tables(draw):
    columns, rows = draw(st.integers(0, 9)), draw(st.integers(0, 14))
    row = st.lists(cells, min_size=columns, max_size=columns).map(tuple)
    body = tuple(draw(row) for _ in range(rows))
    stressed = ()
    if columns and rows:
        places = st.tuples(st.integers(0, rows - 1), st.integers(0, columns - 1))
        stressed = tuple(draw(st.sets(places, max_size=4)))
    header = draw(st.one_of(st.just(()), row))
    return TableCard(
        block="t", label=draw(text), caption=draw(text), header=header, rows=body, highlight=stressed
    )


@st.composite
def charts(draw):
    count = draw(st.integers(0, 14))
    values = st.floats(-1e6, 1e6, allow_nan=False) | st.integers(0, 100).map(float)
    return ChartCard(
        block="t", label=draw(text), caption=draw(text), labels=tuple(draw(text) for _ in range(count)),
        values=tuple(draw(values) for _ in range(count)), unit=draw(st.sampled_from(["", "%", "kg m²"])),
    )  # fmt: skip


CARDS = {
    "title": st.builds(TitleCard, title=text, authors=text, venue=text),
    "statement": st.builds(Statement, bullets=points),
    "figure": st.builds(
        FigureCard, block=st.just("f"), picture=pictures, label=text, caption=text, credit=text
    ),
    "equation": st.builds(
        EquationCard, block=st.just("e"), picture=st.none() | pictures, bullets=points,
        label=text.map(lambda said: said[:8]),
        source=st.sampled_from(
            ["", "a^2", "sum_(i=1)^n x_i / (1 + x_i)", "a + " * 60 + "b", "frac(", "#x"]
        ),
    ),
    "table": tables(),
    "chart": charts(),
    "quote": st.builds(QuoteCard, text=text, source=text),
    "outro": st.builds(Outro, reference=text, find=text, bullets=points),
}  # fmt: skip
LENGTH = 6 * SECOND


@st.composite
def boards(draw, kind):
    shows = draw(CARDS[kind])
    targets = [
        "caption",
        "chart",
        *(f"{name}-{n}" for name in ("bullet", "bar", "highlight") for n in range(4)),
    ]
    cues = draw(st.dictionaries(st.sampled_from(targets), st.integers(0, LENGTH), max_size=6))
    return Board(
        scene="s", heading=draw(text), shows=shows, length=LENGTH, page=draw(text), number=3, total=12,
        cues=tuple(Cue(target=target, at=at) for target, at in cues.items()),
        fade=draw(st.sampled_from([0, SECOND // 2])),
    )  # fmt: skip


@pytest.mark.parametrize("kind", CARDS)
@given(data=st.data())
@settings(max_examples=14, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_whatever_is_said_the_laws_hold(kind, data):
    made = data.draw(boards(kind))
    size = data.draw(st.sampled_from(room.SIZES))
    burn = data.draw(st.booleans())
    captions = ()
    if burn:
        said = data.draw(st.lists(text.filter(str.strip), max_size=2))
        spans = [Span(start=n * SECOND, length=SECOND) for n in range(len(said))]
        captions = tuple(
            Caption(span=span, text=words, words=(), scene="s")
            for span, words in zip(spans, said, strict=True)
        )
    laid = plan(made, size, data.draw(st.sampled_from([room.DARK, room.LIGHT])), burn=burn, captions=captions)
    assert room.faults(laid, size) == []
    assert all(element.shown.start + element.shown.length <= LENGTH for element in laid.elements)


@pytest.mark.parametrize("size", room.SIZES, ids=lambda size: f"{size.width}x{size.height}")
def test_an_ordinary_board_loses_nothing_and_leaves_the_captions_their_place(tmp_path, size):
    for name, made in room.every_kind(room.Bench(tmp_path)).items():
        laid = plan(made, size, room.DARK)
        assert laid.notices == (), name
        lowest = max(element.box.y1 for element in essential(laid.elements))
        assert lowest <= size.height * 0.86, name


def test_a_long_title_is_shown_whole_before_it_is_shortened():
    words = ("Counterfactual explanations for linear and mixed integer optimization " * 5)[:300].strip()
    for size in room.SIZES:
        laid = plan(room.board(TitleCard(title=words, authors="A. Smith")), size, room.DARK)
        heading = next(element for element in laid.elements if element.id == "heading")
        assert heading.text == words
        assert laid.notices == ()


def test_what_cannot_fit_is_shortened_with_a_notice():
    long = "A point that goes on and on, far beyond what anybody could read while listening to it. " * 4
    laid = plan(room.board(Statement(bullets=room.bullets(*[long] * 8))), room.SIZES[0], room.DARK)
    shown = [element for element in laid.elements if element.role == "bullet"]
    assert shown
    assert any(element.text.endswith("…") for element in shown)
    assert laid.notices
    assert all(notice.level == "warning" for notice in laid.notices)


def test_a_script_that_our_fonts_lack_is_told():
    laid = plan(room.board(Statement(bullets=room.bullets("注意力机制"))), room.SIZES[0], room.DARK)
    assert any("Chinese" in notice.message for notice in laid.notices)


def test_a_bullet_is_shown_from_its_cue_and_not_before_the_fade_ends():
    shows = Statement(bullets=room.bullets("One", "Two"))
    made = room.board(shows, seconds=6, cues=(room.cue("bullet-1", 3),), fade=SECOND // 2)
    shown = {element.id: element.shown for element in plan(made, room.SIZES[0], room.DARK).elements}
    assert shown["bullet-0"].start == SECOND // 2
    assert 3 * SECOND < shown["bullet-1"].start < 4 * SECOND
    assert shown["bullet-1"].start + shown["bullet-1"].length == made.length


def test_mathematics_that_would_run_code_is_shown_as_text():
    card = EquationCard(block="e", source='#read("/etc/passwd")')
    laid = plan(room.board(card), room.SIZES[0], room.DARK)
    equation = next(element for element in laid.elements if element.role == "equation")
    assert equation.text == '#read("/etc/passwd")'
    assert any("could not be typeset" in notice.message for notice in laid.notices)


def test_no_word_is_broken_that_fits_its_line():
    for title in ("Counterfactual Explanations for Linear Optimization", "Internationalisation, revisited"):
        for size in room.SIZES:
            made = arrange(room.board(TitleCard(title=title, authors="")), size, room.DARK)
            heading = next(part for part in made.parts if part.element.id == "heading")
            assert not heading.paint.extent.broken
            # set anew in the width that it was balanced to, it breaks nowhere either
            again = measure([replace(heading.paint.type, width=heading.paint.extent.wrap, balance=False)])[0]
            assert not again.broken
            assert again.height == heading.paint.extent.height


@pytest.mark.parametrize("theme", [room.DARK, room.LIGHT], ids=lambda theme: theme.mode)
def test_a_point_steps_back_when_the_voice_goes_on_and_can_still_be_read(theme):
    cues = (room.cue("bullet-0", 0.5), room.cue("bullet-1", 3))
    made = room.board(Statement(bullets=room.bullets("One point", "Two points")), seconds=6, cues=cues)
    parts = {part.element.id: part for part in arrange(made, room.SIZES[0], theme).parts}
    before, now = parts["bullet-0"], parts["bullet-1"]
    assert before.enter.quiet_at == 3 * SECOND
    assert now.enter.quiet_at is None
    loud, quiet = (room.contrast(part.element.ink, part.element.ground) for part in (now, before))
    assert 5 < quiet < 0.6 * loud


def test_points_of_one_breath_and_those_of_the_close_stay_as_they_are():
    cues = (room.cue("bullet-0", 0.5), room.cue("bullet-1", 0.8))
    breath = room.board(Statement(bullets=room.bullets("One", "Two")), seconds=6, cues=cues)
    later = (cues[0], room.cue("bullet-1", 3))
    close = room.board(Outro(reference="A.", bullets=room.bullets("One", "Two")), seconds=6, cues=later)
    for made in (breath, close):
        assert all(part.enter.quiet_at is None for part in arrange(made, room.SIZES[0], room.DARK).parts)


def test_where_to_find_the_paper_stands_on_a_pill_or_as_a_line_when_it_is_long():
    for find, on_pill in (("https://doi.org/10.1/x", True), ("https://example.org/" + "a" * 120, False)):
        laid = plan(room.board(Outro(reference="A. Smith: Things.", find=find)), room.SIZES[0], room.DARK)
        said = next(element for element in laid.elements if element.id == "find")
        assert (said.inside == "pill") == on_pill
        assert said.text == (find.removeprefix("https://") if on_pill else find)


def test_a_small_picture_is_not_blown_up():
    card = FigureCard(block="f", picture=room.unseen(300, 200), label="Figure 1", caption="Small.")
    for size in room.SIZES:
        laid = plan(room.board(card), size, room.DARK)
        box = next(element.box for element in laid.elements if element.id == "figure")
        assert box.x1 - box.x0 <= 300 * 1.8 * min(size.width, size.height) / 1080


def test_a_short_last_word_is_not_alone():
    # without care the last line of this would be '130.'
    text = "Smith and Miller: What was measured. Proceedings of the Conferences, 1(1), 130."
    laid = [
        part.paint
        for width in range(500, 900, 40)
        for part in arrange(
            room.board(Outro(reference=text)), Size(width=width, height=1920), room.DARK
        ).parts
        if part.element.id == "reference"
    ]
    for paint in laid:
        short = replace(paint.type, width=paint.extent.wrap, balance=False)
        cut = replace(short, runs=(replace(short.runs[0], text=text.removesuffix(" 130.")),))
        fewer, full = measure([cut, short])
        assert fewer.height == full.height
