"""The directory for programs that wait, against the real service."""

from __future__ import annotations

import logging
import tempfile
import threading
import unittest
from concurrent.futures import ThreadPoolExecutor

import clientele
from clientele.records import WorkDoneProgress
from support import PATIENCE, WORKBOOK, directory, write_long_list


class DirectoryTests(unittest.TestCase):
    def test_a_request_that_is_too_large_is_refused_and_the_next_one_is_answered(self) -> None:
        with directory() as d:
            with self.assertRaisesRegex(clientele.ClienteleError, "17000"):
                d.client.create(client={"name": "x" * 17_000_000})
            self.assertEqual(d.client.create(client={"name": "x"})["number"], "CLI-0001")

    def test_what_was_not_opened_can_be_closed(self) -> None:
        clientele.Directory(store=":memory:").close()

    def test_a_client_is_created_found_and_changed(self) -> None:
        with directory() as d:
            created = d.client.create(
                client={"name": "Café Noir 日本 🏠", "number": "C-7", "contacts": [{"firstName": "Zoé"}, {"lastName": "Roy"}]}
            )
            self.assertEqual(created["revision"], 1)
            self.assertEqual(d.client.get(number="C-7"), created)
            second = created["contacts"][1]["id"]
            changed = d.client.contacts.set_default(client_id=created["id"], contact_id=second)
            self.assertEqual([c["isDefault"] for c in changed["contacts"]], [False, True])
            renamed = d.client.update(id=created["id"], patch={"name": "Café Blanc", "legalName": None})
            self.assertEqual((renamed["name"], renamed["revision"]), ("Café Blanc", 3))
            self.assertEqual(len(d.client.contacts.list(client_id=created["id"])["items"]), 2)
            d.client.delete(id=created["id"])
            self.assertEqual(d.client.list()["items"], [])

    def test_who_is_served_is_known_from_the_start(self) -> None:
        with directory() as d:
            self.assertEqual(d.initialized["protocolVersion"], "1.0")
            self.assertEqual(d.session.get()["session"], d.initialized["session"])
            self.assertEqual(d.rpc.discover()["openrpc"][:2], "1.")
            self.assertEqual(d.service.status()["store"]["clients"], 0)

    def test_what_is_stored_stays(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            with directory(f"{folder}/clients.store") as d:
                d.client.create(client={"name": "Alpine"})
            with directory(f"{folder}/clients.store") as d:
                self.assertEqual([c["name"] for c in d.client.list_all()], ["Alpine"])

    def test_an_error_has_its_class_and_data(self) -> None:
        with directory() as d:
            client = d.client.create(client={"name": "Alpine"})
            d.client.update(id=client["id"], patch={"name": "Alpine 2"})
            with self.assertRaises(clientele.ConflictError) as conflict:
                d.client.update(id=client["id"], patch={"name": "Alpine 3"}, if_revision=1)
            self.assertEqual(conflict.exception.code, 1002)
            self.assertEqual(conflict.exception.data["current"]["name"], "Alpine 2")
            with self.assertRaises(clientele.NotFoundError) as missing:
                d.client.get(number="none")
            self.assertEqual((missing.exception.data["kind"], missing.exception.retryable), ("client", False))
            with self.assertRaises(clientele.InvalidParamsError) as invalid:
                d.client.create(client={"name": "", "email": "charles"})
            self.assertEqual({i["pointer"] for i in invalid.exception.issues}, {"/client/name", "/client/email"})
            self.assertIn("/client/email: ", str(invalid.exception))
            with self.assertRaises(clientele.MethodNotFoundError) as unknown:
                d.call("client/craete", {})
            self.assertEqual(unknown.exception.data["suggestion"], "client/create")

    def test_messages_follow_the_locale(self) -> None:
        with directory(locale="fr") as d, self.assertRaisesRegex(clientele.NotFoundError, "^Il n"):
            d.client.get(number="none")

    def test_what_cannot_be_sent_is_refused_before(self) -> None:
        with directory() as d:
            for value in ("\ud800", float("nan"), object()):
                with self.assertRaises((ValueError, TypeError)):
                    d.call("client/create", {"client": {"name": value}})
            self.assertEqual(d.client.list()["items"], [])

    def test_big_integers_arrive_whole(self) -> None:
        with directory() as d:
            client = d.client.create(client={"name": "Alpine"})
            for number in (2**53 + 1, 2**63 - 1):
                with self.assertRaises(clientele.ConflictError):
                    d.client.update(id=client["id"], patch={}, if_revision=number)
            with self.assertRaises(clientele.InvalidParamsError):
                d.client.update(id=client["id"], patch={}, if_revision=2**63)

    def test_pages_are_read_one_after_the_other(self) -> None:
        with directory() as d:
            for number in range(7):
                d.client.create(client={"number": f"N-{number}", "name": "Alpine"})
            found = list(d.client.list_all(limit=3, sort=[{"key": "number"}]))
            self.assertEqual([c["number"] for c in found], [f"N-{number}" for number in range(7)])

    def test_many_threads_share_a_directory(self) -> None:
        with directory() as d, ThreadPoolExecutor(16) as pool:
            made = list(pool.map(lambda number: d.client.create(client={"name": f"Client {number}"}), range(200)))
            for number, client in enumerate(made):
                self.assertEqual(client["name"], f"Client {number}")

    def test_ten_thousand_requests_are_sent_without_waiting(self) -> None:
        with directory() as d:
            names = ["é" * 100 + str(number) for number in range(10_000)]
            calls = [d.submit(d.client.get, number=name[-50:]) for name in names]
            for name, call in zip(names, calls):
                with self.assertRaises(clientele.NotFoundError) as missing:
                    call.result(PATIENCE)
                self.assertEqual(missing.exception.data["id"], name[-50:])

    def test_an_import_reports_how_far_it_is(self) -> None:
        reports: list[WorkDoneProgress] = []
        with directory() as d:
            result = d.client.import_(path=str(WORKBOOK), progress=reports.append)
            self.assertEqual((result["created"], result["failed"]), (23, 0))
        self.assertEqual((reports[0]["kind"], reports[-1]["kind"]), ("begin", "end"))

    def test_a_request_is_cancelled_while_it_runs(self) -> None:
        with tempfile.TemporaryDirectory() as folder, directory() as d:
            begun = threading.Event()
            call = d.submit(d.client.import_, path=str(write_long_list(folder)), progress=lambda _: begun.set())
            with self.assertRaises(TimeoutError):
                call.result(0.3)
            self.assertTrue(begun.is_set())
            self.assertFalse(call.done())
            call.cancel()
            with self.assertRaises(clientele.RequestCancelledError):
                call.result(PATIENCE)
            call.cancel()  # an answered call: nothing happens
            self.assertEqual(d.client.list()["items"], [])

    def test_an_exception_of_the_callback_stops_the_work(self) -> None:
        def stop(_: WorkDoneProgress) -> None:
            raise KeyboardInterrupt

        with tempfile.TemporaryDirectory() as folder, directory() as d:
            with self.assertRaises(KeyboardInterrupt):
                d.client.import_(path=str(write_long_list(folder)), progress=stop)
            self.assertEqual(d.client.list()["items"], [])

    def test_only_requests_are_submitted(self) -> None:
        with directory() as d:
            for method in (d.client.list_all, d.close, print):
                with self.assertRaises(TypeError):
                    d.submit(method)

    def test_no_thread_and_no_process_stays(self) -> None:
        before = set(threading.enumerate())
        for _ in range(5):
            d = directory().open()
            d.close()
            d.close()
            with self.assertRaises(clientele.ServiceEndedError):
                d.client.list()
        self.assertEqual(set(threading.enumerate()), before)

    def test_a_directory_that_is_not_open_says_so(self) -> None:
        with self.assertRaisesRegex(clientele.ClienteleError, "not open"):
            directory().client.list()

    def test_what_the_service_tells_goes_to_the_log(self) -> None:
        with self.assertLogs("clientele", logging.WARNING) as log, directory() as d:
            with_mistakes = WORKBOOK.with_name("clients-with-mistakes.xlsx")
            result = d.client.import_(path=str(with_mistakes))
        self.assertEqual(log.output, [f"WARNING:clientele:{result['summary']}"])
