"""English turns that only point at another place of the paper: dropped where the sentence stands without."""

from reelwright.script.languages.tongue import Rules

_SAID = (
    r"(?:described|mentioned|discussed|noted|shown|explained|stated|outlined|defined|introduced|presented|"
    r"seen|"
    r"demonstrated|argued|reported|pointed out)"
)
_SAY = r"(?:show|discuss|describe|see|demonstrate|explain|present|introduce|note)"
_WHERE = r"(?:above|below|earlier|later|previously|before|already|here|hereafter|in {target})"
_INTRO = r"(?:to|in|for|by|with|from|using|on|at|after|before|when|if|because|while|since|although)"

POINTERS: Rules = (
    (rf"^({_INTRO}\b[^,]*), as {_SAID} {_WHERE},", r"\1,"),
    (
        (
            rf",? \bas (?:(?:we|I) )?(?:(?:have|was|were|is|are|has been|have been) )?(?:already |also )?"
            rf"(?:{_SAID}|{_SAY})(?: in (?:more )?detail)? {_WHERE}(?:,|(?=[.;])|(?= and\b))"
        ),
        "",
    ),
    (rf"^as {_SAID} (?:in|by) the [^,]{{3,40}} {_WHERE}, ", ""),
    (
        (
            r" (?:described|given|presented|shown|reported|mentioned|listed) in the (?:main )?(?:text|"
            r"manuscript)\b"
        ),
        "",
    ),
    (r"\b(the [a-z]+) (?:below|above)(?=[,.;]| (?:is|are|was|were|shows?)\b)", r"\1"),
    (rf"^(?:\w+ly )?as (?:we (?:have )?)?(?:{_SAID}|{_SAY}) {_WHERE},? ", ""),
    (
        (
            rf", which (?:we|I|is|are) (?:will )?(?:also )?(?:{_SAID}|{_SAY})"
            rf"(?: further| in (?:more )?detail)? {_WHERE}(?:,|(?=[.;]))"
        ),
        "",
    ),
    (
        (
            r" (?:described|presented|introduced|proposed|reported|outlined|mentioned) "
            r"(?:here|above|below|earlier)(?=[ .,;])(?! (?:is|are|was|were)\b.{0,12}$)"
        ),
        "",
    ),
    (
        (
            r"^(?:please )?(?:note|notice|recall|observe|remember)"
            r"(?: also| here| however| again|,? however,)? that "
        ),
        "",
    ),
    (r"^it (?:is|should be) (?:also )?(?:noted|noteworthy|notable|worth noting|remembered) that ", ""),
)
