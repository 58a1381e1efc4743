"""It is sold out. And now?"""

from __future__ import annotations

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.times import read_promises
from mysteryshop.judge.reading.ways import field_quote, read_ways
from mysteryshop.judge.reading.wording import hear, lexicon, quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Quote, failed, partial, passed

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
    """Whether a sold-out item comes with a date, a notice and an alternative. Two of the three pass, one is partial."""
    message, ways = page.once(read_message), page.once(read_ways)
    dates = quotes([time.heard for time in page.once(read_promises).times], 1)
    notice = [field_quote(field) for field in ways.fields] or list(quotes(hear(message.sentences, NOTICE), 1))
    buttons = [Quote(b.text, b.selector, b.box) for f in page.page.forms for b in f.buttons if NOTICE.search(b.text)]
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
