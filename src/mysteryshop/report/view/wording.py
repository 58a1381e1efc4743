"""Promises in a reader's words: values as people write them, and what a promise is about as the shop calls it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from mysteryshop.model import FactKind
from mysteryshop.report.voice import PLAIN, Voice

SIGNS: Mapping[str, str] = {"GBP": "£", "EUR": "€", "USD": "$"}
"""Currencies that every reader knows by one sign. Others, and the other dollars, keep their code."""

LIMITS: Mapping[str, str] = {
    **dict.fromkeys(
        ("thing", "product", "region", "service", "branch", "group", "season", "weekdays", "dates"), "{value}"
    ),
    "over": "over {value}",
    "cart": "cart of {value}",
    "worth": "worth {value}",
    "per": "per {value}",
    "tax": "{value}",
    "bound": "{value}",
    "was": "former price",
    "exception": "with exceptions",
    "prose": "",
}
"""How each condition is told; `prose` says only how a fact was read."""

NAMED: Mapping[str, str] = {
    word: word
    for word in (
        *("from", "up to", "gross", "net", "dated", "today only", "season", "sat,sun", "faulty", "by law"),
        *("next day", "same day", "standard", "express", "economy", "collection", "collect", "registered"),
    )
} | {"home": "in the home country", "by another way": "by another way"}
"""Values of conditions that the readers of facts name themselves, as catalogues know them; others are the shop's."""

UNTOLD = frozenset({"unknown", "data"})
"""Values of conditions that say only how a fact was read."""

UNNAMED = frozenset({"", "delivery", "deliver", "returns", "refund", "goods"})
"""What a promise is about that says no more than its kind does."""

MOST_STEMS = 12
"""Stems of a subject that are looked for. Source: three times the longest subject of the audited shops."""

LOOSE_WORDS = 2
"""Small words that may stand between those that name a matter ("frame and hinges"). Source: tried on the corpora."""

ACCEPTED: Mapping[str, str] = {"yes": "accepted", "no": "not accepted"}

_BARE_FIGURE = re.compile(r"[\d.,]+")
_MONEY = re.compile(rf"\b({'|'.join(SIGNS)}) (?=\d)")
_PER_CENT = re.compile(r"(?<=\d) %")
_SAID_MONEY = re.compile(rf"(?<=\d) ({'|'.join(SIGNS)})\b")
_DASH = re.compile(r"(?<=[A-Za-z0-9])-(?=[A-Z0-9])")
_NUMBER = re.compile(r"[+(]?\d[\d\s()./–-]{4,}\d")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def value_in_words(value: str, kind: FactKind, quote: str = "", voice: Voice = PLAIN) -> str:
    """A normal form as people write it: "£3.95", "20%", "Mon–Fri 09:00–17:30"; a telephone number as it is quoted."""
    if kind is FactKind.PHONE:
        return _as_dialled(value, quote)
    if kind is FactKind.PAYMENT_METHODS:
        return voice.known(ACCEPTED.get(value.rpartition(": ")[2], value))
    if not voice.english:
        if kind is FactKind.DELIVERY_TIME and value.startswith("by "):
            return voice.say("by {time}", time=value.removeprefix("by "))
        value = _SAID_MONEY.sub(lambda found: f" {SIGNS[found[1]]}", voice.language.value(value))
        return _DASH.sub("–", value) if kind is FactKind.OPENING_HOURS else value
    said = _PER_CENT.sub("%", _MONEY.sub(lambda found: SIGNS[found[1]], value))
    return _DASH.sub("–", said) if kind is FactKind.OPENING_HOURS else said


def conditions_in_words(conditions: Mapping[str, str], about: str = "", voice: Voice = PLAIN) -> str:
    """What limits a promise, in one line: "uk, over £50.00, per month"; what it is about is not said again."""
    told = (_limit(name, value, voice) for name, value in conditions.items() if value.casefold() != about.casefold())
    return ", ".join(filter(None, told))


def _limit(name: str, value: str, voice: Voice) -> str:
    if value in UNTOLD:
        return ""
    own = not voice.english and value in NAMED
    said = voice.say(NAMED[value]) if own else value_in_words(value, FactKind.PRICE, voice=voice)
    told = LIMITS.get(name, f"{name} {{value}}")
    return voice.say(told, value=said) if told not in ("", "{value}") else told.format(value=said)


def matter_in_words(about: str, quotes: Iterable[str], voice: Voice = PLAIN) -> str:
    """What a promise is about, in the words of the first quote that names it; "In general" where nothing is named.

    Facts carry bare stems in alphabetic order ("frame hinge"), made for comparing, not for reading.
    """
    if about in UNNAMED:
        return voice.say("In general")
    if _BARE_FIGURE.fullmatch(about):
        return voice.say("Sold at {price}", price=voice.amount(about))
    stems = [stem.casefold() for stem in _WORD.findall(about)]
    found = (_shortest_span(stems, quote) for quote in quotes)
    words = next((span for span in found if span), about)
    return words[:1].upper() + words[1:]


def _as_dialled(value: str, quote: str) -> str:
    """The number as the quote writes it, when it is this one: the normal form has neither spaces nor the first 0."""
    for found in _NUMBER.finditer(quote):
        digits = re.sub(r"\D", "", found[0]).lstrip("0")
        if digits and (value.endswith(digits) or digits.endswith(value)):
            return found[0].strip()
    return value


def _shortest_span(stems: list[str], quote: str) -> str:
    """The shortest run of the quote's words that holds every stem, and little else; empty when there is none."""
    if not 0 < len(stems) <= MOST_STEMS or stems[0] not in quote.casefold():
        return ""
    words = list(_WORD.finditer(quote))
    best: tuple[int, int] | None = None
    for first in range(len(words)):
        last = min(first + len(stems) + LOOSE_WORDS, len(words))
        for end in range(first + 1, last + 1):
            if _holds(stems, [word[0].casefold() for word in words[first:end]]):
                best = (first, end) if best is None or end - first < best[1] - best[0] else best
                break
    return quote[words[best[0]].start() : words[best[1] - 1].end()] if best else ""


def _holds(stems: list[str], words: list[str]) -> bool:
    parts = [part for word in words for part in (word, *word.split("-"))]
    return all(any(part.startswith(stem) for part in parts) for stem in stems)
