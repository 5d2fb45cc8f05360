"""Groups and bodies that a noun of their name, or a general noun, takes up again: "the group", "the observatory"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from truceline.knowledge.words import ActorNoun
from truceline.language.actors.discourse import FAR, Discourse
from truceline.language.actors.drafts import Draft
from truceline.language.actors.entities import heading
from truceline.language.known.actor_nouns import last_word
from truceline.language.phrases.phrase import Phrase

_MOST_LETTERS = 5
_CONTRASTING = frozenset({"other", "previous", "former", "old", "new", "rival", "opposing"})
"""Words that tell of others than those of whom the same noun is said without them."""


def _sole(talk: Discourse, fits: Callable[[Draft], bool], *, near: int | None = None) -> int | None:
    """The one actor of the article so far that fits; with `near`, of the sentences before that phrase."""
    fitting = {
        entity
        for j in talk.seen
        if (entity := talk.of.get(j)) is not None
        and (near is None or talk.distance(j, near) <= FAR)
        and fits(talk.drafts[entity])
    }
    return fitting.pop() if len(fitting) == 1 else None


def same_command(talk: Discourse, country: str | None) -> int | None:
    """The one command of the article so far: "the military command" for "The army general command"."""

    def fits(draft: Draft) -> bool:
        command = draft.noun is not None and draft.noun.sector == "MIL" and last_word(draft.noun) == "command"
        return command and (not country or draft.country in (None, country))

    return _sole(talk, fits)


def headed(talk: Discourse, noun: ActorNoun) -> int | None:
    """The one body of the article whose name is built on a noun, however far back: "the observatory", "the tribunal"."""
    if noun.word in talk.taken_up or noun.sector in ("MIL", "COP", "GOV"):
        return None
    return _sole(talk, lambda draft: not draft.person_type and _built_on(draft, noun.word))


def party_by_letters(talk: Discourse, i: int) -> int | None:
    """The body of unknown kind that "the party" means: the one printed in letters most often so far, "the ANC"."""
    counts: Counter[int] = Counter()
    for j in talk.seen:
        entity, phrase = talk.of.get(j), talk.phrases[j]
        if entity is None or phrase.form != "name" or phrase.last > talk.phrases[i].first:
            continue
        draft = talk.drafts[entity]
        short = any(form.isalpha() and form.isupper() and 1 < len(form) <= _MOST_LETTERS for form in draft.forms)
        if short and draft.known is None and draft.kind == "organisation" and not draft.person_type:
            counts[entity] += 1
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
        return None
    talk.drafts[ranked[0][0]].kind, talk.drafts[ranked[0][0]].sector = "political_group", "PTY"
    return ranked[0][0]


def so_called(talk: Discourse, i: int, word: str) -> int | None:
    """The one named group whose name is built on a noun: "the party" is the Workers' Party, not the nearer Liberation Army."""
    return _sole(talk, lambda draft: is_group(draft) and _built_on(draft, word), near=i)


def printed_so(talk: Discourse, i: int, word: str) -> int | None:
    """The named body last told of that its noun alone, printed large, means: "the Front" is the Lowland Front."""
    phrase, printed = talk.phrases[i], talk.reading.tokens.words[talk.phrases[i].head]
    alone = phrase.determiner == "the" and phrase.last == phrase.head + 1 == phrase.first + 2 and not phrase.plural
    if not alone or not printed[:1].isupper() or printed.isupper():
        return None
    fitting: dict[int, int] = {}
    for j in reversed(talk.seen):
        entity, away = talk.of.get(j), talk.distance(j, i)
        if fitting and away > min(fitting.values()):
            break
        if entity is None or talk.phrases[j].form != "name":
            continue
        draft = talk.drafts[entity]
        if not draft.person_type and draft.kind not in ("state", "government") and _built_on(draft, word):
            fitting[entity] = away
    return next(iter(fitting)) if len(fitting) == 1 else None


def _built_on(draft: Draft, word: str) -> bool:
    return draft.named and named_by(draft, word, frozenset(), bare=False)


def is_medium(draft: Draft, talk: Discourse, j: int) -> bool:
    """Whether a named organisation is a news outlet, or of no known kind and has just reported something."""
    if draft.known is not None:
        return draft.sector == "JRN"
    return draft.named and draft.kind == "organisation" and talk.speech_verb(talk.phrases[j].head) is not None


def never_named(draft: Draft, phrase: Phrase, *, bare: bool) -> bool:
    """Whether a noun never takes up this named actor: "the army" is a state's, "into force" is no Armed Force."""
    assert phrase.noun is not None
    if phrase.plural and draft.kind in ("igo", "state", "state_coalition"):  # "most nations" are no United Nations
        return True
    if phrase.noun.sector in ("MIL", "COP") and draft.kind in ("armed_group", "political_group", "umbrella"):
        return True
    if phrase.plural and bare and draft.kind in ("armed_group", "umbrella"):  # "militant groups" are not the one just named
        return True
    return bare and not phrase.plural and not phrase.acts


def only_modifies(talk: Discourse, draft: Draft, noun: ActorNoun) -> bool:
    """Whether a named force only says of what kind something is, so that no "army" takes it up: "Chad army trucks"."""
    if noun.sector not in ("MIL", "COP"):
        return False
    tokens = talk.reading.tokens
    return all(tokens.relation(talk.phrases[m].head) in ("compound", "amod") for m in draft.mentions)


def without_joined(talk: Discourse, phrase: Phrase, modifiers: frozenset[str]) -> frozenset[str]:
    """Modifiers without those that only say who stands behind: "Iran-aligned"."""
    tokens = talk.reading.tokens
    joined = {
        tokens.words[k].lower()
        for i in range(phrase.first, phrase.noun_first)
        if tokens.words[i] in "-‐‑"
        for k in (i - 1, i + 1)
        if phrase.first <= k < phrase.noun_first
    }
    return modifiers - joined


def such_a_group(talk: Discourse, phrase: Phrase, draft: Draft, modifiers: frozenset[str], country: str | None) -> bool:
    """Whether a general noun with what kind of group it is may take up a named one: "the radical Palestinian movement"."""
    if not draft.named or phrase.determiner != "the" or phrase.last != phrase.head + 1:
        return False
    tokens = talk.reading.tokens
    names = [n for n in talk.reading.names if n.type == "NORP" and phrase.first <= n.first < n.last <= phrase.noun_first]
    home = [i for name in names for i in range(name.first, name.last) if tokens.words[i].lower() not in talk.qualities]
    if home and (country is None or draft.country != country):
        return False
    other = without_joined(talk, phrase, modifiers) - talk.qualities
    return len(other) <= len(home)


def last_named_group(talk: Discourse, i: int) -> int | None:
    """The named armed or political group nearest before a phrase, in its sentence or the one before."""
    for j in reversed(talk.seen):
        if talk.distance(j, i) > 1:
            break
        entity = talk.of.get(j)
        if (
            entity is not None
            and talk.drafts[entity].named
            and talk.drafts[entity].kind
            in (
                "armed_group",
                "political_group",
                "umbrella",
                "organisation",
            )
            and (talk.drafts[entity].kind != "organisation" or talk.drafts[entity].known is None)
            and talk.phrases[j].last <= talk.phrases[i].first
            and talk.phrases[j].form == "name"
        ):
            return entity
    return None


def is_group(draft: Draft) -> bool:
    """Whether an actor is one group, named or not, and no side and no press."""
    if draft.kind in ("armed_group", "political_group", "umbrella", "ngo"):
        return True
    other = draft.noun is not None and (draft.noun.word == "side" or draft.noun.sector == "JRN")
    return draft.kind == "group_unnamed" and not draft.plural and not other


def named_by(draft: Draft, word: str, modifiers: frozenset[str], *, bare: bool) -> bool:
    """Whether an earlier description or name has the same noun: "the rebels" again, "the committee" for "Peace Committee"."""
    if draft.named:
        last = word.split()[-1].casefold()
        return not modifiers and any(
            heading(form) == last for form in {*draft.forms, *(draft.known.names if draft.known else ())}
        )
    if draft.noun is None:
        return False
    ending = f" {word.removesuffix('s')}"
    if not bare and not draft.person_type and not modifiers and draft.noun.word.endswith(ending):
        return True
    if _CONTRASTING & (draft.modifiers ^ modifiers):  # "all countries" are not "the other countries"
        return False
    if draft.noun.word != word or (bare and draft.determiner not in ("the", "bare", "these", "those")):
        return False
    return (
        draft.modifiers == modifiers
        or (not bare and bool(modifiers) and modifiers < draft.modifiers)
        or (draft.determiner in ("the", "bare") and not (modifiers ^ draft.modifiers))
        or (not modifiers and draft.determiner in ("a", "an", "one", "the", "bare", "of"))
    )
