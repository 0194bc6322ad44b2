"""Tells words of opposite meaning, in French and in English, and the words that turn a sentence round."""

from __future__ import annotations

from collections import defaultdict

from study.language.typography import strip_accents
from study.language.wordlist import words
from study.text import Language

_PAIRS: dict[Language, str] = {
    "fr": """
        hausse:baisse,chute,recul,repli,diminution augmentation:baisse,diminution,réduction croissance:récession,recul
        progression:recul progresser:reculer,régresser augmenter:diminuer,baisser,réduire monter:descendre,baisser
        grimper:chuter hausser:baisser croître:décroître accroître:réduire accélérer:ralentir,freiner
        accélération:ralentissement acheter:vendre achat:vente acheteur:vendeur acquisition:cession acquérir:céder
        racheter:revendre exporter:importer exportation:importation exportateur:importateur export:import
        gagner:perdre gain:perte gagnant:perdant bénéfice:perte,déficit excédent:déficit excédentaire:déficitaire
        profit:perte prêter:emprunter prêteur:emprunteur créancier:débiteur créance:dette crédit:débit
        supérieur:inférieur premier:dernier premièrement:dernièrement avant:après devant:derrière plus:moins
        davantage:moins fort:faible fortement:faiblement haut:bas élevé:bas,faible hausse:baisse début:fin
        commencer:finir,terminer,cesser commencement:fin ouvrir:fermer ouverture:fermeture ouvert:fermé
        embaucher:licencier recruter:licencier embauche:licenciement recrutement:licenciement entrer:sortir
        entrée:sortie entrant:sortant arriver:partir arrivée:départ offre:demande employeur:employé,salarié
        client:fournisseur maximum:minimum maximal:minimal majorité:minorité majoritaire:minoritaire
        majeur:mineur actif:passif public:privé interne:externe intérieur:extérieur national:international,étranger
        court:long rapide:lent rapidement:lentement vite:lentement grand:petit gros:petit large:étroit nouveau:ancien
        neuf:vieux jeune:vieux riche:pauvre richesse:pauvreté cher:bon amont:aval succès:échec réussite:échec
        réussir:échouer réussi:raté accepter:refuser,rejeter accord:désaccord acceptation:refus approuver:rejeter
        autoriser:interdire autorisation:interdiction permettre:interdire,empêcher construire:détruire,démolir
        construction:destruction créer:supprimer,détruire création:suppression,destruction ajouter:retirer,enlever
        nord:sud est:ouest occidental:oriental optimiste:pessimiste optimisme:pessimisme positif:négatif
        meilleur:pire mieux:pis amélioration:dégradation,détérioration améliorer:dégrader,aggraver,détériorer
        facile:difficile facilement:difficilement facilité:difficulté simple:compliqué possible:impossible
        avantage:inconvénient,désavantage ami:ennemi allié:adversaire,rival partenaire:concurrent confiance:méfiance
        avec:sans pour:contre sur:sous dessus:dessous dedans:dehors toujours:jamais souvent:rarement
        tout:rien beaucoup:peu trop:peu trop:assez oui:non vrai:faux vraiment:faussement présent:absent
        présence:absence passé:futur,avenir hier:demain tôt:tard antérieur:postérieur précédent:suivant
        précéder:suivre lever:baisser gauche:droite droit:gauche chaud:froid plein:vide remplir:vider
        allumer:éteindre allonger:raccourcir élargir:rétrécir renforcer:affaiblir renforcement:affaiblissement
        enrichir:appauvrir alourdir:alléger lourd:léger charger:décharger attaquer:défendre attaque:défense
        investisseur:emprunteur locataire:propriétaire bailleur:locataire patron:ouvrier,salarié
        national:mondial local:mondial temporaire:permanent,définitif provisoire:définitif volontaire:obligatoire
        facultatif:obligatoire légal:illégal licite:illicite stable:instable stabilité:instabilité
        rentable:déficitaire solvable:insolvable qualifié:incompétent vieux:récent récent:ancien
        dépense:recette,revenu dépenser:économiser,épargner économiser:gaspiller actionnaire:salarié
        montée:descente apparaître:disparaître apparition:disparition attirer:repousser encourager:décourager
        favorable:défavorable favoriser:défavoriser suffisant:insuffisant dépendant:indépendant
        dépendance:indépendance centraliser:décentraliser nationaliser:privatiser nationalisation:privatisation
        fusion:scission fusionner:scinder réglementer:déréglementer valoriser:dévaluer vainqueur:perdant
        victoire:défaite paix:guerre naissance:mort homme:femme masculin:féminin père:mère mari:femme
        émetteur:récepteur expéditeur:destinataire envoyer:recevoir donner:recevoir,prendre offrir:recevoir
        importer:exporter libre:occupé matin:soir jour:nuit hiver:été production:consommation
        producteur:consommateur produire:consommer question:réponse demander:répondre chercher:trouver
        dernier:premier prochain:dernier avancer:reculer,retarder avance:retard croissant:décroissant
        ascendant:descendant rapprocher:éloigner proche:lointain,éloigné près:loin intégrer:exclure inclure:exclure
        inclus:exclu affirmer:nier confirmer:démentir,infirmer louer:acheter respecter:violer
        """,
    "en": """
        rise:fall,drop,decline increase:decrease,fall,decline,drop,reduction growth:decline,recession,fall grow:shrink
        climb:fall,drop up:down upward:downward higher:lower high:low highest:lowest raise:lower,cut buy:sell
        purchase:sale buyer:seller import:export importer:exporter gain:loss gain:lose win:lose winner:loser profit:loss
        surplus:deficit profitable:unprofitable lend:borrow lender:borrower creditor:debtor credit:debit asset:liability
        hire:fire,dismiss recruit:dismiss open:close opening:closing,closure start:end,finish,stop begin:end,finish
        beginning:end first:last before:after more:less,fewer most:least above:below over:under ahead:behind
        strong:weak strengthen:weaken strength:weakness big:small large:small,little great:small long:short fast:slow
        quick:slow quickly:slowly accelerate:slow new:old,former young:old early:late earlier:later rich:poor
        expensive:cheap supply:demand employer:employee customer:supplier maximum:minimum majority:minority
        public:private internal:external inside:outside domestic:foreign success:failure succeed:fail
        accept:refuse,reject
        approve:reject agree:disagree agreement:disagreement allow:forbid,prevent,ban build:destroy create:destroy
        add:remove north:south east:west eastern:western northern:southern optimistic:pessimistic positive:negative
        best:worst better:worse improve:worsen,deteriorate improvement:deterioration easy:hard,difficult simple:complex
        possible:impossible likely:unlikely advantage:disadvantage,drawback friend:enemy ally:rival partner:competitor
        with:without for:against on:off in:out into:out always:never often:rarely,seldom all:none everything:nothing
        many:few much:little yes:no true:false present:absent past:future yesterday:tomorrow previous:next
        previous:following left:right hot:cold full:empty lengthen:shorten widen:narrow tighten:loosen,ease
        attack:defend local:global temporary:permanent voluntary:compulsory optional:compulsory,mandatory
        legal:illegal stable:unstable spending:revenue,income spend:save saving:spending appear:disappear
        encourage:discourage sufficient:insufficient dependent:independent include:exclude merger:demerger merge:split
        victory:defeat peace:war man:woman male:female husband:wife sender:recipient send:receive give:receive,take
        producer:consumer produce:consume production:consumption question:answer ask:answer near:far confirm:deny
        senior:junior upstream:downstream top:bottom arrive:leave arrival:departure enter:leave,exit
        expand:contract,shrink
        expansion:contraction push:pull wholesale:retail summer:winter day:night heavy:light tenant:landlord
        boom:slump,bust boost:cut,curb
        """,
}
_PREFIXES: dict[Language, tuple[str, ...]] = {
    "fr": ("non-", "non ", "anti", "contre-", "im", "in", "il", "ir", "dés", "dé", "dis", "mé", "mal", "a"),
    "en": ("non-", "non", "anti", "un", "im", "in", "il", "ir", "dis", "de", "mis"),
}
NEGATIONS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        words("ne n' pas jamais rien aucun aucune nul nulle ni non sans sauf excepté hormis guère point personne peu")
    ),
    "en": frozenset(
        words(
            "not no never nothing none nobody neither nor without except hardly barely cannot can't "
            "don't doesn't didn't "
            "isn't aren't wasn't weren't won't wouldn't hasn't haven't hadn't couldn't shouldn't unlike few little"
        )
    ),
}
"""Words that deny: an answer that has one more or less than the expected one means something else."""
LIMITS: dict[Language, frozenset[str]] = {
    "fr": frozenset(
        words("que plus moins tout tous toute toutes chaque seul seule seuls seules seulement presque trop")
    ),
    "en": frozenset(words("only more less most least all every each both half twice almost too")),
}
"""Words that change how much or how many is meant."""


def _table(language: Language) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for pair in _PAIRS[language].split():
        word, _, others = pair.partition(":")
        for other in others.split(","):
            found[word].add(other)
            found[other].add(word)
    return {word: frozenset(others) for word, others in found.items()}


_OPPOSITES: dict[Language, dict[str, frozenset[str]]] = {"fr": _table("fr"), "en": _table("en")}


def opposites(lemma: str, language: Language) -> frozenset[str]:
    """Return the listed opposites of a lemma (lower case); empty if none is listed."""
    return _OPPOSITES[language].get(lemma, frozenset())


def are_opposite(one: str, other: str, language: Language) -> bool:
    "Return whether two lemmas are opposites, by the list or by a prefix: *hausse* and"
    "*baisse*, *légal* and *illégal*."
    return other in opposites(one, language) or _prefixed(one, other, language) or _prefixed(other, one, language)


def _prefixed(long: str, short: str, language: Language) -> bool:
    long, short = strip_accents(long), strip_accents(short)
    if len(short) < 4 or not long.endswith(short):
        return False
    return long[: len(long) - len(short)] in map(strip_accents, _PREFIXES[language])
