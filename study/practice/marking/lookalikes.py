"""French words that differ from another word by one accent or letter; they are never taken for typing errors."""

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

LOOKALIKES = frozenset(_BY_ACCENT.split()) | frozenset(_BY_LETTER.split())
"""In lower case, with their accents."""
