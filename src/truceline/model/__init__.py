"""The nouns: what an article, a reading and a record are. Standard library only, frozen, no input or output.

    text      Article, Zone, Span, Evidence
    edtf      dates and intervals of unknown precision
    reading   Reading: the tokens of an article with all that is found on them
    layers    what is found on tokens: sentences, names, quotes, times, places, turns
    entities  who is who: mentions and the entities they stand for
    findings  Findings: all records of one article
    scene, speech, dealings   the record types of truceline/1
    finding   what every record has, and the small parts of records
    values    the values that fields of records may have
    document  Findings <-> the interchange document
    records   what linking and the store add: Record, Judgement
    views     the Protocols by which stations ask for what they do not own
"""
