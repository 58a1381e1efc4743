"""Furniture: the words of a page's template, told from the words that somebody wrote to be read.

A block is furniture by what it says (counters, pagination, stock lines, section titles), by what it is (a link in a
list) or because it stands in the same place on three pages of the walk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from mysteryshop.judge.reading.wording import plain, regex
from mysteryshop.model import STAGE_OF, Block, Page, PageKind, Stage

LONGEST_LINE = 120
"""Characters of the longest template line. Source: chosen; above it is prose."""

ON_PAGES = 3
"""Addresses on which the same words in the same place belong to the site and not to the page. Source: chosen."""

CHOOSING = frozenset(
    {PageKind.HOME, PageKind.LANDING, PageKind.CATEGORY, PageKind.SEARCH, PageKind.PRODUCT, PageKind.SOLD_OUT}
)
"""Kinds of page on which goods stand in lists."""

TILE_WORDS = 3
"""Words of a heading that, being a link, is only the name of a shelf. Source: chosen; "Lanterns", "New in"."""

MENU_WORDS = 5
"""Words of a line that, being a link and no sentence, is a menu's. Source: chosen; "Terms and conditions"."""

SENTENCE_WORDS = 6
"""Words from which a line with a stop at its end is a sentence, wherever it stands. Source: chosen."""

_CART = r"(?:shopping )?(?:cart|basket|bag|trolley|wish ?list|favourites|saved items|comparison list)"
_REVIEW = r"(?:customer |product |verified )?(?:reviews?|ratings?|comments?)"

_FAMILIES_OF_TEMPLATES = (
    # What lies in the cart, and that something just went in.
    rf"(?:\d+ |no )?(?:items?|products?|articles?) in (?:your |the |my )?{_CART}\b.{{0,30}}",
    rf"(?:your |my )?{_CART} (?:is (?:currently |still |now )?empty|(?:contains|has|holds) (?:\d|no)"
    rf"|(?:sub-?)?total)\b.{{0,40}}",
    rf".{{0,80}}\badded to (?:your |the )?{_CART}\b.{{0,20}}",
    # How many things are listed, in which order, on which page.
    r"(?:we )?(?:found |showing |displaying |viewing )?[1-9]\d*(?: ?(?:-|–|to) ?\d+)?(?: of (?:about )?\d+)?"
    r" (?:results?|items?|products?|matches|articles)(?: (?:found|matching|for|in|on)\b.{0,60})?",
    r"page \d+(?: ?(?:of|/) ?\d+)?|(?:\d+ )?per page|(?:previous|next|first|last)(?: page)?|(?:\d+ ){2,20}\d+",
    r"(?:sort|filter|refine|narrow|group)(?:ed)? (?:by|your (?:search|results))\b.{0,30}|ordered by .{0,20}|sort"
    r"|refine",
    r"(?:show results for|shop by|filters?|clear (?:all|filters?)|view as|grid|list|categories|departments"
    r"|you are here)",
    # Who made the page.
    r"powered by .{0,60}|(?:theme|design(?:ed)?|built|website) by .{0,60}|(?:©|copyright\b|\(c\)).{0,80}"
    r"|.{0,60}\ball rights reserved\b.{0,20}",
    # Cookies and newsletters, which every page speaks of.
    r"(?:we|this (?:site|website|shop|page)|our (?:site|website|shop)) uses? (?:\w+ ){0,3}cookies\b.{0,90}"
    r"|(?:accept|reject|refuse|allow|manage)(?: all)?(?: \w+)? cookies\b.{0,40}|cookie (?:settings|policy|preferences)",
    r"(?:sign up|subscribe|join)(?: \w+)? (?:to|for) (?:our|the) (?:\w+ ){0,2}(?:newsletters?|mailing list)\b.{0,90}"
    r"|newsletter",
    # What a form says beside its fields.
    r"(?:required|optional|mandatory)(?: fields?)?|fields marked .{0,40}|(?:this field is|all fields are) required",
    # Where one stands.
    r"you are (?:currently )?here ?[:>»›→].{0,120}|(?:home|start|shop)(?: ?[>»›→/] ?[^.!?>»›→/]{1,40}){1,6}",
    # The way into an account.
    r"log ?(?:in|out)|sign (?:in|up|out)|register|(?:log ?in|sign in) or (?:register|sign up)|(?:my|your) account"
    r"|create an account",
    # A place for reviews with none in it.
    rf"(?:write|add|leave|submit|post|read) (?:a|an|your|all|the|our) (?:first |new )?{_REVIEW}\b.{{0,40}}",
    rf"be the first to (?:review|write|rate|comment)\b.{{0,60}}|(?:there are )?no {_REVIEW}\b.{{0,60}}",
    rf".{{0,40}}\b(?:does not|doesn't) have any {_REVIEW}\b.{{0,60}}|(?:currently |not yet )?(?:unrated|rated"
    rf"|reviewed)",
    rf"(?:\(?\d[\d,]*\)? ?)?{_REVIEW}(?: ?\(\d+\))?",
)

_FAMILIES_BESIDE_COPY = (
    # Stock lines.
    r"(?:availability\W+)?(?:currently |now )?(?:in stock|out of stock|low (?:in )?stock|sold out|unavailable"
    r"|not available|back in stock|on backorder)(?:\W.{0,50})?|available(?: (?:now|today|online|to order|from stock))?",
    r"(?:only |just |last )?(?:\d+|a few|one) (?:left|available|remaining|in stock|pieces)\b.{0,30}",
    r"(?:total |estimated )?(?:delivery|shipping|dispatch) time\W{1,3}.{0,40}",
    # What can be pressed, whatever it is made of.
    rf"(?:add|save|move) (?:it )?to (?:your |my |the )?(?:{_CART}|compare|comparison)(?: now)?|wish ?list|compare",
    r"share(?: (?:this|on|via|with)\b.{0,20})?|tweet|pin it|print|e-?mail (?:to )?a friend"
    r"|size (?:guide|chart)|ask (?:us )?a question|quick (?:view|shop|add|look)|(?:view|see|show|load)(?: the| your)?"
    r" (?:details|more|all|product|basket|cart|options|images?)|(?:read|learn|find out) more|more (?:details|info\w*)"
    r"|(?:shop|buy|order)(?: it| all)?(?: now)?|continue(?: shopping)?"
    r"|remove|update|edit|close|back|select .{0,20}|choose (?:an? )?(?:option|size|colour|color|variant)\b.{0,10}",
    # Titles of a template's sections.
    r"(?:(?:product|item|full|technical|tech|additional|more|key|general|our|the)\W+)*(?:descriptions?|details?"
    r"|information|info|specifications?|specs?|features?|overview|summary|dimensions|measurements|data|documents?"
    r"|downloads?|videos?|gallery|images?|variants?|options|quantity|price|colours?|colors?|sizes?)",
    r"about (?:this|the) (?:product|item)|products?|all products|our products|featured(?: products?)?|new(?: in"
    r"| arrivals)?"
    r"|best ?sellers?|popular(?: products)?|latest(?: products)?|shop|store|catalogue|home(?: ?page)?",
    # Codes.
    r"(?:sku|upc|ean|gtin|isbn|mpn|art(?:icle|\.)?|item|product|model|part)(?: ?(?:no|nr|number|code|id"
    r"|#))?\.?\W{1,3}(?=\S*\d)\S{1,30}",
)


def _lines(families: Iterable[str]) -> re.Pattern[str]:
    return regex(rf"\W*(?:{'|'.join(families)})\W*", re.IGNORECASE)


TEMPLATE = _lines(_FAMILIES_OF_TEMPLATES)
"""Lines that no page says to its reader. Source: labels met on the usual shop systems, gathered by family."""

FOOTERS = _lines(
    (
        r"(?:our )?(?:opening|business|office|shop|store) (?:hours|times)\W{1,3}.{0,80}",
        r"[^.!?|·•]{1,30}(?: ?[|·•] ?[^.!?|·•]{1,30}){2,12}",
    )
)
"""Lines of a page's foot and its menu, which say nothing of a failure: hours of the shop, places to go."""

BESIDE_COPY = _lines(_FAMILIES_BESIDE_COPY)
"""Lines that tell a customer something, but do not sell: stock, things to press, titles of sections."""

DATES = regex(
    r"\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|begins?|ends?|starts?"
    r"|from|until|to|at|on|date|time|posted|published|updated|\d{1,4}(?:st|nd|rd|th)?|[ap]\.?m|bst|gmt|cet|utc)"
    r"(?:\W{1,4}(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
    r"|from|until|to|at"
    r"|on|\d{1,4}(?:st|nd|rd|th)?|[ap]\.?m|bst|gmt|cet|utc)){0,12}\W*",
    re.IGNORECASE,
)
"""Lines that are a date or a time and nothing else."""

_DIGITS = regex(r"\d+(?:[.,]\d+)*")
_ENDS = regex(r"(?<!\.)[.!?][\"'”’)\]]*$")

Spot = tuple[str, str, int, str]
"""Region, role, level and words (figures masked) of a block: the same on every page for what belongs to the site."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What else the same walk saw. pages: all of them; repeated: spots that stand on three pages and more."""

    pages: tuple[Page, ...] = ()
    repeated: frozenset[Spot] = field(default_factory=frozenset)

    def has(self, block: Block) -> bool:
        """Whether this block stands in the same place on other pages too."""
        return spot(block) in self.repeated


def surroundings(pages: Iterable[Page]) -> Surroundings:
    """The surroundings of each page of one walk. Pages that failed or were made to fail repeat nothing.

    Lists of goods show the same things again and again, and so do goods that recommend one another: all pages for
    looking round and choosing count as one.
    """
    walked = tuple(pages)
    met: dict[Spot, set[str]] = {}
    for page in walked:
        if page.browser_error or page.scenario or STAGE_OF[page.main_kind] is Stage.RECOVER:
            continue
        choosing = page.main_kind in CHOOSING
        address = "" if choosing else urlsplit(page.url).path or page.url
        for block in page.blocks:
            met.setdefault(spot(block), set()).add(address)
    return Surroundings(walked, frozenset(place for place, where in met.items() if len(where) >= ON_PAGES))


def spot(block: Block) -> Spot:
    """Where a block stands and what it says, with its figures masked: `3 items in cart` is `0 items in cart`."""
    return block.region, block.role, block.level, _DIGITS.sub("0", plain(block.text).strip().lower())


def is_template_line(block: Block) -> bool:
    """Whether a block is a line of the template by its words: a counter, a page number, an empty place for reviews."""
    return _is_line(block, TEMPLATE)


def is_footer_line(block: Block) -> bool:
    """Whether a block is, by its words, of a page's foot or menu: the shop's hours, places in a row."""
    return _is_line(block, FOOTERS)


def stands_beside_copy(block: Block, links: frozenset[str]) -> bool:
    """Whether a block does not sell: a stock line, a section's title, something to press, an entry of a list of links.

    links: the words of the page's links, as `link_words` gives them.
    """
    text = plain(block.text).strip()
    if _is_line(block, DATES):
        return True
    if block.role == "heading" and block.level == 1:
        return False
    if _is_line(block, BESIDE_COPY):
        return True
    linked = block.tag == "a" or text.lower() in links
    longest = TILE_WORDS if block.role == "heading" else MENU_WORDS
    if linked and not _ENDS.search(text) and len(text.split()) <= longest:
        return True
    return block.region == "aside" and not is_sentence(text)


def ends_like_a_sentence(text: str) -> bool:
    """Whether a line ends with a stop; dots that cut a long name short are none."""
    return _ENDS.search(text.strip()) is not None


def is_sentence(text: str) -> bool:
    """Whether a line is long enough, and ends like one, to be a sentence."""
    return len(text.split()) >= SENTENCE_WORDS and ends_like_a_sentence(text)


def link_words(page: Page) -> frozenset[str]:
    """The words of each link of a page, in small letters."""
    return frozenset(plain(link.text).strip().lower() for link in page.links if link.text.strip())


def _is_line(block: Block, family: re.Pattern[str]) -> bool:
    text = plain(block.text).strip()
    return len(text) <= LONGEST_LINE and family.fullmatch(text) is not None
