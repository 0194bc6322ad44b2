"""The sources that the rules cite: studies for their results, and otherwise the practice that a rule follows."""

from __future__ import annotations

from study.text import Message

FORMAT = Message("Alinéa’s lesson format")
READING = Message("Common practice in reading tests")
TRANSLATION = Message("Translators’ practice: figures are proofread separately")
CRAFT = Message("Practice of textbook authors")
ITEMS = Message(
    "Haladyna, Downing & Rodriguez (2002), review of item-writing guidelines. {reference}",
    reference=(
        "“A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment”, "
        "Applied Measurement in Education 15(3), 309–333, doi:10.1207/S15324818AME1503_5"
    ),
)
FEEDBACK = Message(
    "Van der Kleij, Feskens & Eggen (2015), meta-analysis: the effect size is 0.49 for "
    "feedback that explains, 0.32 for the right answer alone and 0.05 for “right” or "
    "“wrong” alone. {reference}",
    reference=(
        "“Effects of Feedback in a Computer-Based Learning Environment on Students’ Learning Outcomes”, "
        "Review of Educational Research 85(4), 475–511, doi:10.3102/0034654314564881"
    ),
)
OPTIONS = Message(
    "Rodriguez (2005), meta-analysis: three options are enough. {reference}",
    reference=(
        "“Three Options Are Optimal for Multiple-Choice Items: A Meta-Analysis of 80 Years of Research”, "
        "Educational Measurement: Issues and Practice 24(2), 3–13, doi:10.1111/j.1745-3992.2005.00006.x"
    ),
)
RETRIEVAL = Message(
    "Adesope, Trevisan & Sundararajan (2017), meta-analysis: practice questions help "
    "learners remember more than rereading does (g = 0.51). {reference}",
    reference=(
        "“Rethinking the Use of Tests: A Meta-Analysis of Practice Testing”, "
        "Review of Educational Research 87(3), 659–701, doi:10.3102/0034654316689306"
    ),
)
WITHOUT_TEXT = Message(
    "Daneman & Hannon (2001): readers do better than chance without having read the text. {reference}",
    reference=(
        "“Using Working Memory Theory to Investigate the Construct Validity of Multiple-Choice Reading Comprehension "
        "Tests Such as the SAT”, Journal of Experimental Psychology: General 130(2), 208–223, "
        "doi:10.1037/0096-3445.130.2.208"
    ),
)
TYPOGRAPHY = Message(
    "“Lexique des règles typographiques en usage à l’Imprimerie nationale” (France); "
    "Interinstitutional Style Guide, § 6.4 (European Union); Office québécois de la langue française "
    "(Quebec)"
)
