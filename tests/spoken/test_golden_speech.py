"""How papers' marks, units, numbers and names are said, by golden tables read by people.

A row is what is written, a tab, and what is said, with '|' between the forms of the written words.
"""

from pathlib import Path

import pytest

from reelwright.stage.spoken.words import spoken

TABLES = {path.suffixes[0][1:]: path for path in Path(__file__).parent.glob("golden.*.tsv")}
ROWS = [
    (language, *line.split("\t"))
    for language, path in sorted(TABLES.items())
    for line in path.read_text(encoding="utf-8").splitlines()
]


def test_the_tables_are_large_enough() -> None:
    counts = {language: sum(row[0] == language for row in ROWS) for language in TABLES}
    assert counts.pop("en") >= 120
    assert sorted(counts) == ["de", "es", "fr", "it", "pt"]
    assert min(counts.values()) >= 25


@pytest.mark.parametrize(("language", "written", "said"), ROWS)
def test_it_is_said_as_in_the_table(language: str, written: str, said: str) -> None:
    assert "|".join(spoken(written, language)) == said


def test_brazil_and_portugal_count_differently() -> None:
    assert spoken("17 casos", "pt-BR")[0] == "dezessete"
    assert spoken("17 casos", "pt-PT")[0] == "dezassete"


@pytest.mark.parametrize("language", TABLES)
def test_nothing_that_is_said_holds_figures_or_signs(language: str) -> None:
    said = " ".join(row[2] for row in ROWS if row[0] == language)
    assert not any(letter.isdigit() or letter in "%°<>=±×/⁻²³₂€$" for letter in said)
