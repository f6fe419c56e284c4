"""A brief's own wishes count where the person states none, and its words for its audience are understood."""

import pytest

from reelwright.core.blob import Blob
from reelwright.core.brief import Brief, ExplainOrder
from reelwright.core.document import BriefFacts, Document, Source
from reelwright.core.media import VoiceChoice
from reelwright.render.presets import delivery
from reelwright.script.briefing import level
from reelwright.studio import wished

NONE = Blob(sha256="0" * 64, media_type="text/markdown", size=1)
ASKS = BriefFacts(topic="Tides", audience="Curious 14-year-olds. No formulas.", minutes=45)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("Curious 14-year-olds. No formulas.", "general"),
        ("Backend developers in their first week", "expert"),
        ("Second-year physics students", "student"),
        ("Hausbesitzer:innen ohne technische Vorbildung", "general"),
        ("Forscherinnen und Forscher", "expert"),
        ("estudiantes de medicina", "student"),
        ("", ""),
        ("people at a trade fair", ""),
    ],
)
def test_what_an_audience_is_called(words, meant):
    assert level(words) == meant


def ordered(**stated) -> Brief:
    document = Document(
        title="Tides", authors=(), language="en", source=Source(blob=NONE, name="b.md", pages=1),
        blocks=(), brief=ASKS,
    )  # fmt: skip
    brief = Brief(
        voice=VoiceChoice(engine="flite", speaker="rms"), delivery=delivery(), minutes=4.0, audience="expert"
    )
    return wished(ExplainOrder(source=NONE, name="b.md", brief=brief, **stated), document)


def test_the_brief_s_wishes_take_the_place_of_what_was_not_stated():
    asked = ordered(yields=("minutes", "audience"))
    assert (asked.minutes, asked.audience) == (20.0, "general")  # no film is longer than 20 minutes


def test_what_the_person_stated_stays():
    asked = ordered()
    assert (asked.minutes, asked.audience) == (4.0, "expert")
