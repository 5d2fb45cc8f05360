"""How events are found: frames of act words, the acts of a sentence, and the events that mirror other records."""
