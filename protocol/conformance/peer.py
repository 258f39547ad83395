"""The other end of a server's pipes: starts it, sends bytes, and reads its messages strictly."""

import json
import os
import select
import signal
import subprocess
import time


class Failed(Exception):
    """A case that does not hold: what was expected, and what came."""

    def __init__(self, expected, came):
        super().__init__(f"expected {expected}, came {came}")
        self.expected, self.came = expected, came


class Number(str):
    """A number as its JSON text, so that no digit is lost."""


def parse(body):
    """The message in a body; what is not strict JSON in UTF-8 raises ValueError."""

    def refuse(constant):
        raise ValueError(f"{constant} is no JSON")

    def pairs(members):
        if len(dict(members)) != len(members):
            raise ValueError("a member stands twice")
        return dict(members)

    text = body.decode("utf-8")
    return json.loads(text, parse_int=Number, parse_float=Number, parse_constant=refuse, object_pairs_hook=pairs)


def compact(value):
    """A message as JSON text; bytes are taken as they are."""
    if isinstance(value, bytes):
        return value
    return json.dumps(plain(value), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "backslashreplace")


def plain(value):
    """With numbers as Python has them."""
    if isinstance(value, dict):
        return {name: plain(member) for name, member in value.items()}
    if isinstance(value, list):
        return [plain(member) for member in value]
    return (float if set(value) & set(".eE") else int)(value) if isinstance(value, Number) else value


def frame(value):
    """A message with its header."""
    body = compact(value)
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def request(id, method, params=None):
    """A request; the id is any value, params None are left out."""
    message = {"jsonrpc": "2.0", "id": id, "method": method}
    return message if params is None else message | {"params": params}


def notification(method, params=None):
    message = {"jsonrpc": "2.0", "method": method}
    return message if params is None else message | {"params": params}


def shortened(data, limit=300):
    """Bytes for a person, long ones without their middle."""
    text = data.decode("utf-8", "backslashreplace") if isinstance(data, bytes) else str(data)
    text = text.replace("\r", "\\r").replace("\n", "\\n")
    return text if len(text) <= limit else f"{text[: limit // 2]} … {text[-limit // 2 :]} ({len(text)} in all)"


class Peer:
    """A running server. `answers` and `calls` hold what it has sent; a malformed message raises Failed."""

    def __init__(self, command, folder, patience=5.0, lines=False):
        environment = {**os.environ, "HOME": folder, "XDG_DATA_HOME": folder, "XDG_CACHE_HOME": folder}
        with open(os.path.join(folder, "stderr"), "wb") as errors:
            self.process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, bufsize=0,
                cwd=folder, env=environment)
        self.errors = os.path.join(folder, "stderr")
        self.input, self.output = self.process.stdin, self.process.stdout
        os.set_blocking(self.input.fileno(), False)
        self.patience, self.lines = patience, lines
        self.received, self.at_end = bytearray(), False
        self.sent, self.raw = bytearray(), bytearray()
        self.answers, self.calls = [], []

    # Sending

    def write(self, data, reads=True, patience=None):
        """Sends bytes, and reads meanwhile unless told not to. Gives how many were taken before the time was over."""
        self.sent += data
        view, deadline = memoryview(data), time.monotonic() + (self.patience if patience is None else patience)
        while view and not self.input.closed:
            readers = [self.output] if reads and not self.at_end else []
            left = deadline - time.monotonic()
            readable, writable, _ = select.select(readers, [self.input], [], max(left, 0))
            if readable:
                self._read()
            if writable:
                try:
                    view = view[os.write(self.input.fileno(), view) :]
                    deadline = time.monotonic() + (self.patience if patience is None else patience)
                except BrokenPipeError:
                    return len(data) - len(view)
            if not readable and not writable and left <= 0:
                break
        return len(data) - len(view)

    def send(self, *messages):
        """Sends messages in the framing of the session, in one write."""
        self.write(b"".join(compact(m) + b"\n" if self.lines else frame(m) for m in messages))

    def close_input(self):
        self.input.close()

    # Receiving

    def _read(self):
        data = os.read(self.output.fileno(), 1 << 16)
        self.at_end = not data
        self.received += data
        self.raw += data[: max(0, (1 << 20) - len(self.raw))]
        while self._take():
            pass

    def _take(self):
        """Takes one message out of what was received."""
        if self.lines:
            end = self.received.find(b"\n")
            if end < 0:
                return False
            body, rest = bytes(self.received[:end]), end + 1
        else:
            end = self.received.find(b"\r\n\r\n")
            if end < 0:
                return False
            length = self._length(bytes(self.received[:end]))
            rest = end + 4 + length
            if len(self.received) < rest:
                return False
            body = bytes(self.received[end + 4 : rest])
        del self.received[:rest]
        try:
            message = parse(body)
        except (ValueError, RecursionError) as error:
            raise Failed("JSON in UTF-8", f"{error}: {shortened(body)}") from None
        self._sort(message)
        return True

    def _length(self, header):
        fields = dict(line.lower().split(b":", 1) for line in header.split(b"\r\n") if b":" in line)
        length = fields.get(b"content-length", b"").strip()
        if not length.isdigit():
            raise Failed("a header block with Content-Length", shortened(header))
        return int(length)

    def _sort(self, message):
        if isinstance(message, dict) and "method" in message:
            self.calls.append(message)
            if "id" in message:  # the server's own request; no case depends on it
                answer = {"jsonrpc": "2.0", "id": message["id"], "error": {"code": -32601, "message": "not here"}}
                if isinstance(answer["id"], Number):
                    answer["id"] = int(answer["id"])
                if not self.input.closed:
                    self.write(frame(answer), reads=False, patience=0)
            return
        for answer in message if isinstance(message, list) and message else [message]:
            check_answer(answer)
        self.answers.append(message)

    def wait(self, condition, patience=None):
        """Reads until the condition holds; gives whether it does before the end of the output or of the time."""
        deadline = time.monotonic() + (self.patience if patience is None else patience)
        while not condition():
            left = deadline - time.monotonic()
            if self.at_end or left <= 0:
                return False
            if select.select([self.output], [], [], left)[0]:
                self._read()
        return True

    def answer_to(self, id):
        """The answer with an id, when it has come."""
        wanted = id_text(id)
        return next((a for a in self.answers if isinstance(a, dict) and id_text(a["id"]) == wanted), None)

    def call(self, id, method, params=None):
        """Sends a request and gives its answer."""
        self.send(request(id, method, params))
        if not self.wait(lambda: self.answer_to(id) is not None):
            raise Failed(f"an answer to {method}", self.what_came())
        return self.answer_to(id)

    def what_came(self):
        came = ", ".join(shortened(compact(a), 200) for a in self.answers[-4:]) or "no answer"
        if self.received:
            came += f", and {shortened(bytes(self.received), 100)}"
        code = self.process.poll()
        return came if code is None else f"{came}; it ended with {code}"

    # Ending

    def exit_code(self, patience=None):
        """Its exit code, once its output is at the end; None when it goes on."""
        deadline = time.monotonic() + (self.patience if patience is None else patience)
        self.wait(lambda: self.at_end, patience)
        try:
            return self.process.wait(max(deadline - time.monotonic(), 0.05))
        except subprocess.TimeoutExpired:
            return None

    def standard_error(self):
        with open(self.errors, encoding="utf-8", errors="replace") as file:
            return file.read()

    def kill(self):
        """Ends it, whatever it does; a crash before that raises Failed."""
        code = self.process.poll()
        if code is None:
            self.process.kill()
            self.process.wait()
        if not self.input.closed:
            self.input.close()
        self.output.close()
        if code is not None and code < 0 and code not in (-signal.SIGTERM, -signal.SIGINT):
            raise Failed("no crash", f"the end by {signal.Signals(-code).name}")


def id_text(id):
    """What tells ids apart: `1` is not `"1"`."""
    return str(id) if isinstance(id, Number) else json.dumps(id)


def check_answer(answer):
    """Holds a response to JSON-RPC 2.0, section 5."""
    problem = None
    if not isinstance(answer, dict):
        problem = "a response that is an object"
    elif answer.get("jsonrpc") != "2.0":
        problem = 'a response with "jsonrpc": "2.0"'
    elif "id" not in answer or isinstance(answer["id"], (bool, dict, list)):
        problem = "a response with an id that is a string, a number or null"
    elif ("result" in answer) == ("error" in answer):
        problem = "a response with either result or error"
    elif "error" in answer:
        error = answer["error"]
        if not isinstance(error, dict) or not isinstance(error.get("message"), str):
            problem = "an error with a message"
        elif not isinstance(error.get("code"), Number) or not error["code"].lstrip("-").isdigit():
            problem = "an error with a code that is an integer"
        elif set(error) - {"code", "message", "data"}:
            problem = "an error with code, message and data alone"
    if problem:
        raise Failed(problem, shortened(compact(answer)))
