"""Who the rules rest on."""

from __future__ import annotations

from study.lesson.model import Bilingual

FORMAT = Bilingual("Le format des leçons d’Alinéa", "Alinéa’s lesson format")
ITEMS = Bilingual(
    "Haladyna, Downing et Rodriguez (2002), synthèse des règles d’écriture des questions à choix",
    "Haladyna, Downing & Rodriguez (2002), a review of item-writing guidelines",
)
FEEDBACK = Bilingual(
    "Van der Kleij, Feskens et Eggen (2015), méta-analyse : un retour qui explique a un effet de 0,49, "
    "la bonne réponse seule 0,32, juste ou faux 0,05",
    "Van der Kleij, Feskens & Eggen (2015), a meta-analysis: feedback that explains has an effect of 0.49, "
    "the right answer alone 0.32, right or wrong 0.05",
)
OPTIONS = Bilingual(
    "Rodriguez (2005), méta-analyse : trois choix suffisent",
    "Rodriguez (2005), a meta-analysis: three options are enough",
)
RETRIEVAL = Bilingual(
    "Adesope, Trevisan et Sundararajan (2017), méta-analyse : se rappeler fait apprendre (g de 0,5 à 0,9)",
    "Adesope, Trevisan & Sundararajan (2017), a meta-analysis: retrieval makes us learn (g from 0.5 to 0.9)",
)
GLOSSES = Bilingual(
    "Yanagisawa, Webb et Uchihara (2020), méta-analyse : 45 % des mots appris avec des gloses, 27 % sans",
    "Yanagisawa, Webb & Uchihara (2020), a meta-analysis: 45% of words learned with glosses, 27% without",
)
READING = Bilingual(
    "Brantmeier, Callender et McDaniel (2014) et l’usage des épreuves de lecture",
    "Brantmeier, Callender & McDaniel (2014), and the practice of reading tests",
)
WITHOUT_TEXT = Bilingual(
    "Daneman et Hannon (2001) : on répond au-dessus du hasard sans avoir lu le texte",
    "Daneman & Hannon (2001): readers answer above chance without having read the text",
)
TYPOGRAPHY = Bilingual(
    "Lexique des règles typographiques de l’Imprimerie nationale ; Code de rédaction interinstitutionnel (§ 6.4) "
    "pour l’Union européenne ; Office québécois de la langue française pour le Québec",
    "The Imprimerie nationale’s Lexique for France; the Interinstitutional Style Guide (§ 6.4) for the European Union; "
    "the Office québécois de la langue française for Quebec",
)
TRANSLATION = Bilingual(
    "L’usage des traducteurs : les chiffres se relisent à part", "Translators’ practice: figures are proof-read apart"
)
CRAFT = Bilingual("L’usage des auteurs de manuels", "Textbook authors’ practice")
