"""Attributions read off cues, syntax and layout: which words, said with which cue, named by which source.

`attribute` is the one entry. What the trained tagger adds is in `link`; what becomes a Statement is decided in
`coding.statements`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from truceline.coding.attribution.contents import Clause, clause_of_cue, runs, trim, without_that
from truceline.coding.attribution.cues import CueBook, CueWord, find_cues
from truceline.coding.attribution.leads import headline_lead, turns
from truceline.coding.attribution.quoting import Utterance, cue_beside, named_lead, signed_name, utterances
from truceline.coding.attribution.sources import quoted_person, quoting_verb, relayer_of, source_of
from truceline.coding.clauses import agent, is_passive
from truceline.coding.time_links import head_token
from truceline.model.reading import Reading, Tokens

Range = tuple[int, int]
QUOTE_GIVES = ("speech", "attitude", "request", "judgement", "denial", "confirmation", "dismissal", "exclusion", "quoting")


@dataclass(frozen=True, slots=True)
class Attribution:
    """Some words and who is shown to have said them.

    `source` is the head of the words that name the speaker, `cue` the word of attribution (both None when not there).
    `clause` are token ranges in the writer's words or mixed, `quoted` ranges of quotes that stand alone. `open` are trailing
    clauses that may be the speaker's or the writer's. `relayer` passed the words on. `inner` says that the words stand in
    somebody's quote. `named` are the words of a source that layout alone shows ("— Commissioner Deng").
    """

    rule: str
    cue: CueWord | None = None
    source: int | None = None
    clause: tuple[Range, ...] = ()
    quoted: tuple[Range, ...] = ()
    open: tuple[Range, ...] = ()
    relayer: int | None = None
    inner: bool = False
    named: Range | None = None

    @property
    def ranges(self) -> tuple[Range, ...]:
        """All words said, in text order."""
        return tuple(sorted((*self.clause, *self.quoted)))


def attribute(reading: Reading, book: CueBook) -> tuple[Attribution, ...]:
    """Every attribution of the article that cues, syntax or layout show, in text order of what is said."""
    tokens = reading.tokens
    said = utterances(reading)
    whole = [u for u in said if u.whole and not (u.scare and not _is_sentence(tokens, u))]
    quoted = {i for u in whole for first, last in u.ranges for i in range(first, last)}
    cues = find_cues(reading, book)
    outer = [cue for cue in cues if cue.head not in quoted]
    beside = _beside(reading, whole, [*outer, *_tagged(reading, outer, quoted)], quoted)
    heads = frozenset(cue.head for cue in cues)
    found = [
        made
        for cue in (*outer, *(c for c, _ in beside.values() if c.head not in heads))
        if (made := _with_cue(reading, book, cue, beside, heads, whole, said)) is not None
    ]
    found += [made for cue in cues if cue.head in quoted and (made := _inside_quote(tokens, cue, heads)) is not None]
    found = _unique(found)
    left = [u for n, u in enumerate(whole) if not any(n in numbers for _, numbers in beside.values())]
    left = [u for u in left if not any(a <= u.first and u.last <= b for made in found for a, b in made.clause)]
    led = _led(reading)
    spoken = [r for made in led for r in made.ranges]
    left = [u for u in left if not any(a <= u.first and u.last <= b for a, b in spoken)]
    found = [replace(made, inner=made.inner or any(a <= made.ranges[0][0] < b for a, b in spoken)) for made in found]
    return _with_cueless(reading, sorted([*found, *led], key=_place), left)


def _led(reading: Reading) -> list[Attribution]:
    """What the layout of a headline or a transcript gives to the name before a colon."""
    tokens = reading.tokens
    headline = headline_lead(reading)
    found = []
    if headline is not None and (words := trim(tokens, *headline[1])) is not None:
        found.append(Attribution("headline-colon", None, head_token(tokens, *headline[0]), (words,), named=headline[0]))
    for name, words_said in turns(reading):
        if words_said:
            found.append(Attribution("transcript", None, head_token(tokens, *name), (), tuple(words_said), named=name))
    return found


def _place(made: Attribution) -> tuple[int, int]:
    return (made.ranges[0][0], -made.ranges[-1][1])


def _is_sentence(tokens: Tokens, u: Utterance) -> bool:
    return tokens.words[u.last - 1] in (".", "!", "?", ",")


def _tagged(reading: Reading, known: Sequence[CueWord], quoted: set[int]) -> list[CueWord]:
    """Cues that only the trained tagger knows, for use beside quoted words."""
    tokens = reading.tokens
    taken = {i for cue in known for i in range(cue.first, cue.last)}
    found = []
    for role in reading.roles:
        inside = range(role.first, role.last)
        verbs = [i for i in inside if tokens.tags[i] == "VERB"]
        head = verbs[-1] if verbs else head_token(tokens, role.first, role.last)
        if role.role == "cue" and not taken.intersection(inside) and head not in quoted:
            word = "verb" if tokens.tags[head] == "VERB" else "other"
            found.append(CueWord(head, role.first, role.last, word, {}))
    return found


def _beside(
    reading: Reading, whole: Sequence[Utterance], cues: Sequence[CueWord], quoted: set[int]
) -> dict[int, tuple[CueWord, list[int]]]:
    """For each head of a cue, the cue and the numbers of the utterances said with it."""
    tokens = reading.tokens
    saying = {quoting_verb(tokens, cue.head) for cue in cues}
    by_head = {
        cue.head: cue
        for cue in cues
        if cue.head not in saying
        and cue.word in ("verb", "preposition", "other")
        and (not cue.uses or set(cue.uses) & set(QUOTE_GIVES))
    }
    heads = sorted(by_head)
    found: dict[int, tuple[CueWord, list[int]]] = {}
    for number, u in enumerate(whole):
        head = cue_beside(reading, u, heads, quoted)
        if head is not None:
            found.setdefault(head, (by_head[head], []))[1].append(number)
    return found


def _with_cue(
    reading: Reading,
    book: CueBook,
    cue: CueWord,
    beside: dict[int, tuple[CueWord, list[int]]],
    heads: frozenset[int],
    whole: Sequence[Utterance],
    said: Sequence[Utterance],
) -> Attribution | None:
    tokens = reading.tokens
    own = [whole[n] for n in beside[cue.head][1]] if cue.head in beside else []
    clause = clause_of_cue(tokens, cue, heads) if cue.uses else None
    if clause is None and not own:
        clause = _quoted_words(tokens, cue, said, heads)
        if clause is None:
            return None
        return Attribution("quoted-words", cue, source_of(tokens, cue), _runs_of(reading, clause), inner=False)
    ranges: tuple[Range, ...] = ()
    if clause is not None:
        ranges = _completed(reading, cue, _pointing(tokens, _runs_of(reading, clause), book), clause, heads)
    quoted = tuple(sorted(piece for u in own for piece in u.ranges))
    others = tuple(
        r for numbers in (n for h, (_, n) in beside.items() if h != cue.head) for n in numbers for r in whole[n].ranges
    )
    if quoted:
        ranges = tuple(r for r in _without(ranges, (*quoted, *others)) if _is_paraphrase(tokens, r, cue))
    elif ranges:
        ranges = _before_next_speech(tokens, cue, ranges, beside)
        ranges = tuple(r for piece in _without(ranges, others) if (r := trim(tokens, *piece)) is not None)
    ranges = tuple(
        r if _needs_that(tokens, min(r[0] + 1, r[1] - 1), book) else without_that(tokens, r)
        for r in ranges
        if not _trails(tokens, cue, ranges, r)
    )
    if not ranges and not quoted:
        return None
    rule = "quote-cue" if quoted and not ranges else "according-to" if cue.word == "preposition" else "clause"
    return Attribution(
        rule,
        cue,
        _source_or_tagged(reading, cue, heads),
        ranges,
        quoted,
        clause.open if clause is not None and ranges else (),
        relayer_of(tokens, cue.head),
    )


def _source_or_tagged(reading: Reading, cue: CueWord, heads: frozenset[int]) -> int | None:
    """The source by the tree, else the one the tagger sees directly beside the cue."""
    tokens = reading.tokens
    found = _source(tokens, cue, heads)
    if found is not None or cue.word != "verb" or is_passive(tokens, cue.head):
        return found
    for role in reading.roles:
        before = role.last <= cue.head and all(tokens.tags[i] in ("PUNCT", "AUX", "ADV", "PART") for i in range(role.last, cue.head))
        if role.role == "source" and (role.first == cue.last or before):
            return head_token(tokens, role.first, role.last)
    return None


def _source(tokens: Tokens, cue: CueWord, heads: frozenset[int]) -> int | None:
    quoted = quoted_person(tokens, cue.head)
    if quoted is not None:
        return quoted
    above = tokens.heads[cue.head]
    participle = tokens.relation(cue.head) == "advcl" and tokens.words[cue.head].lower().endswith("ing") and above < cue.head
    added = tokens.words[cue.head - 1] == "," or tokens.lemmas[cue.head] == "add"
    if participle and added and tokens.relation(above) == "ccomp" and tokens.heads[above] in heads:
        return agent(tokens, tokens.heads[above])
    return source_of(tokens, cue)


def _runs_of(reading: Reading, clause: Clause) -> tuple[Range, ...]:
    return tuple(runs(reading.tokens, clause.inside))


def _pointing(tokens: Tokens, ranges: tuple[Range, ...], book: CueBook) -> tuple[Range, ...]:
    """Takes "that" back in where it points: "he said that demand was ignored"."""
    if not ranges or ranges[0][0] == 0 or tokens.lemmas[ranges[0][0] - 1].lower() != "that":
        return ranges
    first, last = ranges[0]
    return ((first - 1, last), *ranges[1:]) if _needs_that(tokens, first, book) else ranges


def _needs_that(tokens: Tokens, i: int, book: CueBook) -> bool:
    """Whether a word is a singular countable noun that cannot stand without "that"."""
    bare = tokens.tags[i] == "NOUN" and {tokens.lemmas[i].lower(), tokens.words[i].lower()} <= book.countable
    return bare and tokens.relation(i) in ("nsubj", "obl")


def _before_next_speech(
    tokens: Tokens, cue: CueWord, ranges: tuple[Range, ...], beside: Mapping[int, tuple[CueWord, list[int]]]
) -> tuple[Range, ...]:
    """A clause up to the next cue of the same speaker that brings its own quote: "promised help [and said: '...']"."""
    first, last = ranges[-1]
    for head in sorted(beside):
        if first < head < last and head != cue.head and tokens.relation(head) == "conj" and not tokens.below(head, "nsubj"):
            start = min([head, *(i for i in tokens.children[head] if i < head)])
            trimmed = trim(tokens, first, start) if start > first else None
            return ranges if trimmed is None else (*ranges[:-1], trimmed)
    return ranges


def _completed(
    reading: Reading, cue: CueWord, ranges: tuple[Range, ...], clause: Clause, heads: frozenset[int]
) -> tuple[Range, ...]:
    """The clause with what the tagger takes for said before and after it, where the tree broke off; never over another cue."""
    tokens = reading.tokens
    if len(ranges) != 1 or clause.open:
        return ranges
    first, last = ranges[0]
    for role in reading.roles:
        if role.role != "content" or min(role.last, last) - max(role.first, first) < (last - first) / 2:
            continue
        low, high = role.first, max(role.last, last)
        low += tokens.lemmas[low].lower() in ("that", "whether", "if") and low < first
        low = min(low, first) if low > cue.head or high <= cue.head else first
        extra = {*range(low, first), *range(last, high)}
        if extra and tokens.sentence[high - 1] == tokens.sentence[low] and not extra & heads and cue.head not in extra:
            trimmed = trim(tokens, low, high)
            return ranges if trimmed is None else (trimmed,)
    return ranges


def _without(ranges: Sequence[Range], quoted: Sequence[Range]) -> list[Range]:
    """Ranges minus quoted ones."""
    left = list(ranges)
    for first, last in quoted:
        left = [piece for a, b in left for piece in ((a, min(b, first)), (max(a, last), b)) if piece[0] < piece[1]]
    return left


def _trails(tokens: Tokens, cue: CueWord, ranges: tuple[Range, ...], piece: Range) -> bool:
    """Whether words after the cue only tell more about the speaker: "The road is shut, X said, [citing a guard]"."""
    return ranges[0][1] <= cue.head < piece[0] and tokens.words[piece[0]].lower().endswith("ing")


def _is_paraphrase(tokens: Tokens, piece: Range, cue: CueWord) -> bool:
    """Whether words beside a quote are told as said too: a clause with a subject after the cue, not a leftover of the parse."""
    trimmed = trim(tokens, *piece)
    if trimmed is None or trimmed[0] <= cue.head or trimmed[1] - trimmed[0] < 4:
        return False
    subject = any(tokens.relation(i) in ("nsubj", "expl") for i in range(*trimmed))
    return subject and not tokens.words[trimmed[0]].lower().endswith("ing")


def _quoted_words(tokens: Tokens, cue: CueWord, said: Sequence[Utterance], heads: frozenset[int]) -> Clause | None:
    """Quoted words in what a verb governs: "called the vote a 'sham'", "vowed to 'fight on'"."""
    quoted = {i for u in said for first, last in u.ranges for i in range(first, last)}
    if (
        cue.word != "verb"
        or not set(cue.uses) & {"judgement", "request", "speech", "denial", "confirmation"}
        or cue.deed != "done"
    ):
        return None
    for child in tokens.below(cue.head, "obj", "xcomp", "obl", "ccomp", "advcl"):
        if tokens.relation(child) == "advcl" and tokens.lemmas[min(tokens.subtree(child))] != "to":
            continue
        first, last = tokens.extent(child)
        if first <= cue.head or not any(u.first >= first and u.last <= last for u in said):
            continue
        if heads.intersection(range(first, last)) - {cue.head}:
            return None
        inside = set(tokens.subtree(child)) - {i for i in tokens.below(child, "case", "mark") if i < child and i not in quoted}
        if tokens.relation(child) == "xcomp" and "to" not in {tokens.lemmas[i] for i in tokens.below(child, "mark")}:
            inside.update(
                i for named in tokens.below(cue.head, "obj") if cue.head < named < child for i in tokens.subtree(named)
            )
        return Clause(frozenset(range(min(inside), max(inside) + 1)), (), child)
    return None


def _inside_quote(tokens: Tokens, cue: CueWord, heads: frozenset[int]) -> Attribution | None:
    """Someone quoted by the one who is quoted: “They told us that the road is shut.” Own speech acts ("we say") are none."""
    if cue.deed != "done" or cue.word == "adjective" or not set(cue.uses) & {"speech", "denial", "confirmation"}:
        return None
    source = _source(tokens, cue, heads)
    if source is None or tokens.lemmas[source].lower() in ("i", "we", "you", "it", "this", "that", "one"):
        return None
    clause = clause_of_cue(tokens, cue, heads)
    if clause is None or not any(tokens.tags[i] in ("VERB", "AUX") for i in clause.inside):
        return None
    return Attribution(
        "clause", cue, source, tuple(runs(tokens, clause.inside)), (), (), relayer_of(tokens, cue.head), inner=True
    )


def _unique(found: Sequence[Attribution]) -> list[Attribution]:
    """One attribution for the same words: of two cues over equal words ("neither confirm nor deny") the first."""
    kept: dict[tuple[Range, ...], Attribution] = {}
    for made in found:
        if made.ranges:
            kept.setdefault(made.ranges, made)
    return list(kept.values())


def _with_cueless(reading: Reading, found: list[Attribution], left: Sequence[Utterance]) -> tuple[Attribution, ...]:
    """Adds quotes that no cue stands beside: signed, led in by a name and a colon, or said by whoever spoke or acted last."""
    tokens = reading.tokens
    for u in left:
        signed = signed_name(reading, u)
        block = reading.sentences[tokens.sentence[u.first]].paragraph
        start = next(s.first for s in reading.sentences if s.paragraph == block)
        lead = named_lead(reading, start, u.first)
        if signed is not None:
            found.append(Attribution("signed", None, head_token(tokens, *signed), (), u.ranges, named=signed))
        elif lead is not None:
            found.append(Attribution("colon", None, head_token(tokens, *lead), (), u.ranges, named=lead))
        else:
            _continue(reading, found, u, block)
    return tuple(sorted(found, key=_place))


def _continue(reading: Reading, found: list[Attribution], u: Utterance, block: int) -> None:
    tokens = reading.tokens
    if not (_is_sentence(tokens, u) or u.last - u.first > 5):
        return
    near = [
        (made.ranges[-1][1], number)
        for number, made in enumerate(found)
        if made.ranges[-1][1] <= u.first
        and not made.inner
        and made.rule != "act"
        and reading.sentences[tokens.sentence[made.ranges[-1][1] - 1]].paragraph == block
    ]
    if near:
        number = max(near)[1]
        before = found[number]
        if before.quoted and tokens.sentence[u.first] - tokens.sentence[_end(before)] <= 1:
            found[number] = replace(before, quoted=(*before.quoted, *u.ranges))
        else:
            found.append(Attribution("cueless", None, before.source, (), u.ranges))
        return
    actor = _actor_before(reading, u, block)
    if actor is not None:
        found.append(Attribution("act", None, actor, (), u.ranges))
        return
    earlier = [
        (made.quoted[-1][1], number)
        for number, made in enumerate(found)
        if made.quoted and not made.inner and reading.sentences[tokens.sentence[made.quoted[-1][0]]].paragraph == block - 1
    ]
    if earlier and reading.sentences[tokens.sentence[u.first]].first >= u.first - 1:
        found.append(Attribution("cueless", None, found[max(earlier)[1]].source, (), u.ranges))


def _end(made: Attribution) -> int:
    last = made.ranges[-1][1] - 1
    return max(last, made.cue.head) if made.cue is not None else last


def _actor_before(reading: Reading, u: Utterance, block: int) -> int | None:
    """The subject of the sentence that leads up to a quote in the same paragraph."""
    tokens = reading.tokens
    number = tokens.sentence[u.first]
    sentence = reading.sentences[number]
    if sentence.first < u.first - 1 and sentence.first != u.first:
        candidates = [sentence]
    else:
        candidates = [s for s in reading.sentences[number - 1 : number] if s.paragraph == block]
    for previous in candidates:
        for i in range(previous.first, min(previous.last, u.first)):
            if (
                tokens.labels[i] in ("nsubj", "nsubj:pass")
                and tokens.relation(tokens.heads[i]) in ("root", "ccomp", "parataxis")
                and tokens.tags[i] in ("PROPN", "PRON", "NOUN")
            ):
                return i
    return None
