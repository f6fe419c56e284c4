"""Long sentences made short: nothing of weight is lost, nothing is added, every piece stands."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reelwright.script.cleaning import speakable
from reelwright.script.compression import EXPERT, GENERAL, WEIGHTY, compressed, undropped
from reelwright.script.languages.tables import TONGUES

EN = TONGUES["en"]
PAPERS = Path(__file__).parent / "papers"
PROSE = (PAPERS / "long.en.txt").read_text().splitlines()

# what may come in: markers of the relation that the joint stated, and pronouns for the subject
ADDED = frozenset(("examples", "contrast", "same", "time", "case", "way", "done", "uses", "used"))
PARTICIPLES = {
    "led": "leading",
    "made": "making",
    "gave": "giving",
    "meant": "meaning",
    "implies": "implying",
}

CASES = [
    tuple(line.split(" => "))
    for line in (PAPERS / "shortened.en.txt").read_text().splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_long_sentences_are_divided_then_shortened_then_left_alone(text, told) -> None:
    """Conditions, reports, lists, hedges and the other side of a comparison are left alone."""
    pieces = (text,) if told == "=" else tuple(told.split(" || "))
    assert len(text.split()) > GENERAL
    assert compressed(text, EN, GENERAL) == pieces


def test_a_short_sentence_and_an_unknown_language_stay_as_they_are() -> None:
    short = "The tide comes in twice a day."
    assert compressed(short, EN, GENERAL) == (short,)
    swedish = "Nätet förutsäger vattenståndet i hamnen för de närmaste tio dagarna; " * 2
    assert compressed(swedish, replace(EN, code="sv"), GENERAL) == (swedish,)


ABROAD = [
    re.split(r": | => ", line, maxsplit=2)
    for line in (PAPERS / "shortened.abroad.txt").read_text().splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("language", "text", "told"), ABROAD)
def test_other_languages_are_divided_at_joints_that_bind_nothing(language, text, told) -> None:
    assert len(text.split()) > GENERAL
    assert compressed(text, TONGUES[language], GENERAL) == (
        (text,) if told == "=" else tuple(told.split(" || "))
    )


def _named(text: str) -> list[str]:
    """Numbers and names, the first word of a sentence aside."""
    return sorted(re.findall(r"\d[\d.,]*\d|\d|(?<=\w[ ,;] )[A-ZÀ-Þ][\w-]+|(?<=[a-z] )[A-ZÀ-Þ][\w-]+", text))


@pytest.mark.parametrize("text", PROSE)
@pytest.mark.parametrize("most", [12, GENERAL, EXPERT])
def test_what_is_only_divided_keeps_every_number_name_and_word_of_weight(text, most) -> None:
    whole = " ".join(undropped(text, EN, most))
    assert _named(whole) == _named(text)
    assert _weight(whole) == _weight(text)
    lost = set(_content(text)) - set(_content(whole)) - {"whereas", "order"}
    assert not [word for word in lost if not any(_alike(other, word) for other in _content(whole))], lost


def _content(text: str) -> list[str]:
    words = re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", text.lower())
    return [word for word in words if word not in EN.stopwords and word not in ADDED]


def _in_order(piece: list[str], text: list[str]) -> bool:
    rest = iter(text)
    return all(any(_alike(word, other) for other in rest) for word in piece)


def _alike(word: str, other: str) -> bool:
    """Whether `word` is `other`, or the finite form of that participle ('allows' of 'allowing')."""
    stem = re.sub(r"(?:es|ed|s)$", "", word)
    return word == other or other in (PARTICIPLES.get(word), f"{stem}ing", f"{stem.removesuffix('e')}ing")


def _weight(text: str) -> list[str]:
    concession = {"although", "though", "but", "because", "despite"}  # said by 'But' and 'This is because'
    return sorted(
        word.replace("suggesting", "suggests")
        for word in re.findall(r"[a-z]+", text.lower())
        if word in WEIGHTY and word not in concession
    )


@pytest.mark.parametrize("text", PROSE)
@pytest.mark.parametrize("most", [12, GENERAL, EXPERT])
def test_no_word_comes_in_and_no_weight_goes_out(text, most) -> None:
    told = compressed(text, EN, most)
    for piece in told:
        assert speakable(piece, EN), piece
        assert _in_order(_content(piece), _content(text)), piece
    whole = " ".join(told)
    assert _weight(whole) == _weight(text)
    assert re.findall(r"\d[\d.,]*", whole) == re.findall(r"\d[\d.,]*", text)


def test_most_long_sentences_of_the_sample_become_shorter() -> None:
    long = [text for text in PROSE if len(text.split()) > GENERAL]
    shorter = [
        text for text in long if max(len(one.split()) for one in compressed(text, EN, GENERAL)) <= GENERAL
    ]
    assert len(shorter) >= 0.5 * len(long)


_CLAUSES = ["the tide is late by an hour", "the gauge shows the water level of the harbour",
            "it may reduce the error in winter", "the crew does not check the record",
            "this forecast needs only one gauge", "many harbours have no gauge"]  # fmt: skip
_JOINTS = ["; ", ", and ", ", but ", ", which ", " because ", ", while ", " if ", ", whereas ", " and ", ": "]


@given(
    st.lists(st.sampled_from(_CLAUSES), min_size=3, max_size=5, unique=True),
    st.lists(st.sampled_from(_JOINTS), min_size=4, max_size=4),
)
@settings(max_examples=60, deadline=None)
def test_clauses_joined_at_will_lose_nothing_of_weight(clauses, joints) -> None:
    text = (
        clauses[0] + "".join(joint + clause for joint, clause in zip(joints, clauses[1:], strict=False)) + "."
    )
    text = text[:1].upper() + text[1:]
    whole = " ".join(compressed(text, EN, 10))
    assert _weight(whole) == _weight(text)
    assert _in_order(_content(whole), _content(text))
