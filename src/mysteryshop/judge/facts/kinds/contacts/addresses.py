"""Street addresses: number, street, town and postcode of a place, however the country writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mysteryshop.judge.facts.claims import Claim
from mysteryshop.judge.facts.kinds import markup
from mysteryshop.judge.facts.kinds.contacts import roles
from mysteryshop.judge.facts.kinds.sides import placed
from mysteryshop.judge.facts.kinds.slips import Slip, slip
from mysteryshop.judge.facts.kinds.words import brand_stems, letters_of
from mysteryshop.judge.facts.segments import Segment
from mysteryshop.judge.facts.sieve import regex
from mysteryshop.judge.facts.values import Value
from mysteryshop.judge.reading.facts_statements import plain
from mysteryshop.judge.reading.page import SiteReading
from mysteryshop.judge.reading.sentences import Sentence
from mysteryshop.model import FactKind

_STREETS = (
    "street|str|st|road|rd|lane|ln|avenue|ave|row|wynd|crescent|cres|terrace|close|court|square|sq|quay|wharf|parade|"
    "mews|hill|way|drive|dr|place|pl|gardens|gate|walk|yard|green|grove|rise|brae|vennel|alley|arcade|highway|hwy|"
    "boulevard|blvd|broadway|market|embankment|esplanade|promenade|circus|bridge|marg|nagar|cross"
)
"""Words that end a street's name in English. Source: gazetteers of Britain, Ireland, India and Australasia."""

_PLAIN_STREETS = (
    r"street|st|road|rd|lane|ln|avenue|ave|row|wynd|crescent|quay|wharf|terrace|mews|parade|boulevard|close"
)
"""Those that name a street even without a house number."""

_NAME = (
    r"(?:(?:[NSEW]{1,2}\.?|St\.?|Saint|The|Old|New|Upper|Lower|(?!(?:AT|IN|ON|AND|OF|TO|FROM|Find|Visit|At|On|In|"
    r"From|Just|"
    r"Down|Off|Our|We)\b)[A-Z][\w'-]+)\s+){1,3}?"
)
_NO = (
    r"(?:[Nn]umber |[Nn]o\.? ?|#)?(?P<no>\d{1,5}[a-zA-Z]?(?:\s?[-–/]\s?\d{1,5}[a-zA-Z]?)?|(?<=umber "
    r")[a-z]+(?:-[a-z]+)?|(?i:(?<=\bat )|(?<=^)|(?<=[,:] ))(?:(?:one|two|three|four|five|six|seven|eight|nine) "
    r"hundred(?: and)?|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))(?:[- ](?:one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|"
    r"twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety))*(?= [A-Z]))"
)

_NTH = (
    r"(?:(?<=[Rr]oad)|(?<=[Hh]ighway)|(?<=Line)|(?<=Hwy)|(?<=Route)) "
    r"(?:\d{1,3}|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))(?=$|[.,;)]? [A-Z(]|[.,;)]*$|[,;])"
)
"""The figure of a road that has no name (Concession Road 4). Source: rural addresses of North America."""

_NUMBERED = regex(
    rf"(?<![\w£$€₹.:×*+/-]){_NO},?\s+(?P<name>{_NAME}(?P<type>(?i:{_STREETS}|line|route))\b\.?(?:{_NTH})?)"
)
_AFTERWARDS = regex(
    rf"(?<![\w-])(?P<name>{_NAME}(?P<type>(?i:{_STREETS}))\b\.?),? \(?(?i:number|no\.?|nr\.?) ?"
    r"(?P<no>\d{1,4}[a-z]?)\b"
)
_NAMED = regex(rf"(?<![\w-])(?P<name>{_NAME}(?P<type>(?:{_PLAIN_STREETS.title()}))\b)")
_ROMANCE = regex(
    r"(?<![\w-])(?:(?P<first>\d{1,4}),?\s+)?(?P<name>(?i:calle|c/|rue|via|viale|plaza|place|piazza|pla[çc]a|pra[çc]a|passeig|travessera|rambla|largo|avinguda|avenida|av\.|rua|"
    r"carrer|paseo|"
    r"quai|chemin|corso|avenue|boulevard|impasse|cours)\s+(?:(?:de|del|della|di|do|da|dos|das|du|des|la|las|los|le|"
    r"les|el)\s+|d['’]|l['’])*"
    r"[A-ZÀ-Ý][\w'’-]+(?:\s+(?:de\s+|du\s+)?[A-ZÀ-Ý][\w'’-]+)?)(?:,?\s+(?:n[º°.]\s?)?(?P<no>\d{1,4}[a-z]?)(?!\d))?"
)
_GERMANIC = regex(
    r"(?<![\w-])(?P<name>[A-ZÄÖÜ][\w-]*(?:straat|weg|laan|plein|gracht|kade|dijk|straße|strasse|str\.|gasse|platz|"
    r"allee|"
    r"ring|vej|gade|gatan|vägen|veien|katu)|[A-Z]\w+ (?:Straße|Strasse|Weg|Allee|"
    r"Platz))\s+(?P<no>\d{1,4}\s?[a-zA-Z]?)(?![\w])"
)
_UNIT = regex(
    r"\b(?P<unit>(?i:unit|shop|suite|studio|stall|arch|plot|bay|kiosk|workshop|shed|barn|berth|"
    r"hangar))s?\s+(?:[Nn]o\.? ?)?"
    r"(?P<no>\d{1,4}[A-Za-z]?(?:\s?[-–&/]\s?\d{1,4})?|[A-H]\b),?\s+(?:at |in |on )?(?:[Tt]he )?"
    r"(?P<name>(?:[A-Z][\w'-]+\s+){1,4}?(?:Estate|Park|Cent(?:re|er)|Yard|Mall|Mills?|Dairy|Works|Court|Market|"
    r"Buildings?|House|"
    r"Wharf|Farm|Barns?|Precinct|Quarter|Plaza|Viaduct|Arches|Hall|Docks?|Complex|Village|Exchange|"
    r"Warehouse)\b(?:\s+Hall)?)"
)
_UNITS = frozenset("unit units shop suite studio stall arch plot bay kiosk workshop shed barn berth hangar".split())
_BARE = regex(r"(?<![\w£$€₹.:×*+/-])(?P<no>\d{1,4}[a-z]?),?\s+(?P<name>[A-Z][a-z'-]{4,})(?![\w%])")
_AT = regex(
    r"\b(?:at|find us|visit us|we're at|come to|address|where(?: we are)?|premises|surgery|building|next door)\b",
    re.IGNORECASE,
)
_POSTCODE = regex(
    r"\b(?P<code>[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?|[A-Z]\d[\dW] ?[A-Z\d]{4}|\d{4} ?[A-Z]{2}|\d{5,6}|[A-Z]{2,3} "
    r"\d{4,5})\b"
)
_TOWNS = regex(
    r"(?!(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?s?|Tue|Weds?|Thur?|Sat|Open|Tel|Phone|Call)\b)[A-Z][a-zà-ÿ'-]{2,}"
)
_HAS_DIGIT = regex(r"\d")
_ROMANCE_WORDS = frozenset(
    "calle c rue via viale plaza place piazza avenida av rua carrer paseo quai chemin corso avenue boulevard impasse "
    "cours plaça praça passeig travessera rambla largo avinguda pla pra".split()
)
_VISIT = regex(
    r"\b(?:(?:we're|we are) (?:at|in|on)|(?:come|find|visit|see|meet) (?:and )?(?:see |find |visit )?us|our (?:new "
    r")?(?:shop|home|"
    r"premises|address) is|located|address|where|venue|location|based|situated|(?:come|pop|drop) (?:by|in|to|"
    r"along))\b(?: (?:at|in|on|to))?",
    re.IGNORECASE,
)
_NAMES_ONLY = regex(
    r"^(?:\s|[,:]|the |number |no\.? |(?:unit|shop|suite|flat) \w+|(?!Turn|Opposite|Next|Behind|Near|Off|Take|From|"
    r"Along|Down|Up\b|Past)"
    r"(?:[A-Z]|[a-z](?=[A-Z]))[\w'.-]*(?: (?:and|of|the|&|na|de|y|an|ny) )?)*$"
)
_SOMETIMES = regex(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|summer|winter|season|weekends?|pop-up|market|fair|festival|"
    r"this (?:week|month)|"
    r"tonight|tomorrow|parcels?|returns?|registered|letters|delivered|turn|opposite|next to|near)\b",
    re.IGNORECASE,
)
"""What makes an address one of some days, or one that somebody only passes."""
_LANDMARK = regex(
    r"\b(?:behind|beside|near|opposite|by|next to|above|across from) the (?:\w+ )?market\b", re.IGNORECASE
)
_BROKEN = regex(r"\b\d{1,5} (?:[NSEW]|NE|NW|SE|SW|St)\.$|\b[A-ZÄÖÜ]\w{2,}str\.$")
_YEAR = regex(r"\b(?:in|since|from|of|est\.?|about|around)\s+(?:1[5-9]|20)\d\d$", re.IGNORECASE)
_CALLED_AFTER = regex(
    r"^ (?:Caf[eé]|Gallery|Church|Chapel|School|Station|Studios?|Theatre|Surgery|Press|Arms|Inn|Baths)\b"
)
_DISTANCE = regex(r"^,?\s*(?:m|km|met(?:re|er)s?|miles?|yards|minutes|steps|mins?)\b", re.IGNORECASE)
_HOUSE = regex(
    r"(?P<house>(?:[A-Z][\w'-]+ ){1,3}(?:Farm|House|Mill|Barn|Building|Works|Hall|Centre|Center|Estate|Park|Church|"
    r"School|Pavilion|Library|Hotel|Rooms|Court|Arcade|Dairy|Yard)),\s*$"
)
_SITE = regex(
    r"\b(?:our|the|at|visit) (?P<site>show (?:garden|home|house|site|ground)|studio|gallery|surgery|clinic)"
    r"(?: is| are)?[,:]?(?: at| in| on)?\s*(?:the )?$",
    re.IGNORECASE,
)
"""A place of which a business mostly has one: `our show garden: Unit 9`."""
SIDE_DOOR = regex(
    r"\b(?:stage door|side (?:door|gate|entrance)|rear|back (?:door|gate)|(?:car )?park(?:ing)?|deliveries|lift|"
    r"step-free|loading "
    r"bay|returns?|parcels|registered|letters|correspondence|pop-up|stall|fair|festival|market|collection point|"
    r"meet(?:ing|s)?|"
    r"garage|drop-off|warehouse)\b",
    re.IGNORECASE,
)
_SAME_TYPE = {
    "st": "street",
    "str": "street",
    "rd": "road",
    "ln": "lane",
    "ave": "avenue",
    "sq": "square",
    "pl": "place",
    "dr": "drive",
    "cres": "crescent",
    "hwy": "highway",
    "blvd": "boulevard",
}
_TYPES = frozenset(_STREETS.split("|"))
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


_SPELT = frozenset((*_ONES, *_TENS, "hundred"))

SHORTEST_CODE = 5
"""Signs of a whole postcode; half of one (an outward code) tells nothing of the rest."""

TOWN_WITHIN = 45
"""Characters after a street in which its town and postcode stand. Source: chosen."""


@dataclass(frozen=True, slots=True)
class Address:
    """An address in small letters; what was not told is empty.

    towns: the names after the street. house: a farm or building with a name of its own.
    """

    street: str
    number: str = ""
    towns: frozenset[str] = frozenset()
    postcode: str = ""
    house: str = ""

    @property
    def text(self) -> str:
        """`12 tenter row`."""
        return f"{self.number} {self.street}".strip()

    def elsewhere(self, other: Address) -> bool:
        """Whether both name their town, or what stands for it, and share no word of it."""
        return bool(self.towns and other.towns) and not self.towns & other.towns

    def conflicts(self, other: Value) -> bool | None:
        """Whether house number or street differ as a mistake makes them differ; None for two streets or postcodes."""
        if not isinstance(other, Address):
            return None
        if self.street != other.street and not _same_road(self.street, other.street):
            return True if alike_streets(self.street, other.street) else None
        if self.number and other.number:
            return not same_number(self.number, other.number) or self.postcode_slipped(other)
        return False

    def postcode_slipped(self, other: Address) -> bool:
        """Whether the postcodes differ as a slip of the pen makes them."""
        whole = min(len(self.postcode), len(other.postcode)) >= SHORTEST_CODE
        return whole and slip(self.postcode, other.postcode) is not Slip.NONE


def same_number(one: str, other: str) -> bool:
    """Whether two house numbers can be one: 12 and 12a are not, 12-14 and 12 are."""
    one, other = (re.sub("^[a-z]{3,} ", "", number) for number in (one, other))
    mine, its = (set(re.split(r"\s?[-–/&]\s?", number)) for number in (one, other))
    return bool(mine & its)


def _same_road(one: str, other: str) -> bool:
    """Whether one name is the other with its road's figure left out."""
    longer, shorter = sorted((one, other), key=len, reverse=True)
    return longer.removeprefix(shorter).strip().isdigit()


def alike_streets(one: str, other: str) -> bool:
    """Whether two street names differ as a slip of the pen makes them, or in their last word only (Lane, Road)."""
    mine, its = one.split(), other.split()
    if len(mine) != len(its) or len(mine) < 2:
        return len(one) > 5 and slip(one, other) is not Slip.NONE
    apart = [(a, b) for a, b in zip(mine, its, strict=True) if a != b]
    if len(apart) != 1:
        return False
    (a, b) = apart[0]
    return (a in _TYPES and b in _TYPES) or (a.isdigit() and b.isdigit()) or slip(a, b) is not Slip.NONE


def own_door(segment: Segment, before: str) -> bool:
    """Whether an address is given as the business's own: `visit us at`, or on a line of its own.

    before: the words before it in the segment.
    """
    if segment.label == "streetAddress":
        return True
    if _SOMETIMES.search(_LANDMARK.sub(" ", segment.whole)):
        return False
    cue = next(reversed(list(_VISIT.finditer(before))), None)
    if (cue and _NAMES_ONLY.match(before[cue.end() :])) or (
        _VISIT.search(segment.label) and not segment.statement.before
    ):
        return True
    return segment.start == 0 and not segment.statement.before and _NAMES_ONLY.match(before) is not None


def read_addresses(site: SiteReading) -> Iterator[Claim]:
    """Every street address that a site states, with the place's role in `about`."""
    brand = brand_stems(site.setting.brand_words)
    for place in placed(site):
        for claim in _in_segment(_unbroken(place.segment), place.over):
            if not _is_brand(claim.value, brand):
                yield claim
    for page, node, _ in markup.nodes(site):
        for key, value in markup.said(node, "streetAddress", "address"):
            segment = markup.as_written(page, key, value)
            for claim in _in_text(segment, value, "", exact=False):
                yield replace(claim, value=_with_town(claim.value, node))
                break


def _with_town(value: Value, node: markup.Node) -> Value:
    """An address of structured data with the town and postcode that stand beside its street."""
    if not isinstance(value, Address):
        return value
    towns = " ".join(told for _, told in markup.said(node, "addressLocality"))
    code = "".join(told for _, told in markup.said(node, "postalCode")).replace(" ", "").lower()
    named = frozenset(town.lower() for town in _TOWNS.findall(towns))
    return replace(value, towns=value.towns | named, postcode=value.postcode or code)


def _is_brand(value: Value, brand: frozenset[str]) -> bool:
    """Whether a street without a number is nothing but the brand's own name."""
    return isinstance(value, Address) and not value.number and brand_stems((value.street,)) <= brand


def _unbroken(segment: Segment) -> Segment:
    """A piece that ends in `415 W.` with the next sentence, which is the rest of its address."""
    if not _BROKEN.search(segment.text) or not segment.statement.after:
        return segment
    block, start = segment.sentence.block, segment.sentence.start + segment.start
    end = plain(block.text).find(segment.statement.after, segment.sentence.end)
    words = block.text[start : end + len(segment.statement.after)]
    statement = replace(segment.statement, text=plain(words), sentence=Sentence(words, block, start))
    return replace(segment, text=plain(words), start=0, statement=statement)


def _in_segment(segment: Segment, over: str) -> Iterator[Claim]:
    return _in_text(segment, segment.text, over, exact=True)


def _in_text(segment: Segment, text: str, over: str, *, exact: bool) -> Iterator[Claim]:
    taken: list[tuple[int, int]] = []
    for found, number in _matches(text, segment, over):
        if any(found.start() < end and start < found.end() for start, end in taken) or _is_no_address(text, found):
            continue
        taken.append(found.span())
        role = role_at(segment, text, over, found)
        if role == "other":
            continue
        span = found.span() if exact else (0, 0)
        yield Claim(FactKind.ADDRESS, _address(text, found, number), segment, role, start=span[0], end=span[1])


def _is_no_address(text: str, found: re.Match[str]) -> bool:
    """A distance up a street, a year before one, or a café that is called after it."""
    if _YEAR.search(text[: found.start() + 4]) or _CALLED_AFTER.match(text[found.end() :]):
        return True
    return bool(found.groupdict().get("no")) and _DISTANCE.match(text[found.end() :]) is not None


def _matches(text: str, segment: Segment, over: str) -> Iterator[tuple[re.Match[str], str]]:
    streets = bool(_TYPES & letters_of(text))
    if _HAS_DIGIT.search(text) or "umber " in text or _SPELT & letters_of(text):
        if _UNITS & letters_of(text):
            yield from _units(text)
        if streets:
            yield from ((found, _figure(found["no"])) for found in _AFTERWARDS.finditer(text))
            yield from ((found, _figure(found["no"])) for found in _NUMBERED.finditer(text))
        yield from ((found, found["no"].replace(" ", "").lower()) for found in _GERMANIC.finditer(text))
        bare = list(_BARE.finditer(text))
        if bare and any(_AT.search(near) for near in (text, segment.label, over)):
            yield from ((found, found["no"]) for found in bare)
    if _ROMANCE_WORDS & letters_of(text):
        yield from ((found, found["no"] or found["first"] or "") for found in _ROMANCE.finditer(text))
    if streets:
        yield from ((found, "") for found in _NAMED.finditer(text))


def _units(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Units of an estate, a yard or a hall that is no street: those stand for themselves."""
    for found in _UNIT.finditer(text):
        if found["name"].split()[-1].lower() not in _TYPES - {"yard", "court", "market"}:
            yield found, f"{found['unit']} {found['no']}".lower().replace(" - ", "-")


def role_at(segment: Segment, text: str, over: str, found: re.Match[str]) -> str:
    """What stands at the address: shop, kennels, office; `other` for a landmark or somebody else's door."""
    near = re.split(r"[.!?;]\s", text[max(0, found.start() - 60) : found.start()])[-1]
    if roles.FOREIGN.search(near.rsplit(": ", maxsplit=1)[-1]):
        return "other"
    side = SIDE_DOOR.search(near) or SIDE_DOOR.search(segment.label)
    if side:
        return side.group().lower()
    role = roles.role_of(near, segment.label, over)
    if role == "emergency":  # "Club night: 9 Boat Road" is no line to ring at night
        role = ""
    site = _SITE.search(near)
    return role or (site["site"].lower() if site else "") or roles.label_of(near if ":" in near else "")


def _figure(number: str) -> str:
    number = number.lower()
    if number[:1].isdigit():
        return number.replace(" ", "")
    ones, hundred, rest = number.partition(" hundred")
    if hundred and ones in _ONES:
        small = _figure(rest.removeprefix(" and").strip()) if rest.strip() else "0"
        return str(_ONES.index(ones) * 100 + int(small)) if small else ""
    number = number.replace(" ", "-")
    tens, _, ones = number.partition("-")
    if number in _ONES:
        return str(_ONES.index(number))
    if tens in _TENS and (not ones or ones in _ONES[:10]):
        return str((_TENS.index(tens) + 2) * 10 + (_ONES.index(ones) if ones else 0))
    return ""


def _address(text: str, found: re.Match[str], number: str) -> Address:
    after, before = text[found.end() :], text[: found.start()]
    towns = _TOWNS.findall(after[:TOWN_WITHIN]) if after.lstrip()[:1] in (",", "") or number else []
    code = _POSTCODE.search(after[:TOWN_WITHIN])
    house = _HOUSE.search(before)
    return Address(
        normal_street(found["name"]),
        number,
        frozenset(town.lower() for town in towns),
        code["code"].replace(" ", "").lower() if code else "",
        house["house"].lower() if house else "",
    )


def normal_street(name: str) -> str:
    """A street's name in small letters, its last word written out."""
    words = re.sub(r"(?<=\w\w)stra(?:ß|ss)e\b", "str", re.sub(r"[.,]", " ", name.lower())).split()
    if len(words) > 2 and words[-1] in _ONES:
        words[-1] = str(_ONES.index(words[-1]))
    return " ".join([*words[:-1], _SAME_TYPE.get(words[-1], words[-1])])
