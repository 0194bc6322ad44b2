"""What can be done in a lesson."""

from __future__ import annotations

from study.app.commands import Command
from study.lesson.model import Language
from study.locale import N_

MOVE, UNDERSTAND, WORDS, ON = N_("Move"), N_("Understand"), N_("This word is …"), N_("Go on")

WORD = Command("word", ("right",), "← →", N_("word"), N_("by word"), MOVE, ("left",))
LINE = Command("line", ("down",), "↑ ↓", N_("line"), N_("by line"), MOVE, ("up",))
SENTENCE = Command("sentence", ("semicolon",), ", ;", N_("sentence"), N_("by sentence"), MOVE, ("comma",))
TERM = Command("term", ("tab",), "Tab", N_("term"), N_("to the next marked term"), MOVE, ("shift+tab",))
PARAGRAPH = Command("paragraph", ("n",), "n b", N_("paragraph"), N_("next, previous paragraph"), MOVE, ("b",))

ENGLISH = Command("english", ("t",), "t", N_("English"), N_("this sentence in English"), UNDERSTAND)
PARAGRAPH_ENGLISH = Command(
    "paragraph_english", ("T",), "T", N_("paragraph"), N_("the whole paragraph in English"), UNDERSTAND
)
FRENCH = Command("english", ("t",), "t", N_("French"), N_("this sentence in French"), UNDERSTAND)
PARAGRAPH_FRENCH = Command(
    "paragraph_english", ("T",), "T", N_("paragraph"), N_("the whole paragraph in French"), UNDERSTAND
)
ENTRY = Command("entry", ("o",), "o", N_("entry"), N_("the full entry"), UNDERSTAND)
GLOSSARY = Command("glossary", ("g",), "g", N_("glossary"), N_("the lesson’s glossary"), UNDERSTAND)
SAY = Command("say", ("v",), "v", N_("listen"), N_("this word aloud"), UNDERSTAND)
SAY_SENTENCE = Command("say_sentence", ("V",), "V", N_("listen"), N_("this sentence aloud"), UNDERSTAND)

LEARN = Command("learn", ("l",), "l", N_("learn"), N_("one to learn"), WORDS)
KNOWN = Command("known", ("k",), "k", N_("known"), N_("known"), WORDS)
IGNORE = Command("ignore", ("x",), "x", N_("ignore"), N_("to be ignored"), WORDS)
UNDO = Command("undo", ("u",), "u", N_("undo"), N_("undo"), WORDS)

ENTER = Command("enter", ("enter",), "Enter", N_("go on"), N_("questions, then next paragraph"), ON)
QUESTIONS = Command("questions", ("q",), "q", N_("questions"), N_("this paragraph’s questions once more"), ON)
EXAM = Command("exam", ("e",), "e", N_("exam"), N_("sit this lesson as an exam"), ON)
SUMMARY = Command("summary", ("r",), "r", N_("results"), N_("your results so far"), ON)

HINT = Command("hint", ("h",), "h", N_("hint"), N_("where to look"), ON)
AGAIN = Command("again", ("r",), "r", N_("try again"), N_("the same question again"), ON)
OTHERS = Command("others", ("w",), "w", N_("others"), N_("again, in another order"), ON)
QUESTION_ENGLISH = Command(
    "english", ("t",), "t", N_("English"), N_("question and explanation in the other language"), UNDERSTAND
)
ANSWER = Command("enter", ("enter",), "Enter", N_("answer"), N_("answer, then go on"), ON)
TEXT = Command("term", ("tab",), "Tab", N_("text"), N_("to the text, to look something up, and back"), ON)

READING = (
    WORD,
    LINE,
    SENTENCE,
    TERM,
    PARAGRAPH,
    ENGLISH,
    PARAGRAPH_ENGLISH,
    ENTRY,
    GLOSSARY,
    SAY,
    SAY_SENTENCE,
    LEARN,
    KNOWN,
    IGNORE,
    UNDO,
    ENTER,
    QUESTIONS,
    SUMMARY,
    EXAM,
)
"""While reading."""

ASKING = (ANSWER, HINT, AGAIN, OTHERS, TEXT, QUESTION_ENGLISH, ENTRY, GLOSSARY)
"""While a question is open or answered."""

_OF_ENGLISH = {ENGLISH: FRENCH, PARAGRAPH_ENGLISH: PARAGRAPH_FRENCH}


def turned(command: Command, studied: Language) -> Command:
    """A command in the words of the direction: where English is studied, the same key gives the French."""
    return command if studied == "fr" else _OF_ENGLISH.get(command, command)
