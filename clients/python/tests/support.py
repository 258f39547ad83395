"""What the tests have in common."""

from __future__ import annotations

import os
from pathlib import Path

from clientele import AsyncDirectory, Directory

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = os.environ["CLIENTELE"]
WORKBOOK = ROOT / "protocol" / "workbooks" / "clients.xlsx"
PATIENCE = 60.0
"""Seconds after which what has not happened will not."""


def directory(store: str | Path = ":memory:", locale: str = "en") -> Directory:
    return Directory(PROGRAM, store=store, locale=locale)


def async_directory() -> AsyncDirectory:
    return AsyncDirectory(PROGRAM, store=":memory:", locale="en")


def write_long_list(folder: str) -> Path:
    """A list whose import takes long enough to be stopped."""
    path = Path(folder) / "long.csv"
    rows = (f"L-{row};Client {row};75011;Paris" for row in range(50_000))
    path.write_text("\n".join(["N° client;Nom du client;Code postal;Ville", *rows]), "utf-8")
    return path
