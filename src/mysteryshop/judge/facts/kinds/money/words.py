"""What a price is for, in normal words: endings off, one word for many, size and age kept apart from the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from mysteryshop.judge.facts.kinds.money.alike import ALIKE
from mysteryshop.judge.facts.kinds.money.numerals import ONES, has_digit, number_of, word_set
from mysteryshop.judge.facts.kinds.money.plain_words import GENERIC, STOP
from mysteryshop.judge.facts.sieve import regex

VARIANTS = frozenset(
    """
    small medium large extra-large xl xxl xs mini midi maxi tiny big giant regular-size family couple single double
    twin triple king queen child adult senior student member baby infant concession return one-way two-way weekend
    weekday peak off-peak evening matinee morning afternoon midweek annual year month week night hour day half full
    whole express next-day same-day second third fourth first later late early extra additional premium plus pro
    basic max ultra
    lite deluxe luxury superior standard-size economy enterprise starter advanced classic standard regular ordinary
    normal usual
    original winter summer spring autumn january february march april june july august september october november
    december christmas easter holiday bank-holiday local abroad online door group private trade public wholesale
    further subsequent accompanying unlimited digital paper hardback paperback ebook varifocal bifocal refurbished
    used mobile landline drop-in walk-in
    car motorbike van caravan motorhome tent bike dog cat foot junior companion islander resident nonmember
    bottom top front back indoor outdoor upper lower stalls circle gallery left right red white black green blue pink
    brown grey gold silver replacement spare refill sample trial gift voucher non-refundable flexible refundable
    """.split()
)
"""Words that make another thing of a name when only one side has them: sizes, ages, times, classes. Source: by hand."""

_UNITS = (
    r"(?:ℓ|gigabytes?|gigs?|kilos?|g|kg|gram(?:me)?s?|ml|cl|l|litres?|liters?|cm|mm|m|metres?|inch(?:es)?|in|ft|oz|lbs?|gb|mb|mbps|tb|w|kw|kwh|"
    r"seater|seats?|pack|pk|pcs|pieces?|pages?|nights?|days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|miles?"
    r"|km|"
    r"people|persons?|guests?|beds?|bedrooms?|course|ply|gsm|trips?|rides?|entries|lessons|sessions|classes|visits|cans"
    r"|bottles|jars|bars|sheets|reams|rolls|balls|tickets|credits|stamps|users|seats|players)"
)
_PHRASES: tuple[tuple[frozenset[str], re.Pattern[str], str], ...] = tuple(
    (frozenset(heard.split()), regex(pattern, re.IGNORECASE), into)
    for pattern, into, heard in (
        (
            r"\b(booking|reservation|ticketing|service|transaction|order|session|membership) (?:fees?|charges?"
            r"|surcharges?)\b", r" \1fee ", "fee fees charge charges surcharge surcharges"),
        (r"\b(?:fees?|charges?|costs?|charged?|extra) (?:for|to|on|of) book(?:ing)?\b", " bookingfee ", "book booking"),
        (r"\b(\d+)[ -]?(?:sq\.? ?ft|square[- ]f(?:oo|ee)t|sqft)\b", r" \1sqft ", "sq square sqft"),
        (r"\b(\d+)[ -]?(?:sq\.? ?m|square[- ]met(?:re|er)s?|sqm)\b", r" \1sqm ", "sq square sqm"),
        (
            r"\bearly (?=terminat|leav|exit|cancel|settle|repay)|(?<=leave) early\b|(?<=leaving) early\b"
            r"|(?<=finish) early\b|(?<=end) early\b|(?<=cancel) early\b", " ", "early"),
        (r"\bcall(?:ing)?[- ]outs?\b|\bcom(?:e|ing|es) out\b(?: to you)?", " callout ", "call calling out"),
        (r"\bset(?:ting)?[- ]up\b", " setup ", "set setting setup"),
        (r"\bsign(?:ing)?[- ]?(?:up|on)\b", " join ", "sign signing signup signon"),
        (r"\bcar[- ]?park(?:ing|s)?\b|\bgarage(?: place| space)?\b", " parking ", "car carpark garage"),
        (r"\bwi-?fi\b", " wifi ", "wi wifi"),
        (r"\bgift[- ]?wrap(?:ping|ped|s)?\b", " giftwrap ", "gift giftwrap giftwrapping giftwrapped"),
        (r"\bpick(?:ing|ed)?[- ]?up\b", " collection ", "pick picking picked pickup"),
        (r"\bcheck(?:ing)?[- ]?outs?\b", " checkout ", "check checking checkout checkouts"),
        (r"\bcheck(?:ing)?[- ]?ins?\b", " checkin ", "check checking checkin checkins"),
        (r"\boff[- ]?peak\b", " off-peak ", "off offpeak"),
        (r"\bnext[- ](?:working[- ]|business[- ])?day\b", " next-day ", "next"),
        (r"\bsame[- ]day\b", " same-day ", "same"),
        (r"\bone[- ]way\b", " one-way ", "one"),
        (r"\bnon[- ]?members?\b", " nonmember ", "non nonmember nonmembers"),
        (
            r"\b(?:additional|extra|another) (?!charges?\b|costs?\b|fees?\b|payments?\b|to\b|for\b|on\b"
            r"|large\b)(?=[a-z])"
            r"|\b(?:second|2nd) (?=driver|person|guest|bed|adult|child|night|hour|copy"
            r"|page)", " further ", "second nd additional extra another"),
        (
            r"\b(?:under|below)[- ]?(?:the age of )?(\d{1,2}|[a-z]+teen|twenty-six|three|five|ten"
            r"|twelve)s?\b(?! ?%)", r" under\1 ", "under below unders"),
        (
            r"\b(?:over[- ]?(\d\d)s?\b(?! ?%)|(\d\d)(?:\+|\s(?:and|or|&)\s(?:over|up|older|above)))",
            " senior ",
            "over and or up older above s"),
        (r"\bprinted? (?=on|by)", " ", "print printed"),
        (r"\b(?:first|1st) (?:\d+|two|three|four|five|six) ", " first ", "first st"),
        (r"\bhalf[- ](?:a[- ])?day\b", " halfday ", "half"),
        (
            r"\b(?:pack|set|box|case|tray|bunch|bag|tin|crate)s?(?:es)? of (\d+|two|three|four|five|six|ten"
            r"|twelve|twenty|fifty|a hundred)\b",
            r" \1-pack ",
            "pack packs set sets box boxes case cases tray bunch bag bags tin tins crate",
        ),
        (r"(\d+)\s?[x×]\s?(\d+)", r" \1x\2 ", ""),
    )
)  # fmt: skip
_HEARD = frozenset(word for heard, _, _ in _PHRASES for word in heard) | frozenset((*ONES, "a", "an", "half"))
_SIZED = regex(
    r"(?<!['’])\b(?P<n>\d+(?:[.,]\d+)?|an?(?=[\s-])|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty"
    rf"|half an?|half)[\s-]?(?P<u>{_UNITS})\b",
    re.I,
)
_WORD = regex(r"[a-zà-öø-ÿ][\w'&-]*|\d+[\w-]*", re.IGNORECASE)
_MINUTES = {"minute": 1, "min": 1, "hour": 60, "hr": 60}
_SHORTENED = regex(r"'(?:d|ve|ll|re|s|m)$", re.IGNORECASE)
COUNTED = "#"
"""Sign before a count (`five dinners`), which parts two names only when both have one."""
_ADDED = frozenset({"Plus", "Extra", "Free", "Set"})
"""Words that are part of a name where they stand after another word with a capital."""
_NUMBERS = {word.capitalize(): number for word, number in ONES.items()}


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """The word as it is compared: lower case, endings off, one word for many."""
    low = word.lower().strip("'-&")
    low = re.sub(r"'s$|s'$|'$", "", low)
    if low in ALIKE:
        return ALIKE[low]
    if low in STOP or low in VARIANTS or low in GENERIC:
        return low
    cut = _without_e(_without_ending(low))
    return ALIKE.get(cut, cut)


def _without_ending(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    for ending, shortest in (("ing", 6), ("ed", 5)):
        if len(word) >= shortest and word.endswith(ending) and not word.endswith("eed"):
            kept = word[: -len(ending)]
            if _VOWEL.search(kept):
                return kept[:-1] if len(kept) > 3 and kept[-1] == kept[-2] and kept[-1] not in "ls" else kept
    return word


_VOWEL = regex(r"[aeiouy]")
_KEPT = (
    STOP
    | VARIANTS
    | GENERIC
    | frozenset((*ALIKE, *ALIKE.values()))
    | frozenset(
        "upgrade finance nurse employee machine cage case shoe bottle costume crate shore leisure apprentice advance"
        " code quote rebate combine take save type".split()
    )
)
"""Words that other lists name as they are written: their last `e` stays."""


def _without_e(word: str) -> str:
    """A word without the `e` that its other forms lose (`tune`, `tuning`), but for words that lists know with it."""
    if f"{word}e" in _KEPT:
        return f"{word}e"
    kept = len(word) < 4 or not word.endswith("e") or word in _KEPT or has_digit(word)
    return word if kept else word[:-1]


def normal(text: str) -> str:
    """The text with phrases that mean one thing made one word, and sizes joined: `pack of 50` is `50pack`."""
    told = word_set(text)
    if told.isdisjoint(_HEARD) and not has_digit(text):
        return text
    for heard, pattern, into in _PHRASES:
        if not heard or not heard.isdisjoint(told):
            text = pattern.sub(into, text)
    return _SIZED.sub(_joined, text)


def _joined(found: re.Match[str]) -> str:
    count = number_of(found["n"]) if not found["n"][0].isdigit() else None
    said = (
        "0.5"
        if found["n"].lower().startswith("half")
        else str(count)
        if count is not None
        else found["n"].replace(",", ".")
    )
    unit = _without_ending(found["u"].lower())
    if unit in _MINUTES:
        # Half an hour is thirty minutes, and a year twelve months, whatever a shop calls them.
        minutes = Decimal(said) * _MINUTES[unit]
        return f" {minutes.normalize():f}minute "
    if unit == "year":
        return f" {(Decimal(said) * 12).normalize():f}month "
    unit = {
        "people": "person",
        "gramme": "g",
        "gram": "g",
        "litre": "l",
        "liter": "l",
        "ℓ": "l",
        "gigabyte": "gb",
        "gig": "gb",
        "kilo": "kg",
        "hr": "hour",
        "pk": "pack",
    }.get(unit, unit)
    return f" {said}{unit} "


@lru_cache(maxsize=8_000)
def _telling_words(text: str) -> frozenset[str]:
    return frozenset(_words(normal(text)))


def words_in(text: str, brands: Iterable[str] = ()) -> frozenset[str]:
    """The telling words of a text in normal form, stop words and the brand's own left out."""
    return _telling_words(text) - _own_words(tuple(brands))


def own_names(brands: Iterable[str], texts: Iterable[str]) -> tuple[str, ...]:
    """The brand's words that are nothing but its name: `Hobb`, but not `cleaning`, which its texts use as a word."""
    words = {word for brand in brands for word in re.findall(r"[\w'&-]+", brand)}
    together = "\n".join(texts)
    return tuple(sorted(word for word in words if not _is_plain_word(word, together)))


def _is_plain_word(name: str, text: str) -> bool:
    """Whether a name stands in the text in small letters, in this form or another."""
    low, begin = stem(name), name.lower()[: max(3, len(name) - 3)]
    if begin not in text:
        return False
    at = text.find(begin)
    while at >= 0:
        rest = _GOES_ON.match(text, at + len(begin))
        if rest and (not at or not _GLUED.match(text[at - 1])) and stem(begin + rest.group()) == low:
            return True
        at = text.find(begin, at + 1)
    return False


_GOES_ON = regex(r"[a-z']*(?![\w@]|\.\w)")
_GLUED = regex(r"[\w@./-]")
"""How a word ends, and the signs before letters that are the middle of a word or an address."""


@lru_cache(maxsize=64)
def _own_words(brands: tuple[str, ...]) -> frozenset[str]:
    return frozenset(stem(word) for brand in brands for word in re.findall(r"[\w'&-]+", brand))


def _words(text: str) -> Iterator[str]:
    named, end = False, 0
    for match in _WORD.finditer(text):
        word = match.group()
        yield from _said_by(word, named=named and match.start() == end + 1)
        named, end = word[0].isupper(), match.end()


@lru_cache(maxsize=20_000)
def _said_by(written: str, *, named: bool) -> tuple[str, ...]:
    """What a word tells, in normal form. named: a word with a capital stands right before it."""
    word = _SHORTENED.sub("", written) or written
    count = _NUMBERS.get(word.capitalize())
    if word.isdigit():
        # A figure right after a capitalised word is part of a name (`Lumo 80`); any other counts something.
        return (word if named else f"{COUNTED}{word}",)
    if len(word) == 1:
        return (word.lower(),) if word.isupper() and named and word != "I" else ()
    if word in _ADDED and named:
        return (word.lower(),)
    if word in _NUMBERS and named:
        return (str(count),)
    if count is not None and word != "one":
        return (f"{COUNTED}{count}",)
    return tuple(_parts(word)) if word.lower() not in STOP and stem(word) not in STOP else ()


def _parts(word: str) -> Iterator[str]:
    """A word, or the words that a hyphen joins where the two are known by no name of their own."""
    known = stem(word)
    parts = word.lower().split("-")
    whole = len(parts) < 2 or known in _NAMED or has_digit(word)
    if whole or any(len(part) < 2 or part in ONES for part in parts):
        yield known
    else:
        yield from (stem(part) for part in parts if part not in STOP)


_NAMED = VARIANTS | frozenset(ALIKE.values())


def is_variant(word: str) -> bool:
    """Whether a word, or a size, makes another thing of a name."""
    return word in VARIANTS or has_digit(word) or re.fullmatch(r"under\w+|[a-z]", word) is not None


def telling(words: Iterable[str]) -> frozenset[str]:
    """The words that can tell one thing from another, generic ones left out."""
    return frozenset(word for word in words if word not in GENERIC and word[0] != COUNTED)


def names(words: Iterable[str]) -> bool:
    """Whether there is more than sizes and generic words among them."""
    return any(word not in GENERIC and word[0] != COUNTED and not _SIZE.fullmatch(word) for word in words)


_SIZE = regex(r"\d+(?:\.\d+)?[a-z]+")
