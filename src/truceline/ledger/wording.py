"""The sentences of the product: "A says ..., reported by OUTLET". No claim stands without a claimant, no label is ours.

Lives here: one neutral sentence per kind of record; tests forbid other wording. Words of texts stand in quotation marks.
Not here: which records are shown.
"""

from __future__ import annotations

import re

from truceline.ledger.book import Book
from truceline.ledger.dates import time_of
from truceline.ledger.people import actors_in, everybody, joined
from truceline.model.records import Record

LONGEST = 160
PLURAL = re.compile(r"“(?:the |its |their )?(?:(?:some|both|several|many|two|three)\b|\w+[^s\W]s\b|[^”]*\w[^s\W]s”$)", re.I)
"""Descriptions of several people: “Sources in Geneva”, “some groups”."""
CLAIMING = {"statements": "speakers", "status_claims": "claimants", "assessments": "by"}
"""The field of a record that tells whose claim it is."""
VERBS = {"affirmed": ("says", "say"), "denied": ("denies", "deny"), "withheld": ("does not say whether", "do not say whether")}
STATUS = {
    "fulfilled": "fulfilled",
    "partly": "partly fulfilled",
    "unfulfilled": "not fulfilled",
    "violated": "violated",
    "disputed": "disputed",
    "outstanding_implied": "still to be done",
    "unmet": "not met",
    "withdrawn": "withdrawn",
}
MODALITY = {"obligation": "obligation", "promise": "promise", "threat_conditional": "conditional threat"}
DENIAL = {"denied": "denial", "withheld": "refusal to comment"}
TOUCHED = ("talks", "agreements", "commitments", "demands", "provisions", "labels", "assessments", "relations", "processes")
DIRECTION = {
    "improving": "improving",
    "deteriorating": "getting worse",
    "stalled": "stalled",
    "unchanged": "unchanged",
    "continuing": "continuing",
    "positive": "good",
    "negative": "bad",
}


def says(book: Book, record: Record) -> str:
    """One sentence: who claims it, what, and who reports it.

    >>> says(book, walkout)  # doctest: +SKIP
    'Northern Star reports: walkout of Valley Front, talks in Oslo (in the words “walked out of”).'
    """
    return attributed(book, record, content(book, record))


def attributed(book: Book, record: Record, body: str) -> str:
    """A body with its claimant and its reporter; a record inside a denied statement is shown as a denial."""
    who, polarity = _speakers(book, record)
    outlet = reporter(book, record)
    if who and polarity != "affirmed" and record.kind in TOUCHED:
        return f"In a {DENIAL[polarity]} of {joined(who)}: {body}, reported by {outlet}."
    if not who:
        return f"{outlet} reports: {body}."
    several = len(who) > 1 or bool(PLURAL.match(who[0]))
    return f"{joined(who)} {VERBS[polarity][several]}: {body}, reported by {outlet}."


def reporter(book: Book, record: Record) -> str:
    """The outlets that carried the text, and through whom the words came, if the text tells."""
    article = book.article(record)
    outlet = joined(article.outlets) or article.publisher or f"a text without a known outlet ({article.id})"
    voice = record if record.kind == "statements" else book.voice(record)
    via = everybody(book).list(voice, "via") if voice is not None else ""
    return f"{outlet}, through {via}" if via else outlet


def content(book: Book, record: Record) -> str:
    """What a record says, in few neutral words, without its claimant."""
    people, finding = everybody(book), record.finding

    def who(field: str, none: str = "somebody not named") -> str:
        return joined(people.name(actor) for actor in actors_in(book, record, field)) or none

    match record.kind:
        case "statements":
            return f"{quoted(record.quote)}{_setting(book, record)}"
        case "events":
            mode = f" ({finding['mode'].replace('-', ' ')})" if finding["mode"] else ""
            towards = who("recipients", "")
            kind = str(finding["type"]).lower() + mode
            factuality = str(finding["factuality"]["class"]).replace("_", " ")
            return f"{who('actors')}: {kind}{' towards ' + towards if towards else ''}, {factuality}, {quoted(record.quote)}"
        case "talks":
            present, absent = who("participants", ""), who("absent", "")
            seats = f"with {present}" if present else "participants not told"
            return f"{talks_name(book, record)}, {seats}{', without ' + absent if absent else ''}"
        case "participation_changes":
            talks = book.first(record, "talks")
            name = talks_name(book, talks) if talks is not None else "talks"
            reason = f", reason given: {quoted(finding['reason']['text'])}" if finding["reason"] else ""
            return f"{finding['kind']} of {who('actor')}, {name} (in the words {quoted(finding['cue']['text'])}{reason})"
        case "agreements":
            more = " and others not named" if finding["unnamed_parties"] and finding["parties"] else ""
            makers = f"made by {who('parties')}{more}" if finding["parties"] else "makers not told"
            return f"{quoted_name(str(finding['name']))}, {makers}"
        case "provisions":
            agreement = book.first(record, "agreement")
            name = quoted_name(str(agreement.finding["name"])) if agreement is not None else "an agreement"
            if finding["type"] == "exclusion":
                excluded = who("excluded", "") or quoted((finding["excluded_class"] or {"text": record.quote})["text"])
                return f"{name} does not cover {excluded}"
            return f"a term of {name} ({str(finding['type']).replace('_', ' ')}): {quoted(record.quote)}"
        case "commitments":
            to = f" towards {who('creditor')}" if finding["creditor"] else ""
            return f"{MODALITY[finding['modality']]} of {who('debtor')}{to}: {quoted(finding['act']['text'])}"
        case "demands":
            repeated = ", repeated" if finding["repeated"] else ""
            return f"{finding['force']} by {who('by')} to {who('to')}: {quoted(finding['act']['text'])}{repeated}"
        case "status_claims":
            disputed = finding["status"] == "disputed" and _speakers(book, record)[1] == "denied"
            status = "" if disputed else f"{STATUS[finding['status']]}: "
            return f"{status}{quoted(record.quote)} (about {_target(book, record)})"
        case "assessments":
            judged = book.first(record, "object")
            aspect = f", {finding['aspect']}," if finding["aspect"] else ""
            return f"{_name(book, judged)}{aspect} seen as {DIRECTION[finding['direction']]}: {quoted(record.quote)}"
        case "labels":
            return f"{who('targets')} described as {quoted(finding['label'])}"
        case "relations":
            return f"{who('from_actor')}, {str(finding['type']).replace('_', ' ')} {who('to_actor')}"
        case _:
            return quoted(record.quote)


def counted(number: int, word: str) -> str:
    """A number with its noun: "1 walkout", "2 walkouts"."""
    return f"{number} {word if number == 1 else word + 's'}"


def quoted(words: str) -> str:
    """Words of a text in quotation marks, in one line, cut when long."""
    line = " ".join("".join(char if char.isprintable() else " " for char in words).split())
    return f"“{line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + '…'}”"


def quoted_name(name: str) -> str:
    """A name of an agreement or round as a text gives it."""
    return " ".join(name.split())


def talks_name(book: Book, record: Record) -> str:
    """A round of talks in words: its name, venue and first day, as far as they are known."""
    finding, venue = record.finding, book.first(record, "venue")
    name = str(finding["name"] or finding["round_label"] or "talks")
    place = str(venue.finding["name"]) if venue is not None else ""
    at = f" in {place}" if place and place.casefold() not in name.casefold() else ""
    start = time_of(book, record, "start")
    return f"{quoted_name(name)}{at}{' from ' + start if start else ''}"


def _name(book: Book, record: Record | None) -> str:
    if record is None:
        return "the process"
    if record.kind == "talks":
        return talks_name(book, record)
    return (
        everybody(book).name(record)
        if record.kind == "actors"
        else quoted_name(str(record.finding.get("name") or record.quote))
    )


def _target(book: Book, record: Record) -> str:
    target = book.first(record, "target")
    if target is None:
        return "what is not told"
    if target.kind == "agreements":
        return quoted_name(str(target.finding["name"]))
    field = "debtor" if target.kind == "commitments" else "to"
    names = everybody(book).list(target, field) or "somebody not named"
    return f"{names}: {quoted(target.finding['act']['text'])}"


def _speakers(book: Book, record: Record) -> tuple[list[str], str]:
    people = everybody(book)
    own = CLAIMING.get(record.kind)
    voice = book.voice(record)
    polarity = str(record.finding["polarity"]) if record.kind == "statements" else "affirmed"
    if voice is not None and record.kind != "statements":
        polarity = str(voice.finding["polarity"])
    actors = book.named(record, own) if own else ()
    if not actors and voice is not None:
        actors = book.named(voice, "speakers")
    return list(dict.fromkeys(people.name(actor) for actor in actors)), polarity


def _setting(book: Book, record: Record) -> str:
    people, finding = everybody(book), record.finding
    parts = [
        {"direct": "quoted", "indirect": "paraphrased", "mixed": "partly quoted"}.get(finding["mode"], "an attitude as told")
    ]
    addressees = people.list(record, "addressees")
    parts += [f"to {addressees}"] if addressees else []
    parts += [f"at {quoted(finding['setting']['text'])}"] if finding["setting"] else []
    said = time_of(book, record, "time")
    parts += [said] if said else []
    return f" ({', '.join(parts)})"
