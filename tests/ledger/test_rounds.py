"""Rounds, changes of participation in each source's own word, and conflicts between sources."""

from __future__ import annotations

from tests.ledger.pages import book, duty, leaving
from tests.linking.world import report
from truceline.ledger import ask
from truceline.ledger.momentum import profile
from truceline.ledger.rounds import changes_of


def test_one_walkout_told_by_two_outlets_is_one_change_with_both_words() -> None:
    changes = changes_of(
        book(leaving("A", "2031-05-05"), leaving("B", "2031-05-05", word="paused its part in", kind="suspension"))
    )
    assert len(changes) == 1
    assert [record.finding["cue"]["text"] for record in changes[0].records] == ["walked out of", "paused its part in"] or len(
        changes[0].records
    ) == 2


def test_walkout_and_pause_are_a_conflict_between_sources() -> None:
    found = ask(
        book(leaving("A", "2031-05-05"), leaving("B", "2031-05-05", word="paused its part in", kind="suspension")), "conflicts"
    )
    kinds = {line.facts["conflict"] for line in found.rows}
    assert "participation" in kinds
    assert all(line.says.startswith("Sources differ.") for line in found.rows)


def test_two_backing_labels_of_two_outlets_are_a_conflict() -> None:
    found = ask(
        book(leaving("A", "2031-05-05", label="Norland-backed"), leaving("B", "2031-05-06", label="Island-backed")), "conflicts"
    )
    assert "label" in {line.facts["conflict"] for line in found.rows}


def test_a_claim_and_its_denial_are_a_conflict() -> None:
    found = ask(book(duty(claims=(("Valdoria", "violated", "affirmed"), ("Valley Front", "disputed", "denied")))), "conflicts")
    assert [line.facts["conflict"] for line in found.rows] == ["claim"]


def test_one_article_alone_has_no_conflict() -> None:
    assert ask(book(leaving("A", "2031-05-05")), "conflicts").rows == ()


def test_round_shows_who_left_and_that_no_return_is_known() -> None:
    line = ask(book(leaving("A", "2031-05-05")), "rounds").rows[0]
    assert line.facts["left"] == 1
    assert not line.facts["return_known"]
    assert {"actor": "Valley Front", "status": "left (walkout)"} in line.facts["participants"]


def test_one_round_in_two_outlets_stands_once() -> None:
    lines = ask(book(report("A", "2031-05-05"), report("B", "2031-05-06", lead="It rained. ")), "rounds").rows
    assert [line.facts["told_in"] for line in lines] == [2]


def test_a_walkout_makes_participation_negative() -> None:
    found = profile(book(leaving("A", "2031-05-05")), 7)
    assert found is not None
    assert next(part.sign for part in found.components if part.id == "M2") == -1
