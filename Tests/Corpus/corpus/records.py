"""Looks whether each value of a JSON file was read, or is named in what the program says."""

import json

from .cards import texts
from .coverage import condensed

#: What the service alone sets, and notes, which a plan does not tell.
READ_ONLY = {"id", "revision", "createdAt", "createdBy", "updatedAt", "updatedBy", "importId", "deletedAt", "mergedInto", "note"}


def uncovered(plan, data):
    """The values of new clients of which nothing is said: `record pointer value`."""
    said = condensed(" ".join(texts([plan["items"], plan["diagnostics"]])))
    told = {one.get("property") for one in plan["diagnostics"]}
    new = {row["row"] for one in plan["items"] if one["action"] == "create" for row in one["rows"]}
    missing = []
    for number, record in enumerate(records(data), 1):
        if number not in new:
            continue
        for pointer, value in leaves(record):
            if pointer.split("/")[-1] in READ_ONLY or any(pointer == name or pointer.startswith(f"{name}/") for name in told if name):
                continue
            if isinstance(value, str) and condensed(value) not in said:
                missing.append(f"record {number} {pointer} {value}")
    return missing


def records(data):
    """The objects of an array, or those one after the other."""
    text, decoder = data.decode("utf-8-sig").strip(), json.JSONDecoder()
    if text.startswith("["):
        return json.loads(text)
    found = []
    while text:
        record, end = decoder.raw_decode(text)
        found.append(record)
        text = text[end:].lstrip()
    return found


def leaves(value, pointer=""):
    """Every value that is no list and no object, with its pointer."""
    if isinstance(value, (dict, list)):
        named = value.items() if isinstance(value, dict) else enumerate(value)
        for name, one in named:
            yield from leaves(one, f"{pointer}/{name}".lstrip("/"))
    else:
        yield pointer, value
