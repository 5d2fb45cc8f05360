"""Who is who inside one article: the words that stand for actors, the actors they stand for, and the ties between them.

phrases       candidate mentions with their extents
entities      names of one actor brought together
offices       roles of people and whom they serve
descriptions  noun phrases without a name; description_words, beside_names, labels: what they tell and where they stand
coreference   definite descriptions; epithets, standing, general_bodies, taken_up: what they may mean
pronouns      pronouns; he_said, in_clause, fitting: whom they may mean
settling      country and sector
same_side     "the rebels", "his government"; named_later, introduced, same_civilians: whom else a later text tells
pairs         "the two men", "both countries"; bodies_of_two: "Indian and Pakistani armies"
office_ties   whom the holder of an office serves
backing       who backs whom
parts         parts of a collective, bodies of a state
"""

from __future__ import annotations

from dataclasses import replace

from truceline.knowledge.catalogue import Knowledge
from truceline.knowledge.words import Words, load_words
from truceline.language.actors.backing import joined_ties
from truceline.language.actors.citizens import citizen
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft, office_told
from truceline.language.actors.entities import group_names
from truceline.language.actors.governments import printed_governments
from truceline.language.actors.leads import called, name_in_title, titled_ties, with_leads, with_titled_names
from truceline.language.actors.offices import late_tie, nominal_roles, person_roles
from truceline.language.actors.parts import part_ties, subset_ties
from truceline.language.actors.settling import settle
from truceline.language.known.actor_nouns import SERVING
from truceline.language.known.known_names import KnownNames, known_names
from truceline.language.meant.descriptions import described
from truceline.language.meant.pairs import pairs_told
from truceline.language.meant.pronouns import resolve_pronoun
from truceline.language.meant.same_side import joined_sides
from truceline.language.names.speaking import verbs_of_saying
from truceline.language.phrases.candidates import find_phrases
from truceline.language.phrases.phrase import Phrase
from truceline.language.phrases.pronoun_phrases import RELATIVE
from truceline.model.entities import Entity, Mention, Tie
from truceline.model.ids import record_id
from truceline.model.reading import Reading


def who_is_who(reading: Reading, knowledge: Knowledge) -> Reading:
    """The reading with `mentions`, `entities` and `ties`.

    Every mention is kept, also those left open (`entity` None); an entity is an actor that the article names or describes.
    In "Foreign Minister Sergei Lavrov said ... he said" the name and the pronoun are one entity with the role as printed.
    """
    words, index = load_words(), known_names(knowledge)
    saying = verbs_of_saying(knowledge)
    phrases = with_leads(reading, find_phrases(reading, index, words, saying), words)
    drafts, of = group_names(reading, phrases, words)
    with_titled_names(reading, phrases, drafts, of, words)
    talk = Discourse(
        reading, phrases, drafts, saying, of, titles=index.titles, taken_up=words.taken_up, qualities=words.qualities
    )
    ties = person_roles(talk, index, words)
    _walk(talk, index, words)
    ties += nominal_roles(talk, words)
    ties += [tie for person, role in talk.untied if (tie := late_tie(talk, person, role, words)) is not None]
    ties += titled_ties(talk, words) + joined_ties(talk, words) + part_ties(talk)
    settle(talk, index, words)
    ties = joined_sides(talk, ties, index, words)
    ties += subset_ties(talk)
    told = finished(talk, ties)
    return replace(told, pairs=pairs_told(told, words))


def _walk(talk: Discourse, index: KnownNames, words: Words) -> None:
    """Every phrase in text order: names are noted, pronouns and descriptions resolved, new groups made."""
    leads = called(talk.reading, talk.phrases)
    heads = {i for turn in talk.reading.turns for i in range(*turn.named)}
    speaking: dict[str, int] = {}
    for i, phrase in enumerate(talk.phrases):
        entity = talk.of.get(i)
        if i in leads:
            if leads[i] not in speaking:
                speaking[leads[i]] = _called_up(talk, i, leads[i], index, words)
            entity = speaking[leads[i]]
        elif entity is None and phrase.form == "pronoun":
            entity = resolve_pronoun(talk, i)
        elif entity is None and phrase.form == "nominal" and phrase.noun is None:
            entity = citizen(talk, i)
        elif entity is None and phrase.form == "nominal":
            entity = described(talk, i, index, words)
        if entity is None:
            continue
        if i not in talk.of:
            talk.of[i] = entity
            talk.drafts[entity].mentions.append(i)
        if phrase.head not in heads:  # who speaks is "I", never "he"
            talk.note(i, entity)


def _called_up(talk: Discourse, i: int, lead: str, index: KnownNames, words: Words) -> int:
    """Who speaks under a lead without a name: whom the title of the article names so, or the description means."""
    titled = name_in_title(talk.reading, lead, words)
    entity = None if titled is not None else described(talk, i, index, words)
    if titled is not None:
        surname = titled[1].split()[-1].casefold()
        named = [e for e, draft in enumerate(talk.drafts) if draft.person_type]
        told = [e for e in named if any(form.split()[-1].casefold() == surname for form in talk.drafts[e].forms)]
        entity = told[0] if len(told) == 1 else None
    if entity is None:
        entity = len(talk.drafts)
        talk.drafts.append(Draft("person", named=titled is not None, noun=talk.phrases[i].noun, person_type=titled is not None))
    if titled is not None:
        talk.drafts[entity].forms.append(titled[1])
        talk.drafts[entity].role = talk.drafts[entity].role or titled[0]
    return entity


def finished(talk: Discourse, ties: list[Tie]) -> Reading:
    """Drafts that are actors as entities, all phrases as mentions, ties between entities that stayed."""
    reading = talk.reading
    tied = {e for tie in ties for e in (tie.from_entity, tie.to_entity)}
    order = sorted(
        (e for e, draft in enumerate(talk.drafts) if draft.mentions and _stays(talk, e, draft, tied)),
        key=lambda e: (min(_first_words(talk, e)), e),
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
        phrase.form == "pronoun" and talk.reading.tokens.words[phrase.head].lower() in RELATIVE
    )


def _without_repeats(reading: Reading, ties: tuple[Tie, ...]) -> tuple[Tie, ...]:
    """Each tie once, on the words of the body where it stands there, else of headline or caption; in text order."""
    seen: dict[tuple[str, int, int], Tie] = {}
    for tie in sorted(ties, key=lambda tie: (reading.article.zone_at(tie.span.start) in ("headline", "caption"), tie.span)):
        seen.setdefault((tie.type, tie.from_entity, tie.to_entity), tie)
    return tuple(sorted(seen.values(), key=lambda tie: (tie.span, tie.type, tie.from_entity, tie.to_entity)))


def _first_words(talk: Discourse, e: int) -> list[int]:
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
        phrase.first,
        phrase.last,
        phrase.head,
        phrase.form,
        talk.reading.tokens.span(phrase.first, phrase.last),
        number.get(entity) if entity is not None else None,
    )


def _entity(talk: Discourse, e: int, place: dict[int, int]) -> Entity:
    draft, reading = talk.drafts[e], talk.reading
    phrases = sorted({i for i in draft.mentions if i in place})
    first = talk.phrases[phrases[0]]
    name, aliases = _name(talk, draft, [talk.phrases[i] for i in phrases])
    span = reading.tokens.span(first.first, first.last)
    return Entity(
        record_id(reading.article, "actors", [span], name),
        name,
        draft.kind,
        draft.named,
        aliases,
        draft.country,
        draft.sector,
        draft.role if draft.named else _own_role(talk, draft),
        tuple(place[i] for i in phrases),
        draft.known.id if draft.known else None,
        draft.plural,
        draft.gender,
    )


def _own_role(talk: Discourse, draft: Draft) -> str | None:
    """The office of an unnamed person in office ("the Kenyan foreign minister")."""
    if draft.kind != "person" or draft.noun is None or draft.noun.tie not in SERVING:
        return None
    return office_told(talk.reading, talk.phrases[draft.mentions[0]])


def _styled(reading: Reading, draft: Draft, phrases: list[Phrase]) -> list[str]:
    """A single name with the style of rank that belongs to it: "Lord Falconer", "King Mohammed VI"."""
    words, styles = reading.tokens.words, load_words().styles
    named = [p.name for p in phrases if draft.person_type and p.form == "name" and p.name is not None and p.name.first]
    single = [n for n in named if len([w for w in words[n.first : n.last] if not (w.isupper() and set(w) <= set("IVX"))]) == 1]
    return [
        f"{words[n.first - 1]} {reading.words(n.first, n.last).text}"
        for n in single
        if words[n.first - 1][0].isupper() and words[n.first - 1].lower() in styles
    ]


def _name(talk: Discourse, draft: Draft, phrases: list[Phrase]) -> tuple[str, tuple[str, ...]]:
    """The fullest neutral name, and the other names the text uses; labels, adjectives and most descriptions are no aliases."""
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
    if draft.known is not None and (
        draft.known.kind in ("state", "government", "igo") or draft.known.name in forms or not forms
    ):
        name = draft.known.name
    elif forms:
        name = max(forms, key=lambda form: (len(form.split()), len(form), not form.isupper(), -forms.index(form)))
    else:
        name = reading.words(phrases[0].first, phrases[0].last).text
    people = {p.name.first: p for p in phrases if p.name is not None and p.name.type == "NORP" and p.form == "name"}
    the = {
        reading.words(p.name.first, p.name.last).text for p in people.values() if p.name is not None and p.first < p.name.first
    }
    printed_forms = [f"the {form}" if form in the else form for form in forms]
    printed_forms += _styled(reading, draft, phrases) + printed_governments(reading, phrases, load_words())
    return name, tuple(dict.fromkeys(form for form in printed_forms if form.casefold() != name.casefold()))
