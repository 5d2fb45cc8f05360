"""WordPiece for the fixed, uncased vocabulary of the English encoder.

The caller gives words (already tokenised) and gets, for each word, the numbers of its pieces: the same pieces as the BERT
uncased tokenizer gives (lower case, accents stripped, punctuation split, longest match first), with two differences that
keep any input harmless: a word without any known piece is one `[UNK]`, and a word keeps at most `MAX_PIECES` pieces.

Definition: Wu et al. 2016 (arXiv 1609.08144) section 4.1 and the BERT release (Devlin et al. 2019), `BasicTokenizer`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

MAX_PIECES = 8
MAX_CHARACTERS = 100
SHAPES = 6
_CACHE_LIMIT = 100_000

_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")


def shape(word: str) -> int:
    """The letter-case class of a word, 0 to 5, because the vocabulary itself is blind to capitals.

    1 lower case, 2 Title (or one capital letter), 3 ALL CAPITALS, 4 capital first and mixed ("McCain"),
    5 with a digit, 0 other ("iPhone", ",").
    """
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 2
    if word[:1].isupper():
        return 2 if word[1:].islower() else 4
    if any(character.isdigit() for character in word):
        return 5
    return 0


class WordPiece:
    """Cuts words into vocabulary pieces; one instance per vocabulary, safe to share between calls in one process."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._number = {piece: number for number, piece in enumerate(vocabulary)}
        missing = [piece for piece in ("[CLS]", "[SEP]", "[UNK]") if piece not in self._number]
        if missing:
            raise ValueError(f"the vocabulary has no {', '.join(missing)}: it is not a WordPiece vocabulary")
        self.start = self._number["[CLS]"]
        self.stop = self._number["[SEP]"]
        self.unknown = self._number["[UNK]"]
        self.mask = self._number.get("[MASK]", self.unknown)
        self._cache: dict[str, tuple[int, ...]] = {}

    @classmethod
    def read(cls, path: Path) -> WordPiece:
        """The vocabulary file has one piece per line; the line number is the piece's number."""
        return cls(path.read_text(encoding="utf-8").rstrip("\n").split("\n"))

    def pieces(self, word: str) -> tuple[int, ...]:
        """Numbers of the pieces of one word: at least one, at most `MAX_PIECES`."""
        found = self._cache.get(word)
        if found is None:
            found = self._cut(word)
            if len(self._cache) >= _CACHE_LIMIT:
                self._cache.clear()
            self._cache[word] = found
        return found

    def _cut(self, word: str) -> tuple[int, ...]:
        numbers: list[int] = []
        for part in _parts(word[: 4 * MAX_CHARACTERS]):
            numbers.extend(self._match(part))
            if len(numbers) >= MAX_PIECES:
                break
        return tuple(numbers[:MAX_PIECES]) or (self.unknown,)

    def _match(self, part: str) -> list[int]:
        if len(part) > MAX_CHARACTERS:
            return [self.unknown]
        numbers: list[int] = []
        begin = 0
        while begin < len(part):
            for end in range(len(part), begin, -1):
                piece = part[begin:end] if begin == 0 else "##" + part[begin:end]
                number = self._number.get(piece)
                if number is not None:
                    numbers.append(number)
                    begin = end
                    break
            else:
                return [self.unknown]
        return numbers


def _parts(word: str) -> Iterable[str]:
    """Lower-cased runs of letters and digits, and single punctuation marks; accents and control characters are dropped."""
    run: list[str] = []
    for character in unicodedata.normalize("NFD", word.lower()):
        if character.isascii():
            if character.isalnum():
                run.append(character)
                continue
            if run:
                yield "".join(run)
                run = []
            if character in _ASCII_PUNCTUATION:
                yield character
            continue
        category = unicodedata.category(character)
        if category == "Mn" or category[0] == "C":
            continue
        if category[0] in "PZ" or _ideograph(character):
            if run:
                yield "".join(run)
                run = []
            if category[0] != "Z":
                yield character
            continue
        run.append(character)
    if run:
        yield "".join(run)


def _ideograph(character: str) -> bool:
    return "\u4e00" <= character <= "\u9fff" or "\u3400" <= character <= "\u4dbf" or "\uf900" <= character <= "\ufaff"
