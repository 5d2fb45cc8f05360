"""Who only commands his own people: "ordered his men to fire", "directed the army to hold the town". No records."""

from __future__ import annotations

from truceline.coding.demanding.asked import Asking
from truceline.coding.demanding.page import Page, asker_of
from truceline.coding.grammar.clauses import is_passive
from truceline.coding.grammar.nominals import joined
from truceline.model.entities import Entity


def is_own_command(page: Page, verb: int, asking: Asking) -> bool:
    """Whether somebody only commands his own people, and nothing that ends a fight: "ordered [his men] to fire".

    An ambassador who is called in to hear a protest is asked for nothing either.
    """
    tokens, act = page.reading.tokens, asking.act_verb
    if act is None:
        return False
    if tokens.lemmas[verb] == "summon" and ("heard", tokens.lemmas[act]) in page.words:
        return True
    owners = [o for head in asking.asked for o in tokens.below(head, "nmod:poss") if tokens.tags[o] == "PRON"]
    fires = any(tokens.lemmas[o] == "fire" for o in tokens.below(act, "obj"))  # "to open fire"
    held = tokens.lemmas[act] == "hold" and any(tokens.lemmas[o] != "fire" for o in tokens.below(act, "obj"))
    yields = not fires and not held and ("yielding", tokens.lemmas[act]) in page.words
    yields = yields or any(tokens.lemmas[j] == "not" for j in range(verb, act))
    owned = bool(owners) or _is_own_army(page, verb, asking.asked)
    return owned and ("commanding", tokens.lemmas[verb]) in page.words and not yields


def _is_own_army(page: Page, verb: int, asked: tuple[int, ...]) -> bool:
    """Whether somebody of a state or an armed group commands fighters of the same: "told [the army] to hold the town"."""
    if not asked or is_passive(page.reading.tokens, verb):
        return False
    forces, heads = joined(page.reading, asked), joined(page.reading, asker_of(page, verb))
    if not forces or not heads:
        return False
    if all(one.sector == "REB" for one in (*forces, *heads)):
        led = {side for one in heads for side in _sides(page, one)}
        return all(one.kind == "group_unnamed" and led & _sides(page, one) for one in forces)
    countries = {entity.country for entity in heads}
    ruling = all(e.sector in ("GOV", "MIL") or e.kind in ("state", "government") for e in heads)
    armed = all(e.sector == "MIL" and e.kind not in ("armed_group", "umbrella") for e in forces)
    return ruling and armed and all(e.country in (None, *countries) for e in forces)


def _sides(page: Page, entity: Entity) -> set[int]:
    """An actor and whom it is of, as places among the entities of the reading."""
    at = page.reading.entities.index(entity)
    return {at, *(tie.to_entity for tie in page.reading.ties if tie.from_entity == at)}
