"""Markdown as papers are written in it: Pandoc's, Quarto's and bookdown's marks, and LaTeX in between."""

from markup_desk import kinds, read_data, told

HEAD = "---\ntitle: Reefs at dusk\nbibliography: reefs.bib\n---\n\n"
BIB = """@article{reed2011, author={Reed, Ann}, title={Light of $\\lambda_{0}$ on reefs}, year={2011},
journal={Sea}}"""


def read_text(text, folder):
    (folder / "reefs.bib").write_text(BIB)
    return read_data(HEAD + text, "reefs.md", folder)


def test_a_bibliography_is_found_beside_a_text_without_pictures(tmp_path):
    made = read_text("# Summary\n\nIt is dark [@reed2011].\n", tmp_path)
    (work,) = kinds(made, "reference")
    assert work.text == "Ann Reed (2011). Light of λ₀ on reefs. Sea."
    assert [one.text for one in kinds(made, "text")] == ["It is dark (Reed, 2011)."]


def test_a_caption_cites(tmp_path):
    made = read_text("# Summary\n\n![The rig, after @reed2011.](rig.png)\n\nWords.\n", tmp_path)
    assert "[Reed" not in told(made)
    made = read_text("# Summary\n\n![Figure 1: The rig, after @reed2011.](rig.png)\n\nWords.\n", tmp_path)
    assert [one.text for one in kinds(made, "figure")] == ["The rig, after Reed (2011)."]


def test_cross_references_of_pandoc_and_quarto_are_numbers(tmp_path):
    text = (
        "# First {#sec:one}\n\n![The rig.](rig.png){#fig:rig width=50%}\n\n"
        "![The reef.](reef.png){#fig-reef}\n\n"
        "Figure @fig:rig and @fig-reef differ [@fig:rig; @fig-reef], "
        "see [-@eq:light] and @tbl:all in @sec:one.\n"
        "$$\nE = h f\n$$ {#eq:light}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: All of it. {#tbl:all}\n"
    )
    made = read_text(text, tmp_path)
    assert [one.text for one in kinds(made, "text")] == [
        "Figure 1 and Figure 2 differ Figure 1, Figure 2, see 1 and Table 1 in “First”."
    ]
    assert [(one.label, one.text) for one in kinds(made, "figure")] == [
        ("Figure 1", "The rig."),
        ("Figure 2", "The reef."),
    ]
    assert [(one.label, one.text) for one in kinds(made, "equation")] == [("(1)", "E = h f")]
    assert [one.text for one in kinds(made, "table")] == ["All of it."]


def test_labels_of_bookdown_are_numbers(tmp_path):
    text = (
        "# First\n\nAs Table \\@ref(tab:all) and Figure \\@ref(fig:reef) show.\n\n"
        "Table: (\\#tab:all)All of it.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        + "".join(
            f'<div class="figure">\n<img src="{name}.png" alt="The {name}." />\n'
            f'<p class="caption">(\\#fig:{name})The {name}.</p>\n</div>\n\n'
            for name in ("rig", "reef")
        )
    )
    made = read_text(text, tmp_path)
    assert kinds(made, "text")[0].text == "As Table 1 and Figure 2 show."
    assert [(one.label, one.text) for one in kinds(made, "table")] == [("Table 1", "All of it.")]
    assert [(one.label, one.text) for one in kinds(made, "figure")] == [
        ("Figure 1", "The rig."),
        ("Figure 2", "The reef."),
    ]


def test_floats_written_in_latex_are_read(tmp_path):
    text = (
        "# First\n\nSee Table \\ref{tab:all} and \\autoref{fig:rig}.\n\n\\newpage\n\n"
        "\\begin{table}[ht]\n\\centering\n\\small % smaller\n\\begin{tabular}{lc}\n\\toprule\n"
        "\\textbf{Name} & \\textbf{num\\_all} \\\\\n"
        "\\midrule\nReef & $k^2$ \\\\\nRig & 7\\% \\\\\n\\bottomrule\n"
        "\\end{tabular}\n\\caption{All of it by @reed2011.}\n\\label{tab:all}\n\\end{table}\n\n"
        "\\begin{figure}\n\\includegraphics[width=3cm]{rig.png}\n\\caption{The \\emph{rig}."
        "\\label{fig:rig}}\n\\end{figure}\n\n```latex\n\\begin{figure}\n\\includegraphics{no.png}\n\\end{figure}\n```\n"
    )
    made = read_text(text, tmp_path)
    (table,) = kinds(made, "table")
    assert table.text == "All of it by Reed (2011)."
    assert (table.table.header, table.table.rows) == (("Name", "num_all"), (("Reef", "k²"), ("Rig", "7%")))
    assert [one.text for one in kinds(made, "text")] == ["See Table 1 and Figure 1."]
    assert [(one.label, one.text) for one in kinds(made, "figure")] == [("Figure 1", "The rig.")]
    assert "no.png" not in told(made)


def test_marks_of_pandoc_leave_no_trace(tmp_path):
    text = (
        "# First\n\nIn m^2^ of H~2~O it is *6*;**6(60)**: 3.\n\nLight is\n$$E = h f \\\n = 1$$\nat dusk.\n\n"
        '<div custom-style="Caption"><p>\n**The *last* reef** is dark.\n</p></div>\n\n'
        "| |\n|--|\n| |\n"
    )
    made = read_text(text, tmp_path)
    assert [one.text for one in kinds(made, "text", "equation", "table")] == [
        "In m² of H₂O it is 6;6(60): 3.",
        "Light is",
        "E = h f \\\n = 1",
        "at dusk.",
        "The last reef is dark.",
    ]
    assert all(one.picture for one in kinds(made, "equation"))
