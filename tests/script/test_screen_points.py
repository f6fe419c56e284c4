"""Points on screen: short, whole, as true as the sentence, and never cut mid-phrase."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from script_papers import ABROAD, TIDES, paper

from reelwright.script.beats import Beat, Said
from reelwright.script.framing import bare
from reelwright.script.headings import MOST as WIDEST_HEADING
from reelwright.script.headings import heading
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tables import TONGUES
from reelwright.script.material import gathered, words
from reelwright.script.phrases import closed
from reelwright.script.points import MOST, point, term
from reelwright.script.remembering import remembered

LANGUAGES = ("en", "de", "fr", "es", "pt", "it")


def table(language):
    """Sentences of our own with the points that are accepted; none for '-'."""
    found = []
    for row in (Path(__file__).parent / "points" / f"{language}.txt").read_text().splitlines():
        if row.startswith(" "):
            found[-1][1].append(None if row.strip() == "-" else row.strip())
        else:
            found.append((row, []))
    return found


GOLDEN = {language: table(language) for language in LANGUAGES}
MATERIALS = {
    language: gathered(
        paper("# Points\n\n" + "\n\n".join(sentence for sentence, _ in rows), language=language),
        TONGUES[language],
    )
    for language, rows in GOLDEN.items()
}
CASES = [
    pytest.param(language, sentence, accepted, id=f"{language}-{at}")
    for language, rows in GOLDEN.items()
    for at, (sentence, accepted) in enumerate(rows)
]


@pytest.mark.parametrize(("language", "sentence", "accepted"), CASES)
def test_a_sentence_becomes_a_point(language, sentence, accepted) -> None:
    assert point(sentence, MATERIALS[language]) in accepted


def test_the_table_is_large_enough() -> None:
    assert len(GOLDEN["en"]) >= 60
    assert all(len(rows) >= 12 for rows in GOLDEN.values())
    assert all(accepted for rows in GOLDEN.values() for _, accepted in rows)


def spoken():
    """Every sentence of our test papers and of the table, with its material."""
    tides = {"en": gathered(TIDES, TONGUES["en"])}
    tides |= {language: gathered(document, TONGUES[language]) for language, document in ABROAD.items()}
    for language in LANGUAGES:
        for material in (tides[language], MATERIALS[language]):
            yield from ((heard.text, material) for heard in material.heard)


SPOKEN = list(spoken())
DENIALS = {
    "en": r"\b(?:not|no|never|cannot|without|only|unless|if|may|might)\b",
    "de": r"\b(?:nicht|kein\w*|nur|ohne|wenn)\b",
    "fr": r"\b(?:pas|sans|seulement|si)\b",
    "es": r"\b(?:no|sin|solamente|si)\b",
    "pt": r"\b(?:não|sem|apenas|se)\b",
    "it": r"\b(?:non|senza|soltanto|se)\b",
}


def test_a_point_keeps_to_the_words_of_its_sentence_in_their_order() -> None:
    found = 0
    for sentence, material in SPOKEN:
        shown = point(sentence, material)
        if shown is None:
            continue
        found += 1
        told = iter(words(bare(sentence, material.tongue), material.tongue))
        assert all(word in told for word in words(shown, material.tongue)), (sentence, shown)
    assert found > 100


def test_a_point_is_short_and_ends_on_no_function_word() -> None:
    for sentence, material in SPOKEN:
        shown = point(sentence, material)
        if shown is not None:
            last = shown.split()[-1].lower()
            functions = closed(material.tongue)
            assert 2 <= len(shown.split()) <= MOST, shown
            assert last not in functions.articles | functions.preps | functions.ofs | functions.ands, shown


def test_no_point_loses_a_denial_or_condition_of_its_clause() -> None:
    kept = 0
    for sentence, material in SPOKEN:
        shown = point(sentence, material)
        pattern = re.compile(DENIALS[material.tongue.code], re.IGNORECASE)
        if shown is None or not pattern.search(sentence):
            continue
        # a reason, a relative clause or what the authors present may stand apart from the denial
        own = max(
            re.split(r", |; | (?:that|qui|que|che) ", sentence),
            key=lambda piece: len(set(piece.split()) & set(shown.split())),
        )
        if pattern.search(own):
            kept += 1
            assert pattern.search(shown), (sentence, shown)
    assert kept >= 12


def test_no_point_speaks_of_the_authors() -> None:
    for sentence, material in SPOKEN:
        shown = point(sentence, material) or ""
        assert not any(shown.lower().startswith(who) for who in material.tongue.the_authors), shown


MATERIAL = gathered(TIDES, TONGUES["en"])
NEVER = [
    "The method depends on the number of gauges that each of the small harbours installs.",
    "The authors ask how inputs into a model need to change to yield the predictions that users want.",
    "Machines have become so complex and opaque over recent years that they are called black boxes.",
    "The method fails when storms change the water level faster than it was ever recorded.",
    "The difference between the first and the second forecast is large in nearly all of the years.",
]
DANGLING = bag(
    "of on in the a an and or to with by for that which is are has have become between "
    "number so very when depends how"
)


@pytest.mark.parametrize("spoken", NEVER)
def test_no_point_is_cut_mid_phrase(spoken) -> None:
    shown = point(spoken, MATERIAL)
    if shown is not None:
        assert shown.split()[-1].lower() not in DANGLING, shown
    assert shown != "The method fails"  # a condition may not be cut off


def test_a_key_term_is_a_noun_phrase_of_the_sentence() -> None:
    assert term("This leads to a mean error of the neural forecast, as was to be expected.", MATERIAL) in (
        "Mean error of the neural forecast",
        "Neural forecast",
    )
    assert term("It is so.", MATERIAL) is None


def scene_of(*texts, section="", part="method", worth=1.0):
    """A scene's sentences."""
    return Beat(tuple(Said(text, ("p1",), section) for text in texts), part, 1.0, worth)


def test_a_heading_says_what_its_scene_is_about() -> None:
    group = scene_of(
        "The combined forecast has the lowest mean error of all methods.",
        "The mean error of the combined forecast falls during storms.",
    )
    found = heading(group, "Results", MATERIAL, ("The problem",), None)
    assert "error" in found.lower() or "combined forecast" in found.lower()
    assert len(found.split()) <= WIDEST_HEADING


def test_a_heading_never_repeats_the_one_before_it() -> None:
    group = scene_of("The combined forecast has the lowest mean error of all methods.")
    first = heading(group, "Results", MATERIAL, ("The problem",), None)
    second = heading(group, "Results", MATERIAL, (first,), group)
    assert second.lower() != first.lower()


def test_a_section_that_the_lines_do_not_speak_of_yields_to_what_they_say() -> None:
    group = scene_of("The combined forecast has the lowest mean error.", section="Adding Custom Models")
    assert heading(group, "Results", MATERIAL, ("The problem",), None) != "Adding Custom Models"


def test_the_close_tells_offer_result_and_meaning_once_each() -> None:
    beats = (
        scene_of("The authors present a forecast method that needs only one cheap gauge.", part="idea"),
        scene_of("The mean error of the combined forecast is 7.1 centimetres.", part="result"),
        scene_of("Small harbours can plan the traffic of ships with one gauge.", part="remember"),
    )
    material = gathered(
        paper("# Tides\n\n" + "\n\n".join(line.text for one in beats for line in one.said)), TONGUES["en"]
    )
    told = [bullet.text for bullet in remembered(beats, material)]
    assert len(told) in (2, 3)
    assert "7.1" in " ".join(told)
    assert len({text.lower() for text in told}) == len(told)


def test_of_a_language_without_a_table_only_whole_short_sentences_are_shown() -> None:
    tongue = replace(TONGUES["en"], code="nl", stopwords=frozenset())
    long = "De boeren zien dat het water sneller stijgt dan vorig jaar werd verwacht."
    material = gathered(paper(f"# Water\n\nDe dijk beschermt het dorp. {long}", language="nl"), tongue)
    assert point("De dijk beschermt het dorp.", material) == "De dijk beschermt het dorp"
    assert point(long, material) is None


def test_a_scene_of_denials_is_headed_by_what_they_are_about() -> None:
    group = scene_of("No forecast was able to beat the combined forecast of the tide gauges.")
    found = heading(group, "Results", MATERIAL, ("The problem", "Results"), None)
    assert found != "Results"
    assert found.lower() in group.said[0].text.lower()


def test_no_german_heading_is_cut_out_of_its_case() -> None:
    group = scene_of("Die Lizenzierung des Linux-Kernels begann im Jahr 1992 unter der freien Lizenz.")
    assert not heading(group, "Problem", MATERIALS["de"], (), None).startswith("Linux-Kernels")
    group = scene_of("Das modular aufgebaute Betriebssystem wird auf der ganzen Welt weiterentwickelt.")
    assert not heading(group, "Idee", MATERIALS["de"], (), None).startswith("Modular aufgebaute")


def test_what_is_presented_heads_its_scene_rather_than_where() -> None:
    group = scene_of("The authors present a tide gauge network in the harbours of the northern coast.")
    assert heading(group, "The idea", MATERIAL, ("The idea",), None).startswith("Tide gauge network")
