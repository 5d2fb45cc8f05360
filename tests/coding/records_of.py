"""The records of a text as short rows of names and words, for tests of coders."""

from tests.coding.reading_of import found_in, named, names_of, places_of, times_of


def statements_in(text: str) -> list[tuple[str, str, str]]:
    """Statements as (speakers with " and " between them, polarity, pieces of content with " | " between them)."""
    found = found_in(text)
    names = names_of(found)
    return [
        (" and ".join(names[ident] for ident in s.speakers), s.polarity, " | ".join(e.text for e in s.evidence))
        for s in found.statements
    ]


def rounds_in(text: str) -> list[tuple[str | None, str | None]]:
    """Rounds of talks as (venue, words of the start)."""
    found = found_in(text)
    places, times = places_of(found), times_of(found)
    return [(places.get(one.venue or ""), times.get(one.start or "")) for one in found.talks]


def changes_in(text: str) -> set[tuple[str, str]]:
    """Changes of part as (name of the actor, kind)."""
    found = found_in(text)
    names = names_of(found)
    return {(names[change.actor], change.kind) for change in found.participation_changes}


def demands_in(text: str) -> list[tuple[set[str], set[str], str]]:
    """Demands as (who asks, who is asked, act)."""
    found = found_in(text)
    return [(named(found, d.by), named(found, d.to), d.act.text) for d in found.demands]


def commitments_in(text: str) -> list[tuple[str, str]]:
    """Commitments as (debtor, act)."""
    found = found_in(text)
    names = names_of(found)
    return [(names[one.debtor], one.act.text) for one in found.commitments]


def modalities_in(text: str) -> set[tuple[str, str, str]]:
    """Commitments as (debtor, act, modality)."""
    found = found_in(text)
    names = names_of(found)
    return {(names[one.debtor], one.act.text, one.modality) for one in found.commitments}


def claims_in(text: str) -> list[tuple[str, list[str], str]]:
    """Status claims as (status, claimants, first words)."""
    found = found_in(text)
    names = names_of(found)
    return [(one.status, [names[ident] for ident in one.claimants], one.evidence[0].text) for one in found.status_claims]


def deals_in(text: str) -> list[tuple[str, set[str]]]:
    """Agreements as (first words, parties)."""
    found = found_in(text)
    return [(deal.evidence[0].text, named(found, deal.parties)) for deal in found.agreements]


def terms_in(text: str) -> set[tuple[str, str]]:
    """Terms of deals as (type, first words)."""
    return {(one.type, one.evidence[0].text) for one in found_in(text).provisions}


def left_out(text: str) -> list[str]:
    """Whom deals leave out, sorted: the names of actors, or the words for a class."""
    found = found_in(text)
    names = names_of(found)
    return sorted(
        names[one.excluded] if one.excluded else one.excluded_class.text if one.excluded_class else ""
        for one in found.provisions if one.type == "exclusion"
    )  # fmt: skip


def labels_in(text: str) -> set[tuple[str, frozenset[str]]]:
    """Labels as (label, names of those it is put on)."""
    found = found_in(text)
    return {(one.label, frozenset(named(found, one.targets))) for one in found.labels}
