"""What pressing a control would do, judged before it is pressed.

The shopper never places an order, pays, registers, subscribes, writes to anybody, deletes or logs out; a plain link
may do any of these, so links are judged like buttons.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from mysteryshop.model.patterns import regex
from mysteryshop.visit.intents import words

ORDER = words(
    r"(?:place|submit|complete|confirm|finali[sz]e|send|finish)(?: and pay| my| your| the| binding)* (?:order|purchase|"
    r"booking|payment)|order (?:now|and pay|with obligation)|confirm (?:and|&) pay|pay(?: now| securely| by| with|"
    r" [£$€]?\s?\d[\d.,]*|\s*[£$€].*)|make (?:the |a )?payment|buy now|book now|commit to buy|"
    r"(?:zahlungs|kosten)pflichtig (?:bestellen|buchen)|jetzt (?:kaufen|bezahlen|bestellen)|kauf abschließen|"
    r"bestellung (?:abschicken|absenden|abschließen)|"
    r"payer(?: maintenant)?|confirmer (?:la|ma) commande|commande avec obligation de paiement|"
    r"(?:realizar|confirmar|finalizar) (?:el )?pedido|pagar(?: ahora)?|"
    r"(?:conferma|invia|completa|effettua) (?:l')?ordine|paga(?: ora)?|acquista ora|"
    r"bestelling (?:plaatsen|afronden)|(?:nu )?betalen|bestelling met betaalverplichting|"
    r"(?:confirmar|concluir|fazer) (?:o )?pedido|(?:złóż|potwierdź) zamówienie|(?:zamawiam|kupuję)(?: z obowiązkiem "
    r"zapłaty)?|zapłać"
)
PAY_ALONE = regex(r"^\s*(?:pay|bezahlen|payer|pagar|paga|betalen|zapłać)\s*$", re.IGNORECASE)
REGISTER = words(
    r"(?:create|open|set up) (?:an? |my |your )?account|register|sign ?up|join(?: now| us)?|registrieren|"
    r"konto (?:anlegen|erstellen)|créer (?:un|mon) compte|s'inscrire|crear (?:una )?cuenta|registrarse|registrati|"
    r"account aanmaken|criar conta|zarejestruj"
)
SUBSCRIBE = words(
    r"subscribe|sign me up|notify me|tell me when|keep me posted|email me when|abonnieren|s'abonner|"
    r"suscrib(?:ir|irse|eme)|iscriviti|inschrijven|aanmelden|subscrever|zapisz się"
)
MESSAGE = words(
    r"send(?: message| us a message| enquiry)?|submit|absenden|senden|envoyer|enviar|invia|verzenden|"
    r"verstuur|wyślij|post (?:review|comment)|leave (?:a )?(?:review|comment)"
)
DELETE = words(r"delete (?:my |your )?account|close (?:my |your )?account|konto löschen|supprimer (?:mon|le) compte")
LOGOUT = words(r"log ?out|sign ?out|abmelden|ausloggen|se déconnecter|cerrar sesión|esci|uitloggen|sair|wyloguj")
ACTION_ADDRESS = regex(
    r"log-?out|sign-?out|delete|remove|unsubscribe|/add(?:[/?-]|$)|add[-_]to|[?&](?:add|remove|action|do|delete|"
    r"buy|order|wishlist|compare|vote|token|sort|currency|lang)[-_a-z]*=|/order/place|/place-?order|/buy(?:[/?]|$)|"
    r"wishlist|/compare|/print|/download|/rss|/feed|mailto:|tel:|javascript:",
    re.IGNORECASE,
)
"""Addresses that do something when opened. Never probed."""


ACTING = (
    r"rate|vote|like|dislike|subscribe|unsubscribe|newsletter|empty|clear|cancel|confirm|register|sign|log|login|"
    r"logout|"
    r"delete|remove|add|buy|order|checkout|pay|book|reserve|wish|wishlist|compare|share|report|follow|download|export|"
    r"print|switch|set|toggle|accept|reject|start|stop|resend|send|apply|redeem|claim|activate|update|edit|save|flag"
)
ACTING_ADDRESS = regex(rf"/(?:{ACTING})(?:[-_/.]|$)", re.IGNORECASE)
ACTING_WORDS = regex(rf"^\W*(?:{ACTING})\b|^[★☆\d\s/]+$", re.IGNORECASE)


def only_tells(url: str, text: str) -> bool:
    """Whether opening this address can be trusted to do nothing: no query, and no verb in its path or its words.

    Shops rate, subscribe and empty carts by plain links; asking such a link whether it is alive would do it.
    """
    at = urlsplit(url)
    return not (at.query or ACTING_ADDRESS.search(at.path) or ACTING_WORDS.search(text) or ACTION_ADDRESS.search(url))


@dataclass(frozen=True, slots=True)
class Control:
    """A thing to press, as the page describes it.

    fields: types, names and autocomplete tokens of the form it submits, in lower case; empty when it submits none.
    shown: the words on it, where they differ from its name; what either says counts.
    """

    name: str
    submits: bool = False
    href: str = ""
    fields: frozenset[str] = frozenset()
    action: str = ""
    shown: str = ""

    @property
    def card_form(self) -> bool:
        """Whether the form asks for a card number."""
        return any(re.search(r"cc-(?:number|csc|exp)|card.?(?:number|no\b)|cvc|cvv", field) for field in self.fields)


def forbidden_meaning(control: Control, *, to_cart: bool = False) -> str:
    """Why the shopper will not press this: "it would place an order"; empty when it may be pressed.

    to_cart: the control was chosen to put a thing into the cart, where "Buy now" is still the way to the cart.
    """
    said = list(dict.fromkeys(" ".join(words.split()) for words in (control.name, control.shown)))
    return next((why for name in said if (why := _forbidden(control, name, to_cart=to_cart))), "")


def _forbidden(control: Control, name: str, *, to_cart: bool) -> str:
    if control.submits and control.card_form:
        return "it would send the payment form"
    if (ORDER.search(name) or PAY_ALONE.match(name)) and not (to_cart and not control.card_form and _may_be_cart(name)):
        return "" if _only_asks_for_details(control, name) else "it would place an order or pay"
    if LOGOUT.search(name) and not control.submits:
        return "it would log out"
    if DELETE.search(name):
        return "it would delete an account"
    return _form_meaning(control, name)


ENDS = words(r"(?:finish|complete|continue)(?: (?:my|your|the))? (?:order|purchase|booking)")
DETAILS = regex(
    r"/(?:checkout|details|address|delivery|contact|customer|information|guest|passengers?|step)\b", re.IGNORECASE
)


def _only_asks_for_details(control: Control, name: str) -> bool:
    """Whether "Finish booking" is a plain link to the page that asks who one is; that one still has to be filled in."""
    at = urlsplit(control.href)
    plain = control.href.startswith("http") and not control.submits and not at.query
    return bool(plain and ENDS.fullmatch(name) and DETAILS.search(at.path) and not ACTION_ADDRESS.search(control.href))


def forbidden_words(name: str) -> str:
    """Why a control of this name would not be pressed whatever it is; empty when its words say nothing against it."""
    return forbidden_meaning(Control(name)) or ("it would send or subscribe" if SUBSCRIBE.search(name) else "")


def _may_be_cart(name: str) -> bool:
    return bool(re.search(r"\b(?:buy|book|kaufen|acquista|bestellen)\b", name, re.IGNORECASE))


def _form_meaning(control: Control, name: str) -> str:
    if not control.submits:
        return ""
    kinds = control.fields
    if "password" in kinds and REGISTER.search(name):
        return "it would open an account"
    if (
        "textarea" in kinds
        and not any("address" in kind or "postal" in kind for kind in kinds)
        and MESSAGE.search(name)
    ):
        return "it would send a message"
    if SUBSCRIBE.search(name) and (kinds & {"email", "tel"} or any("email" in kind for kind in kinds)):
        return "it would subscribe an address"
    return ""
