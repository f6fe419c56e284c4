"""The step: a Document becomes an Understanding, each item with the blocks that it stands in."""

from reelwright.core.document import Document
from reelwright.core.protocols import Tools
from reelwright.core.understanding import Understanding
from reelwright.script.languages.tables import tongue_of
from reelwright.script.legible import legible
from reelwright.script.material import homes_of
from reelwright.script.understanding.charts import charts
from reelwright.script.understanding.claims import best, judged, listed
from reelwright.script.understanding.equations import key_equations
from reelwright.script.understanding.mentions import mentioned
from reelwright.script.understanding.pictures import ranked
from reelwright.script.understanding.results import results
from reelwright.script.understanding.signs.table import SIGNS
from reelwright.script.understanding.statements import stated
from reelwright.script.understanding.terms import terms


def understand(tools: Tools, document: Document) -> Understanding:
    """What `document` says, in its own words, found by signs of its language, section and place.

    In a language without a table of signs: the figures, tables and equations, and the charts.
    """
    document = legible(document)
    tongue = tongue_of(document.language)
    signs = SIGNS.get(tongue.code) if tongue else None
    mentions = mentioned(document, tongue)
    homes = homes_of(document, tongue) if tongue else {}
    found = Understanding(
        equations=key_equations(document, mentions, homes, signs),
        figures=tuple(ranked(document, "figure", mentions, homes, tongue)),
        tables=tuple(ranked(document, "table", mentions, homes, tongue)),
        charts=tuple(charts(document, signs or SIGNS["en"])),
    )
    tools.progress(0.3)
    if tongue is not None and signs is not None:
        statements = stated(document, tongue)
        roles = judged(statements, signs)
        found = found.model_copy(
            update={
                "problem": best(roles, "problem"),
                "motivation": best(roles, "motivation"),
                "contributions": best(roles, "contribution", tuple(listed(document, signs))),
                "method": best(roles, "method"),
                "data": best(roles, "data"),
                "results": tuple(results(document, roles, mentions, tongue, signs)),
                "limits": best(roles, "limit"),
                "terms": terms(document, statements, homes, tongue, signs),
            }
        )
    tools.progress(1.0)
    return found
