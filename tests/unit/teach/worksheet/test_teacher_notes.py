"""What a lesson says to the teacher is in the answer key, not on the sheet for the class."""

from __future__ import annotations

from study.lesson.reader import read
from study.locale import translator
from study.teach.worksheet.compose import worksheets
from study.teach.worksheet.key import key

TEXT = """lesson: m
title: Essai | Test
aim: Lire une commande. | Read an order.
aim: Répondre. | Reply.
timing: 45 minutes | 45 minutes
suggestion: En binômes. | In pairs.
english-note: Un mot sur l’anglais. | A word on the English.

# Paragraph 1
fr: La filiale commande.
en: The subsidiary orders.
"""


def test_the_key_has_aims_timing_and_suggestions_in_the_language_of_the_sheet() -> None:
    lesson = read(TEXT).lesson
    assert lesson is not None
    (sheet,) = worksheets(lesson, "fr", translator("en"))
    assert sheet.notes == ("Aims: Read an order. Reply.", "Timing: 45 minutes", "Suggestions: In pairs.")
    assert "Suggestions: In pairs." in key(sheet, translator("en")).written
    (english,) = worksheets(lesson, "en", translator("fr"))
    assert english.notes[0] == "Objectifs\u00a0: Lire une commande. Répondre."
    assert english.notes[-1] == "Un mot sur l’anglais."
