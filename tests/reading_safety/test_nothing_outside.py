"""What a paper points at is not read, written, run or fetched, even without the fence around the children."""

import ctypes
import os
import socket
import struct
import sys
import threading
import zipfile
from pathlib import Path

import pytest
from trying import Desk, unfenced

from reelwright.core.errors import InputError
from reelwright.document.reading import read, take_in

sys.path.insert(0, str(Path(__file__).parents[1] / "document_markup"))

from word_files import OFFICE, para, picture, word_file

WORDS = "The words of the paper stay here, and they are many enough to be read by all. " * 3
SECRET = "Nightingale-4711"
IN_OPEN, IN_CREATE, IN_MODIFY = 0x20, 0x100, 0x2


class Watch:
    """A folder that is not the paper's, and a server on this machine: who touches either is noted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        for name in ("secret.tex", "secret.txt", "secret.bib", "secret.md", "secret.xml", "secret.dtd"):
            (folder / name).write_text(f"{SECRET} @article{{a, title={{{SECRET}}}}}")
        libc = ctypes.CDLL(None, use_errno=True)
        self._heard = libc.inotify_init1(os.O_NONBLOCK)
        libc.inotify_add_watch(self._heard, os.fsencode(folder), IN_OPEN | IN_CREATE | IN_MODIFY)
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self.calls = 0
        threading.Thread(target=self._count, daemon=True).start()

    def _count(self) -> None:
        while True:
            try:
                self._server.accept()[0].close()
            except OSError:
                return
            self.calls += 1

    def touched(self) -> list[str]:
        """The names of the files that were opened, made or changed."""
        try:
            data, names = os.read(self._heard, 1 << 16), []
        except BlockingIOError:
            return []
        while data:
            size = struct.unpack_from("=iIII", data)[3]
            names.append(data[16 : 16 + size].rstrip(b"\0").decode())
            data = data[16 + size :]
        return names

    def close(self) -> None:
        self._server.close()
        os.close(self._heard)


@pytest.fixture
def watch(tmp_path):
    made = Watch(tmp_path / "elsewhere")
    yield made
    made.close()


def tex(there: Path, port: int) -> dict[str, bytes]:
    lines = [
        rf"\input{{{there}/secret.tex}}", r"\input{../elsewhere/secret}", r"\include{../elsewhere/secret}",
        rf"\input|\"cat {there}/secret.txt\"", rf"\verbatiminput{{{there}/secret.txt}}",
        rf"\lstinputlisting{{{there}/secret.txt}}", r"\inputminted{c}{../elsewhere/secret.txt}",
        rf"\includegraphics{{{there}/secret.png}}", r"\import{../elsewhere/}{secret}",
        rf"\immediate\write18{{touch {there}/made; curl http://127.0.0.1:{port}/}}",
        rf"\newwrite\o\immediate\openout\o={there}/made.txt \immediate\write\o{{x}}",
        rf"\directlua{{io.open('{there}/made','w')}}",
        rf"\bibliography{{{there}/secret,../elsewhere/secret}}",
        rf"\addbibresource{{{there}/secret.bib}}", rf"\csvautotabular{{{there}/secret.txt}}",
        rf"\includepdf{{{there}/secret.pdf}}", rf"\usepackage{{{there}/secret}}",
        rf"\openin5={there}/secret.txt \read5 to\x \x", rf"\includegraphics{{http://127.0.0.1:{port}/a.png}}",
    ]  # fmt: skip
    text = r"\documentclass{article}\begin{document}" + WORDS + "\n\n".join(lines) + r"\end{document}"
    return {"paper.tex": text.encode()}


def markdown(there: Path, port: int) -> dict[str, bytes]:
    shown = (
        f"{there}/secret.png",
        "../elsewhere/secret.txt",
        f"file://{there}/secret.txt",
        f"http://127.0.0.1:{port}/a.png",
    )
    text = f"---\ntitle: T\nbibliography: [{there}/secret.bib, ../elsewhere/secret.bib]\n---\n\n{WORDS}\n\n"
    text += "\n\n".join(f'![x]({one})\n\n<img src="{one}">' for one in shown)
    text += f"\n\n!include ../elsewhere/secret.md\n\n{{{{< include {there}/secret.md >}}}}\n\n[@a]\n"
    return {"paper.md": text.encode()}


def html(there: Path, port: int) -> dict[str, bytes]:
    far = f"http://127.0.0.1:{port}/"
    text = (
        f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{there}/secret.txt">]><html><head><base href="{far}">'
        f'<meta http-equiv="refresh" content="0; url={far}"><link rel="stylesheet" href="{far}a.css">'
        f'<script src="{far}a.js"></script></head><body><h1>T</h1><p>{WORDS}&x;</p><img src="a.png">'
        f'<img src="file://{there}/secret.txt"><img src="../elsewhere/secret.txt">'
        f'<iframe src="{far}"></iframe>'
        f'<object data="file://{there}/secret.txt"></object><svg><image href="{far}b.png"/>'
        f'<use href="file://{there}/secret.xml#a"/></svg></body></html>'
    )
    return {"paper.html": text.encode()}


def jats(there: Path, port: int) -> dict[str, bytes]:
    text = (
        f'<!DOCTYPE article SYSTEM "file://{there}/secret.dtd" [<!ENTITY x SYSTEM "file://{there}/secret.txt">'
        f'<!ENTITY z SYSTEM "http://127.0.0.1:{port}/a.txt">]><article '
        'xmlns:xi="http://www.w3.org/2001/XInclude" xmlns:xlink="http://www.w3.org/1999/xlink"><body>'
        f'<p>{WORDS}&x;&z;<xi:include href="file://{there}/secret.txt" parse="text"/></p>'
        f'<fig id="f"><label>Figure 1</label><caption><p>Shown.</p></caption><graphic xlink:href="file://{there}/secret.png"/>'
        f'<graphic xlink:href="http://127.0.0.1:{port}/a.png"/></fig></body></article>'
    )
    return {"paper.xml": text.encode()}


def remote(there: Path, port: int) -> dict[str, bytes]:
    """A declaration that must be fetched to know what the text is."""
    (data,) = jats(there, port).values()
    own = f'[<!ENTITY % y SYSTEM "http://127.0.0.1:{port}/a.dtd"> %y;'
    return {"paper.xml": data.replace(b"[", own.encode(), 1)}


def docx(there: Path, port: int) -> dict[str, bytes]:
    body = (
        para(WORDS) + para(picture("outside")) + '<w:altChunk r:id="chunk"/>' + para("<w:r><w:object/></w:r>")
    )
    plain = word_file(body, outside=f"file://{there}/secret.png")
    folder = there.parent / "repacked.docx"
    folder.write_bytes(plain)
    with zipfile.ZipFile(folder, "a") as archive:
        archive.writestr(
            "word/_rels/settings.xml.rels",
            f'<Relationships><Relationship Id="t" Type="{OFFICE}/attachedTemplate" TargetMode="External" '
            f'Target="http://127.0.0.1:{port}/t.dotm"/></Relationships>',
        )
    return {"paper.docx": folder.read_bytes()}


def pdf(there: Path, port: int) -> dict[str, bytes]:
    shown = f"BT /F1 12 Tf 40 300 Td ({WORDS[:70]}) Tj 0 -20 Td ({WORDS[:70]}) Tj ET"
    act = f"<</S/Launch/F({there}/secret.txt)>>"
    far = f"<</S/URI/URI(http://127.0.0.1:{port}/)>>"
    script = f"<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:{port}/'\\))>>"
    font = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
    page = "/Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Contents 4 0 R"
    objects = (
        f"<</Type/Catalog/Pages 2 0 R/OpenAction{script}/AA<</WC {act}>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<<{page}/Resources<<{font}/XObject<</X 5 0 R>>>>/AA<</O {far}/C {act}>>>>",
        f"<</Length {len(shown)}>>stream\n{shown}\nendstream",
        f"<</Type/XObject/Subtype/Image/Width 9/Height 9/F({there}/secret.txt)/Length 0>>stream\n\nendstream",
    )
    text = "%PDF-1.7\n" + "".join(f"{at} 0 obj{one}endobj\n" for at, one in enumerate(objects, 1))
    return {"paper.pdf": f"{text}trailer<</Root 1 0 R/Size 6>>\nstartxref\n0\n%%EOF\n".encode()}


@pytest.mark.parametrize(
    "form", [tex, markdown, html, jats, remote, docx, pdf], ids=lambda form: form.__name__
)
def test_nothing_that_a_paper_points_at_is_touched(form, watch, tmp_path):
    place = tmp_path / "paper"
    place.mkdir()
    files = form(watch.folder, watch.port)
    for name, data in files.items():
        (place / name).write_bytes(data)
    (tmp_path / "desk").mkdir()
    desk, path = Desk(tmp_path / "desk"), place / next(iter(files))
    watch.touched()
    with unfenced():
        try:
            made = read(desk, take_in(path, desk.blobs), path.name, "", "")
        except InputError as error:
            assert form is remote, f"refused, so that nothing was tried: {error}"
        else:
            assert WORDS[:60] in " ".join(block.text for block in made.thing.blocks)
            assert SECRET not in made.model_dump_json()
    assert watch.touched() == []
    assert watch.calls == 0
    assert sorted(one.name for one in place.iterdir()) == sorted(files)


def test_the_watch_sees_what_is_touched(watch):
    (watch.folder / "secret.txt").read_text()
    (watch.folder / "made").write_text("x")
    socket.create_connection(("127.0.0.1", watch.port)).close()
    assert {"secret.txt", "made"} <= set(watch.touched())
