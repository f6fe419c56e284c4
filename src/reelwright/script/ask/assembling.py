"""What a model wrote, what the extract writer has in reserve, and the asked length become a script."""

from dataclasses import dataclass, field, replace

from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.made import Made, Notice
from reelwright.core.outline import OutlineScene
from reelwright.core.script import Bullet, Line, Outro, Scene, Script
from reelwright.core.understanding import KeyEquation, Shown, Understanding
from reelwright.script.ask.cards import card, known_cards, pages, renamed
from reelwright.script.ask.chapters import chapters
from reelwright.script.ask.leaning import leans
from reelwright.script.ask.nouns import Asked, LineDraft, Reserve, SceneDraft
from reelwright.script.ask.scening import HOOK, WORDS_A_SECOND, tellable
from reelwright.script.ask.spare import Kept, alike, kept_lines, lines_about, lines_of
from reelwright.script.timing import script_seconds, spoken_words

_NEAR = 0.03  # share of the asked length that is near enough
_TOLD = 0.05  # share above which a notice is due
_THIN = 0.4  # share of a scene's words below which it falls back
_SAME = 0.8  # likeness of two lines from which one of them goes
_MOST_LINES = 6
_BRIEF = 2.0  # minutes below which a length is told in seconds
_LOOKED_AT = 2  # lines over a picture
_SEEN = 0.6  # what a line is worth more when its picture has no other beside it
_FIRST_TO_GO = ("limit", "remember", "method", "problem")  # the idea and the results stay


@dataclass(frozen=True)
class _Told:
    text: str
    cites: tuple[str, ...]
    basis: tuple[str, ...]
    worth: float
    point: str = ""


@dataclass(frozen=True)
class _Scene:
    plan: OutlineScene
    lines: tuple[_Told, ...]


@dataclass
class _Work:
    """The film while it is fitted."""

    document: Document
    order: ScriptOrder
    reserve: Reserve
    spare: tuple[Kept, ...]
    weighty: frozenset[str]
    mentions: dict[str, frozenset[str]]
    opening: tuple[Line, ...]
    notices: list[Notice] = field(default_factory=list)


def assembled(
    document: Document, understanding: Understanding, asked: Asked, reserve: Reserve, order: ScriptOrder
) -> Made[Script]:
    """The script of about the asked length; its notices say what fell back and what was dropped."""
    work = _Work(
        document=document,
        order=order,
        reserve=reserve,
        spare=kept_lines(reserve.near, reserve.long),
        weighty=_weighty(understanding),
        mentions=_mentions(understanding),
        opening=_opening(asked, reserve.near),
    )
    scenes = _told_once(_gathered(asked, work), work)
    scenes = _with_time_to_look(_fitted(scenes, work))
    built = _built(scenes, work)
    language = reserve.near.language
    length = script_seconds(built, order.words_per_minute, language) / 60
    if abs(length / order.minutes - 1) > _TOLD:
        why = "the longest honest one" if length < order.minutes else "fewer lines would not tell the paper"
        shown = f"{length:.1f} of the {order.minutes:g} minutes"
        if order.minutes < _BRIEF:
            shown = f"{length * 60:.0f} of the {order.minutes * 60:.0f} seconds"
        message = f"the film lasts about {shown} asked: {why}."
        work.notices.append(Notice(level="warning", where="length", message=message))
    script = reserve.near.model_copy(update={"scenes": built, "writer": "ask"})
    return Made[Script](thing=script, notices=tuple(work.notices))


def _opening(asked: Asked, near: Script) -> tuple[Line, ...]:
    """The title's lines: the model's hook where one held, then what the extract writer says of the paper."""
    lines = next((scene.lines for scene in near.scenes if scene.shows.kind == "title"), ())
    hook = next((draft.lines[0] for draft in asked.drafts if draft.scene == HOOK and draft.lines), None)
    if hook is None or not lines:
        return lines
    first = Line(id=HOOK, text=hook.text, cites=hook.cites, basis=hook.basis)
    # the line that names the paper stays; what is before it was the extract writer's hook
    return (first, *lines[-1:])


def _mentions(understanding: Understanding) -> dict[str, frozenset[str]]:
    """The blocks that speak of each picture, and its own."""
    pictures: tuple[Shown | KeyEquation, ...] = (
        *understanding.figures,
        *understanding.tables,
        *understanding.equations,
    )
    return {one.block: frozenset((one.block, *one.mentions)) for one in pictures}


def _weighty(understanding: Understanding) -> frozenset[str]:
    claims = (
        *understanding.problem,
        *understanding.contributions,
        *understanding.limits,
        *(one.claim for one in understanding.results),
    )
    return frozenset(" ".join(claim.text.split()) for claim in claims)


def _gathered(asked: Asked, work: _Work) -> list[_Scene]:
    """Each planned scene with the model's lines, or the extract writer's where too few of them held."""
    drafts = {draft.scene: draft for draft in asked.drafts}
    sights = {sight.block: sight for sight in asked.sights}
    scenes: list[_Scene] = []
    taken: list[str] = []
    silent: list[str] = []
    for plan in tellable(asked.outline):
        draft = drafts.get(plan.id, SceneDraft(scene=plan.id, unanswered="it was not asked"))
        lines = _lines(plan, draft, work)
        if draft.unanswered and not draft.lines:
            silent.append(draft.unanswered)
        thin = _size(lines, work) < _THIN * plan.seconds * WORDS_A_SECOND
        # a model that wrote little, all of it true, is not silenced for it
        if not lines or (draft.refused and thin):
            lines = _from_spare(plan, lines, draft, taken, work)
        sight = sights.get(plan.block)
        if sight and sight.text and lines:
            lines = (_Told(sight.text, sight.cites, (), 0.5), *lines)
        if draft.refused:
            told = f"{len(draft.refused)} sentence(s) of the model were dropped: {draft.refused[0]}"
            work.notices.append(Notice(level="info", where=f"scene “{plan.heading}”", message=told))
        if lines:
            scenes.append(_bound(_Scene(plan, lines), work))
            taken.extend(line.text for line in lines)
    hook = drafts.get(HOOK)
    if hook and hook.refused and not hook.lines:
        told = f"the model's sentence was dropped, the extract writer opens the film: {hook.refused[0]}"
        work.notices.append(Notice(level="info", where="title", message=told))
    if silent:
        told = f"the model did not answer for {len(silent)} scene(s), told by the extract writer: {silent[0]}"
        work.notices.append(Notice(level="warning", where="writer", message=told))
    return scenes


def _bound(scene: _Scene, work: _Work) -> _Scene:
    """In words where no line speaks of the picture."""
    name = scene.plan.block
    spoken = {cite for line in scene.lines for cite in line.cites}
    return scene if not name or spoken & work.mentions.get(name, {name}) else _in_words(scene)


def _in_words(scene: _Scene) -> _Scene:
    return replace(scene, plan=scene.plan.model_copy(update={"shows": "points", "block": ""}))


def _lines(plan: OutlineScene, draft: SceneDraft, work: _Work) -> tuple[_Told, ...]:
    points = {point.line: point.text for point in draft.points}
    return tuple(
        _Told(line.text, line.cites, line.basis, _worth(at, line, plan, work), points.get(at, ""))
        for at, line in enumerate(draft.lines)
    )


def _worth(at: int, line: LineDraft, plan: OutlineScene, work: _Work) -> float:
    """What a scene loses without its line: openings, the paper's claims, the idea and the results weigh."""
    claimed = any(" ".join(text.split()) in work.weighty for text in line.basis)
    return (1.0 if at == 0 else 0.7) + 0.3 * claimed + 0.2 * (plan.part in ("idea", "result")) - 0.02 * at


def _from_spare(
    plan: OutlineScene, lines: tuple[_Told, ...], draft: SceneDraft, taken: list[str], work: _Work
) -> tuple[_Told, ...]:
    """The extract writer's lines on the scene's blocks, when they say more than what is left."""
    language = work.reserve.near.language
    found = lines_about(plan.blocks, plan.seconds * WORDS_A_SECOND, work.spare, taken, language)
    told = tuple(
        _Told(one.line.text, one.line.cites, one.line.basis, 0.8 - 0.02 * at, one.point)
        for at, one in enumerate(found)
    )
    if _size(told, work) <= _size(lines, work):
        return lines
    if draft.lines or not draft.unanswered:
        message = "too few of the model's sentences held: the scene is told by the extract writer."
        work.notices.append(Notice(level="warning", where=f"scene “{plan.heading}”", message=message))
    return told


def _size(lines: tuple[_Told, ...], work: _Work) -> float:
    return sum(spoken_words(line.text, work.reserve.near.language) for line in lines)


def _told_once(scenes: list[_Scene], work: _Work) -> list[_Scene]:
    """Lines that say what an earlier one or the title's said go, with what leans on them."""
    said = [line.text for line in work.opening]
    language = work.reserve.near.language
    kept = []
    for scene in scenes:
        lines: list[_Told] = []
        gone = False
        for line in scene.lines:
            gone = any(alike(line.text, text) >= _SAME for text in said) or (
                gone and leans(line.text, language)
            )
            if not gone:
                lines.append(line)
                said.append(line.text)
        if lines:
            kept.append(replace(scene, lines=tuple(lines)))
    return kept


def _fitted(scenes: list[_Scene], work: _Work) -> list[_Scene]:
    """Lines dropped, least worth first, or added from the reserve until the length is near."""
    target = work.order.minutes * 60
    for _ in range(200):
        now = _seconds(scenes, work)
        if abs(now - target) <= _NEAR * target:
            return scenes
        changed = _changed(scenes, target - now, work)
        if changed is None:
            return scenes
        after = _seconds(changed, work)
        if now < target < after and after - target > target - now:
            return scenes
        if after < target < now and target - after > now - target:
            return scenes
        scenes = changed
    return scenes


def _changed(scenes: list[_Scene], gap: float, work: _Work) -> list[_Scene] | None:
    """One step towards the asked length: `gap` seconds are missing, or too many when it is below 0."""
    if gap < 0:
        return _shorter(scenes, -gap, work.reserve.near.language)
    return _longer(scenes, gap, work)


def _with_time_to_look(scenes: list[_Scene]) -> list[_Scene]:
    """No picture for one line alone: it is told with a neighbour in words of its part, else becomes words."""
    kept: list[_Scene] = []
    left = list(scenes)
    while left:
        scene = left.pop(0)
        if not scene.plan.block or len(scene.lines) >= _LOOKED_AT:
            kept.append(scene)
        elif kept and _takes(kept[-1], scene):
            before = kept.pop()
            kept.append(replace(scene, lines=(*before.lines, *scene.lines)))
        elif left and _takes(left[0], scene):
            kept.append(replace(scene, lines=(*scene.lines, *left.pop(0).lines)))
        else:
            kept.append(_in_words(scene))
    return kept


def _takes(neighbour: _Scene, scene: _Scene) -> bool:
    return (
        not neighbour.plan.block
        and neighbour.plan.part == scene.plan.part
        and len(neighbour.lines) + len(scene.lines) <= _MOST_LINES
    )


def _seconds(scenes: list[_Scene], work: _Work) -> float:
    return script_seconds(_built(scenes, work), work.order.words_per_minute, work.reserve.near.language)


def _shorter(scenes: list[_Scene], excess: float, language: str) -> list[_Scene] | None:
    """Without the line that is worth least; a part keeps its last line, as long as that can be."""
    counts: dict[str, int] = {}
    for scene in scenes:
        counts[scene.plan.part] = counts.get(scene.plan.part, 0) + len(scene.lines)
    can_go = [
        (
            _loss(line, excess) + _SEEN * (bool(scene.plan.block) and len(scene.lines) <= _LOOKED_AT),
            at,
            number,
        )
        for at, scene in enumerate(scenes)
        for number, line in enumerate(scene.lines)
        if counts[scene.plan.part] > 1
    ]
    if not can_go:
        dropped = next((part for part in _FIRST_TO_GO if part in counts), "")
        return [scene for scene in scenes if scene.plan.part != dropped] if dropped else None
    _, at, number = min(can_go, key=lambda one: (one[0], -one[1], -one[2]))
    lines = scenes[at].lines
    left = (*lines[:number], *lines[_after(number, lines, language) :])
    middle = [replace(scenes[at], lines=left)] if left else []
    return [*scenes[:at], *middle, *scenes[at + 1 :]]


def _after(number: int, lines: tuple[_Told, ...], language: str) -> int:
    """Where the first line after `number` stands that does not lean on it."""
    after = number + 1
    while after < len(lines) and leans(lines[after].text, language):
        after += 1
    return after


def _loss(line: _Told, excess: float) -> float:
    return line.worth + 0.01 * max(0.0, len(line.text.split()) / WORDS_A_SECOND - excess)


def _longer(scenes: list[_Scene], gap: float, work: _Work) -> list[_Scene] | None:
    """With one more line of the extract writer: on a scene's blocks, else on its part of the argument."""
    taken = [line.text for line in work.opening] + [line.text for scene in scenes for line in scene.lines]
    language = work.reserve.near.language
    thinnest = sorted(range(len(scenes)), key=lambda index: (len(scenes[index].lines), index))
    room = [at for at in thinnest if len(scenes[at].lines) < _MOST_LINES]
    near = ((at, lines_about(scenes[at].plan.blocks, 1, work.spare, taken, language)) for at in room)
    far = ((at, lines_of(scenes[at].plan.part, work.spare, taken)) for at in room)
    for at, found in (*near, *far):
        fitting = (one for one in found if _speech(one.line.text, language) < 1.5 * gap + 2)
        one = next(fitting, None)
        if one is not None:
            more = _Told(one.line.text, one.line.cites, one.line.basis, 0.4, one.point)
            grown = replace(scenes[at], lines=(*scenes[at].lines, more))
            return [*scenes[:at], grown, *scenes[at + 1 :]]
    return None


def _speech(text: str, language: str) -> float:
    return spoken_words(text, language) / WORDS_A_SECOND


def _built(scenes: list[_Scene], work: _Work) -> tuple[Scene, ...]:
    """The film: the extract writer's title, the scenes with their cards, and its close."""
    near = work.reserve.near
    known = known_cards(work.reserve.long, near)
    opening = [scene for scene in near.scenes if scene.shows.kind == "title"][:1]
    made = [renamed(scene.model_copy(update={"lines": work.opening}), "s01") for scene in opening]
    chapter, names = "", chapters(near.language)
    points: dict[str, Bullet] = {}
    for scene in scenes:
        name = f"s{len(made) + 1:02}"
        lines = tuple(
            Line(id=f"{name}-{at}", text=told.text, cites=told.cites, basis=told.basis)
            for at, told in enumerate(scene.lines, 1)
        )
        bullets = tuple(
            Bullet(text=told.point, line=line.id)
            for told, line in zip(scene.lines, lines, strict=True)
            if told.point
        )
        if bullets and scene.plan.part in ("idea", "result", "limit", "remember"):
            points.setdefault(scene.plan.part, Bullet(text=bullets[0].text))
        mine = names.get(scene.plan.part, "")
        made.append(
            Scene(
                id=name,
                heading=scene.plan.heading,
                lines=lines,
                shows=card(scene.plan, lines, bullets, known, work.document),
                chapter=mine if mine != chapter else "",
                page=pages(lines, work.document),
            )
        )
        chapter = mine
    closing = [scene for scene in near.scenes if scene.shows.kind == "outro"][-1:]
    name = f"s{len(made) + 1:02}"
    made += [_closed(renamed(scene, name), tuple(points.values())[:3]) for scene in closing]
    return tuple(made)


def _closed(scene: Scene, points: tuple[Bullet, ...]) -> Scene:
    """The close with the film's own points, when there are two."""
    if len(points) < 2 or not isinstance(scene.shows, Outro):
        return scene
    return scene.model_copy(update={"shows": scene.shows.model_copy(update={"bullets": points})})
