"""Sends one JSON request over HTTP to a server that may be anything, and reads its reply within limits.

No redirect is followed and no proxy is used: only the host of the address receives the request.
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

LARGEST = 2 << 20
"""Bytes of a reply; in memory its values may take twenty times as much."""


class NoReplyError(Exception):
    """Raised where a reply is not JSON or too large, or has another status than 200."""


class TimeBudget:
    """The time that is left for a series of requests."""

    def __init__(self, seconds: float = 55.0) -> None:
        self.left = seconds
        """Seconds."""


def post(url: str, value: object, seconds: float, budget: TimeBudget) -> Any:
    """Send a value as JSON and return the value of the reply.

    `seconds` is the time for everything: to connect, to send, and to read all of the reply. What the request takes is
    subtracted from the budget.

    Raises:
        TimeoutError: the seconds or the budget are used up.
        NoReplyError: the reply is not one that AnkiConnect gives.
        OSError: nothing answers at the address, or the connection breaks.
    """
    begun = time.monotonic()
    seconds = min(seconds, budget.left)
    if seconds <= 0:
        raise TimeoutError
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    over = threading.Event()
    connection = kind(parts.hostname or "", parts.port, timeout=seconds)
    watch = threading.Timer(seconds, _cut, [connection, over])
    watch.daemon = True
    watch.start()
    try:
        body = _reply(connection, f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/", value)
        if over.is_set():
            raise TimeoutError
        return json.loads(body)
    except (http.client.HTTPException, OSError, ValueError, RecursionError, AttributeError) as error:
        if over.is_set():  # a connection that is cut can fail in any of these ways
            raise TimeoutError from error
        if isinstance(error, (OSError, http.client.IncompleteRead)):
            raise error if isinstance(error, OSError) else ConnectionError from error
        raise NoReplyError from error
    finally:
        watch.cancel()
        connection.close()
        budget.left -= time.monotonic() - begun


def _reply(connection: http.client.HTTPConnection, path: str, value: object) -> bytes:
    """Send a request and return the body of its reply. Raises NoReplyError, OSError and http.client.HTTPException."""
    connection.request("POST", path, json.dumps(value).encode(), {"Content-Type": "application/json"})
    with closing(connection.getresponse()) as reply:
        if reply.status != http.client.OK:
            raise NoReplyError
        body = reply.read(LARGEST + 1)
        if len(body) > LARGEST:
            raise NoReplyError
        if reply.length:
            raise ConnectionError  # it is shorter than announced
        return body


def _cut(connection: http.client.HTTPConnection, over: threading.Event) -> None:
    """End a connection in the middle of whatever it does; the timeout of a socket is for each read only."""
    over.set()
    if connection.sock is not None:
        with suppress(OSError):
            connection.sock.shutdown(socket.SHUT_RDWR)
