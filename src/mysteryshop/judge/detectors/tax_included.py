"""Is tax in that price?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.seen import quote_of, said, seen, whole
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Quote, failed, not_applicable, partial, passed

TAX_ON_TOP = frozenset({"US", "CA"})
"""Countries where prices are shown before tax by custom. Source: the usual practice of North American retail."""

_TAX = r"(?:\d{1,2}(?:[.,]\d)? ?% )?(?:[£$€]?\d[\d.,]* )?(?:vat|gst|hst|(?:sales )?tax(?:es)?)"

INCLUDED = lexicon(
    rf"incl?(?:\.|uding|udes?|uded|usive(?: of)?)?,? (?:of )?(?:all )?(?:the )?{_TAX}",
    rf"{_TAX}(?: is| are)? (?:already )?(?:incl?\.?(?:uded|usive)?|paid|in the price)|(?:with|of which) {_TAX}"
    rf"|tax[- ]inclusive",
    rf"(?:no|zero[- ]rated(?: for)?|free of) {_TAX}|vat[- ](?:free|exempt)|not registered for vat"
    rf"|no vat (?:is )?(?:charged|added)",
)
EXCLUDED = lexicon(
    rf"(?:plus|excl?(?:\.|uding|udes?|uded|usive(?: of)?)?|ex\.?|without|before|net of|not including) (?:of )?{_TAX}",
    rf"{_TAX}(?: is| are| will be)? (?:added|extra|not included|excl\w*|on top|(?:and shipping )?(?:is "
    rf"|are )?calculated)",
)
PLUS = regex(r"\+ ?(?:\d{1,2} ?% ?)?(?:vat|gst|tax)\b(?! ?[£$€]?\d)")
TRADE = lexicon(
    r"trade (?:only|customers?|prices?|account)|(?:business|trade) customers only|businesses only|wholesale|b2b"
    r"|for companies|trade orders?"
    r"|resellers?"
)
"""Words of a shop for businesses. Source: chosen by hand."""


@page_detector("tax-included")
def tax_included(page: Reading, _: None) -> Answer:
    """Whether a price says that tax is in it.

    A price with tax, or both prices, passes; a price to which tax is added fails; a price with no word on it is
    partial. Not applicable where tax comes on top by custom (the United States, Canada, prices in dollars), for trade
    sites, and on pages with no price.
    """
    blocks = seen(page)
    money = {amount.currency for block in blocks for amount in find_amounts(plain(block.text))}
    if page.setting.region.upper() in TAX_ON_TOP or (not page.setting.region and money == {"USD"}):
        return not_applicable("Tax comes on top of prices here by custom.")
    told = list(whole(blocks))
    added = [p.quote for p in told if EXCLUDED.search(INCLUDED.sub("_", p.text)) or PLUS.search(p.text.lower())]
    included = [piece.quote for piece in told if INCLUDED.search(piece.text)]
    if included:
        return passed("The price is told with tax.", *dict.fromkeys(included[:2]))
    if said(blocks, TRADE):
        return not_applicable("This is a shop for the trade.")
    if added:
        return failed("Tax is added to the price shown.", *dict.fromkeys(added[:3]))
    if not money:
        return not_applicable("No price stands on this page.")
    return partial("Nothing says whether tax is in the price.", _price(page))


def _price(page: Reading) -> Quote:
    own = seen(page, own=True)
    return next((quote_of(block) for block in own if any(find_amounts(plain(block.text)))), page.opening)
