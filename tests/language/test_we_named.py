"""Who "we" are in a document that says so itself, and whom a bare title means where two hold it."""

import pytest

from tests.coding.reading_of import found_in, names_of
from tests.language.test_turns import reading_of_page
from tests.language.who import speakers
from truceline.knowledge.loader import load_knowledge
from truceline.pipeline import code


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We, the Leaders of the G7, deplore the raids. We call on all sides to lay down their arms.", ["G7"]),
        ("We, the foreign ministers of Chad, Niger and Mali, met today. We call on all sides to lay down their arms.",
         ["Chad", "Niger", "Mali"]),
        ("We, the President of Kenya, the Chancellor of Austria and the Prime Minister of Fiji, met today. We urge the rebels "
         "to lay down their arms.", ["Kenya", "Austria", "Fiji"]),
        ("We, President Omar Deng and Chancellor Ilse Brandt, met today. We urge the rebels to lay down their arms.",
         ["Omar Deng", "Ilse Brandt"]),
        # nobody is named, or it is not the document that speaks
        ("We, the undersigned, met today. We urge the rebels to lay down their arms.", []),
        ("We, the people of Chad, are tired. We urge the rebels to lay down their arms.", []),
        ("We met in Niger today. We urge the rebels to lay down their arms.", []),
    ],
)  # fmt: skip
def test_a_document_that_names_who_it_is_asks_in_that_name(text: str, expected: list[str]) -> None:
    found = found_in(text)
    names = names_of(found)
    assert [[names[one] for one in demand.by] for demand in found.demands] == [expected]


def test_we_who_are_named_are_bound_and_judge() -> None:
    found = found_in(
        "We, the Leaders of the G7, met today. We are committed to sending doctors to the camps. We welcome the ceasefire "
        "between Chad and the FACT."
    )
    names = names_of(found)
    assert [(names[bond.debtor], bond.modality) for bond in found.commitments] == [("G7", "promise")]
    assert {tuple(names[one] for one in view.by) for view in found.assessments} == {("G7",)}


def test_we_in_a_quotation_are_who_is_quoted() -> None:
    found = found_in("“We, the leaders of the FACT, are ready. We will hold our fire,” Idriss Maro said in Gulu.")
    names = names_of(found)
    assert {names[bond.debtor] for bond in found.commitments} <= {"Idriss Maro"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("President Maro spoke today with President Omar Deng of Lunda. The President confirmed that aid would flow.",
         ["Maro"]),
        ("President Omar Deng of Lunda received President Maro. It rained. The president said that aid would flow.",
         ["Omar Deng"]),
        ("President Maro met President Omar Deng. He urged President Deng to be patient. The President said it was late.",
         ["Maro"]),
        ("President Omar Deng told President Maro of the floods. President Maro said it was late. The president said aid "
         "would flow.", ["Maro"]),
        # only one holds the office
        ("Chancellor Maro spoke with President Omar Deng. The President said that aid would flow.", ["Omar Deng"]),
        ("President Maro met Prime Minister Omar Deng. The Prime Minister said that aid would flow.", ["Omar Deng"]),
    ],
)  # fmt: skip
def test_a_bare_title_means_who_acts_not_who_is_spoken_with(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


def test_who_does_something_to_the_president_is_another_president() -> None:
    found = found_in("President Maro met President Omar Deng. President Deng urged the president to leave the valley.")
    names = names_of(found)
    assert [[names[one] for one in demand.to] for demand in found.demands] == [["Maro"]]


@pytest.mark.parametrize("lead", ["{}", "[{}](https://example.org/1)", "[**{}**](https://example.org/1)**", "**{}**"])
@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("Kenyan President Idriss Maro", "Fijian Foreign Minister Ilse Brandt", ["Idriss Maro", "Ilse Brandt"]),
        ("Chad's Minister of Foreign Affairs and African Integration Idriss Maro", "Fiji", ["Idriss Maro", "Fiji"]),
    ],
)
def test_each_paragraph_of_a_round_up_is_said_by_whom_its_lead_names(
    lead: str, first: str, second: str, expected: list[str]
) -> None:
    text = (
        f"{lead.format(first)}: “We call on the rebels to free the hostages.”\n\n"
        f"{lead.format(second)}: “The rebels must free the hostages.”"
    )
    found = found_in(text)
    names = names_of(found)
    assert [[names[one] for one in demand.by] for demand in found.demands] == [[name] for name in expected]


def test_armed_groups_are_not_the_group_of_states_that_speaks_of_them() -> None:
    found = found_in("We, the Leaders of the G7, met today. Raids of terrorist proxies and armed groups must stop.")
    names = names_of(found)
    assert all("G7" not in {names[one] for one in label.targets} for label in found.labels)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Joint Statement by the United States and Kenya on Sudan", ["United States", "Kenya"]),
        ("Joint Statement of Kenya and the United States", ["United States", "Kenya"]),
        ("Kenya-United States Joint Communiqué", ["United States", "Kenya"]),
        ("Joint Communiqué of President Ruto and Prime Minister Abiy following their meeting", ["Ruto", "Abiy"]),
        ("Statement by Kenya", []),
        ("Joint Statement on Kenya and the United States", []),
        ("Joint Statement on the talks of Kenya and the United States", []),
        ("Kenya hails joint statement", []),
    ],
)
@pytest.mark.parametrize("inside", [True, False])
def test_the_title_of_a_joint_statement_tells_who_we_are(title: str, expected: list[str], inside: bool) -> None:
    body = (
        "We call on the army to respect the truce. The United States and Kenya support the talks. "
        "President Ruto and Prime Minister Abiy met in Juba."
    )
    text = f"{title}\n\n{body}" if inside else body
    found = code(reading_of_page(text, None if inside else title), load_knowledge())
    names = names_of(found)
    assert sorted(names[one] for one in found.demands[0].by) == sorted(expected)
