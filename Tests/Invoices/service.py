"""Issues invoices with the service and has it render them. Tests/Invoices/run starts this."""

import base64
import json
import os
import random
import subprocess
import unittest

import browser
import page
import rules

SELLER = {
    "legalName": "Atelier des Cimes SARL", "legalForm": "SARL au capital de 10 000 €",
    "registrations": [{"scheme": "siren", "value": "732829320"}, {"scheme": "vat", "value": "FR44732829320"}],
    "address": {"line1": "12 rue de la République", "postalCode": "38000", "city": "Grenoble", "country": "FR"},
    "account": {"iban": "FR7630006000011234567890189"},
}
CLIENT = {
    "name": "Alpine Menuiserie", "registrations": [{"scheme": "siren", "value": "552100554"}],
    "addresses": [{"line1": "5 avenue des Sapins", "postalCode": "73150", "city": "Val-d’Isère", "country": "FR"}],
    "settings": {"defaultTaxCode": "TVA20"},
}


class Service:
    """A service with a store in memory, for as long as it is asked."""

    def __init__(self):
        command = [os.environ["CLIENTELE"], "serve", "--framing", "lines", "--store", ":memory:"]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.count = 0
        self.call("initialize", processId=None, locale="en", capabilities={})

    def call(self, method, **params):
        self.count += 1
        message = {"jsonrpc": "2.0", "id": self.count, "method": method, "params": params}
        self.process.stdin.write(json.dumps(message) + "\n")
        self.process.stdin.flush()
        while True:
            answer = json.loads(self.process.stdout.readline())
            if answer.get("id") == self.count:
                return answer.get("result", answer.get("error"))

    def end(self):
        self.call("shutdown")
        self.process.communicate(json.dumps({"jsonrpc": "2.0", "method": "exit"}) + "\n", timeout=30)


class Rendering(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rules = rules.Rules()
        cls.service = Service()
        cls.addClassCleanup(cls.service.end)
        cls.service.call("organization/update", patch={"seller": SELLER})
        cls.client = cls.service.call("client/create", client=CLIENT)["id"]

    def render(self, format, **params):
        answer = self.service.call("client/invoices/render", format=format, **params)
        self.assertIn("content", answer, answer)
        return base64.b64decode(answer["content"]).decode()

    def check(self, invoice):
        xml = self.render("ubl", id=invoice)
        self.assertEqual(self.rules.schema_errors(xml), [])
        self.assertEqual(self.rules.broken(xml), (set(), set()))
        self.assertEqual(page.problems(self.render("html", id=invoice)), [])

    def test_what_is_issued_and_credited_is_rendered_right(self):
        chance = random.Random(20261125)
        for _ in range(60):
            lines = [
                {
                    "description": chance.choice(["Pose <sur site>", "Menuiserie & vitrage", "Étude"]),
                    "quantity": chance.choice(["1", "2.5", "0.333333", "12"]),
                    "unitPrice": chance.choice(["90", "49.90", "0.015", "1250.55"]),
                    "taxCode": chance.choice(["TVA20", "TVA10", "TVA5.5", "TVA2.1"]),
                    "discountPercent": chance.choice(["0", "10", "33.33"]),
                }
                for _ in range(chance.randint(1, 9))
            ]
            draft = self.service.call("client/invoices/create", clientId=self.client, invoice={"lines": lines})
            self.assertEqual(page.problems(self.render("html", id=draft["id"])), [])
            issued = self.service.call("client/invoices/issue", id=draft["id"])
            self.assertIn("number", issued, issued)
            self.check(issued["id"])
            if chance.random() < 0.3:
                note = self.service.call("client/invoices/credit", id=issued["id"], reason="Retour")
                if note.get("code") is None:
                    self.check(note["id"])

    def test_a_draft_is_refused_with_each_rule(self):
        draft = self.service.call(
            "client/invoices/create", clientId=self.client, invoice={"lines": [{"description": "x", "unitPrice": "1"}]})
        error = self.service.call("client/invoices/render", id=draft["id"], format="ubl")
        self.assertEqual(error["data"]["code"], "invalidState")
        self.assertEqual([broken["rule"] for broken in error["data"]["brokenRules"]], ["BR-02", "BR-03"])

    def test_a_statement_of_account_is_a_page_like_the_others(self):
        for currency in ("EUR", "JPY"):
            invoice = {"currency": currency, "lines": [{"description": "Étude", "unitPrice": "1200", "taxCode": "TVA20"}]}
            draft = self.service.call("client/invoices/create", clientId=self.client, invoice=invoice)
            self.service.call("client/invoices/issue", id=draft["id"])
            payment = {"amount": "500", "currency": currency, "reference": "VIR <7> & 8"}
            self.service.call("client/payments/record", clientId=self.client, payment=payment)
        for params in ({"language": "fr"}, {"language": "en", "currency": "JPY", "from": "2026-01-01"}):
            answer = self.service.call("client/statement", clientId=self.client, format="html", **params)
            self.assertEqual(page.problems(answer["html"]), [])
            self.assertIn("VIR &lt;7&gt; &amp; 8", answer["html"])
            if browser.PROGRAM:
                self.assertEqual(browser.violations(answer["html"]), [])


if __name__ == "__main__":
    unittest.main()
