"""The paper's own keywords."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reelwright.document.pdf.drafts import Draft
from reelwright.document.pdf.metadata import split_keywords

KEYWORDS = re.compile(
    r"^(?:(?:general |author |additional )?key ?words?(?: and phrases)?|index terms|schlagw[oö]rter"
    r"|schlüsselw[oö]rter"
    r"|palavras[- ]chave|palabras clave|descriptores|mots[- ]clés|parole chiave)$",
    re.IGNORECASE,
)


def keywords_in(drafts: Sequence[Draft]) -> tuple[str, ...]:
    """What stands under the first heading 'Keywords', in any of our languages; () when there is none."""
    for heading, text in pairwise(drafts):
        named = heading.kind == "heading" and KEYWORDS.match(heading.text.strip(" .:"))
        if named and text.kind in ("text", "list") and len(text.text) < 500:
            return tuple(split_keywords(text.text))
    return ()
