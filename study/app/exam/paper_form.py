"""Forms for the questions of an exam, which show no model translations before the end."""

from __future__ import annotations

from study.app.forms.form import Form
from study.app.forms.make import form_for
from study.app.forms.translation import TranslationForm
from study.lesson.model import Kind, Question
from study.practice.verdict import Given
from study.progress.exam_session import ExamSession


def empty_form(exam: ExamSession, question: Question, typing_help: bool) -> Form:
    """Return an empty form for a question, with its options in the order of this exam.

    `typing_help` shows accented letters under the field, for an answer in French.
    """
    french = exam.lesson.studied == "fr" or question.kind is Kind.TRANSLATION
    return form_for(question, exam.option_order(question), typing_help and french)


def answer_in(form: Form) -> Given | None:
    """Return the answer in a form, of a translation its text and ticks; None if it is not complete."""
    if form.question.kind is not Kind.TRANSLATION:
        return form.given
    assert isinstance(form, TranslationForm)
    text = form.field.text.strip()
    return (text, tuple(sorted(form.ticked))) if text else None


def fill_in(form: Form, given: Given | None, *, with_models: bool = False) -> None:
    """Fill a form in with an answer (None leaves it empty); `with_models` shows the model translations beside it."""
    if given is None:
        return
    form.restore(given)
    if form.question.kind is Kind.TRANSLATION:
        assert isinstance(form, TranslationForm)
        form.comparing, form.typing = with_models, not with_models
