"""GIFT as teachers have it, each file worked out by hand with the algorithm of Moodle's own reader."""

from __future__ import annotations

import pytest

from study.teach.exchange.gift import reader as gift
from study.teach.exchange.importing import read

Wanted = list[tuple[str, str, str, list[tuple[str, float, str]], str]]

FILES: dict[str, tuple[bytes, Wanted, list[int]]] = {
    "exported by Moodle: an id in a comment, tabs, and an empty feedback behind every short answer": (
        b"// question: 0  name: Switch category to $course$/top/Cloud\n$CATEGORY: $course$/top/Cloud\n\n\n"
        b"// question: 12  name: Rang\n::Rang::[html]<p>Quel rang\\: ?</p>{\n"
        b"\t=%100%deuxi\xc3\xa8me#\n\t=%50%second#Presque\n}\n\n",
        [("short", "Rang", "<p>Quel rang: ?</p>", [("deuxième", 1, ""), ("second", 0.5, "Presque")], "")],
        [1],
    ),
    "exported by Moodle: a number with tolerance, feedback for any other, and general feedback": (
        b"::N::[moodle]Combien ?{#\n\t=%100%58.5:0.1#Oui\n\t~#Non, relisez.\n\t####Voir le texte\\: 58,5.\n}\n",
        [("number", "N", "Combien ?", [("58.5:0.1", 1, "Oui"), ("*", 0, "Non, relisez.")], "Voir le texte: 58,5.")],
        [],
    ),
    "exported by Moodle: pairs with formats of their own": (
        b"::M::[html]Reliez.{\n\t=[plain]a < b -> 1\n\t=c -> 2\n\t= -> 3\n}\n",
        [("match", "M", "Reliez.", [("a < b -> 1", 1, ""), ("c -> 2", 1, ""), (" -> 3", 1, "")], "")],
        [],
    ),
    "written by hand on one line without a title": (
        b"Paris est la capitale de la {=France ~Suisse ~Belgique}.",
        [
            (
                "choice",
                "",
                "Paris est la capitale de la _____.",
                [("France", 1, ""), ("Suisse", 0, ""), ("Belgique", 0, "")],
                "",
            )
        ],
        [],
    ),
    "Windows line ends and a byte order mark": (
        b"\xef\xbb\xbf::A::Vrai ?{TRUE}\r\n\r\n::B::Faux ?{F#Si.#Non.}\r\n",
        [
            ("true-false", "A", "Vrai ?", [("true", 1, ""), ("false", 0, "")], ""),
            ("true-false", "B", "Faux ?", [("true", 0, "Si."), ("false", 1, "Non.")], ""),
        ],
        [],
    ),
    "old Mac line ends": (
        b"::A::Un ?{T}\r\r::B::Deux ?{F}\r",
        [
            ("true-false", "A", "Un ?", [("true", 1, ""), ("false", 0, "")], ""),
            ("true-false", "B", "Deux ?", [("true", 0, ""), ("false", 1, "")], ""),
        ],
        [],
    ),
    "saved by an old Windows editor": (
        "Où est le siège ? {=à Genève ~à Bâle}".encode("cp1252"),
        [("choice", "", "Où est le siège ?", [("à Genève", 1, ""), ("à Bâle", 0, "")], "")],
        [1],
    ),
    "two encodings in one file": (
        "Où est l’été ? {=là#à côté ~ici}\n\n".encode() + b"O\xf9 ? {=l\xe0 ~ici}",
        [
            ("choice", "", "Où est l’été ?", [("là", 1, "à côté"), ("ici", 0, "")], ""),
            ("choice", "", "O\ufffd ?", [("l\ufffd", 1, ""), ("ici", 0, "")], ""),
        ],
        [3],
    ),
    "comments above and between": (
        "// Séance 1\n// à revoir\n::A::Un ?{T}\n\n// Séance 2\n\n::B::Deux ?{F}".encode(),
        [
            ("true-false", "A", "Un ?", [("true", 1, ""), ("false", 0, "")], ""),
            ("true-false", "B", "Deux ?", [("true", 0, ""), ("false", 1, "")], ""),
        ],
        [],
    ),
    "a text over several lines": (
        b"::T::Lisez :\nligne une\n  ligne deux\nEt alors ?\n{\n = oui\n ~ non # pas\n vraiment\n}",
        [
            (
                "choice",
                "T",
                "Lisez :\nligne une\nligne deux\nEt alors ?",
                [("oui", 1, ""), ("non", 0, "pas\nvraiment")],
                "",
            )
        ],
        [],
    ),
    "markdown with emphasis and a list": (
        b"[markdown]Lequel est *juste* ?\\n\\n- a\\n- b{=a ~b}",
        [("choice", "", "Lequel est *juste* ?\n\n- a\n- b", [("a", 1, ""), ("b", 0, "")], "")],
        [],
    ),
    "several answers with weights that make up the mark": (
        b"Lesquels ?{~%50%Amazon ~%50%Google#Oui. ~%-50%OVH ~%-50%Orange}",
        [
            (
                "choices",
                "",
                "Lesquels ?",
                [("Amazon", 0.5, ""), ("Google", 0.5, "Oui."), ("OVH", -0.5, ""), ("Orange", -0.5, "")],
                "",
            )
        ],
        [],
    ),
    "a weight that Moodle does not know": (
        b"Lesquels ?{~%33%a ~%33%b ~%34%c ~d}",
        [("choices", "", "Lesquels ?", [("a", 0.33, ""), ("b", 0.33, ""), ("c", 0.34, ""), ("d", 0, "")], "")],
        [1],
    ),
    "a weight with a comma, which is no weight": (
        b"Lesquels ?{~%33,33%a =b}",
        [("choice", "", "Lesquels ?", [("%33,33%a", 0, ""), ("b", 1, "")], "")],
        [1],
    ),
    "a range of numbers, and several of them": (
        b"Combien ?{#=1.4..1.6#juste =%50%1..2#presque}",
        [("number", "", "Combien ?", [("1.5:0.1", 1, "juste"), ("1.5:0.5", 0.5, "presque")], "")],
        [],
    ),
    "a number with a colon and nothing behind it": (b"Combien ?{#5:}", [], [1]),
    "a missing word at the beginning, with several right ones": (
        b"{=Les recettes =Les revenus} augmentent.",
        [("short", "", "_____ augmentent.", [("Les recettes", 1, ""), ("Les revenus", 1, "")], "")],
        [],
    ),
    "pairs with French quotes and a colon after a no-break space": (
        "::P::Reliez\u00a0\\:{\n=«\u00a0hausse\u00a0» -> rise\n=«\u00a0baisse\u00a0»\u00a0: -> fall\n}".encode(),
        [
            (
                "match",
                "P",
                "Reliez\u00a0:",
                [("«\u00a0hausse\u00a0» -> rise", 1, ""), ("«\u00a0baisse\u00a0»\u00a0: -> fall", 1, "")],
                "",
            )
        ],
        [],
    ),
    "every sign escaped, and a formula": (
        rb"::\:\:x::Que vaut E\=mc\{2\} \~ \# \\ ?{=a\=b#c\#d ~e\~f}",
        [("choice", "::x", r"Que vaut E=mc{2} ~ # \ ?", [("a=b", 1, "c#d"), ("e~f", 0, "")], "")],
        [],
    ),
    "two right answers, which is allowed": (
        b"Lequel ?{=deux =second ~premier}",
        [("choice", "", "Lequel ?", [("deux", 1, ""), ("second", 1, ""), ("premier", 0, "")], "")],
        [],
    ),
    "an equals sign in a formula": (
        b"Lequel ?{~E=mc ~F}",
        [("choice", "", "Lequel ?", [("E", 0, ""), ("mc", 1, ""), ("F", 0, "")], "")],
        [1],
    ),
    "a language and its sharp": (
        b"Lequel ?{=C# ~Java}",
        [("choice", "", "Lequel ?", [("C", 1, ""), ("Java", 0, "")], "")],
        [1],
    ),
    "a category with a question right behind it": (b"$CATEGORY: a/b\n::Q::Un ?{T}", [], [1]),
    "a text to read, an essay, and its feedback": (
        "::I::Lisez bien ce texte.\n\n::R::Racontez.{}\n\n::S::Résumez.{####Trois phrases.}".encode(),
        [
            ("description", "I", "Lisez bien ce texte.", [], ""),
            ("essay", "R", "Racontez.", [], ""),
            ("essay", "S", "Résumez.", [], "Trois phrases."),
        ],
        [],
    ),
    "one pair is not enough, and nothing but a sharp is no number": (b"Reliez.{=a -> b}\n\nCombien ?{#}", [], [1, 3]),
}


@pytest.mark.parametrize("name", FILES)
def test_it_is_read_as_moodle_reads_it(name: str) -> None:
    data, wanted, lines = FILES[name]
    found = read(data, "gift")
    assert [
        (each.kind, each.title, each.stem, [tuple(answer) for answer in each.answers], each.feedback)
        for each in found.questions
    ] == [
        (kind, title, stem, [(text, pytest.approx(fraction), said) for text, fraction, said in answers], feedback)
        for kind, title, stem, answers, feedback in wanted
    ]
    assert [each.line for each in found.warnings] == lines


def test_a_warning_stands_on_the_line_of_what_it_is_about() -> None:
    data = b"// une s\xc3\xa9rie\n::Q::Lequel ?{\n~un\n=deux\n~E=mc\n~C#\n}\n"
    assert [each.line for each in read(data, "gift").warnings] == [5, 6]


def test_an_endless_file_is_read_as_far_as_a_lesson_may_want_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gift, "MOST", 2)
    found = read(b"a\n\nb\n\nc\n\nd\n", "gift")
    assert len(found.questions) == 2
    assert [(each.line, str(each.message)) for each in found.warnings] == [(5, "only the first 2 questions are read.")]
