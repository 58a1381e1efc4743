"""What is sold on a page: things that are sent, things that are downloaded, things that are made when ordered."""

from __future__ import annotations

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.times import SPAN
from mysteryshop.judge.reading.told import Told, of_this_thing, read_told
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import PageKind

DIGITAL = lexicon(
    r"(?:instant|immediate|digital) (?:downloads?|delivery|access|edition|product|goods)|e-?(?:books?|tickets?"
    r"|vouchers?)"
    r"|(?:audio ?books?|download) (?:file|edition)|(?:licen[cs]e|product|activation) keys?|download (?:it )?(?:now"
    r"|immediately|at once|straight away|right away|instantly)|downloadable|available (?:for|as a) download"
    r"|(?:sent|delivered|arrives?|get it|comes?) (?:to you )?(?:by|via|as an?) (?:e-?mail|download|PDF)"
    r"|print[- ]at[- ]home|mobile tickets?"
)
"""Words of goods that no parcel brings. Source: the usual wordings of shops for files, tickets and keys."""

PARCEL = lexicon(
    r"parcel|courier|postage|couriers?|packag(?:e|ing)|dispatch\w*|shipp(?:ed|ing)|post(?:ed|age)?|delivery (?:cost"
    r"|fee)s?"
)

INTANGIBLE = lexicon(
    r"tickets?|vouchers?|gift cards?|memberships?|licen[cs]es?|courses?|workshops?|admission|season pass(?:es)?"
    r"|subscriptions?"
)
"""Things that come by post or by email: only their seller knows."""

MADE = lexicon(
    r"(?:made|built|cut|baked|printed|woven|sewn|engraved|finished|crafted)[- ](?:just |only )?(?:to[- ](?:order"
    r"|measure)"
    r"|for you|on demand)|bespoke|custom[- ]made|personali[sz]ed"
)
"""Words of goods that are made when they are ordered."""


def is_digital(reading: Reading) -> bool:
    """Whether the thing on this page is told to come without a parcel; use with `Reading.once`."""
    own = of_this_thing(reading.once(read_told))
    return any(DIGITAL.search(one.text) for one in own) and not any(PARCEL.search(one.text) for one in own)


def maybe_intangible(reading: Reading) -> bool:
    """Whether tickets, vouchers or the like are sold, and no word of a parcel says how they come."""
    own = of_this_thing(reading.once(read_told))
    titles = [one.text for one in own if one.block.role == "heading"]
    carts = [line.name for page in (reading.page, *reading.around.pages) for line in page.cart]
    named = any(INTANGIBLE.search(plain(words)) for words in (*titles, *carts))
    return named and not any(PARCEL.search(one.text) for one in own)


def made_to_order(reading: Reading) -> tuple[Told, ...]:
    """What says that the thing is made when ordered, and how long that takes; empty unless both are said."""
    own = of_this_thing(reading.once(read_told))
    made = [one for one in own if MADE.search(one.labelled)]
    lead = [one for one in own if SPAN.search(one.text) and (MADE.search(one.labelled) or _LEAD.search(one.labelled))]
    return tuple(dict.fromkeys((*made[:1], *lead[:1]))) if made and lead else ()


def sells_only_digital(reading: Reading) -> bool:
    """Whether every product page of the same walk is of goods that come without a parcel."""
    products = [page for page in reading.around.pages if PageKind.PRODUCT in page.kinds and not page.scenario]
    return bool(products) and all(is_digital(Reading(page)) for page in products)


_LEAD = lexicon(r"lead ?-?times?|(?:takes?|allow|within|ready in|made in|leaves? (?:us )?(?:in|after)|turnaround)")
