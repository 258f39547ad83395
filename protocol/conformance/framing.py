"""Header blocks and bodies, and the ways in which a stream can be cut."""

import time

from .case import JSONRPC, LSP, NO_METHOD, OURS, PARSE, SENSE, UNKNOWN
from .case import Group, answer, expect, expect_lost, expect_not_deaf
from .peer import Failed, compact, frame, request

group = Group("framing")
lost = Group("lost framing")
ONE = compact(request(1, NO_METHOD))
SIZE = len(ONE)
PLAIN = b"Content-Length: %d\r\n\r\n%s" % (SIZE, ONE)


def block(*lines, body=ONE):
    return b"".join(line.encode() + b"\r\n" for line in lines) + b"\r\n" + body


# Headers as peers write them

HTTP = "Header fields are as in HTTP: names in any case, optional white space before the value."
for name, line in {"as in the standard": f"Content-Length: {SIZE}", "in lower case": f"content-length: {SIZE}",
                   "in upper case": f"CONTENT-LENGTH: {SIZE}", "without a space": f"Content-Length:{SIZE}",
                   "with spaces and a tab": f"Content-Length:  \t{SIZE} "}.items():
    group.frames(f"length {name}", LSP, HTTP, block(line), answer(1, UNKNOWN))
TYPE = "Content-Type may stand beside it, in either order; utf8 is read as utf-8."
LENGTH = f"Content-Length: {SIZE}"
for charset in ["utf-8", "utf8", "UTF-8"]:
    kind = f"Content-Type: application/vscode-jsonrpc; charset={charset}"
    group.frames(f"Content-Type before, {charset}", LSP, TYPE, block(kind, LENGTH), answer(1, UNKNOWN))
    group.frames(f"Content-Type after, {charset}", LSP, TYPE, block(LENGTH, kind), answer(1, UNKNOWN))
group.frames("Content-Type without a charset", LSP, "The charset may be left out.",
             block(LENGTH, "Content-Type: application/vscode-jsonrpc"), answer(1, UNKNOWN))
group.frames("charset in quotes", OURS, "A parameter's value may stand in quotes, as in HTTP.",
             block(LENGTH, 'Content-Type: application/vscode-jsonrpc; charset="utf-8"'), answer(1, UNKNOWN))
for charset in ["utf-16", "latin1"]:
    group.frames(f"charset {charset}", OURS, "A message in another charset is refused, and the next one is read.",
                 block(LENGTH, f"Content-Type: application/vscode-jsonrpc; charset={charset}"), answer(None, PARSE))
group.frames("unknown headers", OURS, "Unknown headers are passed over.", block("X-Trace: a:b", LENGTH, "Date:"),
             answer(1, UNKNOWN))
group.frames("the same length twice", OURS, "Two equal lengths are one.", block(LENGTH, LENGTH), answer(1, UNKNOWN))
group.frames("leading zeros", OURS, "A length is 1 to 9 decimal digits.", block(f"Content-Length: {SIZE:09}"),
             answer(1, UNKNOWN))
group.frames("line feeds alone", OURS, "A header line may end with a line feed alone.",
             b"Content-Length: %d\n\n%s" % (SIZE, ONE), answer(1, UNKNOWN))
group.frames("line ends between frames", OURS, "Line ends after a body are passed over.", b"\r\n" + PLAIN + b"\r\n\n",
             answer(1, UNKNOWN))

# Bodies

BYTES = "The length counts bytes, not characters."
for name, method in {"two bytes": "é", "three bytes": "日本", "four bytes": "😀", "all kinds": "aé日😀" * 50}.items():
    group.exchange(f"characters of {name}", LSP, BYTES, request(1, NO_METHOD, {"a": method}), answer(1, UNKNOWN))
SPACE = "White space around and between tokens is part of a JSON text."
group.exchange("white space around the body", JSONRPC, SPACE, b" \t\r\n" + ONE + b"\r\n ", answer(1, UNKNOWN))
group.exchange("body over many lines", JSONRPC, SPACE, ONE.replace(b",", b",\r\n\t").replace(b":", b" : "), answer(1, UNKNOWN))
group.exchange("body with frames in a string", LSP, "The bytes of a body are not looked at for headers.",
               request(1, NO_METHOD, {"a": "\r\n\r\nContent-Length: 2\r\n\r\n{}"}), answer(1, UNKNOWN))
group.exchange("body of 1 MB", LSP, "A length has as many digits as it takes.", request(1, NO_METHOD, {"a": "x" * 10**6}),
               answer(1, UNKNOWN))

# Split and joined writes

STREAM = "A pipe is a stream: where one write ends means nothing."
HEADER = PLAIN.index(b"{")
ACCENT = frame(request(1, NO_METHOD, {"a": "é😀"}))
PLACES = {"after the first byte": (PLAIN, 1), "within the name": (PLAIN, 7), "within the digits": (PLAIN, HEADER - 5),
          "before the first line feed": (PLAIN, HEADER - 3), "between the line ends": (PLAIN, HEADER - 2),
          "before the last line feed": (PLAIN, HEADER - 1), "before the body": (PLAIN, HEADER),
          "within the body": (PLAIN, HEADER + 9), "before the last byte": (PLAIN, len(PLAIN) - 1),
          "within a character": (ACCENT, ACCENT.index("é".encode()) + 1),
          "within a long character": (ACCENT, ACCENT.index("😀".encode()) + 2)}
for name, (data, place) in PLACES.items():
    def split(server, data=data, place=place):
        peer = server.start()
        peer.write(data[:place])
        time.sleep(0.02)
        peer.write(data[place:])
        expect(peer, answer(1, UNKNOWN))

    group.case(f"split {name}", LSP, STREAM)(split)


@group.case("a byte at a time", LSP, STREAM)
def _(server):
    peer = server.start()
    for byte in ACCENT:
        peer.write(bytes([byte]))
        time.sleep(0.0005)
    expect(peer, answer(1, UNKNOWN))


for count in [2, 10, 1000]:
    group.frames(f"{count} frames in one write", LSP, STREAM, b"".join(frame(request(i, NO_METHOD)) for i in range(count)),
                 *(answer(i, UNKNOWN) for i in range(count)))


@group.case("one frame and half of the next", LSP, "A message is answered when it is there, not when the next one is.")
def _(server):
    peer = server.start()
    peer.write(PLAIN + PLAIN[:20])
    if peer.wait(lambda: peer.answers):
        peer.write(PLAIN[20:].replace(b'"id":1', b'"id":2'))
    expect(peer, answer(1, UNKNOWN), answer(2, UNKNOWN))


# Header floods

def filled(size):
    """A header block of so many bytes."""
    rest = f"{LENGTH}\r\n\r\n".encode()
    return b"X: " + b"a" * (size - len(rest) - 5) + b"\r\n" + rest + ONE


group.frames("header block of 8 KiB", OURS, "A header block has at most 8 KiB, to the byte.", filled(8192), answer(1, UNKNOWN))
lost.lost("header block of a byte more", "A header block has at most 8 KiB, to the byte.", filled(8193))
lost.lost("header line without end", "A header block has at most 8 KiB, to the byte.", b"X: " + b"a" * 20_000)
group.frames("16 header lines", OURS, "A header block has at most 16 lines.", block(*["X: y"] * 15, LENGTH), answer(1, UNKNOWN))
lost.lost("17 header lines", "A header block has at most 16 lines.", block(*["X: y"] * 16, LENGTH))
group.frames("10,000 blank lines", OURS, "Line ends between frames are passed over.", b"\r\n" * 10_000 + PLAIN,
             answer(1, UNKNOWN))

# Wrong lengths

@lost.case("length too short by one", SENSE, "Where the framing is lost, a server reads on or ends; it does not go deaf.")
def _(server):
    peer = server.start()
    peer.write(b"Content-Length: %d\r\n\r\n%s" % (SIZE - 1, ONE))
    expect_not_deaf(peer)


@lost.case("length too long by one", SENSE, "Where the framing is lost, a server reads on or ends; it does not go deaf.")
def _(server):
    peer = server.start()
    peer.write(b"Content-Length: %d\r\n\r\n%s" % (SIZE + 1, ONE))
    expect_not_deaf(peer)


LOST = "A length that can't be relied on loses the framing: a server says so and ends, or reads on; it does not go deaf."
for name, value in {"negative": "-5", "with a plus sign": f"+{SIZE}", "hexadecimal": f"0x{SIZE:x}", "a word": "many",
                    "a fraction": f"{SIZE}.0", "with a unit": f"{SIZE} bytes", "two numbers": f"{SIZE}, {SIZE}",
                    "nothing": "", "digits of another script": "١٢"}.items():
    lost.lost(f"length {name}", LOST, block(f"Content-Length: {value}"), source=SENSE)
for name, value in {"of ten digits": "1000000000", "beyond 2^32": str(2**32 + SIZE), "beyond 2^64": str(2**64 + SIZE),
                    "of a thousand digits": "9" * 1000, "of ten digits with zeros": f"{SIZE:010}"}.items():
    lost.lost(f"length {name}", LOST, block(f"Content-Length: {value}"))
lost.lost("two lengths that differ", LOST, block(LENGTH, f"Content-Length: {SIZE + 1}"))
lost.lost("no length", LOST, block("Content-Type: application/vscode-jsonrpc"), source=SENSE)
lost.lost("no colon", "A header line is a name, a colon and a value.", block(f"Content-Length {SIZE}"), source=SENSE)
lost.lost("a space within a name", "A name is a token, as in HTTP.", block(f"Content Length: {SIZE}"), source=SENSE)
lost.lost("no name", "A name is a token, as in HTTP.", block(f": {SIZE}", LENGTH))
lost.lost("noise", "What is no header block loses the framing.", b"GET / HTTP/1.1\r\n\r\n" + PLAIN, source=SENSE)
lost.lost("binary noise", "What is no header block loses the framing.", bytes(range(128, 256)) * 4 + b"\r\n\r\n", source=SENSE)
lost.lost("NUL bytes", "What is no header block loses the framing.", bytes(64) + b"\r\n\r\n" + PLAIN, source=SENSE)
lost.lost("body without a header", "Once a header block has come, all messages have one.", ONE + b"\r\n\r\n", source=SENSE)


@lost.case("what came before lost framing", OURS, "What was read before the framing is lost is answered first.")
def _(server):
    peer = server.start()
    peer.write(PLAIN + b"Content-Length: x\r\n\r\n" + PLAIN)
    if peer.exit_code() != 1 or len(peer.answers) != 2:
        raise Failed("two answers and the end with 1", peer.what_came())
    if not answer(1, UNKNOWN).fits(peer.answers[0]) or not answer(None, PARSE).fits(peer.answers[1]):
        raise Failed("-32601 with id 1, then -32700 with id null", peer.what_came())


@lost.case("input that ends within a frame", OURS, "A frame cut off by the end of the input is lost framing.")
def _(server):
    peer = server.start()
    peer.write(PLAIN[:-1])
    peer.close_input()
    expect_lost(peer)
