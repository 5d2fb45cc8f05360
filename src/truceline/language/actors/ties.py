"""Links between actors that the words of a phrase show: offices, spokesmen, backers, members, parts of a collective."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.knowledge.words import Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft, clash
from truceline.language.actors.roles import RolePhrase
from truceline.language.phrases.phrase import Phrase
from truceline.model.findings import RelationType
from truceline.model.reading import Tie, Tokens
from truceline.model.text import Span

_PRINCIPAL_CASES = {
    "spokesperson_of": ("of", "for", "from", "at", "with"),
    "negotiates_for": ("of", "for", "from", "with"),
    "official_of": ("of", "at", "with", "from", "for"),
    "member_of": ("of", "with", "from", "in"),
}
_LOCAL = frozenset({"mayor", "councillor", "councilor", "alderman"})
"""Offices of a town, which serve no state: "the [mayor] of Kampala"."""
_AT_WORK = frozenset({"organisation", "ngo", "igo"})
"""Bodies that somebody works "for", as no envoy does: "a director for [the Red Cross]"."""
_PARTITIVE = frozenset(
    {
        "some",
        "many",
        "most",
        "several",
        "a",
        "an",
        "other",
        "another",
        "few",
        "one",
        "two",
        "three",
        "four",
        "five",
        "certain",
        "various",
        "more",
        "numerous",
        "dozens",
        "part",
        "both",
        "bare",
        "any",
        "six",
        "seven",
        "eight",
        "no",
    }
)


def tie_of_role(talk: Discourse, person: int, role: RolePhrase, span: Span) -> Tie | None:
    """Whom the holder of an office serves: "Kremlin spokesman Dmitry Peskov" -> spokesperson_of Kremlin.

    The name nearest before the noun counts, then one after "of" or "for"; "envoy for Syria" says nothing of Syria.
    """
    tie = role.noun.tie
    if tie is None:
        return None
    principal = _before_noun(talk, role, person)
    if principal is None:
        principal = _after_noun(talk, role, person, _PRINCIPAL_CASES.get(tie, ("of",)))
    if principal is None:
        return None
    target = talk.drafts[principal]
    local = role.noun.word.split()[-1] in _LOCAL and target.kind in ("state", "government")
    if local or (tie == "official_of" and target.kind == "person"):
        return None
    return Tie(tie, person, principal, span)


def _before_noun(talk: Discourse, role: RolePhrase, person: int) -> int | None:
    tokens = talk.reading.tokens
    inside = [
        (phrase, talk.of[i])
        for i, phrase in enumerate(talk.phrases)
        if role.first <= phrase.head < role.noun_last
        and phrase.form in ("name", "adjective")
        and i in talk.of
        and talk.of[i] != person
    ]
    inside = [(phrase, entity) for phrase, entity in inside if talk.drafts[entity].kind != "person" or _owns(tokens, phrase)]
    if not inside or _of_two_states(tokens, inside[0][0], role):
        return None
    bodies = [entry for entry in inside if talk.drafts[entry[1]].kind not in ("state", "person")]
    return (bodies or inside)[-1 if bodies else 0][1]


def _of_two_states(tokens: Tokens, phrase: Phrase, role: RolePhrase) -> bool:
    """Whether people serve two states at once, and so none alone: "[Rwandan] and Congolese leaders"."""
    joined = phrase.form == "adjective" and tokens.words[phrase.last : phrase.last + 1] == ("and",)
    return joined and phrase.last + 1 < role.noun_first and tokens.words[phrase.last + 1][0].isupper()


def _owns(tokens: Tokens, phrase: Phrase) -> bool:
    return phrase.last < len(tokens) and tokens.words[phrase.last] in ("'s", "’s")


def _after_noun(talk: Discourse, role: RolePhrase, person: int, cases: Sequence[str]) -> int | None:
    tokens = talk.reading.tokens
    if role.noun_last >= len(tokens) or tokens.words[role.noun_last].lower() not in cases:
        return None
    case = tokens.words[role.noun_last].lower()
    for i, phrase in enumerate(talk.phrases):
        if phrase.first <= role.noun_last or i not in talk.of or talk.of[i] == person or phrase.form == "pronoun":
            continue
        if tokens.labels[phrase.head] == "nmod:poss" and phrase.head < role.last:  # "leaders of [Chad]'s main parties"
            continue
        between = range(role.noun_last + 1, phrase.first)
        if phrase.head >= role.last and any(tokens.tags[k] not in ("DET", "ADJ") for k in between):
            return None
        if any(tokens.words[k] in (",", ";", "“", '"') or tokens.words[k].lower() in ("to", "on", "in") for k in between):
            return None
        body = talk.drafts[talk.of[i]]
        serves = case != "for" or "for" not in cases or role.noun.tie != "official_of"
        return talk.of[i] if serves or (body.named and body.kind in _AT_WORK and role.noun.sector is None) else None
    return None


def joined_ties(talk: Discourse, words: Words) -> list[Tie]:
    """Backers and associates in hyphen words and participles: "Saudi-backed group", "a militia supported by Iran"."""
    tokens = talk.reading.tokens
    found: list[Tie] = []
    for i, phrase in enumerate(talk.phrases):
        if i not in talk.of:
            continue
        if phrase.form == "pronoun":
            found.extend(tie for tie in [_backing_verb(talk, i, words)] if tie is not None)
            continue
        relation = _hyphen(tokens, phrase, words)
        if relation is not None:
            head = _backed_noun(tokens, phrase.last + 1)
            if (
                head is not None
                and (owner := talk.heads.get(head)) is not None
                and owner in talk.of
                and talk.of[owner] != talk.of[i]
            ):
                found.append(Tie(relation, talk.of[owner], talk.of[i], tokens.span(phrase.last - _length(phrase), head + 1)))
        tie = _participle(talk, i, words) or _backing_verb(talk, i, words)
        if tie is not None:
            found.append(tie)
    return found


def _length(phrase: Phrase) -> int:
    return phrase.name.last - phrase.name.first if phrase.name is not None else phrase.last - phrase.first


def _hyphen(tokens: Tokens, phrase: Phrase, words: Words) -> RelationType | None:
    last = phrase.name.last if phrase.name is not None else phrase.last
    if last + 1 >= len(tokens) or tokens.words[last] not in "-‐‑–":
        return None
    return words.joined.get(tokens.words[last + 1].lower())


def _backed_noun(tokens: Tokens, participle: int) -> int | None:
    """The noun that a word like "backed" modifies, over further modifiers."""
    i = tokens.heads[participle]
    if i > participle and tokens.tags[i] in ("NOUN", "PROPN") and i - participle < 6:
        while tokens.relation(i) == "compound" and tokens.heads[i] > i:
            i = tokens.heads[i]
        return i
    return None


def _participle(talk: Discourse, i: int, words: Words) -> Tie | None:
    """ "a militia backed by Iran", "factions allied with Ankara": the agent of a participle that hangs on an actor noun."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    verb = tokens.heads[phrase.head]
    if verb < 0 or tokens.relation(phrase.head) not in ("obl", "nmod"):
        return None
    relation = words.joined.get(tokens.words[verb].lower())
    case = {tokens.words[j].lower() for j in tokens.below(phrase.head, "case")}
    if relation is None or not case & ({"by"} if relation == "backed_by" else {"to", "with"}):
        return None
    owner = tokens.heads[verb] if tokens.relation(verb) == "acl" else next((j for j in tokens.below(verb, "nsubj")), -1)
    j = talk.heads.get(owner)
    if j is None or j not in talk.of or talk.of[j] == talk.of[i] or (tokens.below(verb, "advmod") and _negated(tokens, verb)):
        return None
    return Tie(relation, talk.of[j], talk.of[i], tokens.span(min(talk.phrases[j].first, phrase.first), phrase.last))


def _backing_verb(talk: Discourse, i: int, words: Words) -> Tie | None:
    """ "governments that back them", "Tehran backs the militia": subject and object of a verb of backing."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    return _verb_tie(talk, i, tokens.heads[phrase.head]) if tokens.relation(phrase.head) == "nsubj" and words else None


def _verb_tie(talk: Discourse, i: int, verb: int) -> Tie | None:
    tokens = talk.reading.tokens
    if (
        tokens.lemmas[verb].lower() not in ("back", "support", "fund", "sponsor", "finance")
        or _negated(tokens, verb)
        or tokens.below(verb, "mark")
    ):
        return None
    if any(tokens.lemmas[j].lower() in ("will", "would", "may", "might", "could", "should") for j in tokens.below(verb, "aux")):
        return None
    return _object_tie(talk, i, verb)


def _object_tie(talk: Discourse, i: int, verb: int) -> Tie | None:
    tokens = talk.reading.tokens
    for thing in tokens.below(verb, "obj"):
        j = talk.heads.get(thing)
        if (
            j is not None
            and j in talk.of
            and talk.of[j] != talk.of[i]
            and talk.drafts[talk.of[j]].kind not in ("person", "state", "government")
        ):
            first, last = min(talk.phrases[i].first, talk.phrases[j].first), max(talk.phrases[i].last, talk.phrases[j].last)
            return Tie("backed_by", talk.of[j], talk.of[i], tokens.span(first, last))
    return None


def _negated(tokens: Tokens, verb: int) -> bool:
    return any(tokens.lemmas[j].lower() in ("not", "never", "n't", "no") for j in tokens.below(verb, "advmod"))


def subset_ties(talk: Discourse) -> list[Tie]:
    """Parts of a collective: "some opposition groups" of "the opposition", "some groups" of the collective spoken of.

    Two unnamed groups stay two actors; the tie keeps the story (CODEBOOK 2.2).
    """
    wholes = [
        (entity, draft)
        for entity, draft in enumerate(talk.drafts)
        if draft.collective and draft.noun is not None and draft.mentions
    ]
    found: list[Tie] = []
    for entity, draft in enumerate(talk.drafts):
        if draft.named or draft.kind != "group_unnamed" or draft.noun is None or not draft.mentions:
            continue
        if draft.determiner not in _PARTITIVE and not draft.determiner.isdigit():
            continue
        whole = _whole_of(talk, entity, draft, wholes)
        if whole is not None:
            phrase = talk.phrases[draft.mentions[0]]
            found.append(Tie("subset_of", entity, whole, talk.reading.tokens.span(phrase.first, phrase.last)))
            target = talk.drafts[whole]
            draft.country = draft.country or target.country
            draft.sector = draft.sector or target.sector
    return found


def _whole_of(talk: Discourse, entity: int, draft: Draft, wholes: Sequence[tuple[int, Draft]]) -> int | None:
    assert draft.noun is not None
    first = draft.mentions[0]
    inside = _partitive_of(talk, first)
    if inside is not None:
        return inside if inside != entity and draft.noun.stands_for != "body" else None
    own = {*draft.modifiers, *draft.noun.word.split()}
    for whole, target in wholes:
        if (
            whole == entity
            or target.noun is None
            or clash(draft.country, target.country)
            or target.noun.stands_for not in ("group", "person")
        ):
            continue
        if not target.modifiers <= draft.modifiers | own:
            continue
        if target.determiner == "the" and target.noun.word.split()[-1] in own and target.noun.word != draft.noun.word:
            return whole
        if (
            target.determiner == "the"
            and target.noun.word == draft.noun.word
            and draft.determiner != "bare"
            and target.modifiers <= draft.modifiers
        ):
            return whole
    if (
        draft.noun.sector
        or draft.noun.stands_for != "group"
        or draft.noun.word.split()[-1] not in talk.taken_up
        or "from" in (talk.reading.tokens.words[talk.phrases[first].head + 1 : talk.phrases[first].head + 2])
        or {m for m in draft.modifiers if m not in ("armed", "local", "main", "major")}
    ):
        return None
    best: tuple[int, int] | None = None
    for whole, target in wholes:
        if whole == entity or target.determiner != "the" or target.noun is None or target.noun.sector not in ("OPP", "REB"):
            continue
        if clash(draft.country, target.country):
            continue
        before = [m for m in target.mentions if m < first]
        if before and talk.distance(before[-1], first) <= 2 and (best is None or before[-1] > best[0]):
            best = (before[-1], whole)
    return best[1] if best else None


def _partitive_of(talk: Discourse, i: int) -> int | None:
    """ "members of the opposition", "one of the rebel groups": the actor after "of"."""
    tokens, phrase = talk.reading.tokens, talk.phrases[i]
    for j in tokens.below(phrase.head, "nmod"):
        k = talk.heads.get(j)
        if (
            j > phrase.head
            and k is not None
            and k in talk.of
            and any(tokens.words[c].lower() == "of" for c in tokens.below(j, "case"))
        ):
            target = talk.drafts[talk.of[k]]
            if target.kind == "group_unnamed" or target.kind == "umbrella":
                return talk.of[k]
    return None


def part_ties(talk: Discourse) -> list[Tie]:
    """Bodies of a state that the catalogue places under an actor named here: Kremlin part_of Russia, Russian army likewise."""
    entity_of = {draft.known.id: e for e, draft in enumerate(talk.drafts) if draft.known is not None}
    merged = {
        draft.known.parent: e for e, draft in enumerate(talk.drafts) if draft.known is not None and draft.kind == "government"
    }
    found: list[Tie] = []
    for entity, draft in enumerate(talk.drafts):
        parent = draft.known.parent if draft.known is not None else None
        if parent is None or draft.kind in ("government", "person") or not draft.mentions:
            continue
        whole = entity_of.get(parent, merged.get(parent))
        named = sorted(
            (i for i in draft.mentions if talk.phrases[i].form == "name"),
            key=lambda i: (talk.reading.zone(talk.phrases[i].head) in ("headline", "caption"), i),
        )
        if whole is not None and whole != entity and named:
            phrase = talk.phrases[named[0]]
            assert phrase.name is not None
            found.append(Tie("part_of", entity, whole, talk.reading.tokens.span(phrase.name.first, phrase.name.last)))
    return found
