"""What a hint head is taught with: passages whose labels fit their words, and labels of real paragraphs without any word."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from training.hints.examples import PASSAGES, SPAN, first_place, of_passage
from training.hints.kinds import FIELDS, KINDS, ROLES, VALUES
from truceline.knowledge.loader import load_knowledge

READ = PASSAGES.parent / "read.jsonl"
FILES = sorted(PASSAGES.glob("?.jsonl"))
SLOTS = ("debtor", "by", "to", "claimant", "who", "object", "target", "party", "parties", "actor", "excluded", "speaker")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_labels_of_passages_fit_their_words(path: Path) -> None:
    for number, passage in enumerate(lines(path), 1):
        for record in passage["a"]:
            kind = record["k"]
            assert kind in KINDS, number
            assert record.get(FIELDS.get(kind, ""), "") in ("", *VALUES[kind]) or kind in ("talks", "agreement"), number
            given = [record[SPAN.get(kind, "words")], *(record[slot] for slot in SLOTS if slot in record)]
            for quoted in (one for part in given for one in (part if isinstance(part, list) else [part]) if one):
                first_place(passage["t"], quoted, f"{path.stem}:{number}")


@pytest.mark.parametrize("path", sorted(PASSAGES.glob("*.statements.jsonl")), ids=lambda path: path.stem)
def test_statements_marked_beside_passages_fit_their_words(path: Path) -> None:
    passages = lines(PASSAGES / f"{path.name.partition('.')[0]}.jsonl")
    for row in lines(path):
        for said in row["s"]:
            for quoted in (*said["words"], *said["speaker"]):
                first_place(passages[row["n"] - 1]["t"], quoted, f"{path.stem}:{row['n']}")


def test_labels_of_real_paragraphs_hold_no_words() -> None:
    known = {*KINDS, *(value for values in VALUES.values() for value in values), *(role.partition(".")[2] for role in ROLES)}
    for document in lines(READ):
        for records in document["paragraphs"].values():
            for kind, first, last, value, roles in records:
                assert kind in known
                assert value is None or value in known
                assert set(roles) <= known
                assert 0 <= first < last
                assert all(isinstance(word, int) for places in roles.values() for place in places for word in place)


def test_a_passage_becomes_words_with_records() -> None:
    passage = {
        "t": "The army vowed to leave the port.",
        "a": [{"k": "commitment", "act": "leave the port", "debtor": "The army", "modality": "promise"}],
    }
    (marked,) = of_passage("test:1", passage, load_knowledge()).marked
    assert (marked.kind, marked.first, marked.last, marked.value) == ("commitment", 4, 7, "promise")
    assert marked.roles == {"debtor": ((0, 2),)}


def test_a_label_that_does_not_fit_says_where() -> None:
    with pytest.raises(ValueError, match="test:1"):
        first_place("The army left.", "the navy", "test:1")
