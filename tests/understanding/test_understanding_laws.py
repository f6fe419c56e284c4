"""What holds of every paper: nothing is invented, everything says where it stands."""

import time

import pytest

from reelwright.script.understanding import understand
from understanding.made_papers import Still, studied

PAPERS = (
    "ecology_insect-biomass_plos.xml",
    "botany-pt_scielo-jats-package.zip",
    "astronomy_joss-exoplanet.zip",
    "econ-twocol_globalsearchregression.pdf",
    "socsci_literature-networks_plos.xml",
)
PARTS = ("problem", "motivation", "contributions", "method", "data", "limits")


@pytest.fixture(params=PAPERS)
def both(request):
    return studied(request.param)


def test_every_claim_stands_in_its_block_word_for_word(both):
    document, found = both
    blocks = {block.id: block for block in document.blocks}
    claims = [claim for part in PARTS for claim in getattr(found, part)]
    claims += [result.claim for result in found.results]
    assert claims
    for claim in claims:
        assert any(claim.text in blocks[name].text for name in claim.blocks), claim.text
        assert 0 < claim.weight <= 1


def test_a_sentence_plays_one_part_only(both):
    _, found = both
    texts = [claim.text for part in PARTS for claim in getattr(found, part)]
    texts += [result.claim.text for result in found.results]
    assert len(texts) == len(set(texts))


def test_numbers_are_written_as_in_their_sentence(both):
    _, found = both
    for result in found.results:
        for quantity in result.quantities:
            assert quantity.written in result.claim.text
            assert quantity.unit in result.claim.text or quantity.unit == "×"
            assert quantity.value is not None
            assert not (1900 <= quantity.value <= 2030 and not quantity.unit), quantity.written


def test_definitions_and_meanings_are_the_papers_words(both):
    document, found = both
    blocks = {block.id: block for block in document.blocks}
    for term in found.terms:
        if term.definition:
            assert any(term.definition in blocks[name].text for name in term.blocks), term
        assert term.uses or term.definition
    for equation in found.equations:
        assert blocks[equation.block].kind == "equation"
        for symbol in equation.symbols:
            assert symbol.symbol in blocks[symbol.block].text
            assert symbol.meaning in blocks[symbol.block].text


def test_pictures_are_all_there_the_heaviest_first(both):
    document, found = both
    for kind, shown in (("figure", found.figures), ("table", found.tables)):
        assert {one.block for one in shown} == {block.id for block in document.blocks if block.kind == kind}
        weights = [one.weight for one in shown]
        assert weights == sorted(weights, reverse=True)
        assert all(weight <= 1 for weight in weights)


def test_charts_draw_numbers_only(both):
    document, found = both
    tables = {block.id: block.table for block in document.blocks}
    for chart in found.charts:
        table = tables[chart.block]
        for row in chart.rows:
            for at in chart.values:
                assert any(map(str.isdigit, table.rows[row][at]))
        assert chart.names not in chart.values


def test_ten_pages_are_understood_in_a_moment():
    document, _ = studied("ecology_insect-biomass_plos.xml")
    start = time.process_time()
    understand(Still(), document)
    assert time.process_time() - start < 1.5


def test_what_is_known_of_a_known_paper():
    document, found = studied("ecology_insect-biomass_plos.xml")
    blocks = {block.id: block for block in document.blocks}
    first = found.results[0]
    assert [(one.value, one.unit) for one in first.quantities] == [(76, "%"), (82, "%"), (27, "years")]
    assert any("63 unique locations" in claim.text for claim in found.data)
    assert any(
        "Here, we investigate total aerial insect biomass" in claim.text for claim in found.contributions
    )
    assert blocks[found.tables[0].block].label == "Table 3"
    main = next(one for one in found.equations if blocks[one.block].label == "(4)")
    assert ("c", "a global intercept") in [(one.symbol, one.meaning) for one in main.symbols]
