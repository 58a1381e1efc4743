"""A way on: what the reader can do now. Offered in words, by links, by fields."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from mysteryshop.judge.reading.furniture import is_template_line
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.page import FURNITURE, Reading
from mysteryshop.judge.reading.wording import Heard, hear, lexicon, regex, words_of
from mysteryshop.model import Block, Field, Form, Link, Quote

ACT = (
    r"(?:use|call|ring|phone|text|e-?mail|write|reply|press|tap|click|select|scan|search|see|visit|view|ask|come"
    r"|go|jump|choose"
    r"|pick|take|pay|book|reserve|join|sign up|show|give|download|switch|turn|return|browse|leave|upload|enter|report"
    r"|carry on|settle|close (?:this|the)|open|keep (?:this|the|your)|send|log in|sign in|order(?! \d)|roll back"
    r"|schedule|print|quote|try (?:the|our|a"
    r"|another|one|these|it in)|have (?:it|the)|look (?:in|for|under)|find|unplug|set the|update|tell us"
    r"|sit down|redirect"
    r"|contact|head|start|resend|check (?:status|your (?:inbox|email|bank)|the status)|pop in|drop in|collect)"
)
SAFE_THING = (
    r"(?:basket|cart|bag|bags|trolley|place|seats?|slot|order|forms?|answers?|draft|details|progress|work|number"
    r"|booking|items"
    r"|reservation|everything|anything|what) (?:you(?:'ve| have)? \w+ (?:\w+ )?)?"
)

OFFER = lexicon(
    r"(?:you|customers|residents|passengers|members|visitors|patients|everyone"
    r"|applicants)(?: \w+){0,4} (?:can|may|could) (?:\w+ly )?(?:still |also |instead |now |always |just "
    r"|either |even )?"
    r"(?!be |have |not |expect |try again|wait|see (?:that|why|this))[a-z]+",
    r"(?:can|may) (?:still |also |always |now |only |either )?be (?:\w+ly )?(?:made|paid|ordered|bought|booked"
    r"|collected|reached|found|used"
    r"|filed|downloaded|moved|changed|reported|seen|searched|opened|replaced|borrowed|returned|uploaded"
    r"|requested|renewed|viewed|cancelled)",
    r"(?:leave|enter|give us|drop|share) (?:us )?(?:your |an? )(?:e-?mail|number|name|phone|address|details)"
    r"|put your name down",
    r"(?:e-?mail|notify|tell|text|message|alert) me|(?:join|sign up|add your name|subscribe)[^.!?]{0,25}(?:list"
    r"|updates|note)",
    r"(?:we'll|we will|I'll|and we|we can) (?:\w+ )?(?:e-?mail|text|call|phone|ring|write|message|notify|arrange"
    r"|print|keep|put|send|post"
    r"|lift|open it|finish)[^.!?]{0,20} (?:you|it|your|one|the minute|the moment|when)",
    rf"{SAFE_THING}(?:is|are|'s|has been|have been|will be|stays?|was) (?:still |all |being )?(?:safe|saved|kept"
    r"|held|reserved|yours|here|as you|exactly|put by|stored|at the)",
    r"(?:keep|kept|held|holding|saved|save|put aside|put (?:one|it) (?:by|aside)|reserved) (?:for you|one|it"
    r"|your|you)|keep your place|nothing(?:'s| has| is)? (?:been )?lost",
    r"(?:is|are|'s|remains?|still|also) (?:\w+ )?(?:available|in stock|open|unaffected|not affected|still here"
    r"|left at|valid|running)(?: (?:as|from|in|at|for|on|to|until|today|now))?",
    r"(?:one|another|the \w+ (?:version|one)|nine|some) [^.!?]{0,30}(?:in stock|left|available)|instead"
    r"|other (?:properties|dates|sizes|colours|shops)",
    r"(?:we've|we have|I've) (?:moved|put|booked|switched|extended) (?:you|one|it|your|the lot)",
    r"(?:use|try|with) (?:another|a different|the other|our other) \w+|(?:the \w+ (?:index|list|guide)"
    r"|index of [a-z]+|see also)",
    r"(?:return|go|back|take me|get me) (?:back )?to (?:the )?(?:home ?page|home|start(?: page)?|shop|store"
    r"|main page|basket|cart)|home ?page|site map",
    r"(?:here it is|is here|are here|still here|jump straight to|carry on here|continue (?:here|shopping))|→",
    r"(?:waiting|returns|reserve) list|tell us|report a problem|status\.[\w.]+|bookings may be"
    r"|applicants? [^.!?]{0,40} may (?:ask|apply)"
    r"|available for download|use the (?:link|form|button|app)|works on everything|staffed|takes? (?:calls"
    r"|orders)|come to the counter|to (?:use|hear|change) [^,.]{2,40}(?:press|use)",
    r"(?:until|till|sooner|there are|nine|plenty) [^.!?]{0,30}(?:places|seats|tickets|tables) (?:left|free)"
    r"|lets you in",
)
"""Things a reader can do now. Source: the ways on in the development corpus's failure texts and its rulings."""

IMPERATIVE = regex(
    rf"(?:^|[.!?:;,–—(]\s*|\b(?:or|and|then|please|just|:|instead|simply|now)\s+){ACT}\b(?!\s+(?:again later"
    r"|back (?:soon|later)|in mind|of))",
    re.IGNORECASE,
)

PHONE = regex(r"(?<![\w.,£$€#-])(?:\+|00)?\d{2,5}[\s-]?\d{2,4}[\s-]?\d{2,6}(?:[\s-]?\d{2,4})?(?![\w%]|[.,]\d)")
MAIL = regex(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
PHONE_WORD = lexicon(r"call|ring|phone|tel(?:ephone)?|text|helpline|hotline|dial|WhatsApp|speak")

IDLE = lexicon(
    r"(?:please )?(?:try|check|come|visit) (?:us )?(?:again|back)(?: (?:later|soon|shortly|in a (?:few minutes"
    r"|bit|moment|while)|tomorrow))?",
    r"check your (?:spelling|settings|connection|information|internet|details|network)[^.!?]{0,30}",
    r"(?:please )?(?:be patient|bear with us|hang tight|hold tight|stay tuned|keep refreshing|reload"
    r"|refresh)[^.!?]{0,20}",
    r"(?:do not|don't|please don't|please do not|never) (?:call|telephone|phone|ring|contact|e-?mail|write"
    r"|message|refresh|close)",
    r"follow (?:us|our|the company'?s)[^.!?]{0,40}(?:journey|channels|story|social)?|(?:read|discover|learn"
    r"|hear) (?:about |how |our )[^.!?]{0,60}",
    r"(?:send|bring) (?:coffee|cake|pizza|good vibes|love)|join (?:europe|our team|us on)|we're hiring"
    r"|spare (?:him|her|us|them)",
    r"request you not to|not (?:to )?(?:call|contact)|refrain from|thank you for|keep this (?:window|tab"
    r"|page) open|please note|see you",
    r"please understand|you can (?:imagine|see (?:why|that))|if you can see this",
)
"""Things to do that lead nowhere."""

DEAD = 400
"""HTTP statuses from here on are no way on. Source: RFC 9110, client and server errors."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways on that a page offers.

    said: sentences that offer one. links: links in the message's own part that lead somewhere, with no known
    failure. menu: the same in menus, footers and what stands on every page. dead: links whose probe failed.
    fields: fields to leave an address in.
    search: a search field. reachable: a phone number or a mail address, in words or as a link.
    """

    said: tuple[Heard, ...]
    idle: tuple[Heard, ...]
    links: tuple[Link, ...]
    menu: tuple[Link, ...]
    dead: tuple[Link, ...]
    fields: tuple[Field, ...]
    search: tuple[Field, ...]
    reachable: tuple[Quote, ...]


def read_ways(reading: Reading) -> Ways:
    """The ways on of a failure page; use with `Reading.once`."""
    message, is_new = reading.once(read_message), _newness(reading)
    site_wide = {block.text.strip() for block in reading.blocks if reading.around.has(block) or is_template_line(block)}
    links = [link for link in reading.page.links if link.visible and _leads_away(link, reading) and not _counts(link)]
    offered = [link for link in links if is_new(link.text)]
    alive = [link for link in offered if not _is_dead(link)]
    return Ways(
        said=_said(reading),
        idle=hear(message.sentences, IDLE),
        links=tuple(link for link in alive if link.region not in FURNITURE and link.text.strip() not in site_wide),
        menu=tuple(
            link
            for link in alive
            if link.region in ("header", "nav", "footer")
            or (link.region != "dialog" and link.text.strip() in site_wide)
        ),
        dead=tuple(link for link in offered if _is_dead(link)),
        fields=tuple(f for form in reading.page.forms for f in form.fields if _takes_address(f) and is_new(f.label)),
        search=tuple(f for form in reading.page.forms for f in form.fields if _searches(f, form)),
        reachable=_reachable(reading),
    )


def _newness(reading: Reading) -> Callable[[str], bool]:
    """Whether the words of a link or field came with the message on a fault that was staged here.

    Where the page still stands as it was before, its own links and fields are no way on that anybody offers.
    """
    told = reading.told_while_staged
    if told is None or all(block in told for block in reading.page.blocks if _is_the_pages_own(block)):
        return lambda _: True
    said = "\n".join(block.text for block in told)
    return lambda words: bool(words.strip()) and words.strip() in said


def _is_the_pages_own(block: Block) -> bool:
    return block.visible and block.region not in FURNITURE and bool(block.text.strip())


def link_quote(link: Link) -> Quote:
    """A link as evidence."""
    return Quote(link.text[:300], link.selector, link.box)


def field_quote(field: Field) -> Quote:
    """A field as evidence, by the words that stand at it."""
    return Quote((field.label or field.placeholder)[:300], field.selector, field.box)


def _said(reading: Reading) -> tuple[Heard, ...]:
    heard = []
    for sentence in reading.once(read_message).sentences:
        text = _without_idle(words_of(sentence))
        match = OFFER.search(text) or IMPERATIVE.search(text) or MAIL.search(text)
        phone = PHONE.search(text)
        if match is None and phone and PHONE_WORD.search(text) and len(re.sub(r"\D", "", phone.group())) >= 5:
            match = phone
        if match:
            heard.append(Heard(sentence, match.start(), match.end()))
    return tuple(heard)


def _without_idle(text: str) -> str:
    return IDLE.sub(lambda match: "_" * len(match.group()), text)


def _reachable(reading: Reading) -> tuple[Quote, ...]:
    said = []
    for sentence in reading.once(read_message).sentences:
        phone = PHONE.search(words_of(sentence))
        number = phone and PHONE_WORD.search(words_of(sentence)) and len(re.sub(r"\D", "", phone.group())) >= 5
        if number or MAIL.search(words_of(sentence)):
            said.append(sentence.quote)
    is_new = _newness(reading)
    linked = [
        link_quote(link)
        for link in reading.page.links
        if link.href.startswith(("tel:", "mailto:")) and link.visible and is_new(link.text)
    ]
    return tuple(dict.fromkeys([*said, *linked]))


def _leads_away(link: Link, reading: Reading) -> bool:
    href = link.href.strip()
    return bool(href) and not href.startswith(("#", "javascript:", "about:")) and href.split("#")[0] != reading.page.url


def _counts(link: Link) -> bool:
    """Whether a link only tells what lies in the cart, or turns the pages of a list."""
    return is_template_line(Block(link.text, "link", link.selector))


def _is_dead(link: Link) -> bool:
    return link.status is not None and link.status >= DEAD


def _takes_address(field: Field) -> bool:
    asks = f"{field.type} {field.name} {field.label} {field.placeholder}".lower()
    return (
        field.visible and field.type not in ("password", "hidden", "checkbox") and ("email" in asks or "e-mail" in asks)
    )


def _searches(field: Field, form: Form) -> bool:
    asks = f"{field.type} {field.label} {field.placeholder} {form.action}".lower()
    return (
        field.visible
        and field.type in ("search", "text")
        and ("search" in asks or field.name.lower() in ("q", "s", "query"))
    )
