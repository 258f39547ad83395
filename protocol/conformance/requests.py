"""Requests, notifications, and messages that are neither: JSON-RPC 2.0, sections 4 and 5."""

from .case import INVALID, JSONRPC, LSP, NO_METHOD, OURS, PARAMS, RESULT, UNKNOWN
from .case import Group, answer, answer_or_null, expect
from .peer import Failed, notification, request

group = Group("requests")
exchange = group.exchange


def text(members):
    return f'{{"jsonrpc":"2.0",{members}}}'.encode()


UNKNOWN_METHOD = "A method that does not exist is answered with -32601."
exchange("unknown method", JSONRPC, UNKNOWN_METHOD, request(1, NO_METHOD), answer(1, UNKNOWN))
exchange("unknown method with params", JSONRPC, UNKNOWN_METHOD, request(1, NO_METHOD, {"a": 1}), answer(1, UNKNOWN))
exchange("empty method", JSONRPC, "A method is any string; this one does not exist.", request(1, ""),
         answer(1, UNKNOWN, INVALID), strict=[answer(1, UNKNOWN)])
exchange("method beyond ASCII", JSONRPC, UNKNOWN_METHOD, request(1, "méthode/😀"), answer(1, UNKNOWN))
exchange("method in another case", JSONRPC, "Names are case-sensitive.", request(1, "SHUTDOWN"), answer(1, UNKNOWN))
exchange("method of the rpc. kind", JSONRPC, "Names that begin with rpc. are reserved; an unknown one does not exist.",
         request(1, "rpc.noSuchMethod"), answer(1, UNKNOWN))
exchange("unknown method of the $/ kind", LSP, "An unknown request whose method begins with $/ gets -32601.",
         request(1, "$/noSuchMethod", {}), answer(1, UNKNOWN))
exchange("method with escapes", JSONRPC, "Two spellings of a JSON string are one string.",
         text(r'"id":1,"method":"\u0073hutdown"'), answer(1, RESULT))
exchange("member with escapes", JSONRPC, "Two spellings of a member's name are one name.",
         text(r'"id":1,"\u006dethod":"probe/noSuchMethod"'), answer(1, UNKNOWN))
exchange("members in another order", JSONRPC, "The members of an object have no order.",
         b'{"params":{},"method":"probe/noSuchMethod","id":1,"jsonrpc":"2.0"}', answer(1, UNKNOWN))
exchange("unknown member", JSONRPC, "What a message holds besides is no reason not to answer.",
         request(1, NO_METHOD) | {"trace": {"deep": [1]}}, answer(1, UNKNOWN, INVALID), strict=[answer(1, UNKNOWN)])

for name, value in {"null": None, "empty": {}, "empty and by position": []}.items():
    exchange(f"params {name}", JSONRPC if value is not None else OURS, "Such params are as good as none.",
             request(1, NO_METHOD) | {"params": value}, answer(1, UNKNOWN, INVALID, PARAMS), strict=[answer(1, UNKNOWN)],
             ours=False)
exchange("params by position", JSONRPC, "An array is allowed; a server that takes none answers an error.",
         request(1, NO_METHOD, [1, 2]), answer(1, UNKNOWN, INVALID, PARAMS), strict=[answer(1, PARAMS)])
for name, value in {"a string": "x", "a number": 7, "a boolean": True}.items():
    exchange(f"params {name}", JSONRPC, "Params are an object or an array; anything else is refused.",
             request(1, NO_METHOD) | {"params": value}, answer(1, INVALID, PARAMS, UNKNOWN), strict=[answer(1, PARAMS)])

VERSION = "The member jsonrpc must be exactly \"2.0\"; a request without it is refused with -32600."
for name, value in {"1.0": "1.0", "2": "2", "2.0 and a space": "2.0 ", "a number": 2, "null": None}.items():
    exchange(f"version {name}", JSONRPC, VERSION, request(1, NO_METHOD) | {"jsonrpc": value},
             answer_or_null(1, INVALID), strict=[answer(1, INVALID)])
exchange("no version", JSONRPC, VERSION, {"id": 1, "method": NO_METHOD}, answer_or_null(1, INVALID),
         strict=[answer(1, INVALID)])

METHOD = "The member method must be a string; a request without one is refused with -32600."
exchange("no method", JSONRPC, METHOD, {"jsonrpc": "2.0", "id": 1}, answer_or_null(1, INVALID), strict=[answer(1, INVALID)])
for name, value in {"null": None, "a number": 7, "a boolean": False, "an array": ["x"], "an object": {}}.items():
    exchange(f"method {name}", JSONRPC, METHOD, request(1, value), answer_or_null(1, INVALID), strict=[answer(1, INVALID)])
exchange("member Method", JSONRPC, "Names of members are case-sensitive.",
         {"jsonrpc": "2.0", "id": 1, "Method": NO_METHOD}, answer_or_null(1, INVALID), strict=[answer(1, INVALID)])

SCALAR = "What is JSON and no request is answered with -32600 and id null."
for name, body in {"number": b"42", "string": b'"text"', "null": b"null", "true": b"true", "empty object": b"{}"}.items():
    exchange(f"message: {name}", JSONRPC, SCALAR, body, answer(None, INVALID))

SILENT = "A notification is never answered."
exchange("unknown notification", JSONRPC, SILENT, notification(NO_METHOD, {}))
exchange("unknown notification of the $/ kind", LSP, "Unknown notifications whose method begins with $/ are passed over.",
         notification("$/noSuchMethod", {"a": 1}))
exchange("notification with wrong params", JSONRPC, SILENT, notification("$/setTrace", {"value": 7}))
exchange("notification of a request's method", JSONRPC, SILENT, notification("shutdown"))

RESPONSE = "An answer is not answered."
exchange("result to nothing", JSONRPC, RESPONSE, {"jsonrpc": "2.0", "id": 77, "result": {}})
exchange("error to nothing", JSONRPC, RESPONSE, {"jsonrpc": "2.0", "id": 77, "error": {"code": 1, "message": "x"}})
exchange("error with id null", JSONRPC, RESPONSE, {"jsonrpc": "2.0", "id": None, "error": {"code": -32700, "message": "x"}})
exchange("malformed answer", OURS, "An answer is not answered, whatever is wrong with it.", {"result": 1, "id": {}})

@group.case("answers to many", JSONRPC, "Of many requests each is answered exactly once.")
def _(server):
    peer = server.start()
    peer.send(*(request(id, NO_METHOD) for id in range(200)))
    expect(peer, *(answer(id, UNKNOWN) for id in range(200)))


@group.case("one id used again", JSONRPC, "An id that was answered may be used again.")
def _(server):
    peer = server.start()
    for _ in range(3):
        if int(peer.call(5, NO_METHOD)["error"]["code"]) != UNKNOWN:
            raise Failed("-32601", peer.what_came())
        peer.answers.clear()
