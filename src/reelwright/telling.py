"""The steps of the writer `ask`: who answers is a setting, what is asked and believed is the script room's.

It stands beside `studio`, as `network` does: a station knows no settings.
"""

from reelwright import asking
from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.errors import BrokenPromise, InputError, MissingPart, ReelwrightError
from reelwright.core.language_model import LanguageModel, ModelChoice
from reelwright.core.made import Made
from reelwright.core.protocols import Tools
from reelwright.core.script import Scene, Script
from reelwright.core.understanding import Understanding
from reelwright.script.ask.assembling import assembled
from reelwright.script.ask.condensing import gist, reduced
from reelwright.script.ask.describing import described
from reelwright.script.ask.judging import ground_of
from reelwright.script.ask.nouns import (
    Asked,
    Digest,
    Gist,
    Piece,
    Plan,
    Rendered,
    Reserve,
    SceneDraft,
    SceneOrder,
    Sight,
)
from reelwright.script.ask.outlining import outlined
from reelwright.script.ask.preparing import prepared
from reelwright.script.ask.scening import scene_written
from reelwright.script.ask.translating import rendered
from reelwright.script.checking import bind
from reelwright.settings import read_settings


def prepare(tools: Tools, document: Document, understanding: Understanding, context: int) -> Digest:
    """The paper in pieces that fit a model of `context` tokens."""
    del tools
    return prepared(document, understanding, context)


def condense(tools: Tools, document: Document, piece: Piece, most: int, choice: ModelChoice) -> Gist:
    """A piece as at most `most` claims. Raises MissingPart when nobody has the model."""
    return gist(_model(tools, choice), piece, ground_of(document), most)


def reduce(tools: Tools, digest: Digest, gists: tuple[Gist, ...], context: int) -> Digest:
    """The claims of all pieces in the place of their sentences."""
    del tools
    return reduced(digest, gists, context)


def outline(
    tools: Tools,
    document: Document,
    digest: Digest,
    order: ScriptOrder,
    choice: ModelChoice,
) -> Plan:
    """The film's plan. Raises MissingPart when nobody has the model."""
    return outlined(_model(tools, choice), document, digest, order)


def scene(tools: Tools, document: Document, order: SceneOrder, choice: ModelChoice) -> SceneDraft:
    """One scene's lines, as far as they hold."""
    try:
        model = _model(tools, choice)
    except MissingPart as error:
        return SceneDraft(scene=order.scene.id, unanswered=str(error))
    return scene_written(model, document, order)


def see(
    tools: Tools, document: Document, block: str, mentions: tuple[str, ...], choice: ModelChoice
) -> Sight:
    """What a figure shows, in one sentence."""
    try:
        model = _model(tools, choice)
    except MissingPart as error:
        return Sight(block=block, unanswered=str(error))
    return described(model, document, block, mentions)


def assemble(
    tools: Tools,
    document: Document,
    understanding: Understanding,
    asked: Asked,
    reserve: Reserve,
    order: ScriptOrder,
) -> Made[Script]:
    """The script of the asked length. Raises BrokenPromise when it fails its own check."""
    made = assembled(document, understanding, asked, reserve, order)
    try:
        bind(made.thing, document)
    except InputError as error:
        raise BrokenPromise(f"the writer 'ask' broke its word: {error.message}", where=error.where) from error
    tools.progress(1.0)
    return made


def translate(tools: Tools, scene: Scene, source: str, target: str, choice: ModelChoice) -> Rendered:
    """A scene in `target`. Raises MissingPart when nobody has the model."""
    return rendered(_model(tools, choice), scene, source, target)


def release(tools: Tools, choice: ModelChoice, script: Script) -> bool:
    """The model's memory is given back, once the script is written; whether somebody could be asked to."""
    del script
    try:
        _model(tools, choice).release()
    except ReelwrightError:
        return False
    return True


def _model(tools: Tools, choice: ModelChoice) -> LanguageModel:
    return asking.client(read_settings(), choice, tools.blobs, lambda: tools.progress(0.5))
