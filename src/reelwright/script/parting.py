"""English: what a noun at the end of a clause carries with it, told as a sentence of its own."""

import re
from collections.abc import Iterator

from reelwright.script.grammar import any_verb
from reelwright.script.languages.bags import bag
from reelwright.script.languages.tongue import Tongue
from reelwright.script.unfolding import first_verb, goes_on, in_the_past, one_does, taken_up_as

_OPEN = re.compile(r"\b(?:that|which|who|whose|where|whether|if|unless|not|no|n[’']t|never|neither|nor)\b")
_IS_A_THAT = re.compile(  # 'X is a tool that does Y'
    r"^(?P<main>(?P<who>[^,;:]+?) (?P<be>is|was) (?P<np>an? [^,;:]+?)) (?:that|which) "
    r"(?P<told>(?:also |\w+ly )?(?P<verb>[a-z]+) [^;:]+)\.$"
)
_BUILT_THAT = re.compile(  # 'a tool was built that does Y'
    r"^(?P<main>(?:[^,;:]+, )?(?P<who>an? (?:[\w-]+ ){1,5}?)(?:is|was|has been) (?:built|developed|"
    r"designed|created|implemented|introduced|proposed|presented|written)) (?:that|which) "
    r"(?P<told>(?:also |\w+ly )?(?P<verb>[a-z]+) [^;:]+)\.$"
)
_PREP = re.compile(r"\b(?:of|in|on|for|with|to|from|by|at|between|among|within|under|as)\b")
_EMPTY = bag(  # 'is a factor that affects': the relative is all that is said
    "factor problem fact question reason way thing one issue condition feature property case phenomenon "
    "process point measure concept term quantity situation challenge topic subject area field advantage"
)
_MADE = r"(?:designed|developed|intended|built|created|conceived|written|meant|optimi[sz]ed|tailored)"
_DESIGNED = re.compile(
    r"^(?P<main>(?:[^,;:]+, )?(?:the authors?|they|this (?:paper|article|work|study)) "
    r"(?:\w+ly |also |here |further )?(?:presents?|presented|proposes?|proposed|introduces?|introduced|"
    r"describes?|described|develop(?:s|ed)?|"
    r"offers?|offered|provides?|provided|releases?|released) an? [^,;:]+?(?:, [A-Z][\w.-]+)?), "
    rf"(?P<told>(?:\w+ly )?(?P<made>{_MADE}) (?:to|for|in|by|as|on|with|around) [^;:]+)\.$",
    re.IGNORECASE,
)
_FOCUS = re.compile(
    r"^(?P<main>[^;:]+), with (?:an?|the|special|particular) (?:(?:special|particular|strong|main) )?"
    r"(?P<noun>focus|emphasis) (?P<rest>on [^;:]+)\.$"
)
_PLACED = re.compile(  # 'traps, deployed over 27 years in …'
    r"^(?P<main>[^;:]+ (?P<noun>[a-z][\w-]*[^\Wsu]s)), (?P<told>(?:deployed|located|placed|installed|"
    r"collected|recorded|sampled|published|situated|held|stored|conducted|taken|drawn|derived|obtained) "
    r"(?:over|in|at|on|from|across|between|during|by|near|along) [^;:]+)\.$"
)
_INCLUDES = re.compile(
    r"^(?P<main>[^;:]+ (?P<noun>[a-z][\w-]*[^\Wsu]s)), (?P<how>including|such as) (?P<rest>[^;:]+)\.$"
)
_CALLED = re.compile(
    r"^(?P<main>[^;:]+? (?P<name>[A-Z][\w.-]*[A-Z][\w.-]*|[A-Z][\w-]*\.\w+)): (?P<what>an? [^;:]+)\.$"
)
_WORLD = re.compile(
    r"^In (?:a|an|the|this) (?:world|time|age|era|setting|context) (?:where|when|in which) "
    r"(?P<first>[^,;:]+), (?P<second>[^;]+)\.$"
)
_WITH_IT = re.compile(
    r"^(?P<ing>Using|Based on|Building on) (?P<rest>[^,;:]+?),? (?P<main>(?:the authors?|they) [^;]+)\.$"
)
_NEAR = re.compile(  # plurals before the last noun, of which 'these' may be as well
    r"s (?:of|in|for|with|on|to|from|by|and|or)\b[^,;]*$|(?:,|\band|\bor) (?:[\w-]+ ){0,3}[\w-]+$"
)


def parted(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """Places where what describes the last noun of a clause may be told after it."""
    yield from _described(text, tongue)
    yield from _listed(text, tongue)
    world = _WORLD.match(text)
    if world and any_verb(world["first"], tongue) and not _OPEN.search(world["first"]):
        yield f"{_upper(world['first'])}.", f"{_upper(world['second'])}."
    means = _WITH_IT.match(text)
    found = first_verb(_upper(means["main"]), tongue) if means else None
    if means and found and not re.search(r"\b(?:its?|they|their|them|these|this|such)\b", means["rest"]):
        past = in_the_past(found[1])
        who = "The author" if re.match(r"(?:the )?author ", means["main"]) else "They"
        verbs = {"They": ("use", "used"), "The author": ("uses", "used")}[who]
        if means["ing"] == "Using":
            yield f"{_upper(means['main'])}.", f"For this, {who.lower()} {verbs[past]} {means['rest']}."
        else:
            yield f"{_upper(means['main'])}.", f"This {'was' if past else 'is'} based on {means['rest']}."


def _described(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """'X is a tool that …', 'a tool was built that …', 'the authors present a tool, designed to …'."""
    for pattern in (_IS_A_THAT, _BUILT_THAT):
        found = pattern.match(text)
        if found is None or not _one(found["verb"], tongue) or _OPEN.search(found["main"]):
            continue
        subject = re.sub(r"^[^,]*, ", "", found["who"]).strip()
        it = taken_up_as(f"{subject} is", len(subject.split()), "is")
        noun = found["main"].rsplit(maxsplit=1)[-1]
        plain = pattern is _BUILT_THAT or (_PREP.search(found["np"]) is None and noun not in _EMPTY)
        if it == "It" and plain and not any_verb(subject, tongue):
            yield f"{found['main']}.", f"It {found['told']}."
    made = _DESIGNED.match(text)
    if made and not goes_on(made["told"]) and not _OPEN.search(made["main"]):
        yield f"{made['main']}.", f"It {_is(made['main'], tongue)} {made['told']}."
    focus = _FOCUS.match(text)
    if focus and not goes_on(focus["rest"]) and not _OPEN.search(focus["main"]):
        yield f"{focus['main']}.", f"The {focus['noun']} {_is(focus['main'], tongue)} {focus['rest']}."
    placed = _PLACED.match(text)
    if placed and not goes_on(placed["told"]) and not _NEAR.search(placed["main"]):
        were = "were" if _is(placed["main"], tongue) == "was" else "are"
        yield f"{placed['main']}.", f"These {placed['noun']} {were} {placed['told']}."


def _listed(text: str, tongue: Tongue) -> Iterator[tuple[str, str]]:
    """'… variables, including A and B' as 'These include A and B.'; 'AR: a set' as 'AR is a set'."""
    several = _INCLUDES.match(text)
    if several and not _NEAR.search(several["main"]) and _names(several["rest"], tongue):
        opening = "These include" if several["how"] == "including" else "Examples are"
        yield f"{several['main']}.", f"{opening} {several['rest']}."
    called = _CALLED.match(text)
    if called and called["name"] not in called["main"][: called.start("name")]:
        yield f"{called['main']}.", f"{called['name']} is {called['what']}."


def _names(rest: str, tongue: Tongue) -> bool:
    """Whether `rest` is a list that ends with 'and', of names without a deed among them."""
    bare = re.sub(r" (?:that|which|who) .*", "", rest)
    return re.search(r" and [^,]+$", rest) is not None and not goes_on(rest) and not any_verb(bare, tongue)


def _one(verb: str, tongue: Tongue) -> bool:
    return verb == "is" or verb in ("can", "may", "could", "will") or one_does(verb, tongue)


def _is(main: str, tongue: Tongue) -> str:
    found = first_verb(main, tongue)
    return (
        "was" if found and in_the_past(found[1]) and not re.match(r"This|The authors? have", main) else "is"
    )


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
