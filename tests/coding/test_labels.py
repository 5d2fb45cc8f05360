"""Labels: which words, on whom; sentences of several conflicts, and what is no label."""

import pytest

from tests.coding.reading_of import found_in
from tests.coding.records_of import labels_in


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ('Juba called the SPLA-IO "a gang of looters".', "gang of looters", "SPLA-IO"),
        ('Hamas denounced Fatah as "a tool of the occupation".', "tool of the occupation", "Fatah"),
        ('The RSF called the Sudanese army "remnants of the old regime".', "remnants of the old regime", "Sudanese army"),
        ('The Sudanese army called the RSF "remnants of the old regime".', "remnants of the old regime", "RSF"),
        ('Bogota called the ELN "drug traffickers".', "drug traffickers", "ELN"),
        ('Ankara spoke to the PKK, "murderers who never tire", in the words of a minister.', "murderers", "PKK"),
    ],
)
def test_a_quoted_description_is_a_label_whole(text: str, label: str, target: str) -> None:
    assert (label, frozenset({target})) in labels_in(text)


@pytest.mark.parametrize(
    "text",
    [
        'Bogota called the truce with the ELN "a breakthrough".',
        'Israel called the ruling of the court "a disgrace".',
        'The ELN said that its fighters were "mostly men".',
        'The FARC described its talks with Colombia as "very useful".',
        'The army spoke of "serious violations" by the ELN.',
        'Ethiopia refused to call the TPLF "a gang of looters".',
    ],
)
def test_quoted_words_for_things_are_no_labels(text: str) -> None:
    assert labels_in(text) == set()


@pytest.mark.parametrize(
    ("text", "label", "target"),
    [
        ("The PKK signed the truce. The terrorists must leave first, the premier said.", "terrorists", "PKK"),
        ("Hamas signed the truce. Sami Omar, who speaks for the Islamist group, said so.", "Islamist", "Hamas"),
        ("Boko Haram fled. The army pursued the radical Islamist group.", "radical Islamist", "Boko Haram"),
    ],
)
def test_a_label_that_points_back_is_on_the_group_told_of_last(text: str, label: str, target: str) -> None:
    assert (label, frozenset({target})) in labels_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "The PKK signed the truce. Ankara would not yield to terrorists, the premier said.",
        "The PKK signed the truce. The terrorists in Idlib must leave first, the premier said.",
        "Terrorists shelled Cizre. The PKK denied it. The terrorists must leave, the premier said.",
        'The PKK signed the truce. "The terrorists must leave first," a PKK commander said.',
    ],
)
def test_a_label_that_does_not_point_back_stays_with_its_own_words(text: str) -> None:
    assert not any("PKK" in targets for _, targets in labels_in(text))


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Assad's brutal regime shelled Idlib.", {"brutal regime"}),
        ("The radical Islamist movement Hamas signed.", {"radical Islamist"}),
        ("The Islamist terrorist group Boko Haram fled.", {"Islamist", "terrorist"}),
        ("The al Qaeda affiliate Nusra Front was left out.", {"al Qaeda affiliate"}),
        ("The former Islamic State affiliate Ansar Beit fled.", {"former Islamic State affiliate"}),
        ("The M23, a Rwandan proxy, took Goma.", {"Rwandan proxy"}),
        ("Extremists from Boko Haram or ISWAP took the town.", {"Extremists"}),
        ("The Military Junta of Mariano Nhongo left the talks.", set()),
        ("The jihadists fled from Palma.", set()),
        ("The talks at the United Nations, sponsored by Oman and Qatar, go on.", set()),
        ("Boko Haram's bombing, the worst terrorist attack in years, went on.", set()),
    ],
)
def test_words_said_in_one_breath_are_one_label(text: str, labels: set[str]) -> None:
    assert {label for label, _ in labels_in(text)} == labels


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Extremists from Boko Haram or ISWAP took the town.", {"Boko Haram", "ISWAP"}),
        ("The ELN, listed as a terrorist group by the United States, signed.", {"ELN"}),
        ("Boko Haram, one of the most violent Islamist groups, fled.", {"Boko Haram"}),
        ("An alliance known as JNIM, including the al-Qaeda-linked Ansar Dine, took Kidal.", {"Ansar Dine"}),
        ("They met Omar Deng, a renegade Renamo general.", {"Omar Deng"}),
        ("The Taliban dismissed the Afghan government as a puppet of Washington.", {"Afghan government"}),
    ],
)
def test_on_whom_a_label_is_put(text: str, targets: set[str]) -> None:
    assert [set(on) for _, on in labels_in(text)] == [targets]


def test_who_lists_a_group_is_the_issuer_and_not_the_group() -> None:
    found = found_in("The ELN, listed as a terrorist group by the United States, signed.")
    (label,) = found.labels
    assert label.class_ == "designation"
    assert [actor.name for actor in found.actors if actor.id == label.issuer] == ["United States"]


def test_publisher_and_speaker_labels_keep_their_voice() -> None:
    found = found_in(
        'The army attacked the terrorist group Boko Haram. "The terrorists fled," said Nigerian army spokesman Sani Usman.'
    )
    voices = {(label.label, label.quote_kind, label.asserted_by == "publisher") for label in found.labels}
    assert ("terrorist", "narrator", True) in voices
    assert ("terrorists", "direct", False) in voices


def test_label_on_several_targets_is_one_record() -> None:
    found = found_in("The ministry listed al-Shabaab and Boko Haram, two extremist groups operating in Africa.")
    (label,) = [one for one in found.labels if one.label == "extremist"]
    assert len(label.targets) == 2


def test_backing_is_a_label_and_not_an_identity() -> None:
    found = found_in("A Rwandan-backed group seized the town. An Iran-backed militia withdrew.")
    assert {label.label for label in found.labels if label.class_ == "backing"} == {"Rwandan-backed", "Iran-backed"}
    assert not any("backed" in actor.name for actor in found.actors if actor.named)


def test_words_inside_distancing_marks_are_distanced() -> None:
    found = found_in("\"We will train these 'moderate fighters',\" said Jordanian minister Nasser Judeh.")
    assert {(label.label, label.quote_kind) for label in found.labels} == {("moderate fighters", "distancing")}


@pytest.mark.parametrize("text", ["The rebels left the town.", "The group is not a terrorist group, the minister said."])
def test_no_label_where_nobody_is_labelled(text: str) -> None:
    assert [label for label in found_in(text).labels if label.class_ in ("conduct", "ideology")] == []
