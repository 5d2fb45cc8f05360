"""Pronouns and descriptions to the right actor, or left open."""

from tests.language.who import meant, mentions


def test_he_said_goes_to_the_last_person_who_spoke() -> None:
    text = (
        "Army spokesman Andriy Lysenko told reporters that shelling had stopped. Foreign Minister Pavlo Klimkin said on Monday "
        "that talks would resume, although he said the demand was not met. “We are ready,” he said."
    )
    assert meant(text, "he", 0) == "Pavlo Klimkin"
    assert meant(text, "he", 1) == "Pavlo Klimkin"


def test_she_skips_a_man() -> None:
    text = "Mr. Alan Jones met Mrs. Mary Brown in Oslo. She said the talks were useful."
    assert meant(text, "She") == "Mary Brown"


def test_the_group_is_the_last_named_group() -> None:
    text = "Hamas rejected the offer. Israel said the group had to disarm."
    assert meant(text, "group") == "Hamas"


def test_the_envoy_is_the_person_with_that_office() -> None:
    text = (
        "U.N. envoy Martin Griffiths met Foreign Minister Mohammed Zarif in Tehran. The envoy thanked the minister for help."
    )
    assert meant(text, "envoy", 1) == "Martin Griffiths"
    assert meant(text, "minister", 1) == "Mohammed Zarif"


def test_the_president_with_a_country_is_not_another_president() -> None:
    text = "Kenyan President Uhuru Kenyatta met Ugandan President Yoweri Museveni. The Ugandan president called for talks."
    assert meant(text, "president", 2) == "Yoweri Museveni"


def test_a_possessive_of_an_organisation() -> None:
    text = "The Taliban said its fighters would observe the truce."
    assert meant(text, "its") == "Taliban"


def test_first_persons_stay_open() -> None:
    text = "“We will not leave,” rebel commander Omar Ali said."
    assert meant(text, "We") is None


def test_an_object_is_not_the_subject_of_its_clause() -> None:
    text = "The rebels met the villagers. The soldiers attacked them."
    assert meant(text, "them") != "The soldiers"


def test_they_prefers_the_plural() -> None:
    text = "The movement released two soldiers. They were handed to the Red Cross."
    assert meant(text, "They") == "two soldiers"


def test_they_in_a_quote_are_those_of_the_quote() -> None:
    text = "“Groups that reject the truce are free to go,” President Omar Ali said, adding, “They should leave now.”"
    assert (meant(text, "They") or "").startswith("Groups that reject the truce")


def test_these_members_take_up_the_group_of_the_quote() -> None:
    text = (
        "“Fighters who lay down their weapons will be safe,” Minister Omar Ali said. “We will protect these ‘new friends’ and "
        "these fighters will go home.”"
    )
    assert meant(text, "fighters", 1) is not None


def test_expletive_it_is_nobody() -> None:
    assert meant("It is clear that the truce holds. It rained in Geneva.", "It", 0) is None


def test_a_speaker_is_not_the_he_of_his_own_quote() -> None:
    text = "President Paul Biya met rebel leader John Fru. “He agreed to the truce,” Biya said."
    assert meant(text, "He") != "Paul Biya"


def test_relative_pronouns_go_to_their_noun() -> None:
    text = "Uganda, which backs the government, denied it. Rebels who attacked the town fled."
    assert meant(text, "which") == "Uganda"
    assert meant(text, "who") == "Rebels who attacked the town"


def test_reflexives_go_to_the_subject() -> None:
    assert meant("Rebels who found themselves surrounded gave up.", "themselves") == "Rebels who found themselves surrounded"


def test_names_of_one_person_are_one_entity() -> None:
    text = "Gen. Khalifa Haftar refused. Haftar had left Cairo. Khalifa Haftar's men stayed."
    assert mentions(text, "Khalifa Haftar")[:2] == ["Khalifa Haftar", "Haftar"]
