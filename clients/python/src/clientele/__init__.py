"""A typed client for Clientele: `Directory` for programs that wait, `AsyncDirectory` for asyncio.

with Directory() as directory:
    for client in directory.client.list_all(search="durand"):
        print(client["number"], client["name"])

`clientele.records` has the types of the records, `clientele.request_errors` the errors that the service answers."""

import logging

from . import records, request_errors
from .async_directory import AsyncDirectory
from .call import Call, Progress
from .directory import Directory
from .errors import ClienteleError, ProtocolError, RequestError, ServiceEndedError, ServiceStartError
from .request_errors import *  # noqa: F403 - a class for each error that the document names

logging.getLogger(__name__).addHandler(logging.NullHandler())

__all__ = [
    "AsyncDirectory",
    "Call",
    "ClienteleError",
    "Directory",
    "Progress",
    "ProtocolError",
    "RequestError",
    "ServiceEndedError",
    "ServiceStartError",
    "records",
    "request_errors",
    *(error.__name__ for error in request_errors.ERRORS.values()),
]
