"""The process of the service."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from typing import BinaryIO, cast

from .errors import ServiceStartError

_log = logging.getLogger("clientele.service")


def find_program(program: str | os.PathLike[str] | None = None) -> str:
    """The program that is named, or else that CLIENTELE names, or else `clientele` on the PATH."""
    wanted = os.fspath(program) if program is not None else os.environ.get("CLIENTELE") or "clientele"
    found = shutil.which(wanted)
    if found is None:
        raise ServiceStartError(
            f"There is no program {wanted}. Name it by the argument `program` or by the variable CLIENTELE, "
            "or put `clientele` into a folder of the PATH."
        )
    return found


class Service:
    """A running service. Its standard error goes to the log `clientele.service`; the last lines are kept."""

    def __init__(
        self,
        program: str | os.PathLike[str] | None = None,
        arguments: Sequence[str] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        command = [find_program(program), *arguments]
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=None if environment is None else {**os.environ, **environment},
                # Ctrl-C at the terminal is for the program that uses the service, which then ends the service in order.
                process_group=None if sys.platform == "win32" else 0,
            )
        except OSError as error:
            raise ServiceStartError(f"{command[0]} could not be started: {error}") from error
        self.input = cast(BinaryIO, self._process.stdin)
        self.output = cast(BinaryIO, self._process.stdout)
        self.pid = self._process.pid
        self._last_lines: deque[str] = deque(maxlen=20)
        self._error_reader = threading.Thread(target=self._read_errors, name="clientele standard error", daemon=True)
        self._error_reader.start()

    def _read_errors(self) -> None:
        stream = cast(BinaryIO, self._process.stderr)
        while line := stream.readline(4096):
            text = line.decode("utf-8", "replace").rstrip()
            self._last_lines.append(text)
            _log.debug("%s", text)

    def wait(self, timeout: float | None = None) -> int:
        """The exit code, when the process has ended; `subprocess.TimeoutExpired` where it has not."""
        code = self._process.wait(timeout)
        # A process that the service started may hold standard error open.
        self._error_reader.join(1)
        return code

    def last_lines(self) -> tuple[str, ...]:
        """What was last written to standard error."""
        return tuple(self._last_lines)

    def stop(self, patience: float = 5) -> int:
        """Ends the process: asks it first, with SIGTERM, and kills it when that does not help."""
        self._process.terminate()
        try:
            return self.wait(patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self.wait()

    def release(self) -> None:
        """Closes the streams of a process that has ended."""
        for stream in (self.input, self.output, self._process.stderr):
            try:
                if stream is not None and not (stream is self._process.stderr and self._error_reader.is_alive()):
                    stream.close()
            except OSError:
                pass  # what was not written any more
