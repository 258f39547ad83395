"""Order, large messages, floods, and peers that do not read."""

import time

from .case import JSONRPC, NO_METHOD, OURS, PARSE, RESULT, UNKNOWN
from .case import Group, answer, expect
from .peer import Failed, compact, request

group = Group("flow")
MEBIBYTE = 1 << 20


def filled(id, size):
    """A request whose body has so many bytes."""
    rest = compact(request(id, NO_METHOD, {"a": ""}))
    return rest[:-3] + b"x" * (size - len(rest)) + rest[-3:]


@group.case("order of writes and reads", OURS, "Requests take effect in the order of their arrival; a read sees every write before it.")
def _(server):
    peer = server.start()
    for id in range(0, 200, 2):
        peer.send(request(id, "client/create", {"client": {"name": "A", "number": f"A-{id}"}}),
                  request(id + 1, "client/get", {"number": f"A-{id}"}))
    expect(peer, *(answer(id, RESULT) for id in range(200)))


@group.case("numbers in order", OURS, "Numbers are given in the order of arrival.")
def _(server):
    peer = server.start()
    peer.send(*(request(id, "client/create", {"client": {"name": "A"}}) for id in range(200)))
    peer.wait(lambda: len(peer.answers) >= 200)
    numbers = [peer.answer_to(id)["result"]["number"] for id in range(200)]
    if numbers != sorted(numbers) or len(set(numbers)) != 200:
        raise Failed("200 numbers in order", str(numbers[:9]))


@group.case("requests without reading", JSONRPC, "A peer may send many requests before it reads: each is answered once.")
def _(server):
    count = 20_000 if server.is_ours else 2_000
    peer = server.start()
    sent = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body)
                    for body in (compact(request(id, NO_METHOD)) for id in range(count)))
    taken = peer.write(sent, reads=False, patience=0.3)
    peer.write(sent[taken:])
    peer.wait(lambda: len(peer.answers) >= count, 20)
    ids = [answer["id"] for answer in peer.answers]
    if len(ids) != count or len(set(ids)) != count:
        raise Failed(f"{count} answers", f"{len(ids)}, {len(set(ids))} of them different")


@group.case("answers that nobody reads", OURS, "With 16 MiB of answers unread it stops reading; memory stays bounded, and nothing is lost.")
def _(server):
    peer = server.start()
    peer.call("d", "rpc.discover")
    size = len(peer.raw)
    peer.answers.clear()
    # Enough for 64 MiB of answers, in less than the kernel's pipe and the limits on unanswered requests.
    count = (64 * MEBIBYTE) // size
    bodies = (compact(request(id, "rpc.discover")) for id in range(count))
    data = b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(body), body) for body in bodies)
    taken = peer.write(data, reads=False, patience=0.5)
    time.sleep(0.3)
    if (memory := peak_memory(peer)) > 120:
        raise Failed("less than 120 MB of memory", f"{memory} MB")
    peer.write(data[taken:])
    peer.wait(lambda: len(peer.answers) >= count, 60)
    if len(peer.answers) != count or len({answer["id"] for answer in peer.answers}) != count:
        raise Failed(f"{count} answers", f"{len(peer.answers)}")


def peak_memory(peer):
    """Its resident memory at the highest, in MB; 0 where the system does not say."""
    try:
        with open(f"/proc/{peer.process.pid}/status", encoding="utf-8") as file:
            return next((int(line.split()[1]) // 1_000 for line in file if line.startswith("VmHWM")), 0)
    except OSError:
        return 0


@group.case("a claimed length", OURS, "Memory is not spent by what a header claims.")
def _(server):
    peer = server.start()
    peer.write(b"Content-Length: %d\r\n\r\n{" % (16 * MEBIBYTE))
    time.sleep(0.1)
    before = peak_memory(peer)
    if before > 60:
        raise Failed("less than 60 MB of memory", f"{before} MB")


@group.case("message of 16 MiB", OURS, "A message has at most 16 MiB, to the byte.")
def _(server):
    peer = server.start()
    peer.send(filled(1, 16 * MEBIBYTE))
    expect(peer, answer(1, UNKNOWN))


@group.case("message of a byte more", OURS, "A longer one is passed over and refused, and the next one is read.")
def _(server):
    peer = server.start()
    peer.send(filled(1, 16 * MEBIBYTE + 1))
    expect(peer, answer(None, PARSE))


@group.case("message of 64 MiB", OURS, "Up to 64 MiB a message is passed over, in bounded memory.")
def _(server):
    peer = server.start()
    peer.write(b"Content-Length: %d\r\n\r\n" % (64 * MEBIBYTE))
    for _ in range(64):
        peer.write(b" " * MEBIBYTE)
    if (memory := peak_memory(peer)) > 60:
        raise Failed("less than 60 MB of memory", f"{memory} MB")
    peer.sent.clear()
    expect(peer, answer(None, PARSE))


group.lost("length of 64 MiB and a byte", "Beyond 64 MiB the process ends, without waiting for the body.",
           b"Content-Length: %d\r\n\r\n" % (64 * MEBIBYTE + 1))
