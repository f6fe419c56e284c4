"""The names of LaTeX mathematics (amsmath), and what they are in typst."""

from reelwright.document.formulas import SIGNS

_FUNCTIONS = (
    "arccos arcsin arctan arg cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf "
    "limsup ln log max min Pr sec sin sinh sup tan tanh "
)
_SILENT = (
    "! limits nolimits displaystyle textstyle scriptstyle nonumber notag middle big Big bigg Bigg "
    "bigl bigr bigm Bigl Bigr Bigm biggl biggr Biggl Biggr mathstrut strut allowbreak protect / hfill "
    "noindent "
)
_WORDS = "text textrm textit textbf textsf texttt mbox hbox mathrm operatorname operatorname* rm"
_ROWS = (
    "equation align aligned alignat alignedat gather gathered split multline flalign eqnarray subequations "
)
_DROPPED = "label tag tag* hspace vspace hspace* vspace* phantom hphantom vphantom color cite ref eqref"

FUNCTIONS = frozenset(_FUNCTIONS.split())  # typst has them under the same name
SILENT = frozenset(_SILENT.split())
DROPPED = frozenset(_DROPPED.split())  # with the group that follows
WORDS = frozenset(_WORDS.split())  # their argument is text
ROWS = frozenset(_ROWS.split())  # environments of rows aligned at &
# characters, because typst and LaTeX name the two shapes of some letters the other way round
LETTERS = SIGNS | {
    "epsilon": "ϵ", "varepsilon": "ε", "phi": "ϕ", "varphi": "φ", "vartheta": "ϑ", "varrho": "ϱ",
    "varsigma": "ς", "varpi": "ϖ", "mid": "∣", "vert": "\\|", "lvert": "\\|", "rvert": "\\|", "Vert": "‖",
    "|": "‖", "lVert": "‖", "rVert": "‖", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "lbrace": "\\{", "rbrace": "\\}", "iint": "∬", "iiint": "∭", "oint": "∮", "bigcup": "⋃", "bigcap": "⋂",
    "bigoplus": "⨁", "bigotimes": "⨂", "coprod": "∐", "colon": ":", "backslash": "∖", "dagger": "†",
    "ddagger": "‡", "oslash": "⊘", "top": "⊤", "bot": "⊥", "models": "⊨", "vdash": "⊢", "wedge": "∧",
    "vee": "∨", "supset": "⊃", "supseteq": "⊇", "cong": "≅", "doteq": "≐", "lesssim": "≲", "gtrsim": "≳",
    "uparrow": "↑", "downarrow": "↓", "leftrightarrow": "↔", "longrightarrow": "⟶", "hookrightarrow": "↪",
    "implies": "⟹", "iff": "⟺", "gets": "←", "square": "□", "Box": "□", "vdots": "⋮", "ddots": "⋱",
    "imath": "ı", "jmath": "ȷ", "aleph": "ℵ", "wp": "℘", "triangle": "△", "odot": "⊙", "ominus": "⊖",
    "succ": "≻", "prec": "≺", "succeq": "⪰", "preceq": "⪯", "coloneqq": "≔", "triangleq": "≜",
    "bmod": '"mod"',
}  # fmt: skip
SPACES = {
    ",": "thin", ":": "med", ">": "med", ";": "thick", " ": "space", "~": "space", "quad": "quad",
    "\n": "space", "\t": "space",
    "qquad": "wide",
}  # fmt: skip
ACCENTS = {  # commands with one argument, as typst functions
    "hat": "hat", "widehat": "hat", "tilde": "tilde", "widetilde": "tilde", "bar": "macron", "vec": "arrow",
    "dot": "dot", "ddot": "dot.double", "check": "caron", "breve": "breve", "overline": "overline",
    "underline": "underline", "bm": "bold", "boldsymbol": "bold", "pmb": "bold", "mathcal": "cal",
    "mathscr": "scr", "mathbb": "bb", "mathfrak": "frak", "mathsf": "sans", "mathtt": "mono",
    "mathit": "italic", "overrightarrow": "arrow", "cancel": "cancel",
}  # fmt: skip
BARS = {  # a bar keeps no distance of its own in LaTeX; after \left and \right it is a fence
    "|": 'class("normal", \\|)', "vert": 'class("normal", \\|)', "Vert": 'class("normal", ‖)',
    "lvert": 'class("opening", \\|)', "rvert": 'class("closing", \\|)', "lVert": 'class("opening", ‖)',
    "rVert": 'class("closing", ‖)',
}  # fmt: skip
GRIDS = {  # environments of cells, with their fence
    "matrix": "#none", "smallmatrix": "#none", "array": "#none", "pmatrix": '"("', "bmatrix": '"["',
    "Bmatrix": '"{"', "vmatrix": '"|"', "Vmatrix": '"‖"',
}  # fmt: skip
FENCES = {
    "(": "\\(", ")": "\\)", "[": "\\[", "]": "\\]", "|": "\\|", "/": "\\/", ".": "", "<": "⟨", ">": "⟩",
}  # fmt: skip
ESCAPED = frozenset("#$\"`@_^*~()[]{}|/,;'<>=-.!:+")  # would mean something to typst
