"""Which nouns name a round by themselves: talks always, a meeting when something tells that the sides sit in it. No records."""

from __future__ import annotations

from truceline.coding.grammar.clauses import governors, is_negated
from truceline.coding.grammar.nominals import is_definite, phrase, place_of, sides
from truceline.coding.grammar.time_links import time_of
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.foes import held_alone, held_by_foes
from truceline.coding.meeting.marks import number_of, ordinal
from truceline.coding.meeting.other_matters import of_a_conflict
from truceline.coding.meeting.venues import AT, TOWARDS, TOWNS, place_under, venue_before
from truceline.model.reading import Reading, Tokens

SPANS = frozenset({"hour", "day", "week", "month", "year"})


def is_round(reading: Reading, words: Table, i: int, given: tuple[str, ...]) -> bool:
    """Whether a noun by itself names a round: talks, a round of talks, a peace conference, a summit of two sides."""
    tokens = reading.tokens
    if tokens.lemmas[i] == "talk" and tokens.words[i].lower() == "talk":
        return False
    if tokens.lemmas[i] == "round":
        return _round_of_talks(reading, i, words)
    if is_one_of(tokens, i, words):
        return True
    if "talks-if-number" in given:
        return number_of(reading, i) is not None and _round_of_talks(reading, i, words) and of_envoys(reading, words)
    peace = "talks-if-seat" not in given and any(tokens.lemmas[j] == "peace" for j in tokens.below(i, "compound", "amod"))
    peace |= _for_peace(tokens, words, i)
    if "talks" in given or peace:
        return True
    if "talks-if-opened" in given and _told_to_open(reading, words, i):
        return True
    named = sides(reading, i)
    bodies = [side for side in named if side.kind != "person"]
    if is_definite(tokens, i) and not of_a_body(reading, i) and _of_sides(reading, words):
        seat = venue_before(reading, i)
        if seat is not None or ("talks-if-peace" in given and _opens_then(reading, words, i)):
            return True
    if {"talks-if-sides", "talks-if-peace"} & set(given) and (_begun_at(reading, words, i) or held_by_foes(reading, words, i)):
        return True
    if ("talks-if-sides" in given and len(named) > 1) or ("talks-if-peace" in given and len(named) > 1 and len(bodies) > 1):
        return True
    return bool({"talks-if-sides", "talks-if-peace"} & set(given)) and _is_of_the_talks(reading, words, i)


def meets(tokens: Tokens, words: Table, i: int) -> bool:
    """Whether what may be a paper as well is told to open, be held or be attended: "the convention [opened] in Sirte"."""
    verbs = (up for up, _ in governors(tokens, i) if tokens.tags[up] == "VERB")
    return any(_holds(tokens, words, up) or ("attended", tokens.lemmas[up]) in words for up in verbs)


def is_one_of(tokens: Tokens, i: int, words: Table) -> bool:
    """Whether a noun is told as one of a row of talks: "the eleventh [session] of those negotiations", "the next [leg] of the
    talks", "the third [phase] in the dialogue"."""
    if "talks" in words.get(("name", tokens.lemmas[i]), ()) or ("stage", tokens.lemmas[i]) not in words:
        return False
    of_talks = any(cased(tokens, j, "of", "in") and "talks" in words.get(("name", tokens.lemmas[j]), ())
                   for j in tokens.below(i, "nmod"))
    row = {"earlier", "status:announced", "new", "status:ongoing"}
    told = any(row & set(words.get(("modifier", tokens.lemmas[j]), ())) for j in tokens.below(i, "amod", "det"))
    return of_talks and (told or ordinal(tokens, i) > 0)


def _is_of_the_talks(reading: Reading, words: Table, i: int) -> bool:
    """Whether a meeting in an article on talks is told as one of a row, or by its length, its day or its town.

    >>> # "a [third meeting] is set for Monday", "two days of [meetings] in Sirte", "the [session] was put off to next week"
    """
    named = sides(reading, i)
    visit = bool(named) and all(side.kind == "person" for side in named)
    if visit or of_a_body(reading, i) or _of_others(reading, words, i) or not of_envoys(reading, words):
        return False
    if held_alone(reading, words, i):
        return False
    tokens = reading.tokens
    hidden = any(("hidden", tokens.lemmas[j]) in words for j in tokens.below(i, "amod", "compound"))
    told = hidden or length_of(tokens, i) or _in_a_row(tokens, words, i)
    return told or _is_set(reading, words, i) or _is_somewhere(reading, words, i)


def of_envoys(reading: Reading, words: Table) -> bool:
    """Whether an article on a conflict tells of talks or of those who hold them, so that a meeting in it is one of theirs."""
    tokens = reading.tokens
    return of_a_conflict(reading, words) and any(
        ("envoys", lemma) in words or ("talks" in words.get(("name", lemma), ()) and lemma != "round" and tag == "NOUN")
        for lemma, tag in zip(tokens.lemmas, tokens.tags, strict=True)
    )


def _for_peace(tokens: Tokens, words: Table, i: int) -> bool:
    """Whether it is told that a conference or forum is to bring foes together: "a reconciliation forum", "the inter-Congolese
    congress", "a round table on national dialogue"; a commission or a process of that name is none."""
    if ("assembly", tokens.lemmas[i]) not in words:
        return False
    before = tokens.below(i, "compound", "amod")
    behind = [j for j in tokens.below(i, "nmod") if cased(tokens, j, "of", "on", "for")]
    prefix = any(tokens.words[j].lower().startswith(("inter-", "intra-", "all-part")) for j in before)
    return prefix or any(("purpose", tokens.lemmas[j].lower()) in words for j in (*before, *behind))


def _of_others(reading: Reading, words: Table, i: int) -> bool:
    """Whether a meeting is that of one body or person: "a meeting of the cabinet", "a cabinet meeting", "his meeting"."""
    tokens = reading.tokens
    before = [tokens.lemmas[j].lower() for j in tokens.below(i, "compound", "amod")]
    whose = [tokens.lemmas[j].lower() for j in tokens.below(i, "nmod") if cased(tokens, j, "of")]
    his = any(tokens.lemmas[j] in ("his", "her", "my", "your") for j in tokens.below(i, "nmod:poss"))
    return his or any(("house", word) in words for word in (*before, *whose))


def length_of(tokens: Tokens, i: int) -> bool:
    """Whether it is told how long a meeting took: "two days of meetings", "a 13-hour meeting", "a two-day session"."""
    above = tokens.heads[i]
    counted = above >= 0 and tokens.lemmas[above] in SPANS and cased(tokens, i, "of") and not ordinal(tokens, above)
    inside = [tokens.words[j].lower() for j in tokens.below(i, "amod", "compound", "nummod")]
    return counted or any(part in SPANS for word in inside if "-" in word for part in word.split("-"))


def _in_a_row(tokens: Tokens, words: Table, i: int) -> bool:
    """Whether it is told as one more: "a third meeting", "their second session", "it was the first meeting", "its next one"."""
    order = {"earlier", "status:announced"} | (set() if is_definite(tokens, i) or is_wished(tokens, words, i) else {"new"})
    if any(order & set(words.get(("modifier", tokens.lemmas[j]), ())) for j in tokens.below(i, "amod")):
        return True
    the = any(tokens.lemmas[j] == "the" for j in tokens.below(i, "det"))
    return ordinal(tokens, i) > 0 and (not the or bool(tokens.below(i, "cop")))


def is_wished(tokens: Tokens, words: Table, i: int) -> bool:
    """Whether it is only planned, proposed or hoped for: "plans for a new congress"."""
    return any(("unreal", tokens.lemmas[up]) in words for up, _ in governors(tokens, i) if tokens.tags[up] == "NOUN")


def _is_set(reading: Reading, words: Table, i: int) -> bool:
    """Whether a day is set for it, or it is put off: "the meeting has been put off", "is due on Monday", "set for Monday"."""
    tokens = reading.tokens
    verbs = [*tokens.below(i, "acl")]
    up = next(iter(governors(tokens, i)), None)
    if up is not None and (up[1].startswith("nsubj") or (up[1] == "obj" and ("delayed", tokens.lemmas[up[0]]) in words)):
        verbs.append(up[0])
    return any(
        ("delayed", tokens.lemmas[v]) in words
        or ("start:announced" in words.get(("subject", tokens.lemmas[v]), ())
            and (time_of(reading, v) is not None or place_under(reading, v, TOWARDS) is not None))
        for v in verbs
    )


def _is_somewhere(reading: Reading, words: Table, i: int) -> bool:
    """Whether the town in which it was held stands in its phrase: "a meeting in Yamoussoukro", "the Sirte meeting"."""
    tokens, verb = reading.tokens, reading.tokens.heads[i]
    place = place_under(reading, i) or venue_before(reading, i)
    near = [*tokens.below(i, "nmod")]
    if verb >= 0 and tokens.relation(i) in ("nsubj", "obj") and _holds(tokens, words, verb):
        place = place or place_under(reading, verb)
        near += tokens.below(verb, "obl")
    seats = (j for j in near if ("seat", tokens.lemmas[j]) in words)
    return (place is not None and place.precision in TOWNS) or any(cased(tokens, j, *AT) for j in seats)


def _holds(tokens: Tokens, words: Table, verb: int) -> bool:
    """Whether a verb tells that a meeting opens, is held or ends."""
    roles = (("subject", "start"), ("object", "start"), ("subject", "end"), ("subject", "start:announced"))
    given = any(gives in words.get((role, tokens.lemmas[verb]), ()) for role, gives in roles)
    return (given or ("third", tokens.lemmas[verb]) in words) and not is_negated(tokens, verb)


def _of_sides(reading: Reading, words: Table) -> bool:
    """Whether an article tells of delegations or negotiators, so that a conference in it is one of theirs."""
    tokens = reading.tokens
    talks = any(tokens.words[i].lower() == "talks" and tokens.tags[i] == "NOUN" for i in range(len(tokens)))
    return talks or any(("table", lemma) in words for lemma in tokens.lemmas)


def _told_to_open(reading: Reading, words: Table, i: int) -> bool:
    """Whether a process opens on a day or in a town, as only a round of it does: "the peace process, set to resume Monday"."""
    tokens, up = reading.tokens, reading.tokens.heads[i]
    if not {"peace", "negotiating"} & {tokens.lemmas[j] for j in tokens.below(i, "compound", "amod")}:
        return False
    verbs = [*tokens.below(i, "acl"), *((up,) if up >= 0 and tokens.relation(i) in ("nsubj", "nsubj:pass") else ())]
    behind = phrase(tokens, i)[1]
    verbs += [v for v in range(behind, min(behind + 2, len(tokens))) if tokens.tags[v] == "VERB"]
    verbs += [x for v in verbs for x in tokens.below(v, "xcomp")]
    return any(
        {"start", "start:announced"} & set(words.get(("subject", tokens.lemmas[v]), ())) and not is_negated(tokens, v)
        and (time_of(reading, v) is not None or place_under(reading, v) is not None) for v in verbs
    )


def _opens_then(reading: Reading, words: Table, i: int) -> bool:
    """Whether the day is told on which a meeting opened: "the conference that opened here on 1 November"."""
    tokens = reading.tokens
    verbs = [*tokens.below(i, "acl"), *((tokens.heads[i],) if tokens.relation(i) == "nsubj" else ())]
    return any(
        "start" in words.get(("subject", tokens.lemmas[v]), ()) and not is_negated(tokens, v)
        and all(tokens.lemmas[o] == "place" for o in tokens.below(v, "obj"))
        and (time := time_of(reading, v)) is not None and time.kind != "duration" for v in verbs
    )


def _begun_at(reading: Reading, words: Table, i: int) -> bool:
    """Whether it is said at the noun where and when it opened: "discussions [begun a year ago in Berlin]"."""
    return not _of_others(reading, words, i) and any(
        "start" in words.get(("subject", reading.tokens.lemmas[verb]), ()) and place_under(reading, verb) is not None
        and any(verb < time.first < reading.tokens.extent(verb)[1] for time in reading.times)
        for j in (i, *reading.tokens.below(i, "nmod")) for verb in reading.tokens.below(j, "acl")
    )


def of_a_body(reading: Reading, i: int) -> bool:
    """Whether a meeting is somebody's own ("the Security Council meeting"); towns and days are nobody."""
    tokens = reading.tokens
    dated = {j for time in reading.times for j in range(time.first, time.last)}
    named = [j for j in tokens.below(i, "compound", "nmod:poss") if j not in dated and place_of(reading, [j]) is None]
    return any(tokens.lemmas[j] not in ("their", "this") for j in named)


def _round_of_talks(reading: Reading, i: int, words: Table) -> bool:
    tokens = reading.tokens
    topics = [j for j in tokens.below(i, "nmod") if cased(tokens, j, "of")]
    contest = any(("contest", lemma.lower()) in words and tag == "NOUN"
                  for lemma, tag in zip(tokens.lemmas, tokens.tags, strict=True))
    bare = not topics and (not contest or of_envoys(reading, words))  # "the first round" of an election
    return bare or any(("name", tokens.lemmas[j]) in words for j in topics)
