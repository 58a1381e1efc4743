"""Amounts of money and shares as people write and say them: figures of any country, words, slang, nothing at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from mysteryshop.judge.facts.kinds.money.numerals import NUMERAL, ONES, has_digit, number_of, word_set
from mysteryshop.judge.facts.sieve import Ways, regex

SIGNS = {
    "£": "GBP", "€": "EUR", "$": "USD", "₹": "INR", "¥": "JPY", "₺": "TRY", "₪": "ILS", "₩": "KRW", "฿": "THB",
    "₦": "NGN", "₱": "PHP", "us$": "USD", "a$": "AUD", "au$": "AUD", "nz$": "NZD", "c$": "CAD", "ca$": "CAD",
    "s$": "SGD", "hk$": "HKD", "r$": "BRL", "rs": "INR", "rs.": "INR", "r": "ZAR", "kr": "SEK", "kr.": "SEK",
    "fr.": "CHF", "sfr.": "CHF", "zł": "PLN", "kč": "CZK", "ft": "HUF", "rm": "MYR", "dhs": "AED", "ksh": "KES",
}  # fmt: skip
"""Signs before or after a figure, and the ISO code of each; a plain dollar is taken for the American one."""

CODES = (
    "GBP EUR USD INR JPY AUD NZD CAD SGD HKD CHF SEK NOK DKK ZAR PLN CZK HUF RON BGN ISK TRY ILS AED SAR QAR KES NGN "
    "GHS UGX TZS PHP MYR IDR THB KRW BRL MXN ARS CLP COP LKR PKR BDT"
).split()
"""ISO 4217 codes that shops write beside a figure."""

NAMED = {
    "pounds sterling": "GBP", "pound": "GBP", "pounds": "GBP", "quid": "GBP", "euro": "EUR", "euros": "EUR",
    "dollar": "USD", "dollars": "USD", "buck": "USD", "bucks": "USD", "rupee": "INR", "rupees": "INR", "rand": "ZAR",
    "francs": "CHF", "franc": "CHF", "kronor": "SEK", "kroner": "SEK", "kroners": "SEK", "crowns": "SEK", "yen": "JPY",
    "dirham": "AED", "dirhams": "AED", "ringgit": "MYR", "naira": "NGN", "shillings": "KES", "baht": "THB",
    "pesos": "MXN", "zloty": "PLN", "lira": "TRY", "shekels": "ILS",
}  # fmt: skip
"""Names of moneys in running text. `crowns`, `pesos` and the like name several; within one shop they name one."""

COINS = {"p": "GBP", "pence": "GBP", "penny": "GBP", "¢": "USD", "cent": "", "cents": "", "ct": "EUR", "paise": "INR"}
SLANG = {"fiver": 5, "tenner": 10, "grand": 1000, "pony": 25, "ton": 100}
GREATER = {
    "k": 1000, "m": 1_000_000, "mn": 1_000_000, "million": 1_000_000, "lakh": 100_000, "lakhs": 100_000,
    "crore": 10_000_000, "thousand": 1000,
}  # fmt: skip

_FIGURE = (
    r"\d{1,3}(?:[,.'’]\d{2,3})*[,.'’]\d{3}(?:[.,]\d{2})?(?![\d])"
    r"|\d{1,3}(?:[ \u202f\u00a0]\d{3})+(?:[.,]\d{2})?(?!\d|\s?(?:g|gr|ml|cl|gsm|kg|cm|mm|m|x|×|pcs|pieces)\b)"
    r"|\d{1,9}(?:[.,]\d{1,2})?(?!\d|[.,]\d)"
)
_GREATER = r"(?:(?:k|m|mn)\b|\s(?:million|lakhs?|crore|thousand)\b)?"
_DASH = r"(?:/-|[.,][-–—])?"
_SIGN = (
    r"(?:(?:US|AU|NZ|CA|HK|A|C|S|R)?\$|[£€₹¥₺₪₩฿₦₱]|\b(?:" + "|".join(CODES) + r"|Rs\.?|SFr\.|Fr\.|RM|Dhs|KSh|kr\.?)"
)
_SIGN += r"(?=[\s\d])|\bR(?=\s?\d))"
_AFTER = r"(?:[£€₹$]|(?:zł|Kč|kr\b\.?|Ft\b|" + "|".join(rf"{code}\b" for code in CODES) + "))"
_NAMES = "|".join(sorted(NAMED, key=len, reverse=True))

FIGURES = Ways(
    (
        regex(rf"(?P<sign>{_SIGN})\s?(?P<figure>{_FIGURE})(?P<more>{_GREATER}){_DASH}"),
        regex(rf"(?<![\w.,:/-])(?P<figure>{_FIGURE})(?P<more>{_GREATER})\s?(?P<sign>{_AFTER})(?!\w)"),
        regex(r"(?<![\w.,:/])(?P<figure>\d[\d,.]*)(?P<sign>)(?P<more>)/-"),
        regex(r"(?<![\w.,:/-])(?P<coins>\d{1,3})\s?(?P<coin>¢|p(?![\w/])|pence\b|cents?\b|ct\b|paise\b)"),
    )
)
"""Amounts with a sign or code in front, behind, with the Indian dash, and in coins."""
_COINS = 3
"""The place of the coins among them."""
SPOKEN = regex(
    rf"(?<![\w£$€₹])(?P<whole>{NUMERAL}|\d[\d,]*(?:\.\d\d)?)[\s-](?P<name>{_NAMES})\b(?!\s(?:of(?!\s(?:an?|the|your"
    r"|any|each|every|it)\b)|in weight|or lighter)\b)"
    rf"(?:\s(?:and\s)?(?P<rest>{NUMERAL})(?:\s(?:pence|cents?|p))?(?!\w|\s(?:per|days?|hours?|minutes?|people"
    r"|weeks?)\b))?"
    rf"|\b(?P<piece>{NUMERAL})\s(?P<small>pence|cents?|paise)\b"
    rf"|\b(?P<slangs>an?|one|two|three|four|five|half an?)\s(?P<slang>fivers?|tenners?|grand)\b",
    re.IGNORECASE,
)
BARE = regex(
    rf"(?<![\w£$€₹.,:/%+-])(?P<bare>{NUMERAL}|\d{{1,6}}(?:[.,]\d\d)?)(?=\s*(?:$|[,;.!)\"”'’]|and\b|or\b|a\s|an\s"
    r"|per\b|each\b"
    r"|until\b|till\b|for\s(?:the|an?|adults?|kids|children)\b|if\b|in\b|with\b|plus\b|/|—|–))(?!\s*[:/]\d)(?![.,]\d)",
    re.IGNORECASE,
)


_DIGIT_AT = regex(r"\d")
_NUMBERED = frozenset((*ONES, "dozen", "hundred", "thousand", "couple"))
SPOKEN_WORDS = frozenset(" ".join((*NAMED, *COINS, *SLANG, "fivers tenners")).split()) - {"p", "¢", "ct"}
"""Words without which no amount is said in words."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money in a text. value: to the penny. currency: ISO code, or empty. bare: no sign or name of a money is there."""

    value: Decimal
    currency: str
    start: int
    end: int
    bare: bool = False


@lru_cache(maxsize=8192)
def find_amounts(text: str) -> tuple[Amount, ...]:
    """Each amount that is written with a sign, a code or a name of money, in order."""
    figures = has_digit(text)
    spoken = not SPOKEN_WORDS.isdisjoint(word_set(text))
    if not figures and not spoken:
        return ()
    found = [*(_written(text) if figures else ()), *(_spoken(text) if spoken else ())]
    kept: list[Amount] = []
    for amount in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or amount.start >= kept[-1].end:
            kept.append(amount)
    return tuple(kept)


def find_bare(text: str, taken: tuple[Amount, ...] = ()) -> tuple[Amount, ...]:
    """Figures and number words that could be amounts where prices are told, in order; `taken` are amounts already."""
    alone = any(not any(one.start <= digit.start() < one.end for one in taken) for digit in _DIGIT_AT.finditer(text))
    if not alone and _NUMBERED.isdisjoint(word_set(text)):
        return ()
    found = []
    for match in BARE.finditer(text):
        if any(one.start < match.end() and match.start() < one.end for one in taken):
            continue
        value = _figure(match.group()) if match.group()[0].isdigit() else number_of(match.group())
        if value is not None:
            found.append(Amount(Decimal(value), "", match.start(), match.end(), bare=True))
    return tuple(found)


def _written(text: str) -> Iterator[Amount]:
    for way, match in FIGURES.finditer(text):
        if way == _COINS:
            yield Amount(Decimal(match["coins"]) / 100, COINS.get(match["coin"].lower(), ""), *match.span())
            continue
        value = _figure(match["figure"])
        sign = match["sign"].lower()
        greater = match["more"].strip().lower()
        if value is not None:
            currency = SIGNS.get(sign) or (sign.upper() if sign else "INR")
            yield Amount(value * GREATER.get(greater, 1), currency, *match.span())


def _spoken(text: str) -> Iterator[Amount]:
    for match in SPOKEN.finditer(text):
        if match["slang"]:
            many = {"half a": Decimal("0.5"), "half an": Decimal("0.5")}.get(match["slangs"].lower())
            times = many if many is not None else Decimal(number_of(match["slangs"]) or 1)
            yield Amount(times * SLANG[match["slang"].lower().rstrip("s")], "GBP", *match.span())
        elif match["piece"]:
            coin = COINS.get(match["small"].lower(), "")
            yield Amount(Decimal(number_of(match["piece"]) or 0) / 100, coin, *match.span())
        else:
            said = match["whole"]
            whole = _figure(said) if said[0].isdigit() else Decimal(number_of(said) or 0)
            rest = Decimal(number_of(match["rest"]) or 0) if match["rest"] else Decimal(0)
            if whole is not None and rest < 100:
                yield Amount(whole + rest / 100, NAMED[match["name"].lower()], *match.span())


def _figure(text: str) -> Decimal | None:
    """The number that a figure of any country writes: `1,099.00`, `1.099,00`, `1,00,000`, `4 500`, `6,95`."""
    plain = re.sub(r"[ \u202f\u00a0'’]", "", text).strip(".,")
    marks = [mark for mark in plain if mark in ".,"]
    if marks:
        last = plain.rfind(marks[-1])
        decimals = len(plain) - last - 1
        whole = decimals == 3 or (decimals == 2 and marks.count(marks[-1]) > 1)
        digits = re.sub(r"[.,]", "", plain)
        if not digits.isdigit():
            return None
        return Decimal(digits) if whole else Decimal(digits) / 10**decimals
    return Decimal(plain) if plain.isdigit() else None
