"""What protocol/README.md says about a body: how many answers it gets, and with which ids."""

from conformance.peer import Number, id_text, parse

DEPTH, MEMBERS, NAME, ID, METHOD, BATCH = 64, 1_000, 256, 256, 128, 1_000
#: Stands for an id that may or may not be readable.
ANY = object()
LIFE = ("initialize", "shutdown", "exit")


def answers(body):
    """A set of ids for every answer that the body gets; ANY in a set stands for all ids."""
    try:
        message = parse(body.removeprefix(b"\xef\xbb\xbf"))
        check_limits(message)
    except (ValueError, RecursionError):
        return [{ANY}]
    if not isinstance(message, list):
        return one_answer(message)
    if not 1 <= len(message) <= BATCH:
        return [{"null"}]
    return [ids for member in message for ids in one_answer(member, in_batch=True)]


def method(body):
    """The method of a notification or request alone, when there is one."""
    try:
        message = parse(body.removeprefix(b"\xef\xbb\xbf"))
    except (ValueError, RecursionError):
        return None
    return message.get("method") if isinstance(message, dict) else None


def check_limits(value):
    """Raises ValueError for JSON that protocol/README.md refuses."""
    level, depth = [value], 0
    while level:
        inside = []
        for one in level:
            if isinstance(one, dict):
                if len(one) > MEMBERS or any(len(name.encode()) > NAME for name in one):
                    raise ValueError("members")
                for name in one:
                    check_text(name)
                inside += one.values()
            elif isinstance(one, list):
                inside += one
            elif isinstance(one, str):
                check_text(one)
        depth += any(isinstance(one, (dict, list)) for one in level)
        level = inside
    if depth > DEPTH:
        raise ValueError("depth")


def check_text(text):
    text.encode()  # half of a surrogate pair raises
    if "\0" in text:
        raise ValueError("NUL")


def one_answer(message, in_batch=False):
    if not isinstance(message, dict):
        return [{"null"}]
    name = message.get("method")
    if "method" not in message and ("result" in message or "error" in message):
        return []
    own = set()
    if "id" in message:
        if not is_id(message["id"]):
            return [{"null"}]
        own = {id_text(message["id"])}
    is_text = isinstance(name, str) and not isinstance(name, Number)
    if message.get("jsonrpc") != "2.0" or isinstance(message["jsonrpc"], Number) or not is_text or len(name.encode()) > METHOD:
        return [own or {"null"}]
    return [own] if own else []


def is_id(id):
    if isinstance(id, Number):
        return not set(id) & set(".eE") and len(id) <= ID
    return isinstance(id, str) and len(id.encode()) <= ID
