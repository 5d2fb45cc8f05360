"""Promises of what was told before, aid pledged and not paid, claims left open, threats that others rule, moods of talks."""

import pytest

from tests.coding.reading_of import found_in, named, short_names


def bonds(text: str) -> list[tuple[str, str]]:
    found = found_in(text)
    return sorted((next(iter(short_names(found, [one.debtor]))), one.act.text) for one in found.commitments)


def claims(text: str) -> list[str]:
    return sorted(one.status for one in found_in(text).status_claims)


@pytest.mark.parametrize(
    ("text", "debtor", "status"),
    [
        ("Qatar has yet to pay 30 million dollars pledged to Lebanon in May.", "Qatar", "unfulfilled"),
        ("The World Bank has yet to release 20 million dollars pledged in September.", "World Bank", "unfulfilled"),
        ("Norway has paid the 3 million euros promised to Colombia last year.", "Norway", "fulfilled"),
        ("Rwanda has not paid the money promised by Rwanda in Luanda.", "Rwanda", "unfulfilled"),
    ],
)
def test_what_was_pledged_is_owed_by_who_has_it(text: str, debtor: str, status: str) -> None:
    assert [who for who, _ in bonds(text)] == [debtor]
    assert claims(text) == [status]


def test_what_others_pledged_is_not_owed_by_who_did_not_bring_it() -> None:
    assert [who for who, _ in bonds("Qatar has not delivered the fuel promised by Egypt.")] == ["Egypt"]
    assert not claims("Qatar has not delivered the fuel promised by Egypt.")


@pytest.mark.parametrize(
    ("text", "debtor"),
    [
        ("The miners would be freed within a week, the rebel leader said, adding that Chad had promised as much.", "Chad"),
        ("The envoy asked for the release of the pilots in May, and Sudan promised it in writing.", "Sudan"),
        ("The envoy urged Mali to reopen the road, adding that Niger had guaranteed as much.", "Niger"),
        ("Iran would withdraw its advisers as promised, the Iraqi foreign minister said.", "Iran"),
        ("Armenia will hand over the maps as pledged, the Russian foreign minister said.", "Armenia"),
    ],
)
def test_a_promise_of_what_was_told_before(text: str, debtor: str) -> None:
    assert [who for who, _ in bonds(text)] == [debtor]


@pytest.mark.parametrize(
    "text",
    [
        "The miners would be freed, the rebel leader said, adding that Chad had never promised as much.",
        "If Russia withdraws as promised, the road will open.",
        "The village would vote on Sunday. Sudan denied that it had promised as much.",
        "Kenya promised as much as Sudan did.",
    ],
)
def test_no_promise_of_what_was_told_before(text: str) -> None:
    assert not bonds(text)


def test_neither_promise_is_that_of_both() -> None:
    text = "Kenya promised to reopen the road. Sudan undertook to free the pilots. Neither promise has been kept, the UN said."
    found = found_in(text)
    assert {one.target for one in found.status_claims} == {one.id for one in found.commitments}
    assert claims(text) == ["unfulfilled", "unfulfilled"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army has broken the truce of May, the mission said.", ["violated"]),
        ("If the reports are true, the army has broken the truce of May, the mission said.", []),
        ("Sudan shelled Osk hours after the truce took effect.", ["violated"]),
        ("The mission was concerned by reports that Chad had broken the truce; if confirmed, it would be a breach.", []),
        ("The army has broken the truce of May, the mission said. He left when the posts were confirmed.", ["violated"]),
    ],
)
def test_a_claim_left_open_is_none(text: str, expected: list[str]) -> None:
    assert claims(text) == expected


@pytest.mark.parametrize(
    ("text", "debtor"),
    [
        ("The European Union said Hamas would be hit by sanctions if it broke the truce.", "European Union"),
        ("The two presidents said Rwanda would face sanctions if its troops stayed in Congo.", "The two presidents"),
        ("Azerbaijan warned that its army would respond if Armenia fired.", "Azerbaijan"),
        ("Armenia warned that its forces would respond if Azerbaijan fired.", "Armenia"),
    ],
)
def test_who_threatens(text: str, debtor: str) -> None:
    found = found_in(text)
    assert [one.modality for one in found.commitments] == ["threat_conditional"]
    assert short_names(found, [found.commitments[0].debtor]) == {debtor}


def test_who_only_watches_threatens_nobody() -> None:
    assert not bonds("Analysts said Sudan would be hit by sanctions if it refused.")
    assert not bonds("The people of Sudan have shown their commitment to democracy, the United States said.")


def asked(text: str) -> list[str]:
    return [one.act.text.rstrip(".") for one in found_in(text).demands]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("“It is now for the other side to lay down its weapons,” the Malian minister said.",
         ["the other side to lay down its weapons"]),
        ("“The army must leave Osk and must free the pilots,” the rebel leader said.", ["leave Osk and must free the pilots"]),
        ("“Keep the hostages in your prayers,” the Israeli minister said.", []),
        ("“Let everybody know that the front will not stop,” the rebel leader said.", []),
        ("“Let the convoys leave the town,” the Kenyan president said.", ["leave the town"]),
        ("President Zelensky directed the army to hold the city.", []),
        ("M23 leader Bertrand Bisimwa directed M23 fighters to hold the city.", []),
        ("Mali directed Hamas fighters to hold the city.", ["hold the city"]),
        ("The Sudanese president instructed the Sudanese army to crush the rebels.", []),
        ("Kenya told the Sudanese army to hold its fire.", ["hold its fire"]),
        ("The ball is in Pristina's court, the Serbian president said.", []),
        ("Sudan has a road map that Kenya believes should be followed.", []),
        ("The group asked the Tax Authority for data on its payments to the councils.", []),
    ],
)  # fmt: skip
def test_what_is_asked(text: str, acts: list[str]) -> None:
    assert asked(text) == acts


def test_people_held_are_no_home_affair_but_their_pay_is() -> None:
    assert [who for who, _ in bonds("The Lowland Front has undertaken to free the teachers it holds.")] == ["Lowland Front"]
    found = found_in("The Front accepted any movement of troops agreed in Oslo. The Movement undertook to free the pilots.")
    assert not any("movement of troops" in actor.name for actor in found.actors)


TALKS = "Sudan and the SPLM-N are holding talks in Juba. "


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("“We want it to succeed. But it is dying,” the rebel leader said.", ["deteriorating"]),
        ("“Our children are hungry. They are dying,” the rebel leader said.", []),
        ("The envoy warned that the talks could collapse unless both sides moved.", ["deteriorating"]),
        ("The process could still unravel if the money did not come, a diplomat said.", ["deteriorating"]),
        ("“If the shelling goes on, the talks could collapse,” the envoy said.", []),
        ("The envoy said Chad had played a key role in the attacks.", []),
        ("The envoy said Chad had played a key role in the talks.", ["positive"]),
        ("Stalled negotiations lead to war, the analyst said.", []),
        ("The Sudanese president called the talks the cornerstone of peace.", ["positive"]),
    ],
)
def test_what_is_judged(text: str, direction: list[str]) -> None:
    assert [one.direction for one in found_in(TALKS + text).assessments] == direction


def test_a_mood_is_that_of_the_talks_or_of_the_process() -> None:
    text = "Turkey and the PKK signed an accord in Oslo. The mood in the peace process was better than ever, a diplomat said."
    found = found_in(text)
    assert {one.object for one in found.assessments} == {one.id for one in found.processes}
    assert named(found, found.assessments[0].by) == {"a diplomat"}


def test_nations_are_sides_and_their_people_are_not() -> None:
    war = "The war between Kenya and Sudan goes on. "
    assert {act for _, act in bonds(war + "The two nations signed a truce. The two nations agreed to open the border.")} == {
        "open the border"
    }
    assert not bonds(war + "The citizens agreed to open the market.")


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya promised that it would not attack the town by May. The war goes on.", "not attack the town by May"),
        ("Sudan vowed it would never attack the town. The war goes on.", "never attack the town"),
        ("Kenya promised that it would leave the town. The war goes on.", "leave the town"),
        ("Kenya warned that it would not respond if Sudan fired.", "not respond"),
    ],
)
def test_what_is_promised_not_to_be_done_keeps_its_no(text: str, act: str) -> None:
    assert [words for _, words in bonds(text)] == [act]
