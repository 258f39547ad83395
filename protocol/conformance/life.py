"""From initialize to exit."""

import os
import signal
import subprocess
import sys
import time

from .case import INVALID, JSONRPC, LSP, NO_METHOD, NOT_INITIALIZED, OURS, PARAMS, PARSE, RESULT, UNKNOWN
from .case import Group, answer, begin, expect, ping
from .peer import Failed, frame, id_text, notification, request

group = Group("life cycle")
EXIT = notification("exit")
SHUTDOWN = request(9, "shutdown")


def expect_code(peer, *codes):
    code = peer.exit_code()
    if code not in codes:
        raise Failed(f"the end with {' or '.join(map(str, codes))}", peer.what_came())


def expect_answer(peer, expected):
    id = expected.ids[0]
    if not peer.wait(lambda: peer.answer_to(id)) or not expected.fits(peer.answer_to(id)):
        raise Failed(expected, peer.what_came())
    if sum(id_text(a["id"]) == id_text(id) for a in peer.answers if isinstance(a, dict)) != 1:
        raise Failed("one answer", peer.what_came())


@group.case("request before initialize", LSP, "Before initialize a request is answered with -32002.")
def _(server):
    peer = server.start(initialize=False)
    place = {"textDocument": {"uri": "file:///a.c"}, "position": {"line": 0, "character": 0}}
    peer.send(request(1, "client/list", {}) if server.is_ours else request(1, "textDocument/hover", place))
    expect_answer(peer, answer(1, NOT_INITIALIZED))
    begin(peer)


@group.case("shutdown before initialize", LSP, "Before initialize a request is answered with -32002, shutdown too.")
def _(server):
    peer = server.start(initialize=False)
    peer.send(SHUTDOWN)
    expect_answer(peer, answer(9, NOT_INITIALIZED))
    begin(peer)


@group.case("notification before initialize", LSP, "Before initialize notifications are dropped.")
def _(server):
    peer = server.start(initialize=False)
    peer.send(notification("initialized", {}), notification("$/setTrace", {"value": "off"}), notification(NO_METHOD))
    begin(peer)
    expect(peer)


@group.case("nothing before initialize is answered", LSP, "A server says nothing before it is asked.")
def _(server):
    peer = server.start(initialize=False)
    if peer.wait(lambda: peer.raw, 0.05):
        raise Failed("silence", repr(bytes(peer.raw)))
    begin(peer)


@group.case("exit before initialize", LSP, "exit ends the server at any time; without shutdown with 1.")
def _(server):
    peer = server.start(initialize=False)
    peer.send(EXIT)
    expect_code(peer, 1)


@group.case("bad JSON before initialize", JSONRPC, "What is no JSON is answered with -32700 at any time.")
def _(server):
    peer = server.start(initialize=False)
    peer.send(b"{")
    expect_answer(peer, answer(None, PARSE))
    begin(peer)


@group.case("rpc.discover before initialize", OURS, "rpc.discover is answered before initialize.")
def _(server):
    peer = server.start(initialize=False)
    document = peer.call(1, "rpc.discover").get("result", {})
    if not document.get("openrpc", "").startswith("1.") or not document.get("methods"):
        raise Failed("an OpenRPC document", peer.what_came())


@group.case("second initialize", LSP, "initialize is sent once; a second one is an error.")
def _(server):
    peer = server.start()
    peer.send(request(1, "initialize", {"processId": None, "rootUri": None, "capabilities": {}}))
    expect(peer, answer(1, INVALID) if server.is_ours else answer(1, INVALID, -32603, -32602, -32803, -32001, -32002, -32601))


@group.case("request in the same write as initialize", OURS, "Requests may follow without waiting for the answer.")
def _(server):
    peer = server.start(initialize=False)
    peer.send(request(1, "initialize", {}), request(2, "client/list", {}), SHUTDOWN, EXIT)
    expect_code(peer, 0)
    for id in [1, 2, 9]:
        expect_answer(peer, answer(id, RESULT))


INITIALIZE = "initialize takes what editors send; its own params may all be left out."
for name, params in {"no params": None, "null": None, "nothing in it": {}, "what editors send": {
        "processId": None, "rootPath": None, "rootUri": None, "workspaceFolders": None, "trace": "off", "locale": "de-CH",
        "clientInfo": {"name": "x", "version": "1"}, "capabilities": {"textDocument": {"hover": {}}, "general": {}}},
        "an unknown member": {"colour": ["red"]}, "a minor version to come": {"protocolVersion": "1.99"}}.items():
    def initialize(server, params=params, name=name):
        peer = server.start(initialize=False)
        message = request(1, "initialize", params)
        peer.send(message | {"params": None} if name == "null" else message)
        expect_answer(peer, answer(1, RESULT))

    group.case(f"initialize with {name}", OURS, INITIALIZE)(initialize)

AGAIN = "A refused initialize leaves things as they were: the next one counts."
for name, params, codes in [("another major version", {"protocolVersion": "2.0"}, (-32803,)),
                            ("processId 0", {"processId": 0}, (PARAMS,)), ("processId a string", {"processId": "1"}, (PARAMS,)),
                            ("processId beyond 32 bits", {"processId": 2**40}, (PARAMS,)),
                            ("a locale that is a number", {"locale": 1}, (PARAMS,)),
                            ("a token", {"initializationOptions": {"token": "x"}}, (1006,)),
                            ("an unknown organization", {"initializationOptions": {"organization": "org_none"}}, (1001,))]:
    def refused(server, params=params, codes=codes):
        peer = server.start(initialize=False)
        peer.send(request(1, "initialize", params), request(2, "client/list", {}))
        expect_answer(peer, answer(1, *codes))
        expect_answer(peer, answer(2, NOT_INITIALIZED))
        begin(peer)

    group.case(f"initialize with {name}", OURS, AGAIN)(refused)


@group.case("shutdown", LSP, "shutdown is answered with the result null.")
def _(server):
    peer = server.start()
    if peer.call(9, "shutdown").get("result", "none") is not None:
        raise Failed('"result":null', peer.what_came())


@group.case("request after shutdown", LSP, "After shutdown every request is answered with -32600.")
def _(server):
    peer = server.start()
    peer.call(9, "shutdown")
    peer.send(request(1, "initialize", {"processId": None, "rootUri": None, "capabilities": {}}), request(2, "shutdown"))
    expect_answer(peer, answer(1, INVALID))
    expect_answer(peer, answer(2, INVALID))


@group.case("unknown method after shutdown", LSP, "After shutdown it is still told that a method does not exist, or that it is over.")
def _(server):
    peer = server.start()
    peer.call(9, "shutdown")
    peer.send(ping(1))
    expect_answer(peer, answer(1, INVALID, UNKNOWN))


@group.case("exit after shutdown", LSP, "After shutdown and exit the process ends with 0.")
def _(server):
    peer = server.start()
    peer.call(9, "shutdown")
    peer.send(EXIT)
    expect_code(peer, 0)


@group.case("exit with shutdown in one write", LSP, "The answer to shutdown is not lost when exit follows at once.")
def _(server):
    peer = server.start()
    peer.send(SHUTDOWN, EXIT)
    expect_code(peer, 0)
    expect_answer(peer, answer(9, RESULT))


@group.case("exit without shutdown", LSP, "Without shutdown the process ends with 1.")
def _(server):
    peer = server.start()
    peer.send(EXIT)
    expect_code(peer, 1)


@group.case("exit with null params", OURS, "Null params are none: exit ends all the same.")
def _(server):
    peer = server.start()
    peer.send(SHUTDOWN, EXIT | {"params": None})
    expect_code(peer, 0)


@group.case("answers before exit", LSP, "What was asked before exit is answered.")
def _(server):
    peer = server.start()
    peer.send(*(request(id, NO_METHOD) for id in range(100, 150)), SHUTDOWN, EXIT)
    expect_code(peer, 0)
    for id in range(100, 150):
        expect_answer(peer, answer(id, UNKNOWN))


@group.case("what follows exit", OURS, "exit ends; what comes after it is not answered.")
def _(server):
    peer = server.start()
    peer.send(SHUTDOWN, EXIT, request(1, NO_METHOD))
    expect_code(peer, 0)
    if len(peer.answers) != 1:
        raise Failed("the answer to shutdown alone", peer.what_came())


@group.case("end of input", LSP, "Without a peer there is no purpose: the process ends with its input.", ours=False)
def _(server):
    peer = server.start()
    peer.close_input()
    if peer.exit_code() is None:
        raise Failed("the end", "it goes on")


@group.case("end of input after shutdown", OURS, "After shutdown the end of the input is as good as exit.")
def _(server):
    peer = server.start()
    peer.send(SHUTDOWN)
    peer.close_input()
    expect_code(peer, 0)
    expect_answer(peer, answer(9, RESULT))


@group.case("end of input after requests", OURS, "What was read is finished and answered; without shutdown the code is 1.")
def _(server):
    peer = server.start()
    for id in range(40):
        peer.send(request(id, "client/create", {"client": {"name": f"N {id}"}}))
    peer.close_input()
    expect_code(peer, 1)
    for id in range(40):
        expect_answer(peer, answer(id, RESULT))


@group.case("end of input at the start", OURS, "An input without a message ends it with 1, without a word.")
def _(server):
    peer = server.start(initialize=False)
    peer.close_input()
    expect_code(peer, 1)
    if peer.raw:
        raise Failed("no output", repr(bytes(peer.raw)))


@group.case("closed output", OURS, "The process ends when nobody can read its answers.")
def _(server):
    peer = server.start()
    peer.output.close()
    for _ in range(20):
        peer.write(frame(ping()), reads=False)
        time.sleep(0.01)
    try:
        peer.process.wait(peer.patience)
    except subprocess.TimeoutExpired:
        raise Failed("the end", "it goes on") from None


@group.case("the watched process ends", LSP, "When the process named by processId is gone, the server ends.")
def _(server):
    parent = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    peer = server.start(initialize=False)
    begin(peer, processId=parent.pid)
    parent.communicate(b"\n")
    if peer.exit_code(max(peer.patience, 4)) is None:
        raise Failed("the end", "it goes on")


for name in ["SIGTERM", "SIGINT"]:
    def signalled(server, name=name):
        peer = server.start()
        peer.call(1, "client/create", {"client": {"name": "A"}})
        os.kill(peer.process.pid, getattr(signal, name))
        expect_code(peer, 1)

    group.case(f"{name}", OURS, "SIGTERM and SIGINT end it in good order, with 1 when there was no shutdown.")(signalled)
