"""An executor by its name, as a user writes it."""

from __future__ import annotations

from truceline.errors import TrucelineError
from truceline.executors.executor import Executor
from truceline.executors.process import Processes
from truceline.executors.ray import RayTasks
from truceline.executors.serial import Serial

NAMES = ("serial", "process", "ray")


def executor_named(name: str, *, workers: int | None = None, address: str | None = None) -> Executor:
    """The executor "serial", "process" or "ray"; `workers` is a number of processes, `address` that of a Ray cluster.

    Raises TrucelineError for another name.
    """
    match name:
        case "serial":
            return Serial()
        case "process":
            return Processes(workers)
        case "ray":
            return RayTasks(address, workers)
    raise TrucelineError(f"There is no executor {name!r}; use one of {', '.join(NAMES)}.")
