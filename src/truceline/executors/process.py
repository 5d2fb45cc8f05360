"""The process executor: a pool of processes on this machine, each of which loads the model once."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool

from truceline.errors import TrucelineError
from truceline.executors.executor import Chunk, Result

AHEAD = 2


class Processes:
    """Runs chunks in `workers` processes (all processors when not given), with two chunks waiting for each."""

    name = "process"

    def __init__(self, workers: int | None = None) -> None:
        self.workers = max(1, workers or os.cpu_count() or 1)

    def map_chunks(self, function: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[tuple[int, Result]]:
        """Numbers and results as they are done. Ctrl-C and errors end the workers at once.

        Raises TrucelineError when the system ends a worker, for example for want of memory.
        """
        pool = ProcessPoolExecutor(
            self.workers, mp_context=multiprocessing.get_context("spawn"), initializer=_leave_interrupts_to_parent
        )
        waiting: dict[Future[Result], int] = {}
        coming = enumerate(chunks)
        try:
            while True:
                while len(waiting) < self.workers * AHEAD and (following := next(coming, None)) is not None:
                    waiting[pool.submit(function, following[1])] = following[0]
                if not waiting:
                    break
                for done in wait(waiting, return_when=FIRST_COMPLETED).done:
                    yield waiting.pop(done), done.result()
        except BrokenProcessPool:
            raise TrucelineError(
                "A worker process was ended by the system (out of memory?); run the same command again, with fewer workers."
            ) from None
        finally:
            for future in waiting:
                future.cancel()
            if waiting:
                for worker in list((pool._processes or {}).values()):
                    worker.terminate()
            pool.shutdown(wait=True, cancel_futures=True)


def _leave_interrupts_to_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
