"""What somebody would write in Python instead: python-calamine or openpyxl to read, XlsxWriter to write, sqlite3 to
store, orjson on a pipe.

peers.py calamine FILE | openpyxl FILE     reads the workbook, and prints the seconds, and those of the processor
peers.py import FILE STORE                 stores what is in it, and prints the same
peers.py xlsxwriter FILE TO                writes the texts of the workbook to another one, and prints the same for that
peers.py serve STORE                       answers requests, one a line, about what was imported

The time for starting Python and loading the modules is not in the seconds.
"""

import os
import sqlite3
import sys
import time
import unicodedata

SCHEMA = """
CREATE TABLE client (
  id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, name TEXT NOT NULL, name_key TEXT NOT NULL, siret TEXT, line1 TEXT,
  postal_code TEXT, city TEXT, country TEXT, phone TEXT, email TEXT, payment_terms TEXT) STRICT;
CREATE TABLE contact (
  id INTEGER PRIMARY KEY, client INTEGER NOT NULL REFERENCES client, first_name TEXT, last_name TEXT, email TEXT,
  is_default INTEGER NOT NULL) STRICT;
"""
INDEXES = """
CREATE INDEX client_name ON client (name_key, id);
CREATE INDEX contact_client ON contact (client);
CREATE VIRTUAL TABLE search USING fts5 (text, content='', tokenize="unicode61 remove_diacritics 2");
INSERT INTO search (rowid, text)
  SELECT id, name || ' ' || number || ' ' || coalesce(email, '') || ' ' || (
    SELECT group_concat(first_name || ' ' || last_name || ' ' || coalesce(email, ''), ' ') FROM contact WHERE client = client.id)
  FROM client;
"""


def open_store(path):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    return database


def folded(text):
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def read_calamine(path):
    from python_calamine import CalamineWorkbook

    return CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()


def read_openpyxl(path):
    from openpyxl import load_workbook

    return [row for row in load_workbook(path, read_only=True).worksheets[0].iter_rows(values_only=True)]


def write_xlsxwriter(sheets, path):
    from xlsxwriter import Workbook

    with Workbook(path, {"constant_memory": True}) as workbook:
        text = workbook.add_format({"num_format": "@"})
        for name, rows in sheets:
            sheet = workbook.add_worksheet(name)
            sheet.set_column(0, len(rows[0]) - 1, 20, text)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if value != "":
                        sheet.write_string(number, column, value)


def store(rows, database):
    """No check of any value: only the rows of one client are taken together."""
    clients, contacts, ids = [], [], {}
    for row in rows[1:]:
        number, name, siret, line1, postal_code, city, country, phone, email, first, last, contact_email, terms = row[:13]
        client = ids.get(number)
        if is_first := client is None:
            client = ids[number] = len(ids) + 1
            siret = str(int(siret)) if isinstance(siret, float) else siret
            clients.append((client, number, name, folded(name), siret, line1, postal_code, city, country, phone,
                            email.lower(), terms))
        contacts.append((client, first, last, contact_email.lower(), is_first))
    database.executescript(SCHEMA)
    database.execute("BEGIN")
    database.executemany("INSERT INTO client VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", clients)
    database.executemany(
        "INSERT INTO contact (client, first_name, last_name, email, is_default) VALUES (?, ?, ?, ?, ?)", contacts)
    for statement in INDEXES.strip().split(";\n"):
        database.execute(statement)
    database.execute("COMMIT")


def serve(database):
    try:
        from orjson import dumps, loads
    except ImportError:
        import json

        loads = json.loads
        dumps = lambda value: json.dumps(value, ensure_ascii=False).encode()
    database.row_factory = lambda cursor, row: dict(zip((column[0] for column in cursor.description), row))
    every = "SELECT * FROM client "

    def get(params):
        client = database.execute(every + "WHERE id = ?", (params["id"],)).fetchone()
        client["contacts"] = database.execute("SELECT * FROM contact WHERE client = ?", (params["id"],)).fetchall()
        return client

    def page(params):
        if "search" in params:
            return database.execute(
                every + "WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?) ORDER BY name_key, id LIMIT 50",
                (f'"{params["search"]}"',)).fetchall()
        return database.execute(every + "ORDER BY name_key, id LIMIT 50").fetchall()

    def create(params):
        client, contact = params["client"], params["client"]["contacts"][0]
        address = client["addresses"][0]
        database.execute("BEGIN IMMEDIATE")
        identifier = database.execute(
            "INSERT INTO client (number, name, name_key, line1, postal_code, city, country, phone, email)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (client["number"], client["name"], folded(client["name"]), address["line1"], address["postalCode"],
             address["city"], address["country"], client["phone"]["raw"], client["email"])).lastrowid
        database.execute(
            "INSERT INTO contact (client, first_name, last_name, email, is_default) VALUES (?, ?, ?, ?, 1)",
            (identifier, contact["firstName"], contact["lastName"], contact["email"]))
        database.execute(
            "INSERT INTO search (rowid, text) VALUES (?, ?)",
            (identifier, " ".join((client["name"], client["number"], client["email"], contact["firstName"],
                                   contact["lastName"], contact["email"]))))
        database.execute("COMMIT")
        return get({"id": identifier})

    methods = {"session/get": lambda params: {"member": "Owner"}, "client/get": get, "client/list": page,
               "client/create": create}
    output = sys.stdout.buffer
    for line in sys.stdin.buffer:
        request = loads(line)
        result = methods[request["method"]](request["params"])
        output.write(dumps({"jsonrpc": "2.0", "id": request["id"], "result": result}) + b"\n")
        output.flush()


def main():
    match sys.argv[1:]:
        case ["calamine", file]:
            import python_calamine  # noqa: F401, so that it is loaded before the time is taken

            start, processor = time.perf_counter(), time.process_time()
            read_calamine(file)
        case ["openpyxl", file]:
            import openpyxl  # noqa: F401

            start, processor = time.perf_counter(), time.process_time()
            read_openpyxl(file)
        case ["import", file, path]:
            import python_calamine  # noqa: F401

            if os.path.exists(path):
                os.remove(path)
            start, processor = time.perf_counter(), time.process_time()
            database = open_store(path)
            store(read_calamine(file), database)
        case ["xlsxwriter", file, path]:
            import xlsxwriter  # noqa: F401
            from python_calamine import CalamineWorkbook

            book = CalamineWorkbook.from_path(file)
            sheets = [(name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
            start, processor = time.perf_counter(), time.process_time()
            write_xlsxwriter(sheets, path)
        case ["serve", path]:
            return serve(open_store(path))
        case _:
            sys.exit(__doc__)
    print(time.perf_counter() - start, time.process_time() - processor)


main()
