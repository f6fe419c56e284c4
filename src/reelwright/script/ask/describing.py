"""What one sees in a figure, said by a vision model and held against what the paper says of it."""

from reelwright.core.document import Block, Document
from reelwright.core.language_model import LanguageModel, Message
from reelwright.script.ask.asking import UNANSWERED, Reply, as_is, asked
from reelwright.script.ask.hearing import named
from reelwright.script.ask.judging import Ground, ground_of, sight_faults
from reelwright.script.ask.material import talk
from reelwright.script.ask.nouns import Sight
from reelwright.script.ask.prompts import SIGHT


class _Seen(Reply):
    text: str


def described(model: LanguageModel, document: Document, name: str, mentions: tuple[str, ...]) -> Sight:
    """One sentence on the figure of block `name`; `mentions` are the blocks that speak of it.

    A number that neither its caption nor they state makes the sentence unusable: it is asked once more.
    """
    ground = ground_of(document)
    blocks = {block.id: block for block in document.blocks}
    figure = blocks[name]
    near = tuple(blocks[one] for one in mentions[:2] if one in blocks)
    why = ""
    for _ in range(2):
        try:
            reply = asked(model, "figure", as_is(_question(figure, near, ground, why)), _Seen)
        except UNANSWERED as error:
            return Sight(block=name, unanswered=str(error))
        if reply is None:
            return Sight(block=name, refused="no answer kept to the form")
        text = " ".join(reply.text.split())
        cites = (name, *(one.id for one in near))
        wrong = sight_faults(text, cites, ground)
        if not wrong:
            return Sight(block=name, text=text, cites=cites)
        why = "; ".join(wrong)
    return Sight(block=name, refused=why)


def _question(figure: Block, near: tuple[Block, ...], ground: Ground, why: str) -> tuple[Message, ...]:
    task = f"Say in {named(ground.language)} what one sees, beginning with what it shows."
    if why:
        task += f"\nYour last sentence was not usable: {why}."
    blobs = (figure.picture.blob,) if figure.picture else ()
    return talk(SIGHT, [figure.text[:800], *(one.text[:800] for one in near)], task, blobs)
