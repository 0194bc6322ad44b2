"""Lessons to make decks of, small enough to read and awkward enough to matter."""

from __future__ import annotations

from dataclasses import replace

from study.lesson.model import (
    Bilingual,
    Evidence,
    Fault,
    Gap,
    Heading,
    Kind,
    Lesson,
    Option,
    Paragraph,
    Question,
    Skill,
    Term,
    WordClass,
)

TERMS = (
    Term(
        "technologie",
        "technologie",
        (1,),
        WordClass.NOUN,
        "f",
        ipa="tɛknɔlɔʒi",
        en="technology",
        meaning=Bilingual("savoir appliqué à la production", "knowledge put to use"),
        example=Bilingual("La technologie évolue vite.", "Technology changes fast."),
    ),
    Term(
        "moteur-de-croissance",
        "moteur de croissance",
        (1,),
        WordClass.EXPRESSION,
        "m",
        ipa="mɔtœʁ də kʁwasɑ̃s",
        en="growth engine, driver of growth",
        example=Bilingual("L’export est le moteur de croissance du pays.", "Exports are the country’s growth engine."),
        trap=Bilingual("Un moteur est aussi un engin.", "Not “motor” in this sense."),
    ),
    Term(
        "croissance",
        "croissance",
        (2,),
        WordClass.NOUN,
        "f",
        ipa="kʁwasɑ̃s",
        en="growth",
        example=Bilingual("La croissance ralentit.", "Growth is slowing."),
    ),
    Term(
        "recettes",
        "recettes",
        (2,),
        WordClass.NOUN,
        "f",
        plural=True,
        ipa="ʁəsɛt",
        en="revenue, takings",
        meaning=Bilingual("argent qui entre grâce aux ventes", "money that comes in from sales"),
        here=Bilingual("au pluriel, comme presque toujours en affaires", "plural, as mostly in business"),
        also=Bilingual("une recette de cuisine", "a recipe (cooking)"),
        example=Bilingual("Les recettes publicitaires ont doublé.", "Advertising revenue doubled."),
        trap=Bilingual("À ne pas confondre avec « bénéfice ».", "Not “receipt” (un reçu), nor profit (le bénéfice)."),
    ),
    Term(
        "augmenter",
        "augmenter",
        (2,),
        WordClass.VERB,
        ipa="oɡmɑ̃te",
        en="to rise, to increase",
        forms=("ont augmenté",),
        here=Bilingual("passé composé", "passé composé, third person plural"),
        example=Bilingual("Les prix augmentent de 3 % par an.", "Prices rise by 3% a year."),
    ),
    Term(
        "atteindre",
        "atteindre",
        (2,),
        WordClass.VERB,
        ipa="atɛ̃dʁ",
        en="to reach",
        forms=("atteignant",),
        example=Bilingual("Le chiffre d’affaires atteint un milliard.", "Turnover reaches one billion."),
    ),
    Term(
        "milliard",
        "milliard",
        (2, 3),
        WordClass.NOUN,
        "m",
        ipa="miljaʁ",
        en="billion (10⁹)",
        forms=("milliards",),
        meaning=Bilingual("mille millions", "one thousand million"),
        example=Bilingual("L’entreprise investira 25 milliards d’euros.", "The company will invest 25 billion euros."),
        trap=Bilingual("Un billion français vaut 10¹².", "A French “billion” is an English trillion."),
    ),
    Term(
        "cependant",
        "cependant",
        (2,),
        WordClass.CONNECTOR,
        ipa="səpɑ̃dɑ̃",
        en="however",
        example=Bilingual("Cependant, les marges baissent.", "However, margins are falling."),
    ),
    Term(
        "revenu",
        "revenu",
        (2,),
        WordClass.NOUN,
        "m",
        ipa="ʁəvny",
        en="revenue, income",
        forms=("revenus",),
        example=Bilingual("Le revenu annuel a doublé.", "Annual income doubled."),
    ),
    Term(
        "entreprise",
        "entreprise",
        (3,),
        WordClass.NOUN,
        "f",
        ipa="ɑ̃tʁəpʁiz",
        en="company, firm",
        example=Bilingual("L’entreprise recrute.", "The company is hiring."),
    ),
    Term(
        "hausse",
        "hausse",
        (3,),
        WordClass.NOUN,
        "f",
        ipa="os",
        en="rise, increase",
        meaning=Bilingual("le fait de monter", "a going up: of prices, of sales, of numbers"),
        example=Bilingual("Une hausse des prix de 3 %.", "A 3% rise in prices."),
        trap=Bilingual("h aspiré : la hausse.", "h aspiré: la hausse, never “l’hausse”."),
    ),
    Term(
        "ne-que",
        "ne … que",
        (2,),
        WordClass.EXPRESSION,
        en="only",
        forms=("ne … qu’",),
        example=Bilingual("Il ne reste que deux jours.", "There are only two days left."),
        here=Bilingual("« ne … que » limite, il ne nie pas.", "“ne … que” limits, it does not deny: “only”."),
    ),
    Term(
        "chef-d-oeuvre",
        "chef-d’œuvre",
        (3,),
        WordClass.NOUN,
        "m",
        en="masterpiece",
        example=Bilingual("C’est un chef-d’œuvre de gestion.", "It is a masterpiece of management."),
    ),
)

QUESTIONS = (
    Question(
        "q1",
        Kind.CHOICE,
        (2,),
        Skill.LITERAL,
        Bilingual(
            "Quelle part des revenus d’Alibaba le cloud représente-t-il ?",
            "What share of Alibaba’s revenue does the cloud represent?",
        ),
        evidence=(
            Evidence(
                Bilingual(
                    "il ne contribue encore qu’à 8% des revenus totaux",
                    "it still accounts for only 8% of total revenue",
                )
            ),
        ),
        options=(
            Option(
                Bilingual("58,5 %", "58.5%"),
                False,
                Bilingual("Non : c’est la hausse des recettes.", "No: that is how much cloud revenue grew."),
            ),
            Option(
                Bilingual("8 %", "8%"),
                True,
                Bilingual("Oui : « il ne contribue encore qu’à 8 % ».", "Yes: “it still accounts for only 8%”."),
            ),
            Option(Bilingual("25 %", "25%"), False, Bilingual("Non : ce chiffre n’y est pas.", "No: it is not there.")),
        ),
    ),
    Question(
        "q2",
        Kind.TRUE_FALSE,
        (3,),
        Skill.INFERENCE,
        Bilingual("L’entreprise va investir en un an.", "The company will invest within one year."),
        options=(
            Option(Bilingual("Vrai", "True"), False, Bilingual("Non, en trois ans.", "No, over three years.")),
            Option(Bilingual("Faux", "False"), True, Bilingual("En effet.", "Indeed.")),
        ),
    ),
    Question(
        "q3",
        Kind.GAPS,
        (2,),
        Skill.VOCABULARY,
        Bilingual("Complétez.", "Fill in."),
        text=("Les ", Gap(("recettes", "revenus")), " du cloud ont ", Gap(("augmenté",)), "."),
        why=Bilingual("Deux mots du paragraphe.", "Two words from the paragraph."),
    ),
    Question("q4", Kind.SHORT, (3,), Skill.LITERAL, Bilingual("Combien ?", "How much?")),
)

CLOUD = Lesson(
    id="cloud-sample",
    title=Bilingual("Alibaba mise sur le cloud", "Alibaba bets on the cloud"),
    level="B2",
    date="2020-10",
    source=Bilingual("Article de presse économique, octobre 2020", "Business press article, October 2020"),
    licence=Bilingual("Texte cité à des fins pédagogiques", "Text quoted for teaching"),
    topics=("cloud", "investment"),
    body=(
        Paragraph(
            1,
            (
                "Dans un discours prononcé mercredi, il a qualifié la technologie de « moteur de croissance ».",
                "Ce genre d’opportunité ne se présente qu’une fois par génération, assure-t-il.",
            ),
            (
                "In a speech on Wednesday, he called the technology a “growth engine”.",
                "This kind of opportunity comes along only once in a generation, he says.",
            ),
        ),
        Paragraph(
            2,
            (
                "Le cloud computing d’Alibaba a connu la plus forte croissance ces dernières années, "
                "puisqu’il s’est développé en dehors de la Chine.",
                "Entre juin et septembre, les recettes provenant du cloud ont augmenté de 58,5%, "
                "atteignant 1,5 milliard d’euro.",
                "Cependant, il ne contribue encore qu’à 8% des revenus totaux du géant chinois.",
            ),
            (
                "Alibaba’s cloud computing business has seen the strongest growth in recent years, "
                "as it has expanded outside China.",
                "Between June and September, cloud revenue rose by 58.5%, reaching 1.5 billion euros.",
                "However, it still accounts for only 8% of the Chinese giant’s total revenue.",
            ),
            (
                Fault(
                    "d’euro",
                    "d’euros",
                    Bilingual(
                        "Le complément de milliard prend le pluriel.", "The noun after “milliard” is plural: euros."
                    ),
                ),
            ),
        ),
        Heading(
            Bilingual(
                "25 milliards d’euros d’investissements pour Alibaba Cloud",
                "25 billion euros of investment for Alibaba Cloud",
            )
        ),
        Paragraph(
            3,
            (
                "Elle a affirmé que l’entreprise investira 25 milliards d’euros dans le cloud.",
                "Il s’agit d’une somme que le géant chinois a bien voulu investir grâce à la hausse du télétravail "
                "depuis le début de la pandémie de Covid-19.",
            ),
            (
                "It said that the company will invest 25 billion euros in the cloud.",
                "It is a sum that the Chinese giant was willing to invest thanks to the rise of remote working "
                "since the start of the Covid-19 pandemic.",
            ),
        ),
    ),
    terms=TERMS,
    questions=QUESTIONS,
)
"""Three paragraphs of the article; one term (chef-d’œuvre) is not in it."""


def with_term(lesson: Lesson, term_id: str, **changes: object) -> Lesson:
    """The lesson with one term changed."""
    terms = tuple(replace(term, **changes) if term.id == term_id else term for term in lesson.terms)  # type: ignore[arg-type]
    return replace(lesson, terms=terms)
