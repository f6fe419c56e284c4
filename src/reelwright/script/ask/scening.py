"""One scene's lines, asked of a model: each is checked, asked once more when it does not hold, or dropped."""

import re
from dataclasses import dataclass

from pydantic import Field

from reelwright.core.document import Block, Document
from reelwright.core.errors import MissingPart, TryLater
from reelwright.core.language_model import LanguageModel, Message
from reelwright.core.outline import Outline, OutlineScene
from reelwright.script.ask.asking import Ids, Reply, asked
from reelwright.script.ask.hearing import named, sounds_like
from reelwright.script.ask.judging import Ground, faults, point_faults
from reelwright.script.ask.leaning import leans
from reelwright.script.ask.material import fenced
from reelwright.script.ask.nouns import LineDraft, PointDraft, SceneDraft, SceneOrder, Sentence
from reelwright.script.ask.outlining import AUDIENCES
from reelwright.script.ask.preparing import sentences_of, shown, spoken_tongue
from reelwright.script.ask.tokens import tokens

SPARE = 1.3  # more words are asked for than the scene needs, so that what fails or is too long can go
WORDS_A_SECOND = 2.6
_RULES = 900  # tokens of a scene's question besides its material, with what was wrong before
HOOK = "hook"  # the name of the question for the sentence that opens the film
_HOOK_WORDS = 18
_ANSWERS = {
    "title": "why one should watch",
    "problem": "why this matters and what is missing",
    "idea": "what the paper asks and offers",
    "method": "how it works, step by step",
    "result": "what was found, with its numbers",
    "limit": "what it does not show",
    "remember": "what to remember",
}


class _Line(Reply):
    text: str
    from_: Ids = Field(alias="from")


class _Point(Reply):
    text: str
    line: int


class _Lines(Reply):
    lines: tuple[_Line, ...] = Field(json_schema_extra={"minItems": 1, "maxItems": 24})
    points: tuple[_Point, ...] = Field(default=(), json_schema_extra={"maxItems": 8})


@dataclass(frozen=True)
class _Bad:
    text: str
    reasons: tuple[str, ...]


def orders(outline: Outline, document: Document, audience: str, context: int) -> tuple[SceneOrder, ...]:
    """What is asked of each scene: its blocks' sentences as far as the context holds them."""
    room = context - context // 3 - _RULES
    tongue = spoken_tongue(outline.language)
    blocks = {block.id: block for block in document.blocks}
    scenes = tellable(outline)
    made = [_hook(outline, blocks, room, audience)]
    for at, scene in enumerate(scenes):
        found = [one for name in scene.blocks if name in blocks for one in sentences_of(blocks[name], tongue)]
        made.append(
            SceneOrder(
                scene=scene.model_copy(update={"seconds": 0.0}),
                sentences=_fitting(found, room),
                words=max(20, round(scene.seconds * WORDS_A_SECOND * SPARE)),
                audience=audience,
                language=outline.language,
                before=scenes[at - 1].heading if at else "",
                after=scenes[at + 1].heading if at + 1 < len(scenes) else "",
            )
        )
    return tuple(made)


def _hook(outline: Outline, blocks: dict[str, Block], room: int, audience: str) -> SceneOrder:
    """The order of the sentence that opens the film, told from what the first scenes rest on."""
    tongue = spoken_tongue(outline.language)
    scenes = tellable(outline)
    first = [one for one in scenes if one.part == "problem"] or list(scenes[:1])
    names = tuple(dict.fromkeys(name for one in first for name in one.blocks if name in blocks))
    found = [one for name in names for one in sentences_of(blocks[name], tongue)]
    return SceneOrder(
        scene=OutlineScene(id=HOOK, part="title", heading=outline.title, blocks=names),
        sentences=_fitting(found, room),
        words=_HOOK_WORDS,
        audience=audience,
        language=outline.language,
        after=scenes[0].heading if scenes else "",
    )


def _fitting(found: list[Sentence], room: int) -> tuple[Sentence, ...]:
    """As many sentences as there is room for; every block gives up its last ones alike."""
    kept = list(found)
    size = sum(tokens(shown(one)) for one in kept)
    while kept and size > room:
        counts = {one.block: 0 for one in kept}
        for one in kept:
            counts[one.block] += 1
        fullest = max(counts, key=lambda name: counts[name])
        gone = next(one for one in reversed(kept) if one.block == fullest)
        kept.remove(gone)
        size -= tokens(shown(gone))
    return tuple(kept)


def scene_written(model: LanguageModel, document: Document, order: SceneOrder) -> SceneDraft:
    """The scene as the model tells it, as far as it passes the checks."""
    ground = Ground(document, order.language)
    try:
        reply = asked(model, "scene", _question(order), _Lines)
        if reply is None:
            return SceneDraft(scene=order.scene.id, refused=("no answer kept to the form",))
    except (TryLater, MissingPart) as error:
        return SceneDraft(scene=order.scene.id, unanswered=str(error))
    good, bad = _sorted_out(reply.lines, order, ground)
    better, why = _corrected(model, order, ground, good, bad)
    good |= better
    kept = _standing(_told_once(good), order.language)
    lines = tuple(kept[at] for at in sorted(kept))
    refused = tuple(
        f"“{one.text[:120]}”: {', '.join(one.reasons)}" for at, one in bad.items() if at not in good
    )
    return SceneDraft(
        scene=order.scene.id,
        lines=lines,
        points=_points(reply, kept, ground),
        refused=refused,
        unanswered=why,
    )


def _sorted_out(
    told: tuple[_Line, ...], order: SceneOrder, ground: Ground
) -> tuple[dict[int, LineDraft], dict[int, _Bad]]:
    """The lines that hold and those that do not, by their place."""
    known = {one.id: one for one in order.sentences}
    good: dict[int, LineDraft] = {}
    bad: dict[int, _Bad] = {}
    for at, line in enumerate(told[:24]):
        text = " ".join(line.text.split())
        ids = tuple(dict.fromkeys(name for name in line.from_ if name in known))
        cites = tuple(dict.fromkeys(known[name].block for name in ids))
        basis = tuple(known[name].text for name in ids)
        wrong = faults(text, cites, ground, basis)
        if order.scene.id == HOOK and _names_the_paper(text, order.language):
            wrong = (*wrong, "it names the paper or its authors")
        if at - 1 not in good and leans(text, order.language):
            wrong = (*wrong, "it leans on a sentence that is not there")
        if wrong:
            bad[at] = _Bad(text, wrong)
        else:
            good[at] = LineDraft(text=text, cites=cites, basis=basis)
    joined = " ".join(line.text for line in good.values())
    if good and not sounds_like(joined, order.language):
        reason = (f"it is not in {named(order.language)}",)
        return {}, bad | {at: _Bad(line.text, reason) for at, line in good.items()}
    return good, bad


def _names_the_paper(text: str, language: str) -> bool:
    tongue = spoken_tongue(language)
    said = any(name in text.lower() for name in tongue.the_authors)
    return said or re.search(rf"\b(?:{tongue.paper_words})\b", text, re.IGNORECASE) is not None


def _corrected(
    model: LanguageModel,
    order: SceneOrder,
    ground: Ground,
    good: dict[int, LineDraft],
    bad: dict[int, _Bad],
) -> tuple[dict[int, LineDraft], str]:
    """What came of asking for the bad lines once more, each in the place of a bad one; why nothing did."""
    if not bad:
        return {}, ""
    try:
        again = asked(model, "scene", _question(order, tuple(bad.values())), _Lines)
    except (TryLater, MissingPart) as error:
        return {}, str(error)  # what is good already stays
    better, _ = _sorted_out(again.lines if again else (), order, ground)
    there = {line.text for line in good.values()}
    new = (line for line in better.values() if line.text not in there)
    return dict(zip(sorted(bad), new, strict=False)), ""


def _told_once(lines: dict[int, LineDraft]) -> dict[int, LineDraft]:
    seen: set[str] = set()
    kept = {}
    for at in sorted(lines):
        key = re.sub(r"\W", "", lines[at].text.lower())
        if key not in seen:
            seen.add(key)
            kept[at] = lines[at]
    return kept


def _standing(lines: dict[int, LineDraft], language: str) -> dict[int, LineDraft]:
    """The lines without those that lean on one that is gone."""
    kept: dict[int, LineDraft] = {}
    for at in sorted(lines):
        if at - 1 in kept or not leans(lines[at].text, language):
            kept[at] = lines[at]
    return kept


def _points(reply: _Lines, kept: dict[int, LineDraft], ground: Ground) -> tuple[PointDraft, ...]:
    """The points whose lines stand and that hold against them, at most one for each line."""
    places = {at: index for index, at in enumerate(sorted(kept))}
    found: dict[int, PointDraft] = {}
    for point in reply.points:
        at = point.line - 1
        text = " ".join(point.text.split()).rstrip(".")
        if at in kept and at not in found and not point_faults(text, kept[at].cites, ground):
            found[at] = PointDraft(text=text, line=places[at])
    return tuple(found[at] for at in sorted(found))


def _question(order: SceneOrder, bad: tuple[_Bad, ...] = ()) -> tuple[Message, ...]:
    scene = order.scene
    least, most = max(2, order.words // 22), max(3, order.words // 11)
    rules = (
        "You write the spoken words of one scene of a narrated film about a research paper. Every sentence "
        "must be true to the numbered sentences that you name in `from` (their ids, at most three, best one):"
        " the same numbers and units, the same direction of every comparison, nothing added. Spoken language:"
        " short whole sentences of at most 22 words, active verbs, no brackets, no abbreviations that the "
        "listener has not heard spelled out, no 'Figure 3', no citations. Speak of 'the authors', never of "
        "'we'. Do not greet, do not address the listener, do not speak of this film. `points` are what the "
        "screen shows: at most one for a line (`line` counts from 1), two to eight words of substance. "
        "Answer in JSON."
    )
    near = "".join(
        (
            f" The scene before is “{order.before}”." if order.before else "",
            f" The scene after is “{order.after}”: leave that to it." if order.after else "",
            f" The screen shows {scene.block}: say what one sees there." if scene.block else "",
        )
    )
    task = (
        f"The scene “{scene.heading}” tells {_ANSWERS[scene.part]}.{near} The listeners are "
        f"{AUDIENCES[order.audience]}. Write {least} to {most} sentences, about {order.words} words in all, "
        f"in {named(order.language)}, so that each follows from the one before."
    )
    if scene.id == HOOK:
        task = (
            f"Write the hook, the one sentence that opens the film in {named(order.language)}, before its "
            f"title is named: at most {order.words} words on what is at stake or missing, that make "
            "one want to know more. Name neither the paper nor its authors. No `points`. The listeners are "
            f"{AUDIENCES[order.audience]}."
        )
    if bad:
        wrong = "\n".join(f"- {one.text[:200]} ({'; '.join(one.reasons)})" for one in bad[:6])
        task += f"\nThese sentences of yours cannot be used; give only them again, corrected:\n{wrong}"
    material = fenced(tuple(shown(one) for one in order.sentences))
    return (Message(role="system", text=rules), Message(role="user", text=f"{task}\n{material}"))


def tellable(outline: Outline) -> tuple[OutlineScene, ...]:
    """The scenes that are asked for: not the title, not the close."""
    return tuple(scene for scene in outline.scenes if scene.part not in ("title", "close"))
