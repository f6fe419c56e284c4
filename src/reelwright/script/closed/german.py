"""German words of closed classes."""

from reelwright.script.closed.shape import Closed
from reelwright.script.languages.bags import bag

GERMAN = Closed(
    articles=bag("der die das den dem des ein eine einen einem einer eines"),
    pointers=bag(
        "dieser diese dieses diesen diesem jener jene jenes sein seine seinen seinem seiner ihr ihre ihren "
        "ihrem "
        "ihrer unser unsere kein keine keinen keinem keiner keines jeder jede jedes jeden jedem alle allen "
        "aller "
        "viele vielen einige einigen mehrere mehreren manche manchen beide beiden solche solchen welche "
        "welcher "
        "welches wenige wenigen andere anderen"
    ),
    ofs=bag("von vom der des eines einer"),
    preps=bag(
        "mit in im ins an am ans auf für aus bei beim zu zum zur nach über unter durch gegen ohne um vor "
        "zwischen "
        "während wegen trotz seit bis als wie pro ab laut mittels anhand aufgrund innerhalb außerhalb "
        "gegenüber "
        "hinter neben statt per"
    ),
    ands=bag("und oder sowie"),
    subs=bag(
        "dass daß weil da obwohl wenn falls ob wobei wodurch womit damit sodass indem während aber sondern "
        "denn "
        "doch bevor nachdem sobald solange welche welcher welches wer wann warum wo"
    ),
    prons=bag(
        "er sie es wir ich man sich ihm ihnen uns dies jene was daraus dabei dafür dadurch damit davon"
    ),
    adverbs=bag(
        "nicht auch oft noch sehr schon immer nie dann hier dort jedoch daher deshalb somit dabei zudem "
        "außerdem "
        "ferner bereits allerdings insbesondere etwa nur so mehr weniger meist meistens häufig selten "
        "zusammen "
        "deutlich wieder zuerst zunächst anschließend danach heute bisher bislang kaum fast genau je sonst"
    ),
    bounds=bag(
        "etwa rund fast nur mindestens höchstens knapp über unter bis_zu mehr_als weniger_als ungefähr "
        "zirka ca "
        "lediglich nahezu"
    ),
    be=bag("ist sind war waren beträgt betragen betrug betrugen bleibt bleiben"),
    gives=bag("bietet bieten liefert liefern bildet bilden ergibt"),
    verbs=(
        r"nutzt|nutzen|sinkt|steigt|senkt|liefert|liefern|spart|sparen|erlaubt|ermöglicht|ermöglichen|"
        r"verbraucht|"
        r"gewinnt|pumpt|entzieht|erzeugt|erzeugen|zeigt\w*|braucht|benötigt|benötigen|lernt|besitzt|kostet|"
        r"kosten|"
        r"entscheidet|entscheiden|umfasst|umfassen|betrifft|deckt|decken|eignet|eignen|gelingt|wurde\w*|"
        r"blieb|"
        r"lag|lagen|fand|fanden|ergab|schützt|schützen|filtert|filtern|hilft|helfen|verhindert|verhindern|"
        r"sank\w*"
    ),
    never_verbs=bag("Kosten Messungen"),
    stems=r"[a-zäöüß]",
    guards=(
        r"\b(?:nicht|nie|kein\w*|weder|ohne|aber|obwohl|jedoch|außer|falls|wenn|sofern|nur|lediglich|als|"
        r"kann|können|"
        r"könnte\w*|dürfte\w*|sollte\w*|würde\w*|trotz|bis|sondern|statt|vielleicht|möglicherweise|"
        r"vermutlich|"
        r"wahrscheinlich|scheint|scheinen|fast|kaum|selten|wenig\w*|unter|während|doch|einig\w+|manch\w+|"
        r"meist\w*|"
        r"teilweise|bei|mindestens|höchstens)\b"
    ),
    denials=(
        r"\b(?:nicht|nie|nur|lediglich|kein\w*|weder|ohne|scheitert\w*|scheitern|fehlt|fehlen|fehlende\w*|mangel\w*|"
        r"verhinder\w*|"
        r"vermeide\w*|vermied\w*|unklar\w*|unbekannt\w*|kaum|selten|unmöglich|schwierig\w*|begrenzt\w*|"
        r"eingeschränkt\w*|statt|wenig\w*|würde\w*|unzureichend\w*|entfernt?|entfernen|verringer\w+|"
        r"reduzier\w+|"
        r"wenn|falls|ersetz\w+|leide\w*)\b"
    ),
    frames=(
        r"(?:(?:die|diese|unsere|ihre|alle) )?(?:\w+ )?(?:autoren|ergebnisse|studie|daten|arbeit|analyse|"
        r"untersuchung|"
        r"experimente|versuche|messungen|sie) (?:zeigen|zeigt|zeigten|belegen|belegt|belegten|finden|fanden|"
        r"bestätigen|bestätigt), dass|es (?:ist|wurde) (?:bekannt|klar|gezeigt), dass"
    ),
    hedged=(
        r"\b(?:vermut\w+|annehm\w+|nehmen an|legen nahe|legt nahe|deut\w+ darauf hin|weis\w+ darauf hin|"
        r"glaub\w+|"
        r"schätz\w+|argument\w+|erwart\w+|hoff\w+|möglich), dass\b"
    ),
    openers=(
        r"(?:hierzu|dazu|insgesamt|zusammenfassend|heute|zudem|außerdem|schließlich|kurz gesagt|"
        r"um [^,:;]* zu \w+)"
    ),
    agents=(
        r"(?:die autoren|der autor|die autorin|die arbeit|diese arbeit|die studie|diese studie|der beitrag|"
        r"sie|wir)"
        r"(?: \w+lich| auch| daher| hier)* (?:stellen|stellt|präsentier\w+|beschreib\w+|entwick\w+|"
        r"untersuch\w+|"
        r"vergleich\w+|analysier\w+|bewert\w+|nutz\w+|verwend\w+|mess\w+|maßen|prüf\w+|berechn\w+|erhoben|"
        r"betracht\w+|diskutier\w+|schlagen|schlägt|zeigen|zeigt|zeigten) |"
        r"(?:das|ein) (?:ziel|zweck|anliegen) (?:der|dieser) \w+ (?:ist|war) |es gibt |es gab |"
        r"die (?:abbildung|tabelle) (?:zeigt|vergleicht|enthält|nennt) "
    ),
    tails=(
        r"[;:] | [—–] |, (?=(?:weil|da|sodass|wobei|wodurch|womit|damit|indem|die|der|das|den|dem|deren|"
        r"dessen|"
        r"welche\w?|denn|und|etwa|zum beispiel|insbesondere|sowie|so dass|um)\b)"
    ),
    means=bag("mittels anhand durch"),
    vague=bag(
        "verschiedene verschiedenen neue neuen neuer neues große großen kleine kleinen wichtige wichtigen "
        "gute "
        "guten mögliche möglichen bestimmte bestimmten solche weitere weiteren andere anderen einzelne "
        "einzelnen "
        "vorliegende vorliegenden"
    ),
    generic=bag(
        "daten zeit wert werte methode methoden ergebnis ergebnisse ansatz ansätze fall fälle problem "
        "probleme "
        "information informationen prozess system systeme arbeit studie weise beispiel zahl anzahl modell "
        "modelle "
        "teil teile art frage fragen rolle ziel autoren autor rahmen folge regel untersuchung vergleich "
        "verfahren "
        "einsatz verwendung unterschied unterschiede menge bereich grund gründe möglichkeit jahr jahre tag "
        "tage"
    ),
    capitals=True,
)
