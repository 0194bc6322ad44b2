"""Words that differ from another word by one accent or letter; they are never taken for typing errors."""

from __future__ import annotations

_BY_ACCENT = """
a à acre âcre allie allié arrête arrêté associe associé assure assuré boucher bouché cadre cadré cause causé ça çà
charge chargé chasse châsse chiffre chiffré cible ciblé colle collé colon côlon complète complété congres congrès
conte conté cote coté côte côté crée créé cru crû date daté délègue délégué des dès diplôme diplômé du dû élève élevé
emploie employé énonce énoncé entre entré équipe équipé expose exposé facture facturé force forcé forme formé
foret forêt haler hâler hausse haussé baisse baissé importe importé intéresse intéressé jeune jeûne la là mais maïs
marche marché marches marchés marque marqué matin mâtin mode modère modéré monte monté mur mûr notre nôtre ou où
passe passé peche pêche péché pécher pêcher pécheur pêcheur place placé possède possédé pré près prime primé prive
privé procède procédé programme programmé relève relevé reste resté résume résumé rode rôde salarie salarié sale salé
sur sûr tache tâche tacher tâcher traite traité trouve trouvé vise visé votre vôtre
"""

_BY_LETTER = """
acheter achever acteur facteur lecteur secteur vecteur amener emmener ramener annonce énonce attendre entendre
étendre auteur hauteur baisse caisse laisse banque manque bourse course source change charge changer charger
comme homme somme pomme compte comte conte cousin coussin coûter goûter cours court croire croître désert dessert
dessous dessus effectif affectif fausse hausse fermer former ferme forme fonder fondre gérer gêner gestion question
jouer louer loyer large marge marche maison raison saison manière matière monter montrer offre coffre passer casser
perte porte poste porter poster poison poisson prendre rendre tendre vendre ressource tenir venir vente pente rente
tente lente
"""

_ENGLISH = """
costs coasts coast price prize prices prizes pride sale sales scale scales tale market marker profit prophet chance
change changes chances share shares shore shape trade trades grade tread rate rates loan loans loam store stores story
storey stone plant plants plan plans plane planes slump stump rise rice raise price prime crime cream team teams term
terms farm farms firm firms film films form forms storm brand brands bland bank banks blank band land hand lane loss
boss cross lost cost most post host boast roast board broad bread break brake freight fright flight fight light night
right eight height weight wait waist waste taste paste past fast last list lost lend lent send sent spend spent speed
seed feed need deed deal dear hear heart heard hard card cart chart charter chapter charge change large larger letter
latter later better bitter batter matter mature nature future stake stock stick strike stroke strong string spring
bring bright brought bought thought through though tough rough touch couch coach beach reach teach peach preach staff
stuff stiff cliff supply apply reply imply sample simple single signal sign design resign region legion reason season
treason lesson lessen lease release ease cease crease increase decrease value valve salve solve save saving having
leading lending landing trading training raining running ruining turning burning earning learning warning morning
mining miming mixing fixing filing filling falling failing sailing selling telling tailing billing
willing winning wining
customer costume custom contract contrast contact content context contest protest process progress project product
produce production protection projection adopt adapt adept accept except expect aspect respect inspect suspect
affect effect infect invest invent intent intend extend extent expand expend expense experience experiment
employer employee employed deploy lawyer layer player payer power tower lower flower floor flood food good goods gods
world word work worker walk talk task tank thank think thing sink drink shrink shift shirt short sort sport support
report resort retort record second beside besides decide desire retire require acquire enquire inquire
company campaign complain compare compete complete compile comply county country counter court count account amount
mount month mouth south north worth earth health wealth stealth death depth growth group soup coup course coarse
source sauce resource recourse house horse hours hour tour four pour poor door moor minor major mayor manor manner
merger merge verge serge purge surge urge nurse purse curse worse adverse reverse diverse divers drivers rivers river
driver diver never lever level label libel novel model modal medal metal mental rental dental central general several
"""

ENGLISH = frozenset(_ENGLISH.split())
"""English words, in lower case, that differ from another word by one letter; they are never typing errors."""

LOOKALIKES = frozenset(_BY_ACCENT.split()) | frozenset(_BY_LETTER.split())
"""In lower case, with their accents."""
