"""Wrong edits: each is told with its line, in one sentence, and with what to do."""

import time

import pytest
from harbour import NAME, PAPER, TEXT, StandStill

from reelwright.core.errors import InputError, TooLarge
from reelwright.script.adopting import adopt, decoded

# what is replaced (its first place), by what, the line that must be named (its first text), what is said,
# and what is advised
WRONG = {
    # not YAML
    "tab": ("    heading: The idea", "\theading: The idea", "\theading", "tab", "blanks"),
    "colon in text": (
        "text: The forecast has",
        "text: The forecast: it has",
        "text: The forecast: it",
        "colon stands in text",
        "quotes",
    ),
    "open quote": ("text: The level grows", 'text: "The level grows', 'text: "The level', "quote", "quote"),
    "open bracket": ("cites: [f1]", "cites: [f1", "cites: [f1", "list in brackets is not closed", "]"),
    "open brace": ("cites: [f1]", "cites: {f1", "cites: {f1", "mapping in braces is not closed", "}"),
    "missing colon": (
        "    heading: The formula",
        "    heading The formula",
        "heading The formula",
        "colon is missing",
        "key: text",
    ),
    "too little indented": (
        "        text: The forecast",
        "   text: The forecast",
        "   text: The forecast",
        "indentation",
        "blanks",
    ),
    "key twice": ("language: en", "language: en\nlanguage: de", "language: de", "duplicate key", "out"),
    "anchor": ("language: en", "language: &x en", "language: &x", "anchor or alias", "Write the text out"),
    "alias": (
        "text: The forecast has four steps.",
        "text: *steps",
        "text: *steps",
        "anchor or alias",
        "quotes",
    ),
    "tag": ("language: en", "language: !!python/name:os.system en", "language: !!", "tag", "plain"),
    "second document": ("scenes:\n", "---\nscenes:\n", "---", "second YAML document", "dashes"),
    "too deep": ("cites: [f1]", "cites: " + "[" * 30 + "]" * 30, "cites: [[", "nested too deeply", "scenes"),
    # odd characters
    "NUL": ("The forecast has", "The fore\0cast has", "The fore\0", "U+0000", "Take it out"),
    "escaped bell": (
        "text: The forecast has four steps.",
        'text: "The \\a forecast."',
        "\\a",
        "U+0007",
        "out",
    ),
    "escape": ("The forecast has", "The \x1b[31mforecast has", "\x1b", "U+001B", "Take it out"),
    # wrong keys
    "key of the script": (
        "licence:",
        "license:",
        "license:",
        "unknown key 'license'",
        "Did you mean 'licence'",
    ),
    "key of a line": ("        say: ", "        sya: ", "sya:", "unknown key 'sya'", "Did you mean 'say'"),
    "key of the source": (
        "  sha256:",
        "  sha265:",
        "sha265:",
        "unknown key 'sha265'",
        "Did you mean 'sha256'",
    ),
    "key of a card": (
        "      caption: Overview.",
        "      captoin: Overview.",
        "captoin",
        "unknown key 'captoin' in the figure card",
        "Did you mean 'caption'",
    ),
    "key of a point": (
        "        - text: Tides decide",
        "        - txet: Tides decide",
        "txet",
        "in a point",
        "text",
    ),
    "key of another card": (
        "      label: Figure 1",
        "      label: Figure 1\n      values: [1]",
        "values: [1]",
        "unknown key 'values' in the figure card",
        "Known keys: ",
    ),
    "capital letter": (
        "    heading: Limits",
        "    Heading: Limits",
        "    Heading",
        "'Heading'",
        "Did you mean 'heading'",
    ),
    # wrong types
    "number for text": (
        "heading: Limits",
        "heading: 12",
        "heading: 12",
        "'heading' should be text",
        "Correct",
    ),
    "list for text": ("text: The forecast has four steps.", "text: [a, b]", "text: [a", "should be text", ""),
    "text for a list": ("cites: [f1]", "cites: f1", "cites: f1", "'cites' should be a list", "Correct"),
    "number for an id": ("id: s3\n", "id: 3\n", "id: 3", "the id 3 is not text", "quotes"),
    "text for a number": ("values: [14.2, 9.8]", "values: [14.2, low]", "low]", "should be a number", ""),
    "no number": ("values: [14.2, 9.8]", "values: [14.2, .nan]", ".nan", "no height of a bar", "number"),
    "endless number": ("values: [14.2, 9.8]", "values: [14.2, .inf]", ".inf", "no height", "number"),
    "text for scenes": ("scenes:\n", "scenes: none\nrest:\n", "rest:", "unknown key 'rest'", "Known keys"),
    "text for a scene": (
        "  - id: s8\n",
        "  - just a text\n  - id: s8\n",
        "just a text",
        "a scene is a mapping",
        "scenes around",
    ),
    "text for a line": (
        "      - id: s8-1\n",
        "      - Just said.\n      - id: s8-1\n",
        "Just said",
        "mapping with",
        "- text:",
    ),
    "text for a card": (
        "    shows:\n      kind: figure",
        "    shows: figure\n    page: x\n    more:",
        "more:",
        "unknown key 'more'",
        "Known keys",
    ),
    "pronunciations as a list": (
        "  TideNet: tide net\n  Byron: buyron",
        "  - TideNet",
        "pronunciations:",
        "should be a mapping",
        "word: how it is said",
    ),
    "pronunciation of nothing": (
        "  Byron: buyron",
        "  Byron:",
        "  Byron:",
        "'Byron' should be text",
        "Write",
    ),
    "pronunciation as a number": (
        "  Byron: buyron",
        "  2026: twenty",
        "  2026:",
        "'2026' should be text",
        "quotes",
    ),
    # what is missing
    "line without text": (
        "        text: The forecast has four steps.\n",
        "",
        "id: s3-1",
        "no `text`",
        "sentence",
    ),
    "empty text": ("text: The forecast has four steps.", "text: ''", "text: ''", "says nothing", "sentence"),
    "blank text": (
        "text: The forecast has four steps.",
        "text: '  '",
        "text: '  '",
        "says nothing",
        "take it out",
    ),
    "null text": (
        "text: The forecast has four steps.",
        "text:",
        "text:\n        cites: [f1]",
        "says nothing",
        "",
    ),
    "no lines": (
        "      - id: s3-1\n        text: The forecast has four steps.\n        cites: [f1]  # p. 2\n",
        "      []\n",
        "    lines:\n      []",
        "has no lines",
        "- text:",
    ),
    "no card": (
        "kind: quote\n      text: The method cannot forecast storm surges.\n      source: p. 4\n",
        "\n",
        "shows:\n      \n",
        "shows nothing",
        "kind",
    ),
    "card without a kind": ("      kind: quote\n", "", "shows:\n      text:", "has no `kind`", "statement"),
    "card without its text": (
        "      source: p. 4",
        "",
        "shows:\n      kind: quote",
        "'source' is missing",
        "Add",
    ),
    "empty point": ("text: Tides decide", "text: ''", "- text: ''", "point says nothing", "words"),
    "hash cut off": ("sha256: cdcd", "sha256: cd", "sha256: cd", "does not name the paper", "Copy"),
    # what does not fit
    "unknown card": (
        "kind: figure",
        "kind: figrue",
        "kind: figrue",
        "no card 'figrue'",
        "Did you mean 'figure'",
    ),
    "card of no kind": ("kind: figure", "kind: 3", "kind: 3", "no card '3'", "Use one of"),
    "scene id twice": (
        "  - id: s3\n",
        "  - id: s2\n",
        "  - id: s2\n    heading: How",
        "'s2' is used twice",
        "own",
    ),
    "line id twice": (
        "- id: s3-1",
        "- id: s2-1",
        "- id: s2-1\n        text: The forecast",
        "used twice",
        "own",
    ),
    "unknown block": ("cites: [p4]", "cites: [p44]", "cites: [p44]", "does not have the block 'p44'", "Cite"),
    "unknown figure": (
        "block: f1",
        "block: f9",
        "block: f9",
        "does not have the block 'f9'",
        "Use one of: f1, e1",
    ),
    "text as a figure": ("block: f1", "block: p1", "block: p1", "has no picture in the block 'p1'", "f1"),
    "unknown table": ("block: t1", "block: t7", "block: t7", "does not have the block 't7'", "t1"),
    "point without its line": (
        "line: s2-1",
        "line: s9-1",
        "line: s9-1",
        "waits for the line 's9-1'",
        "Use one of: s2-1, s2-2",
    ),
    "chart of unequal lengths": (
        "values: [14.2, 9.8]",
        "values: [14.2]",
        "values: [14.2]",
        "2 labels and 1 values",
        "one value",
    ),
    "chart of nothing": (
        "labels: [Harmonic, Neural]\n      values: [14.2, 9.8]",
        "labels: []\n      values: []",
        "labels: []",
        "no bars",
        "values",
    ),
    "row of unequal length": (
        '[Neural, "9.8"]',
        "[Neural]",
        "[Neural]",
        "1 cells under a header of 2",
        "cells",
    ),
    "stressed cell": ("highlight: [[1, 1]]", "highlight: [[1, 7]]", "[1, 7]", "column 7", "from 0"),
    "half a cell": ("highlight: [[1, 1]]", "highlight: [[1]]", "[[1]]", "missing", ""),
    "a page in one line": (
        "text: The forecast has four steps.",
        "text: " + "The forecast has steps. " * 40,
        "text: The forecast has steps.",
        "160 words",
        "several lines",
    ),
}


def line_of(part: str, text: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def test_there_are_many() -> None:
    assert len(WRONG) >= 60


@pytest.mark.parametrize("edit", WRONG)
def test_a_wrong_edit_names_its_line_the_reason_and_what_to_do(edit: str) -> None:
    old, new, place, said, advised = WRONG[edit]
    assert old in TEXT
    text = TEXT.replace(old, new, 1)
    with pytest.raises(InputError) as caught:
        adopt(StandStill, text, NAME, PAPER)
    error = caught.value
    assert error.where == f"{NAME} line {line_of(place, text)}", str(error)
    assert said in error.message
    assert error.fix
    assert advised in error.fix
    assert error.message.endswith(".")
    assert "\n" not in str(error)
    assert error.message.count(". ") == 0  # one sentence


def test_the_edits_are_wrong_and_the_script_is_right() -> None:
    assert adopt(StandStill, TEXT, NAME, PAPER).thing.title == PAPER.title


def test_a_bomb_of_aliases_costs_nothing() -> None:
    text = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n"
        for before, name in zip("abcdefghijklmno", "bcdefghijklmnop", strict=True)
    )
    start = time.process_time()
    with pytest.raises(InputError, match="anchor"):
        adopt(StandStill, text, NAME, PAPER)
    assert time.process_time() - start < 1


@pytest.mark.parametrize("text", ["x: " + "y" * 600_000, "- a\n" * 200_000])
def test_a_huge_file_is_refused_before_it_is_parsed(text: str) -> None:
    start = time.process_time()
    with pytest.raises(TooLarge, match="500 kB"):
        adopt(StandStill, text, NAME, PAPER)
    with pytest.raises(TooLarge):
        decoded(text.encode(), NAME)
    assert time.process_time() - start < 1


@pytest.mark.parametrize("text", ["", "# only a comment\n", "- a\n- b\n", "just words", "3", "null", "{}"])
def test_what_is_no_script_says_how_to_write_one(text: str) -> None:
    with pytest.raises(InputError, match="reelwright script"):
        adopt(StandStill, text, NAME, PAPER)


def test_a_film_that_never_ends_names_the_scene_where_it_becomes_too_long() -> None:
    lines = "".join(f"      - text: {'The tide comes in and goes out again. ' * 8}\n" for _ in range(130))
    at = TEXT.index("      - id: s4-1")
    text = TEXT[:at] + lines + TEXT[at:]
    with pytest.raises(TooLarge, match="minutes") as caught:
        adopt(StandStill, text, NAME, PAPER)
    assert caught.value.where == f"{NAME} line {line_of('  - id: s4', text)}"


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (
            TEXT.replace("The forecast", "Die Höhe").encode("latin-1"),
            line_of("The forecast has", TEXT),
            "0xf6",
        ),
        (TEXT.encode("utf-16"), None, "UTF-16"),
        (b"title: x\n\xff\xfe", 2, "0xff"),
    ],
)
def test_what_is_not_utf_8_is_named_with_its_line(data: bytes, line: int | None, said: str) -> None:
    with pytest.raises(InputError, match=said) as caught:
        decoded(data, NAME)
    assert caught.value.where == (NAME if line is None else f"{NAME} line {line}")


def test_the_marks_that_editors_add_do_no_harm() -> None:
    text = decoded(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(), NAME)
    assert adopt(StandStill, text, NAME, PAPER).thing == adopt(StandStill, TEXT, NAME, PAPER).thing


DOUBTED = {
    "number": ("The error falls to 9.8 centimetres.", "The error falls to 8.9 centimetres."),
    "half a sentence": ("The forecast has four steps.", "Which in four steps, and the"),
    "no cites": ("        cites: [p4]  # p. 4\n", ""),
}


@pytest.mark.parametrize("edit", DOUBTED)
def test_what_the_checker_doubts_is_told_with_its_line(edit: str) -> None:
    old, new = DOUBTED[edit]
    text = TEXT.replace(old, new, 1)
    before = {notice.message for notice in adopt(StandStill, TEXT, NAME, PAPER).notices}
    found = [
        notice for notice in adopt(StandStill, text, NAME, PAPER).notices if notice.message not in before
    ]
    scene = {"number": "s5-1", "half a sentence": "s3-1", "no cites": "s7-1"}[edit]
    assert [notice.where for notice in found] == [f"{NAME} line {line_of(f'- id: {scene}', text)} ({scene})"]
