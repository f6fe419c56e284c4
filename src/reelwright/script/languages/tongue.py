"""The shape of a language table."""

from dataclasses import dataclass

Rules = tuple[tuple[str, str], ...]  # regular expression, replacement; applied in order, case ignored


@dataclass(frozen=True)
class Phrases:
    """Sentences that are the writer's own; `{…}` are filled with facts of the document."""

    hook_title: str  # {title}
    hook_by: str  # {title}, {authors}
    subject: str  # {title}: for documents without authors
    colleagues: str  # {author}
    and_: str
    figure_np: str  # {caption}: a noun phrase in lower case
    highest: str  # {column}, {value}, {label}: opens a sentence that one of the next two ends
    lowest: str  # {column}, {value}, {label}
    least: str  # {value}, {label}: the lowest, after the highest
    runner_up: str  # {value}, {label}: the next after the best
    close_find: str
    close_reference: str
    close_plain: str
    chapters: tuple[str, str, str, str, str, str]  # problem, idea, method, results, limits, remember
    source: str  # heading of the close
    short_form: str  # {long}, {short}: introduces an abbreviation
    # signposts for each chapter, in their order: lines that claim nothing. The first chapter's last is
    # for one that tells of no problem, the second's second for one that follows a problem.
    turns: tuple[tuple[str, ...], ...]
    question: str  # {clause}
    asks: str  # what opens a sentence of the authors' question: 'The authors ask', before its clause
    links: str  # markers that tell how a sentence follows from the one before it


@dataclass(frozen=True)
class Cues:
    """Regular expressions by rhetorical role (text), and by section heading."""

    problem: str
    idea: str
    method: str
    result: str
    limit: str
    remember: str
    head_problem: str
    head_idea: str
    head_method: str
    head_result: str
    head_limit: str
    head_remember: str
    head_skip: str  # references, acknowledgements, appendices, related work: never narrated
    head_low: str  # narrated only when nothing else is there


@dataclass(frozen=True)
class Tongue:
    """A language: how its sentences end, point, connect, and speak of their authors."""

    code: str
    abbreviations: frozenset[str]  # lower case, without the final stop; never end a sentence
    stopwords: frozenset[str]
    markers: str  # discourse markers that open a sentence and may be dropped
    anaphora: str  # openings that lean on the sentence before
    leaning: str  # words further in that lean on the sentence before
    inner_markers: Rules  # connectives inside a sentence
    paper_words: str  # 'this …' that means the paper itself
    figure_words: str
    table_words: str
    equation_words: str
    section_words: str
    see_words: str  # 'see', 'as shown in': clauses that only point
    pointers: Rules  # 'as described above': turns that only point, dropped; {target}: a section, an equation
    pointing: str  # whatever points at something unseen: the sentence is left alone
    plans: str  # sentences about the paper's own course, not about its matter
    person: Rules  # authors' first person to third
    the_authors: tuple[str, str]  # many, one
    person_left: str  # first person that the rules did not reach: the sentence is left alone
    figure_noun: tuple[str, str]  # figure, table
    stand_in: str  # a noun phrase of the same gender that points at nothing
    the_figure: tuple[str, str]  # as the subject that opens a sentence
    in_figure: tuple[str, str]
    for_example: str
    that_is: str
    figure_the: Rules  # 'Figure 3 shows' to 'The figure shows'
    frames: str  # 'The authors show that': dropped in points on screen
    verbs: str  # a finite verb, roughly; a sentence without one is no sentence
    joins: frozenset[str]  # 'and', 'or'
    shorter: Rules  # wordy turns, for points on screen
    cut_before: frozenset[str]  # words before which a point may be cut short
    never_last: frozenset[str]  # words that no point ends with
    phrases: Phrases
    cues: Cues
    abstract_head: str
    page: str  # 'p.'
    articles: str
    of_words: frozenset[str]  # 'of': joins two nouns into one phrase
