"""What the writer `ask` hands from step to step."""

from reelwright.core.noun import Noun
from reelwright.core.outline import Outline, OutlinePart, OutlineScene
from reelwright.core.script import Scene, Script


class Sentence(Noun):
    """A sentence of the paper, word for word; `id` is its block's with its number ('b12.3')."""

    id: str
    block: str
    text: str


class Piece(Noun):
    """Sentences of one section that are read at once."""

    section: str
    sentences: tuple[Sentence, ...]


class Showable(Noun):
    """A figure, table or equation that can be on screen; `weight` is its rank, 0 to 1."""

    block: str
    kind: str
    label: str
    caption: str
    weight: float


class Role(Noun):
    """The sentences that play a part of the argument, the surest first."""

    part: OutlinePart
    sentences: tuple[Sentence, ...]


class Digest(Noun):
    """What the plan is made from: the paper's sentences, in pieces, their roles, and what can be shown.

    `spine` is the abstract in its own order (() = the paper has none). `whole` when the pieces are all there
    is to read; else they are to be condensed first.
    """

    title: str
    pieces: tuple[Piece, ...]
    spine: tuple[Sentence, ...] = ()
    roles: tuple[Role, ...] = ()
    shows: tuple[Showable, ...] = ()
    whole: bool = True


class Claim(Noun):
    """What a piece says, in the model's words or the paper's, and the sentences it rests on."""

    text: str
    sentences: tuple[str, ...]


class Gist(Noun):
    """A piece, condensed. `unanswered` says why the model did not answer ('' = it did)."""

    section: str
    claims: tuple[Claim, ...]
    unanswered: str = ""


class Plan(Noun):
    """An outline, or why there is none: `unanswered` (nobody answered) or `refused` (no good one came)."""

    outline: Outline | None = None
    unanswered: str = ""
    refused: str = ""


class SceneOrder(Noun):
    """One scene to be written, of about `words` words.

    `before` and `after` are the headings of its neighbours, `sentences` the material, `key` the ids of those
    that the plan chose, and `spine` the paper's abstract, so that a scene knows the whole.
    """

    scene: OutlineScene
    sentences: tuple[Sentence, ...]
    words: int
    audience: str
    language: str
    before: str = ""
    after: str = ""
    key: tuple[str, ...] = ()
    spine: tuple[Sentence, ...] = ()


class LineDraft(Noun):
    """A line that has passed its checks, with the blocks and sentences it rests on."""

    text: str
    cites: tuple[str, ...]
    basis: tuple[str, ...] = ()


class PointDraft(Noun):
    """A short point for the screen, and the line (0-based) it belongs to."""

    text: str
    line: int


class SceneDraft(Noun):
    """What the model made of a scene; `refused` are the sentences that were dropped, each with the reason.

    `unanswered` says why the model did not answer, be it when its lines were to be corrected ('' = it did).
    """

    scene: str
    lines: tuple[LineDraft, ...] = ()
    points: tuple[PointDraft, ...] = ()
    refused: tuple[str, ...] = ()
    unanswered: str = ""


class Sight(Noun):
    """What a vision model sees in the figure `block`: one sentence ('' = none that could be trusted).

    `cites` are the figure and the blocks that speak of it, whose numbers and names the sentence may use.
    """

    block: str
    text: str = ""
    cites: tuple[str, ...] = ()
    refused: str = ""
    unanswered: str = ""


class Asked(Noun):
    """All that a model gave for one film: the plan, its scenes, and what it sees in figures."""

    outline: Outline
    drafts: tuple[SceneDraft, ...]
    sights: tuple[Sight, ...] = ()


class Reserve(Noun):
    """The extract writer's scripts: one of the asked length, and as long a one as the paper gives."""

    near: Script
    long: Script


class Rendered(Noun):
    """A scene in another language; None when a text of it could not be trusted, then `faults` say which.

    `unanswered` says why the model did not answer ('' = it did).
    """

    scene: Scene | None = None
    faults: tuple[str, ...] = ()
    unanswered: str = ""
