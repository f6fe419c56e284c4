"""A film lasts as long as was asked, by the voice's own time and not by a count of words."""

import pytest

from reelwright.core.media import VoiceChoice
from reelwright.script.timing import line_seconds
from reelwright.stage import voices
from reelwright.stage.speaking import sounded
from reelwright.stage.spoken.words import spoken
from reelwright.stage.tone import HERTZ

FLITE, ESPEAK = (
    VoiceChoice(engine="flite", speaker="rms"),
    VoiceChoice(engine="espeak-ng", speaker="en-us"),
)
READY = {fact.engine for fact in voices.available() if fact.ready}
PARAGRAPHS = {
    "en": (
        "Coral reefs shelter about a quarter of all marine species, but cover only 0.2 % of the sea floor.",
        "The authors followed 312 colonies on six reefs from 2009 to 2021, and took pictures twice a year.",
        "Bleaching was most severe in 2016, when the sea was 1.4 °C warmer than usual.",
        "Colonies within 5 km of a river mouth, however, recovered more slowly than those further away.",
        "A GPU model of the currents, based on ROMS, explained 71 % of the difference.",
    ),
    "de": (
        "Moore speichern fast ein Drittel des Kohlenstoffs im Boden, bedecken aber nur 3 % der Landfläche.",
        "Wir haben zwischen 2012 und 2020 an 46 Stellen den Wasserstand gemessen, jeweils in 1,5 m Tiefe.",
        "Nach der Wiedervernässung sank der Ausstoß von Kohlendioxid um mehr als die Hälfte.",
        "Auf trockenen Flächen blieb er dagegen unverändert.",
    ),
    "fr": (
        "Les tourbières stockent près d’un tiers du carbone des sols, mais ne couvrent que 3 % des terres.",
        "Nous avons mesuré le niveau de l’eau sur 46 sites entre 2012 et 2020, à une profondeur de 1,5 m.",
        "Après la remise en eau, les émissions de dioxyde de carbone ont diminué de plus de la moitié.",
        "Sur les parcelles sèches, elles sont restées les mêmes.",
    ),
    "es": (
        "Las turberas guardan casi un tercio del carbono del suelo, pero solo cubren el 3 % de la tierra.",
        "Medimos el nivel del agua en 46 lugares entre 2012 y 2020, a una profundidad de 1,5 m.",
        "Tras la restauración, las emisiones de dióxido de carbono bajaron a menos de la mitad.",
        "En las parcelas secas, en cambio, no cambió nada.",
    ),
    "it": (
        "Le torbiere conservano quasi un terzo del carbonio del suolo, ma coprono solo il 3 % delle terre.",
        "Abbiamo misurato il livello dell’acqua in 46 siti tra il 2012 e il 2020, a una profondità di 1,5 m.",
        "Dopo il ripristino, le emissioni di anidride carbonica si sono ridotte di oltre la metà.",
        "Nelle parcelle asciutte, invece, non è cambiato nulla.",
    ),
    "pt": (
        "As turfeiras guardam quase um terço do carbono do solo, mas cobrem apenas 3 % da terra.",
        "Medimos o nível da água em 46 lugares entre 2012 e 2020, a uma profundidade de 1,5 m.",
        "Depois da restauração, as emissões de dióxido de carbono caíram para menos da metade.",
        "Nas parcelas secas, porém, nada mudou.",
    ),
}


def _heard(language: str, choice: VoiceChoice) -> float:
    used = voices.fitting(choice, language)
    if used.engine not in READY:
        pytest.skip(f"{used.engine} is not installed here")
    lines = PARAGRAPHS[language]
    return sum(len(sounded(spoken(line, language), language, used)[0]) for line in lines) / HERTZ


def _counted(language: str, choice: VoiceChoice) -> float:
    pace = voices.pace(choice, language)
    return sum(line_seconds(line, pace, language) for line in PARAGRAPHS[language])


@pytest.mark.parametrize(("language", "choice"), [("en", FLITE), *((each, ESPEAK) for each in PARAGRAPHS)])
def test_a_paragraph_lasts_what_is_counted(language: str, choice: VoiceChoice) -> None:
    assert _counted(language, choice) == pytest.approx(_heard(language, choice), rel=0.05)


@pytest.mark.parametrize("engine", [FLITE, ESPEAK])
@pytest.mark.parametrize("rate", [0.7, 1.6])
def test_at_any_rate_too(engine: VoiceChoice, rate: float) -> None:
    choice = engine.model_copy(update={"rate": rate})
    assert _counted("en", choice) == pytest.approx(_heard("en", choice), rel=0.06)


def test_the_pace_is_that_of_the_voice_that_will_speak() -> None:
    assert voices.pace(FLITE, "de") == voices.pace(ESPEAK, "de")
    assert voices.pace(FLITE, "en-GB") == voices.pace(FLITE, "en") != voices.pace(ESPEAK, "en")
    quick = FLITE.model_copy(update={"speaker": "slt"})
    assert _counted("en", quick) == pytest.approx(_heard("en", quick), rel=0.06)
