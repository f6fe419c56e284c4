"""Every bad file is refused in one clear sentence that says what to do; what it points at is not touched."""

import os
import re
import sys
import time
from pathlib import Path

import pytest
from document_tools import FolderTools, read_file, read_text

from conftest import SHARED
from reelwright.core.blob import Blob
from reelwright.core.errors import (
    Damaged,
    InputError,
    Locked,
    NeedsOcr,
    NotFound,
    ReelwrightError,
    TooLarge,
    Unsupported,
)
from reelwright.document import reading
from reelwright.document.reading import check_file, read

BAD = SHARED / "bad"
ON_SHARED = pytest.mark.skipif(not BAD.is_dir(), reason="the shared test data is not here")

REFUSED: dict[str, tuple[type[ReelwrightError], str]] = {
    "external-entity.svg": (Unsupported, "SVG"),
    "path-traversal.zip": (Unsupported, "archive"),
    "playlist-local-and-http.mp4": (Unsupported, "playlist"),
    "png-renamed.mp4": (Unsupported, "picture"),
    "text-renamed.mp4": (Unsupported, "plain text"),
    "zero-bytes.mp4": (Damaged, "empty"),
    "zero-bytes.pdf": (Damaged, "empty"),
}
PDFS: dict[str, tuple[type[ReelwrightError], str]] = {
    "encrypted-userpw-aes256.pdf": (Locked, "password"),
    "no-text-blank.pdf": (NeedsOcr, "OCR"),
    "truncated-40pct.pdf": (Damaged, ""),
}
LATEX = {  # read, with notices that name what was not done
    "latex-loop-missing.zip": "itself",
    "latex-shell-escape.zip": "no program|none is|outside",
    "nested-bomb.tar.gz": "archive within",
}
OPENED: list[str] = []
CONNECTED: list[str] = []


def _heard(event: str, arguments: tuple) -> None:
    if event == "open" and isinstance(arguments[0], str | bytes | os.PathLike):
        OPENED.append(os.fsdecode(arguments[0]))
    if event in {"socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"}:
        CONNECTED.append(event)


@pytest.fixture(scope="module", autouse=True)
def _audit() -> None:
    sys.addaudithook(_heard)


def one_sentence(error: ReelwrightError) -> bool:
    """One line, not long, with something to do in it."""
    text = str(error)
    return "\n" not in text and 20 < len(text.removeprefix(error.where)) < 260 and bool(error.fix)


@ON_SHARED
@pytest.mark.parametrize("name", sorted(REFUSED))
def test_each_is_refused_before_any_work(name, tmp_path):
    kind, word = REFUSED[name]
    OPENED.clear()
    CONNECTED.clear()
    started = time.perf_counter()
    with pytest.raises(kind) as caught:
        check_file(BAD / name)
    assert time.perf_counter() - started < 2
    assert type(caught.value) is kind
    assert word in str(caught.value)
    assert one_sentence(caught.value)
    assert {path for path in OPENED if not path.endswith((".py", ".pyc"))} <= {str(BAD / name)}
    assert CONNECTED == []
    with pytest.raises(kind):
        read_file(BAD / name, tmp_path)


@ON_SHARED
@pytest.mark.parametrize("name", sorted(REFUSED))
def test_the_step_itself_refuses_too_without_writing(name, tmp_path):
    tools = FolderTools(tmp_path)
    blob = tools.blobs.put_file(BAD / name, "application/octet-stream")
    with pytest.raises(REFUSED[name][0]) as caught:
        read(tools, blob, name, "", "")
    assert one_sentence(caught.value)
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [blob.sha256]


@ON_SHARED
@pytest.mark.parametrize("name", sorted(PDFS))
def test_bad_pdfs_are_refused_by_their_reader(name, tmp_path):
    kind, word = PDFS[name]
    started = time.perf_counter()
    with pytest.raises(kind) as caught:
        read_file(BAD / name, tmp_path)
    assert time.perf_counter() - started < 10
    assert type(caught.value) is kind
    assert word in str(caught.value)
    assert one_sentence(caught.value)


@ON_SHARED
def test_a_password_opens_the_encrypted_pdf(tmp_path):
    assert read_file(BAD / "encrypted-userpw-aes256.pdf", tmp_path, "dev-secret").thing.blocks


@ON_SHARED
def test_a_name_in_unicode_is_a_name_like_any_other(tmp_path):
    (path,) = [path for path in BAD.glob("*.pdf") if not path.name.isascii()]
    document = read_file(path, tmp_path).thing
    assert document.source.name == path.name
    assert sum(len(block.text) for block in document.blocks) > 3000


@ON_SHARED
def test_what_a_pdf_would_launch_is_not_launched(tmp_path):
    try:
        document = read_file(BAD / "js-openaction-uri.pdf", tmp_path).thing
    except InputError as error:
        assert one_sentence(error)
    else:
        assert "127.0.0.1" not in document.model_dump_json()


@ON_SHARED
def test_what_jats_points_at_is_not_in_it(tmp_path):
    made = read_file(BAD / "jats-external-entity.xml", tmp_path)
    said = " ".join(block.text for block in made.thing.blocks)
    assert said
    assert "root:" not in said
    host = Path("/etc/hostname")
    assert not (host.exists() and host.read_text().strip() in said)


@ON_SHARED
@pytest.mark.parametrize("name", sorted(LATEX))
def test_bad_latex_is_read_with_notices_and_does_nothing(name, tmp_path):
    before = set(Path("/tmp").glob("inputs-*"))
    started = time.perf_counter()
    made = read_file(BAD / name, tmp_path)
    assert time.perf_counter() - started < 20
    assert re.search(LATEX[name], " ".join(notice.message for notice in made.notices))
    host = Path("/etc/hostname")
    said = " ".join(block.text for block in made.thing.blocks)
    assert said
    assert not (host.exists() and host.read_text().strip() in said)
    assert "piped" not in said
    assert "inputs-write18" not in said
    assert set(Path("/tmp").glob("inputs-*")) == before


@ON_SHARED
def test_no_bad_file_is_forgotten():
    named = {*REFUSED, *PDFS, "js-openaction-uri.pdf", "jats-external-entity.xml", *LATEX}
    assert {path.name for path in BAD.iterdir() if path.name.isascii()} == named


def test_what_is_not_a_file_is_told(tmp_path):
    with pytest.raises(NotFound, match="no such file"):
        check_file(tmp_path / "missing.pdf")
    with pytest.raises(Unsupported, match="folder"):
        check_file(tmp_path)
    (tmp_path / "plain").write_text("x")
    with pytest.raises(NotFound):
        check_file(tmp_path / "plain" / "below.pdf")
    (tmp_path / "loop.pdf").symlink_to("loop.pdf")
    with pytest.raises(InputError):
        check_file(tmp_path / "loop.pdf")
    os.mkfifo(tmp_path / "pipe.pdf")
    with pytest.raises(Unsupported, match="ordinary"):
        check_file(tmp_path / "pipe.pdf")


def test_a_file_that_is_too_large_is_refused_unread(tmp_path, monkeypatch):
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(reading.MOST_BYTES + 1)
    with pytest.raises(TooLarge, match="at most 200 MB"):
        check_file(path)
    blob = Blob(sha256="0" * 64, media_type="application/pdf", size=reading.MOST_BYTES + 1)
    with pytest.raises(TooLarge):
        read(FolderTools(tmp_path / "tools"), blob, "large.pdf", "", "")


def test_a_good_file_passes_with_its_absolute_path(tmp_path, monkeypatch):
    (tmp_path / "论文 – été ✓.md").write_text("# Title\n\nWords.\n")
    monkeypatch.chdir(tmp_path)
    assert check_file(Path("论文 – été ✓.md")) == tmp_path / "论文 – été ✓.md"


@pytest.mark.parametrize(
    "text",
    [
        "[" * 30_000,
        "> " * 20_000 + "deep",
        "*a_" * 15_000,
        "`" * 50_000 + "x",
        "- " * 5_000 + "x",
        "[a](" * 10_000,
        "|a" * 10_000 + "\n" + "|-" * 10_000,
        "---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\ntitle: *b\n---\nWords that stay.\n",
    ],
    ids=["brackets", "quotes", "stars", "ticks", "lists", "links", "table", "aliases"],
)
def test_hostile_markdown_is_read_or_refused_in_time(text, tmp_path):
    started = time.perf_counter()
    try:
        read_text("Words before.\n\n" + text if not text.startswith("---") else text, tmp_path)
    except InputError as error:
        assert str(error)
    assert time.perf_counter() - started < 10


def test_markdown_without_any_text_says_so(tmp_path):
    with pytest.raises(Damaged, match="no text"):
        read_text("---\ntitle: Nothing\n---\n\n<!-- later -->\n", tmp_path)
