"""Readers of labels in nouns: quoted descriptions, loaded nouns, backing. What stands before a noun is elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from truceline.coding.grammar.enclosing import speakers_at
from truceline.coding.grammar.wording import cased
from truceline.coding.grammar.words import Table
from truceline.coding.labelling.calling import calling
from truceline.coding.labelling.naming import called_openly, named_openly
from truceline.coding.labelling.pointing import called_it, group_meant
from truceline.coding.labelling.records import label_of, marks_around
from truceline.coding.labelling.states import is_ruler, of_things
from truceline.coding.labelling.targets import is_creed_of, name_behind, named_beside, said_of, targets
from truceline.coding.labelling.words import Described, belongs_before, carries, hyphenated, is_backing, loaded, opens_noun
from truceline.knowledge.words import load_words
from truceline.model.findings import Findings
from truceline.model.reading import Reading
from truceline.model.speech import Label


def described(reading: Reading, found: Findings, words: Table, told: Described) -> Iterator[Label]:
    """A quoted description: "calls the movement '[a gang of terrorists]'", "the army, '[Museveni's butchers]', had strayed".

    Without a loaded word it is a label only where somebody is called so.
    """
    tokens = reading.tokens
    noun = told.noun
    if is_ruler(reading, words, noun) or tokens.relation(noun) in ("amod", "compound"):
        return
    if not carries(reading, words, noun) and not named_openly(reading, words, noun):
        return
    given = loaded(reading, words, told.first, told.last)
    others = said_of(reading, words, noun)
    if others is None or not (given or called_openly(reading, words, noun)):
        return
    on = tuple(entity.id for entity in others)
    if not on:
        meant = group_meant(reading, found, words, noun)
        on = (meant.id,) if meant is not None else targets(reading, words, noun) if given else ()
    whole = reading.words(told.first, told.last)
    owned = any(tokens.labels[j] == "nmod:poss" for j in tokens.below(noun, "nmod"))
    class_ = given[0] if given else "backing" if owned else "conduct"
    yield label_of(reading, found, words, noun, on, whole.text, class_, whole, distancing=True)


def noun(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "the terrorists", "branded them terrorists", "the Syrian regime"."""
    tokens = reading.tokens
    given = words.get(("noun", tokens.lemmas[i].lower())) or words.get(("noun", tokens.words[i].lower()))
    armed = i > 0 and (("gang", tokens.lemmas[i - 1].lower()) in words or ("gang", tokens.words[i - 1].lower()) in words)
    given = given or (words.get(("noun-with", tokens.lemmas[i].lower())) if armed else None)
    creed = None if given else words.get(("creed-noun", tokens.lemmas[i].lower()))
    given = given or creed
    title = tokens.labels[i] == "nmod:desc" and tokens.tags[tokens.heads[i]] == "PROPN"
    if not given or tokens.tags[i] not in ("NOUN", "PROPN", "ADJ") or any(tied(reading, found, words, i)):
        return
    if (tokens.relation(i) in ("compound", "amod") or tokens.labels[i] == "nmod:desc") and not title:
        return
    if is_ruler(reading, words, i) and (of_things(reading, words, i) or _calls_itself(reading, i)):
        return
    if cased(tokens, i, "like", "unlike"):
        return  # "they looked like terrorists"
    if _any_such(reading, found, words, i):
        return
    it = called_it(reading, found, words, i)
    on = targets(reading, words, i) if it is None else (it.id,)
    if is_ruler(reading, words, i) and _set_of_rules(reading, words, on):
        return
    if on and not (creed and not is_creed_of(reading, i, on)):
        det = min((j for j in tokens.below(i, "det")), default=i)
        first = _first_of(reading, words, i, armed=armed)
        scare = marks_around(reading, i)
        distancing = scare is not None and scare.text == tokens.words[i]
        evidence = reading.words(det if first - det <= 2 and det < first else first, i + 1)
        class_ = next(iter(loaded(reading, words, first, i)), given[0])
        called = reading.words(first, i + 1).text
        yield label_of(reading, found, words, i, on, called, class_, evidence, distancing=distancing)


def _any_such(reading: Reading, found: Findings, words: Table, i: int) -> bool:
    """Whether a noun means whoever is so, whom nobody names: "all mercenaries must leave", "any bandits in their ranks"."""
    before = {reading.tokens.lemmas[d].lower() for d in reading.tokens.below(i, "det")}
    if calling(reading, words, i) is not None or not before & {"all", "any", "every"}:
        return False
    return "all" not in before or not speakers_at(found, reading.words(i, i + 1))


def _set_of_rules(reading: Reading, words: Table, on: tuple[str, ...]) -> bool:
    """Whether "the regime" points back to a set of rules: "the sanctions regime ... [the regime]"."""
    names = [entity.name.lower().split() for entity in reading.entities if entity.id in on and not entity.named]
    return any(("thing", word.removesuffix("s")) in words for name in names for word in name)


def _calls_itself(reading: Reading, i: int) -> bool:
    """Whether a word with a capital inside a plain sentence is a name: "the Military [Junta]"; not so in a headline."""
    tokens, sentence = reading.tokens, reading.sentences[reading.tokens.sentence[i]]
    plain = any(tokens.tags[j] in ("NOUN", "VERB") and tokens.words[j].islower() for j in range(sentence.first, sentence.last))
    return i > sentence.first and plain and tokens.tags[i] == "PROPN" and tokens.words[i][0].isupper()


def _first_of(reading: Reading, words: Table, i: int, *, armed: bool) -> int:
    """Where a loaded noun begins with what is said in one breath: "[brutal] regime", "[Marxist] delinquents", "[armed] gangs".

    Before other nouns than rulers this holds only where somebody is called so by a verb.
    """
    tokens = reading.tokens
    first = i - 1 if armed or (i > 0 and opens_noun(reading, words, i - 1)) else hyphenated(reading, i)
    ruler = is_ruler(reading, words, i)
    if not ruler and calling(reading, words, i) is None:
        return first
    j = first
    while j > 0 and tokens.sentence[j - 1] == tokens.sentence[i]:
        j -= 1
        if ("tone", tokens.lemmas[j].lower()) in words or loaded(reading, words, j, j + 1):
            first = j = hyphenated(reading, j)
        elif tokens.tags[j] != "CCONJ":
            break
    return first


def backing(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "Saudi-backed": the words before the hyphen are the backer's."""
    tokens = reading.tokens
    first = hyphenated(reading, i)
    if tokens.heads[i] < 0 or not is_backing(reading, words, i):
        return
    noun = tokens.heads[i]
    worse = [j for j in tokens.below(noun, "amod", "compound") if ("modifier", tokens.lemmas[j].lower()) in words]
    if worse and not named_beside(reading, noun) and calling(reading, words, noun) is None:
        return
    while first > 0 and belongs_before(reading, first, i):
        first -= 1
    joined = first > 1 and tokens.lemmas[first - 1] == "and" and tokens.tags[first - 2] == "PROPN"
    if joined and noun in tokens.ancestors(first - 2):
        first -= 2  # "US and EU-backed"
    ahead = name_behind(reading, i)
    on = (ahead.id,) if ahead is not None else targets(reading, words, noun)
    if on:
        evidence = reading.words(first, i + 1)
        yield label_of(reading, found, words, noun, on, evidence.text, "backing", evidence)


def backed_by(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "militias backed by Iran": a bare participle with a named backer."""
    tokens = reading.tokens
    if ("backing-by", tokens.lemmas[i]) not in words or tokens.labels[i] != "acl" or tokens.heads[i] < 0:
        return
    if tokens.below(i, "compound:prt", "advmod"):
        return
    backers = [j for j in tokens.below(i, "obl") if any(tokens.lemmas[c] == "by" for c in tokens.below(j, "case"))]
    backers = [j for j in backers if (entity := reading.entity_at(j)) is not None and entity.named]
    on = targets(reading, words, tokens.heads[i])
    bodies = {entity.id for entity in reading.entities if entity.kind in ("igo", "ngo")}
    if backers and on and not bodies.intersection(on):
        last = max(j for j in tokens.subtree(backers[0]) if tokens.tags[j] in ("PROPN", "NOUN")) + 1
        evidence = reading.words(i, last)
        yield label_of(reading, found, words, tokens.heads[i], on, evidence.text, "backing", evidence)


def siding(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "the [pro-Rwandan] militia": on whose side a body under arms stands; what voters or marchers are for is no label."""
    tokens = reading.tokens
    word, noun = tokens.words[i], tokens.heads[i]
    sided = word.lower().startswith("pro-") and word[4:5].isupper()
    if not sided or noun <= i or tokens.relation(i) not in ("amod", "compound"):
        return
    told = load_words().nouns.get(tokens.lemmas[noun].lower())
    armed = told is not None and told.sector in ("REB", "MIL", "PRM", "UAF")
    if armed or "body" in words.get(("people", tokens.lemmas[noun].lower()), ()):
        ahead = name_behind(reading, noun)
        evidence = reading.words(i, i + 1)
        on = (ahead.id,) if ahead is not None else targets(reading, words, noun)
        if on:
            yield label_of(reading, found, words, noun, on, evidence.text, "backing", evidence)


def tied(reading: Reading, found: Findings, words: Table, i: int) -> Iterator[Label]:
    """ "[former al Qaeda affiliate] Fatah Front", "[Iranian proxies]": whose creature somebody is."""
    tokens = reading.tokens
    noun = tokens.words[i].lower() if tokens.tags[i] == "VERB" else tokens.lemmas[i].lower()
    if ("tied", noun) not in words:
        return
    inside, first = set(tokens.subtree(i)), i
    while first > 0 and first - 1 in inside and tokens.tags[first - 1] in ("PROPN", "ADJ", "PART", "NOUN", "PUNCT"):
        first -= 1
    while first < i and tokens.tags[first] in ("PUNCT", "PART"):
        first += 1
    if not any(tokens.words[j][0].isupper() for j in range(first, i) if j > 0):
        return
    ahead = name_behind(reading, i)
    on = (ahead.id,) if ahead is not None else targets(reading, words, i)
    if any(entity.id in on for j in range(first, i) if (entity := reading.entity_at(j)) is not None):
        return  # "a Barclays branch" is no creature of itself
    evidence = reading.words(first, i + 1)
    yield label_of(reading, found, words, i, on, evidence.text, "backing", evidence)
