"""Which language a page speaks, as far as its commonest words tell."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import regex

STOP_WORDS: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        "the and of to you is in for that with a this at by can from or have as an your we are it not on be if".split()
    ),
    "de": frozenset("der die das und ist nicht sie wir ein eine zu den mit für auf im bei sind ihre".split()),
    "fr": frozenset("le la les et des est vous nous une pour dans pas sur avec votre du que qui".split()),
    "es": frozenset("el la los las que es en por para con una su no del al se nuestro".split()),
    "it": frozenset("il la gli e che di per con una non del della sono si nel le lo".split()),
    "nl": frozenset("de het een en van is niet je u wij voor met op zijn dat bij ons naar".split()),
    "pt": frozenset("os que em para com uma não do da seu sua por nós".split()),
    "sv": frozenset("och att det som en är på för med inte vi du den av till har om ett".split()),
    "da": frozenset("og at det som en er på for med ikke vi du den af til har om et".split()),
    "pl": frozenset("na nie się z do jest to że dla lub oraz po od za nas".split()),
}
"""Source: the commonest function words of each language's shop pages; chosen by hand, few on purpose."""

ENOUGH_WORDS = 20
"""Words below which counting tells nothing. Source: chosen; fewer share too many words between languages."""

CLEAR_SHARE = 0.12
"""Share of stop words that makes a language clear. Source: English prose holds 0.25-0.4, lists of products 0.05."""

CLEAR_LEAD = 1.5
"""How far the best language has to lead the second. Source: chosen; Danish and Swedish prose differ by 1.6."""

_WORD = regex(r"[^\W\d_]+")


def language_of(reading: Reading) -> str:
    """The language's two letters: by its words when they are clear, else by what the page declares; may be empty."""
    return reading.once(_language)


def _language(reading: Reading) -> str:
    words = [word.lower() for word in _WORD.findall(reading.text[:20_000])]
    declared = reading.page.lang.split("-")[0].split("_")[0].strip().lower()
    letters = "".join(words)
    if letters and sum(_latin(letter) for letter in letters) < len(letters) / 2:
        return declared if declared not in STOP_WORDS and declared else "another script"
    return _clear(words) or declared


def _clear(words: list[str]) -> str:
    if len(words) < ENOUGH_WORDS:
        return ""
    shares = sorted(((sum(w in known for w in words) / len(words), name) for name, known in STOP_WORDS.items()))
    (second, _), (best, name) = shares[-2], shares[-1]
    return name if best >= CLEAR_SHARE and best >= CLEAR_LEAD * second else ""


def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")
