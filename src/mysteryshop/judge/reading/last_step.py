"""The last step of a checkout: the button that orders, and the sum, the things and the address beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.arrivals import read_arrivals
from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.sums import LABEL_WORDS, Kind, kind_of, read_sums
from mysteryshop.judge.reading.times import SPAN
from mysteryshop.judge.reading.told import read_told, seen
from mysteryshop.judge.reading.ways import field_quote
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Block, Button, Form, PageKind, Quote

PAYS = lexicon(
    r"pay(?: (?:now|securely|by|with|for|£|€|\$|and \w+|here))?|buy(?: it)?(?: now)?|(?:complete|confirm|make|finish"
    r"|submit) (?:my |your |the )?"
    r"(?:purchase|payment)|purchase(?: now)?|(?:order|book|subscribe|reserve|place (?:my "
    r"|your )?order)[^.!?]{0,20}\b(?:obligation to pay"
    r"|(?:and|&) pay)|charge my \w+"
)
"""Words of a button that say that money is paid. Source: article 8(2) of the EU directive 2011/83 on consumer rights
and regulation 14 of the UK regulations of 2013, with the Commission's guidance on them; wordings chosen by hand.
"""

ORDERS = lexicon(
    r"(?:place|submit|send|complete|confirm|finali[sz]e|finish)(?: (?:my|your|the|an))? (?:order|booking|reservation"
    r"|checkout)"
    r"|order(?: now)?|book(?: now)?|check ?out(?: now)?"
)
"""Words of a button that order, and say nothing of money."""

GOES_ON = lexicon(
    r"continue|next(?: step)?|proceed|submit|confirm|finish|done|complete|go(?: on)?|ok|save(?: and continue)?|send"
    r"|review order"
    r"|place|agree(?: and continue)?"
)
"""Words of a button that say nothing at all of what it does."""

TO_A_LATER_STEP = lexicon(
    r"(?:continue|proceed|go|next|on|save and continue|back|return)\W{0,3}(?:step)?\W{0,2}(?:to|with|for)? ?(?:the "
    r"|your )?(?:payment|pay(?:ment)? (?:method|details|step)"
    r"|review|delivery|shipping|address|billing|summary|overview|paypal|klarna|checkout|details|confirmation)"
    r"|(?:review|check|preview)(?: (?:my|your|the|and))? (?:order|place order)|to (?:payment|review|delivery|summary)"
    r"|use this (?:address|card|payment method)"
)
"""Words of a button that lead to one more step."""

OTHER_BUTTON = lexicon(
    r"(?:apply|use|redeem|add|remove|delete|edit|change|update|cancel|close|back|return|log ?in|sign ?in|sign ?up"
    r"|register|search|show"
    r"|hide|view|find|look ?up|help|menu|toggle|copy|print|select|choose|subscribe|accept|reject|decline"
    r"|enter address manually|open|minus|plus|increase"
    r"|decrease|empty|clear|verify|resend|get|more|less|\+|-|×|go to (?:cart|shop|home))(?: \w+){0,5}"
)
"""Words of buttons beside the way on."""

CARD_FIELD = regex(
    r"\bcc-(?:number|csc|exp\w*|name)\b|card[-_ ]?(?:number|no\b|num)|\bcvv\b|\bcvc\b|\biban\b", re.IGNORECASE
)

ADDRESS = lexicon(
    r"(?:deliver(?:ing|y|ed)?|ship(?:ping|ped)?|send(?:ing)?|sent|post(?:ed|ing)?|billing|invoice"
    r"|your) ?(?:it )?(?:to|address|details)(?:\W.*)?"
)
POSTCODE = regex(
    r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]{2} \d{5}(?:-\d{4})?\b|\b(?:[A-Z]{1,2}-)?\d{4,5},? [A-Z][a-zäöüéèñ]+"
)
STREET_FIELD = regex(r"address|street|postal-code|postcode|zip", re.IGNORECASE)

PIECES = regex(r"(?:^|\b)\d{1,3} ?[x×](?= ?\w)|(?<=\w) ?[x×] ?\d{1,3}\b|\b(?:qty|quantity)\b", re.IGNORECASE)
CHANGES = lexicon(r"(?:change|edit|modify|amend|update)(?: \w+){0,4}|back to (?:cart|basket|bag|delivery|address)")


@dataclass(frozen=True, slots=True)
class LastButton:
    """The button at the end of a step. later: it leads to one more step and orders nothing."""

    quote: Quote
    words: str
    pays: bool
    orders: bool
    later: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """What a customer can read of the order beside its button; each empty when it is not there."""

    items: tuple[Quote, ...]
    delivery: tuple[Quote, ...]
    tax: tuple[Quote, ...]
    total: tuple[Quote, ...]
    address: tuple[Quote, ...]
    date: tuple[Quote, ...]
    changes: tuple[Quote, ...]

    def found(self) -> dict[str, tuple[Quote, ...]]:
        """The parts that are there, by name, in the order of a receipt."""
        named = {
            "the items": self.items,
            "the delivery": self.delivery,
            "the tax": self.tax,
            "the total": self.total,
            "the address": self.address,
            "the day": self.date,
        }
        return {name: quotes for name, quotes in named.items() if quotes}


def read_last_button(reading: Reading) -> LastButton | None:
    """The button that ends this step of a checkout; None when no button is one. Use with `Reading.once`.

    The last one in the form that holds the card's fields, else the last on the page. A draft of a few words and no
    button is taken for the words on one.
    """
    shown = [(form, button) for form in reading.page.forms for button in form.buttons if _could_end(form, button)]
    paying = [
        button
        for form, button in shown
        if any(CARD_FIELD.search(f"{f.autocomplete} {f.name} {f.label}") for f in form.fields)
    ]
    for button in (*reversed(paying), *_by_weight([button for _, button in shown])):
        return _last(button.text, Quote(button.text[:300], button.selector, button.box))
    links = [
        link for link in reading.page.links if link.visible and link.region not in FURNITURE and _orders(link.text)
    ]
    for link in reversed(links):
        return _last(link.text, Quote(link.text[:300], link.selector, link.box))
    blocks = [block for block in reading.page.blocks if block.text.strip()]
    if not reading.page.forms and len(blocks) == 1 and len(blocks[0].text.split()) <= LABEL_WORDS:
        return _last(blocks[0].text, reading.opening)
    return None


def _by_weight(buttons: list[Button]) -> Iterator[Button]:
    """The buttons by how plainly they order: those that pay, those that order, those that merely go on; last first."""
    for pattern in (PAYS, ORDERS, GOES_ON):
        yield from (button for button in reversed(buttons) if pattern.search(plain(button.text)))


def _last(words: str, quote: Quote) -> LastButton:
    text = plain(words).strip()
    later = TO_A_LATER_STEP.search(text) is not None
    pays = not later and PAYS.search(text) is not None
    return LastButton(quote, text, pays, not later and not pays and ORDERS.search(text) is not None, later)


def _could_end(form: Form, button: Button) -> bool:
    text = plain(button.text).strip()
    if not button.visible or not text or form.region in FURNITURE or button.region in FURNITURE:
        return False
    return OTHER_BUTTON.fullmatch(text) is None


def _orders(words: str) -> bool:
    return any(pattern.fullmatch(plain(words).strip()) for pattern in (PAYS, ORDERS))


def read_summary(reading: Reading) -> Summary:
    """The summary of the order on a page; use with `Reading.once`."""
    sums, told = reading.once(read_sums), seen(reading.once(read_told))
    totals = [quote for line in sums.of(Kind.TOTAL) for quote in line.quotes]
    totals += [one.quote for one in told if one.own and _TOTAL.match(one.labelled) and any(find_amounts(one.text))]
    delivery = [quote for line in sums.of(Kind.DELIVERY) for quote in line.quotes]
    free = [one.quote for one in told if one.own and _FREE_DELIVERY.search(one.labelled)]
    tax = [quote for line in sums.of(Kind.TAX) for quote in line.quotes]
    with_tax = [one.quote for one in told if one.own and _WITH_TAX.search(one.text)]
    arrivals = reading.once(read_arrivals)
    date = [
        one.quote for one in (*arrivals.days, *(span for span in arrivals.spans if SPAN.search(span.text))) if one.own
    ]
    changes = [
        Quote(link.text[:300], link.selector, link.box)
        for link in reading.page.links
        if link.visible and CHANGES.fullmatch(plain(link.text).strip())
    ]
    return Summary(
        items=_each(_items(reading)),
        delivery=_each((*delivery, *free)),
        tax=_each((*tax, *with_tax)),
        total=_each(totals),
        address=_each(_address(reading)),
        date=_each(date),
        changes=_each(changes),
    )


_TOTAL = lexicon(
    r"(?:grand |order |overall )?(?:total|sum)(?: (?:to pay|due|price|cost|amount))?|(?:amount|total) (?:due|payable)"
)
_FREE_DELIVERY = lexicon(
    r"(?:free (?:\w+ )?(?:delivery|shipping|postage)|(?:delivery|shipping|postage)\W{1,3}free|collect(?:ion)? (?:in"
    r"|from|at) \w+)"
)
_WITH_TAX = lexicon(
    r"(?:incl(?:\.|uding|usive of|udes)?|with) (?:[^.!?]{0,12} )?(?:vat|tax(?:es)?|gst)|(?:vat"
    r"|tax(?:es)?) (?:is )?included"
)


def _each(quotes: tuple[Quote, ...] | list[Quote] | Iterator[Quote]) -> tuple[Quote, ...]:
    return tuple(dict.fromkeys(quotes))


def _items(reading: Reading) -> Iterator[Quote]:
    """What is bought, by name: lines of the cart as this walk saw them, pieces with names, names with their prices."""
    names = {line.name.lower() for page in (reading.page, *reading.around.pages) for line in page.cart if line.name}
    before: Block | None = None
    for block in reading.page.blocks:
        if block.visible and block.region not in FURNITURE:
            text = plain(block.text).strip()
            named = any(name in text.lower() for name in names)
            if block.role != "heading" and (named or (PIECES.search(text) and _WORD.search(PIECES.sub("", text)))):
                yield _quoted(block)
            elif before is not None and _is_thing_priced(before, text):
                yield _quoted(before)
            before = block


_WORD = regex(r"[A-Za-z]{3}")
_NO_THING = lexicon(
    r"(?:payment|pay|card|step|method|choose|select|your|you|order|price|sum\w*|amount|due|balance)(?: .*)?"
    r"|.* (?:payment|price|due)"
)


def _is_thing_priced(before: Block, text: str) -> bool:
    """Whether a short block, and the amount right behind it, are a thing and its price and no line of the sum."""
    name = plain(before.text).strip(" :")
    bare = [amount for amount in find_amounts(text) if not _WORD.search(text[: amount.start] + text[amount.end :])]
    short = (
        before.role in ("term", "cell", "text", "paragraph", "list-item", "link")
        and len(name.split()) <= 2 * LABEL_WORDS
    )
    return bool(bare and short and _WORD.search(name) and kind_of(name) is None and not _NO_THING.fullmatch(name))


def _address(reading: Reading) -> Iterator[Quote]:
    typed = [field for form in reading.page.forms for field in form.fields if field.visible]
    yield from (
        field_quote(field)
        for field in typed
        if STREET_FIELD.search(f"{field.autocomplete} {field.name} {field.label}")
        and "email" not in field.autocomplete
        and "email" not in f"{field.name} {field.label}".lower()
        and field.type not in ("checkbox", "radio")
    )
    for one in seen(reading.once(read_told)):
        if one.own and (
            POSTCODE.search(one.text) or (ADDRESS.fullmatch(one.label.strip(" :")) and len(one.text.split()) > 2)
        ):
            yield one.quote


def _quoted(block: Block) -> Quote:
    return Quote(block.text.strip()[:300], block.selector, block.box)


def pays_elsewhere(reading: Reading) -> bool:
    """Whether this walk came to a page of payment other than this one."""
    return any(PageKind.PAYMENT in page.kinds and page.id != reading.page.id for page in reading.around.pages)
