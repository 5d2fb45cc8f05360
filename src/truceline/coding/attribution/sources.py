"""Finds whom a word of attribution names as its source: subject, "by" phrase, possessor, or who is understood."""

from __future__ import annotations

from truceline.coding.attribution.cues import BENT_ON, CueWord
from truceline.coding.attribution.cutting import says_on
from truceline.coding.attribution.misplaced import CITING
from truceline.coding.grammar.clauses import agent, is_passive, obliques, patient
from truceline.coding.grammar.time_links import head_token
from truceline.coding.grammar.wording import cased
from truceline.model.reading import Reading, Tokens

_CLIMB = 4
"""How many clauses up an earlier verb of speech is looked for."""
_VOICING = frozenset({
    "express", "voice", "convey", "relay", "reiterate", "restate", "reaffirm", "underline", "underscore", "stress", "emphasise",
    "emphasize", "air",
})
"""What those do to a view, fear or wish who speak for whoever has it."""
NOMINALS = frozenset({"NOUN", "PROPN", "PRON", "DET", "ADJ", "NUM"})


def source_of(tokens: Tokens, cue: CueWord) -> int | None:
    """The head of the words for the source, None when the sentence names none.

    "said Peskov", "Arvo has criticised the map, [saying] ...", "Deng was quoted [as saying]", "Maro's [claim] that ...".
    """
    if cue.word == "preposition":
        return _named_after(tokens, cue)
    if cue.word == "noun":
        return _owner(tokens, cue.head)
    if cue.word == "adjective":
        return agent(tokens, cue.head) if not tokens.below(cue.head, "nsubj:pass") else tokens.below(cue.head, "nsubj:pass")[0]
    found = patient(tokens, cue.head) if "disclosure" in cue.uses else None
    found = found if found is not None else _subject(tokens, cue.head)
    return found if found is None or tokens.tags[found] in NOMINALS else None


def _named_after(tokens: Tokens, cue: CueWord) -> int | None:
    """The head of the phrase after "according to", also where the tree makes "according" the head."""
    if tokens.heads[cue.head] >= cue.last:
        return tokens.heads[cue.head]
    below = [i for i in tokens.below(cue.head, "obl", "nmod", "obj", "dep", "xcomp", "nsubj") if i >= cue.last]
    return below[0] if below else None


def _subject(tokens: Tokens, verb: int) -> int | None:
    form = tokens.words[verb].lower()  # "the front, [dubbed] the “Black Army”"
    lemma = tokens.lemmas[verb].lower()
    told_of = tokens.labels[verb] == "acl" and form not in (lemma, f"{lemma}s") and not form.endswith("ing")
    if (is_passive(tokens, verb) and tokens.relation(verb) != "acl") or (told_of and not tokens.below(verb, "aux", "nsubj")):
        return next(iter(obliques(tokens, verb, "by")), None)
    finite = not tokens.words[verb].lower().endswith("ing")
    named = bool(tokens.below(verb, "nsubj"))
    misread = [i for i in tokens.below(verb, "iobj", "obj", "dep") if i < verb and not tokens.below(i, "case")]
    if finite and misread and tokens.tags[misread[0]] in ("PROPN", "PRON", "NOUN") and not named:
        return misread[0]
    if tokens.relation(verb) == "acl" and tokens.heads[verb] >= 0 and tokens.lemmas[tokens.heads[verb]].lower() in BENT_ON:
        return next(iter(tokens.below(tokens.heads[verb], "nsubj")), None)  # "[The premier] is at pains to stress that ..."
    found = _added_by(tokens, verb)
    found = _behind_semicolon(tokens, verb) if found is None else found
    found = agent(tokens, verb) if found is None else found
    if found is not None:
        return found
    if tokens.relation(verb) in ("advcl", "xcomp", "acl"):
        above = tokens.heads[verb]
        if above >= 0 and tokens.tags[above] == "VERB" and is_passive(tokens, above):
            return patient(tokens, above)
    return _inverted(tokens, verb)


def _added_by(tokens: Tokens, verb: int) -> int | None:
    """Who is cited for the clause to which they add: "According to [the ministry], Chad fired first, adding that ..."."""
    if tokens.words[verb].lower() != "adding" or tokens.relation(verb) not in ("advcl", "acl") or tokens.below(verb, "nsubj"):
        return None
    cited = (i for above in tokens.ancestors(verb) for i in tokens.below(above, "obl") if i < verb)
    return next((i for i in cited if any(tokens.words[j].lower() == "according" for j in tokens.below(i, "case"))), None)


def _behind_semicolon(tokens: Tokens, verb: int) -> int | None:
    """A subject that the parser gave to the clause before a semicolon: "..., warned an envoy; [Maro] maintains that ..."."""
    above = tokens.heads[verb]
    if tokens.relation(verb) != "parataxis" or above < 0 or tokens.below(verb, "nsubj"):
        return None
    found = (i for i in tokens.below(above, "nsubj") if above < i < verb)
    return next((i for i in found if any(tokens.words[j] == ";" for j in range(above, i))), None)


def _inverted(tokens: Tokens, verb: int) -> int | None:
    """A speaker after the verb that the parser took for its object: `said Peskov`."""
    after = [i for i in tokens.below(verb, "obj", "obl", "dep", "appos") if i > verb and not tokens.below(i, "case")]
    near = [i for i in after if tokens.extent(i)[0] == verb + 1 and tokens.tags[i] in ("PROPN", "PRON", "NOUN")]
    return near[0] if near else None


def _owner(tokens: Tokens, noun: int) -> int | None:
    """Whose claim it is: "Maro's claim", "the claim by Maro", "the army statement", or who makes it ("voiced his fear")."""
    if (voicing := _voiced_by(tokens, noun)) is not None:
        return voicing
    if tokens.below(noun, "cop") and tokens.below(noun, "case") and (held := tokens.below(noun, "nsubj")):
        return held[0]  # "[The envoy] was of the view that ...", "[The front] is in no doubt that ..."
    owners = [*tokens.below(noun, "nmod:poss"), *obliques(tokens, noun, "by", "from", "of", "among")]
    if owners and tokens.lemmas[owners[0]] not in ("its", "their", "his", "her"):
        return owners[0]
    above = tokens.heads[noun]
    if tokens.relation(noun) == "obj" and above >= 0:
        maker = agent(tokens, above)
        if maker is not None and (not owners or tokens.tags[owners[0]] == "PRON"):
            return maker
    if owners:
        return owners[0]
    return next((i for i in tokens.below(noun, "compound") if tokens.tags[i] in ("PROPN", "NOUN")), None)


def _voiced_by(tokens: Tokens, noun: int) -> int | None:
    """Who gives voice to a view, whosever it is: "[Maro] conveyed his government's hope that ..."; None in other clauses."""
    above = tokens.heads[noun]
    voiced = tokens.relation(noun) == "obj" and above >= 0 and tokens.lemmas[above].lower() in _VOICING
    return agent(tokens, above) if voiced else None


def quoting_verb(tokens: Tokens, verb: int) -> int | None:
    """The verb of quoting that a verb of saying hangs on: "RIA [quoted] Lavrov as saying"; None when there is none."""
    above = tokens.heads[verb]
    if (
        above >= 0
        and tokens.lemmas[above] in CITING
        and cased(tokens, verb, "as")
    ):
        return above
    if verb == 0 or tokens.words[verb - 1].lower() != "as" or not tokens.words[verb].endswith("ing"):
        return None
    near = range(verb - 2, max(-1, verb - 14), -1)
    return next(
        (i for i in near if tokens.lemmas[i] in CITING and tokens.sentence[i] == tokens.sentence[verb]), None
    )


def relayer_of(tokens: Tokens, verb: int) -> int | None:
    """Who passed the words on: "RIA quoted Lavrov as [saying]", "was quoted as [saying] by RIA"; None when nobody did."""
    above = quoting_verb(tokens, verb)
    if above is None:
        return None
    if is_passive(tokens, above):
        agents = (*obliques(tokens, above, "by"), *obliques(tokens, verb, "by"))
        return agents[0] if agents else None
    return next(iter(tokens.below(above, "nsubj")), None)


def carried_by(tokens: Tokens, verb: int) -> tuple[int, ...]:
    """By whom the text was spread in which somebody speaks: "the army said in a statement carried by [Radio Lira]"."""
    spread = (k for i in obliques(tokens, verb, "in", "through", "via") for k in tokens.below(i, "acl"))
    return tuple(i for k in spread if tokens.words[k].lower().endswith(("ed", "cast")) for i in obliques(tokens, k, "by"))


def quoted_person(tokens: Tokens, verb: int) -> int | None:
    """Who is quoted in "RIA quoted Lavrov as [saying]", "Deng was quoted as [saying]"."""
    above = quoting_verb(tokens, verb)
    if above is None:
        return None
    found = patient(tokens, above)
    return found if found is not None else next(iter(tokens.below(above, "iobj")), None)


def cited_by(tokens: Tokens, verb: int) -> int | None:
    """Whom the subject of a verb cites for what it reports: "The agency reported, citing [medics], that ..."."""
    subjects = tokens.below(verb, "nsubj")
    for citing in (*tokens.below(verb, "advcl"), *(i for s in subjects for i in tokens.below(s, "acl"))):
        if tokens.lemmas[citing] in CITING and tokens.words[citing].lower().endswith("ing"):
            return next((i for i in tokens.below(citing, "obj") if i > citing), None)
    return None


def source_shown(reading: Reading, cue: CueWord, heads: frozenset[int]) -> int | None:
    """The source by the tree, else the one the tagger sees directly beside the cue."""
    tokens = reading.tokens
    found = source_in_tree(tokens, cue, heads)
    beyond = _beyond_object(reading, cue, found)
    if beyond is not None:
        return beyond
    if found is not None or cue.word != "verb" or is_passive(tokens, cue.head):
        return found
    for role in reading.roles:
        before = role.last <= cue.head and all(
            tokens.tags[i] in ("PUNCT", "AUX", "ADV", "PART") for i in range(role.last, cue.head)
        )
        if role.role == "source" and (role.first == cue.last or before):
            return head_token(tokens, role.first, role.last)
    return None


def _beyond_object(reading: Reading, cue: CueWord, found: int | None) -> int | None:
    """Who condemned a thing that cannot speak, although "saying" hangs on it: "[Maro] condemned the raid saying it was ..."."""
    tokens = reading.tokens
    loose = cue.word == "verb" and tokens.labels[cue.head] == "acl" and tokens.words[cue.head].lower() == "saying"
    if not loose or found is None or found != tokens.heads[cue.head] or reading.entity_at(found) is not None:
        return None
    above = found
    while tokens.relation(above) in ("obj", "obl", "nmod") and tokens.heads[above] >= 0:
        above = tokens.heads[above]
    if tokens.tags[above] != "VERB" or is_passive(tokens, above):
        return None
    doer = agent(tokens, above)
    return doer if doer is not None and reading.entity_at(doer) is not None else None


def _of_first_verb(tokens: Tokens, cue: CueWord, heads: frozenset[int]) -> int | None:
    """Who speaks on after a joined clause: "[Maro] said trucks had come and added that more would"."""
    if tokens.lemmas[cue.head] != "add" or tokens.relation(cue.head) != "conj" or tokens.below(cue.head, "nsubj"):
        return None
    above, steps = tokens.heads[cue.head], 0
    while above >= 0 and above not in heads and steps < _CLIMB:
        if tokens.relation(above) not in ("conj", "ccomp", "acl", "advcl"):
            return None
        above, steps = tokens.heads[above], steps + 1
    return agent(tokens, above) if steps and above >= 0 and above in heads and tokens.tags[above] == "VERB" else None


def _told_claim(tokens: Tokens, verb: int, heads: frozenset[int]) -> int | None:
    """The verb of which a claim is the object, for a verb in it: "[denied] claims that troops had fired, dismissing them"."""
    noun = tokens.heads[verb]
    claim = noun >= 0 and tokens.relation(verb) in ("acl", "ccomp") and tokens.labels[verb] != "acl:relcl"
    above = tokens.heads[noun] if claim and tokens.relation(noun) == "obj" else -1
    that = claim and any(tokens.words[i].lower() == "that" for i in tokens.below(verb, "mark"))
    return above if that and above in heads and tokens.tags[above] == "VERB" else None


def _of_outer_verb(tokens: Tokens, participle: int, heads: frozenset[int]) -> int | None:
    """Who says the clause in which "saying" stands without comma: "[The source] denied that it had fired saying ..."."""
    below, steps = participle, 0
    while steps < _CLIMB and tokens.heads[below] >= 0:
        above = tokens.heads[below]
        if tokens.relation(below) == "ccomp" and above in heads and tokens.tags[above] == "VERB":
            return agent(tokens, above)
        below, steps = above, steps + 1
    return None


def source_in_tree(tokens: Tokens, cue: CueWord, heads: frozenset[int]) -> int | None:
    """The head of the words for the source as syntax shows it; `heads` are the heads of all cues."""
    quoted = quoted_person(tokens, cue.head)
    if quoted is not None:
        return quoted
    above = tokens.heads[cue.head]
    participle = tokens.relation(cue.head) == "advcl" and tokens.words[cue.head].lower().endswith("ing") and above < cue.head
    added = tokens.words[cue.head - 1] == "," or tokens.lemmas[cue.head] == "add"
    if participle and added and tokens.relation(above) == "ccomp" and tokens.heads[above] in heads:
        return agent(tokens, tokens.heads[above])
    if participle and tokens.words[cue.head - 1] == "," and (told := _told_claim(tokens, above, heads)) is not None:
        return agent(tokens, told)
    first = _of_first_verb(tokens, cue, heads)
    if first is None and says_on(tokens, cue.head):
        first = _of_outer_verb(tokens, cue.head, heads)
    return source_of(tokens, cue) if first is None else first
