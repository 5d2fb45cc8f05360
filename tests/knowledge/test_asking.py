"""The words by which actors are found agree with those by which demands and statements are found."""

from truceline.knowledge.loader import load_knowledge
from truceline.knowledge.words import load_words


def test_every_verb_of_asking_also_finds_whom_it_asks() -> None:
    known = load_words().asking
    for cue in load_knowledge().family("demands"):
        joints = {"object": [""], "that": ["that"], "to": cue.fields.get("with", "").split("|")}.get(cue.fields["frame"], [])
        for verb in cue.pattern.split("|"):
            for joint in joints:
                assert (verb, joint) in known or (verb, "") in known, f"{verb!r} with {joint!r} is missing in words/asking.csv"


def test_every_noun_of_seeing_a_thing_by_which_actors_are_found_also_makes_a_statement() -> None:
    cues = (cue for cue in load_knowledge().family("attribution") if cue.gives == "viewpoint")
    assert load_words().views <= {noun for cue in cues for noun in cue.pattern.split("|")}
