"""Makes the lemma table: `python -m training.lemma_table TREEBANK.conllu... --out lemmas.tsv`, or measures one with `--test`.

Suffix rules are counted over all forms; the table then keeps only the (form, tag) pairs that the rules get wrong.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from training.places import WEIGHTS, starting_encoder
from training.sets import conllu
from truceline.language.words.lemmas import LONGEST_SUFFIX, Lemmas


def pairs(paths: Iterable[Path]) -> Iterator[tuple[str, str, str]]:
    """(form, lemma, tag) of every word."""
    for path in paths:
        for document in conllu(path):
            for piece in document:
                yield from zip(piece.words, piece.lemmas or [], piece.tags or [], strict=True)


def rule(form: str, lemma: str) -> tuple[int, str]:
    """How many letters to cut from the end of the form and what to add."""
    kept = 0
    while kept < min(len(form), len(lemma)) and form[kept] == lemma[kept]:
        kept += 1
    return len(form) - kept, lemma[kept:]


def irregular() -> Iterator[tuple[str, str]]:
    """(form, lemma) of irregular verbs, from `irregular.txt`."""
    for line in (Path(__file__).parent / "irregular.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            lemma, *columns = line.split()
            yield from ((form, lemma) for column in columns for form in column.split("/"))


def from_vocabulary(rules: Lemmas) -> Iterator[tuple[str, str]]:
    """Verb forms in -ed and -ing whose lemma by rule is no word of the encoder's vocabulary while a neighbour is.

    Convene for "convened" and patrol for "patrolling", where the rules say "conven" and "patroll".
    """
    known = set((starting_encoder() / "vocab.txt").read_text(encoding="utf-8").split("\n"))
    for form in sorted(known):
        if form.isalpha() and form.endswith(("ed", "ing")) and len(form) > 5:
            lemma = rules.by_rule(form, "VERB")
            if lemma not in known and lemma != form:
                doubled = lemma[-1:] == lemma[-2:-1]
                better = lemma + "e" if lemma + "e" in known else lemma[:-1] if doubled and lemma[:-1] in known else None
                if better is not None:
                    yield form, better


def build(paths: Iterable[Path]) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str], tuple[int, str]]]:
    """The table and the rules."""
    forms: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for form, lemma, tag in pairs(paths):
        if lemma != "_":
            forms[(form.lower(), tag)][lemma.lower()] += 1
    counted: dict[tuple[str, str], Counter[tuple[int, str]]] = defaultdict(Counter)
    best = {key: counter.most_common(1)[0][0] for key, counter in forms.items()}
    for (form, tag), lemma in best.items():
        for length in range(min(LONGEST_SUFFIX, len(form)) + 1):
            counted[(tag, form[len(form) - length :])][rule(form, lemma)] += 1
    rules: dict[tuple[str, str], tuple[int, str]] = {}
    for key in sorted(counted, key=lambda item: (len(item[1]), item)):
        tag, suffix = key
        top, times = counted[key].most_common(1)[0]
        shorter = next((rules[(tag, suffix[n:])] for n in range(1, len(suffix) + 1) if (tag, suffix[n:]) in rules), None)
        if top != shorter and (times >= 2 or not suffix) and top[0] <= len(suffix) + 2:
            rules[key] = top
    plain = Lemmas({}, rules)
    for form, lemma in irregular():
        best[(form, "VERB")] = lemma
    for form, lemma in from_vocabulary(plain):
        best.setdefault((form, "VERB"), lemma)
    return {key: lemma for key, lemma in best.items() if plain.by_rule(key[0], key[1]) != lemma}, rules


def write(paths: Iterable[Path], out: Path) -> None:
    """Writes the table file that `truceline.language.words.lemmas.Lemmas.read` reads."""
    forms, rules = build(list(paths))
    lines = ["# lemmas of English Web Treebank and GUM (free genres), CC BY-SA 4.0; made by python -m training.lemma_table"]
    lines += [f"~\t{tag}\t{suffix}\t{cut}\t{added}" for (tag, suffix), (cut, added) in sorted(rules.items())]
    lines += [
        f"=\t{tag}\t{form}\t{lemma}" for (form, tag), lemma in sorted(forms.items(), key=lambda item: (item[0][1], item[0][0]))
    ]
    out.write_text("\n".join(lines) + "\n", encoding="utf-8")


def accuracy(lemmas: Lemmas, path: Path) -> float:
    """Share of words, in percent, whose lemma is right when the tag is gold; letter case is not compared."""
    rows = [lemmas.lemma(form, tag).lower() == lemma.lower() for form, lemma, tag in pairs([path]) if lemma != "_"]
    return 100 * sum(rows) / len(rows)


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", nargs="+", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS / "lemmas.tsv")
    parser.add_argument("--test", action="store_true", help="measure the table at --out on the treebanks instead")
    options = parser.parse_args()
    if options.test:
        for path in options.treebanks:
            print(f"{path.name} {accuracy(Lemmas.read(options.out), path):.2f}")
        return
    write(options.treebanks, options.out)


if __name__ == "__main__":
    main()
