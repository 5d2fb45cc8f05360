"""Dictionary forms of words from a table and suffix rules; no model.

The table is made by `python -m training.lemma_table` from the treebanks' lemmas and holds only what the rules get wrong.
Lemmas follow English Web Treebank: lower case except for proper nouns, "n't" is "not", "'s" is "be", "have" or "'s" by its tag.
"""

from __future__ import annotations

from pathlib import Path

LONGEST_SUFFIX = 6
_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'"})


class Lemmas:
    """Answers the lemma of a form with a universal tag; always answers, in constant time."""

    def __init__(self, forms: dict[tuple[str, str], str], rules: dict[tuple[str, str], tuple[int, str]]) -> None:
        self._forms = forms
        self._rules = rules
        self._cache: dict[tuple[str, str], str] = {}

    @classmethod
    def read(cls, path: Path) -> Lemmas:
        """Lines `= TAG form lemma` (table) and `~ TAG suffix cut added` (rules), separated by tabs."""
        forms: dict[tuple[str, str], str] = {}
        rules: dict[tuple[str, str], tuple[int, str]] = {}
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            cells = line.split("\t")
            if cells[0] == "=" and len(cells) == 4:
                forms[(cells[2], cells[1])] = cells[3]
            elif cells[0] == "~" and len(cells) == 5:
                rules[(cells[1], cells[2])] = (int(cells[3]), cells[4])
            elif line and not line.startswith("#"):
                raise ValueError(f"{path}, line {number}: expected '= TAG form lemma' or '~ TAG suffix cut added'")
        return cls(forms, rules)

    def lemma(self, form: str, tag: str) -> str:
        """The lemma; the form itself for symbols and whatever no rule covers."""
        key = (form, tag)
        found = self._cache.get(key)
        if found is None:
            found = self._found(form.translate(_PLAIN), tag)
            if len(self._cache) >= 100_000:
                self._cache.clear()
            self._cache[key] = found
        return found

    def _found(self, form: str, tag: str) -> str:
        low = form.lower()
        base = form if tag in ("PROPN", "X", "SYM") else low
        listed = self._forms.get((low, tag))
        if listed is not None:
            return _cased(listed, base) if tag == "PROPN" else listed
        return self.by_rule(base, tag)

    def by_rule(self, base: str, tag: str) -> str:
        """What the suffix rules alone give: the longest known suffix of at most six letters decides."""
        low = base.lower()
        for length in range(min(LONGEST_SUFFIX, len(low)), -1, -1):
            rule = self._rules.get((tag, low[len(low) - length :]))
            if rule is not None:
                cut, added = rule
                return (base[: len(base) - cut] if cut else base) + added or base
        return base


def _cased(listed: str, form: str) -> str:
    if form.isupper() and len(form) > 1:
        return listed.upper()
    return listed[:1].upper() + listed[1:] if form[:1].isupper() else listed
