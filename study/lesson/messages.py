"""What is said about each mistake, in French and English: loaded with the first mistake of a file.

A sentence's blanks are `{found}`, `{wanted}`, and the details that the reader gives with the mistake.
"""

from __future__ import annotations

from collections.abc import Mapping

from study.lesson.model import Bilingual

_MEANT = Bilingual(" Vouliez-vous écrire « {} » ?", " Did you mean “{}”?")
_NOTHING = Bilingual()

_SAID: dict[str, tuple[Bilingual, Bilingual]] = {
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
        _NOTHING,
        Bilingual(
            "Il n’y a pas de champ « {found} » dans {block}. Champs possibles : {wanted}.",
            "There is no field “{found}” in {block}. Its fields are: {wanted}.",
        ),
    ),
    "wrong-block": (
        _NOTHING,
        Bilingual(
            "« {found} » va dans {wanted}, pas dans {block}. Déplacez cette ligne ou supprimez-la.",
            "“{found}” belongs in {wanted}, not in {block}. Move this line or delete it.",
        ),
    ),
    "unused-field": (
        _NOTHING,
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
            "Il y a ici {count} parties séparées par « | », et au plus {most} ont un sens. "
            "Pour une barre qui fait partie du texte, écrivez « \\| ».",
            "There are {count} parts here with “|” between them, and at most {most} have a meaning. "
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
        _NOTHING,
        Bilingual(
            "Il manque le genre de la question après son nom. Genres possibles : {wanted}.",
            "The kind of the question is missing after its id. Kinds are: {wanted}.",
        ),
    ),
    "unknown-kind": (
        _NOTHING,
        Bilingual(
            "« {found} » n’est pas un genre de question. Genres possibles : {wanted}.",
            "“{found}” is not a kind of question. Kinds are: {wanted}.",
        ),
    ),
    "unknown-value": (
        _NOTHING,
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
    # Paragraphs
    "no-paragraphs": (
        Bilingual("# Paragraphe 1", "# Paragraph 1"),
        Bilingual(
            "La leçon n’a pas de paragraphe. Ajoutez « # Paragraphe 1 » et, dessous, une ligne « fr: … ».",
            "The lesson has no paragraph. Add “# Paragraph 1” and, below it, a line “fr: …”.",
        ),
    ),
    "missing-paragraph-number": (
        Bilingual("# Paragraphe {number}", "# Paragraph {number}"),
        Bilingual(
            "Il manque le numéro du paragraphe. Écrivez « {wanted} ».",
            "The number of the paragraph is missing. Write “{wanted}”.",
        ),
    ),
    "bad-paragraph": (
        Bilingual("# Paragraphe {number}", "# Paragraph {number}"),
        Bilingual(
            "« {found} » n’est pas un numéro. Écrivez « {wanted} ».",
            "“{found}” is not a number. Write “{wanted}”.",
        ),
    ),
    "duplicate-paragraph": (
        Bilingual("un numéro encore libre", "a number not taken yet"),
        Bilingual(
            "Le paragraphe {found} est déjà à la ligne {first}. Chaque paragraphe a son numéro.",
            "Paragraph {found} is already on line {first}. Every paragraph has a number of its own.",
        ),
    ),
    "paragraph-order": (
        Bilingual("# Paragraphe {number}", "# Paragraph {number}"),
        Bilingual(
            "Le paragraphe {found} est à la place du paragraphe {number}. "
            "Les paragraphes se comptent 1, 2, 3… tout au long de la leçon.",
            "Paragraph {found} stands in the place of paragraph {number}. "
            "Paragraphs are counted 1, 2, 3… through the whole lesson.",
        ),
    ),
    "sentence-count": (
        Bilingual("autant de phrases dans les deux langues", "as many sentences in both languages"),
        Bilingual(
            "Nombre de phrases du paragraphe {number} : {french} en français, {english} en anglais. "
            "Mettez une phrase par ligne, chacune face à sa traduction.",
            "Sentences of paragraph {number}: {french} in French, {english} in English. "
            "Write one sentence a line, each matched by its translation.",
        ),
    ),
    "unknown-paragraph": (
        Bilingual("un paragraphe de la leçon : {known}", "a paragraph of the lesson: {known}"),
        Bilingual(
            "La leçon n’a pas de paragraphe {found}. Paragraphes : {known}.",
            "The lesson has no paragraph {found}. Its paragraphs are: {known}.",
        ),
    ),
    # Words quoted from a paragraph
    "quote-not-found": (
        Bilingual("les mots exacts du paragraphe {paragraph}", "the exact words of paragraph {paragraph}"),
        Bilingual(
            "Ces mots ne sont pas dans le texte {language} du paragraphe {paragraph} : « {found} ».{longest} "
            "Copiez-les exactement.",
            "These words are not in the {language} of paragraph {paragraph}: “{found}”.{longest} "
            "Copy them exactly as they stand there.",
        ),
    ),
    "quote-apostrophe": (
        Bilingual("{right}", "{right}"),
        Bilingual(
            "Une petite différence ici. Dans le paragraphe {paragraph} : {right} ; dans cette ligne : {wrong}.",
            "A small difference here. In paragraph {paragraph}: {right}; in this line: {wrong}.",
        ),
    ),
    "quote-space": (
        Bilingual("{right}", "{right}"),
        Bilingual(
            "Une petite différence ici. Dans le paragraphe {paragraph} : {right} ; dans cette ligne : {wrong}.",
            "A small difference here. In paragraph {paragraph}: {right}; in this line: {wrong}.",
        ),
    ),
    "quote-case": (
        Bilingual("les majuscules et minuscules du paragraphe", "the capitals of the paragraph"),
        Bilingual(
            "Le paragraphe {paragraph} a les mêmes mots, avec d’autres majuscules ou minuscules.",
            "Paragraph {paragraph} has the same words with other capital or small letters.",
        ),
    ),
    "quote-elsewhere": (
        Bilingual("les mots exacts du paragraphe {paragraph}", "the exact words of paragraph {paragraph}"),
        Bilingual(
            "« {found} » est dans le paragraphe {other}, pas dans le paragraphe {paragraph}. "
            "Ajoutez {other} à « sur: » ou citez d’autres mots.",
            "“{found}” is in paragraph {other}, not in paragraph {paragraph}. "
            "Add {other} to “about:” or quote other words.",
        ),
    ),
    # Terms
    "missing-head": (
        Bilingual("# Terme mot", "# Term word"),
        Bilingual("Il manque le mot après « # {word} ».", "The headword is missing after “# {word}”."),
    ),
    "duplicate-term": (
        Bilingual("un nom encore libre", "an id not taken yet"),
        Bilingual(
            "Le nom « {found} » est déjà celui du terme de la ligne {first}. Donnez-en un autre à celui-ci.",
            "The id “{found}” already belongs to the term on line {first}. Give this one another.",
        ),
    ),
    "term-not-found": (
        Bilingual(
            "un paragraphe où se trouve « {head} », ou la forme qui y figure",
            "a paragraph in which “{head}” stands, or the form that stands there",
        ),
        Bilingual(
            "« {head} » ne se trouve pas dans le paragraphe {found}.{elsewhere} S’il y figure sous une autre forme, "
            "ajoutez-la à « formes: » (avec « … » pour les mots entre deux) ; sinon, ôtez {found} de « dans: ».",
            "“{head}” is not found in paragraph {found}.{elsewhere} If it stands there in another form, "
            "add that to “forms:” (with “…” for words between); otherwise take {found} out of “in:”.",
        ),
    ),
    # Questions
    "missing-question-id": (
        Bilingual("# Question q1 choix", "# Question q1 choice"),
        Bilingual(
            "Il manque le nom et le genre de la question, comme dans « {wanted} ».",
            "The id and the kind of the question are missing, as in “{wanted}”.",
        ),
    ),
    "duplicate-question": (
        Bilingual("un nom encore libre", "an id not taken yet"),
        Bilingual(
            "Le nom « {found} » est déjà celui de la question de la ligne {first}. Donnez-en un autre à celle-ci.",
            "The id “{found}” already belongs to the question on line {first}. Give this one another.",
        ),
    ),
    "few-options": (
        Bilingual("au moins deux réponses", "at least two options"),
        Bilingual(
            "Cette question a besoin d’au moins deux réponses « [x] » ou « [ ] » ; elle en a {count}.",
            "This question needs at least two options “[x]” or “[ ]”; it has {count}.",
        ),
    ),
    "bad-mark": (
        Bilingual("[x] ou [ ]", "[x] or [ ]"),
        Bilingual(
            "Une réponse commence par « [x] » si elle est juste, par « [ ] » sinon, et non par « {found} ».",
            "An option begins with “[x]” if it is right and with “[ ]” if it is not, never with “{found}”.",
        ),
    ),
    "one-right": (
        Bilingual("une seule réponse juste", "exactly one right option"),
        Bilingual(
            "Une seule réponse doit porter « [x] » ; ici, il y en a {count}.",
            "Exactly one option must have “[x]”; here it is {count}.",
        ),
    ),
    "none-right": (
        Bilingual("au moins une réponse juste", "at least one right option"),
        Bilingual(
            "Aucune réponse ne porte « [x] ». Cochez celles qui sont justes.",
            "No option has “[x]”. Mark those that are right.",
        ),
    ),
    "all-right": (
        Bilingual("au moins une réponse fausse", "at least one wrong option"),
        Bilingual(
            "Toutes les réponses portent « [x] ». Il en faut au moins une fausse.",
            "Every option has “[x]”. At least one must be wrong.",
        ),
    ),
    "equal-options": (
        Bilingual("des réponses différentes", "options that differ"),
        Bilingual(
            "Cette réponse dit la même chose que celle de la ligne {first}.",
            "This option says the same as the one on line {first}.",
        ),
    ),
    "true-false-options": (
        Bilingual("« Vrai | True » et « Faux | False »", "“Vrai | True” and “Faux | False”"),
        Bilingual(
            "Une question vrai-faux a deux réponses, {wanted}, une fois chacune.",
            "A true-false question has two options, {wanted}, each of them once.",
        ),
    ),
    "no-gap": (
        Bilingual("[[mot]]", "[[word]]"),
        Bilingual(
            "Ce texte n’a pas de trou. Mettez le mot à trouver entre « [[ » et « ]] ».",
            "This text has no gap. Put the word to find between “[[” and “]]”.",
        ),
    ),
    "unclosed-gap": (
        Bilingual("]]", "]]"),
        Bilingual(
            "Ce trou n’est pas fermé. Mettez « ]] » après le mot à trouver.",
            "This gap is not closed. Put “]]” after the word to find.",
        ),
    ),
    "unopened-gap": (
        Bilingual("[[", "[["),
        Bilingual(
            "« ]] » ferme un trou que rien n’ouvre. Mettez « [[ » avant le mot à trouver.",
            "“]]” closes a gap that was never opened. Put “[[” before the word to find.",
        ),
    ),
    "empty-gap": (
        Bilingual("[[mot]]", "[[word]]"),
        Bilingual(
            "Ce trou est vide. Écrivez entre « [[ » et « ]] » le mot à trouver.",
            "This gap is empty. Write the word to find between “[[” and “]]”.",
        ),
    ),
    "no-answer": (
        Bilingual("= réponse", "= answer"),
        Bilingual(
            "Cette question n’a pas de bonne réponse. Ajoutez une ligne « {wanted} ».",
            "This question has no right answer. Add a line “{wanted}”.",
        ),
    ),
    "no-model": (
        Bilingual("= traduction", "= translation"),
        Bilingual(
            "Cette traduction n’a pas de modèle. Ajoutez une ligne « {wanted} ».",
            "This translation has no model. Add a line “{wanted}”.",
        ),
    ),
    "few-pairs": (
        Bilingual("gauche -> droite", "left -> right"),
        Bilingual(
            "Il faut au moins deux paires « {wanted} » ; il y en a {count}.",
            "At least two pairs “{wanted}” are needed; there are {count}.",
        ),
    ),
    "not-a-pair": (
        Bilingual("gauche -> droite", "left -> right"),
        Bilingual(
            "Une paire s’écrit « {wanted} », avec une seule flèche.",
            "A pair is written “{wanted}”, with one arrow.",
        ),
    ),
    "step-number": (
        Bilingual("{number}.", "{number}."),
        Bilingual(
            "Cette étape porte le numéro {found} au lieu de {number}. Les étapes se comptent 1, 2, 3…",
            "This step has the number {found} instead of {number}. Steps are counted 1, 2, 3…",
        ),
    ),
    "few-steps": (
        Bilingual("au moins trois étapes", "at least three steps"),
        Bilingual(
            "Il faut au moins trois étapes à mettre en ordre ; il y en a {count}.",
            "There must be at least three steps to put in order; there are {count}.",
        ),
    ),
}


def tell(
    code: str, found: str, suggestion: str, details: Mapping[str, str | int | Bilingual]
) -> tuple[Bilingual, Bilingual]:
    """What was wanted and the full message, with the suggestion at the end."""
    wanted, message = _SAID.get(code) or _SAID["unknown-value"]
    own = details.get("wanted")
    if isinstance(own, Bilingual):
        wanted = own

    def fill(template: str, french: bool, **more: str) -> str:
        blanks = {
            key: (value.fr if french else value.en) if isinstance(value, Bilingual) else value
            for key, value in details.items()
        }
        return template.format(**{**blanks, "found": found, **more})

    wanted = wanted if wanted is own else Bilingual(fill(wanted.fr, True), fill(wanted.en, False))
    meant = Bilingual(_MEANT.fr.format(suggestion), _MEANT.en.format(suggestion)) if suggestion else _NOTHING
    return wanted, Bilingual(
        fill(message.fr, True, wanted=wanted.fr) + meant.fr,
        fill(message.en, False, wanted=wanted.en) + meant.en,
    )
