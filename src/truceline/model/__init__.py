"""The nouns: what an article, a reading and a record are. Standard library only, frozen, no input or output.

    text      Article, Zone, Span, Evidence
    edtf      dates and intervals of unknown precision
    reading   Reading: tokens, sentences, quotes, times, who is who
    findings  the record types of truceline/1 and the Findings that hold them
    document  Findings <-> the interchange document
    records   what linking and the store add: Record, Judgement
    views     the Protocols by which stations ask for what they do not own
"""
