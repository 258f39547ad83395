"""A service that is missing, ends, or is none."""

from __future__ import annotations

import os
import stat
import tempfile
import unittest
from pathlib import Path
from typing import Any
from unittest import mock

from clientele import Call, Directory, ProtocolError, RequestError, ServiceEndedError, ServiceStartError
from support import PATIENCE, PROGRAM, directory, write_long_list


class TroubleTests(unittest.TestCase):
    def script(self, text: str) -> str:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name) / "service"
        path.write_text(f"#!/bin/sh\n{text}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return str(path)

    def test_a_program_that_is_missing_is_named(self) -> None:
        with self.assertRaisesRegex(ServiceStartError, "/nonexistent/clientele"):
            Directory("/nonexistent/clientele").open()

    def test_the_program_is_found_by_variable_and_path(self) -> None:
        for variables in ({"CLIENTELE": PROGRAM}, {"CLIENTELE": "", "PATH": f"{self.link()}:{os.environ['PATH']}"}):
            with mock.patch.dict(os.environ, variables), Directory(store=":memory:") as d:
                self.assertEqual(d.initialized["serverInfo"]["name"], "clientele")

    def link(self) -> str:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        os.symlink(os.path.abspath(PROGRAM), f"{folder.name}/clientele")
        return folder.name

    def test_the_last_words_of_a_service_are_told(self) -> None:
        with self.assertRaises(ServiceEndedError) as ended:
            Directory(self.script("echo 'the store is on fire' >&2; exit 7")).open()
        self.assertEqual((ended.exception.exit_code, ended.exception.last_lines), (7, ("the store is on fire",)))
        self.assertIn("exit code 7", str(ended.exception))
        self.assertIn("the store is on fire", str(ended.exception))

    def test_a_program_that_is_no_service_is_told(self) -> None:
        head = "printf 'Content-Length: 2\\r\\n\\r\\n"
        for text in ("echo hello; exec sleep 60", f"{head}[]'; exec sleep 60", f"{head}{{'"):
            with self.subTest(text), self.assertRaises(ProtocolError):
                Directory(self.script(f"exec 2>/dev/null; {text}")).open()

    def test_a_service_that_is_killed_leaves_nobody_waiting(self) -> None:
        with tempfile.TemporaryDirectory() as folder, directory() as d:
            calls: list[Call[Any]] = [d.submit(d.client.import_, path=str(write_long_list(folder))), d.submit(d.client.list)]
            d._connection._service._process.kill()
            for call in calls:
                with self.assertRaises(ServiceEndedError) as ended:
                    call.result(PATIENCE)
                self.assertEqual(ended.exception.exit_code, -9)
            with self.assertRaisesRegex(ServiceEndedError, "signal 9"):
                d.client.list()

    def test_a_service_that_writes_much_to_standard_error_is_not_held_up(self) -> None:
        program = self.script(f"(yes error | head -n 100000 >&2); exec {os.path.abspath(PROGRAM)} \"$@\"")
        with Directory(program, store=":memory:") as d:
            self.assertEqual(d.client.list()["items"], [])

    def test_a_service_that_does_not_end_is_stopped(self) -> None:
        d = Directory(PROGRAM, store=":memory:", timeout=0.2)
        with tempfile.TemporaryDirectory() as folder, d:
            call = d.submit(d.client.import_, path=str(write_long_list(folder)))
        with self.assertRaises((ServiceEndedError, RequestError)):
            call.result(0)
