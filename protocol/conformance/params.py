"""Params of the methods of protocol/README.md: what is wrong is told, all of it, and what is right survives."""

import unicodedata

from .case import OURS, PARAMS, PARSE, RESULT, UNKNOWN, Group, answer, answer_or_null, expect
from .peer import Failed, request

group = Group("params")


def issues(name, rule, method, params, **pointers):
    """A call whose params have exactly these issues: pointer (with _ for /) and code."""
    expected = {"/" + pointer.replace("_", "/"): code for pointer, code in pointers.items()}

    def run(server):
        peer = server.start()
        error = peer.call(1, method, params).get("error", {})
        came = {issue["pointer"]: issue["code"] for issue in error.get("data", {}).get("issues", [])}
        if error.get("code") != str(PARAMS) or came != expected:
            raise Failed(f"-32602 with {expected}", peer.what_came())

    group.case(name, OURS, rule)(run)


ALL = "-32602 tells all that is wrong, each with its JSON pointer."
issues("an unknown param", "A param that the method does not know is an error.", "client/list", {"colour": 1}, colour="unknownField")
issues("a missing param", ALL, "client/contacts/list", {}, clientId="required")
issues("a param of the wrong type", ALL, "client/list", {"limit": "50"}, limit="wrongType")
issues("several problems", ALL, "client/create", {"client": {"nam": 1, "email": "x", "tags": {}}}, client_nam="unknownField",
       client_tags="wrongType", client_email="invalidEmail", client_name="required")
for name, value in {"-1": -1, "0": 0, "501": 501, "2^31": 2**31, "2^63": 2**63, "2^64": 2**64, "of 100 digits": 10**99,
                    "1.5": 1.5, "1e300": 1e300}.items():
    group.exchange(f"limit {name}", OURS, "A number out of range is refused by the method, whatever its size.",
                   request(1, "client/list", {"limit": value}), answer(1, PARAMS))
for name, value in {"null": None, "an empty string": "", "an object": {}, "an array": [], "true": True}.items():
    group.exchange(f"client {name}", OURS, "A param of the wrong type is refused.",
                   request(1, "client/create", {"client": value}), answer(1, PARAMS))
for name, cursor in {"empty": "", "noise": "x" * 200, "base64 of nothing": "AAAA", "beyond ASCII": "é"}.items():
    group.exchange(f"cursor {name}", OURS, "A cursor that was not given out is refused.",
                   request(1, "client/list", {"cursor": cursor}), answer(1, PARAMS))


@group.case("a near miss", OURS, "For a method that is nearly right the right one is suggested.")
def _(server):
    peer = server.start()
    suggestion = peer.call(1, "client/craete", {})["error"].get("data", {}).get("suggestion")
    if suggestion != "client/create":
        raise Failed("client/create", suggestion)


for name, text in {"beyond the BMP": "😀𝄞", "combining": "e\u0301", "right to left": "שלום",
                   "quotes": "\"'\\/<>&", "long": "é" * 200}.items():
    def survives(server, text=text):
        peer = server.start()
        came = peer.call(1, "client/create", {"client": {"name": text}}).get("result", {})
        came = peer.call(2, "client/get", {"id": came.get("id", "")}).get("result", {})
        if came.get("name") != unicodedata.normalize("NFC", text):
            raise Failed(text, peer.what_came())

    group.case(f"a name: {name}", OURS, "Text comes back as it was sent, in normal form C.")(survives)

group.exchange("a name with half a pair", OURS, "Half of a surrogate pair does not enter the store.",
               rb'{"jsonrpc":"2.0","id":1,"method":"client/create","params":{"client":{"name":"\ud800"}}}', answer_or_null(1, PARSE))
for method in ["client/registerCapability", "client/unregisterCapability"]:
    group.exchange(method, OURS, "LSP's own names under client/ do not exist.", request(1, method, {"registrations": []}),
                   answer(1, UNKNOWN))


@group.case("dry run", OURS, "A dry run answers as it would be, and keeps nothing.")
def _(server):
    peer = server.start()
    peer.send(request(1, "client/create", {"client": {"name": "A", "number": "A-1"}, "dryRun": True}),
              request(2, "client/get", {"number": "A-1"}))
    expect(peer, answer(1, RESULT), answer(2, 1001))


@group.case("a key for repeating", OURS, "A repeated call with its key answers the first one's record; with other params it is refused.")
def _(server):
    peer = server.start()
    first = {"client": {"name": "A"}, "idempotencyKey": "k"}
    one, two = (peer.call(id, "client/create", first).get("result") for id in [1, 2])
    if one is None or one != two:
        raise Failed("the same record twice", peer.what_came())
    peer.send(request(3, "client/create", first | {"client": {"name": "B"}}))
    expect(peer, answer(1, RESULT), answer(2, RESULT), answer(3, 1007))
