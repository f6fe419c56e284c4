"""Citations in running text: which there are, and how a sentence is said without their print."""

import re
from collections.abc import Mapping, Sequence

from reelwright.core.document import Block, Document, Reference
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue
from reelwright.script.printing import tidy

_YEARS = r"(?:1[6-9]|20)\d\d[a-z]?(?:\s*[,;]\s*(?:(?:1[6-9]|20)\d\d)?[a-z]?)*"
_NARRATIVE = re.compile(rf"(?P<names>[^\W\d_].*?),?\s*(?:\({_YEARS}\)|\[[^\]]*\]|{_YEARS})$")
_GROUP = re.compile(r"\[[^\[\]]*\]|\([^()]*\)")
_ONLY_CITES = re.compile(
    r"(?:[\s\d,;&–—-]|see|also|e\.g\.|cf\.|and|for example|reviewed in|but)*", re.IGNORECASE
)
_GOVERNS = re.compile(  # words after which a citation is part of the sentence
    r"in|by|of|from|see|to|with|and|or|following|than|as|on|per|von|bei|nach|siehe|und|oder|de|en|par|dans|em|"
    r"por|da|di|et|y|e|i|refs?\.?|references?|also|also,|cf\.?"
)
_PARTICLES = re.compile(r"(?:[Vv][ao]n|[Dd]e[rnl]?|[Dd][iu]|[Ll][ae]|[Tt]er|[Dd]os|[Dd]a|St\.?)$")
_WORK = bag(  # nouns and participles after which 'in [12]' is 'in earlier work'
    "made given shown found done taken as work approach method methods results ones those model models data "
    "procedure algorithm algorithms framework definition proof used notation conventions setup scheme "
    "derivation analysis techniques technique protocol formulation implementation"
)


def citations(blocks: Sequence[Block], names: Mapping[str, str]) -> dict[str, str]:
    """What `blocks` cite, as printed and tidied, brackets included, and whom by name ('' several, unknown).

    `names` are reference_names of the document.
    """
    found: dict[str, str] = {}
    for block in blocks:
        inside: set[int] = set()
        for group in _GROUP.finditer(block.text):
            held = [one for one in block.citations if group.start() <= one.start and one.end <= group.end()]
            rest = group.group()[1:-1]
            for one in sorted(held, key=lambda one: -one.start):
                low, high = one.start - group.start() - 1, one.end - group.start() - 1
                rest = rest[: max(0, low)] + rest[max(0, high) :]
            whole = any(one.start == group.start() and one.end == group.end() for one in held)
            inside.update(one.start for one in held)
            if held and (whole or _ONLY_CITES.fullmatch(rest)):
                targets = {target for one in held for target in one.targets}
                found[tidy(group.group())] = names.get(min(targets), "") if len(targets) == 1 else ""
        for one in block.citations:
            printed = tidy(block.text[one.start : one.end])
            if one.start not in inside and len(printed) > 2 and not printed.isdigit():
                found[printed] = names.get(one.targets[0], "") if len(one.targets) == 1 else ""
    return found


def cites(sentence: str, cited: Mapping[str, str] | None) -> bool:
    """Whether `sentence` names another work; `cited` are citations, None where the document marks none."""
    if cited is not None:
        return any(printed in sentence for printed in cited)
    return _CITES.search(sentence) is not None


_CITES = re.compile(rf"\[\d+(?:\s*[,;–-]\s*\d+)*\]|\bet al\b|\((?:[^()]*\b)?{_YEARS}\)")


def of_others(printed: str, bare: str, tongue: Tongue) -> bool:
    """Whether `printed`, which cites and is `bare` without that, reports what others did or found.

    A citation that only names a tool, a method or data that was used is not such a report.
    """
    if printed == bare:
        return False
    if tongue.code == "en" and _REPORTS.search(bare):
        return True
    end, left = printed.rstrip(" .;"), bare.rstrip(" .;")
    if left.endswith(end[-12:]) or _LEANS.match(bare) or _DONE_HERE.search(bare):
        return False
    return _TOOL.search(left) is None


_REPORTS = re.compile(
    r"\b(?:has|have) (?:also |\w+ly |often |long |already )*been (?:\w+ly )?(?:shown|reported|found|observed|"
    r"associated|linked|suggested|proposed|demonstrated|described|identified|regarded|established|argued)\b|"
    r"\b(?:[Pp]revious|[Ee]arlier|[Pp]rior|[Ss]everal|[Oo]ther) (?:studies|work|works|authors|researchers|"
    r"reports)\b|"
    r"\b(?:et al\.?|and others|and [A-Z][\w-]+|In \d{4}, [A-Z]\w+)(?: have| has| also)? (?:show|report|found|"
    r"find|observe|suggest|propose|demonstrate|describe|introduce|argue|discuss|conclude|estimate|give|look)\w*\b"
)
_LEANS = re.compile(
    r"(?:This|These|Those|It|They|Its|Their|Here|To|Once|The (?:\w+ )?(?:package|library|software|tools?|"
    r"approach|method|system|framework|interface|modules?|algorithms?|data ?sets?|data|first|second|third|"
    r"results?|measures?|index|indices))\b|(?:Dies|Es|Sie|Cet|Ces|Cela|Il|Est[aeo]|Ell[oa]|Questo?|Isso)\b"
)
_DONE_HERE = re.compile(
    r"\b(?:was|were) (?:also |then |\w+ly )?(?:run|prepared|collected|computed|used|obtained|measured|"
    r"analy[sz]ed|stored|performed|conducted|carried|submitted|determined|calculated|derived|extracted|recorded|"
    r"sampled|selected|trained|implemented|initiated|released|evaluated|defined|chosen|based|generated|"
    r"expected|estimated (?!to\b))|"
    r"\b(?:is|are) (?:then |also )?(?:based on|defined)\b|\bwill be\b|\bmotivations? (?:for|of)\b|"
    r"\b(?:foi|foram|fue|fueron|wurden?|è stat[oa]|sono stat[ie]|a été|ont été)\b|"
    r"\b(?:metodolog|método|méthode|metodo|Methode|Verfahren|segundo|según|selon|secondo)"
)
_TOOL = re.compile(  # what stands before a citation that only tells where a tool comes from
    r"\b(?:packages?|library|libraries|data ?sets?|software|tools?|codes?|framework|algorithms?|toolbox|"
    r"database|corpus|language|solver|protocol|procedure|project|format|model|models|API|scripts?|MLJ)$|"
    r"\b(?:using|uses?|used|with|via|by|from|through|and|into|on top of|called|named) (?:the )?[A-Z][\w.+-]*"
    r"(?: [A-Z][\w.+-]*)*$|\w\.(?:jl|py|io|compile)$"
)


def reference_names(document: Document, tongue: Tongue) -> dict[str, str] | None:
    """How each reference's authors are spoken of, by block id; None where the document marks no citation."""
    if not any(block.citations for block in document.blocks):
        return None
    return {
        block.id: _spoken(block.reference, tongue)
        for block in document.blocks
        if block.reference is not None and block.reference.authors
    }


_POINTED = re.compile(r"\b[Rr]efs?\b|\bsee\b|\bcf\.")


def uncited(text: str, cited: Mapping[str, str], tongue: Tongue) -> str | None:
    """`text` without the citations that `cited` names; those that are part of it are said in words.

    None where that cannot be done with care.
    """
    for printed in sorted(cited, key=len, reverse=True):
        if printed not in text:
            continue
        key = re.escape(printed)
        if _POINTED.search(text):
            text = re.sub(rf"\b[Rr]efs?\.?\s+(?={key})", "", text)
            text = re.sub(rf"(?<=\w),? (?:see|cf\.)(?: also)? {key}(?: for [^.,;]*)?(?=[.,;])", "", text)
        while (at := text.find(printed)) >= 0:
            before, after = text[:at], text[at + len(printed) :]
            told = _told(before, printed, after, cited[printed], tongue)
            if told is None:
                return None
            text = (f"{before.rstrip()} {told}" if told else before.rstrip()) + after
            text = text.lstrip() if not before else text
    return text


def _told(before: str, printed: str, after: str, name: str, tongue: Tongue) -> str | None:
    """What is said in the place of one citation: '' nothing, None where it must not be left out."""
    narrative = None if printed[0] in "([" else _NARRATIVE.fullmatch(printed)
    words = before.lower().split()
    last = words[-1] if words else ""
    if printed[0] not in "([":
        if _beside(before, after, printed):
            return ""
        return _people(narrative["names"], tongue) if narrative else None
    if printed[0] == "(":
        return "" if words else None
    if not words:
        past = re.match(r"\s+(?:also )?(?:\w+ed|found|showed|gave|made)\b", after) is not None
        return name[:1].upper() + name[1:] if name and past and tongue.code == "en" else None
    if not _GOVERNS.fullmatch(last):
        return "" if re.match(r"[\s.,;:!?)–—]|$", after) else None
    if tongue.code != "en" or re.match(r"\s*(?:and|or|,)\s*\[", after):
        return None
    if last == "by":
        return name or None
    governed = len(words) > 1 and (words[-2] in _WORK or words[-2].endswith("ed"))
    return "earlier work" if governed and last in ("in", "of", "from", "than") else None


def _beside(before: str, after: str, printed: str) -> bool:
    """Whether a citation without brackets only stands behind a name: 'the package Lin et al. (2024),'."""
    word = before.rsplit(maxsplit=1)[-1] if before.strip() else ""
    return (
        printed.endswith(")")
        and re.fullmatch(r"[a-z]{3,}", word) is not None
        and re.match(r"[,.;]", after) is not None
        and _GOVERNS.fullmatch(word) is None
        and word not in _BEFORE_PEOPLE
    )


_BEFORE_PEOPLE = bag(
    "like see both after before under via between including authors papers work works study method"
)


def _people(names: str, tongue: Tongue) -> str:
    """'Smith et al.' as 'Smith and colleagues', 'Rose & Schroeder' as 'Rose and Schroeder'."""
    others = tongue.phrases.colleagues.rsplit(" ", 1)[-1]
    names = re.sub(r",?\s+et\.? al\b\.?", f" {tongue.phrases.and_} {others}", names)
    return re.sub(r"\s*&\s*", f" {tongue.phrases.and_} ", names)


def _spoken(reference: Reference, tongue: Tongue) -> str:
    """'Smith', 'Smith and Jones' or 'Smith and colleagues'; '' where a surname cannot be told."""
    surnames = [_surname(author) for author in reference.authors[:2]]
    if not all(surnames):
        return ""
    if len(reference.authors) > 2:
        return tongue.phrases.colleagues.format(author=surnames[0])
    return f" {tongue.phrases.and_} ".join(surnames)


def _surname(author: str) -> str:
    """The family name of 'Given Family' or 'Family, Given'; '' where it is no plain name."""
    words = tidy(author).split(",")[0].split()
    while words and re.fullmatch(r"(?:[A-Z]\.?-?){1,3}|Jr\.?|Sr\.?", words[-1]):
        words.pop()
    if not words or len(words) > 4:
        return ""
    start = len(words) - 1
    while start > 0 and _PARTICLES.match(words[start - 1]):
        start -= 1
    name = " ".join(words[start:]) if "," not in author else " ".join(words)
    return (
        name if re.fullmatch(r"[^\W\d_][^\W\d_’'-]*(?:[ ’'-][^\W\d_]+)*", name) and not name.isupper() else ""
    )
