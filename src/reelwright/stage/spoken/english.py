"""English, as an American reads a paper aloud."""

from reelwright.stage.spoken import greek
from reelwright.stage.spoken.tongue import Forms, Tongue


def _plural(*names: str) -> dict[str, Forms]:
    """'symbol=name' pairs: the plural takes an s."""
    pairs = [pair.split("=") for pair in names]
    return {symbol: (name, name + "s") for symbol, name in pairs}


_SPEED = {
    f"{symbol}/{per}": (f"{one} per {time}", f"{many} per {time}")
    for symbol, one, many in (
        ("km", "kilometer", "kilometers"),
        ("m", "meter", "meters"),
        ("cm", "centimeter", "centimeters"),
        ("mm", "millimeter", "millimeters"),
        ("MB", "megabyte", "megabytes"),
        ("GB", "gigabyte", "gigabytes"),
        ("Mbit", "megabit", "megabits"),
        ("Gbit", "gigabit", "gigabits"),
        ("kg", "kilogram", "kilograms"),
        ("mg", "milligram", "milligrams"),
        ("g", "gram", "grams"),
    )
    for per, time in (("h", "hour"), ("s", "second"), ("min", "minute"), ("d", "day"), ("kg", "kilogram"),
                      ("L", "liter"), ("l", "liter"))
}  # fmt: skip
_UNITS = {
    **_plural(
        "ns=nanosecond", "μs=microsecond", "ms=millisecond", "s=second", "sec=second", "min=minute", "h=hour",
        "hr=hour", "hrs=hour", "d=day", "yr=year", "nm=nanometer", "μm=micrometer", "mm=millimeter",
        "cm=centimeter", "m=meter", "km=kilometer", "mi=mile", "ft=foot", "ng=nanogram", "μg=microgram",
        "mg=milligram", "g=gram", "kg=kilogram", "t=ton", "μl=microliter", "μL=microliter", "ml=milliliter",
        "mL=milliliter", "l=liter", "L=liter", "kB=kilobyte", "KB=kilobyte", "MB=megabyte",
        "GB=gigabyte", "TB=terabyte", "PB=petabyte", "KiB=kibibyte", "MiB=mebibyte", "GiB=gibibyte",
        "bit=bit", "kbit=kilobit", "Mbit=megabit", "Gbit=gigabit", "mV=millivolt", "V=volt", "kV=kilovolt",
        "mA=milliamp", "mW=milliwatt", "W=watt", "kW=kilowatt", "MW=megawatt", "GW=gigawatt",
        "kWh=kilowatt hour", "J=joule", "kJ=kilojoule", "MJ=megajoule", "eV=electron volt",
        "keV=kilo electron volt",
        "MeV=mega electron volt", "GeV=giga electron volt", "N=newton", "Pa=pascal", "kPa=kilopascal",
        "MPa=megapascal", "K=kelvin", "mol=mole", "mmol=millimole", "μM=micromole per liter", "px=pixel",
        "mi/h=mile per hour", "ha=hectare", "rad=radian", "deg=degree", "Ω=ohm", "kΩ=kilohm",
        "pt=point", "FLOPS=flop", "TFLOPS=teraflop", "GFLOPS=gigaflop", "MWh=megawatt hour",
        "GWh=gigawatt hour",
        "TWh=terawatt hour", "Wh=watt hour", "mAh=milliamp hour", "cal=calorie", "kcal=kilocalorie",
        "Å=angstrom",
        "nM=nanomole per liter", "μV=microvolt", "μA=microamp", "mT=millitesla", "T=tesla", "Bq=becquerel",
        "Da=dalton", "kDa=kilodalton", "bp=base pair", "kb=kilobase", "hPa=hectopascal", "mbar=millibar",
        "bar=bar",
        "nmol=nanomole", "μmol=micromole", "pg=picogram", "dL=deciliter", "cmol=centimole", "EUR=euro",
        "USD=U S dollar", "GBP=pound", "CHF=Swiss franc", "JPY=yen", "kbp=kilobase pair",
        "pp=percentage point",
    ),
    **_SPEED,
    "am": ("A M", "A M"), "pm": ("P M", "P M"), "AM": ("A M", "A M"), "PM": ("P M", "P M"),
    "mmHg": ("millimeter of mercury", "millimeters of mercury"), "dB(A)": ("decibel A", "decibels A"),
    "ppm": ("part per million", "parts per million"), "ppb": ("part per billion", "parts per billion"),
    "bpm": ("beat per minute", "beats per minute"), "Gy": ("gray", "gray"), "Sv": ("sievert", "sieverts"),
    "mSv": ("millisievert", "millisieverts"), "wt%": ("percent by weight", "percent by weight"),
    "km³": ("cubic kilometer", "cubic kilometers"), "mm²": ("square millimeter", "square millimeters"),
    "mm³": ("cubic millimeter", "cubic millimeters"), "μm²": ("square micrometer", "square micrometers"),
    "ft²": ("square foot", "square feet"), "s²": ("second squared", "seconds squared"),
    "ft": ("foot", "feet"), "Hz": ("hertz", "hertz"), "kHz": ("kilohertz", "kilohertz"),
    "MHz": ("megahertz", "megahertz"), "GHz": ("gigahertz", "gigahertz"), "dB": ("decibel", "decibels"),
    "fps": ("frame per second", "frames per second"), "rpm": ("R P M", "R P M"), "mph": ("mile per hour",
    "miles per hour"),
    "°C": ("degree Celsius", "degrees Celsius"), "°F": ("degree Fahrenheit", "degrees Fahrenheit"),
    "°": ("degree", "degrees"), "%": ("percent", "percent"), "‰": ("per mille", "per mille"),
    "μM": ("micromolar", "micromolar"), "mM": ("millimolar", "millimolar"), "nM": ("nanomolar", "nanomolar"),
    "bps": ("bit per second", "bits per second"), "kbps": ("kilobit per second", "kilobits per second"),
    "Mbps": ("megabit per second", "megabits per second"), "Gbps": ("gigabit per second",
    "gigabits per second"),
    "pp": ("percentage point", "percentage points"), "Gt": ("gigaton", "gigatons"), "Mt": ("megaton",
    "megatons"),
    "m²": ("square meter", "square meters"), "m2": ("square meter", "square meters"),
    "m^2": ("square meter", "square meters"), "km²": ("square kilometer", "square kilometers"),
    "km2": ("square kilometer", "square kilometers"), "cm²": ("square centimeter", "square centimeters"),
    "m³": ("cubic meter", "cubic meters"), "m3": ("cubic meter", "cubic meters"),
    "cm³": ("cubic centimeter", "cubic centimeters"), "m/s²": ("meter per second squared",
    "meters per second squared"),
}  # fmt: skip
_SIGNS = {
    "=": "equals", "<": "less than", ">": "greater than", "≤": "at most", "≥": "at least",
    "≠": "is not equal to",
    "≈": "about", "~": "about", "∼": "about", "≃": "about", "≅": "about", "≡": "is identical to",
    "±": "plus or minus",
    "+": "plus", "×": "times", "·": "times", "∙": "times", "⋅": "times", "÷": "divided by", "*": "star",
    "&": "and",
    "@": "at", "→": "to", "⇒": "implies", "↦": "maps to", "←": "from", "↔": "to and from", "∞": "infinity",
    "∑": "sum of", "∏": "product of", "∫": "integral of", "√": "square root of", "∂": "partial", "∇": "nabla",
    "∈": "in", "∉": "not in", "⊂": "a subset of", "⊆": "a subset of", "∪": "union", "∩": "intersection",
    "∀": "for all", "∃": "there is", "∝": "proportional to", "≪": "much less than", "≫": "much greater than",
    "°": "degrees", "%": "percent", "‰": "per mille", "§": "section", "©": "copyright", "®": "", "™": "",
    "′": "prime", "″": "double prime", "|": "given", "$": "dollars", "€": "euros", "£": "pounds", "¥": "yen",
    "<=": "at most", ">=": "at least", "==": "equals", "!=": "is not equal to", "->": "to", "=>": "implies",
    "≲": "at most about", "≳": "at least about", "∅": "the empty set", "ℓ": "l", "∘": "of",
}  # fmt: skip
_ABBREVIATIONS = {
    "e.g.": "for example", "i.e.": "that is", "vs.": "versus", "vs": "versus", "v.s.": "versus", "et": "and",
    "al.": "others", "etc.": "et cetera", "etc": "et cetera", "dr.": "Doctor", "dr": "Doctor",
    "prof.": "Professor",
    "mr.": "Mister", "mrs.": "Missus", "ms.": "Miz", "st.": "Saint", "jr.": "Junior", "sr.": "Senior",
    "approx.": "approximately", "cf.": "compare", "w.r.t.": "with respect to", "wrt": "with respect to",
    "a.k.a.": "also known as", "aka": "also known as", "resp.": "respectively", "ca.": "about",
    "est.": "estimated",
    "dept.": "department", "univ.": "university", "inc.": "Incorporated", "ltd.": "Limited",
    "corp.": "Corporation",
    "max.": "maximum", "avg.": "average", "std.": "standard", "dev.": "deviation", "incl.": "including",
    "excl.": "excluding", "w/o": "without", "w/": "with", "s.t.": "such that", "i.i.d.": "I I D",
    "iid": "I I D",
    "ph.d.": "P H D", "phd": "P H D", "m.sc.": "M S C", "b.sc.": "B S C", "a.m.": "A M", "p.m.": "P M",
    "u.s.": "U S", "u.k.": "U K", "u.n.": "U N", "e.u.": "E U", "viz.": "namely", "n.b.": "note well",
    "ibid.": "the same place", "jan.": "January", "feb.": "February", "aug.": "August", "sept.": "September",
    "oct.": "October", "suppl.": "supplement", "supp.": "supplement", "nov.": "November",
    "dec.": "December", "eds.": "editors", "misc.": "miscellaneous",
}  # fmt: skip
_BEFORE_NUMBER = {
    "fig": "figure", "figs": "figures", "eq": "equation", "eqs": "equations", "ref": "reference",
    "refs": "references",
    "p.": "page", "pp.": "pages", "fig.": "figure", "figs.": "figures", "eq.": "equation",
    "eqs.": "equations",
    "eqn.": "equation", "sec.": "section", "secs.": "sections", "sect.": "section", "tab.": "table",
    "tbl.": "table", "ref.": "reference", "refs.": "references", "no.": "number", "nos.": "numbers",
    "vol.": "volume",
    "ch.": "chapter", "chap.": "chapter", "app.": "appendix", "alg.": "algorithm", "thm.": "theorem",
    "def.": "definition", "prop.": "proposition", "cor.": "corollary", "ver.": "version", "c.": "about",
}  # fmt: skip
_LEXICON = {
    "arXiv": "archive", "arxiv": "archive", "LaTeX": "lah tek", "TeX": "tek", "BibTeX": "bib tek",
    "IEEE": "I triple E",
    "C++": "C plus plus", "C#": "C sharp", "F#": "F sharp", ".NET": "dot net", "R&D": "R and D",
    "Q&A": "Q and A",
    "JPEG": "jay peg", "JPG": "jay peg", "PNG": "P N G", "GIF": "gif", "SQL": "S Q L", "NumPy": "num pie",
    "SciPy": "sigh pie", "PyTorch": "pie torch", "PyPI": "pie P I", "Python": "Python", "GitHub": "git hub",
    "YouTube": "You Tube", "OpenAI": "open A I", "ChatGPT": "chat G P T", "NaN": "not a number",
    "ReLU": "ray loo",
    "I/O": "I O", "TCP/IP": "T C P I P", "URL": "U R L", "CUDA": "cooda", "MNIST": "em nist",
    "ImageNet": "image net",
    "SARS-CoV-2": "sars koh V two", "SARS-CoV": "sars koh V", "24/7": "twenty four seven",
    "50/50": "fifty fifty", "80/20": "eighty twenty", "IPv6": "I P V six", "IPv4": "I P V four",
    "README": "read me",
    "pH": "P H",  "9/11": "nine eleven", "LLaMA": "llama", "Llama": "llama",
    "LGBTQ": "L G B T Q", "AND/OR": "and or", "4K": "four K", "8K": "eight K", "MOOC": "mook",
    "mRNA": "m R N A",
    "tRNA": "t R N A", "DOI": "D O I", "doi": "D O I", "ORCID": "orkid", "EPUB": "E pub", "UNIX": "unix",
    "LinkedIn": "Linked In", "iOS": "I O S", "macOS": "mac O S", "ANOVA": "anova", "OECD": "O E C D",
    "AAAI": "triple A I",
    "NeurIPS": "neur ips", "PhD": "P H D", "MSc": "M S C", "BSc": "B S C", "naïve": "naive",
}  # fmt: skip
_PRONOUNCED = """
NASA NATO UNESCO UNICEF OPEC BERT LASSO COVID GAN GANS RAM ROM CAD LAN WAN SIM LIDAR RADAR SONAR LASER
SCUBA DARPA
ASCII UMAP NUMA SLURM FORTRAN BASIC COBOL PISA NORAD FIFA UEFA ASEAN AIDS SARS MERS BLAS LAPACK LINPACK
ELISA CRISPR
SAT SOTA GLUE CERN ESA NIST SIGGRAPH CAPTCHA JASON YAML TOML WIFI ASIC FAIR RAID SAAS NIPS MOSFET NAND
SPICE PLOS
DNASE BASH GNU ZIP PIN CIFAR COCO VOGUE ERIC LISP SIMD AMOLED
"""
_SHOUTED = """
THE AND OR NOT ALL ANY NO YES ONE TWO ONLY MUST MAY SHALL SHOULD IS ARE WAS FOR WITH FROM BUT NEVER ALWAYS
BOTH EACH
EVERY MORE LESS NEW OLD END START BEFORE AFTER IF THEN ELSE WHEN ON OFF IN OUT UP TO OF BY AT AS AN
"""
_NUMBERED = """
section sections part parts chapter chapters type types phase phases stage stages class grade level tier
table figure
volume appendix group act book theorem war generation mark category case step model version arm panel schedule
"""
_YEAR_CUES = """
in since by until till from of during year years before after around between circa early late mid and to
through summer
winter spring autumn fall january february march april may june july august september october november
december
"""
ENGLISH = Tongue(
    code="en",
    point="point",
    minus="minus",
    to="to",
    by="by",
    times="times",
    over="over",
    per_cent="percent",
    power="to the {}",
    squared="squared",
    cubed="cubed",
    of="of",
    reference="reference",
    number="number",
    dot="dot",
    slash="slash",
    at="at",
    hyphen="dash",
    underscore="underscore",
    thousand="thousand",
    million=("million", "million"),
    billion=("billion", "billion"),
    half="half",
    quarter=("quarter", "quarters"),
    third=("third", "thirds"),
    signs=_SIGNS,
    greek=greek.ENGLISH,
    units=_UNITS,
    per="per",
    one="one",
    ratio="to",
    colon="colon",
    and_="and",
    cents={"$": ("cent", "cents"), "€": ("cent", "cents"), "£": ("penny", "pence"), "US$": ("cent", "cents")},
    hats={"\u0302": "hat", "\u0304": "bar", "\u0303": "tilde", "\u0307": "dot", "\u20d7": "vector"},
    after_ordinal=frozenset({"century", "centuries", "dynasty"}),
    currencies={
        "US$": ("U S dollar", "U S dollars"),
        "$": ("dollar", "dollars"),
        "€": ("euro", "euros"),
        "£": ("pound", "pounds"),
        "¥": ("yen", "yen"),
        "₹": ("rupee", "rupees"),
    },
    scales=frozenset({"thousand", "million", "billion", "trillion"}),
    abbreviations=_ABBREVIATIONS,
    before_number=_BEFORE_NUMBER,
    lexicon=_LEXICON,
    pronounced=frozenset(_PRONOUNCED.split()),
    shouted=frozenset(_SHOUTED.split()),
    numbered=frozenset(_NUMBERED.split()),
    year_cues=frozenset(_YEAR_CUES.split()),
    months=(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
    article="A",
)  # fmt: skip
