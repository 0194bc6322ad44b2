"""What is said about mistakes of content: paragraphs, terms, questions.

Each code has what is wanted there, and the sentence; `messages` fills in the blanks.
"""

from __future__ import annotations

from study.lesson.model import Bilingual

CONTENT = {
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
            "Nombre de phrases du paragraphe {number} : {french} en français, {english} en anglais. "
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
            "Ces mots ne sont pas dans le texte {language} du paragraphe {paragraph} : « {found} ».{longest} "
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
    "missing-english": (
        Bilingual("anglais: …", "english: …"),
        Bilingual(
            "« {found} » parle du mot anglais, mais ce mot manque. Ajoutez « anglais: … » avec le mot du dictionnaire.",
            "“{found}” speaks of the English word, and that is missing. Add “english: …” with the dictionary’s word.",
        ),
    ),
    "english-not-found": (
        Bilingual(
            "la forme qui figure dans l’anglais du paragraphe {number}",
            "the form that stands in the English of paragraph {number}",
        ),
        Bilingual(
            "« {found} » ne se trouve pas dans l’anglais du paragraphe {number}.{elsewhere} S’il y figure sous "
            "une autre forme, ajoutez-la à « anglais-formes: » ; sinon, dites avec « anglais-dans: » quels "
            "paragraphes l’ont.",
            "“{found}” is not found in the English of paragraph {number}.{elsewhere} If it stands there in another "
            "form, add that to “english-forms:”; otherwise say with “english-in:” which paragraphs have it.",
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
