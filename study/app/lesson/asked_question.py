"""A question asked in a lesson: below its paragraph, with the way back to the text, a hint, and its panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from study.app.lesson.reading import TextCursor
from study.app.page.geometry import Geometry
from study.app.page.line import BLANK, Run, StyledLine, blank, fit, line, row
from study.app.page.paint import wrapped
from study.app.page.prose import line_of, question_prose
from study.app.questions.inputs.base import QuestionInput
from study.app.questions.inputs.choice import ChoiceInput
from study.app.questions.passage import JUSTIFY
from study.app.questions.verdict import evidence_spans
from study.app.questions.view import QuestionView
from study.app.widgets.line_view import Keep
from study.language.labels import SKILLS
from study.lesson.kinds import LANGUAGE_WORK
from study.lesson.model import Kind, Language, Paragraph
from study.locale import Translator
from study.practice.overruling import can_overrule
from study.progress.walk import OpenQuestion

Key = tuple[str, str, str]
"""A key at the foot of the screen: its name, its word, its action."""


class AskedQuestion(QuestionView):
    """Draws the question that a walk has open, in the page of its paragraph."""

    def __init__(
        self, opened: OpenQuestion, answer_input: QuestionInput, reading: TextCursor, asked_in: Language
    ) -> None:
        """`asked_in` is the language in which questions are asked."""
        super().__init__(reading.lesson, opened.question, answer_input)
        self.opened = opened
        self.verdict = opened.verdict
        self.reading = reading
        self.asked_in = asked_in
        self.flipped = False
        """Whether question and explanation are shown in the other language."""
        self.hinted = False
        """Whether the hint is shown."""
        self.in_text = False
        """Whether the cursor is in the text, to look something up."""

    def language(self, usual: Language) -> Language:
        """Return the language of a part of the page: `usual`, or once flipped the one questions are not asked in."""
        if not self.flipped:
            return usual
        return "en" if self.asked_in == "fr" else "fr"

    def page_lines(
        self, page: Geometry, tr: Translator, explained_in: Language, after: str
    ) -> tuple[list[StyledLine], Keep]:
        """Draw the page, and return which lines must stay in sight; `after` says what Enter leads to."""
        self.counts_as = "right" if self.opened.overruled else "marked"
        asked, explained = self.language(self.asked_in), self.language(explained_in)
        lines, keep = self.lines(page, tr, asked, explained)
        if self.in_text:
            return lines, (self._at(page, self.reading.offset),)
        if self.verdict is None:
            if self._in_passage:
                return lines, keep
            focus, *_ = keep
            if self.hinted and self.question.hint:
                hint = wrapped(self.question.hint.get(explained), page.measure, "ink-2 italic")
                lines += [BLANK, *hint]
                focus = max(focus, len(lines) - 1)
            stem_at, end = (min(keep[1:]), len(lines) - 1)
            return lines, (focus, end, stem_at) if self.input.keeps_end else (focus, stem_at, end)
        last, said_at, input_at, stem_at = keep
        if not page.tiny:
            lines += [BLANK, row(Run(tr("Enter"), "ink-2 bold", "enter"), Run(f"  {after}", "ink-3", "enter"))]
        lit = tuple(self._at(page, start) for start, _ in self._evidence()[:1])
        return lines, (said_at, last, *lit, input_at, stem_at, len(lines) - 1)

    def is_compact(self, page: Geometry) -> bool:
        return page.tiny and self.verdict is not None

    @property
    def _in_passage(self) -> bool:
        return super()._in_passage and not self.in_text

    def _passage_lines(self, page: Geometry, tr: Translator, head: str) -> tuple[list[StyledLine], Keep]:
        lines, keep = super()._passage_lines(page, tr, head)
        return [*lines, *blank(0 if page.tiny or page.height < 26 else 1)], keep

    def _head_lines(self, page: Geometry, head: str) -> list[StyledLine]:
        return self.reading.heading_lines(page)

    def _paragraphs_in_sight(self, page: Geometry) -> list[Paragraph]:
        passage = self.input.passage
        return [each for each in self.lesson.paragraphs if passage and each.number == passage.number]

    def says_task_in_panel(self, page: Geometry) -> bool:
        return not page.beside and page.height >= 10

    def text_lines(self, page: Geometry, head: str) -> list[StyledLine]:
        before, after = self._other_paragraphs(page)
        heading, here = self.reading.heading_lines(page), self._prose(page)
        first = min(self.question.about, default=self.reading.paragraph.number)
        under_one_heading = self.lesson.heading_of(first) is self.lesson.heading_of(self.reading.paragraph.number)
        above = [*heading, *before] if under_one_heading else [*before, *heading]
        return [*above, *here, *after, *blank(1 if page.height < 26 else 2)]

    def _other_paragraphs(self, page: Geometry) -> tuple[list[StyledLine], list[StyledLine]]:
        """Draw the other paragraphs that the question is about: those before the one in sight, and those after it."""
        before: list[StyledLine] = []
        after: list[StyledLine] = []
        here = self.reading.paragraph.number
        for each in self.lesson.paragraphs if page.height >= 12 else ():
            if each.number in self.question.about and each.number < here:
                before += [*self._numbered(each, page), BLANK]
            elif each.number in self.question.about and each.number > here:
                after += [BLANK, *self._numbered(each, page)]
        return before, after

    def _numbered(self, paragraph: Paragraph, page: Geometry) -> list[StyledLine]:
        """Draw a paragraph with its number before it."""
        lines = self._paragraph(paragraph, page)
        return [lines[0].labelled(Run(str(paragraph.number), "ink-3")), *lines[1:]] if lines else []

    def _prose(self, page: Geometry) -> list[StyledLine]:
        cursor = self.reading.cursor if self.in_text else None
        number = self.reading.paragraph.number
        spans, label = self._evidence(), self._evidence_label()
        unproven = self.unproven_spans(number)
        return question_prose(self.reading.stops, page.measure, number, spans, label, cursor, unproven)

    def _at(self, page: Geometry, offset: int) -> int:
        """Return the line of the page that shows a character of the paragraph."""
        above = len(self._other_paragraphs(page)[0]) + len(self.reading.heading_lines(page))
        return above + line_of(self._prose(page), offset)

    def _evidence(self) -> list[tuple[int, int]]:
        """Return where the evidence is in the paragraph, once the question is answered."""
        if not self.verdict:
            return []
        reading = self.reading
        return evidence_spans(self.question, reading.paragraph.number, reading.stops.text, reading.lesson.studied)

    def _evidence_label(self) -> tuple[Run, ...]:
        """Return ✓ and the letter of the right option, where there is one."""
        sign = self.input.signs["right"]
        right = [n for n, option in enumerate(self.question.options) if option.correct]
        choice = self.input.answer_input
        if isinstance(choice, ChoiceInput) and len(right) == 1:
            return (Run(f"{sign} {choice.shown_letter(right[0])}", "right bold"),)
        return (Run(sign, "right bold"),)

    def panel(self, page: Geometry, tr: Translator, explained: Language, notice: str = "") -> Sequence[StyledLine]:
        language = self.language(explained)
        width = page.panel
        if self.verdict is not None:
            return super().panel(page, tr, language)
        name = tr("Question {index} of {of}", index=self.opened.index, of=self.opened.of)
        skill = tr(SKILLS[self.question.skill]) + (f", {tr('draft')}" if self.question.draft else "")
        if not page.beside:
            lines = [row(Run(name, "ink-2 bold"), Run(f"  {skill}", "ink-3"))]
            if self.input.passage:
                lines = [line(tr(JUSTIFY), "ink-2 bold")]
            return [*lines, line(fit(notice or self.input.how(tr), width), "wrong" if notice else "ink-2")]
        lines = [line(name, "ink-2 bold"), line(skill, "ink-3"), BLANK, *wrapped(self.input.how(tr), width, "ink-2")]
        if notice:
            lines += [BLANK, *wrapped(notice, width, "wrong")]
        if self.input.passage:
            back = tr("Press Esc to change your answer, Tab to look words up in the text.")
            return [*lines, BLANK, *wrapped(back, width, "ink-3")]
        if self.question.kind not in LANGUAGE_WORK:
            lines += [BLANK, *wrapped(self._paragraphs(tr), width, "ink-2")]
        lines.append(BLANK)
        back = tr("Press Tab to return to the text: every word can still be looked up there.")
        if self.input.typing and self.question.kind is Kind.GAPS:
            back = tr("Press Esc, then Tab, to return to the text: every word can still be looked up there.")
        return lines + wrapped(back, width, "ink-3")

    def _paragraphs(self, tr: Translator) -> str:
        """Return where the answer is to be found, in a sentence."""
        about = self.question.about
        if len(about) == 1:
            return tr("Answer from the paragraph, not from general knowledge.")
        if not about:
            return tr("Answer from the article, not from general knowledge.")
        *first, last = map(str, about)
        numbers = tr("{first} and {last}", first=", ".join(first), last=last) if first else last
        return tr("Answer from paragraphs {numbers}, not from general knowledge.", numbers=numbers)

    def footer(
        self, tr: Translator, key: Callable[[str], tuple[str, str, str]], tiny: bool
    ) -> Sequence[tuple[str, str, str]]:
        """Return the keys that matter now; `key` gives one of the screen's commands."""
        tab, _, to_text = key("term")
        if self.in_text:
            return [key("word"), (tab, tr("question"), to_text), key("entry")]
        shown, _, action = key("english")
        other = (shown, tr("French") if self.language(self.asked_in) == "en" else tr("English"), action)
        if self.verdict is not None:
            overrule: list[Key] = []
            shown_as, _, overrules = key("overrule")
            if self.opened.overruled or (tiny and can_overrule(self.question, self.opened.given, self.verdict)):
                overrule = [(shown_as, tr("undo") if self.opened.overruled else tr("right"), overrules)]
            elif can_overrule(self.question, self.opened.given, self.verdict):
                overrule = [key("overrule")]
            enter = (tr("Enter"), tr("continue"), "enter")
            if tiny:
                return [enter, *overrule, key("entry"), key("again")]
            again = [key("again")]
            if self.input.order and self.question.kind is not Kind.TRUE_FALSE:
                again.append(key("others"))
            return [enter, *overrule, *again, (tab, tr("text"), to_text), other]
        if self.input.left:
            return [*self.input.left_keys(tr), (tab, tr("text"), to_text), other]
        keys = [*self.input.answer_keys(tr)]
        if self.input.passage and tiny:
            return [keys[0], keys[-1]]
        if self.input.typing:
            return [*keys, ("F1", tr("help"), "help")]
        hint = [key("hint")] if self.question.hint else []
        return [*keys, (tab, tr("text"), to_text), other, *hint]
