"""The directory, for asyncio."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

from .async_methods import AsyncMethods
from .call import Progress
from .directory import Options
from .errors import ClienteleError
from .group import Caller


class AsyncDirectory(AsyncMethods, Options):
    """A directory of clients, served by a process of its own from `async with` to the end of the block.

    async with AsyncDirectory(store="clients.sqlite") as directory:
        await directory.client.create(client={"name": "Café Noir"})

    Cancelling a task cancels its request, and waits until the service has answered."""

    async def __aenter__(self) -> Self:
        return await self.open()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def open(self) -> Self:
        """Starts the service; `async with` does it."""
        connecting = asyncio.ensure_future(asyncio.to_thread(self._connect))
        try:
            self._connection, self.initialized = await asyncio.shield(connecting)
        except asyncio.CancelledError:
            connection, _ = await connecting
            await asyncio.to_thread(connection.abort)
            raise
        return self

    async def close(self) -> None:
        """Ends the service, when it has answered what is under way; `async with` does it."""
        await asyncio.to_thread(self._connection.close, self._timeout)

    async def call(self, method: str, params: Mapping[str, Any], progress: Progress | None = None) -> Any:
        """Calls a method by its name on the wire, for what a newer service has. `progress` is called in the loop."""
        if not hasattr(self, "_connection"):
            raise ClienteleError("The directory is not open: use `async with`, or open().")
        loop, news = asyncio.get_running_loop(), asyncio.Event()
        call = self._connection.start(method, params, progress, wake=lambda: loop.call_soon_threadsafe(news.set))
        try:
            while not call.done():
                await news.wait()
                news.clear()
                call.report()
            return call.result()
        except BaseException:
            if not call.done():
                call.cancel()
            while not call.done():
                await news.wait()
                news.clear()
            raise

    def _caller(self) -> Caller:
        return self.call
