"""Mentions of talks: nouns and meetings that can name a round, with what their own phrase says. No records are made here."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import AHEAD, OPEN, agent, governors, modals
from truceline.coding.grammar.nominals import between, called, is_definite, modifiers, phrase, sides, unique
from truceline.coding.grammar.once import once
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.marks import age_of, day_of, number_of, ordinal_word
from truceline.coding.meeting.meetings import is_one_of, is_round, meets, of_a_body
from truceline.coding.meeting.other_matters import unrelated
from truceline.coding.meeting.things import Thing, marked, telling
from truceline.coding.meeting.venues import AT, TOWARDS, place_under, venue_of
from truceline.model.entities import Entity
from truceline.model.layers import PlaceInText
from truceline.model.reading import Reading, Tokens
from truceline.model.values import GROUPS


@once
def mentions(reading: Reading, words: Table) -> tuple[Thing, ...]:
    """Nouns that name a round of talks, in text order, each with what its own phrase says."""
    other_matters = -1
    found: list[Thing] = []
    for i in range(len(reading.tokens)):
        if "talks" in words.get(("name", reading.tokens.lemmas[i]), ()) and _is_unrelated(reading.tokens, words, i):
            other_matters = reading.tokens.sentence[i]
            continue
        given = _given(reading, words, i)
        if given and is_round(reading, words, i, given) and not _within_one_body(reading, words, i):
            thing = _thing(reading, words, i)
            if telling(thing) or not 0 <= reading.tokens.sentence[i] - other_matters <= 1 or other_matters < 0:
                other_matters = -1
                found.append(thing)
        elif found and _takes_up(reading, words, i, found[-1]):
            found.append(marked(found[-1], head=i, first=i, last=i + 1, definite=True, opened=False))
        elif found and _is_elliptic(reading, words, i, found[-1]):
            age = "next" if AHEAD & set(modals(reading.tokens, reading.tokens.heads[i])) else "new"
            number = ordinal_word(reading.tokens, i) or None
            found.append(marked(_thing(reading, words, i), name=found[-1].name, number=number, age=age))
    return tuple(found)


def _within_one_body(reading: Reading, words: Table, i: int) -> bool:
    """Whether one body talks among its own: "the cabinet held [talks] on the truce"; with a partner they are talks."""
    tokens, verb = reading.tokens, reading.tokens.heads[i]
    if verb < 0 or tokens.relation(i) != "obj" or "start" not in words.get(("object", tokens.lemmas[verb]), ()):
        return False
    doer = agent(tokens, verb)
    if doer is None or ("own_body", tokens.lemmas[doer].lower()) not in words or tokens.below(doer, "conj"):
        return False
    who, partners = reading.entity_at(doer), (*tokens.below(verb, "obl"), *tokens.below(i, "nmod"))
    joint = any(tokens.lemmas[j].lower() in ("joint", "mixed") for j in tokens.below(doer, "amod", "compound"))
    fights = who is not None and who.kind in GROUPS
    return not (joint or fights or any(cased(tokens, j, "with", "between", "among") for j in partners))


def _takes_up(reading: Reading, words: Table, i: int, last: Thing) -> bool:
    """Whether "they" or "it" means the talks named in the sentence before, of which only talks tell it: "[They] began."""
    tokens, verb = reading.tokens, reading.tokens.heads[i]
    if tokens.lemmas[i] not in ("they", "it") or tokens.relation(i) not in ("nsubj", "nsubj:pass") or reading.entity_at(i):
        return False
    given = {g for v in (verb, *tokens.below(verb, "xcomp")) for g in words.get(("subject", tokens.lemmas[v]), ())}
    set_ = "start:announced" in given  # "they are expected to last until Friday"
    alone = not tokens.below(verb, "obj", "ccomp") and (set_ or not tokens.below(verb, "xcomp"))
    alone &= bool(given & {"start", "end"}) or (set_ and "status:ongoing" in given)
    return alone and tokens.sentence[i] - tokens.sentence[last.head] == 1


def _is_elliptic(reading: Reading, words: Table, i: int, last: Thing) -> bool:
    """Whether an ordinal stands for one more round: "The fifth round ended on Friday. [A sixth] will open in May"."""
    tokens, verb = reading.tokens, reading.tokens.heads[i]
    row = tokens.lemmas[last.head] == "round" or last.number is not None or ("stage", tokens.lemmas[last.head]) in words
    near = 0 <= tokens.sentence[i] - tokens.sentence[last.head] <= 1
    bare = tokens.relation(i) in ("nsubj", "nsubj:pass") and not tokens.below(i, "nmod", "acl") and bool(tokens.below(i, "det"))
    if not (row and near and bare) or not (ordinal_word(tokens, i) or tokens.lemmas[i] in ("next", "another")):
        return False
    given = {g for v in (verb, *tokens.below(verb, "xcomp")) for g in words.get(("subject", tokens.lemmas[v]), ())}
    return bool(given & {"start", "start:announced", "end"})


def settings(reading: Reading, words: Table) -> Iterator[Thing]:
    """Meetings that may tell more of talks named nearby: "a summit in Luanda"."""
    tokens = reading.tokens
    for i in range(len(tokens)):
        given = _given(reading, words, i)
        if given and not {"talks", "talks-if-number", "talks-if-seat"} & set(given) and not is_round(reading, words, i, given):
            plain = all(("modifier", tokens.lemmas[j]) in words or ("plain", tokens.lemmas[j]) in words
                        for j in tokens.below(i, "amod"))
            thing = _thing(reading, words, i)
            visit = bool(thing.sides) and all(side.kind == "person" for side in thing.sides)
            if plain and not visit and not of_a_body(reading, i):
                yield thing


def _is_unrelated(tokens: Tokens, words: Table, i: int) -> bool:
    """Whether it is said before or behind a noun that it is about other matters: "pay talks", "talks on accession"."""
    before = {*modifiers(tokens, i), *((tokens.words[i - 1].lower(),) if i else ())}
    return any("unrelated" in words.get(("modifier", word), ()) for word in before) or unrelated(tokens, i, words)


def _given(reading: Reading, words: Table, i: int) -> tuple[str, ...]:
    """What a noun can name: talks, or a meeting that may be one; nothing for a noun inside another's name."""
    tokens = reading.tokens
    given = words.get(("name", tokens.lemmas[i])) or words.get(("name", tokens.words[i].lower())) or ()
    if not given or tokens.tags[i] not in ("NOUN", "PROPN") or _modifies(reading, i, words):
        return ()
    if ("paper-too", tokens.lemmas[i].lower()) in words and not meets(tokens, words, i):
        return ()
    return () if _is_unrelated(tokens, words, i) or _personal(reading, i) else given


def _thing(reading: Reading, words: Table, i: int) -> Thing:
    tokens = reading.tokens
    first, last = phrase(tokens, i)
    rounds_of = [j for j in tokens.below(i, "nmod") if cased(tokens, j, "of", "in") and ("name", tokens.lemmas[j]) in words]
    topic = next(iter(rounds_of), None)
    named = unique((*sides(reading, i), *(sides(reading, topic) if topic is not None else ())))
    before = modifiers(tokens, i)
    return Thing(
        head=i, first=first, last=last, kind="talks", definite=is_definite(tokens, i),
        name=called(reading, topic if topic is not None else i), number=number_of(reading, i), age=age_of(reading, i, words),
        place=venue_of(reading, i, named, words) or _set_in(reading, i, words) or _held_in(reading, i, words),
        sides=named or _after_topic(reading, i, words),
        opened=not is_definite(tokens, i) and _opens(reading, words, i), when=day_of(reading, words, i, first, last),
        ahead=_ahead(reading, words, i), begun=_begun(reading, words, i), own="own" in before,
        marks=frozenset(
            word for word in before
            if ("modifier", word) not in words and ("plain", word) not in words and word not in _place_words(reading)
        ),
    )


def _opens(reading: Reading, words: Table, i: int) -> bool:
    """Whether a verb tells when the talks opened: "Talks resumed last year"."""
    verb = reading.tokens.heads[i]
    given = words.get(("subject", reading.tokens.lemmas[verb]), ()) if verb >= 0 else ()
    return "start" in given and reading.tokens.relation(i) == "nsubj" and time_of(reading, verb) is not None


def _set_in(reading: Reading, i: int, words: Table) -> PlaceInText | None:
    """The place for which talks are set right behind their name: "talks, due in the Kazakh capital, Astana, in January"."""
    tokens, word = reading.tokens, set_for(reading.tokens, i, words)
    given = words.get(("subject", tokens.lemmas[word]), ()) if word is not None else ()
    if word is None or not {"start", "start:announced"} & set(given) or tokens.lemmas[word + 1] not in AT:
        return None
    return next((reading.places[m.place] for m in reading.place_mentions if 0 < m.first - word <= 6), None)


def _held_in(reading: Reading, i: int, words: Table) -> PlaceInText | None:
    """The place that the verb over the talks tells: "gathered in Riyadh for talks", "talks resume in Geneva on 28 November"."""
    tokens = reading.tokens
    top = tokens.heads[i] if ("measure", tokens.lemmas[tokens.heads[i]]) in words and cased(tokens, i, "of") else i
    verb, relation = tokens.heads[top], tokens.relation(top)
    none = any(tokens.lemmas[j] == "no" for j in tokens.below(i, "det")) or bool(tokens.below(i, "nummod"))
    if verb < 0 or tokens.tags[verb] != "VERB" or none:
        return None
    if relation == "obl" and cased(tokens, top, "for", "at") and ("gather", tokens.lemmas[verb]) in words:
        return place_under(reading, verb, TOWARDS)
    there = _travelled_to(reading, verb, words) if relation == "obj" else None
    if there is not None:
        return there
    opens = relation == "nsubj" and "start" in words.get(("subject", tokens.lemmas[verb]), ())
    set_ = relation.startswith("nsubj") and "start:announced" in words.get(("subject", tokens.lemmas[verb]), ())
    held = relation == "obj" and any((role, tokens.lemmas[verb]) in words for role in ("object", "third", "attended"))
    if set_:  # "scheduled for Washington"
        return place_under(reading, verb, TOWARDS)
    return place_under(reading, verb) if opens or held else None


def _travelled_to(reading: Reading, verb: int, words: Table) -> PlaceInText | None:
    """Where somebody goes to hold talks: "left for [Doha] to hold talks", "flew to [Doha] to resume negotiations"."""
    tokens, way = reading.tokens, journey(reading.tokens, verb, words)
    left = way is not None and ("leaves_for", tokens.lemmas[way]) in words
    return None if way is None else place_under(reading, way, ("for",) if left else TOWARDS)


def journey(tokens: Tokens, verb: int, words: Table) -> int | None:
    """The verb of going over an infinitive of holding talks: "[flew] to Doha to hold talks"."""
    way = tokens.heads[verb]
    aim = way >= 0 and tokens.relation(verb) in ("advcl", "xcomp") and is_infinitive(tokens, verb)
    holds = "start" in words.get(("object", tokens.lemmas[verb]), ())
    return way if aim and holds and any((role, tokens.lemmas[way]) in words for role in ("gather", "leaves_for")) else None


def _place_words(reading: Reading) -> frozenset[str]:
    return frozenset(word.lower() for place in reading.places for word in place.name.split())


def _ahead(reading: Reading, words: Table, i: int) -> bool:
    """Whether the talks are still to begin: "will resume the talks", "to open talks"."""
    tokens = reading.tokens
    if set_for(tokens, i, words) is not None:
        return True
    verb = next((up for up, _ in governors(tokens, i)), None)
    if verb is None or not any((role, tokens.lemmas[verb]) in words for role in ("subject", "object")):
        return False
    return bool(AHEAD & set(modals(tokens, verb))) or is_infinitive(tokens, verb)


def _begun(reading: Reading, words: Table, i: int) -> bool:
    """Whether talks are told to have opened, been held or ended: "the talks [opened] in May", "they [wound up] the talks"."""
    tokens = reading.tokens
    verb, relation = next(iter(governors(tokens, i)), (-1, ""))
    if verb < 0 or tokens.tags[verb] != "VERB" or relation not in ("nsubj", "nsubj:pass", "obj"):
        return False
    roles = ("subject",) if relation.startswith("nsubj") else ("subject", "object")
    told = any({"start", "end"} & set(words.get((role, tokens.lemmas[verb]), ())) for role in roles)
    form = tokens.words[verb].lower()
    past = form != tokens.lemmas[verb] and not form.endswith(("ing", "s"))
    return told and past and not set(modals(tokens, verb)) & (AHEAD | OPEN) and not is_infinitive(tokens, verb)


def _personal(reading: Reading, i: int) -> bool:
    """Whether it is one person's conversation ("his talks with the king"), which is a meeting and no round of talks."""
    tokens = reading.tokens
    owners = [j for j in tokens.below(i, "nmod:poss") if tokens.lemmas[j] in ("his", "her")]
    return bool(owners) and any(cased(tokens, j, "with") for j in tokens.below(i, "nmod"))


def _modifies(reading: Reading, i: int, words: Table) -> bool:
    """Whether the noun only modifies another ("talks venue"), or stands in "round of talks", "third session of talks"."""
    tokens = reading.tokens
    if tokens.relation(i) == "compound" or tokens.words[max(i - 1, 0)].lower() + " " + tokens.words[i] == "in consultation":
        return True
    head = tokens.heads[i]
    counted = head >= 0 and (tokens.lemmas[head] == "round" or is_one_of(tokens, head, words))
    return counted and cased(tokens, i, "of", "in")


def _after_topic(reading: Reading, i: int, words: Table) -> tuple[Entity, ...]:
    """The sides named behind what the talks are about: "talks on prisoners [between A and B]"; no "border between A and B"."""
    tokens = reading.tokens
    for j in range(i + 1, phrase(tokens, i)[1]):
        if tokens.lemmas[j] == "between" and ("ties", tokens.lemmas[j - 1]) not in words:
            return between(reading, j + 1)
    return ()


def set_for(tokens: Tokens, noun: int, words: Table) -> int | None:
    """The word for what is set, right behind the noun: "talks [set] for Monday", "talks, due to [start] on Monday"."""
    i = phrase(tokens, noun)[1]
    i += int(i < len(tokens) and tokens.words[i] == ",")
    if i + 2 >= len(tokens) or "start:announced" not in words.get(("subject", tokens.lemmas[i]), ()):
        return None
    later = next((j for j in range(i + 1, i + 3) if "start" in words.get(("subject", tokens.lemmas[j]), ())), None)
    return later if later is not None else i
