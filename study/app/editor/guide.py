"""What each field of a lesson is for, as it is shown in the panel of the editor."""

from __future__ import annotations

from study.app.editor.rows import FieldRow
from study.lesson.document import Block
from study.lesson.grammar import HEADER, HEADING, PARAGRAPH, QUESTION, TERM
from study.lesson.model import Bilingual, Kind

_HEADER = {
    "lesson": Bilingual(
        "Le nom de la leçon pour le programme\u00a0: des lettres sans accent, des chiffres, des traits d’union. "
        "Les progrès y tiennent\u00a0: n’en changez plus.",
        "The lesson’s name for the program: plain letters, digits, hyphens. Progress hangs on it, so keep it.",
    ),
    "title": Bilingual("Le titre\u00a0: français | anglais.", "The title: French | English."),
    "level": Bilingual("Le niveau du lecteur visé.", "The level of the reader it is meant for."),
    "date": Bilingual("La date du texte\u00a0: 2024-05.", "When the text is from: 2024-05."),
    "source": Bilingual(
        "D’où vient le texte\u00a0: français | anglais.", "Where the text comes from: French | English."
    ),
    "author": Bilingual("Qui a écrit le texte.", "Who wrote the text."),
    "licence": Bilingual(
        "À quelles conditions il peut être repris\u00a0: français | anglais.",
        "On what terms it may be used: French | English.",
    ),
    "topics": Bilingual("De quoi il parle, séparé par des virgules.", "What it is about, parted by commas."),
    "note": Bilingual(
        "Une remarque pour le lecteur\u00a0: français | anglais.", "A note to the reader: French | English."
    ),
    "typography": Bilingual("L’usage que suit le français.", "Whose usage the French follows."),
}
_HEADING = {
    "fr": Bilingual("L’intertitre, en français.", "The heading, in French."),
    "en": Bilingual("Le même en anglais.", "The same in English."),
}
_PARAGRAPH = {
    "fr": Bilingual(
        "Une phrase par ligne. Collez un paragraphe entier\u00a0: il est coupé en phrases.",
        "One sentence a line. Paste a whole paragraph: it is cut into sentences.",
    ),
    "en": Bilingual(
        "La traduction, une ligne pour chaque phrase française.",
        "The translation, one line for each French sentence.",
    ),
    "fault": Bilingual(
        "Une faute du texte\u00a0: ce qui est écrit -> ce qu’il faudrait | pourquoi | pourquoi, en anglais.",
        "A fault of the source: what it says -> what it should say | why, in French | why.",
    ),
}
_TERM = {
    "name": Bilingual(
        "Le mot comme dans un dictionnaire, sans article\u00a0: «\u00a0atteindre\u00a0», «\u00a0recette\u00a0».",
        "The word as in a dictionary, without article: “atteindre”, “recette”.",
    ),
    "id": Bilingual(
        "Son nom pour le programme, sans accent ni espace. Les progrès y tiennent\u00a0: n’en changez plus.",
        "Its name for the program, without accents or spaces. Progress hangs on it: do not change it later.",
    ),
    "in": Bilingual("Les paragraphes où il se trouve\u00a0: 2, 4.", "The paragraphs it stands in: 2, 4."),
    "class": Bilingual("La nature du mot.", "What sort of word it is."),
    "gender": Bilingual("Le genre d’un nom.", "The gender of a noun."),
    "number": Bilingual("S’il ne s’emploie qu’au pluriel.", "Whether it is used in the plural."),
    "ipa": Bilingual("La prononciation, en API, sans crochets.", "How it sounds, in IPA, without brackets."),
    "en": Bilingual("Le sens, en anglais, le plus courant d’abord.", "What it means, in English, the commonest first."),
    "cue": Bilingual(
        "Ce qui le distingue d’un autre mot de même traduction.",
        "What tells it from another word with the same English.",
    ),
    "forms": Bilingual(
        "Comme il est écrit dans le texte, si c’est autrement\u00a0: a augmenté / augmentent.",
        "How it stands in the text where that differs: a augmenté / augmentent.",
    ),
    "meaning": Bilingual("Le sens expliqué\u00a0: français | anglais.", "What it means, explained: French | English."),
    "here": Bilingual(
        "Ce qu’il a de particulier ici\u00a0: français | anglais.", "What is special here: French | English."
    ),
    "also": Bilingual("Ses autres sens\u00a0: français | anglais.", "What else it can mean: French | English."),
    "example": Bilingual("Un exemple\u00a0: français | anglais.", "An example: French | English."),
    "trap": Bilingual("Ce qui trompe\u00a0: français | anglais.", "What misleads: French | English."),
    "fr": Bilingual(
        "Le sens en français, pour qui étudie l’anglais.", "Its sense in French, for those who study English."
    ),
}
_ENGLISH = Bilingual("Pour qui étudie le texte anglais.", "For those who study the English text.")
_QUESTION = {
    "name": Bilingual(
        "Son nom pour le programme. Les progrès y tiennent\u00a0: n’en changez plus.",
        "Its name for the program. Progress hangs on it: do not change it later.",
    ),
    "kind": Bilingual("La sorte de question.", "What kind of question it is."),
    "about": Bilingual("Les paragraphes dont elle parle\u00a0: 2.", "The paragraphs it asks about: 2."),
    "for": Bilingual("Pour qui seulement, si elle n’est pas pour tous.", "For whom alone, if it is not for all."),
    "evidence": Bilingual(
        "Les mots du texte qui donnent la réponse, sans rien y changer\u00a0: français | anglais.",
        "The words of the text that settle it, unchanged: French | English.",
    ),
    "skill": Bilingual("Ce qu’elle demande au lecteur.", "What it asks of the reader."),
    "fr": Bilingual("La question, en français.", "The question, in French."),
    "en": Bilingual("La même en anglais.", "The same in English."),
    "hint": Bilingual("Une aide, sur demande\u00a0: français | anglais.", "A hint, on request: French | English."),
    "why": Bilingual(
        "Pourquoi c’est la réponse\u00a0: français | anglais. On le dit après toute réponse.",
        "Why that is the answer: French | English. Said after any answer.",
    ),
    "note": Bilingual("Bon à savoir\u00a0: français | anglais.", "Worth knowing: French | English."),
    "[ ]": Bilingual(
        "Un choix\u00a0: français | anglais. Ctrl+T en fait la bonne réponse [x], ou une mauvaise [ ].",
        "An option: French | English. Ctrl+T makes it the right answer [x], or a wrong one [ ].",
    ),
    "text": Bilingual("Le passage à traduire.", "The passage to translate."),
    "=": Bilingual("Une bonne réponse. Une autre peut suivre.", "A right answer. Another may follow."),
    "~": Bilingual(
        "Une réponse presque juste | ce qu’on en dit | la même chose en anglais.",
        "An answer that is nearly right | what to say of it, in French | the same in English.",
    ),
    "unit": Bilingual("Ce que l’on compte\u00a0: français | anglais.", "What is counted: French | English."),
    "tolerance": Bilingual("De combien on peut se tromper.", "How far off is still right."),
    "articles": Bilingual("Si un article de trop ou de moins compte.", "Whether a wrong article counts."),
    "accents": Bilingual("Si un accent oublié compte.", "Whether a forgotten accent counts."),
    "pair": Bilingual(
        "À gauche -> à droite. Sans rien à gauche, c’est un piège.",
        "Left -> right. With nothing on the left it is there to mislead.",
    ),
    "1.": Bilingual(
        "Les étapes, dans le bon ordre\u00a0: français | anglais.", "The steps in their right order: French | English."
    ),
    "criterion": Bilingual(
        "Ce qu’une bonne traduction rend\u00a0: français | anglais.",
        "What a good translation renders: French | English.",
    ),
}
_GAPS = Bilingual(
    "Un texte avec ses trous\u00a0: Les [[recettes / revenus]] augmentent.",
    "A text with its gaps: Les [[recettes / revenus]] augmentent.",
)
_FEEDBACK = Bilingual(
    "Ce que lit celui qui choisit cela\u00a0: français | anglais.",
    "What somebody reads who chose that: French | English.",
)
_DRAFT = Bilingual("«\u00a0oui\u00a0» tant que vous ne l’avez pas relu.", "“yes” until you have looked it over.")
_ALLOW = Bilingual(
    "Une règle écartée ici\u00a0: A07 | pourquoi | pourquoi, en anglais.",
    "A rule set aside here: A07 | why, in French | why.",
)
_TYPES = {HEADER: _HEADER, HEADING: _HEADING, PARAGRAPH: _PARAGRAPH, TERM: _TERM, QUESTION: _QUESTION}


def guide(block: Block, row: FieldRow) -> Bilingual:
    """Return what a row is for; empty for a line that could not be read."""
    if row.part == "below":
        return _FEEDBACK
    name = row.part if row.part in ("name", "kind") else row.field.name if row.field else ""
    if name in ("draft", "allow"):
        return _DRAFT if name == "draft" else _ALLOW
    if name == "text" and block.kind is Kind.GAPS:
        return _GAPS
    if name.startswith("english"):
        return _ENGLISH
    return _TYPES[block.type or HEADER].get(name, Bilingual())
