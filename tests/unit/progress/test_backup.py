"""A backup, and what of it comes back."""

from __future__ import annotations

import base64
import json
import zlib
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from unit.progress.study import NOON, RIGHT, WRONG, Clock, asked

from study.locale import translator
from study.practice.position import Position
from study.progress.backup import VERSION, Backup, pack, unpack
from study.progress.log import Event, rebuild
from study.progress.store import Store, StoreError

FRENCH = translator("fr")


def at(minutes: float) -> Clock:
    """A clock that starts at so many minutes past noon."""
    clock = Clock()
    clock.time = NOON + timedelta(minutes=minutes)
    return clock


def studied(store: Store, lesson: str = "cloud") -> Store:
    """A little work in a lesson."""
    store.keep_position(lesson, Position(2, "", 3))
    store.record(lesson, asked(), ("œuvre", "x"), WRONG)
    store.record(lesson, asked(), "x", RIGHT)
    store.set_status(f"{lesson}/recette", "learning")
    store.keep_position(lesson, Position(1, "q1"))
    return store


def said(store: Store) -> object:
    """All that a screen could ask of it."""
    history = [store.history(lesson, "q1") for lesson in ("cloud", "press")]
    return store.shelf(), store.statuses(), store.answers("cloud"), store.answers("press"), history


def brought(store: Store, *backups: Backup) -> list[int]:
    """Restore them, by way of a file; how many entries each added."""
    return [store.restore(unpack(pack(backup), "x"), "x") for backup in backups]


def test_on_a_new_machine_everything_is_as_it_was() -> None:
    old, new = studied(Store.in_memory(Clock())), Store.in_memory(Clock())
    assert brought(new, old.backup()) == [4]
    assert said(new) == said(old)
    assert new.backup() == old.backup()
    assert new.position("cloud") == Position(1, "q1")


def test_the_same_backup_twice_changes_nothing() -> None:
    store = studied(Store.in_memory(Clock()))
    backup, before = store.backup(), said(store)
    assert brought(store, backup, backup) == [0, 0]
    assert (store.backup(), said(store)) == (backup, before)


def test_an_old_backup_takes_nothing_back() -> None:
    store = studied(Store.in_memory(Clock()))
    backup = store.backup()
    store.set_status("cloud/recette", "known")
    store.record("cloud", asked(), "x", WRONG)
    store.keep_position("cloud", Position(4))
    before = said(store)
    assert brought(store, backup) == [0]
    assert said(store) == before


def test_two_machines_come_to_agree_and_the_later_word_stands() -> None:
    home, work = Store.in_memory(at(0)), Store.in_memory(at(10))
    studied(home)
    studied(work)
    studied(work, "press")
    work.set_status("cloud/recette", "ignored")
    home.clock = at(20)
    home.set_status("cloud/recette", "known")
    mine, theirs = home.backup(), work.backup()
    assert brought(home, theirs) == [9]
    assert brought(work, mine) == [5]
    assert said(home) == said(work)
    assert home.backup() == work.backup()
    assert home.status("cloud/recette") == "known"
    assert [answer.grade for answer in home.history("cloud", "q1")] == ["wrong", "right"] * 2
    assert home.answers("cloud")["q1"].attempts == 4
    assert home.position("cloud") == work.position("cloud") == Position(1, "q1")


def test_a_clock_that_was_set_back_does_not_change_the_order_of_what_was_done() -> None:
    store, other = Store.in_memory(at(60)), Store.in_memory(at(30))
    store.set_status("cloud/recette", "learning")
    store.clock = at(0)
    store.set_status("cloud/recette", "known")
    brought(store, studied(other, "press").backup())
    assert store.status("cloud/recette") == "known"


def test_what_was_answered_twice_in_one_moment_counts_twice_and_no_more() -> None:
    store, new = Store.in_memory(lambda: NOON), Store.in_memory(lambda: NOON)
    for _ in range(2):
        store.record("cloud", asked(), "x", RIGHT)
    assert brought(new, store.backup(), store.backup()) == [2, 0]
    assert new.answers("cloud")["q1"].attempts == 2


def test_an_entry_of_a_later_version_is_carried_along() -> None:
    store = Store.in_memory(Clock())
    backup = Backup((Event(1, "dream", "", "x", '{"of": "sheep"}'),), ())
    assert brought(store, backup) == [1]
    assert store.backup() == backup


event = st.builds(
    Event,
    st.integers(0, 5),
    st.sampled_from(["answer", "word", "read"]),
    st.just("cloud"),
    st.sampled_from(["1", "2"]),
    st.sampled_from(
        ['{"status": "known"}', '{"status": "new"}', '{"kind": "short", "given": "x", "grade": "right", "mark": 1.0}']
    ),
)
logs = st.lists(event, max_size=8).map(lambda events: Backup(tuple(events), ()))


@given(logs, logs)
@settings(max_examples=150, deadline=None)
def test_whatever_two_machines_did_nothing_is_lost_and_nothing_doubled(mine: Backup, theirs: Backup) -> None:
    store = Store.in_memory(Clock())
    brought(store, mine, theirs)
    kept = store.backup().events
    for each in {*mine.events, *theirs.events}:
        assert kept.count(each) == max(mine.events.count(each), theirs.events.count(each))
    before = said(store)
    assert brought(store, theirs, mine, store.backup()) == [0, 0, 0]
    assert store.backup().events == kept
    rebuild(store._file._connection)
    assert said(store) == before


# A file made by version 1 of the form, as it was first released: it has to be readable for ever.
FIRST = (
    b"VQgt`WnnF1VPk7`a3C=tGG#SpF=jJ1VmW0tVPQ65IWsmgHZo&4VlX&jIAUfqGiGBmGcY$YGBY+ZWn(#GI599{VKXr^G&Ev0F"
    b"lIG43V58gkk1Z+Fbu};J_Xs?=m!3O73X1r1{dbgGQ@=N?sglPX!Pi1ZNKzue_hYu4%V?launNrwn_Pp3(omGVF;>V6mwIzAx"
    b"Zty59~C|`Y*OD+LUcNz&GPf1gB(`wuK~<WX-uoCrPHX(#Ay9Xa}fF)Js$aM7_h>mQlSZth~q<JTz(I@bytLDO)bqS$ju_y$?"
    b"yOzi?Oo!$n=5-8-)MzzuLe+18P*t1$q*=#~gMI0qwN<CJTgkp&c5?SE;UdNnEsKlOE(m~NxlDV5W<4Q(UK6O9d&76"
)


def test_the_first_form_of_the_file_is_still_read() -> None:
    backup = unpack(base64.b85decode(FIRST), "x")
    assert [each.what for each in backup.events] == ["read", "answer", "answer", "word"]
    assert json.loads(backup.events[1].data)["given"] == ["œuvre", "x"]
    assert backup.places[0][:4] == ("cloud", 1, "q1", 0)


# Bad files. `sealed` gives any content a good checksum.

GOOD = pack(studied(Store.in_memory(Clock())).backup())


def sealed(text: bytes) -> bytes:
    packed = zlib.compress(text)
    return b"alinea-backup %d %s\n%s" % (VERSION, sha256(packed).hexdigest().encode(), packed)


def refused(store: Store, data: bytes) -> str:
    """What is said of a file that must change nothing."""
    before = store.backup(), said(store)
    with pytest.raises(StoreError) as caught:
        store.restore(unpack(data, "the file"), "the file")
    assert (store.backup(), said(store)) == before
    assert "Nothing was changed" in str(caught.value.message)
    assert "Rien n’a été modifié" in FRENCH(caught.value.message)
    return str(caught.value.message)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A file with other work in it, that no bad backup may touch."""
    path: Path = tmp_path_factory.mktemp("progress") / "progress.db"
    return studied(Store.open_kept(path, at(90)), "press")


def test_a_backup_cut_short_anywhere_is_refused(store: Store) -> None:
    for length in range(len(GOOD)):
        refused(store, GOOD[:length])
    assert "damaged or incomplete" in refused(store, GOOD[:-1])
    assert "is not an Alinéa backup" in refused(store, b"")


def test_a_backup_with_any_bit_wrong_is_refused(store: Store) -> None:
    for place in range(len(GOOD)):
        for bit in range(8):
            refused(store, GOOD[:place] + bytes([GOOD[place] ^ 1 << bit]) + GOOD[place + 1 :])
    refused(store, GOOD + b"\n")


def test_a_backup_of_a_newer_form_asks_for_an_update(store: Store) -> None:
    assert "newer version" in refused(store, GOOD.replace(b"backup 1", b"backup 12"))


@given(st.binary())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_other_bytes_are_refused(store: Store, data: bytes) -> None:
    refused(store, data)
    refused(store, GOOD[:80] + data)


cell = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), st.just("{}"), st.just("\ud800"))
nonsense = st.lists(cell, max_size=7)


@given(st.sampled_from(["event", "place"]), nonsense)
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nonsense_under_a_good_checksum_is_refused(store: Store, what: str, row: list[object]) -> None:
    refused(store, sealed(json.dumps({what: row}).encode()))


@pytest.mark.parametrize("row", [[1, "word", "", "\ud800", "{}"], [1 << 90, "word", "", "x", "{}"]])
def test_an_entry_that_the_store_cannot_take_is_refused_with_all_the_rest(store: Store, row: list[object]) -> None:
    good = {"event": [5, "word", "", "cloud/dette", '{"status": "known"}']}
    refused(store, sealed(b"\n".join(json.dumps(line).encode() for line in (good, {"event": row}))))


@pytest.mark.parametrize(
    ("what", "subject", "data"),
    [
        ("read", "9" * 40, "{}"),
        ("word", "cloud/recette", '{"status": {}}'),
        ("word", "cloud/recette", '{"status": null}'),
        ("answer", "q2", '{"given": "x", "grade": "right", "mark": NaN}'),
        ("answer", "q1", '{"given": "x", "grade": "right", "mark": 1' + "0" * 400 + "}"),
        ("answer", "q2", '{"given": "x", "grade": "right", "mark": 1, "skill": "\\ud800"}'),
        ("review", "cloud/recette", '{"recall": 1e99, "form": []}'),
        ("unreview", "cloud/recette", '{"at": {}}'),
    ],
)
def test_an_entry_that_means_nothing_stays_in_the_log_alone(store: Store, what: str, subject: str, data: str) -> None:
    before = said(store)
    assert brought(store, Backup((Event(1, what, "cloud", subject, data),), ())) == [1]
    assert said(store) == before


@pytest.mark.parametrize("text", [b"[]", b"{", b"3", b"\xff", b"[" * 50_000, b'{"event": 1}', b'{"place": {}}'])
def test_lines_that_are_none_are_refused(store: Store, text: bytes) -> None:
    refused(store, sealed(text))


def test_lines_of_a_later_version_are_passed_over(store: Store) -> None:
    assert unpack(sealed(b'{"card": [1, 2]}\n{}\n'), "x") == Backup((), ())
