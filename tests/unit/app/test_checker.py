"""Of what is to be checked while a check runs, only the newest is checked next."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from textual.message_pump import MessagePump

from study.app.preview import checker as checker_module
from study.app.preview.checker import Checker
from study.lesson.reader import Reading, read
from study.teach.check.finding import Finding


def test_of_what_comes_meanwhile_the_newest_is_checked_next(monkeypatch: pytest.MonkeyPatch) -> None:
    ends: list[Callable[[], object]] = []

    def run_in_thread(screen: MessagePump, work: Callable[[], object], then: Callable[[object], object]) -> None:
        ends.append(lambda: then(work()))

    done: list[Reading] = []

    def note(reading: Reading, findings: tuple[Finding, ...]) -> None:
        done.append(reading)

    monkeypatch.setattr(checker_module, "run_in_thread", run_in_thread)
    checker = Checker(MessagePump(), note)
    first, second, third = (read(f"title: {n}\n") for n in range(3))
    for reading in (first, second, third):
        checker.ask(reading, None)
    assert len(ends) == 1
    ends.pop()()
    assert checker.busy
    ends.pop()()
    assert [done[0] is first, done[1] is third, len(done), checker.busy] == [True, True, 2, False]
