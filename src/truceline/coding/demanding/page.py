"""What all readers of demands share: the page they read, who asks whom, whether it is told, and the record. No frames."""

from __future__ import annotations

from dataclasses import dataclass

from truceline.coding.demanding.asked import Asking
from truceline.coding.demanding.owned import doers_of
from truceline.coding.grammar.clauses import agent, governors, is_passive, is_past
from truceline.coding.grammar.enclosing import statement_at, words_of
from truceline.coding.grammar.factuality import DONE, factuality
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.pointing import Pointing, asked_meant, askers_meant
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import Rows, cased, is_infinitive, is_to
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import Findings
from truceline.model.ids import record_id
from truceline.model.reading import Reading, Tokens
from truceline.model.speech import Demand

METHOD = "rule:demands@1"
SPOKEN = "rule:demands-spoken@1"
CONTRAST = {"while", "whereas", "although", "though"}
OWN = FIRST | {"us", "our", "my"}


@dataclass(frozen=True, slots=True)
class Page:
    """What all readers of demands need."""

    reading: Reading
    found: Findings
    knowledge: Knowledge
    words: Rows
    pointing: Pointing
    own: bool
    """Whether those who publish the text speak of themselves in it, as an editorial or an official statement does."""


def speaks(reading: Reading, found: Findings) -> bool:
    """Whether a text has a "we" or "I" that no speaker in it says."""
    tokens = reading.tokens
    firsts = (tokens.span(i, i + 1) for i in range(len(tokens)) if tokens.words[i].lower() in OWN and tokens.words[i] != "US")
    return any(statement_at(found, at) is None and not any(q.span.covers(at) for q in reading.quotes) for at in firsts)


def sides_of(page: Page, asking: Asking, askers: tuple[int, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who asks and who is asked, by their ids; nobody asks himself."""
    by = askers_meant(page.pointing, askers)
    doers = () if asking.thing is None else doers_of(page.reading, page.words, asking.thing)
    to = asked_meant(page.pointing, doers or asking.asked, by)
    return by, tuple(ident for ident in to if ident not in by)


def demand_of(
    page: Page, asking: Asking, by: tuple[str, ...], to: tuple[str, ...], cue: int, first: int, last: int
) -> Demand:
    """The record of one act of asking, with the clause or phrase that tells it as evidence."""
    reading, tokens = page.reading, page.reading.tokens
    begin, end = tokens.within(asking.act.start, asking.act.end)
    evidence = (words_of(reading, page.found, min(first, begin), max(last, end), cue),)
    above = [head for head, _ in governors(tokens, cue)][:1] if tokens.tags[cue] == "NOUN" else []
    said = [j for head in (cue, *above) for j in (head, *tokens.below(head, "advmod", "amod"))]
    time = time_of(reading, cue)
    return Demand(
        id=record_id(reading.article, "demands", evidence, f"{cue} {asking.act.start}"),
        evidence=evidence,
        method=METHOD,
        by=by,
        to=to,
        act=asking.act,
        force=asking.force,
        cue=reading.words(cue, cue + 1),
        repeated=any(("repeated", tokens.lemmas[j]) in page.words for j in said),
        time=time.id if time else None,
    )


def asker_of(page: Page, verb: int) -> tuple[int, ...]:
    """The head of the words for who does what a verb of asking tells; none when it says nobody."""
    tokens = page.reading.tokens
    verb = _beside(page, verb)
    doer = _strayed(page, verb)
    doer = agent(tokens, verb) if doer is None else doer
    if doer is not None and _hangs_loose(tokens, verb, doer) and not joined(page.reading, [doer]):
        doer = agent(tokens, tokens.heads[doer])
    if doer is None and not tokens.below(verb, "aux:pass"):
        before = [o for o in tokens.below(verb, "obj") if o < verb and tokens.labels[verb] != "acl:relcl"]
        doer = next(iter((*tokens.below(verb, "nsubj:pass"), *before)), None)
    return () if doer is None else (doer,)


def _strayed(page: Page, verb: int) -> int | None:
    """The doer of a clause of its own that the tree hangs on the verb as something else: "while [Abdi], ..., called on"."""
    tokens = page.reading.tokens
    if tokens.relation(verb) not in ("advcl", "conj") or tokens.below(verb, "nsubj", "nsubj:pass", "aux:pass"):
        return None
    hung = [o for o in tokens.below(verb, "obl", "obj") if o < verb and page.reading.entity_at(o) is not None]
    joints = [{tokens.words[m].lower() for m in (*tokens.below(o, "case"), *tokens.below(verb, "mark")) if m < o} for o in hung]
    return next((o for o, joint in zip(hung, joints, strict=True) if joint and joint <= CONTRAST), None)


def _beside(page: Page, verb: int) -> int:
    """The verb whose doer also does what a verb tells that the tree hangs on what was asked.

    >>> # "demands that Chad leave and urges Mali to stay" -> "demands"
    """
    tokens, head = page.reading.tokens, page.reading.tokens.heads[verb]
    told = tokens.words[verb].lower() != tokens.lemmas[verb] and not tokens.words[verb].endswith("ing")
    bare = not tokens.below(verb, "nsubj", "aux", "mark")
    loose = is_infinitive(tokens, head) or tokens.words[head].lower() in (tokens.lemmas[head], *_running(tokens, head))
    if tokens.relation(verb) != "conj" or not told or not bare or not loose:
        return verb
    above = tokens.heads[head]
    asked = above >= 0 and tokens.relation(head) in ("ccomp", "xcomp", "advcl") and not tokens.below(head, "aux")
    same = above >= 0 and tokens.words[above].endswith("s") == tokens.words[verb].endswith("s")
    return above if asked and same and tokens.tags[above] == "VERB" else verb


def _running(tokens: Tokens, verb: int) -> tuple[str, ...]:
    """The form of a verb in "-ing" behind a preposition: "accused Chad [of shelling] the town"."""
    word = tokens.words[verb].lower()
    return (word,) if word.endswith("ing") and cased(tokens, verb, "for", "of", "after", "by", "from", "over") else ()


def _hangs_loose(tokens: Tokens, verb: int, noun: int) -> bool:
    """Whether a participle behind a comma hangs on the noun before it: "told a rally, [calling] on Chad to leave"."""
    behind = tokens.relation(verb) == "acl" and tokens.heads[verb] == noun and tokens.words[verb].endswith("ing")
    return behind and tokens.words[verb - 1] == "," and tokens.relation(noun) in ("obj", "iobj", "obl", "nmod")


def is_told(page: Page, verb: int) -> bool:
    """Whether an act of asking is told as having happened, in the voice in which it stands, and not denied by it."""
    tokens, verb = page.reading.tokens, _beside(page, verb)
    here = statement_at(page.found, tokens.span(verb, verb + 1))
    if (here is not None and here.polarity != "affirmed") or _had_it(page, verb):
        return False
    around = next((e.span for e in here.evidence if e.span.covers(tokens.span(verb, verb + 1))), None) if here else None
    rumoured = tokens.relation(verb) in ("acl", "ccomp") and ("rumour", tokens.lemmas[tokens.heads[verb]]) in page.words
    if rumoured and ("done", tokens.lemmas[verb]) in page.words:  # "accusations that Chad wants Sudan to leave"
        return False
    if _is_only_thought_of(page, verb):
        return False
    if ("wish", tokens.lemmas[verb]) in page.words:  # its "would" is one of manners
        return True
    above = tokens.heads[verb]
    aim = above >= 0 and tokens.relation(verb) in ("advcl", "xcomp") and is_infinitive(tokens, verb) and is_past(tokens, above)
    if aim and ("means", tokens.lemmas[above]) in page.words:  # "used the speech to plead"
        return is_told(page, above)
    if tokens.labels[verb] == "acl:relcl":
        around = tokens.span(*tokens.extent(verb))
    return factuality(tokens, verb, page.knowledge, around).class_ in DONE


def _is_only_thought_of(page: Page, verb: int) -> bool:
    """Whether an act of asking is weighed, left or to come: "considered calling for", "instead of asking", "is to urge"."""
    tokens, above = page.reading.tokens, page.reading.tokens.heads[verb]
    running = tokens.words[verb].lower().endswith("ing")
    hung = tokens.relation(verb) in ("xcomp", "ccomp", "obj") or (tokens.relation(verb) == "advcl" and verb == above + 1)
    if running and above >= 0 and hung and ("weighed", tokens.lemmas[above]) in page.words:
        return True
    if running and any(tokens.words[j].lower() in ("instead", "rather", "without") for j in tokens.below(verb, "mark", "case")):
        return True
    return is_to(tokens, verb) and not is_passive(tokens, verb)


def _had_it(page: Page, verb: int) -> bool:
    """Whether the clause only supposes: "Had Kenya asked Sudan to leave"."""
    tokens = page.reading.tokens
    if tokens.relation(verb) != "advcl":
        return False
    first = tokens.extent(verb)[0]
    return tokens.tags[first] == "AUX" and bool(tokens.below(verb, "nsubj")) and min(tokens.below(verb, "nsubj")) > first


def is_own(page: Page, askers: tuple[int, ...]) -> bool:
    """Whether those who publish the text ask themselves, as an office does in its own statement: "We urge both sides to"."""
    tokens = page.reading.tokens
    first = bool(askers) and tokens.lemmas[askers[0]] in FIRST
    return first and statement_at(page.found, tokens.span(askers[0], askers[0] + 1)) is None


CIVIL = frozenset({"CVL", "BUS", "AGR", "LAB", "EDU", "ELI", "JRN", "MED", "HLH"})
"""Sectors of people who take no part in a conflict by themselves."""

TRADES = frozenset({"BUS", "AGR", "LAB"})
"""Sectors of people who ask for what their trade needs."""


def is_civil(page: Page, idents: tuple[str, ...], sectors: frozenset[str] = CIVIL) -> bool:
    """Whether those meant are nobody, or only people without a name who take no part by themselves: "traders were told to"."""
    meant = [entity for entity in page.reading.entities if entity.id in idents]
    return all(not entity.named and entity.sector in sectors for entity in meant)


def is_of_press(page: Page, idents: tuple[str, ...]) -> bool:
    """Whether only those who report are asked: "told reporters to wait"."""
    meant = [entity for entity in page.reading.entities if entity.id in idents]
    return bool(meant) and all(entity.sector == "JRN" and not entity.named for entity in meant)
