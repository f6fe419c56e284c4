"""Where sentences end, by language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelwright.script.languages.tables import TONGUES
from reelwright.script.sentences import split

CASES = [
    ("en", "We follow Smith et al. (2019). Their data are new.", 2),
    ("en", "See Fig. 3 for details. It shows a peak.", 2),
    ("en", "Some units, e.g. metres, i.e. SI units, are kept. Others go.", 2),
    ("en", "The value is 3.14 in 2.5 of cases. It was found by J. R. Smith in the U.S. Navy.", 2),
    ("en", "Is it true? Yes! It is.", 3),
    ("en", "The package Foo.jl is fast. We use v0.21 of it.", 2),
    ("en", "This is the convention that we follow.1 Numerous extensions exist.", 2),
    ("en", "Support was enabled. [7] Once again we test it.", 2),
    ("en", "It was long (it took 5 days. Really.) but good. The end.", 2),
    ("en", "A short list was made of rivers, lakes, etc. The list was kept.", 2),
    ("en", "Samples were taken at 5 p.m. on a boat. 20 plots were used.", 2),
    ("de", "Das gilt z. B. für Abb. 3 und d. h. immer. Am 3. Oktober 2020 begann der Test.", 2),
    ("de", "Nach Dr. Müller u. a. sank der Wert um ca. 3,5 %. Das ist viel.", 2),
    ("fr", "Comme l’indique la fig. 2, M. Dupont a raison, cf. p. 12. La suite est simple.", 2),
    ("es", "Según el Sr. Pérez et al., véase la fig. 4, es cierto. El resto sigue.", 2),
    ("pt", "Segundo o Dr. Silva et al., ver fig. 4, é verdade. O resto segue.", 2),
    ("it", "Secondo il dott. Rossi, cfr. fig. 4, è vero. Il resto segue.", 2),
]


@pytest.mark.parametrize(("language", "text", "count"), CASES)
def test_sentences_end_where_they_end(language, text, count) -> None:
    assert len(split(text, TONGUES[language])) == count, split(text, TONGUES[language])


@given(st.text(alphabet='abcdeFGH .!?()[]"“”0123456789,;\n', max_size=200))
def test_nothing_but_blanks_and_note_marks_is_lost(text) -> None:
    joined = " ".join(split(text, TONGUES["en"]))
    letters = [character for character in text if character.isalpha()]
    assert [character for character in joined if character.isalpha()] == letters
