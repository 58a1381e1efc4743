"""What lies over a page before its reader has done anything: pop-ups, offers, and the words on their way out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mysteryshop.judge.reading.choices import COOKIES, shames
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.seen import quote_of, seen
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import Block, Page, Quote

OFFER = lexicon(
    r"newsletters?|sign (?:me )?up|subscri\w+|join (?:us|our|the|now)|\d+ ?% off|discounts?|first order|spin|win|wait"
    r"|before you (?:go|leave)|don'?t (?:go|miss)|exclusive|offers?"
    r"|unlock|get [£$€]?\d+|save \d+|vip|free gift|your e-?mail|e-?mail address|download (?:our|the) app|notifications?"
)
"""Words of pop-ups that sell. Source: the usual wording, by hand."""

OWN_DOING = lexicon(
    r"(?:your|my|shopping) (?:cart|basket|bag)|added to|subtotal|view (?:cart|basket|bag)|checkout|search|menu"
    r"|log ?in|sign in|filters?|close|size guide|items? in|quick view|zoom|reservation|loading"
)
"""Words of drawers and dialogs that a customer opens, or that belong to the shop's own tools."""

GATE = lexicon(
    r"(?:18|21|16)\+?|(?:over|under|aged?|years) (?:18|21|16|old)|old enough|your age|country|region|ship(?:ping)? to"
    r"|language|location|currency"
)
"""Questions of age and country: the law and the post want an answer."""

ANSWERED = regex(
    r"(?:a pop-up|something) was answered with '(?P<with>[^']{0,200})'|(?P<away>what lay over the page was put away)"
)
"""How the visit notes that it had to clear the way."""


@dataclass(frozen=True, slots=True)
class Interruption:
    """Something over the page. share: of the first screen, 0 to 1, None where nobody measured it. sells: it offers."""

    quote: Quote
    share: float | None
    sells: bool


@dataclass(frozen=True, slots=True)
class Interruptions:
    """All that came between. over: on the page; answered: what the walk had to answer; shaming: words of a no."""

    over: tuple[Interruption, ...]
    answered: tuple[Quote, ...]
    shaming: tuple[Quote, ...]


def read_interruptions(reading: Reading) -> Interruptions:
    """What lay over this page; consent, questions of age and country and the shopper's own cart are left out."""
    dialog = [block for block in seen(reading) if block.region == "dialog" and (block.above_fold or block.box is None)]
    return Interruptions(tuple(_over(reading.page, dialog)), tuple(_answered(reading)), tuple(_shaming(reading)))


def _over(page: Page, dialog: Sequence[Block]) -> Iterator[Interruption]:
    for part in _parts(dialog):
        words = plain(" ".join(block.text for block in part))
        sells = OFFER.search(words) is not None
        if COOKIES.search(words) or GATE.search(words) or (OWN_DOING.search(words) and not sells):
            continue
        if not sells and len(words.split()) < 4:
            continue
        offer = next((block for block in part if OFFER.search(plain(block.text))), part[0])
        yield Interruption(quote_of(offer), _share(page, part), sells)


def _parts(dialog: Sequence[Block]) -> Iterator[list[Block]]:
    """The blocks of each dialog: those whose places in the page begin alike."""
    parts: dict[str, list[Block]] = {}
    for block in dialog:
        parts.setdefault(_root(block.selector), []).append(block)
    yield from parts.values()


def _root(selector: str) -> str:
    steps = selector.split(" > ")
    return steps[0] if steps[0].startswith("#") else " > ".join(steps[:3])


def _share(page: Page, part: Sequence[Block]) -> float | None:
    boxes = [block.box for block in part if block.box is not None]
    width, height = page.viewport
    if not boxes or not width or not height:
        return None
    left, top = max(0.0, min(b.x for b in boxes)), max(0.0, min(b.y for b in boxes))
    right = min(float(width), max(b.x + b.width for b in boxes))
    bottom = min(float(height), max(b.y + b.height for b in boxes))
    return max(0.0, right - left) * max(0.0, bottom - top) / (width * height)


def _answered(reading: Reading) -> Iterator[Quote]:
    """Pop-ups that the walk had to answer on this page, and on none before it."""
    before = ""
    for page in reading.around.pages:
        if page.id == reading.page.id:
            break
        before = page.notice or before
    fresh = [part for part in reading.page.notice.split("; ") if part and part not in before]
    for part in fresh:
        found = ANSWERED.search(part)
        if found and not COOKIES.search(part):
            yield Quote(found["with"] or found["away"])


def _shaming(reading: Reading) -> Iterator[Quote]:
    """A no that shames, wherever it stands but in the consent dialog, which is asked about elsewhere."""
    consent = {_root(b.selector) for b in seen(reading) if b.region == "dialog" and COOKIES.search(plain(b.text))}
    controls = [(b.text, b.selector, b.box) for form in reading.page.forms for b in form.buttons if b.visible]
    controls += [(link.text, link.selector, link.box) for link in reading.page.links if link.visible]
    lines = [(b.text, b.selector, b.box) for b in seen(reading) if len(b.text.split()) <= 12]
    told: set[str] = set()
    for text, selector, box in (*controls, *lines):
        if shames(text) and _root(selector) not in consent and re.sub(r"\W", "", text) not in told:
            told.add(re.sub(r"\W", "", text))
            yield Quote(text[:300], selector, box)
