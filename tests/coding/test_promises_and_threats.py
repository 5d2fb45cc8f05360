"""What sides say that they will do, stand by or threaten with; sentences of our own from several conflicts."""

import pytest

from tests.coding.records_of import modalities_in


@pytest.mark.parametrize(
    ("text", "debtor", "act"),
    [
        ('"We will continue to support the mediators," the foreign minister of Norway said.', "Norway",
         "continue to support the mediators"),
        ("Kenya's foreign minister said that Nairobi would continue to work with both armies to end the war.", "Kenya",
         "continue to work with both armies"),
        ("The envoy underscored that Norway will support the Darfur talks.", "Norway", "support the Darfur talks"),
        ("The United States will remain engaged in the Mindanao process.", "United States",
         "remain engaged in the Mindanao process"),
        ("Rwanda and Uganda have said they would take part in the mission.", "Uganda", "take part in the mission"),
        ("Iran's parliament said Iran will never relinquish its rights, particularly enrichment.", "Iran",
         "never relinquish its rights"),
        ("Renamo will stay in Maputo, an aide assured reporters.", "Renamo", "stay in Maputo"),
        ("President Kagame confirmed that Rwanda would work to ensure the return of refugees.", "Rwanda",
         "work to ensure the return of refugees"),
    ],
)  # fmt: skip
def test_a_side_is_bound_by_what_it_says_it_will_stand_by(text: str, debtor: str, act: str) -> None:
    assert (debtor, act, "promise") in modalities_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Renamo said its delegates would stay in Maputo.",
        "Rwanda's foreign minister said enrichment would continue.",
        "Would Kenya accept an envoy before the vote?",
        "Kenya's foreign minister hoped that Rwanda would support the talks.",
        "Kenya's foreign minister said that Russia would continue to support the junta.",
        "Norway's envoy said he would meet the rebels on Friday.",
        '"We will see if the talks fail," the foreign minister of Norway said.',
        "Renamo denied that it would continue to support the strike.",
        "Palestinians said they would only return to the table if Israel left the valley.",
    ],
)
def test_plans_hopes_and_words_about_others_bind_nobody(text: str) -> None:
    assert modalities_in(text) == set()


@pytest.mark.parametrize(
    ("text", "debtor", "act"),
    [
        ("Renamo said it would not sign anything until the army left Gorongosa.", "Renamo", "not sign anything"),
        ('"If the talks fail, we will not hesitate to close the border," the French foreign minister said.', "France",
         "close the border"),
        ("Mali's prime minister warned that the amnesty could be scrapped if the shelling went on.", "Mali",
         "the amnesty could be scrapped"),
        ("Kenya warned al-Shabaab that it could face air strikes if it stayed in the town.", "Kenya", "face air strikes"),
        ("Renamo gave Sudan two weeks to free the prisoners or risk new attacks.", "Renamo", "new attacks"),
        ('"Should the raids go on, we will close the crossing," the foreign minister of Chad said.', "Chad",
         "close the crossing"),
    ],
)  # fmt: skip
def test_threats_with_a_condition(text: str, debtor: str, act: str) -> None:
    assert (debtor, act, "threat_conditional") in modalities_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The UN warned that thousands could be displaced if the rains failed.",
        "Kenya warned Sudan that it could face floods if the dam broke.",
        "Kenya urged Sudan to free the prisoners or risk a famine.",
        "A spokesman would not say whether the talks had failed.",
    ],
)
def test_forecasts_are_no_threats(text: str) -> None:
    assert modalities_in(text) == set()


@pytest.mark.parametrize(
    ("text", "debtor", "act"),
    [
        ("Chad took it upon itself to clear the mines.", "Chad", "clear the mines"),
        ("Kagame has vouched for the return of the miners.", "Kagame", "the return of the miners"),
        ("Renamo gave its word that it would free the miners.", "Renamo", "free the miners"),
        ("The refugees were promised a referendum in 1991 by Morocco.", "Morocco", "a referendum"),
        ("Rouhani was elected on a promise to end the blockade.", "Rouhani", "end the blockade"),
        ("The envoy extracted from Sudan a pledge to stop the raids.", "Sudan", "stop the raids"),
        ("Renamo and Sudan have met five times in Rome and remain committed to further talks.", "Sudan", "further talks"),
        ("The four delegations met in Geneva, and all of them have agreed to return in March.", "The four delegations",
         "return in March"),
        ("Omar Deng said that the refugees were hungry and pledged to send food.", "Omar Deng", "send food"),
        ("The army shelled the town in spite of a pledge to hold its fire.", "The army", "hold its fire"),
    ],
)  # fmt: skip
def test_promises_in_other_frames(text: str, debtor: str, act: str) -> None:
    assert (debtor, act, "promise") in modalities_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mere fact that rain has begun almost guarantees that the army will lose.",
        "Kenya committed troops to the mission, to a lesser degree.",
        "Renamo denied that it had taken it upon itself to clear the mines.",
    ],
)
def test_what_looks_like_a_promise(text: str) -> None:
    assert modalities_in(text) == set()
