"""A question of a lesson on the page: its paragraph, its input, its verdict, and what the panel says of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.app.lesson.reading import TextCursor
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Line, Run, blank, fit, line, row
from study.app.page.paint import wrapped
from study.app.page.prose import line_of, question_prose
from study.app.questions.inputs.base import QuestionInput
from study.app.questions.inputs.choice import ChoiceInput
from study.app.questions.verdict import evidence_below, evidence_panel, evidence_spans, verdict_lines
from study.language.labels import SKILLS
from study.lesson.model import Kind, Language
from study.locale import Translator
from study.practice.verdict import Verdict
from study.progress.walk import OpenQuestion

Key = tuple[str, str, str]
"""A key at the foot of the screen: its name, its word, its action."""


class QuestionView:
    """The drawing of one question, from asking it to its verdict."""

    def __init__(
        self, opened: OpenQuestion, answer_input: QuestionInput, reading: TextCursor, asked_in: Language
    ) -> None:
        self.opened = opened
        self.question = opened.question
        self.input = answer_input
        self.reading = reading
        self.asked_in = asked_in
        """The language questions are asked in."""
        self.flipped = False
        """Question and explanation are shown in the other language."""
        self.hinted = False
        self.in_text = False
        """The cursor is in the text, to look something up."""

    @property
    def verdict(self) -> Verdict | None:
        """None until the question is answered."""
        return self.opened.verdict

    def language(self, usual: Language) -> Language:
        """A language of this question; flipped, all of it is in the one it is not usually asked in."""
        if not self.flipped:
            return usual
        return "en" if self.asked_in == "fr" else "fr"

    def lines(
        self, page: Geometry, tr: Translator, explained_in: Language, after: str
    ) -> tuple[list[Line], tuple[int, ...]]:
        """The page, and the lines of it that must stay in sight."""
        lines = self.reading.heading_lines(page)
        prose = self._prose(page)
        spans = self._evidence() if self.verdict else []
        lit = len(lines) + line_of(prose, spans[0][0]) if spans else None
        cursor = len(lines) + line_of(prose, self.reading.offset)
        lines += prose
        lines += blank(1 if page.height < 26 else 2)
        stem_at = len(lines)
        if not (page.tiny and self.verdict):
            lines += wrapped(self.question.stem.get(self.language(self.asked_in)), page.measure, "ink bold")
            lines += blank(0 if page.height < 12 else 1)
        input_at = len(lines)
        lines += self._input_lines(page, tr)
        if self.in_text:
            return lines, (cursor,)
        if self.verdict is None:
            focus = input_at + self.input.focus_line
            if self.hinted and self.question.hint:
                lines += [
                    BLANK,
                    *wrapped(self.question.hint.get(self.language(explained_in)), page.measure, "ink-2 italic"),
                ]
                focus = max(focus, len(lines) - 1)
            return lines, (focus, stem_at, len(lines) - 1)
        lines += blank(0 if page.height < 12 else 1)
        said = len(lines)
        explained = self.language(explained_in)
        lines += verdict_lines(self.question, self.verdict, page.measure, explained, tr, self.input.named(self.verdict))
        evidence = [] if lit is None else [lit]
        keep = (said, len(lines) - 1, *evidence, input_at, stem_at)
        if not page.tiny:
            lines += [BLANK, row(Run(tr("Enter"), "ink-2 bold", "enter"), Run(f"  {after}", "ink-3", "enter"))]
        return lines, (*keep, len(lines) - 1)

    def _input_lines(self, page: Geometry, tr: Translator) -> list[Line]:
        language = self.language(self.asked_in)
        if page.tiny and self.verdict and isinstance(self.input, ChoiceInput):
            return self.input.kept(tr, page.measure, language)
        return self.input.lines(page.measure, language, tr, self.verdict)

    def _prose(self, page: Geometry) -> list[Line]:
        cursor = self.reading.cursor if self.in_text else None
        spans = self._evidence() if self.verdict else []
        number = self.reading.paragraph.number
        return question_prose(self.reading.stops, page.measure, number, spans, self._evidence_label(), cursor)

    def _evidence(self) -> list[tuple[int, int]]:
        return evidence_spans(
            self.question, self.reading.paragraph.number, self.reading.stops.text, self.reading.lesson.studied
        )

    def _evidence_label(self) -> tuple[Run, ...]:
        """✓ and the letter of the right option, where there is one."""
        sign = self.input.signs["right"]
        right = [n for n, option in enumerate(self.question.options) if option.correct]
        if isinstance(self.input, ChoiceInput) and len(right) == 1:
            return (Run(f"{sign} {self.input.shown_letter(right[0])}", "right bold"),)
        return (Run(sign, "right bold"),)

    def panel(self, page: Geometry, tr: Translator, explained_in: Language, notice: str) -> list[Line]:
        """What the panel says: of the question while it is open, of the evidence afterwards."""
        language = self.language(explained_in)
        width = page.panel
        if self.verdict is not None:
            if page.beside:
                return evidence_panel(self.question, width, language, tr, self.reading.lesson.studied)
            return evidence_below(self.question, page, language, tr, self.reading.lesson.studied)
        name = tr("Question {index} of {of}", index=self.opened.index, of=self.opened.of)
        skill = tr(SKILLS[self.question.skill]) + (f", {tr('draft')}" if self.question.draft else "")
        if not page.beside:
            lines = [row(Run(name, "ink-2 bold"), Run(f"  {skill}", "ink-3"))]
            return [*lines, line(fit(notice or self.input.how(tr), width), "wrong" if notice else "ink-2")]
        lines = [line(name, "ink-2 bold"), line(skill, "ink-3"), BLANK, *wrapped(self.input.how(tr), width, "ink-2")]
        if notice:
            lines += [BLANK, *wrapped(notice, width, "wrong")]
        lines += [BLANK, *wrapped(self._paragraphs(tr), width, "ink-2"), BLANK]
        back = tr("Tab takes you back to the text: any word can still be looked up there.")
        if self.input.typing and self.question.kind is Kind.GAPS:
            back = tr("Esc, then Tab, takes you back to the text: any word can still be looked up there.")
        return lines + wrapped(back, width, "ink-3")

    def _paragraphs(self, tr: Translator) -> str:
        """Where the answer is to be found."""
        about = self.question.about
        if len(about) == 1:
            return tr("Answer from the paragraph, not from what you know.")
        numbers = ", ".join(map(str, about))
        return tr("Answer from paragraphs {numbers}, not from what you know.", numbers=numbers)

    def evidence(self, width: int, explained_in: Language, tr: Translator) -> list[Line]:
        """Return all the evidence, for a page of its own."""
        return evidence_panel(self.question, width, self.language(explained_in), tr, self.reading.lesson.studied)

    def footer(
        self, tr: Translator, key: Callable[[str], tuple[str, str, str]], tiny: bool
    ) -> Sequence[tuple[str, str, str]]:
        """The keys that matter now; `key` gives one of the screen's commands."""
        tab, _, to_text = key("term")
        if self.in_text:
            return [key("word"), (tab, tr("question"), to_text), key("entry")]
        shown, _, action = key("english")
        other = (shown, tr("French") if self.language(self.asked_in) == "en" else tr("English"), action)
        if self.verdict is not None:
            again = [key("again")]
            if self.input.order and self.question.kind is not Kind.TRUE_FALSE:
                again.append(key("others"))
            enter = (tr("Enter"), tr("go on"), "enter")
            if tiny:
                return [enter, key("entry"), key("again")]
            return [enter, *again, (tab, tr("text"), to_text), other]
        if self.input.left:
            return [(tr("Enter"), tr("type"), "enter"), (tab, tr("text"), to_text), other]
        keys = [*self.input.keys(tr), (tr("Enter"), tr("answer"), "enter")]
        if self.input.typing:
            return [*keys, ("F1", tr("help"), "help")]
        hint = [key("hint")] if self.question.hint else []
        return [*keys, (tab, tr("text"), to_text), other, *hint]
