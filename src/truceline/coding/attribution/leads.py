"""Speakers that the layout names before a colon: headlines ("Maro: talks are dying"), transcripts ("DENG: We stay.")."""

from __future__ import annotations

from truceline.coding.attribution.quoting import named_lead
from truceline.coding.grammar.time_links import head_token
from truceline.model.reading import Reading

Range = tuple[int, int]
TURNS = 2
"""How many paragraphs must begin with a name and a colon before a text counts as a transcript."""
LONGEST = 9
"""How many words a name before a colon has at most."""
ASKING = frozenset({"q", "question", "reporter", "journalist"})
"""Who is no actor but asks, in transcripts."""
OPENING = frozenset("“\"‘'«„([")


def headline_lead(reading: Reading) -> tuple[Range, Range] | None:
    """The name and the words of a headline of the form "Name: words", when the tagger too takes the name for a source."""
    for sentence in reading.sentences:
        if reading.zone(sentence.first) != "headline":
            continue
        name = named_lead(reading, sentence.first, sentence.last)
        if name is None or name[1] + 3 > sentence.last:
            continue
        if any(role.role == "source" and role.first < name[1] and name[0] < role.last for role in reading.roles):
            return name, (name[1] + 1, sentence.last)
    return None


def turns(reading: Reading) -> list[tuple[Range, list[Range]]]:
    """The turns of a transcript: the name before a colon, and the words of each paragraph up to the next name.

    Questions ("Q", "Question:") and whoever is no actor end a turn. A text is a transcript when at least two paragraphs have
    such a lead and most of its leads are names of people, names in capitals or marks of a question.
    """
    blocks: dict[int, Range] = {}
    for sentence in reading.sentences:
        if reading.zone(sentence.first) != "headline":
            known = blocks.get(sentence.paragraph)
            blocks[sentence.paragraph] = (known[0] if known else sentence.first, sentence.last)
    leads = {number: lead for number, (first, last) in blocks.items() if (lead := _lead(reading, first, last)) is not None}
    sure = [lead for lead in leads.values() if _is_speaker(reading, *lead) or _asks(reading, *lead)]
    if len(leads) < TURNS or 2 * len(sure) < len(leads) or not any(_is_speaker(reading, *lead) for lead in sure):
        return []
    found: list[tuple[Range, list[Range]]] = []
    for number in sorted(blocks):
        first, last = blocks[number]
        name = leads.get(number) or _bare_question(reading, first)
        if name is not None:
            begins = _after_lead(reading, name[1], last)
            found.append((name, [(begins, last)] if begins < last and not _asks(reading, *name) else []))
        elif found and found[-1][1]:
            found[-1][1].append((first, last))
    return found


def _lead(reading: Reading, first: int, last: int) -> Range | None:
    """The words, all with capitals, that lead a paragraph before a colon: "MS. PSAKI:", "**Jane Okello:**"."""
    words = reading.tokens.words
    while first < last and not any(letter.isalnum() for letter in words[first]):
        first += 1
    for i in range(first, min(last, first + LONGEST)):
        if words[i] == ":":
            letters = [word for word in words[first:i] if word.isalpha()]
            return (first, i) if letters and all(word[0].isupper() for word in letters) else None
    return None


def _after_lead(reading: Reading, colon: int, last: int) -> int:
    """Where the words after a lead begin: behind colon and asterisks."""
    words = reading.tokens.words
    begins = colon
    while begins < last and not any(letter.isalnum() for letter in words[begins]) and words[begins] not in OPENING:
        begins += 1
    return begins


def _is_speaker(reading: Reading, first: int, last: int) -> bool:
    """Whether a lead is the name of a person, or a name in capitals."""
    words = [word for word in reading.tokens.words[first:last] if word.isalpha()]
    shouted = sum(map(len, words)) > 1 and all(word.isupper() for word in words) and not _asks(reading, first, last)
    return shouted or any(name.type == "PER" and first <= name.first and name.last <= last for name in reading.names)


def _asks(reading: Reading, first: int, last: int) -> bool:
    words = [word.lower() for word in reading.tokens.words[first:last] if word.isalpha()]
    return len(words) == 1 and words[0] in ASKING


def _bare_question(reading: Reading, first: int) -> Range | None:
    """The "Q" with which a question begins although no colon follows."""
    return (first, first) if reading.tokens.words[first] == "Q" else None


def speaker_of_lead(reading: Reading, first: int, last: int) -> int:
    """The token of a lead that stands for an actor: its head, a person, else another; "[French] President [Macron]: ..."."""
    head = head_token(reading.tokens, first, last)
    told = {i: entity.kind for i in range(first, last) if (entity := reading.entity_at(i)) is not None}
    if head in told or not told:
        return head
    return next((i for i, kind in told.items() if kind == "person"), next(iter(told)))
