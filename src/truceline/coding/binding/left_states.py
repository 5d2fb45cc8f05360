"""States that tell of an act: "the road remains closed", "the guns are still in the hills", "the camps are gone".

What something still is shows that the act was not done; what it is now shows that it was.
"""

from __future__ import annotations

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Page
from truceline.coding.binding.due_acts import FAMILY
from truceline.coding.grammar.clauses import OUGHT, WILL, is_negated, modals
from truceline.coding.grammar.nominals import place_of
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.coding.grammar.words import table
from truceline.model.values import ClaimedStatus

PLAIN = ("asserted", "alleged", "presupposed")
AT = ("in", "at", "on", "inside", "around", "near", "outside", "within", "along", "above")
STOPPING = frozenset({"stop", "lift"})
LEAVING = frozenset({"leave"})


def state_told(page: Page, i: int) -> tuple[ClaimedStatus, int] | None:
    """ "The road remains closed", "280 are still in custody", "the camps are gone": the status and the head of the claim."""
    return _left_as_it_was(page, i) or _is_over(page, i) or _goes_on(page, i)


def kinds_told(page: Page, i: int) -> frozenset[str]:
    """The kinds of act that a state tells of: "closed" and "open" -> to open; "still in the hills" -> to leave."""
    placed = LEAVING if is_in_place(page, i) else frozenset()
    on = STOPPING if _goes_on(page, i) is not None else frozenset()
    return kinds_left(page, i) | _kinds_over(page, i) | placed | on


def kinds_left(page: Page, i: int) -> frozenset[str]:
    """The kinds of act that a state is the contrary of: "closed" -> to open."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    printed = words.get(("left", tokens.words[i].lower()), ())
    lemma = words.get(("left", tokens.lemmas[i].lower()), ()) if tokens.tags[i] != "VERB" else ()
    return frozenset((*printed, *lemma))


def is_in_place(page: Page, i: int) -> bool:
    """Whether a noun is the place where something still is: "still in the [hills]", "remained around [Sarajevo]"."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    if tokens.tags[i] not in ("NOUN", "PROPN") or not cased(tokens, i, *AT) or kinds_left(page, i):
        return False
    place = ("where", tokens.lemmas[i].lower()) in words or place_of(page.reading, tokens.subtree(i)) is not None
    return place and _still(page, i) is not None


def _still(page: Page, i: int) -> int | None:
    """The head of the clause by which something is still what a word says: "[remains] closed", "still in [custody]"."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    above = tokens.heads[i]
    hung = tokens.relation(i) in ("xcomp", "obl", "advmod", "obj")
    stays = above >= 0 and hung and any(("remains", form) in words for form in _forms(page, above))
    head = above if stays else i
    still = any(tokens.lemmas[j] == "still" for j in tokens.below(head, "advmod"))
    return head if stays or (still and tokens.below(i, "cop", "aux:pass")) else None  # "is still [shut]"


def _left_as_it_was(page: Page, i: int) -> tuple[ClaimedStatus, int] | None:
    tokens = page.reading.tokens
    head = _still(page, i) if kinds_left(page, i) or is_in_place(page, i) else None
    if head is None or is_negated(tokens, head) or is_infinitive(tokens, head):
        return None
    plain = telling(page, head) in PLAIN and not WILL & set(modals(tokens, head))
    return ("unfulfilled", head) if plain else None


def _is_over(page: Page, i: int) -> tuple[ClaimedStatus, int] | None:
    """ "The camps are gone", "the road is open again"; "is not open" tells the contrary."""
    tokens = page.reading.tokens
    if not _kinds_over(page, i) or tokens.relation(i) in ("advcl", "acl", "xcomp"):
        return None
    if not any(tokens.lemmas[j] == "be" for j in tokens.below(i, "cop", "aux")):
        return None
    told = telling(page, i)
    if is_infinitive(tokens, i) or WILL & set(modals(tokens, i)):
        return None
    return ("unfulfilled", i) if told == "negated" else ("fulfilled", i) if told in PLAIN else None


def _goes_on(page: Page, i: int) -> tuple[ClaimedStatus, int] | None:
    """ "The raids have continued", "the shelling goes on": of what was to stop."""
    tokens = page.reading.tokens
    if ("goes-on", tokens.lemmas[i]) not in table(page.knowledge, FAMILY) or tokens.tags[i] != "VERB":
        return None
    particle = tokens.lemmas[i] != "go" or any(tokens.lemmas[j] == "on" for j in tokens.below(i, "compound", "advmod"))
    own = bool(tokens.below(i, "nsubj")) and not tokens.below(i, "obj", "xcomp", "ccomp")
    beside = tokens.relation(i) in ("advcl", "acl") or is_infinitive(tokens, i) or is_negated(tokens, i)
    plain = telling(page, i) in PLAIN and not (WILL | OUGHT) & set(modals(tokens, i))
    return ("unfulfilled", i) if particle and own and plain and not beside else None


def _kinds_over(page: Page, i: int) -> frozenset[str]:
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    if tokens.tags[i] == "VERB" and tokens.words[i].lower() != "gone":
        return frozenset()
    return frozenset(words.get(("over", tokens.words[i].lower()), ()))


def _forms(page: Page, i: int) -> tuple[str, str]:
    """The lemma of a word, and the word without the ending of the present tense, which the parser may leave on."""
    return page.reading.tokens.lemmas[i], page.reading.tokens.words[i].lower().removesuffix("s")
