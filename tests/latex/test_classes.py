"""Projects in the styles of different classes, each with what its class does its own way."""

from latex_tools import cited, headings, of_kind, png, project, read_path, taken_apart

ARTICLE = r"""
\documentclass[11pt]{article}
\usepackage{graphicx,booktabs,multirow,siunitx,amsthm,natbib,cleveref,subcaption}
\newtheorem{theorem}{Theorem}[section]
\newtheorem{lemma}[theorem]{Lemma}
\newcommand{\R}{\mathbb{R}}
\newcommand{\norm}[2][2]{\lVert #2 \rVert_{#1}}
\DeclareMathOperator{\rank}{rank}
\graphicspath{{figs/}}
\title{On Rivers\thanks{Funded.} and \emph{Lakes}}
\author{Ann Lee\thanks{Corresponding} \and Bo R\"oe}
\date{May 2021}
\begin{document}
\maketitle
\begin{abstract}We measure $\R^2$ flows at \qty{3}{\meter\per\second}. % not this
\end{abstract}
\section{Introduction}\label{sec:intro}
Rivers flow \citep{lee01,roe02}; \citet[p.~3]{poe03} disagree.\footnote{See the \emph{appendix}.}
As \cref{fig:map,fig:two} and \Cref{tab:depth} show, see \eqref{eq:a} and Section~\ref{app:more}.
\input{sections/method}
\begin{figure}
\includegraphics[width=.5\textwidth]{map}
\caption{The map of $\norm{x}$ \citep{lee01}.}\label{fig:map}
\end{figure}
\begin{figure}
\begin{subfigure}{.4\textwidth}\includegraphics{left}\caption{Left.}\label{fig:left}\end{subfigure}
\begin{subfigure}{.4\textwidth}\includegraphics{right.png}\caption{Right.}\end{subfigure}
\caption{Both banks.}\label{fig:two}
\end{figure}
\begin{table}
\caption{Depths.}\label{tab:depth}
\begin{tabular}{lS[table-format=1.1]S}
\toprule
& \multicolumn{2}{c}{Depth (\si{\metre})} \\ \cmidrule(lr){2-3}
Site & {mean} & {max} \\ \midrule
\multirow{2}{*}{North} & 1.5 & 2 \\
 & 2.5 & \textbf{4} \\
South \& East & 3 & $5 \pm 1$ \\ \bottomrule
\end{tabular}
\end{table}
\begin{itemize}\item First, \ref{fig:left}. \item Second. \end{itemize}
\begin{theorem}[Euler]\label{thm:e} Every river ends:
\begin{equation}\label{eq:a} \rank(A) = 2, \end{equation} or not. \end{theorem}
\begin{lemma} So does a lake by Theorem~\ref{thm:e}. \end{lemma}
\begin{proof} Clear. \end{proof}
\begin{align} a &= b \label{eq:b} \\ c &= d \nonumber \\ e &= f \label{eq:c} \end{align}
By \eqref{eq:c}.
\begin{verbatim}
x = 1 % kept
\end{verbatim}
\appendix
\section{More}\label{app:more} The end.
\bibliographystyle{plainnat}
\bibliography{refs}
\end{document}
"""
BIB = r"""
@article{lee01, author={Lee, Ann and Roe, Bo and Poe, Cy}, title={On {R}ivers}, journal={J. Flow}, year=2001,
 doi={10.1/x}}
@book{roe02, author={van der Roe, Bo}, title={Lakes}, publisher={Press}, year={2002}}
@misc{poe03, author={Poe, Cy and Lee, Ann}, title={Banks}, year={2003}, eprint={2001.01234},
 archiveprefix={arXiv}}
@misc{unused, author={No One}, title={Nothing}, year=1999}
"""


def test_an_article_with_natbib_and_cleveref(tmp_path):
    folder = project(
        tmp_path / "river",
        {
            "main.tex": ARTICLE,
            "sections/method.tex": r"\section{Method}We \textbf{look}. % \input{main}",
            "refs.bib": BIB,
            "figs/map.png": png(),
            "figs/left.png": png(100, 100, "red"),
            "figs/right.png": png(100, 100, "blue"),
        },
    )
    made = read_path(folder, tmp_path / "tools")
    document = made.thing
    assert document.title == "On Rivers and Lakes"
    assert document.authors == ("Ann Lee", "Bo Röe")
    assert document.year == "2021"
    assert document.blocks[0].text == "We measure R² flows at 3 m s⁻¹."
    assert [(one.level, one.text) for one in of_kind(document, "heading")] == [
        (1, "Introduction"), (1, "Method"), (1, "More"), (1, "References"),
    ]  # fmt: skip
    first, second = of_kind(document, "text")[1:3]
    assert first.text == (
        "Rivers flow (Lee et al., 2001; van der Roe, 2002); Poe and Lee (2003, p. 3) disagree. "
        "As Figures 1 and 2 and Table 1 show, see (1) and Section A."
    )
    assert cited(first)[0] == "(Lee et al., 2001; van der Roe, 2002)"
    assert second.text == "We look."
    (note,) = of_kind(document, "footnote")
    assert note.text == "See the appendix."
    one, two = of_kind(document, "figure")
    assert (one.label, one.picture.width) == ("Figure 1", 120)
    assert one.text.startswith("The map of")
    assert cited(one) == ["(Lee et al., 2001)"]
    assert (two.label, two.text) == ("Figure 2", "Both banks. (a) Left. (b) Right.")
    assert two.picture.width > 1.5 * two.picture.height
    (table,) = of_kind(document, "table")
    assert (table.label, table.text) == ("Table 1", "Depths.")
    assert table.table.header == ("Site", "Depth (m): mean", "Depth (m): max")
    assert table.table.rows == (("North", "1.5", "2"), ("North", "2.5", "4"), ("South & East", "3", "5 ± 1"))
    assert [item.text for item in of_kind(document, "list")] == ["First, 2a.", "Second."]
    theorems = of_kind(document, "theorem")
    assert [(one.label, one.caption, one.text) for one in theorems] == [
        ("Theorem 2.1", "Euler", "Every river ends:"),
        ("", "", "or not."),
        ("Lemma 2.2", "", "So does a lake by Theorem 2.1."),
        ("Proof", "", "Clear."),
    ]
    equations = of_kind(document, "equation")
    assert [one.label for one in equations] == ["(1)", "(2)–(3)"]
    assert all(one.picture for one in equations)
    (code,) = of_kind(document, "code")
    assert code.text == "x = 1 % kept"
    references = of_kind(document, "reference")
    assert {one.reference.key for one in references} == {"lee01", "roe02", "poe03"}
    lee = next(one for one in references if one.reference.key == "lee01").reference
    assert (lee.title, lee.year, lee.doi, lee.venue) == ("On Rivers", "2001", "10.1/x", "J. Flow")
    assert first.citations[0].targets == tuple(
        next(one.id for one in references if one.reference.key == key) for key in ("lee01", "roe02")
    )
    assert not [notice for notice in made.notices if notice.level == "warning"]


def test_ieee_numbers_and_blocks(tmp_path):
    text = r"""
\documentclass[conference]{IEEEtran}
\begin{document}
\title{Fast Nets}
\author{\IEEEauthorblockN{Ann Lee\IEEEauthorrefmark{1}, Bo Roe}\IEEEauthorblockA{University of X\\ a@b.c}
\and \IEEEauthorblockN{Cy Poe} \IEEEauthorblockA{Institute of Y}}
\maketitle
\begin{abstract} Short. \end{abstract}
\begin{IEEEkeywords} nets, speed \end{IEEEkeywords}
\section{Introduction}\label{s}
\IEEEPARstart{T}{his} is it \cite{a,b,c}, \cite{d}. See Section~\ref{sub}, Table~\ref{t} and Fig.~\ref{f}.
\subsection{Deep}\label{sub} Words.
\begin{table}[t]\caption{Speed}\label{t}\centering
\begin{tabular}{|c|c|}\hline Net & ms \\ \hline A & 3 \\ \hline B & 4 \\ \hline\end{tabular}\end{table}
\begin{figure}[t]\centering\includegraphics{plot}\caption{Plot}\label{f}\end{figure}
\begin{algorithm}\caption{Go}\label{al}\begin{algorithmic}[1]
\Require $n > 0$
\For{$i = 1$ to $n$} \State run $i$ \If{bad} \State \Return 0 \EndIf \EndFor
\end{algorithmic}\end{algorithm}
\begin{thebibliography}{1}
\bibitem{a} A.~Lee and B.~Roe, ``On rivers,'' \emph{J. Flow}, vol.~3, no.~1, pp. 1--9, 2001.
\bibitem{b} C.~Poe, ``On lakes,'' in \emph{Proc. Lakes}, 2002, pp. 3--4.
\bibitem{c} D.~Doe, ``On seas,'' \emph{J. Sea}, vol.~1, 2003, doi: 10.1000/182.
\bibitem{d} E.~Eve, \emph{Oceans}. New York: Press, 2004.
\end{thebibliography}
\end{document}
"""
    folder = project(tmp_path / "net", {"net.tex": text, "plot.png": png()})
    document = read_path(folder / "net.tex", tmp_path / "tools").thing
    assert document.authors == ("Ann Lee", "Bo Roe", "Cy Poe")
    assert document.keywords == ("nets", "speed")
    intro = of_kind(document, "text")[1]
    assert intro.text == "This is it [1–3], [4]. See Section I-A, Table I and Fig. 1."
    assert cited(intro) == ["[1–3]", "[4]"]
    (table,) = of_kind(document, "table")
    assert (table.label, table.table.header, table.table.rows) == (
        "Table I", ("Net", "ms"), (("A", "3"), ("B", "4")),
    )  # fmt: skip
    (code,) = of_kind(document, "code")
    assert (code.label, code.caption) == ("Algorithm 1", "Go")
    assert code.text.splitlines() == [
        "Require: n > 0", "for i = 1 to n do", "    run i", "    if bad then", "        return 0",
    ]  # fmt: skip
    (figure,) = of_kind(document, "figure")
    assert figure.picture
    assert [one.label for one in of_kind(document, "reference")] == ["[1]", "[2]", "[3]", "[4]"]
    assert of_kind(document, "reference")[2].reference.doi == "10.1000/182"


def test_acm_and_elsevier_authors(tmp_path):
    acm = r"""
\documentclass[sigconf]{acmart}
\begin{document}
\title[Short]{Long Title}
\author{Ann Lee}\authornote{Both.}\email{a@b.c}\orcid{0000}\affiliation{\institution{U}\country{X}}
\author{Bo Roe}\affiliation{\institution{U}\country{X}}
\begin{abstract}Abstract words.\end{abstract}
\begin{CCSXML}<ccs2012></ccs2012>\end{CCSXML}
\ccsdesc[500]{Nets}\keywords{one, two}\acmDOI{10.1145/1.2}
\maketitle
\section{Start}Body.\begin{acks}To all.\end{acks}
\end{document}"""
    made = taken_apart(acm, tmp_path / "acm")
    assert (made.front.title, made.front.authors, made.front.doi) == (
        "Long Title",
        ("Ann Lee", "Bo Roe"),
        "10.1145/1.2",
    )
    assert made.front.keywords == ("one", "two")
    assert [one.text for one in headings(made)] == ["Start", "Acknowledgments"]
    elsevier = r"""
\documentclass[review]{elsarticle}
\begin{document}\begin{frontmatter}
\title{Title\tnoteref{t1}}\tnotetext[t1]{Note}
\author[a]{Ann Lee\corref{c}\fnref{f}}\ead{a@b.c}\cortext[c]{Corresponding}
\author[b]{Bo Roe}\address[a]{Univ}\address[b]{Inst}
\begin{abstract}Abstract words.\end{abstract}\begin{keyword}one \sep two\end{keyword}
\end{frontmatter}\section{Start}Body text.\end{document}"""
    made = taken_apart(elsevier, tmp_path / "els")
    assert (made.front.title, made.front.authors, made.front.keywords) == (
        "Title",
        ("Ann Lee", "Bo Roe"),
        ("one", "two"),
    )
    assert made.front.abstract == "Abstract words."
    assert made.fragments[-1].split() == ["⸨B0⸩", "Body", "text."]


def test_springer_and_neurips_authors(tmp_path):
    lncs = r"""
\documentclass[runningheads]{llncs}
\begin{document}\title{T}\author{Ann Lee\inst{1}\orcidID{0-1} \and Bo Roe\inst{2,3}}
\institute{U \and V \email{x@y}}\maketitle\begin{abstract}Words. \keywords{One \and Two}\end{abstract}
\section{Start}Body.\end{document}"""
    made = taken_apart(lncs, tmp_path / "lncs")
    assert (made.front.authors, made.front.keywords) == (("Ann Lee", "Bo Roe"), ("One", "Two"))
    assert made.front.abstract.startswith("Words.")
    neurips = r"""
\documentclass{article}\usepackage[preprint]{neurips_2024}
\title{Nets}\author{Ann Lee\thanks{x} \\ Department of Y\\
University of Z \\ \texttt{a@b.c} \And Bo Roe \\ Google
\AND Cy Poe$^{1,2}$ \\ Meta}
\begin{document}\maketitle\section{Start}Body.\paragraph{Run in.} More.\end{document}"""
    made = taken_apart(neurips, tmp_path / "nips")
    assert made.front.authors == ("Ann Lee", "Bo Roe", "Cy Poe")
    assert [(one.level, one.text) for one in headings(made)] == [(1, "Start"), (4, "Run in.")]


def test_revtex_sections_and_its_own_bibliography(tmp_path):
    text = r"""
\documentclass[prl]{revtex4-2}
\begin{document}
\title{Spin}\author{Ann Lee}\affiliation{U}\author{Bo Roe}\affiliation{V}
\begin{abstract}Words.\end{abstract}\maketitle
\section{A}\subsection{B}\label{b}
In Sec.~\ref{b}, \cite{x} with $\bra{a}$ and \SI{5e-3}{\tesla}.
\begin{subequations}\label{e}\begin{align}a&=1\label{e1}\\b&=2\label{e2}\end{align}\end{subequations}
Eqs.~\eqref{e}, \eqref{e2}.
\bibliography{lib}
\end{document}"""
    bbl = r"""
\begin{thebibliography}{1}
\makeatletter \providecommand \@ifxundefined [1]{ \@ifx{#1\undefined} }
\bibitem [{\citenamefont {Lee}\ and\ \citenamefont {Roe}(2001)}]{x}
  \BibitemOpen \bibfield {author} {\bibinfo {author}
  {\bibfnamefont {A.}~\bibnamefont {Lee}}\ and\ \bibinfo {author}
  {\bibfnamefont {B.}~\bibnamefont {Roe}},\ }\bibfield {title}
  {\bibinfo {title} {On spin},\ }\href
  {https://doi.org/10.1103/abc.1} {\bibfield {journal} {\bibinfo {journal} {Phys. Rev. Lett.}\ }\textbf
  {\bibinfo
  {volume} {1}},\ \bibinfo {pages} {2} (\bibinfo {year} {2001})}\BibitemShut {NoStop}
\end{thebibliography}"""
    folder = project(tmp_path / "spin", {"ms.tex": text, "ms.bbl": bbl})
    document = read_path(folder, tmp_path / "tools").thing
    said = of_kind(document, "text")
    assert said[1].text.startswith("In Sec. I A, [1] with")
    assert "5 × 10⁻³ T" in said[1].text
    assert said[2].text == "Eqs. (1), (1b)."
    assert of_kind(document, "equation")[0].label == "(1a)–(1b)"
    (entry,) = of_kind(document, "reference")
    assert entry.reference.authors == ("A. Lee", "B. Roe")
    assert (entry.reference.title, entry.reference.year, entry.reference.doi) == (
        "On spin",
        "2001",
        "10.1103/abc.1",
    )
    assert said[1].citations[0].targets == (entry.id,)


def test_cells_on_two_lines_and_counters_by_their_inner_names(tmp_path):
    text = r"""\documentclass{article}\makeatletter\renewcommand{\thetable}{S\@arabic\c@table}\makeatother
\begin{document}\section{Depths}See Table~\ref{tab:a}, where $a \textcolor{red}{= b}$.
\begin{table}\caption{Depths.}\label{tab:a}
\begin{tabular}{lc}\toprule Lake & \begin{tabular}[c]{@{}l@{}}Depth\\(m)\end{tabular} \\ \midrule
North & 3.5 \\ South & 4 \\ \bottomrule\end{tabular}\end{table}
\end{document}"""
    document = read_path(project(tmp_path / "lakes", {"ms.tex": text}), tmp_path / "tools").thing
    (table,) = of_kind(document, "table")
    assert (table.label, table.table.header) == ("Table S1", ("Lake", "Depth (m)"))
    assert of_kind(document, "text")[0].text.startswith("See Table S1, where a = b.")
