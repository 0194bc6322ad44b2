"""Every sentence about a mistake, in both languages."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from study.lesson.messages_content import CONTENT
from study.lesson.messages_form import FORM
from study.locale import translator
from study.text import Message

FRENCH = translator("fr")

_ALL = {**FORM, **CONTENT}


def _blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize(("wanted", "message"), _ALL.values(), ids=_ALL)
def test_a_reader_of_either_language_is_told_the_same_in_full_sentences(
    wanted: Message | None, message: Message
) -> None:
    assert _blanks(FRENCH(message)) - {"expected"} == _blanks(str(message)) - {"expected"}
    assert wanted is None or _blanks(FRENCH(wanted)) == _blanks(str(wanted))
    for sentence in (FRENCH(message), str(message)):
        assert sentence.endswith((".", "…"))
        assert sentence[0].isupper() or sentence[0] in "«“{"
        assert not re.search(r"['\"]", sentence)


@pytest.mark.parametrize(("wanted", "message"), _ALL.values(), ids=_ALL)
def test_french_has_its_spaces_and_english_its_quotation_marks(wanted: Message | None, message: Message) -> None:
    texts = [message, *([wanted] if wanted else [])]
    for french in map(FRENCH, texts):
        assert not re.search("«[^\u00a0]|[^\u00a0]»| [:;!?]|[“”]", french)
    for english in map(str, texts):
        assert not re.search("[«»\u00a0\u202f]", english)
