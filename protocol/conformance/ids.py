"""What a peer calls its requests comes back as it was sent."""

from .case import INVALID, JSONRPC, LSP, NO_METHOD, OURS, UNKNOWN, Group, answer, expect
from .peer import Failed, Number, request

group = Group("ids")

SAME = "An answer has the same id as its request, in type and value."
for id in [0, 1, -1, 2**31 - 1, -(2**31)]:
    group.exchange(f"id {id}", LSP, SAME, request(id, NO_METHOD), answer(id, UNKNOWN))
STRINGS = {"empty": "", "digits": "1", "with a space": " a b ", "beyond ASCII": "é日😀", "with quotes": 'a"b\\c/',
           "with a control character": "a\nb\u0001", "of 200 bytes": "i" * 200, "the word null": "null"}
for name, id in STRINGS.items():
    group.exchange(f"id a string: {name}", JSONRPC, SAME, request(id, NO_METHOD), answer(id, UNKNOWN))
for name, id in {"2^53 + 1": 2**53 + 1, "2^63": 2**63, "2^64 + 1": 2**64 + 1, "of 40 digits": int("1234567890" * 4),
                 "of 256 digits": int("7" * 256)}.items():
    group.exchange(f"id {name}", OURS, "An integer comes back with all its digits.", request(id, NO_METHOD),
                   answer(id, UNKNOWN))


def with_id(id):
    return f'{{"jsonrpc":"2.0","id":{id},"method":"{NO_METHOD}"}}'.encode()


@group.case("ids as text", OURS, "An id comes back exactly as it was written, its escapes too.")
def _(server):
    for id in [r'"\u0061\/b"', r'"\ud83d\ude00"', '"é"', "-0", "1000000000000000000000"]:
        peer = server.start()
        peer.send(with_id(id))
        expect_count(peer, 1)
        if f'"id":{id},'.encode() not in peer.raw:
            raise Failed(f'"id":{id}', peer.what_came())


def expect_count(peer, count):
    if not peer.wait(lambda: len(peer.answers) >= count):
        raise Failed(f"{count} answers", peer.what_came())


@group.case("1 and \"1\"", JSONRPC, "A number and a string are two ids.")
def _(server):
    peer = server.start()
    peer.send(request(1, NO_METHOD), request("1", NO_METHOD))
    expect(peer, answer(1, UNKNOWN), answer("1", UNKNOWN))


WRONG = "An id is a string, a number or null; with any other the answer is -32600 with id null."
for name, id in {"true": "true", "an object": "{}", "an array": "[1]", "an object in depth": '{"id":[{}]}'}.items():
    group.exchange(f"id {name}", JSONRPC, WRONG, with_id(id), answer(None, INVALID))
FRACTION = "Here an id is a string or an integer, and written as one."
for id in ["1.5", "1.0", "1e3", "-1E2"]:
    group.exchange(f"id {id}", OURS, FRACTION, with_id(id), answer(None, INVALID))


@group.case("id a fraction", JSONRPC, "A fraction should not be an id; where it is, it comes back the same or is refused.")
def _(server):
    peer = server.start()
    peer.send(with_id("1.5"))
    expect_count(peer, 1)
    if not (answer(Number("1.5")).fits(peer.answers[0]) or answer(None, INVALID).fits(peer.answers[0])):
        raise Failed("the same id, or -32600 with id null", peer.what_came())


@group.case("id null", JSONRPC, "A request with id null is answered once with id null, or taken for a notification.")
def _(server):
    peer = server.start()
    peer.send(with_id("null"))
    if server.is_ours:
        expect(peer, answer(None, INVALID))
    else:
        peer.wait(lambda: peer.answers, 0.2)
        expect(peer, *[answer(None)] * min(len(peer.answers), 1))


group.exchange("id of 256 bytes", OURS, "An id has at most 256 bytes.", request("i" * 256, NO_METHOD),
               answer("i" * 256, UNKNOWN))
group.exchange("id of 257 bytes", OURS, "An id has at most 256 bytes.", request("i" * 257, NO_METHOD), answer(None, INVALID))
group.exchange("id of 257 digits", OURS, "An id has at most 256 bytes.", request(10**256, NO_METHOD), answer(None, INVALID))
group.exchange("id of 128 characters of 2 bytes", OURS, "An id is measured in bytes.", request("é" * 128, NO_METHOD),
               answer("é" * 128, UNKNOWN))
group.exchange("id of 129 characters of 2 bytes", OURS, "An id is measured in bytes.", request("é" * 129, NO_METHOD),
               answer(None, INVALID))
