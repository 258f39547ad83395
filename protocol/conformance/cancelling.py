"""$/cancelRequest: always exactly one answer."""

from .case import CANCELLED, INTERNAL, INVALID, LSP, NO_METHOD, OURS, PARAMS, RESULT, UNKNOWN
from .case import Group, answer, expect
from .peer import Failed, notification, request

group = Group("cancelling")


def cancel(id):
    return notification("$/cancelRequest", {"id": id})


IGNORED = "Cancelling what is unknown is passed over."
group.exchange("an id that is unknown", LSP, IGNORED, cancel(77))
group.exchange("an id that is a string", LSP, IGNORED, cancel("none"))
MALFORMED = "A notification is not answered, a malformed one neither."
for name, params in {"without params": None, "without an id": {}, "of null": {"id": None}, "of an object": {"id": {}},
                     "of a fraction": {"id": 1.5}, "of a boolean": {"id": True}, "by position": [1]}.items():
    group.exchange(f"cancelling {name}", LSP, MALFORMED, notification("$/cancelRequest", params))
group.exchange("cancelling as a request", LSP, "A request is answered, whatever its method.",
               request(1, "$/cancelRequest", {"id": 77}), answer(1, UNKNOWN, INVALID, PARAMS, RESULT, INTERNAL),
               strict=[answer(1, UNKNOWN)])


@group.case("what is done", LSP, "Cancelling what is answered already is passed over.")
def _(server):
    peer = server.start()
    peer.call(1, NO_METHOD)
    peer.send(cancel(1), cancel(1))
    expect(peer, answer(1, UNKNOWN))


@group.case("before the request", LSP, "A cancelling counts for requests before it, not for one after it.")
def _(server):
    peer = server.start()
    peer.send(cancel(1), request(1, NO_METHOD))
    expect(peer, answer(1, UNKNOWN))


@group.case("races", LSP, "A request that is cancelled is still answered, once.")
def _(server):
    peer = server.start()
    for id in range(200):
        peer.send(request(id, NO_METHOD), cancel(id))
    expect(peer, *(answer(id, UNKNOWN, CANCELLED) for id in range(200)))


@group.case("races in one write", LSP, "A request that is cancelled is still answered, once.")
def _(server):
    peer = server.start()
    peer.send(*(message for id in range(200) for message in (request(id, NO_METHOD), cancel(id), cancel(id))))
    expect(peer, *(answer(id, UNKNOWN, CANCELLED) for id in range(200)))


@group.case("1 is not \"1\"", OURS, "Cancelling \"1\" does not cancel 1.")
def _(server):
    peer = server.start()
    create = {"client": {"name": "A"}}
    peer.send(request(1, "client/create", create), cancel("1"))
    expect(peer, answer(1, RESULT))


@group.case("what is cancelled changes nothing", OURS, "A cancelled request has changed nothing; one with a result is done.")
def _(server):
    peer = server.start()
    count = 100
    for id in range(count):
        create = request(id, "client/create", {"client": {"name": f"N {id}", "number": f"N-{id}"}})
        if id % 3:
            peer.send(create, cancel(id))
        else:
            peer.send(create)
            peer.send(cancel(id))
    if not peer.wait(lambda: len(peer.answers) >= count):
        raise Failed(f"{count} answers", peer.what_came())
    kept = {id for id in range(count) if "result" in peer.answer_to(id)}
    for id in range(count):
        if id not in kept and not answer(id, CANCELLED).fits(peer.answer_to(id)):
            raise Failed("a result or -32800", peer.what_came())
    peer.answers.clear()
    peer.send(*(request(id, "client/get", {"number": f"N-{id}"}) for id in range(count)))
    expect(peer, *(answer(id, RESULT if id in kept else 1001) for id in range(count)))


@group.case("cancelling overtakes", OURS, "What waits behind other requests and is cancelled in the same write is not carried out.")
def _(server):
    peer = server.start()
    creates = [request(id, "client/create", {"client": {"name": f"N {id}"}}) for id in range(100)]
    peer.send(*creates, cancel(99))
    expect(peer, *(answer(id, RESULT) for id in range(99)), answer(99, CANCELLED))
