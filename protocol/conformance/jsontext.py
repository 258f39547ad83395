"""Bodies in good frames that are no JSON, or strange JSON."""

from .case import INTERNAL, INVALID, JSON, JSONRPC, NO_METHOD, OURS, PARAMS, PARSE, UNKNOWN
from .case import Group, Expected, answer, answer_or_null
from .peer import compact, request

group = Group("JSON")


def body(value, id="1"):
    """A request whose params hold this JSON text."""
    text = b'{"jsonrpc":"2.0","id":%s,"method":"%s","params":{"a":' % (id.encode(), NO_METHOD.encode())
    return text + (value if isinstance(value, bytes) else value.encode()) + b"}}"


# No reader can make anything of these.

BROKEN = "What is no JSON is answered with -32700, with id null or the id where it can be read; the next message is read."
ONE = compact(request(1, NO_METHOD))
for name, text in {"cut off": ONE[:-1], "cut off in a string": ONE[:-4], "cut off after the id": b'{"jsonrpc":"2.0","id":1,',
                   "a bracket too many": ONE + b"}", "two messages in one body": ONE + ONE, "a word": b"hello",
                   "a brace": b"{", "closed by the wrong bracket": ONE[:-1] + b"]"}.items():
    group.exchange(f"body {name}", JSONRPC, BROKEN, text, answer_or_null(1, PARSE))
for name, text in {"empty": b"", "white space": b" \r\n\t ", "a NUL": b"\0"}.items():
    group.exchange(f"body {name}", JSONRPC, BROKEN, text, answer(None, PARSE))

# A reader may be lenient (RFC 8259, section 9), but it answers. Ours is strict.

LENIENT = "What is no strict JSON is answered with -32700; a lenient reader answers the request instead."
for name, text in {"trailing comma in an array": "[1,]", "trailing comma in an object": '{"b":1,}', "single quotes": "'x'",
                   "a name without quotes": "{b:1}", "a comment": "1/* x */", "NaN": "NaN", "Infinity": "-Infinity",
                   "hexadecimal number": "0x10", "leading zero": "01", "leading plus": "+1", "leading point": ".5",
                   "trailing point": "1.", "empty exponent": "1e", "minus alone": "-", "a word": "nil", "True": "True",
                   "no value": "", "no colon": '{"b" 1}', "comma first": "[,1]", "escape \\x": r'"\x41"',
                   "escape \\u of two digits": r'"\u12"', "escape \\u with a sign": r'"\u+123"', "backslash at the end": '"\\',
                   "line feed in a string": '"a\nb"', "tab in a string": '"a\tb"', "NUL in a string": '"a\0b"',
                   "white space that is none": "\u00a01", "vertical tab": "\v1"}.items():
    group.exchange(name, JSONRPC, LENIENT, body(text), answer_or_null(1, PARSE, UNKNOWN, INVALID),
                   strict=[answer_or_null(1, PARSE)])

UTF8 = "Text is UTF-8; bytes that are none are answered with -32700, or by a lenient reader as if they were."
for name, text in {"a continuation alone": b"\x80", "a lead byte alone": b"\xc3", "cut off sequence": b"\xe2\x82",
                   "overlong, two bytes": b"\xc0\xaf", "overlong, three bytes": b"\xe0\x80\xaf",
                   "overlong NUL": b"\xc0\x80", "a surrogate": b"\xed\xa0\x80", "a pair of surrogates": b"\xed\xa0\xbd\xed\xb8\x80",
                   "beyond U+10FFFF": b"\xf4\x90\x80\x80", "five bytes": b"\xf8\x88\x80\x80\x80", "FE and FF": b"\xfe\xff",
                   "Latin-1": "é".encode("latin-1")}.items():
    group.exchange(f"bad UTF-8: {name}", JSON, UTF8, body(b'"x%sy"' % text), answer_or_null(1, PARSE, INVALID, UNKNOWN),
                   strict=[answer_or_null(1, PARSE)])
group.exchange("bad UTF-8 outside of strings", JSON, UTF8, b"\xff" + ONE, answer_or_null(1, PARSE, INVALID, UNKNOWN),
               strict=[answer(None, PARSE)])
group.exchange("UTF-16", JSON, "A body in UTF-16 is no JSON here.", ONE.decode().encode("utf-16"),
               answer(None, PARSE, INVALID))
group.exchange("byte order mark", OURS, "A byte order mark before a message is passed over.", b"\xef\xbb\xbf" + ONE,
               answer(1, UNKNOWN))

SURROGATE = "Half of a surrogate pair is no character: it is refused, or answered all the same."
for name, text in {"high": r"\ud800", "low": r"\udc00", "in the wrong order": r"\udc00\ud800", "high twice": r"\ud83d\ud83d",
                   "high at the end": r"x\ud83d", "high before an escape": r"\ud83d\n"}.items():
    group.exchange(f"lone surrogate: {name}", JSON, SURROGATE, body(f'"{text}"'), answer_or_null(1, PARSE, INVALID, UNKNOWN),
                   strict=[answer_or_null(1, PARSE)])
group.exchange("lone surrogate as an id", JSON, "An id that is no text is not sent back as such.",
               rb'{"jsonrpc":"2.0","id":"\ud800","method":"probe/noSuchMethod"}', Expected((None, "\ufffd", "???"), ()),
               strict=[answer(None, PARSE)])
GOOD = "Every character may be written as itself or by an escape."
for name, text in {"all escapes": r'"\"\\\/\b\f\n\r\t\u00e9"', "an escaped pair": r'"\ud83d\ude00"', "U+2028": '"\u2028"',
                   "DEL": '"\u007f"', "the last character": '"\U0010ffff"'}.items():
    group.exchange(f"good text: {name}", JSON, GOOD, body(text), answer(1, UNKNOWN))

group.exchange("an escaped NUL", JSON, "A reader may limit what characters texts hold; ours holds no U+0000.", body(r'"a\u0000b"'),
               answer_or_null(1, UNKNOWN, PARSE, INVALID, PARAMS), strict=[answer(1, PARSE)])

# Depth, numbers, names

DEEP = "Depth is no reason to crash or fall silent."
for depth in [1_000, 10_000, 100_000, 1_000_000]:
    for kind, opened, closed in [("arrays", b"[", b"]"), ("objects", b'{"a":', b"}")]:
        value = opened * depth + b"1" + closed * depth
        group.exchange(f"{depth:,} {kind}", JSON, DEEP, body(value), answer_or_null(1, PARSE, INVALID, UNKNOWN, PARAMS, INTERNAL),
                       strict=[answer_or_null(1, PARSE)])
group.exchange("100,000 open brackets", JSON, DEEP, b"[" * 100_000, answer(None, PARSE, INVALID), strict=[answer(None, PARSE)])
group.exchange("depth 64", OURS, "Nesting goes to 64.", body("[" * 62 + "]" * 62), answer(1, UNKNOWN))
group.exchange("depth 65", OURS, "Nesting goes to 64.", body("[" * 63 + "]" * 63), answer_or_null(1, PARSE))

NUMBER = "A number of any size is JSON; that it can't be held is no reason not to answer."
for name, text in {"1e400": "1e400", "-1e400": "-1e400", "1e-400": "1e-400", "of 10,000 digits": "9" * 10_000,
                   "with 10,000 decimals": "0." + "3" * 10_000, "with an exponent of 1,000 digits": "1e" + "9" * 1_000,
                   "2^64": str(2**64), "minus zero": "-0", "-0.0e-0": "-0.0e-0", "2^63 - 1": str(2**63 - 1)}.items():
    group.exchange(f"number {name}", JSON, NUMBER, body(text), answer_or_null(1, UNKNOWN, PARSE, INVALID),
                   strict=[answer(1, UNKNOWN)])

TWICE = "A name twice in an object should not be; it is refused, or one of the two counts."
FIRST = '{"jsonrpc":"2.0",'
for name, text in {"in params": body('1,"a":2'), "in depth": body('[{"b":1,"b":1}]'), "by an escape": body(r'1,"\u0061":2'),
                   "method": FIRST + '"id":1,"method":"probe/noSuchMethod","method":"probe/other"}',
                   "jsonrpc": FIRST + '"jsonrpc":"2.0","id":1,"method":"probe/noSuchMethod"}'}.items():
    text = text.encode() if isinstance(text, str) else text
    group.exchange(f"name twice: {name}", JSON, TWICE, text, answer_or_null(1, UNKNOWN, PARSE, INVALID),
                   strict=[answer_or_null(1, PARSE)])
group.exchange("name twice: id", JSON, "With two ids there is one answer.", (
    FIRST + '"id":1,"method":"probe/noSuchMethod","id":2}').encode(), Expected((1, 2, None), (UNKNOWN, PARSE, INVALID)),
    strict=[answer(None, PARSE)])
group.exchange("1,000 members", OURS, "An object has at most 1,000 members.",
               request(1, NO_METHOD, {f"m{i}": i for i in range(1_000)}), answer(1, UNKNOWN))
group.exchange("1,001 members", OURS, "An object has at most 1,000 members.",
               request(1, NO_METHOD, {f"m{i}": i for i in range(1_001)}), answer_or_null(1, PARSE))
group.exchange("name of 256 bytes", OURS, "A name has at most 256 bytes.", request(1, NO_METHOD, {"n" * 256: 1}), answer(1, UNKNOWN))
group.exchange("name of 257 bytes", OURS, "A name has at most 256 bytes.", request(1, NO_METHOD, {"n" * 257: 1}),
               answer_or_null(1, PARSE))
group.exchange("method of 128 bytes", OURS, "A method has at most 128 bytes.", request(1, "m" * 128), answer(1, UNKNOWN))
group.exchange("method of 129 bytes", OURS, "A method has at most 128 bytes.", request(1, "m" * 129), answer(1, INVALID))
group.exchange("100,000 elements", JSON, "An array may be long.", request(1, NO_METHOD, {"a": [0] * 100_000}), answer(1, UNKNOWN))
