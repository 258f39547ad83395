"""Several messages in one array: JSON-RPC 2.0, section 6."""

from .case import INVALID, JSONRPC, NO_METHOD, OURS, PARSE, RESULT, UNKNOWN
from .case import Expected, Group, answer, begin, expect
from .peer import Failed, compact, notification, request

group = Group("batches")
SILENT = notification(NO_METHOD, {})


class Array:
    """The answer to a batch: an array of these answers, in this order where that is promised."""

    def __init__(self, *answers, ordered=False):
        self.answers, self.ordered = answers, ordered

    def fits(self, message):
        if not isinstance(message, list) or len(message) != len(self.answers):
            return False
        if self.ordered:
            return all(one.fits(member) for one, member in zip(self.answers, message))
        rest = list(self.answers)
        for member in message:
            one = next((one for one in rest if one.fits(member)), None)
            if one is None:
                return False
            rest.remove(one)
        return True

    def __str__(self):
        return f"an array of {', '.join(map(str, self.answers)) or 'nothing'}"


class Either:
    """One of several; LSP has no batches, and so an error for the whole is as good as an array."""

    def __init__(self, *choices):
        self.choices = choices

    def fits(self, message):
        return any(choice.fits(message) for choice in self.choices)

    def __str__(self):
        return " or ".join(map(str, self.choices))


REFUSED = answer(None, INVALID, PARSE)


def batch(name, rule, members, *answers):
    """A batch, and the answers in the array that comes back; elsewhere one refusal is right too."""
    group.exchange(name, JSONRPC, rule, members, Either(Array(*answers), REFUSED), strict=[Array(*answers, ordered=True)])


EACH = "A batch is answered by one array that has an answer for each request, and none for notifications."
batch("one request", EACH, [request(1, NO_METHOD)], answer(1, UNKNOWN))
batch("three requests", EACH, [request(i, NO_METHOD) for i in range(3)], *(answer(i, UNKNOWN) for i in range(3)))
batch("requests and notifications", EACH, [SILENT, request(1, NO_METHOD), SILENT, request("1", NO_METHOD)],
      answer(1, UNKNOWN), answer("1", UNKNOWN))
WRONG = "A member that is no request has -32600 with id null in its place."
batch("one number", WRONG, [1], answer(None, INVALID))
batch("three numbers", WRONG, [1, 2, 3], *[answer(None, INVALID)] * 3)
batch("a batch in a batch", WRONG, [[request(1, NO_METHOD)]], answer(None, INVALID))
batch("good and bad members", WRONG, [request(1, NO_METHOD), {"foo": "boo"}, SILENT, None, request(2, NO_METHOD)],
      answer(1, UNKNOWN), answer(None, INVALID), answer(None, INVALID), answer(2, UNKNOWN))
batch("one id twice", "Each request is answered.", [request(1, NO_METHOD)] * 2, *[answer(1, UNKNOWN)] * 2)
group.exchange("empty", JSONRPC, "An empty array is answered with one -32600 and id null, not with an array.", [], REFUSED,
               strict=[answer(None, INVALID)])
group.exchange("cut off", JSONRPC, "A batch that is no JSON is answered with one -32700.",
               compact([request(1, NO_METHOD), request(2, NO_METHOD)])[:-3], Expected((None, 1, 2), (PARSE,)),
               strict=[answer(None, PARSE)])


@group.case("notifications alone", JSONRPC, "A batch of notifications is not answered; a server without batches may refuse it.")
def _(server):
    peer = server.start()
    peer.send([SILENT] * 3)
    peer.wait(lambda: peer.answers, 0.05 if server.is_ours else 0.3)
    expect(peer, *[REFUSED] * (0 if server.is_ours else min(len(peer.answers), 1)))


group.exchange("answers to nothing", OURS, "Answers of the peer are not answered, in a batch neither.",
               [{"jsonrpc": "2.0", "id": 1, "result": 1}] * 2)
group.exchange("1,000 members", OURS, "A batch has at most 1,000 messages.", [request(i, NO_METHOD) for i in range(1_000)],
               Array(*(answer(i, UNKNOWN) for i in range(1_000)), ordered=True))
group.exchange("1,001 members", OURS, "A batch has at most 1,000 messages; of more none is carried out.",
               [request(i, NO_METHOD) for i in range(1_001)], answer(None, INVALID))
for method in ["initialize", "shutdown", "exit"]:
    group.exchange(f"{method} as a request", OURS, "What belongs to the life cycle is refused in a batch.",
                   [request(1, method), request(2, NO_METHOD)], Array(answer(1, INVALID), answer(2, UNKNOWN), ordered=True))
group.exchange("exit as a notification", OURS, "What belongs to the life cycle has no effect in a batch.",
               [notification("exit"), request(2, NO_METHOD)], Array(answer(2, UNKNOWN)))


@group.case("create and read", OURS, "The members are carried out in order: a read sees the write before it.")
def _(server):
    peer = server.start()
    peer.send([request(1, "client/create", {"client": {"name": "A", "number": "A-1"}}),
               request(2, "client/get", {"number": "A-1"}), request(3, "client/create", {"client": {}}),
               request(4, "client/get", {"number": "none"})])
    expect(peer, Array(answer(1, RESULT), answer(2, RESULT), answer(3, -32602), answer(4, 1001), ordered=True))


@group.case("before initialize", OURS, "The state of the life cycle holds for every member.")
def _(server):
    peer = server.start(initialize=False)
    peer.send([request(1, "client/list", {})])
    if not peer.wait(lambda: peer.answers) or not Array(answer(1, -32002)).fits(peer.answers[0]):
        raise Failed("an array of -32002", peer.what_came())
    begin(peer)


@group.case("cancelled by a later member", OURS, "Cancelling in a batch works: one answer, and nothing is kept.")
def _(server):
    peer = server.start()
    peer.send([request(1, "client/create", {"client": {"name": "A", "number": "A-1"}}),
               notification("$/cancelRequest", {"id": 1})], request(2, "client/get", {"number": "A-1"}))
    peer.wait(lambda: len(peer.answers) == 2)
    done = Array(answer(1, RESULT)).fits(peer.answers[0]) if peer.answers else False
    expect(peer, Array(answer(1, RESULT, -32800)), answer(2, RESULT if done else 1001))
