"""Which peace process a record belongs to, with a reason for each membership; what fits nowhere is listed, not guessed.

A process id is `process:<conflict id of the catalogue>`, or `process:name:<words>` for a conflict the catalogue does not
know. Evidence, strongest first: a person's judgement; the process the text names; the parties of talks and agreements;
what a record points to; its own parties; and last, an article that is about one process only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from truceline.knowledge.catalogue import Knowledge
from truceline.linking.casebook import Casebook, open_casebook
from truceline.linking.words import name_key
from truceline.model.clusters import clusters
from truceline.model.records import Judgement, Membership, Placement, Record, StoredProcess
from truceline.model.views import RecordView

PARTY = "rule:party-of-conflict@1"
NAMED = "rule:conflict-named@1"
POINTS = "rule:points-to-member@1"
TOPIC = "rule:article-topic@1"
ACTOR_FIELDS: Mapping[str, tuple[str, ...]] = {
    "statements": ("speakers",), "events": ("actors", "recipients"), "talks": ("participants",),
    "participation_changes": ("actor",), "agreements": ("parties",), "provisions": ("excluded",),
    "commitments": ("debtor", "creditor"), "demands": ("by", "to"), "status_claims": ("claimants",), "assessments": ("by",),
    "labels": ("targets",), "processes": ("parties",), "relations": ("from_actor", "to_actor"),
}
POINTERS: Mapping[str, tuple[str, ...]] = {
    "statements": ("about",), "events": ("about",), "participation_changes": ("talks",), "provisions": ("agreement",),
    "commitments": ("origin",), "status_claims": ("target",), "assessments": ("object",), "talks": ("follows",),
}
CARRIERS = ("processes", "talks", "agreements", "participation_changes", "commitments")
NOT_PLACED = ("actors", "times", "places", "relations", "assertions", "labels")
STEPS = 4


def place(view: RecordView, knowledge: Knowledge) -> Placement:
    """The process of each record, with reasons.

    Actors, times, places, relations, assertions and labels are placed when something shows it, and never listed as
    unplaced. Needs the links of actors in the view (`link` first); a pure function of view and knowledge.
    """
    book = open_casebook(view)
    book = book.with_actors(clusters(view.links("actor")))
    own = _structure(book, knowledge)
    _follow_pointers(book, own)
    _by_parties(book, own, conflicts_of(knowledge))
    _follow_pointers(book, own)
    _apply_topic(book, own, conflicts_of(knowledge))
    _apply_persons(view, own)
    members = {uid: tuple(own[uid]) for uid in book.by_uid if own.get(uid)}
    placed = [record for record in book.by_uid.values() if record.kind not in NOT_PLACED]
    return Placement(
        processes=_named(book, members, _conflict_names(knowledge)), members=members,
        unplaced=tuple(record.uid for record in placed if record.uid not in members),
    )


def link_processes(book: Casebook, knowledge: Knowledge) -> Iterator[Judgement]:
    """For each process record of an article, the process over all articles that it is."""
    own = _structure(book, knowledge)
    for record in book.records("processes"):
        for membership in own.get(record.uid, ())[:1]:
            yield Judgement("process", record.uid, membership.process, "same", membership.by, membership.reason)


def article_processes(book: Casebook, knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """The processes whose talks and agreements each article tells of, by SHA-256; rounds and agreements are compared by it."""
    found: dict[str, set[str]] = {}
    for uid, memberships in _structure(book, knowledge).items():
        found.setdefault(book.by_uid[uid].article, set()).update(membership.process for membership in memberships)
    for article, processes in _by_actors(book, conflicts_of(knowledge)).items():
        if article not in found and len(processes) == 1:
            found[article] = processes
    return {article: frozenset(processes) for article, processes in found.items()}


def _by_actors(book: Casebook, party_to: Mapping[str, str]) -> dict[str, set[str]]:
    """The processes to which the named actors of each article belong by the catalogue, for articles that name no conflict."""
    found: dict[str, set[str]] = {}
    for record in book.records("actors"):
        process = party_to.get(book.actors.of(record.uid))
        if process is not None:
            found.setdefault(record.article, set()).add(process)
    return found


def conflicts_of(knowledge: Knowledge) -> dict[str, str]:
    """For each actor cluster of the catalogue that belongs to one conflict only, that conflict's process id."""
    return {f"actor:{actor.id}": f"process:{actor.conflicts[0]}" for actor in knowledge.actors if len(actor.conflicts) == 1}


def _structure(book: Casebook, knowledge: Knowledge) -> dict[str, list[Membership]]:
    """Where process records, talks and agreements belong: the names in the text first, then their parties."""
    found: dict[str, list[Membership]] = {}
    named = _conflict_names(knowledge)
    for record in book.records("processes"):
        process, words = _by_name(record, named)
        if process is None:
            continue
        _note(found, record.uid, Membership(process, NAMED, f"The text names it: “{words}”."))
        for member in record.finding["members"]:
            uid = record.ref(str(member["record"]))
            reason = f"The text counts it to “{record.finding['name']}” ({member['reason'].replace('_', ' ')})."
            if uid in book.by_uid:
                _note(found, uid, Membership(process, NAMED, reason))
    _by_parties(book, found, conflicts_of(knowledge), ("processes", "talks", "agreements"))
    return found


def _by_parties(
    book: Casebook, found: dict[str, list[Membership]], party_to: Mapping[str, str],
    kinds: Collection[str] = tuple(ACTOR_FIELDS),
) -> None:
    """A record not yet placed belongs where its named parties belong, when all of them agree."""
    for kind in kinds:
        for record in book.records(kind):
            if found.get(record.uid):
                continue
            known = {party: party_to[party] for party in book.parties(record, *ACTOR_FIELDS[kind]) if party in party_to}
            if len(set(known.values())) == 1:
                who = ", ".join(party.removeprefix("actor:") for party in sorted(known))
                reason = f"The catalogue knows {who} in this conflict only."
                _note(found, record.uid, Membership(next(iter(known.values())), PARTY, reason))


def _conflict_names(knowledge: Knowledge) -> dict[str, str]:
    """Words that name a conflict of the catalogue: its id, and the states that belong to it alone."""
    found: dict[str, set[str]] = {}
    for actor in knowledge.actors:
        for conflict in actor.conflicts:
            found.setdefault(name_key(conflict.replace("-", " ")), set()).add(conflict)
        if len(actor.conflicts) == 1 and actor.kind in ("state", "government"):
            for name in (actor.name, *actor.names, *actor.adjectives):
                found.setdefault(name_key(name), set()).add(actor.conflicts[0])
    return {name: f"process:{min(conflicts)}" for name, conflicts in found.items() if len(conflicts) == 1}


def _by_name(record: Record, named: Mapping[str, str]) -> tuple[str | None, str]:
    """The process a process record names, and the words that say so; None for a name that any process may bear."""
    conflict, name = record.finding["conflict"], str(record.finding["name"])
    if conflict and name_key(str(conflict)) in named:
        return named[name_key(str(conflict))], str(conflict)
    known = _known_words(name, named)
    if known is not None:
        return named[known], name
    if conflict is None and not _telling(name):
        return None, name
    return f"process:name:{name_key(str(conflict or name))}", str(conflict or name)


def _known_words(name: str, named: Mapping[str, str]) -> str | None:
    """The first words of a name that name a conflict of the catalogue."""
    words = name_key(name).split()
    pieces = (" ".join(words[i:j]) for i in range(len(words)) for j in range(len(words), i, -1))
    return next((piece for piece in pieces if piece in named), None)


def _telling(name: str) -> bool:
    """Whether a name holds a proper name, so that two texts mean one thing by it; a capital at its start shows nothing."""
    return any(word[:1].isupper() for word in name.split()[1:])


def _follow_pointers(book: Casebook, found: dict[str, list[Membership]]) -> None:
    """A record belongs where the talks, agreement, commitment or demand it points to belongs; a claim where its target does."""
    for _ in range(STEPS):
        moved = False
        for record in book.by_uid.values():
            if found.get(record.uid):
                continue
            targets = [uid for name in POINTERS.get(record.kind, ()) for uid in record.refs(name)]
            targets += [record.voice] if record.voice else []
            for target in targets:
                for membership in found.get(target, ()):
                    kind = book.by_uid[target].kind.replace("_", " ").removesuffix("s")
                    _note(found, record.uid, Membership(membership.process, POINTS, f"It belongs to a {kind} of this process."))
                    moved = True
        if not moved:
            return


def _apply_topic(book: Casebook, found: dict[str, list[Membership]], party_to: Mapping[str, str]) -> None:
    """What points nowhere belongs to the one process its article is about, unless its own parties are of several."""
    carried: dict[str, set[str]] = {}
    shown: dict[str, set[str]] = {}
    for uid, memberships in found.items():
        record = book.by_uid[uid]
        processes = {membership.process for membership in memberships}
        shown.setdefault(record.article, set()).update(processes)
        if record.kind in CARRIERS:
            carried.setdefault(record.article, set()).update(processes)
    for record in book.by_uid.values():
        topic = carried.get(record.article) or shown.get(record.article, set())
        if len(topic) != 1 or found.get(record.uid):
            continue
        own = {party_to[p] for p in book.parties(record, *ACTOR_FIELDS.get(record.kind, ())) if p in party_to}
        if own <= topic:
            reason = "It points nowhere itself, and its article is about this process only."
            _note(found, record.uid, Membership(next(iter(topic)), TOPIC, reason))


def _apply_persons(view: RecordView, found: dict[str, list[Membership]]) -> None:
    """A person's word replaces what rules say of a record; two processes a person called the same become one."""
    said = [judgement for judgement in view.links("process") if judgement.by_person]
    joined = clusters(judgement for judgement in said if judgement.left.startswith("process:"))
    for uid, memberships in found.items():
        renamed = [replace(membership, process=joined.of(membership.process)) for membership in memberships]
        found[uid] = list(dict.fromkeys(renamed))
    for judgement in said:
        if judgement.left.startswith("process:"):
            continue
        kept = [m for m in found.get(judgement.left, []) if m.process != judgement.right]
        if judgement.verdict == "same":
            kept = [m for m in kept if not m.by.startswith("rule:")]
            kept.append(Membership(judgement.right, judgement.by, judgement.reason))
        found[judgement.left] = kept


def _named(
    book: Casebook, members: Mapping[str, tuple[Membership, ...]], named: Mapping[str, str]
) -> tuple[StoredProcess, ...]:
    """The processes with names: the one most articles use, else the words of the id."""
    names: dict[str, Counter[str]] = {}
    for uid, memberships in members.items():
        for membership in memberships:
            counter = names.setdefault(membership.process, Counter())
            name = str(book.by_uid[uid].finding["name"]) if book.by_uid[uid].kind == "processes" else ""
            if _telling(name) or _known_words(name, named) is not None:
                counter[name] += 1
    found = []
    for process, counter in sorted(names.items()):
        best = min(counter, key=lambda name: (-counter[name], name), default=None)
        words = process.removeprefix("process:").removeprefix("name:").replace("-", " ")
        basis = "the name most articles use" if best else "the name of the conflict in the catalogue"
        found.append(StoredProcess(process, best or words.title(), basis))
    return tuple(found)


def _note(found: dict[str, list[Membership]], uid: str, membership: Membership) -> None:
    memberships = found.setdefault(uid, [])
    if membership not in memberships:
        memberships.append(membership)
