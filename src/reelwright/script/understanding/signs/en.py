"""English."""

from reelwright.script.languages.bags import bag
from reelwright.script.understanding.signs.shape import Signs

_DOES = (
    r"(?: \w+ly| also| then| first| next| further| here| therefore| thus| have| has| had| will| now| again)*"
)
_STUDY = r"(?:paper|article|work|study|report|note|thesis|manuscript|contribution|review|chapter|survey)"
_THING = (
    r"(?:method|approach|algorithm|model|framework|tool|toolkit|toolbox|package|library|system|technique|"
    r"procedure|software|platform|suite|language|data ?set|corpus|benchmark|index|measure|metric|protocol)"
)
_ANNOUNCE = (
    r"(?:present|propos|introduc|develop|describ|investigat|stud(?:y|ies|ied)\b|examin|analy[sz]|evaluat|"
    r"compar|"
    r"assess|explor|report|offer|provid|demonstrat|design|extend|deriv|prov(?:e|es|ed|ing)\b|review|survey|"
    r"contribut|aim|address|releas|establish|formulat|creat|built\b|build|ask\b|hypothesi|argu|attempt|"
    r"summari[sz]|seek|sought|test|identif|characteri[sz]|focus|discuss|combin|outlin|quantif|replicat|"
    r"fills\b|bridg|closes\b)"
)
_DONE = (
    r"(?:used|employed|applied|adopted|calculated|computed|measured|estimated|collected|sampled|trained|"
    r"fitted|modell?ed|performed|conducted|implemented|selected|recruited|constructed|built|generated|"
    r"simulated|solved|optimi[sz]ed|extracted|recorded|obtained|analy[sz]ed|tested|chosen|classified|"
    r"randomi[sz]ed|carried out|processed|prepared|mapped|removed|converted|determined|derived|"
    r"evaluated|assessed|assigned|combined|created|weighed|stored|added|injected|interviewed|surveyed|"
    r"transformed|parsed|normali[sz]ed|monitored|counted|diluted|filtered|adjusted|purified|"
    r"isolated|incubated|stained|downloaded|acquired|approximated|exported)"
)

ENGLISH = Signs(
    problem=(
        r"\b(?:little|not much|less) is known\b|"
        r"\b(?:is|are|remains?|still|remained)(?: \w+)? (?:unknown|unclear|poorly (?:understood|known)|"
        r"unresolved|"
        r"not (?:well|fully|yet|completely|clearly|sufficiently) \w+|an? (?:\w+ )?(?:challenge|open|unsolved|"
        r"obstacle))\b|"
        r"\b(?:major|main|key|big|serious|significant|common|fundamental|central|biggest|greatest|well-known|"
        r"crucial|critical) (?:challenge|problem|difficulty|obstacle|drawback|shortcoming|limitation|"
        r"disadvantage|issue|concern|question|bottleneck)s?\b|"
        r"\b(?:the|an?|this|these|such) (?:\w+ ){0,2}(?:challenge|difficulty|bottleneck|dilemma|problem)s?\b"
        r"(?: \w+){0,5} (?:is|are|arises?|remains?|lies?)\b|"
        r"\b(?:is|are|was|were|can be|becomes?|become|proves?|it)(?: \w+)? (?:challenging|difficult|"
        r"problematic|"
        r"cumbersome|tedious|time-consuming|error-prone|infeasible|unfeasible|intractable|prohibitive\w*|"
        r"costly|"
        r"impractical|hard to|opaque|impossible)\b|"
        r"\black(?:s|ed|ing)?\b|"
        r"\bthere (?:is|are|has been|have been)(?: currently| still| also)? (?:no|little|few|only a few|"
        r"limited|"
        r"a lack|a need|a gap|an urgent need)\b|"
        r"\b(?:have|has) (?:not|never|rarely|seldom|hardly)(?: yet)? been\b|\bno (?:existing|current|"
        r"previous)\b|"
        r"\b(?:however|unfortunately|but|yet|although|while|despite|nevertheless)\b[^.]{0,140}\b(?:fails?|"
        r"limited|"
        r"suffers?|difficult|cannot|neglect\w*|ignor\w+|disregard\w+|unable|unknown|unclear|costly|not "
        r"(?:been|account|consider|scale|support|provide|address|take)|obstacles?)\b|"
        r"\bsuffers? from\b|\bfails? to\b|\bgaps? in\b|\bcurse of\b|\brais(?:e|es|ed|ing) (?:\w+ "
        r")?(?:concern|question)s?\b|"
        r"\bdo(?:es)? not (?:allow|provide|support|scale|account|consider|address|generali[sz]e|offer|"
        r"capture)\b|"
        r"\b(?:question|problem)s? (?:of (?:how|whether|what)|whether|how|arises?)\b|\bresearch questions?\b"
    ),
    motivation=(
        r"\b(?:is|are|be|been|become|becomes|becoming|became|remains?)(?: (?:an?|the|very|highly|most|more|"
        r"also|"
        r"therefore|thus|particularly|increasingly|of))* (?:important|crucial|essential|critical|vital|"
        r"fundamental|indispensable|paramount|imperative|ubiquitous|of (?:\w+ )?(?:importance|interest|"
        r"concern|"
        r"significance)|(?:\w+ )?(?:importance|interest|concern|significance)\b|key (?:to|for|in)|central "
        r"(?:to|in))\b|"
        r"\bplay(?:s|ed|ing)? (?:an?|the) (?:\w+ ){1,3}roles? (?:in|for|of|to)\b|"
        r"\b(?:growing|increasing|rising|great|considerable|much|renewed|wide|urgent) (?:\w+ )?(?:interest|"
        r"need|"
        r"demand|importance|attention|popularity|concern|pressure|use)\b|"
        r"\bincreasingly\b|\bmotivat(?:ed|es|ing) (?:by|us|this|the)\b|\bmotivations? (?:for|of|behind|is)\b|"
        r"\bto (?:address|tackle|overcome|fill|close|meet) (?:this|these|that|the) (?:\w+ )?(?:gap|challenge|"
        r"problem|"
        r"issue|need|limitation)s?\b|"
        r"\b(?:is|are|was|were) (?:urgently |therefore |also |thus )?(?:needed|required|necessary|desirable|"
        r"motivated)\b|"
        r"\bhas (?:attracted|gained|received|become)\b|\bhave (?:attracted|gained|received)\b|"
        r"\b(?:wide|broad)(?:ly)? (?:used|applied|range of applications)\b|"
        r"\b(?:leading|major|main) cause of\b|\bpublic health\b|\bfar-reaching\b|\bof (?:great|major|vital) "
        r"importance\b"
    ),
    contribution=(
        rf"^(?:[^,.;]{{0,90}}, )?(?:we|I|the authors){_DOES} {_ANNOUNCE}\w*|"
        rf"\b(?:here|in this {_STUDY}|in the present {_STUDY}),? (?:we|I|the authors)\b|"
        rf"\b(?:this|the present|our|the current) {_STUDY}{_DOES}(?: is| was)? {_ANNOUNCE}\w*|"
        rf"\b(?:the|our|one of the) (?:\w+ )?(?:aims?|goals?|purpose|objectives?|contributions?|novelty) "
        rf"(?:of "
        rf"(?:this|the|our) "
        rf"(?:\w+ )?{_STUDY}|of our|is to|was to|were to|are to|is twofold|are)\b|"
        r"\bour (?:main|key|primary|major|central) (?:contributions?|goals?|aims?|objectives?|ideas?)\b|"
        rf"\b(?:new|novel) (?:[\w-]+ ){{0,5}}{_THING}s? (?:is|was|are|were) \w*(?:presented|proposed|"
        rf"introduced|"
        r"developed|described)\b|"
        rf"\b(?:is|are|was|were) (?:presented|proposed|introduced|described|reported) (?:here|in "
        rf"this {_STUDY})\b"
    ),
    named_thing=(
        rf"^(?:The |Our )?(?P<name>[\w.+-]+)(?: \w+)? (?:\([^)]*\) )?(?:is|provides|offers) (?:an?|the) "
        rf"(?:[\w/.+-]+,? ){{0,9}}{_THING}\b"
    ),
    method=(
        rf"\b(?:we|I|the authors){_DOES} (?:use|used|employ|employed|apply|applied|adopt|adopted|calculat\w+|"
        rf"comput\w+|"
        r"measure[ds]?|estimat\w+|collect\w*|sampled?|train(?:ed)?|fit|fitted|modell?ed|perform\w*|"
        r"conduct\w*|"
        r"implement\w*|select\w*|recruit\w*|construct\w*|build|built|generat\w+|simulat\w+|solve[d]?|"
        r"optimi[sz]\w+|"
        r"follow(?:ed)?|extract\w*|record(?:ed)?|obtain(?:ed)?|analy[sz]ed?|test(?:ed)?|chose|choose|"
        r"classif\w+|"
        r"randomi[sz]\w+|carried out|ran|normali[sz]\w+|assign\w*|combin\w+|creat\w+|filter\w*|"
        r"parametri[sz]\w+|approximat\w+|model|assume[d]?|consider(?:ed)?|derive[d]?|start(?:ed)?)\b|"
        rf"\b(?:was|were|is|are|been|being){_DOES} {_DONE}\b|"
        r"\b(?:algorithm|method|approach|procedure|model|protocol|analysis|technique|process|step|pipeline|"
        r"workflow)s? "
        r"(?:consists?|works?|uses?|used|starts?|begins?|proceeds?|relies|rely|takes?|"
        r"performs?|"
        r"involves?|involved|computes?|iterates?|combines?)\b|"
        r"\bconsist(?:s|ed)? (?:of|in)\b|\bby means of\b"
    ),
    data_noun=(
        r"data ?sets?|data ?bases?|corpora|samples?|participants?|patients?|respondents?|interviews?|"
        r"interviewees|sites?|plots?|stations?|images?|records?|observations|individuals|cases|subjects|"
        r"specimens?|volunteers|students|households|farms|articles|papers|documents|sequences|genomes?|"
        r"species|countries|time series|surveys?|trials|tweets|users|questionnaires?|scenes|municipalities|"
        r"families|traps?|catches|books|novels|texts|simulations|trajectories|wells|rivers|cells|cell lines|"
        r"microarrays?|tumou?rs?|biopsies|children|women|men|adults|animals|mice|rats|leaves|plants|trees|"
        r"soils?|films|recordings?|sentences|reviews|districts|locations|combinations|properties|genes|"
        r"cDNAs|probes|controls|examples|years of data|days of data|measurements|experiments"
    ),
    data_set=r"data ?sets?|data ?bases?|corpus|corpora|data|samples?|cohorts?|archives?|repositor(?:y|ies)",
    data_got=(
        r"\b(?:was|were|been) (?:\w+ly )?(?:collected|obtained|gathered|downloaded|retrieved|recorded|"
        r"acquired|sampled|selected|recruited|drawn|taken|compiled|surveyed|interviewed|provided|deployed|"
        r"installed|enrolled|assembled|captured|trapped|monitored|located)\b|"
        r"\bwe (?:\w+ )?(?:collected|obtained|gathered|sampled|recruited|interviewed|surveyed|selected|"
        r"downloaded|compiled|included|recorded|studied|analy[sz]ed|used)\b|\btotal of\b|\bin total\b|"
        r"\b[nN]\s?=\s?\d|\b(?:data ?sets?|corpus|database|samples?|data|"
        r"cohort)(?![\w-])[^.,;]{0,40}\b(?:contains?|"
        r"contained|comprises?|comprised|consists? of|consisted of|includes?|included|covers?|covered)\b|"
        r"\b(?:between|from) (?:\w+ ){0,2}\d{4} (?:and|to|until|through)\b"
    ),
    result=(
        rf"\b(?:we|I|the authors){_DOES} (?:find|found|show|showed|shown|observe|observed|demonstrate|"
        rf"demonstrated|"
        r"conclude|concluded|detect|detected|achieve|achieved|reach|reached|identified|confirm|confirmed)\b|"
        r"\b(?:results?|findings?|analys[ei]s|experiments?|data|simulations?|evaluations?|benchmarks?|"
        r"figures?|"
        r"fig\.|tables?|tests?|estimates?|comparisons?|measurements?|observations?)(?: [\w().]+){0,5}? "
        r"(?:show|shows|"
        r"showed|shown|indicate|indicates|indicated|suggest|suggests|suggested|reveal|reveals|revealed|"
        r"demonstrate|"
        r"demonstrates|demonstrated|confirm|confirms|confirmed)\b|"
        r"\boutperform\w*|\bsignificantly (?:\w+ ){0,2}(?:differ|increas|decreas|higher|lower|associat|"
        r"correlat|reduc|improv|better|worse|declin|greater|larger|smaller|affect|fewer|more|less)\w*|"
        r"\b(?:no|a|an) (?:\w+ )?(?:significant|evidence|strong|positive|negative|weak)(?: \w+)? "
        r"(?:differences?|"
        r"correlations?|associations?|effects?|relationship|decrease|increase|decline|trend|that)\b|"
        r"\bp\s?[<=>≤]\s?0?\.\d|"
        r"\b(?:increas|decreas|declin|reduc|improv|dropp?ed|drops|rose|rises|fell|grew|gain|lost|"
        r"losses)\w*(?: [\w-]+){0,6} "
        r"(?:by|from|to|of) (?:[\w-]+ ){0,3}[~≈]?\d"
    ),
    compares=(
        r"\b(?:higher|lower|greater|smaller|larger|faster|slower|better|worse|more|less|fewer|earlier|later|"
        r"longer|"
        r"shorter|stronger|weaker)\b(?: [\w-]+){0,6} than\b|"
        r"\b(?:highest|lowest|largest|smallest|fastest|best|worst|greatest)\b|\d\s?(?:%|percent|per cent)|"
        r"\b\d[\d.,]*(?:\s?[×x](?!\s?\d)|[- ]fold\b| times\b)|\bspeed-?ups?\b|\b(?:compared|relative) (?:to|"
        r"with)\b|"
        r"\bcorrelat\w+|\baccuracy (?:of|was|is)\b|\bon average\b|\bdiffer(?:ed|s|ences?)\b|\bvaried\b|"
        r"\bobserved\b|\branged?\b|\btwice\b|\brespectively\b|\bwas found\b|\bwere found\b"
    ),
    points=(
        r"^(?:fig(?:ure)?s?|tables?|tabs?)\.? \S+(?: \w+ly| also)? (?:shows?|presents?|displays?|lists?|"
        r"gives?|"
        r"summari[sz]es?|compares?|illustrates?|depicts?|contains?|reports?|provides?|plots?)\b(?! that)|"
        r"\bwe (?:\w+ )?(?:show|present|plot|display|report|illustrate) (?:the|an?|in|how|some|results|"
        r"our)\b|"
        r"\b(?:is|are|was|were) (?:\w+ )?(?:shown|presented|given|listed|summari[sz]ed|displayed|plotted|"
        r"depicted|illustrated|reported|provided) (?:in|by|on) (?:the )?(?:fig|tab)|"
        r"\bis (?:also )?available\b|\bpresents? (?:a|an|the) (?:histogram|comparison|overview|summary|"
        r"plot)\b|"
        r"\bwe (?:\w+ )?(?:define|model|assume|consider|compute|use|demonstrate how|asked)\b|"
        r"\bdemonstrates? the \w+ of\b|"
        r"\b(?:is|are) (?:\w+ly )?(?:defined|designed|based|introduced|intended)\b|"
        r"\b(?:have|has|did) not (?:done|used|applied|performed|do|use|apply)\b|"
        r"\bidentified (?:in advance|beforehand)\b"
    ),
    orders=(
        r"\b(?:must|shall|should|need to be|we will|will be)\b|^(?:if|once|let|note|consider|suppose|first,? "
        r"consider)\b|^\d[\d.]* [^.]{0,80}[—–]|\bif [^.]{0,80} (?:report|use|dilute|repeat|add|check)\b"
    ),
    limit=(
        r"\blimitations? (?:of|is|are|in|to|include|that|remain|we)|\b(?:is|are|one|main|some|several|"
        r"potential|"
        r"important|major|another|has|have|these|following) limitations?\b|"
        r"\bfuture (?:work|research|stud(?:y|ies)|investigations?|versions?|releases?|developments?|"
        r"improvements?|directions?|analyses|extensions?)\b|\bfurther (?:work|research|stud(?:y|ies)|"
        r"investigations?|analys[ei]s (?:is|are|will)|experiments? (?:are|is|will)|refine\w*|validation)\b|"
        r"\bwith (?:\w+ )?(?:caution|care)\b|\bcautio(?:n|us)\w*\b|\bbeyond the scope\b|"
        r"\b(?:drawback|caveat|shortcoming|weakness(?:es)?|disadvantage)s?\b|"
        r"\bwe (?:did|do|have) not (?!expect|observe|find|see|know|detect|type|have|actually)\w+|"
        r"\bremains? (?:to be|an open|unclear|open|unknown)\b|\bsmall (?:sample|number of (?:samples?|"
        r"patients?|participants?|subjects?|observations)|size of)\b|\blimited (?:number|sample|amount|set|"
        r"size|"
        r"availability) of\b|\bwe (?:plan|intend|aim) to\b[^.]*\b(?:future|next|add|extend|support|"
        r"improve)\b|"
        r"\bplan to investigate\b|\bnext steps?\b|\bin the long term\b|\bwork in progress\b|\bunder "
        r"(?:active |continuous )?development\b|"
        r"\bopen (?:question|problem|issue)s?\b|\b(?:preliminary|pilot) (?:results?|study|work|findings?)\b|"
        r"\b(?:more|additional|larger) (?:work|research|data|studies|experiments?|samples) (?:is|are|will be|"
        r"would be) (?:needed|required|necessary)|\bneeds? to be (?:investigated|studied|addressed|"
        r"improved|tested|explored)\b|\bleft (?:for|to) future\b|\bnot yet (?:available|supported|"
        r"implemented|possible|been|complete|able)\b|\bnot (?:currently|yet) \w+|\bcan be improved\b"
    ),
    hedges=(
        r"\b(?:is|are|was|were|remains?)(?: \w+)? (?:limited (?:to|by|in)|restricted to)\b|"
        r"\b(?:is|are|was|were) not (?:\w+ly )?(?:supported|implemented|available|possible|included|"
        r"considered|addressed|tested|applicable|taken into account|able|sufficient|designed|suitable)\b|"
        r"\b(?:cannot|can not|could not|may not|might not)\b(?! only)|"
        r"\bdo(?:es)? not (?:yet |currently |necessarily |always )?(?:support|account|consider|include|"
        r"address|allow|capture|provide|cover|apply|generali[sz]e|scale|hold|work|handle|guarantee|imply|"
        r"reflect|take)\b|\bat the (?:expense|cost) of\b|\bonly (?:works?|supports?|applies|considers?|"
        r"considered|applicable|available|valid)\b"
    ),
    own=(
        rf"\b(?:we|our|ours|us|I|my|the authors|this {_STUDY}|the present {_STUDY}|here|this (?:method|"
        rf"approach|"
        r"algorithm|model|package|analysis|implementation|sample|dataset)|the (?:proposed|current|present|"
        r"presented))\b"
    ),
    others=(
        r"\b(?:et al|previous(?:ly)? (?:stud|work|research|report|publish|describ)\w*|other (?:authors|"
        r"studies|researchers)|"
        r"has been (?:shown|reported|suggested|proposed)|have (?:shown|reported|suggested|argued|proposed|"
        r"found)|"
        r"(?:widely|commonly|traditionally|routinely|frequently) (?:used|adopted|applied)|according to|"
        r"several (?:authors|studies)|recent (?:stud|work)\w*|in the literature)\b"
    ),
    likened=(
        r"^(?:similar(?:ly)? to|like|unlike|as with|in contrast to|consistent with|"
        r"in (?:line|agreement|accordance) with) (?:our|these|this|those)\b[^,]*, "
        r"(?:previous|earlier|other|several|recent|the|a)\b"
    ),
    course=(
        rf"\b(?:remainder|rest|organi[sz]ation|structure|outline) of (?:this|the|our) {_STUDY}\b|"
        rf"\b(?:the|this|our) {_STUDY} is (?:organi[sz]ed|structured|divided|arranged)\b|"
        r"\b(?:is|are) organi[sz]ed as\b|\b(?:in|see|and) sections? \d|\bsection [IVX]+\b|§|"
        r"\b(?:in|the|this) (?:next|following|previous|last|final|subsequent|present) (?:sub)?(?:section|"
        r"chapter)s?\b|"
        r"\bin this (?:final |last )?(?:sub)?(?:section|chapter)\b|\bthis (?:sub)?section\b|"
        r"\b(?:described|discussed|detailed|explained|given|presented|defined) (?:below|later|above|next|"
        r"hereafter)\b|\bas follows\b|\bfor (?:more|further) details?\b|\bappendi(?:x|ces)\b|"
        r"\bwe (?:thank|acknowledge|refer)\b|\breaders?\b|\bgratefully\b|\bfunded\b|\bcode is available\b|"
        r"\bwe (?:will(?: now)?|now|shall|first|then|next|briefly|begin|start) (?:by )?(?:present|introduce|"
        r"describe|discuss|review|"
        r"summari[sz]e|give|explain|show|outline|provide|illustrate|demonstrate|reiterate|recall)(?:ing)?\b|"
        r"\bwill be (?:discussed|described|presented|explained|introduced|performed|given)\b|"
        r"^(?:the following|below|in the following|here we refer)\b|\b(?:summari[sz]e|show|illustrate|"
        r"depict)\b[^.]{0,60}"
        r"\bin fig(?:ure|\.)|\bwe will not\b|\bin the main (?:text|manuscript)\b|\bcan be (?:found|accessed|"
        r"downloaded) (?:at|from|via|in|on)\b|"
        r"\bavailable (?:at|from|on|via|under|upon)\b|\bsigned informed consent\b|\binformed consent\b|"
        r"\bwill hopefully\b|\bethic\w+ (?:committee|approval)\b|\breview board\b"
    ),
    listed=(
        r"\b(?:our|main|key|following|makes?|made|paper['’]?s?|work|article|study) (?:\w+ ){0,3}"
        r"(?:contributions?|novelt(?:y|ies)|innovations?)\b[^.]{0,90}[:.]\s*$|"
        r"\bcontributions? (?:of|in) (?:this|our|the) \w+[^.:]{0,60}[:.]\s*$|"
        r"\b(?:objectives|aims|goals) of (?:this|our|the) (?:\w+ )?(?:paper|article|study|"
        r"work)\b[^.]{0,60}:\s*$"
    ),
    definitions=(
        (
            r"(?P<term>{np}) (?:is|are|was|were|can be|may be) (?:\w+ly |here |often |usually )?(?:defined|"
            r"described|understood|interpreted) as (?P<definition>[^.;]{12,})"
        ),
        r"(?P<term>{np}), (?:which is )?defined as (?P<definition>[^,;.]{12,})",
        r"\bwe (?:\w+ly )?define (?:the |an? |our )?(?P<term>{np}) (?:as|to be) (?P<definition>[^.;]{12,})",
        (
            r"(?P<term>{np}) (?:refers?|referred) to (?P<definition>(?:the|an?|any|all|those|how|what|when) "
            r"[^.;]{10,})"
        ),
        (
            r"\b(?:by|with) (?:the term )?[“\"‘]?(?P<term>{np})[”\"’]?,? we mean "
            r"(?P<definition>[^.;]{12,})"
        ),
        (
            r"\bthe term [“\"‘]?(?P<term>{np})[”\"’]? (?:means?|denotes?|describes?|designates?) "
            r"(?P<definition>[^.;]{12,})"
        ),
        (
            r"(?P<definition>(?:The|An?) (?!is|are)[^.;]{18,}?) (?:is|are) (?:also )?(?:called|termed|known "
            r"as|"
            r"referred to as) "
            r"(?:the |an? )?[“\"‘]?(?P<term>{np})[”\"’]?(?=[.,;)]|$| if| when)"
        ),
        r"(?P<term>{np}) stands? for (?P<definition>[^.,;]{12,})",
        r"(?P<term>{np}),? \(?i\.e\.,? (?P<definition>(?:the|an?|any|all|those|how|that) [^().;,]{12,})",
        (
            r"(?P<term>{np}) (?:is|are) (?P<definition>(?:an?|the) (?:\w+ )?(?:measure|process|set|family|"
            r"class|kind|type|method|technique|ability|collection|branch|field|study|form|generali[sz]ation|"
            r"ratio|"
            r"number|degree|property|probability|algorithm|function|group|space|variant|measurement|distance|"
            r"practice|protein|enzyme|glycoprotein|gene|disease) "
            r"(?:of|for|to|that|in|which|whose|by|between|used) [^.;]{10,})"
        ),
    ),
    no_term=bag(
        "it this that these those they we he she there which who what one each both all some any such its "
        "their our here result results value values case cases example examples figure table following first "
        "second third former latter other others another same problem way idea reason goal aim approach "
        "method "
        "work paper section part is are was were be and or but if when where while as of in on at by for "
        "from "
        "to with than then thus so not no also only more most very two three so-called main whole step "
        "our thing things function functions parameter parameters authors objective purpose difference "
        "greater larger smaller higher lower"
    ),
    where=r"(?:where|in which|with|here,?|wherein|in this (?:equation|expression),?)\b",
    let=(
        r"\b(?:let|denote by|we denote by|write)\s+(?P<symbol>{symbol})\s+(?:be|denote|represent|stand for|"
        r"the|is|for)\s*"
        r"(?P<meaning>(?:the|an?|any|some|all)?[^.,;:()=]{3,90})"
    ),
    means=(
        r"(?:is|are|was|be|denotes?|represents?|indicates?|refers? to|stands? for|means?|describes?|"
        r"measures?|marks?|"
        r"corresponds? to|gives?|being|=)"
    ),
    joined="and",
    named_heads=(
        (
            r"^(?:symbols?|notations?|variables?|terms?|parameters?|abbreviations?|acronyms?|quantit(?:y|"
            r"ies)|name)$"
        ),
        r"^(?:meaning|description|definition|explanation|interpretation|full (?:name|form)|denotes)s?$",
    ),
    glossary=(
        r"^(?:[\dA-Z.]*\s*)?(?:glossary|lexicon|nomenclature|abbreviations?|acronyms?|terminology|"
        r"definitions?|list of (?:symbols|abbreviations|terms)|notations?|symbols)\b"
    ),
    not_counted=(
        r"(?:version|ver|step|phase|stage|level|type|class|group|day|model|grade|cluster|experiment|case|"
        r"scenario|"
        r"algorithm|theorem|lemma|example|question|item|line|node|no|nr|number|chapter|page|appendix|box|"
        r"layer|"
        r"chromosome|windows|python|julia|stata|ubuntu|matlab|java|channel|season|series|volume|issue|"
        r"protocol|method|"
        r"schedule|patient|participant|site|sample|zone|unit|table|panel|axis|factor|book|part|reference|ref|"
        r"dimension)s?"
    ),
    spelt_units=(
        r"percent(?:age points?)?|per cent|times|fold|years?|months?|weeks?|days?|hours?|minutes?|seconds?|"
        r"milliseconds?|microseconds?|nanoseconds?|degrees?|meters?|metres?|kilomet(?:er|re)s?|centimet(?:er|"
        r"re)s?|"
        r"millimet(?:er|re)s?|hectares?|grams?|kilograms?|milligrams?|micrograms?|tonnes?|tons|lit(?:er|"
        r"re)s?|"
        r"millilit(?:er|re)s?|pixels?|bytes?|gigabytes?|megabytes?|kelvins?|volts?|watts?|dollars?|euros?|"
        r"orders? of magnitude"
    ),
    totals=r"^(?:grand |sub-?)?(?:totals?|sums?|means?|averages?|overall|all|median|subtotal|avg\.?)\b",
    ordered=(
        r"\b(?:time|year|day|month|week|hour|age|date|dose|concentration|temperature|distance|depth|length|"
        r"size|frequency|number of|threads?|nodes?|iterations?|epochs?|steps?|level|period|cov\.?|obs\.?|"
        r"quarter|cores?|processors?|wavelength|pressure|altitude|latitude|order|degree)\b|^[nNkKtT]$"
    ),
    coded=(
        r"\b(?:id|no|nr|rank|code|lat|lon|latitude|longitude|page|year|date|doi|ref(?:erence)?s?|phone|zip|"
        r"isbn|cas|p|p-?values?)\b\.?"
    ),
    quantities=(
        r"\b(?:measures?|metrics?|statistics?|parameters?|ind(?:ex|ices)|variables?|propert(?:y|ies)|"
        r"features?|"
        r"characteristics?|quantit(?:y|ies)|criteri(?:on|a)|attributes?|items?)\b"
    ),
)
