"""The part of the recipes that makes a script: by extraction or by asking a model, and in which language.

`studio` calls it; it names the script room alone.
"""

from reelwright.core.brief import Brief, ScriptOrder
from reelwright.core.errors import InputError, MissingPart, TryLater
from reelwright.core.language_model import ModelChoice
from reelwright.core.made import Made, Notice
from reelwright.core.outline import Outline
from reelwright.core.script import Script
from reelwright.core.step import Step
from reelwright.core.understanding import Studied
from reelwright.script.ask.condensing import share
from reelwright.script.ask.deriving import derived
from reelwright.script.ask.hearing import named
from reelwright.script.ask.nouns import (
    Asked,
    Digest,
    Gist,
    Plan,
    Rendered,
    Reserve,
    SceneDraft,
    SceneOrder,
    Sight,
)
from reelwright.script.ask.scening import orders
from reelwright.script.ask.translating import same_language
from reelwright.workflow import Desk


def _unanswered(made: Gist | Plan | SceneDraft | Sight) -> bool:
    return bool(made.unanswered)


def _untranslated(made: Rendered) -> bool:
    return made.scene is None


WRITE = Step[Made[Script]]("script.write", 5, "reelwright.script.writing:write", Made[Script])
PREPARE = Step[Digest]("ask.prepare", 4, "reelwright.telling:prepare", Digest)
CONDENSE = Step[Gist]("ask.condense", 2, "reelwright.telling:condense", Gist, room="net", passing=_unanswered)
REDUCE = Step[Digest]("ask.reduce", 3, "reelwright.telling:reduce", Digest)
OUTLINE = Step[Plan]("ask.outline", 3, "reelwright.telling:outline", Plan, room="net", passing=_unanswered)
SCENE = Step[SceneDraft](
    "ask.scene", 4, "reelwright.telling:scene", SceneDraft, room="net", passing=_unanswered
)
SEE = Step[Sight]("ask.see", 2, "reelwright.telling:see", Sight, room="net", passing=_unanswered)
ASSEMBLE = Step[Made[Script]]("ask.assemble", 5, "reelwright.telling:assemble", Made[Script])
TRANSLATE = Step[Rendered](
    "ask.translate",
    2,
    "reelwright.telling:translate",
    Rendered,
    room="net",
    passing=_untranslated,
)
RELEASE = Step[bool]("ask.release", 1, "reelwright.telling:release", bool, room="net")
STEPS = (WRITE, PREPARE, CONDENSE, REDUCE, OUTLINE, SCENE, SEE, ASSEMBLE, TRANSLATE, RELEASE)

USUAL = 165.0  # words a minute; what is asked of a model does not depend on a voice
LONGEST = 20.0  # minutes
ROUNDS = 3  # of condensing
AT_ONCE = 4  # scenes; when none of so many is answered, no more are asked
SEEN = 6  # figures that are described


def written(desk: Desk, studied: Studied, brief: Brief, words_per_minute: float) -> Made[Script]:
    """The script that `brief` asks for, in its language.

    Raises MissingPart when a model is needed and none is named, InputError when a translation fails.
    """
    order = ScriptOrder(
        minutes=brief.minutes, audience=brief.audience, words_per_minute=float(round(words_per_minute))
    )
    spoken = studied.document.language
    if not same_language(spoken, brief.language):
        _named(brief, spoken)  # before anything is written
    if brief.writer == "ask":
        made = _told(desk, studied, order, _named(brief))
    else:
        made = desk.call(WRITE, studied.document, studied.understanding, order)
    if not same_language(made.thing.language, brief.language):
        return _translated(desk, made, brief.language, _named(brief))
    return made


def planned(desk: Desk, studied: Studied, brief: Brief) -> Made[Outline]:
    """The film's plan: the model's, or that of the extract writer's script."""
    order = _usual(brief.minutes, brief)
    near = desk.call(WRITE, studied.document, studied.understanding, order)
    if brief.writer == "ask":
        return _outlined(desk, studied, order, _named(brief), near.thing)
    return Made[Outline](thing=derived(near.thing, USUAL), notices=near.notices)


def finished(desk: Desk, studied: Studied, brief: Brief, script: Script) -> None:
    """The model's memory is given back before the film is made."""
    asked = brief.writer == "ask" or not same_language(studied.document.language, brief.language)
    if brief.model is not None and asked:
        desk.call(RELEASE, brief.model, script)


def _named(brief: Brief, spoken: str = "") -> ModelChoice:
    """The model of `brief`; `spoken` is the paper's language when a translation needs one."""
    if brief.model is not None:
        return brief.model
    what, less = "the writer 'ask' needs a language model", "Or leave out --writer."
    if spoken:
        what = f"the paper is in {named(spoken)}: a film in {named(brief.language)} needs a language model"
        less = "Or leave out --language for a film in the paper's own."
    raise MissingPart(f"{what}, and none was found.", fix=f"`reelwright doctor` says how to get one. {less}")


def _usual(minutes: float, asked: Brief | ScriptOrder) -> ScriptOrder:
    return ScriptOrder(minutes=minutes, audience=asked.audience, words_per_minute=USUAL)


def _told(desk: Desk, studied: Studied, order: ScriptOrder, choice: ModelChoice) -> Made[Script]:
    """The model's script; where it does not answer or does not hold, the extract writer's."""
    document, understanding = studied.document, studied.understanding
    near = desk.call(WRITE, document, understanding, _usual(order.minutes, order))
    outline = _outlined(desk, studied, _usual(order.minutes, order), choice, near.thing)
    if outline.thing.writer != "ask" and any(one.where == _SILENT for one in outline.notices):
        made = desk.call(WRITE, document, understanding, order)
        return made.model_copy(update={"notices": (*outline.notices, *made.notices)})
    long = desk.call(WRITE, document, understanding, _usual(LONGEST, order))
    spine = desk.call(PREPARE, document, understanding, choice.context).spine
    scenes = orders(outline.thing, document, order.audience, choice.context, spine)
    asked = Asked(
        outline=outline.thing,
        drafts=_drafts(desk, studied, scenes, choice),
        sights=_sights(desk, studied, outline.thing, choice),
    )
    reserve = Reserve(near=near.thing, long=long.thing)
    made = desk.call(ASSEMBLE, document, understanding, asked, reserve, order)
    return made.model_copy(update={"notices": (*outline.notices, *made.notices)})


_SILENT = "language model"


def _outlined(
    desk: Desk, studied: Studied, order: ScriptOrder, choice: ModelChoice, near: Script
) -> Made[Outline]:
    """The model's plan, or that of the extract writer's script with a notice."""
    document, understanding = studied.document, studied.understanding
    digest = desk.call(PREPARE, document, understanding, choice.context)
    for _ in range(ROUNDS):
        if digest.whole:
            break
        most = share(digest, choice.context)
        gists = desk.map(CONDENSE, [(document, piece, most, choice) for piece in digest.pieces])
        digest = desk.call(REDUCE, digest, gists, choice.context)
    plan = desk.call(OUTLINE, document, digest, order, choice)
    if plan.outline is not None:
        return Made[Outline](thing=plan.outline)
    if plan.unanswered:
        message = f"the model did not answer, so the extract writer tells the film: {plan.unanswered}"
        notice = Notice(level="warning", where=_SILENT, message=message)
    else:
        message = f"the model's plan did not hold ({plan.refused}): the extract writer's is taken."
        notice = Notice(level="warning", where="outline", message=message)
    return Made[Outline](thing=derived(near, USUAL), notices=(notice,))


def _drafts(
    desk: Desk, studied: Studied, scenes: tuple[SceneOrder, ...], choice: ModelChoice
) -> tuple[SceneDraft, ...]:
    """The scenes side by side; a server that has gone is not asked for all of them."""
    drafts: list[SceneDraft] = []
    for at in range(0, len(scenes), AT_ONCE):
        some = desk.map(SCENE, [(studied.document, one, choice) for one in scenes[at : at + AT_ONCE]])
        drafts.extend(some)
        if all(draft.unanswered for draft in some):
            why = some[0].unanswered
            rest = scenes[at + AT_ONCE :]
            drafts.extend(SceneDraft(scene=one.scene.id, unanswered=why) for one in rest)
            break
    return tuple(drafts)


def _sights(desk: Desk, studied: Studied, outline: Outline, choice: ModelChoice) -> tuple[Sight, ...]:
    """What a vision model sees in the figures of the plan, when there is one."""
    if not choice.vision:
        return ()
    mentions = {one.block: one.mentions for one in studied.understanding.figures}
    figures = [one.block for one in outline.scenes if one.shows == "figure" and one.block][:SEEN]
    return desk.map(SEE, [(studied.document, name, mentions.get(name, ()), choice) for name in figures])


def _translated(desk: Desk, made: Made[Script], language: str, choice: ModelChoice) -> Made[Script]:
    """Every scene in `language`. Raises TryLater or InputError, which names the line: no mixed film."""
    script = made.thing
    scenes = desk.map(TRANSLATE, [(scene, script.language, language, choice) for scene in script.scenes])
    for scene, done in zip(script.scenes, scenes, strict=True):
        if done.unanswered:
            raise TryLater(f"the translation stopped: {done.unanswered}", where=f"scene {scene.id}")
        if done.scene is None:
            raise InputError(
                f"the model's translation cannot be trusted: {done.faults[0]}.",
                fix="Name another model with --model, or leave out --language for a film in the paper's own.",
                where=f"scene {scene.id} “{scene.heading}”",
            )
    message = (
        f"translated from {script.language} by {choice.name}: each text was held against its original for "
        "numbers, names and denial; pictures and cells of tables stay in the paper's language."
    )
    notice = Notice(level="info", where="language", message=message)
    spoken = script.model_copy(
        update={"language": language, "scenes": tuple(one.scene for one in scenes if one.scene)}
    )
    return Made[Script](thing=spoken, notices=(*made.notices, notice))
