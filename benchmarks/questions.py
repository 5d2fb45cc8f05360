"""Time and memory of the twelve questions on a database: `python benchmarks/questions.py DB [--out JSON]`.

Each question runs in a process of its own, as a user runs it. Seconds are wall clock, memory the peak of the process in MB.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

QUESTIONS = (
    "who-says-unmet", "who-is-bound", "truces-in-force", "rounds", "statements", "demands", "momentum", "conflicts", "labels",
    "only-claimed", "anonymous", "changed-since",
)


def asked(question: str, database: Path) -> dict[str, float]:
    """Seconds and peak megabytes of one question."""
    command = [sys.executable, "-m", "truceline", "ask", question, "--db", str(database)]
    command += ["--since", "2000-01-01"] if question == "changed-since" else []
    begin = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{question} ended with {process.returncode}")
    return {"seconds": round(time.perf_counter() - begin, 1), "peak_mb": round(usage.ru_maxrss / 1024)}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("database", type=Path)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    result = {question: asked(question, options.database) for question in QUESTIONS}
    print(json.dumps(result, indent=1))
    if options.out:
        options.out.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
