"""English words of closed classes."""

from reelwright.script.closed.shape import Closed
from reelwright.script.languages.bags import bag

_WHO = (
    r"(?:the (?:present )?authors?|they|we|it|he|she|this (?:paper|article|work|study|report|thesis|review|"
    r"package)|"
    r"the (?:paper|article|present (?:work|paper|study)|study|report|package))"
)
_ADVERBS = r"(?: (?:\w+ly|also|here|therefore|then|thus|first|further|now|next|finally|have|has|will))*"

ENGLISH = Closed(
    articles=bag("a an the"),
    pointers=bag(
        "this these those its their his her our each every no any some many most few several all both "
        "another such much more less fewer what which whose either neither certain other none"
    ),
    ofs=bag("of"),
    preps=bag(
        "with to in on at for from by into onto over under through during via across among between towards "
        "toward within without against along around before after since until per than as about above below "
        "behind beyond despite except upon using versus vs unlike like throughout regarding concerning "
        "inside due "
        "outside including containing involving comprising following"
    ),
    ands=bag("and or nor plus"),
    subs=bag(
        "that which who whom whose where when while because since although though whether if unless "
        "whereas how "
        "why but so yet such rather then thereby thus hence once"
    ),
    prons=bag(
        "it they we he she i me us you one ones them him us itself themselves there this these those here"
    ),
    adverbs=bag(
        "not also often even still very too already always never then here there however therefore thus "
        "hence "
        "moreover furthermore instead rather once again together apart respectively quite almost just only "
        "well "
        "so far away back yet ever further later earlier sometimes perhaps maybe first next more most less "
        "least "
        "up down out off especially particularly notably namely mainly"
    ),
    bounds=bag(
        "about at_least at_most nearly almost only up_to more_than less_than fewer_than over under roughly "
        "around "
        "approximately exactly some below above as_few_as as_many_as as_little_as an_estimated merely just "
        "no_more_than no_less_than between within"
    ),
    be=bag("is are was were remains remain"),
    gives=bag(
        "provides provide offers offer gives give represents represent constitutes constitute forms yields"
    ),
    verbs=(
        r"dies?|falls?|fell|drifts?|doubled|recovered|stores?|shelters?|protects?|feeds?|stayed|gained|"
        r"makes?|offers?|affects?|governs?|becomes?|emerge[sd]?|remains?|yields?|decompose[sd]?|sampled|"
        r"ships?|prevents?|declined|cannot|need|needs|looks?|recommends?|recommended"
    ),
    never_verbs=bag("results makes-up"),
    stems=r"\w+(?:ed|ly)$|\w{3,}ing$",
    guards=(
        r"\b(?:not|no|never|none|nor|neither|cannot|without|but|although|though|whereas|while|yet|however|"
        r"except|"
        r"unless|if|when|whenever|only|than|may|might|could|would|should|unlike|despite|until|provided|given|"
        r"under|assuming|compared|versus|rather|instead|likely|unlikely|perhaps|possibly|probably|seems?|"
        r"appears?|"
        r"almost|nearly|hardly|rarely|few|little|as long as|in case|otherwise|limited|some|sometimes|often|"
        r"partly|partially|in part|up to|most|mostly)\b|n['’]t\b"
    ),
    denials=(
        r"\b(?:not|no|never|none|nor|neither|cannot|without|fail(?:s|ed)?|lacks?|lacked|lacking|lack of|"
        r"absence|"
        r"absent|unable|avoid(?:s|ed|ing)?|prevent(?:s|ed|ing)?|reject(?:s|ed)?|rule[sd]? out|limited|scarce|"
        r"unclear|unknown|unresolved|hardly|rarely|seldom|insufficient\w*|impossible|difficult|poorly|"
        r"little|few|"
        r"fewer|ignor(?:e|es|ed|ing)|neglect\w*|remov(?:e|es|ed|ing)|eliminat\w+|discard\w*|exclud\w+|"
        r"den(?:y|ies|ied)|"
        r"contradict\w*|refut\w+|instead|rather|unlike|unlikely|overcom\w+|mitigat\w+|reduc(?:e|es|ed|ing)|"
        r"missing|"
        r"obsolete|useless|worse|wrong\w*|incorrect\w*|disadvantag\w*|drawback\w*|suffers?|hinder\w*|"
        r"impair\w*|"
        r"un\w+able|in\w+ible|would|nobody|only|merely|too|unnecessary|lower(?:s|ed|ing)|decreas(?:es|ed|"
        r"ing)|drop(?:s|ped)|replac(?:e|es|ed|ing)|if|unless)\b|n['’]t\b"
    ),
    frames=(
        r"(?:(?:the|our|these|this|their|all|both|recent|previous|present|current) )*(?:\w+ )?"
        r"(?:authors?|results?|findings?|data|analys[ie]s|stud(?:y|ies)|experiments?|evidence|"
        r"observations?|work|"
        r"simulations?|we|they|tests?|paper|figure|table)(?: \w+ly| also| clearly| have| has)* "
        r"(?:show(?:s|ed|n)?|finds?|found|demonstrate[sd]?|illustrate[sd]?|confirm(?:s|ed)?|report(?:s|ed)?|observe[sd]?|"
        r"document(?:s|ed)?|"
        r"see|saw|reveal(?:s|ed)?|prove[sd]?|establish(?:es|ed)?|conclude[sd]?|note[sd]?) that|"
        r"it (?:is|was) (?:well |widely )?(?:known|shown|found|clear|established|observed|demonstrated) that|"
        r"(?:note|recall|observe|remember) that|the (?:fact|point) is that"
    ),
    hedged=(
        r"\b(?:suggest\w*|indicat\w+|impl(?:y|ies|ied)|argu\w+|assum\w+|believ\w+|hypothes\w+|expect\w*|"
        r"propos\w+|"
        r"speculat\w+|estimate[sd]?|claim\w*|think\w*|thought|hope\w*|conjectur\w*|suppos\w+|possible|"
        r"appear\w*) that\b"
    ),
    openers=(
        r"to \w+[^,:;]*|using [^,:;]*|by \w+ing [^,:;]*|because [^,:;]*|since (?!\d)[^,:;]*|as [^,:;]*|"
        r"through [^,:;]*|"
        r"via [^,:;]*|based on [^,:;]*|inspired by [^,:;]*|following [^,:;]*|thanks to [^,:;]*|due to "
        r"[^,:;]*|"
        r"motivated by [^,:;]*|building on [^,:;]*|with (?:this|these|that) [^,:;]*|in addition to [^,:;]*|"
        r"doing so|such as [^,:;]*|in (?:this|that|these|such) (?:case|cases|example|way|sense|regard)|"
        r"in (?:this|the present|recent|our|general|particular|practice|summary|conclusion|short|total|"
        r"other words)"
        r"(?: (?:paper|article|work|study|years|decades|section))?|over the (?:past|last) [^,:;]*|"
        r"(?:here|overall|currently|today|recently|traditionally|first|second|third|finally|then|next|more|"
        r"most)"
        r"(?: \w+ly)?|(?:additionally|importantly|interestingly|notably|surprisingly|similarly|furthermore|"
        r"specifically|subsequently|consequently|accordingly|clearly|fortunately|unfortunately|ultimately|"
        r"moreover|however|thus|therefore|hence|indeed|instead|likewise|that is|in fact|of course|as a "
        r"result|"
        r"as a consequence|for example|for instance|by contrast|in contrast|on the other hand)"
    ),
    agents=(
        rf"{_WHO}{_ADVERBS} (?:presents?|presented|proposes?|proposed|introduces?|introduced|develop(?:s|"
        rf"ed)?|"
        r"describes?|described|offers?|offered|provides?|provided|evaluate[sd]?|analy[sz]e[sd]?|compute[sd]?|"
        r"calculate[sd]?|estimate[sd]?|use[sd]?|appl(?:y|ies|ied)|employ(?:s|ed)?|explore[sd]?|examine[sd]?|"
        r"investigate[sd]?|stud(?:y|ies|ied)|discuss(?:es|ed)?|tests?|tested|train(?:s|ed)?|collect(?:s|ed)?|"
        r"implement(?:s|ed)?|illustrate[sd]?|demonstrate[sd]?|show(?:s|ed)?|consider(?:s|ed)?|adopt(?:s|ed)?|"
        r"simulate[sd]?|model(?:s|led|ed)?|report(?:s|ed)?|select(?:s|ed)?|assess(?:es|ed)?|add(?:s|ed)?|"
        r"design(?:s|ed)?|"
        r"define[sd]?|perform(?:s|ed)?|benchmark(?:s|ed)?|build|built|instantiate[sd]?|review(?:s|ed)?|"
        r"survey(?:s|ed)?|"
        r"measure[sd]?|compare[sd]?|identif(?:y|ies|ied)|quantif(?:y|ies|ied)|contain(?:s|ed)?|include[sd]?|"
        r"fit|fits|fitted|includes?|supports?|ships? with|comes with|focus(?:es|ed)? on|create[sd]?|"
        r"generate[sd]?|"
        r"conduct(?:s|ed)?|found|finds?|find|observe[sd]?|outline[sd]?|sampled?|gathered|"
        r"derive[sd]?|prove[sd]?|construct(?:s|ed)?|extend(?:s|ed)?|combine[sd]?|choose|chose|aim(?:s|ed)? "
        r"to \w+|"
        r"want(?:s|ed)? to \w+|tr(?:y|ies|ied) to \w+|attempt(?:s|ed)? to \w+) |"
        r"(?:the|one|a|one of the) (?:\w+ )?(?:aim|goal|purpose|objective|motivation)s? (?:of|for|behind) "
        r"[\w .’'-]{3,50}? (?:is|was|are|were) to (?:try to )?"
        r"(?:(?=(?:improve|reduce|avoid|prevent|increase|lower|overcome|close|simplify|automate) )|\w+ )|"
        r"there (?:is|are|was|were|exists?)(?: also)? |"
        r"(?:(?!suggest)[\w-]+ ){0,3}(?:results?|analys[ie]s|findings?|evaluations?|experiments?|"
        r"simulations?|figure|table|"
        r"tests?|measurements?|survey)(?: \w+ly| also)* (?:show|reveal|document|demonstrate|estimate|yield|"
        r"give|provide|"
        r"illustrate|confirm|report|present|depict|list|compare|summari[sz]e|contain)(?:s|d|ed)? "
    ),
    tails=(
        r"[;:] |[—–] | [—–] |, (?=(?:which|who|where|because|since(?! \d)|so|so that|thus|thereby|hence|"
        r"such as|including|each \w+ing|"
        r"making|allowing|enabling|leading|resulting|providing|giving|with|using|for example|for instance|"
        r"e\.g|even (?:after|when|with|in|at|for)|"
        r"e\.g\.|as|especially|particularly|in particular|in order|based on|thanks to|due to|and (?:the|it|"
        r"they|this|"
        r"a|an|these|there|to|then|thus|therefore|is|are|was|were|has|have|can|demonstrate|show|examine|"
        r"examined|"
        r"discuss|its|their))\b)| (?=(?:because|since(?! \d)|so that|thereby|by \w+ing|such as|including|"
        r"for example|"
        r"in order to|due to|based on|as well as|allowing|enabling|leading to|and (?:it|they|the \w+ (?:is|"
        r"are|"
        r"has|was|were|can|do|does))|thus)\b)"
    ),
    means=bag("for by through via using from to"),
    vague=bag(
        "various different several many new own recent possible certain other main such some few large "
        "small good "
        "resulting given predicted generated observed existing obtained corresponding following underlying "
        "available present selected aforementioned above desired single key important general simple simpler "
        "simplest quickly so-called vast interesting particular specific overall great big huge nice novel "
        "adequate "
        "reasonable appropriate suitable useful usual typical common popular respective same next previous"
    ),
    generic=bag(
        "data time value values method methods result results approach approaches case cases problem "
        "problems "
        "thing things information process processes system systems paper work study studies way ways effect "
        "effects example examples number numbers level levels users user point points model models analysis "
        "aspect aspects package set sets type types idea order part parts kind field literature context use "
        "need question questions difference differences fact role changes change conditions condition "
        "performance functionality usefulness correctness design author authors reader readers researchers "
        "increase decrease steps step variety range detail details section terms term lot goal factors "
        "factor "
        "importance evaluation estimates estimate description discussion presence choice conclusion "
        "possibility features feature question interest support version code place extent half third "
        "quarter majority minority share fraction proportion percentage figure "
        "applications application "
        "observations observation measure measures characteristics property properties finding findings "
        "circumstances area areas group groups people fashion manner sense respect community scope motivation"
    ),
)
