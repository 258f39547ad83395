"""Looks whether each value of a file of cards was read, or is named in what the program says."""

import quopri
import re

from .coverage import condensed

#: What is about the card and not about whom it is of, or says in other words what another property says; a plan does not
#: tell notes.
ABOUT_THE_CARD = {
    "BEGIN", "END", "VERSION", "PRODID", "REV", "UID", "KIND", "X-ABADR", "X-ABUID", "X-ABSHOWAS", "LABEL", "AGENT", "LANG", "NOTE",
    "X-CLIENTELE-RECORD", "X-CLIENTELE-SETTINGS", "X-CLIENTELE-DEFAULT", "X-CLIENTELE-INVOICE-ROLE",
    "X-CLIENTELE-STATUS", "RELATED",
}  # fmt: skip
ESCAPE = re.compile(r"\\(.)")


def uncovered(plan, data):
    """The properties of which nothing is said: `line NAME`. Of a card that is not imported, nothing has to be."""
    said = condensed(" ".join(texts([plan["items"], plan["diagnostics"]])))
    told = {(one.get("property"), one.get("line")) for one in plan["diagnostics"]}
    series = {one.get("property") for one in plan["diagnostics"] if one["code"] == "unknownProperty"}
    left = {row["row"] for one in plan["items"] if one["action"] == "conflict" for row in one["rows"]}
    left |= {one["card"] for one in plan["diagnostics"] if one["code"] == "unknownProperty" and "property" not in one}
    missing = []
    for number, card, name, text in properties(data):
        if name in ABOUT_THE_CARD or card in left or text.startswith("_$!<") or (name, number) in told or (None, number) in told or name in series:
            continue
        # A country is written as its code; what follows it is the address as it is printed.
        parts = re.split(r"(?<!\\);", text)[: 6 if name == "ADR" else None]
        for part in (ESCAPE.sub(plain, one) for part in parts for one in re.split(r"(?<!\\),", part)):
            # A full name has the words of the name's parts, a line of a text may be one of an address.
            for one in part.split() if name == "FN" else part.split("\n"):
                one = condensed(re.sub("^(tel:|mailto:|ext=)", "", one))
                if one and one not in said:
                    missing.append(f"line {number} {name} {one}")
    return missing


def texts(value):
    """Every text in a value."""
    if isinstance(value, dict):
        value = list(value.values())
    return [text for one in value for text in texts(one)] if isinstance(value, list) else [str(value)]


def plain(escape):
    return "\n" if escape[1] in "nN" else escape[1] if escape[1] in "\\,;:" else escape[0]


def properties(data):
    """The lines of a file of cards without their folds: number, card, name, value."""
    data = decoded(data)
    number, lines = 0, []
    for line in data.splitlines():
        number += 1
        if line[:1] in (b" ", b"\t") and lines:
            lines[-1][1] += line[1:]
        elif lines and lines[-1][1].endswith(b"=") and b"QUOTED-PRINTABLE" in lines[-1][1].upper():
            lines[-1][1] = lines[-1][1][:-1] + line
        else:
            lines.append([number, line])
    card, depth = 0, 0
    for number, line in lines:
        head, colon, text = parted(line)
        name = head.split(b";")[0].split(b".")[-1].decode("ascii", "replace").upper()
        depth += {b"BEGIN": 1, b"END": -1}.get(name.encode(), 0)
        card += name == "BEGIN" and depth == 1
        binary = b"BASE64" in head.upper() or b"ENCODING=B" in head.upper()
        if not colon or depth != 1 or binary:
            continue
        if b"QUOTED-PRINTABLE" in head.upper():
            text = quopri.decodestring(text)
        try:
            yield number, card, name, text.decode()
        except UnicodeDecodeError:
            yield number, card, name, text.decode("windows-1252", "replace")


def parted(line):
    """A line at the colon that is not in quotes."""
    found = re.match(rb'((?:"[^"]*"|[^":])*)(:)(.*)', line, re.DOTALL)
    return found.groups() if found else (line, b"", b"")


def decoded(data):
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"), (b"\xef\xbb\xbf", "utf-8-sig")):
        if data.startswith(mark):
            return data.decode(encoding).encode()
    return data
