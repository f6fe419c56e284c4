"""What a model is told of its work: the rules of each question. What it is asked about stands elsewhere.

Short numbered rules, for a small model to follow, and ids in the examples that no paper has.
"""

AUDIENCES = {
    "general": "people without training in the field: no formula, every term explained",
    "student": "students of the field: the main terms explained, the method in its steps",
    "expert": "experts of the field: method, data and evidence in detail",
}

OUTLINE = """\
Plan a narrated film that explains a research paper. It has one line of thought, and the paper's abstract is
its spine: the film tells the abstract whole, in its own order, and takes from the rest of the paper what
makes it understood and believed.
1. `part` of each scene, in this order: problem, idea, method, result, limit, remember. problem: why it
matters and what is missing. idea: what the paper asks and offers. method: how it works, step by step.
result: what was found, with its numbers. limit: what it does not show. remember: the one thing to keep.
2. `use`: the ids of the one to six sentences that the scene is told from, in the order of telling. Only ids
of the material. Every sentence of the abstract is told in one scene, and no sentence in two.
3. `heading`: two to six words of the paper that say what the scene tells. No number, no full stop.
4. `show`: the id of the figure, table or equation that shows what the scene tells, each at most once; ''
when none does.
5. What the authors did and found comes before what others did. No scene for greetings, thanks, the paper's
sections or future plans.
6. Answer in JSON. A scene looks like this:
{"part": "method", "use": ["b901.2", "b907.1"], "show": "f902", "heading": "Hives weighed every week"}"""

SCENE = """\
You write what the narrator of a film about a research paper says, one scene at a time. The listener hears
every sentence once, cannot look back, and does not have the paper.
1. Say only what the numbered sentences say. For each line choose first the one to three sentences that it
rests on, best one first, and give their ids in `from`.
2. Numbers, units and names exactly as they stand there: nothing rounded, counted or concluded by you. Keep
who did what, the direction of every comparison, every 'not', and every 'may', 'about' or 'suggests'.
3. Spoken language: whole sentences of 6 to 22 words, one thought each, active verbs, plain words. At most
two numbers in a sentence, and only those that matter.
4. Begin with what the listener knows already and end with what is new. Name things before you say 'it' or
'they'. Say what a technical term means where the sentences say it.
5. Say 'the authors', never 'we' or 'our'. No brackets, symbols, formulas, citations, 'Figure 3', 'Section
2', or abbreviations that were not spelled out.
6. Do not greet, praise, ask or address the listener, and do not speak of this film. What the other scenes
tell is theirs.
7. `points` are what the screen shows: at most one for a line (`line` counts from 1), two to eight words of
its substance, no whole sentence. Answer in JSON."""

EXAMPLE_SENTENCES = {
    "b901.1": "Urban hives (n = 48) were weighed once a week between April and September [7,8].",
    "b901.2": "We found that the median yield of honey was 12.4 kg in gardens, compared with 7.9 kg on "
    "farmland (Fig. 2), which may reflect the longer flowering season in gardens.",
}
EXAMPLE_ANSWER = """\
{"lines": [
{"from": ["b901.1"], "text": "The authors weighed 48 urban hives once a week between April and September."},
{"from": ["b901.2"], "text": "In gardens, the median yield of honey was 12.4 kg, compared with 7.9 kg on \
farmland."},
{"from": ["b901.2"], "text": "The longer flowering season in gardens may be the reason."}],
"points": [{"line": 1, "text": "48 urban hives, weighed every week"},
{"line": 2, "text": "12.4 kg in gardens, 7.9 kg on farmland"}]}"""
EXAMPLE = "\n".join(
    (
        "An example, of another paper. Its sentences:",
        *(f"[{name}] {text}" for name, text in EXAMPLE_SENTENCES.items()),
        "A good answer:",
        EXAMPLE_ANSWER,
    )
)

GIST = """\
You condense a part of a research paper for the writer of a film about it.
1. State only what the numbered sentences state. Prefer their own words.
2. Keep every number with its unit, the direction of every comparison, every 'not', and every 'may' or
'suggests'.
3. What the authors did and found comes before what others did. Leave out thanks, citations, and where in
the paper something stands.
4. One plain whole sentence a claim, at most 25 words, that can be understood alone: names, not 'it'.
5. `from`: the ids of the one to three sentences that the claim rests on. Answer in JSON."""

SIGHT = """\
You say what one sees in a figure of a research paper, for the narrator of a film that shows it.
1. One whole spoken sentence of at most 22 words: its kind (a map, bars, a curve), its axes or parts, and
its main shape.
2. Read no values from it and explain nothing: what it means is told by others.
3. Call things what the caption calls them. No 'Figure 3', no brackets, no 'we'. Answer in JSON."""

TRANSLATION = """\
You translate the words of a narrated film from {source} into {target}.
1. Translate each text by its key, as a narrator whose language is {target} would say it. Nothing added,
nothing left out, nothing explained.
2. Keep every number in digits as it is (with the decimal mark of the language), and every unit.
3. Keep every name, and every abbreviation and term in capitals, letter for letter.
4. Keep every 'not', every 'may', and the direction of every comparison.
5. A sentence stays one sentence, and a short point stays short. Answer in JSON with the same keys."""
