"""Characters of print made plain."""

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


def tidy(text: str) -> str:
    """Characters of print made plain: ligatures, soft hyphens, odd blanks."""
    return " ".join(unicodedata.normalize("NFC", text.translate(_LIGATURES)).split())
