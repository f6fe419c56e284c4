"""Written to spoken, as a table: '|' stands between the spoken forms of the written words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelwright.stage.spoken.acronyms import pieces, roman
from reelwright.stage.spoken.aligned import aligned
from reelwright.stage.spoken.words import spoken

ENGLISH = [
    ("We train it.", "We|train|it."),
    # numbers
    ("42 of 12,345.67 and -3",
     "forty two|of|twelve thousand three hundred forty five point six seven|and|minus three"),
    ("0.05 and 007", "zero point zero five|and|zero zero seven"),
    ("the 1st, 2nd and 23rd", "the|first,|second|and|twenty third"),
    ("3–5 or 10–20%", "three to five|or|ten to twenty percent"),
    ("5 – 7, 5 - 7", "five|to|seven,|five|minus|seven"),
    ("93% and 5 %", "ninety three percent|and|five|percent"),
    ("½ of 2½, 3/4 and 7/30", "one half|of|two and a half,|three quarters|and|seven over thirty"),
    ("a 3:1 split at 10:30", "a|three to one|split|at|ten thirty"),
    ("1.5x faster, 3×3, 1920x1080",
     "one point five times|faster,|three by three,|one thousand nine hundred twenty by one thousand eighty"),
    ("1.5e-4 and 10^-3 or 10⁻³",
     "one point five times ten to the minus four|and|ten to the minus three|or|ten to the minus three"),
    ("7B parameters, 100k steps", "seven billion|parameters,|one hundred thousand|steps"),
    ("v1.2.3 and version 2.0", "version one point two point three|and|version|two point zero"),
    # years and dates
    ("In 2019, we", "In|twenty nineteen,|we"),
    ("2019 samples", "two thousand nineteen|samples"),
    ("1998–2004", "nineteen ninety eight to two thousand four"),
    ("the 1990s", "the|nineteen nineties"),
    ("March 15, 2024", "March|fifteenth,|twenty twenty four"),
    ("on 2024-03-15", "on|March fifteenth, twenty twenty four"),
    # units and money
    ("5 ms or 16kHz at -20dB", "five|milliseconds|or|sixteen kilohertz|at|minus twenty decibels"),
    ("1 km, 5 km/h, 20 °C", "one|kilometer,|five|kilometers per hour,|twenty|degrees Celsius"),
    ("$5 million, $1.5M, €20", "five|million dollars,|one point five million dollars,|twenty euros"),
    # formulas
    ("n = 50, p < 0.05, R² = 0.93",
     "n|equals|fifty,|p|less than|zero point zero five,|R squared|equals|zero point nine three"),
    ("α, Δt and β-carotene", "alpha,|delta t|and|beta carotene"),
    ("f(x) = x^2 is O(n²)", "f of x|equals|x squared|is|O of n squared"),
    ("CO2, H2O and CO₂", "C O two,|H two O|and|C O two"),
    # names
    ("the GPU's 50 GPUs", "the|G P U's|fifty|G P U's"),
    ("NASA, BERT, IEEE and NOT", "Nasa,|Bert,|I triple E|and|not"),
    ("GPT-4 and ResNet50", "G P T four|and|Res Net fifty"),
    ("snake_case, CamelCase, x86-64", "snake case,|Camel Case,|x eighty six sixty four"),
    ("Section IV and Type II", "Section|four|and|Type|two"),
    ("A GPU. A dog, vitamin A is", "a|G P U.|a|dog,|vitamin|A|is"),
    ("e.g. this, i.e. that vs. it etc.", "for example|this,|that is|that|versus|it|et cetera."),
    ("Smith et al. [12] of Fig. 3", "Smith|and|others|reference twelve|of|figure|three"),
    ("Dr. Who, the U.S. and pp. 3–5", "Doctor|Who,|the|U S|and|pages|three to five"),
    ("a.b@c.org or https://doi.org/10.1145/32",
     "a dot b at c dot org|or|D O I dot org slash ten dot one one four five slash thirty two"),
    # marks
    ('"Quoted words" (and more) – dash', "Quoted|words,|and|more,||dash"),
    ("Really?! Yes: so.", "Really?|Yes,|so."),
    ("✓ #3 C++ & co", "check mark|number three|C plus plus|and|co"),
]  # fmt: skip
GERMAN = [
    ("Am 3. Mai 1987", "Am|dritten|Mai|neunzehnhundertsiebenundachtzig"),
    ("12.345,67 Euro", "zwölftausenddreihundertfünfundvierzig Komma sechs sieben|Euro"),
    ("z. B. 5 °C bei 3–5 km/h", "zum|Beispiel|fünf|Grad Celsius|bei|drei bis fünf|Kilometer pro Stunde"),
    ("d. h. 20 % der GPU", "das|heißt|zwanzig|Prozent|der|G P U"),
    ("im 2. Weltkrieg, vgl. Abb. 3", "im|zweiten|Weltkrieg,|vergleiche|Abbildung|drei"),
    ("Es waren 3. Und dann", "Es|waren|drei.|Und|dann"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_english(text: str, expected: str) -> None:
    # a bracket after a word makes the reader pause before it
    said = [
        form.rstrip(",") if text.split()[at].isalpha() else form for at, form in enumerate(spoken(text, "en"))
    ]
    assert "|".join(said) == expected


@pytest.mark.parametrize(("text", "expected"), GERMAN, ids=[text for text, _ in GERMAN])
def test_german(text: str, expected: str) -> None:
    assert "|".join(spoken(text, "de")) == expected


def test_another_language_keeps_what_its_engine_reads_itself() -> None:
    assert spoken("In 12 gevallen, 5 %", "nl") == ("In", "twaalf", "gevallen,", "vijf", "%")
    assert spoken("Foo 5 = 3", "xx") == ("Foo", "5", "=", "3")


@given(st.text(max_size=60), st.sampled_from(["en", "de", "fr", "xx"]))
def test_one_form_for_each_word_whatever_comes(text: str, language: str) -> None:
    assert len(spoken(text, language)) == len(text.split())


@given(st.lists(st.text("abcdefgh019%°=<", min_size=1, max_size=6), min_size=1, max_size=8))
def test_what_has_letters_or_digits_is_never_silent(words: list[str]) -> None:
    for word, form in zip(words, spoken(" ".join(words), "en"), strict=True):
        assert form or not any(letter.isalnum() for letter in word)


@given(st.integers(0, 10**12))
def test_numbers_are_spelled_without_figures(number: int) -> None:
    (form,) = spoken(f"{number:,}", "en")
    assert form
    assert not any(letter.isdigit() for letter in form)


def test_roman_numerals() -> None:
    assert [roman(text) for text in ("I", "IV", "IX", "XIV", "XXXIX", "", "IIII", "MIX")] == [
        1, 4, 9, 14, 39, None, None, None,
    ]  # fmt: skip


def test_mixed_case_is_cut_where_a_reader_would() -> None:
    assert pieces("XMLParser") == ["XML", "Parser"]
    assert pieces("PyTorch") == ["Py", "Torch"]
    assert pieces("XKBlas") == ["XK", "Blas"]
    assert pieces("mRNAs")[0] == "m"


def test_a_lines_own_spoken_form_is_shared_out() -> None:
    assert aligned(("the", "G P U", "runs"), ["the", "graphics", "card", "runs"]) == (
        "the",
        "graphics card",
        "runs",
    )
    assert aligned(("a", "b"), ["a", "b"]) == ("a", "b")
    assert aligned(("x", "", "y"), ["entirely", "other", "words", "here"])[0]


@given(
    st.lists(st.sampled_from(["the", "cat", "sat", "on", ""]), min_size=1, max_size=8),
    st.lists(st.sampled_from(["the", "cat", "sat", "mat", "big"]), max_size=10),
)
def test_sharing_out_loses_no_word(usual: list[str], say: list[str]) -> None:
    shared = aligned(usual, say)
    assert len(shared) == len(usual)
    assert " ".join(filter(None, shared)).split() == say
