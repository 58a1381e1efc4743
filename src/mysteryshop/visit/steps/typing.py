"""Steps that type: fill, select. On a stranger's shop nothing is typed but what is searched for."""

from __future__ import annotations

import re

from playwright.async_api import Error
from playwright.async_api import Page as Tab

from mysteryshop.model import Field, Form, Step
from mysteryshop.model.patterns import regex
from mysteryshop.visit.buying_words import GUEST
from mysteryshop.visit.identity import CUSTOMER
from mysteryshop.visit.keyboard import tick_control
from mysteryshop.visit.locate import NotFound, find
from mysteryshop.visit.opening import first_line
from mysteryshop.visit.recognise import field_words
from mysteryshop.visit.walker import Outcome, Walker

TYPE_MS = 3000

MEANT: tuple[tuple[str, str], ...] = (
    ("email", r"e-?mail|courriel|correo|posta elettronica"),
    ("given-name", r"first.?name|given.?name|fname|vorname|pr[ée]nom|nombre|nome\b|voornaam|imi[eę]"),
    (
        "family-name",
        r"last.?name|family.?name|surname|lname|nachname|nom de famille|apellido|cognome|"
        r"achternaam|nazwisko",
    ),
    ("tel", r"phone|\btel|mobile|telefon|téléphone|teléfono"),
    ("postal-code", r"post.?(?:al)?.?code|zip|plz|postleitzahl|code postal|c[oó]digo postal|cap\b|kod pocztowy"),
    ("address-line2", r"address.?(?:line)?.?[23]|apartment|flat|suite|line.?[23]|(?:second|third|2nd|3rd) line"),
    ("address-line1", r"address|street|line ?1|straße|strasse|adresse|direcci[oó]n|indirizzo|adres|ulica"),
    ("address-level2", r"city|town|ort\b|stadt|ville|ciudad|citt[aà]|plaats|cidade|miasto"),
    ("address-level1", r"county|state|province|region|bundesland"),
    ("organization", r"company|organi[sz]ation|firma|entreprise|empresa|azienda"),
    ("country", r"country|land\b|pays|pa[ií]s|paese|kraj"),
    ("bday", r"birth|geburt|naissance|nacimiento|nascita|geboorte|urodzenia"),
    ("name", r"name|full.?name"),
)
"""What a field asks for, by its name or label, where it has no autocomplete token. The first match counts."""

NEVER_TYPED = frozenset({"password", "hidden", "file", "submit", "button", "image", "reset", "color", "range"})
SECRET_FIELD = regex(r"card|cc-|cvc|cvv|iban|password|search|coupon|voucher|promo|gift|newsletter", re.IGNORECASE)


async def fill(walker: Walker, step: Step) -> Outcome:
    """Types into the field named, or fills a whole form as an invented customer (`fill: customer`)."""
    refusal = _may_not_type(walker)
    if refusal:
        return Outcome(refusal)
    if step.locator is None:
        return await _as_customer(walker)
    found = await find(walker.tab, step.locator)
    if isinstance(found, NotFound):
        return Outcome(f"{found.what} was not found on {walker.tab.url}")
    try:
        await found.fill(step.value, timeout=TYPE_MS)
    except Error as error:
        return Outcome(f"{step.locator} took no words: {first_line(error)}")
    return Outcome(how=f"filled {step.locator}")


def _may_not_type(walker: Walker) -> str:
    if not walker.may_act:
        return "permission is 'none': nothing is typed into a stranger's shop"
    return "buying was stopped before it" if walker.stopped else ""


async def select(walker: Walker, step: Step) -> Outcome:
    """Selects an option by its words or value; radio buttons and ticks count as options."""
    if step.locator is None:
        return Outcome("the step names nothing to select from")
    found = await find(walker.tab, step.locator)
    if isinstance(found, NotFound):
        return Outcome(f"{found.what} was not found on {walker.tab.url}")
    try:
        tag = await found.evaluate("(el) => el.tagName")
        if tag == "SELECT":
            await found.select_option(label=step.value, timeout=TYPE_MS)
        else:
            why = await tick_control(found, keyboard=walker.persona.keyboard, timeout=TYPE_MS)
            if why:
                return Outcome(walker.out_of_reach(str(step.locator), why))
    except Error as error:
        return Outcome(f"'{step.value}' could not be selected in {step.locator}: {first_line(error)}")
    await walker.traffic.calm()
    await walker.look_again()
    return Outcome(how=f"selected {step.value} in {step.locator}")


async def _as_customer(walker: Walker) -> Outcome:
    seen = await walker.look_again()
    filled = [words for form in seen.forms if _is_for_customers(form) for words in await _fill_form(walker, form)]
    if not filled:
        return Outcome("no empty field for a customer's details was found")
    return Outcome(how=f"filled as an invented customer: {', '.join(filled)}")


def _is_for_customers(form: Form) -> bool:
    known = field_words(form)
    signs_in = "password" in known and guest_choice(form) is None
    return form.region not in ("header", "nav", "footer") and not signs_in and "search" not in known


def guest_choice(form: Form) -> Field | None:
    """The radio button by which a form of many uses (sign in, register, buy as a guest) is used as a guest."""
    return next((f for f in form.fields if f.type == "radio" and not f.disabled and GUEST.search(f.label)), None)


async def _fill_form(walker: Walker, form: Form) -> list[str]:
    filled: list[str] = []
    guest = guest_choice(form)
    answered: set[str] = {f.name for f in form.fields if f.type == "radio" and f.checked}
    if guest is not None and not guest.checked:
        answered.discard(guest.name)
    for field in (guest, *form.fields) if guest else form.fields:
        if not field.visible or field.disabled or field.type in NEVER_TYPED:
            continue
        if SECRET_FIELD.search(f"{field.name} {field.label} {field.autocomplete}"):
            continue
        done = await _fill_field(walker, field, answered)
        if done:
            filled.append(done)
    return filled


async def _fill_field(walker: Walker, field: Field, answered: set[str]) -> str:
    at = walker.tab.locator(field.selector).first
    value = CUSTOMER.get(meant(field), "")
    choice = field.type == "radio" and field.name not in answered
    needed = field.type == "checkbox" and field.required and not field.checked
    try:
        if field.type == "select":
            return await _select_country(walker.tab, field)
        if choice or needed:
            answered.update({field.name} if choice else ())
            why = await tick_control(at, keyboard=walker.persona.keyboard, timeout=TYPE_MS)
            if why:
                walker.out_of_reach(field.label or field.name, why)
                return ""
        elif field.type not in ("radio", "checkbox") and value and not field.filled:
            await at.fill(value, timeout=TYPE_MS)
        else:
            return ""
    except Error:
        # One field that takes nothing must not keep the customer from the others.
        return ""
    return field.label or field.name


async def _select_country(tab: Tab, field: Field) -> str:
    wanted = CUSTOMER["country"] if meant(field) == "country" else ""
    choice = wanted if wanted in field.options else next((o for o in field.options[1:] if o), "")
    if not choice or (field.filled and not wanted):
        return ""
    await tab.locator(field.selector).first.select_option(label=choice, timeout=TYPE_MS)
    return field.label or field.name


def meant(field: Field) -> str:
    """The autocomplete token of what a field asks for; empty when it can't be told."""
    token = field.autocomplete.split()[-1] if field.autocomplete else ""
    if token in CUSTOMER:
        return token
    if field.type in ("email", "tel"):
        return field.type
    said = f"{field.name} {field.label} {field.placeholder}"
    return next((token for token, pattern in MEANT if re.search(pattern, said, re.IGNORECASE)), "")
