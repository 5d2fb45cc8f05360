"""Speakers that the layout names before a colon: headlines ("Maro: talks are dying"), transcripts ("DENG: We stay.")."""

from __future__ import annotations

from collections import Counter

from truceline.coding.attribution.quoting import DASHES, named_lead
from truceline.coding.grammar.once import once
from truceline.coding.grammar.time_links import head_token
from truceline.model.layers import Turn
from truceline.model.reading import Reading

Range = tuple[int, int]
TURNS = 2
"""How many paragraphs must begin with a name and a colon before a text counts as a transcript."""
COURTESIES = frozenset({
    "thank", "thanks", "you", "hi", "hello", "hey", "good", "morning", "afternoon", "evening", "night", "day", "everyone",
    "everybody", "all", "right", "okay", "ok", "go", "ahead", "guys", "folks", "ladies", "gentlemen", "very", "much", "so",
    "please", "sorry", "again", "welcome", "back", "have", "a", "nice", "next", "question", "questions", "and", "bye",
    "well", "look", "sir", "madam", "yeah", "yep", "i",
})
"""Words with which a turn says nothing but passes on: "Thank you, everyone.", "Go ahead, Sam."."""
PASSING = frozenset({
    "question", "questions", "line", "lines", "mute", "unmute", "unmuted", "hear", "call", "embargo", "embargoed",
    "attributable", "record", "background", "hand", "open", "turn", "pass", "go", "name", "affiliation", "conclude",
    "concludes", "over", "try", "speaker", "speakers", "topper", "join", "joining", "joined", "joins", "time",
})
"""Words with which who leads a conversation says who speaks next: "Our next question will go to Sam."."""
CUT_OFF = 8
"""Words that a turn has at least that breaks off: "I would —" says nothing."""
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
    """The turns of a transcript: the name before a colon, and the words of each paragraph up to the next name."""
    return [_turn(reading, turn) for turn in reading.turns] if reading.turns else _by_paragraph(reading)


def _turn(reading: Reading, turn: Turn) -> tuple[Range, list[Range]]:
    """The words of a speaker's name, and what is said, line by line; nothing where it is too short to say anything."""
    tokens, (first, last) = reading.tokens, turn.said
    text = reading.article.text
    lines: list[Range] = []
    for i in range(first, last):
        if lines and "\n" not in text[tokens.ends[i - 1] : tokens.starts[i]]:
            lines[-1] = (lines[-1][0], i + 1)
        else:
            lines.append((i, i + 1))
    return turn.named, lines if _says_something(reading, first, last, leading=turn.leads) else []


def _says_something(reading: Reading, first: int, last: int, *, leading: bool) -> bool:
    """Whether a turn holds a sentence that does more than to ask back, to greet or to hand over."""
    tokens = reading.tokens
    numbers = range(tokens.sentence[first], tokens.sentence[last - 1] + 1) if first < last else ()
    for sentence in (reading.sentences[number] for number in numbers):
        words = [i for i in range(sentence.first, sentence.last) if tokens.words[i][0].isalpha()]
        idle = [i for i in words if tokens.words[i].lower() in COURTESIES or tokens.tags[i] in ("PROPN", "INTJ", "CCONJ")]
        plain = len(words) == 1 and tokens.words[words[0]].lower() in ("yes", "no", "never", "none", "neither")
        if tokens.words[sentence.last - 1] == "?" or (leading and any(tokens.words[i].lower() in PASSING for i in words)):
            continue
        if tokens.words[sentence.last - 1] in DASHES and last - first < CUT_OFF:
            continue
        if plain or len(idle) < len(words):
            return True
    return False


def _by_paragraph(reading: Reading) -> list[tuple[Range, list[Range]]]:
    """The turns of a text whose paragraphs begin with the names of people, where nothing else shows that it is a transcript.

    Questions ("Q", "Question:") and whoever is no actor end a turn. A text is a transcript when at least two paragraphs have
    such a lead and most of its leads are names of people, names in capitals or marks of a question.
    """
    blocks: dict[int, Range] = {}
    for sentence in reading.sentences:
        if reading.zone(sentence.first) != "headline":
            known = blocks.get(sentence.paragraph)
            blocks[sentence.paragraph] = (known[0] if known else sentence.first, sentence.last)
    leads = {number: lead for number, (first, last) in blocks.items() if (lead := _lead(reading, first, last)) is not None}
    leads = {number: lead for number, lead in leads.items() if not _is_place(reading, *lead)}
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


def _is_place(reading: Reading, first: int, last: int) -> bool:
    """Whether a lead says where a report comes from: "KABUL: The talks go on."."""
    return any(name.type == "LOC" and first <= name.first and name.last <= last for name in reading.names)


def _asks(reading: Reading, first: int, last: int) -> bool:
    words = [word.lower() for word in reading.tokens.words[first:last] if word.isalpha()]
    return len(words) == 1 and words[0] in ASKING


def _bare_question(reading: Reading, first: int) -> Range | None:
    """The "Q" with which a question begins although no colon follows."""
    return (first, first) if reading.tokens.words[first] == "Q" else None


def speaker_of_lead(reading: Reading, first: int, last: int) -> int | None:
    """The token of a lead that stands for an actor: its head, a person, else another; for "A:" whoever is interviewed.

    "[French] President [Macron]: ..." is Macron.
    """
    answering = _answering(reading)
    if (first, last) in answering:
        asked = answering[first, last]
        if asked is not None or first == last:
            return asked
    head = head_token(reading.tokens, first, last)
    told = {i: entity.kind for i in range(first, last) if (entity := reading.entity_at(i)) is not None}
    if head in told or not told:
        return head
    return next((i for i, kind in told.items() if kind == "person"), next(iter(told)))


@once
def _answering(reading: Reading) -> dict[Range, int | None]:
    """Who answers under each lead that names nobody in full, asked once for leads that are printed alike."""
    words, asked = reading.tokens.words, dict[str, int | None]()
    leads = {turn.named: "".join(words[slice(*turn.named)]) for turn in reading.turns if turn.answers}
    for lead in leads.values():
        if lead not in asked:
            asked[lead] = _interviewed(reading, lead)
    return {named: asked[lead] for named, lead in leads.items()}


def _interviewed(reading: Reading, lead: str) -> int | None:
    """The head of the name of who answers: of these initials, else whom the words before the first turn name most.

    "Interview with Ana Belo" tells at once whom they are with.
    """
    opens = reading.turns[0].named[0] or reading.turns[0].said[0]
    words = reading.tokens.words
    people = [
        m for m in reading.mentions if m.entity is not None and m.form == "name" and reading.entities[m.entity].kind == "person"
    ]
    letters = [letter for letter in lead if letter.isalpha()]
    if len(letters) > 1:
        spelled = [[word[0] for word in entity.name.replace("-", " ").split()] for entity in reading.entities]
        own = {e for e, name in enumerate(spelled) if name == letters}
        return next((m.head for m in people if m.entity in own), None)
    told = [m for m in people if m.last <= opens]
    times = Counter(m.entity for m in told)
    met = [m for m in told if words[max(0, m.first - 6) : m.first] and _met(words[max(0, m.first - 6) : m.first])]
    best = max(met or told, key=lambda m: (times[m.entity], -m.first), default=None)
    return None if best is None else best.head


def _met(before: tuple[str, ...]) -> bool:
    """Whether words say with whom an interview is, up to the name: "an interview with [General Okello]"."""
    small = [word.lower() for word in before]
    return any(small[i] == "interview" and small[i + 1] in ("with", "of") for i in range(len(small) - 1))
