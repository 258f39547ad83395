"""The program under test, and what it says of a file, in lines that people can read."""

import base64
import json
import os
import re
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__)))))
sys.path.insert(0, os.path.join(ROOT, "protocol"))

from conformance.peer import Failed, Peer, plain  # noqa: E402

ID = re.compile("[a-z]{3}_[0-9a-f]{32}")


class Service:
    """The program with an empty directory in memory, or with the store at a path."""

    def __init__(self, program, store=":memory:", patience=60, locale="en"):
        self.folder = tempfile.TemporaryDirectory(prefix="corpus-")
        self.peer = Peer([program, "--store", store, "--locale", locale], self.folder.name, patience)
        self.next = 0
        self.call("initialize", {"processId": None})

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.peer.kill()
        finally:
            self.folder.cleanup()

    def call(self, method, params=None):
        """The answer to a request."""
        self.next += 1
        answer = plain(self.peer.call(self.next, method, params or {}))
        self.peer.answers.clear()
        self.peer.calls.clear()
        return answer

    def result(self, method, params=None):
        answer = self.call(method, params)
        if "error" in answer:
            raise Failed(f"a result of {method}", answer["error"]["message"])
        return answer["result"]

    def end(self):
        """Closes its input; gives its exit code."""
        self.peer.close_input()
        return self.peer.exit_code()


def file_params(name, data):
    return {"content": base64.b64encode(data).decode(), "fileName": name}


def described(answer):
    """What came of a plan, in lines."""
    if "error" in answer:
        return refusal(answer["error"])
    plan = answer["result"]
    lines = []
    for sheet in plan["sheets"]:
        where = f', headers in row {sheet["headerRow"]}' if "headerRow" in sheet else ""
        known = f' ({sheet["knownHeaders"]} known)' if "knownHeaders" in sheet else ""
        lines.append(f'sheet {sheet.get("sheet", "-")}: {sheet["choice"]}{where}{known}')
    for column in plan["columns"]:
        header = f' "{column["header"]}"' if "header" in column else ""
        sheet = f'{column["sheet"]}!' if "sheet" in column else ""
        lines.append(f'column {sheet}{column["column"]}{header}: {column.get("field", "left out")}, {column["confidence"]}')
    for item in plan["items"]:
        lines += item_lines(item)
    lines += [finding(diagnostic) for diagnostic in plan["diagnostics"]]
    if plan["diagnosticsTotal"] > len(plan["diagnostics"]):
        lines.append(f'findings: {plan["diagnosticsTotal"]} in all')
    return "".join(line + "\n" for line in lines)


def refusal(error):
    data = error.get("data", {})
    words = [data.get("code", "?"), data.get("reason", ""), data.get("format", ""), data.get("position", "")]
    lines = ["refused: " + " ".join(word for word in words if word), f'  {error["message"]}']
    for issue in data.get("issues", []):
        lines.append(f'  {issue.get("pointer", "")} {issue.get("code", "")}: {issue.get("message", "")}')
    return "".join(line + "\n" for line in lines)


def item_lines(item):
    rows = ", ".join((f'{row["sheet"]}!' if "sheet" in row else "") + str(row["row"]) for row in item["rows"])
    name = f' "{item["name"]}"' if "name" in item else ""
    reason = f' ({item["reason"]})' if "reason" in item else ""
    matched = f', matched by {item["matchedBy"]}' if "matchedBy" in item else ""
    lines = [f'row {rows}: {item["action"]}{reason}{name}{matched}']
    for change in item["changes"]:
        field, old, new = change["field"], change.get("old"), change.get("new")
        if (field, old, new) in USUAL or field in ("addresses", "contacts"):
            continue
        was = f"{value(old)} -> " if "old" in change else ""
        lines.append(f"  {without_id(field)}: {was}{value(new)}")
    return lines


#: What every client has that a file says nothing else of.
USUAL = (("kind", None, "organization"), ("status", None, "active"), ("name", None, ""))


def without_id(field):
    """`addresses/adr_…` and `contacts/con_…/email` without the identifiers, which differ from run to run."""
    return "/".join(part for part in field.split("/") if not ID.fullmatch(part))


def value(value):
    """A value, without what differs from run to run; an address or a contact as its members."""
    if isinstance(value, str):
        return value.replace("\n", "\\n")
    return json.dumps(without_ids(value), ensure_ascii=False)


def without_ids(value):
    if isinstance(value, dict):
        return {name: without_ids(member) for name, member in value.items() if name != "id"}
    return [without_ids(member) for member in value] if isinstance(value, list) else value


def finding(diagnostic):
    sheet = f'{diagnostic["sheet"]}!' if "sheet" in diagnostic else ""
    place = diagnostic.get("cell") or (str(diagnostic["row"]) if "row" in diagnostic else "")
    if "card" in diagnostic:
        named = f' {diagnostic["property"]}' if "property" in diagnostic else ""
        place = f'card {diagnostic["card"]}, line {diagnostic["line"]}{named}'
    rows = f' in {diagnostic["rows"]} rows' if "rows" in diagnostic else ""
    said = f': {value(diagnostic["value"])}' if "value" in diagnostic else ""
    better = f' -> {diagnostic["suggestion"]}' if "suggestion" in diagnostic else ""
    where = f" {sheet}{place}" if sheet or place else ""
    return f'{diagnostic["severity"]} {diagnostic["code"]}{where}{rows}{said}{better}'
