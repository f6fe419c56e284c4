"""Displayed LaTeX formulas become pictures; what is not known is told, and nothing of it runs."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from reelwright.core.errors import Unsupported
from reelwright.document import latex_names as names
from reelwright.document.formula_pictures import draw_formulas
from reelwright.document.latex_math import to_typst


@pytest.mark.parametrize(
    ("latex", "typst"),
    [
        (r"x_i^2", "x_(i)^(2)"),
        (r"x^2_i", "x_(i)^(2)"),
        (r"x^12", "x^(1) 2"),
        (r"x'", "x^(′)"),
        (r"\frac{a}{b} + \frac12", r"frac(a, b) \+ frac(1, 2)"),
        (r"\sqrt[3]{x}", "root(3, x)"),
        (r"f(a, b)", r"f \( a \, b \)"),
        (r"\left( \frac{a}{b} \right]", r"lr(\( frac(a, b) \])"),
        (r"\left. x \right|_0", r"lr( x \|)_(0)"),
        (r"a \text{ if $x$ is \"big\"}", 'a " if x is ″big″"'),
        (r"\operatorname*{arg\,max}_x", 'op("arg max", limits: #true)_(x)'),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", 'mat(delim: "(", a, b; c, d)'),
        (r"\begin{cases} a & b \\ c \end{cases}", "cases(a & b, c)"),
        (r"\begin{aligned} a &= b \\[2pt] &= c \end{aligned}", "a & \\= b \\\n & \\= c"),
        (r"50\% % a comment", "50 %"),
        (r"\varphi \phi", "φ ϕ"),
        (r"x \label{eq:1} \nonumber", "x"),
        (r"{}", '""'),
    ],
)
def test_what_is_common_is_rewritten(latex, typst):
    assert to_typst(latex) == typst


@pytest.mark.parametrize(
    "latex",
    [
        r"\foo",
        "{",
        "}",
        r"\left( x",
        r"\begin{tikzpicture} x \end{tikzpicture}",
        "{" * 100,
        "x" * 5000,
        r"\text{a",
    ],
)
def test_what_is_not_known_is_refused(latex):
    with pytest.raises(Unsupported, match="formula"):
        to_typst(latex)


def test_every_name_can_be_typeset(tmp_path):
    sources = [rf"a \{name} b" for name in sorted(names.LETTERS) if name.isalpha()]
    sources += [rf"\{name}{{x}}" for name in sorted(names.ACCENTS)]
    sources += [rf"\{name}_a x" for name in sorted(names.FUNCTIONS)]
    sources += [rf"\{name} x" for name in (*names.BARS, "underbrace{y}_", "overbrace{y}^") if name != "|"]
    sources += [
        rf"\begin{{{name}}} a & b \\ c & d \end{{{name}}}" for name in (*names.GRIDS, "aligned", "cases")
    ]
    sources += [rf"a {mark} b" for mark in "+-*/=<>.,;:!?()[]|'@\"`~"]
    sources += [
        rf"a\{mark} b"
        for mark in (*"%#$&_{},;:! ", "quad", "qquad", "mathbf{R}", "text{a b}", "stackrel{a}{=}")
    ]
    told = {
        source: one.why for source, one in zip(sources, draw_formulas(tuple(sources), tmp_path), strict=True)
    }
    assert {source: why for source, why in told.items() if why} == {}


def test_a_formula_is_dark_on_white_with_a_margin(tmp_path):
    (drawn,) = draw_formulas((r"E = m c^2",), tmp_path)
    grey = np.asarray(Image.open(tmp_path / drawn.file).convert("L"))
    assert grey.shape == (drawn.height, drawn.width)
    assert grey.min() < 40
    assert min(grey[0].min(), grey[-1].min(), grey[:, 0].min(), grey[:, -1].min()) == 255
    assert 3 < drawn.width / drawn.height < 8


def test_nothing_in_a_formula_is_run(tmp_path):
    for hostile in (
        r'#panic("no") $ #read("/etc/hostname") $',
        r'"; \#let a = 1 `b` @c <d> /* e */ // f',
        "#x",
    ):
        (drawn,) = draw_formulas((hostile,), tmp_path)
        assert drawn.why == ""  # the marks are shown as they are


MARKS = (
    r"\frac \left( \right) { } ^ _ & \\ x 12 \text{a} \begin{matrix} \end{matrix} \hat ' # $ ( , [ \sqrt /*"
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from((*MARKS.split(), " ", '"')), max_size=14))
def test_any_source_is_rewritten_or_refused(tmp_path_factory, parts):
    folder: Path = tmp_path_factory.getbasetemp()
    (drawn,) = draw_formulas(("".join(parts),), folder)
    assert bool(drawn.file) != bool(drawn.why)
