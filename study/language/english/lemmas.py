"""Finds the French for an English word in any of its forms."""

from __future__ import annotations

from functools import lru_cache

from study.language.dictionary.entry import DictionaryEntry
from study.language.english.variants import british
from study.language.french.glosses import entries_for_english
from study.language.typography import plain
from study.language.wordlist import words

_IRREGULAR = dict(
    entry.split(":")
    for entry in words(
        """
        was:be were:be been:be is:be are:be am:be being:be has:have had:have does:do did:do done:do went:go gone:go
        made:make said:say paid:pay laid:lay took:take taken:take gave:give given:give got:get gotten:get came:come
        became:become knew:know known:know grew:grow grown:grow rose:rise risen:rise fell:fall fallen:fall sold:sell
        bought:buy brought:bring thought:think built:build sent:send spent:spend lent:lend lost:lose met:meet
        led:lead left:leave kept:keep held:hold told:tell found:find won:win ran:run began:begin begun:begin saw:see
        seen:see wrote:write written:write drove:drive driven:drive chose:choose chosen:choose broke:break
        broken:break spoke:speak spoken:speak stood:stand understood:understand meant:mean felt:feel dealt:deal
        sought:seek taught:teach caught:catch fought:fight shrank:shrink shrunk:shrink sank:sink sunk:sink
        threw:throw thrown:throw showed:show shown:show drew:draw drawn:draw undertook:undertake
        undertaken:undertake overcame:overcome underwent:undergo undergone:undergo withdrew:withdraw
        withdrawn:withdraw withheld:withhold upheld:uphold foresaw:foresee foreseen:foresee outgrew:outgrow
        bore:bear borne:bear bound:bind fed:feed fled:flee flew:fly flown:fly forgot:forget forgotten:forget
        froze:freeze frozen:freeze heard:hear hid:hide hidden:hide shot:shoot slid:slide struck:strike stole:steal
        stolen:steal swept:sweep wore:wear worn:wear woke:wake sat:sit slept:sleep people:person men:man women:woman
        children:child feet:foot
        hung:hang stuck:stick sped:speed wound:wind swung:swing spun:spin sprang:spring sprung:spring dug:dig
        shook:shake shaken:shake rang:ring sang:sing sung:sing swam:swim swum:swim drank:drink drunk:drink ate:eat
        eaten:eat bit:bite bitten:bite blew:blow blown:blow bred:breed clung:cling crept:creep flung:fling
        ground:grind knelt:kneel lit:light leapt:leap mown:mow proven:prove ridden:ride rode:ride shone:shine sewn:sew
        sown:sow spat:spit spilt:spill strove:strive striven:strive stung:sting stank:stink swore:swear sworn:swear
        tore:tear torn:tear trod:tread wept:weep wove:weave woven:weave mistook:mistake mistaken:mistake
        withstood:withstand undid:undo overtook:overtake overtaken:overtake rebuilt:rebuild resold:resell
        mice:mouse teeth:tooth geese:goose knives:knife wives:wife leaves:leaf loaves:loaf thieves:thief wolves:wolf
        matrices:matrix indices:index appendices:appendix hypotheses:hypothesis theses:thesis oases:oasis
        bases:basis axes:axis stimuli:stimulus curricula:curriculum
        better:good best:good worse:bad worst:bad more:much most:much less:little least:little further:far
        criteria:criterion phenomena:phenomenon analyses:analysis crises:crisis lives:life shelves:shelf halves:half
        """
    )
)
GRAMMAR = frozenset(
    words(
        """
        a an the and or but nor so yet if then than that this these those there here it its he she they we you i him
        her them us me my your his our their mine yours hers ours theirs who whom whose which what when where why how
        of in on at by for from to into onto with without within over under above below between among through during
        before after since until till about against across along around behind beside besides beyond near off out up
        down upon toward towards as not no is are was were be been being am do does did done has have had having will
        would shall should can could may might must ought
        """
    )
)
"""Grammar words. French words of another class that could translate them are misleading: *testament* for *will*."""
_HELPING = frozenset(words("is are was were be been being am do does did done has have had having"))
_CLOSED = frozenset({"preposition", "conjunction", "pronoun", "determiner", "connector"})
_FORM_FIRST = frozenset(
    words(
        "better best worse worst more most less least further people men women children given left lives meeting wound "
        "ground bit leaves mistaken bases drunk"
    )
)
"""Irregular forms that are looked up as headwords before their base form."""
_PLURAL_HEADS = frozenset(
    words(
        "goods news sales earnings savings customs means arms works proceeds species series headquarters terms dues "
        "premises belongings thanks clothes glasses funds costs expenses fees damages securities spirits stairs"
    )
)
"""Plurals with an entry of their own."""
_VOWELS = "aeiou"


def irregular(form: str) -> frozenset[str]:
    """Return a form (lower case) and, if it is irregular, its base form: *rose* → rose, rise."""
    return frozenset((form, _IRREGULAR.get(form, form)))


@lru_cache(maxsize=5_000)
def lemmas(word: str) -> tuple[str, ...]:
    """Return the possible base forms of an English form, British spellings last: *companies* → companies, company."""
    form = plain(word).lower().removesuffix("'s").rstrip("'")
    found = [form]
    if form in _IRREGULAR:
        found.insert(1 if form in _FORM_FIRST else 0, _IRREGULAR[form])
    for ending, endings in (
        ("ies", ("y",)),
        ("ied", ("y",)),
        ("es", ("", "e")),
        ("s", ("",)),
        ("ing", ("", "e")),
        ("ed", ("", "e")),
        ("iest", ("y",)),
        ("ier", ("y",)),
        ("est", ("", "e")),
        ("er", ("", "e")),
        ("ly", ("",)),
    ):
        stem = form.removesuffix(ending)
        if stem != form and len(stem) > 1:
            found += [stem + other for other in endings]
            if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS + "s":
                found.append(stem[:-1])
    return tuple(dict.fromkeys([*found, *map(british, found)]))


def headword(word: str) -> str:
    """Return the form of an English word that the dictionary translates, or the word itself: *companies* → company."""
    return next((base for base in _bases(word) if entries_for_english(base)), plain(word).lower())


def _bases(word: str) -> tuple[str, ...]:
    """Return the base forms in the order of look-up: the verb before a participle, the singular before a plural."""
    found, form = lemmas(word), plain(word).lower()
    if form.endswith("s") and form not in _PLURAL_HEADS and not form.endswith(("ss", "us", "is", "ics")):
        return tuple(dict.fromkeys([*(base for base in found[1:] if entries_for_english(base)), *found]))
    if not form.endswith("ed"):
        return found
    verbs = [base for base in found[1:] if any(entry.word_class == "verb" for entry in entries_for_english(base))]
    return tuple(dict.fromkeys([*verbs, *found]))


def french_for(word: str) -> tuple[DictionaryEntry, ...]:
    """Return the French entries for an English word or expression, first those of which it is the first sense."""
    parts = word.split()
    bases = (" ".join([*parts[:-1], last]) for last in _bases(parts[-1])) if parts else ()
    for base in bases:
        found = entries_for_english(base) or (entries_for_english(base.removeprefix("to ")) if " " in base else ())
        if found:
            if word.lower() in GRAMMAR - _HELPING:
                return tuple(entry for entry in found if entry.word_class in _CLOSED)
            verbs = base != plain(word).lower() and word.lower().endswith(("ed", "ing"))
            return tuple(sorted(found, key=lambda entry: verbs and entry.word_class != "verb"))
    return ()
