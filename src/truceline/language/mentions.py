"""Who is who inside one article: the words that stand for actors, the actors they stand for, and the ties between them."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import Words, load_words
from truceline.language.actor_codes import INTERNATIONAL, Code, code_words, noun_of
from truceline.language.coreference import DEFINITE, Discourse, last_named_group, resolve_description, resolve_pronoun
from truceline.language.entities import Draft, group_names
from truceline.language.known_names import KnownNames, known_names, words_of
from truceline.language.metonyms import case_of, head_of
from truceline.language.phrases import RELATIVE, Phrase, find_phrases
from truceline.language.roles import RolePhrase, printed, role_of
from truceline.language.ties import joined_ties, part_ties, subset_ties, tie_of_role
from truceline.model.findings import Sector
from truceline.model.ids import record_id
from truceline.model.reading import Entity, Mention, Reading, Tie, Tokens

_ANONYMOUS = frozenset({"anonymity", "unnamed", "anonymously", "unidentified"})
_STATE_SECTORS = frozenset({"GOV", "MIL", "COP", "JUD", "LEG", "SPY", "ELI", None})
_LOCAL = frozenset({"OPP", "REB", "GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY", "PRM"})


def who_is_who(reading: Reading, knowledge: Knowledge) -> Reading:
    """The reading with `mentions`, `entities` and `ties`.

    Every mention is kept, also those left open (`entity` None); an entity is an actor that the article names or describes.
    In "Foreign Minister Sergei Lavrov said ... he said" the name and the pronoun are one entity with the role as printed.
    """
    words, index = load_words(), known_names(knowledge)
    phrases = find_phrases(reading, index, words)
    drafts, of = group_names(reading, phrases, index, words)
    speech = frozenset(knowledge.classes.get("say_verb", ()))
    talk = Discourse(reading, phrases, drafts, speech, of, titles=index.titles, taken_up=words.taken_up)
    ties = _roles(talk, index, words)
    _walk(talk, index, words)
    ties += _nominal_roles(talk, index, words)
    ties += [tie for person, role in talk.untied if (tie := _tie_to_body(talk, person, role, words)) is not None]
    ties += joined_ties(talk, words) + part_ties(talk)
    _settle(talk, index, words)
    ties += subset_ties(talk)
    return _finished(talk, ties)


def _roles(talk: Discourse, index: KnownNames, words: Words) -> list[Tie]:
    """Role, gender and ties of every named person from the words beside the name; the first full office counts."""
    ties: list[Tie] = []
    reading = talk.reading
    for i, phrase in enumerate(talk.phrases):
        if phrase.name is None or phrase.name.type != "PER" or i not in talk.of:
            continue
        draft = talk.drafts[talk.of[i]]
        if not draft.person_type:
            continue
        before = reading.tokens.words[phrase.name.first - 1].lower() if phrase.name.first else ""
        if draft.gender is None and (title := words.titles.get(before)) is not None:
            draft.gender = title.gender
        role = role_of(reading, phrase.name, words)
        if role is None:
            continue
        if draft.gender is None and role.noun.word.endswith("woman"):
            draft.gender = "f"
        elif draft.gender is None and role.noun.word.endswith("man"):
            draft.gender = "m"
        talk.offices[role.noun_last - 1] = talk.of[i]
        text = printed(reading, role)
        first, last = min(role.first, phrase.name.first), max(role.last, phrase.name.last)
        if draft.role is None or (len(draft.role.split()) == 1 < len(text.split())):
            draft.role, draft.noun = text, role.noun
            if draft.known is None:
                code = code_words(reading.tokens.words[role.first : role.last], reading.article.published, index, words)
                draft.country, draft.sector = code.country, code.sector
        tie = tie_of_role(talk, talk.of[i], role, reading.tokens.span(first, last))
        if tie is not None and _may_serve(talk, tie, code_words(
            reading.tokens.words[role.first : role.last], None, index, words).sector):
            ties.append(tie)
        else:
            talk.untied.append((talk.of[i], role))
    return ties


def _walk(talk: Discourse, index: KnownNames, words: Words) -> None:
    """Every phrase in text order: names are noted, pronouns and descriptions resolved, new groups made."""
    for i, phrase in enumerate(talk.phrases):
        entity = talk.of.get(i)
        if entity is None and phrase.form == "pronoun":
            entity = resolve_pronoun(talk, i)
        elif entity is None and phrase.form == "nominal":
            entity = _described(talk, i, index, words)
        if entity is None:
            continue
        if i not in talk.of:
            talk.of[i] = entity
            talk.drafts[entity].mentions.append(i)
        talk.note(i, entity)


def _described(talk: Discourse, i: int, index: KnownNames, words: Words) -> int | None:
    """The entity of a noun phrase: one already spoken of, a body of a state, or a new one; None when it is no actor."""
    phrase, tokens = talk.phrases[i], talk.reading.tokens
    noun = phrase.noun
    assert noun is not None
    governor = tokens.heads[phrase.head]
    titled = talk.offices.get(phrase.head)
    if titled is not None:
        return titled
    if phrase.describes is not None:
        j = next((j for j, other in enumerate(talk.phrases) if other.name == phrase.describes), None)
        return _take_description(talk, talk.of[j], phrase) if j is not None and j in talk.of else None
    apposed = tokens.relation(phrase.head) == "appos"
    if apposed or _apposed_by_comma(tokens, phrase):
        j = talk.heads.get(governor)
        single = j is not None and j in talk.of and not phrase.plural
        return talk.of[j] if single and j is not None else None
    texts = tokens.words[phrase.first : phrase.last]
    modifiers = _modifiers(tokens, phrase)
    determiner = _determiner(tokens, phrase)
    code = code_words(texts, None, index, words)
    own = code_words(tokens.words[phrase.first : phrase.head + 1], None, index, words)
    if tokens.words[phrase.first].lower() == "whose" or (noun.sector == "OPP" and tokens.words[phrase.last : phrase.last + 1] == ("to",)):
        return None
    if noun.stands_for == "label" and determiner in ("a", "an") and not _speaks(talk, phrase) and tokens.labels[phrase.head] != "nsubj":
        return None
    if noun.stands_for == "label":
        if not phrase.plural and determiner in ("the", "bare", "this", "that"):
            named = last_named_group(talk, i)
            if named is not None:
                return named
        return _label(talk, noun.word.split()[0] if noun.word.startswith(("terror", "extrem")) else noun.word, phrase)
    if noun.stands_for == "body" and (known := _body_of_state(talk, phrase, index)) is not None:
        return known
    clause = any(tokens.labels[j] == "acl:relcl" for j in tokens.below(phrase.head, "acl")) or _relative_follows(tokens, phrase)
    if determiner in DEFINITE or (determiner == "bare" and not clause):
        if not phrase.plural and determiner == "bare" and noun.word.split()[-1] in ("group", "movement", "militia", "faction", "organisation", "organization") and (found := last_named_group(talk, i)) is not None:
            return found
        found = resolve_description(talk, i, modifiers, own.country)
        if found is not None and _same_count(talk.drafts[found], phrase, determiner):
            _learn_office(talk, found, phrase, own)
            return found
    if not _is_actor(talk, phrase, determiner, code.sector, modifiers, words):
        return None
    kind = noun.kind
    if noun.stands_for == "person":
        kind = "group_unnamed" if phrase.plural else "person"
        if _speaks(talk, phrase) and (determiner not in (*DEFINITE, "of") or phrase.plural) and noun.sector not in ("REB", "CVL"):
            kind = "anonymous_source"
        if any(word.lower() in _ANONYMOUS for word in texts):
            kind = "anonymous_source"
    if noun.stands_for == "body" and noun.kind == "organisation" and phrase.plural:
        kind = "group_unnamed"
    talk.drafts.append(Draft(
        kind, False, noun=noun, determiner=determiner, modifiers=modifiers, plural=phrase.plural, gender=phrase.gender,
        country=own.country or _country_after(code.country, phrase, talk, index), sector=code.sector, person_type=noun.stands_for == "person" and not phrase.plural,
    ))
    return len(talk.drafts) - 1


def _country_after(country: str | None, phrase: Phrase, talk: Discourse, index: KnownNames) -> str | None:
    """The country that follows the noun ("rebels in Mali"), when it is a country and not the town where somebody speaks."""
    assert phrase.noun is not None
    if country is None or phrase.noun.stands_for in ("source", "label", "side"):
        return None
    inside = [n for n in talk.reading.names if phrase.head < n.first and n.last <= phrase.last and n.actor]
    tokens = talk.reading.tokens
    for name in inside:
        head = head_of(tokens, name.first, name.last)
        if index.actors[name.actor].kind == "state" and tokens.heads[head] == phrase.head and case_of(tokens, head) in ("in", "of", "from"):  # type: ignore[index]
            return country
    return None


def _relative_follows(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether a relative clause says which ones are meant: "groups that want to take part"."""
    return any(tokens.words[i].lower() in ("that", "who", "which") and tokens.tags[i] == "PRON" for i in range(phrase.head + 1, phrase.last))


def _learn_office(talk: Discourse, entity: int, phrase: Phrase, code: Code) -> None:
    """The office of a named person whom a description takes up: "Macron said ... The French president added"."""
    draft, noun = talk.drafts[entity], phrase.noun
    if draft.named and draft.person_type and draft.role is None and noun is not None and noun.tie is not None:
        first = phrase.first + (talk.reading.tokens.tags[phrase.first] == "DET")
        draft.role, draft.noun = " ".join(talk.reading.words(first, phrase.head + 1).text.split()), noun
        draft.country = draft.country or code.country
        draft.sector = draft.sector or code.sector


def _take_description(talk: Discourse, entity: int, phrase: Phrase) -> int:
    """The named actor that a description belongs to, which tells its kind when nothing else does: "the rebel group M23"."""
    draft, noun = talk.drafts[entity], phrase.noun
    assert noun is not None
    if draft.known is None and draft.kind == "organisation" and not draft.person_type:
        if noun.sector == "REB" or "rebel" in _modifiers(talk.reading.tokens, phrase):
            draft.kind, draft.sector = "armed_group", "REB"
        elif noun.sector in ("PTY", "OPP"):
            draft.kind, draft.sector = "political_group", noun.sector
        elif noun.sector == "PRM":
            draft.kind, draft.sector = "armed_group", "PRM"
        draft.noun = draft.noun or noun
    return entity


def _apposed_by_comma(tokens: Tokens, phrase: Phrase) -> bool:
    """A description after a comma that the parser joined as a further item: "X and Y, two groups that ..."."""
    if tokens.relation(phrase.head) != "conj" or not phrase.first or tokens.words[phrase.first - 1] != ",":
        return False
    return not any(j < phrase.first for j in tokens.below(phrase.head, "cc")) and phrase.determiner in (
        "a", "an", "the", "two", "three", "both", "one",
    ) and not any(tokens.relation(j) == "cc" for j in range(phrase.first, phrase.head))


def _modifiers(tokens: Tokens, phrase: Phrase) -> frozenset[str]:
    """The words between determiner and noun, in lower case."""
    return frozenset(
        tokens.words[i].lower() for i in (*range(phrase.first, phrase.noun_first), )
        if tokens.tags[i] not in ("DET", "PUNCT", "PART", "NUM") and i != phrase.head
    )


def _determiner(tokens: Tokens, phrase: Phrase) -> str:
    word = tokens.words[phrase.first].lower()
    if phrase.first == phrase.noun_first:
        return "bare"
    if tokens.tags[phrase.first] in ("DET", "NUM"):
        return word
    if tokens.labels[phrase.first] == "nmod:poss" or any(tokens.words[i] in ("'s", "’s") for i in range(phrase.first, phrase.noun_first)):
        return "of"
    return word if word in ("some", "several", "many", "other", "few", "various", "certain", "more", "most", "all", "both") else "bare"


def _label(talk: Discourse, word: str, phrase: Phrase) -> int:
    """The one actor of this article that a label without a named referent stands for."""
    for entity, draft in enumerate(talk.drafts):
        if draft.kind == "label_only" and word in draft.modifiers:
            return entity
    talk.drafts.append(Draft("label_only", False, noun=phrase.noun, modifiers=frozenset({word}), plural=phrase.plural))
    return len(talk.drafts) - 1


def _body_of_state(talk: Discourse, phrase: Phrase, index: KnownNames) -> int | None:
    """The known body that "Sudan's army" or "the Sudanese ruling army" means; its draft is made when it is new."""
    tokens = talk.reading.tokens
    assert phrase.noun is not None
    for i in range(phrase.first, phrase.noun_first):
        if i + 1 < phrase.noun_first and tokens.words[i + 1] in "-‐‑":
            continue
        name = next((n for n in talk.reading.names if n.first <= i < n.last and n.actor), None)
        state = index.actors.get(name.actor) if name is not None and name.actor else None
        if state is None or state.kind != "state":
            continue
        for adjective in state.adjectives:
            hits = list(index.find([*adjective.split(), *tokens.words[phrase.noun_first : phrase.head + 1]]))
            if hits and hits[0].sort == "strong" and hits[0].last >= len(adjective.split()) + 1:
                known = hits[0].actor
                same = next((e for e, d in enumerate(talk.drafts) if d.known is not None and d.known.id == known.id), None)
                if known.kind == "government" and same is None:
                    same = next((e for e, d in enumerate(talk.drafts) if d.known is not None and d.known.id == state.id and any(
                        talk.phrases[m].form == "name" for m in d.mentions)), None)
                if same is None:
                    same = len(talk.drafts)
                    talk.drafts.append(Draft(known.kind, True, known=known, country=known.country, sector=known.sector))
                return same
    return None


def _same_count(draft: Draft, phrase: Phrase, determiner: str) -> bool:
    """Whether one and many fit: "the groups" is not "the group"; bodies and collectives may be either."""
    return draft.plural == phrase.plural or draft.named or (draft.noun is not None and draft.noun.stands_for in ("body", "side")) or (
        determiner == "bare" and draft.plural)


def _speaks(talk: Discourse, phrase: Phrase) -> bool:
    return talk.speech_verb(phrase.head) is not None


def _is_actor(talk: Discourse, phrase: Phrase, determiner: str, sector: Sector | None, modifiers: frozenset[str], words: Words) -> bool:
    """Whether a description makes an actor: it stands where actors do, and says more than "members" or "people"."""
    noun = phrase.noun
    assert noun is not None
    if noun.stands_for == "source":
        return phrase.acts
    if not phrase.acts:
        return False
    tokens = talk.reading.tokens
    if noun.stands_for == "body" and noun.kind == "group_unnamed":
        return phrase.plural and (_complement(tokens, phrase) or _speaks(talk, phrase) or bool(modifiers))
    if noun.stands_for == "side":
        return tokens.labels[phrase.head] in ("nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "iobj")
    if noun.kind == "state_coalition" and determiner not in ("the", "bare"):
        return bool(modifiers)
    if sector is None and noun.stands_for in ("person", "group"):
        full = _complement(tokens, phrase) or noun.stands_for == "group" or _speaks(talk, phrase)
        return full and (phrase.plural or bool(modifiers) or _speaks(talk, phrase)) and determiner != "the"
    if noun.word.split()[-1] in words.place_nouns and not _speaks(talk, phrase):
        return False
    if sector == "JRN" and noun.stands_for == "group" and case_of(tokens, phrase.head) not in ("", "by", "to", "with"):
        return False
    if sector == "CVL" and tokens.relation(phrase.head) not in ("nsubj", "obj"):
        return False
    return noun.stands_for != "body" or sector is not None


def _complement(tokens: Tokens, phrase: Phrase) -> bool:
    return phrase.last > phrase.head + 1


def _nominal_roles(talk: Discourse, index: KnownNames, words: Words) -> list[Tie]:
    """Ties of unnamed people: "a Hamas official", "the Kenyan foreign minister", "Houthi fighters"."""
    ties: list[Tie] = []
    reading = talk.reading
    for draft_at, draft in enumerate(talk.drafts):
        if draft.named or draft.noun is None or draft.noun.stands_for != "person" or not draft.mentions:
            continue
        phrase = talk.phrases[draft.mentions[0]]
        if phrase.noun is None:
            continue
        role = RolePhrase(phrase.first, phrase.last, phrase.noun, phrase.noun_first, phrase.head + 1)
        tie = tie_of_role(talk, draft_at, role, reading.tokens.span(phrase.first, phrase.last))
        if tie is not None and not _may_serve(talk, tie, draft.sector):
            tie = None
        tie = tie or _tie_to_body(talk, draft_at, role, words)
        if tie is not None and not (tie.type == "member_of" and talk.drafts[tie.to_entity].kind in ("state", "government")):
            ties.append(tie)
    return ties


def _may_serve(talk: Discourse, tie: Tie, sector: Sector | None) -> bool:
    """Whether the holder of an office with this sector can serve a state: a rebel leader or bishop of a country does not."""
    return talk.drafts[tie.to_entity].kind not in ("state", "government") or sector in _STATE_SECTORS


def _tie_to_body(talk: Discourse, person: int, role: RolePhrase, words: Words) -> Tie | None:
    """The body that a bare noun before the office takes up: "a ministry official" after "the Foreign Ministry"."""
    tokens = talk.reading.tokens
    for i in range(role.noun_last - 2, role.first - 1, -1):
        noun = noun_of([tokens.words[i].lower()], words)
        if noun is None or noun.stands_for not in ("body", "group", "person") or role.noun.tie is None:
            continue
        last = noun.word.split()[-1].casefold()
        before = [e for e, d in enumerate(talk.drafts) if d.mentions and e != person and not d.person_type and (noun.stands_for != "person" or d.plural) and (
            any(form.split()[-1].casefold() == last for form in (*d.forms, *(d.known.names if d.known else ()))) or (d.noun is not None and d.noun.word == noun.word and d.determiner == "the"))]
        if len(before) == 1:
            return Tie(role.noun.tie, person, before[0], tokens.span(role.first, role.noun_last))
    return None


def _settle(talk: Discourse, index: KnownNames, words: Words) -> None:
    """Country and sector of every draft from its own words, then from the theatre the article is about."""
    theatre = _theatre(talk, index)
    date = talk.reading.article.published
    for draft in talk.drafts:
        if draft.known is not None and not draft.person_type:
            continue
        if draft.person_type and (draft.role or draft.known):
            parts = [draft.role or "", draft.known.name if draft.known else ""]
            code = code_words(words_of(" ".join(part for part in parts if part)), date, index, words)
            draft.country, draft.sector = code.country or draft.country, code.sector or draft.sector
        elif draft.country is None and draft.forms:
            code = code_words(words_of(max(draft.forms, key=len)), date, index, words)
            draft.country, draft.sector = code.country, draft.sector or code.sector or (draft.noun.sector if draft.noun else None)
        if not draft.named and draft.mentions and (owner := _owner(talk, draft)) is not None:
            draft.country = owner.country
        if draft.country is None and theatre and draft.noun is not None and (_home(draft) if not draft.named else draft.role and draft.sector == "GOV"):
            draft.country = theatre


def _owner(talk: Discourse, draft: Draft) -> Draft | None:
    """The actor that a possessive at the front of a description means: "its troops"."""
    phrase = talk.phrases[draft.mentions[0]]
    if talk.reading.tokens.labels[phrase.first] != "nmod:poss":
        return None
    j = talk.heads.get(phrase.first)
    return talk.drafts[talk.of[j]] if j is not None and j in talk.of else None


def _home(draft: Draft) -> bool:
    """Whether an unnamed actor without a country of its own belongs to the theatre: the opposition, the rebels, the army."""
    if draft.kind in ("label_only", "anonymous_source") or draft.sector in INTERNATIONAL or draft.sector not in _LOCAL:
        return False
    plural_states = draft.noun is not None and draft.noun.kind == "group_unnamed" and draft.noun.stands_for == "body"
    foreign = draft.modifiers & {"western", "foreign", "regional", "international", "european", "arab", "african", "asian"}
    if draft.sector == "MIL" and draft.determiner == "bare":
        return False
    return not plural_states and not foreign and draft.noun is not None and draft.noun.stands_for in ("group", "body", "person")


def _theatre(talk: Discourse, index: KnownNames) -> str | None:
    """The country the article is about: where its armed groups and governments are, and what it names as a place most.

    Cities do not count, since talks are held abroad. None when two are level.
    """
    counts: Counter[str] = Counter()
    acting = {i for phrase in talk.phrases if phrase.name is not None for i in range(phrase.name.first, phrase.name.last)}
    for name in talk.reading.names:
        known = index.actors.get(name.actor) if name.actor else None
        if name.type == "LOC" and name.first not in acting and known is not None and known.country and known.kind == "state":
            seats = {seat.casefold() for seat in known.seats}
            if " ".join(talk.reading.tokens.words[name.first : name.last]).casefold() not in seats:
                counts[known.country] += 4 if talk.reading.zone(name.first) == "headline" else 2
    for draft in talk.drafts:
        if draft.country and draft.known is not None and draft.kind in ("armed_group", "political_group", "umbrella", "government"):
            counts[draft.country] += 4 if draft.kind != "government" else 2
        elif draft.country and draft.person_type and draft.role:
            counts[draft.country] += 1
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def _finished(talk: Discourse, ties: list[Tie]) -> Reading:
    """Drafts that are actors as entities, all phrases as mentions, ties between entities that stayed."""
    reading = talk.reading
    tied = {e for tie in ties for e in (tie.from_entity, tie.to_entity)}
    order = sorted(
        (e for e, draft in enumerate(talk.drafts) if draft.mentions and _stays(talk, e, draft, tied)),
        key=lambda e: (min(draft_first(talk, e)), e),
    )
    number = {e: n for n, e in enumerate(order)}
    kept = [i for i, phrase in enumerate(talk.phrases) if talk.of.get(i) in number or not _idle(talk, phrase)]
    place = {i: n for n, i in enumerate(kept)}
    mentions = tuple(_mention(talk, i, number) for i in kept)
    entities = tuple(_entity(talk, e, place) for e in order)
    final = dict.fromkeys(
        Tie(tie.type, number[tie.from_entity], number[tie.to_entity], tie.span)
        for tie in sorted(ties, key=lambda t: (t.span, t.type, t.from_entity, t.to_entity))
        if tie.from_entity in number and tie.to_entity in number and tie.from_entity != tie.to_entity
    )
    return replace(reading, mentions=mentions, entities=entities, ties=_without_repeats(reading, tuple(final)))


def _idle(talk: Discourse, phrase: Phrase) -> bool:
    """Whether a phrase without an actor is not worth keeping as an open mention: an adjective, a relative pronoun."""
    return phrase.form == "adjective" or (
        phrase.form == "pronoun" and talk.reading.tokens.words[phrase.head].lower() in RELATIVE)


def _without_repeats(reading: Reading, ties: tuple[Tie, ...]) -> tuple[Tie, ...]:
    """Each tie once, on the words of the body where it stands there, else of headline or caption; in text order."""
    seen: dict[tuple[str, int, int], Tie] = {}
    for tie in sorted(ties, key=lambda tie: (reading.article.zone_at(tie.span.start) in ("headline", "caption"), tie.span)):
        seen.setdefault((tie.type, tie.from_entity, tie.to_entity), tie)
    return tuple(sorted(seen.values(), key=lambda tie: (tie.span, tie.type, tie.from_entity, tie.to_entity)))


def draft_first(talk: Discourse, e: int) -> list[int]:
    """Where the mentions of a draft begin."""
    return [talk.phrases[i].first for i in talk.drafts[e].mentions]


def _stays(talk: Discourse, e: int, draft: Draft, tied: set[int]) -> bool:
    """Whether a draft is an actor of the article: people and groups that act or are acted on, not every name printed."""
    if e in tied:
        return True
    phrases = [talk.phrases[i] for i in draft.mentions]
    if all(phrase.form in ("adjective", "pronoun") for phrase in phrases):
        return False
    return any(phrase.acts and phrase.form != "adjective" for phrase in phrases)


def _mention(talk: Discourse, i: int, number: dict[int, int]) -> Mention:
    phrase = talk.phrases[i]
    entity = talk.of.get(i)
    return Mention(
        phrase.first, phrase.last, phrase.head, phrase.form, talk.reading.tokens.span(phrase.first, phrase.last),
        number.get(entity) if entity is not None else None,
    )


def _entity(talk: Discourse, e: int, place: dict[int, int]) -> Entity:
    draft, reading = talk.drafts[e], talk.reading
    phrases = sorted({i for i in draft.mentions if i in place})
    first = talk.phrases[phrases[0]]
    name, aliases = _name(talk, draft, [talk.phrases[i] for i in phrases])
    span = reading.tokens.span(first.first, first.last)
    return Entity(
        record_id(reading.article, "actors", [span], name), name, draft.kind, draft.named, aliases, draft.country, draft.sector,
        draft.role if draft.named else _own_role(talk, draft), tuple(place[i] for i in phrases),
        draft.known.id if draft.known else None, draft.plural, draft.gender,
    )


def _own_role(talk: Discourse, draft: Draft) -> str | None:
    """The office of an unnamed person in office ("the Kenyan foreign minister")."""
    if draft.kind != "person" or draft.noun is None or draft.noun.tie not in ("official_of", "spokesperson_of", "negotiates_for"):
        return None
    phrase = talk.phrases[draft.mentions[0]]
    first = phrase.first + (talk.reading.tokens.tags[phrase.first] == "DET")
    return " ".join(talk.reading.words(first, phrase.head + 1).text.split()) if first <= phrase.head else None


def _name(talk: Discourse, draft: Draft, phrases: list[Phrase]) -> tuple[str, tuple[str, ...]]:
    """The fullest neutral name, and the other names the text uses; descriptions, labels and adjectives are no aliases."""
    reading = talk.reading
    if not draft.named:
        nominal = next((p for p in phrases if p.form != "pronoun"), phrases[0])
        return " ".join(reading.words(nominal.first, nominal.last).text.split()), ()
    forms = list(dict.fromkeys(draft.forms))
    for phrase in phrases:
        if phrase.form == "adjective" and phrase.known is not None:
            word = reading.words(phrase.first, phrase.last).text
            if phrase.known.name.split()[0] == word and phrase.known.name != word:
                forms.append(word)
    if draft.known is not None and (draft.known.kind in ("state", "government", "igo") or draft.known.name in forms or not forms):
        name = draft.known.name
    elif forms:
        name = max(forms, key=lambda form: (len(form.split()), len(form), -forms.index(form)))
    else:
        name = reading.words(phrases[0].first, phrases[0].last).text
    people = {p.name.first: p for p in phrases if p.name is not None and p.name.type == "NORP" and p.form == "name"}
    the = {reading.words(p.name.first, p.name.last).text for p in people.values() if p.name is not None and p.first < p.name.first}
    printed_forms = [f"the {form}" if form in the else form for form in forms]
    return name, tuple(dict.fromkeys(form for form in printed_forms if form.casefold() != name.casefold()))
