"""Bonds and claims in words other than pledged, kept and broken: by name, of things, by date, in short, in part."""

import pytest

from tests.coding.records_of import claims_in, commitments_in


@pytest.mark.parametrize(
    ("text", "bonds"),
    [
        ("Chad assured the envoy that the border would stay open.", {("Chad", "the border would stay open")}),
        ("The army put its name to a pullback.", {("army", "a pullback")}),
        ("The army has signed up to a ceasefire in Bol.", set()),
        ("The army accepted to leave Bol.", {("army", "leave Bol")}),
        ("The army has entered into a commitment to clear the mines.", {("army", "clear the mines")}),
        ("The army is under an obligation to leave Bol.", {("army", "leave Bol")}),
        ("Chad's promised withdrawal has begun.", {("Chad", "Chad's promised withdrawal")}),
        ("The long-promised withdrawal of the army has begun.", {("army", "The long-promised withdrawal of the army")}),
        ("The promised land was far from Chad.", set()),
        ("A vote on its future was promised by Chad.", {("Chad", "A vote on its future")}),
        ("No vote was promised by Chad.", set()),
        ("Chad remains committed to the truce.", {("Chad", "the truce")}),
        ("Under the truce Chad is scheduled to leave Bol.", {("Chad", "leave Bol")}),
        ("Chad is scheduled to play Mali.", set()),
        ("The airline promised a refund.", set()),
        ("The club has undertaken to sell two players.", set()),
        ("Chad renewed its assurances to the envoy.", set()),
        ("The truce began in May. Chad missed its deadline for withdrawing the guns.", {("Chad", "withdrawing the guns")}),
    ],
)
def test_other_words_than_pledged_bind(text: str, bonds: set[tuple[str, str]]) -> None:
    assert {(who.removeprefix("the ").removeprefix("The "), act) for who, act in commitments_in(text)} == bonds


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Chad had promised to leave Bol, and did.", {("fulfilled", "did")}),
        ("Chad had promised to leave Bol but never did.", {("unfulfilled", "never did")}),
        ("Chad had promised to leave Bol. Nothing has happened.", {("unfulfilled", "Nothing has happened")}),
        ("Chad had promised to leave Bol. Nothing will happen.", set()),
        ("Chad had promised to leave Bol. It has done no such thing.", {("unfulfilled", "It has done no such thing")}),
        ("Chad had promised to leave Bol. There is still no sign of it.", {("unfulfilled", "There is still no sign of it")}),
        ("Chad had promised to leave Bol. The army is still waiting.", {("unfulfilled", "The army is still waiting")}),
        ("Chad had promised to leave Bol. Not a single soldier has left.", {("unfulfilled", "Not a single soldier has left")}),
        ("Chad agreed to free prisoners. Prisoners were freed in Egypt on Monday.", set()),
        ("Chad agreed to free its prisoners. The prisoners were freed on Monday.",
         {("fulfilled", "The prisoners were freed on Monday")}),
        ("The truce began in May. The promised aid never came.", {("unfulfilled", "The promised aid never came")}),
        ("The truce began in May. The aid came late.", set()),
        ("The accord was signed in May. The promised release took place.", {("fulfilled", "The promised release took place")}),
        ("The accord was signed in May. None of the provisions of the accord has been carried out.",
         {("unfulfilled", "None of the provisions of the accord has been carried out")}),
        ("The accord was signed in May. Two of the ten provisions of the accord have been carried out.",
         {("partly", "Two of the ten provisions of the accord have been carried out")}),
        ("The accord was signed in May. Its core remains unimplemented.", {("unfulfilled", "Its core remains unimplemented")}),
        ("Chad has promised to free 40 men. It freed 30 on Monday.", {("partly", "It freed 30 on Monday")}),
        ("Chad has promised to free 40 men. It freed 40 on Monday.", {("fulfilled", "It freed 40 on Monday")}),
        ("The accord exists in name only.", {("unfulfilled", "The accord exists in name only")}),
        ("The truce began in May. The club missed a deadline to register two players.", set()),
        ("The truce began in May. The army met the deadline.", {("fulfilled", "The army met the deadline")}),
        ("The truce began in May. The army may meet the deadline.", set()),
        ("The truce began in May. The mission found the army in breach of the truce.",
         {("violated", "The mission found the army in breach of the truce")}),
        ("The truce began in May. The mission found the army compliant with the truce.",
         {("fulfilled", "The mission found the army compliant with the truce")}),
        ("The truce began in May. The mission did not find the army in breach of the truce.", set()),
        ("The truce began in May. Musa said it was the army which broke the truce.",
         {("violated", "it was the army which broke the truce")}),
        ("The truce began in May. Musa said the army had been the first to break the truce.",
         {("violated", "the army had been the first to break the truce")}),
        ("The truce began in May. Musa said the army might be the first to break the truce.", set()),
        ("The truce began in May. Musa said the army would not be the first to break the truce.", set()),
        ("The truce began in May. If the army is the first to break the truce, Chad will answer.", set()),
        ("The truce began in May. Chad said its men had held their fire.", {("fulfilled", "its men had held their fire")}),
        ("The truce began in May. Chad ordered its men to hold their fire.", set()),
        ("The accord was signed in May. The army has handed in only 40 guns.",
         {("partly", "The army has handed in only 40 guns")}),
        ("The accord was signed in May by Chad and the army. The army has yet to withdraw from Bol.",
         {("unfulfilled", "The army has yet to withdraw from Bol")}),
        ("The mission says Chad has yet to improve conditions for jailed men as promised.",
         {("unfulfilled", "Chad has yet to improve conditions for jailed men as promised")}),
        ("The mission says Chad has been slow to withdraw under the accord.",
         {("unfulfilled", "Chad has been slow to withdraw under the accord")}),
        ("Chad has assured the army that the camps will not be attacked.", set()),
    ],
)  # fmt: skip
def test_other_words_than_kept_and_broken_claim(text: str, claims: set[tuple[str, str]]) -> None:
    assert {(status, words) for status, _, words in claims_in(text)} == claims


@pytest.mark.parametrize(
    "answer",
    [
        "Chad termed the allegation baseless.",
        "Chad rubbished the allegation.",
        "Chad denied that anybody had reneged on anything.",
    ],
)
def test_other_words_than_denied_dispute(answer: str) -> None:
    found = claims_in(f"The army accused Chad of breaking the truce. {answer}")
    assert {status for status, _, _ in found} == {"violated", "disputed"}
