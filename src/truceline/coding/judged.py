"""What judgements are about: the nouns of an article that mean talks, an agreement or a process, and whose judgement it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from truceline.coding.clauses import agent, clause, is_negated
from truceline.coding.deals import mentions as agreement_mentions
from truceline.coding.enclosing import speakers_at, statement_at, words_of
from truceline.coding.factuality import factuality
from truceline.coding.nominals import joined
from truceline.coding.referents import agreement_at, talks_at
from truceline.coding.talks_mentions import mentions as talks_mentions
from truceline.coding.words import Table, matcher, table
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.text import Evidence

NEAR = 3
"""A judgement that names nothing is on what was told of in its own sentence or this many before it."""
REAL = ("asserted", "historical", "alleged", "self_claim", "presupposed")
UNREAL = ("hypothetical", "future", "requested_not_actual", "denied")
PHRASES = ("phrase", "step", "named", "behaviour", "behaviour-denied")
SEEMING = ("appear", "seem", "prove", "remain", "look", "stay")
NOES = frozenset({"no", "not", "never", "hardly", "scarcely", "barely", "nothing", "little", "without"})
TURNED = {"improving": "stalled", "positive": "negative"}


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of judgement found at a head: `role` says what they are said of."""

    role: str
    direction: str
    first: int
    last: int


@dataclass(frozen=True)
class Ground:
    """An article as judgements are read from it. `heads` are nouns and the id of what they mean, `phrases` are by head."""

    reading: Reading
    found: Findings
    knowledge: Knowledge
    words: Table
    heads: Mapping[int, str]
    phrases: Mapping[int, tuple[Phrase, ...]] = field(default_factory=dict)

    def direction(self, role: str, i: int) -> str | None:
        """What a word gives in a role, looked up by lemma and as printed."""
        tokens = self.reading.tokens
        given = self.words.get((role, tokens.lemmas[i].lower())) or self.words.get((role, tokens.words[i].lower()))
        return given[0] if given else None

    def has(self, role: str, i: int) -> bool:
        """Whether a word stands in the table in a role."""
        return self.direction(role, i) is not None

    def told(self, i: int) -> str:
        """The factuality class of a predicate in the voice it stands in; what somebody denies or leaves open is denied."""
        at = self.reading.tokens.span(i, i + 1)
        statement = statement_at(self.found, at)
        if self._wished(i):
            return "hypothetical"
        if statement is None:
            return factuality(self.reading.tokens, i, self.knowledge).class_
        if statement.polarity != "affirmed":
            return "denied"
        voice = next(span.span for span in statement.evidence if span.span.covers(at))
        return factuality(self.reading.tokens, i, self.knowledge, voice).class_

    def _wished(self, i: int) -> bool:
        """Whether a predicate only says what somebody wants or would have: "to ensure that the truce [holds]"."""
        tokens = self.reading.tokens
        above, relation = tokens.heads[i], tokens.relation(i)
        if any(tokens.lemmas[m] in ("provided", "provide", "unless") for m in tokens.below(i, "mark")):
            return True
        aimed = relation in ("ccomp", "acl") or (relation == "xcomp" and any(tokens.lemmas[m] == "to" for m in tokens.below(i, "mark")))
        return above >= 0 and aimed and self.has("wish", above) and tokens.labels[i] != "acl:relcl"

    def within(self, i: int) -> str | None:
        """What the first such noun in the phrase or clause of a token means."""
        return next((self.heads[j] for j in self.reading.tokens.subtree(i) if j in self.heads), None)

    def near(self, i: int) -> str | None:
        """What was told of last before a token, not far from it, or else stands after it in its sentence.

        In a speaker's words it may be the talks or agreement told of anywhere.
        """
        sentence = self.reading.tokens.sentence
        before = [j for j in self.heads if j <= i and sentence[i] - sentence[j] <= NEAR]
        after = [j for j in self.heads if j > i and sentence[i] == sentence[j]]
        if before or after:
            return self.heads[max(before)] if before else self.heads[min(after)]
        return _process(self, i) if self.speakers(i) else None

    def speakers(self, i: int) -> tuple[str, ...]:
        """Who speaks at a token; nobody for the publisher."""
        return speakers_at(self.found, self.reading.tokens.span(i, i + 1))

    def judges(self, noun: int | None) -> tuple[str, ...]:
        """The actors that a noun or pronoun names as judges; "we" are the speakers."""
        if noun is None:
            return ()
        if self.reading.tokens.lemmas[noun].lower() in ("we", "i"):
            return self.speakers(noun)
        return tuple(entity.id for entity in joined(self.reading, [noun]))


def ground_of(reading: Reading, found: Findings, knowledge: Knowledge) -> Ground:
    """The nouns that mean something judged, and the words of judgement, of an article."""
    words = table(knowledge, "assessments")
    heads: dict[int, str | None] = {}
    for thing in talks_mentions(reading, table(knowledge, "talks")):
        heads[thing.head] = talks_at(reading, found, thing.head)
    for thing in agreement_mentions(reading, table(knowledge, "agreements")):
        heads[thing.head] = agreement_at(reading, found, thing.head) or heads.get(thing.head)
    ground = Ground(reading, found, knowledge, words, {})
    for i in _process_nouns(ground):
        heads[i] = heads.get(i) or _process(ground, i)
    known = {i: meant or _process(ground, i) or _partner(ground, i) for i, meant in heads.items()}
    return Ground(reading, found, knowledge, words, {i: meant for i, meant in known.items() if meant}, _phrases(ground))


def _process_nouns(ground: Ground) -> Iterator[int]:
    """Nouns that mean the process itself: "the peace process", "mediation efforts", "efforts to revive the truce"."""
    tokens = ground.reading.tokens
    for i in range(len(tokens)):
        if ground.has("process", i) and tokens.tags[i] in ("NOUN", "PROPN"):
            before = [j for j in tokens.below(i, "compound", "amod", "nmod") if j < i]
            if any(ground.has("of-peace", j) for j in before):
                yield i


def _process(ground: Ground, i: int) -> str | None:
    found = ground.found
    if found.processes:
        return found.processes[0].id
    return talks_at(ground.reading, found, i) or agreement_at(ground.reading, found, i)


def _partner(ground: Ground, noun: int) -> str | None:
    """An actor named with talks that are no record of their own: "negotiations with [the movement]"."""
    entities = [entity for j in ground.reading.tokens.subtree(noun) if (entity := ground.reading.entity_at(j)) is not None]
    return entities[0].id if entities else None


def _phrases(ground: Ground) -> dict[int, tuple[Phrase, ...]]:
    found: dict[int, tuple[Phrase, ...]] = {}
    for match in matcher(ground.knowledge, "assessments").find(ground.reading.tokens):
        role = match.cue.fields.get("role", "")
        if role in PHRASES:
            one = Phrase(role, match.cue.gives, match.first, match.last)
            inside = any(p.first <= one.first and one.last <= p.last for ps in found.values() for p in ps)
            if not inside:
                found[match.head] = (*found.get(match.head, ()), one)
    return found


def turned(direction: str) -> str | None:
    """The direction of a judgement that is denied: not improving is stalled; None where nothing is told."""
    return TURNED.get(direction)


def negations(reading: Reading, i: int) -> list[int]:
    """Words before a predicate that turn it: "[not] yielding", "[failed] to achieve", "[no] longer useful"."""
    tokens = reading.tokens
    found = [j for j in tokens.below(i, "advmod") if j < i and tokens.lemmas[j] in ("not", "never", "hardly")]
    found += [j for j in tokens.below(i, "advmod") if j < i and tokens.lemmas[j] == "far" and tokens.lemmas[j + 1] == "from"]
    for j in tokens.below(i, "advmod"):
        if tokens.lemmas[j] in ("long", "longer") and any(tokens.lemmas[k] == "no" for k in (j - 1, *tokens.children[j])):
            found.append(j - 1 if tokens.lemmas[j - 1] == "no" else j)
    above = tokens.heads[i]
    if above >= 0 and tokens.relation(i) == "xcomp" and tokens.lemmas[above] == "fail":
        found.append(above)
    return found


def denied(reading: Reading, i: int) -> bool:
    """Whether a predicate is turned by its own words, or by those of a verb of seeming above it."""
    tokens, above = reading.tokens, reading.tokens.heads[i]
    if tokens.relation(i) == "xcomp" and tokens.lemmas[above] in SEEMING and is_negated(tokens, above):
        return True
    return is_negated(tokens, i) or bool(negations(reading, i))


def negative_itself(ground: Ground, one: Phrase) -> bool:
    """Whether set words hold their own "no" or "not", which turns nothing: "not worth the paper"."""
    return any(ground.reading.tokens.lemmas[j] in NOES for j in range(one.first, one.last))


def own_start(ground: Ground, i: int) -> int:
    """Where a predicate begins with its "not", its auxiliaries and copula, without its subject: "[has] brought calm"."""
    tokens = ground.reading.tokens
    return min((i, *(j for j in tokens.below(i, "aux", "cop") if j < i), *negations(ground.reading, i)))


def without_asides(ground: Ground, i: int, first: int, last: int) -> int:
    """The end of a judgement before a relative clause or a clause of time that only closes it."""
    tokens = ground.reading.tokens
    for j in range(max(first, i) + 1, last):
        aside = tokens.labels[j] == "acl:relcl" or (tokens.relation(j) in ("advcl", "conj") and tokens.below(j, "nsubj"))
        closing = tokens.relation(j) in ("obl", "nmod") and tokens.extent(j)[1] >= last
        if closing and any(tokens.lemmas[c] in ("because", "include", "including") for c in tokens.below(j, "case")):
            return tokens.extent(j)[0]
        kept = tokens.below(j, "cop") and tokens.relation(j) != "conj"
        if aside and not kept and tokens.extent(j)[1] >= last and tokens.extent(j)[0] > max(first, i) + 1:
            return tokens.extent(j)[0]
    return last


def short(ground: Ground, i: int) -> Evidence:
    """The judgement itself: from its "not" or its verb on when the subject is long, else with the subject."""
    tokens = ground.reading.tokens
    seeming = tokens.relation(i) == "xcomp" and tokens.lemmas[tokens.heads[i]] in SEEMING
    first, last = clause(tokens, tokens.heads[i] if seeming else i)
    subject = agent(tokens, i)
    length = sum(tokens.tags[j] != "PUNCT" for j in range(first, i))
    long = subject is not None and first <= subject < i and length > 5
    if long and not seeming and tokens.below(i, "obj", "obl", "xcomp"):
        first = own_start(ground, i)
    first = min((first, *negations(ground.reading, i)))
    return words_of(ground.reading, ground.found, first, without_asides(ground, i, first, last), i)


def predicate_of(ground: Ground, i: int) -> int:
    """The verb, or the noun or adjective with a copula, in whose clause a word stands."""
    tokens = ground.reading.tokens
    while tokens.tags[i] not in ("VERB", "AUX") and not tokens.below(i, "cop", "nsubj") and tokens.heads[i] >= 0:
        i = tokens.heads[i]
    return i


def accuser(ground: Ground, i: int) -> int | None:
    """The verb of accusing under which a predicate stands: "[accused] the army of obstructing the talks"."""
    tokens = ground.reading.tokens
    below = i
    for above in tokens.ancestors(i):
        if ground.has("accuse", above) and tokens.tags[above] == "VERB":
            return above
        if tokens.tags[above] in ("VERB", "AUX") and tokens.relation(below) != "conj":
            return None
        below = above
    return None
