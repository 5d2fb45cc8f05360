"""Of whom somebody is told to speak: "they are murderers, he said [of the militia]". What he says is read elsewhere."""

from __future__ import annotations

from truceline.coding.grammar.enclosing import statement_at
from truceline.coding.grammar.wording import cased
from truceline.model.entities import Entity
from truceline.model.findings import Findings
from truceline.model.reading import Reading


def told_of(reading: Reading, found: Findings, i: int) -> Entity | None:
    """The actor named with the verb of saying around a token, for a pronoun in what is said; None where none is named.

    >>> # "“They are serious,” the envoy said of the rebels" -> the rebels
    """
    tokens = reading.tokens
    statement = statement_at(found, tokens.span(i, i + 1))
    if statement is None:
        return None
    sentence = reading.sentences[tokens.sentence[i]]
    inside = [span.span for span in statement.evidence]
    for verb in range(sentence.first, sentence.last):
        if tokens.tags[verb] != "VERB" or any(span.covers(tokens.span(verb, verb + 1)) for span in inside):
            continue
        speaks = any(
            (entity := reading.entity_at(j)) is not None and entity.id in statement.speakers
            for j in tokens.below(verb, "nsubj")
        )
        for noun in tokens.below(verb, "obl") if speaks else ():
            entity = reading.entity_at(noun)
            about = noun > verb and cased(tokens, noun, "of", "about")
            if about and entity is not None and entity.id not in statement.speakers:
                return entity
    return None
