"""Forms of verbs, written as stems and endings; and a first person that becomes a third one."""

from reelwright.script.languages.tongue import Rules


def inflected(stems: str, endings: str) -> str:
    """A pattern for every blank-separated stem with every ending ('zeig' and 't|en|te' for 'zeigt', …)."""
    return f"(?:{'|'.join(sorted(set(stems.split())))})(?:{endings})"


def told_of(authors: str, pronoun: str, before: str, verbs: Rules) -> Rules:
    """Rules that turn 'we did' to 'the authors did', for languages that may leave the subject out.

    `before` are the words that may stand between subject and verb (negations, clitics), `pronoun` is 'we',
    `verbs` pairs of the first and the third person. At a second verb the subject is left out.
    """
    forms = tuple(
        (rf"\b(?:{pronoun} )?(?P<before>(?:(?:{before}) )*){we}\b", rf"{authors} \g<before>{they}")
        for we, they in verbs
    )
    lowered = tuple((rf"(?-i:(?<={authors} ){word.capitalize()})\b", word) for word in before.split("|"))
    once = ((rf"(\b{authors}\b.*?)\b{authors} ", r"\1"),)
    return forms + lowered + once * 3
