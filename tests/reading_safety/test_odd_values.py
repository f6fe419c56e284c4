"""Values that a format allows and no paper has: each costs itself, in seconds, and nothing else."""

import sys
import time
from pathlib import Path

import pytest
from trying import attempt, unfenced

from reelwright.document.sniff import sniff

sys.path.insert(0, str(Path(__file__).parents[1] / "document_markup"))

from word_files import cell, para, run, word_file

WORDS = "The words of the paper stay here, and they are many enough to be read. " * 4
NINES = "9" * 5000
PAGE = f"<html><body><p>{WORDS}</p>%s</body></html>"
ARTICLE = f"<article><body><p>{WORDS}</p>%s</body></article>"
TEX = rf"\documentclass{{article}}\begin{{document}}{WORDS} %s\end{{document}}"
MATTER = f"---\n%s\n---\n\n{WORDS}\n"
ODD: dict[str, str | bytes] = {
    "half letters.md": MATTER % 'title: "A \\uD800 B"\nauthors: ["\\uDFFF x"]\nbibliography: "\\uD801.bib"',
    "long number.md": MATTER % f"title: 0x{'f' * 9000}\nkeywords: [1e999, {{a: 1}}]",
    "a program.md": MATTER % 'title: !!python/object/apply:os.system ["false"]',
    "aliases.md": MATTER
    % "\n".join(
        f"{y}: &{y} [{', '.join(['x' if x == '_' else f'*{x}'] * 10)}]"
        for x, y in zip("_abcdefgh", "abcdefghi", strict=True)
    ),
    "symbol.docx": word_file(
        para('<w:r><w:sym w:char="D800"/><w:sym w:char="ZZZZ"/><w:sym w:char="110000FF00"/></w:r>')
        + para(WORDS)
    ),
    "spans.docx": word_file(
        "<w:tbl><w:tr>" + cell("a", '<w:gridSpan w:val="999999999"/>')
        + cell("b", '<w:gridSpan w:val="²"/>') + f"</w:tr></w:tbl>{para(WORDS)}"
    ),
    "levels.docx": word_file(
        para(WORDS) + para("x", "", '<w:outlineLvl w:val="²"/>') + para(run("y", '<w:sz w:val="²"/>')),
        styles='<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading ²"/><w:basedOn w:val="a"/>'
        "</w:style>",
    ),
    "layout.html": PAGE % ("<table><tr><td>" * 800),
    "spans.html": PAGE % f"<table>{'<tr><td colspan=999999 rowspan=999999>x</td></tr>' * 40}</table>",
    "size.html": PAGE % f'<img src="a.png" width="{NINES}">',
    "letters.html": PAGE % "<p>&#xD800;&#x110000;&#0;&#1;</p>",
    "rows.xml": ARTICLE
    % f'<table-wrap><table><tr><entry morerows="{NINES}">x</entry></tr></table></table-wrap>',
    "entities.xml": "<!DOCTYPE article [<!ENTITY a0 'x'>"
    + "".join(f"<!ENTITY a{at + 1} '{f'&a{at};' * 10}'>" for at in range(9))
    + "]>" + ARTICLE % "<p>&a9;</p>",
    "forged.tex": TEX
    % r"\rwlisting{99}\href{rw-cite:99}{x}\href{rw-cite:²}{y}\begin{table}\rwlisting{x}\end{table}",
    "counts.tex": TEX
    % rf"\newcommand{{\z}}[²]{{#1}}\begin{{tabular}}{{c}}\multicolumn{{{NINES}}}{{c}}{{x}}\end{{tabular}}",
    "blank lines.txt": WORDS + "\n" * 300_000,
    "one word.txt": f"{'x' * 200_000}\n\n{WORDS}",
    "marks.md": WORDS + "\ue010" + "9" * 5000 + "\ue011x\ue012 ⸨B1⸩",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(ODD))
def test_an_odd_value_costs_itself(name):
    with unfenced():
        pass
    data = ODD[name]
    made = attempt(data.encode() if isinstance(data, str) else data, name)
    assert made.faults == []
    assert made.kind == "Document", made.message


@pytest.mark.parametrize(
    "head",
    [
        "---" + "\n" * 60_000,
        "](" * 30_000,
        "x\n" + "](a" * 20_000,
        "\n|-" * 20_000,
        "**a" * 20_000,
        "<![" * 20_000,
    ],
    ids=["rules", "links", "links of a letter", "tables", "stars", "declarations"],
)
def test_no_text_makes_naming_slow(head, tmp_path):
    (tmp_path / "blob").write_text(head)
    began = time.process_time()
    for name in ("a", "a.txt", "a.md", "a.xyz"):
        assert sniff(tmp_path / "blob", name).name
    assert time.process_time() - began < 2
