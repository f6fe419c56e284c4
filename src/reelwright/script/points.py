"""A spoken sentence as a short point on screen: cut where grammar lets it be cut, or its key term."""

import re

from reelwright.script.clauses import complete, ends, fits, tellings
from reelwright.script.counting import figure_phrase
from reelwright.script.grammar import BEFORE_NOUNS, EDGE, TO_BE, adjective, finite, strict_verb, verb_at
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue
from reelwright.script.material import Material, words

MOST = 9  # words in a point
LONGEST = 12  # words in a point when nothing shorter stands
_HUNGRY = bag(
    "effect effects impact influence role roles insight insights access part parts kind kinds type "
    "types lack use need difference differences relationship correlation comparison increase decrease "
    "reduction number numbers amount set range variety ability way ways means order case cases terms "
    "able unable based composed given known associated related used made called considered defined "
    "referred compared linked designed expected needed required due prior similar different equal "
    "subject close likely unlikely capable aware best better worse worst middle upper lower left right "
    "first second main whole "
    "dependent independent compatible consistent responsible suitable sensitive available important "
    "difficult easy hard possible necessary involved interested respect version extension example form "
    "forms degree rate level levels share majority rest sum pair series lot couple choice combination "
    "analysis study overview measure measures member source sources line place favour favor spite "
    "accordance addition basis attention emphasis focus foundation potential step steps"
)
_OPENERS = re.compile(
    r"^(?:in|for|with|by|to|when|while|after|before|as|using|given|because|since|although|though|under|"
    r"during|at|on|from|"
    r"through|despite|compared|based|among|within|across|without|unlike|like|contrary|due|thanks|via|"
    r"according|whereas|"
    r"besides|until|once|if|of|over|throughout|overall|currently|today|recently|traditionally|typically|"
    r"often|"
    r"additionally|usually|generally|therefore|\w+ly|\w+ing)\b[^,:;]{0,90},\s+(?=\S)",
    re.IGNORECASE,
)
_OFFERS = re.compile(
    r"^(?:the authors?|this (?:paper|article|work|study|report|film)|the (?:paper|article|work|study|"
    r"package|library|software|"
    r"method|approach|framework|tool|system)|they)(?: \w+ly| also| here| therefore| then| thus)* "
    r"(?:presents?|presented|proposes?|proposed|introduces?|introduced|develops?|developed|describes?|"
    r"described|provides?|"
    r"provided|offers?|offered|considers?|considered|examines?|examined|investigates?|investigated|"
    r"studie[sd]|stud(?:y|ies)|analy[sz]es?|"
    r"analy[sz]ed|explores?|explored|discuss(?:es|ed)?|uses?|used|applies|apply|applied|employs?|employed|"
    r"implements?|implemented|"
    r"adds?|added|includes?|included|supports?|supported|ships? with|comes with|contains?) (?P<thing>.+)$",
    re.IGNORECASE,
)


def point(text: str, material: Material) -> str | None:
    """A grammatical short form of `text` of at most MOST words; None when there is none worth showing."""
    tongue = material.tongue
    bare = text.rstrip(' .!?”"’')
    bare = re.sub(r"[“”«»„\"]", "", bare)
    bare = re.sub(r", (?:or|oder|ou|o) [A-Z][\w-]{1,9},?(?= |$)", "", bare)
    for pattern, replacement in tongue.shorter:
        bare = re.sub(pattern, replacement, bare, flags=re.IGNORECASE)
    if tongue.code == "en":
        found_clause = _clause(bare, material)
        return _shown(found_clause, tongue, noun=False) if found_clause else None
    if len(bare.split()) <= MOST:
        core = _cores(bare, tongue)[-1]
        if len(core.split()) >= 2 and not re.match(rf"^(?:{tongue.anaphora})\b", core, re.IGNORECASE):
            return _shown(core, tongue, noun=False)
    found: list[tuple[float, int, str, bool]] = []
    for bonus, clause in _clauses(bare, tongue):
        noun = bonus < 0
        found.extend(
            (abs(bonus) + _worth(cut, material), -len(cut), cut, noun)
            for cut in _cuts(clause, tongue, noun=noun)
            if _stands(cut, tongue, noun=noun)
        )
    if not found:
        return None
    best = max(found)
    return _shown(best[2], tongue, noun=best[3])


def _clause(bare: str, material: Material) -> str | None:
    """The best whole clause of an English sentence: whole if it fits, else cut where a clause ends."""
    tongue = material.tongue
    cores = _cores(bare, tongue)
    for core in reversed(cores):
        for told, _ in tellings(core):
            if fits(told) and not _dangles(told, tongue):
                return told
    cuts: list[tuple[float, int, str]] = [
        (_worth(piece, material), len(piece), piece)
        for piece in _JOINTS.split(cores[-1])
        if piece != cores[-1]
        and fits(piece)
        and len(piece.split()) >= 4
        and strict_verb(piece, tongue)
        and not _dangles(piece, tongue)
    ]
    for place, told, clause in _pieces(cores):
        if clause and _dangles(told, tongue):
            continue
        for cut, clean in ends(told):
            rest = told[len(cut) :].strip(EDGE).lower()
            if complete(cut, rest, tongue, clause=clause, clean=clean) and not _dangles(cut, tongue):
                value = _worth(cut, material) + (0.6 if clean else 0.0) - 0.3 * place
                cuts.append((value, len(cut), cut))
    return max(cuts)[2] if cuts else None


def _pieces(cores: list[str]) -> list[tuple[int, str, bool]]:
    """The shortest core told in every way, then the clauses that follow its first one."""
    told, clause = tellings(cores[-1])[0]
    later = _JOINTS.split(cores[-1])[1:]
    return [(0, told, clause), *((2, piece, True) for piece in later)]


def _dangles(cut: str, tongue: Tongue) -> bool:
    first = cut.split(maxsplit=1)[0].lower().strip(EDGE)
    return (
        len(cut.split()) < 2
        or re.match(rf"^(?:{tongue.anaphora})\b", cut, re.IGNORECASE) is not None
        or first in _CONNECT
        or (first in tongue.cut_before and first != "including")
        or re.match(_PARTICIPLES, first) is not None
        or (
            "," not in cut
            and _OPENERS.match(f"{cut}, x") is not None
            and not first.endswith(("ly", "ing", "ed"))
        )
    )


_PARTICIPLES = re.compile(r"(?:given|resulting|using|assuming|following|depending|corresponding)$")


def strong_term(text: str, material: Material) -> str | None:
    """A number with what it counts, or a term that says something by itself; None when there is none."""
    counted = figure_phrase(text, material.tongue)
    if counted or material.tongue.code != "en":
        return counted or term(text, material)
    found = term(text, material)
    if not found:
        return None
    tokens = found.split()
    names = sum(bool(re.match(r"[A-Z]", word) or re.search(r"[A-Z0-9]", word[1:])) for word in tokens[1:])
    if tokens[0].lower() in _HUNGRY or tokens[0].lower() in _ABSTRACT or found.endswith(("’s", "'s")):
        return None
    return found if len(tokens) >= 4 or (names and len(tokens) >= 2) else None


_ABSTRACT = bag(
    "aim goal design level number fraction functionality smoothness performance correctness motivation one "
    "result results error errors field literature context availability development use presence existence"
)


def topic(text: str, material: Material) -> str | None:
    """A noun phrase for a heading: a name or a term that the paper keeps using; None when there is none."""
    found = term(text, material)
    if found is None or re.search(r"\d", found):
        return None
    often = material.runs.get(found.lower(), 0)
    named = re.search(r"[A-Z]", found[1:]) is not None
    return found if often >= 3 or (named and often >= 2) else None


def term(text: str, material: Material) -> str | None:
    """What `text` is most about: a noun phrase after an article, else a phrase that the document repeats."""
    found = [(*phrase, 0.25) for phrase in _noun_phrases(text, material.tongue)]
    for run in _runs(text, material.tongue):
        for size in range(2, min(5, len(run)) + 1):
            for start in range(len(run) - size + 1):
                piece = run[start : start + size]
                if piece[0].lower() in _VAGUE:
                    continue
                if start + size < len(run) and material.tongue.code == "en":
                    continue  # what follows may be the noun that this only describes
                if material.runs.get(" ".join(piece).lower(), 0) > 1 and _head(piece[-1], material.tongue):
                    found.append((piece, start, 0.0))
    best: tuple[float, int, str] | None = None
    for whole, start, bonus in found:
        piece = _led(whole, material.tongue)
        if not _telling(piece, material):
            continue
        phrase = " ".join(piece)
        about = sum(material.weights.get(word, 0.0) for word in set(words(phrase, material.tongue)))
        value = (about / len(piece) ** 0.35, -start)
        if about > 0 and (best is None or (value[0] * (1 + bonus), value[1]) > best[:2]):
            best = (value[0] * (1 + bonus), value[1], phrase)
    return _shown(best[2], material.tongue, noun=True) if best else None


def _led(piece: list[str], tongue: Tongue) -> list[str]:
    """`piece` without the participles and vague words that lead it ('resulting', 'various')."""
    while piece and (
        piece[0].lower() in _VAGUE or (tongue.code == "en" and piece[0].lower() in _LEADING_PARTICIPLES)
    ):
        piece = piece[1:]
    return piece


def _telling(piece: list[str], material: Material) -> bool:
    """Whether a noun phrase says enough to stand alone: three words, a name, or what the title speaks of."""
    if len(piece) < 2:
        return False
    if material.tongue.code != "en":
        return True
    if re.search(r"(?:ing|ed)$", piece[0]) and piece[0].islower() and piece[0] not in ("speed", "computing"):
        return False
    if piece[-1].lower() in _GENERIC and len(piece) < 4:
        return False
    named = any(re.search(r"[A-Z0-9]", word[1:]) or word[:1].isupper() for word in piece[-2:])
    often = material.runs.get(" ".join(piece).lower(), 0)
    return len(piece) >= 3 or named or often >= 4


_LEADING_PARTICIPLES = bag(
    "resulting given using predicted generated observed proposed existing implemented estimated obtained "
    "derived corresponding following underlying available present selected aforementioned above desired "
    "additional single main key important general simple simpler simplest"
)
_GENERIC = bag(
    "data time value values method methods result results approach case cases problem problems thing things "
    "information process processes system systems paper work study studies way effect example number level "
    "levels user users point points model models analysis aspect aspects package set type types"
)


def _noun_phrases(text: str, tongue: Tongue) -> list[tuple[list[str], int]]:
    """Runs from just after an article to where the noun phrase ends, 2 to 7 words, with their place."""
    tokens = text.split()
    found: list[tuple[list[str], int]] = []
    for at, token in enumerate(tokens[:-2]):
        if not re.fullmatch(rf"(?:{tongue.articles})", token, re.IGNORECASE):
            continue
        end = at + 1
        while end < len(tokens) and end - at <= 8:
            word = tokens[end].lower().strip(EDGE)
            joins = word in tongue.of_words and end + 1 < len(tokens)
            follows = tokens[end - 1].lower() in tongue.of_words and re.fullmatch(tongue.articles, word)
            if not joins and not follows and (word in tongue.stopwords or finite(tokens, end, tongue)):
                break
            end += 1
            if tokens[end - 1][-1:] in ",;:.!?":
                break
        piece = [word.strip(EDGE) for word in tokens[at + 1 : end]]
        while piece and piece[0].lower() in _VAGUE:
            piece = piece[1:]
        if 2 <= len(piece) <= 7 and _head(piece[-1], tongue) and piece[0].lower() not in tongue.of_words:
            found.append((piece, at))
    return found


def _head(word: str, tongue: Tongue) -> bool:
    """Whether a noun phrase may end with `word`."""
    if not _noun_like(word, tongue):
        return False
    if tongue.code == "de":
        return word[:1].isupper()
    return tongue.code != "en" or not (adjective(word) or re.search(r"(?:ing|ed)$", word))


def _clauses(text: str, tongue: Tongue) -> list[tuple[float, str]]:
    """The sentence and what is left without its frame and opening; a negative bonus marks a noun phrase."""
    cores = _cores(text, tongue)
    core = cores[-1]
    clauses = [(0.6, text), *((1.0, shorter) for shorter in cores[1:])]
    offer = _OFFERS.match(core) if tongue.code == "en" else None
    if offer and not re.match(r"(?:that|how|whether|to|in|on|it|them|by|for|and)\b", offer["thing"]):
        clauses.append((-1.3, _AND_DO.split(offer["thing"])[0]))
    for piece in _JOINTS.split(core):
        bare = re.sub(rf"^(?:{tongue.markers}),? ", "", piece, flags=re.IGNORECASE)
        if piece != core and len(bare.split()) >= 4:
            clauses.append((0.4, bare))
    return clauses


def _cores(text: str, tongue: Tongue) -> list[str]:
    """`text`, then without its frame ('The results show that'), then without its opening adverbial."""
    cores = [text]
    for _ in range(3):
        shorter = re.sub(rf"^(?:{tongue.frames}),? ", "", cores[-1], flags=re.IGNORECASE)
        if tongue.code == "en":
            opened = _OPENERS.sub("", shorter)
            gerunds = re.match(r"\w+ing\b", shorter) and re.match(r"(?:and )?\w+ing\b", opened)
            shorter = shorter if gerunds else opened
        else:
            shorter = re.sub(r"^[^,:;]{3,60}, (?=\S)", "", shorter)
        if (
            shorter == cores[-1]
            or len(shorter.split()) < 4
            or re.match(r"(?:and|or|but|which|who|und|et|y|e)\b", shorter)
        ):
            break
        cores.append(shorter)
    return cores


_AND_DO = re.compile(
    r",? and (?:\w+ly |also |then )?"
    r"(?:demonstrate|show|point|discuss|provide|explore|apply|use|test|compare)s?d?\b"
)
_JOINTS = re.compile(
    r"[;:] |, (?:and|but|while|whereas|so|und|aber|et|mais|y|pero|e|mas|ma) "
    r"(?=(?:the|a|this|it|they|der|die|das|la|le|el|los|o|a|il)\b)"
)


def _cuts(clause: str, tongue: Tongue, *, noun: bool) -> list[str]:
    """`clause` whole when short enough, else every place where it may end early, within MOST words."""
    tokens = clause.split()
    cuts = [clause] if len(tokens) <= LONGEST else []
    ends = (
        index
        for index in range(2, min(LONGEST + 1, len(tokens)))
        if _may_cut(tokens, index, tongue, noun=noun)
    )
    cuts.extend(" ".join(tokens[:index]) for index in ends)
    return cuts


def _may_cut(tokens: list[str], index: int, tongue: Tongue, *, noun: bool) -> bool:
    following, last = tokens[index].lower().strip(EDGE), tokens[index - 1]
    if last[-1:] == "," and following not in tongue.cut_before:
        return False  # likely a list
    stop = last[-1:] in ",;:–—" or tokens[index][:1] in "–—("
    if not stop and following not in tongue.cut_before and not (noun and following in ("that", "to")):
        return False
    kept = " ".join(tokens[:index]).lower()
    if noun and re.search(r"\b(?:that|which|who|whose|where)\b", kept):
        return False
    if re.search(
        r"\b(?:both|either|neither|between)\b(?!.*\b(?:and|or|nor)\b)|\b(?:so|too|as|more|less|such) \w+$",
        kept,
    ):
        return False
    if (stop or following in tongue.joins) and (_PAIRED.search(kept) or _DENIED.search(kept)):
        return False
    if tongue.code == "en" and following in _PREPOSITIONS:
        bare = last.lower().strip(EDGE)
        if adjective(bare) or (
            re.search(r"(?:ed|en)$", bare) and tokens[index - 2].lower() in (*TO_BE, "and", "often", "also")
        ):
            return False
    if following in tongue.joins and any(token.endswith(",") for token in tokens[max(0, index - 4) : index]):
        return False
    return not _CONDITION.search(" ".join(tokens[index : index + 2]).lower())


def _stands(cut: str, tongue: Tongue, *, noun: bool) -> bool:
    """Whether `cut` reads as something finished."""
    tokens = cut.strip(EDGE).split()
    if not 2 <= len(tokens) <= LONGEST or len(cut) > 84 or not tokens[0][:1].isalnum():
        return False
    last, first = tokens[-1].lower().strip(EDGE), tokens[0].lower().strip(EDGE)
    if (
        re.match(rf"^(?:{tongue.anaphora})\b", cut, re.IGNORECASE)
        or first in tongue.cut_before
        or first in _CONNECT
    ):
        return False
    if (
        tongue.code == "en"
        and "," not in cut
        and _OPENERS.match(f"{cut}, x")
        and first not in ("overall", "most")
    ):
        return False
    if re.search(r"\be\.g|[—:]", cut) or cut.count("(") != cut.count(")"):
        return False
    asked = re.search(r"\b(?:how|what|why|whether|where|that)\b(?P<rest>.*)$", cut.lower())
    if asked and tongue.code == "en" and verb_at(["", *asked["rest"].split()], tongue) is None:
        return False
    if noun:
        bare = tokens[1:] if re.fullmatch(tongue.articles, first) else tokens
        return len(bare) > 1 and _noun_like(tokens[-1], tongue)
    where = verb_at(tokens, tongue)
    if where is None or where == 0 or where + 1 == len(tokens):
        return False
    ended = last not in ("work", "use", "results", "cost", "costs") and not last.endswith("ed")
    if tongue.code == "en" and ended and (finite(tokens, len(tokens) - 1, tongue) or last in _BARE_VERBS):
        return False
    if tongue.code == "en" and re.fullmatch(r"\w+(?:ed|en)", last) and tokens[-2].lower() in TO_BE:
        return True
    if (
        tongue.code == "en"
        and len(tokens) > 3
        and tokens[-2].lower() == "to"
        and (adjective(tokens[-3]) or tokens[-3].lower() in ("easy", "hard", "straightforward"))
    ):
        return True
    if tongue.code == "en" and last.endswith("ed") and last not in ("need", "speed", "seed", "hundred"):
        return False
    if tongue.code == "en" and last.endswith("ly") and len(tokens) > where + 2:
        return _noun_like(tokens[-2], tongue)
    if tongue.code == "en" and adjective(last):
        return tokens[-2].lower() in TO_BE or tokens[-2].endswith("ly")
    return _noun_like(tokens[-1], tongue)


_VAGUE = bag(
    "various different several many new own recent possible certain other main such some few large small good"
)
_BARE_VERBS = bag(
    "become becomes make makes made get gets take takes give gives keep keeps let lets allow provide "
    "require enable include "
    "contain see show find start starts seem seems appear tend begin"
)
_PREPOSITIONS = bag(
    "with to in on at for from by into over under through during via across among between towards within"
)
_PAIRED = re.compile(
    r"\b(?:between|both|either|neither|from|zwischen|sowohl|entre|tra|fra)\b(?!.*\b(?:and|or|to|nor|und|"
    r"et|y|e|bis)\b)"
)
_DENIED = re.compile(
    r"\bnot (?:only|just|merely|due|because)\b|\bnicht nur\b|\bnon seulement\b|\bno s[oó]lo\b|\bnon "
    r"solo\b|\bnão s[oó]\b"
)
_CONDITION = re.compile(
    r"\b(?:only|unless|if|when|unlike|without|wenn|nur|si|seulement|solo|se|quando|except|ohne|sans|sin|"
    r"sem|senza)\b"
)
_CONNECT = bag(
    "que qui che onde dont où quem cuyo and or but nor so yet which that who whose it they this these "
    "those he she und oder et ou y o e ed"
)


def _noun_like(word: str, tongue: Tongue) -> bool:
    bare = word.lower().strip(EDGE)
    if not bare or bare in tongue.never_last or bare in _HUNGRY or bare in tongue.stopwords:
        return False
    if tongue.code == "en":
        return not bare.endswith("ly") and not re.search(r"(?:ize|ise|ify)$", bare)
    return (
        tongue.code != "de"
        or word[:1].isupper()
        or word[:1].isdigit()
        or re.search(r"(?:t|en)$", word) is not None
    )


def _worth(cut: str, material: Material) -> float:
    bag = words(cut, material.tongue)
    count = len(cut.split())
    worth = sum(material.weights.get(word, 0.0) for word in set(bag)) / (
        1.0 + 12.0 * max(material.weights.values(), default=1.0) / 6.0
    )
    worth += 0.5 if re.search(r"\d", cut) else 0.0
    return worth + (0.8 if 4 <= count <= MOST else 0.0 if count < 4 else -1.2)


def _runs(text: str, tongue: Tongue) -> list[list[str]]:
    """Maximal runs of words between function words, verbs and marks."""
    runs: list[list[str]] = [[]]
    tokens = text.split()
    for index, token in enumerate(tokens):
        word = token.lower().strip(EDGE)
        verb = re.fullmatch(tongue.verbs, word) is not None and not (
            word.endswith("ed")
            and index + 1 < len(tokens)
            and tokens[index + 1][:1].isalpha()
            and (index == 0 or tokens[index - 1].lower() in BEFORE_NOUNS)
        )
        if (
            word in tongue.stopwords
            or word in tongue.never_last
            or not word
            or verb
            or (word.endswith("ly") and tongue.code == "en")
        ):
            runs.append([])
            continue
        if tongue.code == "en" and not runs[-1] and word.endswith("ing") and len(word) > 5:
            continue
        runs[-1].append(token.strip(EDGE))
        if token[-1:] in ",;:.!?":
            runs.append([])
    return [run for run in runs if len(run) >= 2]


def _shown(text: str, tongue: Tongue, *, noun: bool) -> str:
    text = text.strip(EDGE)
    if tongue.code == "en" and noun:
        text = re.sub(r"^(?:a|an) (?=\S+ )", "", text, flags=re.IGNORECASE)
    return text[:1].upper() + text[1:] if not re.match(r"[a-z]+[A-Z]", text) else text
