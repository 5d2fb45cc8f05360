"""What judgements are about: the nouns of an article that mean talks, an agreement or a process, and whose judgement it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from truceline.coding.attribution.cues import deed_of
from truceline.coding.grammar.clauses import agent, is_negated
from truceline.coding.grammar.closing import closes
from truceline.coding.grammar.enclosing import speakers_at, statement_at
from truceline.coding.grammar.factuality import factuality
from truceline.coding.grammar.nominals import joined
from truceline.coding.grammar.persons import FIRST, THIRD
from truceline.coding.grammar.referents import agreement_at, talks_at
from truceline.coding.grammar.wording import is_infinitive, marks
from truceline.coding.judging.nearness import NEAR, judgeable, nearest
from truceline.knowledge.catalogue import Knowledge
from truceline.model.findings import Findings
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

SHARE = 10
"""An article that tells of talks, agreements or a process in one of so many sentences dwells on them."""
Told = tuple[Evidence, tuple[str, ...], str, str]
"""Words, whose judgement, on what, in which direction."""
POINTING = frozenset({"it", "this", "that", "they", "these", "those"})
UNREAL = ("hypothetical", "future", "requested_not_actual", "denied")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of judgement found at a head: `role` says what they are said of."""

    role: str
    direction: str
    first: int
    last: int


@dataclass(frozen=True)
class Ground:
    """An article as judgements are read from it. `heads` are nouns and the id of what they mean, `phrases` are by head.

    `given` is what each token gives in its roles.
    """

    reading: Reading
    found: Findings
    knowledge: Knowledge
    given: tuple[Mapping[str, str], ...]
    heads: Mapping[int, str]
    phrases: Mapping[int, tuple[Phrase, ...]] = field(default_factory=dict)
    grave: bool = True
    """Whether the article is on a conflict at all."""

    def direction(self, role: str, i: int) -> str | None:
        """What a word gives in a role, looked up by lemma and as printed."""
        return self.given[i].get(role)

    def quality(self, i: int) -> str | None:
        """What an adjective tells in a predicate or a name: "the talks were tough"."""
        return self.direction("modifier", i) or self.direction("adjective", i)

    def has(self, role: str, i: int) -> bool:
        """Whether a word stands in the table in a role."""
        return self.direction(role, i) is not None

    def told(self, i: int) -> str:
        """The factuality class of a predicate in the voice it stands in; what somebody denies or leaves open is denied."""
        at = self.reading.tokens.span(i, i + 1)
        statement = statement_at(self.found, at)
        top = i
        while self.reading.tokens.relation(top) == "conj":
            top = self.reading.tokens.heads[top]
        if self._supposed(i, top):
            return "hypothetical"
        above = self.reading.tokens.heads[top]
        held = above >= 0 and self.reading.tokens.relation(top) == "ccomp"
        claimed = self.has("think", above) or self.reading.tokens.lemmas[above] in ("say", "claim", "suggest", "argue")
        if held and claimed and is_negated(self.reading.tokens, above):
            return "denied"  # "does not believe that the truce is dead", "I am not saying that it is bad"
        if self.wished(i) or self.weighed(i):
            return "hypothetical"
        cause = self._cause(top)
        if cause is not None and (given := self.told(cause)) in UNREAL:
            return given  # "if you let this chance [slip]"
        aimed = cause is not None and self.reading.tokens.relation(cause) in ("advcl", "acl")
        if aimed and cause is not None and is_infinitive(self.reading.tokens, cause):
            return "hypothetical"  # "has done little to make the talks [succeed]"
        if statement is None and held and deed_of(self.reading.tokens, above) != "done":
            return "denied"  # "left without saying that the truce was dead"
        if statement is None:
            return factuality(self.reading.tokens, i, self.knowledge).class_
        if statement.polarity != "affirmed":
            return "denied"
        voice = next(span.span for span in statement.evidence if span.span.covers(at))
        return factuality(self.reading.tokens, i, self.knowledge, voice).class_

    def _supposed(self, i: int, top: int) -> bool:
        """Whether a predicate shares the "if" of one that it is joined to: "if they break it and [undermine] the accord"."""
        tokens = self.reading.tokens
        if top == i and tokens.relation(i) == "advcl" and not tokens.below(i, "mark"):
            top = tokens.heads[i]
        return top != i and bool(marks(tokens, top) & {"if", "unless"})

    def _cause(self, verb: int) -> int | None:
        """The verb by which somebody lets or makes it happen, by the tree or by the order of words."""
        tokens, above = self.reading.tokens, self.reading.tokens.heads[verb]
        if above >= 0 and tokens.relation(verb) in ("xcomp", "ccomp") and self.has("bring-about", above):
            return above
        before = next((j for j in range(verb - 1, -1, -1) if tokens.tags[j] not in ("DET", "ADJ", "NOUN", "PRON", "PROPN")), -1)
        bare = tokens.words[verb].lower() == tokens.lemmas[verb] and not tokens.below(verb, "mark")
        return before if bare and before >= 0 and before < verb - 1 and self.has("bring-about", before) else None

    def wished(self, i: int) -> bool:
        """Whether a predicate only says what somebody wants or would have: "to ensure that the truce [holds]"."""
        tokens = self.reading.tokens
        above, relation = tokens.heads[i], tokens.relation(i)
        if any(tokens.lemmas[m] in ("provided", "provide", "unless", "until", "till") for m in tokens.below(i, "mark")):
            return True
        due = relation == "xcomp" and above >= 0 and tokens.lemmas[above] == "have"
        if due and any(tokens.lemmas[m] == "to" for m in tokens.below(i, "mark")):
            return True  # "the truce has to [hold]"
        infinitive = relation == "xcomp" and any(tokens.lemmas[m] == "to" for m in tokens.below(i, "mark"))
        aimed = infinitive or relation in ("ccomp", "acl", "csubj")
        if relation == "ccomp" and above >= 0 and tokens.lemmas[above] == "insist":
            forms = {tokens.words[j].lower() for j in tokens.below(i, "cop", "aux")}
            aimed = not forms & {"is", "are", "was", "were", "has", "had"}
        return above >= 0 and aimed and self.has("wish", above) and tokens.labels[i] != "acl:relcl"

    def weighed(self, i: int) -> bool:
        """Whether an act is only weighed: "[to call] the talks a farce would be unfair"."""
        tokens = self.reading.tokens
        to = any(tokens.lemmas[m] == "to" for m in tokens.below(i, "mark"))
        return to and tokens.relation(i) == "csubj" and any(
            tokens.lemmas[a] in ("would", "could", "might") for a in tokens.below(tokens.heads[i], "aux")
        )

    def within(self, i: int) -> str | None:
        """What the first such noun in the phrase or clause of a token means."""
        return next((self.heads[j] for j in self.reading.tokens.subtree(i) if j in self.heads), None)

    def near(self, i: int) -> str | None:
        """What was told of near a token; in a speaker's words it may be the talks or agreement told of anywhere."""
        told = nearest(self.reading, self.found, self.heads, i)
        if told is not None:
            return told
        return process_of(self, i) if self.speakers(i) and self.on_topic(i) else None

    def on_topic(self, i: int) -> bool:
        """Whether talks, agreements or a process are told of near a token, or in a good part of the article."""
        sentence = self.reading.tokens.sentence
        at = {sentence[j] for j in self.heads}
        few = len(self.reading.sentences) <= NEAR
        return few or len(at) * SHARE >= len(self.reading.sentences) or any(abs(k - sentence[i]) <= NEAR for k in at)

    def whole(self, noun: int) -> str | None:
        """What "the process" stands for: the process an article tells of, or else talks or a deal that is no mere truce."""
        if self.reading.tokens.lemmas[noun] != "process":
            return None
        truces = {one.id for one in self.found.agreements if one.pax_stage == "Cea"}
        larger = {j: thing for j, thing in self.heads.items() if thing not in truces}
        own = self.found.processes[0].id if self.found.processes else None
        return own or nearest(self.reading, self.found, larger, noun)

    def of_talks(self, i: int) -> str | None:
        """The talks told of before a token that names none, or the process; a deal where an article tells of nothing else."""
        met = {one.id for one in (*self.found.talks, *self.found.processes)}
        talks = {j: thing for j, thing in self.heads.items() if thing in met}
        return nearest(self.reading, self.found, talks, i) or process_of(self, i) or self.near(i)

    def about(self, i: int) -> str | None:
        """What a judgement with a judge of its own is on: what was told of near it, or else what the article is about."""
        return self.near(i) or (process_of(self, i) if self.on_topic(i) else None)

    def speakers(self, i: int) -> tuple[str, ...]:
        """Who speaks at a token, or is told to hold it so; nobody for the publisher."""
        return speakers_at(self.found, self.reading.tokens.span(i, i + 1)) or holders(self, i)

    def judges(self, noun: int | None) -> tuple[str, ...]:
        """The actors that a noun or pronoun names as judges; "we" are the speakers."""
        if noun is None:
            return ()
        first = self.reading.tokens.lemmas[noun].lower() in FIRST
        if first and (speakers := self.speakers(noun)):
            return speakers
        return tuple(entity.id for entity in joined(self.reading, [noun]))

    def themselves(self, noun: int) -> tuple[str, ...]:
        """The speakers whom "he" or "they" means in a paraphrase of their words; in direct speech they are never "he"."""
        if self.reading.tokens.lemmas[noun].lower() not in THIRD:
            return ()
        statement = statement_at(self.found, self.reading.tokens.span(noun, noun + 1))
        return () if statement is not None and statement.mode == "direct" else self.speakers(noun)


def holders(ground: Ground, i: int) -> tuple[str, ...]:
    """Who holds what no statement tells: "[she] judged that the process is on track", "for [one official], it is a test"."""
    tokens, below = ground.reading.tokens, i
    for above in (i, *tokens.ancestors(i)):
        for opinion in tokens.below(above, "obl"):
            opening = tokens.extent(opinion)[0]
            before = opening - 1
            first = before < 0 or tokens.sentence[before] != tokens.sentence[opening] or tokens.tags[before] == "PUNCT"
            seen = any(tokens.lemmas[c] == "for" for c in tokens.below(opinion, "case")) and tokens.below(above, "cop")
            entity = ground.reading.entity_at(opinion)
            if first and seen and opinion < above and entity is not None:
                return (entity.id,)
        if above != i and closes(tokens, below):
            break
        if above != i and tokens.relation(below) == "ccomp" and tokens.tags[above] == "VERB":
            held = agent(tokens, above)
            return tuple(entity.id for entity in joined(ground.reading, [held])) if held is not None else ()
        if above != i and tokens.relation(below) in ("acl", "advcl", "csubj"):
            break
        below = above
    return ()


def process_of(ground: Ground, i: int) -> str | None:
    """The process of an article, or else the talks or the agreement that a token may mean."""
    found = judgeable(ground.reading, ground.found)
    if found.processes:
        return found.processes[0].id
    return talks_at(ground.reading, found, i) or agreement_at(ground.reading, found, i)


def accuser(ground: Ground, i: int) -> int | None:
    """The verb of accusing under which a predicate stands: "[accused] the army of obstructing the talks"."""
    tokens = ground.reading.tokens
    below = i
    for above in tokens.ancestors(i):
        if ground.has("accuse", above) and tokens.tags[above] == "VERB":
            return above
        if tokens.tags[above] in ("VERB", "AUX") and tokens.relation(below) != "conj" and not _meant(tokens, below):
            return None
        below = above
    return None


def _meant(tokens: Tokens, verb: int) -> bool:
    """Whether a clause only tells what the deed above it is for or does: "of shelling a suburb [to wreck the accord]"."""
    bare = tokens.relation(verb) == "advcl" and not tokens.below(verb, "nsubj", "nsubj:pass")
    to = any(tokens.lemmas[m] == "to" for m in tokens.below(verb, "mark"))
    return bare and (to or (tokens.words[verb].endswith("ing") and not tokens.below(verb, "mark", "case")))
