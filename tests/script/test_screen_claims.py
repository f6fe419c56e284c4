"""A line as a claim on screen: whole where it is short, cut only where that is as true, with its doubts."""

import re
from pathlib import Path

import pytest
from script_papers import TIDES
from test_screen_points import DENIALS, LANGUAGES, MATERIALS, SPOKEN

from reelwright.core.script import Line, QuoteCard, Statement
from reelwright.script.beats import Said
from reelwright.script.framing import bare, doubted
from reelwright.script.languages.tables import TONGUES
from reelwright.script.material import gathered, words
from reelwright.script.showing import shown_for
from reelwright.script.substance import CLAIM, WHOLE, room, substance

FOLDER = Path(__file__).parent / "points"


def cases():
    """Sentences of our own, each with what the screen shows of it; '-' for nothing."""
    for language in LANGUAGES:
        rows = (FOLDER / f"claims-{language}.txt").read_text().splitlines()
        for sentence, shown in zip(rows[::2], rows[1::2], strict=True):
            yield pytest.param(language, sentence, shown.strip(), id=f"{language}-{sentence[:24]}")


@pytest.mark.parametrize(("language", "sentence", "shown"), cases())
def test_a_line_shows_what_it_claims(language, sentence, shown) -> None:
    assert (substance(sentence, MATERIALS[language]) or "-") == shown


def test_a_claim_keeps_to_the_words_of_its_line_in_their_order() -> None:
    found = 0
    for sentence, material in SPOKEN:
        shown = substance(sentence, material, room(2))
        if shown is None:
            continue
        found += 1
        told = [iter(words(one, material.tongue)) for one in (sentence, bare(sentence, material.tongue))]
        assert any(all(word in one for word in words(shown, material.tongue)) for one in told), shown
    assert found > 0.8 * len(SPOKEN)


def test_no_claim_is_surer_than_its_line() -> None:
    kept = 0
    for sentence, material in SPOKEN:
        shown = substance(sentence, material, room(2))
        if shown is None or not doubted(sentence, material.tongue):
            continue
        # a reason, a relative clause or what is asked may stand apart from the doubt
        own = max(
            re.split(r", |; ", sentence), key=lambda piece: len(set(piece.split()) & set(shown.split()))
        )
        if doubted(own, material.tongue):
            kept += 1
            assert doubted(shown, material.tongue), (sentence, shown)
    assert kept >= 8


def test_no_claim_loses_a_denial_or_condition_of_its_clause() -> None:
    kept = 0
    for sentence, material in SPOKEN:
        shown = substance(sentence, material, room(2))
        pattern = re.compile(DENIALS[material.tongue.code], re.IGNORECASE)
        if shown is None or not pattern.search(sentence):
            continue
        own = max(
            re.split(r", |; | (?:that|qui|que|che) ", sentence),
            key=lambda piece: len(set(piece.split()) & set(shown.split())),
        )
        if pattern.search(own):
            kept += 1
            assert pattern.search(shown), (sentence, shown)
    assert kept >= 15


def test_a_cut_claim_is_short_and_a_long_line_needs_room() -> None:
    for sentence, material in SPOKEN:
        for lines in (1, 2, 3, 4):
            shown = substance(sentence, material, room(lines))
            if shown is not None:
                assert len(shown.split()) <= max(WHOLE, CLAIM, room(lines))
                assert shown[-1] not in ".,;:–"


MATERIAL = gathered(TIDES, TONGUES["en"])


def scene(*texts):
    """Lines of a scene; the first is a signpost when it cites nothing."""
    said = tuple(Said(text, () if text.endswith("problem.") else ("p1",), "") for text in texts)
    lines = tuple(Line(id=f"s-{at}", text=one.text, cites=one.cites) for at, one in enumerate(said, 1))
    return said, lines


def test_every_claim_of_a_scene_has_its_bullet_and_the_signpost_has_none_of_its_own() -> None:
    said, lines = scene(
        "First, the problem.",
        "Small harbours have no gauge of their own.",
        "The forecasts may be wrong by up to 30 centimetres in a storm.",
    )
    card = shown_for(said, lines, "Small harbours", MATERIAL)
    assert isinstance(card, Statement)
    assert [(bullet.text, bullet.line) for bullet in card.bullets] == [
        ("Small harbours have no gauge of their own", "s-1"),  # the page is not empty under the signpost
        ("Forecasts may be wrong by up to 30 centimetres in a storm", "s-3"),
    ]


def test_a_line_that_cannot_be_cut_is_quoted_alone() -> None:
    text = (
        "No forecast was able to warn all of the harbours in every storm of the ten winters "
        "that were looked at in this study of the northern coast."
    )
    block = next(block for block in TIDES.blocks if block.kind == "text")
    said = (Said(text, (block.id,), "", verbatim=True),)
    card = shown_for(said, (Line(id="s-1", text=text, cites=(block.id,)),), "Storms", MATERIAL)
    assert isinstance(card, QuoteCard)
    assert card.text == text
