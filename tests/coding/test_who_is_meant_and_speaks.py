"""Who is meant and who speaks: former holders of an office, ranks, trades, families, parts of bodies, names given."""

import pytest

from tests.coding.reading_of import found_in, named, words_of


def told(text: str) -> list[tuple[set[str], str]]:
    """Who says which words, statement by statement."""
    found = found_in(text)
    return [(named(found, s.speakers), words_of(text, s)) for s in found.statements]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # who held an office, and who holds it
        ("Former Prime Minister Jens Bildt spoke. Mr Arvo, the prime minister, came. The PM said no deal was near.", "Arvo"),
        (
            "Former Prime Minister Jens Bildt spoke. Mr Arvo, the prime minister, was there. The former PM said it was near.",
            "Jens Bildt",
        ),
        ("President Omar Guedi met former President Ali Robleh. The former president said he was glad.", "Ali Robleh"),
        ("President Omar Guedi met former President Ali Robleh. The president said he was glad.", "Omar Guedi"),
        ("The outgoing president, Ali Haidar, spoke. The president said he would rest.", "Ali Haidar"),
        # an office beside a rank, and the same office of another body
        ("General Omar Saleh, the chief of intelligence, left. The chief of intelligence said it went well.", "Omar Saleh"),
        ("The army chief, General Musa Deng, met the navy chief, Admiral Bol. The navy chief said all was well.", "Bol"),
        ("The army chief, General Musa Deng, met the navy chief, Admiral Bol. The army chief said all was well.", "Musa Deng"),
        ("Deng, the army spokesman, spoke. The police spokesman said all was well.", "The police spokesman"),
        # a trade told before
        ("Ali Reza, a taxi driver from Homs, was stopped by soldiers. The driver said they had fired.", "Ali Reza"),
        ("Hassan Omar, a shepherd from Darfur, lost his flock. The shepherd said they had come.", "Hassan Omar"),
        # two callings before one name
        ("Republican front-runner and former governor Matt Okello was in Ohio. He said the war was lost.", "Matt Okello"),
        ("Candidate and former secretary of state Ann Bell was in Ohio. She said the war was lost.", "Ann Bell"),
        # one surname of two
        ("President Joe Maro and his wife Jill Maro came. “It is sad,” Mrs Maro said. Maro said he would go.", "Joe Maro"),
        ("President Raul Mora and his daughter, Lena Mora, came. “No,” Lena Mora said. Mora said he would go.", "Raul Mora"),
        # a part of a body and the body, a body by its noun printed large
        ("A dissident wing of the Lowland Front said it would fight on. The Front said it would not.", "Lowland Front"),
        ("The truce bars any movement of troops. The Lowland Front met the envoy. The Front said it would comply.",
         "Lowland Front"),
        ("A rebel group attacked Osk. The Lowland Front condemned it. The group said it would fight on.", "A rebel group"),
        # an acronym in the order of another language
        ("Dakar met the Movement of Democratic Forces of Casamance. The MFDC said it was a good day.",
         "Movement of Democratic Forces of Casamance"),
        # a regime that is that of somebody else
        ("Castro criticised the US government. Millions fled under his regime. The regime said it would not bend.",
         "The regime"),
        # the quote goes on with who leads up to it
        ("Deng praised the rebels, after Maro assured him they would wait. “I will not let you down. We are one.”", "Deng"),
    ],
)  # fmt: skip
def test_who_speaks_last(text: str, who: str) -> None:
    assert told(text)[-1][0] == {who}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("A breakaway faction of the Lowland Front stayed away. Its leader said the talks were a trap.",
         "A breakaway faction of the Lowland Front"),
        ("Rebels signed. But a hardline wing under Saleh Deng will not attend. Its spokesman said it was a trap.",
         "a hardline wing"),
        ("Chad, which hosted the last round, has not been invited. Its foreign minister said the talks would fail.", "Chad"),
        ("Chad and the Lowland Front signed. A rebel group stayed away. Its leader said the deal was dead.", "A rebel group"),
    ],
)  # fmt: skip
def test_whom_its_spokesman_speaks_for(text: str, whom: str) -> None:
    found = found_in(text)
    last = found.statements[-1]
    assert last.speaks_for is not None
    assert named(found, [last.speaks_for]) == {whom}


@pytest.mark.parametrize(
    ("text", "who", "words"),
    [
        ("The rebels, called a “gang” by Chad, said they would come.", "Chad", "a “gang"),
        ("The rebels, branded by Chad as bandits, agreed to the truce.", "Chad", "bandits"),
        ("The rebels, branded bandits by Chad, agreed to the truce.", "Chad", "bandits"),
        ("Chad, labelled a bully by the rebels, agreed to the truce.", "the rebels", "a bully"),
        ("The militia, which is branded a terrorist group by Ankara, left the town.", "Turkey", "a terrorist group"),
        ("The rebels were called a “gang” by Chad.", "Chad", "a “gang"),
    ],
)
def test_names_are_given_by_who_calls_so(text: str, who: str, words: str) -> None:
    assert told(text)[0] == ({who}, words)


@pytest.mark.parametrize(
    "text",
    [
        "The Front, called a gang, left.",
        "The vote was called by the president.",
        "The island, called Perejil by Spain, is bare.",
    ],
)
def test_nobody_calls_names(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("The truce bars any movement of troops near Osk.", "movement"),
        ("They agreed to stop troop movements.", "movements"),
        ("The envoy urged the movement of aid across the line.", "movement"),
    ],
)
def test_what_is_moved_makes_no_body(text: str, actor: str) -> None:
    assert not [a.name for a in found_in(text).actors if actor in a.name]


def test_a_movement_of_people_of_one_trade_is_a_body() -> None:
    assert "A movement of teachers" in {a.name for a in found_in("A movement of teachers said it would strike.").actors}


def test_the_agency_is_that_of_who_tells_of_it() -> None:
    found = found_in("Cosmo Oil was sold on Monday. A Treasury spokesman said the agency had asked for access.")
    assert named(found, found.demands[0].by) == {"Treasury"}


@pytest.mark.parametrize(("brother", "president"), [("Ali", "Omar"), ("Omar", "Ali")])
def test_who_only_tells_who_another_is_does_not_speak(brother: str, president: str) -> None:
    first = f"{brother} Bah, younger brother of President {president} Bah, visited the camp. "
    then = f"Crowds stood where {president} Bah landed in 1956. "
    assert told(first + then + "“No one gives up,” Bah declared.")[-1][0] == {f"{brother} Bah"}
    assert told(first + "President Bah said the talks would go on.")[-1][0] == {f"{president} Bah"}
    assert told(f"President {president} Bah opened the talks. " + first + "President Bah said they would go on.")[-1][0] == {
        f"{president} Bah"
    }


def test_a_pronoun_ties_an_office_to_its_body_and_no_troops() -> None:
    army = "The army said on Monday that it had left the valley. "
    assert [r.type for r in found_in(army + "Its spokesman said the truce held.").relations] == ["spokesperson_of"]
    assert found_in("Chad and the Front met. The Front said their militants had left the valley.").relations == ()


def test_those_of_whom_a_clause_says_which_are_nobody_told_before() -> None:
    army = "The army moved troops into the camps. "
    kept = found_in(army + "The envoy said the talks would go on with those fronts that respected the ceasefire.")
    assert "those fronts that respected the ceasefire" in {actor.name for actor in kept.actors}
    told = found_in(army + "Those units left the talks, the envoy said.")
    assert not [actor for actor in told.actors if "units" in actor.name]
