"""Looks whether each cell of a file that is not blank was read, or is named in what the program says."""

import io
import json
import posixpath
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile

from . import package
from .delimited import is_blank
from .service import value

NAMES = (package.TRANSITIONAL["main"], package.STRICT["main"])
OFFICE = (package.TRANSITIONAL["office"], package.STRICT["office"])
#: What a cell of these fields says is written otherwise in the record.
TRANSLATED = {
    "kind", "status", "currency", "feeType", "taxExempt", "language", "paymentTerms", "country", "isDefault",
    "invoiceRole", "note", "tags", "rate", "creditLimit", "website",
}  # fmt: skip


def condensed(text):
    """Letters and digits alone, folded."""
    text = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in text if sign.isalnum())


def workbook_cells(data):
    """The cells of each sheet that have something in them, as Python's XML reader finds them; None where it can't."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _workbook_cells(archive)
    except Exception:  # noqa: BLE001 - whatever it is, Python can't read the file
        return None


def _workbook_cells(archive):
    related = {}
    for one in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels")):
        target = posixpath.normpath(posixpath.join("/xl", one.get("Target", "")))[1:]
        related[one.get("Id")] = next((name for name in archive.namelist() if name.lower() == target.lower()), target)
    strings = []
    if "xl/sharedStrings.xml" in archive.namelist():
        root = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        strings = [_text(item) for item in root if _local(item) == "si"]
    found = {}
    book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    for sheet in (one for part in book if _local(part) == "sheets" for one in part if _local(one) == "sheet"):
        id = next((sheet.get(f"{{{names}}}id") for names in OFFICE if sheet.get(f"{{{names}}}id")), None)
        found[sheet.get("name")] = _sheet_cells(ElementTree.fromstring(archive.read(related[id])), strings)
    return found


def _local(element):
    names, _, local = element.tag.rpartition("}")
    return local if not names or names[1:] in NAMES else None


def _text(element):
    """The text of a string, without what helps to read it aloud."""
    return "".join(
        (one.text or "") if _local(one) == "t" else _text(one) if _local(one) == "r" else "" for one in element
    )


def _sheet_cells(root, strings):
    cells, last = {}, 0
    for row in (one for part in root if _local(part) == "sheetData" for one in part if _local(one) == "row"):
        number, column = int(row.get("r") or last + 1), 0
        for cell in (one for one in row if _local(one) == "c"):
            reference = (cell.get("r") or "").upper()
            letters = reference.rstrip("0123456789")
            column = _column(letters) if letters else column + 1
            if not row.get("r") and reference[len(letters) :]:
                number = int(reference[len(letters) :])
            said = {_local(one): one for one in cell}
            text = ""
            if cell.get("t") == "s" and "v" in said:
                text = strings[int(said["v"].text or "")]
            elif "v" in said:
                text = said["v"].text or ""
            elif "is" in said:
                text = _text(said["is"])
            if is_blank(text) and "f" in said and cell.get("t") != "str":
                text = "=" + (said["f"].text or "")
            if not is_blank(text):
                cells[number, column] = f"{cells[number, column]} {text}" if (number, column) in cells else text
        last = number
    return cells


def _column(letters):
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column


def uncovered(plan, sheets, mapping=None):
    """The cells that the plan neither reads nor names: texts such as `Sheet1!B7 "Paris"`."""
    mapped = {condensed(name) for name, key in (mapping or {}).items() if not key}
    read = {sheet.get("sheet"): sheet for sheet in plan["sheets"]}
    missing = []
    for name, cells in sheets.items():
        if cells and name not in read:
            missing.append(f"sheet {name}")
            continue
        if name in read and read[name]["choice"] in ("hidden", "help", "notAskedFor", "noHeaders"):
            continue
        missing += _uncovered(plan, name, cells, read.get(name, {}).get("headerRow"), mapped)
    return missing


def _uncovered(plan, sheet, cells, header_row, mapped):
    columns = {one["column"]: one for one in plan["columns"] if one.get("sheet") == sheet}
    # What the caller says is to be left out needs no finding.
    left_out = {name for name, one in columns.items() if mapped & {condensed(name), condensed(one.get("header", ""))}}
    named_cells, named_rows, named_columns = set(), set(), {}
    found = plan["diagnostics"] + [one for item in plan["items"] for one in item["diagnostics"]]
    for one in found:
        if one.get("sheet") != sheet or "row" not in one:
            continue
        if "cell" in one:
            named_cells.add(one["cell"])
        if "column" not in one or one["code"] in ("unknownHeader", "leftOut"):
            named_rows.add(one["row"])
        if one.get("rows") or one["code"] in ("unknownHeader", "duplicateHeader"):
            named_columns.setdefault(one.get("column"), one["row"])
        if "above the headers" in one["message"]:
            named_rows.update(range(one["row"], header_row or 0))
        if "repeats the headers" in one["message"] or one["code"] == "leftOut":
            named_rows.update(row for row, _ in cells if one.get("rows"))
    items = {}
    for item in plan["items"]:
        text = " ".join([item.get("name", ""), item.get("number", "")] + [_all_text(c.get("new")) for c in item["changes"]])
        for row in item["rows"]:
            if row.get("sheet") == sheet:
                items[row["row"]] = (item, condensed(text))
    headers = {header_row}
    if header_row:
        headers |= {row for row in (header_row - 1, header_row + 1) if row not in items}
    missing = []
    for (row, column), text in sorted(cells.items()):
        letters = package.letters(column - 1)
        if row in headers or row in named_rows or f"{letters}{row}" in named_cells:
            continue
        if letters in named_columns and named_columns[letters] <= row:
            continue
        if letters in left_out:
            continue
        if header_row and condensed(text) == condensed(columns.get(letters, {}).get("header", "-")):
            continue  # a second row of the same headers
        if row in items and "field" in columns.get(letters, {}) and _is_read(items[row], columns[letters]["field"], text):
            continue
        missing.append(f'{sheet or ""}!{letters}{row} {json.dumps(text, ensure_ascii=False)[:80]}')
    return missing


def _is_read(item_and_text, field, text):
    item, said = item_and_text
    if item["action"] in ("conflict", "skip", "unchanged", "update"):
        return True  # what it would be is not shown whole
    if field.split(".")[-1] in TRANSLATED:
        return True
    # An escape of SpreadsheetML, a mark of the export and the like: each word must be there.
    text = re.sub("_x([0-9A-Fa-f]{4})_", lambda escape: chr(int(escape[1], 16)), text)
    words = [condensed(word) for word in text.split()]
    return all(word in said for word in words)


def _all_text(found):
    if isinstance(found, dict):
        return " ".join(_all_text(member) for member in found.values())
    if isinstance(found, list):
        return " ".join(_all_text(member) for member in found)
    return value(found)
