"""Cards as Anki's reviewer shows them: whole HTML pages, for a browser to draw or to measure."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.anki.oracle import Anki

REVIEWER = """
html { font-size: 16px; }
body { margin: 20px; overflow-wrap: break-word; }
#typeans { width: 100%; box-sizing: border-box; line-height: 1.75; }
code#typeans { white-space: pre-wrap; font-variant-ligatures: none; }
.typeGood { background: #afa; color: black; }
.typeBad { background: #faa; color: black; }
.typeMissed { background: #ccc; color: black; }
.replay-button { display: inline-flex; margin: 3px; text-decoration: none; }
.replay-button svg { width: 40px; height: 40px; }
"""
"""What Anki's own style sheet says where it touches our cards."""

PLAY = (
    '<a class="replay-button soundLink" href="#"><svg class="playImage" viewBox="0 0 64 64"><circle cx="32" cy="32" '
    'r="29"/><path d="M56.502,32.301l-37.502,20.101l0.329,-40.804l37.173,20.703Z"/></svg></a>'
)


def page(anki: Anki, card: Any, *, back: bool, night: bool, typed: str = "") -> str:
    """One side of a card. `typed` is what the learner put into the field of a card that asks for typing."""
    shown = card.render_output(reload=True)
    side = shown.answer_text if back else shown.question_text

    def typing(match: re.Match[str]) -> str:
        if not back:
            return f'<center><input type="text" id="typeans" value="{typed}"></center>'
        wanted = card.note()[match[1].rpartition(":")[2]]
        return f'<div style="font-family: Arial; font-size: 20px">{anki.col.compare_answer(wanted, typed)}</div>'

    side = re.sub(r"\[\[type:(.+?)\]\]", typing, side)
    side = re.sub(r"\[anki:(?:play|tts).*?\](?:.*?\[/anki:tts\])?", PLAY, side, flags=re.DOTALL)
    body = f"card card{card.ord + 1}" + (" nightMode night_mode" if night else "")
    root = "night-mode" if night else ""
    return (
        f'<!doctype html><html class="{root}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<style>{REVIEWER}</style></head><body class="{body}">'
        f'<div id="qa"><style>{shown.css}</style>{side}</div></body></html>'
    )


def write_pages(folder: Path, pages: dict[str, str]) -> dict[str, Path]:
    """The pages as files, by name."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = {name: folder / f"{name}.html" for name in pages}
    for name, path in paths.items():
        path.write_text(pages[name], encoding="utf-8")
    return paths
