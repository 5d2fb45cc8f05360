"""Whether an act is told as having happened: FactBank values and the classes of CODEBOOK section 3, from the grammar.

Words that embed an act (ask to, deny, plan to, if) are cues of the family "factuality"; nothing is listed here.
"""

from __future__ import annotations

from weakref import WeakKeyDictionary

from truceline.coding.grammar.clauses import SUPPOSED, governors, is_negated, is_past, modals
from truceline.coding.grammar.nominals import with_no
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.wording import is_infinitive
from truceline.knowledge.catalogue import Knowledge
from truceline.model.finding import Factuality
from truceline.model.reading import Tokens
from truceline.model.text import Span
from truceline.model.values import FactualityClass, FactualityValue

VALUES: dict[FactualityClass, FactualityValue] = {
    "asserted": "CT+", "historical": "CT+", "alleged": "PR+", "self_claim": "CT+", "presupposed": "PR+", "future": "PR+",
    "requested_not_actual": "Uu", "hypothetical": "Uu", "negated": "CT-", "denied": "CT-",
}
_KEPT: WeakKeyDictionary[Tokens, dict[tuple[int, Span | None, str], Factuality]] = WeakKeyDictionary()
"""What was found of an article as long as it is being coded: many coders ask about the same word."""
DONE: tuple[FactualityClass, ...] = ("asserted", "historical", "alleged", "self_claim")
"""Classes under which an act is told as done, by whomever."""
UNREAL: tuple[FactualityClass, ...] = ("hypothetical", "requested_not_actual", "negated", "denied")
"""Classes under which an act is told as not done, or only thought of."""
COMPLEMENTS = frozenset({"ccomp", "xcomp", "acl", "csubj", "advcl", "obl", "nmod", "obj"})


def factuality(tokens: Tokens, predicate: int, knowledge: Knowledge, voice: Span | None = None) -> Factuality:
    """Class and usual value of an act, relative to its voice.

    `voice` is the innermost statement span around the act: what stands above it is the reporter's business and is not
    looked at, so that what one side says of the other is `asserted` in that side's voice.

    >>> # "Kenya urged the rebels to leave the town" -> leave: requested_not_actual
    """
    kept = _KEPT.setdefault(tokens, {})
    key = (predicate, voice, knowledge.digest)
    if key not in kept:
        found = _class(tokens, predicate, knowledge, voice)
        kept[key] = Factuality(VALUES[found], found)
    return kept[key]


ONGOING = frozenset({"continue", "keep", "go", "remain", "stay", "carry"})
"""Verbs of going on, whose act is done already, also where they tell what will be: "will continue to observe"."""


def _class(tokens: Tokens, predicate: int, knowledge: Knowledge, voice: Span | None) -> FactualityClass:
    words = embedding_words(knowledge)
    own = _own_class(tokens, predicate, words)
    if own is not None:
        return own
    below = predicate
    for above, relation in governors(tokens, predicate):
        if voice is not None and not (voice.start <= tokens.starts[above] and tokens.ends[above] <= voice.end):
            break
        if relation == "ccomp" and _only_sayable(tokens, above, words):
            return "hypothetical"
        marked = _marked(tokens, below, words)
        if relation.partition(":")[0] == "advcl" and marked is not None:
            return marked
        if relation.partition(":")[0] in COMPLEMENTS and relation != "acl:relcl":
            given = words.get(("verb", tokens.lemmas[above])) if tokens.tags[above] != "NOUN" else words.get(
                ("noun", tokens.lemmas[above]))
            if given == "future" and _told_as_done(tokens, above, below, words):
                given = None
            if given is not None and not (relation.startswith("advcl") and not _prepositional(tokens, below)):
                if tokens.tags[above] == "NOUN" and with_no(tokens, above):
                    return "negated"
                if given == "asserted" and is_infinitive(tokens, above) and not is_negated(tokens, above):
                    below = above  # "asked them to [start] leaving": what is asked of the beginning is asked of the act
                    continue
                if given == "asserted" and relation == "xcomp" and tokens.lemmas[above] not in ONGOING:
                    over = _own_class(tokens, above, words)
                    if over not in (None, "negated"):
                        return over  # "will begin to [withdraw]"
                if given in ("asserted", "negated"):
                    flipped = is_negated(tokens, above) != (given == "negated")
                    return "negated" if flipped else "asserted"
                return given
            if is_negated(tokens, above) and relation.startswith("xcomp"):
                return "negated"
        if relation.startswith(("xcomp", "advcl", "conj")) or relation.partition(":")[0] in COMPLEMENTS:
            inherited = _own_class(tokens, above, words)
            if inherited is not None and relation.startswith("xcomp"):
                return inherited
        below = above
    return "asserted"


def _told_as_done(tokens: Tokens, verb: int, below: int, words: dict[tuple[str, str], FactualityClass]) -> bool:
    """Whether a verb that tells of plans here tells what is done: "announced that they [had signed]", not "that they sign"."""
    done = is_past(tokens, below) and not tokens.words[below].endswith("ing")
    return done and ("saying", tokens.lemmas[verb]) in words and tokens.relation(below) == "ccomp"


def _only_sayable(tokens: Tokens, verb: int, words: dict[tuple[str, str], FactualityClass]) -> bool:
    """Whether it is not said but could be or would be wrong to be: "few would [say] that", "too early to [say] that"."""
    if tokens.tags[verb] != "VERB" or ("saying", tokens.lemmas[verb]) not in words:
        return False
    subjects = [tokens.lemmas[i].lower() for i in tokens.below(verb, "nsubj")]
    only = any(tokens.lemmas[i] == "only" for i in tokens.below(verb, "advmod"))
    if not only and set(modals(tokens, verb)) & SUPPOSED and not set(subjects) & FIRST:
        return True
    above, to = tokens.heads[verb], any(tokens.lemmas[i] == "to" for i in tokens.below(verb, "mark"))
    return to and above >= 0 and ("unfit", tokens.lemmas[above].lower()) in words


def _prepositional(tokens: Tokens, predicate: int) -> bool:
    """Whether a clause is joined like a noun: "accused of shelling", "prevented from leaving", "asked to leave"."""
    joiners = {tokens.lemmas[i] for i in tokens.below(predicate, "mark", "case")}
    return bool(joiners & {"of", "from", "for", "to", "into", "against", "on", "with"})


def _own_class(tokens: Tokens, predicate: int, words: dict[tuple[str, str], FactualityClass]) -> FactualityClass | None:
    """The class that the predicate's own negation, auxiliaries, adverbs and marks give, if any."""
    marked = _marked(tokens, predicate, words)
    if marked is not None:
        return marked
    if is_asked(tokens, predicate) or _is_open(tokens, predicate) or _is_inverted(tokens, predicate):
        return "hypothetical"
    if is_negated(tokens, predicate):
        return "negated"
    for child in tokens.below(predicate, "advmod"):
        given = words.get(("adverb", tokens.lemmas[child]))
        if given is not None:
            return given
    for modal in modals(tokens, predicate):
        given = words.get(("modal", modal))
        if given is not None:
            return given
    return None


def _is_open(tokens: Tokens, predicate: int) -> bool:
    """Whether a clause leaves open who did it: "it is not clear [who broke the truce]", "asked [which side fired first]"."""
    clauses = ("ccomp", "csubj", "advcl", "acl", "obl", "xcomp")
    if tokens.relation(predicate) not in clauses or tokens.labels[predicate] == "acl:relcl":
        return False
    return any(
        tokens.lemmas[s] == "who" or any(tokens.lemmas[d] == "which" for d in tokens.below(s, "det"))
        for s in tokens.below(predicate, "nsubj")
    )


def _is_inverted(tokens: Tokens, predicate: int) -> bool:
    """Whether a clause is a condition by its order: "[had Chad kept the truce], the aid would have come"."""
    subjects = tokens.below(predicate, "nsubj", "expl")
    if tokens.relation(predicate) != "advcl" or not subjects:
        return False
    helping = tokens.below(predicate, "aux", "cop", "mark")
    return any(j < subjects[0] and tokens.words[j].lower() in ("had", "should", "were") for j in helping)


def is_asked(tokens: Tokens, predicate: int) -> bool:
    """Whether the clause is a question: the next mark that can end a sentence after it is a question mark."""
    for i in range(predicate + 1, len(tokens)):
        if tokens.sentence[i] != tokens.sentence[predicate] or tokens.words[i] in (".", "!", ";", "…"):
            return False
        if tokens.words[i] in ("?", "?!", "??"):
            return True
    return False


def _marked(tokens: Tokens, predicate: int, words: dict[tuple[str, str], FactualityClass]) -> FactualityClass | None:
    """The class that a subordinating word gives: "if", "unless", "so that"; "provided" also where the tree has it as a verb."""
    marks = [tokens.lemmas[i] for i in tokens.below(predicate, "mark", "advmod")]
    above = tokens.heads[predicate]
    if above >= 0 and tokens.relation(predicate) == "ccomp" and tokens.relation(above) == "advcl" and not tokens.below(
        above, "nsubj", "aux", "mark"
    ):
        marks.append(tokens.words[above].lower())
    return next((given for mark in marks if (given := words.get(("mark", mark))) is not None), None)


_WORDS: dict[str, dict[tuple[str, str], FactualityClass]] = {}


def embedding_words(knowledge: Knowledge) -> dict[tuple[str, str], FactualityClass]:
    """(kind of word, lemma) -> the class it gives to what it embeds; from the cue family "factuality"."""
    if knowledge.digest not in _WORDS:
        table: dict[tuple[str, str], FactualityClass] = {}
        for cue in knowledge.family("factuality"):
            for lemma in cue.pattern.split("/")[0].split("|"):
                table[(cue.fields.get("word", "verb"), lemma)] = cue.gives  # type: ignore[assignment]
        _WORDS[knowledge.digest] = table
    return _WORDS[knowledge.digest]
