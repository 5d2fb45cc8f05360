"""What somebody calls talks, a truce or a process: "described the round as constructive", "called it “a marriage of mules”"."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.clauses import agent, clause, modals
from truceline.coding.grammar.enclosing import statement_at, words_of
from truceline.coding.grammar.nominals import phrase
from truceline.coding.grammar.time_links import is_time
from truceline.coding.grammar.wording import cased
from truceline.coding.judging.called_things import maker, resumed, sides, thing_called
from truceline.coding.judging.judged import POINTING, Ground, Told
from truceline.coding.judging.names import direction_of, is_figure, known, names, of_name, quoted
from truceline.coding.judging.predicates import denied, short, under_if, without_asides
from truceline.model.text import Evidence
from truceline.model.values import REAL

ENOUGH = 3
"""Quoted words that are a judgement by themselves; fewer are read with the verb before them."""


def called(ground: Ground, i: int) -> Iterator[Told]:
    """What somebody calls it. Words of his own, in quotation marks, whose drift nobody knows are blame."""
    tokens = ground.reading.tokens
    if not ground.has("call", i) or tokens.tags[i] != "VERB":
        return
    off = any(tokens.labels[j] == "compound:prt" for j in tokens.children[i])
    aside = tokens.labels[i] == "acl:relcl" and not modals(tokens, i)
    if off != ground.has("call-off", i) or denied(ground.reading, i) or not (aside or ground.told(i) in REAL):
        return
    done_to = thing_called(ground, i)
    by = ground.judges(agent(tokens, i)) or (sides(ground, i, done_to) if done_to is not None else ()) or ground.speakers(i)
    if done_to is None or not by:
        return
    for word in names(ground, i, done_to):
        given = direction_of(ground, i, done_to, word)
        judged = _judged(ground, i, done_to) or _deed(ground, i, done_to, word, by) if given else None
        if given is not None and judged is not None:
            yield _words(ground, i, done_to, word), by, judged, given
            return


def _judged(ground: Ground, i: int, done_to: int) -> str | None:
    """The talks, agreement or process that is called something; what is only claimed or shelled is none."""
    tokens = ground.reading.tokens
    if ground.has("claim", done_to) or ground.has("violence", done_to):
        return None
    own = ground.heads.get(done_to)
    if own is None and tokens.lemmas[done_to].lower() not in POINTING:
        own = ground.within(done_to)
    own = own or resumed(ground, done_to) or maker(ground, done_to)
    if own is not None:
        return own
    if tokens.lemmas[done_to].lower() in POINTING:
        if tokens.lemmas[done_to].lower() == "they" and ground.reading.entity_at(done_to) is not None:
            return None  # what people are called is a label
        return ground.about(i) if not _of_a_claim(ground, done_to) else None
    turn = any(ground.has(role, j) for j in (done_to, *tokens.below(done_to, "nmod")) for role in ("turn", "about", "text"))
    turn = turn or any(tokens.lemmas[j] == "process" for j in tokens.below(done_to, "nmod"))
    turn = turn or (tokens.lemmas[done_to] == "process" and not tokens.below(done_to, "compound", "amod", "nmod"))
    day = is_time(ground.reading, done_to)
    return ground.about(i) if turn or day else None


def _deed(ground: Ground, i: int, done_to: int, word: int, by: tuple[str, ...]) -> str | None:
    """Whose deed is called something in words of judgement: "called the Sudanese promises hollow", "what he called a ploy"."""
    tokens = ground.reading.tokens
    if not known(ground, word) or ground.has("claim", done_to):
        return None
    free = tokens.lemmas[done_to] == "what"
    if any(ground.has("violence", j) for j in tokens.subtree(word if free else done_to)):
        return None
    if free and (own := ground.within(word)):
        return own
    if not free and not any(ground.has(role, done_to) for role in ("deed", "turn", "text", "aspect", "about")):
        return None
    owners = [e.id for j in tokens.subtree(word if free else done_to) if (e := ground.reading.entity_at(j)) and e.id not in by]
    return owners[0] if owners else ground.about(i)


def _of_a_claim(ground: Ground, pronoun: int) -> bool:
    """Whether "it" stands after the word for a claim rather than one for talks: "rejected the allegation and called it ..."."""
    tokens = ground.reading.tokens
    back = [
        j for j in range(pronoun - 1, -1, -1)
        if tokens.sentence[pronoun] - tokens.sentence[j] <= 1
        and (j in ground.heads or ground.has("claim", j) or ground.has("violence", j))
    ]
    return bool(back) and back[0] not in ground.heads


def _words(ground: Ground, i: int, done_to: int, word: int) -> Evidence:
    """The name alone where it is quoted at some length, else from the verb on, or what its own statement holds of that."""
    tokens, quote = ground.reading.tokens, quoted(ground, word)
    last = tokens.extent(word)[1]
    if word < i:
        return words_of(ground.reading, ground.found, *tokens.extent(word), word)
    inside = quote is not None and not quote.span.covers(tokens.span(i, i + 1))
    if inside and quote is not None:
        held = [j for j in range(i, len(tokens)) if quote.span.covers(tokens.span(j, j + 1)) and tokens.tags[j] != "PUNCT"]
        if len(held) >= ENOUGH:
            return ground.reading.words(held[0], held[-1] + 1)
    own = statement_at(ground.found, tokens.span(word, word + 1))
    last = max(last, clause(tokens, i)[1])
    others = [j for top in (i, word) for j in tokens.below(top, "conj") if j > word and tokens.tags[j] == "VERB"]
    last = min([last, *(start for j in others if (start := tokens.extent(j)[0]) > word)])
    whole = any(one.role == "named" for one in ground.phrases.get(word, ()))
    if not whole and without_asides(ground, i, i, last) > word:
        last = without_asides(ground, i, i, last)
    if own is not None and not any(e.span.covers(tokens.span(i, i + 1)) for e in own.evidence):
        return words_of(ground.reading, ground.found, min(i, done_to), last, word)
    return ground.reading.words(i, last) if inside else words_of(ground.reading, ground.found, i, last, i)


def predicate(ground: Ground, i: int) -> Iterator[Told]:
    """What a speaker says that talks, a text, a day of talks are: "the session had been “a big disappointment”".

    Quoted words of his whose drift nobody knows are blame here too.
    """
    tokens = ground.reading.tokens
    if tokens.tags[i] not in ("NOUN", "ADJ", "VERB") or not tokens.below(i, "cop") or denied(ground.reading, i):
        return
    by = ground.speakers(i)
    if not by:
        return
    if any(one.role in ("step", "said") for one in ground.phrases.get(i, ())):
        return  # "a critical step" is a turn and no blame
    subject = next(iter(tokens.below(i, "nsubj")), None)
    no = any(tokens.lemmas[d] == "no" for d in tokens.below(i, "det"))
    if subject is None or no or ground.told(i) not in REAL or ground.has("untrue", i):
        return
    free = tokens.tags[subject] != "PRON" and not ground.has("about", subject)
    judged = _judged(ground, i, subject) if free else None
    if judged is None and tokens.tags[i] == "NOUN" and tokens.tags[subject] == "PRON":
        judged = _pointed_at(ground, i, subject)
    quote = quoted(ground, i)
    copula = tokens.below(i, "cop")[0]
    own_words = quote is not None and not quote.span.covers(tokens.span(copula, copula + 1))
    given = of_name(ground, i) or ("negative" if own_words and i not in ground.heads and is_figure(ground, i) else None)
    if judged is not None and given is not None and not (given == "negative" and under_if(tokens, i)):
        yield short(ground, i), by, judged, given


def _pointed_at(ground: Ground, i: int, pronoun: int) -> str | None:
    """What "it" or "this" stands for in a speaker's words: the talks told of just before, when the name is one of judgement."""
    tokens = ground.reading.tokens
    field = any(ground.has(role, i) for role in ("text", "turn", "measure", "yield", "process"))
    field = field or any(one.role == "named" for one in ground.phrases.get(i, ()))
    field = field or any(ground.has("goal", j) or j in ground.heads for j in tokens.below(i, "nmod"))
    if tokens.lemmas[pronoun].lower() not in POINTING or not known(ground, i) or not field:
        return None
    before = [
        j for j in range(pronoun - 1, -1, -1)
        if tokens.sentence[pronoun] - tokens.sentence[j] <= 1
        and any((j in ground.heads, *(ground.has(role, j) for role in ("claim", "violence", "text", "turn", "deed"))))
    ]
    there = bool(before) and not ground.has("claim", before[0]) and not ground.has("violence", before[0])
    return ground.near(i) if there else None


def spoken_of(ground: Ground, i: int) -> Iterator[Told]:
    """What somebody speaks of in words of judgement: "spoke of a constructive atmosphere", "complained of bad faith"."""
    tokens = ground.reading.tokens
    if tokens.tags[i] != "VERB" or not ground.has("speak", i) or ground.told(i) not in REAL or denied(ground.reading, i):
        return
    by = ground.judges(agent(tokens, i)) or ground.speakers(i)
    for noun in tokens.below(i, "obl", "obj"):
        bare = tokens.relation(noun) == "obj" and ground.direction("speak", i) == "bare"
        hailed = tokens.relation(noun) == "obj" and ground.direction("speak", i) == "named"
        of = cased(tokens, noun, "of", "about") or bare or hailed
        scarce = any(ground.has("few", d) for d in tokens.below(noun, "amod", "det"))
        of = of and not scarce and not ground.has("violence", noun)
        given = of_name(ground, noun) if of and tokens.tags[noun] == "NOUN" else None
        if given is None or not by:
            continue
        field = any(ground.has(role, noun) for role in ("about", "turn", "text", "aspect", "name", "deed", "goal", "yield"))
        foreign = [j for j in tokens.below(noun, "nmod") if ground.has("violence", j) or ground.has("claim", j)]
        judged = ground.heads.get(noun) or ground.within(noun)
        judged = judged or (ground.about(i) if field and not foreign and not bare else None)
        if judged is not None:
            yield words_of(ground.reading, ground.found, *phrase(tokens, noun), noun), by, judged, given
