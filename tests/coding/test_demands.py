"""Demands in sentences from many conflicts: who asks, who is asked, for what; told, spoken, silent, conditional, and none."""

import pytest

from tests.coding.records_of import demands_in


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("Kenya and Uganda issued an appeal for restraint.", {"Kenya", "Uganda"}, set(), "restraint"),
        ("Hamas repeated its demand for a prisoner swap.", {"Hamas"}, set(), "a prisoner swap"),
        ("Pakistan's demands include the handover of two militants.", {"Pakistan"}, set(), "the handover of two militants"),
        ("The raid drew calls for restraint from the Arab League.", {"Arab League"}, set(), "restraint"),
        ("Egypt's call to Hamas to extend the truce was ignored.", {"Egypt"}, {"Hamas"}, "extend the truce"),
        ("The junta ignored Nigeria's call to free the president.", {"Nigeria"}, {"The junta"}, "free the president"),
        ("The junta ignored Nigeria's demand that it free the president.", {"Nigeria"}, {"The junta"}, "free the president"),
    ],
)
def test_nouns_of_asking_are_demands(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("Kenya said Chad ought to free the prisoners.", {"Kenya"}, {"Chad"}, "free the prisoners"),
        ("Chad said Kenya ought not to attack.", {"Chad"}, {"Kenya"}, "not to attack"),
        ("Kenya wants the blockade lifted.", {"Kenya"}, set(), "the blockade lifted"),
    ],
)
def test_what_ought_to_be_and_what_is_wanted_done(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("The M23 were urged by Angola to pull back from Goma.", {"Angola"}, {"M23"}, "pull back from Goma"),
        ("Rwanda was asked to withdraw its troops.", set(), {"Rwanda"}, "withdraw its troops"),
        ("Chad was called on by France to open the border.", {"France"}, {"Chad"}, "open the border"),
        ("Serbia was given until Friday to sign the plan.", set(), {"Serbia"}, "sign the plan"),
        ("The withdrawal was demanded by Lebanon.", {"Lebanon"}, set(), "The withdrawal"),
    ],
)
def test_passives_ask_also_when_nobody_is_named(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("Norway urged the signatories to begin disarmament.", {"Norway"}, {"the signatories"}, "begin disarmament"),
        ("China urged the holdouts to sign.", {"China"}, {"the holdouts"}, "sign"),
        ("Qatar called on everyone to show restraint.", {"Qatar"}, {"everyone"}, "show restraint"),
        ("Spain pleaded with both to hold their fire.", {"Spain"}, {"both"}, "hold their fire"),
        ("Iran wants the United States to lift its sanctions.", {"Iran"}, {"United States"}, "lift its sanctions"),
        ("Russia warned Georgia not to move its troops.", {"Russia"}, {"Georgia"}, "not to move its troops"),
        ("Angola warned Rwanda of a wider war and demanded that it leave Goma.", {"Angola"}, {"Rwanda"}, "leave Goma"),
        ("The rebels sent a letter to Ghana asking for its help.", {"The rebels"}, {"Ghana"}, "its help"),
    ],
)
def test_whoever_is_asked_is_an_actor(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(
    ("text", "by", "act"),
    [
        ("Armenia insists on the release of its prisoners.", "Armenia", "the release of its prisoners"),
        ("Iran wants the sanctions lifted.", "Iran", "the sanctions lifted"),
        ("Hamas made the release of prisoners a condition for talks.", "Hamas", "the release of prisoners"),
        (
            "Thailand called for calm and the withdrawal of soldiers from the temple.",
            "Thailand",
            "calm and the withdrawal of soldiers from the temple",
        ),
    ],
)
def test_things_are_asked_of_nobody_named(text: str, by: str, act: str) -> None:
    assert demands_in(text) == [({by}, set(), act)]


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ('"Israel must lift the blockade," Ismail Haniyeh said.', "Ismail Haniyeh", {"Israel"}, "lift the blockade"),
        ("Ismail Haniyeh said Israel must lift the blockade.", "Ismail Haniyeh", {"Israel"}, "lift the blockade"),
        ('"Hamas needs to stop its fire," Benjamin Netanyahu said.', "Benjamin Netanyahu", {"Hamas"}, "stop its fire"),
        ("Abiy Ahmed said Sudan should not attack the dam.", "Abiy Ahmed", {"Sudan"}, "not attack the dam"),
        ("Emmanuel Macron said the prisoners must be freed.", "Emmanuel Macron", set(), "the prisoners must be freed"),
        ('"It is time for Serbia to sign," Robin Cook said.', "Robin Cook", {"Serbia"}, "sign"),
        ('"It is vital that Rwanda leave Goma," Joao Lourenco said.', "Joao Lourenco", {"Rwanda"}, "leave Goma"),
        ('"Iran will have to open its plants," Hans Blix said.', "Hans Blix", {"Iran"}, "open its plants"),
        ('"Stop the bombing," Abdullah Abdullah told the Taliban.', "Abdullah Abdullah", {"Taliban"}, "Stop the bombing"),
        ('"Do not provoke us," Kim Jong Un told South Korea.', "Kim Jong Un", {"South Korea"}, "Do not provoke us"),
    ],
)
def test_speakers_ask_in_their_own_words(text: str, by: str, to: set[str], act: str) -> None:
    assert demands_in(text) == [({by}, to, act)]


def test_an_office_asks_in_its_own_statement() -> None:
    assert demands_in("We urge all parties to extend the truce.") == [(set(), {"all parties"}, "extend the truce")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Kenya urged the M23 to prove its good faith by leaving Goma.", "prove its good faith by leaving Goma"),
        ("Kenya called on the M23 to stop its fire following the raid on the camp.", "stop its fire"),
        ("Kenya urged the M23 to consider steps that would calm the front.", "consider steps that would calm the front"),
        ("Japan urged Chad to implement what it had agreed without delay.", "implement what it had agreed without delay"),
    ],
)
def test_an_act_is_cut_before_what_is_only_told_beside_it(text: str, act: str) -> None:
    assert [words for _, _, words in demands_in(text)] == [act]


def test_conditions_for_somebody_else_are_demands() -> None:
    text = "The Polisario Front said it would not return unless Morocco withdrew from the strip."
    assert demands_in(text) == [({"Polisario Front"}, {"Morocco"}, "withdrew from the strip")]
    assert demands_in("The ELN refused to talk until Colombia freed its men.") == [({"ELN"}, {"Colombia"}, "freed its men")]
    assert demands_in("Eritrea did not leave until Ethiopia signed.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Had Kenya asked Sudan to leave, it would have left.",
        "Kenya denied that it had asked Sudan to leave.",
        "Kenya will urge the rebels to leave.",
        "Sudan is expected to leave the town.",
        "The junta gave itself until Friday to finish the draft.",
        "The coalition had yet to leave, Abdul Salam said.",
        "Under the accord, the rebels must disarm, said Salva Kiir.",
        '"Russia should have warned us," said Mark Rutte.',
        '"We must be patient," said Antonio Guterres.',
        '"Look at the map," Martin Griffiths said.',
        '"Let us be clear," Martin Griffiths said.',
        "Israel called its negotiators home from Cairo on Tuesday.",
        "Boris Johnson told the Commons that his first duty was to protect the peace.",
        "Azerbaijan insists on its sovereignty.",
        "There were calls for calm.",
    ],
)
def test_what_is_denied_supposed_or_to_come_is_no_demand(text: str) -> None:
    assert demands_in(text) == []


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Egypt urged Hamas to free the hostages due to the risk of famine.", "free the hostages"),
        ("Rwanda was told by Angola to leave Goma or face sanctions.", "leave Goma"),
        ("The UN asked Sudan to open the border and to let the aid through.", "open the border and to let the aid through"),
        ("Kenya said Sudan must now open the border.", "open the border"),
        ("Kenya said Chad must do more to free the envoy.", "do more to free the envoy"),
        ("Norway urged restraint in dealing with the protests.", "restraint in dealing with the protests"),
        ("Norway appealed to both sides to show restraint over the coming four weeks.", "show restraint"),
    ],
)
def test_an_act_ends_before_what_only_stands_behind_it(text: str, act: str) -> None:
    assert [found for _, _, found in demands_in(text)] == [act]


@pytest.mark.parametrize(
    ("text", "by", "to", "act"),
    [
        ("Kenya stressed the need for Sudan to withdraw its troops.", {"Kenya"}, {"Sudan"}, "withdraw its troops"),
        ("Kenya emphasised the need for a ceasefire.", {"Kenya"}, set(), "a ceasefire"),
        ("Qatar underlined the importance of keeping the truce.", {"Qatar"}, set(), "keeping the truce"),
        ("Kenya said the raid underscored the need to resume the talks.", {"Kenya"}, set(), "resume the talks"),
        ("Iran warned the United States against making threats.", {"Iran"}, {"United States"}, "against making threats"),
        ("Hamas would like Israel to open the crossing.", {"Hamas"}, {"Israel"}, "open the crossing"),
        ("Chad is waiting for Sudan to open the border.", {"Chad"}, {"Sudan"}, "open the border"),
        ("Israel will open the crossing as requested by Egypt.", {"Egypt"}, {"Israel"}, "open the crossing"),
        ("Israel opened the crossing at the request of Egypt.", {"Egypt"}, {"Israel"}, "opened the crossing"),
        ("Sudan has come under pressure to open the border.", set(), {"Sudan"}, "open the border"),
        ("Assad, who the opposition says must go, stayed at home.", {"the opposition"}, {"Assad"}, "go"),
        ("It is up to Hamas to free the hostages, Israel said.", {"Israel"}, {"Hamas"}, "free the hostages"),
        ("It is vital to free the hostages, Israel said.", {"Israel"}, set(), "free the hostages"),
        ("Egypt warned Israel that it should leave Rafah.", {"Egypt"}, {"Israel"}, "leave Rafah"),
        ("Chad expressed its wish that Sudan open the border.", {"Chad"}, {"Sudan"}, "open the border"),
        ("Kenya said Sudan cannot be allowed to arm them.", {"Kenya"}, set(), "Sudan cannot be allowed to arm them"),
    ],
)
def test_needs_warnings_wishes_and_requests_met_ask(text: str, by: set[str], to: set[str], act: str) -> None:
    assert demands_in(text) == [(by, to, act)]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Chad called for an end to Sudan's attacks on Adre.", {"Sudan"}),
        ("Sudan called for an end to Chad's attacks on Geneina.", {"Chad"}),
        ("Chad demanded Sudan's withdrawal from Geneina.", {"Sudan"}),
        ("Chad demanded the envoy's release.", set()),
        ("Egypt called for an end to Gaza's siege.", set()),
    ],
)
def test_whose_act_a_thing_is_tells_who_is_asked(text: str, to: set[str]) -> None:
    assert [found for _, found, _ in demands_in(text)] == [to]


def test_two_are_asked_in_one_breath() -> None:
    acts = [act for _, _, act in demands_in("Kenya urged the M23 to leave Goma and for the army to stay away.")]
    assert acts == ["leave Goma", "stay away"]
    assert demands_in("Norway urged Ethiopia to pull out and for Eritrea to keep the truce.") == [
        ({"Norway"}, {"Ethiopia"}, "pull out"),
        ({"Norway"}, {"Eritrea"}, "keep the truce"),
    ]


def test_those_who_publish_ask_in_a_text_that_speaks_of_itself() -> None:
    own = "We welcome the truce. Sudan must open the border. It is time for Chad to talk."
    assert demands_in(own) == [(set(), {"Sudan"}, "open the border"), (set(), {"Chad"}, "talk")]
    assert demands_in("Sudan must open the border before the summit. Chad left.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya did not stress the need for a ceasefire.",
        "Kenya underlined the importance of the port.",
        "A truce is vital to feed the town, Kenya said.",
        "Asked for a date, Haftar laughed.",
        "The envoy was invited to attend the meeting.",
        "Kenya said the talks would restart, and they'll have to go on.",
        "Talks are to restart soon, the minister told reporters.",
    ],
)
def test_what_is_denied_praised_or_foretold_asks_nothing(text: str) -> None:
    assert demands_in(text) == []


def test_a_text_told_of_again_speaks_for_those_who_issued_it() -> None:
    found = demands_in("The Arab League adopted a resolution. The resolution demanded full access to the camps.")
    assert found == [({"Arab League"}, set(), "full access to the camps")]
