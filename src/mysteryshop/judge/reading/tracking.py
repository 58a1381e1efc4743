"""Where is my order: ways to look it up, with an account and without one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.told import Told, read_told, seen
from mysteryshop.judge.reading.ways import DEAD, field_quote, link_quote
from mysteryshop.judge.reading.wording import lexicon, plain
from mysteryshop.model import Link, PageKind, Quote

TRACK = lexicon(
    r"track(?:ing)?(?: (?:my|your|an|the|this|it|order|parcel|package|delivery|status|number|link|code|page))*"
    r"|(?:follow|find|look up|see|check|view) (?:my|your|an|the|this|it)(?: \w+)? ?(?:orders?|parcels?|deliver(?:y"
    r"|ies)|packages?"
    r"|shipments?|status)|follow (?:it|them)|where(?:'s| is| are) (?:my|your) (?:order|parcel|delivery|package)"
    r"|order (?:status|look-?up|tracking|tracker)|status of (?:my|your|an|the) (?:order|parcel|delivery)"
    r"|(?:see|check|find|know) where (?:it|your \w+|they) (?:is|are)"
)
"""Words of looking up an order. Source: the usual names on shop systems and in order letters."""

ASKS_ONLY = lexicon(r"where(?:'s| is| are) (?:my|your) \w+\??|how (?:do|can) I (?:track|follow|find)\b[^?]*\?")

WAY = lexicon(
    r"(?:use|open|click|tap|press|follow|see|look (?:in|at)|find|enter|type|with|by|in|on|here|via"
    r"|through) (?:\w+ ){0,4}?(?:link"
    r"|number|code|page|e-?mail|letter|text|app|here|below|site|website|tracking|order|postcode)"
    r"|(?:we|we'll|we will|you|you'll|you will) (?:\w+ )?(?:e-?mail|send|text|get|receive|have|find)(?: you)?"
    r"[^.!?]{0,50}(?:track\w*|link|number|when it (?:leaves|ships))|no (?:login|account|sign-?in)|here|below|above"
)
"""Words that say how it is looked up."""

ACCOUNT = lexicon(
    r"(?:log|sign)(?:ged|ging|ned|ning)? ?-?in(?:to)?|(?:my|your|an|the) account|account (?:page|area)|order history"
    r"|my orders"
    r"|registered (?:customers|users|members)|your (?:profile|dashboard)"
)
FREE_OF_ACCOUNT = lexicon(
    r"no (?:login|log-in|account|sign-?in|password)|without (?:an |any )?(?:account|login|log(?:ging)? in|signing in)"
    r"|guest"
)

ASK_US = lexicon(
    r"(?:call|ring|phone|e-?mail|write to|contact|ask|message|chat with) (?:us|our|\w+@|\d|the )[^.!?]{0,60}"
)

STEPS = lexicon(
    r"(?:order )?(?:received|placed|confirmed|packed|processing|dispatched|despatched|shipped|on its way|in transit"
    r"|out for delivery|delivered|ready to collect)"
)
"""Stages of an order. Source: the usual progress bars of order pages."""

FEWEST_STEPS = 3
"""Stages that make a row of them. Source: chosen; two may stand in any sentence."""

NUMBER_FIELD = lexicon(
    r"(?:order|tracking|parcel|consignment|reference|booking)[ _-]?(?:number|no\.?|nr|code|id|ref\w*)"
)


@dataclass(frozen=True, slots=True)
class Tracking:
    """The ways to look an order up that a page offers.

    open: links, fields and words of the page's own part that ask for no account; menu: links elsewhere; behind: what
    asks for an account; asking: words that send the customer
    to a person; spoken: other words on the matter. steps: the stages of one order, drawn on the page.
    """

    open: tuple[Quote, ...]
    menu: tuple[Quote, ...]
    behind: tuple[Quote, ...]
    asking: tuple[Quote, ...]
    steps: tuple[Quote, ...]


def read_tracking(reading: Reading) -> Tracking:
    """How an order is looked up from a page; menus and the foot count, dead links do not. Use with `Reading.once`."""
    links = [link for link in reading.page.links if link.visible and _alive(link)]
    ways = [link for link in links if TRACK.search(plain(link.text)) and not _to_account(link)]
    account = [link for link in links if ACCOUNT.fullmatch(plain(link.text).strip()) and "order" in link.text.lower()]
    fields = [
        field_quote(field)
        for form in reading.page.forms
        for field in form.fields
        if field.visible and NUMBER_FIELD.search(f"{field.label} {field.placeholder} {field.name}")
    ]
    told = [one for one in seen(reading.once(read_told)) if one.own and TRACK.search(f"{one.head} {one.text}")]
    said = [one for one in told if _says_how(one)]
    free = [one for one in said if not ACCOUNT.search(one.text) or FREE_OF_ACCOUNT.search(one.text)]
    person = [one for one in free if ASK_US.search(one.text) and not _NAMED.search(one.text)]
    open_words = [one.quote for one in free if one not in person and (TRACK.search(one.text) or WAY.search(one.text))]
    return Tracking(
        open=tuple(dict.fromkeys((*(link_quote(link) for link in ways if _own(link)), *fields, *open_words))),
        menu=tuple(dict.fromkeys(link_quote(link) for link in ways if not _own(link))),
        behind=tuple(
            dict.fromkeys(
                (*(one.quote for one in said if one not in free), *map(link_quote, account), *_login(reading))
            )
        ),
        asking=tuple(one.quote for one in (*person, *_answered_by_person(told))),
        steps=_steps(seen(reading.once(read_told))),
    )


_NAMED = lexicon(r"tracking (?:link|number|code|page)|order number|(?:link|number|code) (?:in|from) (?:your|the|our)")


def _says_how(one: Told) -> bool:
    """Whether a sentence on following an order says how that is done, and does not only ask it."""
    how = WAY.search(one.text) or ACCOUNT.search(one.text)
    return how is not None and not ASKS_ONLY.fullmatch(one.text)


def _answered_by_person(told: list[Told]) -> tuple[Told, ...]:
    return tuple(one for one in told if ASK_US.search(one.text) and not WAY.search(one.text))


def _own(link: Link) -> bool:
    return link.region not in FURNITURE


def _login(reading: Reading) -> Iterator[Quote]:
    """The field that asks for a password, on a page of accounts: behind it orders may be listed."""
    if PageKind.ACCOUNT in reading.page.kinds:
        for form in reading.page.forms:
            for field in form.fields:
                if field.visible and field.type == "password":
                    yield field_quote(field)


def _alive(link: Link) -> bool:
    return link.status is None or link.status < DEAD


def _to_account(link: Link) -> bool:
    return any(part in link.href.lower() for part in ("/login", "/signin", "/sign-in", "/account"))


def _steps(told: tuple[Told, ...]) -> tuple[Quote, ...]:
    drawn = [one for one in told if one.own and len(one.text.split()) <= 4 and STEPS.search(one.text)]
    return tuple(one.quote for one in drawn) if len(drawn) >= FEWEST_STEPS else ()
