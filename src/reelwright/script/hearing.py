"""Whether a sentence can be heard: whole, of words, of numbers and signs that a voice has names for."""

import re
from collections.abc import Callable

from reelwright.script.grammar import any_verb, has_verb, reads_as_sentence, strict_verb
from reelwright.script.languages.tongue import Tongue

SHORTEST, LONGEST = 4, 48  # words
_N = r"[-−]?\d(?:[\d.,]*\d)?"
ADDRESS = re.compile(
    r"https?://|www\.|\bdoi:|\b\w+@\w+|\w+\.(?:com|org|net|edu|gov)\b|\b[a-z]\w+\.[a-z]\w+\.[a-z]{2,}\b",
    re.IGNORECASE,
)
_CODE = re.compile(r"[{}\\|~^<>]{1}|::|\w_\w|\w\(|_\w|&&|==|\$|#|→|↦|7→|\w/\w+/\w|\.\w{1,4}\b\(|@|\w!!")
_MATHS = re.compile(
    r"[∑∏∫∂∇∈∉⊂⊆∪∩∀∃∞√∝∼≡⇒⇔⟨⟩∥‖⊗⊕⊥∧∨ℝℕℤℂ∗′″ˆ˜˙•·◦∘⋯…�∆⟦⟧]|[\U0001D400-\U0001D7FF]|[\ue000-\uf8ff]|"
    r"[\u0300-\u036f]|(?<!\d)×(?!\s?\d)|[₊-ₜᵢⱼ]"
)
_POWER = re.compile(r"(?<!10)(?<=\d)[⁻⁰¹²³⁴-⁹]")  # 2¹³; the powers of ten are said
_SAID = re.compile(  # signs and lone letters that a voice has words for
    rf"[$€£]\s?{_N}|\b\w[\w -]{{0,12}}? ?[<>]\s?{_N}\s?%|"
    rf"(?:\b(?:[A-Za-z]{{2,12}}|[pPnNrRFtzdk])|[α-ωΑ-Ω]|R²|χ²)\s?[=<>≤≥≈]\s?{_N}\s?%?|"
    rf"[<>≤≥≈±~∼]\s?{_N}\s?%?|{_N}\s?[×x]\s?10(?:[⁻⁰¹²³⁴-⁹]+|\^[-−]?\d+)|\b10(?:[⁻⁰¹²³⁴-⁹]+|\^[-−]?\d+)|"
    rf"\d[\d.,]*\s?[×x](?=\s?\d)|[Rrχ]²|\b(?:m|km|cm|mm)[²³]|"
    r"(?<=\d) [KVWNJ](?![\w'’⁻^-])|(?<=\d) ?[shdmgtl](?![\w'’⁻^-])|"
    r"(?<=\d) ?(?:[µμmnkM]?[gLlm]|mol|mmol|km|cm|mm)/(?:L|l|h|s|d|m|g|kg|min|mL|ml|cm|ha)\b|"
    r"(?<=\d)\s?° ?[CF]\b|"
    r"\bC/C\+\+|\bC\+\+|\b(?:Python|Julia|Matlab|MATLAB|Java|SAS|Stata|STATA|SQL)(?:,| and| or),? (?:R|C)\b|"
    r"\b[RC](?:,| and| or) (?:Python|Julia|Matlab|MATLAB|Java|Fortran|SAS|Stata|STATA|Rust)\b|"
    r"\b(?:R|C) (?=(?:Markdown|packages?|code|language|scripts?|software|programming|compiler|program|API|"
    r"library|libraries)\b)|"
    r"\b(?:[Vv]itamins?|[Hh]epatitis|[Ii]nfluenza|[Tt]ypes?|[Gg]roups?|[Cc]lass|[Pp]hase|[Gg]rade|[Pp]rotein|"
    r"[Cc]ategory|[Ss]ites?|[Pp]art) [A-EK](?:(?:,| and| or| to) [A-EK])*(?![\w'’-])|"
    r"(?<!\S)[A-Z]\. (?=[A-Z]?[a-z]{3,})|"
    r"\b[A-Za-z] (?=(?:values?|tests?|scores?|statistics?|cells?|waves?|phase|lymphocytes?|chromosomes?)\b)"
)
_LONE = re.compile(r"(?<![\w.'’-])[b-hj-zB-HJ-Z](?![\w'’-]|\.\w)")
_LETTERED = re.compile(  # 'vitamin C', 'Cathepsin Z': the letter is of a name
    r"\b(?!(?:domain|within|certain|remain|contain|obtain|retain|attain|maintain|origin|begin|margin|chain|line|"
    r"determine|define|combine|machine|engine|phase|base|case|increase|decrease|database)\b)"
    r"(?:[A-Za-z]{4,}(?:in|ase|itis|ine|enza|ogen)|[Vv]itamin|[Ss]taphylococcal protein) [A-Z]\b(?![\w’'-])"
)
_HOLE = re.compile(  # where a formula, a name in code or a citation has fallen out of a sentence
    r"\b(?:[Ss]everal|[Mm]any|[Vv]arious|[Tt]hese|[Tt]hose|[Bb]oth) [a-z-]+[^s\W] (?:is|was|has)\b|"
    r"\b(?:supports?|supported|requires?|required|returns?|returned|uses|used|calls?|called|has|had|needs?|"
    r"implements?|implemented|provides?|provided|defines?|defined|takes?) (?:only )?(?:flavou?r|version|"
    r"function|type|mode|argument|parameter|value|option|variable|operator|keyword|command|module|class|"
    r"object|field|file|symbol|vector|matrix)\.$|"
    r"^As in,|\b(?:of|by|with|from|into|between|than(?! or equal)) (?:and|or|is|are|was|were|has|have|"
    r"can)\b|\b(?:the|"
    r"an) (?:and|or|of|is|are|was|were|in|for)\b|\b(?:that|which|and|or|can) (?:is|are|was|were|be|"
    r"been|has)\.$|\b(?:can|and|or|which|to|is|are|be)\.$|^(?:Given|Using|With|For|By|In|To)\b[^,]*, "
    r"(?:is|are|was|were)\b|"
    r"\b(?:Figure|Table|Section|Equation)[,.;]|\bjust[.,;]|\bat (?:under an?|is|are|was|were)\b|"
    r"\b(?:at|via)\.$|"
    r"\d/[.,;]|\d/$|(?:^|[\s(])/\s?\d|"
    r"(?<!\S)[‘’'\"“”+*/](?!\S)|\w!+ ?[a-z(.,]|!!|\b(?:of|by|with|from|into|between|the|an)[.,;:]|\bthan[.;:]"
)
_TORN = re.compile(r"\d/[.,;]|\d/$|(?:^|[\s(])/\s?\d|(?<!\S)[‘’'\"“”+*/](?!\S)|!!")
_RUN_ON = re.compile(r"\b(?P<word>[a-zà-ÿ]{4,})\.(?:\s+[a-zà-ÿ]{2,}|[A-Z][a-z]{4,} )")
_MARKS = re.compile(r"\s[.,;:]|,,|\.\.|--|[.,;:]{2}")
_LABEL = re.compile(
    r"\b[Ii]n (?:Code Block|Listing|Algorithm|Box|Code|Snippet)\b(?! \w+ing)|"
    r"\b(?:[Ee]qns?|[Ee]qs?|[Rr]efs?|[Ff]igs?|[Ss]ecs?|[Tt]abs?|[Aa]pp|[Cc]h|[Dd]ef|[Tt]hm|[Pp]rop|[Ll]em|"
    r"[Cc]or)\.? ?(?:[A-Z]{1,3}\.?)?\d|\b(?:Eqns?|Eqs?|Refs?|Figs?)\b\.?"
)
_MANUAL_OBJECTS = (  # 'Returns the result', 'Keep a stock': no subject
    *("the", "a", "an", "all", "whether", "its", "only", "any", "each", "both", "this", "these"),
)
_SHORT = re.compile(r"\b(?:et al|i\.e|e\.g|cf)\.")
_NO_SUBJECT = re.compile(
    r"\d+\.\d|(?:And|Or) (?:is|are|was|were|can|has|have) |(?:Is|Are|Was|Were|Has|Have|Does|Can) "
)
_ORDER = re.compile(
    r"(?:See|Note|Notice|Consider|Recall|Observe|Refer|Let|Suppose|Imagine|Define|Denote|Preserve|Prepare|"
    r"Ensure|Avoid|Include|Remove|Discard|Adjust|Analy[sz]e|Calculate|Determine|Verify|Obtain|Save|Do not|"
    r"Never|Ship|Indicate|Perform|Repeat|Place|Collect|Fill|Choose|Transfer|Rinse)\b"
    r"(?! (?:of|for|from|that the|is|are|was|were)\b)"
)
_THEN_DO = re.compile(  # 'If it fails, prepare a new one'
    r"(?:If|When|Once|After|Before|Prior to|Whenever)\b[^,]*, (?:then |first )?(?:do not|prepare|analy[sz]e|"
    r"reanaly[sz]e|dilute|report|retune|clean|use|repeat|check|consider|include|adjust|remove|add|place|store|"
    r"discard|determine|calculate|change|replace|run|set|make|see|note) "
    r"(?:an?|the|all|any|each|fresh|only|or|its|these|those|this|if|whether|that|how)\b|"
    r"(?:If|When|Once)\b.*, then (?!the |an? |it |they |this |these |there )[a-z]+(?<![sd]) (?:the|an?|its) "
)
_LEGEND = re.compile(  # how a picture is drawn, whose it is, what a table's marks mean
    r"\b(?:[Ss]creenshots?|[Mm]ark-?ups?|[Ee]rror bars?|[Ss]haded (?:areas?|regions?|bands?)|[Aa]rrows?|"
    r"(?:[Dd]ashed|[Ss]olid|[Dd]otted|[Hh]eavy|[Ll]ighter) lines?) (?:\w+ )?"
    r"(?:are|is|were|was|shows?|represents?|indicates?|denotes?|marks?)\b|"
    r"\boverlaid in\b|\bCC[- ]BY\b|"
    r"\b(?:available|licen[cs]ed|reproduced|reprinted|adapted) under\b.*\b[Ll]icen[cs]e\b|"
    r"^Data are (?:reported|shown|presented|expressed) as\b|"
    r"\bvalues? in (?:bold|parentheses|brackets)\b|"
    r"\b[Tt]his version of (?:the|this) (?:manuscript|paper|article|preprint)\b|"
    r"\bmarked (?:in|with|by) (?:an? )?(?:\w+ )?"
    r"(?:red|blue|green|black|gr[ea]y|orange|purple|bold|asterisks?|stars?)\b|"
    r"^[A-Z][^—.]{2,60} — (?![^—]* — )(?:[a-z]+ed|capable|to|for|\d)\b"
)
_SUBORDINATE = re.compile(r"(?:Although|Though|While|Whereas|Because|Since|If|When|Unless|Whether) ")


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
    """Whether `text` is a whole sentence that can be heard: no print, code, pointers or nameless signs."""
    return not fault(text, tongue)


def fault(text: str, tongue: Tongue, but: str = "") -> str:
    """The name of the first rule of FAULTS but `but` that `text` breaks; '' when it can be spoken."""
    return next((name for name, breaks in FAULTS if name != but and breaks(text, tongue)), "")


def _matches(pattern: str, text: str) -> bool:
    return re.search(pattern, text, re.IGNORECASE) is not None


def _code(text: str, _: Tongue) -> bool:
    bare = _SAID.sub("", text)
    return _CODE.search(bare) is not None or "=" in bare


def _symbol(text: str, tongue: Tongue) -> bool:
    """Whether a letter stands alone as a symbol does; 'y', 'e' and 'o' are words in some languages."""
    return any(
        found.group().lower() not in tongue.stopwords or (found.start() and found.group().isupper())
        for found in _LONE.finditer(_LETTERED.sub(" ", _SAID.sub(" ", text)))
    )


def _opening(text: str, tongue: Tongue) -> bool:
    if text[-1:] == "?":
        return False
    if _NO_SUBJECT.match(text) or (tongue.code == "en" and (_ORDER.match(text) or _THEN_DO.match(text))):
        return True
    if tongue.code != "en" or not _SUBORDINATE.match(text) or " then " in text:
        return False
    head, _, rest = text.partition(", ")
    return not any_verb(rest, tongue) if rest else not _two_verbs(head, tongue)


def _two_verbs(text: str, tongue: Tongue) -> bool:
    """Whether what follows some verb of `text` holds a verb as well: a main clause without its comma."""
    words = text.split()
    return any(
        has_verb(" ".join(words[:at]), tongue) and has_verb(" ".join(words[at:]), tongue)
        for at in range(3, len(words) - 2)
    )


def _run_on(text: str, tongue: Tongue) -> bool:
    """Whether a stop inside `text` ends a sentence: a name in lower case, or a lost blank, comes after it."""
    return any(found["word"] not in tongue.abbreviations for found in _RUN_ON.finditer(text))


def _label(text: str, tongue: Tongue) -> bool:
    text = re.sub(r"\b[Ee]xperiments? \d+[a-z]?\b", "tests", text) if tongue.code == "en" else text
    words = f"{tongue.figure_words}|{tongue.table_words}|{tongue.equation_words}|{tongue.section_words}"
    pattern = rf"\b(?:{words})\s*(?:(?-i:[A-Z]?\d|(?<=\s)[IVX]+\b|(?<=\s)[A-Z]\b))"
    return _matches(pattern, text) or _LABEL.search(text) is not None


def _hole(text: str, tongue: Tongue) -> bool:
    """Outside English only marks are looked at: 'an.' ends many a whole sentence in German."""
    return (_HOLE if tongue.code == "en" else _TORN).search(text) is not None


def _print(text: str, _: Tongue) -> bool:
    words = text.split()
    letters = sum(character.isalpha() for character in text)
    shouted = sum(word.isupper() and len(word) > 2 for word in words)
    return letters < 0.7 * len(text.replace(" ", "")) or shouted > len(words) / 3


_SHARED_END = re.compile(  # 'pro- or anti-', 'Wind- und Wasserkraft'
    r"(?P<half>\b[^\W\d_]+)- (?=(?:and|or|to|und|oder|bis|sowie|et|ou|y|o|e)\b)"
)


def _word(text: str, _: Tongue) -> bool:
    joined = _SHARED_END.sub(r"\g<half> ", text)
    return any(len(word) > 34 or _scrambled(word) for word in joined.split())


def _scrambled(word: str) -> bool:
    """Letters and digits mixed as extraction leaves them ('x0y1'), or a hyphen at the end."""
    core = word.strip(".,;:!?“”\"'’»«")
    if re.fullmatch(r"\d+(?:x\d+)+", core):
        return False
    identifier = r"[a-z]{2,}\d{5,}|:[a-z]*\d{3,}|^[A-Z]{1,3}\d{5,}$|^(?=\w*\d)(?=\w*[a-f])[0-9a-f]{7,}$"
    return core.endswith("-") or re.search(rf"\d[a-z]+\d|[a-z]\d+[a-z]\d*|{identifier}", core) is not None


_NAMED = re.compile(r"[A-ZÀ-Þ][\w-]*(?: [\w-]+){0,8}(?::| [–—]) (?P<rest>[A-ZÀ-Þ].*)")


def _verbless(text: str, tongue: Tongue) -> bool:
    words = text.split()
    named = _NAMED.match(text)  # 'Dialog: Line of text denoted by quotes.'
    if named and tongue.code == "en" and not any_verb(text[: named.start("rest")].partition(" ")[2], tongue):
        return not strict_verb(named["rest"], tongue)
    manual = words[1] in _MANUAL_OBJECTS and not words[0].endswith(("ed", "?")) and text[-1] != "?"
    return (manual and re.fullmatch(tongue.verbs, words[0].lower()) is not None) or not reads_as_sentence(
        text, tongue
    )


FAULTS: tuple[tuple[str, Callable[[str, Tongue], bool]], ...] = (
    ("half", lambda text, _: not whole(text)),
    ("length", lambda text, _: not SHORTEST <= len(text.split()) <= LONGEST),
    ("address", lambda text, _: ADDRESS.search(text) is not None),
    ("code", _code),
    (
        "maths",
        lambda text, _: _MATHS.search(_SAID.sub("", text)) is not None or _POWER.search(text) is not None,
    ),
    ("symbol", _symbol),
    ("hole", _hole),
    ("run-on", _run_on),
    ("opening", _opening),
    ("brackets", lambda text, _: re.search(r"[()\[\]]", text) is not None),
    ("marks", lambda text, _: _MARKS.search(text) is not None),
    ("label", _label),
    ("pointing", lambda text, tongue: _matches(tongue.pointing, text)),
    ("print", _print),
    ("legend", lambda text, tongue: tongue.code == "en" and _LEGEND.search(text) is not None),
    ("word", _word),
    ("short form", lambda text, _: _SHORT.search(text) is not None),
    ("no verb", _verbless),
)
