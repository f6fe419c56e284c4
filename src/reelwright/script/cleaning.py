"""A sentence of a paper as it may be heard and captioned: marks of print taken out, or refused."""

import re
import unicodedata
from dataclasses import dataclass

from reelwright.script.grammar import has_verb
from reelwright.script.languages.tongue import Tongue
from reelwright.script.person import third_person

_LIGATURES = str.maketrans(
    {
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬀ": "ff",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "\u00ad": "",
        "\u2011": "-",
        "\ufffe": "",
        "\uffff": "",
        "\u200b": "",
        "\u2212": "−",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "`": "‘",
    }
)
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
    r"(?<=[\w.,;)”])\s?[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?:[,–-][¹²³⁴⁵⁶⁷⁸⁹⁰]+)*(?=[\s.,;:)]|$)|[*†‡§¶]+(?=[\s.,]|$)"
)
_YEAR = r"(?:1[6-9]|20)\d\d[a-z]?"
_PAREN = re.compile(r"\s*\((?:[^()]|\([^()]*\))*\)")
_SHORT = re.compile(r"^[A-Z][A-Za-z0-9-]{1,7}s?$")
_ENUM = re.compile(r"(?:(?<=\s)|^)\((?:\d{1,2}|[a-h]|i{1,3}|iv|vi{0,3})\)\s+|^(?:\d{1,2}|[a-h])\)\s+")
_URL = re.compile(r"https?://|www\.|\bdoi:|\b\w+@\w+|\w+\.(?:com|org|net|edu|gov)\b", re.IGNORECASE)
_CODE = re.compile(r"[{}\\|~^<>]{1}|::|\w_\w|\w\(|_\w|&&|==|\$|#|→|↦|7→|\w/\w+/\w|\.\w{1,4}\b\(|@")
_MATHS = re.compile(
    r"[∑∏∫∂∇∈∉⊂⊆∪∩∀∃∞√∝∼≡⇒⇔⟨⟩∥‖⊗⊕⊥∧∨ℝℕℤℂ∗′″ˆ˜˙•·◦∘⋯…�∆]|[\U0001D400-\U0001D7FF]|[\ue000-\uf8ff]"
)
_PLAIN_MATHS = re.compile(
    r"(?:\b[A-Za-z]{1,12}|[α-ωΑ-Ω]|R²|χ²)\s?[=<>≤≥≈]\s?[-−]?\d[\d.,]*\s?%?|[<>≤≥≈±]\s?\d[\d.,]*\s?%?|"
    r"\d[\d.,]*\s?[×x]\s?10[⁻⁰¹²³⁴-⁹]+|R²|χ²|\b(?:m|km|cm|mm)[²³]"
)
_LEFT = re.compile(  # what stands where a formula is a picture only, and marks of the text's own format
    r"⟨|⟩|\*\*|\[@|</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>|\\[A-Za-z]{2,}|\ufffc|\ufffd"
)
_LONE = re.compile(r"(?<![\w.'’-])[b-hj-zB-HJ-Z](?![\w'’-]|\.\w)")


_HOLE = re.compile(  # where a formula, a name in code or a citation has fallen out of a sentence
    r"\b(?:[Ss]everal|[Mm]any|[Vv]arious|[Tt]hese|[Tt]hose|[Bb]oth) [a-z-]+[^s\W] (?:is|was|has)\b|"
    r"\b(?:supports?|supported|requires?|required|returns?|returned|uses|used|calls?|called|has|had|needs?|"
    r"implements?|implemented|provides?|provided|defines?|defined|takes?) (?:only )?(?:flavou?r|version|"
    r"function|type|mode|argument|parameter|value|option|variable|operator|keyword|command|module|class|"
    r"object|field|file|symbol|vector|matrix)\.$|"
    r"^As in,|\b(?:of|by|with|from|into|between|than) (?:and|or|is|are|was|were|has|have|can)\b|\b(?:the|"
    r"an) (?:and|or|of|is|are|was|were|in|for)\b|"
    r"(?<!\S)[‘’'\"“”+*/](?!\S)|\w!+ ?[a-z(.,]|!!|\b(?:of|by|with|from|into|between|than|the|an)[.,;:]"
)


_OBJECTS = ("the", "a", "an", "all", "whether", "its")  # 'Returns the result': no subject


@dataclass(frozen=True)
class Plain:
    """A sentence that may be spoken. `leans`: its opening needs the sentence before it.

    `figures` are labels the sentence referred to ('figure 3', 'table 1'); `bound` when its words still say
    'the figure', so that it may be spoken over that picture only. `shorts` are the abbreviations it
    introduced in brackets, with their long forms left in the text. `verbatim`: nothing but marks was changed.
    `printed` is the paper's own sentence without its citations, still in its first person.
    """

    text: str
    leans: bool = False
    figures: tuple[str, ...] = ()
    bound: bool = False
    verbatim: bool = True
    printed: str = ""


def tidy(text: str) -> str:
    """Characters of print made plain: ligatures, soft hyphens, odd blanks."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_LIGATURES)).split())


def plain(sentence: str, tongue: Tongue, authors: int) -> Plain | None:
    """`sentence` fit to be heard, None when it cannot stand by itself."""
    text = tidy(sentence)
    if _LEFT.search(text):
        return None
    if _CITE_NOUN.search(text) or _URL.search(_PAREN.sub("", text)):
        return None
    figures = _references(text, tongue)
    text = _without_citations(text)
    kept = text
    bare = _without_brackets(text, tongue)
    if bare is None:
        return None
    shown, bound = _without_figures(bare, figures, tongue)
    if shown is None:
        return None
    text = _without_pointers(shown, tongue)
    before_marker = text
    text = _without_marker(text, tongue)
    told = third_person(text, tongue, authors)
    if told is None:
        return None
    told = _polished(told)
    nouns = "|".join(tongue.figure_noun)
    probe = (
        re.sub(rf"\b(?:{tongue.articles}) (?:{nouns})\b", tongue.stand_in, told, flags=re.IGNORECASE)
        if bound
        else told
    )
    if not speakable(_capital(probe), tongue):
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
    )


def whole(text: str) -> bool:
    """Whether `text` has the outward form of one whole sentence: capital, full stop, balanced marks."""
    letters = text.lstrip("“„«\"¿¡‘'")
    if not letters or not (letters[0].isupper() or letters[0].isdigit()):
        return False
    if text.rstrip('”“»"’')[-1:] not in tuple(".!?"):
        return False
    pairs = (("(", ")"), ("[", "]"), ("“", "”"), ("«", "»"))
    if text.count("„"):
        pairs = (("(", ")"), ("[", "]"), ("„", "“"), ("«", "»"))
    return all(text.count(left) == text.count(right) for left, right in pairs) and text.count('"') % 2 == 0


def speakable(text: str, tongue: Tongue) -> bool:
    """Whether `text` is a whole sentence of words, without print, code, mathematics or pointers."""
    words = text.split()
    if not whole(text) or not 4 <= len(words) <= 48:
        return False
    bare = _PLAIN_MATHS.sub("", text)
    if _URL.search(text) or _CODE.search(bare) or _MATHS.search(bare) or "=" in bare or _lone(bare, tongue):
        return False
    if _HOLE.search(text) or (
        re.match(r"\d+\.\d|(?:Is|Are|Was|Were|Has|Have|Does|Can) ", text) and text[-1:] != "?"
    ):
        return False
    if re.search(r"[()\[\]]", text) or re.search(r"\s[.,;:]|,,|\.\.|--|[.,;:]{2}", text):
        return False
    pictured = f"{tongue.figure_words}|{tongue.table_words}|{tongue.equation_words}"
    if _matches(
        rf"\b(?:{pictured}|{tongue.section_words})\s*"
        rf"(?:(?-i:[A-Z]?\d|(?<=\s)[IVX]+\b|"
        rf"(?<=\s)[A-Z]\b))",
        text,
    ) or _matches(tongue.pointing, text):
        return False
    letters = sum(character.isalpha() for character in text)
    if (
        letters < 0.72 * len(text.replace(" ", ""))
        or sum(word.isupper() and len(word) > 2 for word in words) > len(words) / 3
    ):
        return False
    if any(len(word) > 34 or _scrambled(word) for word in words):
        return False
    manual = words[0].endswith("s") and words[1] in _OBJECTS and re.fullmatch(tongue.verbs, words[0].lower())
    return not manual and has_verb(text, tongue) and not re.search(r"\b(?:et al|i\.e|e\.g|cf)\.", text)


def _lone(text: str, tongue: Tongue) -> bool:
    """Whether a letter stands alone as a symbol does; 'y', 'e' and 'o' are words in some languages."""
    return any(
        found.group().lower() not in tongue.stopwords or (found.start() and found.group().isupper())
        for found in _LONE.finditer(text)
    )


def _scrambled(word: str) -> bool:
    """Letters and digits mixed as extraction leaves them ('x0y1'), or a hyphen at the end."""
    core = word.strip(".,;:!?“”\"'’»«")
    return core.endswith("-") or re.search(r"\d[a-z]+\d|[a-z]\d+[a-z]\d*", core) is not None


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


def _without_citations(text: str) -> str:
    text = re.sub(rf"\s*{_CITE}", "", text)
    text = _SUPERSCRIPTS.sub(
        lambda m: m.group() if m.group() in "²³" and m.start() and text[m.start() - 1] in "mRχ" else "", text
    )
    text = _STUCK_MARK.sub("", text)
    text = re.sub(rf"\bet al\.?,?\s*\({_YEAR}(?:[,;]\s*{_YEAR})*\)", "et al.", text)
    return re.sub(rf"(?<=[a-z])\s*\({_YEAR}(?:\s*[,;]\s*{_YEAR})*\)", "", text)


def _without_brackets(text: str, tongue: Tongue) -> str | None:
    """Brackets are print: they go with what they hold. '(s)' and brackets inside words cannot be spoken."""
    if re.search(r"\w\(\w{1,3}\)|\(\w+\)\w", text):
        return None
    text = _ENUM.sub("", text)
    for _ in range(3):
        text = _PAREN.sub("", text)
    text = re.sub(r"\bet al\b\.?", f"{tongue.phrases.and_} {_others(tongue)}", text)
    text = re.sub(r"\s+\b(?:e\.g\.|i\.e\.),?\s", lambda m: _latin(m.group(), tongue), text)
    return None if re.search(r"[()\[\]]", text) else text


def _others(tongue: Tongue) -> str:
    return tongue.phrases.colleagues.rsplit(" ", 1)[-1]


def _latin(found: str, tongue: Tongue) -> str:
    spoken = {"e.g.": tongue.for_example, "i.e.": tongue.that_is}
    return f" {spoken[found.strip(' ,')]} "


def _without_figures(text: str, figures: tuple[str, ...], tongue: Tongue) -> tuple[str | None, bool]:
    """References to one picture become 'the figure'; to several, None."""
    words = f"{tongue.figure_words}|{tongue.table_words}"
    reference = rf"(?:the )?(?:{words})\s*S?\d+(?:\s?[A-Za-z]\b)?(?:[-–,]\s?[a-h]\b)*"
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
    target = rf"(?:the )?(?:{tongue.section_words}|{tongue.equation_words})\s*[A-Z]?\d+(?:\.\d+)*"
    text = re.sub(rf",?\s*\b(?:{tongue.see_words}) {target}(?=[,.;])", "", text, flags=re.IGNORECASE)
    return _capital(re.sub(rf"^(?:in|by|from) {target},\s*", "", text, flags=re.IGNORECASE))


def _without_marker(text: str, tongue: Tongue) -> str:
    """Openings such as 'However,' connect to a sentence that may not be heard."""
    for pattern, replacement in tongue.inner_markers:
        text = re.sub(pattern, replacement, text, flags=re.IGNORECASE)
    text = re.sub(r"^\d{1,2}[.)]? (?=[A-ZÀ-Þ][a-zà-ÿ])", "", text)
    text = re.sub(r"^[A-ZÀ-Þ][\w-]{2,24}(?: [\w-]{2,20}){0,3}: (?=[A-ZÀ-Þ])", "", text)
    for _ in range(2):
        text = _capital(re.sub(rf"^(?:{tongue.markers}),\s+", "", text, flags=re.IGNORECASE))
    return text


def _polished(text: str) -> str:
    text = re.sub(r"\s+([.,;:!?])", r"\1", " ".join(text.split()))
    text = re.sub(r",+([.;:!?,])", r"\1", text)
    return _capital(text.strip(" ,;–—"))


def _capital(text: str) -> str:
    text = text.lstrip()
    return text[:1].upper() + text[1:] if text[:1].islower() and not re.match(r"[a-z]+[A-Z]", text) else text
