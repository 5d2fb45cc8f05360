"""Actor records: evidence, identity, what is left out."""

from dataclasses import replace

from tests.coding.reading_of import reading_of
from truceline.coding.actors import code_actors
from truceline.knowledge.loader import load_knowledge
from truceline.language import read
from truceline.model.findings import Findings
from truceline.model.text import Article, Zone


def coded(text: str) -> dict[str, tuple[str, ...]]:
    found = code_actors(reading_of(text), Findings(), load_knowledge())
    return {actor.name: tuple(span.text for span in actor.evidence) for actor in found}


def test_evidence_is_every_mention_cut_to_the_pronoun() -> None:
    text = "Ethiopian Prime Minister Abiy Ahmed spoke. Abiy said he would go."
    assert coded(text)["Abiy Ahmed"] == ("Abiy Ahmed", "Abiy", "he")


def test_relative_pronouns_are_no_evidence() -> None:
    assert coded("Uganda, which borders Kenya, sent troops.")["Uganda"] == ("Uganda",)


def test_records_have_the_ids_of_their_entities_and_are_in_text_order() -> None:
    reading = reading_of("Hamas met Fatah in Cairo. Egypt was pleased.")
    actors = code_actors(reading, Findings(), load_knowledge())
    assert {actor.id for actor in actors} == {entity.id for entity in reading.entities}
    assert [actor.evidence[0].start for actor in actors] == sorted(actor.evidence[0].start for actor in actors)


def test_boilerplate_names_no_actor() -> None:
    text = "Hamas left Cairo.\n\nShare on Example TV. Contact John Smith."
    article = Article("test", text, zones=(Zone(0, 17, "body"), Zone(19, len(text), "boilerplate")))
    actors = code_actors(read(article, load_knowledge()), Findings(), load_knowledge())
    assert [actor.name for actor in actors] == ["Hamas"]


def test_captions_name_actors() -> None:
    text = "Kremlin spokesman Dmitry Peskov\n\nPeskov declined to comment."
    article = Article("test", text, zones=(Zone(0, 31, "caption"), Zone(33, len(text), "body")))
    actors = {a.name: a for a in code_actors(read(article, load_knowledge()), Findings(), load_knowledge())}
    assert [span.text for span in actors["Dmitry Peskov"].evidence] == ["Dmitry Peskov", "Peskov"]


def test_ids_do_not_depend_on_the_article_id() -> None:
    text = "Hamas met Fatah in Cairo."
    one = read(Article("a", text, zones=(Zone(0, len(text), "body"),)), load_knowledge())
    other = replace(one, article=replace(one.article, id="b"))
    ids = [[actor.id for actor in code_actors(r, Findings(), load_knowledge())] for r in (one, other)]
    assert ids[0] == ids[1]
