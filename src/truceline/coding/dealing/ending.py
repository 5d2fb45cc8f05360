"""Who calls a deal off, and when: "lifted his ceasefire on 30 July", "the truce was scrapped". No records are made here."""

from __future__ import annotations

from truceline.coding.dealing.days import time_told
from truceline.coding.dealing.standings import standings
from truceline.coding.dealing.told import told
from truceline.coding.grammar.clauses import clause
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.meeting.things import Thing
from truceline.knowledge.catalogue import Knowledge
from truceline.model.layers import TimeExpression
from truceline.model.reading import Reading, Tokens
from truceline.model.text import Evidence

ROLES = ("party", "party_to", "leaves", "object", "makers", "ends", "subject")


def called_off(
    reading: Reading, thing: Thing, words: Table, status: dict[str, Evidence], dates: dict[str, TimeExpression],
    knowledge: Knowledge,
) -> None:
    """Add that a deal ended to its states and dates, where a verb tells that somebody did end it; no threat or wish to."""
    tokens = reading.tokens
    for standing in standings(tokens, thing.head):
        verb = standing.predicate
        if standing.role != "object" or ("ends", idiom(tokens, verb, words)) not in words:
            continue
        if told(tokens, verb, knowledge) in ("asserted", "historical"):
            status.setdefault("ended", reading.words(*clause(tokens, verb)))
            time = time_told(reading, verb)
            if time is None and tokens.relation(verb) == "advcl" and tokens.words[verb].lower().endswith("ing"):
                time = time_told(reading, tokens.heads[verb])  # "abandoned talks in August, [ending] a truce"
            if time is not None and time.kind != "duration":
                dates.setdefault("ended", time)


def idiom(tokens: Tokens, verb: int, words: Table) -> str:
    """The verb, or the idiom it forms with its object or particle: "put_name" in "put their names to an accord"."""
    put_to = (o for o in tokens.below(verb, "obl") if cased(tokens, o, "to"))
    beside = (*tokens.below(verb, "compound", "obj", "advmod"), *put_to)
    idioms = [f"{tokens.lemmas[verb]}_{tokens.lemmas[o]}" for o in beside]
    return next((one for one in idioms if any((role, one) in words for role in ROLES)), tokens.lemmas[verb])
