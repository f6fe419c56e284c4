"""The texts that go with a film: captions, transcript, and what YouTube asks for."""

import json
import re

from reelwright.core.document import Document
from reelwright.core.script import Script
from reelwright.core.time import SECOND, end, timecode
from reelwright.core.timeline import Caption, Timeline

# YouTube's documented limits (videos resource, snippet): characters, bytes, characters
TITLE_LIMIT = 100
DESCRIPTION_LIMIT = 5000
TAGS_LIMIT = 500
DISCLOSURE = "The narration is a synthetic voice. Script, pictures and sound were made by Reelwright."


def srt(captions: tuple[Caption, ...]) -> str:
    """SubRip text."""
    blocks = [
        f"{i}\n{timecode(c.span.start, comma=True)} --> {timecode(end(c.span), comma=True)}\n{c.text}\n"
        for i, c in enumerate(captions, 1)
    ]
    return "\n".join(blocks)


def vtt(captions: tuple[Caption, ...], language: str) -> str:
    """WebVTT text (W3C WebVTT: The Web Video Text Tracks Format)."""
    escape = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
    cues = [
        f"{i}\n{timecode(c.span.start)} --> {timecode(end(c.span))}\n{c.text.translate(escape)}\n"
        for i, c in enumerate(captions, 1)
    ]
    return "\n".join([f"WEBVTT\nLanguage: {language}\n", *cues])


def transcript(script: Script, document: Document) -> str:
    """Markdown: every spoken sentence with the page it rests on, or the section where there are no pages."""
    pages = {block.id: block.place.page for block in document.blocks}
    words = ("p.", "pp.") if document.source.blob.media_type == "application/pdf" else ("section", "sections")
    out = [f"# {script.title}", "", script.reference, ""]
    for scene in script.scenes:
        if scene.chapter:
            out += [f"## {scene.chapter}", ""]
        for line in scene.lines:
            cited = sorted({pages[cite] for cite in line.cites if cite in pages})
            out.append(f"{line.text} {_page_note(cited, words)}".rstrip())
        out.append("")
    return "\n".join(out).rstrip() + "\n"


def _page_note(pages: list[int], words: tuple[str, str]) -> str:
    """'*(pp. 2, 3)*'; `words` are for one place and for several."""
    if not pages:
        return ""
    return f"*({words[len(pages) > 1]} {', '.join(str(page) for page in pages)})*"


def chapters_text(timeline: Timeline) -> str:
    """Chapter lines as YouTube reads them from a description: '0:00 Title'."""
    return "\n".join(f"{_clock(chapter.start)} {chapter.title}" for chapter in timeline.chapters)


def _clock(tick: int) -> str:
    whole = tick // SECOND
    hours, minutes, second = whole // 3600, whole // 60 % 60, whole % 60
    return f"{hours}:{minutes:02}:{second:02}" if hours else f"{minutes}:{second:02}"


def description(script: Script, document: Document, timeline: Timeline) -> str:
    """What stands under the film: the paper, how to find it, chapters, licence and disclosure."""
    authors = _and(document.authors)
    about = f"A short film about the paper “{document.title}”" + (f" by {authors}." if authors else ".")
    parts = [about]
    if script.reference:
        parts.append(f"Reference\n{script.reference}")
    if script.find:
        parts.append(f"Find the paper: {script.find}")
    if timeline.chapters:
        parts.append(f"Chapters\n{chapters_text(timeline)}")
    credits_ = sorted({block.credit for block in document.blocks if block.credit})
    if document.licence:
        credits_.insert(0, f"The paper and its figures: {document.licence}")
    if credits_:
        parts.append("Figures\n" + "\n".join(credits_))
    parts.append(DISCLOSURE)
    return _fit("\n\n".join(parts).replace("<", "‹").replace(">", "›"), DESCRIPTION_LIMIT)


def _and(names: tuple[str, ...]) -> str:
    shown = names if len(names) <= 6 else (*names[:5], "others")
    return shown[0] if len(shown) == 1 else ", ".join(shown[:-1]) + f" and {shown[-1]}" if shown else ""


def _fit(text: str, limit: int) -> str:
    """`text` cut at a line so that its UTF-8 keeps within `limit` bytes."""
    while len(text.encode()) > limit:
        head, mark, _ = text.rpartition("\n")
        text = head if mark else text[: limit // 4]
    return text


def tags(document: Document) -> tuple[str, ...]:
    """Words that recur in the title and headings, within YouTube's limit on all tags together."""
    texts = [document.title, *(block.text for block in document.blocks if block.kind == "heading")]
    found: list[str] = []
    for text in texts:
        for word in re.findall(r"[^\W\d_]{5,}", text.lower()):
            if word not in found and word not in _COMMON:
                found.append(word)
    kept: list[str] = ["research", "paper explained", "science"]
    for word in found[:20]:
        if len(",".join([*kept, word])) <= TAGS_LIMIT:
            kept.append(word)
    return tuple(kept)


_COMMON = frozenset(
    (
        "introduction",
        "conclusion",
        "conclusions",
        "results",
        "discussion",
        "methods",
        "method",
        "references",
        "abstract",
        "appendix",
        "acknowledgements",
        "acknowledgments",
        "background",
        "summary",
        "using",
        "based",
        "about",
        "their",
        "which",
        "between",
        "toward",
        "towards",
        "through",
        "under",
        "future",
        "works",
        "related",
        "materials",
        "supplementary",
        "information",
        "statement",
    )
)


def youtube(script: Script, document: Document, timeline: Timeline) -> str:
    """JSON of a YouTube upload: the `snippet` and `status` of its videos resource, within its limits."""
    title = re.sub(r"[<>]", "", script.title)
    if len(title) > TITLE_LIMIT:
        title = title[: TITLE_LIMIT - 1].rsplit(" ", 1)[0] + "…"
    upload = {
        "snippet": {
            "title": title,
            "description": description(script, document, timeline),
            "tags": tags(document),
            "categoryId": "27",
            "defaultLanguage": script.language,
            "defaultAudioLanguage": script.language,
        },
        "status": {
            "privacyStatus": "private",
            "selfDeclaredMadeForKids": False,
            "containsSyntheticMedia": True,
        },
    }
    return json.dumps(upload, ensure_ascii=False, indent=1) + "\n"
