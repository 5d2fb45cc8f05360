"""Datelines: their places, day and agency, in every form that newspapers and agencies print."""

import pytest

from tests.coding.reading_of import reading_of
from truceline.language.datelines import find_dateline, written_from
from truceline.language.words.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "places", "day", "agency"),
    [
        ("KHARTOUM (Reuters) - Rebels in Darfur said they had left.", "KHARTOUM", "", "Reuters"),
        ("JUBA, South Sudan — The government said it would return.", "JUBA , South Sudan", "", ""),
        ("BOGOTA, April 3 (AFP) - The guerrillas left the table.", "BOGOTA ,", "April 3", "AFP"),
        ("Geneva (Xinhua) -- The talks opened.", "Geneva", "", "Xinhua"),
        ("GENEVA, Feb 23 (Own report) - The two sides met.", "GENEVA ,", "Feb 23", "Own report"),
        ("EL-OBEID, Sudan, July 7, 2017 - A meeting ended.", "EL - OBEID , Sudan ,", "July 7 , 2017", ""),
        ("MAPUTO/BEIRA, Oct. 10 (Own report) - The rebels left.", "MAPUTO / BEIRA ,", "Oct. 10", "Own report"),
        ("BANGUI, Jun 21 2022 (OWN)-In the capital the guns fell silent.", "BANGUI ,", "Jun 21 2022", "OWN"),
        ("SAN SALVADOR, El Salvador (AP)_ The guerrillas met.", "SAN SALVADOR , El Salvador", "", "AP"),
        ("DILI, July 18 (Xinhua)--Envoys arrived.", "DILI ,", "July 18", "Xinhua"),
        ("LUSAKA, July 25: The envoy condemned the raid.", "LUSAKA ,", "July 25", ""),
            ("Jakarta, 5 May 2005 /Own/ -- The rebels came.", "Jakarta ,", "5 May 2005", "Own"),
            ("BANGUI (5 May 2019) – The mission deplored the raid.", "BANGUI", "5 May 2019", ""),
    ],
)
def test_a_dateline_and_its_parts(text: str, places: str, day: str, agency: str) -> None:
    words = tokenize(text)
    line = find_dateline(words)
    assert line is not None
    assert line.sure
    parts = [" ".join(words[i].text for i in part) for part in (line.places, line.day, line.agency)]
    assert [part.strip(" ,") for part in parts] == [places.strip(" ,"), day, agency]


@pytest.mark.parametrize("text", [
    "The rebels - who left in May - returned.",
    "ISIS - the group - lost the town.",
    "Kiir said the talks - the third round - had failed.",
    "The truce holds.",
    "In May 2004 the rebels - the Tigers among them - left.",
    "FARC dissidents, on 5 May: They will not talk.",
    "Maro said: We will stay.",
    "KUALA LUMPUR: Thailand and the rebels met.",
    "NATO: Russia must leave.",
    "13 December 2018 - The Government and the rebels agreed.",
    "Monday, 5 May - The rebels left the talks.",
    "Hiba Ahmed, Khartoum - They sign there and shoot here.",
    "Sinn Fein-DUP talks ended.",
    "MSF (Doctors Without Borders) said it had left.",
])
def test_what_is_no_sure_dateline(text: str) -> None:
    line = find_dateline(tokenize(text))
    assert line is None or not line.sure


@pytest.mark.parametrize(("text", "place"), [
    ("Abuja, 4 May (WAN) -- The talks ended here.", "Abuja"),
    ("Rebels and army end talks\n\nLUSAKA, Nov 20, 1994 - The two sides signed here on Sunday.", "Lusaka"),
    ("Oslo - The envoys met here.", "Oslo"),
    ("Envoys met in Oslo - The capital was quiet.", None),
])
def test_the_town_an_article_is_written_from(text: str, place: str | None) -> None:
    found = written_from(reading_of(text))
    assert (found.name if found else None) == place
