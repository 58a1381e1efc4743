"""What a buyer needs to know before paying, and where a page of answers tells it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.questions import read_pairs
from mysteryshop.judge.reading.ways import MAIL, PHONE, PHONE_WORD
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import LONGEST_QUOTE, Quote

_SEND = (
    r"(?:deliver(?:y|ed|s|ies|ing)?|shipping|shipped|ship|postage|post|p&p|courier|parcels?|orders?|dispatch(?:ed)?)"
)
_COST = r"(?:costs?|free|charges?|fees?|prices?|how much|[£$€]\s?\d[\d.]*|pay)"
_WHEN = (
    r"(?:when|how (?:long|soon|quickly|fast)|\w+ (?:working |business )?(?:days?|weeks?|hours)|tomorrow|next[- ]day"
    r"|same[- ]day|arriv\w+)"
)

TOPICS: Mapping[str, re.Pattern[str]] = {
    "delivery cost": lexicon(
        rf"(?:deliver(?:y|ed|ies)?|shipping|postage|p&p)\b[^.!?]{{0,60}}(?<!\w){_COST}",
        rf"{_COST}\b[^.!?]{{0,40}}\b(?:deliver(?:y|ed|ies)?|shipping|postage|p&p)",
    ),
    "delivery time": lexicon(
        rf"{_SEND}\b[^.!?]{{0,60}}\b{_WHEN}",
        rf"{_WHEN}\b[^.!?]{{0,60}}\b(?:{_SEND}|arrives?|come|get it|get here)",
    ),
    "returns": lexicon(
        r"returns?|returned|send (?:\w+ ){1,3}back|sent back|bring (?:\w+ ){1,3}back|exchanges?|change (?:my|your) mind"
    ),
    "refund": lexicon(r"refund(?:s|ed)?|money back|pay you back|paid back|credited"),
    "payment": lexicon(
        r"pay (?:by|with|in|using|on|later|me|you)|(?:can|do) (?:i|you|we) pay|payments?|paypal|visa|mastercard|klarna"
        r"|apple pay|google pay|credit cards?|debit cards?|bank transfer|by card|cards? (?:do|can|are)|invoice"
    ),
    "change or cancel": lexicon(
        r"cancel(?:s|led|ling|lation|lations)?",
        r"(?:change|amend|alter|edit|correct) (?:\w+ ){0,3}(?:order|address|details|size|colour|mind)",
    ),
    "damage": lexicon(
        r"damaged?|faulty|faults?|defects?|defective|cracked|broke|broken|breaks|smashed|wrong (?:item|thing|one|parcel"
        r"|size)|not working|does(?:n't| not) work|missing (?:from|parts?|items?)"
    ),
    "guarantee": lexicon(r"guarantees?|guaranteed for|warrant(?:y|ies)|covered for"),
    "contact": lexicon(
        r"contact(?: us)?|(?:call|ring|phone|email|e-mail|write to|text|message|chat (?:to|with)|speak (?:to|with)"
        r"|talk to|reach) (?:us|our|someone|somebody|a (?:person|human)|you)|live chat|customer (?:service|care)"
    ),
}
"""What a buyer asks before paying. Source: the catalogue, on `faq-covers-the-journey`; the words are chosen."""

CONTACT = "contact"


def topics_told(pages: Iterable[Reading]) -> dict[str, Quote]:
    """The topics that these pages tell of, in the catalogue's order, each with the first words that do.

    A question counts together with its answer, folded or not; what stands in menus and footers does not count.
    """
    told = list(_told(pages))
    found = {topic: _first(told, topic, words) for topic, words in TOPICS.items()}
    return {topic: quote for topic, quote in found.items() if quote is not None}


def _told(pages: Iterable[Reading]) -> Iterator[tuple[str, Quote]]:
    for page in pages:
        for pair in page.once(read_pairs):
            yield f"{plain(pair.question)} {pair.text}", _quote(pair.asked, page)
        for block in page.prose:
            yield plain(block.text), _quote(Quote(block.text.strip()[:LONGEST_QUOTE], block.selector, block.box), page)


def _quote(quote: Quote, page: Reading) -> Quote:
    return Quote(quote.text, quote.selector, quote.box, page=page.id)


def _first(told: Iterable[tuple[str, Quote]], topic: str, words: re.Pattern[str]) -> Quote | None:
    for text, quote in told:
        if words.search(text) or (topic == CONTACT and _reaches_somebody(text)):
            return quote
    return None


def _reaches_somebody(text: str) -> bool:
    return bool(MAIL.search(text) or (PHONE_WORD.search(text) and PHONE.search(text)))
