"""The messages of preview and editor."""

from __future__ import annotations

from study.lesson.model import Bilingual

NO_SUSPEND = Bilingual(
    "Ce terminal ne peut pas céder la place à un éditeur. Ouvrez le fichier ailleurs\u00a0: l’aperçu le suit.",
    "This terminal cannot make room for an editor. Open the file elsewhere: the preview follows it.",
)
CHANGED = Bilingual(
    "Le fichier vient de changer\u00a0: rien n’a été écrit. Regardez-le, puis recommencez.",
    "The file has just changed: nothing was written. Look at it, then try again.",
)
ELSEWHERE = Bilingual(
    "Le fichier a été enregistré ailleurs entre-temps\u00a0: rien n’a été écrit. Votre texte est encore dans le "
    "champ\u00a0; Entrée l’écrit dans le fichier tel qu’il est maintenant, Ctrl+Z l’abandonne.",
    "The file was saved elsewhere meanwhile: nothing was written. Your text is still in the field; Enter writes it "
    "into the file as it is now, Ctrl+Z gives it up.",
)
DRAFTED = Bilingual(
    "Votre texte est gardé comme brouillon ; il vous sera proposé quand vous rouvrirez cette partie. Échap ou Ctrl+Q, "
    "encore une fois, quitte sans l’écrire dans le fichier.",
    "Your text is kept as a draft and offered when you open this part again. Esc or Ctrl+Q, once more, leaves without "
    "writing it into the file.",
)
OFFERED = Bilingual(
    "Ce champ contient un texte que vous aviez tapé et qui n’a pas été enregistré. Entrée l’écrit dans le fichier, "
    "Ctrl+Z l’abandonne.",
    "This field holds text that you typed earlier and that was not saved. Enter writes it into the file, Ctrl+Z "
    "discards it.",
)
NOTHING = Bilingual(
    "Rien à annuler, ou le fichier a changé depuis.",
    "There is nothing to take back, or the file has changed since.",
)
NOTHING_AGAIN = Bilingual(
    "Rien à refaire, ou le fichier a changé depuis.",
    "There is nothing to make again, or the file has changed since.",
)
NO_PARAGRAPH = Bilingual(
    "La leçon n’a pas encore de paragraphe. n en ajoute un.",
    "The lesson has no paragraph yet. n adds one.",
)
NO_FILE = Bilingual(
    "Collez un article, ou écrivez le chemin d’un fichier de texte.",
    "Paste an article, or type the path of a text file.",
)


def waiting(part: str) -> Bilingual:
    """Return the message that a part of the lesson has a draft."""
    return Bilingual(
        f"Un texte tapé dans « {part} » n’a pas été enregistré. Ouvrez cette partie avec e pour le retrouver.",
        f"Text typed in “{part}” was not saved. Open that part with e to find it again.",
    )


def left_over(text: str) -> Bilingual:
    """Return the message that there is a draft for a field that the file no longer has."""
    return Bilingual(
        f"Vous aviez tapé ceci dans un champ qui n’existe plus : « {text} »",
        f"You typed this in a field that is no longer there: “{text}”",
    )


def not_opened(editor: str, why: Bilingual) -> Bilingual:
    """Return the message that the editor that is set cannot be started."""
    return Bilingual(
        f"« {editor} » ne s’ouvre pas\u00a0: {why.fr}. Corrigez la variable EDITOR.",
        f"“{editor}” does not open: {why.en}. Correct the variable EDITOR.",
    )
