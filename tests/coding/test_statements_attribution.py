"""Who is shown to say what: one made-up sentence per way of attributing, with the words of source and content."""

from __future__ import annotations

from functools import cache

import pytest

from truceline.coding.attribution.attributed import Attribution
from truceline.coding.attribution.cues import cue_book
from truceline.coding.attribution.rules import attribute
from truceline.knowledge.loader import load_knowledge
from truceline.language.read import analyse
from truceline.language.words.quotes import quote_layer
from truceline.model.reading import Reading
from truceline.model.text import Article, Zone


def read(text: str) -> Reading:
    article = Article(id="t", text=text, zones=(Zone(0, len(text), "body"),))
    return quote_layer(analyse(article, load_knowledge())[0])


@cache
def shown(text: str) -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """(head word of the source, cue, pieces of content) of each attribution that is said, denied or withheld."""
    reading = read(text)
    found = attribute(reading, cue_book(load_knowledge()))
    return tuple(_told(reading, one) for one in found if one.cue is None or one.cue.deed != "undone")


def _told(reading: Reading, one: Attribution) -> tuple[str, str, tuple[str, ...]]:
    source = "" if one.source is None else reading.tokens.words[one.source]
    cue = "" if one.cue is None else reading.words(one.cue.first, one.cue.last).text
    return source, cue, tuple(reading.words(first, last).text for first, last in one.ranges)


SAID = [
    # quotes split, joined and continued
    ('"The bridge is open," said Okello, adding, "but convoys still wait."',
     [("Okello", "said", ("The bridge is open,",)), ("Okello", "adding", ("but convoys still wait.",))]),
    ('"We came," she said, "to sign, not to argue."', [("she", "said", ("We came,", "to sign, not to argue."))]),
    ("“It is late,” Okello said. “We will try again.”", [("Okello", "said", ("It is late,", "We will try again."))]),
    ("“We offered a date.\n\n“They never answered,” Okello said.",
     [("Okello", "said", ("We offered a date.", "They never answered,"))]),
    ("“We state our concern,” said Varga, \"and we stay.”", [("Varga", "said", ("We state our concern,", "and we stay."))]),
    ('"We will never sign, Okello said. The hall emptied.', [("Okello", "said", ("We will never sign,",))]),
    ("“No!” Deng shouted. “Never again.”", [("Deng", "shouted", ("No!", "Never again."))]),
    ("“Enough,” said Ilse Brandt, the envoy of the bloc.", [("Ilse", "said", ("Enough,",))]),
    # quotes without a cue
    ("“We stay.” — Commissioner Deng", [("Deng", "", ("We stay.",))]),
    ("“We are tired of war.” ― Ilse Brandt", [("Ilse", "", ("We are tired of war.",))]),
    ("Okello shook his head. “We will not sign.”", [("Okello", "", ("We will not sign.",))]),
    ("Okello was blunt. “We will not sign,” he said. “Not today.”", [("he", "said", ("We will not sign,", "Not today."))]),
    # cue before the quote
    ('The spokesman said: "The gate is shut. We will not open it."',
     [("spokesman", "said", ("The gate is shut. We will not open it.",))]),
    ("The general said:\n\n“The gate is shut.”", [("general", "said", ("The gate is shut.",))]),
    # paraphrase
    ("Varga has repeatedly said the map was wrong.", [("Varga", "said", ("the map was wrong",))]),
    ("The ministry said on Monday that the gate was shut.", [("ministry", "said", ("the gate was shut",))]),
    ("Talks failed, the bloc's office wrote.", [("office", "wrote", ("Talks failed",))]),
    ("The truce, he said, was dead.", [("he", "said", ("The truce", "was dead"))]),
    ("Talks dying, envoy warns", [("envoy", "warns", ("Talks dying",))]),
    ("Okello made clear that the front supports the map.", [("Okello", "made clear", ("the front supports the map",))]),
    ("Arvo says the corridor is open; Lenz says it is shut.",
     [("Arvo", "says", ("the corridor is open",)), ("Lenz", "says", ("it is shut",))]),
    ("Okello said that demand had been ignored.", [("Okello", "said", ("that demand had been ignored",))]),
    ("Okello said that violence had returned.", [("Okello", "said", ("violence had returned",))]),
    # both at once
    ('The truce, he said, was "dead in the water".', [("he", "said", ("The truce", 'was "dead in the water'))]),
    ('Okello said the front "will not lay down arms" until the border is drawn.',
     [("Okello", "said", ('the front "will not lay down arms" until the border is drawn',))]),
    # according to
    ("According to two mediators, the pause ends on Friday.", [("mediators", "According to", ("the pause ends on Friday",))]),
    ("The pause ends on Friday, according to a draft.", [("draft", "according to", ("The pause ends on Friday",))]),
    # participles and chains of verbs
    ("Arvo has criticised the map, saying it rewards force.", [("Arvo", "saying", ("it rewards force",))]),
    ("The front said it would attend the talks, adding that its fighters would stay.",
     [("front", "said", ("it would attend the talks",)), ("front", "adding", ("its fighters would stay",))]),
    ("The envoy went on to say that the map was wrong.", [("envoy", "went on to say", ("the map was wrong",))]),
    # nouns and adjectives
    ("Okello's claim that the bridge was mined surprised the mission.", [("Okello", "claim", ("the bridge was mined",))]),
    ("Arvo repeated his warning that the pact would collapse.", [("Arvo", "warning", ("the pact would collapse",))]),
    ("Kenya is worried that the round is failing.", [("Kenya", "is worried", ("the round is failing",))]),
    ("Arvo believes that the war is lost.", [("Arvo", "believes", ("the war is lost",))]),
    # someone passes it on
    ("Deng was quoted as saying by the state agency that the gate was shut.", [("Deng", "saying", ("the gate was shut",))]),
    ("State radio quoted the governor as saying that the road was open.", [("governor", "saying", ("the road was open",))]),
    ('"The gate is shut," the agency quoted Deng as saying.', [("Deng", "saying", ("The gate is shut,",))]),
    ("A guard said Okello had told him that Deng would not come.",
     [("guard", "said", ("Okello had told him that Deng would not come",)), ("Okello", "told", ("Deng would not come",))]),
    # what stays outside
    ("Kenya is worried that the round is failing despite efforts by Uganda.",
     [("Kenya", "is worried", ("the round is failing",))]),
    ("Sources said the talks will continue until May although a rebel group walked out.",
     [("Sources", "said", ("the talks will continue until May",))]),
    ("Deng said that Arvo has asked the rebels to pull back, although he said nobody listened.",
     [("Deng", "said", ("Arvo has asked the rebels to pull back",)), ("he", "said", ("nobody listened",))]),
    ("The ministry said rebels had shelled the port, while the front said it had fired at nobody.",
     [("ministry", "said", ("rebels had shelled the port",)), ("front", "said", ("it had fired at nobody",))]),
    ("The rebels said the army had attacked, but the army denied the claim.",
     [("rebels", "said", ("the army had attacked",)), ("army", "denied", ("the claim",))]),
    # denied, confirmed, withheld
    ("The ministry denied shelling the camp.", [("ministry", "denied", ("shelling the camp",))]),
    ("The ministry denied that its troops had crossed the river.",
     [("ministry", "denied", ("its troops had crossed the river",))]),
    ("The army dismissed reports that its men had crossed the river.",
     [("army", "dismissed", ("its men had crossed the river",))]),
    ("The minister confirmed the deaths of two soldiers.", [("minister", "confirmed", ("the deaths of two soldiers",))]),
    ("The president ruled out a new truce.", [("president", "ruled out", ("a new truce",))]),
    ("She declined to say whether the list was final.", [("She", "declined", ("the list was final",))]),
    ("The army would neither confirm nor deny the pull-out.", [("army", "would neither confirm", ("the pull-out",))]),
    ("Okello did not say that the truce was over.", [("Okello", "did not say", ("the truce was over",))]),
    # asked with a clause, judged with quoted words
    ("The council demanded that all troops leave the zone.", [("council", "demanded", ("all troops leave the zone",))]),
    ('The bishop called the raid "a disgrace".', [("bishop", "called", ('the raid "a disgrace',))]),
    ('He vowed to "fight to the last man".', [("He", "vowed", ("fight to the last man",))]),
    # without a clause of its own
    ("The rebels claimed to have captured the pass.", [("rebels", "claimed", ("to have captured the pass",))]),
    ("Okello described seeing smoke over the bridge.", [("Okello", "described", ("seeing smoke over the bridge",))]),
    ("The agency puts the shortfall at 2 million tonnes.",
     [("agency", "puts", ("the shortfall at 2 million tonnes",))]),
    # named, accused, dismissed
    ("Varga described the operation as a show.", [("Varga", "described", ("the operation as a show",))]),
    ('Varga denounced the deal as a "big lie".', [("Varga", "denounced", ('the deal as a "big lie',))]),
    ("Okello shrugged off the charge.", [("Okello", "shrugged off", ("the charge",))]),
    ("The army scoffed at the suggestion that it had fired first.",
     [("army", "scoffed at", ("it had fired first",))]),
    ("Turkish officials would not be drawn on whether the rebels might come.",
     [("officials", "would not be drawn on", ("the rebels might come",))]),
    # nouns and phrases
    ("Earlier pledges have gone unmet, in the view of aid workers.",
     [("workers", "view", ("Earlier pledges have gone unmet",))]),
    ("In Okello's opinion, the pledges have gone unmet.", [("Okello", "opinion", ("the pledges have gone unmet",))]),
    ("The rebels gave notice that they would end the truce.", [("rebels", "gave notice", ("they would end the truce",))]),
    # transcripts
    ("OKELLO: We will stay.\nDENG: You have to go.",
     [("OKELLO", "", ("We will stay.",)), ("DENG", "", ("You have to go.",))]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SAID, ids=[text[:50] for text, _ in SAID])
def test_source_cue_and_words_said(text: str, expected: list[tuple[str, str, tuple[str, ...]]]) -> None:
    assert list(shown(text)) == expected


NOTHING_SAID = [
    "The army put the town under siege, in view of the election.",
    "The mission reported on Monday to the council.",
    "Turkey does not recognise the republic.",
    "The talks: a history.\n\nThe outcome: nothing was signed.",
    'The "safe" corridor was shelled.',
    'The film "Truce" opened on Friday.',
    "Okello will say on Monday that he rejects the map.",
    "If Okello says that the talks are dead, the truce is over.",
    "The council asked whether the road was open.",
    "The council urged both sides to stop.",
    "She declined to comment.",
    "The premier condemned the attack.",
    "The leaders' 6' map of the rebels' camp was lost.",
]


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_terms_titles_plans_questions_and_bare_acts_are_nothing_said(text: str) -> None:
    assert shown(text) == ()


@pytest.mark.parametrize(("one", "other"), [("Okello", "Deng"), ("Kenya", "Uganda")])
def test_swapping_names_mirrors_the_result(one: str, other: str) -> None:
    text = f'{one} said {other} had lied, adding that "{other} must go". {other} denied that {one} was right.'
    mirrored = text.replace(one, "\0").replace(other, one).replace("\0", other)
    swap = {one: other, other: one}
    left = [(swap.get(source, source), cue) for source, cue, _ in shown(text)]
    assert left == [(source, cue) for source, cue, _ in shown(mirrored)]


def test_adding_a_paragraph_leaves_earlier_attributions_alone() -> None:
    text = "“It is late,” Okello said."
    assert shown(text + "\n\nThe hall emptied.") == shown(text)
