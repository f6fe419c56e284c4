"""The language of a text, told by its script or by its commonest small words."""

import re
from collections import Counter

ENOUGH = 4  # small words before anything is claimed
SAMPLE = 100_000  # characters that are looked at
SMALL_WORDS = {
    "en": "the of and to in is that for with as are this by on be which from we it was an not or",
    "de": "der die das und ist von mit den für auf ein eine nicht dem des sich wird auch als bei aus zu",
    "fr": "le la les des et est une dans pour que qui sur par du pas au aux avec sont cette ces nous plus",
    "es": "el la los las del y en que es por con una para se un al como más su fue este entre sobre son",
    "pt": "o os as da do das dos e em que é para com uma um não por mais se foi na no ao à são pelo entre",
    "it": "il lo gli della dei di e che è per con una un non del nella sono da al le si",
    "nl": "de het een en van is dat op voor met zijn niet aan er om ook als bij door maar wordt deze naar",
    "sv": "och att det som en är på för med av inte den till ett har de om från vid kan eller var men",
    "pl": "i w na z do się nie że jest to o jak po od za dla przez są oraz lub jego które ten tym",
}
SCRIPTS = {
    "ja": r"[\u3040-\u30ff]",
    "ko": r"[\uac00-\ud7af]",
    "zh": r"[\u4e00-\u9fff]",
    "ru": r"[\u0400-\u04ff]",
    "el": r"[\u0370-\u03ff](?=[\u0370-\u03ff])",
    "ar": r"[\u0600-\u06ff]",
    "he": r"[\u0590-\u05ff]",
    "hi": r"[\u0900-\u097f]",
}


def language_of(text: str, otherwise: str = "en") -> str:
    """BCP 47 primary language of `text` among the common ones; `otherwise` when too little tells."""
    sample = text[:SAMPLE]
    letters = len(re.findall(r"[^\W\d_]", sample)) or 1
    for language, script in SCRIPTS.items():
        if len(re.findall(script, sample)) > 0.2 * letters:
            return language
    words = Counter(re.findall(r"[^\W\d_]+", sample.lower()))
    score = {name: sum(words[word] for word in small.split()) for name, small in SMALL_WORDS.items()}
    best = max(score, key=lambda name: score[name])
    return best if score[best] >= ENOUGH else otherwise
