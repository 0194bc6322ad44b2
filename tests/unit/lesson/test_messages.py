"""Every sentence about a mistake, in both languages."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from study.lesson.messages_content import CONTENT
from study.lesson.messages_form import FORM
from study.lesson.model import Bilingual

_ALL = {**FORM, **CONTENT}


def _blanks(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize(("wanted", "message"), _ALL.values(), ids=_ALL)
def test_a_reader_of_either_language_is_told_the_same_in_full_sentences(wanted: Bilingual, message: Bilingual) -> None:
    assert _blanks(message.fr) - {"wanted"} == _blanks(message.en) - {"wanted"}
    assert _blanks(wanted.fr) == _blanks(wanted.en)
    for sentence in (message.fr, message.en):
        assert sentence.endswith((".", "…"))
        assert sentence[0].isupper() or sentence[0] in "«“{"
        assert not re.search(r"['\"]", sentence)


@pytest.mark.parametrize(("wanted", "message"), _ALL.values(), ids=_ALL)
def test_french_has_its_spaces_and_english_its_quotation_marks(wanted: Bilingual, message: Bilingual) -> None:
    for french in (wanted.fr, message.fr):
        assert not re.search("«[^\u00a0]|[^\u00a0]»| [:;!?]|[“”]", french)
    for english in (wanted.en, message.en):
        assert not re.search("[«»\u00a0\u202f]", english)
