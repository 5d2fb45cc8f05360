"""The exception tree. Every message is one sentence that says what to do next.

TrucelineError
├── InputError          one item could not be read; the run goes on and the item is listed
│   ├── UnreadableText      empty, binary, wrongly encoded, too large, not English
│   └── UnknownFormat       no reader takes this kind of file
├── EvidenceError       a record would rest on words that are not in its article (a defect of ours)
├── DateError           a string is not an EDTF date, or names a day that does not exist
├── KnowledgeError      a data file breaks its schema
├── ModelMissing        the language model's files are absent or damaged
├── StoreError          the database cannot be opened, or is of a version this program does not know
└── PluginError         a registered part is missing, doubled, or needs what nobody gives
"""


class TrucelineError(Exception):
    """Base of all errors that Truceline raises on purpose."""


class InputError(TrucelineError):
    """One item could not be read; `item` names it so that a run can list it and go on."""

    def __init__(self, message: str, *, item: str = "") -> None:
        super().__init__(message)
        self.item = item


class UnreadableText(InputError):
    """The item is empty, binary, wrongly encoded, too large or not in English."""


class UnknownFormat(InputError):
    """No reader takes this kind of file."""


class EvidenceError(TrucelineError):
    """A span does not hold the words it claims to hold."""


class DateError(TrucelineError):
    """Not an EDTF date, or a day that does not exist."""


class KnowledgeError(TrucelineError):
    """A knowledge file breaks its schema; the message names file and entry."""


class ModelMissing(TrucelineError):
    """The language model's files are absent or damaged."""


class StoreError(TrucelineError):
    """The database cannot be opened or does not fit this version."""


class PluginError(TrucelineError):
    """A registered part is missing, doubled, or needs what nobody gives."""
