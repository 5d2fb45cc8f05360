"""What a verb of judgement governs in somebody's words: quoted pieces ("vowed to 'fight on'") and names given to others."""

from __future__ import annotations

from collections.abc import Sequence

from truceline.coding.attribution.cues import CueWord
from truceline.coding.attribution.cutting import Clause
from truceline.coding.attribution.quoting import Utterance
from truceline.coding.grammar.clauses import is_negated, obliques
from truceline.coding.grammar.wording import cased
from truceline.model.reading import Tokens


def quoted_words(tokens: Tokens, cue: CueWord, said: Sequence[Utterance], heads: frozenset[int]) -> Clause | None:
    """Quoted words in what a verb governs: "called the vote a 'sham'", "vowed to 'fight on'"."""
    if (
        cue.word != "verb"
        or not set(cue.uses) & {"judgement", "request", "speech", "assertion", "denial", "confirmation"}
        or cue.deed != "done"
    ):
        return None
    quoted = {i for u in said for first, last in u.ranges for i in range(first, last)}
    for child in tokens.below(cue.head, "obj", "xcomp", "obl", "ccomp", "advcl"):
        if tokens.relation(child) == "advcl" and tokens.lemmas[min(tokens.subtree(child))] not in ("to", "as", "of"):
            continue
        first, last = tokens.extent(child)
        if tokens.tags[child] == "NOUN" and _is_done(tokens, cue.head, child):
            continue
        if first <= cue.head or not any(u.first >= first and u.last <= last for u in said):
            continue
        if any(i != cue.head and i not in quoted and tokens.tags[i] == "VERB" for i in heads.intersection(range(first, last))):
            return None
        joined = {tokens.lemmas[i].lower() for i in tokens.below(child, "case", "mark")}
        inside = set(tokens.subtree(child)) - {i for i in tokens.below(child, "case", "mark") if i < child and i not in quoted}
        if joined & {"as", "of"} or (tokens.relation(child) == "xcomp" and "to" not in joined):
            inside |= _told_of(tokens, cue.head, child)
        if tokens.relation(child) == "obj":
            inside |= _blamed_for(tokens, cue.head, child, heads)
        return Clause(frozenset(range(min(inside), max(inside) + 1)), (), child)
    return None


def _is_done(tokens: Tokens, verb: int, child: int) -> bool:
    """Whether a verb does a thing rather than say it: "agreed to a 'permanent' ceasefire", "declared their 'caliphate'"."""
    own = tokens.lemmas[verb] in ("declare", "proclaim") and bool(tokens.below(child, "nmod:poss"))
    to = any(tokens.lemmas[i] == "to" for i in tokens.below(child, "case"))
    return own or (to and tokens.lemmas[verb] in ("agree", "accede", "consent", "commit", "assent", "submit", "adhere"))


def _blamed_for(tokens: Tokens, verb: int, child: int, heads: frozenset[int]) -> set[int]:
    """What somebody in quotes is accused of, which belongs to what is said: "blamed 'bandits' [for using mines]"."""
    for i in tokens.below(verb, "advcl", "obl"):
        joining = {tokens.lemmas[j].lower() for j in tokens.below(i, "mark", "case")}
        if i > child and joining & {"for", "of"} and tokens.words[i].lower().endswith("ing") and not heads & {i}:
            return set(tokens.subtree(i))
    return set()


def name_given(tokens: Tokens, cue: CueWord, heads: frozenset[int], words: frozenset[str]) -> Clause | None:
    """What somebody is called: "branded the movement [a terrorist group]", "described them as [extremists]".

    Verbs that do other things too name somebody only with one of the loaded `words` after "as": "refers to them as [thugs]".
    """
    if not {"naming", "naming-loaded"} & set(cue.uses) or cue.deed != "done" or is_negated(tokens, cue.head):
        return None
    if any(tokens.lemmas[i].lower().endswith(("self", "selves")) for i in tokens.below(cue.head, "obj")):
        return None  # what somebody calls themselves is their name
    if "naming" not in cue.uses:
        return _loaded_name(tokens, cue.head, heads, words)
    loose = tokens.labels[cue.head] in ("advcl", "acl") and not tokens.words[cue.head].lower().endswith("ing")
    called = obliques(tokens, cue.head, "by")
    if loose and not (tokens.below(cue.head, "obj") or called):
        return None
    for child in tokens.below(cue.head, "xcomp", "obl", "obj", "ccomp", "advcl"):
        as_what = cased(tokens, child, "as")
        bare = not tokens.below(child, "case", "mark") and tokens.tags[child] in ("NOUN", "PROPN", "ADJ")
        relative = tokens.labels[cue.head] == "acl:relcl" and not _has_relative_subject(tokens, cue.head)
        relative = relative and not tokens.below(cue.head, "xcomp")  # "whose envoy called the talks useful"
        bare = bare and (relative or bool(called or tokens.below(cue.head, "obj", "iobj", "nsubj:pass", "ccomp")))
        if child < cue.head or not (as_what or (bare and (tokens.relation(child) == "xcomp" or relative))):
            continue
        inside = set(tokens.subtree(child)) - {i for i in tokens.below(child, "case", "mark", "nsubj") if i < child}
        if as_what and tokens.relation(child) == "advcl" and tokens.tags[child] == "VERB" and tokens.below(child, "nsubj"):
            continue  # "called the envoy a fool as he spoke"
        if not as_what and (tokens.tags[child] == "PROPN" or _rings_up(tokens, cue.head, child)):
            continue  # "which China calls the Nansha Islands"
        if not heads.intersection(inside):
            inside |= _told_of(tokens, cue.head, child)
            return Clause(frozenset(range(min(inside), max(inside) + 1)), (), child)
    return _loaded_name(tokens, cue.head, heads, words)


def _rings_up(tokens: Tokens, verb: int, child: int) -> bool:
    """Whether somebody with a name is called, by telephone or to come, and nobody is called names: "called President Díaz"."""
    owned = [j for j in tokens.subtree(child) if j < child and tokens.tags[j] != "PUNCT"]
    plain = all(tokens.tags[j] in ("PROPN", "PART", "NOUN") or tokens.words[j] in ("'s", "’s") for j in owned)
    return tokens.lemmas[verb] in ("call", "phone", "ring") and tokens.tags[child] == "PROPN" and bool(owned) and plain


def _loaded_name(tokens: Tokens, verb: int, heads: frozenset[int], words: frozenset[str]) -> Clause | None:
    """A loaded name after "as", wherever the parser hung it: "described the men who had left as [deserters]"."""
    for child in (j for j in tokens.subtree(verb) if j > verb and tokens.tags[j] in ("NOUN", "PROPN", "ADJ")):
        joints = [c for c in tokens.below(child, "case", "mark") if c < child]
        as_what = any(tokens.lemmas[c] == "as" and tokens.lemmas[c - 1] not in ("such", "as", "well") for c in joints)
        inside = {j for j in tokens.subtree(child) if j > max(joints, default=child)} | {child}
        before = {*tokens.below(child, "amod", "compound", "conj"), child}
        loaded = any({tokens.lemmas[j].lower(), tokens.words[j].lower()} & words for j in before)
        if as_what and loaded and not heads.intersection(inside):
            inside |= _told_of(tokens, verb, child)
            return Clause(frozenset(range(min(inside), max(inside) + 1)), (), child)
    return None


def _has_relative_subject(tokens: Tokens, verb: int) -> bool:
    """Whether the subject of a verb is a relative pronoun: "Okello, [who] called the envoy on Monday"."""
    return any(tokens.lemmas[i].lower() in ("who", "which", "that") for i in tokens.below(verb, "nsubj"))


def _told_of(tokens: Tokens, verb: int, child: int) -> set[int]:
    """The words for what is called or accused, which belong to what is said of it, unless a pronoun stands for them."""
    return {
        i
        for named in (*tokens.below(verb, "obj"), *(j for j in obliques(tokens, verb, "to") if tokens.lemmas[verb] == "refer"))
        if verb < named < child and tokens.tags[named] != "PRON"
        for i in tokens.subtree(named)
        if i not in tokens.below(named, "case")
    }
