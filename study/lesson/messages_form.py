"""What is said about mistakes of form: the file, its lines, a single value.

Each code has what is wanted there, and the sentence; `messages` fills in the blanks.
"""

from __future__ import annotations

from study.lesson.model import Bilingual

FORM = {
    # The file
    "utf-16": (
        Bilingual("un texte en UTF-8", "a text in UTF-8"),
        Bilingual(
            "Ce fichier est enregistré en UTF-16. Enregistrez-le en UTF-8.",
            "This file is saved as UTF-16. Save it as UTF-8.",
        ),
    ),
    "binary": (
        Bilingual("un texte", "a text"),
        Bilingual(
            "Ce fichier n’est pas un texte. Une leçon est un simple fichier texte en UTF-8.",
            "This file is not a text. A lesson is a plain text file in UTF-8.",
        ),
    ),
    "bad-byte": (
        Bilingual("un texte en UTF-8", "a text in UTF-8"),
        Bilingual(
            "Ici, le fichier est abîmé : cet octet n’est pas de l’UTF-8. Retapez le caractère.",
            "The file is damaged here: this byte is not UTF-8. Type the character again.",
        ),
    ),
    "windows-1252": (
        Bilingual("un texte en UTF-8", "a text in UTF-8"),
        Bilingual(
            "Ce fichier est enregistré en Windows-1252. Il a pu être lu ; enregistrez-le en UTF-8.",
            "This file is saved as Windows-1252. It could be read; save it as UTF-8.",
        ),
    ),
    "nfd": (
        Bilingual("des lettres accentuées en un seul caractère (NFC)", "accented letters as one character each (NFC)"),
        Bilingual(
            "Dans ce fichier, des accents sont séparés de leur lettre (NFD), à partir de « {found} ». "
            "Ils ont été réunis à la lecture ; vous n’avez rien à faire.",
            "In this file accents are apart from their letters (NFD), from “{found}” on. "
            "They were put together in reading; you need not do anything.",
        ),
    ),
    "control-character": (
        Bilingual("un texte sans caractère de commande", "text without control characters"),
        Bilingual(
            "Cette ligne contient un caractère de commande invisible ({found}). Effacez-le.",
            "This line holds an invisible control character ({found}). Delete it.",
        ),
    ),
    "invisible-character": (
        Bilingual("un texte sans caractère invisible", "text without invisible characters"),
        Bilingual(
            "Cette ligne contient un caractère invisible ({found}), souvent apporté par un copier-coller. Effacez-le.",
            "This line holds an invisible character ({found}), as copying and pasting often brings. Delete it.",
        ),
    ),
    # Lines
    "unknown-block": (
        Bilingual(
            "# Intertitre, # Paragraphe, # Terme ou # Question",
            "# Heading, # Paragraph, # Term or # Question",
        ),
        Bilingual(
            "« # {found} » n’ouvre aucun bloc connu. Un bloc commence par {wanted}.",
            "“# {found}” opens no known block. A block begins with {wanted}.",
        ),
    ),
    "text-after-block": (
        Bilingual("rien après « # {word} »", "nothing after “# {word}”"),
        Bilingual(
            "« {found} » n’est pas lu ici. Mettez ce texte sur une ligne à lui : « fr: {found} ».",
            "“{found}” is not read here. Put it on a line of its own: “fr: {found}”.",
        ),
    ),
    "unknown-field": (
        Bilingual(),
        Bilingual(
            "Il n’y a pas de champ « {found} » dans {block}. Champs possibles : {wanted}.",
            "There is no field “{found}” in {block}. Its fields are: {wanted}.",
        ),
    ),
    "wrong-block": (
        Bilingual(),
        Bilingual(
            "« {found} » va dans {wanted}, pas dans {block}. Déplacez cette ligne ou supprimez-la.",
            "“{found}” belongs in {wanted}, not in {block}. Move this line or delete it.",
        ),
    ),
    "unused-field": (
        Bilingual(),
        Bilingual(
            "Une question de genre « {kind} » n’utilise pas « {found} ». Champs possibles : {wanted}.",
            "A question of kind “{kind}” does not use “{found}”. Its fields are: {wanted}.",
        ),
    ),
    "repeated-field": (
        Bilingual("un seul champ « {found} »", "one field “{found}”"),
        Bilingual(
            "Le champ « {found} » est déjà à la ligne {first} ; il ne peut figurer qu’une fois dans {block}. "
            "N’en gardez qu’un.",
            "The field “{found}” is already on line {first}; it may stand only once in {block}. Keep one of the two.",
        ),
    ),
    "missing-field": (
        Bilingual("{field}: …", "{field}: …"),
        Bilingual(
            "Il manque la ligne « {wanted} » dans {block}. Ajoutez-la.",
            "The line “{wanted}” is missing in {block}. Add it.",
        ),
    ),
    "missing-colon": (
        Bilingual("un mot, puis un deux-points", "a word, then a colon"),
        Bilingual("Il manque un deux-points après « {found} ».", "A colon is missing after “{found}”."),
    ),
    "stray-line": (
        Bilingual("un champ (« mot: … ») ou quatre espaces au début", "a field (“word: …”) or four spaces first"),
        Bilingual(
            "Cette ligne n’est ni un champ (« mot: … ») ni une réponse. "
            "Si elle continue la ligne du dessus, commencez-la par quatre espaces.",
            "This line is neither a field (“word: …”) nor an answer. "
            "If it goes on with the line above, begin it with four spaces.",
        ),
    ),
    "nothing-above": (
        Bilingual("un champ (« mot: … ») au-dessus", "a field (“word: …”) above"),
        Bilingual(
            "Une ligne qui commence par une espace continue le champ du dessus, et il n’y en a pas ici. "
            "Commencez par un mot et un deux-points, comme « fr: ».",
            "A line that begins with a space goes on with the field above, and there is none here. "
            "Begin with a word and a colon, such as “fr:”.",
        ),
    ),
    "too-many-parts": (
        Bilingual("au plus {most} parties", "at most {most} parts"),
        Bilingual(
            "Il y a ici {count} parties séparées par « | », et au plus {most} ont un sens : « {found} » est de trop. "
            "Pour une barre qui fait partie du texte, écrivez « \\| ».",
            "There are {count} parts here with “|” between them, and at most {most} have a meaning: "
            "“{found}” is too many. "
            "For a bar that is part of the text write “\\|”.",
        ),
    ),
    "empty-text": (
        Bilingual("un texte", "a text"),
        Bilingual(
            "Il n’y a pas de texte après « {found} ». Écrivez-le ou supprimez la ligne.",
            "There is no text after “{found}”. Write it or delete the line.",
        ),
    ),
    # Values
    "missing-kind": (
        Bilingual(),
        Bilingual(
            "Il manque le genre de la question après son nom. Genres possibles : {wanted}.",
            "The kind of the question is missing after its id. Kinds are: {wanted}.",
        ),
    ),
    "unknown-kind": (
        Bilingual(),
        Bilingual(
            "« {found} » n’est pas un genre de question. Genres possibles : {wanted}.",
            "“{found}” is not a kind of question. Kinds are: {wanted}.",
        ),
    ),
    "unknown-value": (
        Bilingual(),
        Bilingual(
            "« {found} » ne convient pas au champ « {field} ». Valeurs possibles : {wanted}.",
            "“{found}” does not fit the field “{field}”. It may be: {wanted}.",
        ),
    ),
    "bad-id": (
        Bilingual("des lettres sans accent, des chiffres et des tirets", "unaccented letters, digits and hyphens"),
        Bilingual(
            "« {found} » ne peut pas servir de nom : il n’y faut que {wanted}, sans espace.",
            "“{found}” cannot serve as an id: it takes only {wanted}, without spaces.",
        ),
    ),
    "bad-topic": (
        Bilingual("des lettres sans accent, des chiffres et des tirets", "unaccented letters, digits and hyphens"),
        Bilingual(
            "Le thème « {found} » a été lu « {slug} » : un thème n’a que {wanted}.",
            "The topic “{found}” was read as “{slug}”: a topic has only {wanted}.",
        ),
    ),
    "bad-paragraph-number": (
        Bilingual("des numéros de paragraphes : 1, 2", "paragraph numbers: 1, 2"),
        Bilingual(
            "« {found} » n’est pas un numéro de paragraphe. Séparez les numéros par des virgules : « 1, 2 ».",
            "“{found}” is not a paragraph number. Put commas between the numbers: “1, 2”.",
        ),
    ),
    "unreadable-number": (
        Bilingual("un nombre comme 58,5 ou 5 000", "a number such as 58,5 or 5 000"),
        Bilingual(
            "« {found} » ne se lit pas comme un nombre. Écrivez-le en chiffres, comme 58,5 ou 5 000 ; "
            "l’unité va à la ligne « unité: … ».",
            "“{found}” cannot be read as a number. Write it in digits, such as 58,5 or 5 000; "
            "its unit goes on the line “unit: …”.",
        ),
    ),
}
