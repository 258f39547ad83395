"""The exchange of messages with one service: one thread reads, one writes, and neither ever waits for the other."""

from __future__ import annotations

import copy
import json
import logging
import queue
import subprocess
import threading
from collections.abc import Callable, Mapping
from typing import Any

from .call import Call, Progress
from .errors import ClienteleError, ProtocolError, RequestError, ServiceEndedError
from .framing import frame, read_frame
from .request_errors import ERRORS
from .service import Service

_log = logging.getLogger("clientele")
_LEVELS = {1: logging.ERROR, 2: logging.WARNING, 3: logging.INFO, 4: logging.DEBUG}

# The service answers a larger one without its id, and nobody would know whose answer it is.
LARGEST_MESSAGE = 16 << 20


class Connection:
    """Sends requests to a service and gives each its answer, by id. Any thread may use it."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self._lock = threading.Lock()
        self._calls: dict[int, Call[Any]] = {}
        self._last_id = 0
        self._ended: ClienteleError | None = None
        self._outbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._reader = threading.Thread(target=self._read, name="clientele reader", daemon=True)
        self._writer = threading.Thread(target=self._write, name="clientele writer", daemon=True)
        self._reader.start()
        self._writer.start()

    def start(
        self,
        method: str,
        params: Mapping[str, Any],
        progress: Progress | None = None,
        wake: Callable[[], object] | None = None,
    ) -> Call[Any]:
        """Sends a request. `wake` is called, in the thread that reads, when a report or the answer has come."""
        with self._lock:
            if self._ended is not None:
                raise copy.copy(self._ended)
            identifier = self._last_id + 1
            if progress is not None:
                params = {**params, "workDoneToken": identifier}
            body = _encoded({"jsonrpc": "2.0", "id": identifier, "method": method, "params": params})
            if len(body) > LARGEST_MESSAGE:
                raise ClienteleError(f"the request has {len(body)} bytes; the service takes {LARGEST_MESSAGE}")
            self._last_id = identifier
            call = Call[Any](identifier, method, self._cancel, progress, wake)
            self._calls[identifier] = call
            self._outbox.put(body)
        return call

    def notify(self, method: str, params: Mapping[str, Any]) -> None:
        """Sends a notification."""
        self._outbox.put(_encoded({"jsonrpc": "2.0", "method": method, "params": params}))

    def close(self, timeout: float) -> None:
        """Ends the service in order: `shutdown`, which waits for what is under way, and `exit`. After so many seconds
        the process is stopped. Closing twice is harmless."""
        try:
            self.start("shutdown", {}).result(timeout)
        except (ClienteleError, TimeoutError) as error:
            _log.debug("no orderly end: %s", error)
            self.abort()
            return
        self.notify("exit", {})
        self._outbox.put(None)
        try:
            self._service.wait(timeout)
        except subprocess.TimeoutExpired:
            pass
        self.abort()

    def abort(self) -> None:
        """Ends the process and the threads, without `shutdown`. What the service has answered is kept by it."""
        self._outbox.put(None)
        self._service.stop()
        self._reader.join()
        self._writer.join()
        self._service.release()

    def _cancel(self, identifier: int) -> None:
        self.notify("$/cancelRequest", {"id": identifier})

    def _write(self) -> None:
        going_on = True
        while going_on:
            bodies = [self._outbox.get()]
            while not self._outbox.empty() and len(bodies) < 256:
                bodies.append(self._outbox.get())
            going_on = None not in bodies
            try:
                self._service.input.write(b"".join(frame(body) for body in bodies if body is not None))
                self._service.input.flush()
                if not going_on:
                    self._service.input.close()
            except OSError:
                return  # the service has ended: the reader tells so

    def _read(self) -> None:
        reason: ClienteleError | None = None
        try:
            while (body := read_frame(self._service.output)) is not None:
                self._take(_decoded(body))
        except ProtocolError as error:
            reason = error
            self._service.stop()
        except Exception as error:  # a defect here must not leave anybody waiting
            _log.exception("the reader failed")
            reason = ProtocolError(f"the answers could not be read: {error!r}")
            self._service.stop()
        self._end(reason)

    def _end(self, reason: ClienteleError | None) -> None:
        try:
            code = self._service.wait(5)
        except subprocess.TimeoutExpired:  # it has closed its output, and goes on
            code = self._service.stop()
        if reason is None:
            how = f"signal {-code}" if code < 0 else f"exit code {code}"
            reason = ServiceEndedError(f"The service ended ({how}).", code, self._service.last_lines())
        with self._lock:
            self._ended = reason
            calls, self._calls = list(self._calls.values()), {}
        for call in calls:
            call.on_answer(None, copy.copy(reason))

    def _take(self, message: dict[str, Any]) -> None:
        identifier, method = message.get("id"), message.get("method")
        if isinstance(method, str):
            if identifier is None:
                self._take_notification(method, message.get("params") or {})
            else:
                error = {"code": -32601, "message": f"There is no method {method} here."}
                self._outbox.put(_encoded({"jsonrpc": "2.0", "id": identifier, "error": error}))
            return
        with self._lock:
            call = self._calls.pop(identifier, None) if type(identifier) is int else None
        if call is None:
            _log.error("an answer to no request: %s", message)
        elif "error" in message:
            call.on_answer(None, _request_error(message["error"]))
        else:
            call.on_answer(message.get("result"))

    def _take_notification(self, method: str, params: dict[str, Any]) -> None:
        if method == "$/progress":
            with self._lock:
                call = self._calls.get(params["token"])
            if call is not None:
                call.on_progress(params["value"])
        elif method in ("window/logMessage", "window/showMessage"):
            _log.log(_LEVELS.get(params.get("type", 4), logging.DEBUG), "%s", params.get("message"))
        else:
            _log.debug("%s %s", method, params)


def _encoded(message: Mapping[str, Any]) -> bytes:
    return json.dumps(message, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def _decoded(body: bytes) -> dict[str, Any]:
    try:
        message = json.loads(body)
    except ValueError as error:
        raise ProtocolError(f"a message is no JSON: {error}") from error
    if not isinstance(message, dict):
        raise ProtocolError(f"a message is no object: {body[:80]!r}")
    return message


def _request_error(error: dict[str, Any]) -> RequestError:
    return ERRORS.get(error["code"], RequestError)(error["code"], error["message"], error.get("data"))
