"""The recipes: the only file that names every station, in order.

A recipe is an ordinary function that calls remembered steps through a desk. It may be run again from the top at
any moment, so it does nothing but call steps and build nouns.
"""

from typing import Any, Protocol, TypeVar

from reelwright.core.blob import Blob
from reelwright.core.brief import Brief, ExplainOrder, RenderOrder
from reelwright.core.document import Document
from reelwright.core.film import Film, FilmFacts, Production, Segment, Sound
from reelwright.core.made import Made
from reelwright.core.media import Media, Take
from reelwright.core.report import Report
from reelwright.core.script import Script
from reelwright.core.step import Step
from reelwright.core.timeline import Clip, Footage, Timeline, Track

READ = Step[Made[Document]]("document.read", 1, "reelwright.document.reading:read", Made[Document])
WRITE = Step[Made[Script]]("script.write", 1, "reelwright.script.writing:write", Made[Script])
SPEAK = Step[Take]("stage.speak", 1, "reelwright.stage.speaking:speak", Take)
STAGE = Step[Timeline]("stage.stage", 1, "reelwright.stage.staging:stage", Timeline)
COMPOSE = Step[Media]("stage.compose", 1, "reelwright.stage.music:compose", Media)
SEGMENT = Step[Segment]("render.segment", 1, "reelwright.render.segment:segment", Segment)
MIX = Step[Sound]("render.mix", 1, "reelwright.render.mix:mix", Sound)
THUMBNAIL = Step[Blob]("render.thumbnail", 1, "reelwright.render.thumbnail:thumbnail", Blob)
JOIN = Step[Media]("render.join", 1, "reelwright.render.joining:join", Media)
