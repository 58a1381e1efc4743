"""Ways to pay by the words that name them, and how ways of one sort contain one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from mysteryshop.judge.facts.sieve import Ways, regex

_LEADS_TO_CARD = (
    "by with and or take accept takes accepts no only all any major most sorry taking accepting using via other are "
    "is now strictly do handle process every".split()
)
"""Words after which a bare `card` is one to pay with; after others it may be a loyalty card or a recipe."""

_HELD = ("by", "with", "on", "using", "use", "from")
_BEFORE_CARD = (
    "(?:"
    + "|".join(rf"(?<=\b{word} )" for word in _LEADS_TO_CARD)
    + "|"
    + "|".join(rf"(?<=\b{word} {which} )" for word in _HELD for which in ("a", "your", "any"))
    + r"|(?<=\btap your )|(?<=\btap a )|(?<=\bswipe your )|(?<=charge on )|(?<=charges on )|(?<=\bfee on )|"
    r"(?<=\bfees on )|(?<=\bextra on )|(?<=charge for )|"
    r"(?<=extra for )" + r"|(?<=^)|(?<=, )|(?<=[/\"“(])|(?<=[^\w\s,'’-] ))"
)

METHODS: Mapping[str, str] = {
    "cod": (
        r"cash[- ]on[- ]delivery|c\.?o\.?d\.?|pay(?:ment)? on delivery|pay the (?:courier|postman) "
        r"(?:in cash|at the door)"
    ),
    "instalments": (
        r"(?:(?:two|three|four|five|six|ten|twelve|\d+|equal|easy|monthly|weekly|quarterly|interest[- ]free) "
        r")*instal+ments?|"
        r"payment plans?|(?:split|spread) (?:it|the cost|the bill|payments?|the price|your order) (?:in|into|over) "
        r"(?:\d+|two|three|four|"
        r"six|ten|twelve)(?: payments?| months| parts| goes)?|buy now,? pay later|pay ?later|lay-?by\b|layaway|pay "
        r"(?:it )?(?:off )?over (?:\d+|two|three|four|six|ten|twelve) (?:months|weeks)|pay "
        r"in (?:parts|\d|"
        r"three|four)|spread(?:ing)? the (?:cost|payments?)"
    ),
    "pay link": r"(?:card|payment|pay) links?|pay[- ]by[- ]link",
    "insurer": (
        r"(?:extended |private )?(?:health|dental|vision|benefits?|drug) (?:plans?|funds?|insurers?|insurance)|medical "
        r"aids?|your (?:plan|insurer|insurance|fund)|insurance (?:companies|plans?)|insurers|bulk[- ]bill(?:ing)?|"
        r"direct[- ]billing"
    ),
    "room charge": r"room charges?|room (?:account|bill|tab)|charge (?:it )?to (?:your|the) room",
    "postal order": r"(?:postal|money) orders?",
    "purchase order": r"purchase orders?",
    "credit card": r"credit[- ]cards?(?! (?:or|and|/) debit)|credit(?= (?:or|and) debit cards?)|credit(?=/debit)",
    "debit card": r"debit[- ]cards?|debit(?=(?: (?:or|and) |/)credit cards?)",
    "contactless": r"contactless|tap(?:[- ](?:and|&|n)[- ](?:go|pay)|[- ]to[- ]pay)",
    "apple pay": r"apple ?pay",
    "google pay": r"google ?pay|g ?pay",
    "amex": r"amex|american express",
    "visa": r"visa",
    "mastercard": r"master ?card",
    "maestro": r"maestro",
    "diners": r"diners(?: club)?",
    "discover": r"discover(?= card|,| and|$)",
    "paypal": r"pay ?pal",
    "klarna": r"klarna",
    "clearpay": r"clear ?pay|after ?pay|lay ?buy|zip ?pay",
    "ideal": r"(?-i:iDEAL)",
    "bancontact": r"bancontact",
    "upi": r"upi",
    "net banking": r"net ?banking",
    "wallet": (
        r"(?:e-?|mobile |digital |phone )?wallets?(?: balance)?|(?:smart)?phones?(?:,| and| or|/) "
        r"?(?:smart)?watch(?:es)?"
        r"|(?:smart)?watch(?:es)?(?: and| or|/) ?(?:smart)?phones?|(?<=tap )(?:your |a )?(?:phone|watch)"
    ),
    "eftpos": r"eftpos",
    "direct debit": r"(?:sepa )?direct[- ]debits?|debit orders?|autogiro|lastschrift|incasso",
    "app": (
        r"paytm|venmo|zelle|cash app|swish|vipps|mobile ?pay|twint|snap ?scan|zapper|m-?pesa|pay ?now|grab ?pay|"
        r"ali ?pay|we ?chat ?pay|giropay|sofort|bpay|blik|bizum|satispay|payconiq|samsung pay|shop ?pay|amazon pay|"
        r"osko|"
        r"pay ?id|interac(?: e-?transfers?)?|e-transfers?|revolut|stripe|sum ?up|wero"
    ),
    "bank transfer": (
        r"(?:bank |wire |online |instant )transfers?|bacs(?: transfer)?|faster payments?|by transfer|bank payments?|"
        r"sepa(?: transfer)?|eft\b|(?<=or )bank(?=\W*$)|(?<=, )bank(?= or)|(?<=so is )bank|"
        r"(?:(?<=^)|(?<=[,/] )|(?<=/)|(?<=\bor )|(?<=\band )|(?<=[\"“(→:–\]] ))transfers?(?=\W*$|[,/]| (?:only|or|"
        r"and|is|are|"
        r"please|fine|ok)\b)"
    ),
    "cheque": (
        r"cheques?(?! books?)|checks?(?= (?:are|aren't|accepted|welcome|or|and|not|only)\b)|(?<=by )checks?\b|"
        r"(?:personal|paper|travell?ers?) checks?|(?<=take )checks\b|(?<=accept )checks\b|(?<=\bno )checks\b(?! "
        r"needed| on)|"
        r"(?:(?<=mail )|(?<=send )|(?<=write )|(?<=bring )|(?<=mail us )|(?<=send us )|(?<=write us )|(?<=mailing )|"
        r"(?<=sending ))a check(?![- ](?:in|up|out|list|mark)\b)|"
        r"(?<=cash or )checks?|(?<=cash, )checks?|(?<=card or )checks?"
    ),
    "invoice": (
        r"(?:(?<=by )|(?<=on )|(?<=against )|(?<=pay )|(?<=via ))(?:an |your )?invoice|invoice payments?|payment by "
        r"invoice|pay(?:ing)? by invoice"
    ),
    "account": r"(?:(?<=on )(?:a |your )?(?:trade |credit )?|\d+-day |thirty-day |credit |trade |monthly )accounts?\b",
    "crypto": r"bitcoin|crypto(?:currenc(?:y|ies))?",
    "gift voucher": r"gift (?:vouchers?|cards?|certificates?)",
    "voucher": (
        r"(?:(?!(?:use|using|your|the|an?|our|with|by|of|any|take|accept|and|or|for|these|this|all|no|that|is|are|"
        r"in|on|pay|paid)"
        r"\b)[\w-]+ ){0,3}vouchers?"
    ),
    "finance": r"(?:0 ?% |interest[- ]free )?(?:finance|credit)(?= with our| available|\b(?=.{0,12}months))",
    "cash": (
        r"(?:(?:bank)?notes and coins|coins(?: and (?:bank)?notes)?|banknotes|folding money|ready money|cash)(?![- "
        r"]?(?:back|"
        r"flow|machine|point|desk|app|crisis|alternative|value|price|equivalent|only orders|"
        r"register|on delivery|prizes?|box|tills?|awards?|gifts?|crops?|customers?|and[- ]carry)\b)"
    ),
    "card": r"(?:payment|bank|chip) cards?|card(?=s? payments?)|chip and pin|"
    r"plastic(?= (?:or|and) cash)|(?<=cash or )plastic|"
    r"(?<=takes )plastic|(?<=\bmost )cards|"
    + _BEFORE_CARD
    + r"cards?(?! (?:game|shop|link|reader|machine|terminal|case|stock|holder|ending|number|details|on file|club|"
    r"with a|you choose|"
    r"to say|and a "
    r"kiss|from))",
}
"""Each way to pay by its usual names, the longer name first where one stands in another.

Source: payment pages of shops in Britain, Ireland, India, Australia, South Africa, North America and the Netherlands.
"""

_ANY = Ways(regex(rf"(?<![\w-])(?:{words})(?![\w])", re.IGNORECASE) for words in METHODS.values())
_NAMES = tuple(METHODS)

HEADS = frozenset(
    """cash card cheq chec pay paym payp paya payi pays paid tran bacs invo acco cod vouc inst klar clea afte
    visa amex amer cont appl goog gpay upi wall eftp debi cred cryp bitc surc coin idea prep fina mast maes
    dine bank dire fast sepa eft spre plan sett zip layb disc plas room link mone purc veno venm zell swis
    vipp mobi twin snap zapp pesa mpes grab alip wech giro sofo bpay blik bizu sati samsung osko inte revo stri
    sumu wero layb laya late auto last inca insu heal medi bulk fold chip""".split()
)
"""First letters without which no way to pay is told; looked up before the costly pattern."""

OWN_NAME = frozenset({"voucher", "app"})
"""Ways that are many: what is said of one of them says nothing of the next."""

CARDS = frozenset(
    {"credit card", "debit card", "visa", "mastercard", "amex", "maestro", "contactless", "discover", "diners"}
)
"""Ways that are a card; a rule about cards is about each of them, and one about them says little about cards."""

TRANSFERS = frozenset({"direct debit", "bank transfer", "upi"})
"""Ways that go from account to account."""

ONE_CARD = (
    r"(?:amex|american express|diners(?: club)?|discover|maestro|mastercard|visa|unionpay|jcb|prepaid(?: cards?)?)"
)
"""Cards that a shop may leave out of all it takes."""

PAPER = frozenset({"cash", "cheque", "postal order"})
"""Ways that are handed over."""

PLASTIC = frozenset({"card", "credit card", "debit card", "contactless", "amex"})
"""What one who takes cash or transfers only does not take."""

FROM_AFAR = frozenset({"paypal", "bank transfer"})
"""What `cards only` refuses to one who is told of these and of cards in one breath; elsewhere it may mean the till."""

SHUT_OUT = {
    "card": frozenset({"cash", "cheque", "cod"}),
    "cash": frozenset(
        {"card", "cheque", "bank transfer", "credit card", "debit card", "contactless", "paypal", "amex"}
    ),
    "transfer": frozenset({"card", "cash", "cheque", "credit card", "debit card", "contactless"}),
}
"""What `X only` refuses. Source: chosen; phone wallets ride on cards, so `cards only` leaves them alone."""


@dataclass(frozen=True, slots=True)
class Named:
    """A way to pay and where it is named."""

    method: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def named_in(text: str) -> tuple[Named, ...]:
    """Every way to pay that a text names, in reading order."""
    return tuple(_named_in(text))


def _named_in(text: str) -> Iterator[Named]:
    for place, found in _ANY.finditer(text):
        method = _NAMES[place]
        named = " ".join(found.group().lower().split()).removesuffix("s") if method in OWN_NAME else method
        yield Named(named, found.start(), found.end())


KINDS_OF: Mapping[str, frozenset[str]] = {
    "card": CARDS,
    "instalments": frozenset({"klarna", "clearpay"}),
    "wallet": frozenset({"apple pay", "google pay"}),
}
"""What a rule about the wider way is about as well."""


def covers(wide: str, narrow: str) -> bool:
    """Whether what is said of one way holds for the other: itself, or cards for a kind of card."""
    return wide == narrow or narrow in KINDS_OF.get(wide, ())


def shut_out(ways: frozenset[str]) -> frozenset[str]:
    """The ways that `X only` or `X or Y only` refuses without naming them."""
    cards = any("card" in way or way in ("visa", "mastercard", "contactless") for way in ways)
    shut = SHUT_OUT["card"] if cards else frozenset()
    if cards and ways <= CARDS | {"card"}:
        shut |= FROM_AFAR
    if ways <= PAPER:
        shut |= SHUT_OUT["cash"]
    if len(ways) == 1 and ways <= TRANSFERS:
        shut |= SHUT_OUT["transfer"]
    paperless = {way for way in ways if way not in METHODS and "voucher" not in way}
    if len(ways) > 1 and ways - paperless <= TRANSFERS | PAPER:
        shut |= PLASTIC
    return shut - ways
