"""What kind of term the words of a clause tell: withdrawal, release, access, politics and so on. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.grammar.clauses import clause, is_passive
from truceline.coding.grammar.edges import before_marks
from truceline.coding.grammar.nominals import place_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.reading import Reading, Tokens
from truceline.model.values import GROUPS

HELD = ("jail", "prison", "custody", "captivity")
HOMEWARD = ("home", "north", "south", "east", "west", "back", "out")
AT_WORK = ("sit", "deploy", "visit", "work", "remain", "stay", "collect", "count", "arrive", "keep", "look")
"""What a body of observers does where it watches."""
TALKING = ("talk", "negotiation", "round", "dialogue", "consultation", "table", "discussion", "meeting")
SENT = ("deploy", "send", "station", "post", "dispatch", "establish", "create", "form")
INNER = ("xcomp", "ccomp", "advcl")
SIDE_CLAUSE = frozenset({"when", "if", "after", "once", "before", "until", "unless", "while", "as"})


@dataclass(frozen=True, slots=True)
class Act:
    """One act inside a clause: its verb, and the lemmas of the whole clause."""

    reading: Reading
    words: Table
    captives: frozenset[str]
    verb: int
    said: frozenset[str]
    forms: tuple[str, ...]
    near: frozenset[str]

    @property
    def tokens(self) -> Tokens:
        """The words of the article."""
        return self.reading.tokens

    def is_(self, role: str) -> bool:
        """Whether the verb, alone or with its particle, is a word of that role."""
        told = self.tokens.tags[self.verb] in ("VERB", "AUX", "ADJ", "ADV", "NOUN")
        return told and any((role, form) in self.words for form in self.forms)

    def any_(self, role: str, lemmas: frozenset[str]) -> bool:
        """Whether one of the lemmas is a word of that role."""
        return any((role, lemma) in self.words for lemma in lemmas)


def matter_of(reading: Reading, verb: int, knowledge: Knowledge, *, deep: bool = True) -> str | None:
    """The type of the term that a clause with its complement (`deep`) tells; None where the words name none.

    >>> # "the rebels have 60 days to quit the port" -> withdrawal; "ships may dock" -> access; "they rejoice" -> None
    """
    tokens, words = reading.tokens, table(knowledge, "provisions")
    first, last = clause(tokens, verb, keep=("xcomp", "ccomp"))
    said = frozenset(tokens.lemmas[i].lower() for i in range(first, last))
    captives = frozenset((*knowledge.classes["captive"], *HELD))
    acts = [
        Act(reading, words, captives, j, said, keys(tokens, j), _near(tokens, j))
        for j in (verb, *(_inner(tokens, verb) if deep else ()))
    ]
    tests = (_release, _monitoring, _sanction, _ceasing, _parting, _access, _withdrawal, _politics)
    first_told = (acts[:1], acts[1:])  # "halt the fighting to let them swap prisoners" stops the fighting
    return next((found for part in first_told for test in tests for act in part if (found := test(act))), None)


def own_words(tokens: Tokens, verb: int, *, keep: tuple[str, ...] = ()) -> tuple[int, int]:
    """The clause of one act up to the next act joined to it: "[A leaves the city] and frees its captives"."""
    first, last = clause(tokens, verb, keep=keep)
    joined = [v for v in tokens.below(verb, "conj") if v > verb and tokens.tags[v] == "VERB"]
    begins = [*(min(tokens.subtree(v)) for v in joined), *_strayed(tokens, verb)]
    last = min([last, *(b for b in begins if b > verb)])
    last = next((i for i in range(verb + 1, last) if tokens.words[i] == ";"), last)
    return first, before_marks(tokens, verb, last, also=("CCONJ",))


def _strayed(tokens: Tokens, verb: int) -> Iterator[int]:
    """Where a joined clause begins whose doer the tree took for a part of the object: "A leaves the city [and B] will stay"."""
    for child in tokens.below(verb, "ccomp", "parataxis", "conj"):
        doer = tokens.extent(child)[0] - 1
        joined = child > verb and doer > verb and tokens.relation(doer) == "conj" and bool(tokens.below(doer, "cc"))
        if joined and tokens.below(child, "aux") and not tokens.below(child, "mark", "nsubj"):
            yield tokens.extent(doer)[0]


def _inner(tokens: Tokens, verb: int) -> Iterator[int]:
    """The acts inside a clause: "has 60 days [to leave]", "obliges X [to leave]", "lets them [vote]"."""
    for child in tokens.below(verb, *INNER):
        marks = {tokens.lemmas[m] for m in tokens.below(child, "mark", "advmod")}
        if tokens.relation(child) == "advcl" and marks & SIDE_CLAUSE:
            continue
        yield child
        yield from tokens.below(child, "xcomp", "ccomp")
    for child in tokens.below(verb, "obj", "obl"):
        yield from (k for k in tokens.below(child, "acl") if tokens.labels[k] == "acl")


def keys(tokens: Tokens, verb: int) -> tuple[str, ...]:
    """The verb, also with its particle or its closest word: "hand", "hand_back"; "walk_free"; "keep_watch"."""
    lemma = tokens.lemmas[verb]
    beside = [*tokens.below(verb, "compound", "advmod", "xcomp", "obj"), verb + 1, verb + 2]
    found = dict.fromkeys(
        f"{lemma}_{tokens.lemmas[i]}" for i in beside if i < len(tokens) and tokens.sentence[i] == tokens.sentence[verb]
    )
    return (lemma, *found)


def _near(tokens: Tokens, verb: int) -> frozenset[str]:
    """The lemmas of what is done and of whom or what it is done to, with what stands right before these nouns."""
    heads = [*tokens.below(verb, "obj", "iobj", "nsubj", "csubj", "obl", "xcomp", "nmod")]
    above = tokens.heads[verb]
    if above >= 0 and tokens.relation(verb) in INNER:
        heads += tokens.below(above, "obj", "iobj", "nsubj")
    if not tokens.below(verb, "nsubj"):
        heads += _doers(tokens, verb)
    beside = (k for head in heads for k in tokens.below(head, "conj", "nmod", "compound", "amod", "appos"))
    return frozenset(tokens.lemmas[i].lower() for i in (*heads, *beside))


def _release(act: Act) -> str | None:
    return "release" if act.near & act.captives and act.is_("freed") else None


def _monitoring(act: Act) -> str | None:
    tokens, verb, words = act.tokens, act.verb, act.words
    watched = act.is_("watches") and tokens.tags[verb] != "NOUN"
    if watched or is_passive(tokens, verb):
        sent = tokens.lemmas[verb] in SENT and _is_watcher(act, tokens.below(verb, "nsubj"))
        return "monitoring" if watched or sent else None
    sent = any(("watcher", tokens.lemmas[o]) in words for o in tokens.below(verb, "obj", "obl"))
    at_work = tokens.lemmas[verb] in AT_WORK and _is_watcher(act, tokens.below(verb, "nsubj"))
    return "monitoring" if sent or at_work else None


def _is_watcher(act: Act, heads: tuple[int, ...]) -> bool:
    """Whether one of the nouns names a body of observers: "a [monitoring] team", "UN observers"."""
    body = (k for d in heads for k in (d, *act.tokens.below(d, "compound", "amod", "nmod")))
    return any(("watcher", act.tokens.lemmas[k].lower()) in act.words for k in body)


def _sanction(act: Act) -> str | None:
    return "sanction_for_violation" if act.any_("penalty", act.near) and act.any_("offends", act.said) else None


def _ceasing(act: Act) -> str | None:
    tokens, near, forces = act.tokens, act.near, _by_forces(act)
    stopped = act.is_("stops") and act.any_("fights", near)
    stands = act.is_("stands") and act.any_("where_they_stand", near) and forces
    held = any("cease_hostilities" in act.words.get(("act", key), ()) for key in act.forms)
    still = tokens.lemmas[act.verb] == "freeze" and forces
    return "cease_hostilities" if stopped or stands or held or still else None


def _parting(act: Act) -> str | None:
    told = act.is_("parts") or (act.is_("posted") and act.any_("post", act.near))
    return "separation_of_forces" if told and (_by_forces(act) or _of_forces(act)) else None


def _access(act: Act) -> str | None:
    tokens, near = act.tokens, act.near
    let = act.is_("lets") and (act.any_("way_in", near) or act.any_("passes", near))
    movers = (k for s in _doers(tokens, act.verb) for k in (s, *tokens.below(s, "compound", "nmod")))
    passing = act.is_("passage") and any(("passes", tokens.lemmas[k].lower()) in act.words for k in movers)
    return "access" if let or passing else None


def _withdrawal(act: Act) -> str | None:
    tokens, verb = act.tokens, act.verb
    if act.is_("cedes") and any(_place(act, o) or ("ground", tokens.lemmas[o]) in act.words for o in _patients(tokens, verb)):
        return "withdrawal"
    if not act.is_("goes") or not (_by_forces(act) or _of_forces(act)):
        return None
    beside = tokens.below(verb, "advmod", "obl")
    homeward = any(tokens.lemmas[i] in HOMEWARD or _place(act, i) for i in beside)
    office = any(tokens.lemmas[o] == "office" or ("politics", tokens.lemmas[o]) in act.words for o in tokens.below(verb, "obj"))
    homeward |= any(("ground", tokens.lemmas[o]) in act.words and cased(tokens, o, "to") for o in tokens.below(verb, "obl"))
    stays = tokens.lemmas[verb] in ("go", "return") and (not homeward or not any(_forces(act, d) for d in _doers(tokens, verb)))
    return None if office or stays or _to_talks_or_from_friends(act) else "withdrawal"


def _to_talks_or_from_friends(act: Act) -> bool:
    """Whether sides only come back to a table, or leave somebody and no place: "return to Havana [for talks]", "leaves its
    [partner] in the lurch"."""
    tokens, verb = act.tokens, act.verb
    to_talk = any(tokens.lemmas[o] in TALKING and cased(tokens, o, "for", "to") for o in tokens.below(verb, "obl"))
    left = tokens.lemmas[verb] == "leave" and any(
        (who := act.reading.entity_at(o)) is not None and who.kind not in ("state", "government") and not _place(act, o)
        for o in tokens.below(verb, "obj"))
    return to_talk or left


def _politics(act: Act) -> str | None:
    return "political_process" if act.is_("governs") and act.any_("politics", act.near) else None


def _place(act: Act, i: int) -> bool:
    return act.tokens.tags[i] == "PROPN" and place_of(act.reading, [i]) is not None


def _patients(tokens: Tokens, verb: int) -> tuple[int, ...]:
    return tokens.below(verb, "nsubj") if is_passive(tokens, verb) else tokens.below(verb, "obj")


def _doers(tokens: Tokens, verb: int) -> tuple[int, ...]:
    """The subject of an act, or whom the verb over it lets or obliges to do it."""
    own, above = tokens.below(verb, "nsubj"), tokens.heads[verb]
    if own or above < 0:
        return own
    if tokens.relation(verb) == "conj":
        return _doers(tokens, above)
    if tokens.relation(verb) == "acl" and tokens.tags[above] == "NOUN":  # "has 45 days [to depart]"
        over = tokens.heads[above]
        return () if over < 0 else tokens.below(over, "iobj") or tokens.below(over, "nsubj")
    given = tokens.below(above, "obj", "iobj") if tokens.relation(verb) in INNER else ()
    return given or (tokens.below(above, "nsubj") if tokens.tags[above] in ("VERB", "AUX") else _doers(tokens, above))


def _forces(act: Act, i: int) -> bool:
    entity = act.reading.entity_at(i)
    told = ("forces", act.tokens.lemmas[i].lower()) in act.words
    return told or (entity is not None and entity.kind in (*GROUPS, "state", "government", "label_only"))


def _by_forces(act: Act) -> bool:
    tokens, above = act.tokens, act.tokens.heads[act.verb]
    doers = _doers(tokens, act.verb) or (tokens.below(above, "obj") if above >= 0 else ())
    return any(_forces(act, k) for d in doers for k in (d, *tokens.below(d, "conj", "nmod", "compound")))


def _of_forces(act: Act) -> bool:
    tokens, verb = act.tokens, act.verb
    things = (*_patients(tokens, verb), *(o for o in tokens.below(verb, "obl") if cased(tokens, o, "of", "from")))
    moved = (k for o in things for k in (o, *tokens.below(o, "nmod", "compound")))
    return any(("forces", tokens.lemmas[k].lower()) in act.words for k in moved)
