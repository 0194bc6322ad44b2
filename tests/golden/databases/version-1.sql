PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        what TEXT NOT NULL,
        lesson TEXT NOT NULL,
        subject TEXT NOT NULL,
        data TEXT NOT NULL
    );
INSERT INTO "events" VALUES(1,1793611814000,'answer','petite','ouverture','{"kind": "choice", "skill": "literal", "grade": "wrong", "mark": 0.0, "given": 2}');
INSERT INTO "events" VALUES(2,1793611821000,'answer','petite','ouverture','{"kind": "choice", "skill": "literal", "grade": "right", "mark": 1.0, "given": 1}');
INSERT INTO "events" VALUES(3,1793611828000,'answer','petite','hausse','{"kind": "number", "skill": "literal", "grade": "right", "mark": 1.0, "given": "12 %"}');
INSERT INTO "events" VALUES(4,1793611835000,'answer','petite','resume','{"kind": "gaps", "skill": "vocabulary", "grade": "nearly", "mark": 0.5, "given": ["ventes", "l\u2019hausse"]}');
INSERT INTO "events" VALUES(5,1793611842000,'read','petite','2','{}');
INSERT INTO "events" VALUES(6,1793611856000,'answer','petite','clients','{"kind": "true-false", "skill": "inference", "grade": "right", "mark": 1.0, "given": 1}');
INSERT INTO "events" VALUES(7,1793611863000,'answer','petite','faits','{"kind": "choices", "skill": "literal", "grade": "right", "mark": 1.0, "given": [0, 1]}');
INSERT INTO "events" VALUES(8,1793611870000,'answer','petite','elle','{"kind": "short", "skill": "reference", "grade": "wrong", "mark": 0.0, "given": "la boulangerie"}');
INSERT INTO "events" VALUES(9,1793698277000,'answer','petite','mots','{"kind": "match", "skill": "vocabulary", "grade": "nearly", "mark": 0.5, "given": [0, 2, 1]}');
INSERT INTO "events" VALUES(10,1793698284000,'answer','petite','suite','{"kind": "order", "skill": "structure", "grade": "right", "mark": 1.0, "given": [0, 1, 2]}');
INSERT INTO "events" VALUES(11,1793698291000,'answer','petite','loyer-eleve','{"kind": "translation", "skill": "translation", "grade": "nearly", "mark": 0.5, "given": ["The rent remains high.", [1]]}');
INSERT INTO "events" VALUES(12,1793698298000,'answer','petite','idee','{"kind": "choice", "skill": "main-idea", "grade": "right", "mark": 1.0, "given": 0}');
INSERT INTO "events" VALUES(13,1793698312000,'word','','petite/loyer','{"status": "learning"}');
INSERT INTO "events" VALUES(14,1793698319000,'word','','petite/cependant','{"status": "known"}');
INSERT INTO "events" VALUES(15,1793698326000,'word','','petite/augmenter','{"status": "learning"}');
INSERT INTO "events" VALUES(16,1793698333000,'word','','petite/atteindre-l-equilibre','{"status": "ignored"}');
INSERT INTO "events" VALUES(17,1793698340000,'word','','fr:gare','{"status": "known"}');
INSERT INTO "events" VALUES(18,1793698347000,'word','','fr:vendeur','{"status": "learning"}');
INSERT INTO "events" VALUES(19,1793698354000,'word','','fr:vendeur','{"status": "ignored"}');
INSERT INTO "events" VALUES(20,1793698361000,'word','','fr:vendeur','{"status": "learning"}');
INSERT INTO "events" VALUES(21,1793881968000,'answer','alibaba-cloud','place-du-cloud','{"kind": "choice", "skill": "literal", "grade": "right", "mark": 1.0, "given": 0}');
INSERT INTO "events" VALUES(22,1793881975000,'answer','alibaba-cloud','epoque-charniere','{"kind": "choice", "skill": "vocabulary", "grade": "wrong", "mark": 0.0, "given": 1}');
INSERT INTO "events" VALUES(23,1793881982000,'answer','alibaba-cloud','assure-t-il','{"kind": "choice", "skill": "stance", "grade": "nearly", "mark": 0.5, "given": 2}');
INSERT INTO "events" VALUES(24,1793881989000,'answer','alibaba-cloud','occasion-suivante','{"kind": "true-false", "skill": "inference", "grade": "right", "mark": 1.0, "given": 0}');
INSERT INTO "events" VALUES(25,1793881996000,'answer','alibaba-cloud','discours-trous','{"kind": "gaps", "skill": "vocabulary", "grade": "wrong", "mark": 0.0, "given": ""}');
INSERT INTO "events" VALUES(26,1793882003000,'answer','alibaba-cloud','part-du-cloud','{"kind": "number", "skill": "literal", "grade": "nearly", "mark": 0.5, "given": ""}');
INSERT INTO "events" VALUES(27,1793882010000,'answer','alibaba-cloud','il-contribue','{"kind": "short", "skill": "reference", "grade": "right", "mark": 1.0, "given": ""}');
INSERT INTO "events" VALUES(28,1793882017000,'answer','alibaba-cloud','avant-la-hausse','{"kind": "true-false", "skill": "inference", "grade": "wrong", "mark": 0.0, "given": 1}');
INSERT INTO "events" VALUES(29,1793882024000,'read','alibaba-cloud','3','{}');
INSERT INTO "events" VALUES(30,1793882038000,'word','','alibaba-cloud/assurer','{"status": "learning"}');
INSERT INTO "events" VALUES(31,1793882045000,'word','','alibaba-cloud/cloud','{"status": "known"}');
INSERT INTO "events" VALUES(32,1793882052000,'word','','alibaba-cloud/etre','{"status": "learning"}');
INSERT INTO "events" VALUES(33,1793882059000,'word','','alibaba-cloud/desormais','{"status": "learning"}');
INSERT INTO "events" VALUES(34,1793882066000,'word','','alibaba-cloud/activite','{"status": "known"}');
INSERT INTO "events" VALUES(35,1793882073000,'word','','alibaba-cloud/annoncer','{"status": "learning"}');
CREATE TABLE latest (
        lesson TEXT NOT NULL,
        question TEXT NOT NULL,
        at INTEGER NOT NULL,
        given TEXT NOT NULL,
        grade TEXT NOT NULL,
        mark REAL NOT NULL,
        attempts INTEGER NOT NULL,
        PRIMARY KEY (lesson, question)
    ) WITHOUT ROWID
    ;
INSERT INTO "latest" VALUES('alibaba-cloud','assure-t-il',1793881982000,'2','nearly',0.5,1);
INSERT INTO "latest" VALUES('alibaba-cloud','avant-la-hausse',1793882017000,'1','wrong',0.0,1);
INSERT INTO "latest" VALUES('alibaba-cloud','discours-trous',1793881996000,'""','wrong',0.0,1);
INSERT INTO "latest" VALUES('alibaba-cloud','epoque-charniere',1793881975000,'1','wrong',0.0,1);
INSERT INTO "latest" VALUES('alibaba-cloud','il-contribue',1793882010000,'""','right',1.0,1);
INSERT INTO "latest" VALUES('alibaba-cloud','occasion-suivante',1793881989000,'0','right',1.0,1);
INSERT INTO "latest" VALUES('alibaba-cloud','part-du-cloud',1793882003000,'""','nearly',0.5,1);
INSERT INTO "latest" VALUES('alibaba-cloud','place-du-cloud',1793881968000,'0','right',1.0,1);
INSERT INTO "latest" VALUES('petite','clients',1793611856000,'1','right',1.0,1);
INSERT INTO "latest" VALUES('petite','elle',1793611870000,'"la boulangerie"','wrong',0.0,1);
INSERT INTO "latest" VALUES('petite','faits',1793611863000,'[0, 1]','right',1.0,1);
INSERT INTO "latest" VALUES('petite','hausse',1793611828000,'"12 %"','right',1.0,1);
INSERT INTO "latest" VALUES('petite','idee',1793698298000,'0','right',1.0,1);
INSERT INTO "latest" VALUES('petite','loyer-eleve',1793698291000,'["The rent remains high.", [1]]','nearly',0.5,1);
INSERT INTO "latest" VALUES('petite','mots',1793698277000,'[0, 2, 1]','nearly',0.5,1);
INSERT INTO "latest" VALUES('petite','ouverture',1793611821000,'1','right',1.0,2);
INSERT INTO "latest" VALUES('petite','resume',1793611835000,'["ventes", "l\u2019hausse"]','nearly',0.5,1);
INSERT INTO "latest" VALUES('petite','suite',1793698284000,'[0, 1, 2]','right',1.0,1);
CREATE TABLE places (
        lesson TEXT PRIMARY KEY,
        paragraph INTEGER NOT NULL,
        question TEXT NOT NULL,
        offset INTEGER NOT NULL,
        furthest INTEGER NOT NULL,
        opened INTEGER NOT NULL
    ) WITHOUT ROWID
    ;
INSERT INTO "places" VALUES('alibaba-cloud',3,'il-contribue',0,3,1793882031000);
INSERT INTO "places" VALUES('petite',2,'',0,2,1793698305000);
CREATE TABLE words (key TEXT PRIMARY KEY, status TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "words" VALUES('alibaba-cloud/activite','known',1793882066000);
INSERT INTO "words" VALUES('alibaba-cloud/annoncer','learning',1793882073000);
INSERT INTO "words" VALUES('alibaba-cloud/assurer','learning',1793882038000);
INSERT INTO "words" VALUES('alibaba-cloud/cloud','known',1793882045000);
INSERT INTO "words" VALUES('alibaba-cloud/desormais','learning',1793882059000);
INSERT INTO "words" VALUES('alibaba-cloud/etre','learning',1793882052000);
INSERT INTO "words" VALUES('fr:gare','known',1793698340000);
INSERT INTO "words" VALUES('fr:vendeur','learning',1793698361000);
INSERT INTO "words" VALUES('petite/atteindre-l-equilibre','ignored',1793698333000);
INSERT INTO "words" VALUES('petite/augmenter','learning',1793698326000);
INSERT INTO "words" VALUES('petite/cependant','known',1793698319000);
INSERT INTO "words" VALUES('petite/loyer','learning',1793698312000);
CREATE INDEX answers_of_a_lesson ON events (lesson, subject, id) WHERE what = 'answer';
COMMIT;
