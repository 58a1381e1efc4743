"""Telephone numbers: found in any notation, in one normal form, with the line that each is for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.kinds import markup
from mysteryshop.judge.facts.kinds.contacts import roles
from mysteryshop.judge.facts.kinds.sides import placed
from mysteryshop.judge.facts.kinds.words import letters_of
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.model import FactKind

REGIONS = ("GB", "US", "IE", "AU", "NZ", "IN", "ZA", "DE", "FR", "NL")
"""Where a shop that writes English may be, the likeliest first: tried when no number has its country's code."""

DRAMA = ("01632960", "01174960", "02079460", "01154960", "01214960", "01614960", "01314960", "07700900", "08081570")
"""Beginnings of British numbers that are kept free for films and examples. Source: Ofcom, numbers for use in drama."""

TRIED = 3
"""Numbers that are tried in each country. Source: chosen; one shop's numbers are of one country."""

SHORTEST = 7
"""Digits of a number that is dialled from outside. Source: E.164 practice; shorter ones are house lines."""

SHARED_END = 6
"""Digits that a local number must share with the end of a full one to be the same line without its area code."""

_DIGIT = regex(r"\d")
_NUMBER = regex(
    r"(?<![\w£$€₹.,:/#@-])(?:\+\s?|00)?\(?\d(?:\d|(?! ?\(\d{1,2}(?![\d)]))[ \u2009.()/–-](?=[\d(])|\)\s?(?=\d)|"
    r"\) ?-? ?(?=\d)){5,20}\d"
    r"(?![\w%:@]|[.,]\d)"
)
_SPOKEN = regex(
    r"\b(?:(?:oh|o|zero|nought|one|two|three|four|five|six|seven|eight|nine)(?:[\s,-]+(?:double |treble |triple )?)?"
    r"|(?:double|treble|triple) ){7,}",
    re.IGNORECASE,
)
_SAID = frozenset("oh zero nought double treble triple".split())
"""Words without one of which no number is spelled out."""

_DIGITS = {word: str(at) for at, word in enumerate("zero one two three four five six seven eight nine".split())}
_DIGITS |= {"oh": "0", "o": "0", "nought": "0"}
_TIMES = {"double": 2, "treble": 3, "triple": 3}
_NOT_DIALLED = regex(
    r"^(?:\d{4}-\d\d-\d\d|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|(?:19|20)\d\d\s?[–/-]\s?(?:19|20)\d\d|"
    r"[012]?\d[.:]?[0-5]\d\s?[–-]\s?[012]?\d[.:]?[0-5]\d)$"
)
_REFERENCE = regex(
    r"(?:compan(?:y|ies)|charit(?:y|ies)|registered|registration|reg\.?|vat|abn|acn|kvk|iban|bic|sort code|isbn|sku|"
    r"order|tracking|policy|licen[cs]e|article|barcode|ean|gtin|batch|invoice|ref(?:erence)?|booking|account|member|"
    r"model|part|item)(?:\s+(?:no|number|nr|code|id|in england|ending))?\W{0,3}(?:no|number|nr)?\W{0,3}$",
    re.IGNORECASE,
)
_DIALLING = regex(
    r"\b(?:tel(?:ephone)?|ph(?:one)?|call(?:s|ing)?|ring(?:ing)?|dial|mob(?:ile)?|text|whats\s?app|fax|hot\s?line|"
    r"helpline|number|line|speak|talk|reach|sms)\b|[☎📞📱]",
    re.IGNORECASE,
)
_WRITTEN_AS_PHONE = regex(r"^(?:\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|\d{4} \d{4}|1[ .-]?[38]00[ .-].+|1 ?\(\d{3}\).+)$")


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as it is dialled at home. code: its country's, where it is written. full: with its area code.

    region: the country that it is taken to be of, where none is written.
    """

    digits: str
    code: str = ""
    full: bool = True
    region: str = ""

    @property
    def text(self) -> str:
        """`+44 1632 960014`, or as it is dialled at home: `01632 960014`."""
        return _shown(self.digits, self.code, self.region if self.full else "")

    def same(self, other: Phone) -> bool:
        """Whether both reach the same line, one perhaps without country or area code."""
        longer, shorter = sorted((self.digits, other.digits), key=len, reverse=True)
        return longer == shorter or (len(shorter) >= SHARED_END and longer.endswith(shorter))

    def conflicts(self, other: Value) -> bool | None:
        """Whether it is another line; None with another sort of value."""
        return not self.same(other) if isinstance(other, Phone) else None


def read_phones(site: SiteReading) -> Iterator[Claim]:
    """Every telephone number that a site states, with its role in `about`."""
    spotted = [*_in_text(site), *_in_markup(site)]
    home = guess_home([raw for _, raw, _, _, _ in spotted])
    for segment, raw, start, end, role in spotted:
        number = normal(raw, home)
        if number is not None:
            yield Claim(FactKind.PHONE, number, segment, role, start=start, end=end)


Spotted = tuple[Segment, str, int, int, str]


def _in_text(site: SiteReading) -> Iterator[Spotted]:
    for place in placed(site):
        segment, over = place.segment, place.over
        text = segment.text
        if _DIGIT.search(text) and sum(map(str.isdigit, text)) >= SHORTEST:
            yield from _figures(segment, over)
        elif _SAID & letters_of(text):
            for found in _SPOKEN.finditer(text):
                yield segment, as_digits(found.group()), found.start(), found.end(), _role(segment, over, found)


def _figures(segment: Segment, over: str) -> Iterator[Spotted]:
    for found in _NUMBER.finditer(segment.text):
        if is_dialled(segment, found):
            yield segment, found.group(), found.start(), found.end(), _role(segment, over, found)


def is_dialled(segment: Segment, found: re.Match[str]) -> bool:
    """Whether figures are a telephone number and no date, hours, reference or amount."""
    raw, digits = found.group().strip(), re.sub(r"\D", "", found.group())
    before = segment.text[: found.start()]
    if not SHORTEST <= len(digits) <= 15 or _NOT_DIALLED.match(raw) or _REFERENCE.search(before[-40:]):
        return False
    if raw.startswith(("+", "0", "(")) or _WRITTEN_AS_PHONE.match(raw):
        return True
    return bool(_DIALLING.search(before[-60:]) or _DIALLING.search(segment.label))


def _role(segment: Segment, over: str, found: re.Match[str]) -> str:
    """What the number is for: the words before it, its label, the heading over it; `other` for somebody else's."""
    before = segment.text[: found.start()]
    before = before[max((m.end() for m in _NUMBER.finditer(before)), default=0) :]
    if roles.is_dead(before, segment.text[found.end() :]):
        return roles.DEAD
    if roles.FOREIGN.search(before) or (not before and roles.FOREIGN.search(over)):
        return "other"
    after = segment.text[found.end() : found.end() + 30]
    topic = "" if over else roles.topic_of(segment.topic)
    return roles.role_of(before, segment.label, _bracketed(after), over, topic) or roles.label_of(before)


def _bracketed(after: str) -> str:
    found = re.match(r"\s*\(([^)]*)\)", after)
    return found.group(1) if found else ""


def _in_markup(site: SiteReading) -> Iterator[Spotted]:
    for page, node, _ in markup.nodes(site):
        for key, value in markup.said(node, "telephone", "faxNumber"):
            kind = "fax" if key == "faxNumber" else str(node.get("contactType", ""))
            segment = markup.as_written(page, key, value)
            yield segment, value, 0, 0, roles.role_of(kind)


def as_digits(spoken: str) -> str:
    """`oh one one seven, double four` as `011744`."""
    found, times = "", 1
    for word in re.findall(r"[a-z]+", spoken.lower()):
        if word in _TIMES:
            times = _TIMES[word]
        else:
            found, times = found + _DIGITS[word] * times, 1
    return found


@dataclass(frozen=True, slots=True)
class Home:
    """The country that a site's numbers belong to. certain: one of them was written with its code."""

    region: str = ""
    certain: bool = False


def guess_home(raws: Iterable[str]) -> Home:
    """The country whose numbering fits: a written country code first, else where most of the numbers are valid."""
    import phonenumbers

    written: Counter[str] = Counter()
    fitting: Counter[str] = Counter()
    known = list(dict.fromkeys(raws))
    for raw in known:
        parsed = _parsed(raw, "") if raw.startswith("+") else None
        written.update([phonenumbers.region_code_for_country_code(parsed[0])] if parsed else [])
    if written:
        return Home(written.most_common(1)[0][0], certain=True)
    for raw in [raw for raw in known if raw.startswith(("0", "(", "1"))][:TRIED]:
        if re.sub(r"\D", "", raw).startswith(DRAMA):
            fitting.update(["GB"])
        fitting.update(region for region in REGIONS if _fits(raw, region))
    return Home(max(REGIONS, key=lambda region: fitting[region])) if fitting else Home()


@lru_cache(maxsize=1024)
def _shown(digits: str, code: str, region: str) -> str:
    """A number grouped as its country writes it; the digits alone where no country is known."""
    import phonenumbers

    dialled = f"+{code}{digits}" if code else digits
    try:
        number = phonenumbers.parse(dialled, region or None)
    except phonenumbers.NumberParseException:
        return f"+{code} {digits}" if code else digits
    style = phonenumbers.PhoneNumberFormat
    return phonenumbers.format_number(number, style.INTERNATIONAL if code else style.NATIONAL)


@lru_cache(maxsize=1024)
def _fits(raw: str, region: str) -> bool:
    import phonenumbers

    try:
        return phonenumbers.is_valid_number(phonenumbers.parse(raw, region))
    except phonenumbers.NumberParseException:
        return False


@lru_cache(maxsize=1024)
def _parsed(raw: str, region: str) -> tuple[int, str] | None:
    import phonenumbers

    try:
        number = phonenumbers.parse(raw, region or None)
    except phonenumbers.NumberParseException:
        return None
    return number.country_code or 0, phonenumbers.national_significant_number(number)


def normal(raw: str, home: Home) -> Phone | None:
    """A number in its normal form; None when too few digits are left.

    Numbers that no country could assign (those of films and examples) are kept as their digits: customers are told
    them all the same.
    """
    digits = re.sub(r"\D", "", raw.replace("(0)", ""))
    parsed = _parsed(raw, home.region)
    code = str(parsed[0]) if parsed and (home.certain or raw.startswith(("+", "00"))) else ""
    if parsed and len(parsed[1]) >= SHORTEST:
        own = parsed[1]
    elif raw.startswith("+"):
        own = digits[len(code) :].removeprefix("0")
    else:
        own = digits.removeprefix("0")
    if len(own) == 11 and own[0] == "1" and own[1] not in "01" and not raw.startswith(("+", "0")):
        own = own[1:]
    full = raw.startswith(("0", "(", "+")) or len(own) >= 9
    return Phone(own, code, full, home.region) if len(own) >= SHORTEST else None
