"""Plain text becomes a Document by how it is set: RFCs, old preprints, Project Gutenberg."""

from markup_desk import kinds, read_data, told

RFC = """Network Working Group                                          J. Postel
Request for Comments: 9999                                      ISI
                                                            May 1983


                      A Protocol for Tides in Bays


Status of this Memo

   This memo says how the tides that are in the bays are to be meas-
   ured, and it is for all who measure them in the bay.

Table of Contents

   1. Introduction ............................. 1
   2. Format ................................... 2

1.  Introduction

   The tides are high, and they go on over the page without
   a stop because a page

Postel                                                          [Page 1]
\f
RFC 9999                     Tides in Bays                      May 1983


   ends in the middle of a sentence.

2.  Format

2.1.  Header

   o  first item that is
      wrapped
   o  second item

      +--------+--------+
      |  Type  | Length |
      +--------+--------+

3.  References

   [GAR72]  Garrett, C., "Tidal resonance", Nature, 1972.

   [BAY19]  Bay, A., "Shores", 2019.

Postel                                                          [Page 2]
"""


def test_an_rfc(tmp_path):
    made = read_data(RFC, "rfc9999.txt", tmp_path)
    document = made.thing
    assert (document.title, document.authors, document.year) == (
        "A Protocol for Tides in Bays",
        ("J. Postel",),
        "1983",
    )
    assert [(block.level, block.label, block.text) for block in kinds(made, "heading")] == [
        (1, "", "Status of this Memo"),
        (1, "1", "Introduction"),
        (1, "2", "Format"),
        (2, "2.1", "Header"),
        (1, "3", "References"),
    ]
    memo, tides = (block.text for block in kinds(made, "text"))
    assert memo.endswith("in the bays are to be measured, and it is for all who measure them in the bay.")
    assert tides.endswith("over the page without a stop because a page ends in the middle of a sentence.")
    assert [block.text for block in kinds(made, "list")] == ["first item that is wrapped", "second item"]
    assert kinds(made, "code")[0].text.splitlines()[1] == "|  Type  | Length |"
    assert [block.reference.key for block in kinds(made, "reference")] == ["GAR72", "BAY19"]


def test_underlined_and_upper_case_headings(tmp_path):
    text = (
        "Tides\n=====\n\nby Ada Bay and Chen Li\n\nINTRODUCTION\n\nThe tides of the bay are high.\n\n"
        "Method\n------\n\n- one\n- two\n"
    )
    made = read_data(text, "tides.txt", tmp_path)
    assert (made.thing.title, made.thing.authors) == ("Tides", ("Ada Bay", "Chen Li"))
    assert [block.text for block in kinds(made, "heading")] == ["Introduction", "Method"]
    assert [block.text for block in kinds(made, "list")] == ["one", "two"]


def test_fields_and_gutenberg(tmp_path):
    text = (
        "The Project Gutenberg eBook of Shores\n\nTitle: Shores\nAuthor: Ada Bay\n\n"
        "*** START OF THE PROJECT GUTENBERG EBOOK SHORES ***\n\nCHAPTER I\n\n"
        "The sea was calm, and the tide was low.\n\n"
        "*** END OF THE PROJECT GUTENBERG EBOOK SHORES ***\n\nLicence text.\n"
    )
    made = read_data(text.replace("\n", "\r\n"), "shores.txt", tmp_path)
    assert (made.thing.title, made.thing.authors) == ("Shores", ("Ada Bay",))
    assert [block.text for block in made.thing.blocks if block.kind == "text"] == [
        "The sea was calm, and the tide was low."
    ]
    assert "Gutenberg" in told(made)


def test_an_old_encoding_is_told(tmp_path):
    made = read_data("Über die Größe der Flut\n\nDie Flut ist groß.\n".encode("cp1252"), "flut.txt", tmp_path)
    assert made.thing.title == "Über die Größe der Flut"
    assert "Windows-1252" in told(made)


def test_markdown_in_a_txt_is_still_markdown(tmp_path):
    made = read_data("# Title\n\nWords that are **bold**.\n", "paper.txt", tmp_path)
    assert made.thing.title == "Title"
    assert made.thing.blocks[0].text == "Words that are bold."


def test_the_head_of_an_rfc_may_be_mostly_names_and_grammars_keep_their_shape(tmp_path):
    def right(text: str, left: str = "") -> str:
        return left + text.rjust(72 - len(left)) + "\n"

    words = "   The reef is dark at dusk,\n   and bright at dawn.\n\n"
    text = (
        "\n\n"
        + right("A. Reed", "Network Working Group")
        + right("UC Reef", "Request for Comments: 1")
        + right("B. Lee", "Obsoletes: 2068")
        + right("W3R")
        + right("C. Roe-Bay")
        + right("June 1999")
        + "\n\n"
        + "Reef Transfer Protocol -- RTP/1.1".center(72).rstrip()
        + "\n\n"
        + "Abstract\n\n"
        + words
        + "1 Grammar\n\n"
        + words
        + '       CRLF           = CR LF\n\n       reef_URL = "reef:" host\n\n'
        + words
    )
    made = read_data(text, "rfc1.txt", tmp_path)
    assert made.thing.title == "Reef Transfer Protocol -- RTP/1.1"
    assert (made.thing.authors, made.thing.year) == (("A. Reed", "B. Lee", "C. Roe-Bay"), "1999")
    assert [one.text for one in kinds(made, "heading")] == ["Abstract", "Grammar"]
    assert [one.text for one in kinds(made, "code")] == ["CRLF           = CR LF", 'reef_URL = "reef:" host']
