"""Time expressions: found, classified, anchored and dated. No publication date is ever guessed.

    vocabulary    words of time (words.toml) as pieces of patterns
    dates         calendar dates; `relatives`, `lengths`, `day_parts` and `vague` the other families; `grammar` joins them
    sides         past or future, from the governing verb
    convention    weekdays in news convention
    surroundings  what the words around an expression say of it
    settle        drafts to expressions: rule and anchor
    layer         `time_layer` and `resolve`
    window        what the text alone allows for the publication date
"""

from truceline.language.times.layer import resolve, time_layer
from truceline.language.times.window import published_window
from truceline.model.dating import resolve_records

__all__ = ["published_window", "resolve", "resolve_records", "time_layer"]
