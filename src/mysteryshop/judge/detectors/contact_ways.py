"""Can I reach a person the way I like?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from mysteryshop.judge.reading import Reading, SiteReading
from mysteryshop.judge.reading.contact_channels import read_channels
from mysteryshop.judge.reading.language import language_of
from mysteryshop.judge.registry import site_detector
from mysteryshop.model import Answer, PageKind, Quote, Verdict, failed, not_applicable, partial, passed, review

ENOUGH = 2
"""Ways to reach a shop that are a choice. Source: the catalogue: two or more, one of them a person."""


WALKED = frozenset({"web", "mobile-web"})
"""Channels on which somebody looks for a way to reach the shop."""


@site_detector("contact-ways", basis="structure")
def contact_ways(site: SiteReading, _: None) -> Sequence[Answer]:
    """Whether a shop can be reached in two ways or more, one of them a person.

    Ways are phone, chat, the shop itself, a messenger, email, a form; the first three lead to a person, and so does an
    email of which the page says that somebody answers. A person in one way only, and several ways with none, are
    partial; one written way fails. Not seen where no page for contact or help was reached and nothing is named.
    """
    if not any(page.channel in WALKED for page in site.pages):
        return (not_applicable("Nobody walked the shop: documents alone can't tell how it is reached."),)
    pages = [page for page in site.pages if not page.page.scenario]
    helping = [page for page in pages if PageKind.CONTACT in page.page.kinds]
    helping += [page for page in pages if PageKind.HELP in page.page.kinds and page not in helping]
    foreign = next((page for page in helping if language_of(page) not in ("", "en")), None)
    ways = read_channels((*helping, *(page for page in pages if page not in helping)))
    if not ways.found:
        return (_nothing(helping),)
    place = _place(helping, ways.found.values())
    quotes = (*dict.fromkeys((*ways.found.values(), *ways.hours[:1])),)[:5]
    named, human = ", ".join(ways.found), ", ".join(ways.human)
    if len(ways.found) >= ENOUGH and ways.human:
        hours = "" if ways.hours else " Nothing says when."
        answer = passed(f"{named}: {human} with a person at the other end.{hours}", *quotes)
    elif foreign is not None:
        answer = review(
            f"These words seem to be in another language ({language_of(foreign)}); found: {named}.", *quotes
        )
    elif len(ways.found) >= ENOUGH:
        answer = partial(f"Ways there are ({named}), but none is sure to lead to a person.", *quotes)
    elif ways.human:
        answer = partial(f"One way only: {named}.", *quotes)
    else:
        answer = failed(
            f"One way only, and no person: {named}. Looked for phone, chat, a shop, a messenger, email.", *quotes
        )
    return (replace(answer, page=place),)


def _nothing(helping: Sequence[Reading]) -> Answer:
    if not helping:
        return Answer(
            Verdict.NOT_SEEN, "No page for contact or help was reached, and no other page says how to reach the shop."
        )
    page = helping[0]
    told = "No way to reach the shop was found. Looked for phone, chat, a shop, a messenger, email and a form."
    return replace(failed(told, replace(page.opening, page=page.id)), page=page.id)


def _place(helping: Sequence[Reading], quotes: object) -> str:
    """Where the finding stands: the page for contact, else where the first way was found."""
    if helping:
        return next((p.id for p in helping if PageKind.CONTACT in p.page.kinds), helping[0].id)
    return (
        next((quote.page for quote in quotes if isinstance(quote, Quote)), "") if isinstance(quotes, Sequence) else ""
    )
