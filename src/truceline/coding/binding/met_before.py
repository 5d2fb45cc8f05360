"""Who "they", "both" and "the two leaders" are that agree: those whose meeting was told of before. No records."""

from __future__ import annotations

from truceline.coding.binding.bonds import Page
from truceline.coding.grammar.clauses import agent, is_negated, is_passive
from truceline.coding.grammar.nominals import is_definite, joined
from truceline.coding.grammar.wording import cased

AGREEING = frozenset({"agree", "affirm", "reaffirm", "commit", "pledge", "undertake", "resolve", "recommit"})
"""Verbs of what those who met do together."""
MEETING = frozenset({"meet", "speak", "talk", "confer", "hold", "host", "receive", "welcome", "call", "telephone", "join"})
"""Verbs of meeting somebody or talking with him."""
PEOPLE = frozenset({
    "leader", "president", "minister", "man", "woman", "official", "diplomat", "envoy", "negotiator", "chief", "general",
    "premier", "statesman",
})  # fmt: skip
"""Nouns that call those who met by what they are."""
FAR = 8
"""Sentences up to which "the leaders" are those who met; "they" are it up to half as many."""


def met_before(page: Page, verb: int, doer: int) -> tuple[str, ...]:
    """The ids of those who met, where they agree by a word that only points: "A spoke with B. [They] agreed to".

    >>> # "Chad's president spoke with Kenya's. The leaders agreed to stay in touch." -> both presidents
    """
    tokens = page.reading.tokens
    if tokens.lemmas[verb] not in AGREEING or is_passive(tokens, verb):
        return ()
    pronoun = tokens.lemmas[doer] in ("they", "all", "both", "two") and not tokens.below(doer, "nmod")
    plural = tokens.words[doer].lower() != tokens.lemmas[doer]
    noun = tokens.tags[doer] == "NOUN" and tokens.lemmas[doer] in PEOPLE and plural and is_definite(tokens, doer)
    noun = noun and not tokens.below(doer, "nmod", "amod", "compound", "acl")
    if not (pronoun or noun) or (pronoun and _was_subject(page, doer)):
        return ()
    reach = FAR if noun or tokens.lemmas[doer] != "they" else FAR // 2
    for met in range(doer - 1, -1, -1):
        if tokens.sentence[doer] - tokens.sentence[met] > reach:
            return ()
        if tokens.tags[met] == "VERB" and tokens.lemmas[met] in MEETING and not is_negated(tokens, met):
            people = _participants(page, met)
            if len(people) > 1 and tokens.sentence[met] != tokens.sentence[doer]:
                return people
    return ()


def _participants(page: Page, verb: int) -> tuple[str, ...]:
    """The ids of those who meet: the subject, the object, and those behind "with" or "to"."""
    tokens, doer = page.reading.tokens, agent(page.reading.tokens, verb)
    objects = tokens.below(verb, "obj")
    if tokens.lemmas[verb] == "hold" and not any(tokens.lemmas[o] in page.knowledge.classes["talks"] for o in objects):
        return ()
    near = [o for head in (verb, *objects) for o in tokens.below(head, "obl", "nmod")]
    others = [o for o in near if cased(tokens, o, "with", "to") or tokens.lemmas[tokens.extent(o)[0]] == "with"]
    named = joined(page.reading, [*(() if doer is None else (doer,)), *objects, *others])
    return tuple(dict.fromkeys(entity.id for entity in named))


def _was_subject(page: Page, pronoun: int) -> bool:
    """Whether whom a pronoun was linked to is a group that acted in the sentence before: "The rebels left. They agreed to"."""
    tokens, entity = page.reading.tokens, page.reading.entity_at(pronoun)
    return entity is not None and any(
        tokens.sentence[pronoun] - tokens.sentence[m.head] <= 1
        and tokens.relation(m.head) == "nsubj"
        and m.head < pronoun
        and m.form != "pronoun"
        and m.entity is not None
        and page.reading.entities[m.entity].id == entity.id
        for m in page.reading.mentions
    )
