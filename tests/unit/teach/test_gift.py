"""GIFT is read as Moodle reads it, and what it misreads is told with its line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.lesson.encoding import decode
from study.lesson.problems import Report
from study.teach.exchange.gift.reader import read

GOLD = Path(__file__).parents[2] / "data" / "gift"
FILES = sorted(GOLD.glob("*.gift"))
SILENT = ("01", "03", "06", "07", "08", "09", "11", "12", "14", "16", "19", "21", "24", "28", "29")
REFUSED = ("04", "13", "23")


def text(path: Path) -> str:
    return decode(path.read_bytes(), Report()) or ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_moodles_meaning(path: Path) -> None:
    wanted = json.loads(path.with_name(path.name + ".moodle.json").read_text("utf-8"))["questions"]
    found = read(text(path)).questions
    assert len(found) == len(wanted)
    for ours, theirs in zip(found, wanted, strict=True):
        assert "\ufffd" in theirs["questiontext"] or ours.stem == theirs["questiontext"].strip()
        assert "\ufffd" in theirs["name"] or ours.title == theirs["name"]
        assert ours.feedback == theirs.get("generalfeedback", "")
        if theirs["qtype"] in ("multichoice", "shortanswer"):
            texts = [each["text"] if isinstance(each, dict) else each for each in theirs["answer"]]
            assert [each.text for each in ours.answers] == texts
            assert [each.fraction for each in ours.answers] == pytest.approx(theirs["fraction"])
            assert [each.feedback for each in ours.answers] == [each["text"] for each in theirs["feedback"]]
        elif theirs["qtype"] == "numerical":
            ranges = zip(theirs["answer"], theirs["tolerance"], strict=True)
            assert [each.text for each in ours.answers] == [
                f"{value}:{around}" if float(around) else str(value) for value, around in ranges
            ]
            assert [each.fraction for each in ours.answers] == theirs["fraction"]
        elif theirs["qtype"] == "match":
            pairs = zip(theirs["subquestions"], theirs["subanswers"], strict=True)
            assert [each.text for each in ours.answers] == [f"{left['text']} -> {right}" for left, right in pairs]
        elif theirs["qtype"] == "truefalse":
            assert [(each.text, each.fraction, each.feedback) for each in ours.answers] == [
                ("true", theirs["correctanswer"], theirs["feedbacktrue"]["text"]),
                ("false", 1 - theirs["correctanswer"], theirs["feedbackfalse"]["text"]),
            ]
        else:
            assert not ours.answers
            assert ours.kind == theirs["qtype"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_warning_where_moodle_is_silent_and_none_where_it_is_right(path: Path) -> None:
    assert bool(read(text(path)).warnings) == (path.name[:2] in SILENT + REFUSED)


@given(st.text(st.sampled_from("ab{}~=#%:\\/[]->1,. \n$T"), max_size=60))
def test_any_text_is_read(text: str) -> None:
    read(text)
