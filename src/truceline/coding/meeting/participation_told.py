"""Whether a change of part is told as done or settled, and by whom it is made. No records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import AHEAD, agent, governors, is_negated, modals
from truceline.coding.grammar.enclosing import side_at, speakers_at, statement_at
from truceline.coding.grammar.factuality import embedding_words, factuality
from truceline.coding.grammar.nominals import joined, unique
from truceline.coding.grammar.persons import FIRST
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Match
from truceline.coding.meeting.participation_words import Scene
from truceline.model.entities import Entity
from truceline.model.reading import Tokens
from truceline.model.values import BELONGING

TOLD = ("asserted", "historical", "alleged")
CONDITIONS = frozenset({"if", "unless", "once", "provided", "when"})


def changers(scene: Scene, match: Match) -> tuple[Entity, ...]:
    """Who makes a change that is told; empty when it is only wished for, denied, threatened or told of nobody.

    >>> # "X will return to the talks", said by X -> X;  "Y urged X to return to the talks" -> nobody
    """
    role, head = match.cue.fields.get("role", ""), match.head
    tokens = scene.reading.tokens
    if role == "noun":
        return _of_noun(scene, match) if tokens.tags[head] == "NOUN" else ()
    strayed = [i for i in range(match.first, match.last) if tokens.tags[i] == "VERB" and head not in (i, *tokens.ancestors(i))]
    if (tokens.tags[head] not in ("VERB", "AUX", "ADJ") and not tokens.below(head, "nsubj")) or strayed:
        return ()
    statement = statement_at(scene.found, tokens.span(head, head + 1))
    if statement is not None and statement.polarity != "affirmed":
        return ()
    actors = _doers(scene, head)
    if role == "absent":
        coming = tokens.words[head].lower().endswith("ing") and "be" in modals(tokens, head)
        ahead = AHEAD & set(modals(tokens, head)) or _is_settled(scene, tokens.heads[head]) or coming
        return actors if ahead and is_negated(tokens, head) and not under_condition(tokens, head) else ()
    if role == "unready":
        return actors if is_negated(tokens, head) and not under_condition(tokens, head) else ()
    absent = match.cue.gives == "refusal" and "will" in modals(tokens, head) and not is_negated(tokens, head)
    if absent and not under_condition(tokens, head) and _class(scene, head) == "future":
        return actors
    return actors if _told(scene, head) or (actors and _announced(scene, head, actors)) else ()


def _class(scene: Scene, head: int) -> str:
    """The class of an act; a relative clause tells on its own account, whatever is asked for around it."""
    tokens = scene.reading.tokens
    own = tokens.span(*tokens.extent(head)) if tokens.labels[head] == "acl:relcl" else None
    return factuality(tokens, head, scene.knowledge, own).class_


def _told(scene: Scene, head: int) -> bool:
    """Whether an act is told as done, or as settled: "agreed to leave", "announced their decision to leave"."""
    return _class(scene, head) in TOLD or _settled(scene, head)


def _settled(scene: Scene, head: int) -> bool:
    tokens = scene.reading.tokens
    above = tokens.heads[head]
    open_ = {"could", "may", "might"} & set(modals(tokens, head)) or is_negated(tokens, head) or under_condition(tokens, head)
    if open_ or not _is_settled(scene, above):
        return False
    return tokens.relation(head) in ("xcomp", "acl", "ccomp", "obj") and _told(scene, above)


def _is_settled(scene: Scene, i: int) -> bool:
    """Whether a word is one by which somebody settles what it will do, and is not negated."""
    tokens = scene.reading.tokens
    return i >= 0 and ("settles", tokens.lemmas[i]) in scene.words and not is_negated(tokens, i)


def _doers(scene: Scene, verb: int) -> tuple[Entity, ...]:
    """The actors that do it; "we" is the side of who speaks."""
    reading, tokens = scene.reading, scene.reading.tokens
    doer = agent(tokens, verb)
    if doer is None:
        above = tokens.heads[verb]
        asking = [j for j in tokens.below(verb, "obl") if ("request", tokens.lemmas[j]) in scene.words]
        if asking and cased(tokens, asking[0], "at", "on"):
            return _owners(scene, asking[0])
        return _owners(scene, above) if above >= 0 and ("settles", tokens.lemmas[above]) in scene.words else ()
    if tokens.lemmas[doer] in FIRST:
        ids = side_at(scene.found, tokens.span(doer, doer + 1))
        return tuple(entity for entity in reading.entities if entity.id in ids) or joined(reading, [doer])
    return joined(reading, [doer]) or _represented(scene, doer)


def _represented(scene: Scene, doer: int) -> tuple[Entity, ...]:
    """For whom those at the table act: "[Georgia's] men", "the [Israeli] side", "the envoys of [the front]"."""
    if ("team", scene.reading.tokens.lemmas[doer].lower()) not in scene.words:
        return ()
    owners = _owners(scene, doer)
    bodies = tuple(one for one in owners if one.kind != "person")
    own = {one.id for one in owners}
    sent = {tie.to_actor for tie in scene.found.relations if tie.from_actor in own and tie.type in BELONGING}
    return bodies or tuple(one for one in scene.reading.entities if one.id in sent and one.kind != "person")[:1]


def _owners(scene: Scene, noun: int) -> tuple[Entity, ...]:
    """Whose a change or decision is: "[the rebels'] walkout", "the withdrawal [of the army]", "the [Houthi] boycott"."""
    reading, tokens = scene.reading, scene.reading.tokens
    by_or_of = [j for j in tokens.below(noun, "nmod") if any(tokens.lemmas[c] in ("of", "by") for c in tokens.below(j, "case"))]
    owners = [_antecedent(tokens, j) for j in tokens.below(noun, "nmod:poss")]
    for heads in (owners, by_or_of, [j for j in tokens.below(noun, "compound", "amod") if j < noun]):
        found = joined(reading, heads)
        if found:
            return found
    verb = tokens.heads[noun]
    own = ("decides", tokens.lemmas[verb]) in scene.words or ("settles", tokens.lemmas[noun]) not in scene.words
    if tokens.relation(noun) == "obj" and tokens.tags[verb] == "VERB" and own and not tokens.below(noun, "nmod:poss"):
        return _doers(scene, verb)  # "[the front] announced a decision to leave"; not "criticised the decision to leave"
    return ()


def _antecedent(tokens: Tokens, owner: int) -> int:
    """The noun that "whose" stands for: the one its clause hangs on."""
    if tokens.lemmas[owner] != "whose":
        return owner
    return next((tokens.heads[i] for i in tokens.ancestors(owner) if tokens.labels[i] == "acl:relcl"), owner)


def _of_noun(scene: Scene, match: Match) -> tuple[Entity, ...]:
    """Who made a change that stands as a noun, unless it is only wished for, feared or ahead."""
    tokens, noun = scene.reading.tokens, match.head
    unsure = any(tokens.lemmas[d] in ("no", "any", "a") for d in tokens.below(noun, "det"))
    if unsure or cased(tokens, noun, "without") or not _told(scene, noun):
        return ()
    for above, relation in governors(tokens, noun):
        if relation.startswith("nsubj") and (AHEAD | {"could", "may", "might", "can", "should"}) & set(modals(tokens, above)):
            return ()
        break
    found = _owners(scene, noun)
    inner = [j for j in range(match.first, match.last) if j != noun and tokens.tags[j] in ("NOUN", "VERB")]
    return found or unique(entity for j in inner for entity in joined(scene.reading, tokens.below(j, "nmod:poss")))


def _announced(scene: Scene, verb: int, actors: tuple[Entity, ...]) -> bool:
    """Whether an actor itself says that it will do it: "our team will return", said by its spokesman; no threat."""
    tokens = scene.reading.tokens
    if under_condition(tokens, verb) or is_negated(tokens, verb) or not AHEAD & set(modals(tokens, verb)):
        return False
    words = embedding_words(scene.knowledge)
    if any(words.get(("verb", tokens.lemmas[up])) == "hypothetical" for up, _ in governors(tokens, verb)):
        return False
    span = tokens.span(verb, verb + 1)
    speaking = {*speakers_at(scene.found, span), *side_at(scene.found, span)}
    tied = {tie.to_actor for tie in scene.found.relations if tie.from_actor in speaking and tie.type in BELONGING}
    homes = {one.country for one in scene.reading.entities if one.id in speaking and one.sector == "GOV"} - {None}
    ruled = {entity.id for entity in actors if entity.kind in ("government", "state") and entity.country in homes}
    return any(entity.id in speaking | tied | ruled for entity in actors)


def under_condition(tokens: Tokens, verb: int) -> bool:
    """Whether a clause with "if" or "unless" makes it only a threat: "will not attend unless ..."."""
    marks = [mark for part in (verb, *tokens.below(verb, "advcl")) for mark in tokens.below(part, "mark", "advmod")]
    return any(tokens.lemmas[mark] in CONDITIONS for mark in marks)
