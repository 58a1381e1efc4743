"""Words that are spelt in two ways: British and American, and long and short (`do not`, `don't`)."""

from __future__ import annotations

import re

_PAIRS = """
    colour color | favour favor | honour honor | behaviour behavior | flavour flavor | harbour harbor | humour humor
    labour labor | neighbour neighbor | odour odor | rumour rumor | savour savor | vapour vapor | armour armor
    parlour parlor | endeavour endeavor | centre center | metre meter | litre liter | fibre fiber | theatre theater
    calibre caliber | catalogue catalog | dialogue dialog | defence defense | offence offense | licence license
    pretence pretense | jewellery jewelry | grey gray | programme program | pyjama pajama | mould mold
    sceptic skeptic | aluminium aluminum | ageing aging | judgement judgment | acknowledgement acknowledgment
    fulfil fulfill | enrol enroll | instalment installment | cosy cozy | moustache mustache
"""
SPELT_TWICE: tuple[tuple[str, str], ...] = tuple(
    (british, american)
    for british, american in (pair.split() for line in _PAIRS.strip().splitlines() for pair in line.split("|"))
)
"""British and American. Source: the pairs in which the two differ in words that shops use; chosen by hand."""

_SE = re.compile(r"(?<=[a-z]{3})(i|(?<=l)y)([sz])(e|ed|es|er|ers|ing|able|ation|ations)$")

_LONG = {"can't": "can not", "cannot": "can not", "won't": "will not", "shan't": "shall not"}
_SHORT_NOT = {
    "can": ("can't",),
    "will": ("won't",),
    "shall": ("shan't",),
    "do": ("don't", "doesn't", "didn't"),
    "have": ("haven't", "hasn't", "hadn't"),
}
_SUBJECTS = frozenset("i you he she it we they that there who what here".split())
_ENDINGS = {"am": "'m", "are": "'re", "is": "'s", "will": "'ll", "have": "'ve"}
_WHOLE = {short: long for long, short in _ENDINGS.items()}
_AUXILIARIES = frozenset(
    "can will shall do does did is are was were has have had could would should must need might".split()
)


def spellings(word: str) -> tuple[str, ...]:
    """A lower-case word, then the other ways to spell it: `organise`, `organize`."""
    found = [word]
    ending = _SE.search(word)
    if ending:
        found.append(word[: ending.start(2)] + ("z" if ending[2] == "s" else "s") + word[ending.end(2) :])
    for british, american in SPELT_TWICE:
        long, short = sorted((british, american), key=len, reverse=True)
        here, there = (long, short) if long in word else (short, long)
        if here in word:
            found.append(word.replace(here, there))
    return tuple(dict.fromkeys(found))


def written_out(words: str) -> str:
    """A phrase without short forms: `we're` is `we are`, `don't` and `cannot` are two words. Any case."""
    return " ".join(_long(word) for word in words.split())


def _long(word: str) -> str:
    lower = word.lower()
    if lower in _LONG:
        return _like(word, _LONG[lower])
    if lower.endswith("n't") and lower[:-3] in _AUXILIARIES:
        return f"{word[:-3]} not"
    subject, sign, ending = lower.partition("'")
    if subject in _SUBJECTS and sign + ending in _WHOLE:
        return f"{word[: len(subject)]} {_WHOLE[sign + ending]}"
    return word


def _like(word: str, words: str) -> str:
    return words.capitalize() if word[:1].isupper() else words


def short_forms(first: str, second: str) -> tuple[str, ...]:
    """What two words, in this order, become in speech (`will`, `not`: `won't`); empty when they stay two."""
    one, two = first.lower(), second.lower()
    if two == "not" and one in _AUXILIARIES:
        return _SHORT_NOT.get(one, (f"{one}n't",))
    return (f"{one}{_ENDINGS[two]}",) if one in _SUBJECTS and two in _ENDINGS else ()
