"""Anki exports that were made to do harm, and servers that are no AnkiConnect."""

from __future__ import annotations

import socket
import sqlite3
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from threading import Thread

_ENDLESS = "WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r)"
_PLAIN = """
CREATE TABLE notes (id INTEGER PRIMARY KEY, guid TEXT, mid INTEGER, mod INTEGER, tags TEXT, flds TEXT);
CREATE TABLE cards (id INTEGER PRIMARY KEY, nid INTEGER, ord INTEGER, type INTEGER, queue INTEGER, ivl INTEGER,
                    reps INTEGER, lapses INTEGER, data TEXT);
"""
_INSTEAD = "ALTER TABLE cards RENAME TO c2;"
_CARDS = "1 AS nid, 0 AS ord, 2 AS type, 2 AS queue, 9 AS ivl, 9 AS reps, 0 AS lapses, '{}' AS data"
_IN_DISGUISE = "PRAGMA writable_schema = ON; UPDATE sqlite_master SET"
DATABASES = {
    "view": f"{_INSTEAD} CREATE VIEW cards AS SELECT * FROM c2;",
    "endless view": f"{_INSTEAD} CREATE VIEW cards AS {_ENDLESS} SELECT {_CARDS} FROM r;",
    "endless view of notes": f"DROP TABLE notes; CREATE VIEW notes AS {_ENDLESS} SELECT 1 AS id, 'x' AS guid FROM r;",
    "view that nobody asks for": "CREATE VIEW other AS SELECT * FROM cards;",
    "view that says it is a table": f"{_INSTEAD} CREATE VIEW cards AS {_ENDLESS} SELECT {_CARDS} FROM r; "
    f"{_IN_DISGUISE} type = 'table' WHERE name = 'cards';",
    "generated column": "DROP TABLE cards; CREATE TABLE cards (nid INTEGER, {} data TEXT);".format(
        "".join(f"{name} INTEGER AS (abs(nid)), " for name in ("ord", "type", "queue", "ivl", "reps", "lapses"))
    ),
    "stored column": "DROP TABLE notes; CREATE TABLE notes (id INTEGER, guid TEXT AS (hex(zeroblob(9))) STORED);",
    "trigger": "CREATE TRIGGER t AFTER INSERT ON cards BEGIN DELETE FROM notes; END;",
    "virtual table": "DROP TABLE notes; CREATE VIRTUAL TABLE notes USING fts5(id, guid);",
    "virtual table elsewhere": "CREATE VIRTUAL TABLE other USING rtree(id, a, b);",
    "many tables": "".join(f"CREATE TABLE t{number} (a);" for number in range(501)),
    "many columns": f"CREATE TABLE wide ({', '.join(f'c{number}' for number in range(1500))});",
}
"""What is done to the tables of a plain export."""


def hostile(path: Path, statements: str) -> Path:
    """Write an export whose database these statements have changed."""
    database = path.with_name("made.db")
    database.unlink(missing_ok=True)
    with closing(sqlite3.connect(database)) as connection:
        connection.executescript(_PLAIN)
        connection.execute("INSERT INTO notes (id, guid) VALUES (1, 'x')")
        connection.executescript(statements)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(database, "collection.anki2")
    database.unlink()
    return path


OK = b"HTTP/1.1 200 OK\r\n"


def _drip(connection: socket.socket) -> None:
    connection.sendall(OK + b"Content-Length: 100000\r\n\r\n")
    while True:
        connection.sendall(b" ")
        time.sleep(0.02)


def _drip_headers(connection: socket.socket) -> None:
    connection.sendall(OK)
    while True:
        connection.sendall(b"a")
        time.sleep(0.02)


def _endless(connection: socket.socket) -> None:
    connection.sendall(OK + b"\r\n[")
    while True:
        connection.sendall(b"[]," * 20_000)


def _endless_chunks(connection: socket.socket) -> None:
    connection.sendall(OK + b"Transfer-Encoding: chunked\r\n\r\n")
    while True:
        connection.sendall(b"f000\r\n" + b"9" * 0xF000 + b"\r\n")


def _continue(connection: socket.socket) -> None:
    while True:
        connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 100)


def _large(connection: socket.socket) -> None:
    body = b'{"result": [' + b"[]," * 650_000 + b'0], "error": null}'
    connection.sendall(OK + b"Content-Length: %d\r\n\r\n" % len(body) + body)


def _says(body: bytes) -> Callable[[socket.socket], None]:
    head = OK + b"Content-Length: %d\r\n\r\n" % len(body)
    return lambda connection: connection.sendall(head + body)


def _redirects(status: bytes) -> Callable[[socket.socket], None]:
    def answer(connection: socket.socket) -> None:
        port = connection.getsockname()[1]
        connection.sendall(
            b"HTTP/1.1 %s\r\nLocation: http://127.0.0.2:%d/stolen\r\nContent-Length: 0\r\n\r\n" % (status, port)
        )

    return answer


WAYS: dict[str, Callable[[socket.socket], None]] = {
    "silence": lambda connection: time.sleep(5),
    "a reply byte by byte": _drip,
    "headers byte by byte": _drip_headers,
    "a reply without end": _endless,
    "chunks without end": _endless_chunks,
    "go on, go on": _continue,
    "a large reply": _large,
    "redirect 302": _redirects(b"302 Found"),
    "redirect 307": _redirects(b"307 Temporary Redirect"),
    "redirect 301": _redirects(b"301 Moved Permanently"),
    "a huge number": _says(b'{"result": ' + b"9" * 100_000 + b', "error": null}'),
    "deep brackets": _says(b'{"a":' * 100_000),
    "a long error": _says(b'{"result": null, "error": "' + b"\\u001b]52;c;eA==\\u0007x" * 10_000 + b'"}'),
    "nothing": lambda connection: None,
}
"""How a server can misbehave."""


@contextmanager
def rogue(answer: Callable[[socket.socket], None], hosts: list[str]) -> Iterator[str]:
    """A server on every address of this machine, and its URL; `hosts` gets each address that was asked."""
    server = socket.create_server(("0.0.0.0", 0))

    def serve(connection: socket.socket) -> None:
        try:
            with connection:
                connection.recv(65_536)
                answer(connection)
        except OSError:
            pass  # whoever asked has left

    def listen() -> None:
        while True:
            try:
                connection, _ = server.accept()
            except OSError:
                return
            hosts.append(connection.getsockname()[0])
            Thread(target=serve, args=(connection,), daemon=True).start()

    Thread(target=listen, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
    finally:
        server.shutdown(socket.SHUT_RDWR)
        server.close()
