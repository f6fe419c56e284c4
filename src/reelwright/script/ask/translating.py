"""A finished script in another language: every text held against the one it was made from."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import Field

from reelwright.core.errors import TooLarge, TryLater
from reelwright.core.language_model import LanguageModel, Message
from reelwright.core.script import (
    Bullet,
    ChartCard,
    EquationCard,
    FigureCard,
    Outro,
    QuoteCard,
    Scene,
    Shows,
    Statement,
    TableCard,
    TitleCard,
)
from reelwright.script.ask.asking import Reply, as_is, asked
from reelwright.script.ask.hearing import named
from reelwright.script.ask.likening import unlike
from reelwright.script.ask.material import talk
from reelwright.script.ask.nouns import Rendered
from reelwright.script.ask.prompts import TRANSLATION
from reelwright.script.languages.tables import tongue_of

_ROUNDS = 3


class _Text(Reply):
    key: str
    text: str


class _Texts(Reply):
    texts: tuple[_Text, ...] = Field(json_schema_extra={"minItems": 1, "maxItems": 40})


@dataclass(frozen=True)
class Way:
    """From which language into which (BCP 47)."""

    source: str
    target: str


def same_language(one: str, other: str) -> bool:
    """Whether two tags name one language ('en' and 'en-GB' do); '' is any."""
    first, second = (tag.lower().split("-")[0] for tag in (one, other))
    return not first or not second or first == second


def rendered(model: LanguageModel, scene: Scene, source: str, target: str) -> Rendered:
    """`scene` in `target`; texts that changed a number, a name or the sense are asked anew, at most twice."""
    way = Way(source, target)
    wanted = _texts(scene, way)
    done: dict[str, str] = {}
    wrong: dict[str, tuple[str, ...]] = {}
    for _ in range(_ROUNDS):
        left = {key: text for key, text in wanted.items() if key not in done}
        if not left:
            break
        try:
            told = _told(model, left, wrong, way)
        except (TryLater, TooLarge) as error:
            return Rendered(unanswered=str(error))
        for key, text in left.items():
            wrong[key] = unlike(text, told.get(key, ""), way.source, way.target, spoken=key[0] == "l")
            if not wrong[key]:
                done[key] = told[key]
    faults = tuple(
        f"“{text[:120]}”: {', '.join(wrong[key])}" for key, text in wanted.items() if key not in done
    )
    return Rendered(faults=faults) if faults else Rendered(scene=_filled(scene, done, way))


def _told(
    model: LanguageModel, left: dict[str, str], wrong: dict[str, tuple[str, ...]], way: Way
) -> dict[str, str]:
    """What comes back for each key; by halves where all are too much for the server at once."""
    try:
        reply = asked(model, "translation", as_is(_question(left, wrong, way)), _Texts)
    except TooLarge:
        if len(left) < 2:
            raise
        keys = list(left)
        parts = (keys[: len(keys) // 2], keys[len(keys) // 2 :])
        first, second = (_told(model, {key: left[key] for key in part}, wrong, way) for part in parts)
        return first | second
    return {one.key: " ".join(one.text.split()) for one in reply.texts} if reply else {}


def _texts(scene: Scene, way: Way) -> dict[str, str]:
    """What is to be translated of a scene, by keys: l for lines, b for points, and so on."""
    shows = scene.shows
    found = {f"l{at}": line.text for at, line in enumerate(scene.lines, 1)}
    if not isinstance(shows, TitleCard) and not _fixed(scene.heading, way):
        found["heading"] = scene.heading
    if scene.chapter and not _fixed(scene.chapter, way) and scene.chapter != scene.heading:
        found["chapter"] = scene.chapter
    if isinstance(shows, Statement | EquationCard | Outro):
        found |= {f"b{at}": bullet.text for at, bullet in enumerate(shows.bullets, 1)}
    if isinstance(shows, FigureCard | TableCard | ChartCard) and shows.caption:
        found["caption"] = shows.caption
    if isinstance(shows, TableCard):
        found |= {f"h{at}": cell for at, cell in enumerate(shows.header, 1) if _is_words(cell)}
    if isinstance(shows, QuoteCard):
        found["quote"] = shows.text
    return found


def _is_words(text: str) -> bool:
    """Whether a table's heading is words of a language rather than a symbol or a name."""
    return re.search(r"\b[^\W\d_][a-zà-ÿ]{3,}", text) is not None


def _fixed(text: str, way: Way) -> str:
    """One of our own headings in the other language's table; '' when it is none or there is no table."""
    own, other = tongue_of(way.source), tongue_of(way.target)
    if own is None or other is None:
        return ""
    known = dict(zip(own.phrases.chapters, other.phrases.chapters, strict=True))
    return {**known, own.phrases.source: other.phrases.source}.get(text, "")


def _filled(scene: Scene, done: dict[str, str], way: Way) -> Scene:
    lines = tuple(
        line.model_copy(update={"text": done[f"l{at}"], "say": ""}) for at, line in enumerate(scene.lines, 1)
    )
    heading = done.get("heading") or _fixed(scene.heading, way) or scene.heading
    chapter = scene.chapter and (
        done.get("chapter")
        or _fixed(scene.chapter, way)
        or (heading if scene.chapter == scene.heading else "")
    )
    return scene.model_copy(
        update={
            "lines": lines,
            "heading": heading,
            "chapter": chapter,
            "page": _page(scene.page, way),
            "shows": _shown(scene, done, way),
        }
    )


def _shown(scene: Scene, done: dict[str, str], way: Way) -> Shows:
    shows = scene.shows
    if isinstance(shows, QuoteCard):
        # a translation is no longer the paper's own words
        return Statement(bullets=(Bullet(text=done["quote"], line=scene.lines[0].id if scene.lines else ""),))
    changed: dict[str, Any] = {}
    if isinstance(shows, Statement | EquationCard | Outro):
        changed["bullets"] = tuple(
            bullet.model_copy(update={"text": done[f"b{at}"]}) for at, bullet in enumerate(shows.bullets, 1)
        )
    if isinstance(shows, FigureCard | TableCard | ChartCard):
        changed |= {"caption": done.get("caption", shows.caption), "label": _label(shows.label, way)}
    if isinstance(shows, TableCard):
        changed["header"] = tuple(done.get(f"h{at}", cell) for at, cell in enumerate(shows.header, 1))
    return shows.model_copy(update=changed)


def _label(label: str, way: Way) -> str:
    """'Abbildung 3' for 'Figure 3'."""
    own, other = tongue_of(way.source), tongue_of(way.target)
    if own is None or other is None:
        return label
    figure = re.match(rf"(?:{own.figure_words})(?=\s*\d)", label, re.IGNORECASE)
    table = re.match(rf"(?:{own.table_words})(?=\s*\d)", label, re.IGNORECASE)
    found = figure or table
    return (other.figure_noun[0 if figure else 1] + label[found.end() :]) if found else label


def _page(page: str, way: Way) -> str:
    own, other = tongue_of(way.source), tongue_of(way.target)
    if own is None or other is None or not page.startswith(own.page):
        return page
    return other.page + page[len(own.page) :]


def _question(left: dict[str, str], wrong: dict[str, tuple[str, ...]], way: Way) -> tuple[Message, ...]:
    target = named(way.target)
    rules = TRANSLATION.format(source=named(way.source), target=target)
    task = f"Translate the {len(left)} texts into {target}."
    complaints = [f"{key}: {'; '.join(wrong[key])}" for key in left if wrong.get(key)]
    if complaints:
        task += "\nYour last texts could not be used:\n" + "\n".join(complaints)
    return talk(rules, [f"{key}: {text}" for key, text in left.items()], task)
