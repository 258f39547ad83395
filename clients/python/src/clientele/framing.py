"""Messages as bytes: `Content-Length: N`, an empty line, N bytes of JSON."""

from __future__ import annotations

from typing import BinaryIO

from .errors import ProtocolError

_LINE_LIMIT = 8192


def frame(body: bytes) -> bytes:
    """The body as it is sent."""
    return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)


def read_frame(stream: BinaryIO) -> bytes | None:
    """The body of the next message; None where the stream ends between two messages."""
    length: int | None = None
    line = stream.readline(_LINE_LIMIT)
    if not line:
        return None
    while line.rstrip(b"\r\n"):
        name, colon, value = line.partition(b":")
        if not colon or not line.endswith(b"\n"):
            raise ProtocolError(f"this is no header of a message: {line[:80]!r}")
        if name.strip().lower() == b"content-length":
            if not value.strip().isdigit():
                raise ProtocolError(f"this is no length of a message: {value[:80]!r}")
            length = int(value)
        line = stream.readline(_LINE_LIMIT)
    if length is None:
        raise ProtocolError("a message came without a Content-Length")
    body = stream.read(length)
    if len(body) < length:
        raise ProtocolError(f"a message of {length} bytes ended after {len(body)}")
    return body
