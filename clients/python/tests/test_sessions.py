"""Replays the recorded sessions: byte by byte through the framing, and again through the typed methods."""

from __future__ import annotations

import inspect
import json
import re
import threading
import unittest
from pathlib import Path
from typing import Any

from clientele import Directory, RequestError
from clientele.directory import Options
from clientele.framing import frame, read_frame
from clientele.service import Service
from support import PATIENCE, PROGRAM, ROOT

SESSIONS = sorted((ROOT / "protocol" / "sessions").glob("*.jsonrpc"))
NOT_RECORDED = {"rpc.discover", "service/status"}  # whose results differ from day to day: test_directory.py calls them
CANCELLED = -32800
DETERMINISTIC = ("--deterministic", "--locale", "en")


def is_report(message: str) -> bool:
    """How many reports of progress there are depends on time."""
    return '"value":{"kind":"report"' in message


def lines(session: Path) -> list[tuple[str, str]]:
    """What goes in (`-->`) and what comes out (`<--`)."""
    return [(line[:3], line[4:]) for line in session.read_text("utf-8").split("\n") if line[:3] in ("-->", "<--")]


def options(session: Path) -> tuple[str, ...]:
    """Those with which the program is started for this session, besides those for all."""
    first = session.read_text("utf-8").split("\n", 1)[0]
    return (*DETERMINISTIC, *(first.split()[2:] if first.startswith("$ clientele ") else ()))


def is_as_recorded(answer: Any, recorded: Any) -> bool:
    def text(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    return answer == recorded or re.fullmatch(pattern(text(recorded)), text(answer)) is not None


def pattern(line: str) -> str:
    """What a line has to be, byte for byte but for the texts that `…` stands for."""
    return ".*".join(re.escape(part) for part in line.split('"…"'))


class SessionTests(unittest.TestCase):
    def test_there_are_sessions(self) -> None:
        self.assertGreater(len(SESSIONS), 20)

    def test_every_session_is_answered_as_recorded(self) -> None:
        for session in SESSIONS:
            with self.subTest(session.name):
                self.replay(session)

    def replay(self, session: Path) -> None:
        service = Service(PROGRAM, ["serve", "--framing", "content-length", "--store", ":memory:", *options(session)])
        watchdog = threading.Timer(PATIENCE, service.stop)
        watchdog.start()

        def answer() -> str | None:
            while (body := read_frame(service.output)) is not None and is_report(body.decode()):
                pass
            return None if body is None else body.decode()

        try:
            together: list[bytes] = []
            for arrow, text in [*lines(session), ("", "")]:
                if arrow == "-->":
                    together.append(frame(text.encode()))
                    continue
                try:
                    service.input.write(b"".join(together))
                    service.input.flush()
                except BrokenPipeError:
                    pass  # after `exit`
                together = []
                if arrow == "<--":
                    self.assertRegex(answer() or "", re.compile(pattern(text) + r"\Z"))
            try:
                service.input.close()
            except BrokenPipeError:
                pass
            self.assertIsNone(answer())
        finally:
            watchdog.cancel()
            service.stop()
            service.release()

    def test_every_exchange_is_the_same_through_the_typed_methods(self) -> None:
        called: set[str] = set()
        for session in SESSIONS:
            with self.subTest(session.name):
                called |= self.call(session)
        document = json.loads((ROOT / "protocol" / "openrpc.json").read_text("utf-8"))
        names = {method["name"] for method in document["methods"]} - {"initialize", "shutdown", *NOT_RECORDED}
        self.assertEqual(names - called, set(), "methods that no session calls")

    def call(self, session: Path) -> set[str]:
        """Makes the calls of a session that are calls of single methods with the right names of params."""
        parsed = [(arrow, parse(text)) for arrow, text in lines(session)]
        answered = [m for arrow, m in parsed if arrow == "<--" and isinstance(m, dict)]
        answers = {m["id"]: m for m in answered if isinstance(m.get("id"), int | str)}
        requests = [m for arrow, m in parsed if arrow == "-->"]
        if any(not isinstance(m, dict) or not isinstance(m.get("params", {}), dict) for m in requests):
            return set()
        ids = [m["id"] for m in requests if "id" in m and m.get("method") != "$/cancelRequest"]
        if len({*ids}) < len(ids) or requests[0].get("method") != "initialize" or "result" not in answers[ids[0]]:
            return set()
        locale = requests[0].get("params", {}).get("locale")
        called: set[str] = set()
        with Directory(PROGRAM, store=":memory:", locale=locale, arguments=options(session)) as d:
            for message in requests[1:]:
                name, params, expected = message.get("method"), message.get("params", {}), answers.get(message.get("id"))
                if name == "shutdown":
                    break
                if name == "initialize" or expected is None or expected.get("error", {}).get("code") == CANCELLED:
                    continue
                method = typed_method(d, name)
                arguments = {snake(key): value for key, value in params.items()}
                progress = arguments.pop("work_done_token", None)
                named = not any("_" in key for key in params)
                well_formed = named and None not in arguments.values() and isinstance(progress, str | int | None)
                if method is None or not well_formed or not accepts(method, arguments):
                    method, arguments = d.call, {"method": name, "params": params}
                else:
                    called.add(name)
                    if progress is not None:
                        arguments["progress"] = lambda _: None
                try:
                    result = method(**arguments)
                    if not is_as_recorded(result, expected.get("result")):
                        self.assertEqual(result, expected.get("result"), message)
                except RequestError as error:
                    raised = {"code": error.code, "message": error.message, "data": error.data}
                    if not is_as_recorded(raised, expected.get("error")):
                        self.assertEqual(raised, expected.get("error"), message)
        return called


def parse(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def typed_method(directory: Any, name: Any) -> Any:
    """`client/import/template` → `directory.client.import_.template`."""
    found = directory
    for part in re.split(r"[/.]", str(name)):
        found = getattr(found, snake(part), None) or getattr(found, snake(part) + "_", None)
    return found if callable(found) and name not in dir(Options) else None


def accepts(method: Any, arguments: dict[str, Any]) -> bool:
    try:
        inspect.signature(method).bind(**arguments)
    except TypeError:
        return False
    return True
