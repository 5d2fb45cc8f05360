"""Acts that were owed or asked for, told again in other words: by what is still there, gone, going on or hardly done."""

import pytest

from tests.coding.records_of import claims_in, commitments_in


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        (
            "Armenia promised to pull its tanks back. A week later the tanks were still on the ridge, monitors said.",
            "unfulfilled",
            "A week later the tanks were still on the ridge",
        ),
        (
            "Azerbaijan promised to pull its guns back from the border. The guns remain in the valley.",
            "unfulfilled",
            "The guns remain in the valley",
        ),
        (
            "The Farc promised to free 60 prisoners. Only 14 have walked free, the Red Cross said.",
            "partly",
            "Only 14 have walked free",
        ),
        (
            "Kampala promised to release the children. The children have gone home, Save the Children said.",
            "fulfilled",
            "The children have gone home",
        ),
        (
            "The army undertook to leave the schools. The envoy said scarcely any of the schools had been vacated.",
            "unfulfilled",
            "scarcely any of the schools had been vacated",
        ),
        ("Kosovo promised to reopen the bridge. The bridge is still shut.", "unfulfilled", "The bridge is still shut"),
        ("Kosovo promised to open the bridge. The bridge has yet to be opened.", "unfulfilled",
         "The bridge has yet to be opened"),
        ("Chad promised to restore services. It rained. Power has yet to be restored in Bol, a doctor said.", "unfulfilled",
         "Power has yet to be restored in Bol"),
        ("Serbia promised to dismantle its posts. The posts are gone, an officer said.", "fulfilled", "The posts are gone"),
        ("Croatia promised to dismantle its posts. The posts are not gone.", "unfulfilled", "The posts are not gone"),
        (
            "The rebels pledged to stop their raids on the railway. The raids have continued.",
            "unfulfilled",
            "The raids have continued",
        ),
        (
            "The two cabinets agreed to hold a joint session in May. No such session has taken place.",
            "unfulfilled",
            "No such session has taken place",
        ),
        (
            "Donors pledged $40 million for the camps. Half of the money has arrived, an official said.",
            "partly",
            "Half of the money has arrived",
        ),
        (
            "Sudan urged Chad to lift the siege of Tine. The siege has not been lifted.",
            "unmet",
            "The siege has not been lifted",
        ),
    ],
)
def test_an_owed_act_told_in_other_words_is_claimed(text: str, status: str, words: str) -> None:
    assert [(told, said) for told, _, said in claims_in(text)] == [(status, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Armenia promised to pull its tanks back from the border. The tourists are still on the ridge.",
        "Armenia promised to pull its tanks back from the border. The tanks will still be on the ridge in May.",
        "Armenia promised to pull its tanks back from the border. If the tanks are still on the ridge, talks will end.",
        "The Farc promised to free 60 prisoners. A thief walked free in Madrid.",
        "Serbia promised to dismantle its posts. Officers hope that the posts are gone by May.",
        "The rebels pledged to stop their raids. The rain has continued.",
        "The rebels pledged to stop their raids. Talks on the budget go on.",
        "Sudan urged Chad to lift the siege of Tine. The siege must not be lifted, Chad said.",
        "Sudan urged Chad to lift the siege of Tine. The ban on poaching has not been lifted in Kenya.",
    ],
)
def test_another_act_in_like_words_claims_nothing(text: str) -> None:
    assert claims_in(text) == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("The army and the rebels signed a truce in May. It was the army which fired first, the rebels said.", ["violated"]),
        ("The army and the rebels signed a truce in May. The army said the rebels had opened fire first.", ["violated"]),
        ("The army and the rebels signed a truce in May. The army said it would not open fire first.", []),
        ("The army and the rebels fought all day. The army said the rebels had opened fire first.", []),
    ],
)
def test_firing_first_in_a_truce_is_a_breach(text: str, status: list[str]) -> None:
    assert [one for one, _, _ in claims_in(text)] == status


@pytest.mark.parametrize(
    "text",
    [
        "The fleet will stay in the Gulf until Iraq complies with the agreement.",
        "The envoy did not say whether Chad had honoured the accord.",
        "The rebels promised to disarm. In doing so they took a risk.",
    ],
)
def test_what_is_only_awaited_or_open_claims_nothing(text: str) -> None:
    assert claims_in(text) == []


def test_what_was_never_promised_is_disputed() -> None:
    text = "The rebels said Chad had failed to free the miners as promised. Chad said it had never promised to free them."
    assert ("disputed", "it had never promised to free them") in [(status, words) for status, _, words in claims_in(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rwanda offered to free the soldiers.", {("Rwanda", "free the soldiers")}),
        ("Chad said it was ready to pull back its guns.", {("Chad", "pull back its guns")}),
        ("Norway pledged $90 million for the camps.", {("Norway", "$90 million")}),
        ("Kenya promised him a battalion by June.", {("Kenya", "a battalion")}),
        (
            "The two leaders, Ali Omar and Bashir Hassan, have promised to disarm.",
            {("Ali Omar", "disarm"), ("Bashir Hassan", "disarm")},
        ),
        ("Norway offered to help.", set()),
        ("Norway offered Chad a week to withdraw its soldiers.", set()),
        ("Norway offered its condolences.", set()),
        ("Chad said it was ready to talk and ready to fight.", set()),
        ("Chad said it was not ready to pull back its guns.", set()),
        ("Sudan said that, had it won, it would have freed the prisoners.", set()),
        ("All agreed that a president should keep calm.", set()),
    ],
)
def test_offers_and_pledges_bind_and_wishes_and_conditions_do_not(text: str, expected: set[tuple[str, str]]) -> None:
    assert set(commitments_in(text)) == expected
