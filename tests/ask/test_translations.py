"""A script in another language: every text of it is held against the one it was made from."""

import json
import re

import pytest
from ask_authors import Author, good, prompt
from ask_films import TIDES, Counter, StandStill, studied, told

from reelwright.core.errors import InputError, MissingPart
from reelwright.script.ask.hearing import sounds_like
from reelwright.script.ask.likening import unlike
from reelwright.script.ask.translating import same_language
from reelwright.script.checking import judge

GERMAN = {
    "Large ships may enter a harbour only when the tide forecast allows it.": (
        "Große Schiffe dürfen nur dann in einen Hafen, wenn die Vorhersage der Flut es erlaubt."
    ),
    "When storms change the water level quickly, existing methods fail.": (
        "Wenn Stürme den Wasserstand schnell verändern, versagen die bestehenden Verfahren."
    ),
    "Small harbours need reliable forecasts, but they cannot pay for them.": (
        "Kleine Häfen brauchen verlässliche Vorhersagen, aber sie können sie nicht bezahlen."
    ),
    "Without long records, forecasts become expensive for small harbours.": (
        "Ohne lange Aufzeichnungen werden Vorhersagen für kleine Häfen teuer."
    ),
    "The authors ask whether one gauge can forecast the water level.": (
        "Die Autoren fragen, ob ein Pegel den Wasserstand vorhersagen kann."
    ),
    "Their forecast method, TideNet, needs only one cheap gauge.": (
        "Ihr Verfahren TideNet braucht nur einen einzigen billigen Pegel."
    ),
    "The authors collected hourly water levels at 12 harbours.": (
        "Die Autoren haben in 12 Häfen jede Stunde den Wasserstand gesammelt."
    ),
    "Their method combines harmonic analysis with a small network.": (
        "Ihr Verfahren verbindet die harmonische Analyse mit einem kleinen Netz."
    ),
    "That network has just 2 layers with 64 units each.": (
        "Dieses Netz hat nur 2 Schichten mit je 64 Einheiten."
    ),
    "The method reduces the mean error by 50% compared to harmonic analysis.": (
        "Das Verfahren senkt den mittleren Fehler gegenüber der harmonischen Analyse um 50 %."
    ),
    "The improvement was largest during storms.": "Die Verbesserung war bei Sturm am größten.",
    "Training took less than 3 minutes on a laptop for each harbour.": (
        "Das Training dauerte für jeden Hafen auf einem Laptop weniger als 3 Minuten."
    ),
    "Storm surges from another basin cannot be forecast this way.": (
        "Sturmfluten aus einem anderen Becken lassen sich so nicht vorhersagen."
    ),
    "The data cover only harbours on one coast.": "Die Daten umfassen nur Häfen an einer einzigen Küste.",
    "One cheap gauge is enough for a useful tide forecast.": (
        "Ein billiger Pegel genügt für eine nützliche Vorhersage der Flut."
    ),
    "Small harbours can therefore plan their ship traffic better.": (
        "Kleine Häfen können ihren Schiffsverkehr deshalb besser planen."
    ),
}


def german(question) -> str:
    """Translates what it knows from the table, and the rest word by word in a German frame."""
    if question.name != "translation":
        return good(question)
    texts = re.findall(r"^([a-z]+\d*): (.+)$", fenced(prompt(question)), re.MULTILINE)
    told_ = [{"key": key, "text": GERMAN.get(text) or framed(key, text)} for key, text in texts]
    return json.dumps({"texts": told_}, ensure_ascii=False)


def fenced(text: str) -> str:
    found = re.search(r"<<<(\w{12})\n(.*)\n\1>>>", text, re.DOTALL)
    assert found
    return found.group(2)


def framed(key: str, text: str) -> str:
    """A German sentence or point that keeps the numbers, names and denials of `text`."""
    kept = re.findall(r"\d[\d.,]*%?|“[^”]+”|\b\w*[A-Z]\w*[A-Z]\w*\b", text)
    words = " und ".join(kept) or "das"
    denies = " nicht" if re.search(r"\b(?:not|no|never|cannot|nor)\b", text) else ""
    if key[0] == "l":
        where = ("zu Beginn", "am Ende", "vor der Küste", "im Hafen", "am Strand")[len(text) % 5]
        return f"Hier ist von dem die Rede, was die Autoren {where} mit {words}{denies} sagen."
    more = (
        " und von dem die Rede, was in der Arbeit und bei den Autoren noch ist"
        if len(text.split()) > 6
        else ""
    )
    return f"Mit {words}{denies} gesagt{more}"


def test_a_german_film_is_german_throughout(monkeypatch) -> None:
    made = told(monkeypatch, Author(german), language="de")
    script = made.thing
    assert script.language == "de"
    said = [line.text for scene in script.scenes for line in scene.lines]
    assert set(GERMAN.values()) & set(said)
    assert all(sounds_like(text, "de") for text in said)
    assert [scene.chapter for scene in script.scenes if scene.chapter] == [
        "Das Problem", "Die Idee", "So funktioniert es", "Ergebnisse", "Grenzen", "Merken",
    ]  # fmt: skip
    assert script.scenes[-1].heading == "Quelle"
    assert any(notice.where == "language" and "translated" in notice.message for notice in made.notices)


def test_a_translation_passes_the_scripts_checker_and_a_false_number_in_it_does_not(monkeypatch) -> None:
    script = told(monkeypatch, Author(german), language="de").thing
    paper = studied()
    assert judge(StandStill(), paper.document, paper.understanding, script, ()).passed
    scene = next(one for one in script.scenes if any("50" in line.text for line in one.lines))
    lines = tuple(line.model_copy(update={"text": line.text.replace("50", "70")}) for line in scene.lines)
    wrong = scene.model_copy(update={"lines": lines})
    planted = tuple(wrong if one is scene else one for one in script.scenes)
    report = judge(
        StandStill(), paper.document, paper.understanding, script.model_copy(update={"scenes": planted}), ()
    )
    assert not report.passed
    assert [doubt.kind for doubt in report.doubts if doubt.level == "error"] == ["number"]


def test_cites_basis_and_numbers_stay(monkeypatch) -> None:
    counter = Counter()
    english = told(monkeypatch, Author(german), counter=counter).thing
    foreign = told(monkeypatch, Author(german), counter=counter, language="de").thing
    for one, other in zip(english.scenes, foreign.scenes, strict=True):
        assert [line.cites for line in one.lines] == [line.cites for line in other.lines]
        assert [line.basis for line in one.lines] == [line.basis for line in other.lines]
        assert [line.id for line in one.lines] == [line.id for line in other.lines]
    shows = next(scene.shows for scene in foreign.scenes if scene.shows.kind == "figure")
    assert shows.label == "Abbildung 1"
    assert all(scene.page.startswith("S.") for scene in foreign.scenes if scene.page)


def test_the_extract_writers_script_is_translated_too(monkeypatch) -> None:
    author = Author(german)
    script = told(monkeypatch, author, writer="extract", language="de").thing
    assert {question.name for question in author.asked} == {"translation"}
    assert script.language == "de"
    assert all(sounds_like(line.text, "de") for scene in script.scenes for line in scene.lines)


def test_a_text_that_lost_its_number_is_asked_again_alone(monkeypatch) -> None:
    wrong = [1]

    def slips(question) -> str:
        text = german(question)
        if question.name == "translation" and "um 50 %" in text and wrong:
            wrong.pop()
            return text.replace("um 50 %", "um 70 %")
        return text

    author = Author(slips)
    script = told(monkeypatch, author, language="de").thing
    again = [prompt(one) for one in author.asked if "could not be used" in prompt(one)]
    assert len(again) == 1
    assert "the number 50" in again[0]
    assert len(fenced(again[0]).splitlines()) == 1
    assert any("um 50 %" in line.text for scene in script.scenes for line in scene.lines)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [("um 50 %", "um 70 %"), (" nicht bezahlen", " gut bezahlen"), ("am größten", "am kleinsten"),
     ("TideNet braucht", "Es braucht")],
)  # fmt: skip
def test_a_translation_that_stays_wrong_refuses_the_film_and_names_the_line(
    monkeypatch, right: str, wrong: str
) -> None:
    def stubborn(question) -> str:
        text = german(question)
        return text.replace(right, wrong) if question.name == "translation" else text

    with pytest.raises(InputError, match=r"cannot be trusted") as raised:
        told(monkeypatch, Author(stubborn), language="de", minutes=1.5)
    assert raised.value.where.startswith("scene s0")
    assert "--language" in raised.value.fix


def test_a_model_that_answers_in_english_gives_no_mixed_film(monkeypatch) -> None:
    def parrot(question) -> str:
        if question.name != "translation":
            return good(question)
        texts = re.findall(r"^([a-z]+\d*): (.+)$", fenced(prompt(question)), re.MULTILINE)
        return json.dumps({"texts": [{"key": key, "text": text} for key, text in texts]})

    with pytest.raises(InputError, match="not in German"):
        told(monkeypatch, Author(parrot), language="de")


def test_without_a_model_a_translation_is_refused_before_anything_is_written(monkeypatch) -> None:
    class Nobody:
        choice = None

    counter = Counter()
    with pytest.raises(MissingPart, match="needs a language model"):
        told(monkeypatch, Nobody(), counter=counter, writer="extract", language="de")
    assert not counter.ran


def test_the_papers_own_language_needs_no_model(monkeypatch) -> None:
    class Nobody:
        choice = None

    assert told(monkeypatch, Nobody(), writer="extract", language="en-GB").thing.language == TIDES.language
    assert same_language("de", "de-AT")
    assert not same_language("de", "en")


TRUE = [
    ("It costs 1,234.5 dollars.", "Es kostet 1.234,5 Dollar.", "en", "de"),
    ("Two of three samples were not used.", "Zwei von drei Proben wurden nicht verwendet.", "en", "de"),
    ("Both DNA tests fail.", "Les deux tests DNA échouent.", "en", "fr"),
    ("The error rose by 3.5% in 2019.", "El error subió un 3,5 % en 2019.", "en", "es"),
    ("The method is unable to see cracks.", "O método não consegue ver fissuras.", "en", "pt"),
    ("Der Fehler ist kleiner als 2 mm.", "The error is smaller than 2 mm.", "de", "en"),
    ("No sample was lost.", "Nessun campione è andato perso.", "en", "it"),
]
FALSE = [
    ("It costs 1,234.5 dollars.", "Es kostet 1.324,5 Dollar.", "the number"),
    ("The error rose by 3.5%.", "Der Fehler stieg.", "was lost"),
    ("The error rose.", "Der Fehler stieg um 12 %.", "was added"),
    ("The samples were not used.", "Die Proben wurden verwendet.", "denial"),
    ("The samples were used.", "Die Proben wurden nicht verwendet.", "denies"),
    ("DNA was read.", "Das Erbgut wurde gelesen.", "DNA was not kept"),
    ("The error is higher than before.", "Der Fehler ist niedriger als vorher.", "opposite"),
    ("The gauge is cheap.", "the gauge is cheap", "whole sentence"),
    ("The gauge is cheap.", "Siehe https://example.org.", "does not"),
    ("The small gauge is cheap and it works well.", "The small gauge is cheap and it works well.", "German"),
    ("The gauge is cheap.", "", "no translation"),
    ("The gauge is cheap.", "Der Pegel ist billig. " * 8 + "Er ist gut.", "more than"),
]


@pytest.mark.parametrize(("text", "told_", "source", "target"), TRUE)
def test_a_true_translation_is_taken(text: str, told_: str, source: str, target: str) -> None:
    assert not unlike(text, told_, source, target, spoken=True)


@pytest.mark.parametrize(("text", "told_", "why"), FALSE)
def test_a_false_translation_is_not(text: str, told_: str, why: str) -> None:
    assert any(why in one for one in unlike(text, told_, "en", "de", spoken=True))
