"""Who speaks where the name is not repeated: pronouns, documents, joint subjects, sources that are only cited."""

import pytest

from tests.coding.test_statements_who_speaks import speakers


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # a source that is cited speaks on
        ("Maro left. The road was shut, according to Omar Deng. He said it would open on Friday.", {"Omar Deng"}),
        ("The front has called for strikes, according to Oxfam, which is there. It said clinics had shut.", {"Oxfam"}),
        ("Ten rebels have died, according to the security service toll. Twelve were hurt, it added.", {"security service"}),
        # who is only told of by others does not
        ("Omar Deng said the road was open. Medics said Peter Okello had left. “It is a good step,” he told reporters.",
         {"Omar Deng"}),
        # she who has spoken is not he
        ("Sarah Bell met Peter Okello on Friday. “It was short,” she said. He said it was long.", {"Peter Okello"}),
        ("Maria Deng, who leads the front, met Carlos Maro. She said the talks were dead.", {"Maria Deng"}),
        # what somebody tells of a person is not that person's
        ("Omar Deng said the list was long. President Peter Okello, he added, had seen it.", {"Omar Deng"}),
        # both, and they, after a joint subject
        ("Omar Deng and Peter Okello toured the town. Both said it was calm.", {"Omar Deng", "Peter Okello"}),
        ("Omar Deng and Peter Okello met in Nairobi. They said the pact would hold.", {"Omar Deng", "Peter Okello"}),
        # documents
        ("The Kenyan army rejected the charge. Medics denied the report of the Oxfam team. A report says two men died.",
         {"A report"}),
        ("A text put on Oxfam's website says two camps are empty.", {"Oxfam"}),
        ("A draft seen by reporters says troops should leave. The paper adds that nobody would count them.",
         {"A draft seen by reporters"}),
        ("A letter signed by Omar Deng calls the raid a disgrace. Convoys, it says, have been turned back.", {"Omar Deng"}),
        # who gives voice to the wish of another; who dismisses what others say
        ("Omar Deng conveyed Kenya's hope that the pact would hold.", {"Omar Deng"}),
        ("A Kenyan envoy denied allegations that Chadian troops had fired, dismissing the accounts as gossip.",
         {"A Kenyan envoy"}),
        # set forms
        ("Talks stalled. “The best chance in a year, which is not much,” was how one envoy put it.", {"one envoy"}),
        ("“Nothing has been signed yet,” rebel spokesman Omar Deng said in a statement according to the Daily Nation. "
         "“Nothing will be signed before Friday.”", {"Omar Deng"}),
        ("Deng: “We will not leave the town.” Maro: “They will leave the town by Friday.”", {"Maro"}),
        # the same office of another side
        ("The M23 denied it. “Our guns are silent,” its spokesman Omar Deng wrote. The army's spokesman said they were not.",
         {"The army's spokesman"}),
        ("The police said they believed the front was behind the raid.", {"The police"}),
    ],
)  # fmt: skip
def test_the_last_statement_is_by(text: str, who: set[str]) -> None:
    assert speakers(text)[-1][0] == who


@pytest.mark.parametrize(
    ("text", "not_by"),
    [
        ("Oxfam issued a study. Its authors asked ninety farmers. They warn that the harvest may be lost.", "ninety farmers"),
        ("Omar Deng denied the reports. The report said two men had died.", "Omar Deng"),
        ("The radio cited a ministry statement. The statement said the visit would serve nobody.", "The radio"),
        ("Omar Deng rejected Chad's claim that the road was shut.", "Chad's"),
    ],
)
def test_the_last_statement_is_not_by(text: str, not_by: str) -> None:
    last = text.rsplit(". ", 1)[-1]
    assert all(not_by not in names for names, words in speakers(text) if words.rstrip(".") in last)
