"""What a case is, and the ways in which most of them go."""

import tempfile
from dataclasses import dataclass
from typing import Callable

from .peer import Failed, Peer, compact, id_text, request

JSONRPC = "JSON-RPC 2.0"
LSP = "LSP 3.17, base protocol"
JSON = "RFC 8259"
OURS = "protocol/README.md"
#: No standard says so.
SENSE = "good sense"

PARSE, INVALID, UNKNOWN, PARAMS, INTERNAL = -32700, -32600, -32601, -32602, -32603
NOT_INITIALIZED, CANCELLED = -32002, -32800
RESULT = "a result"
#: The method that no server has; its answer shows that the server still listens.
NO_METHOD = "probe/noSuchMethod"
PING = "probe: still there?"


@dataclass
class Case:
    group: str
    name: str
    #: The rule in a sentence, and where it stands.
    rule: str
    source: str
    run: Callable
    #: Whether only a server of protocol/README.md has to keep it.
    ours: bool


@dataclass
class Expected:
    """One answer: its id is one of these, and it has a result or one of these codes."""

    ids: tuple
    outcomes: tuple

    def fits(self, answer):
        if not isinstance(answer, dict):
            return False
        outcome = int(answer["error"]["code"]) if "error" in answer else RESULT
        return id_text(answer["id"]) in map(id_text, self.ids) and (not self.outcomes or outcome in self.outcomes)

    def __str__(self):
        outcomes = " or ".join(map(str, self.outcomes)) or "any answer"
        return f"{outcomes} with id {' or '.join(map(id_text, self.ids))}"


def answer(id, *outcomes):
    return Expected((id,), outcomes)


def answer_or_null(id, *outcomes):
    """For a message whose id a server may or may not be able to read."""
    return Expected((id, None), outcomes)


class Server:
    """Starts the server that is probed, once or more often, for one case."""

    def __init__(self, command, is_ours, patience):
        self.command, self.is_ours, self.patience = command, is_ours, patience
        self.peers, self.folders = [], []

    def start(self, *arguments, initialize=True, lines=False):
        """A server in an empty folder, with its life cycle begun unless told otherwise."""
        folder = tempfile.TemporaryDirectory(prefix="probe-")
        self.folders.append(folder)
        peer = Peer([*self.command, *arguments], folder.name, self.patience, lines)
        self.peers.append(peer)
        if initialize:
            begin(peer)
        return peer

    def close(self):
        problem = None
        for peer in self.peers:
            try:
                peer.kill()
            except Failed as failure:
                problem = failure
        for folder in self.folders:
            folder.cleanup()
        if problem:
            raise problem


def begin(peer, **params):
    """Sends initialize and initialized; they do not count as sent in the case."""
    answer = peer.call("probe: begin", "initialize", {"processId": None, "rootUri": None, "capabilities": {}} | params)
    if "result" not in answer:
        raise Failed("a result of initialize", peer.what_came())
    peer.send({"jsonrpc": "2.0", "method": "initialized", "params": {}})
    peer.answers.clear()
    peer.sent.clear()


def ping(id=PING):
    return request(id, NO_METHOD)


def expect(peer, *expected):
    """Asks whether it is still there, ends the input, and holds all that was answered against what is expected."""
    peer.send(ping())
    peer.wait(lambda: peer.answer_to(PING) and len(peer.answers) > len(expected))
    if not peer.answer_to(PING):
        raise Failed("that it still answers", peer.what_came())
    peer.close_input()
    peer.wait(lambda: peer.at_end, min(peer.patience, 1))
    came = [a for a in peer.answers if a is not peer.answer_to(PING)]
    for one in expected:
        fitting = next((a for a in came if one.fits(a)), None)
        if fitting is None:
            raise Failed(", ".join(map(str, expected)), peer.what_came())
        came.remove(fitting)
    if came:
        raise Failed(f"no more than {', '.join(map(str, expected)) or 'nothing'}", peer.what_came())


def expect_lost(peer):
    """One parse error with id null, a line on standard error, the end with 1."""
    code = peer.exit_code()
    if code != 1:
        raise Failed("the end with exit code 1", peer.what_came())
    if len(peer.answers) != 1 or not answer(None, PARSE).fits(peer.answers[0]):
        raise Failed("one answer -32700 with id null", peer.what_came())
    if peer.standard_error().count("\n") != 1:
        raise Failed("one line on standard error", repr(peer.standard_error()))


def expect_not_deaf(peer):
    """It either reads on and answers, or it ends: a peer must not wait for ever."""
    for id in range(3):
        peer.send(ping(f"{PING} {id}"))
    if not peer.wait(lambda: peer.answer_to(f"{PING} 2"), min(peer.patience, 3)) and peer.exit_code(0.2) is None:
        raise Failed("that it reads on and answers, or ends", peer.what_came())


class Group:
    """The cases of one subject; the order of their definition is that of the report."""

    def __init__(self, name):
        self.name, self.cases = name, []
        #: The bodies that exchanges send; the fuzzer begins with them.
        self.bodies = []

    def case(self, name, source, rule, ours=None):
        """Makes the function a case. It is everybody's unless its source is protocol/README.md."""

        def add(run):
            self.cases.append(Case(self.name, name, rule, source, run, source == OURS if ours is None else ours))
            return run

        return add

    def exchange(self, name, source, rule, message, *expected, strict=None, ours=None):
        """A case that sends one message and expects these answers; `strict` is what protocol/README.md says instead."""
        body = compact(message)
        self.bodies.append(body)

        def run(server):
            peer = server.start()
            peer.send(body)
            expect(peer, *(strict if strict is not None and server.is_ours else expected))

        self.case(name, source, rule, ours)(run)

    def frames(self, name, source, rule, data, *expected, ours=None):
        """A case that writes bytes and expects these answers."""

        def run(server):
            peer = server.start()
            peer.write(data)
            expect(peer, *expected)

        self.case(name, source, rule, ours)(run)

    def lost(self, name, rule, data, source=OURS):
        """A case whose bytes are no frame: ours says so and ends, another may also read on."""

        def run(server):
            peer = server.start()
            peer.write(data)
            if server.is_ours:
                expect_lost(peer)
            else:
                expect_not_deaf(peer)

        self.case(name, source, rule)(run)

