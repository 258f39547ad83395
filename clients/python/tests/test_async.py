"""The directory for asyncio, against the real service."""

from __future__ import annotations

import asyncio
import logging
import tempfile
import unittest

import clientele
from clientele.records import WorkDoneProgress
from support import PATIENCE, WORKBOOK, async_directory, write_long_list

logging.getLogger("asyncio").setLevel(logging.ERROR)  # unittest has the loop tell of every slow step


class AsyncDirectoryTests(unittest.IsolatedAsyncioTestCase):
    async def test_tasks_share_a_directory(self) -> None:
        async with async_directory() as d, asyncio.TaskGroup() as group:
            for number in range(100):
                group.create_task(d.client.create(client={"number": f"A-{number:03}", "name": f"Client {number}"}))
            await asyncio.sleep(0)
            found = [c["number"] async for c in d.client.list_all(limit=30, sort=[{"key": "number"}])]
            self.assertEqual(found, [f"A-{number:03}" for number in range(100)])

    async def test_ten_thousand_requests_are_under_way_at_once(self) -> None:
        async with async_directory() as d:
            client = await d.client.create(client={"name": "Alpine"})
            answers = await asyncio.gather(*(d.client.get(id=client["id"]) for _ in range(10_000)))
            self.assertTrue(all(answer == client for answer in answers))

    async def test_an_import_reports_in_the_loop(self) -> None:
        reports: list[WorkDoneProgress] = []
        async with async_directory() as d:
            result = await d.client.import_(path=str(WORKBOOK), progress=reports.append)
        self.assertEqual(result["created"], 23)
        self.assertEqual((reports[0]["kind"], reports[-1]["kind"]), ("begin", "end"))

    async def test_cancelling_a_task_cancels_its_request(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = write_long_list(folder)
            async with async_directory() as d:
                begun = asyncio.Event()
                task = asyncio.create_task(d.client.import_(path=str(path), progress=lambda _: begun.set()))
                await asyncio.wait_for(begun.wait(), PATIENCE)
                task.cancel()
                with self.assertRaises(asyncio.CancelledError):
                    await task
                self.assertEqual((await d.client.list())["items"], [])

    async def test_a_time_limit_cancels_too(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = write_long_list(folder)
            async with async_directory() as d:
                with self.assertRaises(TimeoutError):
                    async with asyncio.timeout(0.3):
                        await d.client.import_(path=str(path))
                self.assertEqual((await d.client.list())["items"], [])

    async def test_an_error_is_raised(self) -> None:
        async with async_directory() as d:
            with self.assertRaises(clientele.NotFoundError):
                await d.client.get(number="none")

    async def test_the_end_of_the_service_is_told_to_all_who_wait(self) -> None:
        async with async_directory() as d:
            d._connection._service._process.kill()
            answers = await asyncio.gather(d.client.list(), d.client.list(), return_exceptions=True)
        self.assertEqual([type(answer) for answer in answers], [clientele.ServiceEndedError] * 2)
