"""The paper's abstract, whole and in its own order: what everything else in the film deepens."""

from reelwright.script.beats import Beat, Passages
from reelwright.script.given import known, names_again
from reelwright.script.hanging import hangs
from reelwright.script.material import Heard, Part
from reelwright.script.roles import Roles

_MOST = 3  # sentences that hang together
SURE = 8.0  # worth of the abstract's own sentences above any other: they go last


def spine(passages: Passages, roles: Roles) -> list[Beat]:
    """The abstract's sentences as beats of their parts, those that lean on the one before joined to it.

    Empty for a paper without an abstract.
    """
    runs: list[tuple[Part, list[Heard]]] = []
    tongue, heard_of = passages.material.tongue, known(passages.material)
    for heard in passages.material.heard:
        part = roles.backbone.get(heard.order)
        if not heard.abstract or part is None or heard.plain.bound:
            continue
        follows = runs and runs[-1][1][-1].group == heard.group and runs[-1][1][-1].near + 1 == heard.near
        apart = bool(runs) and runs[-1][0] != part
        leans = (heard.plain.leans or hangs(heard)) and not (
            apart and names_again(heard.text, heard_of, tongue)
        )
        if follows and (leans or (heard.link and not apart)) and len(runs[-1][1]) < _MOST:
            runs[-1][1].append(heard)
            if part == "remember" and runs[-1][0] in ("method", "result"):
                runs[-1] = (part, runs[-1][1])
        elif not runs or follows or not leans:  # else what it leans on could not be said
            runs.append((part, [heard]))
    told = []
    before: Part | None = None
    for part, run in runs:
        told.append(_beat(part, run, passages, opens=part != before))
        before = part
    return told


def _beat(part: Part, run: list[Heard], passages: Passages, *, opens: bool) -> Beat:
    """A run as it is told; one that opens its part needs no 'However,' at its head."""
    told = [line for at, heard in enumerate(run) for line in passages.entire(heard, first=opens and not at)]
    worth = SURE + max(passages.at(heard).worth_for(part) for heard in run)
    linked = not opens and bool(run[0].link)
    return Beat(tuple(told), part, float(run[0].order), worth, least=len(told), linked=linked)
