PRAGMA user_version = 4;
BEGIN TRANSACTION;
CREATE TABLE activity (
        kind TEXT NOT NULL,
        quarter_hour INTEGER NOT NULL,
        category TEXT NOT NULL,
        count INTEGER NOT NULL,
        successes REAL NOT NULL,
        PRIMARY KEY (kind, quarter_hour, category)
    ) WITHOUT ROWID
    ;
INSERT INTO "activity" VALUES('answer',1992902,'inference true-false',1,1.0);
INSERT INTO "activity" VALUES('answer',1992902,'literal choice',2,1.0);
INSERT INTO "activity" VALUES('answer',1992902,'literal choices',1,1.0);
INSERT INTO "activity" VALUES('answer',1992902,'literal number',1,1.0);
INSERT INTO "activity" VALUES('answer',1992902,'reference short',1,0.0);
INSERT INTO "activity" VALUES('answer',1992902,'vocabulary gaps',1,0.5);
INSERT INTO "activity" VALUES('answer',1992998,'main-idea choice',1,1.0);
INSERT INTO "activity" VALUES('answer',1992998,'structure order',1,1.0);
INSERT INTO "activity" VALUES('answer',1992998,'translation translation',1,0.5);
INSERT INTO "activity" VALUES('answer',1992998,'vocabulary match',1,0.5);
INSERT INTO "activity" VALUES('answer',1993202,'inference true-false',2,1.0);
INSERT INTO "activity" VALUES('answer',1993202,'literal choice',1,1.0);
INSERT INTO "activity" VALUES('answer',1993202,'literal number',1,0.5);
INSERT INTO "activity" VALUES('answer',1993202,'reference short',1,1.0);
INSERT INTO "activity" VALUES('answer',1993202,'stance choice',1,0.5);
INSERT INTO "activity" VALUES('answer',1993202,'vocabulary choice',1,0.0);
INSERT INTO "activity" VALUES('answer',1993202,'vocabulary gaps',1,0.0);
INSERT INTO "activity" VALUES('known',1992998,'',2,0.0);
INSERT INTO "activity" VALUES('known',1993202,'',2,0.0);
INSERT INTO "activity" VALUES('known',1993786,'',1,0.0);
INSERT INTO "activity" VALUES('known',1994654,'',1,0.0);
INSERT INTO "activity" VALUES('known',1998406,'',-1,0.0);
INSERT INTO "activity" VALUES('review',1993202,'new',3,2.0);
INSERT INTO "activity" VALUES('review',1993302,'learning',3,3.0);
INSERT INTO "activity" VALUES('review',1993786,'learning',1,1.0);
INSERT INTO "activity" VALUES('review',1993786,'week',2,2.0);
INSERT INTO "activity" VALUES('review',1994654,'month',3,2.0);
INSERT INTO "activity" VALUES('review',1995906,'learning',1,1.0);
INSERT INTO "activity" VALUES('review',1995906,'month',2,2.0);
INSERT INTO "activity" VALUES('review',1997542,'month',1,1.0);
INSERT INTO "activity" VALUES('review',1997542,'new',4,3.0);
INSERT INTO "activity" VALUES('review',1998406,'month',1,0.0);
INSERT INTO "activity" VALUES('review',1999270,'learning',1,1.0);
INSERT INTO "activity" VALUES('review',2000134,'month',1,0.0);
INSERT INTO "activity" VALUES('review',2000998,'learning',1,1.0);
INSERT INTO "activity" VALUES('review',2001862,'month',1,0.0);
CREATE TABLE bookmarks (
        lesson TEXT PRIMARY KEY,
        opened INTEGER NOT NULL,
        paragraph INTEGER NOT NULL,
        question TEXT NOT NULL,
        offset INTEGER NOT NULL
    ) WITHOUT ROWID
    ;
INSERT INTO "bookmarks" VALUES('alibaba-cloud',1793882031000,3,'il-contribue',12);
INSERT INTO "bookmarks" VALUES('petite',1793698305000,2,'',0);
INSERT INTO "bookmarks" VALUES('petite:en',1793698298000,2,'idee',0);
CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        at INTEGER NOT NULL,
        kind TEXT NOT NULL,
        lesson TEXT NOT NULL,
        subject_key TEXT NOT NULL,
        data TEXT NOT NULL
    , checksum INTEGER);
INSERT INTO "events" VALUES(1,1793611814000,'answer','petite','ouverture','{"kind": "choice", "skill": "literal", "grade": "wrong", "mark": 0.0, "given": 2}',4191396219);
INSERT INTO "events" VALUES(2,1793611821000,'answer','petite','ouverture','{"kind": "choice", "skill": "literal", "grade": "right", "mark": 1.0, "given": 1}',2709539391);
INSERT INTO "events" VALUES(3,1793611828000,'answer','petite','hausse','{"kind": "number", "skill": "literal", "grade": "right", "mark": 1.0, "given": "12 %"}',1474818807);
INSERT INTO "events" VALUES(4,1793611835000,'answer','petite','resume','{"kind": "gaps", "skill": "vocabulary", "grade": "nearly", "mark": 0.5, "given": ["ventes", "l\u2019hausse"]}',1557393959);
INSERT INTO "events" VALUES(5,1793611842000,'read','petite','2','{}',1999342392);
INSERT INTO "events" VALUES(6,1793611856000,'answer','petite','clients','{"kind": "true-false", "skill": "inference", "grade": "right", "mark": 1.0, "given": 1}',1316161398);
INSERT INTO "events" VALUES(7,1793611863000,'answer','petite','faits','{"kind": "choices", "skill": "literal", "grade": "right", "mark": 1.0, "given": [0, 1]}',3088736727);
INSERT INTO "events" VALUES(8,1793611870000,'answer','petite','elle','{"kind": "short", "skill": "reference", "grade": "wrong", "mark": 0.0, "given": "la boulangerie"}',3254150890);
INSERT INTO "events" VALUES(9,1793698277000,'answer','petite','mots','{"kind": "match", "skill": "vocabulary", "grade": "nearly", "mark": 0.5, "given": [0, 2, 1]}',2822542315);
INSERT INTO "events" VALUES(10,1793698284000,'answer','petite','suite','{"kind": "order", "skill": "structure", "grade": "right", "mark": 1.0, "given": [0, 1, 2]}',1622382447);
INSERT INTO "events" VALUES(11,1793698291000,'answer','petite','loyer-eleve','{"kind": "translation", "skill": "translation", "grade": "nearly", "mark": 0.5, "given": ["The rent remains high.", [1]]}',1079226143);
INSERT INTO "events" VALUES(12,1793698298000,'answer','petite:en','idee','{"kind": "choice", "skill": "main-idea", "grade": "right", "mark": 1.0, "given": 0}',2540277307);
INSERT INTO "events" VALUES(13,1793698312000,'word','','petite/loyer','{"status": "learning"}',2417577420);
INSERT INTO "events" VALUES(14,1793698319000,'word','','petite/cependant','{"status": "known"}',3115286333);
INSERT INTO "events" VALUES(15,1793698326000,'word','','petite/augmenter','{"status": "learning"}',2243789124);
INSERT INTO "events" VALUES(16,1793698333000,'word','','petite/atteindre-l-equilibre','{"status": "ignored"}',2041325993);
INSERT INTO "events" VALUES(17,1793698340000,'word','','fr:gare','{"status": "known"}',3620411306);
INSERT INTO "events" VALUES(18,1793698347000,'word','','fr:vendeur','{"status": "learning"}',2420643733);
INSERT INTO "events" VALUES(19,1793698354000,'word','','fr:vendeur','{"status": "ignored"}',3460678509);
INSERT INTO "events" VALUES(20,1793698361000,'word','','fr:vendeur','{"status": "learning"}',4041592832);
INSERT INTO "events" VALUES(21,1793881968000,'answer','alibaba-cloud','place-du-cloud','{"kind": "choice", "skill": "literal", "grade": "right", "mark": 1.0, "given": 0}',1893195581);
INSERT INTO "events" VALUES(22,1793881975000,'answer','alibaba-cloud','epoque-charniere','{"kind": "choice", "skill": "vocabulary", "grade": "wrong", "mark": 0.0, "given": 1}',2679154895);
INSERT INTO "events" VALUES(23,1793881982000,'answer','alibaba-cloud','assure-t-il','{"kind": "choice", "skill": "stance", "grade": "nearly", "mark": 0.5, "given": 2}',1870057956);
INSERT INTO "events" VALUES(24,1793881989000,'answer','alibaba-cloud','occasion-suivante','{"kind": "true-false", "skill": "inference", "grade": "right", "mark": 1.0, "given": 0}',888265931);
INSERT INTO "events" VALUES(25,1793881996000,'answer','alibaba-cloud','discours-trous','{"kind": "gaps", "skill": "vocabulary", "grade": "wrong", "mark": 0.0, "given": ""}',3142710152);
INSERT INTO "events" VALUES(26,1793882003000,'answer','alibaba-cloud','part-du-cloud','{"kind": "number", "skill": "literal", "grade": "nearly", "mark": 0.5, "given": ""}',1778314413);
INSERT INTO "events" VALUES(27,1793882010000,'answer','alibaba-cloud','il-contribue','{"kind": "short", "skill": "reference", "grade": "right", "mark": 1.0, "given": ""}',1135754268);
INSERT INTO "events" VALUES(28,1793882017000,'answer','alibaba-cloud','avant-la-hausse','{"kind": "true-false", "skill": "inference", "grade": "wrong", "mark": 0.0, "given": 1}',156113977);
INSERT INTO "events" VALUES(29,1793882024000,'read','alibaba-cloud','3','{}',613901128);
INSERT INTO "events" VALUES(30,1793882038000,'word','','alibaba-cloud/assurer','{"status": "learning"}',1536238893);
INSERT INTO "events" VALUES(31,1793882045000,'word','','alibaba-cloud/cloud','{"status": "known"}',2890336144);
INSERT INTO "events" VALUES(32,1793882052000,'word','','alibaba-cloud/etre','{"status": "learning"}',2484575050);
INSERT INTO "events" VALUES(33,1793882059000,'word','','alibaba-cloud/desormais','{"status": "learning"}',821131801);
INSERT INTO "events" VALUES(34,1793882066000,'word','','alibaba-cloud/activite','{"status": "known"}',2261783741);
INSERT INTO "events" VALUES(35,1793882073000,'word','','alibaba-cloud/annoncer','{"status": "learning"}',380887307);
INSERT INTO "events" VALUES(36,1793882080000,'review','','petite/loyer','{"recall": 3, "form": "recognition"}',969920722);
INSERT INTO "events" VALUES(37,1793882087000,'review','','petite/augmenter','{"recall": 3, "form": "recognition"}',2214753624);
INSERT INTO "events" VALUES(38,1793882094000,'review','','alibaba-cloud/assurer','{"recall": 1, "form": "recognition"}',67980544);
INSERT INTO "events" VALUES(39,1793972101000,'review','','petite/loyer','{"recall": 3, "form": "production"}',4148729190);
INSERT INTO "events" VALUES(40,1793972108000,'review','','petite/augmenter','{"recall": 4, "form": "production"}',3438711616);
INSERT INTO "events" VALUES(41,1793972115000,'review','','alibaba-cloud/assurer','{"recall": 3, "form": "production"}',3941208008);
INSERT INTO "events" VALUES(42,1794407722000,'review','','petite/loyer','{"recall": 2, "form": "recognition"}',3161968707);
INSERT INTO "events" VALUES(43,1794407729000,'review','','petite/augmenter','{"recall": 3, "form": "recognition"}',2369694116);
INSERT INTO "events" VALUES(44,1794407736000,'review','','alibaba-cloud/assurer','{"recall": 3, "form": "recognition"}',820046010);
INSERT INTO "events" VALUES(45,1795188943000,'review','','petite/loyer','{"recall": 1, "form": "production"}',3157276061);
INSERT INTO "events" VALUES(46,1795188950000,'review','','petite/augmenter','{"recall": 3, "form": "production"}',1061844233);
INSERT INTO "events" VALUES(47,1795188957000,'review','','alibaba-cloud/assurer','{"recall": 4, "form": "production"}',3001141105);
INSERT INTO "events" VALUES(48,1796315764000,'review','','petite/loyer','{"recall": 3, "form": "recognition"}',3488231170);
INSERT INTO "events" VALUES(49,1796315771000,'review','','petite/augmenter','{"recall": 3, "form": "recognition"}',3195126148);
INSERT INTO "events" VALUES(50,1796315778000,'review','','alibaba-cloud/assurer','{"recall": 3, "form": "recognition"}',2668767416);
INSERT INTO "events" VALUES(51,1797788185000,'review','','petite/loyer','{"recall": 1, "form": "production"}',677674187);
INSERT INTO "events" VALUES(52,1797788192000,'unreview','','petite/loyer','{"at": 1797788185000, "recall": 1, "form": "production"}',1894816775);
INSERT INTO "events" VALUES(53,1797788199000,'review','','?petite?ouverture','{"recall": 3, "form": "true-false"}',919194449);
INSERT INTO "events" VALUES(54,1797788206000,'review','','?petite?elle','{"recall": 1, "form": "production"}',1220859105);
INSERT INTO "events" VALUES(55,1797788213000,'review','','fr:vendeur','{"recall": 3, "form": "recognition"}',3999950535);
INSERT INTO "events" VALUES(56,1797788220000,'word','','petite:en/ouvrir','{"status": "learning"}',1370405545);
INSERT INTO "events" VALUES(57,1797788227000,'review','','petite:en/ouvrir','{"recall": 4, "form": "recognition"}',158094763);
INSERT INTO "events" VALUES(58,1797788234000,'review','','petite/augmenter','{"recall": 3, "form": "production"}',2697587988);
INSERT INTO "events" VALUES(59,1798565841000,'review','','petite/augmenter','{"recall": 1, "form": "production"}',1195100306);
INSERT INTO "events" VALUES(60,1799343448000,'review','','petite/augmenter','{"recall": 3, "form": "production"}',163092943);
INSERT INTO "events" VALUES(61,1800121055000,'review','','petite/augmenter','{"recall": 1, "form": "production"}',41237677);
INSERT INTO "events" VALUES(62,1800898662000,'review','','petite/augmenter','{"recall": 3, "form": "production"}',326121665);
INSERT INTO "events" VALUES(63,1801676269000,'review','','petite/augmenter','{"recall": 1, "form": "production"}',4089116809);
INSERT INTO "events" VALUES(64,1802453876000,'word','','petite:en/ouvrir','{"status": "new"}',2322958642);
CREATE TABLE known_words (word TEXT PRIMARY KEY, sources INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "known_words" VALUES('fr:activite',1);
INSERT INTO "known_words" VALUES('fr:assurer',1);
INSERT INTO "known_words" VALUES('fr:cependant',1);
INSERT INTO "known_words" VALUES('fr:cloud',1);
INSERT INTO "known_words" VALUES('fr:gare',1);
CREATE TABLE last_answers (
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
INSERT INTO "last_answers" VALUES('alibaba-cloud','assure-t-il',1793881982000,'2','nearly',0.5,1);
INSERT INTO "last_answers" VALUES('alibaba-cloud','avant-la-hausse',1793882017000,'1','wrong',0.0,1);
INSERT INTO "last_answers" VALUES('alibaba-cloud','discours-trous',1793881996000,'""','wrong',0.0,1);
INSERT INTO "last_answers" VALUES('alibaba-cloud','epoque-charniere',1793881975000,'1','wrong',0.0,1);
INSERT INTO "last_answers" VALUES('alibaba-cloud','il-contribue',1793882010000,'""','right',1.0,1);
INSERT INTO "last_answers" VALUES('alibaba-cloud','occasion-suivante',1793881989000,'0','right',1.0,1);
INSERT INTO "last_answers" VALUES('alibaba-cloud','part-du-cloud',1793882003000,'""','nearly',0.5,1);
INSERT INTO "last_answers" VALUES('alibaba-cloud','place-du-cloud',1793881968000,'0','right',1.0,1);
INSERT INTO "last_answers" VALUES('petite','clients',1793611856000,'1','right',1.0,1);
INSERT INTO "last_answers" VALUES('petite','elle',1793611870000,'"la boulangerie"','wrong',0.0,1);
INSERT INTO "last_answers" VALUES('petite','faits',1793611863000,'[0, 1]','right',1.0,1);
INSERT INTO "last_answers" VALUES('petite','hausse',1793611828000,'"12 %"','right',1.0,1);
INSERT INTO "last_answers" VALUES('petite','loyer-eleve',1793698291000,'["The rent remains high.", [1]]','nearly',0.5,1);
INSERT INTO "last_answers" VALUES('petite','mots',1793698277000,'[0, 2, 1]','nearly',0.5,1);
INSERT INTO "last_answers" VALUES('petite','ouverture',1793611821000,'1','right',1.0,2);
INSERT INTO "last_answers" VALUES('petite','resume',1793611835000,'["ventes", "l\u2019hausse"]','nearly',0.5,1);
INSERT INTO "last_answers" VALUES('petite','suite',1793698284000,'[0, 1, 2]','right',1.0,1);
INSERT INTO "last_answers" VALUES('petite:en','idee',1793698298000,'0','right',1.0,1);
CREATE TABLE memory_state (
        key TEXT PRIMARY KEY,
        state INTEGER NOT NULL,
        step INTEGER,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due INTEGER NOT NULL,
        last_review INTEGER NOT NULL,
        last_card_type TEXT NOT NULL,
        last_rating INTEGER NOT NULL,
        reviews INTEGER NOT NULL,
        lapses INTEGER NOT NULL
    ) WITHOUT ROWID
    ;
INSERT INTO "memory_state" VALUES('?petite?elle',1,0,0.212,6.4133,1797788266000,1797788206000,'production',1,1,0);
INSERT INTO "memory_state" VALUES('?petite?ouverture',1,1,2.3065,2.11810397045901588342e+00,1797788799000,1797788199000,'true-false',3,1,0);
INSERT INTO "memory_state" VALUES('alibaba-cloud/assurer',2,NULL,6.66685329363710650358e+01,5.16024864410895,1802104578000,1796315778000,'recognition',3,5,0);
INSERT INTO "memory_state" VALUES('fr:vendeur',1,1,2.3065,2.11810397045901588342e+00,1797788813000,1797788213000,'recognition',3,1,0);
INSERT INTO "memory_state" VALUES('petite/augmenter',3,0,1.06458022585129064019e+00,9.65336859104299449541e+00,1801676869000,1801676269000,'production',1,11,3);
INSERT INTO "memory_state" VALUES('petite/loyer',2,NULL,8.83227146293842,8.24599462611133482425e+00,1797093364000,1796315764000,'recognition',3,5,1);
INSERT INTO "memory_state" VALUES('petite:en/ouvrir',2,NULL,8.2956,1.0,1798479427000,1797788227000,'recognition',4,1,0);
CREATE TABLE reading_progress (lesson TEXT PRIMARY KEY, furthest INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "reading_progress" VALUES('alibaba-cloud',3);
INSERT INTO "reading_progress" VALUES('petite',2);
CREATE TABLE word_status (key TEXT PRIMARY KEY, status TEXT NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO "word_status" VALUES('alibaba-cloud/activite','known',1793882066000);
INSERT INTO "word_status" VALUES('alibaba-cloud/annoncer','learning',1793882073000);
INSERT INTO "word_status" VALUES('alibaba-cloud/assurer','learning',1793882038000);
INSERT INTO "word_status" VALUES('alibaba-cloud/cloud','known',1793882045000);
INSERT INTO "word_status" VALUES('alibaba-cloud/desormais','learning',1793882059000);
INSERT INTO "word_status" VALUES('alibaba-cloud/etre','learning',1793882052000);
INSERT INTO "word_status" VALUES('fr:gare','known',1793698340000);
INSERT INTO "word_status" VALUES('fr:vendeur','learning',1793698361000);
INSERT INTO "word_status" VALUES('petite/atteindre-l-equilibre','ignored',1793698333000);
INSERT INTO "word_status" VALUES('petite/augmenter','learning',1793698326000);
INSERT INTO "word_status" VALUES('petite/cependant','known',1793698319000);
INSERT INTO "word_status" VALUES('petite/loyer','learning',1793698312000);
INSERT INTO "word_status" VALUES('petite:en/ouvrir','new',1802453876000);
CREATE INDEX answers_of_a_lesson ON events (lesson, subject_key, id) WHERE kind = 'answer';
CREATE INDEX reviews_of_a_word ON events (subject_key, id) WHERE kind IN ('review', 'unreview');
CREATE INDEX when_due ON memory_state (due);
COMMIT;
