"""Captions are the script, word for word, at the words' own times."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reelwright.core.media import Word
from reelwright.core.time import SECOND, Rate, Span, end, frame_ticks, seconds
from reelwright.stage.captions import APART, LINE, NARROW_LINE, Said, captions

RATE = Rate(num=30)


def said(text: str, pace: float = 0.3, start: int = 0) -> list[Said]:
    """Words of `text`, one line a sentence, each taking `pace` seconds plus what its letters need."""
    words, at = [], start
    for part in text.split():
        length = round((pace + 0.03 * len(part)) * SECOND)
        ends = part.endswith((".", "!", "?"))
        words.append(Said(Word(text=part, span=Span(start=at, length=length)), ends=ends))
        at += length + (SECOND // 3 if ends else 0)
    return words


TEXT = (
    "Coordinating many graphics cards is hard, because every transfer of data between them takes time that "
    "could be spent on computing. The authors present a library for dense linear algebra on several cards. "
    "It keeps a cache of tiles; when a tile is needed again, it need not be sent. Thanks."
)


def test_lines_break_where_the_sentence_breathes() -> None:
    made = captions(said(TEXT), "s", 60 * SECOND, RATE)
    texts = [caption.text for caption in made]
    assert texts[0].startswith("Coordinating many graphics cards is hard,\nbecause")
    assert not any(
        line.split()[-1].lower() in ("the", "of", "a", "to") for text in texts for line in text.split("\n")
    )
    assert texts[-1] == "Thanks."


def test_reading_speed_and_duration_where_speech_allows() -> None:
    for caption in captions(said(TEXT), "s", 60 * SECOND, RATE):
        assert 0.99 <= seconds(caption.span.length) <= 7.0
        assert len(caption.text) / seconds(caption.span.length) <= 17.5


words = st.lists(st.text("abcdefghij,.", min_size=1, max_size=14), min_size=1, max_size=60).map(" ".join)


@given(words, st.sampled_from([LINE, NARROW_LINE]), st.floats(0.05, 0.6))
def test_laws(text: str, most: int, pace: float) -> None:
    spoken = said(text, pace)
    until = end(spoken[-1].word.span) + SECOND // 2
    made = captions(spoken, "s", until, RATE, most)
    assert " ".join(caption.text.replace("\n", " ") for caption in made) == " ".join(text.split())
    assert [word for caption in made for word in caption.words] == [part.word for part in spoken]
    for caption in made:
        assert all(len(line) <= most for line in caption.text.split("\n"))
        assert caption.text.count("\n") <= 1
        assert caption.span.start == caption.words[0].span.start
        assert caption.span.length <= 7 * SECOND or len(caption.words) == 1
        assert end(caption.span) <= until
    for one, two in pairwise(made):
        assert two.span.start - end(one.span) >= frame_ticks(APART, RATE) or one.span.length == 1


def test_a_word_longer_than_a_line_stays_whole() -> None:
    long = "https://example.org/" + "x" * 60
    made = captions(said(f"See {long} now."), "s", 60 * SECOND, RATE)
    assert [word for caption in made for word in caption.text.split()] == ["See", long, "now."]
