"""The plan of a film, asked of a model and mended until it holds."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from pydantic import Field

from reelwright.core.brief import ScriptOrder
from reelwright.core.document import Document
from reelwright.core.errors import TooLarge, TryLater
from reelwright.core.language_model import LanguageModel, Message
from reelwright.core.outline import Outline, OutlineScene, OutlineShows
from reelwright.script.ask.asking import Reply, asked
from reelwright.script.ask.chapters import chapters
from reelwright.script.ask.hearing import named
from reelwright.script.ask.judging import Ground, ground_of, heading_faults
from reelwright.script.ask.material import talk
from reelwright.script.ask.nouns import Digest, Plan, Showable
from reelwright.script.ask.preparing import shown
from reelwright.script.ask.prompts import AUDIENCES, OUTLINE
from reelwright.script.material import PARTS, Part
from reelwright.script.model.tokens import message_tokens, tokens
from reelwright.script.reference import shown_title

_SCENE_SECONDS = 20.0
_SCENE_TOKENS = 90  # of an answer
_MOST_BLOCKS = 6
_MOST_SHOWN = 12
_CHOICE = 2  # equations to choose each from
_HEADS = 40  # tokens of the headings between the parts of the material
_EQUATIONS = {"general": 1, "student": 2, "expert": 3}  # that a film shows
_KINDS: dict[str, OutlineShows] = {"figure": "figure", "table": "table", "equation": "equation"}


class _Scene(Reply):
    part: Part
    use: tuple[str, ...] = Field(json_schema_extra={"minItems": 1, "maxItems": _MOST_BLOCKS})
    show: str = ""
    heading: str


class _Scenes(Reply):
    scenes: tuple[_Scene, ...] = Field(json_schema_extra={"minItems": 3, "maxItems": 80})


def outlined(
    model: LanguageModel,
    document: Document,
    digest: Digest,
    order: ScriptOrder,
) -> Plan:
    """The plan that `order` asks for; asked once more when the first does not hold."""
    ground = ground_of(document)
    count = scene_count(order.minutes, model.choice.context)
    why = ""
    for _ in range(2):
        try:
            reply = asked(model, "outline", _Question(digest, order, count, ground.language, why), _Scenes)
        except (TryLater, TooLarge) as error:
            return Plan(unanswered=str(error))
        scenes, why = _mended(reply, digest, ground, order) if reply else ((), "it was no JSON")
        if not why:
            return Plan(outline=_outline(document, scenes))
    return Plan(refused=why)


def scene_count(minutes: float, context: int) -> int:
    """How many scenes a film of `minutes` has, as far as an answer of a third of `context` can hold them."""
    return max(3, min(round(minutes * 60 / _SCENE_SECONDS), context // 3 // _SCENE_TOKENS))


def _mended(
    reply: _Scenes, digest: Digest, ground: Ground, order: ScriptOrder
) -> tuple[tuple[OutlineScene, ...], str]:
    """The scenes that hold, in the order of the argument, and what is wrong with them as a whole."""
    blocks = {block.id: block for block in ground.document.blocks}
    pictures = {one.block: one for one in digest.shows}
    names = chapters(ground.language)
    kept: list[OutlineScene] = []
    left = {one.block for one in _allowed(reply, digest, order.audience)}
    for told in sorted(reply.scenes, key=lambda one: PARTS.index(one.part)):
        show = told.show if told.show in left else ""
        used = dict.fromkeys(name for one in told.use if (name := _block(one, blocks)))
        used |= {show: None} if show else {}
        if not used:
            continue
        left -= {show}
        cites = tuple(used)[:_MOST_BLOCKS]
        chosen = tuple(dict.fromkeys(name for name in told.use if name not in blocks and _block(name, cites)))
        opens = not kept or kept[-1].part != told.part
        kept.append(
            OutlineScene(
                id=f"s{len(kept) + 2:02}",
                part=told.part,
                heading=_heading(told.heading, cites, ground) or names[told.part],
                blocks=cites if not show or show in cites else (*cites[:-1], show),
                chapter=names[told.part] if opens else "",
                shows=_KINDS[pictures[show].kind] if show else "points",
                block=show,
                sentences=chosen,
            )
        )
    parts = {one.part for one in kept}
    if len(kept) < 3 or not parts & {"idea", "method"}:
        return (), "it had fewer than three scenes that rest on ids of the material"
    each = round(order.minutes * 60 / len(kept), 1)
    return tuple(one.model_copy(update={"seconds": each}) for one in kept), ""


def _allowed(reply: _Scenes, digest: Digest, audience: str) -> Iterator[Showable]:
    """What the plan may show: of the equations that it wants, only the best, few for most listeners."""
    wanted = {told.show for told in reply.scenes}
    left = _EQUATIONS[audience]
    for one in digest.shows:
        if one.kind != "equation":
            yield one
        elif one.block in wanted and left:
            left -= 1
            yield one


def _block(name: str, blocks: Container[str]) -> str:
    """The block that an id names: itself, or the block of a sentence; '' when there is none."""
    if name in blocks:
        return name
    block = name.rpartition(".")[0]
    return block if block in blocks else ""


def _heading(text: str, cites: tuple[str, ...], ground: Ground) -> str:
    """The heading when it may stand on screen, else ''."""
    bare = re.sub(r"^\d+[.:)]\s*", "", " ".join(text.split())).strip(" .:")
    return bare[:1].upper() + bare[1:] if bare and not heading_faults(bare, cites, ground) else ""


def _outline(document: Document, scenes: tuple[OutlineScene, ...]) -> Outline:
    return Outline(
        title=shown_title(document),
        language=document.language or "en",
        source_name=document.source.name,
        source_sha256=document.source.blob.sha256,
        scenes=scenes,
        writer="ask",
    )


@dataclass(frozen=True)
class _Question:
    """What is asked for: `count` scenes in `language`; `why` the last plan was of no use ('' = none was)."""

    digest: Digest
    order: ScriptOrder
    count: int
    language: str
    why: str

    def __call__(self, most: int) -> tuple[Message, ...]:
        """The question, of at most `most` tokens."""
        task = (
            f"The paper is titled: {self.digest.title}\n"
            f"Plan the film of about {self.order.minutes:g} minutes in about {self.count} scenes, for "
            f"{AUDIENCES[self.order.audience]}. Show at most {_EQUATIONS[self.order.audience]} equation(s). "
            f"Write headings in {named(self.language)}."
        )
        if not self.digest.spine:
            task += (
                "\nThere is no abstract here: the spine is what the paper says of its aim, results and end."
            )
        if self.why:
            task += f"\nYour last plan was not usable: {self.why}."
        bare = talk(OUTLINE, (), task)
        can = _worth_showing(self.digest.shows, _CHOICE * _EQUATIONS[self.order.audience])
        return talk(OUTLINE, _material(self.digest, can, most - message_tokens(bare)), task)


def _worth_showing(shows: Sequence[Showable], equations: int) -> list[str]:
    """The best of what can be shown, of equations few."""
    formulas = [one.block for one in shows if one.kind == "equation"][:equations]
    return [
        f"[{one.block}] {one.kind} {one.label}: {one.caption}"
        for one in shows
        if one.kind != "equation" or one.block in formulas
    ][:_MOST_SHOWN]


def _material(digest: Digest, can: list[str], room: int) -> list[str]:
    """The spine, what `can` be shown, which sentences play which part, and the pieces, as room allows.

    When there is not, every role and every piece gives up its last sentences alike.
    """
    top = [shown(one) for one in digest.spine]
    _shorten([top], room // 3)
    head = list(can)
    while head and sum(map(tokens, head)) > room // 4:
        head.pop()
    left = room - sum(tokens(line) for line in (*top, *head)) - _HEADS
    first = _ids(top)
    read = first | {one.id for piece in digest.pieces for one in piece.sentences}
    # a condensed paper shows the sentences that matter most word for word
    key = [[shown(one) for one in role.sentences if one.id not in read] for role in digest.roles]
    _shorten(key, left // 3)
    roles = [f"{role.part}: {' '.join(one.id for one in role.sentences)}" for role in digest.roles]
    left -= sum(tokens(line) for lines in (roles, *key) for line in lines)
    body = [[shown(one) for one in piece.sentences if one.id not in first] for piece in digest.pieces]
    _shorten(body, left)
    there = [line for lines in (*key, *body) for line in lines]
    return [
        *(("The abstract, in its own order:", *top) if top else ()),
        *(("Can be shown:", *head) if head else ()),
        "Said by role:",
        *_those(roles, _ids((*top, *there))),
        "The text:",
        *there,
    ]


def _ids(lines: Iterable[str]) -> set[str]:
    """The ids of sentences as they are shown."""
    return {line[1:].partition("]")[0] for line in lines}


def _shorten(groups: list[list[str]], most: int) -> None:
    """Take the last line of the longest group away until all are `most` tokens."""
    while any(groups) and sum(tokens(line) for lines in groups for line in lines) + 12 * len(groups) > most:
        max(groups, key=lambda lines: sum(map(len, lines))).pop()


def _those(roles: list[str], ids: set[str]) -> Iterator[str]:
    """The roles, with the ids that are shown."""
    for role in roles:
        part, _, names = role.partition(": ")
        left = [name for name in names.split() if name in ids]
        if left:
            yield f"{part}: {' '.join(left)}"
