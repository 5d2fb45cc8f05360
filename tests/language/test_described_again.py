"""Descriptions that take up somebody, and those that bring in somebody else."""

import pytest

from tests.language.who import actors, meant


@pytest.mark.parametrize(
    ("text", "word", "number", "name"),
    [
        # told with a word or place beside the noun: whoever alone acts just before
        ("David Maro has hit out at the cabinet. The Australian rugby legend said he wanted more.", "legend", 0,
         "David Maro"),
        ('Amelia Akat lives in a town without a bank. "It is hard," says the clerk from Resolute Bay.', "clerk", 0,
         "Amelia Akat"),
        # an unnamed source again
        ("A person with knowledge of the talks said the road was shut. It would stay so, the source added.", "source", 0,
         "A person with knowledge of the talks"),
        ('"They are tired," said a senior Kenyan diplomat. "It is late," the person added.', "person", 0,
         "a senior Kenyan diplomat"),
        # who holds an office before who held it
        ("First Lady Margaret Deng spoke. Guests were former First Lady Lulu Deng and Ann Bell. The first lady said no.",
         "lady", 2,
         "Margaret Deng"),
        ("Former governor Ann Bell spoke. The governor said no.", "governor", 1, "Ann Bell"),
        ("Habiba Sarabi, who became the first woman to become a governor, told the BBC that women should stay. \"They do not "
         "believe in rights,\" the former governor said.", "governor", 1, "Habiba Sarabi"),
    ],
)  # fmt: skip
def test_a_description_takes_up_who_it_fits(text: str, word: str, number: int, name: str) -> None:
    assert meant(text, word, number) == name


@pytest.mark.parametrize(
    ("text", "word", "number", "other"),
    [
        ("David Maro has hit out at the cabinet. The driver said he was late.", "driver", 0, "David Maro"),
        ("David Maro met Ann Bell, and Bell left with Max Deng. Maro and Bell wept. The rugby legend said no.", "legend", 0,
         "David Maro"),
        ("Peru said special ambassador Miguel Torres left. The Iraqi ambassador to Greece said he could go.", "ambassador", 1,
         "Miguel Torres"),
        ("All states in the region should act. The other states agree. All states must try, Ann Bell said.", "states", 2,
         "The other states"),
        ('"This man is unfit," Adam Deng said. The town wept. That is so, said the man who built the port.', "man", 1,
         "This man"),
    ],
)  # fmt: skip
def test_a_description_that_fits_nobody_takes_up_none(text: str, word: str, number: int, other: str) -> None:
    assert meant(text, word, number) != other


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("He said he was there as a journalist. No president could stop it, Ann Bell said.", {"a journalist", "No president"}),
        ("Ann Bell became a governor and told the court so.", {"a governor"}),
    ],
)  # fmt: skip
def test_what_somebody_is_makes_no_actor(text: str, absent: set[str]) -> None:
    assert not absent & set(actors(text))


def test_roles_say_no_more_than_the_office() -> None:
    found = actors(
        '"It is late," says Adam Maro, who is executive director of the Lake Trust. With members of the Lake Front there, '
        "Pres. Deng said no. Max Bell, chief of staff, met the former secretary of state and Ann Okoro."
    )
    assert found["Adam Maro"].role == "executive director of the Lake Trust"
    assert found["Ann Okoro"].role is None
    assert "members" not in (found["Deng"].role or "")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He praised knife-wielding Georgians. They left.", "knife-wielding Georgians"),
        ("The House Armed Services Committee said it would meet.", "House Armed Services Committee"),
    ],
)  # fmt: skip
def test_bodies_and_peoples_in_full(text: str, name: str) -> None:
    assert actors(text)[name].sector != "REB"


def test_a_military_junta_is_no_army() -> None:
    found = actors("Mali's military junta has freed four men. The junta said it was right.")
    assert not [name for name, entity in found.items() if entity.sector == "MIL"]


@pytest.mark.parametrize(
    ("text", "word", "name"),
    [
        ("The speech of Ali Deng, Minister of Trade, and Bob Maro, Minister of Health, was awaited. The latter said no.",
         "latter", "Bob Maro"),
        ("Ann Bell met Max Deng. The former said no.", "former", "Ann Bell"),
        ("Iran told Iraq that the latter had broken the truce.", "latter", "Iraq"),
        ("Ann Bell met Max Deng. In the latter case it was over.", "latter", None),
        ("Ann Bell met Max Deng and Bob Maro. The former said no.", "former", None),
        ("Max Deng left. Ann Bell met the former.", "former", None),
    ],
)  # fmt: skip
def test_the_latter_and_the_former(text: str, word: str, name: str | None) -> None:
    assert meant(text, word) == name


def test_an_office_with_a_hyphen_is_read_whole() -> None:
    found = actors("Tong Li, deputy procurator-general of the Lake Office, said no. UN secretary-general Ann Bell said so.")
    assert found["Tong Li"].role is None
    assert found["Ann Bell"].role == "UN secretary-general"


def test_a_name_with_of_before_an_official() -> None:
    found = actors("Prices were high, a senior Bank of Korea official said. The BOK said so too.")
    assert "a senior Bank of Korea official" in found
    assert "BOK" in found["Bank of Korea"].aliases


def test_the_court_that_issues_a_notice() -> None:
    found = actors("A Shanghai court freed the man. A friend was held, a previous court notice said. He left, the court said.")
    assert len([name for name in found if "court" in name]) == 1


def test_a_military_regime_is_the_regime() -> None:
    found = actors("Burma's regime killed four men, Ann Bell said. The EU urged the military regime to end it.")
    assert not [name for name in found if "regime" in name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The BJP on Monday held a rally. Envoys came. The party said it was over.", "BJP"),
        ("The ANC met the press, and an ANC envoy met the NEC. The party said it was over.", "ANC"),
        ("The Labour Party met the ANC. The party said no.", "Labour Party"),
        ("The BJP and the INC held a rally. The party said it was over.", "The party"),
    ],
)  # fmt: skip
def test_the_party_in_letters(text: str, name: str) -> None:
    assert meant(text, "party", text.lower().split().count("party") - 1) == name


def test_a_website_is_nobody_who_acted_before() -> None:
    assert meant("Adil Deng registered the firm. The company website suggests it makes paper.", "website") != "Adil Deng"
