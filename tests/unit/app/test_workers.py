"""Work in threads, and its way back into the program."""

from __future__ import annotations

import threading

from textual.app import App
from textual.screen import Screen

from study.app.workers import call_in_app, run_in_thread


async def test_work_is_done_in_another_thread_and_its_result_comes_back_in_the_program_s() -> None:
    app: App[None] = App()
    found: list[tuple[int, int]] = []
    async with app.run_test() as pilot:
        run_in_thread(app.screen, threading.get_ident, lambda there: found.append((there, threading.get_ident())))
        while not found:
            await pilot.pause(0.01)
    there, here = found[0]
    assert here == threading.get_ident()
    assert there != here


async def test_nothing_is_called_for_a_screen_that_was_closed_or_a_program_that_has_ended() -> None:
    app: App[None] = App()
    called: list[str] = []
    async with app.run_test() as pilot:
        closed: Screen[None] = Screen()
        await app.push_screen(closed)
        await app.pop_screen()
        call_in_app(closed, called.append, "closed")
        await pilot.pause()
    call_in_app(app, called.append, "ended")
    thread = threading.Thread(target=lambda: call_in_app(app, called.append, "ended"))
    thread.start()
    thread.join()
    assert called == []
