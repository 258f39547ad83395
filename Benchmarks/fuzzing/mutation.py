"""Makes messages and streams from others: by their structure, by their tokens, by their bytes."""

import json
import re
from copy import deepcopy

from conformance.peer import frame, plain, parse

#: What a value is replaced by.
NASTY = [
    None, True, False, 0, -1, 1, 2**31, 2**53 + 1, 2**63, -(2**63) - 1, 2**64, 10**400, 1.5, -0.0, 1e308, "", " ", "null", "0",
    "é", "e\u0301", "😀", "\u2028", "\u202e", "\ufeff", "\0", "\ud800", "\x7f", "a\nb", "=1+1", "../../x", "%s%n", "'; --", "*", "x" * 255,
    "x" * 300, "é" * 5_000, [], {}, [[]], [None], {"": ""}, {"id": 1}, [1] * 1_000, {str(i): i for i in range(1_001)},
]
#: What is put between bytes.
PIECES = [
    b"\0", b"\xff", b"\xc0\xaf", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"{", b"}", b"[", b"]", b'"', b"\\", b",", b":", b"\r\n", b"\n",
    b"\\u0000", b"\\ud800", b"\\", b"1e999", b"-", b"00", b"NaN", b"null", b"/*", b'"id":1,', b'"jsonrpc":"2.0",', b"[" * 70, b'{"a":' * 70,
    b"9" * 400, b"Content-Length: 5\r\n\r\n", b"Content-Length: ", b"\r\n\r\n", b"\r\n\r\n\r\n", b"Content-Type: x; charset=utf-16\r\n",
]
LENGTHS = [b"0", b"1", b"-1", b"+5", b"00000", b"999999999", b"9999999999", b"18446744073709551621", b"0x10", b"", b" 7 ", b"7 7", b"20000000"]
TOKEN = re.compile(rb'"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|true|false|null|[{}\[\],:]')


class Mutator:
    """Makes one session's messages, all from one random generator."""

    def __init__(self, random, bodies, methods, names):
        self.random, self.bodies, self.methods, self.names = random, bodies, methods, names

    def body(self):
        """A message that was made from the known ones."""
        body = self.random.choice(self.bodies)
        kind = self.random.random()
        if kind < 0.6:
            body = self.by_structure(body)
        if kind > 0.5 and kind < 0.9:
            body = self.by_bytes(body)
        return body

    def by_structure(self, body):
        try:
            value = plain(parse(body))
        except (ValueError, RecursionError):
            return self.by_bytes(body)
        for _ in range(self.random.choice([1, 1, 1, 2, 4])):
            value = self.change(value)
        if self.random.random() < 0.05:
            value = [value] * self.random.choice([1, 2, 5])
        return json.dumps(value, ensure_ascii=self.random.random() < 0.2, separators=(",", ":")).encode("utf-8", "surrogatepass")

    def change(self, value):
        """One change somewhere in a value."""
        places = [(None, None)]
        waiting = [value]
        while waiting:
            one = waiting.pop()
            inside = one.items() if isinstance(one, dict) else enumerate(one) if isinstance(one, list) else []
            places += [(one, key) for key, _ in inside]
            waiting += [member for _, member in inside]
        holder, key = self.random.choice(places)
        if holder is None:
            return self.at_top(value)
        kind = self.random.randrange(7)
        if kind == 0:
            del holder[key]
        elif kind == 1 and isinstance(holder, dict):
            holder[self.random.choice(self.names)] = holder.pop(key)
        elif kind == 2 and isinstance(holder, dict):
            holder[self.random.choice(self.names)] = deepcopy(self.random.choice(NASTY))
        elif kind == 3:
            other, name = self.random.choice(places[1:])
            holder[key] = json.loads(json.dumps(other[name]))
        elif kind == 4:
            holder[key] = wrapped(holder[key], self.random.choice([1, 2, 60, 70]), self.random.random() < 0.5)
        elif kind == 5 and isinstance(holder[key], str) and holder[key]:
            at = self.random.randrange(len(holder[key]))
            holder[key] = holder[key][:at] + self.random.choice(["", "\0", "é", "\ud83d", '"', "\\", "\n", " "]) + holder[key][at + 1 :]
        else:
            holder[key] = deepcopy(self.random.choice(NASTY))
        return value

    def at_top(self, value):
        if isinstance(value, dict):
            value["method"] = self.random.choice(self.methods)
        return value

    def by_bytes(self, body):
        data = bytearray(body)
        for _ in range(self.random.choice([1, 1, 2, 5])):
            at = self.random.randrange(len(data) + 1)
            to = min(len(data), at + self.random.choice([1, 1, 4, 30]))
            kind = self.random.randrange(6)
            if kind == 0 and at < len(data):
                data[at] ^= 1 << self.random.randrange(8)
            elif kind == 1:
                del data[at:to]
            elif kind == 2:
                data[at:at] = data[at:to]
            elif kind == 3:
                data[at:at] = self.random.choice(PIECES)
            elif kind == 4 and self.random.random() < 0.3:
                del data[at:]
            else:
                data = self.with_tokens_swapped(data)
        return bytes(data)

    def with_tokens_swapped(self, data):
        tokens = list(TOKEN.finditer(data))
        if len(tokens) < 2:
            return data
        one, two = sorted(self.random.sample(tokens, 2), key=lambda token: token.start())
        between = data[one.end() : two.start()]
        return data[: one.start()] + two[0] + between + one[0] + data[two.end() :]

    def stream(self, frames, intact):
        """Frames in one stream whose first ones are intact; the rest is changed without regard to where a frame ends."""
        rest = bytearray(b"".join(frames[intact:]))
        for _ in range(self.random.choice([1, 2, 8])):
            lengths = list(re.finditer(rb"Content-Length: ([0-9]+)", rest))
            if lengths and self.random.random() < 0.4:
                place = self.random.choice(lengths)
                rest[place.start(1) : place.end(1)] = self.length(int(place[1]))
            else:
                rest = bytearray(self.by_bytes(rest))
        return b"".join(frames[:intact]) + bytes(rest)

    def length(self, length):
        if self.random.random() < 0.5:
            return b"%d" % max(0, length + self.random.choice([-2, -1, 1, 2, 100]))
        return self.random.choice(LENGTHS)

    def framed(self, body, lines):
        """The body in a good frame, as one of many peers may write it."""
        if lines:
            return body + self.random.choice([b"\n", b"\n", b"\r\n"])
        kind = self.random.random()
        if kind < 0.9:
            return frame(body)
        header = b"content-length:%d\r\n" if kind < 0.95 else b"X-Y: z\r\nCONTENT-LENGTH:   %d\r\n"
        return header % len(body) + b"\r\n" + body


def wrapped(value, depth, in_objects):
    for _ in range(depth):
        value = {"a": value} if in_objects else [value]
    return value
