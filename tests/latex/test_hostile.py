"""What a stranger's LaTeX may not do, and what it costs when it is broken."""

import gzip
import io
import re
import tarfile
import time
import zipfile

import pytest
from latex_tools import of_kind, png, project, read_path, taken_apart

from reelwright.core.errors import Damaged, InputError, TooLarge, Unsupported
from reelwright.document.latex.gathering import gather
from reelwright.document.latex.packing import archived
from reelwright.document.sniff import sniff
from reelwright.document.unpacking import unpack

BODY = "\\documentclass{article}\\begin{document}\\section{Start}Words that stay. %s\\end{document}"


def said(made) -> str:
    return " ".join(f"{block.text} {block.caption}" for block in made.thing.blocks)


def test_nothing_outside_of_the_folder_is_read(tmp_path):
    (tmp_path / "secret.tex").write_text("SECRET")
    (tmp_path / "secret.png").write_bytes(png())
    inner = tmp_path / "paper"
    reach = (
        rf"\input{{../secret}}\input{{{tmp_path}/secret.tex}}\include{{link}}\input{{sub/../../secret}}"
        r"\import{../}{secret}\includegraphics{../secret.png}\includegraphics{linked.png}\input{|ls}"
        r"\lstinputlisting{../secret.tex}\verbatiminput{../secret.tex}\bibliography{../secret}"
        r"\immediate\write18{touch done}\openin5=../secret.tex \read5 to\x \x"
        r"\directlua{os.execute('touch done')}"
    )
    project(inner, {"main.tex": BODY % reach})
    (inner / "link.tex").symlink_to(tmp_path / "secret.tex")
    (inner / "linked.png").symlink_to(tmp_path / "secret.png")
    (inner / "deep").symlink_to(tmp_path, target_is_directory=True)
    for path in (inner / "main.tex",):
        made = read_path(path, tmp_path / "tools")
        text = said(made)
        assert "Words that stay." in text
        assert "SECRET" not in text
        assert "touch" not in text
        assert not of_kind(made.thing, "figure")
        assert any("outside" in notice.message for notice in made.notices)
    assert not list(tmp_path.rglob("done"))
    with zipfile.ZipFile(io.BytesIO(archived(inner))) as archive:
        assert archive.namelist() == ["main.tex"]


def test_the_same_folder_gives_the_same_bytes(tmp_path):
    files = {
        "main.tex": BODY % r"\input{a}\includegraphics{p}",
        "a.tex": "A",
        "p.png": png(),
        "notes.doc": "x",
    }
    one = archived(project(tmp_path / "one", files))
    two = archived(project(tmp_path / "two", dict(reversed(files.items()))))
    assert one == two
    assert archived(tmp_path / "one" / "main.tex") == archived(tmp_path / "two" / "main.tex")


@pytest.mark.parametrize(
    "trouble",
    [
        r"\def\x{\x\x}\x",
        r"\def\a{\b}\def\b{\a}\a\b",
        r"\newcommand{\x}[1]{\x{#1#1}}\x{y}",
        "".join(rf"\def\m{chr(97 + n)}{{" + rf"\m{chr(98 + n)}" * 3 + "}" for n in range(20)) + r"\ma",
        "{" * 5000,
        "}" * 5000,
        r"\begin{itemize}" * 400,
        r"\begin{theorem}" * 50 + "$" * 301,
        r"\begin{equation}" + r"\frac{" * 3000,
        r"\begin{tabular}{ll}" + "a&b\\\\" * 5000,
        r"\left(" * 2000 + "$x^{" * 500,
        r"\newcommand" * 500 + r"\let\def\relax\def\begin{}",
        r"\cite{" + "a," * 20000 + "}",
        r"\ifx" * 3000 + r"\if\else\fi",
        r"\input{main}" * 50,
    ],
    ids=[
        "endless", "each-other", "growing", "wide", "open", "closed", "lists", "theorems", "fractions",
        "rows", "fences", "definitions", "citations", "conditions", "itself",
    ],
)  # fmt: skip
def test_trouble_costs_itself_and_no_more(trouble, tmp_path):
    started = time.perf_counter()
    text = BODY.replace("%s", "\n\n" + trouble + "\n\n\\section{End}Last.")
    parts = taken_apart(text, tmp_path)
    assert time.perf_counter() - started < 10
    assert "Words that stay." in " ".join(parts.fragments)


def test_one_paragraph_that_pandoc_refuses_does_not_cost_its_section(tmp_path):
    text = BODY.replace(
        "%s",
        "\n\nBefore \\emph{it}.\n\nBad \\begin{enumerate} \\item one $ \\end{enumerate} \\fi}\n\nAfter it.",
    )
    made = read_path(project(tmp_path / "p", {"main.tex": text}), tmp_path / "tools")
    texts = [block.text for block in of_kind(made.thing, "text")]
    assert "Before it." in texts
    assert any("After it." in text for text in texts)


def _zipped(members: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def _tarred(members: list[tarfile.TarInfo], data: bytes) -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode="w:gz") as archive:
        for one in members:
            archive.addfile(one, io.BytesIO(data) if one.isreg() else None)
    return made.getvalue()


def test_links_and_devices_in_a_tar_are_left_out(tmp_path):
    paper = tarfile.TarInfo("main.tex")
    data = (BODY % r"\input{link}\input{hard}").encode()
    paper.size = len(data)
    link = tarfile.TarInfo("link.tex")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
    hard = tarfile.TarInfo("hard.tex")
    hard.type, hard.linkname = tarfile.LNKTYPE, "../../etc/passwd"
    pipe = tarfile.TarInfo("pipe.tex")
    pipe.type = tarfile.FIFOTYPE
    path = tmp_path / "paper.tar.gz"
    path.write_bytes(_tarred([paper, link, hard, pipe], data))
    made = read_path(path, tmp_path / "tools")
    assert "root:" not in said(made)
    assert sum("link or a device" in notice.message for notice in made.notices) == 3


@pytest.mark.parametrize("name", ["../out.tex", "/abs.tex", "..\\win.tex", "a/../../b.tex"])
def test_names_that_lead_out_stop_everything(name, tmp_path):
    path = tmp_path / "p.zip"
    path.write_bytes(_zipped({"main.tex": (BODY % "").encode(), name: b"x"}))
    (tmp_path / "out").mkdir()
    with pytest.raises(Unsupported, match="lead out"):
        unpack(path, tmp_path / "out", "p.tex")
    with pytest.raises(Unsupported):
        read_path(path, tmp_path / "tools")
    assert {file.name for file in tmp_path.rglob("*.tex")} == set()


def test_bombs_are_refused(tmp_path):
    zeros = bytes(50_000_000)
    for name, data in (
        ("bomb.zip", _zipped({"main.tex": (BODY % "").encode(), "a.txt": zeros, "b.txt": zeros})),
        ("bomb.gz", gzip.compress((BODY % "").encode() + zeros)),
        ("many.zip", _zipped({"main.tex": b"x"} | {f"{at}.txt": b"" for at in range(3100)})),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        started = time.perf_counter()
        (tmp_path / f"out-{name}").mkdir()
        with pytest.raises(TooLarge):
            unpack(path, tmp_path / f"out-{name}", "p.tex")
        assert time.perf_counter() - started < 15


def test_archives_cut_off_anywhere_are_unpacked_or_refused(tmp_path):
    paper = tarfile.TarInfo("main.tex")
    data = (BODY % ("word " * 3000)).encode()
    paper.size = len(data)
    for name, packed in {"t.tar.gz": _tarred([paper], data), "z.zip": _zipped({"main.tex": data})}.items():
        for share in range(1, 10):
            path = tmp_path / f"{share}{name}"
            path.write_bytes(packed[: len(packed) * share // 10])
            out = tmp_path / f"out-{share}{name}"
            out.mkdir()
            try:
                assert unpack(path, out, "p.tex").files
            except InputError as error:
                assert error.fix


def test_a_gzipped_tex_as_arxiv_gives_it(tmp_path):
    path = tmp_path / "2101.00001v1.gz"
    path.write_bytes(gzip.compress((BODY % r"\title{Alone}").encode()))
    assert sniff(path, path.name).reader == "latex"
    (tmp_path / "work").mkdir()
    assert "Alone" in gather(path, tmp_path / "work", path.name).text


def test_no_text_is_said_clearly(tmp_path):
    path = project(tmp_path / "p", {"main.tex": r"\documentclass{article}\begin{document}\end{document}"})
    with pytest.raises(Damaged, match="no text"):
        read_path(path, tmp_path / "tools")


def test_an_eps_needs_ghostscript_and_says_so(tmp_path):
    drawing = (
        "%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 80\n10 10 moveto 90 70 lineto stroke\nshowpage\n"
    )
    body = r"\begin{figure}\includegraphics{d}\caption{Drawn.}\end{figure}"
    made = read_path(project(tmp_path / "p", {"main.tex": BODY % body, "d.eps": drawing}), tmp_path / "tools")
    (figure,) = of_kind(made.thing, "figure")
    told = [notice.message for notice in made.notices if re.search("Ghostscript", notice.message)]
    assert figure.label == "Figure 1"
    assert bool(figure.picture) != bool(told)
