"""python -m training.corpus check FILE...            do the label files (with `article = "id"`) fit their articles?
python -m training.corpus agreement own|real        F1 per list of records between the two passes over the same articles
python -m training.corpus seal FOLDER NAME          label files of real articles as offsets and hashes, to real/NAME
python -m training.corpus restore PART FOLDER       gold.json and article.txt per article; PART: {own,real}-{train,held}
python -m training.corpus report PART [LIST...]     what the program misses and adds; PART: not -held
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import jsonschema

from training.corpus.agreement import agreement
from training.corpus.cases import Case, own_article, read_labels, real_article
from training.corpus.collections import REAL, part_of, passes_of, restore
from training.corpus.comparing import KEYS, compare
from training.corpus.differences import differences
from training.corpus.labelling import gold_of
from training.corpus.plain import SCHEMA, without_notes
from training.corpus.sealed import sealed


def case_in(path: Path) -> Case:
    """The article and labels of a file that says `article = "id"`: an id of dev.jsonl (with a colon) or a folder of our own."""
    labels = read_labels(path)
    name = labels["article"]
    return Case(name, real_article(name) if ":" in name else own_article(name), labels)


def check(path: Path) -> str:
    """One line: what the file holds, or what is wrong with it."""
    try:
        gold = gold_of(case_in(path))
        jsonschema.validate(without_notes(gold), SCHEMA)
        broken = [name for name, one in compare(gold, gold).items() if one.missed or one.extra]
        if broken:
            raise ValueError(f"compared with itself, {broken} differ: two records of equal words and fields?")
    except (KeyError, TypeError, ValueError, jsonschema.ValidationError) as error:
        reason = error.message if isinstance(error, jsonschema.ValidationError) else error
        return f"{path.name}: {type(error).__name__}: {reason}"
    return f"{path.name}: fits; " + ", ".join(f"{len(gold[name])} {name}" for name in KEYS if gold[name])


def seal(labels: Path, to: Path) -> None:
    """Writes the labels of a real article without its words; `split = "held"` in them puts it among those only measured."""
    case = case_in(labels)
    kept = {"split": case.expected.get("split", "train"), "document": sealed(gold_of(case), case.article.text)}
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(json.dumps(kept, separators=(",", ":")) + "\n", encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Command line."""
    match arguments:
        case ["check", *files] if files:
            lines = [check(Path(file)) for file in files]
            print("\n".join(lines))
            return int(any(": fits;" not in line for line in lines))
        case ["agreement", "own" | "real" as corpus]:
            for name, part in agreement(passes_of(corpus)).items():
                print(f"{name:22} {part['f1']:.3f}   {part['one']:4} and {part['other']:4} core records")
        case ["seal", folder, name]:
            for path in sorted(Path(folder).glob("*.toml")):
                seal(path, REAL / name / f"{path.stem}.json")
        case ["restore", part, folder]:
            print(f"{restore(part, Path(folder))} articles")
        case ["report", "own-train" | "real-train" | "practice-own" | "practice-real" as part, *lists]:
            from training.corpus.readings import coded

            for article, gold in part_of(part):
                print(f"===== {article.id}")
                print("\n".join(differences(gold, coded(article), lists or list(KEYS))))
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
