"""The Ray executor: chunks as tasks of a Ray cluster, or of this machine when no address is given. Needs the extra "ray"."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from truceline.errors import TrucelineError
from truceline.executors.executor import Chunk, Result

AHEAD = 2


class RayTasks:
    """Runs chunks on Ray; the same program must be installed on every machine of the cluster. Trusted networks only.

    Ray's usage statistics are switched off unless the environment says otherwise.
    """

    name = "ray"

    def __init__(self, address: str | None = None, workers: int | None = None) -> None:
        self.address = address
        self.workers = workers

    def map_chunks(self, function: Callable[[Chunk], Result], chunks: Iterable[Chunk]) -> Iterator[tuple[int, Result]]:
        """Numbers and results as they are done.

        Raises TrucelineError when Ray is not installed or a task is lost.
        """
        ray = self._started()
        ahead = AHEAD * max(1, self.workers or int(ray.cluster_resources().get("CPU", 1)))
        task = ray.remote(_call).options(max_retries=3)
        shared = ray.put(function)
        waiting: dict[Any, int] = {}
        coming = enumerate(chunks)
        try:
            while True:
                while len(waiting) < ahead and (following := next(coming, None)) is not None:
                    waiting[task.remote(shared, following[1])] = following[0]
                if not waiting:
                    break
                done, _ = ray.wait(list(waiting), num_returns=1)
                for reference in done:
                    yield waiting.pop(reference), self._result(ray, reference)
        finally:
            for reference in waiting:
                ray.cancel(reference, force=False)

    def _started(self) -> Any:
        os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
        try:
            import ray
        except ImportError:
            raise TrucelineError("The ray executor needs the extra 'ray'; install it: pip install 'truceline[ray]'.") from None
        if not ray.is_initialized():
            local = {} if self.address else {"num_cpus": self.workers, "include_dashboard": False}
            ray.init(address=self.address, log_to_driver=False, **local)
        return ray

    def _result(self, ray: Any, reference: Any) -> Any:
        try:
            return ray.get(reference)
        except ray.exceptions.RayTaskError as error:
            cause = error.cause if hasattr(error, "cause") else None
            if isinstance(cause, TrucelineError):
                raise cause from None
            raise TrucelineError(f"A task on Ray failed ({error.__class__.__name__}); run the same command again.") from error


def _call(function: Callable[[Chunk], Result], chunk: Chunk) -> Result:
    return function(chunk)
