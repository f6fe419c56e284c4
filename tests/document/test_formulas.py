"""Formulas in a sentence, captions and languages, as text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reelwright.document.captions import credited, labelled
from reelwright.document.formulas import plain
from reelwright.document.language import language_of


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"x^2 \leq \alpha_{12}", "x² ≤ α₁₂"),
        (r"E=mc^2", "E = mc²"),
        (r"\frac{a+b}{2}", "(a+b)/2"),
        (r"\frac12", "1/2"),
        (r"\sqrt{n}\log n", "√n log n"),
        (r"10^{-3}\,\mathrm{kg}", "10⁻³ kg"),
        (r"\mathbb{R}^n \to \mathbb{R}", "Rⁿ → R"),
        (r"x_{\max}", "xₘₐₓ"),
        (r"p_{ij}^{(k)}", "pᵢⱼ^((k))"),
        (r"\hat{y}", "y\u0302"),
        (r"\left( a \right)", "( a )"),
        (r"50\%", "50%"),
        (r"r^\top M_\odot \gtrsim 3", "rᵀ M_⊙ ≳ 3"),
        (r"S:=\{1\}", "S := {1}"),
        (r"{{{", ""),
        (r"^", ""),
    ],
)
def test_short_formulas_read_as_text(tex, text):
    assert plain(tex) == text


@given(st.text(alphabet="\\{}^_ abfrcsqt123-=", max_size=80))
def test_any_source_becomes_one_line(tex):
    text = plain(tex)
    assert "\n" not in text
    assert text == text.strip()


@pytest.mark.parametrize(
    ("caption", "label", "rest"),
    [
        ("Figure 3: The rig.", "Figure 3", "The rig."),
        ("Fig. 3a The rig.", "Figure 3a", "The rig."),
        ("FIGURE S2. The rig.", "Figure S2", "The rig."),
        ("Table 1 | Sizes", "Table 1", "Sizes"),
        ("Abb. 4: Der Aufbau.", "Abbildung 4", "Der Aufbau."),
        ("Tabela 2 – Dados", "Tabela 2", "Dados"),
        ("The rig in Figure 3.", "", "The rig in Figure 3."),
        ("Tablets in use", "", "Tablets in use"),
        ("", "", ""),
    ],
)
def test_a_caption_gives_its_label(caption, label, rest):
    assert labelled(caption) == (label, rest)


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("The bay. Photo: Ada Bay.", "Photo: Ada Bay"),
        ("The bay (credit: NASA).", "credit: NASA"),
        ("The bay © 2020 Ada Bay", "The bay © 2020 Ada Bay"),
        ("Adapted from Bay (2020). A map.", "Adapted from Bay"),
        ("A map of sources and sinks.", ""),
        ("The image shows a bay.", ""),
    ],
)
def test_a_caption_gives_its_credit(caption, credit):
    assert credited(caption) == credit


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The tide is an effect of the Moon and of the Sun on the sea.", "en"),
        ("Die Flut ist eine Wirkung des Mondes und der Sonne auf das Meer.", "de"),
        ("La marée est un effet de la Lune et du Soleil sur les mers.", "fr"),
        ("A maré é um efeito da Lua e do Sol que não para no mar.", "pt"),
        ("La marea es un efecto de la Luna y del Sol en el mar que no para.", "es"),
        ("潮汐是月球和太阳引力的结果。", "zh"),
        ("潮の満ち引きは月と太陽の引力による。", "ja"),
        ("Приливы вызваны Луной.", "ru"),
        ("α + β", "en"),
    ],
)
def test_the_language_of_a_few_words(text, language):
    assert language_of(text) == language
