"""The form of a question on an exam paper, which shows no models before the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.app.forms.form import Form
from study.app.forms.make import form_for
from study.lesson.model import Kind, Question
from study.practice.verdict import Given
from study.progress.exam_session import ExamSession

if TYPE_CHECKING:
    from study.app.forms.translation import TranslationForm


def empty_form(exam: ExamSession, question: Question, typing_help: bool) -> Form:
    """Make the form of a question, with its options in the order of this paper; accents are offered for French."""
    french = exam.lesson.studied == "fr" or question.kind is Kind.TRANSLATION
    return form_for(question, exam.option_order(question), typing_help and french)


def given_in(form: Form) -> Given | None:
    """Return the answer in a form, for a translation its text and ticks; None if it is not complete."""
    if form.question.kind is not Kind.TRANSLATION:
        return form.given
    translation = _translation(form)
    text = translation.field.text.strip()
    return (text, tuple(sorted(translation.ticked))) if text else None


def put_in(form: Form, given: Given | None, *, with_models: bool = False) -> None:
    """Put an answer back into its form; `with_models` shows the models of a translation beside it."""
    if given is None:
        return
    form.restore(given)
    if form.question.kind is Kind.TRANSLATION:
        translation = _translation(form)
        translation.comparing, translation.typing = with_models, not with_models


def _translation(form: Form) -> TranslationForm:
    """Return the form of a translation as what it is."""
    from study.app.forms.translation import TranslationForm  # for exams with a translation only

    assert isinstance(form, TranslationForm)
    return form
