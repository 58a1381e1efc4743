"""Whether what is typed on a page travels encrypted: its address, the targets of its forms, what it loads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from mysteryshop.judge.reading.last_step import CARD_FIELD
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.soup import is_tag, parsed
from mysteryshop.judge.reading.told import read_told, seen
from mysteryshop.judge.reading.ways import field_quote
from mysteryshop.judge.reading.wording import lexicon
from mysteryshop.model import Field, Form, Quote

if TYPE_CHECKING:
    from bs4 import BeautifulSoup

ACTIVE = {"script": "src", "iframe": "src", "frame": "src", "object": "data", "embed": "src"}
"""Loaded things that can read what is typed. Source: W3C, Mixed Content."""

PASSIVE = {"img": "src", "audio": "src", "video": "src", "source": "src"}
"""Loaded things that can't, but betray the page. Source: W3C, Mixed Content."""

PROVIDER = lexicon(
    r"(?:Stripe|Adyen|PayPal|Klarna|Worldpay|Mollie|Braintree|Square(?=\W)|Checkout\.com|Opayo|Sage ?Pay|GoCardless"
    r"|Amazon Pay"
    r"|Apple Pay|Google Pay|Shop Pay|Razorpay|Paytm|PayU|Authorize\.Net|CyberSource|Datatrans|Saferpay|Trustly"
    r"|Worldline|Ingenico"
    r"|Global Payments|Elavon|Barclaycard|Nets|Nexi|SumUp|Zettle|Clearpay|Afterpay|Twint|iDEAL|Bancontact|Przelewy24"
    r"|Paddle|Unzer"
    r"|Computop|Payone|Quickpay|Vipps|Swish|MobilePay)"
)
"""Payment providers. Source: chosen; those that shops in Europe, North America and India name most."""

NAMES_ONE = lexicon(
    r"(?:our |the |a )?(?:payment|card) (?:provider|processor|service|partner|gateway)s?(?:,? \w+)?|(?:taken|handled"
    r"|processed|run|secured|hosted)"
    r" (?:securely )?by [A-Z]\w+|goes? (?:straight|directly) to [A-Z]\w+"
)

CARD_FRAME = lexicon(
    r"(?:card|payment|pay|checkout|secure|hosted|stripe|adyen|braintree|paypal|klarna|mollie"
    r"|worldpay|square)[\w-]*"
)


@dataclass(frozen=True, slots=True)
class Secrecy:
    """How safe it is to type here. url: the page's own address where it is known; loopback: on this machine.

    open_page: it came without encryption. open_forms: forms that send without it; active, passive: things that are
    loaded without it, as their addresses. cards: fields for a card of the shop's own; provider: who takes the payment.
    framed: the card's fields stand in the provider's frame.
    """

    url: str
    loopback: bool
    open_page: bool
    open_forms: tuple[Quote, ...]
    active: tuple[str, ...]
    passive: tuple[str, ...]
    cards: tuple[Quote, ...]
    provider: tuple[Quote, ...]
    framed: bool


def read_secrecy(reading: Reading) -> Secrecy:
    """How safe it is to type on a page; use with `Reading.once`."""
    soup = parsed(reading.page.html)
    url = _own_address(reading.page.url, soup)
    forms = [form for form in reading.page.forms if _typed_into(form)]
    frames = list(_loaded(soup, {"iframe": "src"}, url))
    told = seen(reading.once(read_told))
    return Secrecy(
        url=url,
        loopback=_on_this_machine(url),
        open_page=urlsplit(url).scheme == "http",
        open_forms=tuple(_form_quote(form) for form in forms if _is_open(urljoin(url, form.action))),
        active=tuple(src for src in (*_loaded(soup, ACTIVE, url), *_sheets(soup, url)) if _is_open(src)),
        passive=tuple(src for src in _loaded(soup, PASSIVE, url) if _is_open(src)),
        cards=tuple(field_quote(field) for form in forms for field in form.fields if _for_card(field)),
        provider=tuple(one.quote for one in told if PROVIDER.search(one.text) or NAMES_ONE.search(one.text)),
        framed=any(CARD_FRAME.search(src) and urlsplit(src).netloc != urlsplit(url).netloc for src in frames),
    )


def _own_address(url: str, soup: BeautifulSoup) -> str:
    """The page's address; for a file the one that the page itself says it has, or none."""
    if urlsplit(url).scheme in ("http", "https"):
        return url
    base, canonical = soup.find("base", href=True), soup.find("link", rel="canonical", href=True)
    told = next((str(tag["href"]) for tag in (base, canonical) if is_tag(tag)), "")
    return told if urlsplit(told).scheme in ("http", "https") else ""


def _on_this_machine(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _is_open(address: str) -> bool:
    return urlsplit(address).scheme == "http" and not _on_this_machine(address)


def _loaded(soup: BeautifulSoup, kinds: dict[str, str], url: str) -> Iterator[str]:
    for tag in soup.find_all(list(kinds)):
        src = tag.get(kinds[tag.name])
        if isinstance(src, str) and src.strip():
            yield urljoin(url, src.strip())


def _sheets(soup: BeautifulSoup, url: str) -> Iterator[str]:
    yield from (urljoin(url, str(tag["href"])) for tag in soup.find_all("link", rel="stylesheet", href=True))


def _typed_into(form: Form) -> bool:
    return (
        any(field.visible and field.type not in ("hidden", "search") for field in form.fields)
        and form.region != "footer"
    )


def _for_card(field: Field) -> bool:
    return field.visible and CARD_FIELD.search(f"{field.autocomplete} {field.name} {field.label}") is not None


def _form_quote(form: Form) -> Quote:
    words = next((field.label or field.placeholder or field.name for field in form.fields if field.visible), "")
    return Quote(words[:300], form.selector)
