"""What a server writes: to the letter of the standards."""

import keyword
import re

from .case import JSONRPC, LSP, NO_METHOD, OURS, Group
from .peer import Failed, compact, request

group = Group("writing")


def some_answers(server):
    """A session with results, errors and notifications."""
    peer = server.start()
    peer.call(1, NO_METHOD)
    peer.send(b"{")
    if server.is_ours:
        client = {"name": "Émile 😀", "contacts": [{"lastName": "L", "phones": [{"raw": "01 42 72 00 00"}]}]}
        peer.call(2, "client/create", {"client": client})
        peer.call(3, "client/list", {})
        peer.call(4, "client/create", {"client": {"nam": 1}})
        peer.call(5, "service/status", {})
        peer.call(6, "session/get", {})
    peer.call(7, "shutdown")
    return peer


@group.case("header blocks", LSP, "A frame has a header block with Content-Length, ended by CR LF CR LF, and its body.")
def _(server):
    peer = some_answers(server)
    peer.close_input()
    peer.exit_code()
    if not peer.raw.startswith(b"Content-") or peer.received:
        raise Failed("frames and nothing else", repr(bytes(peer.raw[:40])))


@group.case("nothing but Content-Length", OURS, "A header block is Content-Length, a space, the length, and the empty line.")
def _(server):
    peer = some_answers(server)
    data = bytes(peer.raw)
    while data:
        match = re.match(rb"Content-Length: (0|[1-9][0-9]*)\r\n\r\n", data)
        if not match:
            raise Failed("Content-Length: N and an empty line", repr(data[:60]))
        data = data[match.end() + int(match[1]) :]


@group.case("compact JSON", OURS, "Messages have no white space between tokens, and hold text as it is.")
def _(server):
    peer = some_answers(server)
    for message in peer.answers + peer.calls:
        if compact(message) not in peer.raw:
            raise Failed(compact(message)[:200], "another spelling")


@group.case("members of messages", OURS, "A message holds jsonrpc, id, method, params, result and error alone.")
def _(server):
    peer = some_answers(server)
    for message in peer.answers + peer.calls:
        if extra := set(message) - {"jsonrpc", "id", "method", "params", "result", "error"}:
            raise Failed("no other member", ", ".join(extra))
    for call in peer.calls:
        if not isinstance(call.get("params"), dict):
            raise Failed("params that are an object", compact(call).decode())


@group.case("results", OURS, "A result is an object or null, and holds no null inside.")
def _(server):
    for message in some_answers(server).answers:
        result = message.get("result")
        if result is not None and (not isinstance(result, dict) or any(value is None for _, value in walk(result))):
            raise Failed("an object without null", compact(message).decode()[:300])


@group.case("names of members", OURS, "Names are plain identifiers, and no keyword of a common language.")
def _(server):
    names = {name for message in some_answers(server).answers for name, _ in walk(message) if name}
    wrong = {n for n in names if not re.fullmatch("[A-Za-z][A-Za-z0-9]*", n) or keyword.iskeyword(n)}
    if wrong:
        raise Failed("identifiers", ", ".join(sorted(wrong)))


def walk(value):
    """All members in all depths, by name and value."""
    for member in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from walk(member)
    if isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list):
        yield from (("", member) for member in value)


@group.case("errors", OURS, "Every error has data.code, a name, and data.retryable.")
def _(server):
    peer = some_answers(server)
    errors = [message["error"] for message in peer.answers if "error" in message]
    if len(errors) < 3:
        raise Failed("at least three errors", peer.what_came())
    for error in errors:
        data = error.get("data", {})
        if not isinstance(data.get("code"), str) or not isinstance(data.get("retryable"), bool):
            raise Failed("data.code and data.retryable", compact(error).decode())


@group.case("no request of its own", OURS, "The service asks its peer nothing.")
def _(server):
    peer = some_answers(server)
    if asked := [call for call in peer.calls if "id" in call]:
        raise Failed("notifications alone", compact(asked).decode())


@group.case("version of the protocol", JSONRPC, "Everything that is sent has \"jsonrpc\": \"2.0\".")
def _(server):
    for message in (peer := some_answers(server)).answers + peer.calls:
        if message.get("jsonrpc") != "2.0":
            raise Failed('"jsonrpc":"2.0"', compact(message).decode())
