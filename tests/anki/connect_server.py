"""A small server that answers as the add-on AnkiConnect does, with a real collection behind it."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

from tests.anki.oracle import Anki

_SNAKE = re.compile("(?=[A-Z])")


@dataclass
class AnkiConnect:
    """The add-on, and what can be unusual about it."""

    anki: Anki | None
    """None: no profile is open."""
    key: str | None = None
    profile: str = "Marie"
    version: int = 6
    permission: str = "granted"
    key_word: str = "requireApikey"
    """How it spells the question of the key: versions differ."""
    missing: frozenset[str] = frozenset()
    """Actions that it is too old to know."""
    bare: bool = False
    """It is so old that a reply is the bare result."""
    asleep: float = 0
    """Seconds before it answers: a dialog is open in Anki."""
    fails: str = ""
    """What it says instead of importing."""
    asked: list[dict[str, Any]] = field(default_factory=list)

    def reply(self, request: dict[str, Any]) -> Any:
        """What it answers to a request."""
        self.asked.append(request)
        time.sleep(self.asleep)
        try:
            if request.get("key") != self.key and request["action"] != "requestPermission":
                raise RuntimeError("valid api key must be provided")
            if request["action"] in self.missing:
                raise RuntimeError("unsupported action")
            action: Callable[..., Any] | None = getattr(self, f"do_{_SNAKE.sub('_', request['action']).lower()}", None)
            if action is None:
                raise RuntimeError("unsupported action")
            result = action(**request.get("params", {}))
        except Exception as error:  # the add-on passes every error on as a string
            return {"result": None, "error": str(error)}
        return result if self.bare else {"result": result, "error": None}

    @property
    def open(self) -> Anki:
        """The collection of the open profile."""
        if self.anki is None:
            raise RuntimeError("collection is not available")
        return self.anki

    def do_request_permission(self) -> dict[str, Any]:
        if self.permission != "granted":
            return {"permission": self.permission}
        return {"permission": "granted", self.key_word: self.key is not None, "version": self.version}

    def do_version(self) -> int:
        return self.version

    def do_get_active_profile(self) -> str:
        return self.profile

    def do_import_package(self, path: str) -> bool:
        if self.fails:
            raise RuntimeError(self.fails)
        assert Path(path).is_absolute()
        self.open.take(Path(path))
        return True

    def do_find_notes(self, query: str) -> list[int]:
        return list(self.open.col.find_notes(query))

    def do_notes_info(self, notes: list[int]) -> list[dict[str, Any]]:
        return [self._note(number) for number in notes]

    def _note(self, number: int) -> dict[str, Any]:
        note = self.open.col.get_note(number)  # type: ignore[arg-type]
        return {
            "noteId": number,
            "tags": note.tags,
            "fields": {name: {"value": value, "order": place} for place, (name, value) in enumerate(note.items())},
            "modelName": note.note_type()["name"],  # type: ignore[index]
            "cards": [card.id for card in note.cards()],
        }

    def do_cards_info(self, cards: list[int]) -> list[dict[str, Any]]:
        return [self._card(number) for number in cards]

    def _card(self, number: int) -> dict[str, Any]:
        card = self.open.col.get_card(number)  # type: ignore[arg-type]
        return {
            "cardId": number,
            "note": card.nid,
            "ord": card.ord,
            "type": card.type,
            "queue": card.queue,
            "interval": card.ivl,
            "reps": card.reps,
            "lapses": card.lapses,
            "due": card.due,
        }


class Listening:
    """The add-on on a port of its own, while the `with` lasts."""

    def __init__(self, addon: AnkiConnect) -> None:
        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                body = json.dumps(addon.reply(request)).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self) -> str:
        Thread(target=self.server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return self.url

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
