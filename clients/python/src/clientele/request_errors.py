"""The errors that the service answers, a class for each code.

Written by clients/python/generate from protocol/openrpc.json."""

from __future__ import annotations

from .errors import RequestError


class ParseError(RequestError):
    """-32700: The bytes are no JSON, or no frame."""


class InvalidRequestError(RequestError):
    """-32600: The message is no request, or comes at the wrong time: a second `initialize`, anything after `shutdown`.
    """


class MethodNotFoundError(RequestError):
    """-32601: There is no such method; `suggestion` is the one that may have been meant."""


class InvalidParamsError(RequestError):
    """-32602: The params do not fit. `issues` has all that is wrong, each with a JSON pointer."""


class InternalError(RequestError):
    """-32603: Something went wrong that should not have; the log of the service says what."""


class ServerNotInitializedError(RequestError):
    """-32002: `initialize` has to come first."""


class RequestCancelledError(RequestError):
    """-32800: The peer has cancelled the request, and nothing has changed."""


class RequestFailedError(RequestError):
    """-32803: The request was right, and could not be carried out."""


class NotFoundError(RequestError):
    """1001: There is no such record. `kind` and `id` say which was asked for."""


class ConflictError(RequestError):
    """1002: The record has moved on since the revision that the caller knows. `current` is the record as it now is."""


class DuplicateError(RequestError):
    """1003: Another record has the value already. `field` says which value, `existingId` whose it is."""


class NotAllowedError(RequestError):
    """1004: The member's role does not allow it: `method`, `needed` and `held` say what would. Or the token is limited
    to less: `reason` says whether it is to certain `methods`, or `readOnly`.
    """


class PlanRequiredError(RequestError):
    """1005: The organization's plan does not have it. `method`, `needed` and `held` say what would."""


class UnauthenticatedError(RequestError):
    """1006: The token is not known, or no longer valid, its member was removed, or there is none where one is required.
    """


class IdempotencyMismatchError(RequestError):
    """1007: The idempotency key was used before with another method or other params; `firstParamsHash` tells which."""


class InvalidStateError(RequestError):
    """1008: The record is in a state in which it cannot be done. `state` and `asked` say which and what."""


class UnreadableFileError(RequestError):
    """1009: The file cannot be read. `path`, `format`, `reason` and `position` say what and where."""


class LimitExceededError(RequestError):
    """1010: Something is larger than the service takes. `limit` is the limit."""


class StoreUnavailableError(RequestError):
    """1011: The store cannot be used: busy, full, read-only or damaged. `reason` says which, `retryable` whether it may
    pass, `outcome` whether a write may be there.
    """


class PlanOutdatedError(RequestError):
    """1012: The directory has moved on since the plan was made, where the plan touches it. `moved` says which clients.
    """


ERRORS: dict[int, type[RequestError]] = {
    -32700: ParseError,
    -32600: InvalidRequestError,
    -32601: MethodNotFoundError,
    -32602: InvalidParamsError,
    -32603: InternalError,
    -32002: ServerNotInitializedError,
    -32800: RequestCancelledError,
    -32803: RequestFailedError,
    1001: NotFoundError,
    1002: ConflictError,
    1003: DuplicateError,
    1004: NotAllowedError,
    1005: PlanRequiredError,
    1006: UnauthenticatedError,
    1007: IdempotencyMismatchError,
    1008: InvalidStateError,
    1009: UnreadableFileError,
    1010: LimitExceededError,
    1011: StoreUnavailableError,
    1012: PlanOutdatedError,
}
