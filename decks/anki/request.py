"""Sends one JSON request over HTTP to a server that may be anything, and reads its reply within limits.

No redirect is followed and no proxy is asked: only the host of the address ever hears of the request.
"""

from __future__ import annotations

import http.client
import json
import socket
import threading
import time
from contextlib import closing, suppress
from typing import Any
from urllib.parse import urlsplit

from decks.anki.patience import Patience

LARGEST = 2 << 20
"""Bytes of a reply; in memory its values may take twenty times as much."""


class NoReplyError(Exception):
    """The reply is not JSON, is too large, or the server answered with another status than 200."""


def post(url: str, value: object, seconds: float, patience: Patience) -> Any:
    """Send a value as JSON and return the value that comes back.

    `seconds` is the time for everything: to connect, to send and to read all of the reply. Raises TimeoutError when
    they or the patience are over, NoReplyError, and OSError if nobody listens or the connection breaks.
    """
    begun = time.monotonic()
    seconds = min(seconds, patience.left)
    if seconds <= 0:
        raise TimeoutError
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    over = threading.Event()
    connection = kind(parts.hostname or "", parts.port, timeout=seconds)
    watch = threading.Timer(seconds, _end, [connection, over])
    watch.daemon = True
    watch.start()
    try:
        body = _reply(connection, f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/", value)
        if over.is_set():
            raise TimeoutError
        return json.loads(body)
    except (http.client.HTTPException, OSError, ValueError, RecursionError, AttributeError) as error:
        if over.is_set():  # whatever became of a connection that was cut meanwhile
            raise TimeoutError from error
        if isinstance(error, (OSError, http.client.IncompleteRead)):
            raise error if isinstance(error, OSError) else ConnectionError from error
        raise NoReplyError from error
    finally:
        watch.cancel()
        connection.close()
        patience.left -= time.monotonic() - begun


def _reply(connection: http.client.HTTPConnection, path: str, value: object) -> bytes:
    connection.request("POST", path, json.dumps(value).encode(), {"Content-Type": "application/json"})
    with closing(connection.getresponse()) as reply:
        if reply.status != http.client.OK:
            raise NoReplyError
        body = reply.read(LARGEST + 1)
        if len(body) > LARGEST:
            raise NoReplyError
        if reply.length:
            raise ConnectionError  # it ended in the middle
        return body


def _end(connection: http.client.HTTPConnection, over: threading.Event) -> None:
    """Cut the connection in the middle of whatever it does: a time limit of the socket is for each read alone."""
    over.set()
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)
