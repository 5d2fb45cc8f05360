"""What a pronoun may or may not mean by its own clause: what a relative clause hangs on, what its subject is."""

from __future__ import annotations

from truceline.language.actors.discourse import Discourse
from truceline.language.names.metonyms import leading_conjunct

_BLAMING = frozenset(
    {
        "accuse", "blame", "reproach", "criticise", "criticize", "condemn", "denounce", "suspect", "charge", "berate", "chide",
        "fault", "attack", "slam", "castigate", "rebuke", "lambast", "lambaste", "thank", "praise", "commend", "applaud",
    }
)  # fmt: skip
"""Verbs whose object did what follows with "of", "for" or "with"."""

_CALLING = frozenset(
    {
        "call", "label", "brand", "describe", "consider", "regard", "see", "view", "deem", "dub", "term", "blame", "accuse",
        "say", "add", "claim", "allege", "argue", "insist", "believe", "think", "suspect", "fear",
    }
)  # fmt: skip
"""Verbs with which who blames others goes on about them."""


def antecedent(talk: Discourse, i: int) -> int | None:
    """What a relative pronoun refers to: the phrase right before it, or the noun its clause hangs on."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    joined = phrase.first > 0 and tokens.tags[phrase.first - 1] == "CCONJ"
    if joined and talk.relatives and talk.distance(talk.relatives[-1], i) == 0:
        return talk.of.get(talk.relatives[-1])
    before = [
        j
        for j in talk.seen
        if talk.phrases[j].first < phrase.first <= talk.phrases[j].last + 1 and talk.phrases[j].form != "pronoun"
    ]
    if before:
        return talk.of.get(_set_off(talk, before[-1], i))
    clause = tokens.heads[phrase.head]
    governor = tokens.heads[clause] if clause >= 0 and tokens.labels[clause] == "acl:relcl" else -1
    j = talk.heads.get(governor)
    return talk.of.get(j) if j is not None else None


def _set_off(talk: Discourse, j: int, i: int) -> int:
    """The phrase of which a participle between commas tells, else phrase `j`: "[the court], led by [allies], which ruled"."""
    tokens = talk.reading.tokens
    for clause in tokens.ancestors(talk.phrases[j].head):
        first = tokens.extent(clause)[0]
        above = talk.heads.get(tokens.heads[clause])
        done = tokens.labels[clause] == "acl" and not tokens.words[clause].endswith("ing")
        if done and "," in tokens.words[first - 1 : first + 1] and above is not None and above in talk.of:
            return above if tokens.words[talk.phrases[i].first - 1] == "," else j
    return j


def clause_subjects(talk: Discourse, i: int) -> frozenset[int]:
    """All whom the subject of its clause names, joined ones too: in "Ghana and Togo list it" neither is "it"."""
    subject = clause_subject(talk, i)
    if subject is None:
        return frozenset()
    tokens = talk.reading.tokens
    heads = {talk.phrases[j].head for j in talk.seen if talk.of.get(j) == subject and talk.distance(j, i) == 0}
    joined = {j for j in talk.seen if leading_conjunct(tokens, talk.phrases[j].head) in heads}
    return frozenset([subject, *(talk.of[j] for j in joined if j in talk.of)])


def told_of_here(talk: Discourse, i: int) -> frozenset[int]:
    """What a relative clause tells of is not its own subject: in "a network [they] claim is foreign" they are others."""
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    verb = tokens.heads[head]
    if verb < 0 or tokens.labels[verb] != "acl:relcl" or tokens.labels[head] != "nsubj":
        return frozenset()
    noun, found = tokens.heads[verb], set[int]()
    while noun >= 0:
        j = talk.heads.get(noun, -1)
        found |= {talk.of[j]} if j in talk.of else set()
        noun = tokens.heads[noun] if tokens.relation(noun) == "nmod" else -1
    return frozenset(found)


def named_behind(talk: Discourse, i: int) -> frozenset[int]:
    """Whom a clause names behind its subject, who is somebody else: "[he] decided in Bar's favour" is not Bar."""
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    verb = tokens.heads[head]
    if verb < 0 or tokens.labels[head] != "nsubj":
        return frozenset()
    names, offices = set[str](), set[str]()
    for other in talk.phrases[i + 1 :]:
        if tokens.sentence[other.head] != tokens.sentence[head]:
            break
        if other.form not in ("name", "nominal") or verb not in tokens.ancestors(other.head):
            continue
        if other.name is not None and other.name.type == "PER":
            names.add(tokens.words[other.name.last - 1].casefold())
        elif other.noun is not None and other.determiner == "the" and not other.plural and tokens.relation(other.head) == "obj":
            offices.add(other.noun.word)
    if not (names or offices):
        return frozenset()
    people = ((e, draft) for e, draft in enumerate(talk.drafts) if draft.person_type and not draft.plural)
    return frozenset(
        e for e, draft in people
        if any(form.split()[-1].casefold() in names for form in draft.forms)
        or (draft.noun is not None and draft.noun.word in offices)
    )


def clause_subject(talk: Discourse, i: int) -> int | None:
    """The entity of the subject of the clause whose object or complement a pronoun is: they cannot be the same."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    if tokens.labels[phrase.head] in ("nsubj", "nsubj:pass", "nmod:poss"):
        return None
    verb = tokens.heads[phrase.head]
    for _ in range(4):
        if verb < 0:
            return None
        subject = next((j for j in tokens.below(verb, "nsubj")), None)
        if subject is not None:
            j = talk.heads.get(subject)
            return talk.of.get(j) if j is not None else None
        if tokens.relation(verb) not in ("conj", "xcomp", "nmod", "obj", "obl"):
            return None
        verb = tokens.heads[verb]
    return None


def blamed_object(talk: Discourse, i: int) -> int | None:
    """Whom a pronoun means inside of what somebody is blamed for: "accused [Russia] of shelling the town [it] had spared"."""
    tokens, head = talk.reading.tokens, talk.phrases[i].head
    if tokens.relation(head) != "nsubj" and tokens.labels[head] != "nmod:poss":
        return None
    if tokens.lemmas[tokens.heads[head]].lower() in _CALLING:
        return None  # "accused Congo of arming a group [it] calls outlaws"
    for doing in tokens.ancestors(head):
        verb = tokens.heads[doing]
        if verb < 0 or not tokens.words[doing].lower().endswith("ing") or tokens.tags[doing] != "VERB":
            continue
        marks = {tokens.words[k].lower() for k in tokens.below(doing, "mark", "case")}
        blamed = next((j for j in tokens.below(verb, "obj") if j < doing), None)
        if tokens.lemmas[verb].lower() in _BLAMING and marks & {"of", "for", "with", "over"} and blamed is not None:
            return talk.of.get(talk.heads.get(blamed, -1))
    return None
