"""Long papers: each piece is condensed to claims that name their sentences, and the claims again."""

from pydantic import Field

from reelwright.core.errors import TooLarge, TryLater
from reelwright.core.language_model import LanguageModel, Message
from reelwright.script.ask.asking import MOST_IDS, Ids, Reply, as_is, asked
from reelwright.script.ask.hearing import named
from reelwright.script.ask.judging import Ground, faults
from reelwright.script.ask.material import talk
from reelwright.script.ask.nouns import Claim, Digest, Gist, Piece, Sentence
from reelwright.script.ask.preparing import WHOLE, pieces, shown
from reelwright.script.ask.prompts import GIST
from reelwright.script.model.tokens import tokens

_CLAIM = 60  # tokens that a claim takes in the plan's question
_MOST = 8  # claims of a piece


class _Told(Reply):
    from_: Ids = Field(alias="from")
    text: str


class _Gist(Reply):
    claims: tuple[_Told, ...] = Field(json_schema_extra={"minItems": 1, "maxItems": _MOST})


def gist(model: LanguageModel, piece: Piece, ground: Ground, most: int) -> Gist:
    """`piece` as at most `most` claims; where the model's own words do not hold, the paper's sentences.

    A piece that is too long for the server after all is condensed by halves.
    """
    try:
        reply = asked(model, "gist", as_is(_question(piece, ground.language, most)), _Gist)
    except TooLarge as error:
        if len(piece.sentences) > 1:
            return _by_halves(model, piece, ground, most)
        return Gist(section=piece.section, claims=_first(piece, most), unanswered=str(error))
    except TryLater as error:
        return Gist(section=piece.section, claims=_first(piece, most), unanswered=str(error))
    known = {one.id: one for one in piece.sentences}
    claims: list[Claim] = []
    for told in reply.claims if reply else ():
        ids = tuple(dict.fromkeys(name for name in told.from_ if name in known))[:MOST_IDS]
        if not ids:
            continue
        cites = tuple(dict.fromkeys(known[name].block for name in ids))
        text = told.text if not faults(told.text, cites, ground) else known[ids[0]].text
        claims.append(Claim(text=text, sentences=ids))
    return Gist(section=piece.section, claims=tuple(claims[:most]) or _first(piece, most))


def _by_halves(model: LanguageModel, piece: Piece, ground: Ground, most: int) -> Gist:
    middle = len(piece.sentences) // 2
    parts = (piece.sentences[:middle], piece.sentences[middle:])
    each = max(1, most // 2)
    first, second = (
        gist(model, piece.model_copy(update={"sentences": part}), ground, each) for part in parts
    )
    return Gist(
        section=piece.section,
        claims=(*first.claims, *second.claims)[:most],
        unanswered=first.unanswered or second.unanswered,
    )


def share(digest: Digest, context: int) -> int:
    """How many claims each piece may have, so that all of them fit the plan's question."""
    return max(1, min(_MOST, int(WHOLE * context) // (_CLAIM * max(1, len(digest.pieces)))))


def reduced(digest: Digest, gists: tuple[Gist, ...], context: int) -> Digest:
    """The claims in place of the sentences; not whole while they are still too long."""
    told = [
        (one.section, Sentence(id=claim.sentences[0], block=_block(claim.sentences[0]), text=claim.text))
        for one in gists
        for claim in one.claims
    ]
    size = sum(tokens(shown(one)) for _, one in told)
    return Digest(
        title=digest.title,
        pieces=tuple(pieces(told, context // 3)),
        spine=digest.spine,
        roles=digest.roles,
        shows=digest.shows,
        whole=size <= WHOLE * context,
    )


def _block(sentence: str) -> str:
    return sentence.rpartition(".")[0]


def _first(piece: Piece, most: int) -> tuple[Claim, ...]:
    """The piece's own first sentences, when nobody condenses it."""
    return tuple(Claim(text=one.text, sentences=(one.id,)) for one in piece.sentences[: max(1, most // 2)])


def _question(piece: Piece, language: str, most: int) -> tuple[Message, ...]:
    task = f"Give the most important claims of this part, at most {most}, in {named(language)}."
    return talk(GIST, tuple(shown(one) for one in piece.sentences), task)
