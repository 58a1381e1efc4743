"""A sentence as the words that tell it apart from others: small letters, and signs for money, times and the like."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from mysteryshop.judge.labels.scopes import apart
from mysteryshop.judge.reading.wording import evenly

_DAYS = (
    r"mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:nesday)?s?|thu(?:rs?|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?"
)
_MONTHS = (
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
)
_MONEY = (
    r"(?:[£$€₹]|\brs\.? ?|\b(?:gbp|eur|usd|aud|inr|zar|sgd)\s?)\s?\d[\d,.]*(?:k|m)?\b"
    r"|\b\d[\d,.]*\s?(?:p|pence|euros?|pounds?|dollars?|rupees|gbp|eur|usd)\b"
)
_MEASURE = (
    r"\b\d[\d,.]*\s?(?:mm|cm|m|km|kg|g|mg|ml|l|litres?|w|kw|kwh|v|mah|ah|gb|mb|tb|mp|hz|khz|mhz|ghz|inch(?:es)?|in|ft"
    r"|lb|oz|dpi|gsm|tog|denier|lumens?|bar|rpm|db|nm|psi|watts?|volts?|\"|°c?)(?!\w)"
)

SIGNS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), f" {sign} ")
    for pattern, sign in (
        (r"[\w.+-]+@[\w-]+\.[\w.]+", "#email"),
        (
            r"https?://\S+|\b(?:www\.)?[\w-]+\.(?:example|com|co\.uk|org|net|ie|de)\b(?:/\S*)?",
            "#address",
        ),
        (r"\b0\d{3,4} ?\d{3} ?\d{3,4}\b|\b555-?\d{4}\b|\+\d[\d ]{7,}\d", "#phone"),
        (_MONEY, "#money"),
        (
            r"\b\d{1,2}(?:[:.]\d\d)\s?(?:am|pm|a\.m\.|p\.m\.)?|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?!\w)",
            "#clock",
        ),
        (rf"\b(?:{_DAYS})\b", "#day"),
        (rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?\b", "#date"),
        (rf"\b(?:{_MONTHS.replace('mar(?:ch)?', 'march')})\b", "#month"),
        (r"\b\d[\d,.]*\s?%|\bper ?cent\b", "#percent"),
        (_MEASURE, "#measure"),
        (r"\b[45]\d\d\b(?=\D|$)", "#code"),
        (r"\b(?:19|20)\d\d\b", "#year"),
        (r"\b\d[\d,.]*\b", "#number"),
    )
)
"""What stands for a kind of thing, most telling first: any price is as good as another."""

_HAS_SIGN = re.compile(r"\d|@|per ?cent|www|\.(?:example|com|co|org|net|ie|de)\b")
_CALENDAR = re.compile(rf"\b(?:{_DAYS}|{_MONTHS})\b")
_WORD = re.compile(r"#[a-z]+|n't|'(?:re|ll|ve|s|d|m)|[a-zà-öø-ÿ]+|[!?:;%\"]|\.\.\.")
_NOT = re.compile(r"n't\b")
_SHORT = re.compile(r"'(re|ll|ve|s|d|m)\b")


@lru_cache(maxsize=20_000)
def words_in(sentence: str) -> tuple[str, ...]:
    """The words of one sentence, in order; the same for any case, typographic signs and emoji."""
    return _words(_small(sentence))


@lru_cache(maxsize=20_000)
def words_by_voice(sentence: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words that one sentence says itself, with a sign where it quotes others; and theirs."""
    own, others = apart(_small(sentence))
    return _words(own), _words(others) if others else ()


def _small(sentence: str) -> str:
    return evenly(sentence).lower().replace("#", " ").replace("…", "...")


def _words(text: str) -> tuple[str, ...]:
    if _HAS_SIGN.search(text) or _CALENDAR.search(text):
        for pattern, sign in SIGNS:
            text = pattern.sub(sign, text)
    if "n't" in text or "cannot" in text:
        text = _NOT.sub(" n't", text).replace("cannot", "can not")
    if "'" in text:
        text = _SHORT.sub(r" '\1", text)
    return tuple(_WORD.findall(text))


def runs_of(words: Iterable[str], longest: int = 3) -> set[str]:
    """Words, pairs, triples and pairs with a gap; the sentence's ends count as words. longest: 2 leaves triples out."""
    row = ("<", *words, ">")
    runs = set(row)
    runs.update([f"{one}_{two}" for one, two in pairwise(row)])
    if longest > 2:
        for one, two, three in zip(row, row[1:], row[2:], strict=False):
            runs.add(f"{one}_{two}_{three}")
            runs.add(f"{one}_*_{three}")
    return runs
