"""The English model: words in, one `Analysis` out. The only module that touches onnxruntime.

One encoder reads a window of text once and gives tags, dependency trees, sentence ends, names, mentions and the roles of
attribution. Windows are run one at a time and never padded: 8-bit scales depend on the whole input, so a window's result
depends on its words alone, whatever else is analysed before, after or beside it.

Tags and relations are those of Universal Dependencies 2 as in English Web Treebank (https://universaldependencies.org/en/).
Roles follow PolNeAR (Newell et al. 2018): source, cue and content of what is said, believed, planned or decreed.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from truceline.errors import ModelMissing
from truceline.language.engine.analysis import COLUMNS, Analysis
from truceline.language.engine.bio import spans
from truceline.language.engine.ends import quotes_kept, soft_end
from truceline.language.engine.islands import island_arcs
from truceline.language.engine.trees import sentence_heads
from truceline.language.engine.windows import join_cut_sentences, window_end
from truceline.language.engine.wordpiece import WordPiece, shape
from truceline.language.words.lemmas import Lemmas

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

WEIGHTS = Path(__file__).parent.parent / "weights"
_FILES = ("english.int8.onnx", "relations.onnx", "labels.json", "lemmas.tsv", "vocab.txt", "manifest.json")
_OUTPUTS = ["scores", "arcs", "relation_heads", "relation_words"]


_BIO = (
    ("name", "names", "name_sure"),
    ("mention", "mentions", "mention_sure"),
    ("source", "sources", "source_sure"),
    ("cue", "cues", "cue_sure"),
    ("content", "contents", "content_sure"),
)


class Engine:
    """A loaded model. Make one per process with `Engine.load()`; calls may come from several threads."""

    def __init__(
        self, sessions: tuple[Any, Any], pieces: WordPiece, lemmas: Lemmas, labels: dict[str, Any], version: str
    ) -> None:
        self._session, self._relation_session = sessions
        self._pieces = pieces
        self._lemmas = lemmas
        self._relations: list[str] = labels["relations"]
        self._window: int = labels["window"]
        self._layers: dict[str, tuple[int, int, list[str]]] = {}
        begin = 0
        for layer, names in labels["layers"].items():
            self._layers[layer] = (begin, begin + len(names), names)
            begin += len(names)
        self._lean: dict[str, float] = labels.get("lean", {})
        self.version = version

    @classmethod
    def load(cls, folder: Path | None = None, *, threads: int = 1) -> Engine:
        """Reads the weights in `folder` (default: those in the package); about a tenth of a second.

        Raises ModelMissing when a file is absent or unreadable.
        """
        place = folder or WEIGHTS
        missing = [name for name in _FILES if not (place / name).is_file()]
        if missing:
            raise ModelMissing(
                f"The English model in {place} lacks {', '.join(missing)}: run 'pip install --force-reinstall truceline', "
                f"or in a checkout 'git checkout -- src/truceline/language/weights'."
            )
        import onnxruntime

        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = threads
        settings.inter_op_num_threads = 1
        settings.log_severity_level = 3
        try:
            sessions = tuple(
                onnxruntime.InferenceSession(str(place / name), settings, providers=["CPUExecutionProvider"])
                for name in ("english.int8.onnx", "relations.onnx")
            )
            labels = json.loads((place / "labels.json").read_text(encoding="utf-8"))
            manifest = json.loads((place / "manifest.json").read_text(encoding="utf-8"))
            digest = manifest["files"]["english.int8.onnx"]["sha256"][:8]
            version = f"{manifest['name']}@{manifest['format']}+{digest}"
            return cls(sessions, WordPiece.read(place / "vocab.txt"), Lemmas.read(place / "lemmas.tsv"), labels, version)
        except Exception as problem:  # the runtime's own errors share no base class
            raise ModelMissing(
                f"The English model in {place} is damaged ({type(problem).__name__}): "
                "run 'pip install --force-reinstall truceline'."
            ) from problem

    def analyse(
        self,
        words: Sequence[str],
        breaks: Sequence[bool] | None = None,
        *,
        fixed: bool = False,
        islands: Sequence[tuple[int, int]] = (),
        seen: Sequence[str] | None = None,
    ) -> Analysis:
        """Analyses words in text order: a sentence, a paragraph or a whole article.

        `breaks[i]` true means that a sentence must end after word i (a paragraph's end, a heading's end); elsewhere the model
        decides, unless `fixed`, which makes `breaks` the only sentence ends. Long texts are cut into windows at sentence ends.
        `islands` are ranges of words, quotations above all, that hang together: no word outside depends on one inside, and
        only their roots depend on words outside. `seen` are the words that the network reads in their place, one for one.
        Any string is allowed as a word. Raises ValueError when `breaks` or `seen` has another length than `words`.
        """
        if breaks is not None and len(breaks) != len(words):
            raise ValueError(f"breaks has {len(breaks)} values for {len(words)} words: give one truth value per word")
        if seen is not None and len(seen) != len(words):
            raise ValueError(f"seen has {len(seen)} words for {len(words)} words: give one for one")
        if not words:
            return Analysis(*((),) * len(COLUMNS))
        must = [bool(value) for value in breaks] if breaks is not None else [False] * len(words)
        must[-1] = True
        shapes = [shape(word) for word in seen or words]
        numbers = [self._pieces.pieces(word) for word in seen or words]
        columns: dict[str, list[Any]] = {column: [] for column in COLUMNS}
        begin = 0
        while begin < len(words):
            end, whole = window_end(numbers, must, begin, self._window, fixed=fixed)
            near = [(max(a, begin) - begin, min(b, end) - begin) for a, b in islands if a < end and b > begin]
            part = self._run(words, numbers, shapes, must, begin, end, whole=whole, fixed=fixed, islands=near)
            for column, values in part.items():
                columns[column].extend(values)
            begin += len(part["tags"])
        if fixed:
            join_cut_sentences(columns, must)
        return Analysis(**{column: tuple(values) for column, values in columns.items()})

    def _run(
        self,
        words: Sequence[str],
        numbers: list[tuple[int, ...]],
        shapes_of: list[int],
        must: list[bool],
        begin: int,
        end: int,
        *,
        whole: bool,
        fixed: bool,
        islands: Sequence[tuple[int, int]],
    ) -> dict[str, list[Any]]:
        """Columns for a window, or for its complete sentences when its end was only the limit (`whole` false)."""
        feed = self._feed(numbers[begin:end], shapes_of[begin:end])
        scores, arcs, relation_heads, relation_words = self._session.run(_OUTPUTS, feed)
        ends = must[begin:end]
        if not fixed:
            low, _, _ = self._layers["end"]
            model = (scores[:, low + 1] > scores[:, low] + self._lean.get("end", 0.0)).tolist()
            ends = quotes_kept(words[begin:end], ends, model)
        taken = end - begin
        if not whole:
            taken = soft_end(ends, words[begin:end])
            ends = ends[:taken]
            ends[-1] = ends[-1] or not fixed
        columns: dict[str, list[Any]] = {"sentence_ends": ends}
        scores = scores[:taken]
        for layer, column in (("tag", "tags"), ("fine", "fine_tags")):
            low, high, names = self._layers[layer]
            columns[column] = [names[best] for best in scores[:, low:high].argmax(axis=1).tolist()]
        for layer, column, sure in _BIO:
            low, high, names = self._layers[layer]
            scores[:, low] += self._lean.get(layer, 0.0)
            columns[column], columns[sure] = spans(scores[:, low:high], names)
        heads = sentence_heads(island_arcs(arcs, islands), ends)
        columns["labels"] = self._labels(heads, relation_heads, relation_words[:taken])
        columns["heads"] = [head + begin if head >= 0 else -1 for head in heads]
        columns["lemmas"] = [
            self._lemmas.lemma(words[begin + place], tag) or words[begin + place] for place, tag in enumerate(columns["tags"])
        ]
        return columns

    def _feed(self, numbers: Sequence[tuple[int, ...]], shapes_of: Sequence[int]) -> dict[str, NDArray[np.int64]]:
        """What the encoder reads of a window: its word pieces, the shape of each piece's word, where each word begins."""
        import numpy as np

        ids, shapes, first = [self._pieces.start], [0], []
        for pieces, shape_of in zip(numbers, shapes_of, strict=True):
            first.append(len(ids))
            ids.extend(pieces)
            shapes.extend([shape_of] * len(pieces))
        ids.append(self._pieces.stop)
        shapes.append(0)
        return {"ids": np.array(ids, np.int64), "shapes": np.array(shapes, np.int64), "first": np.array(first, np.int64)}

    def _labels(self, heads: Sequence[int], relation_heads: Floats, relation_words: Floats) -> list[str]:
        """The relation of every word to its head; "root" for those without one and for no other."""
        import numpy as np

        nodes = np.array(heads, np.int64) + 1
        feed = {"relation_heads": relation_heads, "relation_words": relation_words, "heads": nodes}
        (ranked,) = self._relation_session.run(["relations"], feed)
        ranked[nodes > 0, self._relations.index("root")] = -np.inf
        labels = [self._relations[best] for best in ranked.argmax(axis=1).tolist()]
        return ["root" if head < 0 else label for head, label in zip(heads, labels, strict=True)]
