"""Checks the documents of a folder, which Tests/Invoices/run has had written. The folder is the first argument."""

import json
import pathlib
import sys
import tempfile
import unittest

import browser
import page
import rules

FOLDER = pathlib.Path(sys.argv.pop(1))
VERDICTS = json.loads((FOLDER / "verdicts.json").read_text())
NAMED = sorted(name for name in VERDICTS if not name.startswith("generated-"))
RULES = rules.Rules()

# What follows from an amount of three digits after the point: the data type, and sums that the rules round to two.
OF_DECIMALS = ("UBL-DT-01", "BR-DEC-", "BR-CO-10", "BR-CO-11", "BR-CO-13", "BR-CO-14", "BR-CO-15", "BR-CO-16")
# A party that is absent has no address; the currency is on each amount.
FOLLOWING = {"BR-08": "BR-06", "BR-10": "BR-07", "BR-CL-03": "BR-CL-04"}
# What is refused though the European rules allow it.
ONLY_FRENCH = {"BR-FR-10"}


def read(name, ending):
    return (FOLDER / f"{name}.{ending}").read_text()


class Documents(unittest.TestCase):
    def test_a_sound_document_keeps_the_schema(self):
        sound = [name for name, verdict in VERDICTS.items() if not verdict["errors"]]
        self.assertGreater(len(sound), 300)
        for name in sound:
            self.assertEqual(RULES.schema_errors(read(name, "xml")), [], name)

    def test_what_is_found_wrong_is_what_the_rules_of_EN_16931_find(self):
        for name, verdict in VERDICTS.items():
            fatal, warnings = RULES.broken(read(name, "xml"))
            ours = set(verdict["errors"]) - ONLY_FRENCH
            # As it is published, BR-DEC-13 compares with an element that is not there, and so finds nothing.
            if "UBL-DT-01" in fatal:
                fatal |= ours & {"BR-DEC-13"}
            self.assertEqual(ours - fatal, set(), name)
            self.assertEqual({rule for rule in fatal - ours if not self.follows(rule, ours)}, set(), name)
            self.assertEqual(warnings, set(), name)

    @staticmethod
    def follows(rule, ours):
        """Whether a rule is broken because another is that we name."""
        if rule in FOLLOWING:
            return FOLLOWING[rule] in ours
        if "BR-16" in ours and (rule == "BR-CO-18" or rule.endswith("-08")):
            return True
        return rule.startswith(OF_DECIMALS) and any(other.startswith("BR-DEC") for other in ours)

    def test_what_is_found_wrong_of_a_French_seller_is_what_the_French_rules_find(self):
        french = {n: verdict for n, verdict in VERDICTS.items() if verdict["isFrench"] and not verdict["errors"]}
        self.assertGreater(len(french), 150)
        for name, verdict in french.items():
            fatal, _ = RULES.broken_in_france(read(name, "xml"))
            found = {rule.split("_")[0].removesuffix("-LEGALID") for rule in fatal}
            # The notes on late payment are owed between professionals alone.
            if not verdict["isToProfessional"]:
                found -= {"BR-FR-05"}
            # BR-FR-02 says a part of BR-FR-01 again.
            found -= {"BR-FR-02"} if "BR-FR-01" in found else set()
            self.assertEqual(found, set(verdict["warnings"]), name)

    def test_the_rules_find_what_is_wrong(self):
        sound = read("simple", "xml")
        for part, other, rule in [
            ("<cbc:ID>2026-0042</cbc:ID>\n  <cbc:IssueDate>", "<cbc:IssueDate>", "BR-02"),
            ('<cbc:PayableAmount currencyID="EUR">', '<cbc:PayableAmount currencyID="EUR">1', "BR-CO-16"),
            ('<cbc:TaxInclusiveAmount currencyID="EUR">', '<cbc:TaxInclusiveAmount currencyID="EUR">1', "BR-CO-15"),
            ("<cbc:Percent>20</cbc:Percent>", "<cbc:Percent>10</cbc:Percent>", "BR-S-09"),
            ("<cbc:CompanyID>FR44732829320</cbc:CompanyID>", "<cbc:CompanyID>QX1</cbc:CompanyID>", "BR-CO-09"),
            ('unitCode="HUR"', 'unitCode="HOUR"', "BR-CL-23"),
        ]:
            with self.subTest(rule):
                self.assertIn(part, sound)
                self.assertIn(rule, RULES.broken(sound.replace(part, other))[0])
        self.assertNotEqual(RULES.schema_errors(sound.replace("cbc:DueDate", "cbc:Due")), [])


class Pages(unittest.TestCase):
    def test_each_page_is_good_HTML_that_everyone_can_read(self):
        for name in NAMED + [f"generated-{number}" for number in range(1, 1000, 10)]:
            with self.subTest(name):
                self.assertEqual(page.problems(read(name, "html")), [])

    def test_what_is_wrong_with_a_page_is_found(self):
        sound = read("simple", "html")
        for part, other in [
            ('<html lang="fr">', "<html>"), ("</header>", ""), ('<th scope="row">', "<th>"), ("<main>", "<main><img>"),
            ("default-src 'none'", "default-src *"), ("--quiet: #565d66", "--quiet: #999"), ("<h1>", "<h1 onclick=x>"),
            ("<dd>", '<dd><a href="https://a.example">'), ("* {", "* { background: url(x);"),
        ]:
            with self.subTest(part):
                self.assertIn(part.replace("'", "&#39;") if "src" in part else part, sound)
                part, other = (text.replace("'", "&#39;") if "src" in part else text for text in (part, other))
                self.assertNotEqual(page.problems(sound.replace(part, other)), [])

    def test_the_language_is_the_client_s(self):
        self.assertIn('<html lang="fr">', read("simple", "html"))
        self.assertIn('<html lang="en">', read("english", "html"))

    @unittest.skipIf(browser.PROGRAM is None, "Chromium is not installed")
    def test_axe_finds_nothing(self):
        for name in ("english", "long", "credit", "draft", "void", "names", "exempt"):
            with self.subTest(name):
                self.assertEqual(browser.violations(read(name, "html")), [])
        self.assertNotEqual(browser.violations(read("simple", "html").replace(' lang="fr"', "")), [])

    @unittest.skipIf(browser.PROGRAM is None, "Chromium is not installed")
    def test_a_page_is_printed_on_as_many_sheets_as_it_needs(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, count in [("simple", 1), ("credit", 1), ("draft", 1), ("long", 4)]:
                with self.subTest(name):
                    sheets = browser.sheets((FOLDER / f"{name}.html").resolve(), pathlib.Path(folder) / "page.pdf")
                    self.assertEqual(sheets, count)


if __name__ == "__main__":
    unittest.main()
