"""German, French, Spanish, Portuguese and Italian: a paper of our own in each, told by the same machinery."""

import re
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest
from script_papers import paper, written
from test_film_laws import laws

from reelwright.document.reading import read
from reelwright.script.cleaning import plain
from reelwright.script.languages.tables import TONGUES
from reelwright.script.material import abbreviations, gathered
from reelwright.script.person import third_person
from reelwright.script.understanding import understand
from reelwright.store.folder import Folder

PAPERS = Path(__file__).parent / "papers"
LANGUAGES = ("de", "es", "fr", "it", "pt")
SHORT, LONG = 3.0, 5.0  # minutes


class Desk:
    """Blobs and scratch files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.blobs = Folder(folder / "blobs")
        self.scratch = folder / "scratch"
        self.scratch.mkdir()

    @staticmethod
    def progress(_share: float) -> None:
        """Goes nowhere."""


@cache
def told(language: str):
    """The paper in `language` as it is read, and the tools it was read with."""
    tools = Desk(Path(mkdtemp(prefix="reelwright-languages-")))
    name = f"{language}.md"
    blob = tools.blobs.put_file(PAPERS / name, "text/markdown")
    return tools, read(tools, blob, name, "", "").thing


@cache
def script(language: str, minutes: float):
    """The script of the paper in `language`."""
    tools, document = told(language)
    return written(tools, document, minutes, "general", 150.0)


def spoken(made) -> str:
    """Every line of a script."""
    return " ".join(line.text for scene in made.thing.scenes for line in scene.lines)


def shown(made) -> str:
    """Every heading, chapter and point of a script."""
    return " ".join(
        text
        for scene in made.thing.scenes
        for text in (
            scene.heading,
            scene.chapter,
            *(point.text for point in getattr(scene.shows, "bullets", ())),
        )
    )


@pytest.mark.parametrize("minutes", [SHORT, LONG])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paper_in_its_language_keeps_the_laws(language, minutes) -> None:
    _, document = told(language)
    assert document.language == language
    laws(script(language, minutes), document)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapters_tell_the_arc_in_order(language) -> None:
    chapters = [scene.chapter for scene in script(language, LONG).thing.scenes if scene.chapter]
    assert chapters == [name for name in TONGUES[language].phrases.chapters if name in chapters]
    assert len(chapters) >= 5, chapters


# what the paper says of itself: its contribution, and its main result's number
PLANTED = {
    "de": (r"untersuchen die Autoren den Zusammenhang|Das Ziel dieser Studie", r"31 %|18 %|fast ein Fünftel"),
    "fr": (r"Les auteurs proposent une méthode acoustique|L’objectif de cette étude", r"11 cm|93 %"),
    "es": (r"los autores evalúan|El objetivo de este estudio", r"un 22 %"),
    "pt": (r"os autores propõem um método|O objectivo deste trabalho", r"27 %|de 7,4 para 5,4 minutos"),
    "it": (r"gli autori presentano un sistema|L’obiettivo di questo studio", r"da 35 a 82 minuti"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_matters_reaches_three_minutes(language) -> None:
    text = spoken(script(language, SHORT))
    for planted in PLANTED[language]:
        assert re.search(planted, text), planted


ENGLISH = re.compile(
    r"\b(?:the|of|and|with|results|figure|shows|they|authors|paper|colleagues|which|highest|lowest|"
    r"problem is|remember|limits|source is|how it works)\b"
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_english_word_of_ours_is_heard_or_seen(language) -> None:
    for minutes in (SHORT, LONG):
        made = script(language, minutes)
        assert ENGLISH.search(spoken(made)) is None
        assert ENGLISH.search(shown(made)) is None
    assert ENGLISH.search("the authors show that results differ") is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_sentences_of_a_paper_can_be_said(language) -> None:
    _, document = told(language)
    material = gathered(document, TONGUES[language])
    sentences = sum(
        len(re.findall(r"[.!?](?=\s+[A-ZÀ-Þ„«¿]|$)", block.text))
        for block in document.blocks
        if block.kind == "text"
    )
    assert len(material.heard) >= 0.8 * sentences, (len(material.heard), sentences)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_paper_says_is_understood(language) -> None:
    tools, document = told(language)
    found = understand(tools, document)
    assert found.problem
    assert found.contributions
    assert found.method
    assert found.data
    assert len(found.results) >= 4
    assert sum(bool(result.quantities) for result in found.results) >= 3
    assert len(found.limits) >= 3
    empty = r"(?:mehrere Grenzen|plusieurs limites|varias limitaciones|algumas limitações|alcuni limiti)\.$"
    assert not any(re.search(empty, claim.text) for claim in found.limits)


@pytest.mark.parametrize(
    ("language", "short", "long", "spoken_as"),
    [
        ("fr", "DSP", "densité spectrale de puissance", "densité spectrale de puissance, ou DSP"),
        (
            "es",
            "RDT",
            "reflectometría en el dominio del tiempo",
            "reflectometría en el dominio del tiempo, o RDT",
        ),
        ("pt", "PLIM", "programa linear inteiro misto", "programa linear inteiro misto, ou PLIM"),
        ("it", "IUI", "idrogramma unitario istantaneo", "idrogramma unitario istantaneo, o IUI"),
    ],
)
def test_an_acronym_is_introduced_in_its_language(language, short, long, spoken_as) -> None:
    _, document = told(language)
    assert abbreviations(document)[short][0] == long
    for minutes in (SHORT, LONG):
        text = spoken(script(language, minutes))
        if re.search(rf"\b{short}\b", text):
            first = re.search(rf"\b(?:{short}|{long})\b", text)
            assert first is not None
            assert first.group() == long
            assert spoken_as in text


@pytest.mark.parametrize(
    ("language", "sentence", "expected"),
    [
        ("de", "Unser Modell senkt den Fehler.", "Das Modell senkt den Fehler."),
        ("de", "Wir messen z. B. den Schlaf.", "Die Autoren messen zum Beispiel den Schlaf."),
        ("de", "Mit unserem Verfahren sinkt der Fehler.", "Mit dem Verfahren sinkt der Fehler."),
        ("de", "Lindner et al. [2] fanden einen Fehler.", "Lindner und Kollegen fanden einen Fehler."),
        (
            "fr",
            "Nous vérifions le modèle et nous obtenons 3 cm.",
            "Les auteurs vérifient le modèle et ils obtiennent 3 cm.",
        ),
        ("fr", "Nous considérons deux ponts en pierre.", "Les auteurs considèrent deux ponts en pierre."),
        ("fr", "Nos données montrent un écart net.", "Les données montrent un écart net."),
        ("fr", "Nous nous appuyons sur trois capteurs.", "Les auteurs s’appuient sur trois capteurs."),
        ("es", "En este trabajo proponemos un método.", "En este trabajo los autores proponen un método."),
        ("es", "No lo comparamos con nuestros datos.", "Los autores no lo comparan con sus datos."),
        ("es", "Los datos que utilizamos son de 2019.", "Los datos que los autores utilizaron son de 2019."),
        ("pt", "Neste artigo propomos um método.", "Neste artigo os autores propõem um método."),
        ("pt", "Utilizámos dados de 12 portos.", "Os autores utilizaram dados de 12 portos."),
        ("it", "I nostri risultati confermano l’ipotesi.", "I risultati confermano l’ipotesi."),
        ("it", "Il nostro studio mostra un errore.", "Lo studio mostra un errore."),
        ("it", "Non abbiamo misurato la neve.", "Gli autori non hanno misurato la neve."),
        ("it", "Ci sono tre stazioni nel bacino.", "Ci sono tre stazioni nel bacino."),
    ],
)
def test_the_authors_are_told_of_in_whole_sentences(language, sentence, expected) -> None:
    found = plain(sentence, TONGUES[language], 3)
    assert found is not None
    assert found.text == expected


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("de", "Wir danken uns."),
        ("fr", "Cela nous a surpris."),
        ("es", "Esto nos sorprende."),
        ("pt", "Isto surpreende-nos a nós."),
        ("it", "Questo risultato ci sorprende."),
    ],
)
def test_a_first_person_that_no_rule_reaches_is_left_alone(language, sentence) -> None:
    assert third_person(sentence, TONGUES[language], 3) is None


@pytest.mark.parametrize(
    ("language", "sentence", "leans"),
    [
        ("de", "In dieser Arbeit messen wir den Schlaf.", False),
        ("de", "Dieser Vergleich verdeckt vieles im Alltag.", True),
        ("de", "In der dritten Nacht erreichte sie 355 Millisekunden.", True),
        ("fr", "Dans cet article, nous étudions les crues.", False),
        ("fr", "Pendant la crue, elle atteint deux mètres.", True),
        ("es", "En este estudio medimos el agua del suelo.", False),
        ("es", "Se realizó en una sola finca de la zona.", True),
        ("pt", "Neste trabalho medimos o tempo de espera.", False),
        ("pt", "Foi ensaiado durante doze semanas numa linha.", True),
        ("it", "In questo lavoro misuriamo la pioggia oraria.", False),
        ("it", "Si tratta di eventi rari e molto brevi.", True),
    ],
)
def test_a_sentence_that_leans_on_another_is_known(language, sentence, leans) -> None:
    found = plain(sentence, TONGUES[language], 3)
    assert found is not None
    assert found.leans is leans


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", "zwischen neben gegen mit während trotz seit"),
        ("fr", "entre contre avec sans pendant durant outre"),
        ("es", "entre para sobre contra durante mediante hacia"),
        ("pt", "entre para sobre contra durante mediante este"),
        ("it", "tra contro durante mediante verso oltre entro"),
    ],
)
def test_no_preposition_is_a_verb(language, words) -> None:
    assert [word for word in words.split() if re.fullmatch(TONGUES[language].verbs, word)] == []


def test_words_of_one_letter_are_words_where_they_are() -> None:
    for language, sentence in (
        ("es", "El trigo y la veza crecen en el mismo suelo."),
        ("pt", "O método e o modelo estimam a procura."),
        ("it", "La neve e la pioggia riempiono il bacino."),
    ):
        assert plain(sentence, TONGUES[language], 1) is not None
    assert plain("Der Wert q steigt mit der Zeit.", TONGUES["de"], 1) is None


def test_a_caption_without_a_verb_is_no_sentence() -> None:
    for language, sentence in (
        ("pt", "Correlação entre o teor de fenóis e a atividade das espécies."),
        ("es", "Relación entre la medida y la prueba para las parcelas."),
        ("fr", "Relation entre la mesure et la forme des piles."),
    ):
        assert plain(sentence, TONGUES[language], 1) is None, sentence


def test_german_nouns_are_no_verbs() -> None:
    assert plain("Kosten und Folgen der Messung mit den Arten.", TONGUES["de"], 1) is None
    assert plain("Die Folgen kosten den Betrieb viel Geld.", TONGUES["de"], 1) is not None


def test_long_forms_with_small_words_and_elided_articles_are_found() -> None:
    found = abbreviations(
        paper("# T\n\nIl valore dell’indice di qualità (IQ) sale. Le produit intérieur brut (PIB) baisse.")
    )
    assert found["IQ"][0] == "indice di qualità"
    assert found["PIB"][0] == "produit intérieur brut"


STRANGE = ("nl", "pl", "sv")
OURS = (
    "the problem",
    "the idea",
    "how it works",
    "results",
    "limits",
    "remember",
    "source",
    "this film",
    "explains",
)


@pytest.mark.parametrize("language", STRANGE)
def test_a_language_without_a_table_is_read_in_its_own_words(language) -> None:
    _, document = told(language)
    made = script(language, 2.0)
    laws(made, document)
    assert [notice.level for notice in made.notices if notice.where == "language"] == ["warning"]
    own = " ".join(block.text for block in document.blocks)
    for scene in made.thing.scenes[1:-1]:
        assert scene.chapter in ("", "I", "II", "III", "IV", "V", "VI") or scene.chapter in own
        for line in scene.lines:
            assert line.text in own
    said = f"{spoken(made)} {shown(made)}".lower()
    assert not [word for word in OURS if re.search(rf"\b{word}\b", said)]
    assert len(made.thing.scenes) >= 5


# sentences whose verbs stand in no list, and captions that look as if they had one
UNHEARD = {
    "de": (
        "Die Bakterien vermehrten sich nach drei Tagen.",
        "Der Druck kletterte auf vier Bar.",
        "Ein Viertel der Befragten lehnte den Vorschlag ab.",
        "Der Wert nimmt im Sommer an Gewicht zu.",
    ),
    "fr": (
        "Les glaciers fondent de deux mètres par an.",
        "Les abeilles pollinisent les pommiers du verger.",
        "Le vent souffle plus fort en hiver.",
    ),
    "es": (
        "Las abejas polinizan los manzanos del huerto.",
        "La luz atraviesa el cristal sin pérdida.",
        "Los glaciares se derriten dos metros cada año.",
    ),
    "pt": (
        "As abelhas polinizam as macieiras do pomar.",
        "A luz atravessa o cristal sem perda.",
        "A barragem retém três milhões de metros cúbicos.",
    ),
    "it": (
        "Le api impollinano i meli del frutteto.",
        "Un quarto degli intervistati rifiuta la proposta.",
        "I batteri si moltiplicano molto in fretta.",
    ),
}
CAPTIONS = {
    "de": (
        "Mittlere Temperatur der untersuchten Seen im Sommer.",
        "Anteil der befragten Personen mit Beschwerden.",
        "Verteilung der Messwerte in den vier Gruppen.",
    ),
    "fr": (
        "Évolution de la température moyenne des lacs entre 1990 et 2020.",
        "Comparaison des modèles proposés avec les mesures récentes.",
    ),
    "es": (
        "Evolución de la temperatura media de los lagos durante el verano.",
        "Distribución de las especies en las parcelas con riego.",
    ),
    "pt": (
        "Tempo médio de espera por período do dia.",
        "Mapa da zona de estudo com os pontos de amostragem.",
    ),
    "it": (
        "Valori medi delle misure per le tre stazioni.",
        "Confronto tra la rete ufficiale e il nuovo sistema.",
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_verbs_in_no_list_are_known_by_their_place(language) -> None:
    tongue = TONGUES[language]
    assert [text for text in UNHEARD[language] if plain(text, tongue, 3) is None] == []
    assert [text for text in CAPTIONS[language] if plain(text, tongue, 3) is not None] == []
