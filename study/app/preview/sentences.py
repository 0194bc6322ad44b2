"""What the preview may have to tell."""

from __future__ import annotations

from study.text import Message, Text

NO_SUSPEND = Message("This terminal cannot make room for an editor. Open the file elsewhere: the preview follows it.")
CHANGED = Message("The file has just changed: nothing was written. Look at it, then try again.")
ELSEWHERE = Message(
    "The file was saved elsewhere meanwhile: nothing was written. Your text is still in "
    "the field; Enter writes it into the file as it is now, Ctrl+Z gives it up."
)
DRAFTED = Message(
    "Your text is kept as a draft and offered when you open this part again. Esc or "
    "Ctrl+Q, once more, leaves without writing it into the file."
)
OFFERED = Message(
    "This field holds text that you typed earlier and that was not saved. Enter writes "
    "it into the file, Ctrl+Z discards it."
)
NOTHING = Message("There is nothing to take back, or the file has changed since.")
NOTHING_AGAIN = Message("There is nothing to make again, or the file has changed since.")
NO_PARAGRAPH = Message("The lesson has no paragraph yet. n adds one.")
NO_FILE = Message("Paste an article, or type the path of a text file.")


def waiting(part: str) -> Text:
    """A part of the lesson has a draft."""
    return Message("Text typed in “{part}” was not saved. Open that part with e to find it again.", part=part)


def left_over(text: str) -> Text:
    """A text was typed in a field that the file no longer has."""
    return Message("You typed this in a field that is no longer there: “{text}”", text=text)


def not_opened(editor: str, why: Text) -> Text:
    """The editor that is set cannot be started."""
    return Message("“{editor}” does not open: {why}. Correct the variable EDITOR.", editor=editor, why=why)
