"""What was made of known parts reads back as those parts; archives of any make unpack inside their folder."""

import io
import zipfile
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from trying import Desk, attempt, unfenced

from reelwright.core.errors import InputError
from reelwright.document.reading import read, take_in

WORD = st.text("abcdefghijklmnopqrstuvwxyzäéñø", min_size=2, max_size=9)
SENTENCE = st.lists(WORD, min_size=4, max_size=14).map(lambda words: f"{' '.join(words).capitalize()}.")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=4).map(" ".join)
HEADING = st.lists(WORD, min_size=1, max_size=5).map(lambda words: " ".join(words).capitalize())
GRID = st.integers(2, 5).flatmap(
    lambda width: st.lists(st.lists(WORD, min_size=width, max_size=width), min_size=2, max_size=6)
)
PART = st.one_of(
    st.tuples(st.just("text"), PARAGRAPH),
    st.tuples(st.just("heading"), HEADING),
    st.tuples(st.just("table"), GRID),
)


def written(kind: str, content) -> str:
    if kind == "table":
        head, *rows = (f"| {' | '.join(row)} |" for row in content)
        return "\n".join([head, "|---" * len(content[0]) + "|", *rows])
    return f"## {content}" if kind == "heading" else content


@settings(max_examples=25, deadline=None)
@given(parts=st.lists(PART, min_size=1, max_size=9))
def test_markdown_of_known_parts_reads_back(parts):
    parts = [("text", "This paper begins with words of its own."), *parts, ("text", "It ends with others.")]
    folder = Path(mkdtemp(prefix="reelwright-law-"))
    text = "---\ntitle: A law\n---\n\n" + "\n\n".join(written(*part) for part in parts)
    (folder / "paper.md").write_text(text)
    (folder / "desk").mkdir()
    desk = Desk(folder / "desk")
    with unfenced():
        made = read(desk, take_in(folder / "paper.md", desk.blobs), "paper.md", "", "").thing
    found = [
        (block.kind, [list(block.table.header), *map(list, block.table.rows)] if block.table else block.text)
        for block in made.blocks
    ]
    assert found == parts


def test_overlapping_members_and_lying_sizes_unpack_to_no_more_than_they_may():
    for change in (b"\xff\xff\xff\x7f", b"\0\0\0\0"):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("paper.md", "a.png", "b.png", "c.png"):
                archive.writestr(
                    name, b"0" * 5_000_000 if name != "paper.md" else b"# T\n\nWords. ![a](a.png)\n"
                )
        data = bytearray(packed.getvalue())
        at = data.find(b"PK\x01\x02")
        while at >= 0:
            data[at + 24 : at + 28] = change  # the size that it says
            data[at + 42 : at + 46] = b"\0\0\0\0"  # every member is the first
            at = data.find(b"PK\x01\x02", at + 4)
        made = attempt(bytes(data), "paper.zip")
        assert made.faults == []


@pytest.mark.parametrize(
    "name", ["../out.md", "/abs.md", "a/../../b.md", "..\\win.md", "C:\\win.md", "//host/share.md"]
)
def test_names_that_lead_out_write_nothing(name, tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("paper.md", "# T\n\nWords that are many enough to be read.\n")
        archive.writestr(name, "x")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "paper.zip").write_bytes(packed.getvalue())
    desk = Desk(tmp_path / "in")
    with unfenced(), pytest.raises(InputError, match="lead out"):
        read(desk, take_in(tmp_path / "in" / "paper.zip", desk.blobs), "paper.zip", "", "")
    assert [one.name for one in tmp_path.rglob("*.md")] == []


def test_names_that_differ_in_case_or_hold_odd_letters_are_all_read():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("paper.md", "# T\n\nWords that are many enough to be read. ![a](a.png)\n")
        for other in ("PAPER.md", "Paper.MD", "a\u202egnp.md", "x" * 250 + ".md", "con.md", "a\nb.md"):
            archive.writestr(other, "# Other\n\nShort.\n")
    made = attempt(packed.getvalue(), "paper.zip")
    assert (made.kind, made.faults) == ("Document", [])
