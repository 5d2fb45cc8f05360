"""What sides say that they will do: "we will leave the talks unless ...", "Chad said it would withdraw its troops".

A plan is a bond only when the actor itself says it and the act is one that sides owe or threaten each other with.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import after_auxiliaries, around, condition_of, deadline_of
from truceline.coding.binding.bonds import Bond, Page, bond
from truceline.coding.binding.claimants import same_side
from truceline.coding.binding.doing import SIDES, actors, doers
from truceline.coding.binding.duties import binds
from truceline.coding.binding.not_promised import gone_on_with, leads_conversation, only_foreseen
from truceline.coding.grammar.clauses import AHEAD, agent, is_negated, is_passive, modals
from truceline.coding.grammar.edges import before_marks
from truceline.coding.grammar.enclosing import side_at, speakers_at, statement_at, words_of
from truceline.coding.grammar.factuality import is_asked
from truceline.coding.grammar.nominals import place_of, with_no
from truceline.coding.grammar.wording import is_infinitive
from truceline.model.speech import Statement
from truceline.model.text import Evidence
from truceline.model.values import Modality

DENIAL = 16
"""How many characters before the verb words like "by no means" may begin."""
STATES = ("state", "government", "igo")


def willed(page: Page, verb: int) -> Iterator[Bond]:
    """ "X said it would V", "we will V if ...": promises and conditional threats of the speaker's own side."""
    tokens = page.reading.tokens
    if tokens.tags[verb] != "VERB" or not AHEAD & set(modals(tokens, verb)) or _opened(page, verb):
        return
    span = tokens.span(verb, verb + 1)
    statement = statement_at(page.found, span)
    if is_passive(tokens, verb) or is_asked(tokens, verb) or "have" in modals(tokens, verb):  # "would have left"
        return
    if statement is not None and (statement.polarity != "affirmed" or _only_hoped(page, verb, statement)):
        return
    act = _meant(page, verb)
    conditions = (verb, *tokens.below(verb, "xcomp"), *_told_above(page, verb))
    condition = condition_of(page, *conditions)
    otherwise = any(page.is_cue("otherwise", j) for j in tokens.below(verb, "advmod", "obl", "advcl"))
    modality = _modality(page, verb, act, conditional=otherwise or condition is not None)
    if modality is None or _embedded(page, verb) or _is_keeping(page, verb):
        return
    ours = (*statement.speakers, *side_at(page.found, span)) if statement is not None else _publishers(page, verb)
    words = _words(page, verb, act, condition)
    if leads_conversation(page, verb, words):
        return
    for debtor in _bound(page, verb, ours):
        if (debtor in ours or _is_ours(page, verb, debtor, ours)) and not _is_nobody(page, debtor):
            yield bond(
                page, debtor, words, around(page, verb, words), modality, verb,
                condition=condition, deadline=deadline_of(page, act), act_verb=act,
            )  # fmt: skip


def _publishers(page: Page, verb: int) -> tuple[str, ...]:
    """Those who publish the text and name themselves in it, where "we" will act: "We, the ministers, ... We will V"."""
    we = [s for s in page.reading.tokens.below(verb, "nsubj") if page.reading.tokens.lemmas[s] == "we"]
    return actors(page, we[0]) if we else ()


def _only_hoped(page: Page, verb: int, statement: Statement) -> bool:
    return statement.mode == "attitude_report" and not _promising(page, verb)


def _opened(page: Page, verb: int) -> bool:
    """Whether a word opens the clause that takes its certainty: "if", "because"; "that" takes nothing."""
    tokens = page.reading.tokens
    return any(tokens.lemmas[mark] != "that" for mark in tokens.below(verb, "mark"))


def _meant(page: Page, verb: int) -> int:
    """The act itself behind "will not hesitate to [V]", else the verb."""
    tokens = page.reading.tokens
    inner = [j for j in tokens.below(verb, "xcomp", "advcl") if is_infinitive(tokens, j)]
    return inner[0] if inner and is_negated(tokens, verb) and page.is_cue("hesitate", verb) else verb


def _words(page: Page, verb: int, act: int, condition: Evidence | None) -> Evidence:
    """The act with what negates it, without its condition and the aim behind it: "[work with the parties] to end the war".

    An aim that alone says what will be done stays: "work to end the war".
    """
    tokens, words = page.reading.tokens, after_auxiliaries(page, act)
    first, last = tokens.within(words.start, words.end)
    by_no_means = any(with_no(tokens, o) for o in tokens.below(verb, "obl") if o < verb)
    if act == verb and (is_negated(tokens, verb) or by_no_means):
        denying = [j for j in tokens.below(verb, "advmod", "obl") if j < verb and tokens.starts[j] > words.start - DENIAL]
        first = min([first, *(tokens.extent(j)[0] for j in denying)])
    stands = page.is_cue("stand", act)
    while (inner := next((j for j in tokens.below(act, "xcomp") if page.is_cue("stand", act)), None)) is not None:
        act = inner
    aims = [j for j in tokens.below(act, "advcl", *(["xcomp"] if stands else [])) if is_infinitive(tokens, j) and j > act]
    begun = [b for j in aims if (b := tokens.extent(j)[0]) > act + 1]
    if not begun and aims:
        last = max(last, tokens.extent(aims[0])[1])
    begun += [i for i in range(act + 1, last - 1) if tokens.words[i] == "," and _is_aside(page, i + 1)]
    if condition is not None and condition.start > tokens.ends[act] - 1:
        begun.append(tokens.within(condition.start, condition.end)[0])
    last = min([last, *begun])
    last = before_marks(tokens, act, last)
    return words_of(page.reading, page.found, first, last, verb)


def _is_aside(page: Page, i: int) -> bool:
    """Whether a word behind a comma opens what is only told beside an act: ", particularly its right", ", observing rules"."""
    tokens = page.reading.tokens
    return page.is_cue("aside", i) or (tokens.tags[i] == "VERB" and tokens.words[i].endswith("ing"))


def _told_above(page: Page, verb: int) -> tuple[int, ...]:
    """The verb that tells of an act, on which the parser may hang its condition: "[said] it would leave unless ..."."""
    tokens = page.reading.tokens
    return (tokens.heads[verb],) if tokens.relation(verb) == "ccomp" and tokens.heads[verb] >= 0 else ()


def _bound(page: Page, verb: int, ours: tuple[str, ...]) -> tuple[str, ...]:
    """Who is to act; "his republic", "our colleagues" are the speaker's side where nobody is named."""
    tokens, doer = page.reading.tokens, agent(page.reading.tokens, verb)
    named = doers(page, verb)
    told = speakers_at(page.found, tokens.span(verb, verb + 1))
    if doer is not None and tokens.lemmas[doer] == "they" and len(told) > 1:
        return told  # "A and B said they would V"
    owners = () if doer is None else tokens.below(doer, "nmod:poss")
    theirs = [j for j in owners if tokens.tags[j] == "PRON"]
    people = {entity.id for entity in page.reading.entities if entity.kind == "person"}
    own = tuple(one for one in actors(page, *theirs) if one in ours and one not in people)
    if own and doer is not None and (entity := page.reading.entity_at(doer)) is not None and not entity.named:
        return own  # "Chad said [its] troops would leave"
    if named or not ours:
        return named
    told_of = any(tokens.lemmas[j] == "our" for j in owners) or bool(set(actors(page, *owners)) & set(ours))
    return ours[-1:] if told_of else ()


def _is_nobody(page: Page, debtor: str) -> bool:
    """Whether who speaks stays unknown ("an official"): what "we" will do then binds nobody named."""
    return any(
        one.id == debtor and one.kind == "anonymous_source" and one.name.lower().split()[0] in ("a", "an", "one", "some")
        for one in page.reading.entities
    )


def _is_ours(page: Page, verb: int, debtor: str, ours: tuple[str, ...]) -> bool:
    """Whether who is to act belongs to the speaker: "its troops", "our fighters", the army when a minister speaks.

    What a state stands by ("Norway will continue to support the talks") is its word also where somebody of no known country
    or the publisher tells it.
    """
    tokens = page.reading.tokens
    owners = [j for s in tokens.below(verb, "nsubj") for j in tokens.below(s, "nmod:poss")]
    if any(tokens.lemmas[j] == "our" for j in owners) or set(actors(page, *owners)) & set(ours):
        return True
    known = {entity.id: entity for entity in page.reading.entities}
    if _promising(page, verb):  # "the front will stay, an aide assured reporters"
        return True
    stated = known[debtor].kind in STATES and (_stands(page, verb) or page.is_cue("hesitate", verb))
    stated = stated and not (not ours and only_foreseen(page, verb))
    if stated and not any(known[one].country for one in ours):
        return True
    kinds = {known[one].kind for one in (debtor, *ours)}
    return not kinds & {"armed_group", "political_group", "umbrella"} and same_side(page, debtor, ours)


def _modality(page: Page, verb: int, act: int, *, conditional: bool) -> Modality | None:
    tokens = page.reading.tokens
    if is_negated(tokens, verb):
        if act != verb:
            return "threat_conditional" if conditional else "promise"
        if page.is_cue("forbear", verb):
            return "promise"
        return "threat_conditional" if conditional and not page.is_cue("speech", verb) and not _promising(page, verb) else None
    if _promising(page, verb):
        return "promise"
    due = page.is_cue("due", verb) or page.is_cue("due-stop", verb)
    if conditional and page.is_cue("hostile", verb) and not page.is_cue("due", verb):
        return "threat_conditional"
    idle = page.is_cue("speech", verb) or page.is_cue("idle", verb)
    idle = idle or any(tokens.lemmas[j] == "only" for j in tokens.below(verb, "advmod"))  # "will only return if" asks
    if conditional and (is_warning(page, verb) or not (due or idle or page.is_cue("stand", verb))):
        return "threat_conditional"
    from_talks = {tokens.lemmas[o] for o in tokens.below(verb, "obl", "obj")} & set(page.knowledge.classes["talks"])
    due = due or (page.is_cue("due-leave", verb) and _is_of_place(page, verb))
    if _stands(page, verb) or (due and not from_talks and not _on_others(page, verb)):
        return "promise"
    return "threat_conditional" if conditional and page.is_cue("hostile", verb) else None


def _is_of_place(page: Page, verb: int) -> bool:
    """Whether a place is left: "would quit [the town]", no talks, no war."""
    tokens = page.reading.tokens
    return any(place_of(page.reading, tokens.subtree(o)) is not None for o in tokens.below(verb, "obj"))


def _is_keeping(page: Page, verb: int) -> bool:
    """Whether the act is to keep something that binds; `keeping` reads those: "will respect the truce"."""
    nouns = page.reading.tokens.below(verb, "obj", "obl")
    return page.is_cue("keep", verb) and any(binds(page, noun) for noun in nouns)


def _promising(page: Page, verb: int) -> bool:
    """Whether the words stand in a statement whose verb promises: ""We will stay," an aide assured reporters"."""
    tokens = page.reading.tokens
    statement = statement_at(page.found, tokens.span(verb, verb + 1))
    cue = statement.cue if statement is not None else None
    if cue is None or ("agreed", tokens.lemmas[tokens.within(cue.start, cue.end)[0]]) in page.words:
        return False
    return any(("promise", tokens.lemmas[i]) in page.words for i in range(*tokens.within(cue.start, cue.end)))


def _stands(page: Page, verb: int) -> bool:
    """Whether the act is one by which a side stands by something; "remain" and "continue" say so only with what follows."""
    cue = page.words.get(("stand", page.reading.tokens.lemmas[verb]))
    needs = cue is not None and cue.fields.get("needs") == "complement"
    return page.is_cue("stand", verb) and not (needs and not gone_on_with(page, verb))


def is_warning(page: Page, verb: int) -> bool:
    """Whether the words stand in a statement whose verb warns or threatens."""
    statement = statement_at(page.found, page.reading.tokens.span(verb, verb + 1))
    cue = statement.cue if statement is not None else None
    if cue is None:
        return False
    tokens = page.reading.tokens
    return any(("threat", tokens.lemmas[i]) in page.words for i in range(*tokens.within(cue.start, cue.end)))


def _on_others(page: Page, verb: int) -> bool:
    """Whether the act is done to a party ("we will disarm the front"): then it is no promise to anybody."""
    return any(e.kind in SIDES for o in page.reading.tokens.below(verb, "obj") for e in page.reading.entities_of(o))


def _embedded(page: Page, verb: int) -> bool:
    """Whether the clause hangs on a word of hoping, fearing or asking inside what is said, or on a noun."""
    tokens = page.reading.tokens
    head = tokens.heads[verb]
    if tokens.relation(verb) in ("root", "conj") or head < 0:
        return tokens.relation(verb) == "conj" and tokens.tags[head] == "NOUN"
    if tokens.relation(verb) == "ccomp" and page.is_cue("clear", head):  # "has made it clear that it will V"
        return False
    outside = statement_at(page.found, tokens.span(head, head + 1)) is not statement_at(page.found, tokens.span(verb, verb + 1))
    return tokens.relation(verb) not in ("ccomp", "parataxis") or not outside
