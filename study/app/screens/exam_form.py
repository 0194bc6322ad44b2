"""The form of a question on an exam paper: no models before the end."""

from __future__ import annotations

from study.app.forms.form import Form
from study.app.forms.make import form_for
from study.lesson.model import Kind, Question
from study.practice.shuffle import shown_order
from study.practice.verdict import Given
from study.progress.exam import Exam


def empty_form(exam: Exam, question: Question, typing_help: bool) -> Form:
    """Its options stand in the same order whenever the paper is looked at."""
    french = exam.lesson.studied == "fr" or question.kind is Kind.TRANSLATION
    return form_for(question, shown_order(question, exam.lesson.id, exam.number), typing_help and french)


def given_in(form: Form) -> Given | None:
    """The answer on the page, if it is whole; a translation is its text alone."""
    if form.question.kind is not Kind.TRANSLATION:
        return form.given
    from study.app.forms.translation import TranslationForm

    assert isinstance(form, TranslationForm)
    text = form.field.text.strip()
    return (text, tuple(sorted(form.ticked))) if text else None


def put_in(form: Form, given: Given | None, told: bool = False) -> None:
    """Put an answer back into its form; `told` shows the models of a translation."""
    if given is None:
        return
    form.restore(given)
    if form.question.kind is Kind.TRANSLATION:
        from study.app.forms.translation import TranslationForm

        assert isinstance(form, TranslationForm)
        form.comparing, form.typing = told, not told
