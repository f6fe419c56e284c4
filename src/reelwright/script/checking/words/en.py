"""English."""

from reelwright.script.checking.words.en_alike import GROUPS, SPELLINGS
from reelwright.script.checking.words.shape import Axis, Words
from reelwright.script.languages.bags import bag

_PARTS = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_COUNTS = ("a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

ENGLISH = Words(
    code="en",
    alike=GROUPS,
    spellings=SPELLINGS,
    axes=(
        Axis(
            "amount",
            r"higher|highest|more|most|increas\w+|greater|greatest|larger|largest|bigger|biggest|"
            r"rises?|rising|"
            r"rose|risen|grow(?:s|n|ing|th)?|grew|exceed\w*|above|gain(?:s|ed|ing)?|"
            r"upwards?|(?<!no )longer|longest|"
            r"wider|widest|deeper|deepest|heavier|stronger|strongest|strengthen\w*|expand\w*|"
            r"expansion|warmer|"
            r"hotter|climb\w*|elevated|enhanc\w+|maxim(?:um|al|i[sz]\w+)|amplif\w+|rais(?:e|es|ed|ing)|"
            r"taller|richer|denser|thicker|older|over(?= \d)|upper|boost\w*|soar\w*|surg(?:e|es|ed|ing)|"
            r"overestimat\w+|accelerat\w+|high|large|strong|heavy|long|double[sd]?|doubling|twice|tripled?|"
            r"upregulat\w+|many|much|abundant(?:ly)?|plentiful|ample",
            r"lower|lowest|less|"
            r"least(?! squares)|fewer|fewest|decreas\w+|smaller|smallest|reduc\w+|declin\w+|"
            r"falls?|fell|"
            r"fallen|falling|drop(?:s|ped|ping)?|shrink\w*|shrank|below|loss(?:es)?|los(?:e|es|t|"
            r"ing)|downwards?|"
            r"shorter|shortest|narrower|narrowest|shallower|lighter|weaker|weakest|weaken\w*|"
            r"contract(?:s|ed|ion)|"
            r"cooler|colder|diminish\w*|minim(?:um|al|i[sz]\w+)|dampen\w*|lessen\w*|poorer|"
            r"thinner|younger|sparser|"
            r"under(?= \d)|cut(?:s|ting)?|slump\w*|suppress\w*|decelerat\w+|low|small|weak|light|short|"
            r"halv(?:e|es|ed|ing)|downregulat\w+|few|lowering|lowered|lowers|plummet\w*|dwindl\w+|"
            r"little(?! is known)|"
            r"limited|"
            r"scarce\w*|underestimat\w+",
        ),
        Axis(
            "worth",
            r"better|best|improv\w+|outperform\w*|superior|surpass\w*|benefi\w+|advantag\w+|"
            r"succeed\w*|success\w*|"
            r"good|well-suited|eas(?:y|ily|ier|iest)|"
            r"safer|simpler|more accurate|favou?rabl[ey]|helps?|helped|(?<!as )(?<!may )well(?! as| known|-)",
            r"badly|worse|worst|worsen\w*|underperform\w*|inferior|degrad\w+|harm(?:s|ed|ful)?|disadvantag\w+|"
            r"fail(?:s|ed|ing|ures?)?|bad|poor|poorly|unsuited|hard|harder|hardest|"
            r"difficult\w*|riskier|deteriorat\w+|"
            r"unfavou?rabl[ey]|hinder\w*|unsuccessful\w*|hurts?|impair\w*",
        ),
        Axis(
            "speed",
            r"faster|fastest|quicker|quickest|quickly|rapid(?:ly)?|fast|speeds? up|sped up|speed-?ups?",
            r"slower|slowest|slow(?:s|ed|ly|ing)?|slow-?downs?|sluggish",
        ),
        Axis(
            "cost",
            r"cheap(?:er|est|ly)?|inexpensive|affordable",
            r"expensive|costl(?:y|ier|iest)|dearer|pric(?:y|ier)",
        ),
        Axis(
            "time",
            r"after(?:wards)?|later?|latest|following|since",
            r"before|earl(?:y|ier|iest)|prior|until|preced\w+",
        ),
        Axis(
            "often",
            r"always|often|frequent(?:ly)?|usually|common(?:ly)?|every",
            r"never|rarely|seldom|rare|infrequent(?:ly)?|uncommon(?:ly)?|hardly",
        ),
        Axis(
            "bound",
            r"at least|no less than|no fewer than|minimum of|or more",
            r"at most|no more than|up to|maximum of|or less|or fewer|not more than",
        ),
        Axis(
            "significance",
            r"(?<!not )(?<!no )(?<!non-)(?<!not statistically )(?<!no statistically )(?<!n’t "
            r")(?<!n't )(?<!nor )"
            r"(?<!without )(?<!not show )(?<!never )(?<!not a )(?<!not very )significan(?:t|tly|ce)",
            r"insignifican\w+|non-?significan\w+|(?:not|no|nor|n['’]t|without|not a|never)(?: "
            r"statistically| \w+)? significan(?:t|tly|ce)|"
            r"negligibl[ey]|marginal(?:ly)?|slight(?:ly)?",
        ),
        Axis("chance", r"random\w*|stochastic\w*|by chance", r"deterministic\w*|predetermined|systematic\w*"),
        Axis("sign", r"positive(?:ly)?", r"negative(?:ly)?|inverse(?:ly)?"),
        Axis(
            "likeness",
            r"same|similar(?:ly)?|equal(?:ly)?|identical(?:ly)?|alike|comparabl[ey]|unchanged",
            r"different(?:ly)?|differ(?:s|ed|ences?)?|unequal|unlike|dissimilar|distinct|changed",
        ),
        Axis(
            "likelihood",
            r"likely|probabl[ey]|possibl[ey]|can|able|feasible",
            r"unlikely|improbabl[ey]|impossibl[ey]|cannot|unable|infeasible",
        ),
        Axis(
            "extreme",
            r"highest|largest|biggest|greatest|longest|strongest|deepest|widest|oldest|heaviest|most",
            r"lowest|smallest|fewest|shortest|weakest|narrowest|youngest|lightest|least(?! squares)",
        ),
        Axis(
            "keeping",
            r"keep(?:s|ing)?|kept|preserv\w+|retain\w*|maintain\w*|stor(?:e|es|ed)|sav(?:e|es|ed)|stays?|stayed",
            r"delet\w+|discard\w*|remov\w+|eras(?:e|es|ed)|thrown away|vanish\w*|disappear\w*",
        ),
        Axis(
            "side",
            r"east|eastern|northern|north",
            r"west|western|southern|south",
        ),
        Axis("wet", r"wet|humid|moist|damp\w*|rainy", r"dry|arid|drier"),
        Axis("warmth", r"hot|warm|heat", r"cool|cold|chill\w*"),
        Axis(
            "span",
            r"all|everything|everyone|entire(?:ly)?|complete(?:ly)?|full(?:y)?",
            r"none|nothing|nobody|partial(?:ly)?|partly|incomplete(?:ly)?",
        ),
        Axis(
            "way",
            (
                r"with(?!out)|includ\w+|present|presence|allow(?:s|ed|ing)?|enabl\w+|accept\w*|"
                r"confirm\w*|support(?:s|ed)?|possess\w*"
            ),
            (
                r"without|exclud\w+|absent|absence|prevent\w*|forbid\w*|inhibit\w*|reject\w*|"
                r"contradict\w*|lack(?:s|ed|ing)?"
            ),
        ),
    ),
    negators=(
        r"not|no|never|cannot|\w+n['’]t|neither|nor|none|nothing|nobody|without|hardly|barely|"
        r"scarcely|unable|impossible|"
        r"fail(?:s|ed|ing)? to|lack(?:s|ed|ing)?|n['’]t|little is known|unlike|unclear|"
        r"unknown|insignificant\w*|inconclusive|absence of|non|no longer|infeasible|unlikely|"
        r"unnecessary|uncertain|undefined|unsupported|independent(?:ly)?|avoid\w*|prevent\w*|"
        r"neglect\w*|ignor\w+|free of|disregard\w*|overlook\w*|"
        r"rather than|instead of|except|far from|limited|rarely|"
        r"unavailable|invalid|incapable|exclud\w+"
    ),
    denies_nothing=(
        r"not only|not new|not just|not necessarily|no doubt|whether or not|not merely|nothing but|or "
        r"not|nor only"
    ),
    than=r"than|compared (?:to|with)|relative to|in contrast to|versus|as opposed to|over",
    transitive=(
        r"outperform(?:s|ed)?|exceed(?:s|ed)?|surpass(?:es|ed)?|beats?|dominates?|"
        r"outweigh(?:s|ed)?|precede[sd]?|follow(?:s|ed)?"
    ),
    about=(
        r"about|around|roughly|approximately|nearly|almost|close to|some|over|under|more than|"
        r"less than|just|circa|well over|up to"
    ),
    power=r"(?:raised )?to the power(?: of)?|to the",
    times=r"times",
    point=bag("point"),
    joins_numbers=bag("and"),
    scales={
        "dozen": 12,
        "hundred": 1e2,
        "thousand": 1e3,
        "million": 1e6,
        "billion": 1e9,
        "trillion": 1e12,
        "hundreds": 1e2,
        "thousands": 1e3,
        "millions": 1e6,
        "billions": 1e9,
    },
    fractions={
        "half": 0.5,
        "halves": 0.5,
        "halved": 0.5,
        "halving": 0.5,
        **{
            f"{count} {name}{'' if part in (0, 1) else 's'}": max(part, 1) / whole
            for whole, name in enumerate(_PARTS, 3)
            for part, count in enumerate(_COUNTS)
            if part < whole
        },
        "twice": 2,
        "double": 2,
        "doubled": 2,
        "doubles": 2,
        "doubling": 2,
        "twofold": 2,
        "thrice": 3,
        "triple": 3,
        "tripled": 3,
        "triples": 3,
        "threefold": 3,
        "fourfold": 4,
        "fivefold": 5,
        "tenfold": 10,
        "quadruple": 4,
        "quadrupled": 4,
        "a dozen": 12,
    },
    more_numbers={},
    one=bag("one"),
    units={
        "percent": "%",
        "per cent": "%",
        "percentage points": "pp",
        "percentage point": "pp",
        "times": "×",
        "fold": "×",
        "year": "yr",
        "years": "yr",
        "month": "month",
        "months": "month",
        "week": "week",
        "weeks": "week",
        "day": "d",
        "days": "d",
        "hour": "h",
        "hours": "h",
        "minute": "min",
        "minutes": "min",
        "second": "s",
        "seconds": "s",
        "degree": "°",
        "degrees": "°",
        "degrees celsius": "°C",
        "degree celsius": "°C",
        "degrees fahrenheit": "°F",
        "inch": "in",
        "inches": "in",
        "foot": "ft",
        "feet": "ft",
        "mile": "mi",
        "miles": "mi",
        "pound": "lb",
        "pounds": "lb",
        "ton": "t",
        "tons": "t",
        "tonne": "t",
        "tonnes": "t",
        "hectare": "ha",
        "hectares": "ha",
        "dollar": "$",
        "dollars": "$",
        "euro": "€",
        "euros": "€",
        "pixel": "px",
        "pixels": "px",
        "decibel": "dB",
        "decibels": "dB",
        "parts per million": "ppm",
        "parts per billion": "ppb",
        "orders of magnitude": "orders",
        "order of magnitude": "orders",
        "acres": "acre",
        "acre": "acre",
    },
    per=bag("per"),
    endings=r"(?:ations?|ings?|edly|ed|ers?|es|s|ly|e|y|ies|ied|ment|ments|ity|al|ally|ive|ively|ion|ions)",
    added=bag(
        "author authors paper papers study studies work film figure table image picture "
        "chart show shows shown find finds found "
        "present presents say says report reports describe describes explain explains means "
        "called namely example instance "
        "result results first second third then next also here finally together say words "
        "word idea question team researchers "
        "use uses used using make makes made give gives given see look let take takes"
    ),
    instructions=(
        r"(?:ignore|disregard|forget|override|bypass)\b[^.]{0,40}\b(?:instructions?|prompts?|"
        r"rules|context|above|previous|guidelines)|"
        r"system prompt|system message|developer message|you are (?:now )?(?:an?|the) (?:\w+ "
        r"){0,3}(?:assistant|model|ai|bot|chatbot|agent|narrator|reviewer|expert)|"
        r"as an? (?:ai|language model|llm)|(?:language models?|llms?|ai|assistants?|chatbots?|"
        r"reviewers?|agents?)[ ,:]+(?:please|must|should not|do not|you (?:must|should|are)|"
        r"are (?:asked|instructed|told|ordered))\b|"
        r"(?:new|follow|following|these|hidden|my|obey)(?: \w+){0,2} instructions?\b(?=[:.!]| "
        r"to)|respond (?:only|with)|reply (?:only|with)|"
        r"do not (?:mention|reveal|tell|disclose|criticize)|(?:say|output|print|write|repeat|"
        r"answer|state)(?: \w+){0,3} (?:exactly|verbatim|the following|only the)|"
        r"(?:please )?(?:subscribe|like and share|click (?:here|the|on)|follow us|visit our|"
        r"visit (?:the )?(?:website|site)|buy now|sign up|donate|send (?:money|bitcoin|an? "
        r"email)|download (?:now|the app)|call now|share this)|"
        r"give (?:a|this)(?: \w+){0,3} (?:positive|high|favou?rable)(?: \w+)? (?:review|score|"
        r"rating)|recommend (?:to )?accept(?:ance|ing)?\b|"
        r"pretend (?:to|that|you)|act as (?:an?|if you)|jailbreak"
        r""
    ),
    articles=bag("a an"),
    only=r"only|just|exactly|merely|but",
    plain_not=r"not|never|cannot|\w+n['’]t|no longer|does not|without|hardly",
    more_than=(
        r"more than|over|above|at least|exceed(?:s|ed|ing)?|greater than|no less than"
        r"|no fewer than|upwards of|beyond"
    ),
    less_than=(
        r"less than|fewer than|under|below|at most|no more than|not more than|almost|nearly"
        r"|close to|smaller than"
    ),
    out_of=r"(?:out of|in|of)(?: every)?",
    parts=(
        r"and|but|while|whereas|whilst|versus|instead of|rather than|against|compared (?:to|with)"
        r"|than|yet|although|though|or|including|among them"
    ),
    certain=(
        r"pro(?:ves?|ved|ven|of)|show(?:s|ed|n)?|demonstrat\w+|establish(?:es|ed)?|confirm(?:s"
        r"|ed)?|certain(?:ly)?|definite(?:ly)?|undoubtedly|always|in every case"
        r"|without (?:a )?doubt|guarantee[sd]?|is the cause|are the cause|conclusively"
        r"|indisputabl[ey]"
    ),
    hedges=(
        r"may|might|could|would|possibl[ey]|perhaps|probabl[ey]|likely|believe[sd]?|suggest(?:s|ed"
        r"|ing)?|indicat\w+|expect(?:s|ed)?|presum\w+|assum\w+|appears?|seems?|plausibl[ey]"
        r"|propose[sd]?|hypothe\w+|suspect(?:s|ed)?|envision\w*|hopes?|thought|candidates?"
        r"|apparently|potential(?:ly)?|can|estimat\w+|speculat\w+|tends?"
    ),
    scopes=(
        ("some of all", r"not (?:all|every|each)(?: of)?"),
        (
            "most",
            (
                r"(?:nearly|almost|virtually) (?:all|every)|(?:the )?majority of|most of"
                r"|(?<!the )(?<!at )most(?= (?:\w+ )?\w+s\b)"
            ),
        ),
        (
            "none",
            r"none of|not (?:a single|one|any)(?: of)?|no(?= \w+s\b)",
        ),
        ("one", r"(?:only |just )?one of (?:them|these|those|the)"),
        (
            "all",
            (
                r"(?<!at )(?<!after )all(?! of this| in all| over)(?: of)?|every(?: one of)?|each(?: of)?"
                r"|any number of"
            ),
        ),
        (
            "some",
            (
                r"some(?: of)?|several|a few|few|certain|a number of|(?:two|three|four|five|half) of"
                r"|a part of|the only"
            ),
        ),
    ),
    pointed=r"the|these|those|its|their|these same",
    except_for=(r"with the exception of|except(?: for)?|apart from|other than|excluding|all but|aside from"),
    refers=r"it|its|they|them|their|this|these|those|he|she|his|her|both|we|our|such|former|latter|here",
    ranks=("first", "second", "third", "fourth", "last"),
    own_work=(
        r"(?:the )?authors?(?: (?:of this \w+|themselves|here))?|this (?:paper|study|work|article)"
        r"|they themselves|the team|the (?:present|new) (?:paper|study|work|article)"
    ),
    first_person=(
        r"we|our|ours|us|I|my|this (?:paper|study|work|article|report|package|analysis)|here|herein"
        r"|the present|the (?:authors?|proposed)|in this|these results"
    ),
    others_work=(
        r"et al|and (?:colleagues|co-?workers|others)|(?:several|many|some|other|few|various|previous|recent"
        r"|earlier) (?:researchers|authors|studies|works?|groups|papers|scientists)|(?:originally|first)"
        r" (?:proposed|introduced|described|developed) (?:by|in)|review paper|seminal"
    ),
    contrast_to_own=r"(?:contrary|in contrast|as opposed|compared) to our \w+|unlike our \w+",
    undoing=("un", "in", "im", "ir", "il", "non", "dis"),
    look_undone=bag(
        "information formation cover discover charge discharge course discourse count discount valuable "
        "invaluable intense tense habit inhabit invent vent inclined put input side inside come income flow "
        "inflow form inform press impress port import point disappoint play display tribute distribute "
        "different indifferent deed indeed stance instance crease increase put plant implant prove improve "
        "press able disable til until less unless der vest invest tent intent tend intend spire inspire "
        "stall install struct instruct corporate incorporate dependent"
    ),
    respectively=r"respectively|in that order",
    joins=r"and|or",
    as_much=r"(?:quite |nearly |so |as )?(?:as|so) \w+ as",
)
