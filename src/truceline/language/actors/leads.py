"""The names under which people speak in a transcript: "MR. DENG:", "THE PRESIDENT:" (found by `language.words.turns`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from truceline.knowledge.words import ActorNoun, Words
from truceline.language.actors.discourse import Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.phrases.phrase import Phrase
from truceline.language.words.turns import LEADING
from truceline.model.entities import Tie
from truceline.model.reading import Reading

_OPENING = frozenset({"the", "a", "of", "and", "for", "vice", "deputy", "prime", "foreign", ".", "#", *LEADING})
"""What stands before a name in a lead, beside titles and offices."""


_JOINING = frozenset({
    "about", "after", "ahead", "amid", "and", "as", "at", "before", "by", "en", "for", "from", "in", "of", "on", "over", "to",
    "under", "upon", "with",
})
"""What stands behind a name in a title and is none, though it may have a capital: "President Deng [Before] Departure"."""


def lead_tags(texts: Sequence[str], words: Words) -> tuple[str, ...]:
    """The name tags of the words of a lead: a person's name behind titles and offices, none in "THE PRESIDENT", "MODERATOR".

    >>> from truceline.knowledge.words import load_words
    >>> lead_tags(("MR", ".", "DENG"), load_words())
    ('O', 'O', 'B-PER')
    """
    small = [text.lower() for text in texts]
    first = 0
    for i in range(len(small)):
        if any(_is_office(" ".join(small[k : i + 1]), words) for k in range(i + 1)) or small[i][0].isdigit():
            first = i + 1
    return tuple("O" if i < first else "B-PER" if i == first else "I-PER" for i in range(len(texts)))


def _is_office(text: str, words: Words) -> bool:
    """Whether words before a name are none: a title, an office, what opens one ("vice"), a mark."""
    return text in words.nouns or words.is_title(text) or text in _OPENING


def with_leads(reading: Reading, phrases: Sequence[Phrase], words: Words) -> list[Phrase]:
    """The phrases with each lead as one that acts, and no longer than it is printed."""
    listed = {i for turn in reading.turns if turn.listed for i in range(*turn.named)}
    if listed:
        phrases = [replace(p, acts=True) if p.head in listed and p.name is not None else p for p in phrases]
    leads = _ranges(reading)
    if not leads:
        return list(phrases)
    inside = {i: lead for lead in leads for i in range(*lead)}
    over = [phrase for phrase in phrases if phrase.head not in inside]
    found = [phrase for phrase in over if phrase.first not in inside or phrase.form != "nominal"]
    for first, last in leads:
        own = [phrase for phrase in phrases if first <= phrase.head < last]
        named = [phrase for phrase in own if phrase.name is not None and phrase.name.type == "PER"]
        if named:
            found.append(replace(named[0], acts=True))
        elif (described := _described(reading, first, last, own, words)) is not None:
            found.append(described)
            found.extend(phrase for phrase in own if phrase.form == "adjective" and phrase.head != described.head)
    return sorted(found, key=lambda p: (p.first, -p.last, p.head))


def _described(reading: Reading, first: int, last: int, own: Sequence[Phrase], words: Words) -> Phrase | None:
    nominal = next((phrase for phrase in own if phrase.form == "nominal" and phrase.noun is not None), None)
    if nominal is not None:
        return replace(nominal, first=first, last=last, acts=True)
    small = [text.lower() for text in reading.tokens.words[first:last]]
    if small[-1] in LEADING:
        return Phrase(first, last, last - 1, "nominal", noun=ActorNoun(small[-1], "person", None, "person", None))
    for end in range(len(small), 0, -1):
        for start in range(end):
            noun = words.nouns.get(" ".join(small[start:end]))
            if noun is not None and noun.stands_for == "person":
                given = small[0] if small[0] in ("the", "a") else ""
                return Phrase(first, last, first + end - 1, "nominal", noun=noun, noun_first=first + start, determiner=given)
    return None


def _ranges(reading: Reading) -> list[tuple[int, int]]:
    return [turn.named for turn in reading.turns if not turn.answers and not turn.listed]


def called(reading: Reading, phrases: Sequence[Phrase]) -> dict[int, str]:
    """For each phrase that is a lead without a name, what is printed there: the same words call the same person up again."""
    leads = {i: lead for lead in _ranges(reading) for i in range(*lead)}
    return {
        n: " ".join(reading.tokens.words[slice(*leads[phrase.head])]).casefold()
        for n, phrase in enumerate(phrases)
        if phrase.form == "nominal" and phrase.head in leads
    }


def with_titled_names(
    reading: Reading, phrases: Sequence[Phrase], drafts: Sequence[Draft], of: dict[int, int], words: Words
) -> None:
    """Speakers get the first name that the title of the article gives: in "Call by Envoy Ruth Deng" MS. DENG is Ruth Deng."""
    title, leads = reading.article.title, _ranges(reading)
    heads = {i for lead in leads for i in range(*lead)} if title else set()
    for e in {of[n] for n, phrase in enumerate(phrases) if phrase.head in heads and n in of}:
        forms = drafts[e].forms
        if drafts[e].known is not None or any(" " in form for form in forms):
            continue
        for form in dict.fromkeys(forms):
            found = re.search(rf"\b([A-Z][\w’'-]+) ({re.escape(form)})\b", title or "", re.IGNORECASE)
            before = found.group(1).lower() if found is not None else ""
            if found is not None and found.group(2)[0].isupper() and before not in words.nouns and before not in words.titles:
                forms.append(found.group(0))
                break


_BEFORE_OFFICE = re.compile(
    r"\b(?:by|with|and|from|of|to|for|in|on|at|talks?|speaks?|spoke|tells?|told|interviews?|interviewed|meets?|met|asks?|asked)\b|[,:;–—]",
    re.IGNORECASE,
)
"""What stands in a title before the office of somebody and whose it is: "Call [by] White House Adviser Ruth Deng"."""


def titled_ties(talk: Discourse, words: Words) -> list[Tie]:
    """Whom speakers serve by the title of the article: "Call by White House Adviser Ruth Deng", where the text names it too."""
    title = talk.reading.article.title or ""
    ties: dict[tuple[int, int], Tie] = {}
    leads: dict[int, tuple[int, int]] = {}  # of each person the first
    for lead in _ranges(talk.reading) if title else ():
        person = next((talk.of[talk.heads[i]] for i in range(*lead) if talk.heads.get(i) in talk.of), None)
        if person is not None and talk.drafts[person].person_type:
            leads.setdefault(person, lead)
    for person, lead in leads.items():
        forms = talk.drafts[person].forms
        printed = (re.search(rf"\b{re.escape(form)}\b", title, re.IGNORECASE) for form in forms)
        found = min((m for m in printed if m is not None), key=lambda m: m.start(), default=None)
        if found is None:
            continue
        before = _BEFORE_OFFICE.split(title[: found.start()])[-1].split()
        nouns = (words.nouns.get(" ".join(before[n:]).lower()) for n in range(len(before)))
        office = next((noun for noun in nouns if noun is not None), None)
        if office is None or office.tie is None:
            continue
        stretch = " ".join(before)
        for body, draft in enumerate(talk.drafts):
            named = draft.named and not draft.person_type and bool(draft.mentions)
            printed_so = (*draft.forms, *(draft.known.adjectives if draft.known is not None else ()))
            if named and any(re.search(rf"\b{re.escape(form)}\b", stretch) for form in printed_so):
                ties.setdefault((person, body), Tie(office.tie, person, body, talk.reading.tokens.span(*lead)))
    return list(ties.values())


def name_in_title(reading: Reading, lead: str, words: Words) -> tuple[str, str] | None:
    """The office and the name that the title gives: "Remarks by President Deng on the truce" for "THE PRESIDENT".

    Nobody who speaks under a lead of his own: "Remarks by President Deng and President Okello", "PRESIDENT DENG: ...".
    """
    title = reading.article.title or ""
    leads = {reading.tokens.words[i].casefold() for span in _ranges(reading) for i in range(*span)}
    for found in re.finditer(rf"(?i:\b({re.escape(lead.removeprefix('the '))})) ((?:[A-Z][\w’'-]+ ?)+)", title):
        before = title[: found.start()].split()[-1:]
        joining = found.group(2).split()[0].lower() in _JOINING
        if not joining and not (before and before[0].lower() in ("vice", "deputy", "former")):
            name = _name_of(found.group(2).split(), words)
            if name[-1].casefold() not in leads:
                return found.group(1), " ".join(name)
    return None


def _name_of(printed: Sequence[str], words: Words) -> list[str]:
    """The first of the words with capitals in a title, up to what cannot belong to a name: "Deng [Urging Restraint]"."""
    name = list(printed[:1])
    for word in printed[1:3]:
        told = word.endswith("ing") or (word.endswith("s") and name[-1].lower() not in words.given_names)
        if told or word.lower() in words.titles or word.lower() in _JOINING:
            break
        name.append(word)
    return name
