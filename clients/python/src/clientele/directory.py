"""The directory, for programs that wait for answers and for programs with threads."""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar, cast

from .call import Call, Progress
from .connection import Connection
from .errors import ClienteleError
from .group import Caller, Group
from .methods import Methods
from .records import InitializeResponse
from .service import Service

P = ParamSpec("P")
T = TypeVar("T")
VERSION = "1.0"
"""The version of the protocol that this package is written for."""


class Options:
    """How a service is started and greeted."""

    def __init__(
        self,
        program: str | os.PathLike[str] | None = None,
        *,
        store: str | os.PathLike[str] | None = None,
        locale: str | None = None,
        organization: str | None = None,
        token: str | None = None,
        arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
        timeout: float = 30,
    ) -> None:
        """
        - program: the service; else what the variable CLIENTELE names, else `clientele` on the PATH
        - store: the directory's file, or ":memory:", which keeps nothing; the user's own directory when absent
        - locale: the language of texts for people, such as "fr"; the environment's when absent
        - organization, token: who is served; the owner of the only organization when absent
        - arguments: further arguments of the program
        - environment: variables that the program gets besides those of this one
        - timeout: seconds that the end of the service may take before it is stopped
        """
        self._program = program
        self._arguments = [*(("--store", os.fspath(store)) if store is not None else ()), *arguments]
        self._environment = environment
        self._locale = locale
        self._member = {"organization": organization, "token": token}
        self._timeout = timeout

    def _connect(self) -> tuple[Connection, InitializeResponse]:
        """Starts the service and greets it."""
        arguments = ["serve", "--framing", "content-length", *self._arguments]
        connection = Connection(Service(self._program, arguments, self._environment))
        params = {
            "processId": os.getpid(),
            "clientInfo": {"name": "clientele for Python"},
            "protocolVersion": VERSION,
            "capabilities": {},
            "initializationOptions": {name: value for name, value in self._member.items() if value is not None},
            **({"locale": self._locale} if self._locale is not None else {}),
        }
        try:
            answer = connection.start("initialize", params).result()
            connection.notify("initialized", {})
        except BaseException:
            connection.abort()
            raise
        return connection, cast(InitializeResponse, answer)


class Directory(Methods, Options):
    """A directory of clients, served by a process of its own from `with` to the end of the block.

    with Directory(store="clients.sqlite") as directory:
        directory.client.create(client={"name": "Café Noir"})

    Any thread may call its methods. Arguments are the params of the protocol in snake_case; records are dicts as they
    are on the wire."""

    def __enter__(self) -> Self:
        return self.open()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> Self:
        """Starts the service; `with` does it."""
        self._connection, self.initialized = self._connect()
        return self

    def close(self) -> None:
        """Ends the service, when it has answered what is under way; `with` does it."""
        if hasattr(self, "_connection"):
            self._connection.close(self._timeout)

    def call(self, method: str, params: Mapping[str, Any], progress: Progress | None = None) -> Any:
        """Calls a method by its name on the wire, for what a newer service has."""
        call = self._start(method, params, progress)
        try:
            return call.result()
        except BaseException:
            # Ctrl-C, or an exception of `progress`: nothing is left running.
            if not call.done():
                call.cancel()
                call.wait()
            raise

    def submit(self, method: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Call[T]:
        """Sends a request and does not wait: `submit(directory.client.get, number="C-7")`."""
        bound = method if inspect.ismethod(method) else getattr(method, "__call__")
        group = getattr(bound, "__self__", None)
        if not isinstance(group, Group) or inspect.isgeneratorfunction(bound):
            raise TypeError(f"{method!r} is no request of a directory")
        return cast(Call[T], bound.__func__(type(group)(self._start), *args, **kwargs))

    def _caller(self) -> Caller:
        return self.call

    def _start(self, method: str, params: Mapping[str, Any], progress: Progress | None = None) -> Call[Any]:
        if not hasattr(self, "_connection"):
            raise ClienteleError("The directory is not open: use `with`, or open().")
        return self._connection.start(method, params, progress)
