"""It is sold out. And now?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.times import read_promises
from mysteryshop.judge.reading.ways import field_quote, read_ways
from mysteryshop.judge.reading.wording import hear, lexicon, quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, Quote, failed, partial, passed

ENOUGH = 2
"""Of date, notice and alternative, how many make a way on. Source: chosen; the catalogue's good example has three."""

SOLD_OUT = lexicon(
    r"sold out|out of stock|(?:currently |temporarily |now )?(?:unavailable|not available|not in stock)"
    r"|no longer available"
    r"|fully booked|back ?order(?:ed)?|gone|none left|no \w+ (?:left|remaining)|full|back in stock|closed"
)
NOTICE = lexicon(
    r"(?:tell|e-?mail|notify|text|alert|let) (?:me|us know)|(?:we'll|we will|we can) (?:\w+ )?(?:tell|e-?mail"
    r"|notify|text|write|let you)"
    r"|when (?:it'?s|it is|they'?re|they are) back|back[- ]in[- ]stock (?:alert|note|e-?mail|notice)"
    r"|waiting list|wait list"
    r"|leave your (?:e-?mail|number|name)|put your name down|reserve (?:from )?(?:it|one|yours)|pre-?order"
)
ALTERNATIVE = lexicon(
    r"instead|(?:or )?take (?:it|one|the) (?:in|from)? ?\w+|in (?:stock|\w+) today|similar|you (?:may"
    r"|might) (?:also )?like|alternatives?"
    r"|other (?:colours?|sizes?|shops?|dates?|properties)|still (?:have|available|in stock)|nearest"
    r"|also (?:comes|available)|(?:our|the) \w+ (?:shop|branch|store) (?:still )?has"
    r"|in stock in|have the \w+|there are \w+ (?:places|seats|left)|places left|the same \w+"
)


@page_detector("way-on-when-sold-out", basis="structure")
def way_on_when_sold_out(page: Reading, _: None) -> Answer:
    """Whether a sold-out item comes with a date, a notice and an alternative. Two of the three pass, one is partial.

    Where it was made to be sold out, only what is new on the page counts, and a page that says nothing of it fails.
    """
    if page.page.staged:
        page = _as_told(page)
        if not page.told_while_staged:
            return failed("It can't be bought, and the page says nothing of it.", page.opening)
    message, ways = page.once(read_message), page.once(read_ways)
    dates = quotes([time.heard for time in page.once(read_promises).times], 1)
    notice = [field_quote(field) for field in ways.fields] or list(quotes(hear(message.sentences, NOTICE), 1))
    buttons = _notice_buttons(page)
    other = quotes(hear(message.sentences, ALTERNATIVE), 1)
    stock = quotes(hear(message.sentences, SOLD_OUT), 1)
    found = [kind for kind in (dates, notice or buttons, other) if kind]
    missing = [
        name
        for name, kind in (("a date", dates), ("a notice", notice or buttons), ("an alternative", other))
        if not kind
    ]
    shown = dict.fromkeys([*stock, *(quote for kind in found for quote in kind[:1])])
    if len(found) >= ENOUGH:
        return passed("Sold out, with a way on.", *shown)
    if found:
        return partial(f"One way on; {' and '.join(missing)} would help.", *shown)
    return failed(
        "Sold out, full stop. Looked for a date, a notice and an alternative.", *(stock or (message.searched,))
    )


def _as_told(page: Reading) -> Reading:
    """The page as what was said of the fault alone."""
    return Reading(page.page, page.setting, asked_as=PageKind.FAULT, visit=page.visit, channel=page.channel)


def _notice_buttons(page: Reading) -> list[Quote]:
    told = page.told_while_staged
    said = None if told is None else "\n".join(block.text for block in told)
    buttons = (button for form in page.page.forms for button in form.buttons)
    return [
        Quote(button.text, button.selector, button.box)
        for button in buttons
        if NOTICE.search(button.text) and (said is None or button.text.strip() in said)
    ]
