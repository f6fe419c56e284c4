"""Sentences that cannot be heard without the one before them, though their opening does not show it."""

import re

from reelwright.script.material import Heard
from reelwright.script.wording import announces

_NAMED = (  # 'this function': a thing that the sentence before has named
    "function|equation|expression|formula|range|value|quantity|distribution|parameter|matrix|finding|"
    "observation|series|sequence|setting|benchmark|example|case|procedure"
)
_LIKE = "librar(?:y|ies)|tools|packages|approaches|methods|problems|issues|results|effects?|trends?|patterns?"
_ONE_OF = (  # 'the largest matrix': one of things that were named
    "largest|smallest|first|second|third|fourth|last|latter|remaining|other|best|worst|next|final|same"
)
_HANGS = re.compile(
    r"^The authors? \w+ (?:it|them)\b|\b[Tt]he (?:resulting|corresponding|respective|aforementioned) |"
    r"\bthe same (?:\w+ )?\w+[.,]|"
    r"^(?:Data|Results|Studies) (?:for|from|on) other\b|^In that \w+|^Contrary,|"
    r"\bthe two (?:studies|methods|models|groups)\b|"
    rf"\b(?:this|these|that|the latter) (?:{_NAMED})s?\b|"
    rf"\bsimilar (?:\w+ )?(?:{_LIKE})\b(?! (?:to (?:those|that|the|other)|as)\b)|"
    r"^The (?:result|program|series|function|effect|former|next step)\b|"
    r"^[^,]{3,70}, (?:both |all |each |some |most |none )?(?:of )?th(?:is|ese|ose)\b"
    r"(?! (?:paper|study|work|article|report|end)\b)|"
    r"\b(?:values|results|data) shown\b(?! in\b)|\bthis step\b|\bin that range\b|"
    r"\b(?:too|as well)\.$|\b[Tt]he authors? (?:first|firstly|next|then|now) \w+|"
    rf"^The (?:{_ONE_OF}) (?!of\b)\w+(?! (?:of|in|on|from|for|that|which|to|known|among)\b)|"
    r"^All (?:steps|results|experiments|tests|cases|methods|models)\b(?! (?:of|in|that)\b)|"
    r"\b(?:than|as) before\b|\b[Ii]n (?:this|that|the (?:first|second|former|latter|last|other)) "
    r"(?:case|model|setting|experiment|scenario|step|scheme)\b|"
    r"\b(?:Samples?|Cases?|Groups?|Experiments?|Scenarios?|Steps?|Phases?) \d+\b"
)
_OF_WHAT = re.compile(  # 'a crucial aspect is': of what?
    r"^(?:A|An|One|Another|The) (?:crucial|key|important|main|further|second|third|other|major|central|"
    r"final) (?:aspect|issue|point|factor|reason|problem|challenge|difference|advantage|step|drawback|option|"
    r"part) "
    r"(?:is|was|are)\b"
)
_NEXT = re.compile(  # a step after another
    r"^(?:(?:and )?then|next|afterwards?|subsequently|dann|danach|anschließend|schließlich|ensuite|puis|"
    r"luego|después|a continuación|em seguida|a seguir|depois|poi|quindi|successivamente|in seguito)\b",
    re.IGNORECASE,
)
_ITS_OWN = re.compile(r"^This (?:research|work|study|approach|method)\b")


def hangs(heard: Heard) -> bool:
    """Whether a sentence names what only the one before it tells."""
    if heard.scoped or _HANGS.search(heard.text) or _NEXT.match(heard.text) or _OF_WHAT.match(heard.text):
        return True
    others = heard.near > 0 and not heard.abstract and heard.home in ("problem", "low", "")
    return others and _ITS_OWN.match(heard.text) is not None and not announces(heard.text)
