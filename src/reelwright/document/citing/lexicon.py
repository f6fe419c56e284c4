"""Words by which the parts of an entry are told apart, in the languages that we read."""

import re

JOURNALS = (
    "journals?", "proceedings", "proc", "transactions", "trans", "letters", "lett", "reviews?", "rev",
    "annals", "annalen", "ann", "bulletin", "bull", "conference", "conf", "symposium", "workshop",
    "nature", "science", "lancet", "archives?", "arch", "acta", "int", "lecture", "notes", "advances",
    "quarterly", "magazine", "monthly", "newsletter", "zeitschrift", "z", "revista", "revue", "cell",
    "plos", "bmc", "ieee", "acm", "physica", "physics", "phys", "chem", "chemistry", "biol", "biology",
    "med", "medicine", "j", "sci", "soc", "am", "natl", "acad", "boletim", "cadernos", "anais",
    "encyclopedia", "handbook", "oikos", "ecology", "neurips", "icml", "cvpr", "society", "research",
    "open-file", "fact sheet", "circular", "memorandum", "professional paper", "techniques",
    "studies",
)  # fmt: skip
PUBLISHERS = (
    "press", "springer", "wiley", "elsevier", "verlag", r"publish\w*", "publications?", "books",
    "cambridge", "oxford", "sons", "editora", "éditions?", "mit", "addison", "mcgraw", "prentice",
    "routledge", "palgrave", r"birkh\w+", "crc", "sage", "blackwell", "kluwer", "harper", "penguin",
    "random house", "macmillan", "company", "inc", "ltd", "gmbh", r"&\sco", "hall", "imprensa",
    "editorial", "freeman", "norton", "crown", "suhrkamp", "vieweg", "teubner", "gruyter", "brill",
    "clarendon", "pergamon", "dover", "benjamin",
)  # fmt: skip
THESES = (
    r"ph\.?\s?d\.?", "doctoral", "doctorat", r"master[’']?s?", r"m\.?\s?sc?\.?", r"bachelor[’']?s?",
    "diploma", r"habil\w*", "doktor",
)  # fmt: skip
APART = (
    "thesis", "dissertation", "tese", "dissertação", "mestrado", "doutorado", "diplomarbeit",
    r"tech(?:nical|\.)?\s(?:report|rep\.)", "working paper", "research report", "report", "arxiv",
    "biorxiv", "medrxiv", "ssrn", "preprint", "zenodo",
    r"\[(?:internet|computer|online|data|dataset|software|web)", r"version\s\d", r"revision\s\d",
    "computer software",
    "r package", "(?:european |french |us )?patent",
    r"(?:edited|translated)\b.{0,20}\bby", r"ed\. by", r"\d+(?:st|nd|rd|th)\s(?:\w+\.?\s)?ed",
    r"vol\.\s\d+ of", "herausgegeben", "us patent", r"u\.s\. patent", "online",
)  # fmt: skip
ARCHIVES = {
    "arxiv": "arXiv", "biorxiv": "bioRxiv", "medrxiv": "medRxiv", "chemrxiv": "ChemRxiv",
    "ssrn": "SSRN", "zenodo": "Zenodo",
}  # fmt: skip
SMALL = frozenset(
    (
        "of", "the", "and", "for", "in", "on", "a", "an", "de", "la", "le", "les", "des", "du", "der",
        "die", "das", "und", "et", "für", "e", "da", "do", "dos", "em", "y", "del", "los", "las", "to",
        "from", "by", "van", "het", "with", "at", "zur", "zum", "im", "von",
    )
)  # fmt: skip
ACCESSED = (
    "accessed", "retrieved", "acesso em", "acessado em", "consultado em", "consulté le",
    "abgerufen am", "zugriff am", "visited", "viewed", "cited", "available", "disponível em",
    "disponible en", "updated",
)  # fmt: skip
LEADING = (
    "doi", "https?", "url", "pmid", "pmcid", "pmc", "issn", "isbn", "available (?:from|at|on|online)",
    "disponível em", "disponible en", "retrieved from", "verfügbar unter", "arxiv", "link",
    "online at", "see",
)  # fmt: skip
ABBREVIATED = (
    "vs", "st", "dr", "no", "nos", "vol", "proc", "j", "int", "eds?", "pp?", "cf", "al", "univ",
    "dept", "phys", "rev", "lett", "sci", "acad", "natl", "trans", "am", "soc", "conf", "symp", "mt",
    "ca", "fig", "ser", "jr", "sp", "spp", "var", "subsp", "approx", "incl", r"u\.s", r"e\.g", r"i\.e",
    "[A-Z]",
)  # fmt: skip
BEFORE_CITED = (
    "see", r"e\.g", r"i\.e", "cf", "also", "for example", "for instance", "such as", "and",
    "reviewed (?:in|by)", "but", "ver", "veja", "siehe", "vgl", r"z\.b", "apud", "as in", "in", "by",
    "from", "after", "following", "according to", "among others", "sensu", r"[\s.,;:&]",
)  # fmt: skip
NUMBERED_THINGS = (
    "eqs?", "eqns?", "equations?", "gleichung(?:en)?", "equaç(?:ão|ões)", "ecuaci(?:ón|ones)", "figs?",
    "figures?", "tables?", "tab", "steps?", "sections?", "sec", "rules?", "conditions?",
    "formulas?", "formulae", "expressions?", "inequalit(?:y|ies)", "theorems?", "lemmas?",
    "definitions?", "propositions?", "and", "to", "by", "from", "of", "in", "with", "using", "into",
    "or", "than", "n", "p", "df", "f", "t",
)  # fmt: skip
PINPOINTS = (
    "p", "pp", "chap", "ch", "sec", "sect", "section", "theorem", "thm", "lemma", "fig", "eq", "table",
    "prop", "cor", "appendix", "def",
)  # fmt: skip


def one_of(words: tuple[str, ...]) -> str:
    """The words as one alternative of a pattern."""
    return f"(?:{'|'.join(words)})"


def compiled(pattern: str) -> re.Pattern[str]:
    """`pattern`, blind to case."""
    return re.compile(pattern, re.IGNORECASE)
