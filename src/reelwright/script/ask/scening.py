"""One scene's lines, asked of a model: each is checked, asked once more when it does not hold, or dropped."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import Field

from reelwright.core.document import Block, Document
from reelwright.core.language_model import LanguageModel, Message
from reelwright.core.outline import Outline, OutlineScene
from reelwright.script.ask.asking import MOST_IDS, UNANSWERED, Ids, Reply, asked
from reelwright.script.ask.hearing import named, sounds_like
from reelwright.script.ask.judging import Ground, faults, point_faults
from reelwright.script.ask.leaning import leans
from reelwright.script.ask.material import talk
from reelwright.script.ask.nouns import LineDraft, PointDraft, SceneDraft, SceneOrder, Sentence
from reelwright.script.ask.preparing import sentences_of, shown, spoken_tongue
from reelwright.script.ask.prompts import AUDIENCES, EXAMPLE, SCENE
from reelwright.script.model.tokens import message_tokens, tokens

SPARE = 1.3  # more words are asked for than the scene needs, so that what fails or is too long can go
WORDS_A_SECOND = 2.6
_TOLD = 900  # tokens of a scene's question besides its material, with what was wrong before
HOOK = "hook"  # the name of the question for the sentence that opens the film
_HOOK_WORDS = 18
_SMALL = 2500  # tokens of a question below which it has no example
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
    # first the sentences, then what is said of them: a grammar keeps this order
    from_: Ids = Field(alias="from")
    text: str


class _Point(Reply):
    line: int
    text: str


class _Lines(Reply):
    lines: tuple[_Line, ...] = Field(json_schema_extra={"minItems": 1, "maxItems": 24})
    points: tuple[_Point, ...] = Field(default=(), json_schema_extra={"maxItems": 8})


@dataclass(frozen=True)
class _Bad:
    text: str
    reasons: tuple[str, ...]


def orders(
    outline: Outline, document: Document, audience: str, context: int, spine: tuple[Sentence, ...] = ()
) -> tuple[SceneOrder, ...]:
    """What is asked of each scene: its blocks' sentences as far as the context holds them, and `spine`."""
    room = context - context // 3 - _TOLD
    tongue = spoken_tongue(outline.language)
    blocks = {block.id: block for block in document.blocks}
    scenes = tellable(outline)
    made = [_hook(outline, blocks, room, audience).model_copy(update={"spine": spine})]
    for at, scene in enumerate(scenes):
        found = [one for name in scene.blocks if name in blocks for one in sentences_of(blocks[name], tongue)]
        made.append(
            SceneOrder(
                scene=scene.model_copy(update={"seconds": 0.0, "sentences": ()}),
                sentences=_fitting(found, room, scene.sentences),
                words=max(20, round(scene.seconds * WORDS_A_SECOND * SPARE)),
                audience=audience,
                language=outline.language,
                before=scenes[at - 1].heading if at else "",
                after=scenes[at + 1].heading if at + 1 < len(scenes) else "",
                key=scene.sentences,
                spine=spine,
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


def _fitting(found: Sequence[Sentence], room: int, key: tuple[str, ...] = ()) -> tuple[Sentence, ...]:
    """As many sentences as there is room for; every block gives up its last alike, `key` ones last."""
    kept = list(found)
    size = sum(tokens(shown(one)) for one in kept)
    while kept and size > room:
        less = [one for one in kept if one.id not in key] or kept
        counts = Counter(one.block for one in less)
        fullest = max(counts, key=lambda name: counts[name])
        gone = next(one for one in reversed(less) if one.block == fullest)
        kept.remove(gone)
        size -= tokens(shown(gone))
    return tuple(kept)


def scene_written(model: LanguageModel, document: Document, order: SceneOrder) -> SceneDraft:
    """The scene as the model tells it, as far as it passes the checks."""
    ground = Ground(document, order.language)
    try:
        reply = asked(model, "scene", _Question(order), _Lines)
        if reply is None:
            return SceneDraft(scene=order.scene.id, refused=("no answer kept to the form",))
    except UNANSWERED as error:
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
    known = {one.id: one for one in (*order.spine, *order.sentences)}
    mine = {one.id for one in order.sentences}
    good: dict[int, LineDraft] = {}
    bad: dict[int, _Bad] = {}
    for at, line in enumerate(told[:24]):
        text = " ".join(line.text.split())
        ids = tuple(dict.fromkeys(name for name in line.from_ if name in known))[:MOST_IDS]
        cites = tuple(dict.fromkeys(known[name].block for name in ids))
        basis = tuple(known[name].text for name in ids)
        wrong = faults(text, cites, ground, basis)
        if ids and not mine & set(ids) and order.scene.id != HOOK:
            wrong = (*wrong, "another scene tells it")
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
        again = asked(model, "scene", _Question(order, tuple(bad.values())), _Lines)
    except UNANSWERED as error:
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


@dataclass(frozen=True)
class _Question:
    """What is asked of a scene; `bad` are the lines that could not be used (() = none was written yet)."""

    order: SceneOrder
    bad: tuple[_Bad, ...] = ()

    def __call__(self, most: int) -> tuple[Message, ...]:
        """The question, of at most `most` tokens where its material can be cut to them."""
        order, task = self.order, self._task()
        rules = SCENE if most < _SMALL else f"{SCENE}\n\n{EXAMPLE}"
        room = most - message_tokens(talk(rules, (_WHOLE, _HERE), task))
        spine = order.spine if sum(tokens(shown(one)) for one in order.spine) <= room // 3 else ()
        room -= sum(tokens(shown(one)) for one in spine)
        above = {one.id for one in spine}
        told = [one.id for one in order.sentences if one.id in above]
        rest = [one for one in order.sentences if one.id not in above]
        if told:
            room -= tokens(_ABOVE + " ".join(told))
        lines = [
            *((_WHOLE, *map(shown, spine)) if spine else ()),
            _HERE,
            *((_ABOVE + " ".join(told),) if told else ()),
            *map(shown, _fitting(rest, room, order.key)),
        ]
        return talk(rules, lines, task)

    def _task(self) -> str:
        order, scene = self.order, self.order.scene
        told = _hook_task(order) if scene.id == HOOK else _scene_task(order)
        if self.bad:
            wrong = "\n".join(f"- {one.text[:200]} ({'; '.join(one.reasons)})" for one in self.bad[:6])
            told += (
                "\nThese sentences of yours cannot be used; give only them again, each corrected, or another "
                f"one that is true in its place:\n{wrong}"
            )
        return told


_WHOLE = "The paper's abstract, for you to know the whole:"
_HERE = "What this scene is told from:"
_ABOVE = "of the abstract: "


def _scene_task(order: SceneOrder) -> str:
    scene = order.scene
    least, most = max(2, order.words // 22), max(3, order.words // 11)
    key = [name for name in order.key if any(one.id == name for one in order.sentences)]
    near = (
        f"The scene before is “{order.before}”." if order.before else "",
        f"The scene after is “{order.after}”: leave that to it." if order.after else "",
        f"The screen shows the {scene.shows} {scene.block}: say what one sees there." if scene.block else "",
        f"Tell above all {', '.join(key)}, in this order." if key else "",
    )
    wanted = (
        f"The listeners are {AUDIENCES[order.audience]}. Write {least} to {most} sentences, about "
        f"{order.words} words in all, in {named(order.language)}, so that each follows from the one before."
    )
    return " ".join(
        (f"The scene “{scene.heading}” tells {_ANSWERS[scene.part]}.", *filter(None, near), wanted)
    )


def _hook_task(order: SceneOrder) -> str:
    return (
        f"Write the hook, the one sentence that opens the film in {named(order.language)}, before its "
        f"title is named: at most {order.words} words on what is at stake or missing, that make "
        "one want to know more. Name neither the paper nor its authors. No `points`. The listeners are "
        f"{AUDIENCES[order.audience]}."
    )


def tellable(outline: Outline) -> tuple[OutlineScene, ...]:
    """The scenes that are asked for: not the title, not the close."""
    return tuple(scene for scene in outline.scenes if scene.part not in ("title", "close"))
