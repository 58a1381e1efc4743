"""What a page is for, told from the page itself: its address, title, words, controls and structured data."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from mysteryshop.model import Block, Button, Field, Form, PageKind
from mysteryshop.model.patterns import regex
from mysteryshop.visit.buying_words import SOLD_OUT
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.intents import ADDRESS, GO_TO, NOT_FOUND, says
from mysteryshop.visit.shelves import adders_of, priced_lines, stands_in_a_list, ways_to_things

SURE = 3.0
"""Sum of cues from which a page is taken for a kind. Two strong cues, or one that can't mean anything else."""

TOLD = (PageKind.DELIVERY_INFO, PageKind.RETURNS_INFO, PageKind.CONTACT, PageKind.TERMS, PageKind.FAQ, PageKind.HELP)
"""Kinds that shops often tell of on one page with others."""

SHORTEST_NAME = 4
"""Characters of a heading that can be a thing's name."""

SOME = 1.5
"""Sum of cues under which a list is only hoped for."""

ERROR_STATUS = 400
UNAVAILABLE = 503

TITLED = (
    PageKind.CART,
    PageKind.CHECKOUT,
    PageKind.PAYMENT,
    PageKind.FAQ,
    PageKind.HELP,
    PageKind.CONTACT,
    PageKind.DELIVERY_INFO,
    PageKind.RETURNS_INFO,
    PageKind.TERMS,
    PageKind.ABOUT,
    PageKind.SEARCH,
)
RUN_ON = regex(r"[^.!?]{8,120}\?\s+\S")
QUANTITY = regex(r"qt[yeéà]|quantit|menge|anzahl|cantidad|aantal|quantidade|ilo[sś]|amount", re.IGNORECASE)
STEPPER = regex(r"[+\-–−]|(?:increase|decrease|one .{0,40}(?:more|fewer|less))\b.{0,40}", re.IGNORECASE)
MAINTENANCE = regex(r"maintenance|be right back|closed for repairs|wartung", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Recognised:
    """The kinds that a page answers for, the surest first, and the cues that said so."""

    kinds: tuple[PageKind, ...]
    how: str


@dataclass(frozen=True, slots=True)
class Aim:
    """What a step meant to reach.

    said_so: the audit's author says what it is; else the shopper only hopes so. only: a page of another kind
    (but for an error page, which is evidence of a dead link) is not kept. proof: the page itself must show some sign
    of it, a hope is not enough. fresh: not a page that was kept before. named: what the thing was called where it
    was chosen; a page headed by that name is its page.
    """

    kind: PageKind | None = None
    said_so: bool = True
    only: bool = False
    proof: bool = False
    fresh: bool = False
    named: str = ""

    def missed(self, kinds: tuple[PageKind, ...]) -> bool:
        """Whether a page of these kinds is not worth keeping."""
        return self.only and self.kind not in kinds and kinds[:1] != (PageKind.ERROR,)


def form_key(form: Form) -> str:
    """What tells a form from others: where it goes and what it asks."""
    return f"{form.action} {' '.join(field.name for field in form.fields)}"


def recognise(
    seen: Seen, status: int | None, start_url: str, aim: Aim, usual: frozenset[str] = frozenset()
) -> Recognised:
    """The kinds of a page. usual: keys of forms that stand on the shop's first page too, and say nothing of this one.

    What the author said is believed. What the shopper only hoped for is not, when the page is surely something
    else and shows no sign of it.
    """
    aimed = aim.kind
    failure = _failure(seen, status)
    if failure and aimed in (PageKind.MAINTENANCE, PageKind.QUEUE, PageKind.FAULT, PageKind.ERROR):
        return Recognised((aimed,), f"asked for as {aimed}; {failure[1]}")
    if failure:
        return Recognised((failure[0],), failure[1])
    cues = _cues(
        replace(seen, forms=tuple(f for f in seen.forms if not f.action or form_key(f) not in usual)), start_url
    )
    heading = _first_heading(seen)
    if aimed is PageKind.PRODUCT and len(heading) >= SHORTEST_NAME and heading.lower() in aim.named.lower():
        cues.add(PageKind.PRODUCT, SURE, f"it is headed by what was chosen, '{heading}'")
    if aimed is PageKind.CATEGORY and len(heading) >= SHORTEST_NAME and heading.lower() == aim.named.strip().lower():
        lists = ways_to_things(seen) > 1 or (ways_to_things(seen) == 1 and bool(adders_of(seen)))
        cues.add(PageKind.CATEGORY, 1.5 * lists, f"it is headed '{heading}' as what led there")
    if aimed in TOLD and GO_TO[aimed].search(aim.named) and any(GO_TO[aimed].search(b.text) for b in _told(seen)):
        cues.add(aimed, 1, f"'{aim.named}' leads to it, and it tells of that")
    ranked = sorted(cues.weights.items(), key=lambda cue: (-cue[1], cue[0]))
    sure = [kind for kind, weight in ranked if weight >= SURE]
    if aimed is PageKind.CHECKOUT and PageKind.ACCOUNT in sure:
        cues.add(PageKind.CHECKOUT, 0.5, "a sign-in stands at its door")
    if aimed and not aim.said_so and (sure or aim.proof) and not cues.weights[aimed]:
        aimed = None
    if aimed is PageKind.CATEGORY and not aim.said_so and _is_no_list(cues, aim):
        aimed = None
    sure = _without_lists(sure, cues, aimed)
    itself = "its heading" in cues.said.get(PageKind.CART, "") or cues.amounts > 0
    if {PageKind.CHECKOUT, PageKind.PAYMENT} & {aimed, *sure} and not itself:
        # What a checkout repeats of the cart is not the cart: nothing in it can be changed.
        sure = [kind for kind in sure if kind is not PageKind.CART or aimed is PageKind.CART]
    kinds = _in_order(sure, aimed)
    said = "; ".join(cues.said[kind] for kind in kinds if kind in cues.said)
    asked = f"asked for as {aimed}" if aimed else ""
    return Recognised(kinds or (PageKind.OTHER,), "; ".join(part for part in (asked, said) if part))


def _is_no_list(cues: _Cues, aim: Aim) -> bool:
    return _is_one_thing(cues) or (aim.proof and cues.weights[PageKind.CATEGORY] < SOME)


def _is_one_thing(cues: _Cues) -> bool:
    """Whether a page that shows some priced things is rather the page of one."""
    return cues.weights[PageKind.PRODUCT] >= SURE and cues.weights[PageKind.CATEGORY] < SURE and cues.amounts <= 1


LONGEST_TOLD = 600


def _told(seen: Seen) -> list[Block]:
    """What the page itself says, without its menus."""
    return [
        b for b in seen.blocks if b.region == "main" and b.role not in ("link", "button") and len(b.text) < LONGEST_TOLD
    ]


def _without_lists(sure: list[PageKind], cues: _Cues, aimed: PageKind | None) -> list[PageKind]:
    """A product page or a cart that also recommends things is not a category, unless it was looked for as one."""
    narrower = any(cues.weights[kind] >= SURE for kind in (PageKind.PRODUCT, PageKind.CART, PageKind.CHECKOUT))
    if narrower and cues.weights[PageKind.CATEGORY] < SURE + 2 and aimed is not PageKind.CATEGORY:
        return [kind for kind in sure if kind is not PageKind.CATEGORY]
    return sure


def _in_order(sure: list[PageKind], aimed: PageKind | None) -> tuple[PageKind, ...]:
    if aimed is PageKind.SOLD_OUT and aimed in sure:
        return tuple(dict.fromkeys([aimed, *(kind for kind in sure if kind is PageKind.PRODUCT)]))
    if {PageKind.CHECKOUT, PageKind.PAYMENT} & {aimed, *sure}:
        # "Delivery" and "Contact" are steps of a checkout, not the pages that tell of them.
        sure = [kind for kind in sure if kind in (PageKind.CART, PageKind.CHECKOUT, PageKind.PAYMENT)]
    if aimed and PageKind.SOLD_OUT in sure and aimed is PageKind.PRODUCT:
        sure = [kind for kind in sure if kind is not PageKind.SOLD_OUT]
        return (PageKind.SOLD_OUT, PageKind.PRODUCT, *(kind for kind in sure if kind is not PageKind.PRODUCT))
    first = [aimed] if aimed else []
    return tuple(dict.fromkeys([*first, *sure]))


def _failure(seen: Seen, status: int | None) -> tuple[PageKind, str] | None:
    head = f"{seen.title}\n{_first_heading(seen)}"
    if status == UNAVAILABLE:
        return PageKind.MAINTENANCE, "answered 503"
    if status is not None and status >= ERROR_STATUS:
        return PageKind.ERROR, f"answered {status}"
    if NOT_FOUND.search(head) and not re.search(r"result|search", head, re.IGNORECASE):
        return PageKind.ERROR, f"says it was not found, though it answered {status}"
    if MAINTENANCE.search(head) and len(seen.text.split()) < 200:
        return PageKind.MAINTENANCE, "says it is closed for maintenance"
    return None


class _Cues:
    def __init__(self) -> None:
        self.weights: Counter[PageKind] = Counter()
        self.said: dict[PageKind, str] = {}
        self.amounts = 0

    def add(self, kind: PageKind, weight: float, words: str) -> None:
        self.weights[kind] += weight  # type: ignore[assignment]  # a Counter may hold floats
        self.said[kind] = f"{self.said[kind]}, {words}" if kind in self.said else f"{kind}: {words}"


def _cues(seen: Seen, start_url: str) -> _Cues:
    cues = _Cues()
    _from_address(seen, start_url, cues)
    _from_titles(seen, cues)
    _from_structure(seen, cues)
    _from_controls(seen, cues)
    return cues


def _from_address(seen: Seen, start_url: str, cues: _Cues) -> None:
    at = urlsplit(seen.url)
    address = unquote(at.path + ("?" + at.query if at.query else "") + ("#" + at.fragment if at.fragment else ""))
    if address.rstrip("/") in ("", urlsplit(start_url).path.rstrip("/")):
        cues.add(PageKind.HOME, SURE, "the start address")
    for kind, pattern in ADDRESS.items():
        if pattern.search(address):
            cues.add(kind, 1.5, "its address")


def _from_titles(seen: Seen, cues: _Cues) -> None:
    heading, title = _first_heading(seen), re.split(r"\s[|–—·-]\s", seen.title[:LONGEST_HEADING])[0]
    for kind in TITLED:
        pattern = GO_TO[kind]
        if kind is PageKind.CART and not (says(kind, heading) or says(kind, title)):
            continue
        if pattern.search(heading) and len(heading.split()) <= 9:
            cues.add(kind, 2, f"its heading '{heading}'")
        if pattern.search(title) and len(title.split()) <= 9:
            cues.add(kind, 1, "its title")


def _first_heading(seen: Seen) -> str:
    own = [b for b in seen.blocks if b.visible and b.region not in ("dialog", "footer", "header", "nav")]
    headings = [b for b in seen.blocks if b.role == "heading" and b.visible and b.region not in ("dialog", "footer")]
    if headings:
        return min(headings, key=lambda b: b.level).text[:LONGEST_HEADING]
    return _largest(own)[:LONGEST_HEADING]


def _largest(blocks: list[Block]) -> str:
    """What stands for a heading where none is marked: the first of the largest words."""
    if not blocks:
        return ""
    usual = sorted(b.font_size for b in blocks)[len(blocks) // 2]
    large = [b for b in blocks if b.font_size >= LARGER * usual and re.search(r"[^\W\d_]{3}", b.text)]
    return max(large, key=lambda b: b.font_size).text if large else ""


LONGEST_HEADING = 200
"""Characters of a heading that are read; a hostile page has longer ones."""

LARGER = 1.15
"""How much larger than the usual words of a page an unmarked heading stands."""


def _from_structure(seen: Seen, cues: _Cues) -> None:
    types = Counter(_type(item) for item in seen.structured)
    if types["Product"] == 1 or types["ProductGroup"]:
        cues.add(PageKind.PRODUCT, 2, "Product data")
    if any(item.get("og:type") in ("product", "og:product") for item in seen.structured):
        cues.add(PageKind.PRODUCT, 1.5, "it calls itself a product")
    if types["FAQPage"]:
        cues.add(PageKind.FAQ, 3, "FAQPage data")
    if types["ItemList"] or types["CollectionPage"] or types["Product"] > 2:
        cues.add(PageKind.CATEGORY, 1.5, "a list of products in its data")
    asked = [b for b in seen.blocks if b.role in ("summary", "heading", "term") and b.text.rstrip().endswith("?")]
    _from_questions(seen, len(asked), cues)
    ways, priced = ways_to_things(seen), priced_lines(seen)
    if ways >= 3:
        cues.add(PageKind.CATEGORY, 2, f"{ways} priced things to choose from")
    elif priced >= 2 or ways == 2:
        cues.add(PageKind.CATEGORY, 1, "several prices")


def _from_questions(seen: Seen, asked: int, cues: _Cues) -> None:
    own = [b for b in seen.blocks if b.region == "main"]
    heads = [b for b in own if b.role in ("summary", "heading", "term") and b.level != 1]
    # "May I bring my dog? On a lead, yes." in one paragraph is a question with its answer, too.
    run_on = [b for b in own if b.role in ("paragraph", "list-item", "text") and RUN_ON.match(b.text)]
    if asked >= 3 or len(run_on) >= 3 or (asked == 2 and len(heads) <= 2 * asked):
        cues.add(PageKind.FAQ, 3, f"{max(asked, len(run_on))} questions")
    elif asked == 2:
        cues.add(PageKind.FAQ, 1.5, "two questions")
        if cues.weights[PageKind.HELP] >= SURE:
            cues.add(PageKind.FAQ, 1.5, "on a help page")


def _type(item: Mapping[str, object]) -> str:
    kind = item.get("@type")
    return str(kind[0] if isinstance(kind, list) and kind else kind)


def _from_controls(seen: Seen, cues: _Cues) -> None:
    _from_forms(seen, cues)
    adders = adders_of(seen)
    _from_adders(seen, adders, cues)
    if seen.cart:
        cues.add(PageKind.CART, 2, f"{len(seen.cart)} cart line{'s' if len(seen.cart) > 1 else ''}")
        if any(b.role == "heading" and b.visible and says(PageKind.CART, b.text) for b in seen.blocks):
            cues.add(PageKind.CART, 1.5, "a heading over them")
    stock = " ".join(b.text for b in seen.blocks if b.visible and b.region == "main" and len(b.text) < 200)
    live = [b for b in adders if not b.disabled]
    if SOLD_OUT.search(stock) and not live and cues.weights[PageKind.PRODUCT] + 2 >= SURE and len(_sold_out(seen)) < 4:
        cues.add(PageKind.SOLD_OUT, SURE, "sold out, and no button to add it")
        cues.add(PageKind.PRODUCT, 1, "one product")


def _from_adders(seen: Seen, adders: list[Button], cues: _Cues) -> None:
    amounts = [f for form in seen.forms for f in form.fields if f.visible and is_amount(f)]
    steps = [b for form in seen.forms for b in form.buttons if b.visible and STEPPER.fullmatch(b.text.strip())]
    cues.amounts = max(len(amounts), len(steps) // 2)
    if not adders:
        return
    if len(adders) == 2 and all(stands_in_a_list(adder, seen) for adder in adders):
        cues.add(PageKind.CATEGORY, 1.5, f"'{adders[0].text}' beside each thing")
    elif len(adders) <= 2:
        cues.add(PageKind.PRODUCT, 2, f"a button '{adders[0].text}'")
        if 0 < priced_lines(seen) <= FEW_PRICES and not ways_to_things(seen):
            cues.add(PageKind.PRODUCT, 1, "few prices")
    else:
        cues.add(PageKind.CATEGORY, 1.5, f"{len(adders)} buttons '{adders[0].text}'")
    if (amounts and (len(amounts) > 1 or len(seen.cart) <= 1)) or (len(steps) > 1 and not seen.cart):
        cues.add(PageKind.PRODUCT, 1.5, "it asks how many")
        if cues.amounts > 1:
            cues.add(PageKind.CATEGORY, 1, f"how many of {cues.amounts} things")


def is_amount(field: Field) -> bool:
    """Whether a field asks how many."""
    return field.type == "number" or bool(QUANTITY.search(f"{field.name} {field.label}"))


FEW_PRICES = 2
"""Prices of a page that sells one thing: its own, and one that was."""


def _from_forms(seen: Seen, cues: _Cues) -> None:
    fields = [f for form in seen.forms for f in form.fields if f.visible]
    if any(_is_card_form(form) for form in seen.forms):
        cues.add(PageKind.PAYMENT, 4, "it asks for a card number")
    if any(f.type == "password" for f in fields):
        cues.add(PageKind.ACCOUNT, SURE, "it asks for a password")
    if any(_is_address_form(form) for form in seen.forms):
        cues.add(PageKind.CHECKOUT, 2, "it asks for a name and an address")
    if any(f.type == "textarea" for f in fields):
        cues.add(PageKind.CONTACT, 0.5, "a field for a message")


def _sold_out(seen: Seen) -> list[str]:
    return [b.text for b in seen.blocks if b.visible and SOLD_OUT.search(b.text)]


def field_words(form: Form) -> set[str]:
    """Types, names and autocomplete tokens of a form's visible fields, in lower case."""
    shown = [f for f in form.fields if f.visible]
    return {word.lower() for f in shown for word in (f.type, f.name, f.autocomplete, f.label) if word}


def _is_card_form(form: Form) -> bool:
    return any(re.search(r"cc-number|card.?(?:number|no\b)|kartennummer", word) for word in field_words(form))


def _is_address_form(form: Form) -> bool:
    known = field_words(form)
    asked = (
        r"post.?(?:al)?.?code|\bzip|plz",
        r"street|(?<!mail )(?<!mail)address(?!es)",
        r"(?:first|last|full|given|family).?name|^name",
    )
    return sum(any(re.search(pattern, word) for word in known) for pattern in asked) >= 2
