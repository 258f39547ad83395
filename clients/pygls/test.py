"""Tests that pygls, a client library for the Language Server Protocol, drives the service that CLIENTELE names.

    CLIENTELE=PROGRAM python clients/pygls/test.py
"""

import asyncio
import os
import sys
import tempfile
from pathlib import Path

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient

checks = failures = 0


def check(name, got, expected):
    global checks, failures
    checks += 1
    if got != expected:
        failures += 1
        print(f"failed: {name}\n  got:      {got!r}\n  expected: {expected!r}", file=sys.stderr)


class Service(LanguageClient):
    """A connection to the service, and the progress that came through it."""

    def __init__(self):
        super().__init__("clientele-test", "1")
        self.watchers = {}
        self.feature(types.PROGRESS)(lambda params: self.watchers[params.token](params.value))
        self.feature(types.WINDOW_LOG_MESSAGE)(lambda params: None)

    async def open(self):
        await self.start_io(os.environ["CLIENTELE"], "--store", ":memory:")
        parameters = types.InitializeParams(capabilities=types.ClientCapabilities(), process_id=os.getpid(), locale="en")
        answer = await self.initialize_async(parameters)
        self.initialized(types.InitializedParams())
        return answer

    async def close(self):
        check("shutdown is answered with null", await self.shutdown_async(None), None)
        self.exit(None)
        return await self._server.wait()

    def request(self, method, *, id=None, progress=None, **params):
        """Sends a request; what it returns can be awaited."""
        if progress:
            params["workDoneToken"] = f"token-{len(self.watchers)}"
            self.watchers[params["workDoneToken"]] = progress
        return self.protocol.send_request_async(method, params, msg_id=id)

    def cancel(self, id):
        self.cancel_request(types.CancelParams(id=id))

    async def numbers(self, **query):
        return [client.number for client in (await self.request("client/list", **query)).items]


def clients(folder, rows):
    path = Path(folder, f"{rows}.csv")
    lines = [f"R-{row};Société {row};Besançon\n" for row in range(rows)]
    path.write_text("Client number;Client name;City\n" + "".join(lines), encoding="utf-8")
    return str(path)


async def failure(request):
    """Awaits a request that has to fail, and returns its error."""
    try:
        return f"no error, but {await request}"
    except JsonRpcException as error:
        return error


async def main(folder):
    service = Service()
    answer = await service.open()
    check("the service says its name", answer.server_info.name, "clientele")

    client = {"number": "CAFÉ-1", "name": "Café Noir", "contacts": [{"firstName": "Zoé"}]}
    created = await service.request("client/create", client=client)
    check("the record is answered", (created.name, created.contacts[0].isDefault), ("Café Noir", True))
    check("it is found", await service.numbers(search="cafe NOIR"), ["CAFÉ-1"])
    error = await failure(service.request("client/create", client={"name": ""}))
    check("an error has its code", error.code, -32602)
    check("and its pointers", error.data["issues"][0]["pointer"], "/client/name")

    values = []
    result = await service.request("client/import", path=clients(folder, 400), progress=values.append)
    check("all rows are created", result.created, 400)
    check("progress begins and ends", (values[0]["kind"], values[-1]["kind"]), ("begin", "end"))
    check("its end is the summary", values[-1]["message"], result.summary)
    check("what came is listed", await service.numbers(search="R-399"), ["R-399"])

    many = clients(folder, 100_000)
    cancel = lambda value: service.cancel("many")
    error = await failure(service.request("client/import", id="many", path=many, progress=cancel))
    check("a cancelled import is answered so", error.code, -32800)
    listed = await service.request("client/list", countTotal=True)
    check("and nothing of it is kept", listed.total, 401)
    service.cancel("many")
    service.cancel(4711)
    check("to cancel what is done changes nothing", await service.numbers(search="cafe"), ["CAFÉ-1"])

    check("after shutdown and exit it ends with 0", await service.close(), 0)
    await service.stop()


with tempfile.TemporaryDirectory() as folder:
    asyncio.run(asyncio.wait_for(main(folder), 60))
print(f"{checks} checks, {failures} failed")
sys.exit(1 if failures else 0)
