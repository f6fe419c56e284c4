"""Formats are named by their bytes; the name only breaks the tie between kinds of plain text."""

import io
import struct
import tarfile
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from conftest import SHARED
from reelwright.document import archives
from reelwright.document.sniff import sniff

ON_SHARED = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared test data is not here")


def kind(folder: Path, data: bytes, name: str = "file") -> str:
    path = folder / "blob"
    path.write_bytes(data)
    return sniff(path, name).name


def zipped(*names: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name in names:
            archive.writestr(name, "x")
    return packed.getvalue()


def tarred(*names: str, mode: str = "w:gz") -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode=mode) as archive:
        for name in names:
            member = tarfile.TarInfo(name)
            member.size = 700
            archive.addfile(member, io.BytesIO(b"x" * 700))
    return packed.getvalue()


def png_head(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\2\0\0\0"


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"%PDF-1.7\n...", "paper.md", "pdf"),
        (b"\xef\xbb\xbf%PDF-1.7\n...", "x", "pdf"),
        (b"junk of a mail gateway\r\n%PDF-1.4\n\x80\x81", "x.txt", "pdf"),
        (b"A PDF begins with %PDF-1.7, as the standard says.\n", "notes.md", "markdown"),
        (b"# Title\n\nText.\n", "paper.md", "markdown"),
        (b"# Title\n\nText.\n", "README", "markdown"),
        (b"Just words.\n", "paper.txt", "text"),
        (b"Just words.\n", "paper", "text"),
        (b"Just words.\n", "film.mp4", "text"),
        ("Größe\n".encode("utf-16"), "paper.md", "markdown"),
        (b"caf\xe9 cr\xe8me\n", "paper.md", "markdown"),
        (b"<!-- a note -->\n# Title\n", "paper.md", "markdown"),
        (b"<p align='center'>\n# Title\n", "README.md", "markdown"),
        (b"% a comment\n\\documentclass{article}\n", "main.txt", "latex"),
        (b"Words.\n", "main.tex", "latex"),
        (b"In LaTeX, `\\documentclass` comes first.\n", "notes.md", "markdown"),
        (b"<?xml version='1.0'?><!DOCTYPE article [<!ENTITY a '>'>]><article>", "x", "jats"),
        (b"<?xml version='1.0'?><!-- <svg> --><feed>", "x.md", "xml"),
        (b"<svg:svg xmlns:svg='http://www.w3.org/2000/svg'>", "x", "svg"),
        (b"<!DOCTYPE html><html>", "paper.md", "html"),
        (b"#EXTM3U\nfile:///etc/passwd\n", "paper.md", "playlist"),
        (b"ffconcat version 1.0\nfile 'x'\n", "film.mp4", "playlist"),
        (b"\x89PNG\r\n\x1a\n\0\0", "paper.pdf", "tiny-picture"),
        (png_head(1200, 1600), "paper.pdf", "picture"),
        (png_head(1200, 64), "film.mp4", "tiny-picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "x", "picture"),
        (b"RIFF\0\0\0\0AVI LIST", "x", "video"),
        (b"RIFF\0\0\0\0WAVEfmt ", "x", "sound"),
        (b"\0\0\0\x20ftypisom\0\0", "x.pdf", "video"),
        (b"\0\0\0\x20ftypavif\0\0", "x", "picture"),
        (b"\0\0\0\x20ftypM4A \0\0", "x", "sound"),
        (b'{"cells": [], "nbformat": 4}', "x.ipynb", "notebook"),
        (b'{"id": 1}\n{"id": 2}\n', "x.jsonl", "data"),
        (b"\0\1\2\3" * 100, "paper.md", "unknown"),
        (b"", "paper.pdf", "empty"),
    ],
)
def test_each_is_named_by_its_bytes(tmp_path, data, name, expected):
    assert kind(tmp_path, data, name) == expected


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("[Content_Types].xml", "word/document.xml"), "docx"),
        (("[Content_Types].xml", "ppt/presentation.xml"), "slides"),
        (("main.tex", "paper.pdf", "notes.md"), "latex-archive"),
        (("paper/paper.md", "paper/figure.png"), "markdown-archive"),
        (("article.xml", "figure.jpg"), "jats-archive"),
        (("a.pdf",), "pdf-archive"),
        (("a.bin",), "archive"),
        (("../main.tex",), "stray-archive"),
        (("/etc/main.tex",), "stray-archive"),
        (("..\\main.tex",), "stray-archive"),
        (("C:\\main.tex",), "stray-archive"),
        (("a/../../main.tex",), "stray-archive"),
        ((archives.MANIFEST, "text.md"), "bundle"),
    ],
)
def test_an_archive_is_named_by_its_list_of_members(tmp_path, names, expected):
    assert kind(tmp_path, zipped(*names), "paper.pdf") == expected
    if expected not in {"docx", "slides", "bundle"}:
        assert kind(tmp_path, tarred(*names), "paper.pdf") == expected
        assert kind(tmp_path, tarred(*names, mode="w"), "paper.pdf") == expected


def test_open_document_and_epub_say_what_they_are_at_the_front(tmp_path):
    for mimetype, expected in (
        ("application/epub+zip", "epub"),
        ("application/vnd.oasis.opendocument.text", "open-document"),
    ):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr("mimetype", mimetype)
            archive.writestr("content.xml", "x")
        assert kind(tmp_path, packed.getvalue()) == expected


def test_a_directory_that_lies_about_its_size_costs_nothing(tmp_path):
    data = bytearray(zipped("main.tex"))
    at = data.rfind(b"PK\x05\x06")
    struct.pack_into("<HHII", data, at + 8, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    assert kind(tmp_path, bytes(data)) == "archive"


def test_a_gzip_bomb_is_looked_into_only_up_to_the_limit(tmp_path, monkeypatch):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        member = tarfile.TarInfo("zeros")
        member.size = 64 * 1024 * 1024
        archive.addfile(member, io.BytesIO(bytes(member.size)))
        archive.addfile(tarfile.TarInfo("main.tex"))
    monkeypatch.setattr(archives, "MOST_INFLATED", 1024 * 1024)
    assert kind(tmp_path, packed.getvalue()) == "archive"


@ON_SHARED
@pytest.mark.parametrize(
    ("folder", "allowed"),
    [("footage", {"video"}), ("speech", {"sound"})],
)
def test_real_recordings_are_told_from_papers(folder, allowed):
    for path in sorted((SHARED / folder).iterdir()):
        assert sniff(path, "paper.pdf").name in allowed, path.name


@ON_SHARED
def test_real_papers_of_other_formats_are_named():
    expected = {".docx": "docx", ".html": "html", ".xml": "jats", ".pdf": "pdf"}
    for path in sorted((SHARED / "papers").iterdir()):
        if path.suffix in expected:
            assert sniff(path, "x.bin").name == expected[path.suffix], path.name
    assert sniff(SHARED / "papers" / "chemphys_msd-arxiv.tar.gz", "x").name == "latex-archive"


HEADS = (
    b"",
    b"PK\x03\x04",
    b"\x1f\x8b\x08\0",
    b"%PDF-",
    b"<?xml ",
    b"<!DOCTYPE [",
    b"\0\0\0\x20ftyp",
    b"\xff\xfb",
    b"---\n",
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    head=st.sampled_from(HEADS), tail=st.binary(max_size=600), name=st.sampled_from(["a.md", "a", "a.pdf"])
)
def test_no_bytes_are_too_strange_to_be_named(tmp_path, head, tail, name):
    assert kind(tmp_path, head + tail, name)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(min_size=1, max_size=300).map(lambda tail: b"\0\x01" + tail))
def test_the_name_never_decides_about_binary_files(tmp_path, data):
    assert len({kind(tmp_path, data, name) for name in ("a.md", "a.pdf", "a.tex", "a", "a.txt")}) == 1
