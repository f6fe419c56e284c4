"""Abbreviations at first use: lower case amid a sentence, with the article that the long form wants."""

from script_papers import paper

from reelwright.script.beats import Said
from reelwright.script.introducing import introduced
from reelwright.script.languages.tables import TONGUES
from reelwright.script.material import gathered

TEXT = """# Limits of reporting

## Introduction

Method reporting limit (MRL) is the least that is told. Each method has one of its own, and the MRL is kept
by the laboratory of the harbour.
"""


def test_a_long_form_fits_the_sentence_that_it_comes_into() -> None:
    document = paper(TEXT)
    material = gathered(document, TONGUES["en"])
    assert "MRL" in material.shorts
    lines = (Said("The laboratory wants to use an MRL for now.", ("p0",)), Said("The MRL is low.", ("p0",)))
    told = introduced(lines, material)
    assert told[0].text == "The laboratory wants to use a method reporting limit, or MRL, for now."
    assert told[1].text == "The MRL is low."
