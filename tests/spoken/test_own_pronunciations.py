"""A person's own pronunciations: which words they reach, which of them wins, and what is wrong in a file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelwright.core.errors import InputError
from reelwright.core.pronouncing import Pronunciation
from reelwright.stage.spoken.dictionary import concerned, from_toml, from_words
from reelwright.stage.spoken.words import spoken


def own(**words: str) -> tuple[Pronunciation, ...]:
    return tuple(Pronunciation(word=word.replace("_", " "), said=said) for word, said in words.items())


REACHED = [
    ("en", {"GAN": "gan"}, "A GAN, two GANs and the GAN's (GAN-based) pre-GAN.",
     "a|gan,|two|gans|and|the|gan's,|gan based,|pre gan."),
    ("en", {"GAN": "gan"}, "GANder and ResGAN are others", "G A Nder|and|Res Gan|are|others"),
    ("en", {"gauge": "gayj"}, "Gauge, gauges, GAUGE", "gayj,|gayjs,|Gauge"),
    ("en", {"Gauge": "gayj"}, "gauge and Gauge", "gauge|and|gayj"),
    ("en", {"New York": "the big apple"}, "In New York's heart", "In|the|big apple's|heart"),
    ("en", {"New York": "Gotham"}, "In New\u00a0York, now", "In||Gotham,|now"),
    ("en", {"et al.": "and the team"}, "Smith et al. found", "Smith|and|the team|found"),
    ("en", {"CO2": "carbon dioxide"}, "CO2-rich CO2?", "carbon dioxide rich|carbon dioxide?"),
    ("en", {"C++": "see plus"}, "C++11 or C++.", "see plus eleven|or|see plus."),
    ("en", {"p53": "pee fifty three"}, "p53 and xp53", "pee fifty three|and|X P fifty three"),
    ("en", {"ms": "moments"}, "5 ms", "five|moments"),
    ("en", {"LASSO": "lasso", "Byron": "B Y"}, "LASSOs, Byron's", "lassos,|B Y's"),
    ("en", {"box": "bocks"}, "box, boxes, boxer", "bocks,|bockses,|boxer"),
    ("de", {"Gau": "Gow"}, "des Gaus, der Gau", "des|Gows,|der|Gow"),
    ("fr", {"IRM": "irème"}, "l'IRM et les IRMs", "l'irème|et|les|irème"),
    ("it", {"SISSA": "sissa"}, "la SISSA", "la|sissa"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "words", "text", "said"), REACHED)
def test_whole_words_are_said_as_they_are_told(
    language: str, words: dict[str, str], text: str, said: str
) -> None:
    told = tuple(Pronunciation(word=word, said=form) for word, form in words.items())
    assert "|".join(spoken(text, language, told)) == said


def test_the_first_of_several_wins_and_a_language_keeps_its_own() -> None:
    told = (
        Pronunciation(word="GAN", said="first"),
        Pronunciation(word="GAN", said="second"),
        Pronunciation(word="GPU", said="nur deutsch", language="de"),
    )
    assert spoken("GAN GPU", "en", told) == ("first", "G P U")
    assert spoken("GAN GPU", "de-AT", told) == ("first", "nur deutsch")


def test_only_what_a_line_holds_concerns_it() -> None:
    told = own(GAN="gan", GPU="gpoo", New_York="York")
    assert concerned(told, "Two GANs in New\nYork", "en") == (told[0], told[2])
    assert concerned(told, "Nothing of it", "en") == ()
    assert concerned((*told, *own(GAN="other")), "a GAN", "en") == (told[0],)
    assert concerned(told[:1], "a gan", "en") == ()


@given(
    st.dictionaries(st.text("abAB é-.'+", min_size=1, max_size=8).filter(str.strip),
                    st.text("xyz ", min_size=1).filter(str.strip), max_size=4),
    st.text("abAB é-.'+\n1", max_size=60),
)  # fmt: skip
def test_each_written_word_keeps_one_spoken_form(words: dict[str, str], text: str) -> None:
    told = tuple(Pronunciation(word=" ".join(word.split()), said=said) for word, said in words.items())
    said = spoken(text, "en", told)
    assert len(said) == len(text.split())
    assert not any(0x10600 <= ord(letter) < 0x10740 for form in said for letter in form)


@given(st.text(max_size=60))
def test_without_words_of_ones_own_nothing_changes(text: str) -> None:
    assert spoken(text, "en", own(Quetzalcoatl="ket")) == spoken(text, "en") or "Quetzalcoatl" in text


def test_words_of_a_command() -> None:
    told = from_words(["GAN=gan", "et al.=and others", "a=b=c"])
    assert [(one.word, one.said) for one in told] == [("a", "b=c"), ("et al.", "and others"), ("GAN", "gan")]
    for wrong in ("GAN", "=gan", "GAN=", " = "):
        with pytest.raises(InputError, match="WORD=SPOKEN"):
            from_words([wrong])


GOOD = '# mine\n"GAN" = "gan"\nTideNet = "tide net"\n"et al." = "and others"\n\n[de]\nGAN = "gann"\n'


def test_a_file_of_pronunciations() -> None:
    told = from_toml(GOOD, "p.toml")
    assert [(one.word, one.said, one.language) for one in told] == [
        ("GAN", "gann", "de"), ("GAN", "gan", ""), ("TideNet", "tide net", ""), ("et al.", "and others", ""),
    ]  # fmt: skip
    assert spoken("GAN", "de", told) == ("gann",)
    assert spoken("GAN", "en", told) == ("gan",)
    assert from_toml("", "p.toml") == ()


WRONG = [
    ('"GAN" = "gan"\nTideNet = tide\n', 2, "not TOML", "one word a line"),
    ('"GAN" = "gan"\n"GAN" = "gun"\n', 2, "twice", "Keep one"),
    ('GAN = "gan"\n\nBERT = 3\n', 3, "should be text", "quotes"),
    ('GAN = "gan"\nBERT = ""\n', 2, "empty", "both"),
    ('[german]\nGAN = "gan"\n', 1, "no language", "[de]"),
    ('et al. = "x"\n', 1, "not TOML", "one word"),
    (f'x = "x"\nGAN = "{"a" * 300}"\n', 2, "too long", "short"),
    ('GAN = "ga\\u0000n"\n', 1, "no text", "out"),
    ('GAN = ["gan"]\n', 1, "should be text", "quotes"),
]


@pytest.mark.parametrize(("text", "line", "said", "fix"), WRONG)
def test_a_wrong_file_names_its_line(text: str, line: int, said: str, fix: str) -> None:
    with pytest.raises(InputError) as caught:
        from_toml(text, "p.toml")
    assert caught.value.where == f"p.toml line {line}"
    assert said in caught.value.message
    assert fix in caught.value.fix
