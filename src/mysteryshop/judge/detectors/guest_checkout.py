"""Can I buy without opening an account?"""

from __future__ import annotations

from collections.abc import Iterator

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.checkout_forms import (
    CheckoutForms,
    is_optional,
    quote_of,
    read_checkout_forms,
    typed_fields,
)
from mysteryshop.judge.reading.language import STOP_WORDS, language_of
from mysteryshop.judge.reading.sentences import sentences_of
from mysteryshop.judge.reading.wording import hear, lexicon, plain, quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import LONGEST_QUOTE, Answer, Field, Form, Quote, failed, not_applicable, passed, review

GUEST = lexicon(
    r"as (?:an? )?guest|guest (?:check ?out|orders?|purchase|customer|user)|(?:check ?out|continue|buy|order) guest"
    r"|without (?:an? |any )?(?:account|registering|registration|signing|logging|login|password)"
    r"|no account (?:needed|required|necessary)|don't (?:want|need) an account|(?:not|n't) (?:create|open) an account",
    r"als gast|gastbestellung|ohne (?:konto|registrierung|anmeldung)|invité|sans (?:compte|inscription)|invitad[oa]"
    r"|sin (?:registro|registrarse|cuenta)|ospite|senza registr\w+|zonder (?:account|registratie)|convidado|sem registo"
    r"|som gæst|som gäst|gäst|gæst|jako gość|bez rejestracji",
)
"""What the way in for guests is called. Source: the usual shop systems, in the languages that the judge can tell."""

MUST_OPEN = lexicon(
    r"(?:you|customers?|we) (?:must|have to|need to|can only|will|'ll)? ?(?:first )?(?:opens?|creates?|register|need"
    r"|set up) (?:for )?(?:an?|your) account",
    r"(?:this form|it|we)(?: will|'ll)? (?:also )?(?:opens?|creates?)(?: you)? (?:it|an account|your account)",
    r"account (?:is|will be) (?:required|needed|necessary|mandatory|created|opened)|requires? an account",
    r"(?:log in|sign in|register|create an account|please (?:log|sign) in)(?: or \w+(?: \w+){0,2})? (?:to|before)"
    r" (?:continu\w+|check(?:ing)? ?out|order\w*|buy\w*|proceed\w*|plac\w+|complet\w+|pay\w*|go)(?: \w+)?",
    r"(?:only|just) (?:for |to )?(?:members|registered|customers with)|(?:members|account holders) only",
)
"""Sentences that make an account the price of buying. Source: the usual sign-in walls."""

FREE_TO_CHOOSE = lexicon(
    r"optional\w*|if you (?:want|like|wish|prefer)|guests?|no account|not? need(?:ed)?|don't|without|already|faster"
    r"|quicker|save time|returning|existing|have an account\?|later|or continue"
)
"""Words in the same sentence that take the force out of it."""


@page_detector("guest-checkout", basis="structure")
def guest_checkout(page: Reading, _: None) -> Answer:
    """Whether the first step of the checkout lets somebody through who has no account.

    A button, link or choice for guests passes, and so does a form for the order's details that asks for no password and
    does not say that it opens an account. Where only sign-in and register forms stand, or the details need a password,
    it fails. A later step, which one reaches only past the first, is not applicable; where neither shows, a person is
    asked.
    """
    guest = next(_ways_in_for_guests(page), None)
    if guest:
        return passed("There is a way in for guests.", guest)
    forms = page.once(read_checkout_forms)
    if forms.details:
        return _with_details(page, forms)
    if forms.sign_in:
        return _walled(page, forms)
    if forms.other:
        return not_applicable("A later step: who the customer is was asked before.")
    return review("Neither a sign-in nor a form for the order shows: can one buy without an account?", page.opening)


def _ways_in_for_guests(page: Reading) -> Iterator[Quote]:
    for form in page.page.forms:
        for field in form.fields:
            if field.type in ("radio", "checkbox") and GUEST.search(plain(field.label)):
                yield quote_of(field)
        for button in form.buttons:
            if button.visible and GUEST.search(plain(button.text)):
                yield Quote(button.text[:LONGEST_QUOTE], button.selector, button.box)
    for link in page.page.links:
        if link.visible and link.region not in ("nav", "footer") and GUEST.search(plain(link.text)):
            yield Quote(link.text[:LONGEST_QUOTE], link.selector, link.box)


def _with_details(page: Reading, forms: CheckoutForms) -> Answer:
    sentences = [s for block in page.page.blocks if block.visible for s in sentences_of(block)]
    forced = quotes(hear(sentences, MUST_OPEN, unless=FREE_TO_CHOOSE), 2)
    if forced:
        return failed("To order, the customer has to open an account.", *forced)
    asked = [f for form in forms.details for f in typed_fields(form) if f.type == "password" and not is_optional(f)]
    if any(field.required for field in asked):
        return failed("The order's own form needs a password: buying opens an account.", *map(quote_of, asked))
    if asked and not _marks(forms.details):
        return review("A password stands among the order's details: can it be left out?", *map(quote_of, asked))
    shown = [quote_of(field) for form in forms.details for field in typed_fields(form)][:3]
    return passed("The order's details are asked for with no account and no password.", *shown)


def _marks(forms: tuple[Form, ...]) -> bool:
    return any(field.required for form in forms for field in form.fields)


def _walled(page: Reading, forms: CheckoutForms) -> Answer:
    shown = [*_buttons(forms.sign_in), *(quote_of(f) for form in forms.sign_in for f in _passwords(form))]
    if language_of(page) not in ("", *STOP_WORDS):
        return review("Only a sign-in shows; is there a way in for guests in these words?", *shown[:3])
    return failed("Only signing in or opening an account leads on; looked for a way in for guests.", *shown[:4])


def _buttons(forms: tuple[Form, ...]) -> list[Quote]:
    buttons = [button for form in forms for button in form.buttons if button.visible and button.text.strip()]
    return [Quote(button.text[:LONGEST_QUOTE], button.selector, button.box) for button in buttons]


def _passwords(form: Form) -> list[Field]:
    return [field for field in form.fields if field.type == "password" and field.visible and field.label.strip()]
