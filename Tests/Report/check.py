"""Imports files with a report, and looks in it for each cell and each finding. Tests/Report/run starts this."""

import base64
import datetime
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

import openpyxl

WORKBOOK = "protocol/workbooks/clients-with-mistakes.xlsx"
COLORS = {"error": "FFFFC7CE", "warning": "FFFFEB9C", "information": "FFDDEBF7"}


def imported(*calls, locale="en"):
    """The results of calls of client/import or another method, in a directory of their own."""
    messages = [{"id": 0, "method": "initialize", "params": {"processId": None, "locale": locale, "capabilities": {}}}]
    messages += [{"id": n, "method": method, "params": params} for n, (method, params) in enumerate(calls, 1)]
    messages += [{"id": len(calls) + 1, "method": "shutdown"}, {"method": "exit"}]
    lines = "".join(json.dumps({"jsonrpc": "2.0", **message}) + "\n" for message in messages)
    command = [os.environ["CLIENTELE"], "serve", "--framing", "lines", "--store", ":memory:"]
    done = subprocess.run(command, input=lines, capture_output=True, text=True, timeout=120, check=True)
    answers = {answer["id"]: answer for answer in map(json.loads, done.stdout.splitlines()) if "id" in answer}
    return [answers[n].get("result", answers[n].get("error")) for n in range(1, len(calls) + 1)]


def params(content, name, **others):
    return {"content": base64.b64encode(content).decode(), "fileName": name, "report": {}, **others}


def opened(result):
    return openpyxl.load_workbook(io.BytesIO(base64.b64decode(result["report"]["content"])))


class Reports(unittest.TestCase):
    def check_findings(self, book, diagnostics, sheet_of):
        """Each diagnostic is a comment on its cell, in its colour, and a line of the first sheet that leads there."""
        found = book.worksheets[0]
        self.assertEqual(found.max_row, 2 + len(diagnostics))
        self.assertEqual(found.freeze_panes, "A3")
        said = {}
        for row, diagnostic in enumerate(diagnostics, 3):
            sheet = book[sheet_of(diagnostic)]
            cell = sheet[diagnostic["cell"]]
            self.assertIn(diagnostic["message"], cell.comment.text)
            said.setdefault((sheet.title, cell.coordinate), []).append(diagnostic["severity"])
            self.assertEqual(found.cell(row, 1).value, diagnostic["severity"])
            self.assertEqual(found.cell(row, 3).hyperlink.location, f"'{sheet.title}'!{diagnostic['cell']}")
            self.assertEqual(found.cell(row, 5).value, diagnostic["message"])
        for (sheet, cell), severities in said.items():
            worst = next(severity for severity in COLORS if severity in severities)
            self.assertEqual(book[sheet][cell].fill.fgColor.rgb, COLORS[worst])
        comments = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.comment]
        self.assertEqual(len(comments), len(said))

    def test_a_workbook_comes_back_with_what_is_wrong(self):
        with open(WORKBOOK, "rb") as file:
            content = file.read()
        result = imported(("client/import", params(content, "clients.xlsx")))[0]
        self.assertEqual(result["report"]["fileName"], "clients-findings.xlsx")
        self.assertEqual(result["report"]["listed"], result["diagnosticsTotal"])
        book, source = opened(result), openpyxl.load_workbook(WORKBOOK, data_only=True)
        self.assertEqual(book.sheetnames, ["Findings"] + source.sheetnames)
        self.assertEqual(book.worksheets[0]["A1"].value, result["summary"])
        self.check_findings(book, result["diagnostics"], lambda diagnostic: diagnostic["sheet"])
        self.assertEqual(book["Clients"].freeze_panes, "A2")
        for sheet in source:
            for row in sheet.iter_rows():
                for cell in row:
                    copy = book[sheet.title][cell.coordinate].value
                    same = {str(cell.value), cell.value} if not isinstance(cell.value, datetime.datetime) else {cell.value}
                    self.assertIn(copy, same | ({None} if cell.value is None else set()), cell.coordinate)

    def test_a_text_is_a_workbook_with_its_rows(self):
        text = 'Code;Name;Email;Date\nA-1;"Two\nlines";a@b.example;2024-02-29\n007;=1+1;bad;1,50\n;;;\n+4;@x;x@y.example;\n'
        result = imported(("client/import", params(text.encode(), "a.b.csv", mapping={"Date": "", "Name": "name"})))[0]
        book = opened(result)
        rows = list(book["Rows"].iter_rows(values_only=True))
        self.assertEqual(rows[1], ("A-1", "Two\nlines", "a@b.example", "2024-02-29"))
        self.assertEqual(rows[2], ("007", "=1+1", "bad", "1,50"))
        self.assertEqual(rows[4][:3], ("+4", "@x", "x@y.example"))
        self.assertTrue(all(cell.data_type != "f" for row in book["Rows"].iter_rows() for cell in row))
        self.check_findings(book, result["diagnostics"], lambda _: "Rows")
        line = [d["line"] for d in result["diagnostics"] if d["cell"] == "C3"]
        self.assertEqual(line, [4])

    def test_a_card_has_its_lines(self):
        cards = "BEGIN:VCARD\nVERSION:3.0\nFN:Zoé\nEMAIL:bad\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Max\nEND:VCARD\n"
        result = imported(("client/import/plan", params(cards.encode(), "a.vcf")))[0]
        sheet = opened(result).worksheets[1]
        self.assertEqual(sheet["C4"].value, "EMAIL:bad")
        for diagnostic in result["diagnostics"]:
            self.assertIn(diagnostic["message"], sheet.cell(diagnostic["line"], 1).comment.text)

    def test_it_is_in_the_language_of_the_session(self):
        result = imported(("client/import", params(b"Client name\nA\n\nB,too much\n", "a.csv")), locale="fr")[0]
        self.assertEqual(opened(result).sheetnames, ["Remarques", "Lignes"])

    def test_sheets_that_are_called_alike_get_other_names(self):
        source = openpyxl.Workbook()
        source.active.title = "Findings"
        source.active.append(["Client name", "Email"])
        source.active.append(["A", "bad"])
        content = io.BytesIO()
        source.save(content)
        result = imported(("client/import", params(content.getvalue(), "a.xlsx")))[0]
        book = opened(result)
        self.assertEqual(book.sheetnames, ["Findings", "Sheet 1"])
        self.check_findings(book, result["diagnostics"], lambda _: "Sheet 1")

    def test_what_is_capped_is_said(self):
        rows = "".join(f"N-{n},Client {n},bad{n},{n}\n" for n in range(12_000))
        result = imported(("client/import", params(f"Number,Client name,Email,x\n{rows}".encode(), "a.csv")))[0]
        self.assertGreater(result["diagnosticsTotal"], 10_000)
        self.assertEqual(len(result["diagnostics"]), 1_000)
        self.assertEqual(result["report"]["listed"], 10_000)
        found = opened(result).worksheets[0]
        self.assertEqual(found.max_row, 10_003)
        self.assertEqual(found["A10003"].value, f"and {result['diagnosticsTotal'] - 10_000} more")

    def test_a_file_is_written_whole_or_not_at_all(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "report.xlsx")
            csv = params(b"Client name\nA\n", "a.csv", report={"path": path})
            broken = params(b"PK\3\4 broken", "a.xlsx", report={"path": path})
            refused = imported(("client/import", broken))[0]
            self.assertEqual(refused["data"]["code"], "unreadableFile")
            self.assertFalse(os.path.exists(path))
            first, second = imported(("client/import", csv), ("client/import", csv))
            self.assertEqual((first["created"], first["report"]["path"]), (1, path))
            self.assertEqual(second["data"]["code"], "requestFailed")
            self.assertEqual(openpyxl.load_workbook(path).sheetnames, ["Findings", "Rows"])

    @unittest.skipUnless(shutil.which("soffice"), "skipped: LibreOffice is not installed")
    def test_libreoffice_shows_the_comments(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "report.xlsx")
            result = imported(("client/import", {"path": os.path.abspath(WORKBOOK), "report": {"path": path}}))[0]
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "fods",
                 "--outdir", folder, path], check=True, capture_output=True, timeout=120)
            with open(os.path.join(folder, "report.fods"), encoding="utf-8") as file:
                converted = file.read()
            self.assertEqual(converted.count("<office:annotation "), len(result["diagnostics"]))


if __name__ == "__main__":
    unittest.main()
