"""The name layer on hand-made tags: what the catalogue corrects, what is cut, what is no name."""

from tests.language.reading_of_words import words_only
from truceline.knowledge.catalogue import Knowledge, KnownActor
from truceline.language.known.known_names import KnownNames, key_of
from truceline.language.names.layer import name_layer
from truceline.language.names.tagged_names import spans_of_tags
from truceline.model.reading import Reading


def actor(identity: str, kind: str, *names: str, **more: object) -> KnownActor:
    return KnownActor(identity, names[0], kind, names, **more)  # type: ignore[arg-type]


KNOWN = Knowledge(
    actors=(
        actor(
            "islamic-state", "armed_group", "Islamic State", "Daesh", "Islamic State of Iraq and the Levant",
            conflicts=("syria",),
        ),
        actor("russia", "state", "Russia", adjectives=("Russian",), people=("Russians",), seats=("Moscow",), country="RUS"),
        actor("fsa", "armed_group", "Free Syrian Army", weak=("the Army of Freedom", "Jaysh"), conflicts=("syria",)),
        actor("shabaab", "armed_group", "al-Shabaab", country="SOM"),
        actor("gdp", "organisation", "Global Defence Police", "GDP", country="FJI"),
    ),
    offices=(), cues=(), places=(), outlets=(), classes={}, digest="test",
)


def named(text: str, *tags: tuple[str, str]) -> list[tuple[str, str, str | None]]:
    """Names after the layer, from (words, type) pairs that the engine would tag."""
    reading = words_only(text)
    bio = ["O"] * len(reading.tokens)
    for words, kind in tags:
        first = next(
            i for i in range(len(bio)) if " ".join(reading.tokens.words[i : i + len(words.split())]) == words and bio[i] == "O"
        )
        for n, i in enumerate(range(first, first + len(words.split()))):
            bio[i] = f"{'I' if n else 'B'}-{kind}"
    return [(" ".join(words_of(made, n.first, n.last)), n.type, n.actor) for made in [name_layer(reading, tuple(bio), KNOWN)]
            for n in made.names]


def words_of(reading: Reading, first: int, last: int) -> list[str]:
    return list(reading.tokens.words[first:last])


def test_catalogue_overrides_the_type_of_the_engine() -> None:
    assert named("The truce excludes Daesh.", ("Daesh", "LOC")) == [("Daesh", "ORG", "islamic-state")]


def test_the_longest_catalogue_name_wins() -> None:
    text = "Islamic State of Iraq and the Levant withdrew."
    assert named(text, ("Islamic State", "ORG"), ("Iraq", "LOC")) == [
        ("Islamic State of Iraq and the Levant", "ORG", "islamic-state")
    ]


def test_a_longer_name_of_the_engine_keeps_its_words() -> None:
    assert named("The Russian Red Cross sent aid.", ("Russian Red Cross", "ORG")) == [("Russian Red Cross", "ORG", None)]


def test_a_seat_is_a_place_that_may_stand_for_its_actor() -> None:
    assert named("Moscow replied.", ("Moscow", "LOC")) == [("Moscow", "LOC", "russia")]


def test_adjectives_and_people_are_kept_apart() -> None:
    assert named("Russian officials met the Russians.") == [("Russian", "NORP", "russia"), ("Russians", "NORP", "russia")]


def test_titles_are_cut_from_persons() -> None:
    assert named("Gen. Khalifa Haftar left.", ("Gen. Khalifa Haftar", "PER"))[0][0] == "Khalifa Haftar"
    assert named("President Vladimir Putin spoke.", ("President Vladimir Putin", "PER"))[0][0] == "Vladimir Putin"


def test_labels_are_no_names() -> None:
    assert named("Two Takfiri groups fled.", ("Takfiri", "LOC")) == []


def test_weak_names_need_support() -> None:
    assert named("Jaysh advanced.") == []
    assert named("Jaysh advanced with Daesh.")[0] == ("Jaysh", "ORG", "fsa")


def test_spelling_of_the_article_of_a_name_does_not_matter() -> None:
    for form in ("al-Shabaab", "Al Shabaab", "al Shabaab", "Al-Shabaab"):
        assert named(f"Fighters of {form} fled.")[0][2] == "shabaab"


def test_short_acronyms_of_unmentioned_countries_are_not_believed() -> None:
    assert named("GDP grew.") == []
    assert named("Russia joined Global Defence Police, or GDP, in Fiji.")[-1][2] == "gdp"


def test_small_words_in_capitals_only() -> None:
    assert key_of("U.S.") == key_of("US")
    assert key_of("Sana’a") == key_of("Sanaa")
    assert key_of("Erdoğan") == key_of("Erdogan")


def test_a_surname_has_the_type_of_the_full_name() -> None:
    made = named("Juan Santos spoke. Santos left.", ("Juan Santos", "PER"), ("Santos", "ORG"))
    assert [kind for _, kind, _ in made] == ["PER", "PER"]


def test_broken_tags_make_whole_names() -> None:
    assert [(n.first, n.last) for n in spans_of_tags(("O", "I-PER", "I-PER", "B-PER"))] == [(1, 3), (3, 4)]


def test_look_up_is_longest_first_and_without_overlap() -> None:
    hits = list(KnownNames(KNOWN).find(["Russian", "Islamic", "State", "of", "Iraq"]))
    assert [(hit.first, hit.last) for hit in hits] == [(0, 1), (1, 3)]


def test_a_word_that_is_a_place_elsewhere_is_no_person() -> None:
    tags = (("Amhara", "PER"), ("Gondar", "LOC"))
    assert named("Amhara left Gondar.", *tags) == [("Amhara", "PER", None), ("Gondar", "LOC", None)]
    listed = named("They left Homs, Idlib and Hama.", ("Homs", "LOC"), ("Idlib", "PER"), ("Hama", "LOC"))
    assert [kind for _, kind, _ in listed] == ["LOC", "LOC", "LOC"]
