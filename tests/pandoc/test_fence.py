"""Pandoc behind its fence: what it says of real markup, and what it may not do."""

import time

import pytest

from reelwright.core.errors import Damaged, NotFound
from reelwright.document.pandoc import converted, syntax_tree
from reelwright.document.pandoc.fence import references

PAGE = b"""<html lang="en"><head><title>On rivers</title></head><body>
<h2>Method</h2>
<p>Water <em>flows</em> at 3&nbsp;m s<sup>-1</sup>, see <a href="#ref-7">(Lee 2001)</a>.</p>
<ul><li>first</li><li>second<ul><li>inner</li></ul></li></ul>
<table><caption>Table 2: Depths</caption><thead><tr><th rowspan="2">Site</th><th colspan="2">Depth</th></tr>
<tr><th>mean</th><th>max</th></tr></thead>
<tbody><tr><td rowspan="2">A</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>
<figure><img src="map.png"><figcaption>Figure 1: The map.</figcaption></figure>
<blockquote><p>Said so.</p></blockquote><pre><code>x = 1
</code></pre></body></html>"""


def test_markup_becomes_pieces_in_reading_order():
    made = converted(syntax_tree(PAGE, "html"), lambda link: (link[5:],) if link.startswith("#ref-") else ())
    heading, text, one, two, three, table, figure, quote, code = made.pieces
    assert made.front.title == "On rivers"
    assert (heading.text, heading.level) == ("Method", 2)
    assert text.text == "Water flows at 3 m s⁻¹, see (Lee 2001)."
    (cited,) = text.citations
    assert (text.text[cited.start : cited.end], cited.targets) == ("(Lee 2001)", ("7",))
    assert [(item.kind, item.text) for item in (one, two, three)] == [
        ("list", "first"),
        ("list", "second"),
        ("list", "inner"),
    ]
    assert table.label == "Table 2"
    assert table.table.header == ("Site", "Depth: mean", "Depth: max")
    assert table.table.rows == (("A", "1", "2"), ("A", "3", "4"))
    assert (figure.label, figure.text, figure.link) == ("Figure 1", "The map.", "map.png")
    assert (quote.kind, quote.text, code.kind, code.text) == ("quote", "Said so.", "code", "x = 1")


def test_a_figure_of_several_pictures_names_its_panels():
    source = rb"\begin{figure}\includegraphics{a}\includegraphics{b}\caption{Both.}\end{figure}"
    (figure,) = converted(syntax_tree(source, "latex")).pieces
    assert figure.panels == ("a", "b")


def test_an_endless_macro_is_refused_quickly():
    started = time.perf_counter()
    with pytest.raises(Damaged, match="pandoc refused"):
        syntax_tree(rb"\def\x{\x\x}\x", "latex")
    assert time.perf_counter() - started < 5


def test_nothing_beside_the_input_is_read(tmp_path):
    (tmp_path / "secret.tex").write_text("SECRET")
    (tmp_path / "main.tex").write_text(rf"Words. \input{{{tmp_path / 'secret'}}} \input{{secret}}")
    for source in (tmp_path / "main.tex", (tmp_path / "main.tex").read_bytes()):
        try:
            tree = syntax_tree(source, "latex")
        except Damaged as error:
            assert "SECRET" not in str(error)
        else:
            assert b"SECRET" not in tree
    with pytest.raises(NotFound):
        syntax_tree(tmp_path / "missing.tex", "latex")


def test_a_bibliography_becomes_csl():
    entry = b"@article{k1, author={Lee, Ann and Roe, Bo}, title={On {R}ivers}, year=2001, doi={10.1/x}}"
    told = references(entry, "biblatex")
    assert b'"k1"' in told
    assert b"10.1/x" in told
