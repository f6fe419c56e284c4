"""What a sentence's words tell of its part: an announcement, an outcome, a setting, a commonplace."""

import re
from functools import lru_cache

from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Heard, Material, Part, words
from reelwright.script.scope import rival

_MEASURED = re.compile(
    r"\d(?:[\d.,]*)\s?(?:%|×|percent|per cent|times|x\b|fold|seconds|minutes|hours)|"
    r"\b\d+(?:\.\d+)?\b.{0,40}\b(?:less|more|faster|slower|higher|lower|better|worse|increase\w*|decrease\w*|reduc\w+|improv\w+)\b|"
    r"\b(?:less|more|faster|slower|higher|lower|increase\w*|decrease\w*|reduc\w+|improv\w+)\b.{0,40}\b\d"
)
_OUTCOME = re.compile(
    r"\b(?:(?:results?|analys[ei]s|experiments?|evaluations?|benchmarks?|findings|simulations|data|authors?|they|"
    r"test|tests|figure|table|estimates?) (?:\w+ly |also |further |thus |therefore |have |has |can |all )*"
    r"(?:show(?:s|ed|n)?|f[io]unds?|find|observe[sd]?|reveal(?:s|ed)?|suggest(?:s|ed)?|indicate[sd]?|"
    r"demonstrate[sd]?|confirm(?:s|ed)?|conclude[sd]?|document(?:s|ed)?|estimates?|obtain(?:s|ed)?|achieve[sd]?)"
    r"(?! (?:how|the|in (?:the )?(?:figure|table))\b)|"
    r"(?:indicate|suggest|reveal|impl(?:y|ie)|confirm)s? (?:that|an?|the|similarit\w+|differences?)|"
    r"outperform\w*|significant(?:ly)?|(?:more|less|fewer|greater|larger|smaller|higher|lower|faster|slower|"
    r"better|worse|stronger|weaker|steeper|earlier)(?: \w+)? than|"
    r"(?:increase|decrease|decline|reduce|drop|improve|grow|rise|f[ae]ll)(?:s|d|ed)? (?:by|from|to|with|of)|"
    r"correlate[sd]?\b|correlation|differed|did not differ|"
    r"(?:was|were|is|are) (?:un)?able to|agree(?:s|d)?\b|"
    r"agreement|tend(?:s|ed)? to|(?:highest|lowest|largest|smallest|best|worst|fastest)\b|trade-?off|"
    r"similar to|no (?:evidence|effect|difference|measure|single)|depended on|speed-?ups?|slowdown|"
    r"(?:over|under)-?express\w*|(?:up|down)-?regulat\w+|"
    r"lead(?:s)? to|led to|caused|(?<!be )explained|accounted for|outweigh\w*|unbiased|"
    r"provides? (?:an? )?(?:more|better|adequate|accurate)|useful)\b"
)
_SETTING = re.compile(
    r"^(?:[^,]{0,60}, )?(?:the authors?|they)(?: \w+ly| also| then| first| next| have| further)* "
    r"(?:evaluate[sd]?|benchmark(?:s|ed)?|perform(?:s|ed)?|conduct(?:s|ed)?|compare[sd]?|use[sd]?|"
    r"consider(?:s|ed)?|"
    r"test(?:s|ed)?|examine[sd]?|illustrate[sd]?|appl(?:y|ies|ied)|compute[sd]?|provide[sd]? a benchmark|"
    r"present(?:s|ed)? results|select(?:s|ed)?|measure[sd]?|repeat(?:s|ed)?|chose|choose|fit|fitted|"
    r"generate[sd]?|"
    r"analy[sz]e[sd]?|plot(?:s|ted)?|run|ran|report(?:s|ed)? (?:the )?performance|mention(?:s|ed)?)\b|"
    r"^(?:Timings?|Each (?:data )?point|The benchmarks? (?:uses?|is|are)|Measurements? (?:are|were)|"
    r"All (?:experiments|benchmarks|runs|timings|samples)|Trap\b|Samples? (?:was|were)|For each\b)|"
    r"\b(?:was|were|is|are) (?:compared|evaluated|computed|calculated|tested|performed|carried out|"
    r"executed|repeated|collected|sampled|examined|analy[sz]ed|measured|eliminated|excluded|obtained|chosen|selected|"
    r"established) (?:using|with|by|on|in|for|from|over|at|more|to)\b|\bmain manuscript\b|\bis examined\b|"
    r"\bcan be obtained\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?:has|have) (?:also |recently |previously |often |long |already )?been (?:\w+ly )?"
    r"(?:shown|reported|found|observed|associated|linked|suggested|proposed|demonstrated|described|identified|studied|used)\b|"
    r"^(?:Previous|Earlier|Recent|Several|Many|Some|Other|Most) (?:studies|work|works|authors|researchers|"
    r"reports|results|papers)\b|\band colleagues\b|\bearlier work\b|"
    r"^As [A-Z]\w+ (?:[A-Z]\w+ )?[a-z]+s?,? "
)
_OWN = re.compile(
    r"\b(?:the authors?|this (?:paper|study|work|article|report|analysis)|the present|"
    r"throughout the paper)\b",
    re.IGNORECASE,
)
_COMMONPLACE = re.compile(
    r"\b(?:routinely|widely|commonly|typically|traditionally|usually|generally|suffers?|motivation)\b|"
    r"^[A-Z]{4,} provides\b|\bfor example\b"
)
_ANNOUNCES = re.compile(
    r"(?:(?:In|Here|With)\b[^,]{0,40}, )?(?:The authors?|This (?:paper|article|work|study|report|thesis)|the "
    r"authors?|\w+ authors)(?: \w+ly| also| here| therefore| have| first| then| next| further)* "
    r"(?:presents?|presented|proposes?|proposed|introduces?|introduced|describes?|described|develop(?:s|ed)?|show(?:s|ed)?|investigates?|"
    r"demonstrates?|demonstrated|explains?|discuss(?:es|ed)?|provides?|offers?|implements?|considers?|"
    r"investigated|evaluates?|evaluated|analy[sz]ed?s?|stud(?:y|ies|ied)|aims?)\b|"
    r"The (?:\w+ )?(?:aim|goal|purpose|objective)s? of (?:this|the (?:present )?(?:study|work|paper))\b"
)
_GAP = re.compile(
    r"\b(?:but|yet|lacks?|lacking|remains?|limited|unknown|unclear|poorly|little is known|fails?|suffers?|"
    r"struggles?|can ?not|not (?:yet|been|well)|no (?:\w+ )?(?:tool|package|method|way|standard)s?|"
    r"challeng\w+|difficult\w*|problem\w*|only|breaks? down|threat\w*|jeopardi[sz]e\w*|uncertain\w*|needed)\b"
)
_PLAN = re.compile(
    r"\b(?:[Ff]uture|envision|hope|invite|plans?|expect|currently (?:exploring|working)|will be|would be|"
    r"could (?:be|support|enable))\b"
)


_AWAY = re.compile(
    r"\b(?:analys[ei]s|comparison|description|overview|list|discussion|summary|examples?) (?:is|are) "
    r"(?:also )?(?:available|given|provided|presented|shown|reported|listed|described)\b|"
    r"^(?:Further |More |Full )?(?:Details|Information)\b.*\b(?:given|found|provided|described|available)\b|"
    r"\b(?:left|right|top|bottom)most (?:point|bar|column|panel)s?\b|"
    r"\b(?:heavy|light|lighter|thick|thin) lines?\b|"
    r"\b(?:is|are|be|made) (?:publicly |freely |also |openly )*available "
    r"(?:in|at|from|on|upon|under|through|via)\b|"
    r"\bmention(?:s|ed)? (?:them|it|these|this) (?:here )?(?:only )?briefly\b|"
    r"\bsections? of this\b|\bmain (?:manuscript|text)\b|\bsupplement\w*\b",
    re.IGNORECASE,
)


_ORDERS = re.compile(
    r"^(?:If|When|Before|After|Prior to|For|To|In|Once)\b[^,]*, (?:determine|retune|clean|check|repeat|add|"
    r"remove|make|select|set|place|prepare|record|ensure|analy[sz]e|reanaly[sz]e|inject|dilute|adjust|verify|calculate|"
    r"install|type|open|click|choose|press|wait)\b"
)
_OWN_LIMIT = re.compile(
    r"\b(?:authors?|this|they|methods?|approach|study|results?|data|package|models?|analysis|algorithm|samples?|"
    r"software|tool|limit\w*|future|version|work|currently|yet)\b",
    re.IGNORECASE,
)


def orders(text: str) -> bool:
    """Whether `text` tells its reader what to do, after a condition."""
    return _ORDERS.search(text) is not None


def points_away(text: str) -> bool:
    """Whether `text` says where in the paper something stands, and nothing of the matter."""
    return _AWAY.search(text) is not None


@lru_cache(maxsize=4096)
def announces(text: str) -> bool:
    """Whether `text` says what its paper does."""
    return _ANNOUNCES.match(text) is not None


@lru_cache(maxsize=4096)
def settles(text: str) -> bool:
    """Whether `text` tells how something was set up or done."""
    return _SETTING.search(text) is not None


def hopes(text: str, tongue: Tongue) -> bool:
    """Whether `text` says what is to come of the work."""
    return tongue.code == "en" and _PLAN.search(text) is not None


def gap(text: str) -> bool:
    """Whether `text` says what is missing or goes wrong, not what is done about it."""
    return _GAP.search(text) is not None and not announces(text)


def outcome(heard: Heard, material: Material) -> bool:
    """Whether a sentence tells what this work found, rather than how, or what others did."""
    if material.tongue.code != "en":
        hits = len(set(re.findall(material.tongue.cues.result, heard.text, re.IGNORECASE)))
        return hits >= 2 and not heard.cites
    return _finds(heard.text) and not borrowed(heard)


def finds(text: str) -> bool:
    """Whether `text` tells, in English, that something was found."""
    return _finds(text)


@lru_cache(maxsize=4096)
def _finds(text: str) -> bool:
    if _OUTCOME.search(text) is None and (_MEASURED.search(text) is None or settles(text)):
        return False
    return _PLAN.search(text) is None


def borrowed(heard: Heard) -> bool:
    """Whether what a sentence tells is, as far as its words show, another work's finding."""
    return (heard.cites or _of_others(heard.text)) and _OWN.search(heard.text) is None


@lru_cache(maxsize=4096)
def _of_others(text: str) -> bool:
    return _OTHERS.search(text) is not None


_PLACES: dict[Part, tuple[str, ...]] = {  # homes of what may serve a part beside the abstract
    "problem": ("problem", "idea", ""),
    "idea": ("problem", "idea", ""),
    "method": ("method", "idea", ""),
    "result": ("result", "discuss", "remember", "limit", ""),
    "limit": ("limit", "discuss", "remember", "result", "method", ""),
    "remember": ("remember", "discuss"),
}


_SOLVED = re.compile(
    r"\b(?:solv\w+|variety of|class(?:es)? of|optimi[sz]ation|least-(?:squares|norm)|inverse|linear|"
    r"eigenvalue) (?:[\w-]+ ){0,4}?problems?\b",
    re.IGNORECASE,
)


def troubled(text: str, material: Material) -> int:
    """2 where `text` tells of something that is missing or goes wrong, 1 where of something that matters.

    Outside English the two are not told apart: 2 or 0.
    """
    rest = _SOLVED.sub("", text)
    english = material.tongue.code == "en"
    if english and gap(rest):
        return 2
    return (1 if english else 2) * bool(re.search(material.tongue.cues.problem, rest, re.IGNORECASE))


_IS = re.compile(r"(?:An? |The )?(?P<what>(?:[\w-]+ ){1,3}?)(?:is|are) (?:an?|the|\w+s) [\w -]+")


def explains(text: str, material: Material) -> bool:
    """Whether `text` says what a thing is that the title or the abstract names."""
    found = _IS.match(text)
    if found is None:
        return False
    told = [material.document.title, *(heard.text for heard in material.heard if heard.abstract)]
    named = {word for one in told for word in words(one, material.tongue)}
    own = words(found["what"], material.tongue)
    return bool(own) and named.issuperset(own)


def fits(heard: Heard, part: Part, material: Material) -> bool:
    """Whether a sentence stands where such things are said, and is not others' unless as background."""
    if heard.abstract:
        return True
    if material.tongue.code == "en" and empty(heard.text):
        return False
    if heard.home not in _PLACES[part]:
        return part == "method" and heard.home == "result" and _TRIED.search(heard.section) is not None
    if part == "problem" and material.tongue.code == "en":
        return troubled(heard.text, material) > 0 or explains(heard.text, material)
    if of_others(heard):
        return False
    if part == "idea" and material.tongue.code == "en":
        return announces(heard.text) or names_own(heard.text, material) or _OWN.search(heard.text) is not None
    if part == "limit" and material.tongue.code == "en" and heard.home != "limit":
        return _CONFESSES.search(heard.text) is not None
    if part == "remember":
        return _PLAN.search(heard.text) is None
    return part != "result" or material.tongue.code != "en" or outcome(heard, material)


_COMPARES = re.compile(
    r"^The (?:table|figure) \w+ [^.]*\b(?:comparisons?|compar\w+|performance|benchmarks?|results?|"
    r"accurac\w+|errors?|speed-?ups?|times?)\b"
)
_PROMISES = re.compile(  # 'there are three flavours': and which?
    r"\b(?:two|three|four|five|six|several|different|various|many|alternative) (?:[\w-]+ ){0,3}?(?:flavou?rs|"
    r"types|kinds|modes|ways|steps|phases|stages|parts|categories|options|strategies|methodologies|drawbacks|reasons|"
    r"limitations|groups|platforms)\.$"
)


_EMPTY = re.compile(  # that there is something, or that it is reported, and not what
    r"^(?:Several|Many|Various|Multiple) (?:reasons|factors) (?:contribute|exist|explain)\b[^,:;]*\.$|"
    r"^There are (?:[\w-]+ ){0,3}(?:limitations?|challenges|caveats|differences|drawbacks|issues|reasons)\b"
    r"[^,:;]*\.$|"
    r"^The authors? (?:\w+ly |here |also |then )?(?:reports?|presents?|shows?|describes?|discuss(?:es)?|"
    r"gives?|lists?|mentions?) (?:the|their|some|several|more) (?:[\w-]+ ){0,6}[\w-]+\.$"
)


def empty(text: str) -> bool:
    """Whether `text` only promises, points to another place, or tells its reader what to do."""
    promises = _PROMISES.search(text) is not None or _EMPTY.match(text) is not None
    return promises or points_away(text) or orders(text)


def measured(text: str) -> bool:
    """Whether `text` gives a measured difference or share."""
    return _MEASURED.search(text) is not None


_LACKS = re.compile(
    r"\b(?:limitations?|shortcomings?|drawbacks?|caveats?|weakness(?:es)?)\b|"
    r"\b(?:do|does|did|is|are|was|were|could|can|has|have)(?: ?not|n.t) (?:yet )?(?:been )?(?:\w+ly )?"
    r"(?:able|account|consider|includ|cover|available|possible|support|implement|test|measur|know|evaluat|"
    r"analy|address|handle|generali[sz]e|scale)|\bnot yet\b|\bunable to\b|"
    r"\b(?:future|further) (?:work|research|stud(?:y|ies)|investigations?|versions?|development|"
    r"validation)\b|\bremains? (?:to be|unclear|unknown|an? (?:open|challenge))|\bsmall sample|"
    r"\brestricted to\b|\b(?:is|are|was|were) limited\b|\bat the (?:cost|expense) of\b|\bcaution\b|"
    r"\bpreliminary\b|\bwith care\b|"
    r"\b(?:currently|still) (?:limits?|under|in) (?:\w+ )?(?:performance|development)|"
    r"\b(?:must|should|needs? to|has to|have to|remains? to) (?:still )?be (?:elucidated|determined|"
    r"investigated|explored|confirmed|validated|tested|studied|designed|addressed|examined|clarified|"
    r"replicated)\b",
    re.IGNORECASE,
)


def confesses(heard: Heard) -> bool:
    """Whether a sentence says what its own work cannot or did not do."""
    text = heard.text
    return _LACKS.search(text) is not None and _OWN_LIMIT.search(text) is not None and not of_others(heard)


_WHY = re.compile(  # why something was found
    r"\b(?:likely|probably|possibly|may|might|could|can) (?:have been |be )?(?:also )?(?:influenced|due|"
    r"caused|explained|related|attributed|because)\b"
)


def reasons(text: str) -> bool:
    """Whether `text` says why something may have been found: which may not have been told."""
    return _WHY.search(text) is not None


def compares(text: str) -> bool:
    """Whether `text` names a picture of what was found, by which it promises the finding."""
    return _COMPARES.match(text) is not None


def of_others(heard: Heard) -> bool:
    """Whether a sentence may tell what others did or found."""
    return heard.plain.others or borrowed(heard) or rival(heard.text)


_CONFESSES = re.compile(
    r"\b(?:limit(?:ed|ation|ations|s)|future|further (?:work|research|stud\w+|investigations?)|remains?|"
    r"drawbacks?|caveats?|caution|weakness\w*|shortcomings?|bias(?:es)?|assum\w+|approximat\w+|cannot|unable|"
    r"not (?:yet|able|account|consider|include|cover|available|possible|support|implemented|tested|measure|"
    r"know)\w*|only (?:one|two|a few|for|in|when)|lacks?|beyond|restricted|currently|unclear|unknown|"
    r"small sample|at the cost|trade-?off|difficult|challeng\w+|expensive|slow)\b",
    re.IGNORECASE,
)
_TRIED = re.compile(r"\b(?:examples?|applications?|usage|case stud|tutorial|demonstrat)", re.IGNORECASE)
_NAME = re.compile(
    r"\b[A-Z]\w*(?:[a-z0-9][A-Z]|\.jl|\.py|[A-Z]\.[A-Z])\w*"
)  # 'PyMC3', 'XK.BLAS', 'LieGroups.jl'


def names_own(text: str, material: Material) -> bool:
    """Whether `text` speaks of the paper's own thing: what its title names, or its abstract presents."""
    name, colon, _ = material.document.title.partition(":")
    own = {name.lower()} if colon and len(name.split()) <= 2 else set()
    own |= {found.lower() for found in _NAME.findall(material.document.title)}
    for heard in material.heard:
        if heard.abstract and announces(heard.text):
            own |= {found.lower() for found in _NAME.findall(heard.text)}
    return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text.lower()) for one in own)


_DONE = re.compile(
    r"\b(?:the authors?|they|this (?:paper|study|work|method|package|approach|module|tool)|"
    r"(?:was|were) (?:\w+ly )?\w+(?:ed|en|wn|lt))\b",
    re.IGNORECASE,
)


_SOME_AUTHOR = re.compile(r"\bthe author\b", re.IGNORECASE)  # where the paper's own are several


def done(text: str, material: Material) -> bool:
    """Whether `text` tells what was done, or of the paper's own thing, not how things are in general."""
    told = _SOME_AUTHOR.sub("", text) if len(material.document.authors) > 1 else text
    return _DONE.search(told) is not None or names_own(text, material)


def told_worth(part: Part, heard: Heard, material: Material) -> float:
    """What the words alone say for a sentence in `part`, and against it."""
    worth = -2.0 if part in ("result", "remember") and heard.cites and borrowed(heard) else 0.0
    if material.tongue.code != "en":
        return worth
    text, ending = heard.text, heard.abstract or heard.home == "remember"
    if part == "result":
        worth += _as_result(heard, material)
        worth += 1.4 if ending and _MEASURED.search(text) else 0.0
    if part in ("result", "remember"):
        worth -= 1.5 if _COMMONPLACE.search(text) and not outcome(heard, material) else 0.0
        worth -= 1.2 if not heard.cites and borrowed(heard) else 0.0
    if part == "idea":
        worth += 0.9 if announces(text) else 0.0
    if part == "problem":
        worth += 0.5 if heard.abstract and heard.near <= 2 and not announces(text) else 0.0
        worth += 0.9 if heard.home in ("problem", "idea") and gap(text) else 0.0
        worth -= 1.2 if announces(text) or re.match(r"The (?:package|simplest)\b", text) else 0.0
    if part == "limit":
        worth -= 0.0 if _OWN_LIMIT.search(text) else 2.0
    if part == "remember":
        worth -= 0.9 if _PLAN.search(text) or re.search(r"\bbelieve\b", text) else 0.0
        worth -= 1.0 if _SETTING.search(text) else 0.0
        worth -= 0.0 if re.search(material.tongue.cues.remember, text, re.IGNORECASE) else 0.6
    return worth


def _as_result(heard: Heard, material: Material) -> float:
    """A finding speaks for a result, a setting without one against it."""
    if outcome(heard, material):
        return 0.6 + (1.1 if heard.home in ("remember", "discuss") and not heard.abstract else 0.0)
    if heard.abstract:
        return -0.4
    return -2.0 if _SETTING.search(heard.text) else -1.0
