"""German and the Romance languages: two whole sentences that a joint makes one, told one by one."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reelwright.script.grammar import has_verb
from reelwright.script.hearing import speakable
from reelwright.script.languages.tongue import Tongue

_LEAST = 5  # words of each half


@dataclass(frozen=True)
class Joints:
    """What joins two sentences of a language, as regular expressions in lower case.

    `subject` opens a clause that has a subject of its own; `holds` binds what follows to what stands before
    it (a condition, a report, a relative). `but` may open a sentence. `which` are relatives that take up all
    that was said, with the pronoun for it. `contrast` are conjunctions with the adverb that says the same.
    `aim` is the head of a sentence that names an aim, `also` what joins a second one, `another` its head.
    """

    subject: str
    holds: str
    ands: str
    but: str
    which: tuple[tuple[str, str], ...] = ()
    contrast: tuple[tuple[str, str], ...] = ()
    aim: str = ""
    also: str = ""
    another: str = ""


_JOINTS: Mapping[str, Joints] = {
    "de": Joints(
        subject=r"(?:der|die|das|ein|eine|es|sie|er|beide|alle|diese[rs]?)",
        holds=(
            r"\b(?:dass|ob|weil|da|wenn|falls|obwohl|während|damit|sodass|als|nachdem|bevor|indem|"
            r"wie|sowohl|weder|entweder|zwar|nicht nur)\b|"
            r", (?:der|die|das|den|dem|deren|dessen|welche\w?|was|wo\w*) "
        ),
        ands="und",
        but="aber|doch|jedoch",
    ),
    "fr": Joints(
        subject=r"(?:le |la |les |l[’']|un |une |des |ce |cette |ces |cela |il |ils |elle |elles )",
        holds=(
            r"\b(?:que|si|quand|lorsque?|puisque?|parce|bien que|quoique|comme|dont|où|afin|pour que|"
            r"non seulement|soit|ni)\b|\bqu[’']|\bqui\b"
        ),
        ands="et",
        but="mais",
        which=((r"ce qui", "Cela"),),
        contrast=((r"tandis que|alors que", "En revanche,"),),
        aim=r"l[’'](?:objectif|ambition)\b[^,;:]*? (?:est|était|a été) (?=d[e’'])",
        also=r"(?:ainsi que|et) (?=d[e’'])",
        another="Un autre objectif était ",
    ),
    "es": Joints(
        subject=r"(?:el|la|los|las|un|una|unos|unas|este|esta|estos|estas|esto|ambos|ambas) ",
        holds=(
            r"\b(?:que|si|cuando|porque|aunque|como|cuyo|cuya|cuyos|cuyas|donde|para que|no solo|"
            r"no sólo|ni|mientras)\b"
        ),
        ands="y",
        but="pero|sin embargo,",
        which=((r"lo que|lo cual", "Esto"),),
        contrast=((r"mientras que", "En cambio,"),),
        aim=r"el objetivo\b[^,;:]*? (?:es|fue|era) (?=\w+[aei]r\b)",
        also=r"(?:así como|y) (?=\w+[aei]r\b)",
        another="Otro objetivo fue ",
    ),
    "pt": Joints(
        subject=r"(?:o|a|os|as|um|uma|este|esta|estes|estas|isso|isto|ambos|ambas) ",
        holds=(
            r"\b(?:que|se|quando|porque|embora|como|cujo|cuja|cujos|cujas|onde|para que|não só|"
            r"não apenas|nem|enquanto|uma vez que)\b"
        ),
        ands="e",
        but="mas|porém|no entanto,",
        which=((r"o que", "Isso"),),
        contrast=((r"enquanto que|enquanto|ao passo que", "Já"),),
        aim=r"o objetivo\b[^,;:]*? (?:foi|é|era) (?=\w+[aei]r\b)",
        also=r"(?:bem como|assim como|e) (?=\w+[aei]r\b)",
        another="Outro objetivo foi ",
    ),
    "it": Joints(
        subject=r"(?:il |lo |la |i |gli |le |l[’']|un |uno |una |quest[oaie] |ess[ie] )",
        holds=(
            r"\b(?:che|se|quando|perché|benché|sebbene|poiché|come|dove|cui|affinché|non solo|sia|né|"
            r"mentre)\b"
        ),
        ands="e",
        but="ma|però",
        which=((r"il che", "Ciò"),),
        contrast=((r"mentre", "Invece"),),
        aim=r"l[’']obiettivo\b[^,;:]*? (?:è|era|è stato) (?=(?:di |quello di )?\w+(?:are|ere|ire)\b)",
        also=r"(?:nonché|e) (?=(?:di )?\w+(?:are|ere|ire)\b)",
        another="Un altro obiettivo era ",
    ),
}


def parted_at_joints(text: str, tongue: Tongue, most_words: int) -> tuple[str, ...]:
    """`text`, or the whole sentences that stand in it, when it has more than `most_words`."""
    table = _JOINTS.get(tongue.code)
    if table is None or len(text.split()) <= most_words:
        return (text,)
    sound = [
        pair
        for pair in _pairs(text, table)
        if all(len(half.split()) >= _LEAST and _stands(half, tongue) for half in pair)
    ]
    if not sound:
        return (text,)
    first, second = min(sound, key=lambda pair: max(len(half.split()) for half in pair) > most_words)
    return (
        *parted_at_joints(first, tongue, most_words),
        *parted_at_joints(second, tongue, most_words),
    )


def _stands(half: str, tongue: Tongue) -> bool:
    return has_verb(half, tongue) and (speakable(half, tongue) or len(half.split()) > 40)


def _pairs(text: str, table: Joints) -> Iterator[tuple[str, str]]:
    """Places where `text` may be two sentences, best first."""
    for found in re.finditer(r"; ", text):
        if ":" not in text[: found.start()] and text.count("; ") < 3:
            yield _two(text, found.start(), found.end(), "")
    aim = re.match(table.aim, text, re.IGNORECASE) if table.aim else None
    if aim:
        for found in re.finditer(rf",? {table.also}", text[aim.end() :], re.IGNORECASE):
            yield _two(text, aim.end() + found.start(), aim.end() + found.end(), table.another)
    joints = [(rf", (?=(?:{table.but}) \w)", "")]
    joints += [(rf", (?:{joint}) (?=\w)", f"{told} ") for joint, told in table.which]
    joints += [(rf", (?:{joint}) (?={table.subject})", f"{told} ") for joint, told in table.contrast]
    for joint, opener in joints:
        for found in re.finditer(joint, text):
            if not _held(text[: found.start()], table):
                yield _two(text, found.start(), found.end(), opener)
    for found in re.finditer(rf", (?:{table.ands}) (?={table.subject})", text):
        first = text[: found.start()]
        if not _held(first, table) and "," not in first:
            yield _two(text, found.start(), found.end(), "")


def _held(first: str, table: Joints) -> bool:
    """Whether something in `first` may hold for what follows: a report, a condition, an opening."""
    opening = re.match(r"[^\W\d_]+\b[^,]{0,80}, ", first)
    return re.search(table.holds, first, re.IGNORECASE) is not None or opening is not None


def _two(text: str, end: int, start: int, opener: str) -> tuple[str, str]:
    second = text[start:]
    told = opener + second if opener else second[:1].upper() + second[1:]
    return f"{text[:end].rstrip(' ,;')}.", told
