"""Acts of asking as the grammar shows them: the word that asks, who is asked, and for what. No voices, no records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from truceline.coding.clauses import agent, is_negated, is_passive, modals, patient
from truceline.coding.nominals import joined
from truceline.coding.wording import Rows, cased, complement, is_infinitive, thing
from truceline.knowledge.catalogue import Cue
from truceline.model.findings import Force
from truceline.model.reading import Entity, Reading, Tokens
from truceline.model.text import Evidence


@dataclass(frozen=True, slots=True)
class Asking:
    """One act of asking: its force, who is asked and what for; `act_verb` is the asked act, `asker` a noun that asks."""

    force: Force
    asked: tuple[Entity, ...]
    act: Evidence
    act_verb: int | None = None
    asker: tuple[Entity, ...] = ()


def askings(reading: Reading, words: Rows, verb: int) -> Iterator[Asking]:
    """What a verb of asking asks, most telling frame first; the frames are those of the cue family "demands".

    >>> # "Kenya urged both sides to return" -> asked: both sides, act "return"
    """
    lemma = reading.tokens.lemmas[verb]
    readers = {"to": _of_somebody, "object": _object, "deadline": _deadline, "that": _that, "for": _for, "thing": _thing}
    for frame, reader in readers.items():
        cue = words.get((frame, lemma))
        if cue is not None:
            yield from reader(reading, cue, verb)


def noun_askings(reading: Reading, words: Rows, noun: int) -> Iterator[Asking]:
    """What a noun of asking asks: "the rebels' demand that the army leave", "calls by Chad for a truce"."""
    tokens = reading.tokens
    cue = words.get(("noun", tokens.lemmas[noun]))
    if cue is None or any(tokens.lemmas[d] == "no" for d in tokens.below(noun, "det")):
        return
    askers = [
        *tokens.below(noun, "nmod:poss"),
        *(o for o in tokens.below(noun, "nmod") if cased(tokens, o, "by", "from", "of")),
    ]
    verb = tokens.heads[noun]
    if (
        not askers
        and tokens.relation(noun) == "obj"
        and ("made", tokens.lemmas[verb]) in words
        and not is_negated(tokens, verb)
    ):
        askers = [doer for doer in (agent(tokens, verb),) if doer is not None]
    by = joined(reading, askers)
    for act in tokens.below(noun, "acl", "ccomp"):
        if is_infinitive(tokens, act) or _ought(reading, act):
            on = [
                o
                for o in tokens.below(noun, "nmod")
                if o < act and (cased(tokens, o, "on", "to") or _follows(tokens, o, "for"))
            ]
            doer = agent(tokens, act) if tokens.below(act, "nsubj") else None
            yield Asking(
                _force(cue), joined(reading, on or [d for d in (doer,) if d is not None]), complement(reading, act), act, by
            )
    for asked in tokens.below(noun, "nmod") if by else ():
        if cased(tokens, asked, "for") and reading.entity_at(asked) is None:
            yield Asking(_force(cue), (), thing(reading, asked), None, by)


def _of_somebody(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "called on X to leave", "pleaded with X to leave"."""
    tokens = reading.tokens
    prepositions = cue.fields["with"].split("|")
    asked = [o for o in tokens.below(verb, "obl", "nmod") if cased(tokens, o, *prepositions)]
    for act in (*_acts(reading, verb), *(j for o in asked for j in tokens.below(o, "acl") if is_infinitive(tokens, j)))[:1]:
        if asked:
            yield Asking(_force(cue), joined(reading, asked), complement(reading, act), act)


def _object(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "urged X to leave", also where the tree hangs "to leave" inside the phrase of X."""
    tokens = reading.tokens
    acts = _acts(reading, verb)
    objects = tokens.below(verb, "obj", "iobj") or ((patient(tokens, verb),) if is_passive(tokens, verb) else ())
    heads = [o for o in objects if o is not None] or [s for act in acts[:1] for s in tokens.below(act, "nsubj")]
    if not heads or (cue.fields.get("needs") == "actor" and not joined(reading, heads)):
        return
    inner = tuple(act for act in acts if is_infinitive(tokens, act) and not cased(tokens, act, "order"))
    loose = [
        act
        for act in acts
        if any(tokens.lemmas[s] in ("that", "who", "which") and tokens.tags[s] == "PRON" for s in tokens.below(act, "nsubj"))
    ]
    strayed = [
        j
        for o in (*(heads if len(loose) == len(acts) else ()), *loose)
        for j in tokens.subtree(o)
        if tokens.tags[j] == "VERB" and is_infinitive(tokens, j)
    ]
    for act in inner[:1] or strayed[-1:]:
        yield Asking(_force(cue), joined(reading, heads), complement(reading, act), act)


def _deadline(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "gave X until Friday to leave", "gave X an ultimatum to leave", "gave X 48 hours to leave"."""
    tokens = reading.tokens
    given = tokens.below(verb, "obj", "iobj", "obl:unmarked", "obl:tmod")
    limits = [o for o in given if tokens.lemmas[o] in cue.fields["limits"].split("|")]
    limits += [o for o in tokens.below(verb, "obl") if cased(tokens, o, "until")]
    asked = joined(reading, [o for o in given if o not in limits])
    acts = [j for head in (verb, *limits) for j in tokens.below(head, "xcomp", "advcl", "acl") if is_infinitive(tokens, j)]
    if limits and asked and acts:
        yield Asking(_force(cue), asked, complement(reading, acts[0]), acts[0])


def _that(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "demanded that X leave"; "insists that X is at war" asks for nothing."""
    tokens = reading.tokens
    for act in tokens.below(verb, "ccomp"):
        if tokens.tags[act] in ("NOUN", "ADJ") and not tokens.below(act, "cop", "aux"):  # the tree missed the verb
            first, last = tokens.extent(act)
            first += tokens.lemmas[first] == "that"
            heads = [act, *tokens.below(act, "nsubj")] if tokens.lemmas[first - 1] == "that" else []
            if heads:
                yield Asking(
                    _force(cue), joined(reading, heads), reading.words(first, last - (tokens.tags[last - 1] == "PUNCT"))
                )
        elif _ought(reading, act):
            doer = agent(tokens, act) if not is_passive(tokens, act) else None
            yield Asking(_force(cue), joined(reading, [d for d in (doer,) if d is not None]), complement(reading, act), act)


def _for(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "called for a truce", "appealed to X for calm", "pressed for the guards to be paid"."""
    tokens = reading.tokens
    acts = _acts(reading, verb)
    for act in tokens.below(verb, "advcl", "obl", "xcomp"):
        if (
            tokens.tags[act] == "VERB"
            and cased(tokens, act, "for")
            and not is_infinitive(tokens, act)
            and not tokens.below(act, "nsubj")
        ):
            yield Asking(_force(cue), (), complement(reading, act), act)
    for noun in (*tokens.below(verb, "obl"), *(s for act in acts for s in tokens.below(act, "nsubj", "nsubj:pass"))):
        if not _follows(tokens, noun, "for") or any(time.first <= noun < time.last for time in reading.times):
            continue
        inner = [j for j in (*tokens.below(noun, "acl"), *acts) if is_infinitive(tokens, j) and j > noun]
        asked = joined(reading, [noun])
        if inner and asked and not is_passive(tokens, inner[0]):
            yield Asking(_force(cue), asked, complement(reading, inner[0]), inner[0])
        elif inner:
            whole = thing(reading, noun)
            yield Asking(_force(cue), (), reading.article.evidence(whole.start, complement(reading, inner[0]).end), inner[0])
        elif reading.entity_at(noun) is None:
            yield Asking(_force(cue), _asked_of(reading, verb, noun), thing(reading, noun))


def _thing(reading: Reading, cue: Cue, verb: int) -> Iterator[Asking]:
    """ "demanded the release of its leader", "urged restraint"."""
    tokens = reading.tokens
    for noun in tokens.below(verb, "obj"):
        if reading.entity_at(noun) is None and tokens.tags[noun] == "NOUN" and not tokens.below(verb, "xcomp"):
            yield Asking(_force(cue), _asked_of(reading, verb, noun), thing(reading, noun))


def _force(cue: Cue) -> Force:
    force: Force = cue.gives  # type: ignore[assignment]
    return force


def _acts(reading: Reading, verb: int) -> tuple[int, ...]:
    tokens = reading.tokens
    nearest = tokens.below(verb, "xcomp", "ccomp")
    return nearest or tuple(j for j in tokens.below(verb, "advcl") if is_infinitive(tokens, j))


def _ought(reading: Reading, verb: int) -> bool:
    """Whether a clause says what ought to be: "that the army leave", "that it be free", "that it must leave"."""
    tokens = reading.tokens
    told = modals(tokens, verb)
    if {"should", "must"} & set(told):
        return True
    forms = {tokens.words[j].lower() for j in tokens.below(verb, "cop", "aux")}
    if forms or told:
        return forms <= {"be", "not"} and "be" in forms
    subjects = tokens.below(verb, "nsubj", "nsubj:pass")
    relative = any(tokens.lemmas[s] in ("who", "which", "that") and tokens.tags[s] == "PRON" for s in subjects)
    base = tokens.words[verb].lower() == tokens.lemmas[verb]
    return bool(subjects) and not relative and base and tokens.tags[verb] == "VERB"


def _follows(tokens: Tokens, noun: int, preposition: str) -> bool:
    """Whether a noun stands after a preposition, also one that the tree hangs on the verb behind it: "for X to leave"."""
    first = tokens.extent(noun)[0]
    return cased(tokens, noun, preposition) or (first > 0 and tokens.lemmas[first - 1] == preposition)


def _asked_of(reading: Reading, verb: int, noun: int) -> tuple[Entity, ...]:
    """Who is asked for a thing: "from X", "by X" at the noun, "to X", "on X" at the verb."""
    tokens = reading.tokens
    heads = [o for o in tokens.below(noun, "nmod") if cased(tokens, o, "from", "by")]
    heads += [o for o in tokens.below(verb, "obl") if o != noun and cased(tokens, o, "from", "to", "on", "upon")]
    return joined(reading, heads)
