"""What can go wrong. An error that the service answers has a class of its own in `request_errors`."""

from __future__ import annotations

from typing import cast

from .records import ErrorData, ParamIssue


class ClienteleError(Exception):
    """Anything that this package raises."""


class ServiceStartError(ClienteleError):
    """The program of the service was not found, or could not be started."""


class ServiceEndedError(ClienteleError):
    """The service ended while it was needed. Whether a write that was not answered took place is not known: call again
    with the same `idempotency_key`."""

    def __init__(self, message: str, exit_code: int | None = None, last_lines: tuple[str, ...] = ()) -> None:
        super().__init__(message, exit_code, last_lines)
        self.message = message
        self.exit_code = exit_code
        """As `subprocess` tells it: negative for a signal."""
        self.last_lines = last_lines
        """What the service last wrote to standard error."""

    def __str__(self) -> str:
        return "\n  ".join([self.message, *self.last_lines])


class ProtocolError(ClienteleError):
    """What came from the program is not a message: it is probably not the service."""


class RequestError(ClienteleError):
    """The service answered with an error. The subclasses tell which; this one is for a code that is not known yet."""

    def __init__(self, code: int, message: str, data: ErrorData | None = None) -> None:
        super().__init__(code, message, data)
        self.code = code
        """The number, such as 1002."""
        self.message = message
        """One sentence in the session's language: what happened, and what to do."""
        self.data: ErrorData = data if data is not None else cast(ErrorData, {})
        """What the error is about."""

    @property
    def issues(self) -> list[ParamIssue]:
        """All that is wrong with the params, each with a JSON pointer; empty for other errors."""
        return self.data.get("issues", [])

    @property
    def retryable(self) -> bool:
        """Whether the same call may succeed later."""
        return self.data.get("retryable", False)

    def __str__(self) -> str:
        return "\n  ".join([self.message, *(f"{issue['pointer']}: {issue['message']}" for issue in self.issues)])
