"""Names that the words beside them tell to be bodies, peoples or places, and descriptions that are no actor."""

import pytest

from tests.coding.reading_of import reading_of


def kinds(text: str) -> dict[str, str]:
    return {one.name: one.kind for one in reading_of(text).entities}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The pro-government militia Sanda said it had no choice. Sanda rejected the truce.", "Sanda", "armed_group"),
        ("Sanda, a pro-government militia, seized the bridge. Sanda said it would stay.", "Sanda", "armed_group"),
        ("Kiranu Izo, a militia allied with the army, attacked the town. Kiranu Izo signed.", "Kiranu Izo", "armed_group"),
        ("A rebel group called Wagadu attacked the post. Wagadu said it had no choice.", "Wagadu", "armed_group"),
        ("Kwanda, a political party, rejected the plan.", "Kwanda", "political_group"),
        ("The Hutu party Frodena signed. The mainly Hutu Frodena said it would comply.", "Frodena", "political_group"),
        # no body
        ("The rebel group Kamaru leads said no. Kamaru rejected it.", "Kamaru", "person"),
        ("Omar Deng, the opposition leader, met Bell.", "Omar Deng", "person"),
        ("The army, a movement of officers and Omar Kamaru agreed. Kamaru signed.", "Omar Kamaru", "person"),
    ],
)
def test_bodies(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "nobody"),
    [
        ("The rebels attacked Menaka. They want autonomy for Azawad.", ("Menaka", "Azawad")),
        ("Tuareg-led rebels signed. The Tuareg said they would wait.", ("Tuareg",)),
        ("The Krahn-dominated movement left. Gio chiefs stayed.", ("Krahn", "Gio")),
        ("The deal leaves out no armed group. No faction signed.", ("no armed group", "No faction")),
        ("Brunei attended as an observer.", ("an observer",)),
        ("Chad wants to keep a small contingent.", ("a small contingent",)),
        ("The movement said it was not a party to the talks.", ("party to the talks",)),
        ("The truce went into force on Monday.", ("force",)),
    ],
)
def test_nobody(text: str, nobody: tuple[str, ...]) -> None:
    assert not set(nobody) & set(kinds(text))


@pytest.mark.parametrize(
    ("text", "name", "country", "role"),
    [
        ("Turkish Cypriot leader Ali Deniz said talks had failed.", "Ali Deniz", "CYP", "Turkish Cypriot leader"),
        ("Greek Cypriot leader Nikos Pappas said talks had failed.", "Nikos Pappas", "CYP", "Greek Cypriot leader"),
        ("Kosovo Albanian leader Agim Hoti met officials.", "Agim Hoti", "XKX", "Kosovo Albanian leader"),
        ("Croatian Serb leader Goran Mitic rejected it.", "Goran Mitic", "HRV", "Croatian Serb leader"),
        ("Iraqi Kurdish leader Azad Barwari rejected it.", "Azad Barwari", "IRQ", "Iraqi Kurdish leader"),
        ("Ethnic Armenian leader Aram Petrosyan rejected it.", "Aram Petrosyan", None, "Ethnic Armenian leader"),
        ("Ulster Unionist leader Paul Arvo rejected it.", "Paul Arvo", "GBR", "Ulster Unionist leader"),
        ("Paul Arvo, the Party for Democratic Progress leader, warned of war.", "Paul Arvo", None,
         "Party for Democratic Progress leader"),
        ("Head of the Thai panel Paul Arvo dismissed that.", "Paul Arvo", "THA", "Head of the Thai panel"),
        ("Foreign Minister Gen. Paul Arvo dismissed that.", "Paul Arvo", None, "Foreign Minister"),
    ],
)
def test_leaders(text: str, name: str, country: str | None, role: str) -> None:
    person = next(one for one in reading_of(text).entities if one.name == name)
    assert (person.country, person.role) == (country, role)


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("Kenyan President Omar Deng said he would call the Ugandan president.", ("Omar Deng", "the Ugandan president")),
        ("Outgoing president Omar Deng left. The new president said he would talk.", ("Omar Deng", "The new president")),
        ("The chief of the delegation said no. The army chief said yes.", ("The chief of the delegation", "The army chief")),
        ("Information Minister Omar Deng spoke. The prime minister said nothing new.", ("Omar Deng", "The prime minister")),
        ("Envoys doubt it. One of them said no. One of them said yes.", ("One of them", "One of them")),
        ("Officials met ethnic Armenian forces in Karabakh and Azeri forces.", ("ethnic Armenian forces", "Azeri forces")),
        ("Hamas and Fatah met. Fatah left. The two movements said no.", ("Fatah", "The two movements")),
    ],
)
def test_apart(text: str, apart: tuple[str, str]) -> None:
    reading = reading_of(text)
    words = reading.tokens.words
    at = {" ".join(words[m.first : m.last]): m.entity for m in reading.mentions if m.entity is not None}
    assert apart[0] not in at or apart[1] not in at or apart[0] == apart[1] or at[apart[0]] != at[apart[1]]


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("India and Pakistan are at odds. The Indian and Pakistani armies agreed to stop firing.", ["India", "Pakistan"]),
        ("Pakistan and India are at odds. The Pakistani and Indian armies agreed to stop firing.", ["India", "Pakistan"]),
        ("Hamas and Fatah met in Cairo. The two movements agreed to wait.", ["Fatah", "Hamas"]),
        # people in office stay one group, and one state's army is one
        ("Chad and Sudan are at odds. Chadian and Sudanese envoys agreed to wait.", []),
        ("Chad and Sudan are at odds. The Chadian army agreed to wait.", []),
        ("Hamas, Fatah and Islamic Jihad met in Cairo. The two movements agreed to wait.", []),
    ],
)
def test_two(text: str, two: list[str]) -> None:
    reading = reading_of(text)
    found = [sorted(reading.entities[e].name for e in pair.entities) for pair in reading.pairs]
    assert found == ([two] if two else [])
