"""English: a second verb, a relative clause or a participle of a sentence as a sentence after it."""

import re
from collections.abc import Iterator

from reelwright.script.grammar import NOUNS_TOO, PAST, adjective, any_verb, verb_at
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue

_MODAL = bag("can could may might must should will would cannot shall")
_PRONOUN = {"is": "It", "was": "It", "has": "It", "are": "They", "were": "They", "have": "They"}
_SINGULAR = re.compile(r"[a-z]{2,}[^su]s$")
_OBJECTS = r"(?:not |also )?(?:the|an?|its?|their|that|how|to|no|this|these|each|every|all|both|any"
_DEED = re.compile(
    r",? (?P<joint>and|but) (?P<deed>(?:also |then |thus |therefore |\w+ly )?(?P<verb>[a-z]+) "
    r"(?P<next>[\w-]+))"
)
_ROW = re.compile(  # 'are collected, dried, and weighed by hand': one auxiliary for all
    r"^(?P<main>.+?(?P<verb>(?:is|are|was|were)) .+?)(?P<last>, (?:\w+ly )?\w+ed [^,;:]+)?"
    r"(?:, and| and(?= then| finally| subsequently)) (?P<deed>(?:finally |then |subsequently )?(?:\w+ly )?"
    r"\w+ed (?:by|with|in|into|to|from|on|as|using) [^,;:]+)\.$"
)
_FOLLOWS = re.compile(r"in|on|by|with|for|from|used|made|given|shown|based|be|\w+ed")
_TAKES = re.compile(rf"{_OBJECTS})\b")
_NESTED = re.compile(
    r"\b(?:that|which|who|whose|where|how|whether|when|if|because|while|what|both|either|between|"
    r"not only)\b|;"
)
_SAID_AGAIN = re.compile(r", (?:that is|for example|for instance),")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|be|been|has|have)\b")
_HEDGES = re.compile(r"\b(?:can|could|may|might|must|should|will|would|cannot|shall|if|unless|only)\b")
_BINDS = re.compile(  # what a clause says is not simply so
    r"\b(?:can|could|may|might|must|should|will|would|cannot|shall|not|no|never|if|when|unless|only|fails?|"
    r"\w+n[’']t)\b"
)
_PLURAL_OPENING = bag("these those both many several all most some few the_authors they")
_PERSON = re.compile(  # neither 'it' nor, before a verb in -s, 'they'
    r"^(?:author|user|reader|writer|person|researcher|participant|patient|student|child|man|woman|player|"
    r"speaker|operator|analyst|engineer|scientist|teacher|worker|developer|editor|reviewer|customer|client|"
    r"individual|expert|one|who|someone|anyone|everyone|nobody)$"
)
_PREPOSITION = re.compile(
    r"\b(?:of|in|on|for|with|to|from|by|at|between|among|within|under|that|which|using|based)\b"
)
_WHICH = re.compile(
    r"^(?P<main>.+ (?P<before>[\w-]+) (?P<det>an?|the|this) "
    r"(?P<np>(?:[\w-]+ ){0,3})(?P<noun>[a-z][\w-]+)), which "
    r"(?P<verb>(?:is|was|has been) (?:also )?(?:\w+ed|built|known|written|made|given|drawn)|[a-z]+) "
    r"(?P<rest>[^;:]+)\.$"
)
_RIVAL = re.compile(  # 'an infrastructure for talks over a network, which …': either may be meant
    r"\b(?:an?|the|this|its|their) (?:[\w-]+ ){1,8}?(?:of|in|on|for|to|from|at|between|among|within|under|"
    r"over|across|through) (?:an?|the|this) (?:[\w-]+ ){0,3}[\w-]+$"
)
_WHICH_MANY = re.compile(
    r"^(?P<main>.+? (?P<noun>[a-z][\w-]*[^\Wsu]s|criteria|data)), which "
    r"(?P<verb>[a-z]+) (?P<rest>[^;:]+)\.$"
)
_MANY_BEFORE = re.compile(  # other plurals that 'which are' may be about, or a list
    r"s (?:of|in|for|with|on|to|from)\b[^,;]*$|(?:,|\band|\bor) (?:[\w-]+ ){0,3}[\w-]+$"
)
_NOT_NOUNS = re.compile(r"\b(?:of|in|on|for|with|to|from|by|and|or|that|at|as)\b|ing\b")
_NAMES = re.compile(r"^(?P<main>[^:;]+ (?P<noun>[a-z][a-z-]+)): (?P<what>[^:;]+)\.$")
_EACH = {"consisting": ("consists", "consisted"), "containing": ("contains", "contained"),
         "comprising": ("comprises", "comprised"), "having": ("has", "had"),
         "representing": ("represents", "represented"), "with": ("has", "had")}  # fmt: skip
_EFFECTS = {
    **{f"{stem}ing": (f"{stem}s", f"{stem}ed") for stem in (
        "allow", "result", "yield", "prevent", "avoid", "help", "highlight", "suggest", "show", "confirm",
        "reveal", "reflect", "support", "demand", "strengthen", "weaken", "offer", "limit", "prompt",
    )},
    **{f"{stem}ing": (f"{stem}es", f"{stem}ed") for stem in (
        "enabl", "provid", "ensur", "creat", "produc", "caus", "facilitat", "reduc", "increas", "improv",
        "decreas", "indicat", "requir", "eliminat", "introduc", "demonstrat", "minimis", "minimiz",
        "maximis", "maximiz", "remov", "rais",
    )},
    "making": ("makes", "made"),
    "leading": ("leads", "led"),
    "giving": ("gives", "gave"),
    "meaning": ("means", "meant"),
    "implying": ("implies", "implied"),
}  # fmt: skip
_EFFECT = re.compile(
    rf"^(?P<main>.+?), (?:and )?(?:thus |thereby |hence |therefore )?(?P<ing>{'|'.join(_EFFECTS)}) "
    r"(?P<rest>[^;:]+)\.$"
)
_EFFECT_VERBS = "|".join(
    form for ing, forms in _EFFECTS.items() for form in (*forms, forms[0].removesuffix("s"))
)
_WHICH_EFFECT = re.compile(
    r"^(?P<main>.+), which (?P<told>(?:(?:can|could|may|might|would|will|should|is|are) )?"
    rf"(?:also |thus |then |therefore |in turn )?(?P<verb>{_EFFECT_VERBS}) (?P<rest>[^;:]+))\.$"
)
_OF_WHICH = re.compile(
    r"^(?P<main>.+), (?P<many>all|both|most|some|many|each|several|none|two|three) of which "
    r"(?P<rest>[^;:]+)\.$"
)
_EACH_OF = re.compile(rf"^(?P<main>.+), each (?P<ing>{'|'.join(_EACH)}) (?P<rest>[^;:]+)\.$")
_LISTED = re.compile(r"\b(?:by|of|for|in|as|are|is|include|includes|including|like|via) \w+ing\b[^,]*$")
_BY = re.compile(r"^(?P<main>[^,;:]+?),? by (?P<rest>[a-z]+ing [^;:]+)\.$")
_USING = re.compile(r"^(?P<main>[^;:]+?),? using (?P<rest>[^;:]+)\.$")
_TO = re.compile(r"^(?P<main>[^;:]+?)(?:,| in order) to (?P<rest>[a-z]+ (?!be\b)[^,;:]+)\.$")
_TO_FIRST = re.compile(
    r"^(?:In order to|To) (?P<rest>(?!(?:sum|begin|conclude|start)\b)[a-z]+ [^,;:]+), (?P<main>[^;]+)\.$"
)
_USING_FIRST = re.compile(r"^Using (?P<rest>[^,;:]+), (?P<main>(?:the authors?|they) [^;]+)\.$")
_BASED_FIRST = re.compile(r"^Based on (?P<rest>[^,;:]+), (?P<main>(?:the authors?|they|this) [^;]+)\.$")
_TELLS = bag(  # verbs whose object has a doing in it: the 'by' is that doing's
    "aim aims aimed try tries tried attempt attempts attempted seek seeks sought want wants plan plans hope "
    "propose proposes proposed present presents presented describe describes described show shows showed "
    "discuss discusses discussed suggest suggests suggested recommend recommends recommended consider "
    "considers considered intend intends fail fails failed need needs expect expects introduce introduces "
    "introduced explain explains explained begin begins help helps allow allows enable enables enabled "
    "allowed illustrate illustrates demonstrate demonstrates demonstrated tend "
    "tends observe observes observed find finds found report reports reported note notes noted see sees saw"
)


def first_verb(text: str, tongue: Tongue) -> tuple[int, str] | None:
    """How many words stand before the first finite verb of `text`, and that verb."""
    words = text.split()
    at = verb_at(["", *words], tongue)
    return None if at is None else (at - 1, words[at - 1].lower())


def taken_up_as(text: str, at: int, verb: str) -> str:
    """What the subject, the first `at` words of `text`, is called in the next sentence; '' in doubt."""
    subject = re.sub(r"^[^,]*, (?=\S)", "", " ".join(text.split()[:at]))
    low = subject.lower()
    if re.match(r"(?:the authors\b|they\b)|.*\band colleagues$", low):
        return "They"
    if low in ("the author", "he", "she"):
        return "The author"
    if low == "it" and _SINGULAR.search(verb) and verb not in ("seems", "appears", "follows", "remains"):
        return "It"
    if low in ("there", "it", "one", "this", "that", "") or re.match(r"(?:it|there|one)\b", low):
        return ""
    head = _PREPOSITION.split(low, maxsplit=1)[0].split()
    if not head or _PERSON.search(head[-1]):
        return ""
    if verb in _PRONOUN:
        return _PRONOUN[verb]
    if _SINGULAR.search(verb):
        return "It"
    if " and " in low or head[0] in _PLURAL_OPENING or re.search(r"[^sui]s$", head[-1]):
        return "They"
    return "It" if head[0] in ("a", "an", "this", "each", "every", "the", "its") else ""


def deeds(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """'X builds A and tests B' as 'X builds A.' and 'It tests B.': one subject, two verbs of one form."""
    found_verb = first_verb(text, tongue)
    if found_verb is None:
        return
    at, verb = found_verb
    who = taken_up_as(text, at, verb)
    if not who:
        return
    for found in _DEED.finditer(text):
        first, deed = text[: found.start()].rstrip(" ,"), found["verb"]
        own = (
            re.sub(r"^[^,]*, ", "", first)
            if re.match(r"(?:For|If|When|Given|Under|Once)\b", first)
            else first
        )
        if (
            len(first.split()) <= at + 2
            or _NESTED.search(_SAID_AGAIN.sub("", own))
            or not _alike(verb, deed, who, own, found["next"], tongue)
        ):
            continue
        if found["joint"] == "but":
            yield f"{first}.", f"But {who.lower()} {text[found.start('deed') :]}"
        else:
            yield f"{first}.", f"{who} {text[found.start('deed') :]}"


def _alike(verb: str, deed: str, who: str, first: str, after: str, tongue: Tongue) -> bool:
    """Whether `deed`, before the word `after`, is of the form of `verb`, so that both are done by `who`."""
    taken = _TAKES.match(after) is not None
    follows = taken or _FOLLOWS.fullmatch(after) is not None
    if deed in _PRONOUN:
        return follows and (_PRONOUN[deed] == who or (who == "The author" and _PRONOUN[deed] == "It"))
    if deed in _MODAL:
        return verb in _MODAL or verb in _PRONOUN
    if verb in _MODAL or not re.fullmatch(tongue.verbs, deed):
        return False
    if deed.endswith("ed"):
        return taken and verb.endswith("ed") and not _AUXILIARY.search(first)
    if _SINGULAR.search(deed):
        noun = deed in NOUNS_TOO and (after in ("that", "no") or in_the_past(verb))
        return who in ("It", "The author") and not noun and (taken or deed not in NOUNS_TOO)
    base = who == "They" and not verb.endswith("ed") and not re.search(r"\bto [a-z]+\b", first)
    return base and taken and not _SINGULAR.search(verb)


def rows(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """'A is dried, and weighed by hand' as 'A is dried.' and 'It is weighed by hand.'"""
    found_verb, row = first_verb(text, tongue), _ROW.match(text)
    if row is None or found_verb is None or found_verb[1] != row["verb"]:
        return
    who = taken_up_as(text, *found_verb)
    main = row["main"] + (f", and {row['last'][2:]}" if row["last"] else "")
    if who and not _NESTED.search(row["main"]) and (row["last"] or "," not in row["main"]):
        yield f"{main}.", f"{who} {row['verb']} {row['deed']}."


def relatives(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """'…, which describes X' as 'This noun describes X.', where what it speaks of is beyond doubt."""
    which = _WHICH.match(text)
    if (
        which
        and not goes_on(which["rest"])
        and not _NOT_NOUNS.search(which["np"])
        and not re.search(r"(?:s|ing)$", which["noun"])
        and (which["det"] in ("a", "an") or not _PREPOSITION.fullmatch(which["before"]))
        and not _RIVAL.search(which["main"])
        and one_does(which["verb"], tongue)
    ):
        yield f"{which['main']}.", f"This {which['noun']} {which['verb']} {which['rest']}."
    several = _WHICH_MANY.match(text)
    free = several is not None and not goes_on(several["rest"])
    if several and free and not _MANY_BEFORE.search(several["main"]) and _many_do(several["verb"], tongue):
        yield f"{several['main']}.", f"These {several['noun']} {several['verb']} {several['rest']}."
    effect = _WHICH_EFFECT.match(text)
    if effect and not goes_on(effect["rest"]) and not _NESTED.search(effect["main"]):
        many = re.search(r"\b(?:are|were|have)\b", effect["told"].split()[0]) or (
            effect["told"].split()[0] == effect["verb"]
            and not re.search(r"(?:s|ed)$|^(?:led|made|gave|meant)$", effect["verb"])
        )
        yield f"{effect['main']}.", f"{'These' if many else 'This'} {effect['told']}."
    part = _OF_WHICH.match(text)
    if part:
        yield f"{part['main']}.", f"{part['many'].capitalize()} of these {part['rest']}."
    each = _EACH_OF.match(text)
    found = first_verb(text, tongue)
    if each and found:
        verb = _EACH[each["ing"]][in_the_past(found[1])]
        yield f"{each['main']}.", f"Each {verb} {each['rest']}."


def goes_on(rest: str) -> bool:
    """Whether what stood before an aside may go on after it: 'a float, which needs power, and a sensor'."""
    return (
        rest.count(",") == 1
        and re.search(r", (?:and|or|but) (?!to |\w+s (?:an?|the|its?)\b)", rest) is not None
    )


def named(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """'… in three kinds: A, B and C' as 'These are A, B and C.', what follows the colon being names only."""
    found = _NAMES.match(text)
    if found is None or any_verb(found["what"], tongue):
        return
    several = re.search(r"[^\Wsu]s$", found["noun"]) is not None
    if several and re.search(r", | and ", found["what"]):
        yield f"{found['main']}.", f"These are {found['what']}."
    elif not several and re.match(r"an? ", found["what"]) and not adjective(found["noun"]):
        yield f"{found['main']}.", f"This is {found['what']}."


def one_does(verb: str, tongue: Tongue) -> bool:
    """Whether `verb`, after 'which' or 'that', is one thing's."""
    if " " in verb or verb in ("has", "had", "used", "contained", "consisted", "provided", "included"):
        return True
    known = re.fullmatch(tongue.verbs, verb) is not None
    return known and _SINGULAR.fullmatch(verb) is not None and verb not in _PRONOUN


def _many_do(verb: str, tongue: Tongue) -> bool:
    """Whether `verb`, after 'which', is that of many things."""
    if verb in ("are", "were", "have"):
        return True
    known = re.fullmatch(tongue.verbs, verb) is not None
    return known and not verb.endswith(("s", "ed")) and verb not in _MODAL | PAST


def tails(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """Effects, means and ends of a deed, each as a sentence that takes the deed up by 'this'."""
    found = first_verb(text, tongue)
    if found is None:
        return
    effect = _EFFECT.match(text)
    if effect and not (
        _HEDGES.search(effect["main"])
        or goes_on(effect["rest"])
        or re.search(r"\b(?:both|either|neither|not only)\b", effect["main"])
        or _LISTED.search(effect["main"])
        or re.search(r"(?:,|\band) \w+ing\b", effect["rest"])
    ):
        past = 0 if effect["rest"].startswith("that ") else in_the_past(found[1])
        yield f"{effect['main']}.", f"This {_EFFECTS[effect['ing']][past]} {effect['rest']}."
    for pattern, way in ((_BY, "by"), (_TO, "to"), (_USING, "")):
        match = pattern.match(text)
        doing = _doing(match["main"], tongue) if match else ""
        if match and pattern is not _TO and _NESTED.search(match["main"]):
            continue
        if (
            match
            and pattern is _USING
            and re.search(r", (?:and|using)\b|\band (?:then )?\w+ing\b", match["rest"])
        ):
            continue
        if (
            match
            and doing
            and not (
                pattern is _USING
                and re.search(r"(?:ed|wn|ven|ing|made|found|taken|built)$", _last(match["main"]))
            )
        ):
            uses = "used" if re.search(r"\b(?:was|did)\b", doing) else "uses"
            lead = f"{doing} {way}" if way else f"This {uses}"
            yield f"{match['main']}.", f"{lead} {match['rest']}."
    yield from _openings(text, tongue)


def _last(main: str) -> str:
    return main.rsplit(maxsplit=1)[-1]


def _openings(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """An end or a means that comes first, told after the deed."""
    for pattern, way in ((_TO_FIRST, "to"), (_USING_FIRST, "using"), (_BASED_FIRST, "based on")):
        match = pattern.match(text)
        if match is None or re.search(r"\b(?:it|they|its|their|them|this|these|such)\b", match["rest"]):
            continue
        main = match["main"][:1].upper() + match["main"][1:]
        doing = _doing(main, tongue)
        if way == "based on":
            yield f"{main}.", f"This is based on {match['rest']}."
        elif doing and way == "to":
            yield f"{main}.", f"{doing} to {match['rest']}."
        elif doing:
            used = "used" if re.search(r"\b(?:was|did)\b", doing) else "use"
            yield (
                f"{main}.",
                f"They {used} {match['rest']}."
                if "They" in doing
                else f"This {used.rstrip('d')}s {match['rest']}.",
            )


def _doing(main: str, tongue: Tongue) -> str:
    """'This is done' or 'They do this' of the deed that `main` tells; '' where it tells none for certain."""
    found = first_verb(main, tongue)
    if found is None or _BINDS.search(main):
        return ""
    at, verb = found
    words = main.lower().split()
    if (
        verb in _TELLS
        or any(word in _TELLS for word in words)
        or re.search(r"\b(?:for|of|and|or) \w+ing\b", main)
    ):
        return ""
    if verb in ("is", "are", "was", "were"):
        after = words[at + 1 : at + 4]
        if not any(re.search(r"(?:ed|wn|en|ilt|ade|ought|ound)$", word) for word in after):
            return ""
        return "This is done" if verb in ("is", "are") else "This was done"
    own = re.split(r" (?:that|which|who|where) ", main, maxsplit=1)[0]
    who = "" if _AUXILIARY.search(own) or re.match(r"\w+ing\b", main) else taken_up_as(main, at, verb)
    if not who or verb in ("has", "have", "had"):
        return ""
    if verb.endswith("ed") or in_the_past(verb):
        return f"{who} did this"
    return f"{who} do this" if who == "They" else f"{who} does this"


def in_the_past(verb: str) -> int:
    """1 where `verb` is in the past, else 0."""
    past = verb in (
        "was",
        "were",
        "had",
        "did",
        "found",
        "made",
        "took",
        "gave",
        "led",
        "built",
        "held",
        "ran",
    )
    return int(past or verb.endswith("ed"))
