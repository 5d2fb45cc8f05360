"""Executors: the journey repeated over many articles, here or elsewhere, with the same bytes as result. No analysis, no SQL."""

from truceline.executors.choice import executor_named
from truceline.executors.executor import Executor
from truceline.executors.run import Progress, Report, code_many
from truceline.executors.shards import Failure, Versions, read_results

__all__ = ["Executor", "Failure", "Progress", "Report", "Versions", "code_many", "executor_named", "read_results"]
