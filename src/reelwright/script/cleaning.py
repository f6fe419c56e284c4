"""A sentence of a paper as it may be heard and captioned: marks of print taken out, or refused."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from reelwright.script.citing import of_others, uncited
from reelwright.script.dividing import divided
from reelwright.script.grammar import strict_verb
from reelwright.script.hearing import ADDRESS, LONGEST, fault, speakable, whole
from reelwright.script.languages.tongue import Tongue
from reelwright.script.person import paper_speaks, third_person
from reelwright.script.printing import tidy
from reelwright.script.residue import without_formula, without_heading, without_label

__all__ = ["Plain", "plain", "speakable", "tidy", "whole"]

_CITE = (
    r"\[(?:[A-Za-z]{0,4}\+?\d+[a-z]?|[A-Z]\w+ ?\d{4}[a-z]?)(?:\s*[-–—,;]\s*(?:[A-Za-z]{0,4}\+?\d+[a-z]?))*\]"
)
_CITE_NOUN = re.compile(
    rf"\b(?:in|by|of|from|see|to|with|and|or|following|than|as|on|per|von|bei|nach|siehe|und|oder|de|en|"
    rf"par|dans|"
    rf"em|por|da|di|et|y|e|i)\s*{_CITE}|^{_CITE}",
    re.IGNORECASE,
)
_STUCK_MARK = re.compile(r"(?<=[a-zà-ÿ]{4})\d{1,2}(?:[,–-]\d{1,2})*(?=[\s.,;:)]|$)")
_SUPERSCRIPTS = re.compile(
    r"(?<=[\w.,;)”])\s?[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:[,–-][¹²³⁴⁵⁶⁷⁸⁹⁰]+)*(?=[\s.,;:)—–]|$)|[*†‡§¶]+(?=[\s.,]|$)"
)
_YEAR = r"(?:1[6-9]|20)\d\d[a-z]?"
_PAREN = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)")
_APART = re.compile(r"\s\((?![\w’-]+\) ?[a-z])(?!\d[\d,]*-[a-z])(?:[^()]|\([^()]*\))*\)(?![-–]\w)")
_AMOUNT_ASIDE = re.compile(  # '(up to 82% in midsummer)' is part of what is found
    r"\s\(((?:up to|as much as|at least|at most|about|nearly|almost|over|more than|less than) \d[\d.,]*\s?%?"
    r"(?: [a-zA-Z-]+){0,5}|\d[\d.,]*\s?(?:%|percent|per cent))\)"
)
_NAME_IN_BRACKETS = re.compile(  # 'bis(2-chloroethyl) ether', 'exp(g, X)', '(resp. f) changes'
    r"[a-z] ?\(\d[\d,]*-[a-z][^()\s]*\) [a-z]|\b(?:bis|tris) \(|\w!?\((?:\w{1,2}(?:, ?\w{1,2})*)?\)|"
    r"\)[-–]\w|^\((?!\d|[a-h]\)|i)[^()]*\) [a-z]"
)
_ENUM = re.compile(r"(?:(?<=\s)|^)\((?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)\s+|^(?:\d{1,2}|[a-h])\)\s+")
_LONGEST, _PIECE = 80, 28  # words of a sentence that is told as several, and of one of them
_LEFT = re.compile(  # what stands where a formula is a picture only, and marks of the text's own format
    r"⟨|⟩|\*\*|\[@|</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|\\[A-Za-z]{2,}|\ufffc|\ufffd"
)
_INTERVAL = re.compile(  # a confidence interval after its value
    r"(?<=[\d%])\s*\[\s*[-−+]?\d[\d.,]*\s*%?\s*(?:[,;–-]|to)\s*[-−+]?\d[\d.,]*\s*%?\s*\]"
)
_DOUBLED = re.compile(r"\b(of|the|a|an|to|and|in|is|for|with|on|at|by|are|be) \1\b")
_BROKEN = re.compile(r"(?<=[a-z])- (?=(?:to|of|and|in|the|by|on|up|down|off|out|art)-|[A-Z][a-z])")
_ASIDE = re.compile(  # '… is faster -up to 30 times- in summer': hyphens for dashes
    r" [-–] ?(?P<said>[^\W\d](?:(?! [-–])[^;:.]){3,120}?)(?<=\w) ?[-–](?:(?=\.)|,?(?P<on>(?= \w)))"
)
_FOUND_AT = re.compile(
    r"[,;]? ?\(?\b(?:(?:which|and) (?:is|are|can be) )?(?:also )?(?:freely |publicly |openly |online )?"
    r"(?:available|accessible|hosted|accessed|found|downloaded)(?: online| freely)? "
    r"(?:at|from|via|on|under):? (?:https?://|www\.)[^\s,)]+?\)?(?:,(?= )|(?=\.$)|(?=\. )|$)"
)


_SUBJECT_COMMA = re.compile(r"^([A-Za-z][\w.-]+),+ (?=(?:is|are|was|were|includes?|provides?) )")
_ACCESSION = re.compile(
    r",? \(?[A-Z]{1,3}_?\d{5,}(?:\.\d+)?\)?(?:,(?= (?:is|are|was|were|has|have)\b)|(?=[,.;]))"
)
_ON_SITE = re.compile(  # 'available on GitHub at https://…'
    r"\b(?P<site>(?:GitHub|GitLab|Zenodo|Figshare)(?: repository)?),? ?\(?(?:at |under |via |: ?)?(?:https?://|www\.)"
    r"[^\s,)]+?\)?(?=,? |\.$|\. |$)"
)
_OWN = re.compile(
    r"\b(?:we|our|us|I|my|(?:this|the present|the current) (?:paper|article|work|study|report|review|"
    r"manuscript|analysis|method|package))\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    r"^It has (?:also |previously |recently |already |often )?been (?P<verb>shown|demonstrated|found|"
    r"suggested|argued|reported|observed|noted|established|proposed) that ",
)


@dataclass(frozen=True)
class Plain:
    """A sentence that may be spoken. `leans`: its opening needs the sentence before it.

    `figures` are labels the sentence referred to ('figure 3', 'table 1'); `bound` when its words still say
    'the figure', so that it may be spoken over that picture only. `shorts` are the abbreviations it
    introduced in brackets, with their long forms left in the text. `verbatim`: nothing but marks was changed.
    `printed` is the paper's own sentence without its citations, still in its first person.
    `others`: it cites and says nothing of the paper itself: it may tell what others did.
    """

    text: str
    leans: bool = False
    figures: tuple[str, ...] = ()
    bound: bool = False
    verbatim: bool = True
    printed: str = ""
    others: bool = False


def plain(
    sentence: str,
    tongue: Tongue,
    authors: int,
    cited: Mapping[str, str] | None = None,
    *,
    longest: int = LONGEST,
) -> Plain | None:
    """`sentence` fit to be heard, None when it cannot stand by itself.

    `authors` is how many the document names. `cited` is what its blocks cite (citing.citations); None where
    the document's reader marked no citation, so that they are known by their form alone. `longest`: words of
    a sentence that need not be divided.
    """
    text = without_heading(_mended(tidy(sentence)), tongue)
    if _LEFT.search(text) and _LEFT.search(text := without_formula(text, tongue)):
        return None
    heard = text
    figures = _references(text, tongue)
    bare_of_cites = _without_citations(text, cited, tongue)
    if bare_of_cites is None or ADDRESS.search(_PAREN.sub("", bare_of_cites)):
        return None
    text = bare_of_cites
    others = not figures and not _OWN.search(text) and of_others(heard, text, tongue)
    kept = text
    if others and tongue.code == "en":
        text = _SHOWN.sub(lambda m: f"Earlier work has {m['verb']} that ", text)
    bare = _without_brackets(text, tongue)
    if bare is None:
        return None
    shown, bound = _without_figures(bare, figures, tongue)
    if shown is None:
        return None
    text = before_marker = _without_pointers(_as_known(shown, tongue, authors), tongue)
    text = _without_pointers(_without_marker(paper_speaks(text, tongue), tongue), tongue)
    told = third_person(text, tongue, authors)
    if told is None or _others_too(kept, told, tongue):
        return None
    told = without_formula(_polished(told), tongue)
    nouns = "|".join(tongue.figure_noun)
    probe = (
        re.sub(rf"\b(?:{tongue.articles}) (?:{nouns})\b", tongue.stand_in, told, flags=re.IGNORECASE)
        if bound
        else told
    )
    if not _sayable(_capital(probe), tongue, longest):
        return None
    opening = rf"^(?:{tongue.anaphora})\b"
    leans = _matches(opening, told) or _matches(opening, before_marker) or _matches(tongue.leaning, told)
    return Plain(
        told,
        leans=leans,
        figures=figures,
        bound=bound,
        verbatim=_polished(kept) == told,
        printed=_polished(kept),
        others=others,
    )


def _as_known(text: str, tongue: Tongue, authors: int) -> str:
    """'To our knowledge' in the third person: a claim to be the first may not lose it."""
    if tongue.code != "en":
        return text
    who = "is known" if not authors else "the author knows" if authors == 1 else "the authors know"
    known = r"\b([Tt])o (?:the best of )?our (?:best )?knowledge\b"
    return re.sub(known, lambda found: f"{'A' if found.group(1) == 'T' else 'a'}s far as {who}", text)


def _sayable(text: str, tongue: Tongue, longest: int) -> bool:
    """Whether `text` is speakable, or would be but for its length and is several sentences that are."""
    count = len(text.split())
    if fault(text, tongue) != "length" or count > _LONGEST:
        return speakable(text, tongue)
    pieces = divided(text, tongue, _PIECE)
    if len(pieces) > 1 and all(speakable(piece, tongue) for piece in pieces):
        return True
    return LONGEST < count <= longest and not fault(text, tongue, but="length")


def _matches(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def _references(text: str, tongue: Tongue) -> tuple[str, ...]:
    found: list[str] = []
    for kind, words in (("figure", tongue.figure_words), ("table", tongue.table_words)):
        for match in re.finditer(rf"\b(?:{words})\s*(S?\d+)", text, re.IGNORECASE):
            label = f"{kind} {match.group(1).lower()}"
            if label not in found:
                found.append(label)
    return tuple(found)


def _mended(text: str) -> str:
    """Slips of the press: a short word printed twice, a hyphen that a line end left open, a lost blank."""
    text = re.sub(r"(?<=[A-Za-z]) / (?=[A-Za-z])", "/", text)
    text = re.sub(r"\bet al\.?(?=[a-z])(?!\.)", "et al. ", text)
    text = _SUBJECT_COMMA.sub(r"\1 ", text)
    text = re.sub(r"\band/or\b", "or", text)
    text = re.sub(r"(?<=\w) vs\.?(?= \w)", " versus", text)
    text = re.sub(r"(?<=\d) (?:y|yrs?)(?=[ ,;]|\.$)", " years", text)
    text = re.sub(r"\b(since|because|that|as) is (?=(?:seems|appears)\b)", r"\1 it ", text)
    text = _ACCESSION.sub("", text)
    text = _ON_SITE.sub(r"\g<site>", text)
    text = _ASIDE.sub(lambda found: f", {found['said']}{'' if found['on'] is None else ','}", text)
    return _FOUND_AT.sub("", _BROKEN.sub("-", _DOUBLED.sub(r"\1", text)))


def _others_too(printed: str, told: str, tongue: Tongue) -> bool:
    """Whether 'the authors' of `told` would be heard as others whom it names, or the other way round."""
    named = rf"\b(?:{tongue.the_authors[0]}|{tongue.the_authors[1]})\b"
    here = _matches(named, printed)
    return tongue.code == "en" and (
        (
            here
            and (
                _matches(rf"\bet al\b|\band {_others(tongue)}\b", printed)
                or _matches(r"\b(?:the same|these|those) authors", printed)
            )
        )
        or (not here and _matches(named, told) and _matches(rf"^[^,]*\band colleagues\b.*{named}", told))
    )


def _without_citations(text: str, cited: Mapping[str, str] | None, tongue: Tongue) -> str | None:
    """`text` without its citations, those that are part of the sentence in words; None if that harms it."""
    if cited is None:
        if _CITE_NOUN.search(text):
            return None
        text = _STUCK_MARK.sub("", re.sub(rf"\s*{_CITE}", "", text))
    else:
        told = uncited(text, cited, tongue)
        if told is None:
            return None
        text = told
    text = _SUPERSCRIPTS.sub(_raised, text)
    text = re.sub(rf"\bet al\.?,?\s*\({_YEAR}(?:[,;]\s*{_YEAR})*\)", "et al.", text)
    text = re.sub(rf"(?<=[a-z])\s*\({_YEAR}(?:\s*[,;]\s*{_YEAR})*\)", "", text)
    return _SUBJECT_COMMA.sub(r"\1 ", text)


def _raised(found: re.Match[str]) -> str:
    """Nothing for a mark of a note; an exponent, after a figure or a lone letter, stays."""
    marks, before = found.group(), found.string[: found.start()]
    power = marks[0] in "¹²³⁴⁵⁶⁷⁸⁹⁰" and re.search(r"(?:\d|(?<!\w)\w[mR]?)$", before)
    return marks if power else ""


def _without_brackets(text: str, tongue: Tongue) -> str | None:
    """Brackets are print: they go with what they hold. '(s)' and brackets inside words cannot be spoken."""
    if re.search(r"\w\(\w{1,3}\)|\(\w+\)\w|[a-z] \([A-Z]\d{1,2}\)", text) or _NAME_IN_BRACKETS.search(
        _APART.sub("", text)
    ):
        return None
    if text.startswith("(") and re.match(r"[a-z]", _PAREN.sub("", text).lstrip()) and not _ENUM.match(text):
        return None
    text = _AMOUNT_ASIDE.sub(r", \1,", _INTERVAL.sub("", _ENUM.sub("", text)))
    for _ in range(3):
        text = _PAREN.sub("", text)
    text = re.sub(r"(?<=\bet al)\.?[’']s\b", ".’", text)
    text = re.sub(r"\bet al\b\.?", f"{tongue.phrases.and_} {_others(tongue)}", text)
    text = re.sub(
        r"(?:\s+|(?<=[—–]))\b(?:e\.g\.|i\.e\.|eg\.|ie\.),?\s", lambda m: _latin(m.group(), tongue), text
    )
    return None if re.search(r"[()\[\]]", text) else text


def _others(tongue: Tongue) -> str:
    return tongue.phrases.colleagues.rsplit(" ", 1)[-1]


def _latin(found: str, tongue: Tongue) -> str:
    lead = " " if found[:1].isspace() else ""
    return f"{lead}{tongue.for_example if 'g' in found else tongue.that_is} "


def _without_figures(text: str, figures: tuple[str, ...], tongue: Tongue) -> tuple[str | None, bool]:
    """References to one picture become 'the figure'; to several, None."""
    words = f"{tongue.figure_words}|{tongue.table_words}"
    reference = rf"(?:the )?(?:{words})\s*S?\d+(?:[A-Za-z]\b|\s(?-i:[A-H])\b)?(?:[-–,]\s?[a-h]\b)*"
    left = re.findall(reference, text, re.IGNORECASE)
    if not left:
        return text, False
    if (
        len(figures) != 1
        or len(left) > 1
        or _matches(rf"{reference}\s*(?:,|{tongue.phrases.and_}|&|[-–])\s*S?\d", text)
    ):
        return None, False
    kind = 1 if figures[0].startswith("table") else 0
    for pattern, replacement in tongue.figure_the:
        text = re.sub(
            pattern.replace("{ref}", reference),
            replacement.replace("{the}", tongue.the_figure[kind])
            .replace("{word}", tongue.figure_noun[kind])
            .replace("{in}", tongue.in_figure[kind]),
            text,
            flags=re.IGNORECASE,
        )
    if _matches(reference, text):
        return None, False
    noun = tongue.figure_noun[kind]
    return _capital(text), _matches(rf"\b{noun}\b", text)


def _without_pointers(text: str, tongue: Tongue) -> str:
    """'(see Section 3)' and the like are dropped where the rest stands without them."""
    sections = tongue.section_words.replace("|experiments?", "")  # 'In Experiment 1, …' tells which
    target = rf"(?:the )?(?:{sections}|{tongue.equation_words})\s*[A-Z]?\d+(?:\.\d+)*"
    text = re.sub(rf",?\s*\b(?:{tongue.see_words}) {target}(?:,|(?=[.;]))", "", text, flags=re.IGNORECASE)
    for pattern, replacement in tongue.pointers:
        text = re.sub(pattern.replace("{target}", target), replacement, text, flags=re.IGNORECASE)
    return _capital(re.sub(rf"^(?:in|by|from) {target},\s*", "", text, flags=re.IGNORECASE))


def _without_marker(text: str, tongue: Tongue) -> str:
    """Openings such as 'However,' connect to a sentence that may not be heard."""
    for pattern, replacement in tongue.inner_markers:
        text = re.sub(pattern, replacement, text, flags=re.IGNORECASE)
    text = re.sub(r"^\d{1,2}(?:\.\d{1,2})+[.)]? [^—–.]{3,160} [—–] ?(?=[A-ZÀ-Þ])", "", text)
    text = re.sub(r"^\d{1,2}(?:\.\d{1,2}){0,3}[.)]? (?=[A-ZÀ-Þ][a-zà-ÿ])", "", text)
    label = re.match(r"[A-ZÀ-Þ][\w-]{2,24}(?: [\w-]{2,20}){0,3}(?::| [—–]) (?=[A-ZÀ-Þ])", text)
    if label and (tongue.code != "en" or strict_verb(text[label.end() :], tongue)):
        text = text[label.end() :]
    text = without_label(text, tongue)
    for _ in range(2):
        text = _capital(re.sub(rf"^(?:{tongue.markers}),\s+", "", text, flags=re.IGNORECASE))
    return text


def _polished(text: str) -> str:
    text = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(text.split()))
    text = re.sub(r"[\s,;–—]+\.$", ".", text)
    text = re.sub(r",+([.;:!?,])", r"\1", text)
    return _capital(text.strip(" ,;–—"))


def _capital(text: str) -> str:
    text = text.lstrip()
    return text[:1].upper() + text[1:] if text[:1].islower() and not re.match(r"[a-z]+[A-Z]", text) else text
