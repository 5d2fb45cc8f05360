"""All rules of linking in their order: actors first, because everything else compares actors."""

from __future__ import annotations

from truceline.knowledge.catalogue import Knowledge
from truceline.linking.actors import link_actors
from truceline.linking.agreements import link_agreements
from truceline.linking.casebook import open_casebook
from truceline.linking.duties import link_commitments, link_demands
from truceline.linking.events import link_events
from truceline.linking.forest import fewest
from truceline.linking.offices import link_offices
from truceline.linking.process import article_processes, link_processes
from truceline.linking.rounds import link_rounds
from truceline.linking.statements import link_statements
from truceline.model.clusters import clusters
from truceline.model.records import Judgement
from truceline.model.views import RecordView


def link(view: RecordView, knowledge: Knowledge) -> tuple[Judgement, ...]:
    """All judgements that rules make over the records of a view, sorted; for `RecordWriter.put_links`.

    A pure function of the records, the knowledge and persons' judgements in the view: the order in which articles were
    added plays no part, and running it again changes nothing. Persons' judgements on actors are followed by the rules after.
    """
    book = open_casebook(view)
    persons = [judgement for judgement in view.links() if judgement.by_person]
    found = list(link_actors(book, knowledge))
    decided = {judgement.id for judgement in persons}
    standing = [judgement for judgement in found if judgement.id not in decided]
    book = book.with_actors(clusters([*standing, *(judgement for judgement in persons if judgement.kind == "actor")]))
    processes = article_processes(book, knowledge)
    found += link_offices(book, knowledge)
    found += link_processes(book, knowledge)
    pairs = (
        link_statements(book), link_events(book), link_rounds(book, processes), link_agreements(book, processes),
        link_commitments(book), link_demands(book),
    )
    apart = [judgement for judgement in persons if judgement.verdict == "different"]
    for some in pairs:
        candidates = list(some)
        settled = [judgement for judgement in candidates if judgement.id in decided] if decided else []
        found += settled
        found += fewest(set(candidates) - set(settled), apart)
    return tuple(sorted(set(found), key=lambda j: (j.kind, j.left, j.right, j.by)))
