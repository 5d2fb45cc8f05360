"""Terms told in free words or in short: what a deal gives or forbids, what is told behind it, lists, and who is left out."""

import pytest

from tests.coding.reading_of import found_in, named
from tests.coding.records_of import left_out, terms_in

SIGNED = "The government and the Lord's Army signed an accord on Monday. "


@pytest.mark.parametrize(("text", "type_", "words"), [
    ("The pact gives the rebels two ministries.", "political_process", "gives the rebels two ministries"),
    ("The accord grants deserters immunity from trial.", "other", "grants deserters immunity from trial"),
    ("The treaty dissolves the secret police.", "other", "dissolves the secret police"),
    ("The accord lets exiles vote in May.", "political_process", "lets exiles vote in May"),
    ("The truce opens the airport to relief flights.", "access", "opens the airport to relief flights"),
    ("The deal obliges both armies to stay in their barracks.", "separation_of_forces",
     "stay in their barracks"),
    ("The accord provides for joint patrols along the river.", "monitoring", "joint patrols along the river"),
    ("The accord calls for elections within two years.", "political_process", "elections within two years"),
])  # fmt: skip
def test_a_deal_gives_forbids_and_opens(text: str, type_: str, words: str) -> None:
    assert (type_, words) in terms_in(text)


@pytest.mark.parametrize("text", [
    "The accord gives hope to the farmers.",
    "The armistice ended a war of six years.",
    "The truce has allowed talks to resume.",
    "The deal opened the way for a visit.",
    "The accord did not give the rebels ministries.",
    "The accord could give the rebels two ministries.",
    "The wage deal gives nurses four per cent.",
])
def test_what_a_deal_leads_to_is_no_term(text: str) -> None:
    assert not terms_in(text)


@pytest.mark.parametrize(("sentence", "type_"), [
    ("All foreign troops have 60 days to leave.", "withdrawal"),
    ("The rebels must pull out of the port.", "withdrawal"),
    ("Prisoners on both sides are to be freed in May.", "release"),
    ("Hostages are exchanged for detainees.", "release"),
    ("Fighting is to stop within two days.", "cease_hostilities"),
    ("Relief ships may dock at the port.", "access"),
    ("Two flights a week are allowed out of the capital.", "access"),
    ("A force of 300 observers will verify the pullback.", "monitoring"),
    ("Elections would follow in a year.", "political_process"),
    ("Any group that goes back to war faces sanctions.", "sanction_for_violation"),
    ("Refugees have the right to go home.", "access"),
    ("Weapons shall be stored in containers.", "other"),
])
def test_the_sentence_behind_a_deal_goes_on_with_its_terms(sentence: str, type_: str) -> None:
    assert (type_, sentence.rstrip(".")) in terms_in(SIGNED + sentence)


@pytest.mark.parametrize("sentence", [
    "The next round of talks is to be held in May.",
    "The army pulled out of the port last year.",
    "The rebels are still leaving the port.",
    "The minister will leave for Cairo.",
    "“The rebels must leave the port,” a farmer said.",
    "Traders will sell more rice.",
    "If the rains stop, the army will leave the port.",
    "He must free the prisoners.",
])
def test_what_else_is_told_behind_a_deal_is_no_term(sentence: str) -> None:
    assert not terms_in(SIGNED + sentence)


def test_behind_a_breach_no_terms_are_told() -> None:
    assert not terms_in("The rebels broke the truce on Monday. The army will withdraw its troops from the hills.")


def test_terms_are_told_in_lists() -> None:
    text = SIGNED + "Among its points: a halt to the shelling, the freeing of all captives and early elections."
    assert {type_ for type_, _ in terms_in(text)} == {"cease_hostilities", "release", "political_process"}
    assert not terms_in(SIGNED + "Among the guests: a cook, a clerk and two ministers.")


@pytest.mark.parametrize(("text", "type_", "words"), [
    ("They began the withdrawal required by the Lusaka accord.", "withdrawal", "the withdrawal required by the Lusaka accord"),
    ("As part of the accord, the rebels will withdraw from Kisangani.", "withdrawal",
     "As part of the accord, the rebels will withdraw from Kisangani"),
    ("The truce provides for aid convoys to enter Homs.", "access", "aid convoys to enter Homs"),
    ("The accord calls for the withdrawal of tanks and the exchange of prisoners.", "release", "the exchange of prisoners"),
    ("Under the shaky accord, both armies are expected to cease fire.", "cease_hostilities",
     "Under the shaky accord, both armies are expected to cease fire"),
    ("A team of observers will be deployed under the accord.", "monitoring",
     "A team of observers will be deployed under the accord"),
    ("Under the accord, rebels leave Goma; the army opens the road.", "withdrawal", "Under the accord, rebels leave Goma"),
])  # fmt: skip
def test_a_term_told_in_short_keeps_its_type_and_words(text: str, type_: str, words: str) -> None:
    assert (type_, words) in terms_in(text)


@pytest.mark.parametrize("text", [
    "The rebels demanded that the accord provide for elections.",
    "The general does not gain by the amnesty contained in the accord.",
])  # fmt: skip
def test_what_no_deal_requires_is_no_term(text: str) -> None:
    assert terms_in(text) == set()


@pytest.mark.parametrize(("text", "who"), [
    ("The truce gives no protection to the M23.", "M23"),
    ("The truce offers the M23 no cover.", "M23"),
    ("The accord makes no mention of the M23.", "M23"),
    ("The accord is silent on the M23.", "M23"),
    ("The ceasefire was never meant to cover the M23.", "M23"),
    ("The M23 has no place in the accord signed on Friday.", "M23"),
    ("The M23 is absent from the accord.", "M23"),
    ("The army and the CNDP signed a truce on Friday. The M23 is no party to it.", "M23"),
    ("The army and the CNDP signed a truce on Friday. Left out are the gangs of the port.", "the gangs of the port"),
    ("The army and the CNDP signed a truce on Friday. Mercenaries fall outside its scope.", "Mercenaries"),
    ("The army and the CNDP signed an accord on Friday. Rebels guilty of murder are ineligible for the amnesty.",
     "Rebels guilty of murder"),
    ("The army and the CNDP signed a truce on Friday. The M23 stands apart from it.", "M23"),
])  # fmt: skip
def test_who_is_left_out_in_nouns_and_adjectives(text: str, who: str) -> None:
    assert who in left_out(text)


@pytest.mark.parametrize("text", [
    "The truce gives protection to the M23.",
    "The accord should make no mention of the M23.",
    "The M23 is part of the accord.",
    "The army and the CNDP signed a truce on Friday. The M23 is tired of it.",
    "The army and the CNDP signed a truce on Friday. A negotiator would not be named.",
    "The army and the CNDP signed an accord on Friday. Rebels are eligible for the amnesty.",
])
def test_who_is_let_in_is_not_left_out(text: str) -> None:
    assert not left_out(text)


def party_names(text: str) -> set[str]:
    found = found_in(text)
    return named(found, [party for deal in found.agreements for party in deal.parties])


@pytest.mark.parametrize(("text", "sides"), [
    ("Khartoum and the JEM shook hands on Sunday on a settlement.", 2),
    ("Eritrea and Djibouti ended their feud on Tuesday with a pact signed in Doha.", 2),
    ("Angola and Zambia signed what they call a lasting ceasefire on Thursday.", 2),
    ("Under the May 3 deal the Taliban promised Washington to free the pilots.", 2),
    ("A cessation of fighting worked out in Geneva by the United States and Russia begins on Monday.", 2),
    ("The understanding reached at Rome on December 13 between Angola and Zambia envisages a pullback.", 2),
    ("Angola and Zambia closed a peace accord on Friday.", 2),
    ("Angola and Zambia signed an accord on Friday with Malaysia as facilitator.", 2),
    ("The memorandum of understanding which Angola and Zambia signed on Friday opens the border.", 2),
    ("The code of conduct which Angola and Zambia accepted on Friday opens the border.", 2),
    ("Angola and Zambia argued over a settlement on Friday.", 0),
    ("Angola and Zambia greeted the envoy with a plan.", 0),
])
def test_sides_of_deals_in_other_verbs(text: str, sides: int) -> None:
    assert len(party_names(text)) == sides


def test_times_of_deals_in_other_words() -> None:
    def dates(text: str) -> dict[str, str | None]:
        found = found_in(text)
        values = {time.id: time.value for time in found.times}
        deal = found.agreements[0]
        told = {name: getattr(deal, name) for name in ("effective", "expires", "ended")}
        return {name: values[time] for name, time in told.items() if time}

    assert dates("Angola and Zambia announced a truce on May 1, effective from May 4.")["effective"] == "XXXX-05-04"
    assert dates("The guns fell silent on May 4 as a truce between Angola and Zambia took effect.")["effective"] == "XXXX-05-04"
    assert dates("The truce, in place since April 2, expires on June 3.")["expires"] == "XXXX-06-03"
    assert "ended" not in dates("The truce expires on June 3.")


def test_a_thing_called_no_ceasefire_is_none() -> None:
    assert not found_in("It is not a ceasefire, diplomats stressed.").agreements
