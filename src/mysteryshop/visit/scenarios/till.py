"""Where a customer pays: the card's fields, the last button, and the frame of another host that may hold them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from playwright.async_api import Error

from mysteryshop.model import Button, Field, Form
from mysteryshop.model.patterns import regex
from mysteryshop.visit.buying_words import AGREE
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.guard import PAYMENT_HOSTS
from mysteryshop.visit.identity import CUSTOMER
from mysteryshop.visit.intents import words
from mysteryshop.visit.keyboard import tick_control
from mysteryshop.visit.meaning import ORDER, PAY_ALONE, REGISTER, SUBSCRIBE
from mysteryshop.visit.walker import Walker

CARD = "4242 4242 4242 4242"
"""A card that pays nothing anywhere. Source: the test number that payment services publish."""

SLIP = "4242 4242 4242 4241"
"""The same with its last digit wrong, so that it fails the checksum of card numbers (ISO/IEC 7812-1, Luhn)."""

CODE = "123"
YEARS_AHEAD = 4
"""Years until the card runs out. Source: chosen; cards are given out for three to five, and short lists end there."""

TYPE_MS = 3000
MONTH = "12"

NOT_A_CARD = regex(
    r"gift|voucher|loyalty|coupon|promo|member|club|reward|store.?card|geschenk|cadeau|regalo", re.IGNORECASE
)
MEANT: tuple[tuple[str, str], ...] = (
    (
        "csc",
        r"cvc|cvv|csc|cv2|security.?(?:code|number)|card.?code|verification.?(?:code|value)|three digits|"
        r"(?:last|3) (?:three|3|digits)|prüfnummer|prüfziffer|sicherheitscode|cryptogramme|code de sécurité|"
        r"c[oó]digo de (?:seguridad|segurança)|codice di sicurezza|beveiligingscode|kod zabezp",
    ),
    (
        "name",
        r"name.{0,12}on.{0,8}card|card.?holder|holder.?name|name.?of.?card|cc.?name|^holder\b|karteninhaber|"
        r"titulaire|titular|intestatario|kaarthouder|posiadacz",
    ),
    ("exp", r"month.{0,8}year|mm.{0,4}yy|monat.{0,8}jahr|mois.{0,8}ann"),
    ("exp-month", r"(?:exp\w*|valid\w*|card|cc).{0,12}(?:month|mm\b)|monat|mois|^(?:month|mm)$"),
    ("exp-year", r"(?:exp\w*|valid\w*|card|cc).{0,12}(?:year|yy\b)|jahr\b|année|^(?:year|yy(?:yy)?)$"),
    (
        "exp",
        r"\bexp|expir|cc.?exp|valid.?(?:thru|until|to|till)|good.?thru|mm ?[/.-] ?[yja]{2}|gültig bis|ablauf|"
        r"caducidad|vencimiento|scadenza|vervaldatum|validade|ważności",
    ),
    (
        "number",
        r"card.?(?:number|num\b|no\b|nr\b)|cc.?(?:number|num)|credit.?card|debit.?card|(?:long|16.digit) number|"
        r"\bpan\b|karten?nummer|num[eé]ro de (?:la )?carte|n[uú]mero de (?:la )?tarjeta|numero (?:della )?carta|"
        r"kaartnummer|n[uú]mero do cart[aã]o|numer karty|^card$",
    ),
)
"""What a card field asks for, by its name, label or placeholder. The first match counts.

Source: the labels of card forms in eight languages, and the tokens of the HTML standard's autofill.
"""

TOKENS: Mapping[str, str] = {
    "cc-number": "number",
    "cc-csc": "csc",
    "cc-name": "name",
    "cc-exp": "exp",
    "cc-exp-month": "exp-month",
    "cc-exp-year": "exp-year",
}

BY_CARD = words(
    r"(?:(?:credit|debit|bank|new)(?: ?(?:or|and|/|&) ?(?:credit|debit))? )?"
    r"cards?|kreditkarte|carte (?:bancaire|de crédit)|tarjeta|carta di credito|creditcard|cart[aã]o|karta"
)
OTHER_MEANS = words(
    r"pay ?pal|klarna|apple|google|g ?pay|amazon|invoice|bank|clearpay|afterpay|later|ideal|sofort|giropay|shop ?pay|"
    r"blik|bizum|twint|vorkasse|rechnung|lastschrift"
)
NOT_LAST = words(
    r"back|return|cancel|edit|change|apply|remove|clear|reset|add|search|help|show|hide|scan|find|update|"
    r"zurück|abbrechen|ändern|retour|annuler|volver|cancelar|indietro|annulla|terug|annuleren|voltar|wstecz|anuluj"
)
ENDS_ALONE = regex(
    r"^\s*(?:confirm|finish|purchase|bestätigen|confirmer|confirmar|conferma|bevestigen)\s*$", re.IGNORECASE
)
"""What the last button says where a shop says no more; it counts only where nothing else leads on."""

BACK_TO_SHOP = words(
    r"shopping|browsing|einkauf\w*|stöbern|achats|compras|comprando|acquisti|winkelen|comprar|zakup\w*"
)
"""What a button says that "continues" away from the checkout."""

MARGINS = ("header", "nav", "footer")
SEEN_WIDTH, SEEN_HEIGHT = 40, 15
"""CSS pixels from which a frame can hold a field; smaller ones only listen."""

FRAME_OF_CARD = regex(r"card|payment|checkout|secure|cc-|cvc|cvv", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Card:
    """The card's fields by what they ask for: number, exp or exp-month and exp-year, csc, name."""

    fields: Mapping[str, Field]

    @property
    def number(self) -> Field:
        """Where the number goes."""
        return self.fields["number"]


def card_on(seen: Seen) -> Card | None:
    """The card's fields on this page; None where none asks for a card number."""
    for form in seen.forms:
        known: dict[str, Field] = {}
        for one in form.fields:
            if one.visible and (asks := asks_for(one)):
                known.setdefault(asks, one)
        if "number" in known:
            return Card(known)
    return None


def asks_for(field: Field) -> str:
    """Which part of a card a field asks for; empty when it asks for none."""
    if field.type in ("hidden", "checkbox", "radio", "email", "search", "textarea"):
        return ""
    token = field.autocomplete.split()[-1] if field.autocomplete else ""
    if token in TOKENS:
        return TOKENS[token]
    said = (field.name, field.label, field.placeholder)
    if token not in ("", "off", "on") or NOT_A_CARD.search(" ".join(said)):
        return ""
    # One after the other, so that a pattern may say where a name begins and ends.
    return next((asks for asks, pattern in MEANT if any(re.search(pattern, one, re.IGNORECASE) for one in said)), "")


async def fill_card(walker: Walker, card: Card, number: str = CARD) -> str:
    """Types a test card into its fields, the number last; why it could not, or nothing."""
    year = date.today().year + YEARS_AHEAD
    values = {"name": CUSTOMER["name"], "csc": CODE, "exp-month": MONTH, "exp-year": str(year), "exp": str(year)}
    try:
        for asks, value in values.items():
            if asks in card.fields:
                await _fill_one(walker, card.fields[asks], asks, value)
        return await type_number(walker, card, number) if number else ""
    except Error as error:
        return f"the card's fields took no words: {error.message.splitlines()[0]}"


async def type_number(walker: Walker, card: Card, number: str) -> str:
    """Types the number key by key, as forms that sort its digits into fours expect it. Raises: Error."""
    at = walker.tab.locator(card.number.selector).first
    await at.fill("", timeout=TYPE_MS)
    await at.press_sequentially(number, timeout=TYPE_MS)
    if _digits(await at.input_value(timeout=TYPE_MS)) != _digits(number):
        # A field for sixteen characters has no room for the gaps between them.
        await at.fill(_digits(number), timeout=TYPE_MS)
    took = _digits(await at.input_value(timeout=TYPE_MS))
    return "" if took == _digits(number) else "the card number's field did not take all digits of a test card"


async def _fill_one(walker: Walker, field: Field, asks: str, value: str) -> None:
    at = walker.tab.locator(field.selector).first
    if field.type == "select":
        await at.select_option(label=_option(field, value), timeout=TYPE_MS)
        return
    wide = bool(re.search(r"([yjaár])\1{3}", f"{field.label} {field.placeholder}", re.IGNORECASE))
    ways = {
        "exp": [f"{value}-{MONTH}"] if field.type == "month" else _expiries(value, wide=wide),
        "exp-year": [value if wide else value[2:], value],
    }.get(asks, [value])
    for way in ways:
        await at.fill("", timeout=TYPE_MS)
        await (at.fill(way, timeout=TYPE_MS) if field.type == "month" else at.press_sequentially(way, timeout=TYPE_MS))
        if _digits(await at.input_value(timeout=TYPE_MS)) == _digits(way):
            return


def _expiries(year: str, *, wide: bool) -> list[str]:
    short, long = [f"{MONTH}/{year[2:]}", f"{MONTH}{year[2:]}"], [f"{MONTH}/{year}", f"{MONTH}{year}"]
    return [*long, *short] if wide else [*short, *long]


def _option(field: Field, value: str) -> str:
    """The option that says this number ("12", "12 - December", "2030", "30"), else the last one there is."""
    options = [option for option in field.options if option]
    said = [o for o in options if re.search(rf"(?<!\d)0?{value}(?!\d)|^{value[-2:]}$", o)]
    return next(iter([*said, *options[::-1]]), "")


def _digits(words: str) -> str:
    return re.sub(r"\D", "", words)


def last_button(seen: Seen) -> Button | None:
    """The button that orders or pays: by its words, best in the form that asks for the card; else that form's own."""
    own = [
        (form, button)
        for form in seen.forms
        for button in form.buttons
        if button.visible and button.region not in MARGINS and not REGISTER.search(button.text)
    ]
    paying = [(form, button) for form, button in own if says_last(button.text)]
    sure = [(form, button) for form, button in paying if not OTHER_MEANS.search(button.text)]
    plain = [(form, button) for form, button in sure if not BY_CARD.search(button.text)]
    with_card = [button for form, button in own if form.action and asks_card(form) and _may_be_last(button)]
    ranked = [
        *(button for form, button in plain if asks_card(form)),
        *(button for form, button in sure if asks_card(form)),
        *(button for _, button in plain),
        *with_card[-1:],
        *(button for _, button in sure),
        *(button for _, button in own if ENDS_ALONE.match(button.text)),
    ]
    return next((b for b in ranked if not b.disabled), next(iter(ranked), None))


def says_last(name: str) -> bool:
    """Whether these words on a button order or pay."""
    said = " ".join(name.split())
    return bool(ORDER.search(said) or PAY_ALONE.match(said))


def _may_be_last(button: Button) -> bool:
    against = (NOT_LAST, BACK_TO_SHOP, SUBSCRIBE)
    return bool(button.text.strip()) and not any(pattern.search(button.text) for pattern in against)


def asks_card(form: Form) -> bool:
    """Whether this form asks for a card number."""
    return any(field.visible and asks_for(field) == "number" for field in form.fields)


async def foreign_frame(walker: Walker) -> str:
    """The host of a frame on this page in which another host asks for the card; empty when there is none."""
    here = urlsplit(walker.tab.url)
    for frame in walker.tab.frames[1:]:
        at = urlsplit(frame.url)
        if at.scheme not in ("http", "https") or (at.scheme, at.netloc) == (here.scheme, here.netloc):
            continue
        try:
            holder = await frame.frame_element()
            box = await holder.bounding_box()
            named = " ".join([await holder.get_attribute(name) or "" for name in ("title", "name", "id")])
        except Error:
            # It went away while it was looked at.
            continue
        seen = box is not None and box["width"] > SEEN_WIDTH and box["height"] > SEEN_HEIGHT
        if seen and (PAYMENT_HOSTS.search(at.hostname or "") or FRAME_OF_CARD.search(f"{named} {frame.url}")):
            return at.netloc
    return ""


async def choose_card(walker: Walker, seen: Seen) -> bool:
    """Chooses to pay by card where a customer has the choice, so that its fields show; whether anything was chosen."""
    for form in seen.forms:
        for field in form.fields:
            said = field.label or field.name
            if field.type != "radio" or field.checked or field.disabled or not BY_CARD.search(said):
                continue
            if OTHER_MEANS.search(said) or NOT_A_CARD.search(said):
                continue
            try:
                at, keys = walker.tab.locator(field.selector).first, walker.persona.keyboard
                return not await tick_control(at, keyboard=keys, timeout=TYPE_MS, hidden=not field.visible)
            except Error:
                continue
    return False


async def agree(walker: Walker, seen: Seen) -> None:
    """Ticks that the terms were read, without which many shops take no order."""
    for form in seen.forms:
        for field in form.fields:
            if field.type != "checkbox" or field.checked or field.disabled or not AGREE.search(field.label):
                continue
            if SUBSCRIBE.search(field.label):
                continue
            try:
                at, keys = walker.tab.locator(field.selector).first, walker.persona.keyboard
                await tick_control(at, keyboard=keys, timeout=TYPE_MS, hidden=not field.visible)
            except Error:
                continue
