"""What the skills are called."""

from study.locale import N_

SKILLS = {
    "literal": N_("literal"),
    "inference": N_("inference"),
    "vocabulary": N_("vocabulary"),
    "main-idea": N_("main idea"),
    "reference": N_("reference"),
    "stance": N_("stance"),
    "structure": N_("structure"),
    "translation": N_("translation"),
}
