"""Never run: what a type checker must accept, and, where a line is marked, refuse. An unneeded mark is an error too."""

from __future__ import annotations

from typing import assert_type

from clientele import AsyncDirectory, Call, Directory, records


def waiting(d: Directory) -> None:
    client = d.client.create(client={"name": "Alpine", "contacts": [{"firstName": "Zoé"}]})
    assert_type(client, records.Client)
    assert_type(client["name"], str)
    assert_type(client["contacts"][0]["isDefault"], bool)
    assert_type(client.get("legalName"), str | None)
    assert_type(d.submit(d.client.get, number="C-7"), Call[records.Client])
    assert_type(d.submit(d.client.import_, path="clients.xlsx"), Call[records.ImportResult])
    for summary in d.client.list_all(search="alp", fields=["name"]):
        assert_type(summary, records.ClientSummaryPart)
    d.client.update(id=client["id"], patch={"legalName": None, "kind": "person"})
    d.client.update(id=client["id"], patch={"kind": "robot"})  # type: ignore[typeddict-item]
    d.client.create(client={"name": "Alpine", "nmae": "Alpine"})  # type: ignore[typeddict-unknown-key]
    d.client.create()  # type: ignore[call-arg]
    d.client.contacts.add(client_id=client["id"], contact={"firstName": 7})  # type: ignore[typeddict-item]
    d.submit(d.client.get, nmuber="C-7")  # type: ignore[call-arg]
    client["nmae"]  # type: ignore[typeddict-item]


async def in_a_loop(d: AsyncDirectory) -> None:
    assert_type(await d.client.get(number="C-7"), records.Client)
    async for summary in d.client.list_all():
        assert_type(summary["id"], str)
    d.client.get(number="C-7")  # type: ignore[unused-coroutine]
