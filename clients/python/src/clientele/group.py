"""What the generated classes of methods have in common."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from .call import Progress


class Caller(Protocol):
    """Makes a call: waits for it, starts it, or is a coroutine of it."""

    def __call__(self, method: str, params: Mapping[str, Any], progress: Progress | None = None) -> Any: ...


class Group:
    """Methods whose names begin alike, such as `client/contacts/`."""

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def _call(self, method: str, params: Mapping[str, Any], progress: Progress | None = None) -> Any:
        return self._caller(method, {name: value for name, value in params.items() if value is not None}, progress)
