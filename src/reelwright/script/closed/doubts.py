"""Words by which a sentence says how sure it is: what stands alone on screen may not lose them."""

DOUBTS = {
    "en": (
        r"\b(?:suggest\w*|may|might|could|would|should|possib\w+|probab\w+|perhaps|maybe|likely|unlikely|"
        r"potential\w*|presumabl[ey]|apparently|appear(?:s|ed)?|seem(?:s|ed)?|expect(?:s|ed)?|hypothes\w+|"
        r"assum\w+|believe[sd]?|thought|whether|tend(?:s|ed)?|propose[sd]? that|attempt\w*|"
        r"tr(?:y|ies|ied) to|hint\w*|indicat\w+|claim\w*|question\w*|need(?:s|ed)? to)\b"
    ),
    "de": (
        r"\b(?:könnte\w*|dürfte\w*|sollte\w*|würde\w*|möglich\w*|vermut\w+|wahrscheinlich\w*|vielleicht|"
        r"schein(?:t|en|bar)|leg(?:t|en)\b.*\bnahe|deute\w*\b.*\bhin|hinweis\w*|annahme\w*|angenommen|"
        r"erwart\w+|neig\w+|ob|offenbar)\b"
    ),
    "fr": (
        r"\b(?:suggèr\w+|peu(?:t|vent)|pourrai\w+|devrai\w+|possible\w*|probab\w+|peut-être|sembl\w+|"
        r"suppos\w+|hypothès\w+|indiqu\w+|attend\w+|potentiel\w*|tend(?:ent)?)\b"
    ),
    "es": (
        r"\b(?:sugier\w+|sugir\w+|pued(?:e|en)|podrí\w+|deberí\w+|posib\w+|probab\w+|quizás?|parec\w+|"
        r"supon\w+|hipótesis|indic\w+|esper\w+|potencial\w*|tiend\w+)\b"
    ),
    "pt": (
        r"\b(?:suger\w+|pod(?:e|em)|poderi\w+|deveri\w+|possív\w+|prováv\w+|provavelmente|talvez|parec\w+|"
        r"supõ\w+|hipóteses?|indic\w+|espera\w*|potencia\w*|tend(?:e|em))\b"
    ),
    "it": (
        r"\b(?:sugger\w+|può|possono|potrebb\w+|dovrebb\w+|possibil\w+|probab\w+|forse|sembra\w*|"
        r"suppon\w+|ipotesi|indica\w*|attes[oaie]|potenzial\w*|tend(?:e|ono))\b"
    ),
}
