"""Characters of print made plain."""

import re
import unicodedata

_LIGATURES = str.maketrans(
    {
        "ﬁ": "fi",
        "ﬂ": "fl",
        "ﬀ": "ff",
        "ﬃ": "ffi",
        "ﬄ": "ffl",
        "\u00ad": "",
        "\u2011": "-",
        "\ufffe": "",
        "\uffff": "",
        "\u200b": "",
        "\u2212": "−",
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "`": "‘",
    }
)


_STUCK = re.compile(r"(?<=[a-z]{2})(\)\.)(?=[A-Z][a-z]* )")  # two sentences without a blank between


def tidy(text: str) -> str:
    """Characters of print made plain: ligatures, soft hyphens, odd blanks."""
    text = _STUCK.sub(r"\1 ", unicodedata.normalize("NFC", text.translate(_LIGATURES)))
    return " ".join(text.split())
