"""One message a line, and how the framing is found out."""

from .case import NO_METHOD, NOT_INITIALIZED, OURS, PARSE, RESULT, Group, answer, expect_lost
from .peer import Failed, compact, frame, request

group = Group("lines")
BEGIN = compact(request("begin", "initialize", {}))


def lines(name, rule, data, *expected, arguments=(), code=1):
    """A case that writes bytes to a fresh server, ends the input, and expects these answers, each on a line."""

    def run(server):
        peer = server.start(*arguments, initialize=False, lines=True)
        peer.write(data)
        peer.close_input()
        if peer.exit_code() != code:
            raise Failed(f"the end with {code}", peer.what_came())
        came = list(peer.answers)
        if len(came) != len(expected) or not all(one.fits(a) for one, a in zip(expected, came)):
            raise Failed(", ".join(map(str, expected)), peer.what_came())

    group.case(name, OURS, rule)(run)


ONE, TWO = (compact(request(id, NO_METHOD)) for id in [1, 2])
BEGUN = answer("begin", RESULT)
BOTH = [answer(1, NOT_INITIALIZED), answer(2, NOT_INITIALIZED)]
AUTO = "A first byte { or [ means one message a line for the whole session, answers too."
FIXED = ("--framing", "lines")
lines("a session in a pipe", AUTO, BEGIN + b"\n" + compact(request(1, "client/list", {})) + b"\n" + compact(
    request(2, "shutdown")) + b"\n", BEGUN, answer(1, RESULT), answer(2, RESULT), code=0)
lines("a first byte [", AUTO, b"[]\n" + ONE + b"\n", answer(None, -32600), answer(1, NOT_INITIALIZED))
lines("blanks before the first byte", AUTO, b"\r\n \t\n" + ONE + b"\n", answer(1, NOT_INITIALIZED))
lines("a byte order mark", "A byte order mark before a message is passed over.", b"\xef\xbb\xbf" + ONE + b"\n" + TWO + b"\n", *BOTH)
lines("the last line without its end", "The end of the input ends a line.", ONE + b"\n" + TWO, *BOTH)
lines("lines that end with CR LF", "A line may end with CR LF.", ONE + b"\r\n" + TWO + b"\r\n", *BOTH)
lines("blank lines", "Blank lines are no messages.", b"\n\n  \n" + ONE + b"\n\r\n\t\n" + TWO + b"\n\n", *BOTH, arguments=FIXED)
lines("bad lines", "A line that is no JSON is answered, and the next one is read.", b"hello\n" + ONE + b"\n\xff\n" + TWO + b"\n",
      answer(None, PARSE), BOTH[0], answer(None, PARSE), BOTH[1], arguments=FIXED)
lines("a header among lines", "In lines a header is a line that is no JSON.", ONE + b"\n" + frame(ONE) + b"\n", BOTH[0],
      answer(None, PARSE), BOTH[0])
lines("half a message a line", "A message is on one line.", ONE[:30] + b"\n" + ONE[30:] + b"\n" + TWO + b"\n",
      answer(1, PARSE), answer(None, PARSE), BOTH[1])
lines("two messages on a line", "A line holds one message.", ONE + ONE + b"\n" + TWO + b"\n", answer(1, PARSE), BOTH[1])
lines("a line of 1 MB", "A line may be as long as a message.", compact(request(1, NO_METHOD, {"a": "x" * 10**6})) + b"\n" + TWO,
      *BOTH)
lines("a line beyond 16 MiB", "A longer line is passed over and refused, and the next one is read.",
      b"x" * (16 << 20) + b"x\n" + TWO + b"\n", answer(None, PARSE), BOTH[1], arguments=FIXED)
lines("no message at all", "An empty input is a session without messages.", b"\n\n")
lines("500 lines in one write", "A pipe is a stream.", b"".join(compact(request(i, NO_METHOD)) + b"\n" for i in range(500)),
      *(answer(i, NOT_INITIALIZED) for i in range(500)))


@group.case("answers hold no line end", OURS, "A text with line ends comes back on one line.")
def _(server):
    peer = server.start(*FIXED, lines=True)
    notes = "a\nb\r\n\u2028c"
    number = peer.call(1, "client/create", {"client": {"name": "A", "contacts": [{"lastName": "B", "notes": notes}]}})
    if "result" not in number or peer.received:
        raise Failed("one line", peer.what_came())


@group.case("lines where headers are fixed", OURS, "With --framing content-length a message without a header is lost framing.")
def _(server):
    peer = server.start("--framing", "content-length", initialize=False)
    peer.write(ONE + b"\n\n")
    expect_lost(peer)


@group.case("headers where lines are fixed", OURS, "With --framing lines a frame is lines that are no JSON.")
def _(server):
    peer = server.start(*FIXED, initialize=False, lines=True)
    peer.write(frame(ONE) + b"\n")
    peer.close_input()
    peer.exit_code()
    if [answer(None, PARSE).fits(a) for a in peer.answers] != [True, False]:
        raise Failed("-32700 with id null, and an answer", peer.what_came())


@group.case("an unknown framing", OURS, "A framing that there is not ends it with 2, before it reads.")
def _(server):
    peer = server.start("--framing", "smoke", initialize=False)
    if peer.exit_code() != 2 or peer.raw or not peer.standard_error():
        raise Failed("a word on standard error and the end with 2", peer.what_came())
