"""The messages of preview and editor."""

from __future__ import annotations

from study.text import Message, Text

NO_SUSPEND = Message(
    "An editor cannot be opened inside this terminal. Open the file in another window: "
    "the preview is updated each time you save."
)
CHANGED = Message("The file has just been changed: nothing was written. Check it, then try again.")
ELSEWHERE = Message(
    "The file was saved by another program in the meantime, so nothing was written. Your "
    "text is still in the field: Enter writes it to the current version of the file, "
    "Ctrl+Z discards it."
)
DRAFTED = Message(
    "Your text is kept as a draft and offered when you open this part again. Press Esc "
    "or Ctrl+Q again to leave without writing it to the file."
)
OFFERED = Message(
    "This field contains text that you typed earlier but did not save. Press Enter to "
    "write it to the file, or Ctrl+Z to discard it."
)
NOTHING = Message("Nothing to undo, or the file has changed since.")
NOTHING_AGAIN = Message("Nothing to redo, or the file has changed since.")
NO_PARAGRAPH = Message("The lesson has no paragraphs yet: press n to add one.")
NO_FILE = Message("Paste an article, or type the path of a text file.")


def waiting(part: str) -> Text:
    """Return the message that a part of the lesson has a draft."""
    return Message("Text that you typed in “{part}” was not saved. Open that part with e to see it again.", part=part)


def left_over(text: str) -> Text:
    """Return the message that there is a draft for a field that the file no longer has."""
    return Message("You typed this in a field that no longer exists: “{text}”", text=text)


def not_opened(editor: str, why: Text) -> Text:
    """Return the message that the editor that is set cannot be started."""
    return Message("“{editor}” cannot be opened: {why}. Correct the variable EDITOR.", editor=editor, why=why)
