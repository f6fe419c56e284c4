"""English."""

from reelwright.script.languages.bags import bag
from reelwright.script.languages.english_pointers import POINTERS
from reelwright.script.languages.english_verbs import VERBS
from reelwright.script.languages.tongue import Cues, Phrases, Tongue

_STOP = (
    "a an the and or but nor so yet if then than that this these those there here it its itself they them "
    "their "
    "theirs we us our ours you your he she his her i my me who whom whose which what when where why how "
    "of in on "
    "at by for from to into onto over under with without within between among through during before after "
    "above "
    "below about against as is are was were be been being am do does did done has have had having can "
    "could may "
    "might must shall should will would not no only also very more most less least such some any all each "
    "every "
    "both either neither one two other another same own just even still well however thus therefore hence "
    "e g i.e. "
    "et al. via per using used use based new while since because although though whether up out off down "
    "again "
    "further once many much several few first second finally addition due per cent rather often usually "
    "typically "
    "generally particularly especially respectively towards toward upon across along around according"
)

ENGLISH = Tongue(
    page="p.",
    articles="the|an?",
    of_words=bag("of"),
    abstract_head=r"(?:abstract|synopsis|summary(?=\s*$))\b",
    code="en",
    abbreviations=bag(
        "al e.g eg i.e ie cf vs etc fig figs eq eqn eqs eqns sec sect secs tab ref refs no nos vol pp p ch "
        "chap dr prof mr mrs ms st jr sr inc ltd co corp dept univ approx ca c resp viz wrt w.r.t a.k.a "
        "i.i.d ed eds jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k ph.d sp spp var subsp subg "
        "gen syn max min avg std dev est suppl app appx thm lem prop def cor incl excl mt gov"
    ),
    stopwords=bag(_STOP),
    markers=(
        "however|notwithstanding|therefore|moreover|furthermore|in addition|additionally|finally|thus|hence|"
        "consequently|"
        "for example|for instance|nevertheless|nonetheless|in contrast|by contrast|on the other hand|"
        "on the one hand|as a result|accordingly|similarly|likewise|in particular|specifically|in fact|"
        "indeed|"
        "besides|meanwhile|instead|first|firstly|second|secondly|third|thirdly|lastly|then|next|again|also|"
        "importantly|notably|interestingly|in general|overall|in summary|in conclusion|to conclude|"
        "to summarize|to summarise|in short|in other words|that is|as such|as a consequence|conversely|still|"
        "yet|otherwise|rather|subsequently|of course|more importantly|most importantly|more specifically|"
        "more precisely|to this end|to that end|for this reason|for these reasons|with this in mind|"
        "in light of (?:all )?this|that being said|having said that|in this regard|in this respect|"
        "clearly|obviously|naturally|as a matter of fact|thereby|as (?:detailed|described|shown|discussed|"
        "stated|mentioned) in this (?:paper|article)|in this context|here|now|so|but|and|or|as others "
        "have pointed out|as already mentioned|"
        "as mentioned|as noted|as discussed|as expected|as usual|at the same time|in turn|"
        "unfortunately|fortunately|surprisingly|not surprisingly|unsurprisingly|to our knowledge|"
        "to the best of our knowledge|last but not least|on the contrary|in any case|after all|"
        "in this (?:paper|article|work|study|section|report|note|chapter)|"
        "to address (?:this|these)[\\w -]{0,30}|to (?:solve|overcome|tackle) (?:this|these)[\\w -]{0,30}"
    ),
    anaphora=(
        r"this(?! (?:paper|article|study|work|report|review|research|thesis|survey)\b)|these|those|it|its|"
        r"they|their|"
        r"them|such|he|she|his|her|both(?! \w+ and)|neither|either|another|others?|"
        r"the (?:former|latter|same|other|others|second|third|remaining|resulting|two|three|above|"
        r"corresponding|"
        r"said|first)|each of|all of|some of (?:these|them)|one of (?:these|them)|most of (?:these|them)|"
        r"many of (?:these|them)|none of|"
        r"similar(?:ly)?|likewise|instead|there(?!\s+(?:is|are|was|were|has|have)\b)|so\b|do(?:ing)? so|"
        r"in (?:this|these|that|those|such|both|each|all|either) (?:case|cases|context|setting|way|sense|"
        r"situation|"
        r"situations|respect|example|regard|scenario|study site)|because of (?:this|these)|for (?:this|"
        r"these|that) |"
        r"by (?:this|doing)|with (?:this|these)|due to (?:this|these)|from (?:this|these)|based on "
        r"(?:this|these)|"
        r"after (?:this|that)|to do (?:this|so)|under (?:this|these)|at (?:this|that) |of (?:these|those)|"
        r"as a (?:result|consequence)|a further|further(?:more)?,|an(?: additional|other)|additional|"
        r"a (?:second|third) |secondly|alternatively|equivalently|conversely|the (?:answer|reason|question) "
    ),
    leaning=r"^[^,;:—]*\b(?:this|these|those)\b(?! (?:paper|article|study|work|report|film|research|"
    r"survey)\b)|^the authors?\b[^,]* that (?:it|they|this|these)\b|\bsuch (?!as\b)\w+|\bthe (?:mentioned|"
    r"aforementioned|said|latter|former)\b",
    inner_markers=(
        (
            r"^((?:in|for|on|by|at|to|with|from)\b[^,]{3,60}), (?:however|therefore|moreover|thus|hence),",
            r"\1,",
        ),
        (r"^((?:[\w’'-]+ ){1,5})(?:therefore|thus|hence|also|moreover|furthermore) (?=\w)", r"\1"),
        (r",? \b(?:however|therefore|moreover|furthermore|though),(?= )", ""),
    ),
    paper_words="paper|article|study|work|report|review|research|survey",
    figure_words=r"figures?|figs?\.?|plates?|panels?",
    table_words=r"tables?|tabs?\.",
    equation_words=r"equations?|eqs?\.|eqns?\.?|formulas?",
    section_words=r"sections?|secs?\.|sects?\.|chapters?|appendix|appendices|supplementary|listings?|"
    r"codes?|lines?|snippets?|programs?|"
    r"algorithms?|"
    r"theorems?|lemmas?|corollary|proposition|definitions?|examples?|box|footnotes?|remarks?|schemes?|"
    r"boxes|questions?|hypotheses|hypothesis|steps?|models?|cases?|experiments?|scenarios?",
    see_words=r"see(?: also)?|as (?:shown|seen|can be seen|illustrated|depicted|described|discussed|given|"
    r"reported|"
    r"presented|summari[sz]ed|listed|indicated|displayed|mentioned|demonstrated|explained|noted) (?:in|by|"
    r"on)|"
    r"cf\.?|compare|refer to|shown in|c\.f\.",
    pointers=POINTERS,
    pointing=(
        r"\b(?:above|below|following|aforementioned|previous(?:ly)?|earlier|next|last|preceding) "
        r"(?:section|subsection|chapter|equation|figure|table|paragraph|example|listing|code|list|discussion|"
        r"formula|expression|page|inequality|result|snippet|command|definition)s?\b|"
        r"\bas follows\b|\b(?:see|described|mentioned|discussed|shown|defined|given|listed|introduced|"
        r"outlined|"
        r"presented|noted|explained|stated) (?:above|below|earlier|later|previously|here)\b|"
        r"\b(?:above|below)[.,)]|\bthe (?:above|below)\b|\b(?:this|the(?: \w+)?|next|each|following|last|"
        r"first|same|current|present) (?:appendix|figure|table|subfigure|panel|caption|example|snippet|"
        r"listing|"
        r"code block)s?\b|\b(?:this|the|the (?:next|previous|last|same|following|preceding)|next|each|"
        r"following|"
        r"last|first|same|current|present) (?:section|subsection|chapter|code)s?\b|"
        r"\b(?:left|right|top|bottom|upper|lower|middle) (?:panel|column|row|figure|plot|side|hand)s?\b|"
        r"\b(?:remainder|rest|organi[sz]ation|structure) of (?:this|the|our) (?:paper|article|work|report|"
        r"thesis)\b|"
        r"\b(?:the paper|this paper|the article|this article|the work|this work|it) is (?:organi[sz]ed|"
        r"structured)\b|"
        r"\bsupplement(?:ary|al)? (?:material|information|data|file|figure|table)s?\b|\bsupporting "
        r"information\b|"
        r"\b(?:in|of|from|to) (?:the )?appendi(?:x|ces)\b|\bet seq\b|"
        r"\bibid\b|\bop\. cit\b|"
        r"\bwe refer\b|\breaders? (?:is|are|can|may|should|who|interested)\b|\binterested readers?\b|"
        r"\bon the (?:left|right)\b|\bin the (?:image|picture|screenshot|following|sequel|text|main text)\b|"
        r"\bthe following\b|\b(?:above|below)\b(?! (?:\d|the|an?|zero|average|ground|sea|all|which|its|"
        r"their))|\bpanels?\b|"
        r"\bbeyond the scope\b|\bhereafter\b|\bhenceforth\b|\bhereinafter\b|\bherein\b|\bhas been "
        r"published as\b|\bdownloaded from\b|"
        r"\b(?:thank|thanks(?! to\b)|grateful|acknowledges?|acknowledgements?|funded by|supported by the|"
        r"corresponding author|"
        r"conflicts? of interest|competing interests?|peer[- ]review(?:ed)? (?:version|process)|all "
        r"rights reserved|"
        r"copyright|creative commons|licensed under|permission (?:of|from)|e-?mail|accessed on|last accessed|"
        r"informed consent|ethics (?:committee|approval)|author contributions)\b|"
        r"\blet us\b|\blet's\b|\bsuppose\b|^(?:\w+,? )?assume (?:that|we)\b|\blet \w+ (?:be|denote)\b|"
        r"\brecall\b|"
        r"\bnote that\b|"
        r"\bwithout loss of generality\b|\bif and only if\b|\bq\.?e\.?d\b|\bsolid line|\bdashed line|"
        r"\bdotted line|"
        r"\bshaded (?:area|region)|\berror bars?\b|\bshown (?:in|as) (?:red|blue|green|black|grey|gray|"
        r"orange|purple|bold)\b|"
        r"\b(?:red|blue|green|black|grey|gray|orange|purple|yellow) (?:\w+ )?(?:line|curve|dot|point|bar|"
        r"arrow|"
        r"circle|box|"
        r"square|area|region)s?\b|\bsee also\b|\bclick\b|\bit is time to\b"
    ),
    plans=r"\bthe authors? (?:will|begin|now|next|then turn|first briefly|focus on|start)\b|\bfor the "
    r"authors’ \w+ example\b|\bonce again\b|\bin what\b|\bto this end\b|\bas an example\b|\bcode snippet\b|"
    r"^(?:add|use|analy[sz]e|remove|place|prepare|fill|inject|dilute|set|record|repeat|consider|run|"
    r"check|ensure|make)\b|^if .{0,80}\bthen\b",
    person=(
        (r"\bwe[’'‘]ll\b", "we will"),
        (r"\bwe[’'‘]ve\b", "we have"),
        (r"\bwe[’'‘]re\b", "we are"),
        (r"\bwe[’'‘]d\b", "we would"),
        (r"\bI[’'‘]ve\b", "I have"),
        (r"\bI[’'‘]m\b", "I am"),
        (r"\bwe (?=authors\b)", "the "),
        (
            (
                r"\b(?:(?:we|one) can (?:also |now |clearly |easily )?(?:see|observe|notice) that |(?:we|"
                r"one) "
                r"(?:note|notice|remark|observe|see) that |"
                r"it (?:is|should be|must be) (?:also )?(?:worth (?:noting|mentioning|pointing out)|noted|"
                r"mentioned|stressed|emphasi[sz]ed|"
                r"important to note|interesting to note|clear|obvious|evident) that )"
            ),
            "",
        ),
        (r"\b(?:allow|enable)(s?) (?:us|one) to ", r"make\1 it possible to "),
        (r"\b(?:allowed|enabled) (?:us|one) to ", "made it possible to "),
        (r"\b(?:allowing|enabling) (?:us|one) to ", "making it possible to "),
        (r"\bhelp(s|ed)? us (?:to )?", r"help\1 "),
        (
            (
                r"\bour (?:own )?(?=(?:\w+[- ]){0,2}(?:packages?|methods?|approach|approaches|models?|"
                r"systems?|tools?|papers?|articles?|"
                r"works?|stud(?:y|ies)|results?|findings?|frameworks?|algorithms?|implementations?|library|"
                r"software|experiments?|"
                r"analys[ei]s|simulations?|contributions?|technique|techniques|procedure|data|dataset|"
                r"datasets|benchmarks?|"
                r"observations?|estimates?|measurements?|sample|samples|survey|proposal|solution|evaluation|"
                r"language|project|"
                r"calculations?|tests?|conclusions?|aim|aims|goal|goals|objective|objectives|protocol|"
                r"formulation|design)\b)"
            ),
            "the ",
        ),
        (
            (
                r"\bour (?=(?:own )?(?:sun|solar system|galaxy|planet|earth|world|universe|lives|society|"
                r"understanding|knowledge|ability|daily|everyday|climate|environment|health|time|era|species|"
                r"oceans?|economy|bodies|body|brains?)\b)"
            ),
            "the ",
        ),
        (
            (
                r"\b(gives?|gave|giving|tells?|told|provides?|provided|offers?|shows?|leaves?|brings?) us "
                r"(?=(?:an?|the|more|several|some|two|three|new|valuable|only|many)\b)"
            ),
            r"\1 ",
        ),
        (r"\bto the best of (?:our|the) knowledge\b", "as far as is known"),
        (r"\bourselves\b", "themselves"),
    ),
    the_authors=("the authors", "the author"),
    person_left=r"\b(?:we|our|ours|us|ourselves|I|my|me|mine|myself|you|your|yours|let's)\b",
    figure_noun=("figure", "table"),
    stand_in="the work",
    the_figure=("The figure", "The table"),
    in_figure=("in the figure", "in the table"),
    for_example="for example",
    that_is="that is,",
    figure_the=(
        (
            (
                r"^(?:in|on) {ref},? (?:we|the authors) (?:show|present|display|illustrate|plot|depict|"
                r"report|"
                r"list|compare|"
                r"summari[sz]e|give|provide)s? "
            ),
            "{the} shows ",
        ),
        (
            (
                r"^the ([^.]{10,140}?) (?:is|are) (?:shown|presented|illustrated|depicted|given|"
                r"summari[sz]ed|"
                r"plotted|listed|"
                r"displayed|provided|visuali[sz]ed) in {ref}\.$"
            ),
            r"{the} shows the \1.",
        ),
        (
            (
                r"^(?:the )?(?:results?|data|values?|distributions?|plots?|curves?)(?: are| is)? (?:shown|"
                r"presented|displayed|given|depicted|reported) in {ref}[ ,]+"
            ),
            "",
        ),
        (
            (
                r"^(?:in|from|on) {ref},? (?:we|one|it) (?:can (?:also |clearly )?(?:see|observe|be seen)|"
                r"shows?|see|observe|is (?:clear|evident|shown|seen)) (?:that )?"
            ),
            "",
        ),
        (
            (
                r"^as (?:can be )?(?:shown|seen|illustrated|depicted|indicated|displayed|demonstrated) (?:in|"
                r"by|on|from) {ref}, "
            ),
            "",
        ),
        (
            (
                r"^{ref} (?:also )?(?=(?:shows?|illustrates?|depicts?|displays?|presents?|plots?|compares?|"
                r"summari[sz]es?|gives?|lists?|"
                r"reports?|demonstrates?|contains?|provides?|visuali[sz]es?|reveals?|indicates?|outlines?|"
                r"highlights?|suggests?|includes?)\b)"
            ),
            "{the} ",
        ),
        (r"^{ref} (?=(?:is|was) )", "{the} "),
        (
            (
                r",? ?\b(?:and )?(?:as|which (?:is|are)) (?:is |are |can be |also )?(?:shown|seen|"
                r"illustrated|"
                r"depicted|indicated|displayed|demonstrated|presented|"
                r"summari[sz]ed|reported|given|listed|plotted|visuali[sz]ed) (?:in|by|on) {ref},?"
            ),
            "",
        ),
        (r",? \((?:see |cf\. )?{ref}\)", ""),
        (r"\b(in|from|on|by|of) {ref}", r"\1 the {word}"),
        (r"^in the {word}, ", "in the {word}, "),
    ),
    frames=(
        r"(?:(?:the|these|this|their|both|all)? ?(?:authors?|results?|findings?|data|papers?|analys[ei]s|"
        r"stud(?:y|ies)|figures?|"
        r"experiments?|evidence|observations?|they|tables?|simulations?|work|paper|article|"
        r"researchers?)\b(?: \w+ly| also| then| further| here| therefore| clearly| thus| have| has)* "
        r"(?:show|shows|showed|shown|find|finds|found|argue|argues|argued|demonstrate|demonstrates|"
        r"demonstrated|suggest|suggests|"
        r"suggested|report|reports|reported|conclude|concludes|concluded|believe|believes|observe|"
        r"observes|observed|indicate|"
        r"indicates|indicated|reveal|reveals|revealed|illustrates?|illustrated|confirm|confirms|confirmed|"
        r"expect|note|noted|"
        r"hypothesi[sz]e|hypothesi[sz]ed|"
        r"think|propose|proposed|establish|established|prove|proves|proved|assume|assumed|claim|"
        r"acknowledge|recommend) that"
        r"|it (?:is|was|has been|can be) (?:\w+ly )?(?:shown|found|argued|demonstrated|known|clear|likely|"
        r"possible|concluded|observed|believed|"
        r"expected|evident|apparent|well known) that|"
        r"the (?:\w+ )?(?:advantage|benefit|drawback|reason|consequence|point|problem)s? "
        r"(?:of [^,;]{3,70} )?is that|there is (?:\w+ )?evidence that|the (?:key|main|"
        r"basic|central) (?:idea|finding|result|point|advantage) is that|"
        r"(?:the )?(?:authors|they) (?:also )?(?:believe|think|expect|note|find)|"
        r"a (?:recent|previous|new|key) (?:study|work|finding|result)s? (?:has |have )?(?:shown?|shows|"
        r"found|finds) that|"
        r"another recent work has shown that)"
    ),
    verbs=VERBS,
    joins=frozenset(("and", "or", "nor", "but")),
    shorter=(
        (r"\b(?:is|are) able to\b", "can"),
        (r"\b(?:was|were) able to\b", "could"),
        (r"\bin order to\b", "to"),
        (r"\ba (?:large|great|growing|large and growing|high|significant) number of\b", "many"),
        (r"\ba (?:wide )?(?:variety|range) of\b", "many"),
        (r"\b(?:was|were|has been|have been) (?:carried out|conducted|performed)\b", "took place"),
        (r"\bhas (?:gained|grown)\b", "gained"),
        (r"\bas well as\b", "and"),
        (
            (
                r" \b(?:also|further|then|therefore|thus|hence|however|furthermore|moreover|indeed|finally|"
                r"broadly|arguably|"
                r"now|simply|currently|nowadays|commonly|typically|respectively),?(?= )"
            ),
            "",
        ),
        (
            (
                r"^It is (?:(?:also|often|usually|generally) )?(?:possible|important|necessary|useful) to "
                r"(?:\w+ )?that "
            ),
            "",
        ),
    ),
    cut_before=bag(
        "which because while whereas since although though and but so thus thereby with using by in on at "
        "for from through during via across among between towards within into over including such leading "
        "resulting allowing making enabling providing giving based due despite according rather along "
        "together especially particularly namely"
    ),
    never_last=bag(
        "a an the and or but nor of in on at by for from to into with without within between among through "
        "during as that which who whose where when while if than is are was were be been being has have had "
        "can could may might must shall should will would do does did not no very more most less such this "
        "these those its their both each every other also only even using via per about over under towards "
        "against because since although though so thus it they there new same different several many "
        "various some any all one two further especially particularly mainly well"
    ),
    phrases=Phrases(
        hook_title="This film explains “{title}”.",
        hook_by="This film explains “{title}”, by {authors}.",
        subject="This film is about the following: {title}.",
        colleagues="{author} and colleagues",
        and_="and",
        figure_np="The figure shows {caption}.",
        highest="The highest {column} is {value}, for {label}",
        lowest="The lowest {column} is {value}, for {label}",
        least="; the lowest is {value}, for {label}.",
        runner_up="; the next is {value}, for {label}.",
        close_find="You will find the paper at the address on screen.",
        close_reference="You will find the paper under the reference on screen.",
        close_plain="The text itself says more; its title is on screen.",
        chapters=("The problem", "The idea", "How it works", "Results", "Limits", "Remember"),
        source="Source",
        short_form="{long}, or {short},",
        turns=(
            (
                "First, the problem.",
                "First, why it matters.",
                "First, a look at the problem.",
                "First, some background.",
            ),
            ("So what is new here?", "That is where this work comes in.", "Here is the idea."),
            ("Now to how it was done.", "Here is how it was done.", "Now for a closer look."),
            ("Now to the evidence.", "So what came out of it?", "What do the results say?"),
            ("There are limits, too.", "Some caution is in order.", "But what remains open?"),
            ("What is there to remember?", "So what should stay in mind?", "To sum up, then."),
        ),
        question="The question is {clause}.",
        asks=(
            r"(?:here, )?(?:the authors?|they|this (?:paper|study|article|work))(?: therefore|"
            r" thus| also| then)? (?:(?:ask|investigate|examine|explore|test|assess|stud(?:y|"
            r"ie)|analy[sz]e|evaluate|consider|address)(?:e?[sd])?|asked|"
            r"examined) (?=(?:whether|how|why|which|what|to what extent)\b)"
        ),
        links=(
            r"however|notwithstanding|moreover|furthermore|in addition|additionally|therefore|thus|hence|"
            r"consequently|for example|for instance|nevertheless|nonetheless|in contrast|"
            r"by contrast|on the other hand|as a result|accordingly|similarly|likewise|"
            r"in particular|specifically|in fact|indeed|instead|conversely|as a consequence|"
            r"at the same time|finally|yet|otherwise|rather|in turn|in other words|"
            r"interestingly|surprisingly|unfortunately"
        ),
    ),
    cues=Cues(
        problem=r"\b(?:problems?|challeng\w+|difficult\w*|lack(?:s|ing)?|limited|unfortunately|however|"
        r"unclear|poorly|expensive|"
        r"crucial|important(?:ly|ce)?|essential|increasingly|need(?:s|ed)? (?:for|to)|bottleneck|costly|"
        r"suffers?|fails?|failed|hard(?:er)? to|"
        r"not (?:yet |well )?(?:known|understood|clear)|opaque|little is known|gap|obstacle|despite|"
        r"threat\w*|risk|often|no longer|"
        r"widely used|play(?:s)? an? (?:\w+ )?role|over recent years|complex|question|remains?|"
        r"inefficien\w+|time-consuming|disadvantage|drawback)\b",
        idea=r"\b(?:we|the authors|this (?:paper|article|work|study|report|thesis)|here|"
        r"I)\b.{0,40}\b(?:present|propos|introduc|develop|describ|"
        r"investigat|stud(?:y|ies|ied)|examin|analy[sz]e|aim|evaluat|compar|assess|explor|discuss|report|"
        r"offer|provid|test)\w*|"
        r"\b(?:the )?(?:aim|goal|purpose|objective|idea|contribution|motivation)s? (?:of|is|was|are|"
        r"were)\b|\bis an? (?:\w+[- ]){0,5}(?:package|tool|framework|method|"
        r"approach|library|system|algorithm|software|suite)\b|\bwe (?:hypothesi[sz]e|ask|seek)\b|\bnovel\b",
        method=r"\b(?:methods?|algorithms?|approach|procedures?|computed?|calculat\w+|estimat\w+|"
        r"collect\w+|sampl\w+|train\w+|applied|apply|"
        r"measur\w+|implement\w+|based on|consists? of|steps?|defined|model(?:l?ed|s)?|framework|"
        r"architecture|optimi[sz]\w+|used to|using|uses?|"
        r"first|then|function(?:s|ality)?|interface|data ?sets?|each|generat\w+|represent\w+|design\w*)\b",
        result=r"\b(?:results?|show(?:s|ed|n)?|find(?:s|ings?)?|found|achiev\w+|improv\w+|outperform\w*|"
        r"increas\w+|decreas\w+|reduc\w+|higher|lower|"
        r"highest|lowest|significant(?:ly)?|faster|slower|accura\w+|per ?cent|better|best|worse|largest|"
        r"smallest|more than|less than|"
        r"compared (?:to|with)|differ\w*|performance|observed?|speed-?up|correlat\w+|respectively|twice|"
        r"times)\b|%|\b\d+(?:\.\d+)?\b",
        limit=r"\b(?:limitations?|limited|future (?:work|research|studies)|drawbacks?|caveats?|cannot|can "
        r"not|not (?:yet |currently )?(?:support\w*|possible|able|"
        r"available|include\w*|consider\w*)|further (?:work|research|studies|investigation)|restricted|"
        r"caution|care|remains?|currently|open question|"
        r"only|may not|might not|shortcoming|outlook|assum\w+|still|weakness\w*|trade-?off)\b",
        remember=r"\b(?:conclu\w+|in summary|overall|we have|implications?|importan\w+|can help|"
        r"demonstrat\w+|enabl\w+|provid\w+|therefore|thus|"
        r"suggest\w*|future|should|hope|envision|contribut\w+|potential|key|the authors have|this "
        r"(?:paper|article|work|study) (?:has|presents|presented|shows|showed))\b",
        head_problem=r"introduction|background|motivation|problem|overview|statement of need|context",
        head_idea=r"contributions?$|approach|proposal|our |idea|aims?|objectives?|this (?:paper|work)|"
        r"abstract|summary",
        head_method=r"method|material|model|algorithm|approach|design|implementation|data|architecture|"
        r"procedure|setup|framework|theory|"
        r"experiment(?:al)? (?:setup|design)|study area|sampling|analysis|usage|package|functionality|"
        r"formulation|preliminar",
        head_result=r"result|evaluation|experiment|performance|finding|benchmark|comparison|application|"
        r"discussion|example|case stud|validation",
        head_limit=r"limitation|future|outlook|threats|open (?:problems|questions)|caveat|discussion",
        head_remember=r"conclusion|concluding|summary|takeaway|implication|final remarks|closing|outlook|"
        r"perspectives",
        head_skip=r"references?|bibliography|acknowledg|author contribution|funding|competing|conflicts?|"
        r"supplement|supporting|appendi|"
        r"data availab|availability|code availab|ethic|keywords?|abbreviation|nomenclature|orcid|"
        r"literature cited|disclosure|"
        r"notes?$|about the authors?|contents|list of (?:figures|tables)|how to cite|license|glossary|"
        r"additional information|resumo|resumen|"
        r"palavras-chave|author information|correspondence|declaration|index|foreword|conversion factors",
        head_low=r"related work|literature review|previous work|state of the art|notation|proof|prior work",
    ),
)
