"""What was due, told as done or left undone: "promised to free the miners ... has freed only ten", "the road stays shut".

An act is known again by its kind (to leave and to withdraw are one), by who owes it and by what it is done to.
"""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.binding.acts import telling
from truceline.coding.binding.bonds import Bond, Claim, Page
from truceline.coding.binding.claimants import accused_and_accusers, claimed, same_side
from truceline.coding.binding.doing import actors, doers
from truceline.coding.binding.due_acts import FAMILY, Due, accompanied, asked, dues, is_act, kinds_of, nouns
from truceline.coding.binding.keeping import kept_or_not
from truceline.coding.binding.left_states import is_in_place, kinds_left, kinds_told, state_told
from truceline.coding.grammar.clauses import WILL, modals, patient, said_of
from truceline.coding.grammar.enclosing import statement_at, words_of
from truceline.coding.grammar.nominals import place_of
from truceline.coding.grammar.referents import agreement_at
from truceline.coding.grammar.wording import cased, is_infinitive
from truceline.coding.grammar.words import table
from truceline.model.values import ClaimedStatus

FAR = 6
"""How many sentences after a bond its act may be told again."""
NEAR = 2
"""How many where what is done is only counted: "none has been freed"."""
NOT_DONE = frozenset({*WILL, "shall", "must", "should", "may", "might"})
"""Auxiliaries of what is no deed."""
PAST_TOO = frozenset({"let", "set", "put", "cut", "shut", "quit"})
"""Verbs whose past tense is their plain form."""
SCANT = (
    *(f"{hardly} {some}" for hardly in ("hardly", "scarcely", "barely") for some in ("any", "a ", "an ", "one ", "anything")),
    "next to no", "almost no", "virtually no", "practically no", "precious few", "precious little", "very few", "very little",
)
"""How a phrase begins that tells of as good as nothing."""
COUNTS = frozenset(
    {"none", "neither", "one", "they", "them", "it", "that", "all", "both", "half", "most", "some", "this", "these"}
)


def acts_done(page: Page, bonds: tuple[Bond, ...]) -> Iterator[tuple[str, Claim]]:
    """Claims on bonds and deals whose act is told again: not done, done, done in part; each with the id of its target."""
    tokens = page.reading.tokens
    carried = {claim.at for one in bonds for claim in one.claims}
    told = {one.at for one in bonds} | {one.act_verb for one in bonds}
    owed = (*dues(page, bonds), *asked(page))
    told |= {due.word for due in owed}
    for i in range(len(tokens)) if owed else ():
        found = None if i in told else _told(page, i)
        if found is None or found[1] in carried:
            continue
        status, head = found
        if status == "fulfilled" and any(_is_hardly_any(page, j) for j in tokens.below(head, "nsubj", "obj")):
            status = "unfulfilled"
        due = _due(page, i, status, owed)
        if due is None or (status != "unfulfilled" and _is_wished(page, head)):
            continue
        if status == "fulfilled" and (_in_part(page, i) or _is_fewer(page, i, due.word)):
            status = "partly"
        words = words_of(page.reading, page.found, *said_of(tokens, head, keep=("xcomp",)), head)
        if due.bond is None and status == "fulfilled":
            continue  # a plain fact that a reader may hold against a deal
        if due.demand is not None:
            if status == "unfulfilled":
                yield due.demand.id, Claim("unmet", _by(page, head), words, head)
            continue
        if due.bond is not None:
            debtor = due.bond.debtor
            yield from ((due.bond.id, claim) for one, claim in claimed(page, head, (debtor,), status, words) if one == debtor)
            continue
        target = agreement_at(page.reading, page.found, due.deal or 0)
        if target is not None:
            yield from ((target, Claim(status, by, words, head)) for _, by in accused_and_accusers(page, head, ()))


def _is_wished(page: Page, head: int) -> bool:
    """Whether words stand in what somebody only hopes or fears: "hopes that the posts are gone"."""
    statement = statement_at(page.found, page.reading.tokens.span(head, head + 1))
    return statement is not None and statement.mode == "attitude_report"


def _told(page: Page, i: int) -> tuple[ClaimedStatus, int] | None:
    """What a word tells of an act: the status, and the word that heads the claim; None for what is no plain telling."""
    if i not in page.acts:
        page.acts[i] = _told_anew(page, i)
    return page.acts[i]


def _told_anew(page: Page, i: int) -> tuple[ClaimedStatus, int] | None:
    tokens = page.reading.tokens
    if (state := state_told(page, i)) is not None:
        return state
    if tokens.tags[i] != "VERB" or any(page.is_cue("unkept", j) for j in tokens.below(i, "xcomp", "advmod")):
        return None  # "pledges have gone unmet"
    if kinds_left(page, i):
        return None  # "remains closed"
    status, head = kept_or_not(page, i)
    if status not in ("fulfilled", "unfulfilled", "partly") or NOT_DONE & set(modals(tokens, i)):
        return None
    bare = tokens.words[i].lower() == tokens.lemmas[i] and not tokens.below(i, "aux") and tokens.lemmas[i] not in PAST_TOO
    if head == i and (bare or is_infinitive(tokens, i)):
        return None
    if status != "unfulfilled" and (tokens.relation(i) in ("advcl", "acl") or telling(page, i) == "historical"):
        return None
    return status, head


def _due(page: Page, i: int, status: ClaimedStatus, owed: tuple[Due, ...]) -> Due | None:
    """The last due act told before a word that it is an act of, on who does it or on whoever must do it."""
    tokens = page.reading.tokens
    kinds = kinds_of(page, i) | kinds_told(page, i)
    placed = is_in_place(page, i)
    who = _sides(page, i)
    things, counted = _things(page, i)
    beside = (j for head in (i, tokens.heads[i]) for j in tokens.children[head])
    awaited = status == "unfulfilled" and any(tokens.lemmas[j] == "yet" for j in beside)
    fitting = []
    for due in owed:
        away = tokens.sentence[i] - tokens.sentence[due.at]
        exactly = tokens.lemmas[i] == tokens.lemmas[due.word]
        near = 0 <= away <= FAR or (exactly and awaited)
        if due.at >= i or not near or not (kinds & due.kinds or (away <= NEAR and _is_tallied(page, i))):
            continue
        same = bool(things & due.things) or (counted and away <= NEAR and not things)
        bound = (due.bond.debtor,) if due.bond is not None else due.demand.to if due.demand is not None else ()
        mine = any(same_side(page, one, (doer,)) for one in bound for doer in who)
        nobody = exactly and status == "unfulfilled" and away <= NEAR and _is_tallied(page, i)  # "not a single man has left"
        nobody = nobody or (exactly and awaited and not who)  # "power has yet to be restored"
        if who and bound and not (mine or nobody):
            continue
        if due.demand is not None and not (is_act(page, i) or accompanied(page, i) or kinds_told(page, i)):
            continue
        bare = not due.things and exactly and is_act(page, i)
        if status == "fulfilled" and not who and _is_elsewhere(page, i):
            continue
        if same or nobody or (mine and (bare or placed or (status == "unfulfilled" and (exactly or not things)))):
            fitting.append(due)
    return max(fitting, key=lambda due: (due.bond is not None, due.demand is None, due.at), default=None)


def _by(page: Page, head: int) -> tuple[str, ...]:
    return next((by for _, by in accused_and_accusers(page, head, ())), ())


def _sides(page: Page, i: int) -> tuple[str, ...]:
    """Who acts, and whose they are: "[its] battalions left"; who goes home, released by others, does not act."""
    tokens = page.reading.tokens
    if accompanied(page, i) or (tokens.tags[i] != "VERB" and not is_in_place(page, i)):
        return ()
    head = i if tokens.below(i, "nsubj") or tokens.tags[i] == "VERB" else tokens.heads[i]
    subjects = [s for s in tokens.below(head, "nsubj") if tokens.tags[s] == "NOUN"]
    who = doers(page, i) if tokens.tags[i] == "VERB" else actors(page, *subjects)
    return (*who, *(one for s in subjects for one in actors(page, *tokens.below(s, "nmod:poss"))))


def _is_elsewhere(page: Page, i: int) -> bool:
    """Whether what is told as done is of other things: of some not told of before, at a place not named before.

    "Agreed to release prisoners. Prisoners were released in Egypt": nothing says that they are those that were promised.
    """
    tokens, done_to = page.reading.tokens, patient(page.reading.tokens, i)
    bare = (
        done_to is not None
        and tokens.tags[done_to] == "NOUN"
        and not tokens.below(done_to, "det", "nummod", "nmod")
    )
    places = [o for o in tokens.below(i, "obl") if place_of(page.reading, tokens.subtree(o)) is not None]
    known = {tokens.lemmas[j] for j in range(tokens.extent(i)[0])}
    return bare or any(tokens.lemmas[o] not in known and tokens.tags[o] == "PROPN" for o in places)


def _is_tallied(page: Page, i: int) -> bool:
    """Whether what was owed is tallied, so that any verb tells of it: "[not one] bus had come", "[none of the] posts"."""
    tokens = page.reading.tokens
    for j in tokens.below(i, "nsubj", "obj"):
        first = tokens.extent(j)[0]
        not_one = tokens.lemmas[first] == "not" and tokens.lemmas[first + 1] in ("one", "a", "single") and first < j
        of_them = any(cased(tokens, o, "of") for o in tokens.below(j, "nmod"))
        few = tokens.lemmas[j].lower() in ("none", "neither", "few", "half") or tokens.tags[j] == "NUM" or _is_share(page, j)
        few = few or _is_hardly_any(page, j)
        if not_one or (few and of_them):
            return True
    return False


def _is_hardly_any(page: Page, noun: int) -> bool:
    """ "Hardly any (of it)", "scarcely a post", "next to none", "precious little", "almost no house"."""
    tokens = page.reading.tokens
    first = tokens.extent(noun)[0]
    words = " ".join(tokens.words[k].lower() for k in range(first, min(first + 3, len(tokens))))
    return words.startswith(SCANT)


def _is_share(page: Page, i: int) -> bool:
    return ("share", page.reading.tokens.lemmas[i].lower()) in table(page.knowledge, FAMILY)


def _things(page: Page, i: int) -> tuple[frozenset[str], bool]:
    """What an act is done to, as nouns; and whether it is only counted: "none", "not one", "only 40"."""
    tokens = page.reading.tokens
    state = tokens.tags[i] != "VERB" or bool(kinds_left(page, i))  # "the road remains [closed]"
    head = tokens.heads[i] if state and not tokens.below(i, "nsubj") else i
    done_to = patient(tokens, i) if tokens.tags[i] == "VERB" else None
    about = [done_to] if done_to is not None else [*tokens.below(head, "nsubj")]
    inside = [k for j in about for k in (*tokens.subtree(j),)]
    if tokens.tags[i] == "VERB":
        inside += [k for k in range(*said_of(tokens, i)) if not tokens.below(k, "nsubj")]
    found = nouns(page, inside)
    counted = any(tokens.lemmas[j].lower() in COUNTS or tokens.tags[j] == "NUM" for j in about)
    counted = counted and not any(tokens.tags[o] != "PRON" for j in about for o in tokens.below(j, "nmod"))
    return (frozenset() if counted and done_to is not None else found), counted


def _is_fewer(page: Page, done: int, owed: int) -> bool:
    """Whether fewer are told of than were owed: "to free 40 men ... freed [30]", "[87] percent"."""
    tokens = page.reading.tokens
    counts = [_count(page, (*tokens.below(i, "obj"), *tokens.below(i, "nsubj:pass"))) for i in (done, owed)]
    return None not in counts and counts[0] < counts[1]  # type: ignore[operator]


def _count(page: Page, things: tuple[int, ...]) -> float | None:
    """The number in figures that counts a thing."""
    tokens = page.reading.tokens
    counting = (k for j in things for k in (j, *tokens.below(j, "nummod")) if tokens.tags[k] == "NUM")
    figures = (tokens.words[k].replace(",", "") for k in counting)
    return next((float(figure) for figure in figures if figure.replace(".", "", 1).isdigit()), None)


def _in_part(page: Page, i: int) -> bool:
    """Whether only part is done: "some of them", "only 42", "four of the eleven", "so far"."""
    tokens, words = page.reading.tokens, table(page.knowledge, FAMILY)
    if any(page.is_cue("in-part", j) for j in range(*said_of(tokens, i))):
        return True
    about = [*tokens.below(i, "nsubj", "obj")]
    about += [o for x in tokens.below(i, "xcomp") for o in tokens.below(x, "obj")]  # "has let go [four of the eleven]"
    of_more = any(tokens.tags[j] == "NUM" and any(cased(tokens, o, "of") for o in tokens.below(j, "nmod")) for j in about)
    return of_more or any(("share", tokens.lemmas[k].lower()) in words for j in about for k in tokens.subtree(j))
