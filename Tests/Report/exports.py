"""Exports clients, and reads the files with other programs: the values are the same. Tests/Report/run starts this."""

import base64
import csv
import io
import json
import os
import shutil
import subprocess
import tempfile
import unittest

import openpyxl
from openpyxl.utils.escape import unescape

from check import imported

TEXTS = ["=1+1", "+33 1", "-5", "@SUM(A1)", "'quoted", "0042", "1e5", "3.31E+10", "TRUE", "2024-01-02", "a;b,c|d", "#REF!",
         "#N/A", "###", "“Zoë”, \"x\"", "日本語", "عربى", "👩‍👩‍👧", "＝1", "_x000D_", "_x0041_", "<b>&amp;", "]]>", "Été à l’île"]
TIER = {"key": "tier", "label": {"en": "Tier", "fr": "Niveau"}, "kind": "choice", "options": [
    {"key": "gold", "label": {"en": "Gold", "fr": "Or"}}, {"key": "none", "label": {"en": "None, so far", "fr": "Aucun"}}]}
SHIRT = {"key": "shirt", "label": {"en": "Shirt", "fr": "Taille"}, "kind": "choice", "appliesTo": "contact", "options": [
    {"key": "s", "label": {"en": "Small", "fr": "Petit"}}, {"key": "l", "label": {"en": "Large", "fr": "Grand"}}]}
FIELDS = [("client/customFields/define", {"field": field}) for field in (TIER, SHIRT)]


def client(number, text):
    return {"number": f"{number:04}", "name": text, "legalName": f"{text} & Co", "addresses": [
        {"uses": ["billing"], "line1": text, "postalCode": "04001", "city": "Digne", "country": "FR"}], "contacts": [
        {"lastName": text, "notes": f"{text}\n{text}", "customFields": {"shirt": "l"}}, {"firstName": "B", "lastName": text}],
        "customFields": {"tier": "gold"}}


def exported(format, **others):
    """The bytes of an export, and what it answers as JSON."""
    calls = FIELDS + [("client/create", {"client": client(*one)}) for one in enumerate(TEXTS)]
    calls += [("client/export", {"format": format, **others}), ("client/export", {"format": "json"})]
    results = imported(*calls)
    files = [base64.b64decode(result["content"]) for result in results[-2:]]
    return files[0], json.loads(files[1])


def table(rows):
    """The rows below the headers, as objects without what is empty."""
    headers, *rest = [[cell or "" for cell in row] for row in rows]
    return [{header: value for header, value in zip(headers, row) if value} for row in rest]


class Exports(unittest.TestCase):
    def check_clients(self, rows, clients):
        self.assertEqual(len(rows), len(clients))
        for row, one in zip(rows, clients):
            self.assertEqual(row["Client number"], one["number"])
            self.assertEqual(row["Client name *"], one["name"])
            self.assertEqual(row["Legal name"], one["legalName"])
            self.assertEqual(row["Street"], one["name"])
            self.assertEqual(row["Postal code"], "04001")
            self.assertEqual(row["Tier"], "Gold")

    def test_openpyxl_reads_the_same(self):
        content, clients = exported("xlsx")
        book = openpyxl.load_workbook(io.BytesIO(content))
        self.assertEqual(book.sheetnames, ["Clients", "Contacts"])
        # openpyxl leaves what SpreadsheetML writes for control characters, and for what looks like that, as it is.
        values = lambda sheet: [[cell.value and unescape(cell.value) for cell in row] for row in book[sheet].iter_rows()]
        rows = values("Clients")
        self.assertTrue(book["Clients"].row_dimensions[2].hidden)
        self.check_clients(table(rows[:1] + rows[2:]), clients)
        types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
        self.assertEqual(types, {"s"})
        rows = values("Contacts")
        contacts = [(one, contact) for one in clients for contact in one["contacts"]]
        for row, (one, contact) in zip(table(rows[:1] + rows[2:]), contacts, strict=True):
            self.assertEqual(row["Client number"], one["number"])
            self.assertEqual(row["Contact: Last name"], contact["lastName"])
            self.assertEqual(row.get("Contact: Notes"), contact.get("notes"))
            self.assertEqual(row.get("Contact: Shirt"), {"l": "Large"}.get(contact["customFields"].get("shirt")))

    def test_python_reads_the_same_csv_but_for_the_marks(self):
        for name, mark in [(",", ","), (";", ";"), ("tab", "\t")]:
            content, clients = exported("csv", delimiter=name)
            text = content.decode("utf-8-sig")
            rows = table(csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True))
            marks = 0
            for row in rows:
                for header, value in row.items():
                    plain = value.removeprefix("'") if value[:2] != "'q" else value
                    marks += plain != value
                    row[header] = plain
            self.check_clients(rows, clients)
            # Name, legal name, address line, and two names and a note of contacts.
            self.assertGreater(marks, 6 * 6)

    @unittest.skipUnless(shutil.which("soffice"), "skipped: LibreOffice is not installed")
    def test_libreoffice_reads_the_same(self):
        with tempfile.TemporaryDirectory() as folder:
            content, clients = exported("xlsx", fields=["name", "legalName", "address.line1", "address.postalCode", "cf:tier"])
            path = os.path.join(folder, "clients.xlsx")
            with open(path, "wb") as file:
                file.write(content)
            for kind, filter in [("csv", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true"),
                                 ("xlsx", "xlsx:Calc MS Excel 2007 XML")]:
                subprocess.run(
                    ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter,
                     "--outdir", f"{folder}/{kind}", path], check=True, capture_output=True, timeout=120)
            with open(f"{folder}/csv/clients.csv", encoding="utf-8", newline="") as file:
                rows = list(csv.reader(file))
            self.check_clients(table(rows[:1] + rows[2:]), clients)
            # What it has saved anew is still imported as it was, but for what looks like an error: it keeps no style that
            # marks a text as one, and such a text may be a real error then.
            anew = {"path": f"{folder}/xlsx/clients.xlsx", "onError": "skipRow"}
            *_, result, again = imported(*FIELDS, ("client/import", anew), ("client/export", {"format": "json"}))
            errors = {"#REF!", "#N/A", "###"}
            self.assertEqual((result["created"], result["failed"]), (len(TEXTS) - len(errors), len(errors)))
            names = [one["name"] for one in json.loads(base64.b64decode(again["content"]))]
            self.assertEqual(sorted(names), sorted(set(TEXTS) - errors))

    def test_a_template_is_filled_in_and_imported(self):
        for locale, gold, large in [("en", "Gold", "Large"), ("fr", "Or", "Grand")]:
            template = imported(*FIELDS, ("client/import/template", {"language": locale}))[-1]
            book = openpyxl.load_workbook(io.BytesIO(base64.b64decode(template["content"])))
            keys = {sheet.title: {cell.value: cell.column_letter for cell in sheet[2]} for sheet in book.worksheets[:2]}
            clients, contacts = book["Clients"], book["Contacts"]
            columns = (keys["Clients"]["[cf:tier]"], keys["Contacts"]["[contact.cf:shirt]"])
            self.assertEqual(clients[f"{columns[0]}1"].value, TIER["label"][locale])
            # The choices: beside their column, or where a label has a comma, on a hidden sheet.
            lists = {str(rule.sqref).split(":")[0]: rule.formula1 for sheet in (clients, contacts)
                     for rule in sheet.data_validations.dataValidation if rule.type == "list"}
            self.assertEqual(lists[f"{columns[1]}3"], '"{},{}"'.format(*[o["label"][locale] for o in SHIRT["options"]]))
            if locale == "en":
                self.assertIn("Lists", lists[f"{columns[0]}3"])
                self.assertEqual(book["Lists"].sheet_state, "hidden")
                self.assertEqual([cell.value for cell in book["Lists"]["A"]], ["Gold", "None, so far"])
            help = {row[1]: row for row in book.worksheets[2].iter_rows(values_only=True)}
            self.assertIn(gold, help["cf:tier"][3])
            self.assertIn(large, help["contact.cf:shirt"][3])
            clients[f"{keys['Clients']['[number]']}3"] = "0042"
            clients[f"{keys['Clients']['[name]']}3"] = "Café Noir"
            clients[f"{columns[0]}3"] = gold
            contacts[f"{keys['Contacts']['[number]']}3"] = "0042"
            contacts[f"{keys['Contacts']['[contact.lastName]']}3"] = "Roy"
            contacts[f"{columns[1]}3"] = large
            filled = io.BytesIO()
            book.save(filled)
            content = base64.b64encode(filled.getvalue()).decode()
            result, made = imported(*FIELDS, ("client/import", {"content": content}), ("client/get", {"number": "0042"}))[-2:]
            self.assertEqual((result["created"], result["diagnostics"]), (1, []))
            self.assertEqual(made["customFields"], {"tier": "gold"})
            self.assertEqual(made["contacts"][0]["customFields"], {"shirt": "l"})


if __name__ == "__main__":
    unittest.main()
