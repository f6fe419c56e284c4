"""Problem, motivation, contributions, method, data and limits, in small papers of several languages."""

import pytest

from understanding.made_papers import texts, understood

ENGLISH = (
    "## 1 Introduction",
    (
        "Sea levels play an important role in the planning of cities. However, existing "
        "gauges fail to measure "
        "the slow rise of the land. Smith has shown that gauges drift [1]. In this paper, we present a new "
        "method for correcting tide gauges. The remainder of this article is structured as follows. "
        "Section 2 describes the gauges."
    ),
    "Our main contributions are:",
    "- A model of the land's rise that needs no satellites",
    "- An open library for correcting gauges",
    "## 2 Methods",
    (
        "We collected hourly records from 63 stations between 1989 and 2016. The drift was "
        "estimated by least "
        "squares. We used the library SciPy for all fits."
    ),
    "## 3 Results",
    "We found that the corrected sea level rises by 3.4 mm per year, 12% faster than before.",
    "## 4 Discussion",
    (
        "A limitation of this study is that only northern gauges were used. Future work should include the "
        "southern seas."
    ),
    "## 5 Acknowledgements",
    "We present our thanks to the 12 patients who were recruited. We found them 5% faster than expected.",
)


def test_each_sentence_is_found_under_its_part():
    found = understood(*ENGLISH)
    assert texts(found.problem) == ["However, existing gauges fail to measure the slow rise of the land."]
    assert texts(found.motivation) == ["Sea levels play an important role in the planning of cities."]
    assert "In this paper, we present a new method for correcting tide gauges." in texts(found.contributions)
    assert {"The drift was estimated by least squares.", "We used the library SciPy for all fits."} == set(
        texts(found.method)
    )
    assert texts(found.data) == ["We collected hourly records from 63 stations between 1989 and 2016."]
    assert [result.claim.text for result in found.results] == [
        "We found that the corrected sea level rises by 3.4 mm per year, 12% faster than before."
    ]
    assert len(found.limits) == 2


def test_contributions_are_also_listed():
    found = texts(understood(*ENGLISH).contributions)
    assert "A model of the land's rise that needs no satellites" in found
    assert "An open library for correcting gauges" in found


def test_the_papers_course_and_its_thanks_are_no_claims():
    found = understood(*ENGLISH)
    said = " ".join(
        texts((*found.problem, *found.contributions, *found.method, *found.data, *found.limits))
        + [result.claim.text for result in found.results]
    )
    assert "remainder" not in said
    assert "Section 2" not in said
    assert "thanks" not in said
    assert "patients" not in said


def test_a_package_says_what_it_is_and_others_are_not_taken_for_it():
    found = understood(
        "## Introduction",
        "Tidy.jl is a Julia package for correcting tide gauges. NumPy is a library for arrays.",
        title="Tidy.jl: corrected tide gauges",
    )
    assert texts(found.contributions) == ["Tidy.jl is a Julia package for correcting tide gauges."]


def test_what_others_did_is_neither_result_nor_limit():
    found = understood(
        "## Results",
        "According to several authors, the sea level is 12% higher than assumed.",
        "## Discussion",
        "Previous studies cannot separate the land from the sea.",
    )
    assert not found.results
    assert not found.limits


def test_a_sentence_that_only_points_at_a_figure_is_no_result():
    found = understood("## Results", "Figure 2 shows the sea level at all stations from 1989.")
    assert not found.results


SPOKEN = {
    "de": (
        "## 1 Einleitung",
        (
            "Der Meeresspiegel spielt eine wichtige Rolle für die Planung von Städten. "
            "Bisher ist jedoch kaum "
            "bekannt, wie schnell das Land steigt. In dieser Arbeit stellen wir ein neues "
            "Verfahren für Pegel vor."
        ),
        "## 2 Methode",
        (
            "Die Drift wurde mit kleinsten Quadraten berechnet. Es wurden Daten an 63 "
            "Stationen zwischen 1989 und "
            "2016 erhoben."
        ),
        "## 3 Ergebnisse",
        "Die Ergebnisse zeigen, dass der Spiegel um 3,4 mm im Jahr steigt.",
        "## 4 Ausblick",
        "Eine Einschränkung dieser Studie ist die kleine Stichprobe im Süden.",
    ),
    "fr": (
        "## 1 Introduction",
        (
            "Le niveau de la mer joue un rôle important dans la planification des villes. Cependant, les "
            "méthodes existantes ne permettent pas de mesurer la montée du sol. Dans cet "
            "article, nous proposons "
            "une nouvelle méthode pour les marégraphes."
        ),
        "## 2 Méthodes",
        (
            "La dérive a été calculée par moindres carrés. Les données ont été recueillies "
            "dans 63 stations entre "
            "1989 et 2016."
        ),
        "## 3 Résultats",
        "Les résultats montrent que le niveau augmente de 3,4 mm par an.",
        "## 4 Limites",
        "Une limite de cette étude est le petit échantillon dans le sud.",
    ),
    "es": (
        "## 1 Introducción",
        (
            "El nivel del mar desempeña un papel importante en la planificación de las "
            "ciudades. Sin embargo, los "
            "métodos existentes no permiten medir el ascenso del suelo. En este artículo proponemos un nuevo "
            "método para los mareógrafos."
        ),
        "## 2 Métodos",
        (
            "La deriva fue calculada por mínimos cuadrados. Los datos fueron recolectados "
            "en 63 estaciones entre "
            "1989 y 2016."
        ),
        "## 3 Resultados",
        "Los resultados muestran que el nivel aumenta 3,4 mm por año.",
        "## 4 Limitaciones",
        "Una limitación de este estudio es la muestra pequeña en el sur.",
    ),
    "pt": (
        "## 1 Introdução",
        (
            "O nível do mar desempenha um papel importante no planejamento das cidades. No "
            "entanto, pouco se sabe "
            "sobre a subida do solo. Neste artigo apresentamos um novo método para os marégrafos."
        ),
        "## 2 Métodos",
        (
            "A deriva foi calculada por mínimos quadrados. Os dados foram coletados em 63 "
            "estações entre 1989 e "
            "2016."
        ),
        "## 3 Resultados",
        "Os resultados mostram que o nível aumenta 3,4 mm por ano.",
        "## 4 Limitações",
        "Uma limitação deste estudo é a amostra pequena no sul.",
    ),
    "it": (
        "## 1 Introduzione",
        (
            "Il livello del mare svolge un ruolo importante nella pianificazione delle "
            "città. Tuttavia, i metodi "
            "esistenti non permettono di misurare la salita del suolo. In questo articolo "
            "presentiamo un nuovo "
            "metodo per i mareografi."
        ),
        "## 2 Metodi",
        (
            "La deriva è stata calcolata con i minimi quadrati. I dati sono stati raccolti "
            "in 63 stazioni tra il "
            "1989 e il 2016."
        ),
        "## 3 Risultati",
        "I risultati mostrano che il livello aumenta di 3,4 mm ogni anno.",
        "## 4 Limiti",
        "Una limitazione di questo studio è il campione piccolo nel sud.",
    ),
}


@pytest.mark.parametrize("language", sorted(SPOKEN))
def test_other_languages_have_the_same_parts(language):
    found = understood(*SPOKEN[language], language=language, title="-")
    parts = (found.problem, found.motivation, found.contributions, found.method, found.data, found.limits)
    assert [len(part) for part in parts] == [1, 1, 1, 1, 1, 1]
    (result,) = found.results
    assert [(one.written, one.value) for one in result.quantities] == [("3,4", 3.4)]


def test_a_language_without_signs_has_its_figures():
    from understanding.made_papers import float_

    found = understood(
        "## Введение",
        "На рис. 1 показан уровень моря.",
        float_("figure", "Рисунок 1"),
        language="ru",
    )
    assert found.figures[0].mentions == ("b1",)
    assert not found.results


@pytest.mark.parametrize(
    ("section", "text", "role"),
    [
        ("1 Introduction", "Our survey is a first step to fill the gaps in the records.", "problem"),
        (
            "1 Introduction",
            "We have built a gauge, which is important for the harbours.",
            "motivation",
        ),
        (
            "4 Discussion",
            "We have presented a gauge, which waves might not reach.",
            "limits",
        ),
        ("4 Discussion", "We found that the old gauge cannot follow the wind in any harbour.", "limits"),
    ],
)
def test_what_the_paper_did_is_neither_a_problem_nor_a_limit(section, text, role):
    found = understood("## 1 Introduction", "Tides matter.", f"## {section}", text)
    assert text not in texts(getattr(found, role))


def test_what_the_paper_says_it_cannot_do_is_its_limit():
    text = "Although we could not measure the wind, the gauges were read every hour."
    assert texts(understood("## 4 Discussion", text).limits) == [text]
