"""Formulas of our own, set by typst: what is given as LaTeX is the formula that was set, or nothing."""

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_desk import of_kind, paper, typeset

from reelwright.document.pdf.formula import read_formulas
from reelwright.document.pdf.geometry import Rect
from reelwright.document.pdf.glyphs import read_sheet

KNOWN = [
    ("sum_(i=1)^n x_i^2", r"\sum_{i=1}^nx_i^2"),
    ("sqrt(b^2 - 4 a c)/(2 a)", r"\frac{\sqrt{b^2-4ac}}{2a}"),
    ("root(3, x + 1)", r"\sqrt[3]{x+1}"),
    ("integral_0^oo e^(-x^2) dif x", r"\int_0^{\infty}e^{-x^2}\mathrm{d}x"),
    ("lim_(n -> oo) (1 + 1/n)^n = e", r"\lim_{n\to\infty}\left(1+\frac{1}{n}\right)^n=e"),
    ("hat(theta) = bold(A)^(-1) overline(x + y)", r"\hat{\theta}=\boldsymbol{A}^{-1}\overline{x+y}"),
    ("mat(1, 2; 3, 4)", r"\begin{pmatrix}1&2\\3&4\end{pmatrix}"),
    (
        'f(x) = cases(1 "if" x > 0, 0 "otherwise")',
        r"f(x)=\begin{cases}1\text{if}x>0\\0\text{otherwise}\end{cases}",
    ),
    ("x &= a + b \\ &= c/d", r"\begin{aligned}x&=a+b\\&=\frac{c}{d}\end{aligned}"),
    ("(a/b)/(c/d) in RR", r"\frac{\frac{a}{b}}{\frac{c}{d}}\in\mathbb{R}"),
    ('f\' (x) = mu_"max"', r"f'(x)=\mu_{\max}"),
    ("sum_(k != j) product_(l in S) a_(k l)", r"\sum_{k\neqj}\prod_{l\inS}a_{kl}"),
]
ATOMS = {"x": "x", "y": "y", "alpha": r"\alpha", "beta": r"\beta", "7": "7", "n": "n", "Omega": r"\Omega"}
atoms = st.sampled_from(sorted(ATOMS)).map(lambda name: (name, ATOMS[name]))


def _grown(inner: st.SearchStrategy[tuple[str, str]]) -> st.SearchStrategy[tuple[str, str]]:
    two = st.tuples(inner, inner)
    return st.one_of(
        two.map(lambda p: (f"{p[0][0]} + {p[1][0]}", f"{p[0][1]}+{p[1][1]}")),
        two.map(lambda p: (f"frac({p[0][0]}, {p[1][0]})", rf"\frac{{{p[0][1]}}}{{{p[1][1]}}}")),
        inner.map(lambda p: (f"sqrt({p[0]})", rf"\sqrt{{{p[1]}}}")),
        st.tuples(atoms, atoms).map(lambda p: (f"{p[0][0]}_{p[1][0]}", f"{p[0][1]}_{{{p[1][1]}}}")),
        st.tuples(atoms, inner).map(lambda p: (f"{p[0][0]}^({p[1][0]})", f"{p[0][1]}^{{{p[1][1]}}}")),
        st.tuples(atoms, inner).map(
            lambda p: (f"sum_(i = {p[0][0]})^n {p[1][0]}", rf"\sum_{{i={p[0][1]}}}^{{n}}{p[1][1]}")
        ),
    )


def _read(math: str) -> str:
    data = typeset(f"#set page(width: 480pt, height: auto, margin: 30pt)\n$ {math} $")
    document = pdfium.PdfDocument(data)
    page = document[0]
    width, height = page.get_size()
    return read_formulas(page, read_sheet(page, 1).marks, [Rect(0, 0, width, height)])[0]


def _bare(tex: str) -> str:
    """Without blanks and without braces around one sign, as both spellings mean the same."""
    tex = tex.replace(" ", "")
    for mark in "^_":
        at = tex.find(mark + "{")
        while at >= 0:
            end = tex.find("}", at)
            inner = tex[at + 2 : end]
            single = "{" not in inner and (len(inner) == 1 or (inner[:1] == "\\" and inner[1:].isalpha()))
            tex = f"{tex[: at + 1]}{inner}{tex[end + 1 :]}" if single else tex
            at = tex.find(mark + "{", at + 1)
    return tex


@pytest.mark.parametrize(("math", "tex"), KNOWN)
def test_known_formulas_are_read(math: str, tex: str) -> None:
    assert _bare(_read(math)) == _bare(tex)


@settings(max_examples=60, deadline=None)
@given(st.recursive(atoms, _grown, max_leaves=6))
def test_a_formula_is_read_as_it_was_set_or_not_at_all(formula: tuple[str, str]) -> None:
    math, tex = formula
    assert _bare(_read(math)) in ("", _bare(tex))


@pytest.mark.parametrize("math", ["attach(x, tl: 2) + 1", "x = ", "cancel(x + y) + z"])
def test_what_is_not_certain_is_left_out(math: str) -> None:
    assert _read(math) == ""


def test_formulas_of_a_paper_set_by_tex() -> None:
    equations = {b.label: b.text for b in of_kind(paper("chemphys-twocol_msd.pdf")[0].thing, "equation")}
    assert _bare(equations["(2)"]) == _bare(
        r"x(t) = \frac{1}{N(t)} \sum_{j=1}^{N(t)} [\Delta\mathbf{r}_j(t)]^2"
    )
    assert _bare(equations["(8)"]) == _bare(r"\sigma^2[x_i] = a \frac{t_i^2}{N_i'}")
    assert _bare(equations["(SI.13)"]) == _bare(r"\sigma^2[x_n] = \frac{2n^2\kappa^4}{N_n'}")
    assert len(equations) >= 40
    assert sum(map(bool, equations.values())) >= 0.85 * len(equations)
