"""The commands of the lesson screen."""

from __future__ import annotations

from study.app.commands import Command
from study.lesson.model import Language
from study.locale import N_

MOVE, UNDERSTAND, WORDS, ON = N_("Move"), N_("Understand"), N_("This word is …"), N_("Continue")


def _shared(method: str, name: str, key: str, word: str, tip: str, group: str) -> Command:
    """Return a command that shares its method with others of the lesson."""
    return Command(name, (key,), key, word, tip, group, (), method)


WORD = Command("word", ("right",), "← →", N_("word"), N_("by word"), MOVE, ("left",), "move")
LINE = Command("line", ("down",), "↑ ↓", N_("line"), N_("by line"), MOVE, ("up",), "move")
SENTENCE = Command("sentence", ("semicolon",), ", ;", N_("sentence"), N_("by sentence"), MOVE, ("comma",), "move")
TERM = Command("term", ("tab",), "Tab", N_("term"), N_("to the next marked term"), MOVE, ("shift+tab",), "move")
PARAGRAPH = Command("paragraph", ("n",), "n b", N_("paragraph"), N_("next, previous paragraph"), MOVE, ("b",), "move")

ENGLISH = _shared("translate", "english", "t", N_("English"), N_("this sentence in English"), UNDERSTAND)
PARAGRAPH_ENGLISH = _shared(
    "translate", "paragraph_english", "T", N_("paragraph"), N_("the whole paragraph in English"), UNDERSTAND
)
FRENCH = _shared("translate", "english", "t", N_("French"), N_("this sentence in French"), UNDERSTAND)
PARAGRAPH_FRENCH = _shared(
    "translate", "paragraph_english", "T", N_("paragraph"), N_("the whole paragraph in French"), UNDERSTAND
)
ENTRY = Command("entry", ("o",), "o", N_("entry"), N_("the full entry"), UNDERSTAND)
GLOSSARY = _shared("show", "glossary", "g", N_("glossary"), N_("the lesson’s glossary"), UNDERSTAND)
SAY = _shared("say", "say", "v", N_("listen"), N_("this word aloud"), UNDERSTAND)
SAY_SENTENCE = _shared("say", "say_sentence", "V", N_("listen"), N_("this sentence aloud"), UNDERSTAND)

LEARN = _shared("change_word", "learn", "l", N_("learn"), N_("to learn"), WORDS)
KNOWN = _shared("change_word", "known", "k", N_("known"), N_("known"), WORDS)
IGNORE = _shared("change_word", "ignore", "x", N_("ignore"), N_("to be ignored"), WORDS)
UNDO = _shared("change_word", "undo", "u", N_("undo"), N_("undo"), WORDS)

ENTER = Command("enter", ("enter",), "Enter", N_("continue"), N_("questions, then next paragraph"), ON)
QUESTIONS = _shared("ask", "questions", "q", N_("questions"), N_("this paragraph’s questions again"), ON)
EXAM = _shared("show", "exam", "e", N_("exam"), N_("take this lesson as an exam"), ON)
SUMMARY = _shared("show", "summary", "r", N_("results"), N_("your results so far"), ON)

HINT = Command("hint", ("h",), "h", N_("hint"), N_("where to look"), ON)
AGAIN = _shared("ask", "again", "r", N_("try again"), N_("the same question again"), ON)
OTHERS = _shared("ask", "others", "w", N_("others"), N_("again, in another order"), ON)
OVERRULE = _shared(
    "ask", "overrule", "y", N_("mine is right"), N_("count your typed answer as right, or undo that"), ON
)
QUESTION_ENGLISH = _shared(
    "translate", "english", "t", N_("English"), N_("question and feedback in the other language"), UNDERSTAND
)
LISTEN = _shared("dictate", "listen", "f2", N_("listen"), N_("the dictation aloud"), ON)._replace(shown="F2")
LISTEN_SLOWLY = _shared("dictate", "listen_slowly", "f3", N_("slowly"), N_("the dictation aloud, slowly"), ON)._replace(
    shown="F3"
)
ANSWER = Command("enter", ("enter",), "Enter", N_("answer"), N_("answer, then continue"), ON)
TEXT = Command("term", ("tab",), "Tab", N_("text"), N_("to the text, to look something up, and back"), ON, (), "move")

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
"""The commands while reading, in the order of the help."""

ASKING = (ANSWER, HINT, AGAIN, OTHERS, OVERRULE, LISTEN, LISTEN_SLOWLY, TEXT, QUESTION_ENGLISH, ENTRY, GLOSSARY)
"""The commands while a question is open, in the order of the help."""

_WHERE_ENGLISH_IS_STUDIED = {ENGLISH: FRENCH, PARAGRAPH_ENGLISH: PARAGRAPH_FRENCH}


def in_direction(command: Command, studied: Language) -> Command:
    """Return a command with the words for a direction: if English is studied, the translation is French."""
    return command if studied == "fr" else _WHERE_ENGLISH_IS_STUDIED.get(command, command)
