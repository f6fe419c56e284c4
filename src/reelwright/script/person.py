"""The authors' 'we' told by someone else."""

import re

from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

_PAST = bag(
    "was were had did could might would should must can may will shall found gave made took got became "
    "began ran went saw said knew thought built chose held kept led left met put read set spent taught "
    "told wrote drew drove fit cut let"
)
_IRREGULAR = {
    "don": "doesn",
    "have": "has",
    "do": "does",
    "are": "is",
    "am": "is",
    "were": "was",
    "go": "goes",
}
_SKIP = bag(
    "also then now here further first finally therefore thus hence only not never do always often still "
    "instead both all simply next again"
)


_LY = r"(?!(?:apply|rely|supply|imply|reply|multiply|comply)\b)\w+ly"
_ALL_OF_US = re.compile(  # 'we' that is not the authors
    r"^(?:When|While) (?:reading|watching|looking|listening|speaking|thinking|seeing|hearing|talking)\b|"
    r"\b[Ww]e,|\b(?:[Ii]f|[Ww]hen|[Oo]nce|[Uu]nless|[Aa]s|[Uu]ntil|what|where|[Ww]hy|[Ww]hether) (?:we|I)\b"
    r"(?! (?:propose|present|introduce|develop|did|had|have|used|found|were|\w+ed\b))|"
    r"\b(?:how|that) (?:we|I)\b(?= (?:are|live|all|humans|get|see|know|need|want|call|can|could|may|must|"
    r"should)\b)|"
    r"\b[Ww]e can (?:also |now |clearly )?(?:see|observe|notice)\b|"
    r"\b[Ww]e have (?:the|an?|no|only) (?:\w+ )?(?:problem|case|situation|choice|question|issue|"
    r"task|following)\b|"
    r"\b[Ww]e (?:do not (?:have|need)|need|want|know|must|should|cannot|live|humans|all|get|could(?! not)|"
    r"have to|may|might|say|"
    r"call|write|denote|let|recall|refer|see|put)\b|\b[Ww]e would (?!like\b)|\bI\b(?= [.,])|"
    r"\b(?:let|for|to|of|give[sn]?|tells?|gave|lead|leads|with|than|by|on|from) us\b"
)
_ANYONE = re.compile(  # 'we' that is anyone: 'one can choose', 'if one removes'
    r"\b(?P<before>(?:[Ii]f|[Ww]hen|[Oo]nce|[Uu]nless|[Uu]ntil) |)(?P<we>[Ww]e) "
    r"(?P<adverb>(?:\w+ly|then|also|now|thus|often|still|always) )?(?P<verb>have to|[a-z]+)\b"
)
_POINTS = re.compile(r"(?: (?:also|now|clearly|easily))? (?:see|observe|notice|now)\b")
_MODAL = bag("can cannot must should could may might")
_ANYONES = _MODAL | bag("need know") | {"have to"}  # what 'we' do that are not the authors
_EVERYBODYS = re.compile(
    r"\b[Oo]ur (?=(?:\w+ )?(?:planet|world|society|societies|universe|solar system|galaxy|atmosphere|oceans?|"
    r"environment|understanding|knowledge|species)\b)"
)
_PEOPLES = re.compile(
    r"\b[Oo]ur (?=(?:own )?(?:daily|everyday|cultural|modern|social) (?:li[fv]e|lives|background|heritage|"
    r"habits|behaviou?r|interactions)\b|lives\b|bodies\b|brains?\b|health\b|cells\b|minds?\b|cultures?\b)"
)
_MANKIND = re.compile(  # 'how we, as a culture, perceive', 'how we perceive'
    r"\b(?P<how>how|why|what|where|when|that|which) we(?P<aside>, as (?:an? )?(?:\w+ )?(?:culture|society|"
    r"species|humans|people|human beings|civili[sz]ation),|(?= (?:perceive|think|live|learn|hear|speak|sleep|"
    r"eat|consume|communicate|interact|sociali[sz]e|feel|breathe|remember)\b))"
)
_NUMERAL = re.compile(  # 'Type I', which is no person
    r"(?<=[A-Za-z] )I(?=[’'”\"),;:.]|$)|(?:(?<=\b[Tt]ype )|(?<=\b[Pp]art )|(?<=\b[Pp]hase )|(?<=\b[Cc]lass )|"
    r"(?<=\b[Ss]tage )|(?<=\b[Gg]rade ))I\b"
)
_FIRST = re.compile(r"\b(?:[Ww]e|[Oo]ur|[Oo]urs|us|I|[Mm]y|ourselves)\b")
_THEIR_FIRST = re.compile(  # 'Based on our experience, we …': no other plural before
    r"^(?P<before>(?:For|In|Based on|With|From|To|Using|By|Through|Following|After|"
    r"Before|Given|Beyond) (?:(?!\w+s\b)[\w-]+ ){0,4})our"
    r"(?P<after>(?: [\w’-]+)*, we\b)"
)
_THIS_PAPER = re.compile(
    r"^(?:In|With|Through) (?P<this>this (?:paper|article|work|study|report|review|thesis)|the present "
    r"(?:paper|work|study|article)),? (?:we|I) "
    r"(?P<adverb>(?:\w+ly|also|first|further|then|therefore|thus) )?(?P<verb>[a-z]+)\b"
)
_TELLING = bag(
    "propose present introduce describe show study investigate discuss explore examine develop report review "
    "analyse analyze demonstrate argue consider compare evaluate provide offer address extend outline "
    "tackle apply test assess suggest"
)
_TOLD = frozenset(
    f"{verb[:-1]}ied" if verb.endswith("y") else verb.removesuffix("e") + "ed" for verb in _TELLING
)
_WE = re.compile(
    r"\b(?:[Ww]e|I|[Oo]ur|[Mm]y)\b"
    r"(?P<skip>(?: (?!(?:apply|rely|supply|imply|reply|multiply|comply)\b)\w+ly|"
    r" (?:also|then|now|here|further|first|finally|therefore|thus|"
    r"only|still|instead|both))*)"
    r"(?P<verb> [A-Za-z]+(?:-[a-z]+)?)?"
)
_ADVERB_FIRST = re.compile(  # 'the authors first can' reads worse than 'the authors can first'
    r"(?P<who>\b(?:the authors?|they)) (?P<adverb>first|then|now|also|further|finally|thus|therefore|hence) "
    r"(?P<modal>can|could|will|would|may|might|must|should)\b",
    re.IGNORECASE,
)
_AND_VERB = re.compile(
    rf"\b(?:and|but|or)(?: then| also| {_LY})? (?P<verb>[a-z]+(?<!ed)(?<!ing)(?<!s)) "
    r"(?:the|a|an|that|how|to|it|this)\b"
)


def paper_speaks(text: str, tongue: Tongue) -> str:
    """'In this paper, we present …' as 'This paper presents …'; as it is where that is not the only 'we'."""
    found = _THIS_PAPER.match(text)
    if tongue.code != "en" or not found or found["verb"] not in _TELLING | _TOLD:
        return text
    rest = text[found.end() :]
    if _FIRST.search(rest) or _second_verb(rest, tongue):
        return text
    verb = found["verb"] if found["verb"].endswith("ed") else _third(found["verb"])
    who = found["this"][:1].upper() + found["this"][1:]
    return f"{who} {found['adverb'] or ''}{verb}{rest}"


def _second_verb(rest: str, tongue: Tongue) -> bool:
    """Whether another verb may share the subject: 'and show', 'but do not'."""
    for found in re.finditer(rf"\b(?:and|but|or|then)(?: also| then| {_LY})? (?P<verb>[a-z]+)\b", rest):
        word = found["verb"]
        if re.fullmatch(tongue.verbs, word) and not word.endswith(("s", "ed", "ing")):
            return True
    return False


def third_person(text: str, tongue: Tongue, authors: int) -> str | None:
    """`text` with the authors' first person as third person; None where that cannot be done with care.

    `authors` is how many they are: one author who writes 'I' or 'we' becomes 'the author'; 0 when the
    document names none, so that nobody can be called its author.
    """
    if tongue.code == "en":
        text = _PEOPLES.sub("people’s ", text)
    if tongue.code == "en" and authors and _COLLEAGUES.search(text):  # 'the method' would be anybody's
        text = _beside_others(text, "the author’s " if authors == 1 else "the authors’ ")
    for pattern, replacement in tongue.person:
        text = re.sub(pattern, replacement, text, flags=re.IGNORECASE)
    text = text[:1].upper() + text[1:]
    if tongue.code == "en":
        told = _english(text, tongue, authors)
        if told is None:
            return None
        text = told
    return (
        None
        if re.search(
            tongue.person_left,
            _NUMERAL.sub("", text),
            re.IGNORECASE if tongue.code not in ("en", "de") else 0,
        )
        else text
    )


def _english(text: str, tongue: Tongue, authors: int) -> str | None:
    if _NUMERAL.search(text):
        return None if _FIRST.search(_NUMERAL.sub("", text)) else text
    if not re.search(r"\b[Oo]ur\b", text):
        text = _MANKIND.sub(lambda found: f"{found['how']} people{found['aside'] or ''}", text)
    text = _PEOPLES.sub("people’s ", _EVERYBODYS.sub("the ", text))
    if authors > 1:
        text = _THEIR_FIRST.sub(r"\g<before>their\g<after>", text)
    text = text[:1].upper() + text[1:]
    if not re.search(r"\b(?:we|We|I|our|Our|my|My|us)\b", text):
        return text
    anyone = _anyone(text)
    if anyone is not None:
        return anyone
    if _ALL_OF_US.search(text) or not authors or text.endswith("?"):
        return None
    named = _Named(one=authors == 1)
    told = _ADVERB_FIRST.sub(r"\g<who> \g<modal> \g<adverb>", _WE.sub(named.replace, text))
    return _agreed(told, tongue) if named.one and named.present else told


def _agreed(told: str, tongue: Tongue) -> str | None:
    """The second verb of 'the author builds A and test B' as 'tests'; None where its subject is in doubt."""
    for found in reversed(list(_AND_VERB.finditer(told))):
        if re.search(
            r"\b(?:to|can|could|may|will|would|should|must|might|that|which)\b", told[: found.start()]
        ):
            return None
        if not re.fullmatch(tongue.verbs, found["verb"]):
            return None
        told = told[: found.start("verb")] + _third(found["verb"]) + told[found.end("verb") :]
    return told


def _anyone(text: str) -> str | None:
    """'We can choose' as 'One can choose'; None unless it is the only first person, and anyone's."""
    if len(_FIRST.findall(text)) != 1:
        return None
    found = _ANYONE.search(text)
    if found is None or found["we"] not in _FIRST.findall(text):
        return None
    verb, rest = found["verb"], text[found.end() :]
    own = (verb == "could" and rest.startswith(" not")) or (
        verb == "cannot" and rest.startswith(" yet")
    )  # what the authors could not do
    if verb == "do" and re.match(r" not (?:have to|need)\b", rest):
        return (
            f"{text[: found.start()]}{found['before']}{'One' if found['we'][0] == 'W' else 'one'} does{rest}"
        )
    if own or (not found["before"] and verb not in _ANYONES) or _POINTS.match(rest):
        return None
    finite = verb in _MODAL or verb in _PAST or (verb != "need" and verb.endswith(("ed", "ing")))
    told = "has to" if verb == "have to" else verb if finite else _third(verb)
    one = "One" if found["we"][0] == "W" else "one"
    shared = told not in _MODAL and _AND_BASE.search(rest)
    if shared or re.search(r"\b(?:they|their|themselves)\b", rest):
        return None
    return f"{text[: found.start()]}{found['before']}{one} {found['adverb'] or ''}{told}{rest}"


_AND_BASE = re.compile(
    rf"\b(?:and|or)(?: then| also| {_LY})? [a-z]+(?<!ed)(?<!ing)(?<!s) (?:the|a|an|that|it|them)\b"
)


def _third(verb: str) -> str:
    """'find' as 'finds'."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if re.search(r"(?:s|x|z|ch|sh)$", verb):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"


class _Named:
    """Names the authors in full the first time in a sentence, by pronoun after."""

    def __init__(self, *, one: bool) -> None:
        self.one = one
        self.known = False
        self.owned = False
        self.present = False

    def replace(self, found: re.Match[str]) -> str:
        word = found.group().split()[0]
        rest = found.group()[len(word) :]
        if word.lower() in ("our", "my"):
            name = "their" if self.known or self.owned else ("the author’s" if self.one else "the authors’")
            self.owned = True
            told = name + rest
        else:
            name = "they" if self.known else ("the author" if self.one else "the authors")
            if self.one and not self.known:
                rest = (found["skip"] or "") + self._conjugated(found["verb"] or "")
            self.known = True
            told = name + rest
        return told[:1].upper() + told[1:] if found.start() == 0 else told

    def _conjugated(self, verb: str) -> str:
        base = verb.strip()
        if not base or base in _PAST or base.endswith("ed") or not base.islower():
            return verb
        self.present = True
        return f" {_third(base)}"


def _beside_others(text: str, whose: str) -> str:
    """`text` with `whose` for an 'our' that comes after other people, or before any 'we'."""

    def told(found: re.Match[str]) -> str:
        before = text[: found.start()]
        clear = re.search(r"\b[Ww]e\b", before) is not None and _COLLEAGUES.search(before) is None
        return found.group() if clear else whose

    return re.sub(r"\b[Oo]ur (?:own )?(?=\w)", told, text)


def taken_up(text: str, before: str, tongue: Tongue) -> str:
    """`text` with 'They' for the authors at its head, where `before`, the line just heard, is about them.

    Only where both open with the authors, `before` names no other people and nothing else that is many as a
    subject, and either holds no other plural or `text` tells what only people do.
    """
    whom = "The authors "
    if tongue.code != "en" or not (text.startswith(whom) and before.startswith((whom, "They "))):
        return text
    told = before.removeprefix(whom).removeprefix("They ")
    if _RIVALS.search(told) or _PEOPLE.search(told):
        return text
    if _SEVERAL.search(told) and not _PEOPLE_DO.match(text[len(whom) :]):
        return text
    return f"They {text[len(whom) :]}"


_PEOPLE = re.compile(
    r"\b(?:colleagues|others|users|readers|researchers|authors|scientists|people|participants|patients|students|"
    r"children|experts|developers|engineers|men|women|teams|groups|[A-Z][a-z]+ and [A-Z][a-z]+)\b"
)
_SEVERAL = re.compile(
    r"\b(?!(?:this|its|his|thus|as|is|was|has|does|plus|versus|across|always|perhaps)\b)\w+[^\Wsui]s\b|"
    r"\b(?:data|criteria|species|media)\b"
)
_PEOPLE_DO = re.compile(
    r"(?:(?:also|then|further|first|next|finally|have|therefore|thus|\w+ly) )*(?:propose|introduce|"
    r"describe|discuss|argue|believe|conclude|investigate|examine|stud(?:y|ied)|analy[sz]e|compare|evaluate|explore|"
    r"consider|hypothesi[sz]e|ask|hope|interpret|find|found|choose|chose|decide|assume|recommend|plan|want|try|tried)(?:e?[sd])?\b"
)


_COLLEAGUES = re.compile(r"\bet al\b|\band (?:colleagues|others|co-?workers)\b")
_RIVALS = re.compile(
    r"\b(?:that|which|because|while|whereas|but|and) (?:[a-z-]+ ){0,4}?[a-z-]+s (?:are|were|have|can|do)\b"
)
