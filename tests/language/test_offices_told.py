"""Whom somebody speaks for by an office that a clause, the words behind the name or a transcript's title tell of."""

import pytest

from tests.coding.reading_of import found_in, names_of
from tests.language.test_turns import reading_of_page
from tests.language.test_turns import speakers as led


def principals(text: str) -> list[str | None]:
    """Whom each speaker speaks for."""
    found = found_in(text)
    names = names_of(found)
    return [names[said.speaks_for] if said.speaks_for else None for said in found.statements]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Salva Deng is the spokesman of the Nile Alliance. Deng said the truce holds.", "Nile Alliance"),
        ("Ana Belo became the spokeswoman of the Lowland Front in May. Belo said the truce held.", "Lowland Front"),
        ("Peter Otieno is foreign minister of Kenya. He said the truce held.", "Kenya"),
        ("Peter Otieno has been appointed envoy of Kenya. Otieno said the truce held.", "Kenya"),
        ("General Omar Haddad, the commander of the army, said the truce held.", "the army"),
        ("Foreign Minister Lina Haddad of Kenya said the truce held.", "Kenya"),
        ("President Adama Barrow of Gambia said the truce held.", "Gambia"),
        ("Salva Deng is not the spokesman of the Nile Alliance. Deng said the truce holds.", None),
        ("Salva Deng is no longer the spokesman of the Nile Alliance. Deng said the truce holds.", None),
        ("Salva Deng was the spokesman of the Nile Alliance. Deng said the truce holds.", None),
        ("Salva Deng could become the spokesman of the Nile Alliance. Deng said the truce holds.", None),
        ("Mayor Ali Osman of Khartoum said the truce held.", None),
        ("Former Kenyan foreign minister Ann Ode said the truce held.", None),
        ("Ex-ambassador of Chad Ann Ode said the truce held.", None),
    ],
)
def test_an_office_told_of_binds_its_holder(text: str, expected: str | None) -> None:
    assert principals(text)[-1] == expected


def test_two_ministers_serve_each_his_own_country() -> None:
    found = found_in("Defence Minister Ali Osman of Sudan and Defence Minister Peter Bol of South Sudan met.")
    names = names_of(found)
    assert {(names[tie.from_actor], names[tie.to_actor]) for tie in found.relations} == {
        ("Ali Osman", "Sudan"), ("Peter Bol", "South Sudan"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("MR. DENG: The White House acts. Q And? MR. DENG: We will.", "Call by White House Adviser Ruth Deng", "White House"),
        ("MS. ODE: Kenya will send aid. Q And? MS. ODE: We will.", "Interview with Kenyan Foreign Minister Ann Ode", "Kenya"),
        ("MS. ODE: Chad will send aid. Q And? MS. ODE: We will.", "Call by Special Envoy Ann Ode on Chad", None),
        ("MS. ODE: Kenya will send aid. Q And? MS. ODE: We will.", "Kenya talks to adviser Ann Ode", None),
        ("KENYAN OFFICIAL: It holds. Q And? KENYAN OFFICIAL: We will.", None, "Kenya"),
        ("ADMINISTRATION OFFICIAL: This administration acts. Q And? ADMINISTRATION OFFICIAL: We will.", None,
         "This administration"),
    ],
)
def test_a_transcript_shows_whom_a_speaker_serves(text: str, title: str | None, expected: str | None) -> None:
    reading = reading_of_page(text, title)
    served = [reading.entities[tie.to_entity].name for tie in reading.ties]
    assert served == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("PRESIDENT RUTO: I thank your wife, Dr. Ann Banda. PRESIDENT BANDA: We met.", None, ["RUTO", "BANDA"]),
        ("PRESIDENT RUTO: I thank First Lady Ann Banda. PRESIDENT BANDA: We met.", None, ["RUTO", "BANDA"]),
        ("PRESIDENT RUTO: I thank President Ann Banda. PRESIDENT BANDA: We met.", None, ["RUTO", "Ann Banda"]),
        ("PRESIDENT DENG: Hi. THE PRESIDENT: It holds.", "Remarks by President Deng and President Okello", ["DENG", "Okello"]),
        ("THE PRESIDENT: We. PRESIDENT OKELLO: Yes.", "Remarks by President Deng and President Okello", ["Deng", "OKELLO"]),
    ],
)
def test_whose_family_name_a_lead_is(text: str, title: str | None, expected: list[str]) -> None:
    assert led(text, title) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MR. ODE: The President wants peace. Q And? MR. ODE: President Ruto believes in it.", ["ODE", "Ruto"]),
        ("MR. ODE: The President met President Ruto. Q And? MR. ODE: The President did.", ["ODE", "The President", "Ruto"]),
    ],
)
def test_the_president_of_a_transcript_is_the_one_named_there(text: str, expected: list[str]) -> None:
    assert [entity.name for entity in reading_of_page(text).entities] == expected
