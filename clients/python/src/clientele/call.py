"""A request under way."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

from .records import WorkDoneProgress

T = TypeVar("T")
Progress = Callable[[WorkDoneProgress], object]
"""What is called with each report of a long call, from `kind: "begin"` to `kind: "end"`."""


class Call(Generic[T]):
    """A request under way, as `Directory.submit` answers it. Any thread may use it."""

    def __init__(
        self,
        identifier: int,
        method: str,
        send_cancel: Callable[[int], None],
        progress: Progress | None,
        wake: Callable[[], object] | None,
    ) -> None:
        self.id = identifier
        self.method = method
        self._send_cancel = send_cancel
        self._progress = progress
        self._wake = wake
        self._condition = threading.Condition()
        self._reports: list[WorkDoneProgress] = []
        self._done = False
        self._result: Any = None
        self._error: Exception | None = None

    def done(self) -> bool:
        """Whether the answer has come."""
        return self._done

    def cancel(self) -> None:
        """Asks the service to stop. The answer comes all the same: `RequestCancelledError`, and nothing has changed; or
        the result, where the request was done already."""
        if not self._done:
            self._send_cancel(self.id)

    def result(self, timeout: float | None = None) -> T:
        """Waits for the answer and returns its result, or raises its error; `TimeoutError` after so many seconds, with
        the request still under way. `progress` is called from here, in the thread that waits."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while True:
            with self._condition:
                left = None if deadline is None else max(0, deadline - time.monotonic())
                if not self._condition.wait_for(lambda: self._reports or self._done, left):
                    raise TimeoutError(f"{self.method} has no answer after {timeout} s")
                finished = self._done and not self._reports
            if not finished:
                self.report()
            elif self._error is not None:
                raise self._error
            else:
                result: T = self._result
                return result

    def wait(self) -> None:
        """Waits for the answer, whatever it is, and drops the reports."""
        with self._condition:
            self._condition.wait_for(lambda: self._done)

    def report(self) -> None:
        """Calls `progress` with what has come since the last time."""
        with self._condition:
            reports, self._reports = self._reports, []
        if self._progress is not None:
            for value in reports:
                self._progress(value)

    def on_progress(self, value: WorkDoneProgress) -> None:
        """Takes a report, from the thread that reads."""
        with self._condition:
            self._reports.append(value)
            self._condition.notify_all()
        self._woken()

    def on_answer(self, result: Any, error: Exception | None = None) -> None:
        """Takes the answer, from the thread that reads."""
        with self._condition:
            self._result, self._error, self._done = result, error, True
            self._condition.notify_all()
        self._woken()

    def _woken(self) -> None:
        if self._wake is not None:
            try:
                self._wake()
            except RuntimeError:
                pass  # the event loop that waited is closed
